"""What the Inception nets are made of: a normalised convolution, branches that join, side heads."""

from collections.abc import Iterator, Sequence
from functools import cache

from graphs.architectures.build import Follows, Part, Step, block, chained, follows
from graphs.blocks import parameter, use
from graphs.declare import Layer
from graphs.fields import Size
from graphs.layers.activation import ReLU
from graphs.layers.convolution import Conv2d
from graphs.layers.ends import Input, Output, Target
from graphs.layers.loss import CrossEntropyLoss
from graphs.layers.merge import Concat
from graphs.layers.normalization import BatchNorm2d
from graphs.network import Block


@cache
def basic_conv() -> Block:
    """A convolution, batch norm and ReLU."""
    parameters = {
        "out_channels": parameter("whole", 64, "Number of filters."),
        "kernel_size": parameter("size", 1, "Size of a filter."),
        "stride": parameter("size", 1, "Step between two positions."),
        "padding": parameter("size", 0, "Pixels added on each side."),
    }
    conv = follows(Conv2d(bias=False), **{name: name for name in parameters})
    parts: list[Part] = [
        *(("in", Input((192, 28, 28))), ("conv", conv), ("bn", BatchNorm2d(eps=0.001))),
        *(("relu", ReLU()), ("out", Output())),
    ]
    doc = "A convolution, batch norm and ReLU."
    return block("BasicConv2d", doc, parameters, chained("", *parts))


def conv(
    channels: int | str, size: Size = 1, stride: int = 1, padding: Size = 0
) -> Layer | Follows:
    """A use of `basic_conv`; channels that are a text follow from the block it stands in."""
    shape = {"kernel_size": size, "stride": stride, "padding": padding}
    if isinstance(channels, str):
        return follows(use(basic_conv(), **shape), out_channels=channels)
    return use(basic_conv(), out_channels=channels, **shape)


def joined(shape: tuple[int, ...], *branches: Sequence[Part]) -> Iterator[Step]:
    """Branches side by side whose channels are put one behind the other."""
    yield Step("in", Input(shape))
    for branch in branches:
        yield from chained("in", *branch)
    yield Step("cat", Concat(), tuple(branch[-1][0] for branch in branches))
    yield Step("out", Output(), ("cat",))


def numbered(branch: str, *layers: Layer | Follows) -> list[Part]:
    """A branch that is a sequence: `branch2.0`, `branch2.1` …"""
    return [(f"{branch}.{place}", layer) for place, layer in enumerate(layers)]


def side_head(
    name: str, head: Layer, source: str, weight: float, number: str = ""
) -> Iterator[Step]:
    """A head that leaves the main flow and is judged by a loss of its own, for training only."""
    target, loss = f"target{number}", f"loss{number}"
    yield Step(name, head, (source,), aside=(1, 1))
    yield Step(target, Target(), aside=(2, 1))
    yield Step(loss, CrossEntropyLoss(weight=weight), (name, target), aside=(1, 2))
