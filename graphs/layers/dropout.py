"""Dropout (Srivastava et al. 2014)."""

from graphs.declare import Call, Layer, Operator, layer, needs_real_numbers
from graphs.fields import real
from graphs.types import TensorType


@layer("dropout", "drop", "regularisation", "regularization")
class Dropout(Layer):
    """Sets a random share of the values to zero while training; does nothing in evaluation."""

    p: float = real(default=0.5, minimum=0, maximum=1, doc="Share of values set to zero.")

    def output(self, *inputs: TensorType) -> TensorType:
        needs_real_numbers(self.kind, inputs[0])
        return inputs[0]

    def module(self, *inputs: TensorType) -> Call:
        return Call("nn.Dropout", (), self.options())

    def onnx(self, *inputs: TensorType) -> tuple[Operator, ...]:
        return (Operator("Identity", ("in0",)),)

    def detail(self) -> str:
        return f"{self.p * 100:g} %"
