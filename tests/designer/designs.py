"""Small designs that the tests of the engine train and run."""

from itertools import pairwise

import graphs.layers  # noqa: F401
from graphs.declare import CATALOGUE
from graphs.network import Link, Network, Node, Wiring


def chain(*layers: tuple[str, str, dict[str, object]]) -> Network:
    """A network of (name, kind, arguments), each fed by the one before."""
    nodes = [
        Node(f"n{index}", CATALOGUE[kind](**options), name)
        for index, (name, kind, options) in enumerate(layers, 1)
    ]
    links = [Link(a.id, "out", b.id, "in") for a, b in pairwise(nodes)]
    return Network("chain", {node.id: node for node in nodes}, Wiring(links))


def lenet() -> Network:
    """LeNet-5 as DESIGN.md counts it: 61,706 parameters."""
    return chain(
        ("input", "Input", {"shape": (1, 32, 32)}),
        ("features.0", "Conv2d", {"out_channels": 6, "kernel_size": 5}),
        ("features.1", "Tanh", {}),
        ("features.2", "AvgPool2d", {}),
        ("features.3", "Conv2d", {"out_channels": 16, "kernel_size": 5}),
        ("features.4", "Tanh", {}),
        ("features.5", "AvgPool2d", {}),
        ("features.6", "Conv2d", {"out_channels": 120, "kernel_size": 5}),
        ("features.7", "Tanh", {}),
        ("flatten", "Flatten", {}),
        ("classifier.0", "Linear", {"out_features": 84}),
        ("classifier.1", "Tanh", {}),
        ("classifier.2", "Linear", {"out_features": 10}),
        ("output", "Output", {}),
    )


def small() -> Network:
    """A quick network for 28×28 digits, with batch statistics and chance in it."""
    return chain(
        ("input", "Input", {"shape": (1, 28, 28)}),
        ("conv", "Conv2d", {"out_channels": 4, "kernel_size": 5, "stride": 3}),
        ("norm", "BatchNorm2d", {}),
        ("relu", "ReLU", {}),
        ("flatten", "Flatten", {}),
        ("drop", "Dropout", {"p": 0.2}),
        ("linear", "Linear", {"out_features": 10}),
        ("output", "Output", {}),
    )
