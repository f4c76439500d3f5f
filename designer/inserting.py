"""Nodes led into a wire: where they are wired, where they stand there, and who makes room."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from itertools import product
from typing import NamedTuple

from designer.canvas.geometry import Box, node_box
from designer.edits import Edit, MoveNodes, Together
from designer.placing import COLUMN, ROW
from designer.sizes import GRID, NODE_HEIGHT, NODE_WIDTH
from graphs.declare import Layer
from graphs.network import Link, Network, Node

Place = tuple[int, int]
Places = Mapping[str, Place]
End = tuple[str, str]
"""A port as the id of its node and its name."""

_STEPS = COLUMN, ROW
_SIZES = NODE_WIDTH, NODE_HEIGHT
_IN_LINE = 64
"""So near to a wire between two nodes of one column, a node goes into that column."""

_AIR, _FURTHEST = 2 * GRID, 1024
"""Room beside nodes, and how far across the flow it is looked for."""


class Ends(NamedTuple):
    """Where a wire enters some nodes, and where it leaves them."""

    entry: End
    exit: End


class Room(NamedTuple):
    """Where nodes stand that are led into a wire, and where those go that make room for them."""

    places: Places
    pushed: Places


def ends_of(key: str, layer: Layer) -> Ends | None:
    """The first input and the first output of a layer; None where it has not both."""
    if not (layer.inputs and layer.outputs):
        return None
    return Ends((key, layer.inputs[0]), (key, layer.outputs[0]))


def loose_ends(network: Network, ids: Collection[str]) -> Ends | None:
    """The one loose way into some nodes and the one out of them; None where there is not just one.

    At a node that is wired to nothing else, the first of several ports is meant.
    """
    nodes = [network.nodes[key] for key in ids]
    entries = [(node.id, port) for node in nodes for port in _unwired(network, node)]
    exits = [node for node in nodes if node.layer.outputs and not network.outgoing(node.id)]
    if len({key for key, _ in entries}) != 1 or len(exits) != 1:
        return None
    if len(entries) > 1 and network.incoming(entries[0][0]):
        return None
    return Ends(entries[0], (exits[0].id, exits[0].layer.outputs[0]))


def _unwired(network: Network, node: Node) -> list[str]:
    layer = node.layer
    needed = (port for port in layer.inputs if port not in layer.optional)
    return [port for port in needed if (node.id, port) not in network.wiring.links]


@dataclass(frozen=True, slots=True)
class Lead:
    """Lead a wire through nodes that are there: what flowed along it flows through them."""

    link: Link
    ends: Ends
    name = "Insert"

    def apply(self, network: Network) -> Network:
        source, source_port, target, target_port = self.link
        into = Link(source, source_port, *self.ends.entry)
        return network.rewired(added=[into, Link(*self.ends.exit, target, target_port)])


def insertion(
    network: Network, link: Link, ends: Ends, places: Places, name: str, first: Edit | None = None
) -> Edit:
    """Nodes at places led into a wire of a network, as one step; `first` brings them there."""
    room = room_in(network, link, places)
    edits = (Lead(link, ends), MoveNodes({**room.pushed, **room.places}))
    return Together(name, edits if first is None else (first, *edits))


def room_in(network: Network, link: Link, places: Places) -> Room:
    """Where nodes stand in a wire, at least a step behind its source, and who goes on for them.

    places: where they would stand, the first one leading. They stay between the wire's ends where
    there is room; else what lies behind goes on along the flow. Nobody does where it leads back.
    Other nodes are not covered.
    """
    along = 1 if network.flow == "down" else 0
    source, target = (_corner(network.nodes[key]) for key in (link.source, link.target))
    places = _in_line(places, source, target, 1 - along)
    steps = [place[along] for place in places.values()]
    first, last = min(steps), max(steps)
    if target[along] < source[along] + _SIZES[along]:
        places = _off_the_ends(places, source, target, along)
        return Room(_beside_others(network, places, {}, 1 - along), {})
    least = source[along] + _STEPS[along]
    most = target[along] - _STEPS[along] - (last - first)
    at = max(least, min(first, most))
    places = {key: _further(place, along, at - first) for key, place in places.items()}
    missing = -(-(at - most) // GRID) * GRID
    pushed: Places = {}
    if missing > 0:
        pushed = _pushed(network, link.target, (along, missing), places)
    return Room(_beside_others(network, places, pushed, 1 - along), pushed)


def _off_the_ends(places: Places, source: Place, target: Place, along: int) -> Places:
    """Where a wire leads back: a step behind its source, or before its target, if they are met."""
    step = _STEPS[along]
    for end, way in ((source, 1), (target, -1)):
        for place in list(places.values()):
            if _meet(place, end):
                by = end[along] + way * step - place[along]
                places = {key: _further(each, along, by) for key, each in places.items()}
    return places


def _beside_others(network: Network, places: Places, pushed: Places, across: int) -> Places:
    """The places as a whole, as little across the flow as is needed to cover no other node."""
    others = [
        pushed.get(key, (node.x, node.y))
        for key, node in network.nodes.items()
        if key not in places
    ]
    along, size = 1 - across, _SIZES[1 - across]
    steps = [place[along] for place in places.values()]
    first, last = min(steps) - size, max(steps) + size
    others = [other for other in others if first < other[along] < last]
    for step in range(_FURTHEST // GRID):
        for by in (step * GRID, -step * GRID):
            there = [_further(place, across, by) for place in places.values()]
            if not any(_near(place, other, across) for place in there for other in others):
                return dict(zip(places, there, strict=True))
    return places


def _near(one: Place, other: Place, across: int) -> bool:
    """Whether two nodes cover one another, or nearly touch across the flow."""
    along = 1 - across
    beside = abs(one[across] - other[across]) < _SIZES[across] + _AIR
    return beside and abs(one[along] - other[along]) < _SIZES[along]


def _meet(one: Place, other: Place) -> bool:
    return all(abs(a - b) < size + GRID for a, b, size in zip(one, other, _SIZES, strict=True))


def _in_line(places: Places, source: Place, target: Place, across: int) -> Places:
    """Into the column of the wire, if its ends stand in one and the first node is near to it."""
    off = source[across] - next(iter(places.values()))[across]
    if abs(source[across] - target[across]) > GRID or abs(off) >= _IN_LINE:
        return places
    return {key: _further(place, across, off) for key, place in places.items()}


def _pushed(network: Network, start: str, way: tuple[int, int], but: Collection[str]) -> Places:
    """A node, what lies behind it along the flow, and what then is in their way, so far on."""
    along, by = way
    nodes = network.nodes
    standing: dict[Place, list[str]] = {}
    for key, node in nodes.items():
        standing.setdefault((node.x // COLUMN, node.y // ROW), []).append(key)
    moved: dict[str, Place] = {}
    waiting = [start]
    while waiting:
        key = waiting.pop()
        if key in moved or key in but:
            continue
        here = _corner(nodes[key])
        moved[key] = _further(here, along, by)
        behind = (link.target for link in network.outgoing(key))
        waiting += [to for to in behind if _corner(nodes[to])[along] > here[along]]
        swept = node_box(*here).joined(node_box(*moved[key])).grown(GRID - 1)
        waiting += [other for other in _within(swept, standing, nodes) if other != key]
    return moved


def _within(
    area: Box, standing: Mapping[Place, list[str]], nodes: Mapping[str, Node]
) -> Iterator[str]:
    """The nodes that meet an area; standing: all of them by the cell of their corner."""
    columns = range(int(area.left - NODE_WIDTH) // COLUMN, int(area.right) // COLUMN + 1)
    rows = range(int(area.top - NODE_HEIGHT) // ROW, int(area.bottom) // ROW + 1)
    for cell in product(columns, rows):
        for key in standing.get(cell, ()):
            if node_box(*_corner(nodes[key])).meets(area):
                yield key


def _corner(node: Node) -> Place:
    return node.x, node.y


def _further(place: Place, axis: int, by: int) -> Place:
    return (place[0] + by, place[1]) if axis == 0 else (place[0], place[1] + by)
