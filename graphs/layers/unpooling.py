"""Unpooling: puts each maximum back to where it stood (Zeiler & Fergus 2013)."""

from math import prod

from graphs.declare import (
    Call,
    Constant,
    Layer,
    Operator,
    Window,
    check_numbers,
    family,
    layer,
    needs_spatial,
    per_dimension,
    size_text,
)
from graphs.fields import Size, size
from graphs.types import ShapeError, TensorType


@family
class MaxUnpool(Layer):
    """What unpoolings have in common: they take a max pooling's output and its indices."""

    kernel_size: Size = size(default=2, unit="px", doc="Window of the pooling.", required=True)
    stride: Size | None = size(
        default=None, unit="px", empty="the window's size", doc="Step of the pooling."
    )
    padding: Size = size(default=0, minimum=0, unit="px", doc="Padding of the pooling.")

    inputs = ("in", "indices")
    takes = "any"

    def output(self, *inputs: TensorType) -> TensorType:
        values, indices = inputs
        check_numbers(self.kind, "real", values)
        needs_spatial(self, values)
        if indices.dtype != "int64":
            raise ShapeError(
                f"the indices must be int64, not {indices.dtype}",
                "Wire the indices port of a MaxPool whose return_indices is on",
            )
        if values.shape != indices.shape:
            raise ShapeError(f"{values} and its indices {indices} have different shapes")
        if 0 in values.shape:
            raise ShapeError(f"{self.kind} needs at least one element but {values} arrives")
        sizes = tuple(
            (n - 1) * s - 2 * p + k
            for n, k, s, p in zip(values.shape[1:], *self._geometry(), strict=True)
        )
        if min(sizes) < 1:
            raise ShapeError(f"padding {self.padding} leaves nothing of the output")
        return TensorType((values.shape[0], *sizes), values.dtype)

    def _geometry(self) -> tuple[tuple[int, ...], ...]:
        stride = self.kernel_size if self.stride is None else self.stride
        sizes = (self.kernel_size, stride, self.padding)
        return tuple(per_dimension(value, self.rank) for value in sizes)

    def module(self, *inputs: TensorType) -> Call:
        return Call(f"nn.{self.kind}", (), self.options())

    def onnx(self, *inputs: TensorType) -> tuple[Operator, ...]:
        """Scatter into flat planes of zeros, then give the planes their shape."""
        values = inputs[0]
        given = self.output(*inputs).shape
        channels, count, plane = values.shape[0], prod(values.shape[1:]), prod(given[1:])
        flat = {"flat": Constant("int64", (3,), (-1, channels, count))}
        zeros = {
            "zero": Constant(values.dtype, (1, 1, 1), (0.0,)),
            "planes_shape": Constant("int64", (2,), (channels, plane)),
        }
        goal = {"goal": Constant("int64", (len(given) + 1,), (-1, *given))}
        return (
            Operator("Reshape", ("in0", "flat"), ("values",), constants=flat),
            Operator("Reshape", ("in1", "flat"), ("places",)),
            Operator("Shape", ("in0",), ("batch",), {"start": 0, "end": 1}),
            Operator("Concat", ("batch", "planes_shape"), ("canvas",), {"axis": 0}, zeros),
            Operator("Expand", ("zero", "canvas"), ("empty",)),
            Operator("ScatterElements", ("empty", "places", "values"), ("planes",), {"axis": 2}),
            Operator("Reshape", ("planes", "goal"), constants=goal),
        )

    def windows(self, *inputs: TensorType) -> tuple[Window, ...]:
        return tuple(Window(k, 1, k - 1 - p, s) for k, s, p in zip(*self._geometry(), strict=True))

    def detail(self) -> str:
        return size_text(self.kernel_size, self.rank)


@layer("pool", "unpool", "decoder", "sequence")
class MaxUnpool1d(MaxUnpool):
    """Puts each maximum of a sequence back to where it stood; zeros elsewhere."""

    rank = 1


@layer("pool", "unpool", "decoder")
class MaxUnpool2d(MaxUnpool):
    """Puts each maximum back to where it stood; zeros elsewhere."""

    rank = 2


@layer("pool", "unpool", "decoder", "volume")
class MaxUnpool3d(MaxUnpool):
    """Puts each maximum of a volume back to where it stood; zeros elsewhere."""

    rank = 3
