"""What marks a node as bypassed: it is pale, and a dashed line leads through it along the flow."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QStaticText

from designer.canvas.geometry import port_spot
from graphs.types import Direction
from widgets.canvas.look import Look, mixed

PALE = 0.4
"""How much of a bypassed node's hue is left."""
_DASHES = [3.0, 2.5]
_CLEAR, _INSET = 2.0, 2.0


def paint_way(
    painter: QPainter,
    ins: Mapping[str, float],
    outs: Mapping[str, float],
    flow: Direction,
    look: Look,
) -> None:
    """Paint the way of what passes: from the first input to every output."""
    if not ins:
        return
    pen = QPen(mixed(look.theme["wire"], look.theme["text3"], 0.5), 1.5, c=Qt.PenCapStyle.FlatCap)
    pen.setDashPattern(_DASHES)
    painter.setPen(pen)
    start = QPointF(*port_spot(flow, "in", next(iter(ins.values()))))
    for along in outs.values():
        painter.drawLine(start, QPointF(*port_spot(flow, "out", along)))


def clear_texts(
    painter: QPainter, texts: Iterable[tuple[QPointF, QStaticText]], look: Look
) -> None:
    """Take the way off the letters that are written over it."""
    for at, text in texts:
        place = QRectF(at, text.size())
        painter.fillRect(place.adjusted(-_CLEAR, _INSET, _CLEAR, -_INSET), look.body)
