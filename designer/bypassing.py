"""Bypassing: a node hands on its first input as if it were not there. Edits, as in `edits.py`."""

from dataclasses import dataclass, replace

from designer.refused import Refused
from graphs.network import Network, can_pass


@dataclass(frozen=True, slots=True)
class SetBypassed:
    """Bypass nodes, or let them act again: the switch of an ablation.

    They keep fields, names and weights. What neither takes nor gives something is left alone;
    Refused where nothing else is meant.
    """

    ids: frozenset[str]
    bypassed: bool = True

    @property
    def name(self) -> str:
        if len(self.ids) > 1:
            return f"{'Bypass' if self.bypassed else 'Use again'} {len(self.ids)} nodes"
        return "Bypass node" if self.bypassed else "Use again node"

    def apply(self, network: Network) -> Network:
        nodes = [network.nodes[key] for key in sorted(self.ids & network.nodes.keys())]
        can = [node for node in nodes if can_pass(node.layer) or not self.bypassed]
        if nodes and not can:
            raise Refused(
                f"{nodes[0].name} cannot be bypassed: {nodes[0].layer.kind} has nothing to hand "
                "on; choose a layer between an Input and an Output"
            )
        changed = [replace(n, bypassed=self.bypassed) for n in can if n.bypassed != self.bypassed]
        return network.with_nodes(*changed) if changed else network
