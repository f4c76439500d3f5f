"""Icons: Lucide's drawings in a theme's colours, drawn anew at every size and scale."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from widgets.theme import RESOURCES, Theme


@lru_cache(maxsize=512)
def _drawing(name: str, colour: str) -> QSvgRenderer:
    source = (RESOURCES / "icons" / f"{name}.svg").read_text(encoding="utf-8")
    return QSvgRenderer(QByteArray(source.replace("currentColor", colour).encode()))


class _Engine(QIconEngine):
    """Draws one Lucide icon: in its colour, or in the disabled one."""

    def __init__(self, name: str, colour: str, disabled: str) -> None:
        super().__init__()
        self._icon = (name, colour, disabled)

    def clone(self) -> QIconEngine:
        return _Engine(*self._icon)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        name, colour, disabled = self._icon
        _drawing(name, disabled if mode == QIcon.Mode.Disabled else colour).render(
            painter, QRectF(rect)
        )

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        made = QPixmap(size)
        made.fill(QColor(0, 0, 0, 0))
        painter = QPainter(made)
        self.paint(painter, made.rect(), mode, state)
        painter.end()
        return made


@lru_cache(maxsize=512)
def _icon(name: str, colour: str, disabled: str) -> QIcon:
    return QIcon(_Engine(name, colour, disabled))


def icon(name: str, theme: Theme, colour: str = "text2") -> QIcon:
    """A Lucide icon in one of the theme's colours; lighter where it is disabled."""
    return _icon(name, theme[colour].name(), theme["nodeBorder"].name())


def pixmap(name: str, theme: Theme, colour: str, size: int, scale: float) -> QPixmap:
    """A Lucide icon as a picture of `size` pixels on a screen of a scale, for labels."""
    return icon(name, theme, colour).pixmap(QSize(size, size), scale)


@lru_cache(maxsize=64)
def _square(colour: str, size: int, scale: float, room: int) -> QPixmap:
    made = QPixmap(round(room * scale), round(room * scale))
    made.setDevicePixelRatio(scale)
    made.fill(QColor(0, 0, 0, 0))
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QColor(0, 0, 0, 0))
    painter.setBrush(QColor(colour))
    painter.drawRoundedRect(QRectF((room - size) / 2, (room - size) / 2, size, size), 2, 2)
    painter.end()
    return made


def square(colour: QColor, size: int, scale: float, room: int = 0) -> QPixmap:
    """The small square in a category's hue that stands before a layer's name.

    room: the size of the picture around it, where it takes turns with larger signs.
    """
    return _square(colour.name(), size, scale, room or size)
