"""Inception v4: Szegedy, Ioffe, Vanhoucke & Alemi 2016, as timm has it."""

from collections.abc import Iterator
from functools import cache

from graphs.architectures.branches import conv, joined, numbered
from graphs.architectures.build import Part, Step, block, chain, chained, sequence
from graphs.architectures.card import Architecture
from graphs.blocks import use
from graphs.layers.adaptive import AdaptiveAvgPool2d
from graphs.layers.dense import Linear
from graphs.layers.dropout import Dropout
from graphs.layers.ends import Input, Output
from graphs.layers.merge import Concat
from graphs.layers.pooling import AvgPool2d, MaxPool2d
from graphs.layers.reshape import Flatten
from graphs.network import Block, Network

ROW, COLUMN = ((1, 7), 1, (0, 3)), ((7, 1), 1, (3, 0))
"""Size, stride and padding of a window of one row, and of one column."""
SHORT_ROW, SHORT_COLUMN = ((1, 3), 1, (0, 1)), ((3, 1), 1, (1, 0))


def inception_v4(shape: tuple[int, ...], classes: int) -> Network:
    """A stem of branches too, then 4, 7 and 3 modules of one kind each, reductions between."""
    stem = [conv(32, 3, 2), conv(32, 3), conv(64, 3, 1, 1)]
    stem += [use(mixed_3a()), use(mixed_4a()), use(mixed_5a())]
    features: list[Part] = [
        *sequence("features", stem),
        ("features.6", use(module_a(), 4)),
        ("features.10", use(reduction_a())),
        ("features.11", use(module_b(), 7)),
        ("features.18", use(reduction_b())),
        ("features.19", use(module_c(), 3)),
    ]
    end: list[Part] = [
        *(("global_pool.pool", AdaptiveAvgPool2d(1)), ("global_pool.flatten", Flatten())),
        *(("head_drop", Dropout(0.0)), ("last_linear", Linear(classes))),
    ]
    return chain(shape, [*features, *end])


def _pooled(channels: int) -> list[Part]:
    pool = AvgPool2d(3, 1, padding=1, count_include_pad=False)
    return numbered("branch3", pool, conv(channels))


@cache
def mixed_3a() -> Block:
    """A pooling beside a strided convolution."""
    branches: tuple[list[Part], ...] = (
        [("maxpool", MaxPool2d(3, stride=2))],
        [("conv", conv(96, 3, 2))],
    )
    doc = "Halves the image: a pooling beside a strided convolution."
    return block("Mixed3a", doc, {}, joined((64, 147, 147), *branches))


@cache
def mixed_4a() -> Block:
    """A short branch beside one that sees 7×7."""
    far = (conv(64), conv(64, *ROW), conv(64, *COLUMN), conv(96, 3))
    branches = (numbered("branch0", conv(64), conv(96, 3)), numbered("branch1", *far))
    doc = "A short branch beside one that sees rows and columns of 7."
    return block("Mixed4a", doc, {}, joined((160, 73, 73), *branches))


@cache
def mixed_5a() -> Block:
    """A strided convolution beside a pooling."""
    branches: tuple[list[Part], ...] = (
        [("conv", conv(192, 3, 2))],
        [("maxpool", MaxPool2d(3, stride=2))],
    )
    doc = "Halves the image: a strided convolution beside a pooling."
    return block("Mixed5a", doc, {}, joined((192, 71, 71), *branches))


@cache
def module_a() -> Block:
    """1×1, 3×3, two 3×3 and pooling, for maps of 35×35."""
    branches: tuple[list[Part], ...] = (
        [("branch0", conv(96))],
        numbered("branch1", conv(64), conv(96, 3, 1, 1)),
        numbered("branch2", conv(64), conv(96, 3, 1, 1), conv(96, 3, 1, 1)),
        _pooled(96),
    )
    doc = "1×1, 3×3, two 3×3 in a row and pooling side by side."
    return block("InceptionA", doc, {}, joined((384, 35, 35), *branches))


@cache
def reduction_a() -> Block:
    """From 35×35 to 17×17."""
    branches: tuple[list[Part], ...] = (
        [("branch0", conv(384, 3, 2))],
        numbered("branch1", conv(192), conv(224, 3, 1, 1), conv(256, 3, 2)),
        [("branch2", MaxPool2d(3, stride=2))],
    )
    doc = "Halves the image: strided convolutions beside a pooling."
    return block("ReductionA", doc, {}, joined((384, 35, 35), *branches))


@cache
def module_b() -> Block:
    """Rows and columns of 7, for maps of 17×17."""
    far = (conv(192), conv(192, *COLUMN), conv(224, *ROW), conv(224, *COLUMN), conv(256, *ROW))
    branches: tuple[list[Part], ...] = (
        [("branch0", conv(384))],
        numbered("branch1", conv(192), conv(224, *ROW), conv(256, *COLUMN)),
        numbered("branch2", *far),
        _pooled(128),
    )
    doc = "7×7 windows, each cut into a row and a column."
    return block("InceptionB", doc, {}, joined((1024, 17, 17), *branches))


@cache
def reduction_b() -> Block:
    """From 17×17 to 8×8."""
    far = (conv(256), conv(256, *ROW), conv(320, *COLUMN), conv(320, 3, 2))
    branches: tuple[list[Part], ...] = (
        numbered("branch0", conv(192), conv(192, 3, 2)),
        numbered("branch1", *far),
        [("branch2", MaxPool2d(3, stride=2))],
    )
    doc = "Halves the image: strided convolutions beside a pooling."
    return block("ReductionB", doc, {}, joined((1024, 17, 17), *branches))


@cache
def module_c() -> Block:
    """Branches that split again, for maps of 8×8."""
    doc = "Branches that split again into a row and a column: many channels for the last maps."
    return block("InceptionC", doc, {}, _widest())


def _widest() -> Iterator[Step]:
    yield Step("in", Input((1536, 8, 8)))
    yield Step("branch0", conv(256), ("in",))
    yield Step("branch1_0", conv(384), ("in",))
    yield from _split("branch1_0", "branch1_1")
    deep = (conv(384), conv(448, *SHORT_COLUMN), conv(512, *SHORT_ROW))
    yield from chained("in", *((f"branch2_{place}", layer) for place, layer in enumerate(deep)))
    yield from _split("branch2_2", "branch2_3")
    yield from chained("in", *_pooled(256))
    halves = ("branch1_1a", "branch1_1b", "branch2_3a", "branch2_3b")
    yield Step("cat", Concat(), ("branch0", *halves, "branch3.1"))
    yield Step("out", Output(), ("cat",))


def _split(before: str, name: str) -> Iterator[Step]:
    yield Step(f"{name}a", conv(256, *SHORT_ROW), (before,))
    yield Step(f"{name}b", conv(256, *SHORT_COLUMN), (before,))


INCEPTIONS_V4 = (
    Architecture(
        "inception_v4",
        "Inception v4",
        2016,
        "Szegedy, Ioffe, Vanhoucke & Alemi: Inception-v4, Inception-ResNet and the Impact of "
        "Residual Connections on Learning",
        "One plan throughout, deeper and more even than v3, with branches in the stem too",
        inception_v4,
        (3, 299, 299),
        family="Inception",
        published={
            "Top-1 error": "20.0 % (the paper, table 2, one crop)",
            "Top-5 error": "5.0 % (the paper, table 2, one crop)",
        },
    ),
)
