"""A connected part of the picture: one strip, or several between which links run in lanes."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from graphs.arrange.flow import Flow, Neighbours, flow_of
from graphs.arrange.folding import Frame, Piece, folds_of, pieces_of
from graphs.arrange.layering import rows_of
from graphs.arrange.picture import Picture, Point, corners_of, up
from graphs.arrange.steady import folded_before, hints_of

LANE = 128  # between strips: skips keep to its left, links that run up to its right


@dataclass(frozen=True, slots=True)
class Setting:
    """What is given to be drawn beside the links: boxes, distances, the frame, earlier places."""

    boxes: Sequence[tuple[int, int]]
    gap: tuple[int, int]
    proportion: float | None
    least: int
    stood: Sequence[Point | None]


class Part:
    """Corners and bends of the nodes of one connected part, its corner at the origin."""

    def __init__(
        self,
        members: Sequence[int],
        successors: Neighbours,
        predecessors: Neighbours,
        setting: Setting,
    ) -> None:
        self.corners: dict[int, Point] = {}
        self.bends: dict[tuple[int, int], list[Point]] = {}
        self.width = 0
        self._members, self._setting = members, setting
        self._local = {node: number for number, node in enumerate(members)}
        self._flow = flow_of(
            [[self._local[each] for each in successors[node]] for node in members],
            [[self._local[each] for each in predecessors[node]] for node in members],
        )
        self._boxes = [setting.boxes[node] for node in members]
        self._stood = [setting.stood[node] for node in members]
        strips = self._strips()
        left = 0
        for nodes, entry in strips:
            self._draw(nodes, entry, left)
            left = up(self.width + LANE)

    def _strips(self) -> list[tuple[list[int], int]]:
        """The nodes of each strip, with the node whose output comes in from the one before."""
        flow, setting = self._flow, self._setting
        everything = list(range(len(flow)))
        if setting.proportion is None:
            return [(everything, -1)]
        pieces = pieces_of(flow, rows_of(flow), self._boxes, setting.gap)
        seen = folded_before(flow, pieces, self._stood)
        folds = folds_of(pieces, Frame(setting.proportion, LANE, setting.least), seen)
        return [_joined(pieces[first:last]) for first, last in pairwise([*folds, len(pieces)])]

    def _draw(self, nodes: list[int], entry: int, left: int) -> None:
        """Draw one strip; what comes in does so through a point above its first row."""
        inside = ([entry] if entry >= 0 else []) + nodes
        flow = _within(self._flow, inside, entry)
        boxes = [(0, 0) if each == entry else self._boxes[each] for each in inside]
        hints = hints_of(self._flow, self._stood, inside)
        if entry >= 0:
            hints[0] = None
        picture = Picture(flow, boxes, self._setting.gap, hints)
        rise = _rise(picture, len(inside)) if entry >= 0 else 0
        for number, node in enumerate(inside):
            if node != entry:
                x, y = picture.corner(number)
                self.corners[self._members[node]] = x + left, y - rise
        for (source, target), points in picture.bends():
            ends = self._members[inside[source]], self._members[inside[target]]
            self.bends[ends] = [(x + left, y - rise) for x, y in points]
        if entry >= 0:
            for target in flow.successors[0]:
                self._lead_in(entry, inside[target], picture.corner(0)[0] + left, left)
        self.width = left + picture.width

    def _lead_in(self, entry: int, target: int, point: int, left: int) -> None:
        """The bends of a link from the strip before: down, up through the lane, and down again."""
        source, end = self._members[entry], self._members[target]
        (x, y), (wide, high) = self.corners[source], self._boxes[entry]
        to, top = self.corners[end][0] + self._boxes[target][0] // 2, self.corners[end][1]
        half = self._setting.gap[1] // 2
        lane = left - LANE // 2
        start = x + wide // 2, y + high
        inner = self.bends.get((source, end), [])
        first = inner[0][0] if inner else to
        turns = [
            (start[0], start[1] + half),
            (lane, start[1] + half),
            (lane, -half),
            (first, -half),
        ]
        self.bends[source, end] = corners_of([start, *turns, *inner, (to, top)])


def _joined(pieces: Sequence[Piece]) -> tuple[list[int], int]:
    return sorted(node for piece in pieces for node in piece.nodes), pieces[0].entry


def _within(flow: Flow, inside: Sequence[int], entry: int) -> Flow:
    """The flow between some nodes; of the one whose output comes in, only what it feeds."""
    local = {node: number for number, node in enumerate(inside)}

    def known(beside: Neighbours, node: int) -> Iterator[int]:
        return (local[each] for each in beside[node] if each in local)

    return flow_of(
        [sorted(known(flow.successors, node)) for node in inside],
        [[] if node == entry else sorted(known(flow.predecessors, node)) for node in inside],
    )


def _rise(picture: Picture, count: int) -> int:
    """How much higher a strip can stand where its first row is only the point of entry."""
    if any(picture.row_of(node) == 0 for node in range(1, count)):
        return 0
    return picture.bands[1][0]
