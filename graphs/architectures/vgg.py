"""VGG: Simonyan & Zisserman 2014, with and without batch norm, as torchvision has it."""

from collections.abc import Iterator

from graphs.architectures.build import chain, sequence
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
