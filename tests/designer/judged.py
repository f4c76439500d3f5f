"""Small designs with loss nodes: a classifier with auxiliary heads, a denoising autoencoder."""

from typing import Any

import graphs.layers  # noqa: F401
from graphs.declare import CATALOGUE
from graphs.network import Link, Network, Node, Wiring

Part = tuple[str, str, dict[str, Any], tuple[str, ...]]


def network(*parts: Part, name: str = "judged") -> Network:
    """A network of (name, kind, arguments, sources); a source is `name` or `name.port`."""
    nodes = {key: Node(key, CATALOGUE[kind](**options), key) for key, kind, options, _ in parts}
    links = []
    for key, _, _, sources in parts:
        for place, source in enumerate(sources):
            port = nodes[key].layer.inputs[place]
            links.append(Link(source, "out", key, port))
    return Network(name, nodes, Wiring(links))


STEM: tuple[Part, ...] = (
    ("input", "Input", {"shape": (1, 28, 28)}, ()),
    ("conv", "Conv2d", {"out_channels": 4, "kernel_size": 5, "stride": 3}, ("input",)),
    ("relu", "ReLU", {}, ("conv",)),
    ("flatten", "Flatten", {}, ("relu",)),
    ("hidden", "Linear", {"out_features": 20}, ("flatten",)),
    ("tanh", "Tanh", {}, ("hidden",)),
    ("fc", "Linear", {"out_features": 10}, ("tanh",)),
    ("output", "Output", {}, ("fc",)),
    ("label", "Target", {}, ()),
)
AUX: tuple[Part, ...] = (
    ("aux1.fc", "Linear", {"out_features": 10}, ("flatten",)),
    ("aux1.loss", "CrossEntropyLoss", {"weight": 0.3}, ("aux1.fc", "label")),
    ("aux2.fc", "Linear", {"out_features": 10}, ("hidden",)),
    ("aux2.loss", "CrossEntropyLoss", {"weight": 0.2, "label_smoothing": 0.1},
     ("aux2.fc", "label")),
)  # fmt: skip
MAIN: Part = ("main", "CrossEntropyLoss", {}, ("fc", "label"))
INPUT, ENCODED = ("input", "Input", {"shape": (1, 28, 28)}, ()), 16
DENOISING: tuple[Part, ...] = (
    INPUT,
    ("noise", "GaussianNoise", {"std": 0.3}, ("input",)),
    ("flatten", "Flatten", {}, ("noise",)),
    ("encoder", "Linear", {"out_features": ENCODED}, ("flatten",)),
    ("relu", "ReLU", {}, ("encoder",)),
    ("decoder", "Linear", {"out_features": 784}, ("relu",)),
    ("sigmoid", "Sigmoid", {}, ("decoder",)),
    ("image", "Unflatten", {"dim": 1, "unflattened_size": (1, 28, 28)}, ("sigmoid",)),
    ("output", "Output", {}, ("image",)),
    ("clean", "Target", {"shape": (1, 28, 28), "dtype": "float32"}, ()),
    ("loss", "MSELoss", {}, ("image", "clean")),
)
