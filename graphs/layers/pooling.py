"""Pooling over windows. Rules of https://docs.pytorch.org/docs/stable/nn.html#pooling-layers."""

from math import prod
from typing import ClassVar

from graphs.declare import (
    Call,
    Constant,
    Keeps,
    Layer,
    Operator,
    Window,
    family,
    layer,
    needs_spatial,
    per_dimension,
    size_text,
)
from graphs.fields import Size, flag, real, size, whole
from graphs.layers.averaging import Matrix, averaging_matrix, averaging_operators
from graphs.layers.convolution import size_word
from graphs.layers.maximum import Along, max_pooling
from graphs.operations import Work, of_each
from graphs.types import ShapeError, TensorType


def pooled(
    size: int, kernel: int, stride: int, padding: int = 0, dilation: int = 1, *, ceil: bool = False
) -> int:
    """Windows along one dimension; with `ceil`, none that would start in the right padding."""
    span = dilation * (kernel - 1) + 1
    slack = stride - 1 if ceil else 0
    count = (size + 2 * padding - span + slack) // stride + 1
    if ceil and (count - 1) * stride >= size + padding:
        count -= 1
    if count < 1:
        raise ShapeError(
            f"a window of {span} does not fit into {size} px",
            "Use a smaller window or less pooling before",
        )
    return count


def check_pool_padding(kernel: tuple[int, ...], padding: tuple[int, ...]) -> None:
    """Refuse padding beyond half the window, as torch does."""
    for k, p in zip(kernel, padding, strict=True):
        if p > k // 2:
            raise ShapeError(
                f"padding {p} is more than half the window of {k}", f"Use at most {k // 2}"
            )


def check_not_empty(kind: str, tensor: TensorType) -> None:
    """Refuse an input without elements."""
    if 0 in tensor.shape:
        raise ShapeError(f"{kind} needs at least one element but {tensor} arrives")


@family
class WindowPool(Layer):
    """What poolings over sliding windows have in common."""

    kernel_size: Size = size(default=2, unit="px", doc="Size of a window.", required=True)
    stride: Size | None = size(
        default=None, unit="px", empty="the window's size", doc="Step between windows."
    )
    ceil_mode: bool = flag(default=False, doc="Count a last window that is only partly filled.")

    signature: ClassVar[tuple[str, ...]] = ("kernel_size", "stride", "padding")

    def geometry(self) -> tuple[tuple[int, ...], ...]:
        """Kernel, stride, padding and dilation, each per dimension."""
        stride = self.kernel_size if self.stride is None else self.stride
        sizes = (
            self.kernel_size,
            stride,
            getattr(self, "padding", 0),
            getattr(self, "dilation", 1),
        )
        return tuple(per_dimension(value, self.rank) for value in sizes)

    def output(self, *inputs: TensorType) -> TensorType | tuple[TensorType, ...]:
        tensor = inputs[0]
        needs_spatial(self, tensor)
        check_not_empty(self.kind, tensor)
        kernel, _, padding, _ = self.geometry()
        check_pool_padding(kernel, padding)
        return TensorType((tensor.shape[0], *self.sizes(tensor)), tensor.dtype)

    def sizes(self, tensor: TensorType) -> tuple[int, ...]:
        """The spatial sizes of the output."""
        return tuple(
            pooled(n, *each, ceil=self.ceil_mode)
            for n, *each in zip(tensor.shape[1:], *self.geometry(), strict=True)
        )

    def work(
        self, inputs: tuple[TensorType, ...], outputs: tuple[TensorType, ...]
    ) -> tuple[Work, ...]:
        return of_each(outputs[0], "in each window", self.per_window(prod(self.geometry()[0])))

    def per_window(self, taps: int) -> int:
        """Operations for a window of so many elements."""
        raise AssertionError(f"{self.kind} does not say what it computes")

    def module(self, *inputs: TensorType) -> Call:
        return Call(f"nn.{self.kind}", (), self.options())

    def windows(self, *inputs: TensorType) -> tuple[Window, ...]:
        return tuple(
            Window(d * (k - 1) + 1, s, p) for k, s, p, d in zip(*self.geometry(), strict=True)
        )

    def detail(self) -> str:
        text = size_text(self.kernel_size, self.rank)
        return text if self.stride is None else f"{text}, stride {size_word(self.stride)}"


@family
class MaxPool(WindowPool):
    """Keeps the largest value of each window."""

    padding: Size = size(default=0, minimum=0, unit="px", doc="Pixels around the image.")
    dilation: Size = size(default=1, unit="px", doc="Distance of a window's taps.")
    return_indices: bool = flag(
        default=False, doc="Give also where each maximum stood, for MaxUnpool."
    )

    signature = (*WindowPool.signature, "dilation", "return_indices", "ceil_mode")
    keeps = Keeps(inputs=True, per_output=2)

    def __post_init__(self) -> None:
        super().__post_init__()
        if self.return_indices:
            object.__setattr__(self, "outputs", ("out", "indices"))

    def output(self, *inputs: TensorType) -> TensorType | tuple[TensorType, ...]:
        found = super().output(*inputs)
        assert isinstance(found, TensorType)
        return (found, TensorType(found.shape, "int64")) if self.return_indices else found

    def per_window(self, taps: int) -> int:
        return taps - 1

    def onnx(self, *inputs: TensorType) -> tuple[Operator, ...]:
        (tensor,) = inputs
        sizes = zip(tensor.shape[1:], self.sizes(tensor), *self.geometry(), strict=True)
        along = [Along(*each) for each in sizes]
        options = {"ceil": self.ceil_mode, "indices": self.return_indices}
        return tuple(max_pooling(along, tensor.dtype, **options))


@layer("pool", "pool", "maximum", "subsampling", "sequence")
class MaxPool1d(MaxPool):
    """Keeps the largest value of each window of a sequence."""

    rank = 1


@layer("pool", "pool", "maximum", "subsampling")
class MaxPool2d(MaxPool):
    """Keeps the largest value of each window."""

    rank = 2


@layer("pool", "pool", "maximum", "subsampling", "volume")
class MaxPool3d(MaxPool):
    """Keeps the largest value of each window of a volume."""

    rank = 3


@family
class AvgPool(WindowPool):
    """Averages each window."""

    padding: Size = size(default=0, minimum=0, unit="px", doc="Zeros around the image.")
    count_include_pad: bool = flag(default=True, doc="Count the padding's zeros in the average.")

    signature = (*WindowPool.signature, "ceil_mode", "count_include_pad")

    def divide_by(self) -> int | None:
        """What the sum of each window is divided by, where that is not its elements."""
        return None

    def per_window(self, taps: int) -> int:
        return taps

    def onnx(self, *inputs: TensorType) -> tuple[Operator, ...]:
        kernel, stride, padding, _ = self.geometry()
        if self.ceil_mode or self.divide_by() is not None:
            return self._as_matrices(inputs[0])
        attributes = {
            "kernel_shape": kernel,
            "strides": stride,
            "pads": padding * 2,
            "count_include_pad": int(self.count_include_pad),
        }
        return (Operator("AveragePool", ("in0",), attributes=attributes),)

    def _as_matrices(self, tensor: TensorType) -> tuple[Operator, ...]:
        """AveragePool knows no divisor, and runtimes differ on partly filled windows."""
        given = self.sizes(tensor)
        kernel, stride, padding, _ = self.geometry()
        per_dim = zip(tensor.shape[1:], given, kernel, stride, padding, strict=True)
        divisor = self.divide_by()
        scale = None if divisor is None else 1 / divisor
        return averaging_operators(tensor, given, [self._averaging(*d) for d in per_dim], scale)

    def _averaging(self, size: int, count: int, kernel: int, stride: int, padding: int) -> Matrix:
        def window(index: int) -> tuple[int, int, float]:
            start = index * stride - padding
            end = min(start + kernel, size + padding)
            first, last = max(start, 0), min(end, size)
            divisor = end - start if self.count_include_pad else last - first
            return first, last, 1.0 if self.divide_by() is not None else 1 / divisor

        return averaging_matrix(size, count, window)


@layer("pool", "pool", "mean", "subsampling", "sequence")
class AvgPool1d(AvgPool):
    """Averages each window of a sequence."""

    rank = 1


@family
class DividedAvgPool(AvgPool):
    """Average pooling whose divisor can be given."""

    signature = (*AvgPool.signature, "divisor_override")

    divisor_override: int | None = whole(
        default=None, empty="the window's elements", doc="Divide the sum by this instead."
    )

    def divide_by(self) -> int | None:
        return self.divisor_override


@layer("pool", "pool", "mean", "subsampling")
class AvgPool2d(DividedAvgPool):
    """Averages each window."""

    rank = 2


@layer("pool", "pool", "mean", "subsampling", "volume")
class AvgPool3d(DividedAvgPool):
    """Averages each window of a volume."""

    rank = 3

    def output(self, *inputs: TensorType) -> TensorType | tuple[TensorType, ...]:
        found = super().output(*inputs)
        check_window_fits(self.kernel_size, inputs[0])
        return found


def check_window_fits(kernel_size: Size, tensor: TensorType) -> None:
    """Averages over volumes want a window within the input; padding does not count."""
    kernel = per_dimension(kernel_size, 3)
    if any(n < k for n, k in zip(tensor.shape[1:], kernel, strict=True)):
        raise ShapeError(
            f"a window of {size_text(kernel_size, 3)} is larger than {tensor}",
            "Use a smaller window; here padding does not count",
        )


@family
class LPPool(WindowPool):
    """The root of the sum of powers of each window (power 2: the L2 norm)."""

    signature = ("norm_type", "kernel_size", "stride", "ceil_mode")

    norm_type: float = real(
        default=2.0,
        doc="The power: 1 sums, 2 is the L2 norm, large ones near the maximum.",
        required=True,
    )

    def output(self, *inputs: TensorType) -> TensorType | tuple[TensorType, ...]:
        if self.norm_type == 0:
            raise ShapeError("norm_type 0 has no root", "Use 2 for the L2 norm")
        return super().output(*inputs)

    def per_window(self, taps: int) -> int:
        # Powers, their sum, its root.
        return 2 * taps

    def onnx(self, *inputs: TensorType) -> tuple[Operator, ...]:
        """The mean of the powers times the window's elements, then the root."""
        tensor = inputs[0]
        kernel, stride, _, _ = self.geometry()
        numbers = {
            "power": Constant(tensor.dtype, (), (self.norm_type,)),
            "root": Constant(tensor.dtype, (), (1 / self.norm_type,)),
            "taps": Constant(tensor.dtype, (), (float(prod(kernel)),)),
        }
        pool = {"kernel_shape": kernel, "strides": stride}
        averaging: tuple[Operator, ...] = (Operator("AveragePool", ("powers",), ("means",), pool),)
        if self.ceil_mode:
            averaging = self._averages(tensor)
        return (
            Operator("Pow", ("in0", "power"), ("powers",), constants=numbers),
            *averaging,
            Operator("Mul", ("means", "taps"), ("sums",)),
            Operator("Pow", ("sums", "root")),
        )

    def _averages(self, tensor: TensorType) -> tuple[Operator, ...]:
        kernel, stride, _, _ = self.geometry()
        given = self.sizes(tensor)

        def matrix(size: int, count: int, k: int, s: int) -> Matrix:
            def window(index: int) -> tuple[int, int, float]:
                first, end = index * s, min(index * s + k, size)
                return first, end, 1 / (end - first)

            return averaging_matrix(size, count, window)

        matrices = [
            matrix(*each) for each in zip(tensor.shape[1:], given, kernel, stride, strict=True)
        ]
        return averaging_operators(tensor, given, matrices, None, ("powers", "means"))


@layer("pool", "pool", "l2", "norm", "power", "sequence")
class LPPool1d(LPPool):
    """Power-average pooling of a sequence: with power 2 the L2 norm of each window."""

    rank = 1


@layer("pool", "pool", "l2", "norm", "power")
class LPPool2d(LPPool):
    """Power-average pooling: with power 2 the L2 norm of each window."""

    rank = 2


@layer("pool", "pool", "l2", "norm", "power", "volume")
class LPPool3d(LPPool):
    """Power-average pooling of a volume: with power 2 the L2 norm of each window."""

    rank = 3

    def output(self, *inputs: TensorType) -> TensorType | tuple[TensorType, ...]:
        found = super().output(*inputs)
        check_window_fits(self.kernel_size, inputs[0])
        return found
