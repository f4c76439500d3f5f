"""The network as an immutable value: nodes, links and their queries. Edits make new ones."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any, NamedTuple

from graphs.declare import Layer
from graphs.fields import Field
from graphs.names import Names
from graphs.remarks import Remark, Remarks, joined
from graphs.types import Direction, GraphError

_SEGMENT = re.compile(r"[A-Za-z_][A-Za-z0-9_]*|0|[1-9][0-9]*")
LONGEST_NAME = 100
_PLAIN = Layer()


def can_pass(layer: Layer) -> bool:
    """Whether a bypass means anything: something arrives and something leaves."""
    return bool(layer.outputs and layer.input_ports()) and layer.category not in ("io", "loss")


@dataclass(frozen=True, slots=True)
class Node:
    """A layer on the canvas. `x`, `y` are whole numbers: its top left corner in pixels.

    name: the module's path in code, unique in the network; dots make groups (`features.0`).
    dismissed: rules of advice that a person has read and does not want to see again here.
    frozen: training leaves its weights, buffers included, as they are. bypassed: it hands on its
    first input as if it were not there, and keeps its fields and its weights.
    extra: fields of a newer file format, kept for it. expressions: fields of the layer that follow
    from the parameters of the block in which the node stands, as text (`4 * width`).
    """

    id: str
    layer: Layer
    name: str
    x: int = 0
    y: int = 0
    extra: Mapping[str, Any] = field(default_factory=dict)
    dismissed: frozenset[str] = frozenset()
    expressions: Mapping[str, str] = field(default_factory=dict)
    frozen: bool = False
    bypassed: bool = False

    @property
    def passes(self) -> bool:
        """Whether it is bypassed, and of a kind that can be."""
        return self.bypassed and can_pass(self.layer)


class Stored(NamedTuple):
    """A tensor in a safetensors file: its key there, and its shape."""

    file: str
    key: str
    shape: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Kept:
    """The weights that a node has, by their names in the layer.

    origin: what people are told they are. kind: of the layer that they were for.
    """

    origin: str
    kind: str
    tensors: Mapping[str, Stored]


class Link(NamedTuple):
    """A wire from an output port to an input port."""

    source: str
    source_port: str
    target: str
    target_port: str


class Wiring:
    """The links of a network as an immutable value; lookups are made once and carried over."""

    def __init__(self, links: Iterable[Link] = ()) -> None:
        self.links: Mapping[tuple[str, str], Link] = {
            (link.target, link.target_port): link for link in links
        }

    def __iter__(self) -> Iterator[Link]:
        return iter(self.links.values())

    def __len__(self) -> int:
        return len(self.links)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Wiring) and set(self) == set(other)

    def __hash__(self) -> int:
        return hash(frozenset(self))

    @cached_property
    def incoming(self) -> Mapping[str, tuple[Link, ...]]:
        """The links that arrive at each node."""
        return _grouped(self, by_target=True)

    @cached_property
    def outgoing(self) -> Mapping[str, tuple[Link, ...]]:
        """The links that leave each node."""
        return _grouped(self, by_target=False)

    @cached_property
    def ranks(self) -> Mapping[str, int]:
        """A number for each linked node that grows along every link. GraphError on a loop.

        The nodes stand in the order of their numbers.
        """
        waiting = {node: len(links) for node, links in self.incoming.items()}
        ready = [node for node in self.outgoing if node not in waiting]
        ranks: dict[str, int] = {}
        for node in ready:
            ranks[node] = len(ranks)
            for link in self.outgoing.get(node, ()):
                waiting[link.target] -= 1
                if not waiting[link.target]:
                    ready.append(link.target)
        if len(ranks) < len(self.incoming.keys() | self.outgoing.keys()):
            raise GraphError("the links form a loop; a network must flow from inputs to outputs")
        return ranks

    def downstream(self, starts: Iterable[str]) -> set[str]:
        """The nodes reachable along links from `starts`, these included."""
        return _reach(starts, self.outgoing, Link._fields.index("target"))

    def upstream(self, starts: Iterable[str]) -> set[str]:
        """The nodes from which `starts` can be reached, these included."""
        return _reach(starts, self.incoming, Link._fields.index("source"))

    def changed(self, removed: Iterable[Link] = (), added: Iterable[Link] = ()) -> "Wiring":
        """A wiring without some links and with others; an added link replaces its port's."""
        links = dict(self.links)
        gone = [links.pop((link.target, link.target_port)) for link in removed]
        come = Wiring(added).links
        gone += [links.pop(port) for port in come if port in links]
        new = Wiring()
        new.links = {**links, **come}
        self._carry_over(new, gone, list(come.values()))
        return new

    def _carry_over(self, new: "Wiring", gone: list[Link], come: list[Link]) -> None:
        """Give the new wiring what is already known: an edit of one link is no new look at all."""
        known, fresh = self.__dict__, new.__dict__
        if "incoming" in known:
            targets = {link.target for link in (*gone, *come)}
            fresh["incoming"] = _regrouped(self.incoming, targets, gone, come, by_target=True)
        if "outgoing" in known:
            sources = {link.source for link in (*gone, *come)}
            fresh["outgoing"] = _regrouped(self.outgoing, sources, gone, come, by_target=False)
        if "ranks" in known:
            ranks = _placed(known["ranks"], come)
            if all(ranks[link.source] < ranks[link.target] for link in come):
                fresh["ranks"] = ranks


def _placed(ranks: Mapping[str, int], come: list[Link]) -> Mapping[str, int]:
    """Ranks with newly linked nodes in them, each just before the first that it feeds."""
    fresh = dict.fromkeys(end for link in come for end in (link.source, link.target))
    fresh = {node: None for node in fresh if node not in ranks}
    if not fresh:
        return ranks
    order = list(ranks)
    feeds = _grouped(come, by_target=False)
    for node in reversed(fresh):
        fed = (ranks[link.target] for link in feeds.get(node, ()) if link.target in ranks)
        order.insert(min(fed, default=len(order)), node)
    return {node: rank for rank, node in enumerate(order)}


def _regrouped(
    groups: Mapping[str, tuple[Link, ...]],
    ends: set[str],
    gone: list[Link],
    come: list[Link],
    *,
    by_target: bool,
) -> Mapping[str, tuple[Link, ...]]:
    new = dict(groups)
    left, arrived = set(gone), _grouped(come, by_target=by_target)
    for end in ends:
        kept = tuple(link for link in new.pop(end, ()) if link not in left)
        if kept or end in arrived:
            new[end] = kept + arrived.get(end, ())
    return new


def _grouped(links: Iterable[Link], *, by_target: bool) -> Mapping[str, tuple[Link, ...]]:
    groups: dict[str, list[Link]] = {}
    for link in links:
        groups.setdefault(link.target if by_target else link.source, []).append(link)
    return {node: tuple(group) for node, group in groups.items()}


def _reach(starts: Iterable[str], links: Mapping[str, tuple[Link, ...]], end: int) -> set[str]:
    seen = set(starts)
    waiting = list(seen)
    while waiting:
        for link in links.get(waiting.pop(), ()):
            if link[end] not in seen:
                seen.add(link[end])
                waiting.append(link[end])
    return seen


@dataclass(frozen=True)
class Network:
    """A network: nodes by id, their wiring, and the settings it is trained with.

    training: what of the recipe differs from its defaults, as plain values. blocks: definitions
    by name, each after those that it uses; only the outermost network has them. weights: what
    nodes have of them, by their ids; they lie in files of their own. flow: which way it is drawn.
    remarks: notes and frames by their ids, which mean nothing to what is computed.
    """

    name: str = "untitled"
    nodes: Mapping[str, Node] = field(default_factory=dict)
    wiring: Wiring = field(default_factory=Wiring)
    training: Mapping[str, Any] = field(default_factory=dict)
    extra: Mapping[str, Any] = field(default_factory=dict)
    blocks: "Mapping[str, Block]" = field(default_factory=dict)
    weights: Mapping[str, Kept] = field(default_factory=dict)
    flow: Direction = "down"
    remarks: Remarks = field(default_factory=dict)

    @cached_property
    def order(self) -> tuple[str, ...]:
        """Node ids so that every node stands after those that feed it."""
        nodes, ranks = self.nodes, self.wiring.ranks
        return (*(node for node in nodes if node not in ranks), *filter(nodes.__contains__, ranks))

    @cached_property
    def by_name(self) -> Mapping[str, Node]:
        """Nodes by their names."""
        return {node.name: node for node in self.nodes.values()}

    @cached_property
    def taken(self) -> frozenset[str]:
        """All names that nodes take; a repeated block takes several."""
        nodes = self.nodes.values()
        return frozenset(name for node in nodes for name in node.layer.names(node.name))

    @cached_property
    def bypassed(self) -> frozenset[str]:
        """The ids of the nodes that hand on their first input as if they were not there."""
        return frozenset(k for k, node in self.nodes.items() if node.bypassed and node.passes)

    def of_kind(self, kind: str) -> tuple[Node, ...]:
        """The nodes whose layer is of a kind, in the order of the nodes."""
        return tuple(node for node in self.nodes.values() if node.layer.kind == kind)

    def incoming(self, node: str) -> tuple[Link, ...]:
        """The links that arrive at a node, in the order of its ports."""
        links = self.wiring.incoming.get(node, ())
        if len(links) < 2:
            return links
        return _by_port(self.nodes[node].layer, links)

    def outgoing(self, node: str) -> tuple[Link, ...]:
        """The links that leave a node."""
        return self.wiring.outgoing.get(node, ())

    def with_nodes(self, *nodes: Node) -> "Network":
        """This network with nodes added or put in the place of those with the same id."""
        return replace(self, nodes={**self.nodes, **{node.id: node for node in nodes}})

    def with_layers(self, layers: Mapping[str, Layer]) -> "Network":
        """This network with other layers in some nodes.

        Wires at ports that they lack move to free inputs and to the first output, or are cut.
        """
        new = self.with_nodes(
            *(replace(self.nodes[key], layer=layer) for key, layer in layers.items())
        )
        for key, layer in layers.items():
            old = self.nodes[key].layer
            arriving = _by_port(old, new.wiring.incoming.get(key, ()))
            removed = [k for k in arriving if not layer.accepts_port(k.target_port)]
            free = [port for port in layer.inputs if (key, port) not in new.wiring.links]
            ends = zip(removed, free, strict=False)
            added = [link._replace(target_port=port) for link, port in ends]
            loose = [k for k in new.outgoing(key) if k.source_port not in layer.outputs]
            for first in layer.outputs[:1]:
                followed = [link for link in loose if link.source_port == old.outputs[0]]
                added += [link._replace(source_port=first) for link in followed]
            if removed or loose:
                new = new.rewired([*removed, *loose], added)
        return new

    def with_remarks(self, *remarks: Remark) -> "Network":
        """This network with remarks added or changed; GraphError where these are too many."""
        return replace(self, remarks=joined(self.remarks, remarks))

    def without_remarks(self, ids: Iterable[str]) -> "Network":
        """This network without some remarks."""
        gone = set(ids)
        return replace(self, remarks={k: r for k, r in self.remarks.items() if k not in gone})

    def without(self, ids: Iterable[str]) -> "Network":
        """This network without nodes and without the links at them."""
        gone = set(ids)
        nodes = {key: node for key, node in self.nodes.items() if key not in gone}
        loose = [k for k in self.wiring if k.source in gone or k.target in gone]
        wiring = self.wiring.changed(removed=loose) if loose else self.wiring
        weights = self.weights
        if not gone.isdisjoint(weights):
            weights = {key: kept for key, kept in weights.items() if key not in gone}
        return replace(self, nodes=nodes, wiring=wiring, weights=weights)

    def rewired(self, removed: Iterable[Link] = (), added: Iterable[Link] = ()) -> "Network":
        """This network with links removed, then others added; GraphError where one cannot be."""
        added = tuple(added)
        for link in added:
            self._check(link)
        new = replace(self, wiring=self.wiring.changed(removed, added))
        if len(added) == 1 and "ranks" not in new.wiring.__dict__:
            new._refuse_loop(added[0])
        _ = new.wiring.ranks
        return new

    def _refuse_loop(self, link: Link) -> None:
        if link.source in self.wiring.downstream([link.target]):
            raise GraphError(
                f"{self.nodes[link.source].name} → {self.nodes[link.target].name} would close "
                "a loop; a network must flow from inputs to outputs"
            )

    def _check(self, link: Link) -> None:
        for end in (link.source, link.target):
            if end not in self.nodes:
                raise GraphError(f"there is no node {end}")
        source, target = self.nodes[link.source], self.nodes[link.target]
        if link.source_port not in source.layer.outputs:
            raise GraphError(f"{source.name} has no output {link.source_port}")
        if not target.layer.accepts_port(link.target_port):
            raise GraphError(f"{target.name} has no input {link.target_port}")

    def fresh_ids(self, count: int) -> list[str]:
        """Ids that no node of this network has: n1, n2 …"""
        numbers = (int(key[1:]) for key in self.nodes if re.fullmatch(r"n[0-9]{1,9}", key))
        first = max(numbers, default=0) + 1
        return [f"n{first + i}" for i in range(count)]

    def fresh_name(self, wanted: str, layer: Layer = _PLAIN) -> str:
        """`wanted`, or `wanted2`, `wanted3` …, whichever is free for a layer."""
        return Names(self.taken).take(wanted, layer)


@dataclass(frozen=True)
class Block:
    """A network that is used as a layer: defined once, used many times with arguments.

    name: that of its class in code. Its Inputs and Outputs are its ports, by their names.
    parameters: what its uses give, with defaults; its nodes' expressions are made of them.
    """

    name: str
    network: Network
    parameters: Mapping[str, Field] = field(default_factory=dict)
    doc: str = ""

    def __hash__(self) -> int:
        return self._hash

    @cached_property
    def _hash(self) -> int:
        layers = tuple(node.layer for node in self.network.nodes.values())
        return hash((self.name, layers, self.network.wiring))


def _by_port(layer: Layer, links: tuple[Link, ...]) -> tuple[Link, ...]:
    return tuple(sorted(links, key=lambda link: layer.port_order(link.target_port)))


def check_name(name: str) -> str:
    """Return a node's name, or raise GraphError when it cannot be a path in code."""
    if len(name) > LONGEST_NAME:
        raise GraphError(f"a name has at most {LONGEST_NAME} characters, not {len(name)}")
    if not all(_SEGMENT.fullmatch(part) for part in name.split(".")):
        raise GraphError(
            f"“{name[:40]}” cannot be a name: use letters, digits and _, not starting with a "
            "digit; dots make groups, as in features.0"
        )
    return name
