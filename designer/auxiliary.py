"""Auxiliary heads: what trains beside the Output, and one edit that takes it all away."""

from dataclasses import dataclass

from designer.refused import Refused
from graphs.layers.loss import Loss
from graphs.network import Network
from graphs.propagate import Facts, propagate


@dataclass(frozen=True, slots=True)
class RemoveAuxiliaryHeads:
    """Delete the losses that train no Output's whole way, and all that feeds nothing but them."""

    name = "Remove auxiliary heads"

    def apply(self, network: Network) -> Network:
        gone = auxiliary(propagate(network))
        if not gone:
            raise Refused("There are no auxiliary heads: no loss stands beside an Output’s way.")
        return network.without(gone)


def auxiliary(facts: Facts) -> set[str]:
    """The nodes of auxiliary heads, with their losses and Targets; empty when there are none.

    A loss belongs to an Output when the Output needs it, or when its gradient reaches every layer
    with weights that leads there. What such a loss, or any other end of the flow, needs stays.
    """
    network, wiring = facts.network, facts.network.wiring
    ways = [wiring.upstream([node.id]) for node in network.of_kind("Output")]
    if not ways:
        return set()
    losses = {key for key, node in network.nodes.items() if isinstance(node.layer, Loss)}
    beside = {key for key in losses if not any(_belongs(facts, key, way) for way in ways)}
    ends = {key for key in network.nodes if not network.outgoing(key)} - beside
    return wiring.upstream(beside) - wiring.upstream(ends)


def _belongs(facts: Facts, loss: str, way: set[str]) -> bool:
    """Whether a loss is part of an Output's way, or trains all of it."""
    rest = way - facts.network.wiring.upstream([loss])
    return loss in way or not any(facts.nodes[key].parameters for key in rest)
