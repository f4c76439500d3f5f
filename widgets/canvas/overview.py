"""The network from afar: one item draws all nodes as rectangles and all wires as thin lines."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QBrush, QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from designer.canvas.cells import CellIndex
from designer.canvas.geometry import Box, Point, around, node_box
from graphs.network import Link, Node
from graphs.propagate import NodeFacts
from widgets.canvas.look import Look, mixed

_MARGIN = 24.0


class OverviewItem(QGraphicsItem):
    """Paints a whole network of thousands of layers in a few milliseconds."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemUsesExtendedStyleOption)
        self._look = look
        self._bounds = QRectF()
        self._all_spoilt = False
        self._places: dict[str, tuple[str, QRectF]] = {}
        self._by_hue: dict[str, dict[str, QRectF]] = {}
        self._selected: frozenset[str] = frozenset()
        self._lines: dict[Link, list[QLineF]] = {}
        self._flat: list[QLineF] | None = None
        self._nodes_near: CellIndex[str] = CellIndex()
        self._links_near: CellIndex[Link] = CellIndex()

    def put_node(self, key: str, x: float, y: float, hue: str) -> None:
        """Show a node as a rectangle; hue: a category or "wrong"."""
        box = node_box(x, y)
        place = _rect(box)
        if self._places.get(key) == (hue, place):
            return
        self.drop_node(key)
        self._places[key] = hue, place
        self._by_hue.setdefault(hue, {})[key] = place
        self._nodes_near.put(key, box)
        self._include(place)

    def drop_node(self, key: str) -> None:
        """Take a node away."""
        hue, place = self._places.pop(key, ("", None))
        if place is not None:
            del self._by_hue[hue][key]
            self._nodes_near.drop(key)
            self._spoil(place)

    def put_link(self, link: Link, line: Sequence[Point]) -> None:
        """Show a wire as a line of points."""
        self.drop_link(link)
        self._lines[link] = [QLineF(*one, *other) for one, other in pairwise(line)]
        box = around(line)
        self._links_near.put(link, box)
        self._flat = None
        self._include(_rect(box))

    def drop_link(self, link: Link) -> None:
        """Take a wire away."""
        if self._lines.pop(link, None) is not None:
            self._spoil(_rect(self._links_near[link]))
            self._links_near.drop(link)
            self._flat = None

    def spoil_all(self) -> None:
        """Much will change before the next picture: all of it is painted anew, once."""
        self._all_spoilt = True
        self.update()

    def show_selected(self, selected: frozenset[str]) -> None:
        """Mark the selected nodes."""
        self._selected = selected
        self.update()

    def show_look(self, look: Look) -> None:
        """Paint in another theme."""
        self._look = look
        self.update()

    def boundingRect(self) -> QRectF:
        return self._bounds

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        self._all_spoilt = False
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        exposed: QRectF = option.exposedRect
        area = Box(exposed.left(), exposed.top(), exposed.right(), exposed.bottom())
        painter.setPen(QPen(self._look.theme["wire"], 0))
        if self._is_small(exposed):
            self._paint_area(painter, area)
        else:
            painter.drawLines(self._all_lines())
            for hue, places in self._by_hue.items():
                self._paint_nodes(painter, hue, places.values())
        self._paint_selected(painter, area)

    def _is_small(self, exposed: QRectF) -> bool:
        all_of_it = self._bounds.width() * self._bounds.height()
        return exposed.width() * exposed.height() < all_of_it / 4

    def _paint_area(self, painter: QPainter, area: Box) -> None:
        for link in self._links_near.near(area):
            painter.drawLines(self._lines[link])
        hues: dict[str, list[QRectF]] = {}
        for key in self._nodes_near.near(area):
            hue, place = self._places[key]
            hues.setdefault(hue, []).append(place)
        for hue, places in hues.items():
            self._paint_nodes(painter, hue, places)

    def _paint_nodes(self, painter: QPainter, hue: str, places: Iterable[QRectF]) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(brush(self._look, hue))
        painter.drawRects(list(places))

    def _paint_selected(self, painter: QPainter, area: Box) -> None:
        rings = [
            self._places[key][1] for key in self._selected if key in self._places
            and self._nodes_near[key].meets(area)
        ]  # fmt: skip
        if rings:
            painter.setPen(QPen(self._look.theme["accent"], 3 / painter.worldTransform().m11()))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRects(rings)

    def _all_lines(self) -> list[QLineF]:
        if self._flat is None:
            self._flat = [line for lines in self._lines.values() for line in lines]
        return self._flat

    def _include(self, place: QRectF) -> None:
        place = place.adjusted(-_MARGIN, -_MARGIN, _MARGIN, _MARGIN)
        if not self._bounds.contains(place):
            self.prepareGeometryChange()
            self._bounds = self._bounds.united(place)
        if not self._all_spoilt:
            self.update(place)

    def _spoil(self, place: QRectF) -> None:
        if self._all_spoilt:
            return
        self.update(place.adjusted(-_MARGIN, -_MARGIN, _MARGIN, _MARGIN))


def hue_of(node: Node, facts: NodeFacts) -> str:
    """What a node is coloured by from afar: its category, or "wrong"."""
    return "wrong" if facts.status == "wrong" else node.layer.category


def brush(look: Look, hue: str) -> QBrush:
    """The colour of nodes from afar."""
    theme = look.theme
    if hue == "wrong":
        return QBrush(theme["error"])
    return QBrush(mixed(theme["node"], theme.categories[hue], 0.7))


def _rect(box: Box) -> QRectF:
    return QRectF(box.left, box.top, box.right - box.left, box.bottom - box.top)
