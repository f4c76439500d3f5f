"""Freezing: training leaves the weights of a frozen node as they are. Edits, as in `edits.py`."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from graphs.network import Network, Node

_NEVER = ("io", "loss")
"""Categories in which there is nothing to train."""


def freezable(node: Node) -> bool:
    """Whether freezing a node means anything."""
    return node.layer.category not in _NEVER


def before(network: Network, ids: Iterable[str]) -> frozenset[str]:
    """Some nodes and all from which they are fed."""
    return frozenset(network.wiring.upstream(ids)) & network.nodes.keys()


@dataclass(frozen=True, slots=True)
class SetFrozen:
    """Freeze nodes, or let them learn again."""

    ids: frozenset[str]
    frozen: bool = True

    @property
    def name(self) -> str:
        if len(self.ids) > 1:
            return f"{'Freeze' if self.frozen else 'Unfreeze'} {len(self.ids)} nodes"
        return "Freeze node" if self.frozen else "Unfreeze node"

    def apply(self, network: Network) -> Network:
        nodes = (network.nodes[key] for key in sorted(self.ids & network.nodes.keys()))
        changed = [
            replace(node, frozen=self.frozen)
            for node in nodes
            if node.frozen != self.frozen and freezable(node)
        ]
        return network.with_nodes(*changed) if changed else network
