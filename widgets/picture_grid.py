"""Images that a network gives again, painted: a column for each, a row for each kind of picture."""

import base64
from collections.abc import Mapping
from typing import NamedTuple

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QHelpEvent, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from designer.pictures import Choice, Pictures, Shown
from widgets.canvas.captions import as_plain
from widgets.fonts import SMALL, number_font, text_font
from widgets.language import later, tr
from widgets.theme import Theme

NAMES: Mapping[str, str] = {
    "given": later("goes in"),
    "seen": later("is seen"),
    "output": later("comes out"),
    "difference": later("difference"),
}
_LEFT, _ACROSS, _DOWN, _LINE = 96, 8, 4, 16
_SMALLEST, _LARGEST = 28, 112
_SHARP = 4
"""Enlarged so many times, a pixel is shown as the square that it is."""
_MIDDLE = 128
_CENTRE = Qt.AlignmentFlag.AlignCenter


class Cut(NamedTuple):
    """The pictures of one image, in the order of the rows."""

    shown: Shown
    images: tuple[QImage, ...]


class PictureGrid(QWidget):
    """Paints the images of one choice; as large as the height allows."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._pictures: Pictures | None = None
        self._choice: Choice = "first"
        self.rows: tuple[str, ...] = ()
        self.columns: tuple[Cut, ...] = ()
        self.setAccessibleName(tr("pictures"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme's colours."""
        self._theme = theme
        self._cut()

    def show_pictures(self, pictures: Pictures, choice: Choice) -> None:
        """Show the images of a choice."""
        if pictures is not self._pictures or choice != self._choice:
            self._pictures, self._choice = pictures, choice
            self._cut()

    def _cut(self) -> None:
        """Make images of the pixels; a difference gets the theme's colours."""
        found = self._pictures
        if found is None:
            return
        self.rows = tuple(kind for kind in NAMES if getattr(found, kind))
        pixels = {kind: base64.b64decode(getattr(found, kind)) for kind in self.rows}
        tints = _tints(self._theme)
        self.columns = tuple(
            Cut(found.shown[at], tuple(_image(found, pixels[kind], kind, at, tints)
                                       for kind in self.rows))
            for at in found.places(self._choice)
        )  # fmt: skip
        lines = (_sentence(found, each.shown) for each in self.columns)
        self.setAccessibleDescription("\n".join(lines))
        self.setMinimumHeight(self._height(_SMALLEST))
        self._fit()
        self.update()

    def _height(self, side: int) -> int:
        return len(self.rows) * (side + _DOWN) + 2 * _LINE

    @property
    def box(self) -> QSize:
        """The room of a picture, in its own proportions where they are not extreme."""
        room = (self.height() - 2 * _LINE) // max(1, len(self.rows)) - _DOWN
        side, found = min(_LARGEST, max(_SMALLEST, room)), self._pictures
        ratio = found.width / found.height if found is not None else 1.0
        return QSize(round(side * min(max(ratio, 0.5), 2.0)), side)

    def _step(self) -> int:
        """From one column to the next: a picture, or the error below it."""
        widest = QFontMetrics(number_font(SMALL)).horizontalAdvance("0.00000")
        return max(self.box.width(), widest) + _ACROSS

    def _fit(self) -> None:
        self.setMinimumWidth(_LEFT + len(self.columns) * self._step())

    def sizeHint(self) -> QSize:
        """Small enough for any window."""
        return QSize(self.minimumWidth(), self._height(_SMALLEST))

    def resizeEvent(self, event: QEvent) -> None:
        """The pictures grow with the height, and take more width."""
        self._fit()

    def _column(self, number: int) -> QRect:
        return QRect(_LEFT + number * self._step(), 0, self._step() - _ACROSS, self.height())

    def event(self, event: QEvent) -> bool:
        """A tip tells which image it is."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            text = self.tip_at(event.pos())
            QToolTip.showText(event.globalPos(), as_plain(text) if text else "", self)
            return True
        return super().event(event)

    def tip_at(self, place: QPoint) -> str:
        """What is said of the image at a place; empty beside the images."""
        for number, each in enumerate(self.columns):
            if self._pictures is not None and self._column(number).contains(place):
                return _sentence(self._pictures, each.shown)
        return ""

    def paintEvent(self, event: QPaintEvent) -> None:
        """The names of the rows, then column by column."""
        painter = QPainter(self)
        for row, kind in enumerate(self.rows):
            self._name(painter, row, kind)
        for number, each in enumerate(self.columns):
            column = self._column(number)
            if column.intersects(event.rect()):
                self._paint(painter, column, each)
        painter.end()

    def _name(self, painter: QPainter, row: int, kind: str) -> None:
        side = self.box.height()
        top = row * (side + _DOWN)
        lines = [(tr(NAMES[kind]), "text2")]
        if kind == "difference":
            lines += [(tr("too bright"), "error"), (tr("too dark"), "accent")]
        middle = top + side / 2 - _LINE * len(lines) / 2
        painter.setFont(text_font(SMALL))
        for number, (text, colour) in enumerate(lines):
            painter.setPen(self._theme[colour])
            place = QRectF(0, middle + number * _LINE, _LEFT - 12, _LINE)
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, text)

    def _paint(self, painter: QPainter, column: QRect, cut: Cut) -> None:
        room, step = self.box, self.box.height() + _DOWN
        for row, image in enumerate(cut.images):
            left = column.x() + (column.width() - room.width()) // 2
            box = QRect(QPoint(left, row * step), room)
            size = image.size().scaled(box.size(), Qt.AspectRatioMode.KeepAspectRatio)
            place = QRect(QPoint(), size)
            place.moveCenter(box.center())
            smooth = size.width() < _SHARP * image.width()
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, smooth)
            painter.drawImage(place, image)
            painter.setPen(self._theme["border"])
            painter.drawRect(place.adjusted(0, 0, -1, -1))
        below = QRect(column.x(), len(cut.images) * step, column.width(), _LINE)
        painter.setFont(number_font(SMALL))
        painter.setPen(self._theme["text"])
        painter.drawText(below, _CENTRE, error_text(cut.shown.error))
        painter.setFont(text_font(SMALL))
        painter.setPen(self._theme["text2"])
        elide = Qt.TextElideMode.ElideMiddle
        label = painter.fontMetrics().elidedText(cut.shown.label, elide, column.width())
        painter.drawText(below.translated(0, _LINE), _CENTRE, label)


def error_text(error: float) -> str:
    """A mean squared error as people read it."""
    return f"{error:.4f}" if 1e-3 <= error < 100 else f"{error:.1e}"


def _sentence(pictures: Pictures, shown: Shown) -> str:
    number = tr(f"{tr(pictures.part)} image {shown.number + 1:,} of {pictures.images:,}")
    return tr(f"{number}, class {shown.label}: error {shown.error:.5g}")


def _image(found: Pictures, pixels: bytes, kind: str, at: int, tints: list[int]) -> QImage:
    channels = 1 if kind == "difference" else found.channels
    line = found.width * channels
    part = pixels[at * line * found.height : (at + 1) * line * found.height]
    form = QImage.Format.Format_Grayscale8 if channels == 1 else QImage.Format.Format_RGB888
    if kind == "difference":
        form = QImage.Format.Format_Indexed8
    image = QImage(part, found.width, found.height, line, form)
    if kind == "difference":
        image.setColorTable(tints)
        return image.convertToFormat(QImage.Format.Format_RGB32)
    return image.copy()


def _tints(theme: Theme) -> list[int]:
    """A colour for each difference; the root makes small ones visible."""
    calm, dark, bright = theme["panel2"], theme["accent"], theme["error"]
    return [
        _mixed(calm, bright if value > _MIDDLE else dark, min(1, abs(value - _MIDDLE) / 127) ** 0.5)
        for value in range(256)
    ]


def _mixed(one: QColor, other: QColor, share: float) -> int:
    parts = (
        round(a + (b - a) * share)
        for a, b in zip(one.getRgb()[:3], other.getRgb()[:3], strict=True)  # type: ignore[index]
    )
    return QColor(*parts).rgb()
