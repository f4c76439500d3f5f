"""Layers as other programs write them, where that is not how Convas does."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from math import pi, sqrt

from graphs.declare import CATALOGUE, Constant, Layer, Operator
from graphs.layers.activation import number, sample_dimension
from graphs.types import TensorType

Write = Callable[[Layer, tuple[TensorType, ...]], tuple[Operator, ...]]


def _softsign(layer: Layer, inputs: tuple[TensorType, ...]) -> tuple[Operator, ...]:
    return (
        Operator("Abs", ("in0",), ("size",)),
        Operator("Add", ("size", "one"), ("more",), constants=_numbers(one=1.0)),
        Operator("Div", ("in0", "more")),
    )


def _numbers(**values: float) -> dict[str, Constant]:
    return {name: number(value) for name, value in values.items()}


def _erf(first: Operator) -> tuple[Operator, ...]:
    return (
        first,
        Operator("Erf", ("scaled",), ("bend",)),
        Operator("Add", ("bend", "one"), ("gate",), constants=_numbers(one=1.0)),
    )


_DIVIDED = Operator("Div", ("in0", "root"), ("scaled",), constants=_numbers(root=sqrt(2)))
_SCALED = Operator("Mul", ("in0", "root"), ("scaled",), constants=_numbers(root=sqrt(0.5)))


def _gelu(first: Operator) -> Write:
    """x · (1 + erf(x / √2)) · ½, as PyTorch's exporter multiplies it."""

    def write(layer: Layer, inputs: tuple[TensorType, ...]) -> tuple[Operator, ...]:
        return (
            *_erf(first),
            Operator("Mul", ("in0", "gate"), ("double",)),
            Operator("Mul", ("double", "half"), constants=_numbers(half=0.5)),
        )

    return write


def _gelu_halved_first(first: Operator) -> Write:
    """½ x · (1 + erf(x / √2))."""

    def write(layer: Layer, inputs: tuple[TensorType, ...]) -> tuple[Operator, ...]:
        return (
            *_erf(first),
            Operator("Mul", ("in0", "half"), ("small",), constants=_numbers(half=0.5)),
            Operator("Mul", ("small", "gate")),
        )

    return write


def _gelu_tanh(layer: Layer, inputs: tuple[TensorType, ...]) -> tuple[Operator, ...]:
    numbers = _numbers(three=3.0, cubic=0.044715, scale=sqrt(2 / pi), one=1.0, half=0.5)
    return (
        Operator("Pow", ("in0", "three"), ("cube",), constants=numbers),
        Operator("Mul", ("cube", "cubic"), ("small",)),
        Operator("Add", ("in0", "small"), ("sum",)),
        Operator("Mul", ("sum", "scale"), ("scaled",)),
        Operator("Tanh", ("scaled",), ("bend",)),
        Operator("Add", ("bend", "one"), ("gate",)),
        Operator("Mul", ("in0", "half"), ("halved",)),
        Operator("Mul", ("halved", "gate")),
    )


def _gelu_tanh_of_products(layer: Layer, inputs: tuple[TensorType, ...]) -> tuple[Operator, ...]:
    numbers = _numbers(cubic=0.044715, scale=sqrt(2 / pi), one=1.0, half=0.5)
    return (
        Operator("Mul", ("in0", "in0"), ("square",), constants=numbers),
        Operator("Mul", ("in0", "square"), ("cube",)),
        Operator("Mul", ("cube", "cubic"), ("small",)),
        Operator("Add", ("in0", "small"), ("sum",)),
        Operator("Mul", ("sum", "scale"), ("scaled",)),
        Operator("Tanh", ("scaled",), ("bend",)),
        Operator("Add", ("bend", "one"), ("gate",)),
        Operator("Mul", ("in0", "gate"), ("double",)),
        Operator("Mul", ("double", "half")),
    )


def _hardsigmoid(last: str) -> Write:
    def write(layer: Layer, inputs: tuple[TensorType, ...]) -> tuple[Operator, ...]:
        sixth = 6.0 if last == "Div" else 1 / 6
        return (*_clipped(), Operator(last, ("cut", "six"), constants=_numbers(six=sixth)))

    return write


def _clipped() -> tuple[Operator, ...]:
    bounds = _numbers(low=0.0, high=6.0)
    return (
        Operator("Add", ("in0", "three"), ("moved",), constants=_numbers(three=3.0)),
        Operator("Clip", ("moved", "low", "high"), ("cut",), constants=bounds),
    )


def _hardswish(layer: Layer, inputs: tuple[TensorType, ...]) -> tuple[Operator, ...]:
    return (
        *_clipped(),
        Operator("Mul", ("in0", "cut"), ("large",)),
        Operator("Div", ("large", "six"), constants=_numbers(six=6.0)),
    )


def _hardswish_of_gate(layer: Layer, inputs: tuple[TensorType, ...]) -> tuple[Operator, ...]:
    gate = {"alpha": 1 / 6, "beta": 0.5}
    return (
        Operator("HardSigmoid", ("in0",), ("gate",), gate),
        Operator("Mul", ("in0", "gate")),
    )


def _hardswish_of_part(layer: Layer, inputs: tuple[TensorType, ...]) -> tuple[Operator, ...]:
    return (
        *_clipped(),
        Operator("Div", ("cut", "six"), ("gate",), constants=_numbers(six=6.0)),
        Operator("Mul", ("in0", "gate")),
    )


def _layer_norm(layer: Layer, inputs: tuple[TensorType, ...]) -> tuple[Operator, ...]:
    """(x - mean) / √(variance + ε) · weight + bias over the last dimension."""
    rank = len(inputs[0].shape)
    over = {"axes": (rank,), "keepdims": 1}
    eps = number(float(getattr(layer, "eps", 0.0) or 0.0))
    return (
        Operator("ReduceMean", ("in0",), ("mean",), over),
        Operator("Sub", ("in0", "mean"), ("centred",)),
        Operator("Pow", ("centred", "two"), ("squares",), constants=_numbers(two=2.0)),
        Operator("ReduceMean", ("squares",), ("variance",), over),
        Operator("Add", ("variance", "eps"), ("steadied",), constants={"eps": eps}),
        Operator("Sqrt", ("steadied",), ("deviation",)),
        Operator("Div", ("centred", "deviation"), ("normal",)),
        Operator("Mul", ("normal", "weight"), ("scaled",)),
        Operator("Add", ("scaled", "bias")),
    )


def _group_norm(layer: Layer, inputs: tuple[TensorType, ...]) -> tuple[Operator, ...]:
    """Convas's own form of the part that is not learned, with weights that need no reshaping."""
    *steps, last = replace(layer, affine=False).onnx(*inputs)  # type: ignore[type-var]
    return (
        *steps,
        replace(last, outputs=("normal",)),
        Operator("Mul", ("normal", "weight"), ("scaled",)),
        Operator("Add", ("scaled", "bias")),
    )


def _normalize(layer: Layer, inputs: tuple[TensorType, ...]) -> tuple[Operator, ...]:
    """x / max(‖x‖, ε), the norm repeated to the shape of x."""
    axis = sample_dimension(int(getattr(layer, "dim", 1)), inputs[0]) + 1
    eps = _numbers(least=float(getattr(layer, "eps", 0.0)))
    return (
        Operator("ReduceL2", ("in0",), ("length",), {"axes": (axis,), "keepdims": 1}),
        Operator("Clip", ("length", "least"), ("steadied",), constants=eps),
        Operator("Expand", ("steadied", "shape"), ("divisor",)),
        Operator("Div", ("in0", "divisor")),
    )


def patterns() -> Iterator[tuple[Layer, Write, tuple[TensorType, ...]]]:
    """A layer, how it is written, and what arrives in a typical case."""
    features = (TensorType((8, 8)),)
    gelu = CATALOGUE["GELU"]()
    for first in (_DIVIDED, _SCALED):
        yield gelu, _gelu(first), features
        yield gelu, _gelu_halved_first(first), features
    tanh: Callable[..., Layer] = CATALOGUE["GELU"]
    yield tanh(approximate="tanh"), _gelu_tanh, features
    yield tanh(approximate="tanh"), _gelu_tanh_of_products, features
    yield CATALOGUE["GroupNorm"](), _group_norm, (TensorType((8, 6, 6)),)
    yield CATALOGUE["Normalize"](), _normalize, features
    yield CATALOGUE["Softsign"](), _softsign, features
    for last in ("Div", "Mul"):
        yield CATALOGUE["Hardsigmoid"](), _hardsigmoid(last), features
    for write in (_hardswish, _hardswish_of_gate, _hardswish_of_part):
        yield CATALOGUE["Hardswish"](), write, features
    yield CATALOGUE["LayerNorm"](), _layer_norm, features
