"""Edits: small values that make a new network of the old. No edit has an inverse to get wrong."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Protocol

from designer.refused import Refused
from graphs.declare import Layer
from graphs.definitions import joined_blocks, with_blocks
from graphs.names import Names
from graphs.network import Link, Network, Node, check_name
from graphs.remarks import fresh_ids, in_order
from graphs.types import FieldError


class Edit(Protocol):
    """What a document performs. `name` is shown in the history: `Add Conv2d`."""

    @property
    def name(self) -> str:
        """What a person would call it."""

    def apply(self, network: Network) -> Network:
        """The network after the edit; Refused or GraphError when it cannot be made."""


def new_node(network: Network, layer: Layer, x: int = 0, y: int = 0) -> Node:
    """A node with a fresh id and a fresh name in the style of code: `conv1`."""
    stem = _STEMS.get(layer.kind, layer.kind.lower())
    wanted = stem if layer.kind in ("Input", "Output", "Flatten") else f"{stem}1"
    return Node(network.fresh_ids(1)[0], layer, network.fresh_name(wanted), x, y)


_STEMS = {
    "Conv2d": "conv",
    "BatchNorm2d": "bn",
    "Linear": "fc",
    "MaxPool2d": "pool",
    "AvgPool2d": "pool",
    "AdaptiveAvgPool2d": "avgpool",
    "LocalResponseNorm": "lrn",
    "Concat": "cat",
}


@dataclass(frozen=True, slots=True)
class AddNode:
    """Put a layer on the canvas, unwired."""

    layer: Layer
    x: int
    y: int

    @property
    def name(self) -> str:
        return f"Add {self.layer.kind}"

    def apply(self, network: Network) -> Network:
        return network.with_nodes(new_node(network, self.layer, self.x, self.y))


@dataclass(frozen=True, slots=True)
class RemoveNodes:
    """Delete nodes and the links at them; with `heal`, join what stood before and after them."""

    ids: frozenset[str]
    heal: bool = False

    @property
    def name(self) -> str:
        count = len(self.ids)
        return f"Delete {count} nodes" if count > 1 else "Delete node"

    def apply(self, network: Network) -> Network:
        gone = self.ids & network.nodes.keys()
        if not gone:
            return network
        joined = bridges(network, gone) if self.heal else []
        return network.without(gone).rewired(added=joined)


def bridges(network: Network, gone: frozenset[str] | set[str]) -> list[Link]:
    """Links that lead from before removed nodes to behind them, along their first inputs."""
    joined = []
    for link in network.wiring:
        if link.source not in gone or link.target in gone:
            continue
        start: Link | None = link
        while start is not None and start.source in gone:
            arriving = network.incoming(start.source)
            start = arriving[0] if arriving else None
        if start is not None:
            joined.append(Link(start.source, start.source_port, link.target, link.target_port))
    return joined


@dataclass(frozen=True, slots=True)
class Connect:
    """Draw a wire. A wire that already ends at that port gives way."""

    link: Link
    name = "Connect"

    def apply(self, network: Network) -> Network:
        if network.wiring.links.get((self.link.target, self.link.target_port)) == self.link:
            return network
        return network.rewired(added=[self.link])


@dataclass(frozen=True, slots=True)
class Disconnect:
    """Take wires away."""

    links: frozenset[Link]

    @property
    def name(self) -> str:
        return "Disconnect" if len(self.links) == 1 else f"Disconnect {len(self.links)} wires"

    def apply(self, network: Network) -> Network:
        there = [link for link in network.wiring if link in self.links]
        return network.rewired(removed=there) if there else network


@dataclass(frozen=True, slots=True)
class SetParameter:
    """Give one parameter of some layers a value. Nodes without that parameter are left alone.

    Wires at ports that a layer no longer has are cut.
    """

    ids: frozenset[str]
    field: str
    value: Any

    @property
    def name(self) -> str:
        return f"Change {self.field}"

    def apply(self, network: Network) -> Network:
        changed = {}
        for key in sorted(self.ids & network.nodes.keys()):
            node = network.nodes[key]
            if self.field not in node.layer.fields:
                continue
            try:
                layer = replace(node.layer, **{self.field: self.value})  # type: ignore[type-var]
            except FieldError as error:
                raise Refused(f"{node.name}: {error}") from error
            if layer != node.layer:
                changed[key] = layer
            if self.field in node.expressions:
                network = network.with_nodes(_without_expression(node, self.field))
        return network.with_layers(changed) if changed else network


def _without_expression(node: Node, field: str) -> Node:
    texts = {name: text for name, text in node.expressions.items() if name != field}
    return replace(node, expressions=texts)


@dataclass(frozen=True, slots=True)
class Rename:
    """Give a node another name: its path in code."""

    id: str
    to: str
    name = "Rename"

    def apply(self, network: Network) -> Network:
        node = network.nodes[self.id]
        if self.to == node.name:
            return network
        check_name(self.to)
        if self.to in network.by_name:
            raise Refused(f"there is already a node named {self.to}; choose another name")
        return network.with_nodes(replace(node, name=self.to))


@dataclass(frozen=True, slots=True)
class MoveNodes:
    """Put nodes elsewhere: whole numbers, in pixels."""

    positions: Mapping[str, tuple[int, int]]
    name: str = "Move"

    def apply(self, network: Network) -> Network:
        moved = [
            replace(network.nodes[key], x=x, y=y)
            for key, (x, y) in self.positions.items()
            if key in network.nodes and (network.nodes[key].x, network.nodes[key].y) != (x, y)
        ]
        return network.with_nodes(*moved) if moved else network


@dataclass(frozen=True, slots=True)
class AddNetwork:
    """Put a whole cut-out onto the canvas (paste): fresh ids and names, offset by (dx, dy).

    What it has of weights comes with it; a text brings none.
    """

    part: Network
    dx: int = 0
    dy: int = 0
    name: str = "Paste"

    def apply(self, network: Network) -> Network:
        new, part = joined_blocks(network, self.part)
        fresh = dict(zip(part.nodes, network.fresh_ids(len(part.nodes)), strict=True))
        names = Names(new.taken)
        placed = (
            replace(
                node,
                id=fresh[key],
                name=names.take(node.name, node.layer),
                x=node.x + self.dx,
                y=node.y + self.dy,
            )
            for key, node in part.nodes.items()
        )
        new = self._with_remarks(new.with_nodes(*placed), part)
        links = [
            link._replace(source=fresh[link.source], target=fresh[link.target])
            for link in part.wiring
        ]
        if part.weights:
            kept = {fresh[key]: kept for key, kept in part.weights.items()}
            new = replace(new, weights={**new.weights, **kept})
        return new.rewired(added=links) if links else new

    def _with_remarks(self, network: Network, part: Network) -> Network:
        if not part.remarks:
            return network
        ids = fresh_ids(network.remarks, len(part.remarks))
        return network.with_remarks(
            *(
                replace(each, id=key, x=each.x + self.dx, y=each.y + self.dy)
                for key, each in zip(ids, in_order(part.remarks), strict=True)
            )
        )


@dataclass(frozen=True, slots=True)
class ApplyRepair:
    """Take a repair that was tried on the network as it still is."""

    name: str
    before: Network
    after: Network

    def apply(self, network: Network) -> Network:
        assert network is self.before, "a repair for a network that is no more"
        return self.after


@dataclass(frozen=True, slots=True)
class DismissAdvice:
    """Stop giving a node advice by a rule: it was read, and the network is meant so.

    block: the one in which the node is defined, empty outside all; all its uses are spared.
    """

    block: str
    node: str
    rule: str
    name = "Dismiss advice"

    def apply(self, network: Network) -> Network:
        if not self.block:
            return self._dismissed(network)
        block = network.blocks[self.block]
        return with_blocks(network, replace(block, network=self._dismissed(block.network)))

    def _dismissed(self, network: Network) -> Network:
        node = network.nodes[self.node]
        return network.with_nodes(replace(node, dismissed=node.dismissed | {self.rule}))


@dataclass(frozen=True, slots=True)
class SetTraining:
    """Change the settings that the network is trained with."""

    settings: Mapping[str, Any]
    name = "Change training settings"

    def apply(self, network: Network) -> Network:
        if dict(self.settings) == dict(network.training):
            return network
        return replace(network, training=dict(self.settings))


@dataclass(frozen=True, slots=True)
class RenameNetwork:
    """Give the whole network a name: that of its class in code."""

    to: str
    name = "Rename network"

    def apply(self, network: Network) -> Network:
        return network if self.to == network.name else replace(network, name=self.to)


@dataclass(frozen=True, slots=True)
class Together:
    """Several edits that one gesture makes: one step, done whole or refused whole."""

    name: str
    edits: tuple[Edit, ...]

    def apply(self, network: Network) -> Network:
        for edit in self.edits:
            network = edit.apply(network)
        return network
