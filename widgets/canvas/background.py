"""The dotted paper under the network."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QPainter, QPixmap, QTransform

from designer.canvas.geometry import GRID
from widgets.theme import Theme

_STEP = 3 * GRID
_CLOSEST = 14.0
"""Dots stand at least so many pixels apart on the screen."""

_REPEATS = 8


class DotGrid:
    """Fills an area from a tile of dots that is drawn once for each zoom.

    A tile has whole pixels, so that the dots stay sharp; at odd zooms they are not quite a step
    apart.
    """

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._key: tuple[float, float] | None = None
        self._tile = QPixmap()

    def paint(self, painter: QPainter, area: QRectF) -> None:
        """Paint the paper below an area of the picture."""
        world = painter.worldTransform()
        shown = world.mapRect(area)
        painter.save()
        painter.resetTransform()
        step = self._step(world.m11())
        self._prepare(step, painter.device().devicePixelRatio())
        brush = QBrush(self._tile)
        brush.setTransform(QTransform.fromTranslate(world.dx(), world.dy()))
        painter.fillRect(shown, brush)
        painter.restore()

    def _step(self, zoom: float) -> float:
        step = _STEP * zoom
        while step < _CLOSEST:
            step *= 2
        return step

    def _prepare(self, step: float, ratio: float) -> None:
        if self._key == (step, ratio):
            return
        self._key = step, ratio
        pixels = round(step * _REPEATS * ratio)
        self._tile = QPixmap(pixels, pixels)
        self._tile.fill(self._theme["canvas"])
        self._tile.setDevicePixelRatio(ratio)
        painter = QPainter(self._tile)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme["dot"])
        for row in range(_REPEATS):
            for column in range(_REPEATS):
                painter.drawEllipse(QPointF((column + 0.5) * step, (row + 0.5) * step), 1.0, 1.0)
        painter.end()
