"""AlexNet in its three forms and ZFNet, which looked inside it.

One tower: Krizhevsky, “One weird trick” (2014), as torchvision has it. The net of 2012 stood on two
GPUs, so that half of its filters saw half of the channels: groups of 2.
"""

from collections.abc import Iterable
from functools import partial

from graphs.architectures.build import chain, sequence
from graphs.architectures.card import Architecture, torchvision
from graphs.declare import Layer
from graphs.layers.activation import ReLU
from graphs.layers.adaptive import AdaptiveAvgPool2d
from graphs.layers.convolution import Conv2d
from graphs.layers.dense import Linear
from graphs.layers.dropout import Dropout
from graphs.layers.normalization import LocalResponseNorm
from graphs.layers.pooling import MaxPool2d
from graphs.layers.reshape import Flatten
from graphs.network import Network


def alexnet(shape: tuple[int, ...], classes: int) -> Network:
    """Five convolutions, three of them pooled with overlap, then three fully connected layers."""
    features = [
        *(Conv2d(64, 11, stride=4, padding=2), ReLU(), MaxPool2d(3, stride=2)),
        *(Conv2d(192, 5, padding=2), ReLU(), MaxPool2d(3, stride=2)),
        *_last_convolutions(),
    ]
    middle = [("avgpool", AdaptiveAvgPool2d(6)), ("flatten", Flatten())]
    classifier = sequence("classifier", _classifier(classes))
    return chain(shape, [*sequence("features", features), *middle, *classifier])


def alexnet_2012(groups: int, shape: tuple[int, ...], classes: int) -> Network:
    """Wider and with local response normalisation, its convolutions split over the GPUs."""
    features = [
        *(Conv2d(96, 11, stride=4), ReLU(), _response(2.0), MaxPool2d(3, stride=2)),
        *(Conv2d(256, 5, padding=2, groups=groups), ReLU(), _response(2.0)),
        MaxPool2d(3, stride=2),
        *_last_convolutions(384, groups),
    ]
    classifier = [Flatten(), *_classifier(classes)]
    return chain(shape, [*sequence("features", features), *sequence("classifier", classifier)])


def zfnet(shape: tuple[int, ...], classes: int) -> Network:
    """AlexNet with a smaller first window and stride, so that fine patterns are kept."""
    layers = [
        *(Conv2d(96, 7, stride=2, padding=1), ReLU(), MaxPool2d(3, stride=2, padding=1)),
        *(_response(1.0), Conv2d(256, 5, stride=2), ReLU(), MaxPool2d(3, stride=2, padding=1)),
        *(_response(1.0), *_last_convolutions(384)),
        *(Flatten(), Linear(4096), ReLU(), Dropout(), Linear(4096), ReLU(), Dropout()),
        Linear(classes),
    ]
    return chain(shape, sequence("", layers))


def _response(k: float) -> LocalResponseNorm:
    return LocalResponseNorm(5, alpha=0.0001, beta=0.75, k=k)


def _last_convolutions(fourth: int = 256, groups: int = 1) -> Iterable[Layer]:
    yield from (Conv2d(384, 3, padding=1), ReLU())
    yield from (Conv2d(fourth, 3, padding=1, groups=groups), ReLU())
    yield from (Conv2d(256, 3, padding=1, groups=groups), ReLU(), MaxPool2d(3, stride=2))


def _classifier(classes: int) -> Iterable[Layer]:
    yield from (Dropout(), Linear(4096), ReLU())
    yield from (Dropout(), Linear(4096), ReLU())
    yield Linear(classes)


_PAPER_2012 = (
    "Krizhevsky, Sutskever & Hinton: ImageNet Classification with Deep Convolutional Neural "
    "Networks"
)
_PUBLISHED_2012 = {
    "Parameters": "60 M (the paper, abstract)",
    "Top-1 error": "40.7 % (the paper, table 2)",
    "Top-5 error": "18.2 % (the paper, table 2)",
}
ALEXNETS = (
    Architecture(
        "alexnet_2012_grouped",
        "AlexNet (2012, two GPUs)",
        2012,
        _PAPER_2012,
        "ReLU, dropout, local response normalisation and two GPUs: ImageNet won by ten points",
        partial(alexnet_2012, 2),
        (3, 227, 227),
        family="AlexNet",
        published=_PUBLISHED_2012,
    ),
    Architecture(
        "alexnet_2012_ungrouped",
        "AlexNet (2012, not split)",
        2012,
        _PAPER_2012,
        "The net of 2012 as it is often drawn: every filter sees all channels",
        partial(alexnet_2012, 1),
        (3, 227, 227),
        family="AlexNet",
    ),
    Architecture(
        "zfnet",
        "ZFNet",
        2013,
        "Zeiler & Fergus: Visualizing and Understanding Convolutional Networks",
        "Looking at what the filters had learned led to a smaller first window and stride",
        zfnet,
        family="AlexNet",
        published={
            "Top-1 error": "38.4 % (the paper, table 2)",
            "Top-5 error": "16.5 % (the paper, table 2)",
        },
    ),
    Architecture(
        "alexnet",
        "AlexNet",
        2014,
        "Krizhevsky: One Weird Trick for Parallelizing Convolutional Neural Networks",
        "ReLU, dropout and GPUs made large networks trainable; this is its one-tower form",
        alexnet,
        family="AlexNet",
        published=torchvision("61.1 M", "0.71 G", "56.52 %", "79.07 %"),
    ),
)
