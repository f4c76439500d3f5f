"""What notes and frames are painted with: tints of a theme, its ring and its handles."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from designer.canvas.geometry import Box, Point
from widgets.canvas.look import Look, mixed
from widgets.theme import Theme

HANDLE = 8.0
"""Side of a handle, in pixels of the screen."""

_FILL, _PLATE, _BORDER, _PAPER = 0.09, 0.2, 0.5, 0.1
"""How much of a hue is in a frame, in the plate of its title, in its border; of amber in a note."""


@dataclass(frozen=True)
class Tints:
    """The colours of a frame, or of a note."""

    fill: QColor
    plate: QColor
    border: QColor


def frame_tints(theme: Theme, hue: str) -> Tints:
    """The colours of a frame of a hue; grey where nobody knows it."""
    ink, ground = theme.categories.get(hue, theme["text3"]), theme["canvas"]
    return Tints(*(mixed(ground, ink, share) for share in (_FILL, _PLATE, _BORDER)))


def note_tints(theme: Theme) -> Tints:
    """The colours of a note: paper with a little amber in it."""
    amber, ground = theme.categories["act"], theme["node"]
    paper, border = mixed(ground, amber, _PAPER), mixed(theme["nodeBorder"], amber, 0.35)
    return Tints(paper, paper, border)


def rect(box: Box) -> QRectF:
    """A box as Qt has it."""
    return QRectF(box.left, box.top, box.right - box.left, box.bottom - box.top)


def paint_ring(
    painter: QPainter, look: Look, box: Box, handles: Iterable[Point], zoom: float
) -> None:
    """The ring around what is selected, and the handles at which it is resized."""
    painter.setPen(QPen(look.theme["accent"], 2 / zoom))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(rect(box), 6, 6)
    painter.setPen(QPen(look.theme["accent"], 1.5 / zoom))
    painter.setBrush(look.theme["node"])
    half = HANDLE / 2 / zoom
    for x, y in handles:
        painter.drawRect(QRectF(x - half, y - half, 2 * half, 2 * half))
