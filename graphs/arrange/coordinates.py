"""Where the middle of each item stands across the flow."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from graphs.arrange.columns import columns_of, forks_to
from graphs.arrange.flow import alone_rows
from graphs.arrange.lanes import Layered
from graphs.arrange.ordering import Rows
from graphs.arrange.separation import GRID, Separation

ROUNDS = 8  # of balancing; most networks are at rest after two
SPINE, BRANCH, BESIDE = 1e5, 1.0, 1e-3  # who gives way to whom

Extent = tuple[int, int]  # how far an item reaches to the left and right of its middle


def middles(graph: Layered, rows: Rows, extents: Sequence[Extent], gap: int) -> list[int]:
    """A middle on the grid for every item; nothing in a row comes nearer than `gap`."""
    columns = columns_of(graph, rows)
    column_of = [0] * len(graph.row)
    for index, column in enumerate(columns):
        for item in column:
            column_of[item] = index
    separation = Separation(len(columns), _gaps(graph, rows, column_of, extents, gap))
    weights = _weights(graph, columns)
    wanted = [0.0] * len(columns)
    ends = [_ends(graph, column, column_of) for column in columns]
    placed = separation.place(wanted, weights)
    spine = [weight == SPINE for weight in weights]
    for _ in range(ROUNDS):
        wanted = [
            0.0 if spine[index] else _balance(ends[index], placed, spine)
            for index in range(len(columns))
        ]
        before, placed = placed, separation.place(wanted, weights)
        if placed == before:
            break
    return [placed[column] for column in column_of]


def _gaps(
    graph: Layered, rows: Rows, column_of: Sequence[int], extents: Sequence[Extent], gap: int
) -> Mapping[tuple[int, int], int]:
    """The least distances between columns that are neighbours in some row."""
    gaps: dict[tuple[int, int], int] = {}
    for row in rows:
        for left, right in pairwise(row):
            # Boxes stand an even number of steps apart: two are then centred on the grid.
            step = 2 * GRID if left < graph.nodes and right < graph.nodes else GRID
            distance = -(-(extents[left][1] + gap + extents[right][0]) // step) * step
            pair = column_of[left], column_of[right]
            gaps[pair] = max(distance, gaps.get(pair, 0))
    return gaps


def _weights(graph: Layered, columns: list[list[int]]) -> list[float]:
    """The spine stays; branches share what is left; lanes and side branches give way."""
    alone = alone_rows(graph.flow, graph.row)
    weights = []
    for column in columns:
        nodes = [each for each in column if each < graph.nodes and graph.flow.main[each]]
        spine = any(alone[graph.row[each]] for each in nodes)
        weights.append(SPINE if spine else BRANCH if nodes else BESIDE)
    if SPINE not in weights:
        lengths = [sum(each < graph.nodes for each in column) for column in columns]
        weights[lengths.index(max(lengths))] = SPINE
    return weights


def _ends(
    graph: Layered, column: list[int], column_of: Sequence[int]
) -> tuple[list[int], list[int]]:
    """The columns that one is balanced between, above it and below it."""
    return (
        [column_of[each] for each in forks_to(graph, column[0], below=False)],
        [column_of[each] for each in forks_to(graph, column[-1], below=True)],
    )


def _balance(
    ends: tuple[list[int], list[int]], placed: Sequence[int], spine: Sequence[bool]
) -> float:
    """The middle of the branches that meet at an end; else the spine; else between both ends."""
    sides = (
        [side for side in ends if len(side) > 1]
        or [side for side in ends if side and spine[side[0]]]
        or [side for side in ends if side]
    )
    means = [sum(placed[each] for each in side) / len(side) for side in sides]
    return sum(means) / len(means) if means else 0.0
