"""Where nodes go when they are arranged: all of them, or some in their own place."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import product

from designer.edits import MoveNodes
from designer.placing import COLUMN, ROW
from designer.remark_edits import ChangeRemarks
from designer.sizes import GRID, NODE_HEIGHT, NODE_WIDTH
from graphs.network import Network
from graphs.remarks import Remark
from graphs.types import Direction

Place = tuple[int, int]
Places = Mapping[str, Place]

CANVAS = 3 / 2
"""Width over height of the picture that a network is to fill."""

GAPS: Mapping[Direction, Place] = {
    "down": (24, ROW - NODE_HEIGHT),
    "right": (40, 56),
}
"""Between neighbours in a row, and between rows; to the right, shapes stand below the nodes."""

_STEP = 5 * GRID
_STEPS = 40


@dataclass(frozen=True, slots=True)
class Arrange:
    """Put nodes in rows along the flow, which may become another; remarks follow."""

    places: Places
    flow: Direction
    name: str = "Arrange"
    remarks: tuple[Remark, ...] = ()

    def apply(self, network: Network) -> Network:
        moved = MoveNodes(self.places).apply(network)
        moved = ChangeRemarks(self.remarks).apply(moved)
        return moved if moved.flow == self.flow else replace(moved, flow=self.flow)


def flowing_places(network: Network, flow: Direction | None = None, *, anew: bool = True) -> Places:
    """A place for each node, in rows along the flow; not `anew`, near where the nodes stand."""
    return _placed(network, network.nodes, flow or network.flow, CANVAS, anew=anew)


def arranged_among(network: Network, ids: Iterable[str]) -> Places:
    """Places for some nodes, within the bounds of theirs and covering none of the others."""
    chosen = [key for key in network.nodes if key in frozenset(ids)]
    stood = {key: (network.nodes[key].x, network.nodes[key].y) for key in chosen}
    (left, top), (right, bottom) = _corners(stood.values())
    proportion = (right - left + NODE_WIDTH) / (bottom - top + NODE_HEIGHT)
    places = _placed(network, chosen, network.flow, proportion, anew=False)
    (x, y), (u, v) = _corners(places.values())
    dx = min(max(x, left), max(left, right - (u - x))) - x
    dy = min(max(y, top), max(top, bottom - (v - y))) - y
    others = ((n.x, n.y) for key, n in network.nodes.items() if key not in stood)
    return _beside(_shifted(places, dx, dy), list(others))


def _placed(
    network: Network, ids: Iterable[str], flow: Direction, proportion: float, *, anew: bool
) -> Places:
    sizes = dict.fromkeys(ids, (NODE_WIDTH, NODE_HEIGHT))
    links = [(k.source, k.target) for k in network.wiring if {k.source, k.target} <= sizes.keys()]
    nodes = {key: network.nodes[key] for key in sizes}
    before = None if anew else {key: (node.x, node.y) for key, node in nodes.items()}
    return arranged_boxes(sizes, links, flow, proportion, before)


def arranged_boxes(
    sizes: Mapping[str, Place],
    links: Iterable[tuple[str, str]],
    flow: Direction,
    proportion: float,
    before: Places | None,
) -> Places:
    """Places for boxes of several sizes; with `before`, near where they stood."""
    from graphs.arrange import arrange  # not needed for the window's first picture

    return arrange(
        list(sizes),
        list(links),
        sizes,
        direction=flow,
        gap=GAPS[flow],
        proportion=proportion,
        before=before,
    ).positions


def _corners(places: Iterable[Place]) -> tuple[Place, Place]:
    """The least and the greatest of the nodes' corners."""
    xs, ys = zip(*places, strict=True)
    return (min(xs), min(ys)), (max(xs), max(ys))


def _shifted(places: Places, dx: int, dy: int) -> Places:
    return {key: (x + dx, y + dy) for key, (x, y) in places.items()}


def _beside(places: Places, others: list[Place]) -> Places:
    """The places as a whole where they cover no other node, as near as there is room."""
    taken: dict[Place, list[Place]] = {}
    for x, y in others:
        taken.setdefault((x // COLUMN, y // ROW), []).append((x, y))
    for dx, dy in ways():
        moved = _shifted(places, dx, dy)
        if not any(_covers(place, taken) for place in moved.values()):
            return moved
    (left, _), _ = _corners(places.values())
    _, (right, _) = _corners(others)
    return _shifted(places, right + COLUMN - left, 0)


def ways() -> Iterator[Place]:
    """Shifts on the grid, the shortest first."""
    steps = range(-_STEPS, _STEPS + 1)
    ways = ((x * _STEP, y * _STEP) for x, y in product(steps, steps))
    return iter(sorted(ways, key=lambda way: (abs(way[0]) + abs(way[1]), way)))


def _covers(place: Place, taken: Mapping[Place, list[Place]]) -> bool:
    x, y = place
    return any(
        abs(x - u) < NODE_WIDTH + GRID and abs(y - v) < NODE_HEIGHT + GRID
        for column, row in product((-1, 0, 1), (-1, 0, 1))
        for u, v in taken.get((x // COLUMN + column, y // ROW + row), ())
    )
