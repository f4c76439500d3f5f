"""A layer's fields looked for among the numbers in a file, until the layer is written so."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from math import isclose, prod
from typing import Any

from graphs.declare import Constant, Layer, Operator
from graphs.fields import Field
from graphs.onnxio.file import OnnxGraph, Step
from graphs.onnxio.patterns import Write
from graphs.types import ShapeError, TensorType

_SWEEPS = 3
_SMALL = range(-8, 17)
_FEW = 12
"""Numbers of a constant that may be settings; longer ones are tables."""
_CLOSE = 2e-6
"""A file has seven digits of a number, a setting may have more."""


@dataclass(frozen=True, eq=False)
class Agreement:
    """How far a layer would be written as a file has it.

    steps: of the file, one for each operator of the form. values: what they call the names of it.
    """

    graph: OnnxGraph
    layer: Layer
    write: Write
    inputs: tuple[TensorType, ...]
    operators: Sequence[Operator]
    steps: Sequence[Step]
    values: Mapping[str, str]

    def score(self, layer: Layer) -> tuple[int, int]:
        """How many attributes and constants agree, and how many there are; (-1, 0) if no form."""
        try:
            layer.given(*self.inputs)
            operators = self.write(layer, self.inputs)
        except (ShapeError, IndexError, ZeroDivisionError, OverflowError):
            return -1, 0
        if len(operators) != len(self.operators):
            return -1, 0
        right = count = 0
        for mine, form, step in zip(operators, self.operators, self.steps, strict=True):
            if (mine.type, mine.inputs, mine.outputs) != (form.type, form.inputs, form.outputs):
                return -1, 0
            for good in self._parts(mine, step):
                right, count = right + good, count + 1
        for weight in layer.weights(*self.inputs):
            value = self.values.get(weight.name)
            if value:
                there = self.graph.shape(value)
                good = [n for n in there if n != 1] == [n for n in weight.shape if n != 1]
                right, count = right + good, count + 1
        return right, count

    def _parts(self, operator: Operator, step: Step) -> Iterator[bool]:
        names = operator.attributes.keys() | step.attributes.keys()
        for name in names:
            usual = step.usual.get(name)
            mine, there = operator.attributes.get(name, usual), step.attributes.get(name, usual)
            if name in ("axis", "axes"):
                mine, there = (self._counted(each, step) for each in (mine, there))
            yield _same(mine, there)
        for name, constant in operator.constants.items():
            if operator.type == "Reshape" and operator.inputs[1:] == (name,):
                yield self._same_shape(constant, step)
            else:
                yield self._same_constant(constant, self.values.get(name, ""))

    def _counted(self, axes: Any, step: Step) -> Any:
        """Axes counted from the first one."""
        known = self.graph.values.get(step.inputs[0])
        if known is None or not known.shape or axes is None:
            return axes
        rank = len(known.shape)
        return axes % rank if isinstance(axes, int) else tuple(axis % rank for axis in axes)

    def _same_shape(self, constant: Constant, step: Step) -> bool:
        """Files say one shape in several ways: 0 keeps a size, -1 is what is left."""
        arriving, given = (self.graph.values.get(n) for n in (step.inputs[0], step.outputs[0]))
        if arriving is None or given is None or arriving.shape is None or given.shape is None:
            return False
        wanted = [
            arriving.shape[place] if not size and place < len(arriving.shape) else size
            for place, size in enumerate(constant.values)
        ]
        pairs = zip(wanted, given.shape, strict=False)
        return len(wanted) == len(given.shape) and all(a in (-1, b) for a, b in pairs)

    def _same_constant(self, constant: Constant, value: str) -> bool:
        if not self.graph.constant(value):
            return False
        shape = self.graph.shape(value)
        if shape != constant.shape and not (prod(shape) == 1 and not constant.shape):
            return False
        numbers = self.graph.numbers(value)
        return numbers is not None and _same(tuple(constant.values), numbers)

    def pool(self) -> tuple[Any, ...]:
        """The numbers and lists of numbers that stand in the operators."""
        found: list[Any] = []
        for step in self.steps:
            for value in step.attributes.values():
                found += _pieces(value)
            for name in step.inputs:
                if self.graph.constant(name):
                    numbers = self.graph.numbers(name)
                    if numbers is not None and len(numbers) <= _FEW:
                        found += _pieces(numbers[0] if len(numbers) == 1 else numbers)
                    found += self.graph.shape(name)
        shapes = [tensor.shape for tensor in self.inputs]
        for step in self.steps:
            known = (self.graph.values.get(name) for name in step.outputs)
            shapes += [each.shape[1:] for each in known if each is not None and each.shape]
        found += [size for shape in shapes for size in shape]
        found += [shape[start:] for shape in shapes for start in range(len(shape))]
        return tuple(dict.fromkeys(map(_plain, found)))


def _pieces(value: Any) -> Iterator[Any]:
    if isinstance(value, (tuple, list)):
        several = tuple(value)
        yield several
        yield several[1:]
        yield several[2:]
        yield several[: len(several) // 2]
        yield from several
        if len(several) % 2 == 0:
            yield _edges(several)
    elif isinstance(value, (int, float)):
        yield value


def _edges(pads: tuple[Any, ...]) -> tuple[Any, ...]:
    """ONNX's padding as torch writes it: the last dimension first, before and after."""
    half = len(pads) // 2
    pairs = [(pads[i], pads[half + i]) for i in range(half) if pads[i] or pads[half + i]]
    return tuple(each for pair in reversed(pairs) for each in pair)


def _plain(value: Any) -> Any:
    if isinstance(value, tuple):
        return tuple(map(_plain, value))
    return int(value) if isinstance(value, float) and value.is_integer() else value


def _same(one: Any, other: Any) -> bool:
    if isinstance(one, (tuple, list)) and isinstance(other, (tuple, list)):
        return len(one) == len(other) and all(map(_same, one, other))
    if isinstance(one, (int, float)) and isinstance(other, (int, float)):
        # What is not finite in both is the same.
        return one == other or isclose(one, other, rel_tol=_CLOSE, abs_tol=1e-12)
    return bool(one == other)


def fields_found(wanted: Agreement) -> Layer | None:
    """The layer of a form that would be written just so; None where there is none."""
    layer, (best, count) = wanted.layer, wanted.score(wanted.layer)
    if best == count and best >= 0:
        return layer
    pool = wanted.pool()
    for _ in range(_SWEEPS):
        before = best
        for name, spec in layer.fields.items():
            for value in _candidates(spec, pool, wanted.inputs):
                tried = _with(layer, name, value)
                right, total = wanted.score(tried) if tried is not None else (-1, 0)
                if right > best:
                    layer, best, count = tried or layer, right, total
        if best == count and best >= 0:
            return layer
        if best == before:
            break
    return None


def _with(layer: Layer, name: str, value: Any) -> Layer | None:
    try:
        return replace(layer, **{name: value})  # type: ignore[type-var]
    except (ShapeError, TypeError, ValueError):
        return None


def _candidates(spec: Field, pool: Iterable[Any], inputs: tuple[TensorType, ...]) -> Iterable[Any]:
    numbers = [each for each in pool if isinstance(each, (int, float))]
    lists = [each for each in pool if isinstance(each, tuple) and each]
    if spec.kind == "real":
        yield from numbers
        yield from (1 / each for each in numbers if each)
        yield from (a * b for a in numbers if isinstance(a, float) for b in range(2, 17))
        return
    if spec.kind in ("flag", "choice"):
        yield from spec.choices or (True, False)
        return
    wholes = [each for each in numbers if isinstance(each, int)]
    if spec.kind in ("whole", "size", "padding", "factors"):
        yield from dict.fromkeys((*wholes, *_SMALL))
    if spec.kind in ("size", "padding", "shape", "factors"):
        yield from lists
        yield from ((each,) for each in dict.fromkeys((*wholes, *_SMALL)))
    if spec.kind == "factors":
        yield from numbers
        arrived = inputs[0].shape[1:] if inputs else ()
        if arrived and all(arrived):
            yield from (
                tuple(m / n for m, n in zip(each, arrived, strict=True))
                for each in lists
                if len(each) == len(arrived)
            )
