"""Long links cut at every row: what is left joins neighbouring rows only."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from graphs.arrange.flow import Flow, Neighbours

LIMIT = 50_000  # lane points: what takes longer than about a second is not worth waiting for


@dataclass(frozen=True, slots=True)
class Layered:
    """Nodes and lane points in rows. All long links of one source share one lane: it is one tensor.

    Items 0 … nodes-1 are the nodes, the others are lane points, a lane's points one after another.
    """

    flow: Flow
    row: list[int]
    above: Neighbours
    below: Neighbours
    source: list[int]  # the node whose output this item carries: itself, or the lane's source
    height: list[int]  # the flow's height; of a lane point the greatest among its targets
    passes: list[bool]  # a lane point all of whose targets have other inputs too: a mere skip
    lane: dict[int, int]  # node -> first point of its lane

    @property
    def nodes(self) -> int:
        return len(self.flow)

    def way(self, source: int, target: int) -> range:
        """The lane points that the link from `source` to `target` runs through."""
        length = self.row[target] - self.row[source] - 1
        start = self.lane[source] if length and source in self.lane else 0
        return range(start, start + length) if start else range(0)

    def runs_outside(self, source: int, target: int) -> bool:
        """Whether a long link has no lane and must pass beside the whole picture."""
        return self.row[target] - self.row[source] > 1 and source not in self.lane

    def outside(self) -> list[int]:
        """The sources of links that run outside."""
        return [
            source
            for source, targets in enumerate(self.flow.successors)
            if any(self.runs_outside(source, target) for target in targets)
        ]

    def is_skip_below(self, item: int) -> bool:
        """Seen from above, the lane only passes by what its targets get from elsewhere."""
        return item >= self.nodes and self.passes[item - self.nodes]

    def is_skip_above(self, item: int) -> bool:
        """Seen from below, the lane brings what other nodes get as well."""
        return item >= self.nodes and len(self.flow.successors[self.source[item]]) > 1

    def is_main(self, item: int) -> bool:
        return self.flow.main[self.source[item]]


def layered(flow: Flow, rows: Sequence[int]) -> Layered:
    """Give every source of long links a lane down to its lowest target.

    The longest are left out where all together would have too many points.
    """
    count = len(flow)
    graph = Layered(
        flow, list(rows), [[] for _ in range(count)], [[] for _ in range(count)],
        list(range(count)), list(flow.height), [], {},
    )  # fmt: skip
    for source in _sources_with_lane(flow, rows):
        _add_lane(graph, source)
    for source, targets in enumerate(flow.successors):
        for target in targets:
            if not graph.runs_outside(source, target):
                way = graph.way(source, target)
                _join(graph, way[-1] if way else source, target)
    return graph


def _sources_with_lane(flow: Flow, rows: Sequence[int]) -> list[int]:
    """The sources of long links, without those of the longest beyond the limit."""
    lengths = {}
    for source, targets in enumerate(flow.successors):
        if targets and (length := max(rows[each] for each in targets) - rows[source] - 1):
            lengths[source] = length
    shortest_first = sorted(lengths, key=lengths.__getitem__)
    sums = accumulate(lengths[each] for each in shortest_first)
    return sorted(
        source for source, points in zip(shortest_first, sums, strict=True) if points <= LIMIT
    )


def _add_lane(graph: Layered, source: int) -> None:
    flow, before, row = graph.flow, source, graph.row[source] + 1
    points = _lane_points(flow, graph.row, source)
    graph.lane[source] = len(graph.row)
    for height, passes in points:
        point = len(graph.row)
        graph.row.append(row)
        graph.above.append([])
        graph.below.append([])
        graph.source.append(source)
        graph.height.append(height)
        graph.passes.append(passes)
        _join(graph, before, point)
        before, row = point, row + 1


def _lane_points(flow: Flow, rows: Sequence[int], source: int) -> list[tuple[int, bool]]:
    """Height and `passes` of each point, top to bottom, from the targets that lie below it."""
    targets = sorted(flow.successors[source], key=lambda each: rows[each])
    points: list[tuple[int, bool]] = []
    height, passes = 0, len(targets) > 1
    for row in range(rows[targets[-1]] - 1, rows[source], -1):
        while targets and rows[targets[-1]] > row:
            target = targets.pop()
            height = max(height, flow.height[target])
            passes = passes and len(flow.predecessors[target]) > 1
        points.append((height, passes))
    return points[::-1]


def _join(graph: Layered, upper: int, lower: int) -> None:
    graph.below[upper].append(lower)
    graph.above[lower].append(upper)
