"""Axes without lines: quiet ticks, a grid, and numbers as people read them."""

from collections.abc import Sequence
from typing import Literal

import pyqtgraph as pg
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPen

from designer.curve_data import Axis
from widgets.fonts import SMALL, text_font
from widgets.theme import Theme

MARGIN = 44
"""Pixels at the left of a chart for its numbers."""

_OVER = 10
Unit = Literal["number", "share"]


class QuietAxis(pg.AxisItem):  # type: ignore[misc]
    """An axis of a chart: its numbers in the small font; horizontal lines only."""

    def __init__(self, orientation: Literal["left", "bottom"]) -> None:
        super().__init__(orientation, maxTickLength=0)
        self.kind: Axis | Unit = "number"
        self.setStyle(
            tickFont=text_font(SMALL), tickTextOffset=6, hideOverlappingLabels=_OVER, maxTickLevel=0
        )
        if orientation == "left":
            self.setWidth(MARGIN)
            self.setGrid(255)
            self.setTickDensity(1.6)
        else:
            self.setHeight(20)

    def set_theme(self, theme: Theme) -> None:
        """Take on a theme's colours."""
        self.setPen(QPen(QColor(0, 0, 0, 0)))
        self.setTickPen(QPen(theme["border"]))
        self.setTextPen(QPen(theme["text3"]))

    def boundingRect(self) -> QRectF:
        """With room for the numbers at the ends, which the grid's bounds leave out."""
        bounds: QRectF = super().boundingRect()
        return bounds.adjusted(0, -_OVER, 0, _OVER) if self.orientation == "left" else bounds

    def tickSpacing(self, least: float, most: float, size: float) -> list[tuple[float, float]]:
        """Ticks stand at whole epochs and steps, as long as one is in view."""
        found: list[tuple[float, float]] = super().tickSpacing(least, most, size)
        if self.kind in ("step", "epoch") and most - least >= 1:
            return [(max(1.0, spacing), offset) for spacing, offset in found]
        return found

    def tickStrings(self, values: Sequence[float], scale: float, spacing: float) -> list[str]:
        """The numbers at the ticks."""
        if self.logMode:
            return [f"{10**value:.3g}" for value in values]
        if self.kind == "time":
            return [clock(value) for value in values]
        if self.kind == "share":
            digits = 0 if spacing >= 0.0099 else 1 if spacing >= 0.00099 else 2
            return [f"{100 * value:.{digits}f} %" for value in values]
        if self.kind in ("step", "epoch"):
            return [f"{value:,.0f}" if spacing >= 1 else f"{value:g}" for value in values]
        texts: list[str] = super().tickStrings(values, scale, spacing)
        return texts


def clock(seconds: float) -> str:
    """Seconds on an axis: `45 s`, `3:20`, `1:02:00`."""
    if seconds < 60:
        return f"{seconds:g} s"
    hours, rest = divmod(round(seconds), 3600)
    minutes, left = divmod(rest, 60)
    return f"{hours}:{minutes:02}:{left:02}" if hours else f"{minutes}:{left:02}"
