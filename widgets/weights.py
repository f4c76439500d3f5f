"""The weights of the documents: read by a process of its own, found beside a design, told of."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

import designer.runs as runs
from designer.matching import Report
from designer.protocol import STOPPED, Json
from designer.recovery import RecoveryStore
from designer.refused import Refused
from designer.weights import KeepWeights, beside, report_from_json, weights_from_json
from graphs.storage import network_to_json
from graphs.weights import Place
from widgets.beside import Beside
from widgets.documents import Documents, Opened
from widgets.errands import Errand, Errands
from widgets.info_bar import InfoBar
from widgets.language import later, tr
from widgets.training_pages import TrainingPages


class WeightsDesk(QObject):
    """Gives documents weights; the tensors stay in files of the store."""

    def __init__(
        self,
        window: QWidget,
        documents: Documents,
        info: InfoBar,
        errands: Errands,
        store: RecoveryStore,
        training: TrainingPages,
    ) -> None:
        super().__init__(window)
        self._window, self._documents, self._info = window, documents, info
        self._errands, self._store, self._training = errands, store, training
        training.weights_asked.connect(self.take)
        documents.opened.connect(self._find)
        for opened in documents.all:
            self._find(opened)

    def load(self) -> None:
        """Ask for a file of weights and load it into the design in front."""
        from widgets import dialogs  # not for the first picture

        self._errands.warm()
        path = self._documents.current.session.document.root.path
        folder = path.parent if path is not None else Path.cwd()
        dialogs.ask_for_weights(self._window, folder, self.load_path)

    def load_path(self, path: Path) -> None:
        """Load a file of weights into the design in front."""
        opened, origin = self._documents.current, later(f"loaded from {path.name}")
        self._ask(opened, path, origin, later(f"Load {path.name}"), named=False)

    def take_run(self) -> None:
        """Take a run's best weights as those of the design in front."""
        run = self._training.run_to_take
        if run is not None:
            self.take(run)

    def take(self, folder: Path) -> None:
        """Take the best weights of the run in a folder."""
        opened, name = self._documents.current, later(f"Take the weights of {folder.name}")
        origin = later(f"from run {folder.name}")
        reading = Beside(lambda: _weights_of(folder), (Refused, OSError), self)
        reading.done.connect(lambda path: self._ask(opened, path, origin, name, named=True))
        reading.failed.connect(self._info.refuse)
        reading.start()

    def _ask(self, opened: Opened, path: Path, origin: str, name: str, *, named: bool) -> None:
        done = partial(self._give, opened, path, name)
        errand = self._send(opened, path, origin, named, done, self._refuse)
        if errand is not None:
            self._info.say(f"Reading {path.name} …")
            self._info.offer("Stop", partial(self._errands.stop, errand))

    def _send(
        self,
        opened: Opened,
        path: Path,
        origin: str,
        named: bool,
        done: Callable[[Json], None],
        failed: Callable[[str], None],
    ) -> Errand | None:
        try:
            to = self._store.weights_file()
        except OSError as error:
            failed(later(f"the weights cannot be kept: {error.strerror or error}"))
            return None
        arguments = {
            "design": network_to_json(opened.session.document.root.network),
            "file": str(path),
            "to": str(to),
            "origin": origin,
            "named": named,
        }
        errand = Errand("read_weights", arguments, done, failed)
        self._errands.send(errand)
        return errand

    def _give(self, opened: Opened, path: Path, name: str, values: Json) -> None:
        if opened not in self._documents.all:
            self._info.say(f"{path.name} was read, but its design was closed.")
            return
        opened.session.document.root.perform(
            KeepWeights(weights_from_json(values["weights"]), name)
        )
        report = report_from_json(values["report"])
        self._info.say(f"{path.name}: {report.sentence}")
        if len(report.lines) > 1:
            self._info.offer("Details", partial(self._show, path.name, report))

    def _refuse(self, reason: str) -> None:
        if reason == STOPPED:
            self._info.say("Reading the weights was stopped; nothing has changed.")
        else:
            self._info.refuse(reason)

    def _show(self, name: str, report: Report) -> None:
        from widgets import dialogs

        dialogs.show_lines(self._window, tr(f"Weights of {name}"), report.lines)

    def _find(self, opened: Opened) -> None:
        """Have the weights beside a design's file read, where there are some."""
        document = opened.session.document.root
        if document.path is None or not document.network.nodes or opened.given_back:
            return
        file = beside(document.path)
        if file.is_file():
            done = partial(self._found, opened)
            origin = later(f"saved in {file.name}")
            self._send(opened, file, origin, True, done, partial(self._say_unfit, file))

    def _found(self, opened: Opened, values: Json) -> None:
        weights = weights_from_json(values["weights"])
        opened.saved_weights = {
            stored.key: Place(stored.file, stored.key)
            for kept in weights.values()
            for stored in kept.tensors.values()
        }
        if opened in self._documents.all:
            opened.session.document.root.give_weights(weights)

    def _say_unfit(self, file: Path, reason: str) -> None:
        self._info.say(f"The weights beside the design are left alone: {reason}")


def _weights_of(folder: Path) -> Path:
    weights = runs.open_run(folder).weights
    if weights is None:
        raise Refused(f"{folder.name} holds no weights that are whole; train it first")
    return weights
