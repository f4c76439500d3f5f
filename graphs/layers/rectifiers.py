"""Activations shaped like ReLU: bounded, exponential, random and shrinking ones."""

from graphs.declare import Operator, layer
from graphs.fields import real
from graphs.layers.activation import Pointwise, number
from graphs.types import ShapeError, TensorType


def clipped(low: float, high: float, dtype: str, source: str = "in0") -> tuple[Operator, ...]:
    """Values kept between two bounds."""
    constants = {"low": number(low, dtype), "high": number(high, dtype)}
    return (Operator("Clip", (source, "low", "high"), constants=constants),)


@layer("act", "relu", "bounded", "mobile")
class ReLU6(Pointwise):
    """min(6, max(0, x)): a ReLU that stops at 6."""

    def onnx(self, *inputs: TensorType) -> tuple[Operator, ...]:
        return clipped(0, 6, inputs[0].dtype)


@layer("act", "relu", "bounded", "clip", "clamp")
class Hardtanh(Pointwise):
    """Keeps values between two bounds."""

    min_val: float = real(default=-1.0, doc="Lower bound.")
    max_val: float = real(default=1.0, doc="Upper bound.")

    def output(self, *inputs: TensorType) -> TensorType:
        if self.min_val >= self.max_val:
            raise ShapeError(
                f"max_val {self.max_val:g} is not greater than min_val {self.min_val:g}"
            )
        return inputs[0]

    def onnx(self, *inputs: TensorType) -> tuple[Operator, ...]:
        return clipped(self.min_val, self.max_val, inputs[0].dtype)

    def detail(self) -> str:
        return f"{self.min_val:g} … {self.max_val:g}"


@layer("act", "relu", "random", "leaky")
class RReLU(Pointwise):
    """LeakyReLU with a slope drawn anew for each value while training, their mean in evaluation."""

    lower: float = real(default=1 / 8, doc="Smallest slope for negative values.")
    upper: float = real(default=1 / 3, doc="Largest slope for negative values.")

    onnx_type = "LeakyRelu"

    def output(self, *inputs: TensorType) -> TensorType:
        if self.lower > self.upper:
            raise ShapeError(f"lower {self.lower:g} is greater than upper {self.upper:g}")
        return inputs[0]

    def onnx_options(self) -> dict[str, float]:
        return {"alpha": (self.lower + self.upper) / 2}

    def detail(self) -> str:
        return f"slope {self.lower:g} … {self.upper:g}"


@layer("act", "relu", "exponential", "linear unit")
class ELU(Pointwise):
    """x where positive, α · (eˣ - 1) where negative (Clevert et al. 2016)."""

    alpha: float = real(default=1.0, doc="Size of what negative values end in.")

    onnx_type = "Elu"

    def onnx_options(self) -> dict[str, float]:
        return {"alpha": self.alpha}

    def detail(self) -> str:
        return "" if self.alpha == 1 else f"α {self.alpha:g}"


@layer("act", "relu", "exponential", "continuous")
class CELU(Pointwise):
    """x where positive, α · (eˣᐟᵅ - 1) where negative: smooth for every α (Barron 2017)."""

    alpha: float = real(default=1.0, minimum=1e-6, doc="Size of what negative values end in.")

    onnx_type = "Celu"

    def onnx_options(self) -> dict[str, float]:
        return {"alpha": self.alpha}

    def detail(self) -> str:
        return "" if self.alpha == 1 else f"α {self.alpha:g}"


@layer("act", "relu", "exponential", "self-normalising", "self-normalizing")
class SELU(Pointwise):
    """ELU scaled so that signals keep mean 0 and deviation 1 (Klambauer et al. 2017)."""

    onnx_type = "Selu"


@layer("act", "smooth relu", "log")
class Softplus(Pointwise):
    """log(1 + eᵝˣ) / β: a smooth ReLU."""

    beta: float = real(default=1.0, minimum=1e-3, doc="Sharpness of the bend.")
    threshold: float = real(default=20.0, doc="Above this, βx is taken as it is.")

    def onnx(self, *inputs: TensorType) -> tuple[Operator, ...]:
        dtype = inputs[0].dtype
        # From 20 on both branches are one number, so that ONNX's plain operator will do.
        if self.beta == 1 and self.threshold >= 20:
            return (Operator("Softplus", ("in0",)),)
        constants = {"beta": number(self.beta, dtype), "most": number(self.threshold, dtype)}
        return (
            Operator("Mul", ("in0", "beta"), ("scaled",), constants=constants),
            Operator("Softplus", ("scaled",), ("soft",)),
            Operator("Div", ("soft", "beta"), ("bent",)),
            Operator("Greater", ("scaled", "most"), ("beyond",)),
            Operator("Where", ("beyond", "in0", "bent")),
        )

    def detail(self) -> str:
        return "" if self.beta == 1 else f"β {self.beta:g}"


@layer("act", "shrinkage", "soft threshold", "sparse")
class Softshrink(Pointwise):
    """Moves values towards 0 by λ and stops there."""

    lambd: float = real(default=0.5, minimum=0, maximum=65504, doc="How far: λ.")

    onnx_type = "Shrink"

    def onnx_options(self) -> dict[str, float]:
        return {"lambd": self.lambd, "bias": self.lambd}

    def detail(self) -> str:
        return f"λ {self.lambd:g}"


@layer("act", "shrinkage", "hard threshold", "sparse")
class Hardshrink(Pointwise):
    """Sets values between -λ and λ to 0."""

    lambd: float = real(default=0.5, minimum=0, doc="Size that a value must exceed: λ.")

    onnx_type = "Shrink"

    def onnx_options(self) -> dict[str, float]:
        return {"lambd": self.lambd, "bias": 0.0}

    def detail(self) -> str:
        return f"λ {self.lambd:g}"


@layer("act", "shrinkage")
class Tanhshrink(Pointwise):
    """x - tanh(x)."""

    def onnx(self, *inputs: TensorType) -> tuple[Operator, ...]:
        return (
            Operator("Tanh", ("in0",), ("squashed",)),
            Operator("Sub", ("in0", "squashed")),
        )


@layer("act", "cut", "step")
class Threshold(Pointwise):
    """x where it is greater than a threshold, a fixed value elsewhere."""

    threshold: float = real(default=0.0, doc="What x must exceed.", required=True)
    value: float = real(default=0.0, doc="What stands where it does not.", required=True)

    def onnx(self, *inputs: TensorType) -> tuple[Operator, ...]:
        dtype = inputs[0].dtype
        constants = {"least": number(self.threshold, dtype), "value": number(self.value, dtype)}
        return (
            Operator("LessOrEqual", ("in0", "least"), ("low",), constants=constants),
            Operator("Where", ("low", "value", "in0")),
        )

    def detail(self) -> str:
        return f"above {self.threshold:g}, else {self.value:g}"
