"""A layer's arithmetic with the real numbers put in, as a teacher would write it on the board."""

from collections.abc import Iterator
from math import prod
from typing import Any, NamedTuple

from graphs.amounts import compact
from graphs.declare import Call, Layer, Weight, Written, per_dimension
from graphs.propagate import NodeFacts
from graphs.types import TensorType


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
    if facts.outputs:
        shape = " × ".join(map(str, facts.outputs[0].shape)) or "1"
        yield Formula("Output", shape, tuple(_output_lines(layer, facts)))
    if facts.parameters:
        yield Formula("Parameters", f"{facts.parameters:,}", (_parameter_line(facts),))
    if facts.macs:
        lines = (*_mac_lines(facts), *_comparison(layer, facts))
        yield Formula("Multiply–adds", compact(facts.macs), lines)


def _output_lines(layer: Layer, facts: NodeFacts) -> Iterator[str]:
    if "kernel_size" in layer.fields and len(facts.inputs[0].shape) > 1:
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
    rank = layer.fields["kernel_size"].rank
    kernel = per_dimension(values.kernel_size, rank)
    stride = kernel if values.stride is None else per_dimension(values.stride, rank)
    dilation = per_dimension(getattr(values, "dilation", 1), rank)
    padded = _padded(values.padding, kernel, dilation)
    up = getattr(values, "ceil_mode", False)
    each = zip(arriving.shape[1:], kernel, stride, dilation, padded, given.shape[1:], strict=True)
    yield from dict.fromkeys(_window_line(*sizes, up=up) for sizes in each)


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


def _parameter_line(facts: NodeFacts) -> str:
    learned = [weight for weight in facts.weights if weight.kind == "parameter"]
    terms = " + ".join(_product(weight) for weight in learned)
    return f"{terms} = {facts.parameters:,}"


def _product(weight: Weight) -> str:
    """A weight's elements: what arrives before what is given, then the window."""
    shape = weight.shape
    if len(shape) > 1:
        shape = (shape[1], shape[0], *shape[2:])
    return " · ".join(map(str, shape)) or "1"


def _mac_lines(facts: NodeFacts) -> Iterator[str]:
    """Every weight is used once for every position of the output."""
    matrix = next(weight for weight in facts.weights if len(weight.shape) > 1)
    given = facts.outputs[0].shape
    positions = given[1:] if len(matrix.shape) > 2 else given[:-1]
    if matrix.elements * prod(positions) == facts.macs and positions:
        yield f"{matrix.elements:,} · {' · '.join(map(str, positions))} = {facts.macs:,}"


def _comparison(layer: Layer, facts: NodeFacts) -> Iterator[str]:
    if layer.category == "conv":
        given = facts.outputs[0].elements
        count = facts.inputs[0].elements * given + given
        yield f"As a Linear layer: {compact(count)} parameters"


def call_line(call: Call | Written) -> str:
    """The line of code that makes a layer: `nn.Conv2d(3, 64, 7, stride=2)`."""
    if isinstance(call, Written):
        return f"{call.name}()"
    options = [f"{name}={value!r}" for name, value in call.options.items()]
    return f"{call.target}({', '.join([*map(repr, call.args), *options])})"
