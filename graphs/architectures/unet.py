"""U-Net: Ronneberger, Fischer & Brox 2015, with valid convolutions, cropping and joining."""

from collections.abc import Iterator
from functools import cache

from graphs.architectures.build import (
    COLUMN,
    ROW,
    Follows,
    Part,
    Step,
    block,
    chained,
    follows,
    placed,
    sequence,
)
from graphs.architectures.card import Architecture
from graphs.blocks import parameter, use
from graphs.declare import Layer
from graphs.layers.activation import ReLU
from graphs.layers.convolution import Conv2d
from graphs.layers.ends import Input, Output
from graphs.layers.merge import Concat
from graphs.layers.padding import ZeroPad2d
from graphs.layers.pooling import MaxPool2d
from graphs.layers.transposed import ConvTranspose2d
from graphs.network import Block, Network

WIDTHS = (64, 128, 256, 512, 1024)
DEEPEST = len(WIDTHS) - 1
_BACK = 13 * COLUMN // 4
"""Where the first level on the way up stands, clear of the last on the way down."""
BORDER = 4
"""Pixels that two valid 3×3 convolutions take from an image."""


def unet(shape: tuple[int, ...], classes: int) -> Network:
    """Down to a small image and up again; each level hands over what it saw on the way down."""
    steps = [Step("input", Input(shape)), *_down(), *_up(shape)]
    first = f"dec.{DEEPEST - 1}"
    steps += chained(first, ("out", Conv2d(classes, 1)), ("output", Output()))
    return placed(steps, {step.name: _place(step.name) for step in steps})


def _down() -> Iterator[Step]:
    before = "input"
    for level, width in enumerate(WIDTHS):
        yield Step(f"down.{level}", use(double_conv(), channels=width), (before,))
        if level < DEEPEST:
            before = _pool(level)
            yield Step(before, MaxPool2d(2), (f"down.{level}",))


def _pool(level: int) -> str:
    return f"pool{level + 1}" if level else "pool"


def _up(shape: tuple[int, ...]) -> Iterator[Step]:
    before = f"down.{DEEPEST}"
    for place, level in enumerate(reversed(range(DEEPEST))):
        width = WIDTHS[level]
        yield Step(f"up.{place}", ConvTranspose2d(width, 2, stride=2), (before,))
        crop = ZeroPad2d(_crop(shape, level))
        yield Step(f"crop.{place}", crop, (f"down.{level}",))
        yield Step(f"cat.{place}", Concat(), (f"crop.{place}", f"up.{place}"))
        before = f"dec.{place}"
        yield Step(before, use(double_conv(), channels=width), (f"cat.{place}",))


def _crop(shape: tuple[int, ...], level: int) -> tuple[int, ...]:
    """What to take away left, right, above and below, so that a level fits what comes back up."""
    sides: list[int] = []
    for size in reversed(shape[1:]):
        left = _seen(size, level) - _returned(size, level)
        sides += (-(left // 2), -(left - left // 2))
    return tuple(sides)


def _seen(size: int, level: int) -> int:
    """The size at a level on the way down."""
    for _ in range(level):
        size = (size - BORDER) // 2
    return size - BORDER


def _returned(size: int, level: int) -> int:
    """The size at which a level is reached again on the way up."""
    back = _seen(size, DEEPEST)
    for _ in range(DEEPEST - level - 1):
        back = 2 * back - BORDER
    return 2 * back


@cache
def double_conv() -> Block:
    """Two valid 3×3 convolutions."""
    conv = follows(Conv2d(kernel_size=3), out_channels="channels")
    layers: list[Layer | Follows] = [conv, ReLU(), conv, ReLU()]
    parts: list[Part] = [
        ("in", Input((1, 572, 572))),
        *sequence("", layers),
        ("out", Output()),
    ]
    parameters = {"channels": parameter("whole", 64, "Channels of both convolutions.")}
    doc = "Two 3×3 convolutions without padding, each with a ReLU."
    return block("DoubleConv", doc, parameters, chained("", *parts))


def _place(name: str) -> tuple[int, int]:
    """The picture is the U: each level two rows lower, its way back across from it."""
    part, _, number = name.partition(".")
    if part.startswith("pool"):
        part, number = "pool", str(int(part.removeprefix("pool") or 1) - 1)
    level = int(number or 0)
    if part in ("input", "down", "pool"):
        row = {"input": -1, "down": 2 * level, "pool": 2 * level + 1}[part]
        return level * COLUMN // 2, row * ROW
    place = level if number else DEEPEST - 1
    x = _BACK + place * COLUMN - (COLUMN if part == "crop" else 0)
    row = 2 * (DEEPEST - 1 - place) + 1
    below = {"up": 0, "crop": 0, "cat": 1, "dec": 2, "out": 3, "output": 4}[part]
    return x, (row + below) * ROW


UNETS = (
    Architecture(
        "unet_2015",
        "U-Net",
        2015,
        "Ronneberger, Fischer & Brox: U-Net: Convolutional Networks for Biomedical Image "
        "Segmentation",
        "Every level on the way up gets what the same level saw on the way down: sharp borders "
        "from few images",
        unet,
        (1, 572, 572),
        2,
        family="Dense prediction",
        published={
            "Overlap on PhC-U373": "92.03 % (the paper, table 2)",
            "Overlap on DIC-HeLa": "77.56 % (the paper, table 2)",
        },
    ),
)
