"""Operators that give a part of what arrives, or look it up."""

from graphs.declare import Layer
from graphs.onnxio.file import Made, OnnxGraph, Step, Taken
from graphs.onnxio.readers.activations import simple
from graphs.onnxio.readers.register import new_layer, reads
from graphs.reading import NoLayer


@reads("Slice")
def cut(step: Step, graph: OnnxGraph) -> list[Made]:
    """A slice of each named dimension, one layer for each."""
    shape = graph.shape(step.inputs[0])
    starts, ends, axes, steps = _bounds(step, graph)
    rows = [
        (axis % len(shape), *_clamped(start, end, stride, shape[axis]), stride)
        for start, end, axis, stride in zip(starts, ends, axes, steps, strict=True)
    ]
    rows = [row for row in rows if row[1:] != (0, shape[row[0]], 1)]
    if any(axis == 0 for axis, *_ in rows):
        raise NoLayer("it cuts the batch")
    if not rows:
        return simple(new_layer("Identity"), step)
    names = [f"{step.outputs[0]}\0{number}" for number in range(1, len(rows))]
    names = [step.inputs[0], *names, step.outputs[0]]
    return [
        Made(_slice(*row, shape[row[0]]), (names[i],), (names[i + 1],), {}, (step,))
        for i, row in enumerate(rows)
    ]


def _slice(axis: int, start: int, end: int, stride: int, size: int) -> Layer:
    if stride == -1 and (start, end) == (size - 1, -1):
        return new_layer("Flip", dims=(axis,))
    if stride < 0:
        raise NoLayer("it cuts backwards")
    if stride == 1:
        return new_layer("Narrow", dim=axis, start=start, length=max(end - start, 0))
    return new_layer("Slice", dim=axis, start=start, end=end, step=stride)


def _clamped(start: int, end: int, stride: int, size: int) -> tuple[int, int]:
    """Places counted from the end, or beyond it, as places that are there."""
    low, high = (0, size) if stride > 0 else (-1, size - 1)
    start = start + size if start < 0 else start
    end = end + size if end < 0 else end
    return max(min(start, high), low), max(min(end, high), low)


def _bounds(step: Step, graph: OnnxGraph) -> tuple[tuple[int, ...], ...]:
    """Attributes in older files, inputs in newer ones."""
    if len(step.inputs) == 1:
        starts, ends = tuple(step.get("starts")), tuple(step.get("ends"))
        axes = tuple(step.get("axes") or range(len(starts)))
        return starts, ends, axes, (1,) * len(starts)
    starts = graph.whole_numbers(step.inputs[1], "start")
    ends = graph.whole_numbers(step.inputs[2], "end")
    axes = tuple(range(len(starts)))
    if step.input(3):
        axes = graph.whole_numbers(step.inputs[3], "axes")
    steps = (1,) * len(starts)
    if step.input(4):
        steps = graph.whole_numbers(step.inputs[4], "steps")
    if not len(starts) == len(ends) == len(axes) == len(steps):
        raise NoLayer("its starts, ends, axes and steps have other numbers")
    return starts, ends, axes, steps


@reads("Split")
def split(step: Step, graph: OnnxGraph) -> list[Made]:
    """Chunk where the parts are as PyTorch cuts them, else Split."""
    shape = graph.shape(step.inputs[0])
    axis = step.get("axis", 0) % len(shape)
    sizes = tuple(graph.shape(name)[axis] for name in step.outputs)
    each = -(-shape[axis] // len(sizes))
    if len(sizes) == 1:
        return simple(new_layer("Identity"), step)
    if sizes == tuple(min(each, shape[axis] - first) for first in range(0, shape[axis], each or 1)):
        layer = new_layer("Chunk", chunks=len(sizes), dim=axis)
    else:
        layer = new_layer("Split", sections=sizes, dim=axis)
    return [Made(layer, step.inputs[:1], step.outputs, {}, (step,))]


@reads("Gather")
def gather(step: Step, graph: OnnxGraph) -> list[Made]:
    """One place of a dimension, or rows of a table of the file."""
    if graph.constant(step.inputs[0]):
        return [_looked_up(step, graph)]
    places = graph.whole_numbers(step.inputs[1], "indices")
    shape = graph.shape(step.inputs[0])
    axis = step.get("axis", 0) % len(shape)
    if axis == 0:
        raise NoLayer("it picks samples")
    if not graph.shape(step.inputs[1]):
        return simple(new_layer("Select", dim=axis, index=places[0]), step)
    found = tuple(place % shape[axis] for place in places)
    if len(graph.shape(step.inputs[1])) != 1 or found != tuple(
        range(found[0], found[0] + len(found))
    ):
        raise NoLayer("it picks places that do not follow one another")
    options = {"dim": axis, "start": found[0], "length": len(found)}
    return simple(new_layer("Narrow", **options), step)


def _looked_up(step: Step, graph: OnnxGraph) -> Made:
    shape = graph.shape(step.inputs[0])
    if len(shape) != 2 or step.get("axis", 0) != 0:
        raise NoLayer(f"it looks up in a table of the shape {shape}")
    layer = new_layer("Embedding", num_embeddings=shape[0], embedding_dim=shape[1])
    weights = {"weight": Taken(step.inputs[0])}
    return Made(layer, (step.inputs[1],), step.outputs, weights, (step,))
