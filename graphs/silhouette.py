"""A network's silhouette: how large the pictures in it are, from its first layer to its last."""

from collections.abc import Iterator
from math import log2, prod
from typing import NamedTuple

from graphs.flatten import unfolded_if_possible
from graphs.propagate import Facts

_SHOWN = frozenset({"conv", "pool", "dense", "merge", "sequence"})
_FLAT = 0.3
"""The height of the longest vector beside the largest picture."""


class Bar(NamedTuple):
    """A layer: the size of what it gives, from 0 to 1 on a logarithmic scale, and its category."""

    height: float
    category: str


def silhouette(facts: Facts, most: int = 48) -> tuple[Bar, ...]:
    """The layers that compute, upstream first; of more than `most` only so many, evenly taken."""
    bars = tuple(_bars(unfolded_if_possible(facts)))
    largest = max((bar.height for bar in bars), default=1.0)
    count = min(len(bars), most)
    taken = (bars[index * len(bars) // count] for index in range(count))
    return tuple(bar._replace(height=bar.height / largest) for bar in taken)


def _bars(facts: Facts) -> Iterator[Bar]:
    nodes = facts.network.nodes
    given = {
        key: facts.nodes[key].outputs[0].shape
        for key in facts.network.order
        if nodes[key].layer.category in _SHOWN and facts.nodes[key].outputs
        # Identity stands with the fully connected layers, and computes nothing.
        if nodes[key].layer.category != "dense" or facts.nodes[key].parameters
    }
    side = max((_side(shape) for shape in given.values()), default=1.0)
    features = max((shape[-1] for shape in given.values() if len(shape) == 1), default=1)
    for key, shape in given.items():
        if len(shape) == 1:
            height = _FLAT * _share(shape[0], features)
        else:
            height = _FLAT + (1 - _FLAT) * _share(_side(shape), side)
        yield Bar(height, nodes[key].layer.category)


def _side(shape: tuple[int, ...]) -> float:
    """The length of a side of what lies behind the channels; 1 for a vector."""
    spatial = shape[1:]
    return prod(spatial) ** (1 / len(spatial)) if spatial else 1.0


def _share(size: float, largest: float) -> float:
    return log2(1 + size) / log2(1 + largest)
