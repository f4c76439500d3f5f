"""Operators between tensors, and between a tensor and numbers of the file.

Numbers of the file are taken into the layer before where it has a place for them: a bias, a scale
of a batch norm. Else they are a mean and a deviation, which is what ChannelNormalize has.
"""

from contextlib import suppress
from dataclasses import replace
from math import prod

from graphs.declare import Layer
from graphs.onnxio.file import Made, OnnxGraph, Step, Taken
from graphs.onnxio.readers.dense import linear
from graphs.onnxio.readers.norms import batch_norm
from graphs.onnxio.readers.register import new_layer, reads
from graphs.onnxio.readers.windows import convolution
from graphs.reading import NoLayer
from graphs.types import TensorType

_BETWEEN = {
    "Add": "Add",
    "Sum": "Add",
    "Or": "Add",
    "Sub": "Subtract",
    "Mul": "Multiply",
    "And": "Multiply",
    "Div": "Divide",
    "Max": "Maximum",
    "Min": "Minimum",
    "Pow": "Power",
}


@reads(*_BETWEEN)
def between(step: Step, graph: OnnxGraph) -> list[Made]:
    """Number by number, from the first input to the last."""
    _check_aligned(step, graph)
    fixed = [name for name in step.inputs if graph.constant(name)]
    if fixed:
        return _with_numbers(step, graph, fixed)
    if len(step.inputs) == 1:
        return [Made(new_layer("Identity"), step.inputs, step.outputs, {}, (step,))]
    return [Made(new_layer(_BETWEEN[step.type]), step.inputs, step.outputs, {}, (step,))]


def _check_aligned(step: Step, graph: OnnxGraph) -> None:
    """Until version 6 a shape could stand at another place than the end."""
    axis = step.get("axis")
    if axis is not None and len(step.inputs) == 2:
        rank, other = (len(graph.shape(name)) for name in step.inputs)
        if axis % rank + other != rank:
            raise NoLayer("its second shape stands in the middle of the first")


def _with_numbers(step: Step, graph: OnnxGraph, fixed: list[str]) -> list[Made]:
    if len(step.inputs) != 2 or len(fixed) != 1:
        raise NoLayer("it takes several numbers of the file")
    number, arriving = fixed[0], next(n for n in step.inputs if n != fixed[0])
    if step.type == "Pow" and step.inputs[1] == number:
        return _power(step, graph)
    if step.type in ("Max", "Min"):
        return _bounded(step, graph, number, arriving)
    return _into_the_one_before(step, graph, number, arriving) or [
        _normalised(step, graph, number, arriving)
    ]


def _power(step: Step, graph: OnnxGraph) -> list[Made]:
    exponents = set(graph.numbers_of(step.inputs[1], "exponent"))
    if exponents not in ({1.0}, {2.0}, {3.0}):
        raise NoLayer("Convas has powers of two tensors only")
    times = int(exponents.pop())
    layer: Layer = new_layer("Multiply") if times > 1 else new_layer("Identity")
    return [Made(layer, (step.inputs[0],) * times, step.outputs, {}, (step,))]


def _bounded(step: Step, graph: OnnxGraph, number: str, arriving: str) -> list[Made]:
    bounds = set(graph.numbers_of(number, "bound"))
    if len(bounds) != 1:
        raise NoLayer("it has a bound for each place")
    (bound,) = bounds
    widest = 3.4028234e38
    low, high = (bound, widest) if step.type == "Max" else (-widest, bound)
    layer = new_layer("Hardtanh", min_val=low, max_val=high) if low else new_layer("ReLU")
    return [Made(layer, (arriving,), step.outputs, {}, (step,))]


def _into_the_one_before(
    step: Step, graph: OnnxGraph, number: str, arriving: str
) -> list[Made] | None:
    """The layer before with a bias or a scale, where nothing else takes what it gives."""
    before = graph.producers.get(arriving)
    if before is None or step.type not in ("Add", "Mul"):
        return None
    # A value may stand there twice: x + x is no sum with a number.
    if graph.only_use(arriving) is not step:
        return None
    try:
        if before.type == "MatMul" and step.type == "Add":
            return _with_bias([linear(before, graph)], step, graph, number, last=True)
        if before.type == "Conv" and step.type == "Add" and not before.input(2):
            return _with_bias(convolution(before, graph), step, graph, number, last=False)
        if before.type in ("BatchNormalization", "Mul"):
            return _into_batch_norm(before, step, graph, number)
    except NoLayer:
        return None
    return None


def _with_bias(
    made: list[Made], step: Step, graph: OnnxGraph, number: str, *, last: bool
) -> list[Made] | None:
    whole = made[-1]
    count = graph.shape(whole.giving[0])[-1 if last else 1]
    rank = len(graph.shape(whole.giving[0]))
    if last:
        fits = graph.shape(number) in ((count,), (1, count))
    else:
        fits = _per_channel(graph.shape(number), count, rank)
    if not fits:
        return None
    bias = Taken(number, () if graph.shape(number) == (count,) else (("reshape", (count,)),))
    layer = replace(whole.layer, bias=True)  # type: ignore[type-var]
    steps = (*whole.steps, step)
    weights = {**whole.weights, "bias": bias}
    return [*made[:-1], Made(layer, whole.arriving, step.outputs, weights, steps)]


def _per_channel(shape: tuple[int, ...], channels: int, rank: int) -> bool:
    """Whether numbers are one for each channel, or one for all."""
    aligned = (1,) * (rank - len(shape)) + shape
    return len(aligned) == rank and aligned == (1, channels, *(1,) * (rank - 2))


def _into_batch_norm(before: Step, step: Step, graph: OnnxGraph, number: str) -> list[Made] | None:
    """Older exporters write the scale and the shift of a batch norm behind it."""
    changes = [(step, number)]
    if before.type == "Mul":
        fixed = [name for name in before.inputs if graph.constant(name)]
        arriving = [name for name in before.inputs if not graph.constant(name)]
        if step.type != "Add" or len(fixed) != 1:
            return None
        changes.insert(0, (before, fixed[0]))
        norm = graph.producers.get(arriving[0])
        if norm is None or graph.only_use(arriving[0]) is not before:
            return None
        before = norm
    if before.type != "BatchNormalization":
        return None
    (made,) = batch_norm(before, graph)
    shape = graph.shape(before.outputs[0])
    weights = dict(made.weights)
    for change, name in changes:
        if not _per_channel(graph.shape(name), shape[1], len(shape)):
            return None
        weights = _changed(weights, change.type, name)
    steps = (*made.steps, *(change for change, _ in changes))
    return [Made(made.layer, made.arriving, step.outputs, weights, steps)]


def _changed(weights: dict[str, Taken], kind: str, number: str) -> dict[str, Taken]:
    """A batch norm's weights once what it gives is multiplied by numbers, or these are added."""
    turn = ("multiply" if kind == "Mul" else "add", number)
    names = ("weight", "bias") if kind == "Mul" else ("bias",)
    changed = {n: Taken(weights[n].value, (*weights[n].turns, turn)) for n in names}
    return weights | changed


def _normalised(step: Step, graph: OnnxGraph, number: str, arriving: str) -> Made:
    """x + a, x - a, a - x, x · a, x / a as (x - mean) / deviation, two behind another as one."""
    tensor = graph.sample(arriving)
    changes = [_part(step, graph, number, tensor)]
    before = graph.producers.get(arriving)
    steps: tuple[Step, ...] = (step,)
    if changes[0].keys() == {"deviation"} and before is not None and len(before.inputs) == 2:
        fixed = [name for name in before.inputs if graph.constant(name)]
        first = next((n for n in before.inputs if not graph.constant(n)), "")
        centres = before.type in ("Add", "Sub") and before.inputs[0] == first
        if centres and len(fixed) == 1 and graph.only_use(arriving) is step:
            with suppress(NoLayer):
                changes.append(_part(before, graph, fixed[0], graph.sample(first)))
                arriving, steps = first, (before, step)
    weights = {"mean": _fill(0.0), "deviation": _fill(1.0)}
    for change in changes:
        weights |= change
    shown = {name: _shown(graph, taken) for name, taken in weights.items()}
    if not _positive(shown["deviation"]):
        shown["deviation"] = 1.0
    layer = new_layer("ChannelNormalize", **shown)
    return Made(layer, (arriving,), step.outputs, weights, steps)


def _positive(numbers: float | tuple[float, ...]) -> bool:
    """Whether the field can show them: it has no place for a deviation that turns the sign."""
    return min(numbers if isinstance(numbers, tuple) else (numbers,)) >= 1e-6


def _fill(value: float) -> Taken:
    return Taken("", (("fill", value),))


def _part(step: Step, graph: OnnxGraph, number: str, tensor: TensorType) -> dict[str, Taken]:
    """The mean, the deviation, or both, that an operator with numbers of the file stands for."""
    shape = graph.shape(number)
    if prod(shape) != 1 and not _per_channel(shape, tensor.shape[0], len(tensor.shape) + 1):
        raise NoLayer("it takes numbers of the file that are not one for each channel")
    first = step.inputs[0] == number
    spread = ("spread", _sizes(tensor))
    value = Taken(number, (spread,))
    if step.type == "Add":
        return {"mean": Taken(number, (spread, ("times", -1.0)))}
    if step.type == "Sub":
        return {"mean": value, "deviation": _fill(-1.0)} if first else {"mean": value}
    if step.type == "Mul" and 0 not in graph.numbers_of(number, "factor"):
        return {"deviation": Taken(number, (spread, ("inverse",)))}
    if step.type == "Div" and not first:
        return {"deviation": value}
    raise NoLayer("Convas has no layer for it with a number of the file")


def _shown(graph: OnnxGraph, taken: Taken) -> float | tuple[float, ...]:
    """A weight's numbers as a field shows them, where it can; they are kept as weights anyway."""
    numbers: tuple[float, ...] = (next((t[1] for t in taken.turns if t[0] == "fill"), 0.0),)
    if taken.value:
        numbers = graph.numbers(taken.value) or (1.0,)
    for word, *arguments in taken.turns:
        if word == "times":
            numbers = tuple(each * arguments[0] for each in numbers)
        elif word == "inverse":
            numbers = tuple(1 / each for each in numbers)
    return numbers[0] if len(set(numbers)) == 1 else numbers


def _sizes(tensor: TensorType) -> tuple[int, ...]:
    return (tensor.shape[0], *(1,) * (len(tensor.shape) - 1))


@reads("Concat")
def concat(step: Step, graph: OnnxGraph) -> list[Made]:
    """One after the other along a dimension."""
    if any(graph.constant(name) for name in step.inputs):
        raise NoLayer("it joins numbers of the file to what arrives")
    kind = "Concat" if len(step.inputs) > 1 else "Identity"
    options = {"dim": step.get("axis")} if kind == "Concat" else {}
    return [Made(new_layer(kind, **options), step.inputs, step.outputs, {}, (step,))]
