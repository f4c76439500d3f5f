"""What the cards of the start page have in common: their ground, and lines that fit."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from widgets.theme import Theme


def paint_ground(
    painter: QPainter, place: QRect, theme: Theme, current: bool, hovered: bool, focused: bool
) -> None:
    """A card's face; the current one stands out, more so where the list has the keyboard."""
    border = "accent" if current else "text3" if hovered else "nodeBorder"
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    width = 3.0 if current and focused else 1.5 if current else 1.0
    painter.setPen(QPen(theme[border], width))
    painter.setBrush(theme["accentSoft" if current else "node"])
    inset = width / 2
    painter.drawRoundedRect(QRectF(place).adjusted(inset, inset, -inset, -inset), 6, 6)


def write(
    painter: QPainter,
    line: QRect,
    text: str,
    font: QFont,
    hue: QColor,
    side: Qt.AlignmentFlag,
    elide: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
) -> None:
    """A line of text on a card, as far as it fits."""
    painter.setFont(font)
    painter.setPen(hue)
    shown = painter.fontMetrics().elidedText(text, elide, line.width())
    painter.drawText(line, side | Qt.AlignmentFlag.AlignVCenter, shown)
