"""Figures of a whole network beside its sums: how deep it is, what training it takes."""

from graphs.network import Network
from graphs.propagate import Totals

_FLOAT = 4
_COPIES_OF_WEIGHTS = 4
"""Weights, their gradients, and the two moments that Adam keeps."""

_COPIES_OF_OUTPUTS = 2
"""Every output is kept for the way back, where its gradient is as large."""


def depth(network: Network) -> int:
    """Layers on the longest way from an input to an output, these included."""
    reached: dict[str, int] = {}
    for key in network.order:
        before = (reached[link.source] for link in network.incoming(key))
        reached[key] = 1 + max(before, default=0)
    return max(reached.values(), default=0)


def training_bytes(totals: Totals, batch_size: int) -> int:
    """About how much memory training takes: an estimate from the sizes of all tensors."""
    weights = totals.parameters * _COPIES_OF_WEIGHTS
    outputs = totals.activations * _COPIES_OF_OUTPUTS * batch_size
    return (weights + outputs) * _FLOAT
