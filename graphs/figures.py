"""Figures of a whole network beside its sums: how deep it is."""

from graphs.network import Network


def depth(network: Network) -> int:
    """Layers on the longest way from an input to an output, these included."""
    reached: dict[str, int] = {}
    for key in network.order:
        before = (reached[link.source] for link in network.incoming(key))
        reached[key] = 1 + max(before, default=0)
    return max(reached.values(), default=0)
