"""Losses: what training makes small. Each is a node with a share in the total loss.

Rules of https://docs.pytorch.org/docs/stable/nn.html#loss-functions. A loss reduces over the
batch too, unless its reduction is none; it is no part of the exported model. Training makes the sum
of all small, each times its weight; where they leave layers before the Output untrained, such as
losses at auxiliary heads, the recipe's own loss at the Output joins them.
"""

from collections.abc import Collection
from math import prod
from typing import ClassVar

from graphs.declare import Call, Layer, Operator, Weight, family, layer
from graphs.fields import choice, factors, flag, real, whole
from graphs.layers.merge import broadcast
from graphs.operations import PER_MAC, Work, softmax
from graphs.types import REAL_DTYPES, ShapeError, TensorType

REDUCTIONS = ("mean", "sum", "none")


@family
class Loss(Layer):
    """What losses have in common: they compare what arrives with a target."""

    weight: float = real(
        default=1.0, minimum=0, doc="Its factor in the sum that training makes small; 0 measures."
    )
    reduction: str = choice(
        default="mean", choices=REDUCTIONS, doc="How the numbers of all samples become one."
    )

    inputs = ("in", "target")
    outputs = ("loss",)
    takes = "any"

    def output(self, *inputs: TensorType) -> TensorType:
        tensor, target = inputs
        if tensor.dtype not in REAL_DTYPES:
            raise ShapeError(f"{self.kind} needs real numbers but {tensor.dtype} arrives")
        shape = self.compared(tensor, target)
        return TensorType(shape if self.reduction == "none" else (), tensor.dtype)

    def compared(self, tensor: TensorType, target: TensorType) -> tuple[int, ...]:
        """The shape of the numbers that are reduced; ShapeError where they cannot be compared."""
        raise AssertionError(f"{self.kind} does not say what it compares")

    per_number: ClassVar[int] = 2
    """Operations for each number that is compared: the difference and its function."""

    def work(
        self, inputs: tuple[TensorType, ...], outputs: tuple[TensorType, ...]
    ) -> tuple[Work, ...]:
        each = self.per_number + (self.reduction != "none")
        return (Work("for each number compared", each, prod(self.compared(*inputs))),)

    def module(self, *inputs: TensorType) -> Call:
        return Call(f"nn.{self.kind}", (), self.options("weight"))

    def onnx(self, *inputs: TensorType) -> tuple[Operator, ...]:
        raise AssertionError("a loss is no part of an exported model")

    def detail(self) -> str:
        share = "" if self.weight == 1 else f"× {self.weight:g}"
        return " ".join(filter(None, (share, "" if self.reduction == "mean" else self.reduction)))


MOST_CLASSES = 2**16
Numbers = float | tuple[float, ...]


def check_numbers_of_classes(name: str, value: Numbers | None, tensor: TensorType) -> None:
    """Refuse a list that has not a number for each class, and numbers beside other than float32."""
    if value is None:
        return
    if isinstance(value, tuple) and len(value) != (tensor.shape[0] if tensor.shape else 1):
        raise ShapeError(
            f"{name} has {len(value)} numbers but {tensor} arrives",
            f"Give {tensor.shape[0] if tensor.shape else 1} numbers, or one for all classes",
        )
    if tensor.dtype != "float32":
        raise ShapeError(
            f"{name} is float32 but {tensor.dtype} arrives", f"Leave {name} empty, or use float32"
        )


def check_target_dtype(target: TensorType, dtypes: Collection[str], hint: str) -> None:
    """Refuse a target of another type of numbers."""
    if target.dtype not in dtypes:
        raise ShapeError(f"the target must be {' or '.join(dtypes)}, not {target.dtype}", hint)


@family
class ClassLoss(Loss):
    """What losses over classes have in common: classes first, then positions."""

    ignore_index: int = whole(
        default=-100,
        minimum=-(2**31),
        doc="Class number of targets that do not count.",
    )
    class_weights: Numbers | None = factors(
        default=None,
        minimum=0,
        lengths=(1, MOST_CLASSES),
        empty="all alike",
        doc="How much each class counts, in the order of the classes.",
    )

    def given(self, *inputs: TensorType) -> tuple[TensorType, ...]:
        given = super().given(*inputs)
        check_numbers_of_classes("class_weights", self.class_weights, inputs[0])
        return given

    @property
    def per_number(self) -> int:  # type: ignore[override]
        """The logarithm of a share negated, and weighed where classes have weights."""
        return 1 + (self.class_weights is not None)

    def weights(self, *inputs: TensorType) -> tuple[Weight, ...]:
        """torch keeps the classes' weights; no model does, since it has no loss."""
        if self.class_weights is None:
            return ()
        return (Weight("weight", inputs[0].shape[:1], "buffer"),)

    def module(self, *inputs: TensorType) -> Call:
        options, value = self.options("weight", "class_weights"), self.class_weights
        if value is not None:
            numbers = value if isinstance(value, tuple) else (value,) * inputs[0].shape[0]
            options["weight"] = Call("torch.tensor", (numbers,))
        return Call(f"nn.{self.kind}", (), options)

    def compared(self, tensor: TensorType, target: TensorType) -> tuple[int, ...]:
        if not tensor.shape:
            raise ShapeError(f"{self.kind} needs a number for each class, not a single number")
        check_target_dtype(target, ("int64",), "Give the number of the class")
        if target.shape != tensor.shape[1:]:
            wanted = TensorType(tensor.shape[1:])
            raise ShapeError(
                f"the target is {target} but {tensor} arrives: it needs one class number for "
                f"each position",
                f"Make the target {wanted}",
            )
        return target.shape


@layer("loss", "classification", "softmax", "logits", "xent", "label smoothing")
class CrossEntropyLoss(ClassLoss):
    """Logits against class numbers, or against a share for each class; has softmax inside."""

    label_smoothing: float = real(
        default=0.0, minimum=0, maximum=1, doc="Share of a target spread over all classes."
    )

    def work(
        self, inputs: tuple[TensorType, ...], outputs: tuple[TensorType, ...]
    ) -> tuple[Work, ...]:
        """The logarithms of the shares first; all of them count where targets are shares."""
        classes, rows = inputs[0].shape[0], prod(inputs[0].shape[1:])
        spread = PER_MAC * classes * (inputs[1].dtype != "int64" or self.label_smoothing > 0)
        return (*softmax(rows, classes, 1 + spread), *super().work(inputs, outputs))

    def compared(self, tensor: TensorType, target: TensorType) -> tuple[int, ...]:
        if target.dtype == "int64" or target.shape != tensor.shape or not tensor.shape:
            return super().compared(tensor, target)
        hint = "Use one dtype for both"
        check_target_dtype(target, (tensor.dtype,), hint)
        if self.ignore_index >= 0:
            raise ShapeError(
                f"ignore_index {self.ignore_index} needs class numbers, but the target has shares",
                "Leave ignore_index at -100",
            )
        return tensor.shape[1:]


@layer("loss", "classification", "negative log likelihood", "log softmax")
class NLLLoss(ClassLoss):
    """Log probabilities (of LogSoftmax) against class numbers."""

    def compared(self, tensor: TensorType, target: TensorType) -> tuple[int, ...]:
        check_target_dtype(target, ("int64",), "Give the number of the class")
        return super().compared(tensor, target)


@family
class ElementLoss(Loss):
    """What losses have in common that compare number by number; sizes of 1 are repeated."""

    def compared(self, tensor: TensorType, target: TensorType) -> tuple[int, ...]:
        check_target_dtype(target, (tensor.dtype,), "Use one dtype for both")
        return broadcast(tensor, target)


@layer("loss", "regression", "mean squared error", "l2", "autoencoder")
class MSELoss(ElementLoss):
    """The squared difference."""


@layer("loss", "regression", "mean absolute error", "mae")
class L1Loss(ElementLoss):
    """The absolute difference."""


@layer("loss", "regression", "huber", "robust")
class SmoothL1Loss(ElementLoss):
    """Squared where the difference is small, absolute where it is large."""

    beta: float = real(default=1.0, minimum=0, doc="Difference at which it becomes straight.")


@layer("loss", "regression", "robust")
class HuberLoss(ElementLoss):
    """Squared where the difference is small, delta times absolute where it is large."""

    delta: float = real(default=1.0, minimum=1e-12, doc="Difference at which it becomes straight.")


@family
class BinaryLoss(Loss):
    """What losses over yes and no have in common: a target for each number."""

    def compared(self, tensor: TensorType, target: TensorType) -> tuple[int, ...]:
        check_target_dtype(target, (tensor.dtype,), "Give 0 and 1 as real numbers")
        if tensor.shape != target.shape:
            raise ShapeError(
                f"the target is {target} but {tensor} arrives", f"Make the target {tensor}"
            )
        return tensor.shape


@layer("loss", "binary cross entropy", "probability", "multi-label")
class BCELoss(BinaryLoss):
    """Probabilities (of Sigmoid) against 0 or 1."""

    per_number = 7
    """y · log x + (1 - y) · log(1 - x)."""


@layer("loss", "binary cross entropy", "logits", "sigmoid", "multi-label")
class BCEWithLogitsLoss(BinaryLoss):
    """Logits against 0 or 1; has the sigmoid inside."""

    per_number = 8
    """That of BCELoss, and the sigmoid."""

    pos_weight: Numbers | None = factors(
        default=None,
        minimum=0,
        lengths=(1, MOST_CLASSES),
        empty="1",
        doc="How much a yes counts against a no: for each class (the first dimension), or for all.",
    )

    def given(self, *inputs: TensorType) -> tuple[TensorType, ...]:
        given = super().given(*inputs)
        check_numbers_of_classes("pos_weight", self.pos_weight, inputs[0])
        return given

    def _shape(self, tensor: TensorType) -> tuple[int, ...]:
        """torch repeats it from the last dimension on; classes come first."""
        if not isinstance(self.pos_weight, tuple) or not tensor.shape:
            return ()
        return (tensor.shape[0], *(1,) * (len(tensor.shape) - 1))

    def weights(self, *inputs: TensorType) -> tuple[Weight, ...]:
        """torch keeps it; no model does, since it has no loss."""
        if self.pos_weight is None:
            return ()
        return (Weight("pos_weight", self._shape(inputs[0]), "buffer"),)

    def module(self, *inputs: TensorType) -> Call:
        options, shape = self.options("weight"), self._shape(inputs[0])
        if self.pos_weight is not None:
            numbers = Call("torch.tensor", (self.pos_weight,))
            flat = len(shape) == isinstance(self.pos_weight, tuple)
            options["pos_weight"] = numbers if flat else Call("torch.reshape", (numbers, shape))
        return Call(f"nn.{self.kind}", (), options)


@layer("loss", "kullback leibler", "divergence", "distillation", "variational")
class KLDivLoss(ElementLoss):
    """Log probabilities against probabilities: how far one distribution is from the other."""

    per_number = 3
    """A logarithm or an exponential, the difference, the product."""

    reduction: str = choice(
        default="mean",
        choices=(*REDUCTIONS, "batchmean"),
        doc="How the numbers of all samples become one; batchmean is the divergence of the maths.",
    )
    log_target: bool = flag(default=False, doc="The target is given as log probabilities too.")
