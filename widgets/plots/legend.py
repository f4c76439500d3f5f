"""A chart's heading: its title at the left, what the lines mean at the right."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from widgets.fonts import NORMAL, SMALL, text_font
from widgets.theme import Theme

_SAMPLE, _GAP, _BETWEEN, _HEIGHT = 16, 6, 12, 22


class Entry(NamedTuple):
    """A line's name, colour and style."""

    name: str
    colour: QColor
    dashed: bool


class Heading(QWidget):
    """Painted text, so that no name is ever read as mark-up."""

    def __init__(self, title: str, theme: Theme, indent: int) -> None:
        super().__init__()
        self._title, self._theme = title, theme
        self.entries: tuple[Entry, ...] = ()
        self._note = ""
        self._indent = indent
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """One line of text."""
        return QSize(200, _HEIGHT)

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme's colours."""
        self._theme = theme
        self.update()

    def set_entries(self, entries: tuple[Entry, ...]) -> None:
        """Say what the lines mean."""
        if entries != self.entries:
            self.entries = entries
            self.update()

    def set_note(self, note: str) -> None:
        """Say what is wrong with the curve; empty when nothing is."""
        if note != self._note:
            self._note = note
            self.setAccessibleDescription(note)
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The title, the note beside it and the entries from the right."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left = self._write(
            painter, self._indent, self._title, QColor(self._theme["text"]), bold=True
        )
        if self._note:
            left = self._write(painter, left + 12, self._note, QColor(self._theme["error"]))
        painter.setFont(text_font(SMALL))
        widths = [painter.fontMetrics().horizontalAdvance(each.name) for each in self.entries]
        shown = _fitting([width + _SAMPLE + _GAP for width in widths], self.width() - 4 - left)
        right = self.width() - 4
        for entry, width in reversed(list(zip(self.entries[:shown], widths, strict=False))):
            right -= width + _SAMPLE + _GAP
            self._sample(painter, right, entry)
            right -= _BETWEEN
        painter.end()

    def _write(
        self, painter: QPainter, x: int, text: str, colour: QColor, *, bold: bool = False
    ) -> int:
        painter.setFont(text_font(NORMAL if bold else SMALL, bold=bold))
        painter.setPen(colour)
        width = painter.fontMetrics().horizontalAdvance(text)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(x, 0, width + 2, self.height(), flags, text)
        return x + width

    def _sample(self, painter: QPainter, x: int, entry: Entry) -> None:
        pen = QPen(entry.colour, 2)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        if entry.dashed:
            pen.setDashPattern([3, 2])
        painter.setPen(pen)
        middle = self.height() / 2
        painter.drawLine(QPointF(x, middle), QPointF(x + _SAMPLE, middle))
        painter.setPen(self._theme["text2"])
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(x + _SAMPLE + _GAP, 0, self.width(), self.height(), flags, entry.name)


def _fitting(widths: Sequence[int], room: int) -> int:
    """How many entries fit beside the title, the first ones first: they matter most."""
    for count, width in enumerate(widths):
        room -= width + _BETWEEN
        if room < 0:
            return count
    return len(widths)
