"""How a layer is declared: a frozen dataclass whose methods say everything about it.

A declaration is the only place that knows a layer. The inspector reads its fields, propagation its
`output`, the totals its `weights` and `macs`, the exporters its `module`/`function` and `onnx`.
"""

import re
from collections.abc import Callable, Collection, Hashable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from operator import attrgetter
from types import MappingProxyType
from typing import Any, ClassVar, Literal, TypeVar, dataclass_transform

from graphs.calls import AllArrive as AllArrive
from graphs.calls import Arrives as Arrives
from graphs.calls import Call as Call
from graphs.calls import Owned as Owned
from graphs.calls import WhileTraining as WhileTraining
from graphs.calls import Written as Written
from graphs.fields import (
    Field,
    choice,
    declared_fields,
    dimension,
    dimensions,
    edges,
    factors,
    flag,
    padding,
    real,
    shape,
    size,
    text,
    value_text,
    whole,
)
from graphs.operations import Work, operations
from graphs.operators import Constant as Constant
from graphs.operators import Operator as Operator
from graphs.operators import check_table as check_table
from graphs.operators import filled as filled
from graphs.parts import POINT as POINT
from graphs.parts import Held as Held
from graphs.parts import Keeps as Keeps
from graphs.parts import Weight as Weight
from graphs.parts import Window as Window
from graphs.parts import all_along as all_along
from graphs.remember import MEMORY
from graphs.types import DTYPE_BYTES, REAL_DTYPES, ShapeError, TensorType

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
    "sequence",
    "loss",
    "block",
)
"""The categories in the palette's order; the theme has one hue for each."""


class Layer:
    """Base of every declaration. Rules see the inputs' types without the batch dimension."""

    kind: ClassVar[str] = ""
    category: ClassVar[str] = ""
    keywords: ClassVar[tuple[str, ...]] = ()
    fields: ClassVar[Mapping[str, Field]] = MappingProxyType({})
    inputs: ClassVar[tuple[str, ...]] = ("in",)
    outputs: ClassVar[tuple[str, ...]] = ("out",)
    optional: ClassVar[tuple[str, ...]] = ()
    """The last of the inputs, which may be left unwired, all of them together."""
    variadic: ClassVar[bool] = False
    signature: ClassVar[tuple[str, ...]] = ()
    """Its module's parameters in their order, where it is not that of the fields."""
    implied: ClassVar[Mapping[str, Any]] = MappingProxyType({})
    """What its module is always told, other than torch's default."""
    nested: ClassVar[tuple[Any, ...]] = ()
    """How the outputs stand in what its module gives: `("out", ("hidden", "cell"))`."""
    rank: ClassVar[int] = 0
    """Spatial dimensions that it works on; 0 where that does not matter."""
    keeps: ClassVar[Keeps] = Keeps(inputs=True)
    measured: ClassVar[bool] = False
    """Whether its numbers are measured on a data set, not learned."""
    takes: ClassVar[Literal["weights", "real", "whole", "any"]] = "real"
    """Numbers that may arrive: those of its weights (float32), real, whole, or any."""

    def __post_init__(self) -> None:
        for name, spec in self.fields.items():
            value = getattr(self, name)
            canonical = spec.check(value)
            if canonical is not value:
                object.__setattr__(self, name, canonical)

    @property
    def memo(self) -> dict[Any, Any]:
        """Where propagation remembers this layer's facts by its inputs; equal layers share it."""
        found = self.__dict__.get("_memo")
        if found is None:
            found = self.__dict__["_memo"] = MEMORY.memo_of(self.key())
        return found

    def key(self) -> Hashable:
        """What equal layers have in common."""
        return self

    def output(self, *inputs: TensorType) -> TensorType | tuple[TensorType, ...]:
        """What the layer gives for what arrives; ShapeError says why it cannot."""
        raise AssertionError(f"{self.kind} declares no output")

    def given(self, *inputs: TensorType) -> tuple[TensorType, ...]:
        """All outputs for what arrives, the types of numbers checked as well."""
        for tensor in inputs:
            check_numbers(self.kind, self.takes, tensor)
        result = self.output(*inputs)
        return (result,) if isinstance(result, TensorType) else result

    def held(self, *inputs: TensorType) -> Held:
        """All that propagation wants to know; ShapeError as of `given`."""
        outputs = self.given(*inputs)
        weights = self.weights(*inputs)
        elements = sum(output.elements for output in outputs)
        macs = self.macs(inputs, outputs)
        return Held(outputs, weights, macs, operations(macs, self.work(inputs, outputs)), elements)

    def recorded(self, *inputs: TensorType) -> tuple[TensorType, ...]:
        """What it is known to have given for what arrives, though it cannot be computed."""
        return ()

    def smallest_batch(self, *inputs: TensorType) -> int:
        """The fewest samples with which the layer can be trained."""
        return 1

    def weights(self, *inputs: TensorType) -> tuple[Weight, ...]:
        """The named tensors that the layer owns."""
        return ()

    def macs(self, inputs: tuple[TensorType, ...], outputs: tuple[TensorType, ...]) -> int:
        """Multiply-accumulates for one sample: convolution and linear only, bias not counted."""
        return 0

    def work(
        self, inputs: tuple[TensorType, ...], outputs: tuple[TensorType, ...]
    ) -> tuple[Work, ...]:
        """What it computes beside its MACs, by the convention of graphs/operations.py."""
        return ()

    def module(self, *inputs: TensorType) -> Call | Written | None:
        """The constructor call of its `nn.Module`; None for layers that are plain functions."""
        return None

    def function(self, *inputs: TensorType) -> Call | WhileTraining:
        """The call that computes the output, for layers without a module."""
        raise AssertionError(f"{self.kind} declares neither module nor function")

    def passed(self, *inputs: TensorType) -> tuple[Any, ...]:
        """What its module is called with: as in a Call, one after the other if not said."""
        return tuple(map(Arrives, range(len(inputs))))

    def taken(self) -> Mapping[str, Call]:
        """Outputs that its module does not give as they stand, with what is done to each."""
        return {}

    def onnx(self, *inputs: TensorType) -> tuple[Operator, ...]:
        """The ONNX operators that compute the output."""
        raise AssertionError(f"{self.kind} declares no ONNX form")

    def windows(self, *inputs: TensorType) -> tuple[Window, ...]:
        """What an output element sees of each input, per spatial dimension; () when pointwise."""
        return ()

    @property
    def deep(self) -> int:
        """How many layers stand one behind the other in it."""
        return 1

    def names(self, name: str) -> Sequence[str]:
        """The names of modules that a node of that name takes: its own."""
        return (name,)

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

    def input_ports(self, connected: Collection[str] = ()) -> tuple[str, ...]:
        """The input ports to show: the fixed ones, or the connected ones and a free one."""
        if not self.variadic:
            return self.inputs
        taken = sorted(connected, key=port_number)
        free = next(f"in{i}" for i in range(1, len(taken) + 2) if f"in{i}" not in connected)
        return tuple(sorted({*taken, *self.inputs, free}, key=port_number))

    @classmethod
    def accepts_port(cls, port: str) -> bool:
        """Whether there is, or can be, an input port of that name."""
        return port in cls.inputs or (cls.variadic and bool(_VARIADIC_PORT.fullmatch(port)))

    @classmethod
    def port_order(cls, port: str) -> int:
        """A number by which the input ports are ordered."""
        return cls.inputs.index(port) if port in cls.inputs else port_number(port)


_VARIADIC_PORT = re.compile(r"in[1-9][0-9]{0,3}")


@lru_cache(maxsize=1024)
def port_number(port: str) -> int:
    """The number in a variadic port's name, by which ports are ordered; 0 in any other name."""
    return int(port[2:]) if _VARIADIC_PORT.fullmatch(port) else 0


L = TypeVar("L", bound=Layer)
CATALOGUE: dict[str, type[Layer]] = {}
"""Every declared layer by its kind, in the order of declaration."""


def offered() -> list[type["Layer"]]:
    """All layers as palette and search offer them: by category, those for images first."""
    return sorted(
        CATALOGUE.values(),
        key=lambda each: (CATEGORIES.index(each.category), each.rank not in (0, 2)),
    )


@dataclass_transform(
    frozen_default=True,
    field_specifiers=(
        whole,
        real,
        flag,
        choice,
        size,
        factors,
        padding,
        edges,
        shape,
        dimension,
        dimensions,
        text,
    ),
)
def family(cls: type[L]) -> type[L]:
    """Make a base of several layers a frozen dataclass; the catalogue does not list it."""
    return dataclass(frozen=True)(cls)


@dataclass_transform(
    frozen_default=True,
    field_specifiers=(
        whole,
        real,
        flag,
        choice,
        size,
        factors,
        padding,
        edges,
        shape,
        dimension,
        dimensions,
        text,
    ),
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
        made.fields = MappingProxyType(declared_fields(made, made.rank))
        _cache_hash(made)
        _tell_key(made)
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


def _tell_key(cls: type[Layer]) -> None:
    """Reading a layer's fields at once is quicker than hashing and comparing layers by them."""
    read = attrgetter(*cls.fields) if cls.fields else lambda made: ()

    def key(self: Any) -> Hashable:
        return cls, read(self)

    setattr(cls, "key", key)  # noqa: B010


def check_numbers(kind: str, takes: str, tensor: TensorType) -> None:
    """Refuse a tensor whose numbers a layer cannot take; `takes` as in Layer."""
    good, wanted = _TAKEN[takes]
    if tensor.dtype not in good:
        raise ShapeError(
            f"{kind} needs {wanted} but {tensor.dtype} arrives", "Change the dtype of the Input"
        )


SPATIAL_NAMES = {0: "features", 1: "C×L", 2: "C×H×W", 3: "C×D×H×W"}


_TAKEN: dict[str, tuple[Collection[str], str]] = {
    "weights": (("float32",), "float32"),
    "real": (REAL_DTYPES, "real numbers"),
    "whole": (("int64",), "int64"),
    "any": (DTYPE_BYTES, "numbers"),
}


def needs_spatial(layer: Layer, tensor: TensorType) -> None:
    """Refuse an input that has not channels and the layer's spatial dimensions."""
    if len(tensor.shape) == layer.rank + 1:
        return
    other = re.sub("[123]d$", f"{len(tensor.shape) - 1}d", layer.kind)
    hint = f"For this input there is {other}" if other in CATALOGUE else ""
    raise ShapeError(f"{layer.kind} needs {SPATIAL_NAMES[layer.rank]} but {tensor} arrives", hint)


N = TypeVar("N", int, float)


def per_dimension(value: N | tuple[N, ...], rank: int) -> tuple[N, ...]:
    """A size or factors field's value as one number per dimension."""
    return value if isinstance(value, tuple) else (value,) * rank


def size_text(value: int | tuple[int, ...], rank: int) -> str:
    """A kernel as people read it: `3×3`."""
    return value_text(per_dimension(value, rank))
