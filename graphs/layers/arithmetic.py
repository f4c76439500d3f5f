"""Operators between tensors, number by number: sizes of 1 are repeated to match."""

from functools import reduce

from graphs.declare import Arrives, Call, Keeps, Layer, Operator, family, layer
from graphs.layers.merge import broadcast, check_one_dtype, left_fold
from graphs.operations import Work, of_each
from graphs.types import REAL_DTYPES, ShapeError, TensorType


@family
class Elementwise(Layer):
    """What computes number by number, from the first input to the last."""

    inputs = ("in1", "in2")
    variadic = True
    takes = "any"
    onnx_type = ""
    flags = True
    """Whether it takes true and false."""

    def output(self, *inputs: TensorType) -> TensorType:
        check_one_dtype(self.kind, inputs)
        if inputs[0].dtype == "bool" and not self.flags:
            raise ShapeError(f"{self.kind} computes with numbers but true and false arrive")
        return reduce(_broadcast_type, inputs)

    def work(
        self, inputs: tuple[TensorType, ...], outputs: tuple[TensorType, ...]
    ) -> tuple[Work, ...]:
        return of_each(outputs[0], "between inputs", len(inputs) - 1)

    def onnx(self, *inputs: TensorType) -> tuple[Operator, ...]:
        return left_fold(self.onnx_type or self.kind, len(inputs))


def _broadcast_type(left: TensorType, right: TensorType) -> TensorType:
    return TensorType(broadcast(left, right), left.dtype)


@family
class Infix(Elementwise):
    """What has a sign in Python."""

    sign = ""

    def function(self, *inputs: TensorType) -> Call:
        return Call(self.sign, tuple(Arrives(index) for index in range(len(inputs))))


@layer("merge", "minus", "difference", "sub", "torch.sub")
class Subtract(Infix):
    """The first input minus all others."""

    sign = "-"
    onnx_type = "Sub"
    flags = False

    keeps = Keeps()


@layer("merge", "times", "product", "gate", "mul", "torch.mul", "attention")
class Multiply(Infix):
    """Multiplies its inputs number by number."""

    sign = "*"

    def onnx(self, *inputs: TensorType) -> tuple[Operator, ...]:
        return left_fold("And" if inputs[0].dtype == "bool" else "Mul", len(inputs))


@layer("merge", "quotient", "ratio", "div", "torch.div")
class Divide(Infix):
    """The first input divided by all others; whole numbers give fractions."""

    sign = "/"

    def output(self, *inputs: TensorType) -> TensorType:
        given = super().output(*inputs)
        whole = len(inputs) > 1 and given.dtype not in REAL_DTYPES
        return given._replace(dtype="float32") if whole else given

    def onnx(self, *inputs: TensorType) -> tuple[Operator, ...]:
        if inputs[0].dtype in REAL_DTYPES:
            return left_fold("Div", len(inputs))
        casts = (
            Operator("Cast", (f"in{index}",), (f"real{index}",), {"to": 1})
            for index in range(len(inputs))
        )
        return (*casts, *left_fold("Div", len(inputs), "real"))


@family
class Folded(Elementwise):
    """What PyTorch has as a function of two tensors."""

    torch_name = ""

    def function(self, *inputs: TensorType) -> Call:
        return folded_call(self.torch_name, len(inputs))


def folded_call(target: str, count: int) -> Call:
    """A function of two tensors over all inputs, from the left."""
    made = Call(target, (Arrives(0), Arrives(1)))
    for index in range(2, count):
        made = Call(target, (made, Arrives(index)))
    return made


@layer("merge", "max", "largest", "maxout", "torch.maximum")
class Maximum(Folded):
    """The largest of its inputs at each place."""

    torch_name = "torch.maximum"

    def onnx(self, *inputs: TensorType) -> tuple[Operator, ...]:
        return left_fold("Or" if inputs[0].dtype == "bool" else "Max", len(inputs))


@layer("merge", "min", "smallest", "torch.minimum")
class Minimum(Folded):
    """The smallest of its inputs at each place."""

    torch_name = "torch.minimum"

    def onnx(self, *inputs: TensorType) -> tuple[Operator, ...]:
        return left_fold("And" if inputs[0].dtype == "bool" else "Min", len(inputs))


@layer("merge", "exponent", "pow", "torch.pow")
class Power(Folded):
    """The first input to the power of the others, from the left: (a ^ b) ^ c."""

    torch_name = "torch.pow"
    onnx_type = "Pow"
    flags = False
