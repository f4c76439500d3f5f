"""The blocks that are looked into: for each open document the way from the design inwards.

Every level has a session and a canvas of its own in the document's tab; the panels show the last.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QStackedWidget

from designer.document import Change
from designer.inside import InsideDocument
from designer.left_open import Left
from designer.session import Session
from graphs.blocks import BlockLayer
from widgets.canvas.camera import Spot
from widgets.canvas.captions import repeat_text
from widgets.canvas.view import CanvasView
from widgets.language import tr
from widgets.theme import Theme

Way = tuple[str, ...]
"""The ids of the nodes through which a level is reached."""


class Opened(Protocol):
    """An open document: its key, its name, and what of it is shown."""

    session: Session
    view: CanvasView
    key: str

    @property
    def name(self) -> str: ...


@dataclass(eq=False)
class Level:
    """One look into a block, and what was seen before it."""

    document: InsideDocument
    session: Session
    view: CanvasView
    outer: Session
    outer_view: CanvasView
    watch: Callable[[Change], None]


class Levels(QObject):
    """Opens and leaves levels.

    `made` carries a new canvas, `turned` the document that shows another level.
    """

    made = Signal(object)
    turned = Signal(object)

    def __init__(self, stack: QStackedWidget, theme: Theme) -> None:
        super().__init__(stack)
        self._stack, self._theme = stack, theme
        self._levels: dict[str, list[Level]] = {}
        self._spots: dict[tuple[str, Way], Spot] = {}

    def of(self, opened: Opened) -> tuple[Level, ...]:
        """The levels of a document inside its design, the outermost first."""
        return tuple(self._levels.get(opened.key, ()))

    def open(self, opened: Opened, node: str) -> bool:
        """Look into a node; False when it uses no block."""
        outer = opened.session.document
        if not isinstance(outer.network.nodes[node].layer, BlockLayer):
            return False
        document = InsideDocument(outer, node)
        session = Session(document)
        view = CanvasView(session, self._theme)
        level = Level(
            document, session, view, opened.session, opened.view, lambda change: self._see(opened)
        )
        levels = self._levels.setdefault(opened.key, [])
        levels.append(level)
        view.framing.first = self._spots.get((opened.key, self._way(levels)))
        view.crumbs.chosen.connect(
            lambda depth: self.leave(opened, depth), Qt.ConnectionType.QueuedConnection
        )
        view.leave_requested.connect(lambda: self.leave(opened, len(levels) - 1))
        self._stack.addWidget(view)
        self.made.emit(view)
        opened.session, opened.view = session, view
        outer.show(level.watch)
        self._turn(opened, level.outer_view)
        return True

    def look_into(self, opened: Opened, left: Left) -> None:
        """Look again where somebody looked when it was left, as far as that is still there."""
        for node in left.place:
            there = opened.session.document.network.nodes
            if node not in there or not self.open(opened, node):
                return
        if left.spot is not None:
            opened.view.framing.look_at(Spot(*left.spot))

    def leave(self, opened: Opened, depth: int) -> None:
        """Go back to a level; 0 is the design itself. What was looked into is selected there."""
        gone = self._cut(opened, depth)
        if gone:
            last = gone[-1]
            nodes = last.outer.document.network.nodes
            opened.session.selection.set({last.document.node} & nodes.keys())
            self._turn(opened, gone[0].view)
            self._forget(gone)

    def close(self, opened: Opened) -> None:
        """The document closes."""
        self._forget(self._cut(opened, 0))
        self._levels.pop(opened.key, None)
        self._spots = {key: spot for key, spot in self._spots.items() if key[0] != opened.key}

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme's colours."""
        self._theme = theme
        for levels in self._levels.values():
            for level in levels:
                level.outer_view.set_theme(theme)

    def _see(self, opened: Opened) -> None:
        """Something has changed around a level: what is gone is left, names are shown anew."""
        levels = self.of(opened)
        there = next((n for n, each in enumerate(levels) if each.document.use is None), None)
        if there is not None:
            self.leave(opened, there)
        elif levels:
            names, note = self._path(opened)
            levels[-1].view.crumbs.show_path(names, note)

    def _path(self, opened: Opened) -> tuple[list[str], str]:
        """The names of the levels, and what is said of the last."""
        names, note = [opened.name], ""
        for level in self.of(opened):
            use = level.document.use
            assert use is not None
            names.append(use.name)
            parts = [use.layer.kind, use.layer.detail()]
            repeated = repeat_text(use.layer)
            parts += [tr(f"the first of {repeated[1:]}")] if repeated else []
            note = " · ".join(filter(None, parts))
        return names, note

    def _cut(self, opened: Opened, depth: int) -> list[Level]:
        """Take levels away from the end, the innermost first."""
        levels = self._levels.get(opened.key, [])
        gone = []
        while len(levels) > depth:
            self._spots[opened.key, self._way(levels)] = levels[-1].view.camera.spot
            level = levels.pop()
            level.outer.document.hide(level.watch)
            opened.session, opened.view = level.outer, level.outer_view
            gone.append(level)
        return gone

    def _way(self, levels: list[Level]) -> Way:
        return tuple(level.document.node for level in levels)

    def _turn(self, opened: Opened, before: CanvasView) -> None:
        """Show the last level in place of another; the focus stays on the canvas."""
        focus = before.window().focusWidget()
        had_focus = focus is not None and (focus is before or before.isAncestorOf(focus))
        self.turned.emit(opened)
        if had_focus:
            opened.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _forget(self, gone: list[Level]) -> None:
        for level in gone:
            retire(level.view, self._stack)
            level.document.leave()


def retire(view: CanvasView, stack: QStackedWidget) -> None:
    """Take a canvas out of its window for good."""
    stack.removeWidget(view)
    view.release()
    view.deleteLater()
