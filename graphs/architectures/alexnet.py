"""AlexNet with one tower: Krizhevsky, “One weird trick” (2014), as torchvision has it."""

from graphs.architectures.build import chain, sequence
from graphs.layers.activation import ReLU
from graphs.layers.adaptive import AdaptiveAvgPool2d
from graphs.layers.convolution import Conv2d
from graphs.layers.dense import Linear
from graphs.layers.dropout import Dropout
from graphs.layers.pooling import MaxPool2d
from graphs.layers.reshape import Flatten
from graphs.network import Network


def alexnet(shape: tuple[int, ...], classes: int) -> Network:
    """Five convolutions, three of them pooled with overlap, then three fully connected layers."""
    features = [
        *(Conv2d(64, 11, stride=4, padding=2), ReLU(), MaxPool2d(3, stride=2)),
        *(Conv2d(192, 5, padding=2), ReLU(), MaxPool2d(3, stride=2)),
        *(Conv2d(384, 3, padding=1), ReLU()),
        *(Conv2d(256, 3, padding=1), ReLU()),
        *(Conv2d(256, 3, padding=1), ReLU(), MaxPool2d(3, stride=2)),
    ]
    classifier = [
        *(Dropout(), Linear(4096), ReLU()),
        *(Dropout(), Linear(4096), ReLU()),
        Linear(classes),
    ]
    middle = [("avgpool", AdaptiveAvgPool2d(6)), ("flatten", Flatten())]
    layers = [*sequence("features", features), *middle, *sequence("classifier", classifier)]
    return chain(shape, layers)
