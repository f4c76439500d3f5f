"""Repairs inside one layer: windows, padding, groups, channels, dimensions that do not fit."""

from collections.abc import Iterator
from itertools import chain
from math import gcd
from typing import Any

from graphs.declare import Layer, per_dimension
from graphs.problems import Problem
from graphs.propagate import Facts
from graphs.repair.change import Repair, made, with_field
from graphs.types import TensorType

MOST_WINDOWS = 64
"""Windows that are tried, each one pixel smaller than the one before."""

COUNTED = ("in_channels", "num_features", "in_features", "input_size", "embed_dim")
"""Fields that say how much must arrive."""


def proposals(facts: Facts, problem: Problem) -> Iterator[Repair]:
    """Other values of the layer's own parameters."""
    node = facts.nodes.get(problem.node or "")
    if problem.node is None or node is None or node.status != "wrong" or not node.inputs:
        return
    layer = facts.network.nodes[problem.node].layer
    for field, value in _values(layer, node.inputs[0]):
        if field in layer.fields:
            repair = with_field(facts.network, problem.node, field, value)
            if repair is not None:
                yield repair


def _values(layer: Layer, tensor: TensorType) -> Iterator[tuple[str, Any]]:
    for field in COUNTED:
        yield field, None
    yield from _groups(layer, tensor)
    ways = [_paddings(layer), _windows(layer, tensor)]
    # A border wider than the image would be mostly zeros: a smaller window is meant.
    yield from chain(*(reversed(ways) if _is_vast(layer, tensor) else ways))
    yield from _dimensions(tensor)
    yield from _edges(layer, tensor)
    yield "num_parameters", 1
    yield "output_padding", 0
    yield "output_size", None


def _is_vast(layer: Layer, tensor: TensorType) -> bool:
    """Whether a window is more than twice as large as what it slides over."""
    kernel = per_dimension(getattr(layer, "kernel_size", 1), layer.rank) if layer.rank else ()
    return any(k > 2 * n for k, n in zip(kernel, tensor.shape[1:], strict=False))


def _groups(layer: Layer, tensor: TensorType) -> Iterator[tuple[str, Any]]:
    groups = getattr(layer, "groups", getattr(layer, "num_groups", None))
    if groups is None or not tensor.shape:
        return
    field = "groups" if hasattr(layer, "groups") else "num_groups"
    channels = tensor.shape[0]
    out = getattr(layer, "out_channels", channels)
    if groups == channels:
        yield "out_channels", channels * max(1, round(out / channels))
    common = gcd(channels, out)
    divisors = [d for d in range(1, min(common, 4096) + 1) if common % d == 0]
    for divisor in sorted(divisors, key=lambda d: (abs(d - groups), d))[:3]:
        yield field, divisor
    if channels % groups == 0:
        yield "out_channels", max(groups, round(out / groups) * groups)


def _paddings(layer: Layer) -> Iterator[tuple[str, Any]]:
    if not {"padding", "kernel_size"} <= layer.fields.keys():
        return
    kernel = per_dimension(getattr(layer, "kernel_size"), layer.rank)  # noqa: B009
    dilation = per_dimension(getattr(layer, "dilation", 1), layer.rank)
    yield "padding", tuple(d * (k - 1) // 2 for d, k in zip(dilation, kernel, strict=True))
    yield "padding", tuple(k // 2 for k in kernel)
    yield "padding", 0
    yield "padding_mode", "zeros"


def _edges(layer: Layer, tensor: TensorType) -> Iterator[tuple[str, Any]]:
    """Thinner borders, the thickest that may fit first."""
    for field, spec in layer.fields.items():
        if spec.sides == 2:
            thickest = min(tensor.shape[-layer.rank :], default=1)
            for border in range(min(thickest, 64), -1, -1):
                yield field, border


def _windows(layer: Layer, tensor: TensorType) -> Iterator[tuple[str, Any]]:
    """Smaller windows that fit, the largest first."""
    if "kernel_size" not in layer.fields or layer.rank != len(tensor.shape) - 1:
        return
    kernel = per_dimension(getattr(layer, "kernel_size"), layer.rank)  # noqa: B009
    if getattr(layer, "dilation", 1) != 1:
        yield "dilation", 1
    dilation = per_dimension(getattr(layer, "dilation", 1), layer.rank)
    fitting = max((n - 1) // d + 1 for n, d in zip(tensor.shape[1:], dilation, strict=True))
    largest = min(max(kernel) - 1, max(fitting, 1))
    for smaller in range(largest, max(largest - MOST_WINDOWS, 0), -1):
        value = tuple(
            min(k, smaller, max(n, 1)) for k, n in zip(kernel, tensor.shape[1:], strict=True)
        )
        if value != kernel:
            yield "kernel_size", value


def _dimensions(tensor: TensorType) -> Iterator[tuple[str, Any]]:
    for dim in (1, -1, len(tensor.shape)):
        yield "dim", dim
    yield "start_dim", 1
    yield "end_dim", -1


def with_same_padding(layer: Layer) -> Layer | None:
    """The layer so that it keeps the size at stride 1; None where no padding does."""
    if "padding" not in layer.fields or "kernel_size" not in layer.fields:
        return None
    kernel = per_dimension(getattr(layer, "kernel_size"), layer.rank)  # noqa: B009
    dilation = per_dimension(getattr(layer, "dilation", 1), layer.rank)
    if any(d * (k - 1) % 2 for d, k in zip(dilation, kernel, strict=True)):
        return None
    padding = tuple(d * (k - 1) // 2 for d, k in zip(dilation, kernel, strict=True))
    return made(layer.kind, **{**layer.arguments(), "padding": padding})
