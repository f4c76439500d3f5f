"""Max pooling in ONNX as torch performs it: how many windows there are, and what some give.

Taps stand `dilation` apart, so those before and those behind a smaller image may leave it out
between them. Of such a vacant window torch gives minus infinity, and as its place the first tap
that is not before the image in each dimension; runtimes give the lowest number and another place.
"""

from collections.abc import Iterator, Mapping, Sequence
from math import prod
from typing import NamedTuple

from graphs.declare import Constant, Operator, check_table


class Along(NamedTuple):
    """The windows along one dimension of an image of `size`, and how they stand there."""

    size: int
    windows: int
    kernel: int
    stride: int
    padding: int
    dilation: int

    def firsts(self) -> list[int]:
        """Of each window, its first tap that is not before the image."""
        check_table(self.windows)
        starts = (index * self.stride - self.padding for index in range(self.windows))
        return [start % self.dilation if start < 0 else start for start in starts]

    def vacant(self) -> list[bool]:
        """Which windows have no tap in the image."""
        span = self.dilation * (self.kernel - 1)
        ends = (index * self.stride - self.padding + span for index in range(self.windows))
        pairs = zip(self.firsts(), ends, strict=True)
        return [first > end or first >= self.size for first, end in pairs]

    @property
    def has_vacant(self) -> bool:
        """Whether there are such windows: where taps stand near each other, there are none."""
        return self.dilation > self.size and any(self.vacant())

    @property
    def rounded_up(self) -> int:
        """How many windows there are with those that would start in the padding at the end."""
        span = self.dilation * (self.kernel - 1) + 1
        return -(-(self.size + 2 * self.padding - span) // self.stride) + 1


def max_pooling(
    along: Sequence[Along], dtype: str, *, ceil: bool, indices: bool
) -> Iterator[Operator]:
    """From in0 to out0, with `indices` also to out1: each maximum's place in its plane."""
    results = ("out0", "out1") if indices else ("out0",)
    recounts = ceil and any(each.windows != each.rounded_up for each in along)
    clears = any(each.has_vacant for each in along)
    counted = ("counted", "counted_places")[: len(results)] if clears else results
    made = ("made", "made_places")[: len(results)] if recounts else counted
    yield from _made(along, ceil, made)
    if recounts:
        yield from _recounted(along, made, counted)
    if clears:
        yield from _cleared(along, dtype, counted, results)


def _made(along: Sequence[Along], ceil: bool, results: tuple[str, ...]) -> Iterator[Operator]:
    attributes = {
        "kernel_shape": tuple(each.kernel for each in along),
        "strides": tuple(each.stride for each in along),
        "pads": tuple(each.padding for each in along) * 2,
        "dilations": tuple(each.dilation for each in along),
        "ceil_mode": int(ceil),
    }
    value, *places = results
    yield Operator("MaxPool", ("in0",), (value, "all_places")[: len(results)], attributes)
    for place in places:
        # ONNX counts a maximum's place over the whole batch, torch within its plane.
        plane = {"plane": Constant("int64", (), (prod(each.size for each in along),))}
        yield Operator("Mod", ("all_places", "plane"), (place,), constants=plane)


def _recounted(
    along: Sequence[Along], sources: tuple[str, ...], results: tuple[str, ...]
) -> Iterator[Operator]:
    """The sizes said: onnxruntime's shape inference counts windows that it then does not make.

    Without this it refuses a network in which something of the true size follows.
    """
    sizes = (0, 0, *(each.windows for each in along))
    constants: Mapping[str, Constant] = {"sizes": Constant("int64", (len(sizes),), sizes)}
    for source, result in zip(sources, results, strict=True):
        yield Operator("Reshape", (source, "sizes"), (result,), constants=constants)
        constants = {}


def _cleared(
    along: Sequence[Along], dtype: str, sources: tuple[str, ...], results: tuple[str, ...]
) -> Iterator[Operator]:
    """What torch gives of vacant windows in the place of what the runtime does."""
    vacant = [tuple(map(int, each.vacant())) for each in along]
    yield from _joined("Or", "bool", vacant, "vacant")
    nothing = {"nothing": Constant(dtype, (), (float("-inf"),))}
    value, *places = results
    yield Operator("Where", ("vacant", "nothing", sources[0]), (value,), constants=nothing)
    for place in places:
        steps = [prod(each.size for each in along[at + 1 :]) for at in range(len(along))]
        firsts = [
            tuple(first * step for first in each.firsts())
            for each, step in zip(along, steps, strict=True)
        ]
        yield from _joined("Add", "int64", firsts, "first")
        yield Operator("Where", ("vacant", "first", sources[1]), (place,))


def _joined(
    operator: str, dtype: str, rows: Sequence[tuple[int, ...]], result: str
) -> Iterator[Operator]:
    """A number for each window of each dimension; those of a place joined over the dimensions."""
    constants = {}
    for at, row in enumerate(rows):
        shape = tuple(len(row) if each == at else 1 for each in range(len(rows)))
        constants[f"{result}_along{at}"] = Constant(dtype, shape, row)
    first, *others = constants
    if not others:
        yield Operator("Identity", (first,), (result,), constants=constants)
    for number, name in enumerate(others):
        target = result if name == others[-1] else f"{result}_to{number}"
        yield Operator(operator, (first, name), (target,), constants=constants)
        first, constants = target, {}
