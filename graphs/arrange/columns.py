"""Which items stand exactly above each other: columns, the straight lines of the picture."""

from collections.abc import Sequence
from itertools import pairwise

from graphs.arrange.lanes import Layered
from graphs.arrange.ordering import Rows

Pair = tuple[int, int]


def columns_of(graph: Layered, rows: Rows) -> list[list[int]]:
    """Cut all items into columns, each from top to bottom, that never cross one another."""
    place = [0] * len(graph.row)
    for row in rows:
        for index, item in enumerate(row):
            place[item] = index
    upper = [_chosen(graph, item, below=False) for item in range(len(place))]
    beneath = [-1] * len(place)
    for row in rows:
        pairs = [
            (item, lower)
            for item in row
            if (lower := _chosen(graph, item, below=True)) >= 0 and upper[lower] == item
        ]
        for item, lower in _without_crossings(graph, pairs, place):
            beneath[item] = lower
    return _runs(rows, beneath)


def forks_to(graph: Layered, item: int, *, below: bool) -> list[int]:
    """The neighbours an item is balanced between: not skips and side branches, if others exist."""
    beside = graph.below[item] if below else graph.above[item]
    if len(beside) <= 1:
        return beside
    is_skip = graph.is_skip_below if below else graph.is_skip_above
    through = [each for each in beside if not is_skip(each)]
    return [each for each in through if graph.is_main(each)] or through or beside


def _chosen(graph: Layered, item: int, *, below: bool) -> int:
    """The neighbour to stand in line with, the only one or the longer of two; -1 if none is."""
    ways = forks_to(graph, item, below=below)
    if below and item >= graph.nodes:
        ways = [each for each in ways if each == item + 1 and each >= graph.nodes] or ways
    if len(ways) == 2:
        ways = [each for each in ways if _leads(graph, item, each, below=below)]
    return ways[0] if len(ways) == 1 else -1


def _leads(graph: Layered, item: int, other: int, *, below: bool) -> bool:
    """Whether the longest way on from `item` runs over `other`."""
    if below:
        return graph.height[other] == graph.height[item] - 1
    depth = graph.flow.depth
    return depth[graph.source[other]] == depth[graph.source[item]] - 1


def _without_crossings(graph: Layered, pairs: list[Pair], place: Sequence[int]) -> list[Pair]:
    """Of pairs sorted by their upper item those that may all be straight, nodes before lanes."""
    lower = [place[pair[1]] for pair in pairs]
    if all(left < right for left, right in pairwise(lower)):
        return pairs
    kept: list[Pair] = []
    for upper, below in sorted(pairs, key=lambda pair: max(pair) >= graph.nodes):
        if all((place[upper] < place[u]) == (place[below] < place[b]) for u, b in kept):
            kept.append((upper, below))
    return kept


def _runs(rows: Rows, beneath: Sequence[int]) -> list[list[int]]:
    seen = [False] * len(beneath)
    runs = []
    for row in rows:
        for item in row:
            if not seen[item]:
                run = []
                while item >= 0:
                    seen[item] = True
                    run.append(item)
                    item = beneath[item]
                runs.append(run)
    return runs
