"""Figures of a whole network beside its sums: how deep it is, what the finished model costs."""

from graphs.network import Network
from graphs.propagate import Facts, Totals


def depth(network: Network) -> int:
    """Layers on the longest way from an input to an output, these included."""
    reached: dict[str, int] = {}
    for key in network.order:
        before = (reached[link.source] for link in network.incoming(key))
        reached[key] = 1 + max(before, default=0)
    return max(reached.values(), default=0)


def model_totals(facts: Facts) -> Totals:
    """The sums of a network, its cost being the finished model's for one sample.

    What only leads to losses costs it nothing. All counts while there is no Output.
    """
    network = facts.network
    ends = [node.id for node in network.of_kind("Output")]
    if not ends or not any(node.layer.category == "loss" for node in network.nodes.values()):
        return facts.totals
    macs = sum(facts.nodes[key].macs for key in network.wiring.upstream(ends))
    return facts.totals._replace(macs=macs)
