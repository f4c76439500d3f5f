"""Layers found by the operators that they themselves are written as.

A declaration says its ONNX form, so the form is also how a layer is known again: first by the
kinds of its operators and how they hang together, then by its fields, which are looked for among
the numbers in the file until the layer would be written exactly so.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import product
from typing import Any

from graphs.declare import CATALOGUE, Layer, Operator
from graphs.onnxio.file import Made, OnnxGraph, Step, Taken
from graphs.onnxio.patterns import Write, patterns
from graphs.onnxio.search import Agreement, fields_found
from graphs.reading import NoLayer
from graphs.types import ShapeError, TensorType

_COMMUTE = ("Add", "Mul", "And", "Or", "Max", "Min")
_SHAPES = ((8,), (8, 8), (9, 36), (8, 6, 6), (3, 8, 8), (8, 4, 6, 6))
"""Samples of each rank that nearly all layers take."""
_TELLING: Mapping[str, tuple[Any, ...]] = {
    "num_layers": (1, 2, 3, 4),
    "proj_size": (0, 5),
    "p": (2.0, 1.0, 3.0),
    "norm_type": (2.0, 1.0, 3.0),
    "scale_factor": (2.0, 1.3),
    "beta": (1.0, 2.0),
    "padding_idx": (None, 0),
}
"""Values of fields that decide which operators there are."""
_UNEVEN = {"stride": 3, "output_size": 5}
"""Settings of a pooling with which windows do not share the typical image evenly."""
_UNTOUCHED = ("Identity", "ChannelNormalize")
"""Layers whose form is that of nothing, or says nothing of their fields."""


@dataclass(frozen=True, eq=False)
class Form:
    """What a layer is written as: the layer, its operators, and what writes them."""

    layer: Layer
    operators: tuple[Operator, ...]
    write: Write

    @property
    def ends(self) -> list[int]:
        """The operators that give what the layer gives, by their places."""
        return [i for i, each in enumerate(self.operators) if any(map(_leaves, each.outputs))]


def _leaves(name: str) -> bool:
    return name.startswith("out") and name[3:].isdigit()


@cache
def forms() -> Mapping[str, tuple[tuple[Form, int], ...]]:
    """All forms of the catalogue by the types of operators that end them, the longest first."""
    found: dict[Any, Form] = {}
    for kind, declared in CATALOGUE.items():
        if declared.category not in ("io", "loss", "dropout", "block") and kind not in _UNTOUCHED:
            for form in _forms_of(declared):
                found.setdefault(_skeleton(form.operators, kind), form)
    for layer, write, inputs in patterns():
        form = Form(layer, write(layer, inputs), write)
        found.setdefault(_skeleton(form.operators, f"{layer.kind} elsewhere"), form)
    by_end: dict[str, list[tuple[Form, int]]] = {}
    for form in sorted(found.values(), key=lambda each: -len(each.operators)):
        for end in form.ends:
            by_end.setdefault(form.operators[end].type, []).append((form, end))
    return {kind: tuple(each) for kind, each in by_end.items()}


def _own(layer: Layer, inputs: tuple[TensorType, ...]) -> tuple[Operator, ...]:
    return layer.onnx(*inputs)


def _forms_of(declared: type[Layer]) -> Iterator[Form]:
    for layer in _variants(declared):
        for inputs in _typical(layer):
            try:
                layer.given(*inputs)
                operators = layer.onnx(*inputs)
            except (ShapeError, IndexError, ZeroDivisionError):
                continue
            if operators:
                yield Form(layer, operators, _own)


def _variants(declared: type[Layer]) -> Iterator[Layer]:
    """A layer with its flags, words and the like in every state."""
    states: dict[str, tuple[Any, ...]] = {}
    for name, spec in declared.fields.items():
        if spec.kind == "flag":
            states[name] = (spec.default, not spec.default)
        elif spec.kind == "choice":
            states[name] = (spec.default, *(c for c in spec.choices if c != spec.default))
        elif name in _UNEVEN and declared.category == "pool":
            states[name] = (spec.default, _UNEVEN[name])
        elif name in _TELLING:
            states[name] = _TELLING[name]
    for values in product(*states.values()):
        try:
            layer = declared(**dict(zip(states, values, strict=True)))
        except ShapeError:
            continue
        yield layer


def _typical(layer: Layer) -> Iterator[tuple[TensorType, ...]]:
    shapes = [s for s in _SHAPES if not layer.rank or len(s) in (layer.rank, layer.rank + 1)]
    numbers = "int64" if layer.takes == "whole" else "float32"
    for shape in shapes:
        first = TensorType(shape, numbers)
        if layer.variadic:
            types = (first, first._replace(dtype="int64")) if layer.takes == "any" else (first,)
            yield from ((each,) * count for each in types for count in (2, 3, 4))
            continue
        least = len(layer.inputs) - len(layer.optional)
        yield (first,) * least
        if "indices" in layer.inputs:
            yield first, first._replace(dtype="int64")
        if "mask" in layer.inputs[-1]:
            yield (*(first,) * least, TensorType(shape[:1], "bool"))
        elif layer.optional:
            yield from _with_states(layer, first)


def _with_states(layer: Layer, first: TensorType) -> Iterator[tuple[TensorType, ...]]:
    try:
        given = layer.given(first)
    except ShapeError:
        return
    yield (first, *given[-len(layer.optional) :])


def _skeleton(operators: tuple[Operator, ...], kind: str) -> Any:
    """What two forms of a kind have in common that differ in numbers alone."""
    return kind, tuple((each.type, each.inputs, each.outputs) for each in operators)


def found_form(graph: OnnxGraph, step: Step, *, least: int = 2) -> Made | None:
    """The layer whose form ends with an operator; None where there is none."""
    for form, end in forms().get(step.type, ()):
        if len(form.operators) < least:
            return None
        for bound in _bound(graph, form, end, step):
            made = _made(graph, form, bound)
            if made is not None:
                return made
    return None


@dataclass(eq=False)
class Binding:
    """Which operator of a file stands for which of a form, and which value for which name."""

    values: dict[str, str]
    steps: dict[int, Step]

    def copy(self) -> "Binding":
        """One that can go another way."""
        return Binding(dict(self.values), dict(self.steps))


def _bound(graph: OnnxGraph, form: Form, end: int, last: Step) -> Iterator[Binding]:
    operators = form.operators
    order = _backwards(operators, end)
    for bound in _walk(graph, operators, order, 0, last, Binding({"": ""}, {})):
        complete = _forwards(graph, operators, bound)
        if complete is not None and _alone(graph, operators, complete):
            yield complete


def _backwards(operators: tuple[Operator, ...], last: int) -> list[int]:
    """The operators from the last one back, each before those that feed it."""
    giving = {name: i for i, each in enumerate(operators) for name in each.outputs}
    order, waiting = [last], [last]
    while waiting:
        for name in operators[waiting.pop(0)].inputs:
            source = giving.get(name)
            if source is not None:
                if source in order:
                    order.remove(source)
                order.append(source)
                waiting.append(source)
    return order


def _walk(
    graph: OnnxGraph,
    operators: tuple[Operator, ...],
    order: list[int],
    place: int,
    step: Step | None,
    bound: Binding,
) -> Iterator[Binding]:
    """Bind one operator after the other, in each way in which its inputs can stand."""
    if place == len(order):
        yield bound
        return
    operator = operators[order[place]]
    if step is None:
        step = _producer(graph, operator, bound)
    if step is None or step.type != operator.type or step in bound.steps.values():
        return
    for inputs in _arrangements(operator, step):
        tried = bound.copy()
        if _bind(graph, operators, order[place], step, inputs, tried):
            yield from _walk(graph, operators, order, place + 1, None, tried)


def _producer(graph: OnnxGraph, operator: Operator, bound: Binding) -> Step | None:
    for name in operator.outputs:
        if name in bound.values:
            return graph.producers.get(bound.values[name])
    return None


def _arrangements(operator: Operator, step: Step) -> Iterator[tuple[str, ...]]:
    inputs = step.inputs
    while len(inputs) > len(operator.inputs) and not inputs[-1]:
        inputs = inputs[:-1]
    if len(inputs) != len(operator.inputs):
        return
    yield inputs
    if operator.type in _COMMUTE and len(inputs) == 2 and inputs[0] != inputs[1]:
        yield inputs[1], inputs[0]


def _bind(
    graph: OnnxGraph,
    operators: tuple[Operator, ...],
    index: int,
    step: Step,
    inputs: tuple[str, ...],
    bound: Binding,
) -> bool:
    operator = operators[index]
    count = len(operator.outputs)
    if len(step.outputs) < count or graph.used(step.outputs[count:]):
        return False
    bound.steps[index] = step
    pairs = [*zip(operator.inputs, inputs, strict=True)]
    pairs += zip(operator.outputs, step.outputs, strict=False)
    for name, value in pairs:
        if bound.values.setdefault(name, value) != value or (not value and name):
            return False
    return all(
        graph.constant(bound.values[name]) != _arrives(name)
        for name in operator.inputs
        if name and not _local(operators, name)
    )


def _arrives(name: str) -> bool:
    return name.startswith("in") and name[2:].isdigit()


def _local(operators: tuple[Operator, ...], name: str) -> bool:
    return any(name in each.outputs for each in operators)


def _forwards(graph: OnnxGraph, operators: tuple[Operator, ...], bound: Binding) -> Binding | None:
    """Bind the operators that lead to further outputs only."""
    for index, operator in enumerate(operators):
        if index in bound.steps:
            continue
        source = next((n for n in operator.inputs if n in bound.values and n), None)
        step = None
        for each in graph.users.get(bound.values[source], ()) if source else ():
            if each.type == operator.type and each not in bound.steps.values():
                tried = bound.copy()
                for inputs in _arrangements(operator, each):
                    if _bind(graph, operators, index, each, inputs, tried):
                        step, bound = each, tried
                        break
            if step is not None:
                break
        if step is None:
            return None
    return bound


def _alone(graph: OnnxGraph, operators: tuple[Operator, ...], bound: Binding) -> bool:
    """Whether nothing else takes what is between the operators."""
    steps = set(map(id, bound.steps.values()))
    arriving = {bound.values[n] for each in operators for n in each.inputs if _arrives(n)}
    for operator in operators:
        for name in operator.outputs:
            value = bound.values[name]
            if value in arriving:
                return False
            if _leaves(name) or graph.constant(value):
                continue
            others = (id(each) not in steps for each in graph.users.get(value, ()))
            if value in graph.ends or any(others):
                return False
    return True


def _made(graph: OnnxGraph, form: Form, bound: Binding) -> Made | None:
    arriving = _arriving(form.operators, bound)
    try:
        inputs = tuple(graph.sample(name) for name in arriving)
    except NoLayer:
        return None
    steps = [bound.steps[index] for index in range(len(form.operators))]
    layer = fields_found(
        Agreement(graph, form.layer, form.write, inputs, form.operators, steps, bound.values)
    )
    if layer is None:
        return None
    count = len(layer.outputs)
    giving = tuple(bound.values.get(f"out{index}", "") for index in range(count))
    weights = _weights(graph, layer, inputs, bound.values)
    made = Made(layer, arriving, giving, weights, tuple(steps))
    return made if _fits(graph, layer, inputs, giving) else None


def _arriving(operators: Iterable[Operator], bound: Binding) -> tuple[str, ...]:
    names = {n for each in operators for n in each.inputs if _arrives(n)}
    return tuple(bound.values[name] for name in sorted(names, key=lambda n: int(n[2:])))


def _weights(
    graph: OnnxGraph, layer: Layer, inputs: tuple[TensorType, ...], values: Mapping[str, str]
) -> dict[str, Taken]:
    """A weight that no operator reads is a counter, or a table that is not used: zeros."""
    found = {}
    for weight in layer.weights(*inputs):
        value = values.get(weight.name, "")
        same = not value or graph.shape(value) == weight.shape
        found[weight.name] = Taken(value, () if same else (("reshape", weight.shape),))
    return found


def _fits(
    graph: OnnxGraph, layer: Layer, inputs: tuple[TensorType, ...], giving: tuple[str, ...]
) -> bool:
    try:
        given = layer.given(*inputs)
        return len(given) == len(giving) and all(
            not name or graph.sample(name) == tensor
            for name, tensor in zip(giving, given, strict=True)
        )
    except (NoLayer, ShapeError):
        return False
