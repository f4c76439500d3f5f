"""Fully connected layers."""

from math import prod

from graphs.declare import Call, Keeps, Layer, Operator, Weight, Window, all_along, layer
from graphs.fields import flag, whole
from graphs.operations import PER_MAC, Work, of_each
from graphs.types import ShapeError, TensorType


@layer("dense", "fc", "dense", "fully connected", "affine")
class Linear(Layer):
    """Fully connected: every output is a weighted sum of all features."""

    out_features: int = whole(default=10, doc="Numbers that it gives.", required=True)
    bias: bool = flag(default=True, doc="Add a learned number to each output.")
    in_features: int | None = whole(
        default=None, minimum=0, empty="as many as arrive", doc="Features that must arrive."
    )

    takes = "weights"

    def output(self, *inputs: TensorType) -> TensorType:
        tensor = inputs[0]
        if not tensor.shape:
            raise ShapeError("Linear needs features, but a single number arrives")
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


@layer("dense", "bilinear", "interaction", "two inputs")
class Bilinear(Layer):
    """Every output is a weighted sum of all products of a feature here and a feature there."""

    out_features: int = whole(default=10, doc="Numbers that it gives.", required=True)
    bias: bool = flag(default=True, doc="Add a learned number to each output.")
    in1_features: int | None = whole(
        default=None, minimum=0, empty="as many as arrive", doc="Features that must arrive at in1."
    )
    in2_features: int | None = whole(
        default=None, minimum=0, empty="as many as arrive", doc="Features that must arrive at in2."
    )

    inputs = ("in1", "in2")
    takes = "weights"

    def output(self, *inputs: TensorType) -> TensorType:
        for tensor, wanted, port in zip(
            inputs, (self.in1_features, self.in2_features), self.inputs, strict=True
        ):
            if not tensor.shape:
                raise ShapeError("Bilinear needs features, but a single number arrives")
            if wanted not in (None, tensor.shape[-1]):
                raise ShapeError(
                    f"{port}_features is {wanted} but {tensor} arrives, whose last size is "
                    f"{tensor.shape[-1]}",
                    f"Set {port}_features to {tensor.shape[-1]} or leave it empty",
                )
        left, right = inputs
        if left.shape[:-1] != right.shape[:-1]:
            raise ShapeError(
                f"sizes differ: {left} and {right} may differ only in the last one",
                "Bring both to one shape before they meet",
            )
        return TensorType((*left.shape[:-1], self.out_features), left.dtype)

    def weights(self, *inputs: TensorType) -> tuple[Weight, ...]:
        sizes = (self.out_features, inputs[0].shape[-1], inputs[1].shape[-1])
        bias = (Weight("bias", (self.out_features,)),) if self.bias else ()
        return (Weight("weight", sizes), *bias)

    def work(
        self, inputs: tuple[TensorType, ...], outputs: tuple[TensorType, ...]
    ) -> tuple[Work, ...]:
        left, right = inputs[0].shape[-1], inputs[1].shape[-1]
        # torch's counter does not know this product: each output is left · (matrix · right).
        macs = left * right + left
        return of_each(outputs[0], f"for {macs:,} multiply–adds", PER_MAC * macs)

    def module(self, *inputs: TensorType) -> Call:
        sizes = (inputs[0].shape[-1], inputs[1].shape[-1], self.out_features)
        left_out = ("in1_features", "in2_features", "out_features")
        return Call("nn.Bilinear", sizes, self.options(*left_out))

    def onnx(self, *inputs: TensorType) -> tuple[Operator, ...]:
        given = "product" if self.bias else "out0"
        attributes = {"equation": "...i,kij,...j->...k"}
        steps = (Operator("Einsum", ("in0", "weight", "in1"), (given,), attributes),)
        return (*steps, Operator("Add", ("product", "bias"))) if self.bias else steps

    def windows(self, *inputs: TensorType) -> tuple[Window, ...]:
        return (Window(None),) if len(inputs[0].shape) == 1 else ()

    def detail(self) -> str:
        return f"{self.out_features} features"


@layer("dense", "nothing", "pass through", "placeholder")
class Identity(Layer):
    """Gives what arrives: a placeholder that can keep a name."""

    takes = "any"

    keeps = Keeps(view=True)

    def output(self, *inputs: TensorType) -> TensorType:
        return inputs[0]

    def module(self, *inputs: TensorType) -> Call:
        return Call("nn.Identity")

    def onnx(self, *inputs: TensorType) -> tuple[Operator, ...]:
        return (Operator("Identity", ("in0",)),)
