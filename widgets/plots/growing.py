"""An array that grows at its end without being copied each time."""

import numpy as np
from numpy.typing import ArrayLike, NDArray

Floats = NDArray[np.float64]


class Growing:
    """Numbers, appended in batches; `data` is a view that holds until the next change."""

    def __init__(self) -> None:
        self._room: Floats = np.empty(256)
        self._size = 0

    def __len__(self) -> int:
        return self._size

    @property
    def data(self) -> Floats:
        """What has been appended."""
        return self._room[: self._size]

    def replace_from(self, start: int, values: ArrayLike) -> None:
        """Let `values` stand at `start` and after; what stood there goes."""
        assert start <= self._size
        new = np.asarray(values, dtype=np.float64)
        size = start + len(new)
        if size > len(self._room):
            room = np.empty(max(size, 2 * len(self._room)))
            room[:start] = self._room[:start]
            self._room = room
        self._room[start:size] = new
        self._size = size

    def extend(self, values: ArrayLike) -> None:
        """Append values."""
        self.replace_from(self._size, values)
