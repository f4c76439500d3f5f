"""GoogLeNet: Szegedy, Liu, Jia et al. 2014, as torchvision has it and as the paper has it.

torchvision's has batch norm, and a 3×3 where the paper has a 5×5. The paper weights the losses of
the two auxiliary heads by 0.3.
"""

from collections.abc import Iterator
from functools import cache, partial

from graphs.architectures.branches import conv, joined, numbered, side_head
from graphs.architectures.build import Follows, Part, Step, block, chained, follows, sequence, wired
from graphs.architectures.card import Architecture, torchvision
from graphs.blocks import parameter, use
from graphs.declare import Layer
from graphs.layers.activation import ReLU
from graphs.layers.adaptive import AdaptiveAvgPool2d
from graphs.layers.convolution import Conv2d
from graphs.layers.dense import Linear
from graphs.layers.dropout import Dropout
from graphs.layers.ends import Input, Output
from graphs.layers.normalization import LocalResponseNorm
from graphs.layers.pooling import AvgPool2d, MaxPool2d
from graphs.layers.reshape import Flatten
from graphs.network import Block, Network

MODULES = {
    "3a": (64, 96, 128, 16, 32, 32),
    "3b": (128, 128, 192, 32, 96, 64),
    "4a": (192, 96, 208, 16, 48, 64),
    "4b": (160, 112, 224, 24, 64, 64),
    "4c": (128, 128, 256, 24, 64, 64),
    "4d": (112, 144, 288, 32, 64, 64),
    "4e": (256, 160, 320, 32, 128, 128),
    "5a": (256, 160, 320, 32, 128, 128),
    "5b": (384, 192, 384, 48, 128, 128),
}
"""Channels of each module's branches, as the columns of the paper's table 1."""
COLUMNS = {
    "ch1x1": "Channels of the 1×1 branch.",
    "ch3x3red": "Channels to which a 1×1 reduces what the 3×3 sees.",
    "ch3x3": "Channels of the 3×3 branch.",
    "ch5x5red": "Channels to which a 1×1 reduces what the 5×5 sees.",
    "ch5x5": "Channels of the 5×5 branch.",
    "pool_proj": "Channels of the pooling branch.",
}
AUXILIARY_WEIGHT = 0.3
AUXILIARY = {"4a": "1", "4d": "2"}
"""The modules behind which the auxiliary heads stand, with their numbers."""


def googlenet(auxiliary: bool, shape: tuple[int, ...], classes: int) -> Network:
    """Nine modules of four branches each, and no fully connected layers before the last."""
    stem: list[Part] = [
        *(("input", Input(shape)), ("conv1", conv(64, 7, 2, 3)), ("maxpool1", _pool())),
        *(("conv2", conv(64)), ("conv3", conv(192, 3, 1, 1)), ("maxpool2", _pool())),
    ]
    pools: dict[str, Part] = {
        "3b": ("maxpool3", _pool()),
        "4e": ("maxpool4", MaxPool2d(2, ceil_mode=True)),
    }
    end: list[Part] = [
        *(("avgpool", AdaptiveAvgPool2d(1)), ("flatten", Flatten()), ("dropout", Dropout(0.2))),
        *(("fc", Linear(classes)), ("output", Output())),
    ]
    head = use(auxiliary_head(), classes=classes) if auxiliary else None
    middle = _modules("inception", inception(), "maxpool2", pools, head)
    return wired([*chained("", *stem), *middle, *chained("inception5b", *end)])


def googlenet_paper(auxiliary: bool, shape: tuple[int, ...], classes: int) -> Network:
    """The net that won in 2014: no batch norm, response normalisation in the stem, a true 5×5."""
    response = LocalResponseNorm(5)
    stem = [
        *(Conv2d(64, 7, stride=2, padding=3), ReLU(), _pool(), response, Conv2d(64, 1), ReLU()),
        *(Conv2d(192, 3, padding=1), ReLU(), response, _pool()),
    ]
    end = [AvgPool2d(_last_size(shape)), Flatten(), Dropout(0.4), Linear(classes)]
    head = use(paper_auxiliary_head(), classes=classes) if auxiliary else None
    pools: dict[str, Part] = {"3b": ("p3", _pool()), "4e": ("p4", _pool())}
    return wired(
        [
            *chained("", ("input", Input(shape)), *sequence("stem", stem)),
            *_modules("i", paper_inception(), "stem.9", pools, head),
            *chained("i5b", *sequence("head", end), ("output", Output())),
        ]
    )


def _pool() -> MaxPool2d:
    return MaxPool2d(3, stride=2, ceil_mode=True)


def _last_size(shape: tuple[int, ...]) -> tuple[int, ...]:
    """What the strided stem and the four poolings leave of an image."""
    sizes = tuple((size - 1) // 2 + 1 for size in shape[1:])
    for _ in range(4):
        sizes = tuple(max(size // 2, 1) for size in sizes)
    return sizes


def _modules(
    prefix: str, module: Block, before: str, pools: dict[str, Part], head: Layer | None
) -> Iterator[Step]:
    for place, channels in MODULES.items():
        name = f"{prefix}{place}"
        yield Step(name, use(module, **dict(zip(COLUMNS, channels, strict=True))), (before,))
        before = name
        if head is not None and place in AUXILIARY:
            number = AUXILIARY[place]
            yield from side_head(f"aux{number}", head, name, AUXILIARY_WEIGHT, number)
        if place in pools:
            yield from chained(name, pools[place])
            before = pools[place][0]


def _module(*branches: list[Part]) -> Block:
    defaults = zip(COLUMNS.items(), MODULES["3a"], strict=True)
    parameters = {name: parameter("whole", number, doc) for (name, doc), number in defaults}
    doc = "1×1, 3×3, 5×5 and pooling side by side; 1×1 convolutions keep them cheap."
    return block("Inception", doc, parameters, joined((192, 28, 28), *branches))


@cache
def inception() -> Block:
    """A module as torchvision has it."""
    return _module(
        [("branch1", conv("ch1x1"))],
        numbered("branch2", conv("ch3x3red"), conv("ch3x3", 3, 1, 1)),
        numbered("branch3", conv("ch5x5red"), conv("ch5x5", 3, 1, 1)),
        numbered("branch4", MaxPool2d(3, 1, padding=1, ceil_mode=True), conv("pool_proj")),
    )


@cache
def paper_inception() -> Block:
    """A module as the paper has it."""
    return _module(
        numbered("b1", *_rectified("ch1x1", 1)),
        numbered("b2", *_rectified("ch3x3red", 1), *_rectified("ch3x3", 3)),
        numbered("b3", *_rectified("ch5x5red", 1), *_rectified("ch5x5", 5)),
        numbered("b4", MaxPool2d(3, 1, padding=1), *_rectified("pool_proj", 1)),
    )


def _rectified(channels: str, size: int) -> tuple[Layer | Follows, ...]:
    layer = Conv2d(kernel_size=size, padding=size // 2)
    return follows(layer, out_channels=channels), ReLU()


@cache
def auxiliary_head() -> Block:
    """A small classifier on a middle layer, as torchvision has it."""
    return _head(
        *(("avgpool", AdaptiveAvgPool2d(4)), ("conv", conv(128)), ("flatten", Flatten())),
        *(("fc1", Linear(1024)), ("relu", ReLU()), ("dropout", Dropout(0.7))),
        ("fc2", follows(Linear(), out_features="classes")),
    )


@cache
def paper_auxiliary_head() -> Block:
    """A small classifier on a middle layer, as the paper has it."""
    layers: list[Layer | Follows] = [
        *(AvgPool2d(5, stride=3), Conv2d(128, 1), ReLU(), Flatten(), Linear(1024), ReLU()),
        *(Dropout(0.7), follows(Linear(), out_features="classes")),
    ]
    return _head(*sequence("", layers))


def _head(*layers: Part) -> Block:
    parameters = {"classes": parameter("whole", 1000, "How many classes it tells apart.")}
    doc = "A small classifier on a middle layer, so that gradients reach the first layers."
    steps = chained("", ("in", Input((512, 14, 14))), *layers, ("out", Output()))
    return block("InceptionAux", doc, parameters, steps)


_PAPER = "Szegedy, Liu, Jia et al.: Going Deeper with Convolutions"
_NEW = "Filters of several sizes side by side, kept cheap by 1×1 convolutions"
_AUXILIARY_NEW = f"{_NEW}; two auxiliary heads help the first layers to learn"
_PUBLISHED = {
    "MACs": "1.5 G (the paper, its budget)",
    "Top-5 error": "10.07 % (the paper, table 3, one net and one crop)",
    "Top-5 error of the winner": "6.67 % (the paper, table 3, seven nets and 144 crops)",
}
GOOGLENETS = tuple(
    Architecture(
        f"{key}{'_aux' * auxiliary}",
        f"{title}{' with auxiliary heads' * auxiliary}",
        2014,
        _PAPER,
        _AUXILIARY_NEW if auxiliary else _NEW,
        partial(draw, auxiliary),
        family="Inception",
        published=_PUBLISHED
        if draw is googlenet_paper
        else torchvision("" if auxiliary else "6.6 M", "1.50 G", "69.78 %", "89.53 %"),
    )
    for key, title, draw in (
        ("googlenet", "GoogLeNet", googlenet),
        ("googlenet_paper", "GoogLeNet of the paper", googlenet_paper),
    )
    for auxiliary in (False, True)
)
