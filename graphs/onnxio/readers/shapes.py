"""Operators that give the same numbers in another shape or order."""

from graphs.declare import Layer
from graphs.onnxio.file import Made, OnnxGraph, Step
from graphs.onnxio.readers.activations import simple
from graphs.onnxio.readers.reductions import axes_of
from graphs.onnxio.readers.register import new_layer, reads
from graphs.reading import NoLayer

Shape = tuple[int, ...]


@reads("Flatten", "Reshape")
def reshape(step: Step, graph: OnnxGraph) -> list[Made]:
    """What says least of the sizes: Flatten, Squeeze, Unsqueeze, Unflatten, else Reshape."""
    tensor, given = graph.sample(step.inputs[0]), graph.sample(step.outputs[0])
    return simple(_reshaped(tensor.shape, given.shape), step)


def _reshaped(before: Shape, after: Shape) -> Layer:
    if before == after:
        return new_layer("Identity")
    if len(after) == 1 and before:
        return new_layer("Flatten")
    ones = tuple(axis for axis, size in enumerate(before, 1) if size == 1)
    if ones and after == tuple(size for size in before if size != 1):
        return new_layer("Squeeze", dim=ones)
    pairs = zip(before, after, strict=False)
    first = next((i for i, (a, b) in enumerate(pairs) if a != b), min(len(before), len(after)))
    if len(after) == len(before) + 1 and (*after[:first], *after[first + 1 :]) == before:
        return new_layer("Unsqueeze", dim=first + 1)
    more = len(after) - len(before)
    if more > 0 and after[first + more + 1 :] == before[first + 1 :]:
        sizes = after[first : first + more + 1]
        return new_layer("Unflatten", dim=first + 1, unflattened_size=sizes)
    if more < 0 and before[first - more + 1 :] == after[first + 1 :]:
        return new_layer("Flatten", start_dim=first + 1, end_dim=first - more + 1)
    return new_layer("Reshape", shape=after)


@reads("Transpose")
def transpose(step: Step, graph: OnnxGraph) -> list[Made]:
    """Two dimensions swapped, or all in another order."""
    rank = len(graph.shape(step.inputs[0]))
    order = tuple(step.get("perm") or reversed(range(rank)))
    if order[0] != 0:
        raise NoLayer("it moves the batch")
    moved = [axis for axis in range(rank) if order[axis] != axis]
    if not moved:
        return simple(new_layer("Identity"), step)
    if len(moved) == 2:
        return simple(new_layer("Transpose", dim0=moved[0], dim1=moved[1]), step)
    return simple(new_layer("Permute", dims=order), step)


@reads("Squeeze")
def squeeze(step: Step, graph: OnnxGraph) -> list[Made]:
    """Dimensions of size 1 go."""
    rank = len(graph.shape(step.inputs[0]))
    axes = axes_of(step, graph)
    if axes is not None and any(axis % rank == 0 for axis in axes):
        raise NoLayer("it removes the batch")
    return simple(new_layer("Squeeze", dim=axes), step)


@reads("Unsqueeze")
def unsqueeze(step: Step, graph: OnnxGraph) -> list[Made]:
    """Dimensions of size 1 come, one layer for each."""
    rank = len(graph.shape(step.outputs[0]))
    axes = sorted(axis % rank for axis in axes_of(step, graph) or ())
    if not axes or axes[0] == 0:
        raise NoLayer("it puts a dimension before the batch")
    names = [step.inputs[0], *(f"{step.outputs[0]}\0{axis}" for axis in axes[1:]), step.outputs[0]]
    return [
        Made(new_layer("Unsqueeze", dim=axis), (names[i],), (names[i + 1],), {}, (step,))
        for i, axis in enumerate(axes)
    ]


@reads("Expand")
def expand(step: Step, graph: OnnxGraph) -> list[Made]:
    """Sizes of 1 repeated."""
    wanted = graph.sample(step.outputs[0]).shape
    return simple(new_layer("Expand", size=wanted), step)


@reads("Tile")
def tile(step: Step, graph: OnnxGraph) -> list[Made]:
    """Copies side by side."""
    batch, *times = graph.whole_numbers(step.inputs[1], "repeats")
    if batch != 1:
        raise NoLayer("it repeats samples")
    return simple(new_layer("Repeat", repeats=tuple(times)), step)


@reads("DepthToSpace", "SpaceToDepth")
def shuffle(step: Step, graph: OnnxGraph) -> list[Made]:
    """PixelShuffle and its inverse; ONNX may have the pixels before the channels, as groups."""
    tensor, size = graph.sample(step.inputs[0]), step.get("blocksize")
    between = f"{step.outputs[0]}\0channels"
    if step.type == "SpaceToDepth":
        layers = [new_layer("PixelUnshuffle", downscale_factor=size)]
        if tensor.shape[0] > 1 and step.get("mode", "DCR") == "DCR":
            layers.append(new_layer("ChannelShuffle", groups=tensor.shape[0]))
    else:
        layers = [new_layer("PixelShuffle", upscale_factor=size)]
        if step.get("mode", "DCR") != "CRD" and tensor.shape[0] != size**2:
            layers.insert(0, new_layer("ChannelShuffle", groups=size**2))
    if len(layers) == 1:
        return simple(layers[0], step)
    first, second = layers
    return [
        Made(first, step.inputs, (between,), {}, (step,)),
        Made(second, (between,), step.outputs),
    ]
