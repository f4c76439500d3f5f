"""What a gesture shows while it lasts: a band, a ghost of a node, a loose wire, guides, a cut."""

from collections.abc import Iterable
from typing import Literal, get_args

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsPathItem, QGraphicsScene

from designer.canvas.geometry import NODE_HEIGHT, NODE_WIDTH, Box, Point
from designer.canvas.guides import Guide
from designer.canvas.routes import Route
from widgets.canvas.link_item import path_of
from widgets.canvas.look import CORNER, Look

Mark = Literal["band", "ghost", "wire", "guides", "knife", "cut"]
_TICK = 4.0


class Marks:
    """The passing drawings, over each of some scenes: the view shows one of them."""

    def __init__(self, scenes: Iterable[QGraphicsScene], look: Look) -> None:
        scenes = tuple(scenes)
        self._items: dict[Mark, list[QGraphicsPathItem]] = {
            name: [_hidden_mark(scene) for scene in scenes] for name in get_args(Mark)
        }
        self.show_look(look)

    def show_look(self, look: Look) -> None:
        """Paint in another theme."""
        accent, error = look.theme["accent"], look.theme["error"]
        fill = QColor(accent)
        fill.setAlphaF(0.12)
        pens: dict[Mark, QPen] = {
            "band": _of_the_window(QPen(accent, 1)),
            "ghost": QPen(accent, 1.5, Qt.PenStyle.DashLine),
            "wire": QPen(accent, 2, c=Qt.PenCapStyle.RoundCap),
            "guides": _of_the_window(QPen(accent, 1)),
            "knife": _of_the_window(QPen(error, 1.5)),
            "cut": _of_the_window(QPen(error, 3.5, Qt.PenStyle.DotLine, Qt.PenCapStyle.FlatCap)),
        }
        for name, items in self._items.items():
            for item in items:
                item.setPen(pens[name])
                item.setBrush(fill if name in ("band", "ghost") else QBrush())

    def band(self, box: Box | None) -> None:
        """Show the rubber band, or hide it."""
        path = QPainterPath()
        if box is not None:
            path.addRect(QRectF(box.left, box.top, box.right - box.left, box.bottom - box.top))
        self._show("band", path)

    def ghost(self, place: Point | None) -> None:
        """Show where a node would stand or which one is meant, or hide it."""
        path = QPainterPath()
        if place is not None:
            path.addRoundedRect(QRectF(*place, NODE_WIDTH, NODE_HEIGHT), CORNER, CORNER)
        self._show("ghost", path)

    def wire(self, route: Route | None) -> None:
        """Show the wire that is being drawn, or hide it."""
        self._show("wire", path_of(route) if route is not None else QPainterPath())

    def guides(self, guides: Iterable[Guide]) -> None:
        """Show what a dragged node has fallen into; nothing hides it."""
        path = QPainterPath()
        for guide in guides:
            _draw(path, guide.start, guide.end)
            if guide.gap:
                across = (0.0, _TICK) if guide.start[1] == guide.end[1] else (_TICK, 0.0)
                for x, y in (guide.start, guide.end):
                    _draw(path, (x - across[0], y - across[1]), (x + across[0], y + across[1]))
        self._show("guides", path)

    def cut(self, knife: tuple[Point, Point] | None, routes: Iterable[Route] = ()) -> None:
        """Show a line that cuts, and the wires that it cuts; or hide them."""
        line, wires = QPainterPath(), QPainterPath()
        if knife is not None:
            _draw(line, *knife)
        for route in routes:
            wires.addPath(path_of(route))
        self._show("knife", line)
        self._show("cut", wires)

    def _show(self, name: Mark, path: QPainterPath) -> None:
        for item in self._items[name]:
            if path.isEmpty() and not item.isVisible():
                continue
            item.setPath(path)
            item.setVisible(not path.isEmpty())


def _of_the_window(pen: QPen) -> QPen:
    """As wide at any zoom."""
    pen.setCosmetic(True)
    return pen


def _draw(path: QPainterPath, start: Point, end: Point) -> None:
    path.moveTo(QPointF(*start))
    path.lineTo(QPointF(*end))


def _hidden_mark(scene: QGraphicsScene) -> QGraphicsPathItem:
    mark = QGraphicsPathItem()
    mark.setZValue(2)
    mark.hide()
    scene.addItem(mark)
    return mark
