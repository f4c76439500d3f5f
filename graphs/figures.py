"""Figures of a whole network beside its sums: how deep it is, what the finished model costs."""

from graphs.network import Network
from graphs.propagate import Facts


def depth(network: Network) -> int:
    """Layers on the longest way from an input to an output, these included."""
    reached: dict[str, int] = {}
    for key in network.order:
        before = (reached[link.source] for link in network.incoming(key))
        reached[key] = 1 + max(before, default=0)
    return max(reached.values(), default=0)


def model_macs(facts: Facts) -> int:
    """Multiply-accumulates of the model for one sample: what only leads to losses is left out.

    All of them while there is no Output.
    """
    network = facts.network
    ends = [node.id for node in network.of_kind("Output")]
    if not ends or not any(node.layer.category == "loss" for node in network.nodes.values()):
        return facts.totals.macs
    return sum(facts.nodes[key].macs for key in network.wiring.upstream(ends))
