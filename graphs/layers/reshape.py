"""Layers that only rearrange."""

from math import prod

from graphs.declare import Call, Constant, Layer, Operator, layer
from graphs.fields import whole
from graphs.layers.activation import sample_dimension
from graphs.types import ShapeError, TensorType


@layer("reshape", "flat", "vector", "view")
class Flatten(Layer):
    """Joins dimensions into one; by default all but the batch."""

    start_dim: int = whole(
        default=1, minimum=-8, maximum=8, doc="First dimension joined, counted with the batch as 0."
    )
    end_dim: int = whole(default=-1, minimum=-8, maximum=8, doc="Last dimension joined.")

    def output(self, *inputs: TensorType) -> TensorType:
        tensor = inputs[0]
        if not tensor.shape:
            raise ShapeError("Flatten needs at least one dimension, but a single number arrives")
        first, last = (sample_dimension(dim, tensor) for dim in (self.start_dim, self.end_dim))
        if first > last:
            raise ShapeError(f"start_dim {self.start_dim} comes after end_dim {self.end_dim}")
        joined = prod(tensor.shape[first : last + 1])
        shape = (*tensor.shape[:first], joined, *tensor.shape[last + 1 :])
        return TensorType(shape, tensor.dtype)

    def module(self, *inputs: TensorType) -> Call:
        return Call("nn.Flatten", (), self.options())

    def onnx(self, *inputs: TensorType) -> tuple[Operator, ...]:
        given = self.output(*inputs).shape
        if len(given) == 1:
            return (Operator("Flatten", ("in0",), attributes={"axis": 1}),)
        constants = {"shape": Constant("int64", (len(given) + 1,), (0, *given))}
        return (Operator("Reshape", ("in0", "shape"), constants=constants),)
