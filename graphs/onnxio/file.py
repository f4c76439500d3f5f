"""A file's ONNX graph as plain data, and what its operators are read as."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, NamedTuple

from graphs.declare import Layer
from graphs.reading import NoLayer
from graphs.types import DTYPE_BYTES, TensorType, shape_text

Numbers = tuple[float, ...]


@dataclass(frozen=True, eq=False)
class Step:
    """One operator of a file.

    usual: what ONNX says of attributes that are not given. An input or output left out is "".
    """

    type: str
    name: str
    inputs: tuple[str, ...]
    outputs: tuple[str, ...]
    attributes: Mapping[str, Any] = field(default_factory=dict)
    usual: Mapping[str, Any] = field(default_factory=dict)

    def get(self, name: str, default: Any = None) -> Any:
        """An attribute, else what ONNX takes for it, else a default."""
        return self.attributes.get(name, self.usual.get(name, default))

    def input(self, index: int) -> str:
        """The name of what arrives at a place; empty where nothing does."""
        return self.inputs[index] if index < len(self.inputs) else ""


class Known(NamedTuple):
    """What is known of a value: its whole shape, the batch in front; None where it is unknown."""

    shape: tuple[int, ...] | None
    dtype: str
    constant: bool = False


@dataclass(frozen=True)
class OnnxGraph:
    """A file's graph, its operators in an order in which they can be carried out.

    batch: the size of the batch for which shapes are known. numbers: of a constant, row by row;
    None where it is too large to look at. opset: the version of ONNX's own operators. producer:
    the program that wrote the file. batch_open: whether it takes any batch.
    """

    name: str
    inputs: tuple[str, ...]
    outputs: tuple[str, ...]
    steps: tuple[Step, ...]
    values: Mapping[str, Known]
    numbers: Callable[[str], Numbers | None]
    batch: int
    opset: int
    producer: str = ""
    batch_open: bool = False

    @cached_property
    def producers(self) -> Mapping[str, Step]:
        """The operator that gives a value."""
        return {name: step for step in self.steps for name in step.outputs if name}

    @cached_property
    def users(self) -> Mapping[str, tuple[Step, ...]]:
        """The operators at which a value arrives; one may stand there twice."""
        found: dict[str, list[Step]] = {}
        for step in self.steps:
            for name in step.inputs:
                found.setdefault(name, []).append(step)
        return {name: tuple(steps) for name, steps in found.items()}

    @cached_property
    def ends(self) -> frozenset[str]:
        """The outputs' names."""
        return frozenset(self.outputs)

    def constant(self, name: str) -> bool:
        """Whether a value is the same whatever arrives."""
        known = self.values.get(name)
        return known is not None and known.constant

    def shape(self, name: str) -> tuple[int, ...]:
        """The whole shape of a value."""
        known = self.values.get(name)
        if known is None or known.shape is None:
            raise NoLayer("the shape of what arrives is not known")
        return known.shape

    def dtype(self, name: str) -> str:
        """The type of a value's numbers."""
        known = self.values.get(name)
        return known.dtype if known is not None else ""

    def numbers_of(self, name: str, what: str) -> Numbers:
        """The numbers of a constant; NoLayer where they are computed, or too many."""
        if not self.constant(name):
            raise NoLayer(f"its {what} is computed while the network runs")
        found = self.numbers(name)
        if found is None:
            raise NoLayer(f"its {what} is too large")
        return found

    def whole_numbers(self, name: str, what: str) -> tuple[int, ...]:
        """As above, whole numbers."""
        return tuple(int(each) for each in self.numbers_of(name, what))

    def sample(self, name: str) -> TensorType:
        """What flows for one sample; NoLayer where the batch does not stand first."""
        if self.constant(name):
            raise NoLayer("it takes numbers of the file in the place of what arrives")
        shape = self.shape(name)
        if not shape or shape[0] != self.batch:
            raise NoLayer(f"the batch does not stand first in {shape_text(shape)}")
        if self.dtype(name) not in DTYPE_BYTES:
            raise NoLayer(f"Convas has no numbers of the kind {self.dtype(name) or 'unknown'}")
        return TensorType(shape[1:], self.dtype(name))

    def used(self, names: Iterable[str]) -> bool:
        """Whether any of some values arrives somewhere or is an output."""
        return any(name in self.users or name in self.ends for name in names)

    def only_use(self, name: str) -> Step | None:
        """The one operator at which a value arrives, where it is no output of the file."""
        users = self.users.get(name, ())
        return users[0] if len(users) == 1 and name not in self.ends else None


@dataclass(frozen=True, slots=True)
class Taken:
    """Where a weight's numbers are in a file and what is done to them, one after the other.

    value: the constant's name; empty for zeros. turns: ("transpose", axes), ("reshape", shape),
    ("rows", (first, end) …), ("times", number), ("plus", other constant), ("inverse",).
    """

    value: str
    turns: tuple[tuple[Any, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Made:
    """A layer that operators were read as.

    arriving, giving: the names of the values at its ports; "" where nothing is taken from one.
    """

    layer: Layer
    arriving: tuple[str, ...]
    giving: tuple[str, ...]
    weights: Mapping[str, Taken] = field(default_factory=dict)
    steps: tuple[Step, ...] = ()
    why: str = ""


def checked(graph: OnnxGraph, made: Iterable[Made]) -> list[Made]:
    """Layers, once they are known to give what the file says is given; NoLayer else.

    Values between them that the file does not know get their types here.
    """
    types: dict[str, TensorType] = {}
    found = list(made)
    for each in found:
        inputs = tuple(
            types[name] if name in types else graph.sample(name) for name in each.arriving
        )
        given = each.layer.given(*inputs)
        for name, tensor in zip(each.giving, given, strict=True):
            if name in graph.values and graph.sample(name) != tensor:
                raise NoLayer(
                    f"{each.layer.kind} would give {tensor} where the file gives "
                    f"{graph.sample(name)}"
                )
            types[name] = tensor
        wanted = {w.name: w.shape for w in each.layer.weights(*inputs)}
        for name, taken in each.weights.items():
            if not taken.turns and taken.value and graph.shape(taken.value) != wanted.get(name):
                raise NoLayer(f"{each.layer.kind} would hold another {name}")
    return found
