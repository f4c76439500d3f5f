"""Debiased exponential smoothing: a constant series stays constant, from its first point on."""

import math

import numpy as np
from numpy.typing import ArrayLike

from widgets.plots.growing import Floats

_BLOCK = 32
_FORGOTTEN = 1e-18
"""A share of the weight that no number of 53 bits can tell from nothing."""


class Smoothing:
    """A running mean whose memory fades by `factor` a step; values that are no numbers are skipped.

    The sum fades from block to block of points, so that a long series is one product of matrices.
    It is divided by the weight that it holds, so the start is not drawn towards zero.
    """

    def __init__(self, factor: float) -> None:
        assert 0 <= factor < 1
        self.factor = factor
        self._sum = 0.0
        self._seen = 0
        ages = np.subtract.outer(np.arange(_BLOCK), np.arange(_BLOCK)).astype(float)
        kernel = np.where(ages >= 0, factor ** np.maximum(ages, 0.0), 0.0)
        self._kernel = np.ascontiguousarray(kernel.T)
        self._fading = factor ** np.arange(1.0, _BLOCK + 1)

    def extend(self, values: ArrayLike) -> Floats:
        """The smoothed values of the next points."""
        raw = np.asarray(values, dtype=np.float64)
        finite = np.isfinite(raw)
        smooth = np.full(len(raw), np.nan)
        if finite.any():
            smooth[finite] = raw[finite] if self.factor == 0 else self._smoothed(raw[finite])
        return smooth

    def _smoothed(self, values: Floats) -> Floats:
        size = len(values)
        blocks = np.zeros((-(-size // _BLOCK), _BLOCK))
        blocks.reshape(-1)[:size] = values
        sums = blocks @ self._kernel
        carried, whole = self._sum, float(self._fading[-1])
        starts = []
        for last in sums[:, -1].tolist():
            starts.append(carried)
            carried = last + carried * whole
        sums += np.outer(starts, self._fading)
        found: Floats = sums.reshape(-1)[:size]
        self._sum = float(found[-1])
        found *= 1 - self.factor
        self._take_off_bias(found)
        self._seen += size
        return found

    def _take_off_bias(self, found: Floats) -> None:
        """Only the first values lack weight; soon what is missing is below all digits."""
        lacking = math.ceil(math.log(_FORGOTTEN) / math.log(self.factor)) - self._seen
        if lacking > 0:
            early = found[:lacking]
            counts = np.arange(self._seen + 1.0, self._seen + len(early) + 1.0)
            early /= 1 - self.factor**counts
