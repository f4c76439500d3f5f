"""How a layer is declared: a frozen dataclass whose methods say everything about it.

A declaration is the only place that knows a layer. The inspector reads its fields, propagation its
`output`, the totals its `weights` and `macs`, the exporters its `module`/`function` and `onnx`.
"""

import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from math import prod
from types import MappingProxyType
from typing import Any, ClassVar, Literal, NamedTuple, TypeVar, dataclass_transform

from graphs.fields import (
    Field,
    choice,
    declared_fields,
    flag,
    padding,
    real,
    shape,
    size,
    text,
    value_text,
    whole,
)
from graphs.types import DTYPE_BYTES, ShapeError, TensorType

CATEGORIES = (
    "io",
    "conv",
    "pool",
    "norm",
    "act",
    "dense",
    "merge",
    "reshape",
    "dropout",
    "block",
)
"""The categories in the palette's order; the theme has one hue for each."""


WEIGHT_DTYPE = "float32"
REAL_DTYPES = ("float32", "float64", "float16", "bfloat16")


class Weight(NamedTuple):
    """A named tensor that a layer owns. Its name is the last part of the state_dict key."""

    name: str
    shape: tuple[int, ...]
    kind: Literal["parameter", "buffer"] = "parameter"
    dtype: str = WEIGHT_DTYPE

    @property
    def elements(self) -> int:
        """Numbers in it; a scalar has one."""
        return prod(self.shape)

    @property
    def bytes(self) -> int:
        """Memory that it takes."""
        return self.elements * DTYPE_BYTES[self.dtype]


@dataclass(frozen=True, slots=True)
class Arrives:
    """In a function call: the tensor that arrives at input number `index`."""

    index: int


@dataclass(frozen=True, slots=True)
class AllArrive:
    """In a function call: the list of all tensors that arrive."""


@dataclass(frozen=True, slots=True)
class Call:
    """A call of PyTorch as data: printed into a module's text, performed by the engine.

    target: a dotted name under `torch` or `nn` or `F` (`nn.Conv2d`, `torch.cat`), or `+`/`*`.
    """

    target: str
    args: tuple[Any, ...] = ()
    options: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Operator:
    """One ONNX operator as data.

    Names: `in0`, `in1` … are what arrives, `out0` … what is given, a weight's own name is that
    weight, `constants` adds named constants; every other name is local to the layer.
    """

    type: str
    inputs: tuple[str, ...]
    outputs: tuple[str, ...] = ("out0",)
    attributes: Mapping[str, Any] = field(default_factory=dict)
    constants: Mapping[str, "Constant"] = field(default_factory=dict)


class Constant(NamedTuple):
    """A constant tensor of an ONNX operator; values in row-major order."""

    dtype: str
    shape: tuple[int, ...]
    values: tuple[float, ...]


class Window(NamedTuple):
    """What one output element sees along one dimension.

    kernel: input elements from first to last seen, dilation included. stride: input elements
    between neighbouring outputs. padding: elements before the first. A kernel of None sees all.
    """

    kernel: int | None
    stride: int = 1
    padding: int = 0


POINT = Window(1)


def all_along(axis: int, rank: int) -> tuple[Window, ...]:
    """The windows of a layer that mixes a sample of `rank` dimensions along one of them."""
    if axis == 0:
        return ()
    return tuple(Window(None) if each == axis else POINT for each in range(1, rank))


class Layer:
    """Base of every declaration. Rules see the inputs' types without the batch dimension."""

    kind: ClassVar[str] = ""
    category: ClassVar[str] = ""
    keywords: ClassVar[tuple[str, ...]] = ()
    fields: ClassVar[Mapping[str, Field]] = MappingProxyType({})
    inputs: ClassVar[tuple[str, ...]] = ("in",)
    outputs: ClassVar[tuple[str, ...]] = ("out",)
    variadic: ClassVar[bool] = False

    def __post_init__(self) -> None:
        for name, spec in self.fields.items():
            value = getattr(self, name)
            canonical = spec.check(value)
            if canonical is not value:
                object.__setattr__(self, name, canonical)

    @cached_property
    def memo(self) -> dict[Any, Any]:
        """Where propagation remembers this layer's facts by its inputs; equal layers share it."""
        if len(_MEMOS) >= MOST_MEMOS:
            _MEMOS.clear()
        return _MEMOS.setdefault(self, {})

    def output(self, *inputs: TensorType) -> TensorType | tuple[TensorType, ...]:
        """What the layer gives for what arrives; ShapeError says why it cannot."""
        raise AssertionError(f"{self.kind} declares no output")

    def weights(self, *inputs: TensorType) -> tuple[Weight, ...]:
        """The named tensors that the layer owns."""
        return ()

    def macs(self, inputs: tuple[TensorType, ...], outputs: tuple[TensorType, ...]) -> int:
        """Multiply-accumulates for one sample: convolution and linear only, bias not counted."""
        return 0

    def smallest_batch(self, *inputs: TensorType) -> int:
        """The fewest samples with which the layer can be trained."""
        return 1

    def module(self, *inputs: TensorType) -> Call | None:
        """The constructor call of its `nn.Module`; None for layers that are plain functions."""
        return None

    def function(self, *inputs: TensorType) -> Call:
        """The call that computes the output, for layers without a module."""
        raise AssertionError(f"{self.kind} declares neither module nor function")

    def onnx(self, *inputs: TensorType) -> tuple[Operator, ...]:
        """The ONNX operators that compute the output."""
        raise AssertionError(f"{self.kind} declares no ONNX form")

    def windows(self, *inputs: TensorType) -> tuple[Window, ...]:
        """What an output element sees of each input, per spatial dimension; () when pointwise."""
        return ()

    def detail(self) -> str:
        """The one line that matters, shown on the node: `64 × 3×3, stride 2`."""
        return ""

    def options(self, *left_out: str) -> dict[str, Any]:
        """The fields that a reader of the code needs: required ones and those not at default."""
        return {
            name: getattr(self, name)
            for name, spec in self.fields.items()
            if name not in left_out and (spec.required or getattr(self, name) != spec.default)
        }

    def arguments(self) -> dict[str, Any]:
        """The fields that differ from their defaults: what a design file keeps."""
        return {
            name: getattr(self, name)
            for name, spec in self.fields.items()
            if getattr(self, name) != spec.default
        }

    @classmethod
    def input_ports(cls, connected: Collection[str] = ()) -> tuple[str, ...]:
        """The input ports to show: the fixed ones, or the connected ones and a free one."""
        if not cls.variadic:
            return cls.inputs
        taken = sorted(connected, key=port_number)
        free = next(f"in{i}" for i in range(1, len(taken) + 2) if f"in{i}" not in connected)
        return tuple(sorted({*taken, *cls.inputs, free}, key=port_number))

    @classmethod
    def accepts_port(cls, port: str) -> bool:
        """Whether there is, or can be, an input port of that name."""
        return port in cls.inputs or (cls.variadic and bool(_VARIADIC_PORT.fullmatch(port)))

    @classmethod
    def port_order(cls, port: str) -> int:
        """A number by which the input ports are ordered."""
        return cls.inputs.index(port) if port in cls.inputs else port_number(port)


MOST_MEMOS = 8192
_MEMOS: dict[Layer, dict[Any, Any]] = {}
_VARIADIC_PORT = re.compile(r"in[1-9][0-9]{0,3}")


def port_number(port: str) -> int:
    """The number in a variadic port's name; ports are ordered by it."""
    return int(port[2:] or 0) if port.startswith("in") else 0


L = TypeVar("L", bound=Layer)
CATALOGUE: dict[str, type[Layer]] = {}
"""Every declared layer by its kind, in the order of declaration."""


@dataclass_transform(
    frozen_default=True,
    field_specifiers=(whole, real, flag, choice, size, padding, shape, text),
)
def layer(category: str, *keywords: str) -> Callable[[type[L]], type[L]]:
    """Declare a layer: make it a frozen dataclass and enter it in the catalogue.

    keywords: other names that people search for (`fc`, `dense`).
    """
    assert category in CATEGORIES, category

    def declare(cls: type[L]) -> type[L]:
        made = dataclass(frozen=True)(cls)
        made.kind = made.__name__
        made.category = category
        made.keywords = keywords
        made.fields = MappingProxyType(declared_fields(made))
        _cache_hash(made)
        assert made.kind not in CATALOGUE, made.kind
        CATALOGUE[made.kind] = made
        return made

    return declare


def _cache_hash(cls: type[Layer]) -> None:
    """Layers are memo keys by the thousand: hash their fields once, not at each look-up."""
    compute = cls.__hash__

    def cached(self: Any) -> int:
        found = self.__dict__.get("_hash")
        if found is None:
            found = self.__dict__["_hash"] = hash((cls.kind, compute(self)))
        return int(found)

    setattr(cls, "__hash__", cached)  # noqa: B010


def needs_rank(kind: str, tensor: TensorType, rank: int) -> None:
    """Refuse an input that has not `rank` dimensions beside the batch."""
    if len(tensor.shape) == rank:
        return
    names = {1: "features", 2: "C×L", 3: "C×H×W", 4: "C×D×H×W"}
    hint = "Put a Flatten before it" if rank == 1 else ""
    raise ShapeError(f"{kind} needs {names[rank]} but {tensor} arrives", hint)


def needs_real_numbers(kind: str, tensor: TensorType) -> None:
    """Refuse whole numbers and flags where the computation needs fractions."""
    if tensor.dtype not in REAL_DTYPES:
        hint = "Set the Input's dtype to float32"
        raise ShapeError(f"{kind} needs real numbers but {tensor.dtype} arrives", hint)


def needs_dtype_of_weights(kind: str, tensor: TensorType) -> None:
    """Refuse numbers of another type than the layer's weights have."""
    if tensor.dtype != WEIGHT_DTYPE:
        raise ShapeError(
            f"the weights of {kind} are {WEIGHT_DTYPE} but {tensor.dtype} arrives",
            f"Set the Input's dtype to {WEIGHT_DTYPE}",
        )


def per_dimension(value: int | tuple[int, ...], rank: int) -> tuple[int, ...]:
    """A size field's value as one number per dimension."""
    return value if isinstance(value, tuple) else (value,) * rank


def size_text(value: int | tuple[int, ...], rank: int) -> str:
    """A kernel as people read it: `3×3`."""
    return value_text(per_dimension(value, rank))
