"""ResNet and the plain nets that it was compared with: He, Zhang, Ren & Sun 2015.

For ImageNet as torchvision has them: the bottleneck's stride is on its 3×3 (the paper has it on the
first 1×1). For 32×32 as in the paper's section 4.2: where channels double, the way around skips
pixels and adds channels of zeros (its option A), which needs no weights.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache, partial

from graphs.architectures.build import Follows, Part, Step, block, chain, chained, follows
from graphs.architectures.card import Architecture, torchvision
from graphs.blocks import parameter, use
from graphs.fields import Field
from graphs.layers.activation import ReLU
from graphs.layers.adaptive import AdaptiveAvgPool2d
from graphs.layers.convolution import Conv2d
from graphs.layers.dense import Linear
from graphs.layers.ends import Input, Output
from graphs.layers.merge import Add
from graphs.layers.normalization import BatchNorm2d
from graphs.layers.padding import ZeroPad3d
from graphs.layers.pooling import AvgPool2d, MaxPool2d
from graphs.layers.reshape import Flatten
from graphs.network import Block, Network

BLOCKS = {
    18: (2, 2, 2, 2),
    34: (3, 4, 6, 3),
    50: (3, 4, 6, 3),
    101: (3, 4, 23, 3),
    152: (3, 8, 36, 3),
}
"""How many blocks each of the four stages has, by the number of layers with weights."""
WIDTHS = (64, 128, 256, 512)
SMALL_WIDTHS = (16, 32, 64)


def resnet(depth: int, shape: tuple[int, ...], classes: int) -> Network:
    """A strided stem, four stages of residual blocks, and one linear layer behind their average."""
    if depth >= 50:
        rest = _stage(bottleneck(projected=True), bottleneck(projected=False), 256, 128)
        first: Part = ("layer1", use(rest, width=WIDTHS[0], blocks=BLOCKS[depth][0], stride=1))
    else:
        plain_way = basic_block(projected=False)
        rest = _stage(basic_block(projected=True), plain_way, 64, 128)
        first = ("layer1", use(plain_way, BLOCKS[depth][0], width=WIDTHS[0]))
    others = _stages(rest, WIDTHS[1:], BLOCKS[depth][1:])
    return chain(shape, [*_stem(), first, *others, *_head(classes)])


def plain(depth: int, shape: tuple[int, ...], classes: int) -> Network:
    """The same layers without a way around them."""
    rest = _stage(plain_block(), plain_block(), 64, 128)
    first = ("layer1", use(plain_block(), BLOCKS[depth][0], width=WIDTHS[0], stride=1))
    others = _stages(rest, WIDTHS[1:], BLOCKS[depth][1:])
    return chain(shape, [*_stem(), first, *others, *_head(classes)])


def small_resnet(depth: int, shape: tuple[int, ...], classes: int) -> Network:
    """Three stages for images of 32×32: 6n + 2 layers with weights."""
    count = (depth - 2) // 6
    width = SMALL_WIDTHS[0]
    rest = _stage(padded_block(), basic_block(projected=False), 16, 32)
    stem = [("conv1", Conv2d(width, 3, padding=1, bias=False)), ("bn1", BatchNorm2d())]
    first = ("layer1", use(basic_block(projected=False), count, width=width))
    others = _stages(rest, SMALL_WIDTHS[1:], (count, count))
    return chain(shape, [*stem, ("relu", ReLU()), first, *others, *_head(classes)])


def _stem() -> Iterator[Part]:
    yield "conv1", Conv2d(64, 7, stride=2, padding=3, bias=False)
    yield "bn1", BatchNorm2d()
    yield "relu", ReLU()
    yield "maxpool", MaxPool2d(3, stride=2, padding=1)


def _head(classes: int) -> Iterator[Part]:
    yield "avgpool", AdaptiveAvgPool2d(1)
    yield "flatten", Flatten()
    yield "fc", Linear(classes)


def _stages(stage: Block, widths: Sequence[int], blocks: Sequence[int]) -> Iterator[Part]:
    for number, (width, count) in enumerate(zip(widths, blocks, strict=True), 2):
        yield f"layer{number}", use(stage, width=width, blocks=count)


@cache
def _stage(first: Block, rest: Block, channels: int, width: int) -> Block:
    """Blocks of one width: the first takes the step and widens, the rest keep the shape."""
    parameters = {
        **_width(width),
        "blocks": parameter("whole", 2, "How many blocks it has."),
        "stride": parameter("whole", 2, "Step of its first block."),
    }
    keep = {"stride": 1} if "stride" in rest.parameters else {}
    parts: list[Part] = [
        ("in", Input((channels, 56, 56))),
        ("0", follows(use(first), width="width", stride="stride")),
        ("1", follows(use(rest, **keep), width="width", repeat="blocks - 1")),
        ("out", Output()),
    ]
    return block("Stage", "Residual blocks of one width.", parameters, chained("", *parts))


@cache
def basic_block(*, projected: bool) -> Block:
    """Two 3×3 convolutions beside a way around them."""
    if projected:
        steps = _residual(64, [*_two("stride"), ("bn2", BatchNorm2d())], _projection("width"))
        doc = "Two 3×3 convolutions; a 1×1 on the way around brings it to their shape."
        return block("ProjectedBlock", doc, {**_width(128), **_stride()}, steps)
    steps = _residual(64, [*_two(""), ("bn2", BatchNorm2d())], [])
    return block("BasicBlock", "Two 3×3 convolutions beside a way around them.", _width(64), steps)


@cache
def padded_block() -> Block:
    """Two 3×3 convolutions; option A on the way around."""
    around: list[Part] = [
        ("subsample", follows(AvgPool2d(1), stride="stride")),
        ("pad", follows(ZeroPad3d(0), padding="0, 0, 0, 0, width // 4, width // 4")),
    ]
    steps = _residual(16, [*_two("stride"), ("bn2", BatchNorm2d())], around)
    doc = "Two 3×3 convolutions; the way around skips pixels and adds channels of zeros."
    return block("PaddedBlock", doc, {**_width(32), **_stride()}, steps)


@cache
def plain_block() -> Block:
    """Two 3×3 convolutions with nothing around them."""
    parts = [("in", Input((64, 56, 56))), *_two("stride"), ("bn2", BatchNorm2d())]
    steps = chained("", *parts, ("relu2", ReLU()), ("out", Output()))
    doc = "Two 3×3 convolutions with nothing around them."
    return block("PlainBlock", doc, {**_width(128), **_stride()}, steps)


@cache
def bottleneck(*, projected: bool) -> Block:
    """1×1 down, 3×3, 1×1 up to four times the width, beside a way around them."""
    branch: list[Part] = [
        *(("conv1", _conv(1)), ("bn1", BatchNorm2d()), ("relu", ReLU())),
        *(("conv2", _conv(3, "stride" * projected)), ("bn2", BatchNorm2d())),
        *(("relu2", ReLU()), ("conv3", _conv(1, width="4 * width")), ("bn3", BatchNorm2d())),
    ]
    doc = "1×1 down, 3×3, 1×1 up to four times the width"
    if projected:
        steps = _residual(256, branch, _projection("4 * width"))
        doc += "; a 1×1 on the way around brings it to their shape."
        return block("ProjectedBottleneck", doc, {**_width(128), **_stride()}, steps)
    doc += ", beside a way around them."
    return block("Bottleneck", doc, _width(64), _residual(256, branch, []))


def _residual(channels: int, branch: Sequence[Part], around: Sequence[Part]) -> Iterator[Step]:
    yield Step("in", Input((channels, 56, 56)))
    yield from chained("in", *branch)
    yield from chained("in", *around)
    yield Step("add", Add(), (branch[-1][0], around[-1][0] if around else "in"))
    number = sum(name.startswith("relu") for name, _ in branch) + 1
    yield from chained("add", (f"relu{number}", ReLU()), ("out", Output()))


def _two(stride: str) -> Iterator[Part]:
    yield from (("conv1", _conv(3, stride)), ("bn1", BatchNorm2d()), ("relu", ReLU()))
    yield "conv2", _conv(3)


def _projection(width: str) -> list[Part]:
    conv = follows(Conv2d(kernel_size=1, bias=False), out_channels=width, stride="stride")
    return [("downsample.0", conv), ("downsample.1", BatchNorm2d())]


def _conv(size: int, stride: str = "", width: str = "width") -> Follows:
    conv = Conv2d(kernel_size=size, padding=size // 2, bias=False)
    step = {"stride": stride} if stride else {}
    return follows(conv, out_channels=width, **step)


def _width(default: int) -> Mapping[str, Field]:
    return {"width": parameter("whole", default, "Channels of its 3×3 convolutions.")}


def _stride() -> Mapping[str, Field]:
    return {"stride": parameter("whole", 2, "Step of its first 3×3 convolution.")}


_PAPER = "He, Zhang, Ren & Sun: Deep Residual Learning for Image Recognition"
_NEW = "Ways around every few layers: gradients reach the first ones, and deeper is better at last"
_FIGURES = {
    18: ("11.7 M", "1.81 G", "69.76 %", "89.08 %"),
    34: ("21.8 M", "3.66 G", "73.31 %", "91.42 %"),
    50: ("25.6 M", "4.09 G", "76.13 %", "92.86 %"),
    101: ("44.5 M", "7.80 G", "77.37 %", "93.55 %"),
    152: ("60.2 M", "11.51 G", "78.31 %", "94.05 %"),
}
_PLAIN_FIGURES = {18: ("1.8 G", "27.94 %"), 34: ("3.6 G", "28.54 %")}
_SMALL_FIGURES = {
    20: ("0.27 M", "8.75 %"),
    32: ("0.46 M", "7.51 %"),
    56: ("0.85 M", "6.97 %"),
}
RESNETS = (
    *(
        Architecture(
            f"resnet{depth}",
            f"ResNet-{depth}",
            2015,
            _PAPER,
            _NEW,
            partial(resnet, depth),
            family="ResNet",
            published=torchvision(*figures),
        )
        for depth, figures in _FIGURES.items()
    ),
    *(
        Architecture(
            f"plain{depth}",
            f"Plain net of {depth} layers",
            2015,
            _PAPER,
            "What ResNet was compared with: without ways around, 34 layers do worse than 18",
            partial(plain, depth),
            family="ResNet",
            published={"MACs": f"{macs} (the paper, table 1)"}
            | {"Top-1 error": f"{error} (the paper, table 2, ten crops)"},
        )
        for depth, (macs, error) in _PLAIN_FIGURES.items()
    ),
    *(
        Architecture(
            f"resnet{depth}",
            f"ResNet-{depth} for 32×32",
            2015,
            _PAPER,
            "The paper’s small nets for CIFAR-10: narrow, deep, and the way around without weights",
            partial(small_resnet, depth),
            (3, 32, 32),
            10,
            family="ResNet",
            published={"Parameters": f"{count} (the paper, table 6)"}
            | {"Test error": f"{error} (the paper, table 6, CIFAR-10)"},
        )
        for depth, (count, error) in _SMALL_FIGURES.items()
    ),
)
