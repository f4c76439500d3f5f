"""Normalisation."""

from graphs.onnxio.file import Made, OnnxGraph, Step, Taken
from graphs.onnxio.readers.register import new_layer, reads
from graphs.onnxio.readers.windows import weight_shape
from graphs.reading import NoLayer
from graphs.types import TensorType


@reads("BatchNormalization")
def batch_norm(step: Step, graph: OnnxGraph) -> list[Made]:
    """BatchNormalization in evaluation."""
    measured = step.get("training_mode", 0) or graph.used(step.outputs[1:])
    if measured or not step.get("spatial", 1):
        raise NoLayer("it measures the batch while the network runs")
    tensor = graph.sample(step.inputs[0])
    rank = {1: 1, 2: 1, 3: 2, 4: 3}.get(len(tensor.shape))
    if rank is None:
        raise NoLayer(f"it normalises {tensor}")
    names = ("weight", "bias", "running_mean", "running_var")
    for index in range(1, 5):
        weight_shape(step, graph, index)
    weights = {name: Taken(step.inputs[index]) for index, name in enumerate(names, 1)}
    layer = new_layer(f"BatchNorm{rank}d", eps=max(step.get("epsilon"), 1e-12))
    weights["num_batches_tracked"] = Taken("")
    return [Made(layer, step.inputs[:1], step.outputs[:1], weights, (step,))]


@reads("InstanceNormalization")
def instance_norm(step: Step, graph: OnnxGraph) -> list[Made]:
    """Each channel of each sample by itself."""
    rank = len(graph.sample(step.inputs[0]).shape) - 1
    if not 1 <= rank <= 3:
        raise NoLayer(f"it works on {rank} dimensions")
    learned = not _plain(step, graph)
    layer = new_layer(f"InstanceNorm{rank}d", eps=step.get("epsilon"), affine=learned)
    weights = _affine(step, graph) if learned else {}
    return [Made(layer, step.inputs[:1], step.outputs, weights, (step,))]


def _plain(step: Step, graph: OnnxGraph) -> bool:
    """Whether it scales by 1 and adds 0."""
    scale, shift = (graph.numbers_of(name, "scale") for name in step.inputs[1:3])
    return set(scale) == {1} and set(shift) == {0}


def _affine(step: Step, graph: OnnxGraph) -> dict[str, Taken]:
    weights = {}
    for name, index in (("weight", 1), ("bias", 2)):
        if step.input(index):
            weight_shape(step, graph, index)
            weights[name] = Taken(step.inputs[index])
    return weights


@reads("GroupNormalization")
def group_norm(step: Step, graph: OnnxGraph) -> list[Made]:
    """Groups of channels; before version 21 the scale was one for each group."""
    tensor, groups = graph.sample(step.inputs[0]), step.get("num_groups")
    weights = _affine(step, graph)
    channels = tensor.shape[0]
    if weight_shape(step, graph, 1) != (channels,):
        each = (("repeat", channels // groups),)
        weights = {name: Taken(taken.value, each) for name, taken in weights.items()}
    layer = new_layer("GroupNorm", num_groups=groups, eps=step.get("epsilon"))
    return [Made(layer, step.inputs[:1], step.outputs, weights, (step,))]


@reads("LayerNormalization")
def layer_norm(step: Step, graph: OnnxGraph) -> list[Made]:
    """The last dimensions of each sample."""
    if graph.used(step.outputs[1:]):
        raise NoLayer("its mean and deviation are used elsewhere")
    tensor = graph.sample(step.inputs[0])
    shape = _last(tensor, step.get("axis", -1))
    weights = _affine(step, graph)
    flat = {n: Taken(t.value, (("reshape", shape),)) for n, t in weights.items()}
    if all(graph.shape(taken.value) == shape for taken in weights.values()):
        flat = weights
    options = {"normalized_shape": shape, "eps": step.get("epsilon")}
    layer = new_layer("LayerNorm", **options, bias="bias" in weights)
    return [Made(layer, step.inputs[:1], step.outputs[:1], flat, (step,))]


@reads("RMSNormalization")
def rms_norm(step: Step, graph: OnnxGraph) -> list[Made]:
    """As above, without the mean."""
    shape = _last(graph.sample(step.inputs[0]), step.get("axis", -1))
    weight_shape(step, graph, 1)
    layer = new_layer("RMSNorm", normalized_shape=shape, eps=step.get("epsilon"))
    weights = {"weight": Taken(step.inputs[1])}
    return [Made(layer, step.inputs[:1], step.outputs, weights, (step,))]


def _last(tensor: TensorType, axis: int) -> tuple[int, ...]:
    rank = len(tensor.shape) + 1
    if axis % rank == 0:
        raise NoLayer("it normalises over the batch")
    return tensor.shape[axis % rank - 1 :]


@reads("LRN")
def response_norm(step: Step, graph: OnnxGraph) -> list[Made]:
    """Local response norm; of an even size ONNX and PyTorch see other neighbours."""
    size = step.get("size")
    if size % 2 == 0:
        raise NoLayer(f"it counts {size} channels, of which PyTorch would take others")
    layer = new_layer(
        "LocalResponseNorm",
        size=size,
        alpha=step.get("alpha"),
        beta=step.get("beta"),
        k=step.get("bias"),
    )
    return [Made(layer, step.inputs, step.outputs, {}, (step,))]


@reads("LpNormalization")
def to_length(step: Step, graph: OnnxGraph) -> list[Made]:
    """Vectors brought to length 1."""
    layer = new_layer("Normalize", p=float(step.get("p", 2)), dim=step.get("axis", -1))
    return [Made(layer, step.inputs, step.outputs, {}, (step,))]
