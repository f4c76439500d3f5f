"""Nodes gliding to where a command has put them. The document is there already: only items move."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QEasingCurve, QEvent, QObject, Qt, QVariantAnimation
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGraphicsView

from designer.canvas.geometry import Point
from designer.canvas.routes import Route, between
from designer.document import Change
from graphs.network import Link, Network
from widgets import motion
from widgets.canvas.link_item import LinkItem
from widgets.canvas.scene import CanvasScene

MOST = 400
"""Nodes that move at once; more would not be smooth, and stand where they belong at once."""

_ENDS = (QEvent.Type.MouseButtonPress, QEvent.Type.KeyPress, QEvent.Type.DragEnter)


class Glide(QObject):
    """Draws changes of a document; nodes that a command has moved glide. Any gesture ends it."""

    def __init__(self, scene: CanvasScene, view: QGraphicsView) -> None:
        super().__init__(view)
        self._scene, self._view = scene, view
        self._by_hand = False
        self._from: dict[str, Point] = {}
        self._routes: dict[Link, Route] = {}
        self._clock = QVariantAnimation(self)
        self._clock.setStartValue(0.0)
        self._clock.setEndValue(1.0)
        self._clock.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._clock.valueChanged.connect(self._show)
        self._clock.finished.connect(self.end)
        view.installEventFilter(self)
        view.viewport().installEventFilter(self)

    @contextmanager
    def held(self) -> Iterator[None]:
        """What the hand itself moves is where it belongs already."""
        self._by_hand = True
        try:
            yield
        finally:
            self._by_hand = False

    def draw(self, change: Change) -> None:
        """Draw a change, and let glide what it moves."""
        self.end()
        self._scene.draw(change)
        duration = motion.glide_time()
        far = self._view.scene() is not self._scene
        if not duration or far or self._by_hand or not self._view.isVisible():
            return
        moved = _moved(change.before.network, change.after.network)
        if moved and len(moved) <= MOST:
            self._begin(moved, duration)

    def end(self) -> None:
        """Put everything where it belongs."""
        self._clock.stop()
        for key in self._from.keys() & self._scene.nodes.keys():
            item = self._scene.nodes[key]
            item.setPos(item.node.x, item.node.y)
        for link, route in self._routes.items():
            if link in self._scene.wires.items:
                self._scene.wires.items[link].show_route(route)
        self._from, self._routes = {}, {}

    def _begin(self, moved: dict[str, Point], duration: int) -> None:
        network = self._scene.facts.network
        links = {k for key in moved for k in (*network.incoming(key), *network.outgoing(key))}
        self._from = moved
        self._routes = {link: self._item(link).route for link in links}
        self._clock.setDuration(duration)
        self._clock.start()
        self._show(0.0)

    def _show(self, share: float) -> None:
        for key, (x, y) in self._from.items():
            item = self._scene.nodes[key]
            item.setPos(x + share * (item.node.x - x), y + share * (item.node.y - y))
        flow = self._scene.facts.network.flow
        for link in self._routes:
            ends = self._scene.wires.start(link), self._scene.wires.end(link)
            self._item(link).show_route(between(*ends, flow))

    def _item(self, link: Link) -> LinkItem:
        return self._scene.wires.items[link]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A press or a key ends it; Esc does nothing else then."""
        if not self._from:
            return False
        is_escape = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if is_escape and event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if event.type() in _ENDS:
            self.end()
            return is_escape
        return False


def _moved(before: Network, after: Network) -> dict[str, Point]:
    """Where the nodes stood that now stand elsewhere."""
    return {
        key: (old.x, old.y)
        for key, node in after.nodes.items()
        if (old := before.nodes.get(key)) and old is not node and (old.x, old.y) != (node.x, node.y)
    }
