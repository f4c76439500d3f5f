"""The desk: what commands act on, put together from the window's parts."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QSettings
from PySide6.QtGui import QGuiApplication

from designer.aside import Aside
from designer.context import Files, Shell, Trainer, TrainingState
from designer.session import Session
from widgets.canvas.letters import place_to_add
from widgets.canvas.options import CanvasOptions
from widgets.canvas.view import CanvasView
from widgets.documents import Documents


class TrainingPart(Protocol):
    """What the window needs of the training panel."""

    def start(self) -> None: ...
    def pause(self) -> None: ...
    def resume(self) -> None: ...
    def stop(self) -> None: ...


class SystemClipboard:
    """The system's clipboard, as text."""

    def text(self) -> str:
        return QGuiApplication.clipboard().text()

    def set_text(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)


class FrontCanvas:
    """The canvas of the document in front."""

    def __init__(self, documents: Documents, settings: QSettings) -> None:
        self._documents, self._options = documents, CanvasOptions(settings)
        documents.canvas_made.connect(self._make_follow)

    @property
    def view(self) -> CanvasView:
        """The canvas itself."""
        return self._documents.current.view

    def reveal(self, node: str) -> None:
        """Bring a node into sight, if it is not."""
        self.view.framing.reveal(node)

    def zoom_by(self, factor: float) -> None:
        self.view.zoom_to(self.view.zoom * factor)

    def zoom_to(self, factor: float) -> None:
        self.view.zoom_to(factor)

    def fit_all(self) -> None:
        self.view.fit_all()

    def fit_selection(self) -> None:
        self.view.fit_selection()

    def _make_follow(self, view: CanvasView) -> None:
        view.follow_options(self._options)

    def is_on(self, option: str) -> bool:
        return self._options.is_on(option)

    def turn(self, option: str) -> None:
        self._options.turn(option)

    def delete_selection(self, heal: bool) -> None:
        self.view.delete_selection(heal)

    def ask_for_layer(self) -> None:
        self._documents.show_canvas()
        self.view.ask_for_layer()

    def edit_in_place(self) -> None:
        nodes = self.view.session.selection.nodes
        if len(nodes) == 1:
            self.view.in_place.open(next(iter(nodes)))

    @property
    def place(self) -> tuple[float, float]:
        """The place of the picture under the pointer, or in the middle of what is seen."""
        place = place_to_add(self.view)
        return place.x(), place.y()

    def edit_remark(self, key: str) -> None:
        self._documents.show_canvas()
        self.view.remarks.edit(key)

    def open_block(self, node: str) -> bool:
        return self._documents.levels.open(self._documents.current, node)

    def leave_block(self) -> None:
        opened = self._documents.current
        self._documents.levels.leave(opened, len(self._documents.levels.of(opened)) - 1)

    def go_into(self, way: Sequence[str]) -> str:
        """Open the blocks that lead to a node; the node's id."""
        for use in way[:-1]:
            self.open_block(use)
        return way[-1]

    @property
    def can_repair(self) -> bool:
        return self._to_repair is not None

    def repair(self) -> None:
        if self._to_repair is not None:
            self.view.fixes.apply(self._to_repair)

    @property
    def _to_repair(self) -> str | None:
        """The selected node, if a repair is offered for it."""
        nodes = self.view.session.selection.nodes
        node = next(iter(nodes)) if len(nodes) == 1 else None
        return node if node is not None and self.view.fixes.repair_of(node) else None


class Training:
    """The training behind its panel, which is built when first asked for."""

    def __init__(self, panel: Callable[[], TrainingPart]) -> None:
        self._panel = panel
        self.state: TrainingState = "idle"

    def train(self) -> None:
        panel = self._panel()
        if self.state == "paused":
            panel.resume()
        else:
            panel.start()

    def pause(self) -> None:
        self._panel().pause()

    def stop(self) -> None:
        self._panel().stop()


class WeightsPart(Protocol):
    """What the window needs of the desk for weights."""

    def load(self) -> None: ...
    def take_run(self) -> None: ...


class Weights:
    """The desk for weights, which is built when first asked for."""

    def __init__(self, part: Callable[[], WeightsPart], run: Callable[[], Path | None]) -> None:
        self._part, self._run = part, run

    @property
    def has_run(self) -> bool:
        """Whether there is a run whose weights can be taken."""
        return self._run() is not None

    def load(self) -> None:
        self._part().load()

    def take_run(self) -> None:
        self._part().take_run()


@dataclass(frozen=True)
class Desk:
    """The context of all commands."""

    documents: Documents
    clipboard: SystemClipboard
    canvas: FrontCanvas
    trainer: Trainer
    shell: Shell
    weights: Weights
    aside: Aside

    @property
    def session(self) -> Session:
        """The session in front."""
        return self.documents.current.session

    @property
    def files(self) -> Files:
        """The open documents."""
        return self.documents
