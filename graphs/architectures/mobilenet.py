"""MobileNet v1 (Howard et al. 2017, as timm has it) and v2 (Sandler et al. 2018, as torchvision).

Both put a depthwise 3×3 and a 1×1 in the place of a full convolution: about an eighth of the work.
"""

from collections.abc import Iterator
from functools import cache

from graphs.architectures.build import Part, Step, block, chain, chained, follows, sequence
from graphs.architectures.card import Architecture, sourced, torchvision
from graphs.blocks import parameter, use
from graphs.layers.adaptive import AdaptiveAvgPool2d
from graphs.layers.convolution import Conv2d
from graphs.layers.dense import Identity, Linear
from graphs.layers.dropout import Dropout
from graphs.layers.ends import Input, Output
from graphs.layers.merge import Add
from graphs.layers.normalization import BatchNorm2d
from graphs.layers.rectifiers import ReLU6
from graphs.layers.reshape import Flatten
from graphs.network import Block, Network

STAGES_V1 = ((32, 64, 1), (64, 128, 2), (128, 256, 2), (256, 512, 6), (512, 1024, 2))
"""Channels before and behind each stage, and how many blocks it has."""
STAGES_V2 = ((24, 2, 2), (32, 3, 2), (64, 4, 2), (96, 3, 1), (160, 3, 2), (320, 1, 1))
"""Channels behind each stage, how many blocks it has, and the step of its first one."""
EXPANSION = 6


def mobilenet_v1(shape: tuple[int, ...], classes: int) -> Network:
    """Thirteen depthwise separable blocks; each step halves the image and doubles the channels."""
    stem: list[Part] = [
        ("conv_stem", Conv2d(32, 3, stride=2, padding=1, bias=False)),
        *(("bn1", BatchNorm2d()), ("act1", ReLU6())),
    ]
    end: list[Part] = [
        # timm's empty places for a head that later nets have.
        *(("conv_head", Identity()), ("bn2", Identity())),
        *(("global_pool.pool", AdaptiveAvgPool2d(1)), ("global_pool.flatten", Flatten())),
        ("classifier", Linear(classes)),
    ]
    return chain(shape, [*stem, *_stages_v1(), *end])


def _stages_v1() -> Iterator[Part]:
    for number, (before, behind, count) in enumerate(STAGES_V1):
        step = 2 if number else 1
        first = use(separable(), channels=before, out_channels=behind, stride=step)
        yield f"blocks.{number}.0", first
        if count > 1:
            rest = use(separable(), count - 1, channels=behind, out_channels=behind, stride=1)
            yield f"blocks.{number}.1", rest


@cache
def separable() -> Block:
    """A depthwise 3×3, then a 1×1. `aa` and `se` are places that timm leaves empty in v1."""
    depthwise = follows(
        Conv2d(kernel_size=3, padding=1, bias=False),
        **{"out_channels": "channels", "groups": "channels", "stride": "stride"},
    )
    pointwise = follows(Conv2d(kernel_size=1, bias=False), out_channels="out_channels")
    parts: list[Part] = [
        *(("in", Input((32, 112, 112))), ("conv_dw", depthwise), ("bn1", BatchNorm2d())),
        *(("act1", ReLU6()), ("aa", Identity()), ("se", Identity()), ("conv_pw", pointwise)),
        *(("bn2", BatchNorm2d()), ("act2", ReLU6()), ("out", Output())),
    ]
    parameters = {
        "channels": parameter("whole", 32, "Channels that arrive."),
        "out_channels": parameter("whole", 64, "Channels behind it."),
        "stride": parameter("whole", 1, "Step of the depthwise convolution."),
    }
    doc = "Each channel by itself in a depthwise 3×3, then a 1×1 across them."
    return block("DepthwiseSeparable", doc, parameters, chained("", *parts))


def mobilenet_v2(shape: tuple[int, ...], classes: int) -> Network:
    """Blocks that are wide inside and narrow between, with ways around the narrow places."""
    stem: list[Part] = [
        *sequence("features.0", [Conv2d(32, 3, 2, padding=1, bias=False), *_normed()]),
        ("features.1", use(unexpanded())),
    ]
    end: list[Part] = [
        *sequence("features.18", [Conv2d(1280, 1, bias=False), *_normed()]),
        *(("avgpool", AdaptiveAvgPool2d(1)), ("flatten", Flatten())),
        *sequence("classifier", [Dropout(0.2), Linear(classes)]),
    ]
    return chain(shape, [*stem, *_stages_v2(), *end])


def _normed() -> tuple[BatchNorm2d, ReLU6]:
    return BatchNorm2d(), ReLU6()


def _stages_v2() -> Iterator[Part]:
    place, before = 2, 16
    for behind, count, step in STAGES_V2:
        hidden = EXPANSION * before
        first = use(inverted(around=False), hidden=hidden, out_channels=behind, stride=step)
        yield f"features.{place}", first
        if count > 1:
            hidden = EXPANSION * behind
            rest = use(inverted(around=True), count - 1, hidden=hidden, out_channels=behind)
            yield f"features.{place + 1}", rest
        place, before = place + count, behind


@cache
def unexpanded() -> Block:
    """The first block, which is as wide between as inside."""
    depthwise = [Conv2d(32, 3, padding=1, groups=32, bias=False), *_normed()]
    parts: list[Part] = [
        *(("in", Input((32, 112, 112))), *sequence("conv.0", depthwise)),
        *(("conv.1", Conv2d(16, 1, bias=False)), ("conv.2", BatchNorm2d()), ("out", Output())),
    ]
    doc = "A depthwise 3×3, then a 1×1 without an activation behind it."
    return block("LinearBottleneck", doc, {}, chained("", *parts))


@cache
def inverted(*, around: bool) -> Block:
    """A 1×1 that widens, a depthwise 3×3, a 1×1 that narrows without activation behind it."""
    doc = "A 1×1 that widens, a depthwise 3×3, and a 1×1 that narrows, linear at its end"
    parameters = {
        "hidden": parameter("whole", 144 if around else 96, "Channels inside."),
        "out_channels": parameter("whole", 24, "Channels behind it."),
    }
    if around:
        doc += ", with a way around."
        return block("InvertedResidual", doc, parameters, _inverted(24, around=True))
    parameters["stride"] = parameter("whole", 2, "Step of the depthwise convolution.")
    return block("InvertedBlock", f"{doc}.", parameters, _inverted(16, around=False))


def _inverted(channels: int, *, around: bool) -> Iterator[Step]:
    one = Conv2d(kernel_size=1, bias=False)
    depthwise = {"out_channels": "hidden", "groups": "hidden"}
    if not around:
        depthwise["stride"] = "stride"
    grouped = follows(Conv2d(kernel_size=3, padding=1, bias=False), **depthwise)
    yield from chained(
        "",
        ("in", Input((channels, 56, 56))),
        *sequence("conv.0", [follows(one, out_channels="hidden"), *_normed()]),
        *sequence("conv.1", [grouped, *_normed()]),
        *(("conv.2", follows(one, out_channels="out_channels")), ("conv.3", BatchNorm2d())),
    )
    if around:
        yield Step("add", Add(), ("conv.3", "in"))
    yield Step("out", Output(), ("add" if around else "conv.3",))


MOBILENETS = (
    Architecture(
        "mobilenet_v1",
        "MobileNet v1",
        2017,
        "Howard, Zhu, Chen et al.: MobileNets: Efficient Convolutional Neural Networks for Mobile "
        "Vision Applications",
        "Depthwise separable convolutions throughout: about an eighth of the work of full ones",
        mobilenet_v1,
        family="Efficient",
        published=sourced("the paper, table 8", "4.2 M", "569 M", "70.6 %", ""),
    ),
    Architecture(
        "mobilenet_v2",
        "MobileNet v2",
        2018,
        "Sandler, Howard, Zhu, Zhmoginov & Chen: MobileNetV2: Inverted Residuals and Linear "
        "Bottlenecks",
        "Ways around the narrow places, wide inside, and no activation where it is narrow",
        mobilenet_v2,
        family="Efficient",
        published=torchvision("3.5 M", "0.30 G", "71.88 %", "90.29 %"),
    ),
)
