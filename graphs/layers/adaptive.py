"""Pooling to a wanted size, whatever arrives."""

from math import gcd, prod
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
from graphs.fields import Size, flag, size
from graphs.layers.averaging import Matrix, averaging_matrix, averaging_operators
from graphs.layers.pooling import check_not_empty
from graphs.operations import Work
from graphs.types import ShapeError, TensorType

MOST_STEPS = 4096
"""Windows that are cut one by one in an ONNX file."""


@family
class AdaptivePool(Layer):
    """What poolings to a wanted size have in common."""

    output_size: Size = size(
        default=1, minimum=0, unit="px", doc="Size of the output.", required=True
    )

    def output(self, *inputs: TensorType) -> TensorType | tuple[TensorType, ...]:
        tensor = inputs[0]
        needs_spatial(self, tensor)
        check_not_empty(self.kind, tensor)
        return TensorType((tensor.shape[0], *self.wanted()), tensor.dtype)

    spared: ClassVar[int] = 0
    """Operations fewer than a window has elements: the largest of k takes k - 1."""

    def wanted(self) -> tuple[int, ...]:
        """The spatial sizes of the output."""
        return per_dimension(self.output_size, self.rank)

    def even_windows(self, tensor: TensorType) -> tuple[int, ...] | None:
        """The kernel, where all windows have one size and do not overlap; else None."""
        sizes = tuple(zip(tensor.shape[1:], self.wanted(), strict=True))
        if any(m == 0 or n % m for n, m in sizes):
            return None
        return tuple(n // m for n, m in sizes)

    def work(
        self, inputs: tuple[TensorType, ...], outputs: tuple[TensorType, ...]
    ) -> tuple[Work, ...]:
        sizes = zip(inputs[0].shape[1:], self.wanted(), strict=True)
        seen = inputs[0].shape[0] * prod(window_elements(n, m) for n, m in sizes)
        return (Work("in windows", 1, seen - self.spared * outputs[0].elements),)

    def module(self, *inputs: TensorType) -> Call:
        return Call(f"nn.{self.kind}", (self.output_size,), self.options("output_size"))

    def windows(self, *inputs: TensorType) -> tuple[Window, ...]:
        return tuple(
            regular_window(n, m) for n, m in zip(inputs[0].shape[1:], self.wanted(), strict=True)
        )

    def detail(self) -> str:
        return f"to {size_text(self.output_size, self.rank)}"


def adaptive_window(index: int, size: int, count: int) -> tuple[int, int]:
    """First and end of a window, as torch cuts them: floor and ceiling of equal shares."""
    return index * size // count, -(-(index + 1) * size // count)


def window_elements(size: int, count: int) -> int:
    """The elements of all windows along a dimension: neighbours share the pixel that is cut."""
    return size + count - gcd(size, count)


def regular_window(size: int, count: int) -> Window:
    """The smaller of the two regular windows that hold all of the uneven ones, i·n/m … (i+1)·n/m.

    With a stride of n//m they drift behind by up to n%m, with one more ahead by up to m - n%m.
    """
    if count <= 1:
        return Window(None)
    stride, behind = divmod(size, count)
    ahead = count - behind
    if behind <= ahead + 1:
        return Window(stride + behind, stride)
    return Window(stride + 1 + ahead, stride + 1, ahead)


@family
class AdaptiveAvgPool(AdaptivePool):
    """Averages over as many windows as the wanted size has pixels; 1 is a global average."""

    def onnx(self, *inputs: TensorType) -> tuple[Operator, ...]:
        kernel = self.even_windows(inputs[0])
        if set(self.wanted()) == {1}:
            return (Operator("GlobalAveragePool", ("in0",)),)
        if kernel is not None:
            attributes = {"kernel_shape": kernel, "strides": kernel}
            return (Operator("AveragePool", ("in0",), attributes=attributes),)
        matrices = [
            _averaging(n, m) for n, m in zip(inputs[0].shape[1:], self.wanted(), strict=True)
        ]
        return averaging_operators(inputs[0], self.wanted(), matrices)


def _averaging(size: int, count: int) -> Matrix:
    def window(index: int) -> tuple[int, int, float]:
        first, end = adaptive_window(index, size, count)
        return first, end, 1 / (end - first)

    return averaging_matrix(size, count, window)


@layer("pool", "gap", "global average", "sequence")
class AdaptiveAvgPool1d(AdaptiveAvgPool):
    """Averages a sequence over as many windows as wanted; 1 is a global average."""

    rank = 1


@layer("pool", "gap", "global average")
class AdaptiveAvgPool2d(AdaptiveAvgPool):
    """Averages over as many windows as the wanted size has pixels; 1×1 is a global average."""

    rank = 2


@layer("pool", "gap", "global average", "volume")
class AdaptiveAvgPool3d(AdaptiveAvgPool):
    """Averages a volume over as many windows as wanted; 1×1×1 is a global average."""

    rank = 3


@family
class AdaptiveMaxPool(AdaptivePool):
    """Keeps the largest value of as many windows as the wanted size has pixels."""

    spared = 1

    return_indices: bool = flag(default=False, doc="Give also where each maximum stood.")

    keeps = Keeps(inputs=True, per_output=2)

    def __post_init__(self) -> None:
        super().__post_init__()
        if self.return_indices:
            object.__setattr__(self, "outputs", ("out", "indices"))

    def output(self, *inputs: TensorType) -> TensorType | tuple[TensorType, ...]:
        found = super().output(*inputs)
        assert isinstance(found, TensorType)
        return (found, TensorType(found.shape, "int64")) if self.return_indices else found

    def onnx(self, *inputs: TensorType) -> tuple[Operator, ...]:
        if self.return_indices:
            raise ShapeError("ONNX has no adaptive pooling that gives indices")
        if 0 in self.wanted():
            raise ShapeError("ONNX has no pooling to nothing")
        kernel = self.even_windows(inputs[0])
        if kernel is not None:
            attributes = {"kernel_shape": kernel, "strides": kernel}
            return (Operator("MaxPool", ("in0",), attributes=attributes),)
        return tuple(self._by_dimension(inputs[0]))

    def _by_dimension(self, tensor: TensorType) -> list[Operator]:
        """The maximum of a box is the maximum along one dimension after the other."""
        if sum(self.wanted()) > MOST_STEPS:
            raise ShapeError(
                f"ONNX would need {sum(self.wanted()):,} steps for {self.kind}, more than the "
                f"{MOST_STEPS:,} that Convas writes",
                "Use a smaller output, or one that divides the input evenly",
            )
        source, steps = "in0", []
        for axis, (n, m) in enumerate(zip(tensor.shape[1:], self.wanted(), strict=True)):
            parts = []
            for index in range(m):
                first, end = adaptive_window(index, n, m)
                bounds = {
                    f"from_{axis}_{index}": Constant("int64", (1,), (first,)),
                    f"to_{axis}_{index}": Constant("int64", (1,), (end,)),
                    f"axis_{axis}": Constant("int64", (1,), (axis + 2,)),
                }
                cut, best = f"cut_{axis}_{index}", f"best_{axis}_{index}"
                names = (source, f"from_{axis}_{index}", f"to_{axis}_{index}", f"axis_{axis}")
                steps.append(Operator("Slice", names, (cut,), constants=bounds))
                over = {"axes": (axis + 2,), "keepdims": 1}
                steps.append(Operator("ReduceMax", (cut,), (best,), over))
                parts.append(best)
            source = "out0" if axis == self.rank - 1 else f"rows_{axis}"
            steps.append(Operator("Concat", tuple(parts), (source,), {"axis": axis + 2}))
        return steps


@layer("pool", "global maximum", "sequence")
class AdaptiveMaxPool1d(AdaptiveMaxPool):
    """Keeps the largest value of as many windows of a sequence as wanted."""

    rank = 1


@layer("pool", "global maximum")
class AdaptiveMaxPool2d(AdaptiveMaxPool):
    """Keeps the largest value of as many windows as the wanted size has pixels."""

    rank = 2


@layer("pool", "global maximum", "volume")
class AdaptiveMaxPool3d(AdaptiveMaxPool):
    """Keeps the largest value of as many windows of a volume as wanted."""

    rank = 3
