"""Pooling. Rules of https://docs.pytorch.org/docs/stable/nn.html#pooling-layers."""

from collections.abc import Callable

from graphs.declare import (
    Call,
    Constant,
    Layer,
    Operator,
    Window,
    layer,
    needs_rank,
    needs_real_numbers,
    per_dimension,
    size_text,
)
from graphs.fields import Size, flag, size, whole
from graphs.layers.convolution import size_word
from graphs.types import ShapeError, TensorType


def pooled(
    size: int, kernel: int, stride: int, padding: int, dilation: int = 1, *, ceil: bool = False
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


@layer("pool", "pool", "maximum", "subsampling")
class MaxPool2d(Layer):
    """Keeps the largest value of each window."""

    kernel_size: Size = size(default=2, rank=2, unit="px", doc="Size of a window.", required=True)
    stride: Size | None = size(
        default=None, rank=2, unit="px", empty="the window's size", doc="Step between windows."
    )
    padding: Size = size(default=0, rank=2, minimum=0, unit="px", doc="Pixels around the image.")
    dilation: Size = size(default=1, rank=2, unit="px", doc="Distance of a window's taps.")
    ceil_mode: bool = flag(default=False, doc="Count a last window that is only partly filled.")

    def _geometry(self) -> tuple[tuple[int, ...], ...]:
        """Kernel, stride, padding and dilation, each per dimension."""
        stride = self.kernel_size if self.stride is None else self.stride
        sizes = (self.kernel_size, stride, self.padding, self.dilation)
        return tuple(per_dimension(value, 2) for value in sizes)

    def output(self, *inputs: TensorType) -> TensorType:
        tensor = inputs[0]
        needs_rank(self.kind, tensor, 3)
        needs_real_numbers(self.kind, tensor)
        check_not_empty(self.kind, tensor)
        kernel, stride, padding, dilation = self._geometry()
        check_pool_padding(kernel, padding)
        sizes = (
            pooled(n, *each, ceil=self.ceil_mode)
            for n, *each in zip(tensor.shape[1:], kernel, stride, padding, dilation, strict=True)
        )
        return TensorType((tensor.shape[0], *sizes), tensor.dtype)

    def module(self, *inputs: TensorType) -> Call:
        return Call("nn.MaxPool2d", (), self.options())

    def onnx(self, *inputs: TensorType) -> tuple[Operator, ...]:
        kernel, stride, padding, dilation = self._geometry()
        attributes = {
            "kernel_shape": kernel,
            "strides": stride,
            "pads": padding * 2,
            "dilations": dilation,
            "ceil_mode": int(self.ceil_mode),
        }
        return (Operator("MaxPool", ("in0",), attributes=attributes),)

    def windows(self, *inputs: TensorType) -> tuple[Window, ...]:
        return tuple(
            Window(d * (k - 1) + 1, s, p) for k, s, p, d in zip(*self._geometry(), strict=True)
        )

    def detail(self) -> str:
        return pool_detail(self.kernel_size, self.stride)


def pool_detail(kernel: Size, stride: Size | None) -> str:
    """The line on a pooling node: `3×3, stride 2`."""
    text = size_text(kernel, 2)
    return text if stride is None else f"{text}, stride {size_word(stride)}"


@layer("pool", "pool", "mean", "subsampling")
class AvgPool2d(Layer):
    """Averages each window."""

    kernel_size: Size = size(default=2, rank=2, unit="px", doc="Size of a window.", required=True)
    stride: Size | None = size(
        default=None, rank=2, unit="px", empty="the window's size", doc="Step between windows."
    )
    padding: Size = size(default=0, rank=2, minimum=0, unit="px", doc="Zeros around the image.")
    ceil_mode: bool = flag(default=False, doc="Count a last window that is only partly filled.")
    count_include_pad: bool = flag(default=True, doc="Count the padding's zeros in the average.")
    divisor_override: int | None = whole(
        default=None, empty="the window's elements", doc="Divide the sum by this instead."
    )

    def _geometry(self) -> tuple[tuple[int, ...], ...]:
        """Kernel, stride and padding, each per dimension."""
        stride = self.kernel_size if self.stride is None else self.stride
        sizes = (self.kernel_size, stride, self.padding)
        return tuple(per_dimension(value, 2) for value in sizes)

    def output(self, *inputs: TensorType) -> TensorType:
        tensor = inputs[0]
        needs_rank(self.kind, tensor, 3)
        needs_real_numbers(self.kind, tensor)
        check_not_empty(self.kind, tensor)
        kernel, stride, padding = self._geometry()
        check_pool_padding(kernel, padding)
        sizes = (
            pooled(n, *each, ceil=self.ceil_mode)
            for n, *each in zip(tensor.shape[1:], kernel, stride, padding, strict=True)
        )
        return TensorType((tensor.shape[0], *sizes), tensor.dtype)

    def module(self, *inputs: TensorType) -> Call:
        return Call("nn.AvgPool2d", (), self.options())

    def onnx(self, *inputs: TensorType) -> tuple[Operator, ...]:
        kernel, stride, padding = self._geometry()
        if self.ceil_mode or self.divisor_override is not None:
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
        given = self.output(tensor).shape[1:]
        sizes = zip(tensor.shape[1:], given, *self._geometry(), strict=True)
        rows, columns = (self._averaging(*each) for each in sizes)
        scale = None if self.divisor_override is None else 1 / self.divisor_override
        return averaging_operators(tensor, given, rows, columns, scale)

    def _averaging(self, size: int, count: int, kernel: int, stride: int, padding: int) -> "Matrix":
        def window(index: int) -> tuple[int, int, float]:
            start = index * stride - padding
            end = min(start + kernel, size + padding)
            first, last = max(start, 0), min(end, size)
            divisor = end - start if self.count_include_pad else last - first
            return first, last, 1.0 if self.divisor_override is not None else 1 / divisor

        return averaging_matrix(size, count, window)

    def windows(self, *inputs: TensorType) -> tuple[Window, ...]:
        return tuple(Window(k, s, p) for k, s, p in zip(*self._geometry(), strict=True))

    def detail(self) -> str:
        return pool_detail(self.kernel_size, self.stride)


@layer("pool", "gap", "global average", "adaptive")
class AdaptiveAvgPool2d(Layer):
    """Averages over as many windows as the wanted size has pixels; 1×1 is a global average."""

    output_size: Size = size(
        default=1, rank=2, unit="px", doc="Height and width of the output.", required=True
    )

    def output(self, *inputs: TensorType) -> TensorType:
        tensor = inputs[0]
        needs_rank(self.kind, tensor, 3)
        needs_real_numbers(self.kind, tensor)
        check_not_empty(self.kind, tensor)
        return TensorType((tensor.shape[0], *per_dimension(self.output_size, 2)), tensor.dtype)

    def module(self, *inputs: TensorType) -> Call:
        return Call("nn.AdaptiveAvgPool2d", (self.output_size,))

    def onnx(self, *inputs: TensorType) -> tuple[Operator, ...]:
        sizes, wanted = inputs[0].shape[1:], per_dimension(self.output_size, 2)
        if wanted == (1, 1):
            return (Operator("GlobalAveragePool", ("in0",)),)
        if all(n % m == 0 for n, m in zip(sizes, wanted, strict=True)):
            kernel = tuple(n // m for n, m in zip(sizes, wanted, strict=True))
            attributes = {"kernel_shape": kernel, "strides": kernel}
            return (Operator("AveragePool", ("in0",), attributes=attributes),)
        rows, columns = (_adaptive(n, m) for n, m in zip(sizes, wanted, strict=True))
        return averaging_operators(inputs[0], wanted, rows, columns)

    def windows(self, *inputs: TensorType) -> tuple[Window, ...]:
        sizes, wanted = inputs[0].shape[1:], per_dimension(self.output_size, 2)
        return tuple(_adaptive_window(n, m) for n, m in zip(sizes, wanted, strict=True))

    def detail(self) -> str:
        return f"to {size_text(self.output_size, 2)}"


def _adaptive_window(size: int, count: int) -> Window:
    """The smaller of the two regular windows that hold all of the uneven ones, i·n/m … (i+1)·n/m.

    With a stride of n//m they drift behind by up to n%m, with one more ahead by up to m - n%m.
    """
    if count == 1:
        return Window(None)
    stride, behind = divmod(size, count)
    ahead = count - behind
    if behind <= ahead + 1:
        return Window(stride + behind, stride)
    return Window(stride + 1 + ahead, stride + 1, ahead)


Matrix = tuple[float, ...]


def averaging_matrix(
    size: int, count: int, window: Callable[[int], tuple[int, int, float]]
) -> Matrix:
    """`count` rows of `size` numbers; window gives each row's first, end and weight."""
    rows = []
    for index in range(count):
        first, end, weight = window(index)
        rows += [weight if first <= i < end else 0.0 for i in range(size)]
    return tuple(rows)


def _adaptive(size: int, count: int) -> Matrix:
    def window(index: int) -> tuple[int, int, float]:
        first, end = index * size // count, -(-(index + 1) * size // count)
        return first, end, 1 / (end - first)

    return averaging_matrix(size, count, window)


def averaging_operators(
    tensor: TensorType,
    given: tuple[int, ...],
    rows: Matrix,
    columns: Matrix,
    scale: float | None = None,
) -> tuple[Operator, ...]:
    """Pooling as rows · image · columnsᵀ, exact where ONNX has no pooling that agrees."""
    height, width = tensor.shape[1:]
    transposed = tuple(columns[j * width + i] for i in range(width) for j in range(given[1]))
    constants = {"rows": Constant(tensor.dtype, (given[0], height), rows)}
    last = {"columns": Constant(tensor.dtype, (width, given[1]), transposed)}
    result = "out0" if scale is None else "summed"
    steps = (
        Operator("MatMul", ("rows", "in0"), ("pooled_rows",), constants=constants),
        Operator("MatMul", ("pooled_rows", "columns"), (result,), constants=last),
    )
    if scale is None:
        return steps
    scaling = {"scale": Constant(tensor.dtype, (), (scale,))}
    return (*steps, Operator("Mul", ("summed", "scale"), constants=scaling))
