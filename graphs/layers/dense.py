"""Fully connected layers."""

from math import prod

from graphs.declare import (
    Call,
    Layer,
    Operator,
    Weight,
    Window,
    all_along,
    layer,
    needs_dtype_of_weights,
)
from graphs.fields import flag, whole
from graphs.types import ShapeError, TensorType


@layer("dense", "fc", "dense", "fully connected", "affine")
class Linear(Layer):
    """Fully connected: every output is a weighted sum of all features."""

    out_features: int = whole(default=10, doc="Numbers that it gives.", required=True)
    bias: bool = flag(default=True, doc="Add a learned number to each output.")
    in_features: int | None = whole(
        default=None, minimum=0, empty="as many as arrive", doc="Features that must arrive."
    )

    def output(self, *inputs: TensorType) -> TensorType:
        tensor = inputs[0]
        if not tensor.shape:
            raise ShapeError("Linear needs features, but a single number arrives")
        needs_dtype_of_weights(self.kind, tensor)
        features = tensor.shape[-1]
        if self.in_features not in (None, features):
            hint = f"Set in_features to {features} or leave it empty"
            if self.in_features == tensor.elements and len(tensor.shape) > 1:
                hint = "Put a Flatten before it"
            raise ShapeError(
                f"in_features is {self.in_features} but {tensor} arrives, whose last size is "
                f"{features}",
                hint,
            )
        return TensorType((*tensor.shape[:-1], self.out_features), tensor.dtype)

    def weights(self, *inputs: TensorType) -> tuple[Weight, ...]:
        weight = Weight("weight", (self.out_features, inputs[0].shape[-1]))
        return (weight, Weight("bias", (self.out_features,))) if self.bias else (weight,)

    def macs(self, inputs: tuple[TensorType, ...], outputs: tuple[TensorType, ...]) -> int:
        return prod(outputs[0].shape) * inputs[0].shape[-1]

    def module(self, *inputs: TensorType) -> Call:
        sizes = (inputs[0].shape[-1], self.out_features)
        return Call("nn.Linear", sizes, self.options("in_features", "out_features"))

    def onnx(self, *inputs: TensorType) -> tuple[Operator, ...]:
        names = ("in0", "weight", "bias") if self.bias else ("in0", "weight")
        if len(inputs[0].shape) == 1:
            return (Operator("Gemm", names, attributes={"transB": 1}),)
        steps = (
            Operator("Transpose", ("weight",), ("weight_t",), {"perm": (1, 0)}),
            Operator("MatMul", ("in0", "weight_t"), ("product",) if self.bias else ("out0",)),
        )
        return (*steps, Operator("Add", ("product", "bias"))) if self.bias else steps

    def windows(self, *inputs: TensorType) -> tuple[Window, ...]:
        rank = len(inputs[0].shape)
        return all_along(rank - 1, rank) or (Window(None),)

    def detail(self) -> str:
        return f"{self.out_features} features"
