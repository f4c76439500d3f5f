"""What a gesture shows while it lasts: a rubber band, a ghost of a node, a loose wire."""

from collections.abc import Iterable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsPathItem, QGraphicsScene

from designer.canvas.geometry import NODE_HEIGHT, NODE_WIDTH, Box, Point
from designer.canvas.routes import Route
from widgets.canvas.link_item import path_of
from widgets.canvas.look import CORNER, Look


class Marks:
    """The passing drawings, over each of some scenes: the view shows one of them."""

    def __init__(self, scenes: Iterable[QGraphicsScene], look: Look) -> None:
        self._bands: list[QGraphicsPathItem] = []
        self._ghosts: list[QGraphicsPathItem] = []
        self._wires: list[QGraphicsPathItem] = []
        for scene in scenes:
            for marks in (self._bands, self._ghosts, self._wires):
                marks.append(_hidden_mark(scene))
        self.show_look(look)

    def show_look(self, look: Look) -> None:
        """Paint in another theme."""
        accent = look.theme["accent"]
        fill = QColor(accent)
        fill.setAlphaF(0.12)
        line = QPen(accent, 1)
        line.setCosmetic(True)
        for band, ghost, wire in zip(self._bands, self._ghosts, self._wires, strict=True):
            band.setPen(line)
            band.setBrush(fill)
            ghost.setPen(QPen(accent, 1.5, Qt.PenStyle.DashLine))
            ghost.setBrush(fill)
            wire.setPen(QPen(accent, 2, c=Qt.PenCapStyle.RoundCap))

    def band(self, box: Box | None) -> None:
        """Show the rubber band, or hide it."""
        path = QPainterPath()
        if box is not None:
            path.addRect(QRectF(box.left, box.top, box.right - box.left, box.bottom - box.top))
        _show(self._bands, path)

    def ghost(self, place: Point | None) -> None:
        """Show where a node would stand, or hide it."""
        path = QPainterPath()
        if place is not None:
            path.addRoundedRect(QRectF(*place, NODE_WIDTH, NODE_HEIGHT), CORNER, CORNER)
        _show(self._ghosts, path)

    def wire(self, route: Route | None) -> None:
        """Show the wire that is being drawn, or hide it."""
        _show(self._wires, path_of(route) if route is not None else QPainterPath())


def _hidden_mark(scene: QGraphicsScene) -> QGraphicsPathItem:
    mark = QGraphicsPathItem()
    mark.setZValue(2)
    mark.hide()
    scene.addItem(mark)
    return mark


def _show(marks: list[QGraphicsPathItem], path: QPainterPath) -> None:
    for mark in marks:
        mark.setPath(path)
        mark.setVisible(not path.isEmpty())
