"""A network's nodes as a picture: rows along the flow, columns across it, bends for long links."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from graphs.arrange.flow import neighbours, on_a_cycle, parts, topological
from graphs.arrange.picture import up
from graphs.arrange.steady import movement, settled
from graphs.arrange.strips import Part, Setting
from graphs.types import Direction

Point = tuple[int, int]
Link = tuple[str, str]


LEAST: Mapping[Direction, int] = {"down": 1200, "right": 1800}
"""A picture no longer than this along the flow, in pixels, is not cut into strips."""


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
    direction: Direction = "down",
    gap: tuple[int, int] = (24, 48),
    proportion: float | None = None,
    before: Mapping[str, Point] | None = None,
) -> Placement:
    """Lay out an acyclic graph in rows, sources first; ValueError if there is a cycle.

    `gap` is the least distance between neighbours in a row and between rows. Only links that are
    not one straight line from end to end have bends. `proportion` is the width over the height of
    the picture to be filled: a longer flow is cut into strips side by side. `before` is where
    nodes stood: branches keep their order and strips their beginnings, and few nodes move.
    """
    turned = direction == "right"
    boxes = [sizes[node][::-1] if turned else sizes[node] for node in nodes]
    stood = [_turned(before[node], turned) if before and node in before else None for node in nodes]
    if proportion is not None and turned:
        proportion = 1 / proportion
    index = {node: number for number, node in enumerate(nodes)}
    pairs = [(index[source], index[target]) for source, target in links]
    setting = Setting(boxes, gap, proportion, LEAST[direction], stood)
    corners, bends = settled(*_drawn(nodes, pairs, setting), stood)
    if before:
        # What kept the order of before may move more than what kept nothing of it.
        free = replace(setting, stood=[None] * len(nodes))
        anew = settled(*_drawn(nodes, pairs, free), stood)
        if movement(anew[0], stood) < movement(corners, stood):
            corners, bends = anew[0], dict(anew[1])
    return Placement(
        {node: _turned(corners[number], turned) for number, node in enumerate(nodes)},
        {
            (nodes[source], nodes[target]): tuple(_turned(point, turned) for point in points)
            for (source, target), points in bends.items()
        },
    )


def _turned(point: Point, turned: bool) -> Point:
    return point[::-1] if turned else point


def _drawn(
    nodes: Sequence[str], pairs: Sequence[tuple[int, int]], setting: Setting
) -> tuple[list[Point], dict[tuple[int, int], list[Point]]]:
    """Draw each connected part to the right of the one before."""
    successors, predecessors = neighbours(len(nodes), pairs)
    order = topological(successors, predecessors)
    if len(order) < len(nodes):
        raise ValueError(f"The links form a cycle through {nodes[on_a_cycle(order, predecessors)]}")
    corners: list[Point] = [(0, 0)] * len(nodes)
    bends: dict[tuple[int, int], list[Point]] = {}
    left = 0
    for members in parts(successors, predecessors):
        part = Part(members, successors, predecessors, setting)
        for node, (x, y) in part.corners.items():
            corners[node] = x + left, y
        for ends, points in part.bends.items():
            bends[ends] = [(x + left, y) for x, y in points]
        left += up(part.width + 2 * setting.gap[0])
    return corners, bends
