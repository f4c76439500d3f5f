"""Fragments of several nodes that the palette offers whole, to be pasted and wired at both ends.

Each begins with one node that takes what arrives and ends with one that gives the result.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace

from graphs.architectures.build import Part, Step, arranged, chained
from graphs.layers.activation import ReLU, Sigmoid
from graphs.layers.adaptive import AdaptiveAvgPool2d
from graphs.layers.arithmetic import Multiply
from graphs.layers.convolution import Conv2d
from graphs.layers.dense import Identity, Linear
from graphs.layers.merge import Add, Concat
from graphs.layers.normalization import BatchNorm2d
from graphs.layers.pooling import MaxPool2d
from graphs.layers.reshape import Flatten
from graphs.layers.shuffle import ChannelShuffle
from graphs.network import Network

IDENTITY = "in"


@dataclass(frozen=True, slots=True)
class Snippet:
    """A fragment of the palette.

    channels: how many should arrive; the fragment is drawn for that many. build: draws it.
    """

    title: str
    doc: str
    keywords: tuple[str, ...]
    channels: int
    draw: Callable[[int], Iterator[Step]]

    def build(self, channels: int | None = None) -> Network:
        """The fragment as a network without ends, its first node first and its last one last."""
        network = arranged(self.draw(channels or self.channels))
        return replace(network, name=self.title)


def _conv(name: str, layer: Conv2d, *, relu: bool = True) -> list[Part]:
    """A convolution without bias, its norm, and the activation behind them."""
    norm = ("bn" + name.removeprefix("conv")) if name.startswith("conv") else f"{name}_bn"
    act = [(norm.replace("bn", "relu"), ReLU())] if relu else []
    return [(name, replace(layer, bias=False)), (norm, BatchNorm2d()), *act]


def _separable(channels: int) -> Iterator[Step]:
    yield from chained(
        "",
        *_conv("depthwise", Conv2d(channels, 3, padding=1, groups=channels)),
        *_conv("pointwise", Conv2d(2 * channels, 1)),
    )


def _head(channels: int) -> Iterator[Step]:
    layers = (("avgpool", AdaptiveAvgPool2d(1)), ("flatten", Flatten()), ("fc", Linear(10)))
    return chained("", *layers)


def _entry() -> Step:
    """The one place where a fragment with a way around is wired."""
    return Step(IDENTITY, Identity())


def _shuffled(channels: int) -> Iterator[Step]:
    groups, inner = 4, channels // 4
    yield _entry()
    yield from chained(
        IDENTITY,
        *_conv("conv1", Conv2d(inner, 1, groups=groups)),
        ("shuffle", ChannelShuffle(groups)),
        *_conv("conv2", Conv2d(inner, 3, padding=1, groups=inner), relu=False),
        *_conv("conv3", Conv2d(channels, 1, groups=groups), relu=False),
    )
    yield from _joined("bn3")


def _joined(last: str) -> Iterator[Step]:
    yield Step("add", Add(), (last, IDENTITY))
    yield Step("relu", ReLU(), ("add",))


def _squeezed(channels: int) -> Iterator[Step]:
    yield _entry()
    yield from chained(
        IDENTITY,
        ("squeeze", AdaptiveAvgPool2d(1)),
        ("fc1", Conv2d(max(channels // 16, 1), 1)),
        ("relu", ReLU()),
        ("fc2", Conv2d(channels, 1)),
        ("sigmoid", Sigmoid()),
    )
    yield Step("scale", Multiply(), (IDENTITY, "sigmoid"))


def _basic(channels: int) -> Iterator[Step]:
    yield _entry()
    yield from chained(
        IDENTITY,
        *_conv("conv1", Conv2d(channels, 3, padding=1)),
        *_conv("conv2", Conv2d(channels, 3, padding=1), relu=False),
    )
    yield from _joined("bn2")


def _bottleneck(channels: int) -> Iterator[Step]:
    inner = max(channels // 4, 1)
    yield _entry()
    yield from chained(
        IDENTITY,
        *_conv("conv1", Conv2d(inner, 1)),
        *_conv("conv2", Conv2d(inner, 3, padding=1)),
        *_conv("conv3", Conv2d(channels, 1), relu=False),
    )
    yield from _joined("bn3")


def _inception(channels: int) -> Iterator[Step]:
    """GoogLeNet's inception (3a): 64, 128, 32 and 32 channels of its four branches."""
    yield _entry()
    for name, reduce, size, given in (("branch2", 96, 3, 128), ("branch3", 16, 5, 32)):
        yield from chained(
            IDENTITY,
            (f"{name}.0", Conv2d(reduce, 1)),
            (f"{name}.1", ReLU()),
            (f"{name}.2", Conv2d(given, size, padding=size // 2)),
            (f"{name}.3", ReLU()),
        )
    yield from chained(IDENTITY, ("branch1.0", Conv2d(64, 1)), ("branch1.1", ReLU()))
    yield from chained(
        IDENTITY,
        ("branch4.0", MaxPool2d(3, 1, padding=1)),
        ("branch4.1", Conv2d(32, 1)),
        ("branch4.2", ReLU()),
    )
    yield Step("cat", Concat(), ("branch1.1", "branch2.3", "branch3.3", "branch4.2"))


_ALL = (
    Snippet(
        "Depthwise separable convolution",
        "Each channel by itself, then 1×1 across them: a ninth of a 3×3's work (MobileNet).",
        ("mobilenet", "pointwise", "xception"),
        32,
        _separable,
    ),
    Snippet(
        "Global average pooling head",
        "Averages each channel over the image, then one linear layer: any image size will do.",
        ("gap", "classifier", "classification"),
        64,
        _head,
    ),
    Snippet(
        "Channel shuffle unit",
        "Grouped 1×1 convolutions whose groups exchange channels (ShuffleNet).",
        ("shufflenet", "groups"),
        64,
        _shuffled,
    ),
    Snippet(
        "Squeeze and excitation",
        "Looks at the whole image and decides how much each channel counts (SENet).",
        ("senet", "attention", "gate", "se"),
        64,
        _squeezed,
    ),
    Snippet(
        "Residual block",
        "Two 3×3 convolutions beside a way around them (ResNet-18 and -34).",
        ("resnet", "skip", "shortcut", "basic block"),
        64,
        _basic,
    ),
    Snippet(
        "Bottleneck block",
        "1×1 to a quarter of the channels, 3×3, 1×1 back, beside a way around (ResNet-50).",
        ("resnet", "skip", "shortcut"),
        256,
        _bottleneck,
    ),
    Snippet(
        "Inception module",
        "1×1, 3×3, 5×5 and pooling side by side, channels joined (GoogLeNet, 3a).",
        ("googlenet", "branches"),
        192,
        _inception,
    ),
)
SNIPPETS: Mapping[str, Snippet] = {each.title: each for each in _ALL}
"""The fragments by title, in the palette's order."""
