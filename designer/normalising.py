"""Layers that are measured on data, not learned; and the edit that gives them what was found."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from designer.refused import Refused
from graphs.layers.whitening import ChannelNormalize, Whiten
from graphs.network import Network, Node
from graphs.propagate import Facts


def measurable(facts: Facts) -> tuple[Node, ...]:
    """The normalising layers with nothing learned before them, in the order of the flow.

    Behind what is learned there is nothing to measure: what arrives changes with every step.
    """
    network = facts.network
    found = []
    for key in network.order:
        node = network.nodes[key]
        if (
            isinstance(node.layer, (ChannelNormalize, Whiten))
            and facts.nodes[key].status == "right"
        ):
            before = network.wiring.upstream([key])
            if not any(facts.nodes[each].parameters for each in before):
                found.append(node)
    return tuple(found)


def refuse_unmeasurable(facts: Facts, wanted: Iterable[str]) -> None:
    """Refuse to measure a layer at which what arrives is learned, or is not known."""
    possible = {node.id for node in measurable(facts)}
    for key in wanted:
        if key not in possible:
            raise Refused(
                f"{facts.network.nodes[key].name} cannot be measured: what arrives there follows "
                "from layers that learn, or from nothing. Put it right behind the Input."
            )


@dataclass(frozen=True)
class TakeMeasured:
    """Give layers the fields that were measured; layers that are gone or others are left alone."""

    fields: Mapping[str, Mapping[str, Any]]
    data: str

    @property
    def name(self) -> str:
        return f"Measure on {self.data}"

    def apply(self, network: Network) -> Network:
        changed = {}
        for key, values in self.fields.items():
            node = network.nodes.get(key)
            if node is not None and isinstance(node.layer, ChannelNormalize):
                changed[key] = replace(node.layer, **values)
        return network.with_layers(changed) if changed else network
