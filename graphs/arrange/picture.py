"""One connected part, or a strip of it, drawn flowing down from a corner at the origin."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from graphs.arrange.coordinates import middles
from graphs.arrange.flow import Flow
from graphs.arrange.lanes import layered
from graphs.arrange.layering import rows_of
from graphs.arrange.ordering import ordered_rows
from graphs.arrange.separation import GRID

Point = tuple[int, int]
Bends = tuple[tuple[int, int], list[Point]]


class Picture:
    """Where the nodes of a flow stand and what its links run through.

    hints: where nodes stood before across the flow, where that is known; it decides between orders.
    """

    def __init__(
        self,
        flow: Flow,
        boxes: Sequence[tuple[int, int]],
        gap: tuple[int, int],
        hints: Sequence[float | None] = (),
    ) -> None:
        graph = self._graph = layered(flow, rows_of(flow))
        self._boxes = boxes
        extents = [_extent(width) for width, _ in boxes]
        extents += [(0, 0)] * (len(graph.row) - len(boxes))
        xs = middles(graph, ordered_rows(graph, hints), extents, gap[0])
        left = min(x - extent[0] for x, extent in zip(xs, extents, strict=True))
        self._xs = [x - left for x in xs]
        self._reach = [extent[0] for extent in extents]
        self.width = max(x + extent[1] for x, extent in zip(self._xs, extents, strict=True))
        self._outside: dict[int, int] = {}
        for source in graph.outside():
            self.width += gap[0]
            self._outside[source] = self.width
        self._tops, self._bottoms = self._bands(gap[1])

    def _bands(self, gap: int) -> tuple[list[int], list[int]]:
        """Top and bottom of each row."""
        heights = [0] * (max(self._graph.row) + 1)
        for row, (_, height) in zip(self._graph.row, self._boxes, strict=False):
            heights[row] = max(heights[row], height)
        tops, bottoms, y = [], [], 0
        for height in heights:
            tops.append(y)
            bottoms.append(y + height)
            y += up(height + gap)
        return tops, bottoms

    def corner(self, node: int) -> Point:
        """Top left; a box lower than its row stands in the row's middle."""
        row = self._graph.row[node]
        spare = self._bottoms[row] - self._tops[row] - self._boxes[node][1]
        return self._xs[node] - self._reach[node], self._tops[row] + spare // 2 // GRID * GRID

    def row_of(self, node: int) -> int:
        """The number of a node's row."""
        return self._graph.row[node]

    @property
    def bands(self) -> list[tuple[int, int]]:
        """Top and bottom of each row."""
        return list(zip(self._tops, self._bottoms, strict=True))

    def bends(self) -> Iterator[Bends]:
        """What the links that are no straight line run through."""
        for source, targets in enumerate(self._graph.flow.successors):
            for target in targets:
                if points := self._bends(source, target):
                    yield (source, target), points

    def _bends(self, source: int, target: int) -> list[Point]:
        """Straight through every row, sideways only between rows, where there are no boxes."""
        above, below = self._graph.row[source], self._graph.row[target]
        (x, y), end = self._middle(source), self._middle(target)
        points = [(x, y + self._boxes[source][1]), (x, self._bottoms[above])]
        for row, at in enumerate(self._lane(source, target), start=above + 1):
            points += (at, self._tops[row]), (at, self._bottoms[row])
        return corners_of([*points, (end[0], self._tops[below]), end])

    def _lane(self, source: int, target: int) -> list[int]:
        """Where a link stands in the rows between its ends."""
        length = self._graph.row[target] - self._graph.row[source] - 1
        if self._graph.runs_outside(source, target):
            return [self._outside[source]] * length
        return [self._xs[point] for point in self._graph.way(source, target)]

    def _middle(self, node: int) -> Point:
        """The middle of the upper edge."""
        x, y = self.corner(node)
        return x + self._boxes[node][0] // 2, y


def corners_of(points: Sequence[Point]) -> list[Point]:
    """The points between the first and the last at which a line turns."""
    line = list(dict.fromkeys(points))
    turns = []
    for (before, point), (_, after) in pairwise(pairwise(line)):
        if not before[0] == point[0] == after[0]:
            turns.append(point)
    return turns


def _extent(width: int) -> tuple[int, int]:
    """Left and right of the middle, so that a middle on the grid puts the corner on the grid."""
    left = (width + GRID) // (2 * GRID) * GRID
    return left, width - left


def up(length: int) -> int:
    """The next line of the grid."""
    return -(-length // GRID) * GRID
