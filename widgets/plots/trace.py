"""What is drawn of a train curve: raw and smoothed, kept incrementally, thinned without loss."""

from collections.abc import Iterable
from typing import NamedTuple

import numpy as np

from designer.curve_data import AXES, Axis, Series
from widgets.plots.envelope import Buckets, Envelope
from widgets.plots.growing import Floats, Growing
from widgets.plots.smoothing import Smoothing


class Line(NamedTuple):
    """Points to join; NaN is a gap."""

    x: Floats
    y: Floats


class Trace:
    """A series that is followed: `sync` takes in what is new in it, and costs no more than that."""

    def __init__(self, series: Series, smoothing: float) -> None:
        self._series = series
        self._places = {axis: Growing() for axis in AXES}
        self._raw = Envelope()
        self._smooth = Envelope()
        self._smoothing = Smoothing(smoothing)
        self._values = Growing()
        self.broken: list[int] = []

    def __len__(self) -> int:
        return len(self._values)

    def sync(self) -> bool:
        """Take in what the series has gained; whether that was anything."""
        start, series = len(self._values), self._series
        if len(series) == start:
            return False
        new = np.array(series.values[start:])
        for axis, places in self._places.items():
            places.extend(np.array(series.places(axis)[start:]))
        self._values.extend(new)
        self._raw.extend(new)
        self._smooth.extend(self._smoothing.extend(new))
        self.broken += (start + np.flatnonzero(~np.isfinite(new))).tolist()
        return True

    def smooth(self, factor: float) -> None:
        """Smooth by another factor."""
        if factor != self._smoothing.factor:
            self._smoothing = Smoothing(factor)
            self._smooth = Envelope()
            self._smooth.extend(self._smoothing.extend(self._values.data))

    def places(self, axis: Axis) -> Floats:
        """Where the values stand."""
        return self._places[axis].data

    def value(self, index: int) -> float:
        """A value as it was measured: it may be no number."""
        return float(self._values.data[index])

    def smoothed_value(self, index: int) -> float:
        """A smoothed value; NaN where there is none."""
        return float(self._smooth.points[index])

    def raw_line(self, axis: Axis, view: tuple[float, float], most: int) -> Line:
        """The measured values within a view."""
        return self._line(self._raw, axis, view, most)

    def smooth_line(self, axis: Axis, view: tuple[float, float], most: int) -> Line:
        """The smoothed values within a view."""
        return self._line(self._smooth, axis, view, most)

    def nearest(self, axis: Axis, x: float) -> int | None:
        """The value that stands nearest to a place."""
        places = self.places(axis)
        if not len(places):
            return None
        right = min(int(np.searchsorted(places, x)), len(places) - 1)
        left = max(right - 1, 0)
        return left if abs(places[left] - x) <= abs(places[right] - x) else right

    def _line(self, envelope: Envelope, axis: Axis, view: tuple[float, float], most: int) -> Line:
        places = self.places(axis)
        first = max(0, int(np.searchsorted(places, view[0])) - 1)
        last = min(len(places), int(np.searchsorted(places, view[1], side="right")) + 1)
        return _joined(envelope.buckets(first, last, most), places)


def _joined(buckets: Buckets, places: Floats) -> Line:
    """Each bucket as a stroke from its smallest to its largest value."""
    first, size, lows, highs = buckets
    if size == 1:
        return Line(places[first : first + len(lows)], lows)
    middles = np.minimum(first + size // 2 + size * np.arange(len(lows)), len(places) - 1)
    return Line(np.repeat(places[middles], 2), np.stack((lows, highs), axis=1).reshape(-1))


def extremes(lines: Iterable[Line]) -> tuple[float, float] | None:
    """The smallest and the largest of what is drawn; None when nothing is."""
    finite = [line.y[np.isfinite(line.y)] for line in lines]
    there = [values for values in finite if len(values)]
    if not there:
        return None
    return min(float(each.min()) for each in there), max(float(each.max()) for each in there)
