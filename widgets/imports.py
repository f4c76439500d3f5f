"""Code and ONNX files brought in: read in another process, opened as a new document."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from designer.code_names import LARGEST, module_names
from designer.context import ImportFormat
from designer.importing import check_file
from designer.onnx_importing import SUFFIX as ONNX
from designer.protocol import STOPPED, Event, Failed, Job, Json, Progress, Result, Stop
from designer.recovery import RecoveryStore
from designer.refused import Refused
from designer.weights import weights_from_json
from graphs.storage import network_from_json
from widgets.documents import Documents
from widgets.import_bar import ImportBar
from widgets.info_bar import InfoBar
from widgets.language import later, tr

if TYPE_CHECKING:
    from designer.process import Worker

_SHOWN = 160
"""Characters of notes that the message bar can hold beside its sentence."""


class Imports(QObject):
    """One import at a time. No code runs before the person has agreed to this very file."""

    def __init__(
        self,
        window: QWidget,
        info: InfoBar,
        bar: ImportBar,
        documents: Documents,
        new_worker: "Callable[[], Worker]",
        store: RecoveryStore,
    ) -> None:
        """store: where weights lie until the design is saved."""
        super().__init__(window)
        self.bar = bar
        self._window, self._info, self._documents = window, info, documents
        self._new_worker, self._store = new_worker, store
        self._worker: Worker | None = None
        self._count = 0
        self._asked: Path | None = None
        self._running: Path | None = None
        self._said = ""
        bar.agreed.connect(self._begin)

    def ask_for(self, form: ImportFormat) -> None:
        """Ask which file."""
        if not self._busy():
            from widgets import dialogs

            ask = dialogs.ask_for_onnx if form == "onnx" else dialogs.ask_for_code
            ask(self._window, Path.cwd(), self.begin_with)

    def begin_with(self, file: Path) -> None:
        """Read an ONNX file at once; ask first whether code may run."""
        if self._busy():
            return
        if file.suffix.lower() == ONNX:
            self._asked = file
            self.bar.hide()
            self._begin("", "")
        else:
            self._ask_about(file)

    def _busy(self) -> bool:
        if self._running is None:
            return False
        self._info.say(f"{self._running.name} is still being imported.", "error")
        self._info.offer("Stop", self.stop)
        return True

    def stop(self) -> None:
        """Give up what is being imported."""
        if self._running is not None and self._worker is not None:
            self._worker.send(Stop())
            self._info.say(f"Stopping the import of {self._running.name} …")

    def close(self) -> None:
        """End the process."""
        if self._worker is not None:
            self._worker.close()

    def _ask_about(self, file: Path) -> None:
        try:
            check_file(file)
            with file.open(encoding="utf-8", errors="replace") as handle:
                text = handle.read(LARGEST + 1)
        except Refused as error:
            self._info.refuse(error)
        except OSError as error:
            self._info.refuse(f"{file.name} cannot be read: {error.strerror}")
        else:
            self._asked = file
            self._info.hide()
            self.bar.ask(file, module_names(text))
            self._warm()

    def _warm(self) -> None:
        if self._worker is None:
            self._worker = self._new_worker()
            self._worker.received.connect(self._take)
            self._worker.died.connect(self._lost)
        self._worker.start()

    def _begin(self, name: str, shape: str) -> None:
        assert self._asked is not None
        self._warm()
        assert self._worker is not None
        try:
            weights = self._store.weights_file()
        except OSError as error:
            self._info.refuse(f"the weights cannot be kept: {error.strerror or error}")
            return
        self._running = self._asked
        arguments: Json = {
            "path": str(self._running.absolute()),
            "name": name,
            "input": shape,
            "weights": str(weights),
        }
        self._count += 1
        job = "import_onnx" if self._running.suffix.lower() == ONNX else "import_pytorch"
        self._worker.send(Job(self._count, job, arguments))
        self._say(later(f"Importing {self._running.name} …"))

    def _say(self, text: str) -> None:
        if text != self._said or not self._info.text:
            self._said = text
            self._info.say(text)
            self._info.offer("Stop", self.stop)

    def _take(self, event: Event) -> None:
        match event:
            case Progress(id=self._count, text=text) if self._running is not None:
                self._say(f"{tr(text)} …")
            case Result(id=self._count, values=values) if self._running is not None:
                self._finish(values)
            case Failed(id=self._count, reason=reason) if self._running is not None:
                self._fail(reason)
            case _:
                pass

    def _finish(self, values: Json) -> None:
        assert self._running is not None
        name, self._running, self._said = self._running.name, None, ""
        if "ask" in values:
            self._info.hide()
            self.bar.ask_sizes(values["ask"])
            return
        try:
            weights = weights_from_json(values["weights"])
            network = replace(network_from_json(values["design"]), weights=weights)
        except ValueError as error:
            self._info.refuse(f"{name} was not imported: {error}")
            return
        self._documents.begin(network, later(f"Import {name}"))
        self._documents.current.view.fit_all()
        self._report(values["sentence"], values["notes"])

    def _report(self, sentence: str, notes: list[str]) -> None:
        first = notes[0] if notes and len(notes[0]) < _SHOWN else ""
        shown = f"{sentence}. {first[0].upper()}{first[1:]}" if first else sentence
        self._info.say(shown)
        if len(notes) > 1 or (notes and shown == sentence):
            from widgets import dialogs

            title = tr("What to know about the import")
            show = partial(dialogs.show_lines, self._window, title, notes)
            self._info.offer(f"All {len(notes)} notes" if len(notes) > 1 else "Note", show)

    def _fail(self, reason: str) -> None:
        assert self._running is not None
        name, self._running, self._said = self._running.name, None, ""
        if reason == STOPPED:
            self._info.say(f"The import of {name} was stopped.")
        else:
            self._info.refuse(reason)

    def _lost(self, reason: str) -> None:
        if self._running is not None:
            self._fail(reason)
