"""A network with its blocks unfolded: every layer a node of its own, named by its module's path.

What runs a network works on this: the engine, ONNX, memory, summaries, weights by their keys.
"""

from collections import Counter
from collections.abc import Callable, Collection, Iterator
from dataclasses import replace
from typing import NamedTuple

from graphs.blocks import MOST_LAYERS, BlockLayer, copy_names, layer_count
from graphs.bypass import acting
from graphs.network import Link, Network, Node, Wiring
from graphs.propagate import Facts, propagate
from graphs.remarks import Remark
from graphs.types import GraphError, ShapeError

Port = tuple[str, str]

ROW = 72
"""Between the copies of a repeated block, in pixels."""


def flattened(network: Network) -> Network:
    """The network without blocks and in its acting form; the same one when it is both already.

    Ids are paths: `n3/0/n1` is node n1 in the first copy of the block n3. GraphError where it
    would be too large, or where two layers would have one name.
    """
    known: Network | None = network.__dict__.get("_flat")
    if known is None:
        known = network.__dict__["_flat"] = _flattened(network)
    return known


def unfolded(facts: Facts) -> Facts:
    """The facts of a network's flattened form; the same ones where that is the network."""
    flat = flattened(facts.network)
    if flat is facts.network:
        return facts
    known: Facts | None = flat.__dict__.get("_facts")
    if known is None:
        known = flat.__dict__["_facts"] = propagate(flat)
    return known


def unfolded_if_possible(facts: Facts) -> Facts:
    """As `unfolded`, or as they are: blocks that cannot be unfolded are a problem of their own."""
    try:
        return unfolded(facts)
    except GraphError:
        return facts


def definition_of(network: Network, flat_id: str) -> tuple[str, str]:
    """The block in which an unfolded node is defined, empty outside all, and its id there."""
    *uses, own = flat_id.split("/")[::2]
    name = ""
    for each in uses:
        layer = network.nodes[each].layer
        assert isinstance(layer, BlockLayer), flat_id
        name, network = layer.kind, layer.inside
    return name, own


def top_node(flat_id: str) -> str:
    """The node of the network as it is drawn in which an unfolded node stands."""
    return flat_id.partition("/")[0]


def _flattened(network: Network) -> Network:
    network = acting(network)
    if not any(isinstance(node.layer, BlockLayer) for node in network.nodes.values()):
        return network
    unfolding = _Unfolding(lambda key: True, acting)
    try:
        count = layer_count(network)
        if count > MOST_LAYERS:
            raise GraphError(f"the blocks unfold to {count:,} layers; {MOST_LAYERS:,} are the most")
        unfolding.add(network, _Place())
    except ShapeError as error:
        raise GraphError(error.message) from None
    names = Counter(node.name for node in unfolding.nodes)
    for name, times in names.items():
        if times > 1:
            raise GraphError(f"{times} layers are named {name} once the blocks are unfolded")
    nodes = {node.id: node for node in unfolding.nodes}
    return replace(
        network,
        nodes=nodes,
        wiring=Wiring(unfolding.links()),
        blocks={},
        remarks=unfolding.remarks,
    )


def with_unfolded(network: Network, node: str) -> Network:
    """The network with one of its blocks unfolded, not those inside it. Ids as in `flattened`.

    What is bypassed stays so.
    """
    unfolding = _Unfolding(lambda key: key == node, lambda inside: inside)
    unfolding.add(network, _Place())
    nodes = {each.id: each for each in unfolding.nodes}
    wiring = Wiring(unfolding.links())
    return replace(network, nodes=nodes, wiring=wiring, remarks=unfolding.remarks)


class _Place(NamedTuple):
    """Where a network is unfolded: what stands before its ids and its names, and its offset.

    frozen: whether a block around it is.
    """

    ids: str = ""
    names: str = ""
    x: int = 0
    y: int = 0
    frozen: bool = False


class _Unfolding:
    """Nodes in the order of their networks; where wires come from, through the ports of blocks."""

    def __init__(self, unfolds: Callable[[str], bool], form: Callable[[Network], Network]) -> None:
        self.nodes: list[Node] = []
        self._form = form
        self.remarks: dict[str, Remark] = {}
        self._unfolds = unfolds
        self._feeds: dict[Port, Port] = {}
        self._passes: set[str] = set()
        """Inputs and Outputs of blocks: they only hand on what arrives."""

    def add(self, network: Network, place: _Place) -> None:
        """Unfold a network; within a block its ends become mere passages."""
        network = self._form(network)
        for node in network.nodes.values():
            layer = self._unfolding(node, place)
            if layer is not None:
                self._add_block(node, layer, place)
            elif place.ids and node.layer.kind in ("Input", "Output"):
                self._passes.add(place.ids + node.id)
            else:
                self.nodes.append(_placed(node, place))
        for remark in network.remarks.values():
            placed = _remark_placed(remark, place)
            self.remarks[placed.id] = placed
        for link in network.wiring:
            source = self._leaving(network.nodes[link.source], link.source_port, place)
            target = self._arriving(network.nodes[link.target], link.target_port, place)
            self._feeds[target] = source

    def _unfolding(self, node: Node, place: _Place) -> BlockLayer | None:
        """The block that a node uses, if it is to be unfolded."""
        layer = node.layer
        if isinstance(layer, BlockLayer) and self._unfolds(place.ids + node.id):
            return layer
        return None

    def _add_block(self, node: Node, layer: BlockLayer, place: _Place) -> None:
        try:
            layer.check_repeat()
        except ShapeError as error:
            raise GraphError(f"{place.names}{node.name}: {error.message}") from None
        inner = layer.inside
        left, top, bottom = _extent(inner)
        for number, own in enumerate(copy_names(node, layer)):
            name = place.names + own
            ids = f"{place.ids}{node.id}/{number}/"
            x, y = node.x - left, node.y - top + number * (bottom - top + ROW)
            frozen = place.frozen or node.frozen
            self.add(inner, _Place(ids, f"{name}.", place.x + x, place.y + y, frozen))
            if number:
                self._feeds.update(_between(inner, f"{place.ids}{node.id}/{number - 1}/", ids))
        if not layer.repeat:
            self._pass_by(node, layer, place)

    def _pass_by(self, node: Node, layer: BlockLayer, place: _Place) -> None:
        """A block that stands nowhere hands on what arrives."""
        for taken, given in zip(layer.inputs, layer.outputs, strict=True):
            key = place.ids + node.id
            entry, leave = f"{key}/in/{taken}", f"{key}/out/{given}"
            self._passes |= {entry, leave}
            self._feeds[leave, "in"] = entry, "out"

    def _leaving(self, node: Node, port: str, place: _Place) -> Port:
        """Where what leaves a port comes from: of a block, from the last copy's Output."""
        key, layer = place.ids + node.id, self._unfolding(node, place)
        if layer is None:
            return key, port
        if not layer.repeat:
            return f"{key}/out/{port}", "out"
        return f"{key}/{layer.repeat - 1}/{_end(layer, 'Output', port)}", "out"

    def _arriving(self, node: Node, port: str, place: _Place) -> Port:
        """Where what arrives at a port goes: in a block, to the first copy's Input."""
        key, layer = place.ids + node.id, self._unfolding(node, place)
        if layer is None:
            return key, port
        if not layer.repeat:
            return f"{key}/in/{port}", "in"
        return f"{key}/0/{_end(layer, 'Input', port)}", "in"

    def links(self) -> Iterator[Link]:
        """The wires between the unfolded nodes, those through passages drawn as one."""
        for (target, port), source in self._feeds.items():
            if target in self._passes:
                continue
            found: Port | None = source
            while found is not None and found[0] in self._passes:
                found = self._feeds.get((found[0], "in"))
            if found is not None:
                yield Link(*found, target, port)


def _end(layer: BlockLayer, kind: str, port: str) -> str:
    """The id of the Input or Output that is a port of a block."""
    return next(node.id for node in layer.block.network.of_kind(kind) if node.name == port)


def _between(inner: Network, before: str, after: str) -> Iterator[tuple[Port, Port]]:
    """The passages from one copy's Outputs to the next one's Inputs."""
    for end, start in zip(inner.of_kind("Output"), inner.of_kind("Input"), strict=True):
        yield (f"{after}{start.id}", "in"), (f"{before}{end.id}", "out")


def _extent(network: Network) -> tuple[int, int, int]:
    """The left, the top and the bottom of what is no end."""
    nodes = [node for node in network.nodes.values() if node.layer.category != "io"]
    return (*corner(nodes), max((n.y for n in nodes), default=0))


def corner(nodes: Collection[Node]) -> tuple[int, int]:
    """The left and the top of some nodes."""
    return min((n.x for n in nodes), default=0), min((n.y for n in nodes), default=0)


def _remark_placed(remark: Remark, place: _Place) -> Remark:
    if not place.ids:
        return remark
    return replace(remark, id=place.ids + remark.id, x=remark.x + place.x, y=remark.y + place.y)


def _placed(node: Node, place: _Place) -> Node:
    if not place.ids:
        return node
    return replace(
        node,
        id=place.ids + node.id,
        name=place.names + node.name,
        x=node.x + place.x,
        y=node.y + place.y,
        expressions={},
        frozen=node.frozen or place.frozen,
    )
