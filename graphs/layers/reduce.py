"""Sums, means, extremes and deviations over dimensions."""

from math import prod

from graphs.declare import (
    Arrives,
    Call,
    Constant,
    Keeps,
    Layer,
    Operator,
    Window,
    family,
    layer,
)
from graphs.fields import dimensions, flag, value_text, whole
from graphs.layers.activation import number, sample_dimension
from graphs.layers.reshape import sees_all, several_dimensions, to_shape
from graphs.operations import Work, of_each
from graphs.types import REAL_DTYPES, ShapeError, TensorType


@family
class Reduction(Layer):
    """What makes one number of all along some dimensions."""

    dim: tuple[int, ...] | None = dimensions(
        default=None,
        empty="all but the batch",
        doc="Dimensions that disappear, counted with the batch as 0.",
    )
    keepdim: bool = flag(default=False, doc="Keep them, with size 1.")

    torch_name = ""
    onnx_type = ""

    def axes(self, tensor: TensorType) -> tuple[int, ...]:
        """The indices into the sample's shape of what is reduced."""
        if not tensor.shape:
            raise ShapeError(f"{self.kind} needs at least one dimension, but a number arrives")
        if self.dim is None:
            return tuple(range(len(tensor.shape)))
        return several_dimensions(self.dim, tensor)

    def output(self, *inputs: TensorType) -> TensorType:
        axes = self.axes(inputs[0])
        return TensorType(reduced(inputs[0], axes, keep=self.keepdim), inputs[0].dtype)

    def work(
        self, inputs: tuple[TensorType, ...], outputs: tuple[TensorType, ...]
    ) -> tuple[Work, ...]:
        size = prod(inputs[0].shape[axis] for axis in self.axes(inputs[0]))
        return of_each(outputs[0], f"over {size:,}", max(self.per_number(size), 0))

    def per_number(self, size: int) -> int:
        """Operations that make one number of so many: additions or comparisons."""
        return size - 1

    def function(self, *inputs: TensorType) -> Call:
        places = tuple(axis + 1 for axis in self.axes(inputs[0]))
        dim = places if self.dim is None else self.dim
        options: dict[str, object] = {"dim": dim[0] if len(dim) == 1 else dim}
        if self.keepdim:
            options["keepdim"] = True
        return Call(f".{self.torch_name}", (Arrives(0),), options)

    def onnx(self, *inputs: TensorType) -> tuple[Operator, ...]:
        attributes = {"axes": self.onnx_axes(inputs[0]), "keepdims": int(self.keepdim)}
        return (Operator(self.onnx_type, ("in0",), attributes=attributes),)

    def onnx_axes(self, tensor: TensorType) -> tuple[int, ...]:
        """The axes, counted with the batch as 0."""
        return tuple(axis + 1 for axis in self.axes(tensor))

    def windows(self, *inputs: TensorType) -> tuple[Window, ...]:
        return sees_all(inputs[0])

    def detail(self) -> str:
        return "" if self.dim is None else f"dim {value_text(self.dim)}"


def reduced(tensor: TensorType, axes: tuple[int, ...], *, keep: bool) -> tuple[int, ...]:
    """A shape without some sizes, or with 1 in their place."""
    if keep:
        return tuple(1 if axis in axes else n for axis, n in enumerate(tensor.shape))
    return tuple(n for axis, n in enumerate(tensor.shape) if axis not in axes)


@layer("reshape", "total", "reduce", "torch.sum")
class Sum(Reduction):
    """Adds up all along dimensions."""

    takes = "any"
    torch_name = "sum"

    keeps = Keeps()

    def output(self, *inputs: TensorType) -> TensorType:
        given = super().output(*inputs)
        return given if given.dtype in REAL_DTYPES else given._replace(dtype="int64")

    def onnx(self, *inputs: TensorType) -> tuple[Operator, ...]:
        axes = self.onnx_axes(inputs[0])
        constants = {"axes": Constant("int64", (len(axes),), axes)}
        keep = {"keepdims": int(self.keepdim)}
        if inputs[0].dtype != "bool":
            return (Operator("ReduceSum", ("in0", "axes"), ("out0",), keep, constants),)
        return (
            Operator("Cast", ("in0",), ("counted",), {"to": 7}),
            Operator("ReduceSum", ("counted", "axes"), ("out0",), keep, constants),
        )


@layer("reshape", "average", "reduce", "global average pooling", "torch.mean")
class Mean(Reduction):
    """Averages all along dimensions."""

    torch_name = "mean"
    onnx_type = "ReduceMean"

    keeps = Keeps()

    def per_number(self, size: int) -> int:
        return size


@layer("reshape", "maximum", "largest", "reduce", "torch.amax", "global max pooling")
class Amax(Reduction):
    """The largest along dimensions."""

    takes = "any"
    torch_name = "amax"
    onnx_type = "ReduceMax"

    def output(self, *inputs: TensorType) -> TensorType:
        check_not_empty_along(self.axes(inputs[0]), inputs[0], self.kind)
        return super().output(*inputs)


@layer("reshape", "minimum", "smallest", "reduce", "torch.amin")
class Amin(Amax):
    """The smallest along dimensions."""

    torch_name = "amin"
    onnx_type = "ReduceMin"


def check_not_empty_along(axes: tuple[int, ...], tensor: TensorType, kind: str) -> None:
    """Refuse to look for the largest of nothing."""
    if any(tensor.shape[axis] == 0 for axis in axes):
        raise ShapeError(f"{kind} needs at least one element but {tensor} arrives")


@layer("reshape", "standard deviation", "reduce", "torch.std", "minibatch discrimination")
class Std(Reduction):
    """The standard deviation along dimensions (n - 1 in the divisor)."""

    torch_name = "std"

    def per_number(self, size: int) -> int:
        # The mean, differences, squares, their mean, the root.
        return 4 * size + 1

    def onnx(self, *inputs: TensorType) -> tuple[Operator, ...]:
        tensor = inputs[0]
        axes = self.onnx_axes(tensor)
        count = 1
        for axis in axes:
            count *= tensor.shape[axis - 1]
        along = {"axes": axes, "keepdims": 1}
        constants = {
            "axes": Constant("int64", (len(axes),), axes),
            "freedom": number(count - 1.0, tensor.dtype),
        }
        return (
            Operator("ReduceMean", ("in0",), ("mean",), along),
            Operator("Sub", ("in0", "mean"), ("centred",)),
            Operator("Mul", ("centred", "centred"), ("squares",)),
            Operator(
                "ReduceSum",
                ("squares", "axes"),
                ("total",),
                {"keepdims": int(self.keepdim)},
                constants,
            ),
            Operator("Div", ("total", "freedom"), ("variance",)),
            Operator("Sqrt", ("variance",)),
        )


@layer("reshape", "index of the largest", "class", "torch.argmax")
class ArgMax(Layer):
    """Where the largest stands along a dimension, as a whole number."""

    dim: int | None = whole(
        default=None,
        minimum=-8,
        maximum=8,
        empty="all but the batch, as one",
        doc="Dimension that disappears, counted with the batch as 0.",
    )
    keepdim: bool = flag(default=False, doc="Keep it, with size 1.")

    def output(self, *inputs: TensorType) -> TensorType:
        tensor = inputs[0]
        if not tensor.shape:
            raise ShapeError("ArgMax needs at least one dimension, but a number arrives")
        axes = tuple(range(len(tensor.shape)))
        if self.dim is not None:
            axes = (sample_dimension(self.dim, tensor),)
        check_not_empty_along(axes, tensor, self.kind)
        return TensorType(reduced(tensor, axes, keep=self.keepdim), "int64")

    def work(
        self, inputs: tuple[TensorType, ...], outputs: tuple[TensorType, ...]
    ) -> tuple[Work, ...]:
        return (Work("comparisons", 1, max(inputs[0].elements - outputs[0].elements, 0)),)

    def function(self, *inputs: TensorType) -> Call:
        options = {"keepdim": True} if self.keepdim else {}
        if self.dim is not None:
            return Call(".argmax", (Arrives(0),), {"dim": self.dim, **options})
        flat = Call(".flatten", (Arrives(0), 1))
        found = Call(".argmax", (flat,), {"dim": 1})
        kept = (1,) * len(inputs[0].shape)
        return Call(".reshape", (found, -1, *kept)) if self.keepdim else found

    def onnx(self, *inputs: TensorType) -> tuple[Operator, ...]:
        tensor = inputs[0]
        if self.dim is not None:
            axis = sample_dimension(self.dim, tensor) + 1
            attributes = {"axis": axis, "keepdims": int(self.keepdim)}
            return (Operator("ArgMax", ("in0",), attributes=attributes),)
        flat = Operator("Flatten", ("in0",), ("flat",), {"axis": 1})
        along = {"axis": 1, "keepdims": 0}
        if not self.keepdim:
            return (flat, Operator("ArgMax", ("flat",), attributes=along))
        kept = (1,) * len(tensor.shape)
        return (flat, Operator("ArgMax", ("flat",), ("place",), along), to_shape(kept, "place"))

    def windows(self, *inputs: TensorType) -> tuple[Window, ...]:
        return sees_all(inputs[0])

    def detail(self) -> str:
        return "" if self.dim is None else f"dim {self.dim}"
