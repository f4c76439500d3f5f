"""Propagation: what each node receives, gives, weighs and costs, and where a problem starts.

Facts are memoised on (layer, input types), and a new network is compared with the one before by
identity: an edit costs what lies downstream of it, as far as types really change.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from typing import Literal, NamedTuple

from graphs.bypass import PASSING
from graphs.declare import Layer, Weight
from graphs.network import Link, Network, Node, Wiring
from graphs.remember import MEMORY
from graphs.types import ShapeError, TensorType

Status = Literal["right", "wrong", "open", "unknown"]
"""right; wrong: the cause of a problem; open: an input is missing; unknown: lies behind one."""


class NodeFacts(NamedTuple):
    """What is known of one node. Equal layers with equal inputs share one object.

    inputs, outputs: types without the batch; a node that is wrong gives what is recorded of it, if
    anything is. parameters: learned numbers, buffers not counted. macs: multiply-accumulates for
    one sample. activations: numbers in the outputs. layers: how many it stands for; more than one
    in a block. operations: all that it computes for one sample, multiply-accumulates with two each.
    """

    status: Status
    inputs: tuple[TensorType, ...] = ()
    outputs: tuple[TensorType, ...] = ()
    weights: tuple[Weight, ...] = ()
    parameters: int = 0
    macs: int = 0
    activations: int = 0
    error: ShapeError | None = None
    layers: int = 1
    operations: int = 0

    @property
    def runs(self) -> bool:
        """Whether tensors flow through it, be it only by what is recorded of it."""
        return self.status == "right" or bool(self.outputs)


UNKNOWN = NodeFacts("unknown")


class Totals(NamedTuple):
    """Sums over a network. activations: numbers in all outputs for one sample."""

    parameters: int = 0
    macs: int = 0
    activations: int = 0
    layers: int = 0
    operations: int = 0

    def changed(self, gone: Iterable[NodeFacts], come: Iterable[NodeFacts]) -> "Totals":
        """The totals when some nodes' facts leave and others arrive."""
        parameters, macs, activations, layers, operations = self
        for facts in gone:
            parameters -= facts.parameters
            macs -= facts.macs
            activations -= facts.activations
            layers -= facts.layers
            operations -= facts.operations
        for facts in come:
            parameters += facts.parameters
            macs += facts.macs
            activations += facts.activations
            layers += facts.layers
            operations += facts.operations
        return Totals(parameters, macs, activations, layers, operations)


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of a whole network, and of which network."""

    network: Network
    nodes: Mapping[str, NodeFacts]
    totals: Totals

    def type_on(self, link: Link) -> TensorType | None:
        """What flows along a link; None while that is unknown."""
        outputs = self.nodes[link.source].outputs
        return _sent(self.network, link, outputs) if outputs else None


NOTHING = Facts(Network(), {}, Totals())


def examine(layer: Layer, inputs: tuple[TensorType, ...]) -> NodeFacts:
    """The facts of a layer for given inputs; a refusal is a fact too."""
    memo: dict[tuple[TensorType, ...], NodeFacts] = layer.memo
    found = memo.get(inputs)
    if found is None:
        found = _examine(layer, inputs)
        MEMORY.keep(memo, inputs, found)
    return found


def _examine(layer: Layer, inputs: tuple[TensorType, ...]) -> NodeFacts:
    try:
        held = layer.held(*inputs)
    except ShapeError as error:
        known = layer.recorded(*inputs)
        return NodeFacts("wrong", inputs, known, error=error.with_traceback(None))
    return NodeFacts(
        "right",
        inputs,
        held.outputs,
        held.weights,
        sum(weight.elements for weight in held.weights if weight.kind == "parameter"),
        held.macs,
        held.activations,
        layers=held.layers,
        operations=held.operations,
    )


@lru_cache(maxsize=1024)
def _open(ports: tuple[str, ...]) -> NodeFacts:
    names = " and ".join("its input" if port == "in" else port for port in ports)
    message = f"{names} {'is' if len(ports) == 1 else 'are'} not connected"
    return NodeFacts("open", error=ShapeError(message, "Draw a wire to it"))


def propagate(network: Network, before: Facts = NOTHING) -> Facts:
    """The facts of a network. With the facts of the one before, only what changed is examined."""
    if network is before.network:
        return before
    old = before.nodes
    if network.nodes is before.network.nodes and network.wiring is before.network.wiring:
        return Facts(network, old, before.totals)
    if not old:
        nodes = _walk_all(network)
        return Facts(network, nodes, Totals().changed((), nodes.values()))
    nodes = dict(old)
    gone = [nodes.pop(key) for key in old.keys() - network.nodes.keys()]
    come = []
    for key in _walk(network, before.network, nodes):
        come.append(nodes[key])
        if key in old:
            gone.append(old[key])
    return Facts(network, nodes, before.totals.changed(gone, come))


def _walk_all(network: Network) -> dict[str, NodeFacts]:
    """Nodes mostly stand behind those that feed them; where they do not, an order is sought."""
    try:
        return _walked(network, network.nodes)
    except KeyError:
        return _walked(network, network.order)


def _walked(network: Network, order: Iterable[str]) -> dict[str, NodeFacts]:
    incoming = network.wiring.incoming
    nodes: dict[str, NodeFacts] = {}
    for key in order:
        nodes[key] = _facts_of(network, key, incoming.get(key, ()), nodes)
    return nodes


def _walk(network: Network, old: Network, nodes: dict[str, NodeFacts]) -> Iterator[str]:
    """Examine what changed and what lies behind, upstream first; yield the nodes with new facts."""
    incoming, outgoing, ranks = (
        network.wiring.incoming,
        network.wiring.outgoing,
        network.wiring.ranks,
    )
    waiting = _touched(network, old)
    for key in chain([key for key in waiting if key not in ranks], ranks):
        if not waiting:
            return
        if key in waiting:
            waiting.remove(key)
            known = nodes.get(key)
            new = nodes[key] = _facts_of(network, key, incoming.get(key, ()), nodes)
            if new is known:
                continue
            yield key
            if known is None or new.outputs != known.outputs:
                for link in outgoing.get(key, ()):
                    waiting.add(link.target)


def _touched(network: Network, old: Network) -> set[str]:
    """Nodes that act as another layer than before, and nodes at which links arrive or left."""
    touched = {
        key
        for key, node in network.nodes.items()
        if old.nodes.get(key) is not node and not _acts_as(old, key, node)
    }
    if network.wiring is not old.wiring:
        touched |= _rewired(network.wiring, old.wiring) & network.nodes.keys()
    return touched


def _acts_as(old: Network, key: str, node: Node) -> bool:
    was = old.nodes.get(key)
    return was is not None and was.layer is node.layer and was.bypassed == node.bypassed


def _rewired(new: Wiring, old: Wiring) -> set[str]:
    return {link.target for _, link in new.links.items() ^ old.links.items()}


def _facts_of(
    network: Network, key: str, links: tuple[Link, ...], nodes: Mapping[str, NodeFacts]
) -> NodeFacts:
    node = network.nodes[key]
    layer = node.layer
    if node.bypassed and node.passes:
        return _handed_on(network, key, nodes)
    if len(links) == len(layer.inputs) == 1:
        # The usual case, in which what arrives is all that another node gives.
        outputs = nodes[links[0].source].outputs
        if len(outputs) == 1:
            return examine(layer, outputs)
    if len(links) < len(layer.inputs) and (missing := _missing(layer, links)):
        return _open(missing)
    if len(links) > 1:
        links = network.incoming(key)
    inputs = []
    for link in links:
        outputs = nodes[link.source].outputs
        if not outputs:
            return UNKNOWN
        inputs.append(_sent(network, link, outputs))
    return examine(layer, tuple(inputs))


def _handed_on(network: Network, key: str, nodes: Mapping[str, NodeFacts]) -> NodeFacts:
    """The facts of a bypassed node: all its outputs give what arrives first."""
    layer, links = network.nodes[key].layer, network.incoming(key)
    if not links:
        return _open(layer.input_ports()[:1])
    outputs = nodes[links[0].source].outputs
    if not outputs:
        return UNKNOWN
    return _passed(_sent(network, links[0], outputs), len(layer.outputs))


def _passed(tensor: TensorType, several: int) -> NodeFacts:
    """The facts of what hands on a tensor and is no layer by itself."""
    memo, key = PASSING.memo, ("passed", tensor, several)
    found: NodeFacts | None = memo.get(key)
    if found is None:
        found = examine(PASSING, (tensor,))._replace(outputs=(tensor,) * several, layers=0)
        MEMORY.keep(memo, key, found)
    return found


def _sent(network: Network, link: Link, outputs: tuple[TensorType, ...]) -> TensorType:
    if len(outputs) == 1:
        return outputs[0]
    return outputs[network.nodes[link.source].layer.outputs.index(link.source_port)]


def _missing(layer: Layer, links: tuple[Link, ...]) -> tuple[str, ...]:
    """The inputs that are unwired and must not be; those that may be are so all together."""
    there = {link.target_port for link in links}
    spared = () if there.intersection(layer.optional) else layer.optional
    return tuple(port for port in layer.inputs if port not in there and port not in spared)
