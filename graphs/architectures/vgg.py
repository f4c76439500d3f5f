"""VGG: Simonyan & Zisserman 2014, with and without batch norm, as torchvision has it."""

from collections.abc import Iterator
from functools import partial

from graphs.architectures.build import chain, sequence
from graphs.architectures.card import Architecture, torchvision
from graphs.declare import Layer
from graphs.layers.activation import ReLU
from graphs.layers.adaptive import AdaptiveAvgPool2d
from graphs.layers.convolution import Conv2d
from graphs.layers.dense import Linear
from graphs.layers.dropout import Dropout
from graphs.layers.normalization import BatchNorm2d
from graphs.layers.pooling import MaxPool2d
from graphs.layers.reshape import Flatten
from graphs.network import Network

CHANNELS = (64, 128, 256, 512, 512)
CONVOLUTIONS = {
    11: (1, 1, 2, 2, 2),
    13: (2, 2, 2, 2, 2),
    16: (2, 2, 3, 3, 3),
    19: (2, 2, 4, 4, 4),
}
"""How many convolutions each of the five stages has, by the number of layers with weights."""


def vgg(depth: int, batch_norm: bool, shape: tuple[int, ...], classes: int) -> Network:
    """3×3 convolutions throughout; each stage halves the image and doubles the channels."""
    classifier = [
        *(Linear(4096), ReLU(), Dropout()),
        *(Linear(4096), ReLU(), Dropout()),
        Linear(classes),
    ]
    middle = [("avgpool", AdaptiveAvgPool2d(7)), ("flatten", Flatten())]
    features = sequence("features", _features(depth, batch_norm))
    layers = [*features, *middle, *sequence("classifier", classifier)]
    return chain(shape, layers)


def _features(depth: int, batch_norm: bool) -> Iterator[Layer]:
    for channels, convolutions in zip(CHANNELS, CONVOLUTIONS[depth], strict=True):
        for _ in range(convolutions):
            yield Conv2d(channels, 3, padding=1)
            if batch_norm:
                yield BatchNorm2d()
            yield ReLU()
        yield MaxPool2d(2)


_PAPER = "Simonyan & Zisserman: Very Deep Convolutional Networks for Large-Scale Image Recognition"
_FIGURES = {
    (11, False): ("132.9 M", "7.61 G", "69.02 %", "88.63 %"),
    (11, True): ("132.9 M", "7.61 G", "70.37 %", "89.81 %"),
    (13, False): ("133.0 M", "11.31 G", "69.93 %", "89.25 %"),
    (13, True): ("133.1 M", "11.31 G", "71.59 %", "90.37 %"),
    (16, False): ("138.4 M", "15.47 G", "71.59 %", "90.38 %"),
    (16, True): ("138.4 M", "15.47 G", "73.36 %", "91.52 %"),
    (19, False): ("143.7 M", "19.63 G", "72.38 %", "90.88 %"),
    (19, True): ("143.7 M", "19.63 G", "74.22 %", "91.84 %"),
}
VGGS = tuple(
    Architecture(
        f"vgg{depth}{'_bn' * batch_norm}",
        f"VGG-{depth}{' with batch norm' * batch_norm}",
        2014,
        _PAPER,
        "Only small 3×3 convolutions, stacked deep: two see as far as one 5×5 and cost less"
        + ("; batch norm, which came a year later, makes it easy to train" * batch_norm),
        partial(vgg, depth, batch_norm),
        family="VGG",
        published=torchvision(*figures),
    )
    for (depth, batch_norm), figures in _FIGURES.items()
)
