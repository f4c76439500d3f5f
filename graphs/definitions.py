"""The definitions of a network's blocks: changed in one place, and in every use with it."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from graphs.blocks import BlockLayer, layer_of
from graphs.declare import CATALOGUE, Layer
from graphs.network import Block, Link, Network, Node
from graphs.types import FieldError, GraphError

_NONE: Mapping[str, str] = {}
_NO_PARAMETERS: Mapping[tuple[str, str], str] = {}

DEEPEST = 24
"""How many blocks may stand inside one another."""


def blocks_in(network: Network) -> Iterable[Block]:
    """The blocks that a network's nodes use, each as often as it is used."""
    for node in network.nodes.values():
        if isinstance(node.layer, BlockLayer):
            yield node.layer.block


def with_blocks(
    network: Network,
    *changed: Block,
    moved: Mapping[str, str] = _NONE,
    renamed: Mapping[tuple[str, str], str] = _NO_PARAMETERS,
) -> Network:
    """This network with definitions added, or put in the place of those of the same names.

    All uses follow, inside other blocks too. Wires follow a port that was renamed; those at ports
    that are gone move or are cut. moved: uses of a block that become uses of another one. renamed:
    new names of a block's parameters. GraphError when a block would contain itself.
    """
    blocks = {**network.blocks, **{block.name: block for block in changed}}
    known = _Definitions(blocks, moved, renamed)
    definitions = known.all()
    return replace(known.followed(network), blocks=definitions)


def without_blocks(network: Network, names: Iterable[str]) -> Network:
    """This network without definitions that nothing uses; GraphError names a use of one."""
    gone = set(names)
    kept = {name: block for name, block in network.blocks.items() if name not in gone}
    for where, inner in (("The network", network), *((b.name, b.network) for b in kept.values())):
        for block in blocks_in(inner):
            if block.name in gone:
                raise GraphError(f"{where} uses {block.name}; delete those nodes first")
    return replace(network, blocks=kept)


def unused_blocks(network: Network) -> list[str]:
    """The names of definitions that neither the network nor a block that it uses has."""
    used: set[str] = set()
    waiting = list(blocks_in(network))
    while waiting:
        block = waiting.pop()
        if block.name not in used:
            used.add(block.name)
            waiting += blocks_in(block.network)
    return [name for name in network.blocks if name not in used]


def times_used(network: Network, name: str) -> int:
    """On how many nodes a definition stands, in the network and in the other definitions."""
    places = (network, *(block.network for block in network.blocks.values()))
    return sum(block.name == name for each in places for block in blocks_in(each))


def declared_layer(network: Network, kind: str) -> type[Layer]:
    """The layer of that name: one of the catalogue, or one made from a block of the network."""
    return layer_of(network.blocks[kind]) if kind in network.blocks else CATALOGUE[kind]


def joined_blocks(network: Network, part: Network) -> tuple[Network, Network]:
    """Both networks with the definitions of both, so that nodes can go from one to the other.

    A definition of the part whose name the network uses for another one gets a name of its own.
    """
    moved, added = {}, []
    for name, block in part.blocks.items():
        if name not in network.blocks or network.blocks[name] == block:
            continue
        moved[name] = fresh_block_name(network, name)
        added.append(replace(block, name=moved[name]))
    renamed = with_blocks(part, *added, moved=moved) if added else part
    new = [block for name, block in renamed.blocks.items() if name not in moved]
    joined = with_blocks(network, *new) if new else network
    return joined, with_blocks(renamed, *joined.blocks.values()) if new else renamed


def fresh_block_name(network: Network, wanted: str) -> str:
    """`wanted`, or `wanted2`, `wanted3` …, whichever no definition has."""
    name, number = wanted, 2
    while name in network.blocks:
        name, number = f"{wanted}{number}", number + 1
    return name


class _Definitions:
    """Definitions by name, brought up to date one after the other, the inner ones first."""

    def __init__(
        self,
        blocks: Mapping[str, Block],
        moved: Mapping[str, str],
        renamed: Mapping[tuple[str, str], str],
    ) -> None:
        self._blocks, self._moved, self._renamed = blocks, moved, renamed
        self._done: dict[str, Block] = {}
        self._open: list[str] = []

    def all(self) -> dict[str, Block]:
        """All of them, each after those that it uses."""
        for name in self._blocks:
            self.get(name)
        return self._done

    def get(self, name: str) -> Block:
        """A definition whose own uses of others are up to date."""
        if name in self._done:
            return self._done[name]
        if name in self._open:
            around = " in ".join(reversed(self._open[self._open.index(name) :]))
            raise GraphError(f"the block {name} would contain itself: {name} in {around}")
        if name not in self._blocks:
            raise GraphError(f"there is no block {name}")
        if len(self._open) >= DEEPEST:
            raise GraphError(f"blocks stand inside one another more than {DEEPEST} deep")
        self._open.append(name)
        block = self._blocks[name]
        inner = self.followed(block.network)
        self._open.pop()
        self._done[name] = block if inner is block.network else replace(block, network=inner)
        layer_of(self._done[name])
        return self._done[name]

    def followed(self, network: Network) -> Network:
        """A network whose nodes use the definitions as they are now."""
        changed: dict[str, Node] = {}
        links: list[tuple[Link, Link]] = []
        for key, node in network.nodes.items():
            if not isinstance(node.layer, BlockLayer):
                continue
            name = node.layer.block.name
            block = self.get(self._moved.get(name, name))
            if block is not node.layer.block:
                names = {old: new for (of, old), new in self._renamed.items() if of == name}
                changed[key] = _remade(node, block, names)
                links += _renamed(network, key, node.layer.block, block)
        return _with_nodes(network, changed, links) if changed else network


def _remade(node: Node, block: Block, names: Mapping[str, str]) -> Node:
    """A use of a definition that has changed: with the arguments and expressions that it knows."""
    made = layer_of(block)
    values = {names.get(name, name): value for name, value in node.layer.arguments().items()}
    texts = {names.get(name, name): text for name, text in node.expressions.items()}
    return replace(
        node,
        layer=_fitting(made, {name: each for name, each in values.items() if name in made.fields}),
        expressions={name: text for name, text in texts.items() if name in made.fields},
    )


def _fitting(made: type[BlockLayer], values: dict[str, Any]) -> Layer:
    """The layer with those values; a value that a parameter's new kind has not gives way."""
    while True:
        try:
            return made(**values)
        except FieldError as error:
            del values[error.field]


def _renamed(network: Network, key: str, old: Block, new: Block) -> Iterable[tuple[Link, Link]]:
    """The wires at ports that have another name now, as they were and as they are to be."""
    inputs, outputs = _port_names(old, new, "Input"), _port_names(old, new, "Output")
    for link in network.incoming(key):
        if link.target_port in inputs:
            yield link, link._replace(target_port=inputs[link.target_port])
    for link in network.outgoing(key):
        if link.source_port in outputs:
            yield link, link._replace(source_port=outputs[link.source_port])


def _port_names(old: Block, new: Block, kind: str) -> dict[str, str]:
    """The new names of ports, which are known by the ids of their nodes."""
    nodes = new.network.nodes
    return {
        end.name: nodes[end.id].name
        for end in old.network.of_kind(kind)
        if end.id in nodes and nodes[end.id].name != end.name
    }


def _with_nodes(
    network: Network, nodes: dict[str, Node], renamed: list[tuple[Link, Link]]
) -> Network:
    links: dict[Link, Link] = {}
    for old, new in renamed:
        # A wire between two changed nodes is renamed at both ends.
        links[old] = _merged(old, links.get(old, old), new)
    if links:
        wiring = network.wiring.changed(links, links.values())
        network = replace(network, wiring=wiring)
    layers = {key: node.layer for key, node in nodes.items()}
    marked = network.with_nodes(
        *(replace(network.nodes[key], expressions=n.expressions) for key, n in nodes.items())
    )
    return marked.with_layers(layers)


def _merged(old: Link, one: Link, two: Link) -> Link:
    return Link(*(b if b != a else c for a, b, c in zip(old, one, two, strict=True)))
