"""Exports from the window: where to, with which weights, carried out by a process of its own."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

import designer.runs as runs
from designer.context import ExportFormat
from designer.exporting import default_path
from designer.protocol import STOPPED, Event, Failed, Job, Json, Progress, Result, Stop
from designer.session import Session
from designer.trained import Trained, trained_weights
from graphs.network import Network
from graphs.problems import check_right
from graphs.storage import network_to_json
from widgets.beside import Beside
from widgets.info_bar import InfoBar
from widgets.training_pages import TrainingPages

if TYPE_CHECKING:
    from designer.process import Worker

PICTURES: tuple[ExportFormat, ...] = ("svg", "png")
_FOLDER = "export/folder"


class Exports(QObject):
    """One export at a time; the message bar says how it goes and what came of it.

    The process is started while the person chooses a file, and never is the one that trains.
    """

    def __init__(
        self,
        window: QWidget,
        info: InfoBar,
        settings: QSettings,
        training: TrainingPages,
    ) -> None:
        super().__init__(window)
        self._window, self._info, self._settings = window, info, settings
        self._training = training
        self._worker: Worker | None = None
        self._count = 0
        self._path: Path | None = None
        """The file that is being written; None while nothing is."""

    def ask(self, form: ExportFormat, session: Session) -> None:
        """Ask for a file and export to it. GraphError when the network cannot be run."""
        from widgets import dialogs  # not for the first picture

        document = session.document
        if self._path is not None:
            self._info.say(f"{self._path.name} is still being exported.", "error")
            self._info.offer("Stop", self.stop)
            return
        if form not in PICTURES:
            check_right(document.facts)
        self._warm()
        home = document.path.parent if document.path is not None else Path.cwd()
        folder = Path(str(self._settings.value(_FOLDER, str(home))))
        what = document.path.name if document.path is not None else ""
        wanted = folder / default_path(what, document.network, form)
        begin = partial(self._begin, form, document.network, document.path)
        dialogs.ask_where_to_export(self._window, wanted, begin)

    def stop(self) -> None:
        """Give up what is being exported."""
        if self._path is not None and self._worker is not None:
            self._worker.send(Stop())
            self._info.say(f"Stopping the export of {self._path.name} …")

    def close(self) -> None:
        """End the process."""
        if self._worker is not None:
            self._worker.close()

    def _warm(self) -> None:
        if self._worker is None:
            self._worker = self._training.new_worker()
            self._worker.received.connect(self._take)
            self._worker.died.connect(self._lost)
        self._worker.start()

    def _begin(self, form: ExportFormat, network: Network, design: Path | None, to: Path) -> None:
        self._settings.setValue(_FOLDER, str(to.parent))
        self._path = to
        self._say(f"Exporting {to.name} …")
        if form in PICTURES:
            self._send(form, network, None)
            return
        parent = runs.folder_of_runs(design.parent if design is not None else None)
        selected = self._training.selected_run
        looking = Beside(lambda: trained_weights(network, parent, selected), OSError, self)
        looking.done.connect(partial(self._send, form, network))
        looking.failed.connect(self._fail)
        looking.start()

    def _send(self, form: ExportFormat, network: Network, trained: Trained | None) -> None:
        assert self._worker is not None and self._path is not None
        arguments: Json = {"design": network_to_json(network), "path": str(self._path)}
        if trained is not None:
            arguments |= {"weights": str(trained.weights), "origin": trained.origin}
        self._count += 1
        self._worker.send(Job(self._count, f"export_{form}", arguments))

    def _take(self, event: Event) -> None:
        match event:
            case Progress(id=self._count, text=text) if self._path is not None:
                self._say(f"{text} …")
            case Result(id=self._count, values=values) if self._path is not None:
                self._finish(values)
            case Failed(id=self._count, reason=reason) if self._path is not None:
                self._fail(reason)
            case _:
                pass

    def _say(self, text: str) -> None:
        self._info.say(text)
        self._info.offer("Stop", self.stop)

    def _finish(self, values: Json) -> None:
        self._path = None
        folder = Path(values["files"][0]).parent
        self._info.say(values["sentence"])
        self._info.offer("Show in folder", partial(_open, folder))

    def _fail(self, reason: str) -> None:
        assert self._path is not None
        name, self._path = self._path.name, None
        if reason == STOPPED:
            self._info.say(f"The export of {name} was stopped; nothing was written.")
        else:
            self._info.refuse(reason)

    def _lost(self, reason: str) -> None:
        if self._path is not None:
            self._fail(reason)


def _open(folder: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
