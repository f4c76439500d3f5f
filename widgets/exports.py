"""Exports from the window: where to, with which weights, carried out by a process of its own."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QSettings, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

import designer.runs as runs
from designer.context import ExportFormat
from designer.exporting import FIGURES, OF_DESIGN, default_path, suffixes_of
from designer.onnx_options import OnnxOptions, remembered, to_remember
from designer.protocol import STOPPED, Json, Progress
from designer.session import Session
from designer.trained import weights_for_export, weights_of_design
from graphs.network import Network
from graphs.problems import check_right
from graphs.propagate import Facts
from graphs.storage import network_to_json
from widgets.appearance import Appearance
from widgets.beside import Beside
from widgets.errands import Errand, Errands
from widgets.info_bar import InfoBar
from widgets.language import later, tr
from widgets.training_pages import TrainingPages

_FOLDER, _ONNX = "export/folder", "export/onnx"


class Exports(QObject):
    """One export at a time; the message bar says how it goes and what came of it.

    The process is started while the person chooses a file.
    """

    def __init__(
        self,
        window: QWidget,
        info: InfoBar,
        settings: QSettings,
        training: TrainingPages,
        errands: Errands,
        appearance: Appearance,
    ) -> None:
        super().__init__(window)
        self._window, self._info, self._settings = window, info, settings
        self._appearance = appearance
        self._training, self._errands = training, errands
        self._errand: Errand | None = None
        self._path: Path | None = None
        """The file that is being written; None while nothing is."""

    def ask(self, form: ExportFormat, session: Session) -> None:
        """Ask for a file and export to it. GraphError when the network cannot be run."""
        document = session.document.root
        if self._path is not None:
            self._info.say(f"{self._path.name} is still being exported.", "error")
            self._info.offer("Stop", self.stop)
            return
        if form not in FIGURES:
            check_right(document.facts)
        self._errands.warm()
        if form == "onnx":
            self._ask_how(session)
        else:
            self._ask_where(form, session, {})

    def _ask_how(self, session: Session) -> None:
        """What an ONNX file can be like comes before where it goes."""
        from widgets.onnx_dialog import OnnxDialog

        def chosen(options: OnnxOptions) -> None:
            self._settings.setValue(_ONNX, to_remember(options))
            self._ask_where("onnx", session, {"options": options.settings()})

        before = remembered(str(self._settings.value(_ONNX, "{}")))
        facts = session.document.root.facts
        OnnxDialog(self._window, facts, before, self._appearance.theme, chosen).open()

    def _ask_where(self, form: ExportFormat, session: Session, more: Json) -> None:
        from widgets import dialogs  # not for the first picture

        document = session.document.root
        home = document.path.parent if document.path is not None else Path.cwd()
        folder = Path(str(self._settings.value(_FOLDER, str(home))))
        what = document.path.name if document.path is not None else ""
        wanted = folder / default_path(what, document.network, form)
        begin = partial(self._begin, form, document.facts, document.path, more)
        dialogs.ask_where_to_export(self._window, wanted, suffixes_of(form), begin)

    def stop(self) -> None:
        """Give up what is being exported."""
        if self._path is not None and self._errand is not None:
            self._info.say(f"Stopping the export of {self._path.name} …")
            self._errands.stop(self._errand)

    def _begin(
        self, form: ExportFormat, facts: Facts, design: Path | None, more: Json, to: Path
    ) -> None:
        self._settings.setValue(_FOLDER, str(to.parent))
        self._path, self._errand = to, None
        self._say(later(f"Exporting {to.name} …"))
        network = facts.network
        if form in OF_DESIGN:
            self._send(form, network, weights_of_design(facts) if form == "script" else {})
            return
        selected = self._training.selected_run
        parent = runs.folder_of_runs(design.parent if design is not None else None)
        looking = Beside(lambda: weights_for_export(facts, parent, selected), OSError, self)
        looking.done.connect(lambda weights: self._send(form, network, {**weights, **more}))
        looking.failed.connect(self._fail)
        looking.start()

    def _send(self, form: ExportFormat, network: Network, more: Json) -> None:
        assert self._path is not None
        arguments = {"design": network_to_json(network), "path": str(self._path), **more}
        job = "export_figure" if form in FIGURES else f"export_{form}"
        if form in FIGURES:
            arguments["form"] = form
        self._errand = Errand(job, arguments, self._finish, self._fail, self._go_on)
        self._errands.send(self._errand)

    def _go_on(self, news: Progress) -> None:
        self._say(f"{tr(news.text)} …")

    def _say(self, text: str) -> None:
        self._info.say(text)
        self._info.offer("Stop", self.stop)

    def _finish(self, values: Json) -> None:
        self._path = None
        folder = Path(values["files"][0]).parent
        self._info.say(values["sentence"])
        self._info.offer("Show in folder", partial(_open, folder))
        if values.get("details"):
            self._info.offer("Details", partial(self._show_details, values))

    def _show_details(self, values: Json) -> None:
        from widgets import dialogs

        name = Path(values["files"][0]).name
        dialogs.show_lines(self._window, name, [values["sentence"], "", *values["details"]])

    def _fail(self, reason: str) -> None:
        assert self._path is not None
        name, self._path = self._path.name, None
        if reason == STOPPED:
            self._info.say(f"The export of {name} was stopped; nothing was written.")
        else:
            self._info.refuse(reason)


def _open(folder: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
