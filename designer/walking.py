"""Walking along wires: which nodes lie one step away from others, in the picture's directions."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Literal

from graphs.network import Network, Node
from graphs.types import Direction

Step = Literal["up", "down", "left", "right"]
Role = Literal["sources", "targets", "before", "after"]

ROLES: Mapping[Direction, Mapping[Step, Role]] = {
    "down": {"up": "sources", "down": "targets", "left": "before", "right": "after"},
    "right": {"left": "sources", "right": "targets", "up": "before", "down": "after"},
}
"""What lies in a direction: what feeds a node, what it feeds, the branches at its sides."""


def reached(network: Network, nodes: Collection[str], step: Step) -> tuple[str, ...]:
    """The nodes one step away from some, the nearest first; none of these themselves.

    At the sides only one is reached: the nearest that shares a source or a target with them.
    """
    role = ROLES[network.flow][step]
    if role == "sources":
        found = _unique(_sources(network, nodes), nodes)
    elif role == "targets":
        found = _unique(_targets(network, nodes), nodes)
    else:
        found = _beside(network, nodes, 1 if role == "after" else -1)
    return tuple(found)


def _sources(network: Network, nodes: Iterable[str]) -> Iterator[str]:
    return (link.source for node in nodes for link in network.incoming(node))


def _targets(network: Network, nodes: Iterable[str]) -> Iterator[str]:
    return (link.target for node in nodes for link in network.outgoing(node))


def _unique(found: Iterable[str], without: Collection[str]) -> list[str]:
    return [key for key in dict.fromkeys(found) if key not in without]


def _beside(network: Network, nodes: Collection[str], way: int) -> list[str]:
    """The nearest relative on one side of the flow."""
    relatives = _targets(network, list(_sources(network, nodes)))
    others = _sources(network, list(_targets(network, nodes)))
    found = _unique([*relatives, *others], nodes)
    edge = max if way > 0 else min
    start = edge((network.nodes[key] for key in nodes), key=lambda node: _across(network, node)[0])
    here, along = _across(network, start)
    ways = {key: _across(network, network.nodes[key]) for key in found}
    beside = [key for key in found if (ways[key][0] - here) * way > 0]
    beside.sort(key=lambda key: (abs(ways[key][0] - here), abs(ways[key][1] - along)))
    return beside[:1]


def _across(network: Network, node: Node) -> tuple[int, int]:
    """Where a node stands across the flow, and along it."""
    return (node.x, node.y) if network.flow == "down" else (node.y, node.x)
