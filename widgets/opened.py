"""An open document: what its tab shows, and where sentences about it are said."""

import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from designer.context import ExportFormat, ImportFormat
from designer.document import Document
from designer.left_open import Left
from designer.session import Session
from designer.weights import Parts
from widgets.canvas.view import CanvasView
from widgets.language import tr


class Exchange(Protocol):
    """What goes out to other programs and comes in from them."""

    def export(self, form: ExportFormat, session: Session) -> None: ...
    def bring_in(self, path: Path) -> None: ...
    def ask_for(self, form: ImportFormat) -> None: ...
    def load_weights(self, path: Path) -> None: ...
    def take_run(self, folder: Path) -> None: ...


class Speaker(Protocol):
    """Where a sentence is said to the person."""

    def say(self, text: str, kind: str = "info") -> None: ...
    def refuse(self, error: object) -> None: ...


@dataclass(eq=False)
class Opened:
    """An open document: the session and the canvas that its tab shows, its recovery copy's key.

    They are those of the whole design, or of a block that is looked into. start: it is empty, and
    the start page stands in the place of its canvas. waiting: it is empty until its tab is turned
    to, and the file is read.
    """

    session: Session
    view: CanvasView
    start: bool = False
    key: str = field(default_factory=lambda: os.urandom(8).hex())
    saved_weights: Parts = field(default_factory=dict)
    """The weights that lie beside its file, as far as is known."""
    given_back: bool = False
    """Whether it is what a crash left behind."""
    waiting: Left | None = None

    @property
    def document(self) -> Document:
        """The whole design."""
        return self.session.document.root

    @property
    def path(self) -> Path | None:
        """Its file, read or not."""
        return self.waiting.path if self.waiting is not None else self.document.path

    def has_unsaved(self) -> bool:
        """Whether its file lacks anything; what is being written in a note is taken over first."""
        self.view.remarks.accept()
        return self.document.modified

    @property
    def name(self) -> str:
        """What its tab says."""
        if self.start:
            return tr("Start")
        return self.path.name if self.path is not None else self.document.network.name

    @property
    def untouched(self) -> bool:
        """Whether it is an empty document that nothing was ever done to."""
        document = self.document
        fresh = self.path is None and len(document.history.steps) == 1
        return fresh and not (document.network.nodes or document.network.remarks)

    @property
    def left(self) -> Left | None:
        """What is remembered of it when it goes; None where it has no file."""
        if self.waiting is not None or self.path is None:
            return self.waiting
        spot = self.view.camera.spot if self.view.framing.begun else None
        return Left(self.path, spot, self.session.document.place)
