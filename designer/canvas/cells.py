"""Which boxes are near a place: a hash of square cells, for hits and for obstacles."""

from collections.abc import Hashable, Iterator
from math import floor
from typing import Generic, TypeVar

from designer.canvas.geometry import Box

K = TypeVar("K", bound=Hashable)
_CELL = 256.0


class CellIndex(Generic[K]):
    """Boxes by key, found by place."""

    def __init__(self) -> None:
        self._boxes: dict[K, Box] = {}
        self._cells: dict[tuple[int, int], set[K]] = {}

    def __len__(self) -> int:
        return len(self._boxes)

    def __contains__(self, key: K) -> bool:
        return key in self._boxes

    def __getitem__(self, key: K) -> Box:
        return self._boxes[key]

    def get(self, key: K) -> Box | None:
        """The box of a key, if there is one."""
        return self._boxes.get(key)

    def put(self, key: K, box: Box) -> None:
        """Enter a box, or move the one with that key."""
        if self._boxes.get(key) == box:
            return
        self.drop(key)
        self._boxes[key] = box
        for cell in _cells(box):
            self._cells.setdefault(cell, set()).add(key)

    def drop(self, key: K) -> None:
        """Forget a box, if it is there."""
        box = self._boxes.pop(key, None)
        if box is None:
            return
        for cell in _cells(box):
            keys = self._cells[cell]
            keys.discard(key)
            if not keys:
                del self._cells[cell]

    def near(self, area: Box) -> set[K]:
        """The keys of the boxes that meet an area."""
        if (area.right - area.left) * (area.bottom - area.top) > _CELL * _CELL * len(self._boxes):
            return {key for key, box in self._boxes.items() if box.meets(area)}
        found: set[K] = set()
        for cell in _cells(area):
            found |= self._cells.get(cell, set())
        return {key for key in found if self._boxes[key].meets(area)}


def _cells(box: Box) -> Iterator[tuple[int, int]]:
    left, right = floor(box.left / _CELL), floor(box.right / _CELL)
    for row in range(floor(box.top / _CELL), floor(box.bottom / _CELL) + 1):
        for column in range(left, right + 1):
            yield column, row
