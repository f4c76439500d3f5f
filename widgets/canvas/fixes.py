"""Chips under nodes that are wrong: one click applies the first repair that works."""

from collections.abc import Iterator
from time import perf_counter

from PySide6.QtCore import QObject, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from designer.canvas.geometry import NODE_HEIGHT, NODE_WIDTH
from designer.document import Change
from designer.edits import ApplyRepair
from designer.session import Session
from graphs.problems import Problem, problems
from graphs.propagate import NOTHING, Facts
from graphs.repair import Repair, attempts
from widgets.canvas.gestures.gesture import Gesture, Help, Perform, Pointer
from widgets.canvas.look import CORNER, Look
from widgets.canvas.node_item import SMALL
from widgets.canvas.scene import CanvasScene
from widgets.language import tr
from widgets.steps import settling

MOST_SHOWN = 50
TURN = 0.005
"""Seconds for which repairs are tried before the window may draw again."""

_TOP, _HEIGHT, _MARGIN = NODE_HEIGHT + 5.0, 19.0, 9.0
_WIDEST = 240.0


class FixItem(QGraphicsItem):
    """The chip under a node; it belongs to the node's item and goes with it."""

    def __init__(self, node: QGraphicsItem, repair: Repair, look: Look) -> None:
        super().__init__(node)
        self.repair = repair
        self._show(look)
        self.waiting = False
        """Whether the network has changed since and the repair is tried again."""

    def show_look(self, look: Look) -> None:
        """Paint in another theme."""
        self._show(look)
        self.update()

    def _show(self, look: Look) -> None:
        words = tr(f"Fix: {_lowered(self.repair.text)}")
        room = _WIDEST - 2 * _MARGIN
        words = look.detail_metrics.elidedText(words, Qt.TextElideMode.ElideRight, room)
        wide = look.detail_metrics.horizontalAdvance(words) + 2 * _MARGIN
        self.place = QRectF(0, _TOP, max(NODE_WIDTH, wide), _HEIGHT)
        self._look, self._text = look, look.text(words, look.detail_font)

    def boundingRect(self) -> QRectF:
        return self.place.adjusted(-1, -1, 1, 1)

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        if painter.worldTransform().m11() < SMALL:
            return
        theme = self._look.theme
        painter.setPen(QPen(theme["text3" if self.waiting else "accent"], 1))
        painter.setBrush(theme["accentSoft"])
        painter.drawRoundedRect(self.place, CORNER, CORNER)
        painter.setFont(self._look.detail_font)
        painter.drawStaticText(QPointF(_MARGIN, _TOP + 2), self._text)


def _lowered(text: str) -> str:
    """A sentence in the middle of another: a first word such as ReLU keeps its capital."""
    first = text.partition(" ")[0]
    return text[:1].lower() + text[1:] if first[1:].islower() else text


class Fixes(QObject):
    """Looks for repairs while the canvas is seen, a few milliseconds at a time, and shows them."""

    changed = Signal()

    def __init__(
        self, scene: CanvasScene, session: Session, look: Look, perform: Perform, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._scene, self._session, self._look, self._perform = scene, session, look, perform
        self._view = parent
        self._chips: dict[str, FixItem] = {}
        self._facts: Facts = NOTHING
        self._search: Iterator[None] = iter(())
        self._timer, self._settled = QTimer(self), QTimer(self)
        self._timer.timeout.connect(self._look_on)
        self._settled.setSingleShot(True)
        self._settled.timeout.connect(self.begin)

    def follow(self, change: Change) -> None:
        """The network is another: what was found is tried again once the edits pause."""
        self.stop()
        self._facts = change.after
        for key in self._chips.keys() - self._scene.nodes.keys():
            del self._chips[key]  # its item went with the node's
        for key in tuple(self._chips):
            self._wait_or_drop(key)
        self._settled.start(settling(len(change.after.nodes)))

    def begin(self) -> None:
        """Look for repairs, if the canvas is seen and they are not known yet."""
        all_drawn = self._facts is self._session.document.facts is self._scene.facts
        if self._view.isVisible() and all_drawn:
            self._search = self._searching()
            self._timer.start(0)

    def stop(self) -> None:
        """Look no longer."""
        self._timer.stop()
        self._settled.stop()

    def show_look(self, look: Look) -> None:
        """Paint in another theme."""
        self._look = look
        for chip in self._chips.values():
            chip.show_look(look)

    def at(self, x: float, y: float, zoom: float) -> str | None:
        """The node whose chip lies at a place of the picture."""
        if zoom < SMALL:
            return None
        for key, chip in self._chips.items():
            if chip.place.contains(chip.mapFromScene(x, y)):
                return key
        return None

    @property
    def places(self) -> list[QRectF]:
        """Where the chips lie on the picture."""
        return [chip.mapRectToScene(chip.place) for chip in self._chips.values()]

    def repair_of(self, node: str) -> Repair | None:
        """What a node's chip offers; None while it has none."""
        chip = self._chips.get(node)
        return chip.repair if chip is not None and not chip.waiting else None

    def apply(self, node: str) -> None:
        """Make the repair, if it still is one."""
        repair = self.repair_of(node)
        if repair is not None and self._facts is self._session.document.facts:
            self._perform(ApplyRepair(repair.text, self._facts.network, repair.network))

    def _wait_or_drop(self, key: str) -> None:
        if self._facts.nodes[key].status == "wrong":
            self._chips[key].waiting = True
        else:
            self._drop(key)

    def _drop(self, key: str) -> None:
        chip = self._chips.pop(key, None)
        if chip is not None and chip.scene() is not None:
            self._scene.removeItem(chip)

    def _look_on(self) -> None:
        end = perf_counter() + TURN
        for _ in self._search:
            if perf_counter() > end:
                return
        self._timer.stop()
        self.changed.emit()

    def _searching(self) -> Iterator[None]:
        """Try repairs of one problem after the other; what yields may be stopped."""
        facts = self._facts
        wrong = [p for p in problems(facts) if p.node and facts.nodes[p.node].status == "wrong"]
        for problem in wrong[:MOST_SHOWN]:
            yield from self._trying(problem)

    def _trying(self, problem: Problem) -> Iterator[None]:
        assert problem.node is not None
        for repair in attempts(self._facts, problem):
            if repair is not None:
                self._show(problem.node, repair)
                return
            yield
        self._drop(problem.node)

    def _show(self, node: str, repair: Repair) -> None:
        self._drop(node)
        self._chips[node] = FixItem(self._scene.nodes[node], repair, self._look)


class PressFix(Gesture):
    """A press on a chip applies its repair when it is let go there."""

    help = (Help("Apply a repair", "click its line under the node"),)
    cursor = Qt.CursorShape.PointingHandCursor

    def __init__(self, node: str, fixes: Fixes, zoom: float) -> None:
        self._node, self._fixes, self._zoom = node, fixes, zoom

    def begin(self, at: Pointer) -> None:
        pass

    def move(self, at: Pointer) -> None:
        pass

    def end(self, at: Pointer) -> None:
        if self._fixes.at(at.x, at.y, self._zoom) == self._node:
            self._fixes.apply(self._node)

    def cancel(self) -> None:
        pass
