"""Drawing a wire from either end, and taking an arriving one off its port."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtWidgets import QApplication

from designer.canvas.fits import Fits
from designer.canvas.geometry import Point
from designer.canvas.routes import Route, between
from designer.document import Document
from designer.edits import Connect, Disconnect, Edit, Together
from graphs.network import Link
from widgets.canvas.gestures.gesture import Gesture, Help, Perform, Pointer
from widgets.canvas.places import Port
from widgets.canvas.scene import CanvasScene

SNAP = 28.0
"""A loose end this near to a port jumps to it."""

Say = Callable[[str], None]
"""Shows a line beside the pointer; an empty one hides it."""

Offer = Callable[[QPointF, Port], None]
"""Asks for a layer to be added behind (or before) a port, at a point."""


class DrawWire(Gesture):
    """The loose end follows the pointer; ports that fit glow, the others say why they do not."""

    help = (
        Help("Draw a wire", "drag from a port"),
        Help("Add a layer behind a port", "drop its wire on empty canvas"),
        Help("Cut a wire", "drag it off its port and drop it"),
    )

    cursor = Qt.CursorShape.CrossCursor

    def __init__(
        self,
        port: Port,
        scene: CanvasScene,
        document: Document,
        perform: Perform,
        say: Say,
        offer: Offer,
    ) -> None:
        self._scene = scene
        self._document = document
        self._perform = perform
        self._say = say
        self._offer = offer
        self._pressed_port = port
        self._pressed = QPoint()
        self._dragging = False
        self._detached = self._arriving(port)
        self._fixed = port
        if self._detached is not None:
            self._fixed = Port(self._detached.source, "out", self._detached.source_port)
        self._fits = Fits(document.facts, self._fixed)

    def begin(self, at: Pointer) -> None:
        self._pressed = at.view

    def move(self, at: Pointer) -> None:
        if not self._dragging:
            if (at.view - self._pressed).manhattanLength() < QApplication.startDragDistance():
                return
            self._start_dragging()
        port = self._port_at(at)
        loose = self._scene.places.port_point(port) if port else (at.x, at.y)
        self._scene.marks.wire(self._route(loose))
        self._say((self._fits.reason(port) or "") if port else "")

    def end(self, at: Pointer) -> None:
        self.move(at)
        if not self._dragging:
            return
        self.cancel()
        port = self._port_at(at)
        link = self._fits.link_to(port) if port else None
        if link is not None:
            self._connect(link)
        elif port is None and self._detached is not None:
            self._perform(Disconnect(frozenset([self._detached])))
        elif port is None:
            self._offer(QPointF(at.x, at.y), self._fixed)

    def cancel(self) -> None:
        if not self._dragging:
            return
        self._scene.marks.wire(None)
        self._scene.show_fits(None)
        if self._detached is not None:
            self._scene.show_link(self._detached, True)
        self._say("")

    def _start_dragging(self) -> None:
        self._dragging = True
        if self._detached is not None:
            self._scene.show_link(self._detached, False)
        self._scene.show_fits(self._fits.by_node(self._ports()))

    def _connect(self, link: Link) -> None:
        edit: Edit = Connect(link)
        if self._detached is not None and link != self._detached:
            edit = Together("Move wire", (Disconnect(frozenset([self._detached])), edit))
        self._perform(edit)

    def _arriving(self, port: Port) -> Link | None:
        if port.side == "out":
            return None
        return self._document.network.wiring.links.get((port.node, port.name))

    def _ports(self) -> dict[str, tuple[Port, ...]]:
        inputs = self._fixed.side == "out"
        return {
            key: tuple(
                Port(key, "in" if inputs else "out", name)
                for name in (item.ports_in if inputs else item.ports_out)
            )
            for key, item in self._scene.nodes.items()
        }

    def _port_at(self, at: Pointer) -> Port | None:
        """The port that the loose end would take: the nearest, else one of the node under it."""
        near = self._scene.places.ports_near(at.x, at.y, SNAP)
        for port in near:
            if self._fits.link_to(port) is not None:
                return port
        node = self._scene.places.hit(at.x, at.y, 0).node
        return self._best_of(node) if node else None

    def _best_of(self, node: str) -> Port | None:
        """A node's body stands for its first port that fits and is free."""
        ports = self._ports()[node]
        usable = [port for port in ports if self._fits.link_to(port) is not None]
        return min(
            usable,
            key=lambda port: (
                not self._fits.fits(port),
                self._arriving(port) not in (None, self._detached),
            ),
            default=None,
        )

    def _route(self, loose: Point) -> Route:
        fixed = self._scene.places.port_point(self._fixed)
        start, end = (fixed, loose) if self._fixed.side == "out" else (loose, fixed)
        return between(start, end, self._document.network.flow)
