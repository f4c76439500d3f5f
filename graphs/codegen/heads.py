"""What losses see of a network besides its Outputs: what `forward` gives only while training."""

from collections.abc import Iterator

from graphs.layers.loss import Loss
from graphs.network import Network

Value = tuple[str, str]
"""A node and the port of it that gives a value."""


def judging(network: Network) -> frozenset[str]:
    """The losses that are made small, and what stands between a Target and one of them."""
    losses = [
        node.id
        for node in network.nodes.values()
        if isinstance(node.layer, Loss) and node.layer.weight
    ]
    asked = network.wiring.downstream(node.id for node in network.of_kind("Target"))
    return frozenset(losses) | (asked & network.wiring.upstream(losses))


def handed_out(network: Network) -> tuple[Value, ...]:
    """What the losses see that no Output gives, in the order of the nodes that see it.

    What an Input gives is no part of it: who trains the network has that.
    """
    known = {(node.id, "out") for node in network.of_kind("Input")}
    for node in network.of_kind("Output"):
        known.update((link.source, link.source_port) for link in network.incoming(node.id))
    return tuple(dict.fromkeys(value for value in _seen(network) if value not in known))


def _seen(network: Network) -> Iterator[Value]:
    judges = judging(network)
    for key in network.nodes:
        if key in judges:
            for link in network.incoming(key):
                if link.source not in judges:
                    yield link.source, link.source_port
