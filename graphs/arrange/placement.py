"""A network's nodes as a picture: rows along the flow, columns across it, bends for long links."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from graphs.arrange.coordinates import middles
from graphs.arrange.flow import Neighbours, flow_of, neighbours, on_a_cycle, parts, topological
from graphs.arrange.lanes import Layered, layered
from graphs.arrange.layering import rows_of
from graphs.arrange.ordering import ordered_rows
from graphs.arrange.separation import GRID

Point = tuple[int, int]
Link = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Placement:
    """Where nodes stand (their top left corners, on the grid) and what links run through."""

    positions: Mapping[str, Point]
    bends: Mapping[Link, tuple[Point, ...]]


def arrange(
    nodes: Sequence[str],
    links: Sequence[Link],
    sizes: Mapping[str, tuple[int, int]],
    *,
    direction: Literal["down", "right"] = "down",
    gap: tuple[int, int] = (24, 48),
) -> Placement:
    """Lay out an acyclic graph in rows, sources first; ValueError if there is a cycle.

    `gap` is the least distance between neighbours in a row and between rows. Only links that are
    not one straight line from end to end have bends.
    """
    turned = direction == "right"
    boxes = [sizes[node][::-1] if turned else sizes[node] for node in nodes]
    index = {node: number for number, node in enumerate(nodes)}
    pairs = [(index[source], index[target]) for source, target in links]
    successors, predecessors = neighbours(len(nodes), pairs)
    order = topological(successors, predecessors)
    if len(order) < len(nodes):
        raise ValueError(f"The links form a cycle through {nodes[on_a_cycle(order, predecessors)]}")
    corners, bends = _side_by_side(successors, predecessors, boxes, gap)
    return Placement(
        {node: _turned(corners[number], turned) for number, node in enumerate(nodes)},
        {
            (nodes[source], nodes[target]): tuple(_turned(point, turned) for point in points)
            for (source, target), points in bends.items()
        },
    )


def _turned(point: Point, turned: bool) -> Point:
    return point[::-1] if turned else point


def _side_by_side(
    successors: Neighbours,
    predecessors: Neighbours,
    boxes: Sequence[tuple[int, int]],
    gap: tuple[int, int],
) -> tuple[list[Point], dict[tuple[int, int], list[Point]]]:
    """Draw each connected part to the right of the one before."""
    corners: list[Point] = [(0, 0)] * len(boxes)
    bends: dict[tuple[int, int], list[Point]] = {}
    left = 0
    for part in parts(successors, predecessors):
        local = {node: number for number, node in enumerate(part)}
        flow = flow_of(
            [[local[each] for each in successors[node]] for node in part],
            [[local[each] for each in predecessors[node]] for node in part],
        )
        picture = _Picture(layered(flow, rows_of(flow)), [boxes[node] for node in part], gap)
        for number, node in enumerate(part):
            x, y = picture.corner(number)
            corners[node] = x + left, y
        for (source, target), points in picture.bends():
            bends[part[source], part[target]] = [(x + left, y) for x, y in points]
        left += _up(picture.width + 2 * gap[0])
    return corners, bends


class _Picture:
    """One connected part, its corner at the origin, flowing down."""

    def __init__(self, graph: Layered, boxes: list[tuple[int, int]], gap: tuple[int, int]) -> None:
        self._graph = graph
        self._boxes = boxes
        extents = [_extent(width) for width, _ in boxes]
        extents += [(0, 0)] * (len(graph.row) - len(boxes))
        xs = middles(graph, ordered_rows(graph), extents, gap[0])
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
            y += _up(height + gap)
        return tops, bottoms

    def corner(self, node: int) -> Point:
        """Top left; a box lower than its row stands in the row's middle."""
        row = self._graph.row[node]
        spare = self._bottoms[row] - self._tops[row] - self._boxes[node][1]
        return self._xs[node] - self._reach[node], self._tops[row] + spare // 2 // GRID * GRID

    def bends(self) -> Iterator[tuple[tuple[int, int], list[Point]]]:
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
        return _corners_of([*points, (end[0], self._tops[below]), end])

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


def _corners_of(points: list[Point]) -> list[Point]:
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


def _up(length: int) -> int:
    return -(-length // GRID) * GRID
