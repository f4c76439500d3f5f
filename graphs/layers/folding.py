"""Sliding blocks as columns and back (im2col, col2im): torch.nn.Unfold and torch.nn.Fold."""

from math import prod

from graphs.declare import (
    Call,
    Constant,
    Keeps,
    Layer,
    Operator,
    Window,
    check_table,
    family,
    layer,
    needs_spatial,
    per_dimension,
    size_text,
)
from graphs.fields import Size, size
from graphs.operations import Work, of_each
from graphs.types import ShapeError, TensorType


@family
class Blocks(Layer):
    """What cutting an image into blocks and laying blocks on it have in common."""

    kernel_size: Size = size(default=3, unit="px", doc="Size of a block.", required=True)
    dilation: Size = size(default=1, unit="px", doc="Distance of a block's taps.")
    padding: Size = size(default=0, minimum=0, unit="px", doc="Zeros around the image.")
    stride: Size = size(default=1, unit="px", doc="Step between blocks.")

    rank = 2

    keeps = Keeps()

    def geometry(self) -> tuple[tuple[int, ...], ...]:
        """Kernel, stride, padding and dilation, each per dimension."""
        sizes = (self.kernel_size, self.stride, self.padding, self.dilation)
        return tuple(per_dimension(value, 2) for value in sizes)

    def blocks(self, sizes: tuple[int, ...]) -> tuple[int, ...]:
        """How many blocks fit along each dimension of an image."""
        counts = tuple(
            (n + 2 * p - d * (k - 1) - 1) // s + 1
            for n, k, s, p, d in zip(sizes, *self.geometry(), strict=True)
        )
        if min(counts) < 1:
            height, width = sizes
            raise ShapeError(
                f"a block of {size_text(self.kernel_size, 2)} does not fit into {height}×{width}"
            )
        return counts

    def onnx_attributes(self) -> dict[str, object]:
        """Geometry as ONNX convolutions take it."""
        kernel, stride, padding, dilation = self.geometry()
        return {
            "kernel_shape": kernel,
            "strides": stride,
            "pads": padding * 2,
            "dilations": dilation,
        }

    def taps(self, channels: int, dtype: str) -> Constant:
        """Filters that each pick one tap of one channel."""
        kernel = per_dimension(self.kernel_size, 2)
        count = prod(kernel)
        check_table(channels * count, count)
        one = [float(i == j) for i in range(count) for j in range(count)]
        return Constant(dtype, (channels * count, 1, *kernel), tuple(one * channels))

    def detail(self) -> str:
        return size_text(self.kernel_size, 2)


@layer("reshape", "im2col", "patches", "sliding blocks")
class Unfold(Blocks):
    """Cuts an image into overlapping blocks and lays each out as a column."""

    def output(self, *inputs: TensorType) -> TensorType:
        tensor = inputs[0]
        needs_spatial(self, tensor)
        if 0 in tensor.shape:
            raise ShapeError(f"Unfold needs at least one element but {tensor} arrives")
        taps = prod(per_dimension(self.kernel_size, 2))
        return TensorType(
            (tensor.shape[0] * taps, prod(self.blocks(tensor.shape[1:]))), tensor.dtype
        )

    def module(self, *inputs: TensorType) -> Call:
        return Call("nn.Unfold", (), self.options())

    def onnx(self, *inputs: TensorType) -> tuple[Operator, ...]:
        tensor = inputs[0]
        constants = {"taps": self.taps(tensor.shape[0], tensor.dtype)}
        attributes = {**self.onnx_attributes(), "group": tensor.shape[0]}
        shape = {"columns": Constant("int64", (3,), (0, *self.output(tensor).shape))}
        return (
            Operator("Conv", ("in0", "taps"), ("picked",), attributes, constants),
            Operator("Reshape", ("picked", "columns"), constants=shape),
        )

    def windows(self, *inputs: TensorType) -> tuple[Window, ...]:
        return (Window(None), Window(None))


@layer("reshape", "col2im", "sum blocks")
class Fold(Blocks):
    """Lays columns back as blocks of an image and sums where they overlap."""

    signature = ("output_size", "kernel_size", "dilation", "padding", "stride")

    output_size: Size = size(
        default=8, unit="px", doc="Height and width of the image.", required=True
    )

    def output(self, *inputs: TensorType) -> TensorType:
        tensor = inputs[0]
        if len(tensor.shape) != 2 or 0 in tensor.shape:
            raise ShapeError(f"Fold needs columns × blocks but {tensor} arrives")
        columns, count = tensor.shape
        taps = prod(per_dimension(self.kernel_size, 2))
        if columns % taps:
            raise ShapeError(f"a block has {taps} taps, which does not divide {columns} columns")
        sizes = per_dimension(self.output_size, 2)
        wanted = prod(self.blocks(sizes))
        if count != wanted:
            raise ShapeError(
                f"an image of {sizes[0]}×{sizes[1]} has {wanted} blocks but {count} arrive"
            )
        return TensorType((columns // taps, *sizes), tensor.dtype)

    def work(
        self, inputs: tuple[TensorType, ...], outputs: tuple[TensorType, ...]
    ) -> tuple[Work, ...]:
        return of_each(inputs[0], "additions")

    def module(self, *inputs: TensorType) -> Call:
        return Call("nn.Fold", (), self.options())

    def onnx(self, *inputs: TensorType) -> tuple[Operator, ...]:
        tensor, given = inputs[0], self.output(*inputs)
        counts = self.blocks(given.shape[1:])
        constants = {"taps": self.taps(given.shape[0], tensor.dtype)}
        grid = {"grid": Constant("int64", (4,), (0, tensor.shape[0], *counts))}
        attributes = {**self.onnx_attributes(), "group": given.shape[0]}
        attributes["output_padding"] = tuple(
            n - ((m - 1) * s - 2 * p + d * (k - 1) + 1)
            for n, m, k, s, p, d in zip(given.shape[1:], counts, *self.geometry(), strict=True)
        )
        return (
            Operator("Reshape", ("in0", "grid"), ("blocks",), constants=grid),
            Operator("ConvTranspose", ("blocks", "taps"), ("out0",), attributes, constants),
        )

    def windows(self, *inputs: TensorType) -> tuple[Window, ...]:
        return (Window(None),)
