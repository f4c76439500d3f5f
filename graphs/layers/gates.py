"""Activations that weigh x by a gate, squash it, or turn it into shares."""

from math import sqrt

from graphs.declare import Call, Constant, Keeps, Layer, Operator, layer, needs_spatial
from graphs.fields import choice, whole
from graphs.layers.activation import AlongDimension, Pointwise, number, sample_dimension
from graphs.operations import Work, of_each, softmax
from graphs.types import ShapeError, TensorType


@layer("act", "gaussian", "transformer")
class GELU(Pointwise):
    """x · Φ(x), with Φ the normal distribution (Hendrycks & Gimpel 2016)."""

    approximate: str = choice(
        default="none", choices=("none", "tanh"), doc="Whether Φ is approximated by a tanh."
    )

    def onnx(self, *inputs: TensorType) -> tuple[Operator, ...]:
        dtype = inputs[0].dtype
        steps = self._tanh(dtype) if self.approximate == "tanh" else self._erf(dtype)
        constants = {"one": number(1.0, dtype), "half": number(0.5, dtype)}
        return (
            *steps,
            Operator("Add", ("bend", "one"), ("doubled",), constants=constants),
            Operator("Mul", ("doubled", "half"), ("gate",)),
            Operator("Mul", ("in0", "gate")),
        )

    def _erf(self, dtype: str) -> tuple[Operator, ...]:
        scale = {"scale": number(1 / sqrt(2), dtype)}
        return (
            Operator("Mul", ("in0", "scale"), ("scaled",), constants=scale),
            Operator("Erf", ("scaled",), ("bend",)),
        )

    def _tanh(self, dtype: str) -> tuple[Operator, ...]:
        numbers = {"cubic": 0.044715, "scale": sqrt(2 / 3.141592653589793)}
        constants = {name: number(value, dtype) for name, value in numbers.items()}
        return (
            Operator("Mul", ("in0", "in0"), ("square",), constants=constants),
            Operator("Mul", ("square", "in0"), ("cube",)),
            Operator("Mul", ("cube", "cubic"), ("small",)),
            Operator("Add", ("in0", "small"), ("sum",)),
            Operator("Mul", ("sum", "scale"), ("scaled",)),
            Operator("Tanh", ("scaled",), ("bend",)),
        )

    def detail(self) -> str:
        return "tanh form" if self.approximate == "tanh" else ""


@layer("act", "swish", "sigmoid linear unit")
class SiLU(Pointwise):
    """x · sigmoid(x), also called swish."""

    def onnx(self, *inputs: TensorType) -> tuple[Operator, ...]:
        return (
            Operator("Sigmoid", ("in0",), ("gate",)),
            Operator("Mul", ("in0", "gate")),
        )


@layer("act", "smooth")
class Mish(Pointwise):
    """x · tanh(softplus(x)) (Misra 2019)."""

    def onnx(self, *inputs: TensorType) -> tuple[Operator, ...]:
        return (
            Operator("Softplus", ("in0",), ("soft",)),
            Operator("Tanh", ("soft",), ("gate",)),
            Operator("Mul", ("in0", "gate")),
        )


@layer("act", "swish", "mobile")
class Hardswish(Pointwise):
    """x · hardsigmoid(x): a swish of straight lines (MobileNetV3)."""

    onnx_type = "HardSwish"


@layer("act", "logistic", "squash")
class Hardsigmoid(Pointwise):
    """min(1, max(0, x/6 + 1/2)): a sigmoid of straight lines."""

    onnx_type = "HardSigmoid"

    def onnx_options(self) -> dict[str, float]:
        return {"alpha": 1 / 6, "beta": 0.5}


@layer("act", "logistic", "logarithm")
class LogSigmoid(Pointwise):
    """log(1 / (1 + e⁻ˣ))."""

    def onnx(self, *inputs: TensorType) -> tuple[Operator, ...]:
        return (
            Operator("Neg", ("in0",), ("turned",)),
            Operator("Softplus", ("turned",), ("soft",)),
            Operator("Neg", ("soft",)),
        )


@layer("act", "squash")
class Softsign(Pointwise):
    """x / (1 + |x|): squashes into -1 … 1."""


@layer("act", "gate", "gated linear unit")
class GLU(Layer):
    """Halves a dimension: the first half times the sigmoid of the second (Dauphin et al. 2017)."""

    dim: int = whole(
        default=-1, minimum=-8, maximum=8, doc="Dimension to halve, counted with the batch as 0."
    )

    def output(self, *inputs: TensorType) -> TensorType:
        tensor = inputs[0]
        axis = sample_dimension(self.dim, tensor)
        if tensor.shape[axis] % 2:
            raise ShapeError(
                f"GLU halves dim {self.dim}, whose size is {tensor.shape[axis]}",
                "Bring an even number of channels to it",
            )
        half = tensor.shape[axis] // 2
        return TensorType((*tensor.shape[:axis], half, *tensor.shape[axis + 1 :]), tensor.dtype)

    def work(
        self, inputs: tuple[TensorType, ...], outputs: tuple[TensorType, ...]
    ) -> tuple[Work, ...]:
        return of_each(outputs[0], "sigmoid and product", 2)

    def module(self, *inputs: TensorType) -> Call:
        return Call("nn.GLU", (), self.options())

    def onnx(self, *inputs: TensorType) -> tuple[Operator, ...]:
        axis = sample_dimension(self.dim, inputs[0])
        half = inputs[0].shape[axis] // 2
        constants = {"halves": Constant("int64", (2,), (half, half))}
        parts = ("value", "raw")
        return (
            Operator("Split", ("in0", "halves"), parts, {"axis": axis + 1}, constants),
            Operator("Sigmoid", ("raw",), ("gate",)),
            Operator("Mul", ("value", "gate")),
        )

    def detail(self) -> str:
        return f"dim {self.dim}"


@layer("act", "probabilities", "classes", "log")
class LogSoftmax(AlongDimension):
    """The logarithm of Softmax, exact where Softmax would round to 0."""

    def beside(self, length: int) -> int:
        # The logarithm of the sum; it is subtracted where Softmax divides.
        return 1

    def onnx(self, *inputs: TensorType) -> tuple[Operator, ...]:
        return (Operator("LogSoftmax", ("in0",), attributes={"axis": self.dim}),)


@layer("act", "probabilities", "distance")
class Softmin(AlongDimension):
    """Softmax of -x: the smallest number has the largest share."""

    def beside(self, length: int) -> int:
        return length

    def onnx(self, *inputs: TensorType) -> tuple[Operator, ...]:
        return (
            Operator("Neg", ("in0",), ("turned",)),
            Operator("Softmax", ("turned",), attributes={"axis": self.dim}),
        )


@layer("act", "probabilities", "segmentation", "pixel")
class Softmax2d(Layer):
    """Softmax over the channels at each pixel."""

    rank = 2

    keeps = Keeps(outputs=True)

    def output(self, *inputs: TensorType) -> TensorType:
        needs_spatial(self, inputs[0])
        return inputs[0]

    def work(
        self, inputs: tuple[TensorType, ...], outputs: tuple[TensorType, ...]
    ) -> tuple[Work, ...]:
        channels, height, width = inputs[0].shape
        return softmax(height * width, channels)

    def module(self, *inputs: TensorType) -> Call:
        return Call("nn.Softmax2d")

    def onnx(self, *inputs: TensorType) -> tuple[Operator, ...]:
        return (Operator("Softmax", ("in0",), attributes={"axis": 1}),)
