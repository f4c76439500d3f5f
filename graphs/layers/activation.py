"""Activations. Rules of https://docs.pytorch.org/docs/stable/nn.html#non-linear-activations."""

from graphs.declare import (
    Call,
    Constant,
    Keeps,
    Layer,
    Operator,
    Weight,
    Window,
    all_along,
    family,
    layer,
)
from graphs.fields import dimension, real, whole
from graphs.operations import Work, of_each, softmax
from graphs.types import ShapeError, TensorType


def number(value: float, dtype: str = "float32") -> Constant:
    """A constant that is a single number."""
    return Constant(dtype, (), (value,))


class Pointwise(Layer):
    """Base of activations that keep the shape and whose ONNX operator has one input."""

    onnx_type = ""

    def output(self, *inputs: TensorType) -> TensorType:
        return inputs[0]

    def work(
        self, inputs: tuple[TensorType, ...], outputs: tuple[TensorType, ...]
    ) -> tuple[Work, ...]:
        return of_each(outputs[0], "a function of each number")

    def module(self, *inputs: TensorType) -> Call:
        return Call(f"nn.{self.kind}", (), self.options())

    def onnx(self, *inputs: TensorType) -> tuple[Operator, ...]:
        return (Operator(self.onnx_type or self.kind, ("in0",), attributes=self.onnx_options()),)

    def onnx_options(self) -> dict[str, float]:
        """Attributes of the ONNX operator."""
        return {}


@layer("act", "relu", "rectifier", "nonlinearity")
class ReLU(Pointwise):
    """max(0, x): lets positive values through."""

    onnx_type = "Relu"

    keeps = Keeps(outputs=True)


@layer("act", "relu", "leaky")
class LeakyReLU(Pointwise):
    """x where positive, a small slope times x where negative."""

    negative_slope: float = real(default=0.01, doc="Slope for negative values.")

    onnx_type = "LeakyRelu"

    def onnx_options(self) -> dict[str, float]:
        return {"alpha": self.negative_slope}

    def detail(self) -> str:
        return f"slope {self.negative_slope:g}"


@layer("act", "relu", "parametric")
class PReLU(Pointwise):
    """LeakyReLU whose slope is learned (He et al. 2015)."""

    num_parameters: int = whole(default=1, doc="Slopes: 1, or one for each channel.")
    init: float = real(default=0.25, doc="Slope at the start.")

    takes = "weights"

    def output(self, *inputs: TensorType) -> TensorType:
        tensor = inputs[0]
        channels = tensor.shape[0] if tensor.shape else 1
        if self.num_parameters not in (1, channels):
            raise ShapeError(
                f"num_parameters is {self.num_parameters} but {channels} channels arrive",
                f"Set num_parameters to 1 or {channels}",
            )
        return tensor

    def weights(self, *inputs: TensorType) -> tuple[Weight, ...]:
        return (Weight("weight", (self.num_parameters,)),)

    def onnx(self, *inputs: TensorType) -> tuple[Operator, ...]:
        # A slope per channel meets C×H×W as C×1×1.
        shape = (self.num_parameters, *(1,) * (len(inputs[0].shape) - 1))
        constants = {"per_channel": Constant("int64", (len(shape),), shape)}
        return (
            Operator("Reshape", ("weight", "per_channel"), ("slope",), constants=constants),
            Operator("PRelu", ("in0", "slope")),
        )

    def detail(self) -> str:
        return "one slope" if self.num_parameters == 1 else f"{self.num_parameters} slopes"


@layer("act", "logistic", "squash")
class Sigmoid(Pointwise):
    """1 / (1 + e⁻ˣ): squashes into 0 … 1."""

    keeps = Keeps(outputs=True)


@layer("act", "squash", "hyperbolic")
class Tanh(Pointwise):
    """Squashes into -1 … 1."""

    keeps = Keeps(outputs=True)


@family
class AlongDimension(Layer):
    """What turns numbers into shares along a dimension."""

    dim: int = dimension(default=1, doc="Dimension that sums to 1")

    keeps = Keeps(outputs=True)

    def output(self, *inputs: TensorType) -> TensorType:
        sample_dimension(self.dim, inputs[0])
        return inputs[0]

    def work(
        self, inputs: tuple[TensorType, ...], outputs: tuple[TensorType, ...]
    ) -> tuple[Work, ...]:
        length = inputs[0].shape[sample_dimension(self.dim, inputs[0])]
        rows = inputs[0].elements // length if length else 0
        return softmax(rows, length, self.beside(length))

    def beside(self, length: int) -> int:
        """Operations for a row of so many beyond those of Softmax."""
        return 0

    def module(self, *inputs: TensorType) -> Call:
        return Call(f"nn.{self.kind}", (), self.options())

    def windows(self, *inputs: TensorType) -> tuple[Window, ...]:
        return all_along(sample_dimension(self.dim, inputs[0]), len(inputs[0].shape))

    def detail(self) -> str:
        return f"dim {self.dim}"


@layer("act", "probabilities", "classes")
class Softmax(AlongDimension):
    """Turns numbers into shares that sum to 1 along a dimension."""

    def onnx(self, *inputs: TensorType) -> tuple[Operator, ...]:
        return (Operator("Softmax", ("in0",), attributes={"axis": self.dim}),)


def sample_dimension(dim: int, tensor: TensorType) -> int:
    """The index into the sample's shape of torch's `dim` (batch counted as 0)."""
    rank = len(tensor.shape) + 1
    if not -rank <= dim < rank:
        raise ShapeError(
            f"dim {dim} does not exist: N×{tensor} has dimensions {-rank} to {rank - 1}"
        )
    if dim % rank == 0:
        raise ShapeError(
            f"dim {dim} is the batch; samples must not mix", "Use dim 1 for the channels"
        )
    return dim % rank - 1
