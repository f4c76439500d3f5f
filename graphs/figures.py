"""Figures of a whole network beside its sums: how deep it is, what the finished model costs."""

from graphs.network import Network
from graphs.propagate import Facts, Totals


def depth(network: Network) -> int:
    """Layers on the longest way from an input to an output, these included; blocks unfolded.

    Bypassed ones count for nothing.
    """
    reached: dict[str, int] = {}
    for key in network.order:
        node, links = network.nodes[key], network.incoming(key)
        before = (reached[link.source] for link in (links[:1] if node.passes else links))
        reached[key] = max(before, default=0) + (0 if node.passes else node.layer.deep)
    return max(reached.values(), default=0)


def training_only(network: Network) -> frozenset[str]:
    """The nodes that lead to losses and to no Output: heads that the finished model has not.

    None while there is no Output.
    """
    ends = [node.id for node in network.of_kind("Output")]
    losses = [node.id for node in network.nodes.values() if node.layer.category == "loss"]
    if not ends or not losses:
        return frozenset()
    return frozenset(network.wiring.upstream(losses) - network.wiring.upstream(ends))


def model_totals(facts: Facts) -> Totals:
    """The sums of a network, its cost being the finished model's for one sample."""
    spared = [facts.nodes[key] for key in training_only(facts.network)]
    macs, operations = sum(each.macs for each in spared), sum(each.operations for each in spared)
    totals = facts.totals
    return totals._replace(macs=totals.macs - macs, operations=totals.operations - operations)
