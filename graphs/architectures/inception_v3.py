"""Inception v3: Szegedy, Vanhoucke, Ioffe, Shlens & Wojna 2015, as torchvision has it.

The loss of the auxiliary head weighs 0.4, as in the training script of the authors' TensorFlow
models (research/slim/train_image_classifier.py).
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache, partial

from graphs.architectures.branches import conv, joined, side_head
from graphs.architectures.build import Follows, Part, Step, block, chained, follows, wired
from graphs.architectures.card import Architecture, torchvision
from graphs.blocks import parameter, use
from graphs.declare import Layer
from graphs.fields import Field
from graphs.layers.adaptive import AdaptiveAvgPool2d
from graphs.layers.dense import Linear
from graphs.layers.dropout import Dropout
from graphs.layers.ends import Input, Output
from graphs.layers.merge import Concat
from graphs.layers.pooling import AvgPool2d, MaxPool2d
from graphs.layers.reshape import Flatten
from graphs.network import Block, Network

AUXILIARY_WEIGHT = 0.4


def inception_v3(auxiliary: bool, shape: tuple[int, ...], classes: int) -> Network:
    """A stem and eleven modules of five kinds; large windows are cut into rows and columns."""
    before: list[Part] = [("input", Input(shape)), *_stem(), *_modules()]
    end: list[Part] = [
        *(("avgpool", AdaptiveAvgPool2d(1)), ("dropout", Dropout()), ("flatten", Flatten())),
        *(("fc", Linear(classes)), ("output", Output())),
    ]
    last: list[Part] = [
        ("Mixed_7a", use(module_d())),
        *((f"Mixed_7{place}", use(module_e())) for place in "bc"),
    ]
    head = use(auxiliary_head(), classes=classes)
    side = side_head("AuxLogits", head, "Mixed_6e", AUXILIARY_WEIGHT) if auxiliary else ()
    return wired([*chained("", *before), *side, *chained("Mixed_6e", *last, *end)])


def _stem() -> Iterator[Part]:
    yield "Conv2d_1a_3x3", conv(32, 3, 2)
    yield "Conv2d_2a_3x3", conv(32, 3)
    yield "Conv2d_2b_3x3", conv(64, 3, 1, 1)
    yield "maxpool1", MaxPool2d(3, stride=2)
    yield "Conv2d_3b_1x1", conv(80)
    yield "Conv2d_4a_3x3", conv(192, 3)
    yield "maxpool2", MaxPool2d(3, stride=2)


def _modules() -> Iterator[Part]:
    for place, features in {"b": 32, "c": 64, "d": 64}.items():
        yield f"Mixed_5{place}", use(module_a(), pool_features=features)
    yield "Mixed_6a", use(module_b())
    for place, width in {"b": 128, "c": 160, "d": 160, "e": 192}.items():
        yield f"Mixed_6{place}", use(module_c(), channels_7x7=width)


def _branch(name: str, *layers: Layer | Follows) -> list[Part]:
    return [(f"{name}_{number}", layer) for number, layer in enumerate(layers, 1)]


def _pooled(channels: int | str) -> list[Part]:
    return [("avgpool", AvgPool2d(3, 1, padding=1)), ("branch_pool", conv(channels))]


def _module(
    name: str, doc: str, shape: tuple[int, ...], *branches: Sequence[Part],
    parameters: Mapping[str, Field] | None = None,
) -> Block:  # fmt: skip
    return block(f"Inception{name}", doc, parameters or {}, joined(shape, *branches))


@cache
def module_a() -> Block:
    """1×1, 5×5, two 3×3 and pooling side by side."""
    return _module(
        "A",
        "1×1, 5×5, two 3×3 in a row and pooling side by side.",
        (192, 35, 35),
        [("branch1x1", conv(64))],
        _branch("branch5x5", conv(48), conv(64, 5, 1, 2)),
        _branch("branch3x3dbl", conv(64), conv(96, 3, 1, 1), conv(96, 3, 1, 1)),
        _pooled("pool_features"),
        parameters={"pool_features": parameter("whole", 32, "Channels of the pooling branch.")},
    )


@cache
def module_b() -> Block:
    """Halves the image: strided convolutions beside a pooling."""
    return _module(
        "B",
        "Halves the image: strided convolutions beside a pooling.",
        (288, 35, 35),
        [("branch3x3", conv(384, 3, 2))],
        _branch("branch3x3dbl", conv(64), conv(96, 3, 1, 1), conv(96, 3, 2)),
        [("branch_pool", MaxPool2d(3, stride=2))],
    )


@cache
def module_c() -> Block:
    """7×7 windows, each cut into a row and a column."""
    row, column = ((1, 7), 1, (0, 3)), ((7, 1), 1, (3, 0))
    width = "channels_7x7"
    doubled = [conv(width), conv(width, *column), conv(width, *row), conv(width, *column)]
    return _module(
        "C",
        "7×7 windows, each cut into a row and a column.",
        (768, 17, 17),
        [("branch1x1", conv(192))],
        _branch("branch7x7", conv(width), conv(width, *row), conv(192, *column)),
        _branch("branch7x7dbl", *doubled, conv(192, *row)),
        _pooled(192),
        parameters={width: parameter("whole", 128, "Channels between the rows and columns.")},
    )


@cache
def module_d() -> Block:
    """Halves the image once more."""
    wide = [conv(192), conv(192, (1, 7), 1, (0, 3)), conv(192, (7, 1), 1, (3, 0)), conv(192, 3, 2)]
    return _module(
        "D",
        "Halves the image: strided convolutions beside a pooling.",
        (768, 17, 17),
        _branch("branch3x3", conv(192), conv(320, 3, 2)),
        _branch("branch7x7x3", *wide),
        [("branch_pool", MaxPool2d(3, stride=2))],
    )


@cache
def module_e() -> Block:
    """The widest: branches that split again into a row and a column."""
    doc = "Branches that split again into a row and a column: many channels for the last maps."
    return block("InceptionE", doc, {}, _widest())


def _widest() -> Iterator[Step]:
    yield Step("in", Input((1280, 8, 8)))
    yield Step("branch1x1", conv(320), ("in",))
    yield Step("branch3x3_1", conv(384), ("in",))
    yield from _split("branch3x3_1", "branch3x3_2")
    yield from chained("in", *_branch("branch3x3dbl", conv(448), conv(384, 3, 1, 1)))
    yield from _split("branch3x3dbl_2", "branch3x3dbl_3")
    yield from chained("in", *_pooled(192))
    halves = ("branch3x3_2a", "branch3x3_2b", "branch3x3dbl_3a", "branch3x3dbl_3b")
    yield Step("cat", Concat(), ("branch1x1", *halves, "branch_pool"))
    yield Step("out", Output(), ("cat",))


def _split(before: str, name: str) -> Iterator[Step]:
    yield Step(f"{name}a", conv(384, (1, 3), 1, (0, 1)), (before,))
    yield Step(f"{name}b", conv(384, (3, 1), 1, (1, 0)), (before,))


@cache
def auxiliary_head() -> Block:
    """A small classifier on the last of the 17×17 maps."""
    parts: list[Part] = [
        *(("in", Input((768, 17, 17))), ("avgpool", AvgPool2d(5, stride=3))),
        *(("conv0", conv(128)), ("conv1", conv(768, 5)), ("avgpool2", AdaptiveAvgPool2d(1))),
        *(("flatten", Flatten()), ("fc", follows(Linear(), out_features="classes"))),
        ("out", Output()),
    ]
    parameters = {"classes": parameter("whole", 1000, "How many classes it tells apart.")}
    doc = "A small classifier on a middle layer, so that gradients reach the first layers."
    return block("InceptionAux", doc, parameters, chained("", *parts))


INCEPTIONS_V3 = tuple(
    Architecture(
        f"inception_v3{'_aux' * auxiliary}",
        f"Inception v3{' with auxiliary head' * auxiliary}",
        2015,
        "Szegedy, Vanhoucke, Ioffe, Shlens & Wojna: Rethinking the Inception Architecture for "
        "Computer Vision",
        "Windows cut into rows and columns, batch norm throughout, poolings beside strides",
        partial(inception_v3, auxiliary),
        (3, 299, 299),
        family="Inception",
        published=torchvision("27.2 M" * auxiliary, "5.71 G", "77.29 %", "93.45 %")
        | {"Top-1 error": "21.2 % (the paper, table 3, one crop)"},
    )
    for auxiliary in (False, True)
)
