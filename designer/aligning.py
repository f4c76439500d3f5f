"""Nodes in line with one another, or at equal distances."""

from collections.abc import Callable, Iterable, Mapping
from itertools import product
from typing import Literal

from designer.placing import ROW
from designer.refused import Refused
from designer.sizes import GRID, NODE_HEIGHT, NODE_WIDTH
from graphs.network import Network

Place = tuple[int, int]
Places = Mapping[str, Place]
Edge = Literal["left", "centre", "right", "top", "middle", "bottom"]
Axis = Literal["horizontally", "vertically"]

_LINES: Mapping[Edge, tuple[int, Callable[[list[int]], int]]] = {
    "left": (0, min),
    "centre": (0, lambda along: _snapped((min(along) + max(along)) / 2)),
    "right": (0, max),
    "top": (1, min),
    "middle": (1, lambda along: _snapped((min(along) + max(along)) / 2)),
    "bottom": (1, max),
}
"""Along which axis nodes move, and where to. All are of one size: edges lie as corners do."""

_LEAST = (NODE_WIDTH + 24, ROW)


def aligned(network: Network, ids: Iterable[str], edge: Edge) -> Places:
    """Nodes with one edge, or their middles, in line. Refused where one would cover another."""
    places = _places(network, ids)
    axis, line = _LINES[edge]
    at = line([place[axis] for place in places.values()])
    moved = {key: _with(place, axis, at) for key, place in places.items()}
    pair = _covered(moved)
    if pair is not None:
        one, other = (network.nodes[key].name for key in pair)
        raise Refused(
            f"{one} would cover {other}: "
            f"distribute them {'horizontally' if axis else 'vertically'} first"
        )
    return moved


def distributed(network: Network, ids: Iterable[str], axis: Axis) -> Places:
    """Nodes at equal distances between the first and the last, or further where they need room."""
    across = 0 if axis == "horizontally" else 1
    places = _places(network, ids)
    order = sorted(places, key=lambda key: (places[key][across], places[key][1 - across], key))
    first, last = places[order[0]][across], places[order[-1]][across]
    step = (last - first) / (len(order) - 1)
    moved = _spread(places, order, across, step)
    if _covered(moved) is not None:
        moved = _spread(places, order, across, max(step, _LEAST[across]))
    return moved


def _spread(places: Places, order: list[str], axis: int, step: float) -> Places:
    first = places[order[0]][axis]
    return {
        key: _with(places[key], axis, first + _snapped(step * number))
        for number, key in enumerate(order)
    }


def _places(network: Network, ids: Iterable[str]) -> Places:
    chosen = frozenset(ids)
    return {key: (n.x, n.y) for key, n in network.nodes.items() if key in chosen}


def _with(place: Place, axis: int, at: int) -> Place:
    return (at, place[1]) if axis == 0 else (place[0], at)


def _covered(places: Places) -> tuple[str, str] | None:
    """Two nodes of which one covers the other, if there are such."""
    seen: dict[Place, list[str]] = {}
    for key, (x, y) in places.items():
        column, row = x // NODE_WIDTH, y // NODE_HEIGHT
        for cell in product((column - 1, column, column + 1), (row - 1, row, row + 1)):
            for other in seen.get(cell, ()):
                u, v = places[other]
                if abs(x - u) < NODE_WIDTH and abs(y - v) < NODE_HEIGHT:
                    return other, key
        seen.setdefault((column, row), []).append(key)
    return None


def _snapped(length: float) -> int:
    return round(length / GRID) * GRID
