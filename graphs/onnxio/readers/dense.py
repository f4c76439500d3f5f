"""Products with weights, and products of two tensors."""

from typing import Any

from graphs.onnxio.file import Made, OnnxGraph, Step, Taken
from graphs.onnxio.readers.register import new_layer, reads
from graphs.onnxio.readers.windows import weight_shape
from graphs.reading import NoLayer

Turns = tuple[tuple[Any, ...], ...]


@reads("Gemm")
def gemm(step: Step, graph: OnnxGraph) -> list[Made]:
    """Linear: alpha · x · B + beta · C with B and C of the file."""
    if step.get("transA", 0):
        raise NoLayer("it turns what arrives, so that samples would mix")
    shape = weight_shape(step, graph, 1)
    turned = bool(step.get("transB", 0))
    count = shape[0] if turned else shape[1]
    turns: Turns = () if turned else (("transpose", (1, 0)),)
    weights = {"weight": Taken(step.inputs[1], turns + _times(step.get("alpha", 1.0)))}
    if step.input(2):
        bias = weight_shape(step, graph, 2)
        if bias[-1:] not in ((count,), (1,), ()) or bias[:-1] not in ((), (1,)):
            raise NoLayer(f"its C has the shape {bias}")
        spread: Turns = () if bias == (count,) else (("spread", (count,)),)
        weights["bias"] = Taken(step.inputs[2], spread + _times(step.get("beta", 1.0)))
    layer = new_layer("Linear", out_features=count, bias="bias" in weights)
    return [Made(layer, step.inputs[:1], step.outputs, weights, (step,))]


def _times(factor: float) -> Turns:
    return () if factor == 1 else (("times", factor),)


@reads("MatMul")
def product(step: Step, graph: OnnxGraph) -> list[Made]:
    """Linear where the second factor stands in the file, else MatMul."""
    if not graph.constant(step.inputs[1]):
        return [Made(new_layer("MatMul"), step.inputs, step.outputs, {}, (step,))]
    return [linear(step, graph)]


def linear(step: Step, graph: OnnxGraph) -> Made:
    """A product with a matrix of the file."""
    shape = weight_shape(step, graph, 1)
    if len(shape) != 2:
        raise NoLayer(f"the second factor has the shape {shape}")
    weights = {"weight": Taken(step.inputs[1], (("transpose", (1, 0)),))}
    layer = new_layer("Linear", out_features=shape[1], bias=False)
    return Made(layer, step.inputs[:1], step.outputs, weights, (step,))
