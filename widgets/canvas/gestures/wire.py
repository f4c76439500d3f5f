"""Drawing a wire from either end, and taking an arriving one off its port."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtWidgets import QApplication

from designer.canvas.fits import Fits
from designer.canvas.geometry import PORT_REACH, Point
from designer.canvas.routes import Route, between
from designer.converting import Conversion, offers
from designer.document import Document
from designer.edits import ApplyRepair, Connect, Disconnect, Edit, Together
from graphs.network import Link
from widgets.canvas.gestures.gesture import Gesture, Help, Perform, Pointer, Say
from widgets.canvas.places import Port
from widgets.canvas.scene import CanvasScene
from widgets.language import later

SNAP = 28.0
"""A loose end this near to a port jumps to it."""

Offer = Callable[[QPointF, Port], None]
"""Asks for a layer to be added behind (or before) a port, at a point."""


Convert = Callable[[QPointF, Conversion], None]
"""Asks what a wire that does not fit is to lead through, at a point."""


class WireAsks(NamedTuple):
    """What drawing a wire asks of the canvas."""

    perform: Perform
    say: Say
    offer: Offer
    convert: Convert


class _Aim(NamedTuple):
    """A port that the loose end takes, the node whose body it lies over, and what is said."""

    port: Port | None = None
    node: str | None = None
    reason: str = ""


_NOTHING = _Aim()


class DrawWire(Gesture):
    """The loose end follows the pointer; ports that fit glow, the others say why they do not."""

    help = (
        Help("Draw a wire", "drag from a port to a port or a node"),
        Help("Add a layer behind a port", "drop its wire on empty canvas"),
        Help("Cut a wire", "drag it off its port and drop it"),
    )

    cursor = Qt.CursorShape.CrossCursor
    scrolls = True

    def __init__(
        self,
        port: Port,
        scene: CanvasScene,
        document: Document,
        asks: WireAsks,
    ) -> None:
        self._scene = scene
        self._document = document
        self._perform, self._say, self._offer, self._convert = asks
        self._pressed_port = port
        self._pressed = QPoint()
        self._dragging = False
        self._detached = self._arriving(port)
        self._fixed = port
        if self._detached is not None:
            self._fixed = Port(self._detached.source, "out", self._detached.source_port)
        self._fits = Fits(document.facts, self._fixed)
        self._converters: dict[Port, tuple[ApplyRepair, ...]] = {}

    def begin(self, at: Pointer) -> None:
        self._pressed = at.view

    def move(self, at: Pointer) -> None:
        if not self._dragging:
            if (at.view - self._pressed).manhattanLength() < QApplication.startDragDistance():
                return
            self._start_dragging()
        aim = self._aim(at)
        port, places = aim.port, self._scene.places
        loose = places.port_point(port) if port else (at.x, at.y)
        self._scene.marks.wire(self._route(loose))
        body = aim.node is not None and port is not None
        self._scene.marks.ghost(places.corner(aim.node) if aim.node and body else None)
        self._say(self._told(port) if port is not None else aim.reason)

    def end(self, at: Pointer) -> None:
        self.move(at)
        if not self._dragging:
            return
        self.cancel()
        aim = self._aim(at)
        link = self._fits.link_to(aim.port) if aim.port else None
        if aim.port is not None and link is not None:
            self._lead(aim.port, link, at)
        elif aim != _NOTHING:
            return
        elif self._detached is not None:
            self._perform(Disconnect(frozenset([self._detached])))
        else:
            self._offer(QPointF(at.x, at.y), self._fixed)

    def cancel(self) -> None:
        if not self._dragging:
            return
        self._scene.marks.wire(None)
        self._scene.marks.ghost(None)
        self._scene.show_fits(None)
        if self._detached is not None:
            self._scene.show_link(self._detached, True)
        self._say("")

    def _start_dragging(self) -> None:
        self._dragging = True
        if self._detached is not None:
            self._scene.show_link(self._detached, False)
        self._scene.show_fits(self._fits.by_node(self._ports()))

    def _lead(self, port: Port, link: Link, at: Pointer) -> None:
        """Wire a port, or ask what the wire is to lead through where it does not fit."""
        offered = self._offers(port, link)
        if offered:
            reason = self._fits.reason(port) or ""
            conversion = Conversion(reason, self._connection(link), offered)
            self._convert(QPointF(at.x, at.y), conversion)
        else:
            self._perform(self._connection(link))

    def _connection(self, link: Link) -> Edit:
        edit: Edit = Connect(link)
        if self._detached is not None and link != self._detached:
            edit = Together(later("Move wire"), (Disconnect(frozenset([self._detached])), edit))
        return edit

    def _told(self, port: Port) -> str:
        """Why a port does not fit, and what letting go there would offer; empty where it does."""
        reason, link = self._fits.reason(port) or "", self._fits.link_to(port)
        names = [each.name for each in self._offers(port, link)] if reason and link else []
        return "\n".join([reason, *names])

    def _offers(self, port: Port, link: Link) -> tuple[ApplyRepair, ...]:
        """What would make a wire fit at a port; none where it does, or where nothing would."""
        if self._fits.reason(port) is None:
            return ()
        if port not in self._converters:
            moved = self._detached is not None and link != self._detached
            removed = (self._detached,) if moved and self._detached is not None else ()
            self._converters[port] = offers(self._document.facts, link, removed)
        return self._converters[port]

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

    def _aim(self, at: Pointer) -> _Aim:
        """What the loose end would take: a port near to it, else one of the node under it."""
        node = self._scene.places.node_at(at.x, at.y)
        near = self._scene.places.ports_near(at.x, at.y, SNAP if node is None else PORT_REACH)
        for port in near:
            if self._fits.link_to(port) is not None:
                return _Aim(port)
        if node is None or node == self._fixed.node:
            return _NOTHING
        return self._of_body(node)

    def _of_body(self, node: str) -> _Aim:
        """A node's body stands for its first port that is free and fits."""
        ports = [port for port in self._ports()[node] if self._fits.link_to(port) is not None]
        free = [port for port in ports if self._arriving(port) in (None, self._detached)]
        for port in free:
            if self._fits.reason(port) is None:
                return _Aim(port, node)
        name = self._document.network.nodes[node].name
        if free:
            reason = self._fits.reason(free[0])
            reason = later(f"{name}: {reason}\nDrop on a port to connect it all the same")
            return _Aim(None, node, reason)
        if ports:
            reason = later(f"{name} has no free port; drop on a port to replace its wire")
            return _Aim(None, node, reason)
        return _Aim(None, node, later(f"{name} has no port for this wire"))

    def _route(self, loose: Point) -> Route:
        fixed = self._scene.places.port_point(self._fixed)
        start, end = (fixed, loose) if self._fixed.side == "out" else (loose, fixed)
        return between(start, end, self._document.network.flow)
