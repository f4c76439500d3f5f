"""Smallest and largest values of buckets, kept as a curve grows: no spike is lost, at any zoom."""

from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike

from widgets.plots.growing import Floats, Growing


class Buckets(NamedTuple):
    """`lows` and `highs` of neighbouring buckets of `size` points each, from point `first` on."""

    first: int
    size: int
    lows: Floats
    highs: Floats


class Envelope:
    """A pyramid: level k holds the extremes of each 2^k neighbours. NaN and infinity are gaps."""

    def __init__(self) -> None:
        self._points = Growing()
        self._levels: list[tuple[Growing, Growing]] = []

    def __len__(self) -> int:
        return len(self._points)

    @property
    def points(self) -> Floats:
        """The single values, NaN where there is none."""
        return self._points.data

    def extend(self, values: ArrayLike) -> None:
        """Append values; the levels above take in what is new."""
        new = np.asarray(values, dtype=np.float64)
        start = len(self._points)
        self._points.extend(np.where(np.isfinite(new), new, np.nan))
        below = (self._points, self._points)
        level = 0
        while len(below[0]) > 1:
            start //= 2
            if level == len(self._levels):
                self._levels.append((Growing(), Growing()))
                start = 0
            low, high = self._levels[level]
            low.replace_from(start, _paired(below[0].data[2 * start :], np.fmin))
            high.replace_from(start, _paired(below[1].data[2 * start :], np.fmax))
            below = (low, high)
            level += 1

    def buckets(self, first: int, last: int, most: int) -> Buckets:
        """The points from `first` up to `last` in at most about `most` buckets."""
        level = max(0, -(-(last - first) // max(1, most)) - 1).bit_length()
        level = min(level, len(self._levels))
        low, high = self._levels[level - 1] if level else (self._points, self._points)
        start, stop = first >> level, -(-last >> level)
        return Buckets(start << level, 1 << level, low.data[start:stop], high.data[start:stop])


def _paired(values: Floats, extreme: np.ufunc) -> Floats:
    """The extreme of each two neighbours; an odd one at the end stands for itself."""
    even = len(values) // 2 * 2
    found: Floats = extreme(values[0:even:2], values[1:even:2])
    return np.append(found, values[even:]) if even < len(values) else found
