"""SqueezeNet 1.0: Iandola, Han, Moskewicz et al. 2016, as torchvision has it."""

from collections.abc import Iterator
from functools import cache

from graphs.architectures.build import Part, Step, block, chain, chained, follows, sequence
from graphs.architectures.card import Architecture, torchvision
from graphs.blocks import parameter, use
from graphs.layers.activation import ReLU
from graphs.layers.adaptive import AdaptiveAvgPool2d
from graphs.layers.convolution import Conv2d
from graphs.layers.dropout import Dropout
from graphs.layers.ends import Input, Output
from graphs.layers.merge import Concat
from graphs.layers.pooling import MaxPool2d
from graphs.layers.reshape import Flatten
from graphs.network import Block, Network

FIRES = {3: (2, 16, 64), 5: (1, 32, 128), 7: (1, 32, 128), 8: (2, 48, 192)}
FIRES |= {10: (1, 64, 256), 12: (1, 64, 256)}
"""By the place of the first: how many alike follow each other, and their two widths."""


def squeezenet(shape: tuple[int, ...], classes: int) -> Network:
    """Eight fire modules; the classes are averages of maps, so there is no large linear layer."""
    pool = MaxPool2d(3, stride=2, ceil_mode=True)
    alone = {0: Conv2d(96, 7, stride=2), 1: ReLU(), 2: pool, 6: pool, 11: pool}
    fires = {
        place: use(fire(), count, squeeze=squeeze, expand=expand)
        for place, (count, squeeze, expand) in FIRES.items()
    }
    features = sorted({**alone, **fires}.items(), key=lambda each: each[0])
    end = [Dropout(), Conv2d(classes, 1), ReLU(), AdaptiveAvgPool2d(1)]
    named: list[Part] = [(f"features.{place}", layer) for place, layer in features]
    return chain(shape, [*named, *sequence("classifier", end), ("flatten", Flatten())])


@cache
def fire() -> Block:
    """A 1×1 that squeezes, then 1×1 and 3×3 side by side."""
    parameters = {
        "squeeze": parameter("whole", 16, "Channels between."),
        "expand": parameter("whole", 64, "Channels of each of the two branches."),
    }
    doc = "A 1×1 that squeezes the channels, then 1×1 and 3×3 side by side."
    return block("Fire", doc, parameters, _fire())


def _fire() -> Iterator[Step]:
    squeeze = follows(Conv2d(kernel_size=1), out_channels="squeeze")
    yield from chained("", ("in", Input((96, 54, 54))), ("squeeze", squeeze))
    before = "squeeze_activation"
    yield Step(before, ReLU(), ("squeeze",))
    for name, size in (("expand1x1", 1), ("expand3x3", 3)):
        layer = follows(Conv2d(kernel_size=size, padding=size // 2), out_channels="expand")
        yield from chained(before, (name, layer), (f"{name}_activation", ReLU()))
    yield Step("cat", Concat(), ("expand1x1_activation", "expand3x3_activation"))
    yield Step("out", Output(), ("cat",))


SQUEEZENETS = (
    Architecture(
        "squeezenet1_0",
        "SqueezeNet 1.0",
        2016,
        "Iandola, Han, Moskewicz et al.: SqueezeNet: AlexNet-Level Accuracy with 50× Fewer "
        "Parameters and < 0.5 MB Model Size",
        "As good as AlexNet with a fiftieth of the parameters: 1×1 convolutions before every 3×3",
        squeezenet,
        family="Efficient",
        published=torchvision("1.2 M", "0.82 G", "58.09 %", "80.42 %"),
    ),
)
