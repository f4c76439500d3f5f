"""Rings around the nodes that a search has found, over whatever the canvas shows."""

from collections.abc import Collection

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from designer.canvas.geometry import Box, node_box
from widgets.canvas.look import CORNER
from widgets.canvas.scene import CanvasScene
from widgets.theme import Theme

_AROUND, _FILL = 7.0, 0.10
_PAPER = QRectF(-1e6, -1e6, 2e6, 2e6)
_MOST_DASHED = 200
"""Dashes are slow to draw: where so many rings are seen they are too small for dashes anyway."""


class _Rings(QGraphicsItem):
    """Paints the rings that are in sight."""

    def __init__(self, scene: CanvasScene) -> None:
        super().__init__()
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemUsesExtendedStyleOption)
        self.setZValue(2)
        self.keys: frozenset[str] = frozenset()
        self.pen, self.fill = QPen(), QColor()
        self._canvas = scene

    def show_keys(self, keys: frozenset[str], theme: Theme) -> None:
        self.keys, self.fill = keys, QColor(theme["warn"])
        self.fill.setAlphaF(_FILL)
        self.pen = QPen(theme["warn"], 2)
        self.pen.setCosmetic(True)
        self.update()

    def boundingRect(self) -> QRectF:
        return _PAPER

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        area: QRectF = option.exposedRect
        box = Box(area.left(), area.top(), area.right(), area.bottom())
        seen = self._canvas.places.nodes_in(box.grown(_AROUND)) & self.keys
        dashed = len(seen) <= _MOST_DASHED
        self.pen.setStyle(Qt.PenStyle.DashLine if dashed else Qt.PenStyle.SolidLine)
        painter.setPen(self.pen)
        painter.setBrush(self.fill)
        for key in seen:
            item = self._canvas.nodes[key]
            ring = _rectangle(node_box(round(item.x()), round(item.y())))
            if dashed:
                painter.drawRoundedRect(ring, CORNER + _AROUND, CORNER + _AROUND)
            else:
                painter.drawRect(ring)


class FoundMarks:
    """Marks found nodes in both scenes of a canvas, that of the near view and that from afar."""

    def __init__(self, scene: CanvasScene) -> None:
        self._items = [_Rings(scene), _Rings(scene)]
        for item, where in zip(self._items, (scene, scene.far), strict=True):
            where.addItem(item)
        self.keys: frozenset[str] = frozenset()

    def show_nodes(self, keys: Collection[str], theme: Theme) -> None:
        """Mark these nodes and no others."""
        self.keys = frozenset(keys)
        for item in self._items:
            item.show_keys(self.keys, theme)

    def remove(self) -> None:
        """Take the rings away for good."""
        for item in self._items:
            scene = item.scene()
            if scene is not None:
                scene.removeItem(item)


def _rectangle(box: Box) -> QRectF:
    grown = box.grown(_AROUND)
    return QRectF(grown.left, grown.top, grown.right - grown.left, grown.bottom - grown.top)
