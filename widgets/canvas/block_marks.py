"""What marks a node as the use of a block: a folded corner, and how often it is repeated."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen, QPolygonF

from designer.canvas.geometry import NODE_HEIGHT, NODE_WIDTH
from graphs.blocks import BlockLayer
from graphs.declare import Layer
from widgets.canvas.captions import repeat_text
from widgets.canvas.look import CORNER, Look, mixed

FOLD = 13.0
_GAP = 4.0


def _fold() -> QPainterPath:
    """The triangle in the lower right corner of a node, rounded as its box."""
    box, corner = QPainterPath(), QPainterPath()
    box.addRoundedRect(QRectF(0, 0, NODE_WIDTH, NODE_HEIGHT), CORNER, CORNER)
    places = ((-FOLD, 0), (0, -FOLD), (0, 0))
    corner.addPolygon(QPolygonF([QPointF(NODE_WIDTH + x, NODE_HEIGHT + y) for x, y in places]))
    corner.closeSubpath()
    return box.intersected(corner)


_FOLD = _fold()
_CREASE = QPointF(NODE_WIDTH - FOLD, NODE_HEIGHT), QPointF(NODE_WIDTH, NODE_HEIGHT - FOLD)


def room(layer: Layer, look: Look) -> float:
    """The room that a block's marks take at the right end of a node's second line."""
    if not isinstance(layer, BlockLayer):
        return 0.0
    text = repeat_text(layer)
    return _GAP + (look.name_metrics.horizontalAdvance(text) + _GAP if text else 0.0)


def paint_fold(painter: QPainter, look: Look) -> None:
    """Paint the folded corner."""
    hue = look.theme.categories["block"]
    painter.fillPath(_FOLD, mixed(look.theme["node"], hue, 0.45))
    painter.setPen(QPen(hue, 1, c=Qt.PenCapStyle.FlatCap))
    painter.drawLine(*_CREASE)
