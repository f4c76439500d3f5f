"""Propagation: what each node receives, gives, weighs and costs, and where a problem starts.

Facts are memoised on (layer, input types), and a new network is compared with the one before by
identity: an edit costs what lies downstream of it, as far as types really change.
"""

import heapq
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, NamedTuple

from graphs.declare import Layer, Weight, port_number
from graphs.network import Link, Network, Wiring
from graphs.types import ShapeError, TensorType

Status = Literal["right", "wrong", "open", "unknown"]
"""right; wrong: the cause of a problem; open: an input is missing; unknown: lies behind one."""


@dataclass(frozen=True, slots=True)
class NodeFacts:
    """What is known of one node. Equal layers with equal inputs share one object.

    inputs, outputs: types without the batch. parameters: learned numbers, buffers not counted.
    macs: multiply-accumulates for one sample.
    """

    status: Status
    inputs: tuple[TensorType, ...] = ()
    outputs: tuple[TensorType, ...] = ()
    weights: tuple[Weight, ...] = ()
    parameters: int = 0
    macs: int = 0
    error: ShapeError | None = None


UNKNOWN = NodeFacts("unknown")


class Totals(NamedTuple):
    """Sums over a network. activations: numbers in all outputs for one sample."""

    parameters: int = 0
    macs: int = 0
    activations: int = 0
    layers: int = 0

    def changed(self, before: NodeFacts | None, after: NodeFacts | None) -> "Totals":
        """The totals when one node's facts give way to others (None: there is no such node)."""
        old, new = _share(before), _share(after)
        return Totals(*(total - a + b for total, a, b in zip(self, old, new, strict=True)))


def _share(facts: NodeFacts | None) -> Totals:
    if facts is None:
        return Totals()
    held = sum(out.elements for out in facts.outputs)
    return Totals(facts.parameters, facts.macs, held, 1)


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of a whole network, and of which network."""

    network: Network
    nodes: Mapping[str, NodeFacts]
    totals: Totals

    def type_on(self, link: Link) -> TensorType | None:
        """What flows along a link; None while that is unknown."""
        outputs = self.nodes[link.source].outputs
        if not outputs:
            return None
        ports = self.network.nodes[link.source].layer.outputs
        return outputs[ports.index(link.source_port)]


NOTHING = Facts(Network(), {}, Totals())


@lru_cache(maxsize=32768)
def examine(layer: Layer, inputs: tuple[TensorType, ...]) -> NodeFacts:
    """The facts of a layer for given inputs; a refusal is a fact too."""
    try:
        given = layer.output(*inputs)
        outputs = (given,) if isinstance(given, TensorType) else given
        weights = layer.weights(*inputs)
    except ShapeError as error:
        return NodeFacts("wrong", inputs, error=error.with_traceback(None))
    return NodeFacts(
        "right",
        inputs,
        outputs,
        weights,
        sum(weight.elements for weight in weights if weight.kind == "parameter"),
        layer.macs(inputs, outputs),
    )


@lru_cache(maxsize=1024)
def _open(ports: tuple[str, ...]) -> NodeFacts:
    names = " and ".join("its input" if port == "in" else port for port in ports)
    verb = "is" if len(ports) == 1 else "are"
    return NodeFacts("open", error=ShapeError(f"{names} {verb} not connected", "Draw a wire to it"))


def propagate(network: Network, before: Facts = NOTHING) -> Facts:
    """The facts of a network. With the facts of the one before, only what changed is examined."""
    if network is before.network:
        return before
    nodes = dict(before.nodes)
    totals = before.totals
    for gone in before.network.nodes.keys() - network.nodes.keys():
        totals = totals.changed(nodes.pop(gone), None)
    for key in _walk(network, before.network, nodes):
        new = _facts_of(network, key, nodes)
        old = before.nodes.get(key)
        nodes[key] = new
        totals = totals.changed(old, new)
    return Facts(network, nodes, totals)


def _walk(network: Network, old: Network, nodes: Mapping[str, NodeFacts]) -> Iterable[str]:
    """Yield ids to examine, upstream first; the caller stores each before asking for the next."""
    if not old.nodes:
        yield from network.order
        return
    ranks, outgoing = network.wiring.ranks, network.wiring.outgoing
    waiting = [(ranks.get(key, -1), key) for key in _touched(network, old)]
    heapq.heapify(waiting)
    seen = {key for _, key in waiting}
    while waiting:
        key = heapq.heappop(waiting)[1]
        known = nodes.get(key)
        yield key
        if known is None or nodes[key].outputs != known.outputs or key not in old.nodes:
            for link in outgoing.get(key, ()):
                if link.target not in seen:
                    seen.add(link.target)
                    heapq.heappush(waiting, (ranks[link.target], link.target))


def _touched(network: Network, old: Network) -> set[str]:
    """Nodes with another layer than before, and nodes at which links arrive or left."""
    touched = {
        key
        for key, node in network.nodes.items()
        if old.nodes.get(key) is not node and not _same_layer(old, key, node.layer)
    }
    if network.wiring is not old.wiring:
        touched |= _rewired(network.wiring, old.wiring) & network.nodes.keys()
    return touched


def _same_layer(old: Network, key: str, layer: Layer) -> bool:
    node = old.nodes.get(key)
    return node is not None and node.layer is layer


def _rewired(new: Wiring, old: Wiring) -> set[str]:
    return {link.target for _, link in new.links.items() ^ old.links.items()}


def _facts_of(network: Network, key: str, nodes: Mapping[str, NodeFacts]) -> NodeFacts:
    layer = network.nodes[key].layer
    links = network.wiring.incoming.get(key, ())
    if len(links) > 1:
        links = tuple(sorted(links, key=lambda link: _port_order(layer, link.target_port)))
    missing = _missing(layer, links)
    if missing:
        return _open(missing)
    inputs = []
    for link in links:
        outputs = nodes[link.source].outputs
        if not outputs:
            return UNKNOWN
        ports = network.nodes[link.source].layer.outputs
        inputs.append(outputs[ports.index(link.source_port)])
    return examine(layer, tuple(inputs))


def _port_order(layer: Layer, port: str) -> int:
    return port_number(port) if layer.variadic else layer.inputs.index(port)


def _missing(layer: Layer, links: tuple[Link, ...]) -> tuple[str, ...]:
    if len(links) == len(layer.inputs) or (layer.variadic and len(links) > len(layer.inputs)):
        return ()
    there = {link.target_port for link in links}
    return tuple(port for port in layer.inputs if port not in there)
