"""Nodes made a block, and a block made nodes again; one after the other changes nothing."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace

from graphs.blocks import BlockLayer, check_block, layer_of, with_defaults
from graphs.declare import Layer
from graphs.definitions import blocks_in, unused_blocks, with_blocks
from graphs.expressions import names_in, substituted
from graphs.fields import Field
from graphs.flatten import ROW, corner, with_unfolded
from graphs.layers.ends import Input, Output
from graphs.network import Block, Link, Network, Node, Wiring
from graphs.propagate import propagate
from graphs.remarks import Remark, fresh_ids
from graphs.types import GraphError, TensorType

Port = tuple[str, str]

COLUMN = 256
_UNNAMED = "group"
"""Blocks get this name where nobody gave one, and leave no name behind when they are unfolded."""


def collapsed(
    network: Network,
    ids: Iterable[str],
    name: str,
    parameters: Mapping[str, Field],
    remarks: Iterable[str] = (),
) -> tuple[Network, str]:
    """The network with some nodes as a new block, and the id of the node that uses it.

    name: the block's. parameters: those of the block in which the network itself stands, which the
    nodes' expressions may use. remarks: those that go into it. GraphError where these nodes cannot
    be one.
    """
    chosen = {key: network.nodes[key] for key in network.nodes if key in set(ids)}
    _refuse_if_no_block(network, chosen)
    written = [network.remarks[key] for key in remarks]
    inside = _Inside(network, chosen, written)
    used = {text for node in chosen.values() for text in node.expressions.values()}
    names = frozenset().union(*map(names_in, used)) if used else frozenset()
    own = {key: spec for key, spec in parameters.items() if key in names}
    block = with_defaults(check_block(Block(name, inside.network, own)))
    key = network.fresh_ids(1)[0]
    around = network.without(chosen).without_remarks(remark.id for remark in written)
    instance = Node(
        key, layer_of(block)(), _free_name(around, inside.prefix), *corner(chosen.values()),
        expressions={each: each for each in own},
    )  # fmt: skip
    new = with_blocks(_put_in_place(around, network, chosen, instance), block)
    return new.rewired(added=inside.outer_links(key)), key


def _refuse_if_no_block(network: Network, chosen: Mapping[str, Node]) -> None:
    if not chosen:
        raise GraphError("Select the nodes that are to be a block")
    for node in chosen.values():
        if node.layer.category in ("io", "loss"):
            raise GraphError(f"{node.name} cannot be in a block: leave {node.layer.kind}s outside")
    behind = network.wiring.downstream(chosen) - chosen.keys()
    before = network.wiring.upstream(chosen) - chosen.keys()
    for key in network.order:
        if key in behind and key in before:
            between = network.nodes[key].name
            raise GraphError(f"{between} lies between the selected nodes: select it too")


class _Inside:
    """What becomes the block's network: the nodes, and an end for each value that crosses."""

    def __init__(
        self, network: Network, chosen: Mapping[str, Node], remarks: Iterable[Remark]
    ) -> None:
        self._outer = network
        self.prefix, names = _without_prefix(chosen.values())
        left, top = corner(chosen.values())
        self._bottom = max(node.y for node in chosen.values()) - top
        inner = (
            replace(node, name=names[key], x=node.x - left, y=node.y - top)
            for key, node in chosen.items()
        )
        within = (replace(each, x=each.x - left, y=each.y - top) for each in remarks)
        self.network = Network(
            nodes={node.id: node for node in inner},
            flow=self._outer.flow,
            remarks={remark.id: remark for remark in within},
        )
        links = _in_order(network)
        self._entering = [k for k in links if k.target in chosen and k.source not in chosen]
        self._leaving = [k for k in links if k.source in chosen and k.target not in chosen]
        self._inputs, self._outputs = self._make_inputs(), self._make_outputs()
        wires = [k for k in links if k.source in chosen and k.target in chosen]
        wires += [
            Link(self._inputs[_value(k)], "out", k.target, k.target_port) for k in self._entering
        ]
        wires += [Link(*value, end, "in") for value, end in self._outputs.items()]
        wires += self._loose_ends(chosen)
        self.network = self.network.rewired(added=wires)

    def _make_inputs(self) -> dict[Port, str]:
        values = dict.fromkeys(map(_value, self._entering))
        return {
            value: self._add(_input(self._outer, value), name, place * COLUMN, -ROW)
            for place, (value, name) in enumerate(_numbered(values, "input"))
        }

    def _make_outputs(self) -> dict[Port, str]:
        values = dict.fromkeys(map(_value, self._leaving))
        return {
            value: self._add(Output(), name, place * COLUMN, self._bottom + ROW)
            for place, (value, name) in enumerate(_numbered(values, "output"))
        }

    def _loose_ends(self, chosen: Mapping[str, Node]) -> Iterator[Link]:
        """A block has an input and an output; where no wire crosses, unwired ports get ends."""
        taken, wired = self._outer.wiring.links, self._outer.wiring.outgoing
        if not self._inputs:
            for node in chosen.values():
                for port in node.layer.inputs:
                    if port not in node.layer.optional and (node.id, port) not in taken:
                        yield Link(self._add(Input(), "input", 0, -ROW), "out", node.id, port)
        if not self._outputs:
            for node in chosen.values():
                if node.layer.outputs and node.id not in wired:
                    end = self._add(Output(), "output", 0, self._bottom + ROW)
                    yield Link(node.id, node.layer.outputs[0], end, "in")

    def _add(self, layer: Layer, name: str, x: int, y: int) -> str:
        everything = replace(self._outer, nodes={**self._outer.nodes, **self.network.nodes})
        node = Node(everything.fresh_ids(1)[0], layer, self.network.fresh_name(name), x, y)
        self.network = self.network.with_nodes(node)
        return node.id

    def outer_links(self, instance: str) -> list[Link]:
        """The wires at the node that now stands for the block."""
        nodes = self.network.nodes
        arriving = [Link(*value, instance, nodes[end].name) for value, end in self._inputs.items()]
        return arriving + [
            Link(instance, nodes[self._outputs[_value(k)]].name, k.target, k.target_port)
            for k in self._leaving
        ]


def _value(link: Link) -> Port:
    return link.source, link.source_port


def _numbered(values: Collection[Port], stem: str) -> Iterator[tuple[Port, str]]:
    """The values with names for their ends: `input`, or `input1`, `input2` …"""
    for number, value in enumerate(values, 1):
        yield value, f"{stem}{number}" if len(values) > 1 else stem


def _input(network: Network, value: Port) -> Input:
    """The Input that stands for a value: with the shape that flows there, as far as it is known."""
    source, port = value
    given = propagate(network).nodes[source].outputs
    places = network.nodes[source].layer.outputs
    tensor = given[places.index(port)] if given else TensorType(())
    return Input(tensor.shape, tensor.dtype) if tensor.shape else Input()


def _in_order(network: Network) -> list[Link]:
    """The wires in the order of their sources, then of the ports at which they arrive."""
    found = [k for key in network.order for k in network.outgoing(key)]
    places = {key: place for place, key in enumerate(network.order)}
    outputs = {key: node.layer.outputs for key, node in network.nodes.items()}
    return sorted(
        found,
        key=lambda k: (
            places[k.source],
            outputs[k.source].index(k.source_port),
            places[k.target],
            k.target_port,
        ),
    )


def _without_prefix(nodes: Iterable[Node]) -> tuple[str, dict[str, str]]:
    """What the names have in common up to a dot, and by id what is left of each."""
    nodes = tuple(nodes)
    parts = [node.name.split(".") for node in nodes]
    shared = 0
    while all(len(p) > shared + 1 and p[shared] == parts[0][shared] for p in parts):
        shared += 1
    prefix = ".".join(parts[0][:shared])
    if _is_unnamed(prefix):
        shared, prefix = 0, ""
    return prefix, {n.id: ".".join(p[shared:]) for n, p in zip(nodes, parts, strict=True)}


def _free_name(network: Network, prefix: str) -> str:
    return network.fresh_name(prefix or f"{_UNNAMED}1")


def _is_unnamed(name: str) -> bool:
    return bool(re.fullmatch(rf"{_UNNAMED}[0-9]+", name))


def _put_in_place(
    around: Network, network: Network, chosen: Mapping[str, Node], instance: Node
) -> Network:
    """The node in the place of the first one that it stands for, so that files differ little."""
    nodes: dict[str, Node] = {}
    for key in network.nodes:
        if key in chosen:
            nodes.setdefault(instance.id, instance)
        else:
            nodes[key] = network.nodes[key]
    return replace(around, nodes=nodes)


def expanded(network: Network, key: str, within: str = "") -> tuple[Network, list[str]]:
    """The network with a block's nodes in its place, and their ids.

    A definition that nothing uses any more goes with it. within: the block whose network this is.
    """
    node = network.nodes[key]
    if not isinstance(node.layer, BlockLayer):
        raise GraphError(f"{node.name} is no block")
    unfolded = with_unfolded(network, key)
    fresh = _ids(network, unfolded, key)
    names = _names(network, node, [unfolded.nodes[old] for old in fresh])
    nodes = {}
    for old, each in unfolded.nodes.items():
        if old in fresh:
            texts = _expressions(node, old.rpartition("/")[2])
            each = replace(each, id=fresh[old], name=names[old], expressions=texts)
        nodes[each.id] = each
    links = [
        k._replace(source=fresh.get(k.source, k.source), target=fresh.get(k.target, k.target))
        for k in unfolded.wiring
    ]
    nodes = _with_room(nodes, node, set(fresh.values()))
    remarks = _remarks(network, unfolded, key)
    new = replace(network, nodes=nodes, wiring=Wiring(), remarks=remarks).rewired(added=links)
    return _without_left_over(new, network, within), list(fresh.values())


def _without_left_over(new: Network, old: Network, within: str) -> Network:
    """The network without definitions that it used before and nobody uses now."""
    gone = set(unused_blocks(new)) - set(unused_blocks(old))
    others = [block for name, block in new.blocks.items() if name not in gone | {within}]
    gone -= {used.name for block in others for used in blocks_in(block.network)}
    kept = {name: block for name, block in new.blocks.items() if name not in gone}
    return replace(new, blocks=kept) if gone else new


def _ids(network: Network, unfolded: Network, key: str) -> dict[str, str]:
    """Ids for unfolded nodes: those that they have in the block, where nothing else has them."""
    taken = network.nodes.keys() - {key}
    fresh: dict[str, str] = {}
    spare = iter(network.fresh_ids(len(unfolded.nodes)))
    for old in unfolded.nodes:
        if old.startswith(f"{key}/"):
            inner = old.rpartition("/")[2]
            free = inner not in taken and inner not in fresh.values()
            fresh[old] = inner if free else next(n for n in spare if n not in fresh.values())
    return fresh


def _remarks(network: Network, unfolded: Network, key: str) -> dict[str, Remark]:
    """The remarks with those of the block, under their own ids where these are free."""
    found = dict(network.remarks)
    for old, remark in unfolded.remarks.items():
        if old.startswith(f"{key}/"):
            own = old.rpartition("/")[2]
            fresh = own if own not in found else fresh_ids(found, 1)[0]
            found[fresh] = replace(remark, id=fresh)
    return found


def _names(network: Network, node: Node, inner: list[Node]) -> dict[str, str]:
    """Names for unfolded nodes by their ids: as in the state_dict, so that weights still fit.

    A block that was never named leaves no name behind, if its nodes' own ones are free.
    """
    paths = {each.id: each.name for each in inner}
    plain = {key: name.removeprefix(f"{node.name}.") for key, name in paths.items()}
    others = network.by_name.keys() - {node.name}
    clear = len(set(plain.values())) == len(plain) and not others & set(plain.values())
    if _is_unnamed(node.name) and clear:
        return plain
    for name in paths.values():
        if name in others:
            raise GraphError(f"there is already a node named {name}; rename it first")
    return paths


def _expressions(node: Node, inner: str) -> dict[str, str]:
    """An inner node's expressions in the terms of the block in which its own block stands."""
    layer = node.layer
    assert isinstance(layer, BlockLayer)
    given = {name: str(getattr(layer, name)) for name in layer.block.parameters}
    texts = layer.block.network.nodes[inner].expressions
    return {
        name: substituted(text, {**given, **node.expressions})
        for name, text in texts.items()
        if names_in(text) & node.expressions.keys()
    }


def _with_room(nodes: dict[str, Node], block: Node, fresh: set[str]) -> dict[str, Node]:
    """The nodes, those below the block moved down where its own would cover them."""
    inner = [nodes[key] for key in fresh]
    if not inner:
        return nodes
    below = [n for n in nodes.values() if n.id not in fresh and n.y > block.y]
    covered = [n.y for n in below if any(_cover(n, each) for each in inner)]
    if not covered:
        return nodes
    shift = max(n.y for n in inner) + ROW - min(covered)
    return nodes | {n.id: replace(n, y=n.y + shift) for n in below}


def _cover(one: Node, other: Node) -> bool:
    return abs(one.x - other.x) < COLUMN // 2 and abs(one.y - other.y) < ROW // 2
