"""The order within each row, with few crossings."""

from bisect import bisect_left, bisect_right, insort
from collections.abc import Sequence
from itertools import pairwise

from graphs.arrange.flow import Neighbours
from graphs.arrange.lanes import Layered

SWEEPS = 12
PATIENCE = 4  # sweeps without a better order before the search ends
PASSES = 4  # rounds of exchanging neighbours after each sweep

Rows = list[list[int]]
Hints = Sequence[float | None]  # by node; empty where nothing is known


def ordered_rows(graph: Layered, hints: Hints = ()) -> Rows:
    """The rows from left to right; deterministic, and near the order the nodes were given in.

    With hints (where nodes stood before), the order of then unless that crosses more.
    """
    best, fewest = _improved(graph, _first_rows(graph, ()))
    if any(hint is not None for hint in hints):
        alike = [_sorted_by(graph, row, hints) for row in best]
        kept, count = (best, fewest) if alike == best else _improved(graph, alike)
        if count and alike != best:
            kept, count = min(
                ((kept, count), _improved(graph, _first_rows(graph, hints))),
                key=lambda each: each[1],
            )
        best = kept if count <= fewest else best
    return best


def _improved(graph: Layered, rows: Rows) -> tuple[Rows, int]:
    """Rows with fewer crossings, found by sweeps, and how many are left."""
    best, fewest, stalled = rows, sum(_crossings(graph, rows)), 0
    for sweep in range(SWEEPS):
        if not fewest or stalled == PATIENCE:
            break
        rows = _by_median(graph, rows, downwards=sweep % 2 == 0, mirrored=sweep % 4 >= 2)
        _exchange(graph, rows)
        count = sum(_crossings(graph, rows))
        stalled += 1
        if count < fewest:
            best, fewest, stalled = [list(row) for row in rows], count, 0
    return best, fewest


def _sorted_by(graph: Layered, items: Sequence[int], hints: Hints) -> list[int]:
    """Items with those that have hints in the order of these; the others stay in their places."""
    known = [each for each in items if each < min(graph.nodes, len(hints))]
    told = {each: hint for each in known if (hint := hints[each]) is not None}
    moving = iter(sorted(told, key=told.__getitem__))
    return [next(moving) if each in told else each for each in items]


def _first_rows(graph: Layered, hints: Hints) -> Rows:
    """Depth first from the sources: without crossings where branches only fork and join."""
    rows: Rows = [[] for _ in range(max(graph.row) + 1)]
    seen = [False] * len(graph.row)
    sources = [each for each in range(graph.nodes) if not graph.above[each]]
    for start in _sorted_by(graph, sources, hints):
        stack = [start]
        while stack:
            item = stack.pop()
            if not seen[item]:
                seen[item] = True
                rows[graph.row[item]].append(item)
                after = _leftmost_first(graph, item)
                stack.extend(reversed(_sorted_by(graph, after, hints)))
    return rows


def _leftmost_first(graph: Layered, item: int) -> list[int]:
    """What follows an item: the main flow left, lanes that only skip and side branches right."""
    below = graph.below[item]
    if len(below) == 1:
        return below
    main = [each for each in below if graph.is_main(each) and not graph.is_skip_below(each)]
    leads_left = len(main) == 2

    def rank(each: int) -> tuple[bool, bool, bool]:
        trails = leads_left and graph.height[each] != graph.height[item] - 1
        return graph.is_skip_below(each), not graph.is_main(each), trails

    return sorted(below, key=rank)


def _crossings(graph: Layered, rows: Rows) -> list[int]:
    """Crossings between each row and the next."""
    counts = []
    for upper, lower in pairwise(rows):
        place = {item: index for index, item in enumerate(lower)}
        ends = [end for item in upper for end in sorted(place[each] for each in graph.below[item])]
        counts.append(_inversions(ends))
    return counts


def _inversions(values: Sequence[int]) -> int:
    before: list[int] = []
    count = highest = 0
    for value in values:
        if value < highest:
            count += len(before) - bisect_right(before, value)
        else:
            highest = value
        insort(before, value)
    return count


def _by_median(graph: Layered, rows: Rows, *, downwards: bool, mirrored: bool) -> Rows:
    """Sort each row by the medians of its neighbours in the row settled before it.

    Mirrored, items of equal median change sides, which leads out of dead ends.
    """
    beside = graph.above if downwards else graph.below
    settled = list(rows)
    indices = range(1, len(rows)) if downwards else range(len(rows) - 2, -1, -1)
    for index in indices:
        previous = settled[index - 1 if downwards else index + 1]
        place = {item: position for position, item in enumerate(previous)}
        medians = {
            item: _median(sorted(place[each] for each in beside[item]))
            for item in rows[index]
            if beside[item]
        }
        ties = reversed(medians) if mirrored else medians
        moving = iter(sorted(ties, key=medians.__getitem__))
        settled[index] = [next(moving) if item in medians else item for item in rows[index]]
    return settled


def _median(places: Sequence[int]) -> float:
    """The median, drawn to the denser side where there are two."""
    middle = len(places) // 2
    if len(places) % 2:
        return places[middle]
    left, right = places[middle - 1] - places[0], places[-1] - places[middle]
    if left == right:
        return (places[middle - 1] + places[middle]) / 2
    return (places[middle - 1] * right + places[middle] * left) / (left + right)


def _exchange(graph: Layered, rows: Rows) -> None:
    """Exchange neighbours in a row while that removes crossings."""
    place = [0] * len(graph.row)
    for row in rows:
        for index, item in enumerate(row):
            place[item] = index
    for _ in range(PASSES):
        counts = [0, *_crossings(graph, rows), 0]
        improved = False
        for index, row in enumerate(rows):
            if counts[index] or counts[index + 1]:
                improved |= _exchange_in(graph, row, place)
        if not improved:
            break


def _exchange_in(graph: Layered, row: list[int], place: list[int]) -> bool:
    improved = False
    for index in range(len(row) - 1):
        left, right = row[index], row[index + 1]
        if _gain(graph.above, left, right, place) + _gain(graph.below, left, right, place) > 0:
            row[index], row[index + 1] = right, left
            place[left], place[right] = index + 1, index
            improved = True
    return improved


def _gain(beside: Neighbours, left: int, right: int, place: Sequence[int]) -> int:
    """Crossings between the links of two neighbours that their exchange removes."""
    rights = [place[each] for each in beside[right]]
    if len(rights) == 1:
        (end,) = rights
        return sum((place[each] > end) - (place[each] < end) for each in beside[left])
    rights.sort()
    gain = 0
    for each in beside[left]:
        gain += bisect_left(rights, place[each])
        gain -= len(rights) - bisect_right(rights, place[each])
    return gain
