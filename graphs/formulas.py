"""A layer's arithmetic with the real numbers put in, as a teacher would write it on the board."""

import re
from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction
from math import prod
from typing import Any, NamedTuple

from graphs.amounts import compact
from graphs.blocks import BlockLayer
from graphs.declare import Call, Layer, Weight, Written, per_dimension
from graphs.network import Node
from graphs.operations import PER_MAC, Work, operations
from graphs.propagate import NodeFacts
from graphs.receptive import Receptive
from graphs.types import TensorType

MOST_OUTPUTS = 6
"""Outputs whose shapes are listed."""
MOST_PARTS = 8
"""Parts of a block whose shares are listed."""


class Formula(NamedTuple):
    """A result and how it comes about: `Parameters`, `9,408`, (`3 · 64 · 7 · 7 = 9,408`,)."""

    title: str
    result: str
    lines: tuple[str, ...] = ()


def formulas(layer: Layer, facts: NodeFacts) -> tuple[Formula, ...]:
    """What is worth knowing about a layer whose inputs are known; () while they are not."""
    if facts.status != "right":
        return ()
    return tuple(_formulas(layer, facts))


def _formulas(layer: Layer, facts: NodeFacts) -> Iterator[Formula]:
    if len(facts.outputs) == 1:
        yield Formula("Output", _shape(facts.outputs[0]), tuple(_output_lines(layer, facts)))
    elif facts.outputs:
        yield Formula("Outputs", f"{len(facts.outputs)}", tuple(_several_lines(layer, facts)))
    if isinstance(layer, BlockLayer):
        yield from _of_block(layer, facts)
        return
    if facts.parameters:
        yield Formula("Parameters", f"{facts.parameters:,}", (_parameter_line(layer, facts),))
    if facts.macs:
        lines = (*_mac_lines(layer, facts), *_comparison(layer, facts))
        yield Formula("Multiply–adds", compact(facts.macs), lines)
    if facts.operations:
        lines = tuple(_operation_lines(layer, facts))
        yield Formula("Operations", compact(facts.operations), lines)


def _of_block(layer: BlockLayer, facts: NodeFacts) -> Iterator[Formula]:
    """What a block holds and costs, and which of its parts or copies how much of it."""
    copies = layer.copies(*facts.inputs)
    parameters = [(f"copy {n}", each.totals.parameters) for n, each in enumerate(copies, 1)]
    macs = [(f"copy {n}", each.totals.macs) for n, each in enumerate(copies, 1)]
    if len(copies) == 1:
        nodes = [(copies[0].network.nodes[key], own) for key, own in copies[0].nodes.items()]
        parameters = [(_part(node), own.parameters) for node, own in nodes]
        macs = [(_part(node), own.macs) for node, own in nodes]
    if facts.parameters:
        lines = tuple(_shares(parameters, "{:,}".format))
        yield Formula("Parameters", f"{facts.parameters:,}", lines)
    if facts.macs:
        yield Formula("Multiply–adds", compact(facts.macs), tuple(_shares(macs, compact)))
    if facts.operations:
        yield Formula("Operations", compact(facts.operations))


def _part(node: Node) -> str:
    """A part of a block by its name, and how often it stands there."""
    repeat = node.layer.repeat if isinstance(node.layer, BlockLayer) else 1
    return node.name if repeat == 1 else f"{node.name} ×{repeat}"


def _shares(parts: list[tuple[str, int]], text: Callable[[int], str]) -> Iterator[str]:
    """The largest parts by name, as they stand; the others in one line."""
    there = [(name, amount) for name, amount in parts if amount]
    largest = sorted(there, key=lambda part: part[1], reverse=True)[:MOST_PARTS]
    yield from (f"{name}: {text(amount)}" for name, amount in there if (name, amount) in largest)
    rest = [amount for name, amount in there if (name, amount) not in largest]
    if rest:
        yield f"{len(rest):,} more: {text(sum(rest))}"


def _shape(tensor: TensorType) -> str:
    return " × ".join(map(str, tensor.shape)) or "1"


def _several_lines(layer: Layer, facts: NodeFacts) -> Iterator[str]:
    """The shape of each output by its name, and how the first one comes about."""
    shapes = [f"{n}: {_shape(t)}" for n, t in zip(layer.outputs, facts.outputs, strict=True)]
    yield from shapes[:MOST_OUTPUTS]
    if len(shapes) > MOST_OUTPUTS:
        yield f"and {len(shapes) - MOST_OUTPUTS:,} more"
    yield from _output_lines(layer, facts)


def _output_lines(layer: Layer, facts: NodeFacts) -> Iterator[str]:
    if _WINDOWED.fullmatch(layer.kind) and len(facts.inputs[0].shape) == layer.rank + 1:
        yield from _window_lines(layer, facts.inputs[0], facts.outputs[0])
    elif layer.kind == "Flatten" and facts.inputs[0].shape != facts.outputs[0].shape:
        yield f"{' · '.join(map(str, facts.inputs[0].shape))} = {facts.outputs[0].elements:,}"
    elif layer.kind == "Concat":
        dimension = _differing(facts)
        if dimension is not None:
            sizes = [each.shape[dimension] for each in facts.inputs]
            yield f"{' + '.join(map(str, sizes))} = {facts.outputs[0].shape[dimension]}"


def _differing(facts: NodeFacts) -> int | None:
    pairs = zip(facts.inputs[0].shape, facts.outputs[0].shape, strict=False)
    return next((at for at, (before, after) in enumerate(pairs) if before != after), None)


def _window_lines(layer: Layer, arriving: TensorType, given: TensorType) -> Iterator[str]:
    """One line where the dimensions agree, else one for each."""
    values: Any = layer
    kernel = per_dimension(values.kernel_size, layer.rank)
    stride = kernel if values.stride is None else per_dimension(values.stride, layer.rank)
    dilation = per_dimension(getattr(values, "dilation", 1), layer.rank)
    padded = _padded(getattr(values, "padding", 0), kernel, dilation)
    sizes = zip(arriving.shape[1:], kernel, stride, dilation, padded, given.shape[1:], strict=True)
    if _WIDENING.fullmatch(layer.kind):
        lines = [_widened_line(*each) for each in sizes]
    else:
        up = getattr(values, "ceil_mode", False)
        lines = [_window_line(*each, up=up) for each in sizes]
    yield from dict.fromkeys(lines)


_WINDOWED = re.compile(r"(Conv|ConvTranspose|(Max|Avg|LP)Pool|MaxUnpool)[123]d")
"""The layers whose output follows from kernel, stride, padding and dilation."""
_WIDENING = re.compile(r"(ConvTranspose|MaxUnpool)[123]d")


def _padded(
    padding: int | str | tuple[int, ...], kernel: tuple[int, ...], dilation: tuple[int, ...]
) -> list[tuple[str, int]]:
    """What padding adds along each dimension, as text and as a number."""
    if padding == "same":
        totals = [d * (k - 1) for k, d in zip(kernel, dilation, strict=True)]
        return [(str(total), total) for total in totals]
    sizes = per_dimension(0 if isinstance(padding, str) else padding, len(kernel))
    return [(f"2·{size}", 2 * size) for size in sizes]


def _window_line(
    size: int,
    kernel: int,
    stride: int,
    dilation: int,
    padded: tuple[str, int],
    given: int,
    *,
    up: bool,
) -> str:
    text, added = padded
    slack = stride - 1 if up else 0
    count = (size + added - dilation * (kernel - 1) - 1 + slack) // stride + 1
    left, right = ("⌈", "⌉") if up else ("⌊", "⌋")
    line = f"{left}({size} + {text} − {dilation}·({kernel}−1) − 1) / {stride}{right} + 1 = {count}"
    return line if count == given else f"{line}, less 1 that starts in the padding: {given}"


def _widened_line(
    size: int, kernel: int, stride: int, dilation: int, padded: tuple[str, int], given: int
) -> str:
    """A transposed window; what output_padding or output_size adds stands at the end."""
    text, added = padded
    count = (size - 1) * stride - added + dilation * (kernel - 1) + 1
    more = f" + {given - count}" if given > count else f" − {count - given}"
    line = f"({size} − 1)·{stride} − {text} + {dilation}·({kernel}−1) + 1"
    return f"{line}{more if given != count else ''} = {given}"


def _parameter_line(layer: Layer, facts: NodeFacts) -> str:
    learned = [weight for weight in facts.weights if weight.kind == "parameter"]
    terms = " + ".join(_product(weight, layer) for weight in learned)
    return f"{terms} = {facts.parameters:,}"


def _product(weight: Weight, layer: Layer) -> str:
    """A weight's elements: what arrives before what is given, then the window."""
    shape = weight.shape
    if len(shape) > 1 and not _WIDENING.fullmatch(layer.kind):
        shape = (shape[1], shape[0], *shape[2:])
    return " · ".join(map(str, shape)) or "1"


def _mac_lines(layer: Layer, facts: NodeFacts) -> Iterator[str]:
    """Every weight is used once for each position: of the input where the window widens."""
    matrix = next((weight for weight in facts.weights if len(weight.shape) > 1), None)
    if matrix is None:
        return
    places = facts.inputs[0] if _WIDENING.fullmatch(layer.kind) else facts.outputs[0]
    positions = places.shape[1:] if len(matrix.shape) > 2 else places.shape[:-1]
    if matrix.elements * prod(positions) == facts.macs:
        first = f"{matrix.elements:,}" if positions else _product(matrix, layer)
        yield f"{' · '.join((first, *map(str, positions)))} = {facts.macs:,}"


def _operation_lines(layer: Layer, facts: NodeFacts) -> Iterator[str]:
    """Operations by their kinds."""
    work = layer.work(facts.inputs, facts.outputs)
    if operations(facts.macs, work) != facts.operations:
        return
    parts = [Work("multiply–adds", PER_MAC, facts.macs), *work]
    for what, each, times in (part for part in parts if part.operations):
        yield f"{each:,} · {times:,} {what}" if times > 1 else f"{each:,} {what}"


def _comparison(layer: Layer, facts: NodeFacts) -> Iterator[str]:
    if layer.category == "conv":
        given = facts.outputs[0].elements
        count = facts.inputs[0].elements * given + given
        yield f"As a Linear layer: {compact(count)} parameters"


def sight(fields: Sequence[Receptive]) -> tuple[Formula, ...]:
    """What one element of an output sees of the network's input; () where that is one pixel."""
    if not fields or all(field.size <= 1 for field in fields):
        return ()
    size = " × ".join(_number(field.size) for field in fields)
    whole = "×".join(str(field.length) for field in fields)
    if all(field.size >= field.length for field in fields):
        lines: tuple[str, ...] = (f"already sees the whole {_PICTURES.get(len(fields), 'input')}",)
    else:
        step = "×".join(dict.fromkeys(_number(field.jump) for field in fields if field.jump))
        moves = f", one step is {step} px" if step else ""
        lines = (f"sees {size.replace(' ', '')} of {whole}{moves}",)
    return (Formula("Receptive field", size, lines),)


_PICTURES = {1: "sequence", 2: "image", 3: "volume"}


def _number(value: int | Fraction) -> str:
    return f"{float(value):g}"


def call_line(call: Call | Written) -> str:
    """The line of code that makes a layer: `nn.Conv2d(3, 64, 7, stride=2)`."""
    if isinstance(call, Written):
        return f"{call.name}()"
    options = [f"{name}={_argument(value)}" for name, value in call.options.items()]
    return f"{call.target}({', '.join([*map(_argument, call.args), *options])})"


def _argument(value: Any) -> str:
    return call_line(value) if isinstance(value, Call) else repr(value)
