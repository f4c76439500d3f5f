"""VGG: Simonyan & Zisserman 2014, with and without batch norm, as torchvision has it."""

from collections.abc import Iterator, Mapping
from functools import partial

from graphs.architectures.build import chain, sequence
from graphs.architectures.card import Architecture
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
_ERRORS = {11: (29.6, 10.4), 13: (28.7, 9.9), 16: (25.6, 8.1), 19: (25.5, 8.0)}
"""Top-1 and top-5 error in percent, ImageNet 2012 validation: table 3, one scale, best row."""
_MILLIONS = {11: 133, 13: 133, 16: 138, 19: 144}
_ACCURACIES = {11: (70.37, 89.81), 13: (71.59, 90.37), 16: (73.36, 91.52), 19: (74.22, 91.84)}
"""Top-1 and top-5 accuracy with batch norm, in percent: torchvision's IMAGENET1K_V1."""


def _published(depth: int, batch_norm: bool) -> Mapping[str, str]:
    if batch_norm:
        first, five = _ACCURACIES[depth]
        return {
            "top-1 accuracy, ImageNet validation": f"{first} % (torchvision, IMAGENET1K_V1)",
            "top-5 accuracy, ImageNet validation": f"{five} % (torchvision, IMAGENET1K_V1)",
        }
    first, five = _ERRORS[depth]
    return {
        "parameters": f"{_MILLIONS[depth]} million (the paper, table 2)",
        "top-1 error, ImageNet 2012 validation": f"{first} % (the paper, table 3)",
        "top-5 error, ImageNet 2012 validation": f"{five} % (the paper, table 3)",
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
        published=_published(depth, batch_norm),
        family="VGG",
    )
    for depth in CONVOLUTIONS
    for batch_norm in (False, True)
)
