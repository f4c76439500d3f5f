"""One run's lines on one chart: train raw and smoothed, validation with its points, what broke."""

import math
from collections.abc import Iterator

import numpy as np
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor

from designer.curve_data import Axis, Series
from widgets.language import tr
from widgets.plots.axes import Unit
from widgets.plots.legend import Entry
from widgets.plots.strokes import Dots, Drawn, Stroke
from widgets.plots.trace import Line, Trace

_FAINT = 70
_MOST_MARKS = 200


class Strands:
    """The items that draw a run's train and validation series of one measure.

    brief: the legend has one entry for both lines.
    """

    def __init__(
        self, name: str, unit: Unit, train: Series, validation: Series, smoothing: float,
        *, brief: bool = False,
    ) -> None:  # fmt: skip
        self.name = name
        self._brief = brief
        self._unit = unit
        self.train = Trace(train, smoothing)
        self.validation = Trace(validation, 0.0)
        self._raw = Stroke(faint=True)
        self._smooth = Stroke()
        self._checks = Stroke(dashed=True)
        self._dots = Dots()
        self._marks = Dots(crossed=True)

    def items(self) -> Iterator[Drawn]:
        """What is put on the chart, from the back to the front."""
        yield from (self._raw, self._smooth, self._checks, self._dots, self._marks)

    def set_colours(self, train: QColor, validation: QColor, error: QColor) -> None:
        """Draw in these colours; the raw values are faint."""
        faint = QColor(train)
        faint.setAlpha(_FAINT)
        self._raw.set_colour(faint)
        self._smooth.set_colour(train)
        self._checks.set_colour(validation)
        self._dots.set_colour(validation)
        self._marks.set_colour(error)
        self._entries: tuple[Entry, ...] = (
            Entry(self.name + tr("train"), train, dashed=False),
            Entry(self.name + tr("validation"), validation, dashed=True),
        )
        if self._brief:
            self._entries = (Entry(self.name.strip(), train, dashed=False),)

    def entries(self) -> tuple[Entry, ...]:
        """What the legend says."""
        return self._entries

    def sync(self) -> bool:
        """Take in what has been measured since; whether that was anything."""
        return any([self.train.sync(), self.validation.sync()])

    def lines(
        self, axis: Axis, view: tuple[float, float], most: int, *, log: bool
    ) -> tuple[Line, Line, Line]:
        """The points of the raw, the smoothed and the validation line within a view."""
        found = (
            self.train.raw_line(axis, view, most),
            self.train.smooth_line(axis, view, most),
            self.validation.raw_line(axis, view, most),
        )
        return (_log(found[0]), _log(found[1]), _log(found[2])) if log else found

    def draw(self, lines: tuple[Line, Line, Line], axis: Axis, floor: float) -> None:
        """Show lines; values that are no numbers are crossed at the height of `floor`."""
        raw, smooth, checks = lines
        self._raw.set_line(raw)
        self._smooth.set_line(smooth)
        self._checks.set_line(checks)
        self._dots.set_line(checks)
        broken = self.train.broken
        chosen = broken[:: max(1, math.ceil(len(broken) / _MOST_MARKS))]
        places = self.train.places(axis)[chosen]
        self._marks.set_line(Line(places, np.full(len(places), floor)))

    def text_at(self, axis: Axis, x: float) -> str:
        """The values nearest to a place, as the crosshair shows them; empty without any."""
        parts = []
        index = self.train.nearest(axis, x)
        if index is not None:
            smooth, raw = self.train.smoothed_value(index), self.train.value(index)
            parts.append(self.name + tr(f"train {self._text(smooth)} · raw {self._text(raw)}"))
        check = self.validation.nearest(axis, x)
        if check is not None:
            value = self._text(self.validation.value(check))
            parts.append(self.name + tr(f"validation {value}"))
        return "\n".join(parts)

    def _text(self, value: float) -> str:
        return f"{100 * value:.2f} %" if self._unit == "share" else f"{value:.4g}"

    def set_view(self, view: QRectF) -> None:
        """Be drawn within a view."""
        for item in self.items():
            item.set_view(view)

    def end(self, axis: Axis) -> float:
        """How far along an axis the run has come."""
        ends = [trace.places(axis) for trace in (self.train, self.validation)]
        return max((float(places[-1]) for places in ends if len(places)), default=0.0)


def _log(line: Line) -> Line:
    """Heights as powers of ten; what has no logarithm is a gap."""
    logs = np.full(len(line.y), np.nan)
    np.log10(line.y, out=logs, where=line.y > 0)
    return Line(line.x, logs)
