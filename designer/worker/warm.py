"""What costs time once, done while the worker waits: imports, kernels, the bundled data."""

from contextlib import suppress
from itertools import pairwise
from typing import Any

import torch

import designer.training.loop  # noqa: F401  (imported to be there when it is needed)
from designer.data.digits import digits
from designer.data.images import Dataset, Images, Scaling
from designer.recipe import Recipe
from designer.refused import Refused
from designer.training.aims import aims_of
from designer.training.learner import Learner
from designer.training.objective import objective_of
from graphs.declare import CATALOGUE
from graphs.network import Link, Network, Node, Wiring
from graphs.propagate import propagate

_LAYERS: tuple[tuple[str, dict[str, Any]], ...] = (
    ("Input", {"shape": (1, 8, 8)}),
    ("Conv2d", {"out_channels": 2}),
    ("ReLU", {}),
    ("MaxPool2d", {}),
    ("Flatten", {}),
    ("Linear", {"out_features": 2}),
    ("Output", {}),
)


def warm() -> None:
    """Take a training step of a tiny network, and read the digits.

    The first optimiser made imports `torch._dynamo`, the first convolution its library.
    """
    images = Images(torch.zeros(4, 1, 8, 8, dtype=torch.uint8), torch.zeros(4, dtype=torch.int64))
    data = Dataset(("0", "1"), images, images, None)
    scaling = Scaling((0.0,), (1.0,))
    with torch.random.fork_rng(devices=[]):
        objective = objective_of(aims_of(propagate(tiny())), Recipe(), 2)
        learner = Learner(objective, data, scaling, Recipe(), torch.device("cpu"))
        learner.step(torch.arange(4), 0.0)
        learner.validate()
    with suppress(Refused):  # It is said to the person who asks for the digits.
        digits()


def tiny() -> Network:
    """A small network with the usual layers."""
    nodes = [
        Node(f"n{number}", CATALOGUE[kind](**options), f"layer{number}")
        for number, (kind, options) in enumerate(_LAYERS)
    ]
    links = [Link(a.id, "out", b.id, "in") for a, b in pairwise(nodes)]
    return Network("tiny", {node.id: node for node in nodes}, Wiring(links))
