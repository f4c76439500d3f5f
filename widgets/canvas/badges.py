"""Small signs on a node: a snowflake where it is frozen, a ring where its weights are new."""

from math import cos, radians, sin

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from graphs.network import Node
from graphs.weights import State
from widgets.theme import Theme

_ARM = 5.5
_TWIG = 2.2
_RING = 3.0
SNOWFLAKE, RING = 15.0, 11.0
"""The room that each takes in a row."""


def _snowflake() -> list[QLineF]:
    """Three axes, and at each of their ends two twigs: seen without its colour."""
    lines = []
    for angle in range(0, 360, 60):
        out = QPointF(sin(radians(angle)), -cos(radians(angle)))
        lines.append(QLineF(QPointF(0, 0), out * _ARM))
        for turn in (-60, 60):
            way = QPointF(sin(radians(angle + turn)), -cos(radians(angle + turn)))
            knot = out * (_ARM - _TWIG - 0.4)
            lines.append(QLineF(knot, knot + way * _TWIG))
    return lines


_LINES = _snowflake()


def width(node: Node, state: State) -> float:
    """The room that a node's signs take."""
    return (SNOWFLAKE if node.frozen else 0.0) + (RING if state in ("new", "partly") else 0.0)


def paint(
    painter: QPainter, right: float, middle: float, node: Node, state: State, theme: Theme
) -> None:
    """Paint a node's signs, ending at `right`, their middles on one line."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if node.frozen:
        painter.save()
        painter.translate(right - _ARM, middle)
        painter.setPen(QPen(theme["accent"], 1.2, c=Qt.PenCapStyle.RoundCap))
        painter.drawLines(_LINES)
        painter.restore()
        right -= SNOWFLAKE
    if state in ("new", "partly"):
        place = QRectF(right - 2 * _RING - 1, middle - _RING, 2 * _RING, 2 * _RING)
        painter.setPen(QPen(theme["text2"], 1.4))
        painter.drawEllipse(place)
        if state == "partly":
            painter.setBrush(theme["text2"])
            painter.drawPie(place, 90 * 16, 180 * 16)
