"""Means, sums and extremes along dimensions."""

from graphs.onnxio.file import Made, OnnxGraph, Step
from graphs.onnxio.readers.activations import simple
from graphs.onnxio.readers.register import new_layer, reads
from graphs.reading import NoLayer

_KINDS = {"ReduceMean": "Mean", "ReduceSum": "Sum", "ReduceMax": "Amax", "ReduceMin": "Amin"}


@reads(*_KINDS)
def reduce(step: Step, graph: OnnxGraph) -> list[Made]:
    """A mean or a maximum over all places of an image that keeps them is global pooling."""
    tensor = graph.sample(step.inputs[0])
    rank = len(tensor.shape) + 1
    axes = axes_of(step, graph)
    if axes is None:
        if step.get("noop_with_empty_axes", 0):
            return simple(new_layer("Identity"), step)
        raise NoLayer("it takes the batch together")
    places = tuple(sorted(axis % rank for axis in axes))
    if 0 in places:
        raise NoLayer("it takes the batch together")
    keep = bool(step.get("keepdims", 1))
    word = {"ReduceMean": "Avg", "ReduceMax": "Max"}.get(step.type)
    spatial = rank - 2
    if keep and word and places == tuple(range(2, rank)) and 1 <= spatial <= 3:
        return simple(new_layer(f"Adaptive{word}Pool{spatial}d", output_size=1), step)
    return simple(new_layer(_KINDS[step.type], dim=places, keepdim=keep), step)


def axes_of(step: Step, graph: OnnxGraph) -> tuple[int, ...] | None:
    """The axes: an attribute in older files, an input in newer ones."""
    if step.input(1):
        axes = graph.whole_numbers(step.inputs[1], "axes")
    else:
        axes = tuple(step.get("axes") or ())
    return axes or None


@reads("ArgMax")
def argmax(step: Step, graph: OnnxGraph) -> list[Made]:
    """Where the largest stands; of several the first."""
    if step.get("select_last_index", 0):
        raise NoLayer("of several largest it takes the last")
    options = {"dim": step.get("axis", 0), "keepdim": bool(step.get("keepdims", 1))}
    return simple(new_layer("ArgMax", **options), step)
