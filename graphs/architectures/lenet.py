"""LeNet-5: LeCun, Bottou, Bengio & Haffner 1998."""

from graphs.architectures.build import chain
from graphs.architectures.card import Architecture
from graphs.layers.activation import Tanh
from graphs.layers.convolution import Conv2d
from graphs.layers.dense import Linear
from graphs.layers.pooling import AvgPool2d
from graphs.layers.reshape import Flatten
from graphs.network import Network


def lenet5(shape: tuple[int, ...], classes: int) -> Network:
    """Plain averages for the trained subsampling, all channels connected, a linear end."""
    return chain(
        shape,
        [
            ("c1", Conv2d(6, 5)),
            ("a1", Tanh()),
            ("s2", AvgPool2d(2)),
            ("c3", Conv2d(16, 5)),
            ("a3", Tanh()),
            ("s4", AvgPool2d(2)),
            ("flatten", Flatten()),
            ("c5", Linear(120)),
            ("a5", Tanh()),
            ("f6", Linear(84)),
            ("a6", Tanh()),
            ("out", Linear(classes)),
        ],
    )


LENETS = (
    Architecture(
        "lenet5",
        "LeNet-5",
        1998,
        "LeCun, Bottou, Bengio & Haffner: Gradient-Based Learning Applied to Document Recognition",
        "Convolution and subsampling in turn, trained end to end by backpropagation",
        lenet5,
        (1, 32, 32),
        10,
        family="LeNet",
        published={
            "Parameters": "60,000 (the paper, with trained subsampling)",
            "Connections": "340,908 (the paper)",
            "Test error": "0.95 % (the paper, MNIST)",
        },
    ),
)
