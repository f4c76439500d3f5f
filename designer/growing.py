"""Typed layers put into a network: free, behind a node, behind each of several, or joining them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from designer.canvas.geometry import GRID
from designer.edits import new_node
from designer.placing import COLUMN, ROW, free_place, place_below
from designer.refused import Refused
from designer.typed.offers import Wanted
from graphs.declare import Layer
from graphs.network import Link, Network, Node, check_name
from graphs.propagate import Facts, examine, propagate
from graphs.types import GraphError, TensorType

Output = tuple[str, str]
"""An output: the node's id and the port's name."""


class Spot(NamedTuple):
    """Where a layer comes.

    place: its corner, where nothing says otherwise. behind: outputs that it takes. before: the
    input that it feeds. inserted: what the outputs led to before is led to by the layer then.
    """

    place: tuple[int, int] | None = None
    behind: tuple[Output, ...] = ()
    before: tuple[str, str] | None = None
    inserted: bool = False


class Outcome(NamedTuple):
    """What a layer would give at a spot, or why it cannot stand there."""

    shape: str = ""
    reason: str = ""


def spot_behind(network: Network, nodes: Sequence[str]) -> Spot:
    """The spot behind some nodes: those that have an output, along the flow."""
    ends = [key for key in network.order if key in nodes and network.nodes[key].layer.outputs]
    outputs = tuple((key, network.nodes[key].layer.outputs[0]) for key in ends)
    return Spot(behind=outputs, inserted=True)


def joins(layer: type[Layer], spot: Spot) -> bool:
    """Whether one layer takes all outputs of a spot, as an Add does; else each gets its own."""
    needed = len(layer.inputs) - len(layer.optional)
    return len(spot.behind) > 1 and (layer.variadic or needed == len(spot.behind))


@dataclass(frozen=True, slots=True)
class Grow:
    """Put a layer at a spot: one step, however many nodes it makes."""

    wanted: Wanted
    spot: Spot

    @property
    def name(self) -> str:
        kind, many = self.wanted.layer.kind, len(self.spot.behind)
        if many > 1 and not joins(type(self.wanted.layer), self.spot):
            return f"Add {kind} behind {many} nodes"
        return f"Add {kind}"

    def apply(self, network: Network) -> Network:
        layer, spot = self.wanted.layer, self.spot
        if not spot.behind or not layer.inputs:
            return self._fed(*self._made(network, self._free(network)))
        if joins(type(layer), spot):
            return self._joined(network)
        if self.wanted.name and len(spot.behind) > 1:
            raise Refused(f"{len(spot.behind)} layers cannot all be named {self.wanted.name}")
        for output in spot.behind:
            network = self._behind(network, output)
        return network

    def _free(self, network: Network) -> tuple[int, int]:
        place = self.spot.place
        return place if place is not None else free_place(network, *place_below(network, None))

    def _made(self, network: Network, place: tuple[int, int]) -> tuple[Network, Node]:
        node = new_node(network, self.wanted.layer, *place)
        if self.wanted.name:
            check_name(self.wanted.name)
            if not network.taken.isdisjoint(node.layer.names(self.wanted.name)):
                raise Refused(
                    f"there is already a node named {self.wanted.name}; choose another name"
                )
            node = replace(node, name=self.wanted.name)
        node = replace(node, expressions=dict(self.wanted.expressions))
        return network.with_nodes(node), node

    def _fed(self, network: Network, node: Node) -> Network:
        """The network with the new node wired to the input that it was asked for."""
        if self.spot.before is None or not node.layer.outputs:
            return network
        return network.rewired(added=[Link(node.id, node.layer.outputs[0], *self.spot.before)])

    def _joined(self, network: Network) -> Network:
        ends = [network.nodes[key] for key, _ in self.spot.behind]
        last = max(ends, key=lambda node: (node.y, node.x))
        if network.flow == "right":
            last = max(ends, key=lambda node: (node.x, node.y))
        place = self.spot.place or free_place(network, *place_below(network, last.id))
        network, node = self._made(network, place)
        ports = [f"in{at}" for at in range(1, len(ends) + 1)]
        ports = ports if node.layer.variadic else list(node.layer.inputs)
        wires = zip(self.spot.behind, ports, strict=False)
        return network.rewired(added=[Link(*end, node.id, port) for end, port in wires])

    def _behind(self, network: Network, output: Output) -> Network:
        key, port = output
        layer = self.wanted.layer
        led = [link for link in network.outgoing(key) if link.source_port == port]
        passes = self.spot.inserted and len(layer.inputs) == 1 and bool(layer.outputs)
        moved = led if passes else []
        place = self.spot.place
        if place is None:
            below = place_below(network, key)
            place = below if moved else free_place(network, *below)
        network, node = self._made(network, place)
        added = [Link(key, port, node.id, layer.inputs[0])]
        added += [each._replace(source=node.id, source_port=layer.outputs[0]) for each in moved]
        network = network.rewired(removed=moved, added=added)
        return with_room(network, node.id) if moved else network


def with_room(network: Network, key: str) -> Network:
    """What lies behind a node moved along the flow, as far as the node needs."""
    node, across = network.nodes[key], network.flow == "right"
    targets = [network.nodes[link.target] for link in network.outgoing(key)]
    ends = [each.x if across else each.y for each in targets]
    ahead = [
        end for end in ends if end > (node.x if across else node.y) - (COLUMN if across else ROW)
    ]
    needed = (node.x + COLUMN if across else node.y + ROW) - min(ahead, default=0)
    if not ahead or needed <= 0:
        return network
    by = -(-needed // GRID) * GRID
    dx, dy = (by, 0) if across else (0, by)
    behind = network.wiring.downstream([key]) - {key}
    moved = (network.nodes[each] for each in behind)
    return network.with_nodes(*(replace(each, x=each.x + dx, y=each.y + dy) for each in moved))


def outcome(facts: Facts, layer: Layer, spot: Spot) -> Outcome:
    """What a layer would give at a spot; nothing where that depends on wires still to be drawn."""
    if spot.before is not None and not layer.inputs:
        return _feeding(facts, layer, spot.before)
    arriving = _arriving(facts, layer, spot)
    shapes: list[str] = []
    for types in arriving:
        if len(types) < len(layer.inputs) - len(layer.optional):
            return Outcome()
        known = examine(layer, types)
        if known.error is not None:
            return Outcome(reason=known.error.message)
        shape = " + ".join(map(str, known.outputs))
        shapes += [shape] if shape not in shapes else []
    return Outcome(f"{shapes[0]} …" if len(shapes) > 1 else "".join(shapes))


def _arriving(facts: Facts, layer: Layer, spot: Spot) -> list[tuple[TensorType, ...]]:
    """What would arrive at each new node; nothing for those of which it is not known."""
    if not layer.inputs:
        return [()]
    types = [_type_of(facts, output) for output in spot.behind]
    known = [each for each in types if each is not None]
    if joins(type(layer), spot):
        return [tuple(known)] if len(known) == len(types) else []
    return [(each,) for each in known]


def _type_of(facts: Facts, output: Output) -> TensorType | None:
    key, port = output
    outputs: Mapping[str, TensorType] = dict(
        zip(facts.network.nodes[key].layer.outputs, facts.nodes[key].outputs, strict=False)
    )
    return outputs.get(port)


def _feeding(facts: Facts, layer: Layer, port: tuple[str, str]) -> Outcome:
    """A source wired to an input, tried on a copy."""
    try:
        network = Grow(Wanted(layer), Spot((0, 0), before=port)).apply(facts.network)
    except (Refused, GraphError) as error:
        return Outcome(reason=str(error))
    after = propagate(network, facts)
    target, before = after.nodes[port[0]], facts.nodes[port[0]]
    if target.status == "wrong" and before.status != "wrong" and target.error is not None:
        return Outcome(reason=target.error.message)
    (added,) = network.nodes.keys() - facts.network.nodes.keys()
    return Outcome(" + ".join(map(str, after.nodes[added].outputs)))
