"""Activations, softmax and dropout."""

from math import isclose
from typing import Any

from graphs.declare import Layer
from graphs.onnxio.file import Made, OnnxGraph, Step, Taken
from graphs.onnxio.readers.register import new_layer, reads
from graphs.onnxio.readers.windows import weight_shape
from graphs.reading import NoLayer

_PLAIN: dict[str, tuple[str, dict[str, str]]] = {
    "Relu": ("ReLU", {}),
    "LeakyRelu": ("LeakyReLU", {"alpha": "negative_slope"}),
    "Elu": ("ELU", {"alpha": "alpha"}),
    "Celu": ("CELU", {"alpha": "alpha"}),
    "Sigmoid": ("Sigmoid", {}),
    "Tanh": ("Tanh", {}),
    "Softsign": ("Softsign", {}),
    "Softplus": ("Softplus", {}),
    "HardSwish": ("Hardswish", {}),
    "Mish": ("Mish", {}),
    "Gelu": ("GELU", {"approximate": "approximate"}),
    "ThresholdedRelu": ("Threshold", {"alpha": "threshold"}),
}
"""Layers that have an operator of their own, and their fields by its attributes."""


def simple(layer: Layer, step: Step) -> list[Made]:
    """A layer through which the first input of an operator goes."""
    return [Made(layer, step.inputs[:1], step.outputs[:1], {}, (step,))]


@reads(*_PLAIN)
def plain(step: Step, graph: OnnxGraph) -> list[Made]:
    """What has its own operator."""
    kind, names = _PLAIN[step.type]
    options: dict[str, Any] = {field: step.get(name) for name, field in names.items()}
    if kind == "Threshold":
        options["value"] = 0.0
    return simple(new_layer(kind, **options), step)


@reads("Selu")
def selu(step: Step, graph: OnnxGraph) -> list[Made]:
    """Selu with its usual constants, else nothing that PyTorch has."""
    alpha, gamma = step.get("alpha"), step.get("gamma")
    if not (isclose(alpha, 1.6732632, rel_tol=1e-4) and isclose(gamma, 1.0507010, rel_tol=1e-4)):
        raise NoLayer(f"it has alpha {alpha:g} and gamma {gamma:g}, where SELU has its own")
    return simple(new_layer("SELU"), step)


@reads("HardSigmoid")
def hard_sigmoid(step: Step, graph: OnnxGraph) -> list[Made]:
    """PyTorch has one slope only; another one is a scale and two bounds."""
    alpha, beta = step.get("alpha"), step.get("beta")
    if isclose(alpha, 1 / 6, rel_tol=1e-5) and isclose(beta, 0.5, rel_tol=1e-5):
        return simple(new_layer("Hardsigmoid"), step)
    if alpha <= 0:
        raise NoLayer(f"it has the slope {alpha:g}")
    mean, deviation = -beta / alpha, 1 / alpha
    line = new_layer("ChannelNormalize", mean=mean, deviation=max(deviation, 1e-6))
    weights = {"mean": Taken("", (("fill", mean),)), "deviation": Taken("", (("fill", deviation),))}
    given = f"{step.outputs[0]}\0line"
    return [
        Made(line, step.inputs, (given,), weights, (step,)),
        Made(new_layer("Hardtanh", min_val=0.0, max_val=1.0), (given,), step.outputs),
    ]


@reads("Swish")
def swish(step: Step, graph: OnnxGraph) -> list[Made]:
    """x times the sigmoid of x."""
    if step.get("alpha", 1.0) != 1:
        raise NoLayer(f"it has alpha {step.get('alpha'):g}, where SiLU has 1")
    return simple(new_layer("SiLU"), step)


@reads("Shrink")
def shrink(step: Step, graph: OnnxGraph) -> list[Made]:
    """Soft, where the values move by as much as is cut; hard, where they do not move."""
    size, move = step.get("lambd"), step.get("bias")
    if move not in (0, size):
        raise NoLayer(f"it cuts at {size:g} and moves by {move:g}")
    return simple(new_layer("Softshrink" if move else "Hardshrink", lambd=size), step)


@reads("PRelu")
def prelu(step: Step, graph: OnnxGraph) -> list[Made]:
    """A slope for all, or one for each channel."""
    shape = weight_shape(step, graph, 1)
    tensor = graph.sample(step.inputs[0])
    count = 1
    for size in shape:
        count *= size
    aligned = (1,) * (len(tensor.shape) - len(shape)) + tuple(shape)
    per_channel = aligned[-len(tensor.shape) :] == (count, *(1,) * (len(tensor.shape) - 1))
    # Until version 6 a list of slopes meant the channels.
    per_channel |= graph.opset < 7 and shape == tensor.shape[:1]
    if count != 1 and not per_channel:
        raise NoLayer(f"its slopes have the shape {shape}")
    weight = {"weight": Taken(step.inputs[1], (("reshape", (count,)),))}
    layer = new_layer("PReLU", num_parameters=count)
    return [Made(layer, step.inputs[:1], step.outputs, weight, (step,))]


@reads("Clip")
def clip(step: Step, graph: OnnxGraph) -> list[Made]:
    """Bounds that are attributes until version 10, inputs from 11 on."""
    low, high = _bound(step, graph, 1, "min"), _bound(step, graph, 2, "max")
    if low == 0 and high == 6:
        return simple(new_layer("ReLU6"), step)
    if low == 0 and high >= 3.4e38:
        return simple(new_layer("ReLU"), step)
    return simple(new_layer("Hardtanh", min_val=low, max_val=high), step)


def _bound(step: Step, graph: OnnxGraph, index: int, name: str) -> float:
    widest = -3.4028234e38 if name == "min" else 3.4028234e38
    if step.input(index):
        (found,) = graph.numbers_of(step.inputs[index], name)
    else:
        found = step.get(name, widest)
    return max(min(float(found), 3.4028234e38), -3.4028234e38)


@reads("Softmax", "LogSoftmax")
def softmax(step: Step, graph: OnnxGraph) -> list[Made]:
    """Until version 12 all dimensions from the axis on sum to 1 together."""
    tensor = graph.sample(step.inputs[0])
    rank = len(tensor.shape) + 1
    old = graph.opset < 13
    axis = step.get("axis", 1 if old else -1)
    place = axis % rank
    if not old or all(size == 1 for size in tensor.shape[place:]):
        return simple(new_layer(step.type, dim=axis), step)
    if place != 1:
        raise NoLayer(f"it sums over all dimensions from {place} on")
    flat, shares = f"{step.outputs[0]}\0flat", f"{step.outputs[0]}\0shares"
    return [
        Made(new_layer("Flatten"), step.inputs, (flat,)),
        Made(new_layer(step.type, dim=1), (flat,), (shares,), {}, (step,)),
        Made(new_layer("Reshape", shape=tensor.shape), (shares,), step.outputs),
    ]


@reads("Dropout")
def dropout(step: Step, graph: OnnxGraph) -> list[Made]:
    """Kept as a layer, since training needs it; here it lets everything through."""
    if graph.used(step.outputs[1:]):
        raise NoLayer("what it drops is used elsewhere")
    ratio = step.get("ratio", 0.5)
    if step.input(1):
        (ratio,) = graph.numbers_of(step.inputs[1], "ratio")
    if step.input(2) and any(graph.numbers_of(step.inputs[2], "training mode")):
        raise NoLayer("it drops values while the network runs")
    return simple(new_layer("Dropout", p=ratio), step)
