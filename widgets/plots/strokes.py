"""What charts are drawn with: lines and points that cost little, however ragged and however many.

An antialiased pen wider than a pixel costs a hundred times one that is not, so a firm line is
several hairlines side by side. The items know no bounds but the view's, so nothing is searched
when values arrive.
"""

from functools import cache

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QTransform
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from widgets.plots.trace import Line

_WIDTH = 1.6
_DASHES = (5.0, 3.0)
_EMPTY = Line(np.empty(0), np.empty(0))
_DOT, _ARM = 5.0, 3.5


@cache
def _offsets(scale: float) -> tuple[tuple[float, float], ...]:
    """Where hairlines of one pixel of a screen lie so that they make a firm line together."""
    pixels = _WIDTH * scale - 1
    steps = max(1, round(pixels / 1.1))
    shifts = [number * pixels / steps / scale for number in range(1, steps + 1)]
    return ((0.0, 0.0), *((shift, 0.0) for shift in shifts), *((0.0, shift) for shift in shifts))


class Drawn(QGraphicsItem):
    """Something drawn in the whole view."""

    def __init__(self) -> None:
        super().__init__()
        self.line = _EMPTY
        self._view = QRectF()
        self._pen = QPen()

    def boundingRect(self) -> QRectF:
        return self._view

    def set_view(self, view: QRectF) -> None:
        """Be drawn within a view, in the values' own units."""
        if view != self._view:
            self.prepareGeometryChange()
            self._view = view

    def set_line(self, line: Line) -> None:
        """Show these points; a NaN is a gap."""
        self.line = line
        self.setVisible(len(line.x) > 0)
        self.update()


class Stroke(Drawn):
    """A polyline."""

    def __init__(self, *, faint: bool = False, dashed: bool = False) -> None:
        super().__init__()
        self._faint = faint
        self._dashed = dashed
        self._path = QPainterPath()

    def set_colour(self, colour: QColor) -> None:
        """Draw in a colour, its transparency included."""
        self._pen = QPen(colour, 0)
        self._pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        self.update()

    def set_line(self, line: Line) -> None:
        """Join these points."""
        gaps = bool(np.isnan(line.y).any())
        self._path = pg.functions.arrayToQPath(line.x, line.y, connect="finite" if gaps else "all")
        super().set_line(line)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        """Draw the hairlines next to each other, measured in pixels."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scale = painter.device().devicePixelRatioF()
        if self._dashed:
            self._pen.setDashPattern([length * scale for length in _DASHES])
        painter.setPen(self._pen)
        world = painter.worldTransform()
        for x, y in ((0.0, 0.0),) if self._faint else _offsets(scale):
            painter.setWorldTransform(world * QTransform.fromTranslate(x, y))
            painter.drawPath(self._path)


class Dots(Drawn):
    """Points of a size in pixels: round, or crossed out."""

    def __init__(self, *, crossed: bool = False) -> None:
        super().__init__()
        self._crossed = crossed

    def set_colour(self, colour: QColor) -> None:
        """Draw in a colour."""
        self._pen = QPen(colour, 1.5 if self._crossed else _DOT)
        self._pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        self.update()

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        """Draw at the places on the screen, whatever the scale of the axes."""
        world = painter.worldTransform()
        painter.resetTransform()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self._pen)
        there = np.isfinite(self.line.y)
        for x, y in zip(self.line.x[there].tolist(), self.line.y[there].tolist(), strict=True):
            spot = world.map(QPointF(x, y))
            if self._crossed:
                _cross(painter, spot)
            else:
                painter.drawPoint(spot)
        painter.setWorldTransform(world)


def _cross(painter: QPainter, at: QPointF) -> None:
    for arm in (QPointF(_ARM, _ARM), QPointF(_ARM, -_ARM)):
        painter.drawLine(at - arm, at + arm)
