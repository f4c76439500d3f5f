"""Layers that bring branches together."""

from collections.abc import Iterator

from graphs.declare import (
    AllArrive,
    Arrives,
    Call,
    Constant,
    Keeps,
    Layer,
    Operator,
    Window,
    all_along,
    layer,
)
from graphs.fields import dimension
from graphs.layers.activation import sample_dimension
from graphs.operations import Work, of_each
from graphs.types import REAL_DTYPES, ShapeError, TensorType


def left_fold(operator: str, count: int, prefix: str = "in") -> tuple[Operator, ...]:
    """An ONNX operator of two inputs over all inputs, from the left."""
    names = [f"{prefix}0", *(f"until{index}" for index in range(1, count - 1)), "out0"]
    return tuple(
        Operator(operator, (names[index], f"{prefix}{index + 1}"), (names[index + 1],))
        for index in range(count - 1)
    )


@layer("merge", "sum", "plus", "skip", "residual", "shortcut")
class Add(Layer):
    """Adds its inputs number by number; sizes of 1 are repeated to match."""

    takes = "any"

    inputs = ("in1", "in2")
    variadic = True

    keeps = Keeps()

    def output(self, *inputs: TensorType) -> TensorType:
        check_one_dtype(self.kind, inputs)
        result = inputs[0]
        for other in inputs[1:]:
            result = TensorType(broadcast(result, other), result.dtype)
        return result

    def work(
        self, inputs: tuple[TensorType, ...], outputs: tuple[TensorType, ...]
    ) -> tuple[Work, ...]:
        return of_each(outputs[0], "additions", len(inputs) - 1)

    def function(self, *inputs: TensorType) -> Call:
        return Call("+", tuple(Arrives(index) for index in range(len(inputs))))

    def onnx(self, *inputs: TensorType) -> tuple[Operator, ...]:
        if inputs[0].dtype in REAL_DTYPES:
            return (Operator("Sum", tuple(f"in{index}" for index in range(len(inputs)))),)
        return left_fold("Or" if inputs[0].dtype == "bool" else "Add", len(inputs))


@layer("merge", "cat", "concatenate", "join", "stack channels")
class Concat(Layer):
    """Puts its inputs one after the other along a dimension, the channels by default."""

    takes = "any"

    dim: int = dimension(default=1, doc="Dimension that grows")

    inputs = ("in1", "in2")
    variadic = True

    keeps = Keeps()

    def output(self, *inputs: TensorType) -> TensorType:
        check_one_dtype(self.kind, inputs)
        first = inputs[0]
        axis = sample_dimension(self.dim, first)
        for other in inputs[1:]:
            if len(other.shape) != len(first.shape):
                raise ShapeError(f"{first} and {other} have different numbers of dimensions")
            if _without(first, axis) != _without(other, axis):
                raise ShapeError(
                    f"sizes differ: {first} and {other} may differ only in dim {self.dim}",
                    "Bring the branches to one size before they join",
                )
        grown = sum(each.shape[axis] for each in inputs)
        return TensorType((*first.shape[:axis], grown, *first.shape[axis + 1 :]), first.dtype)

    def function(self, *inputs: TensorType) -> Call:
        return Call("torch.cat", (AllArrive(),), {"dim": self.dim})

    def onnx(self, *inputs: TensorType) -> tuple[Operator, ...]:
        names = tuple(f"in{index}" for index in range(len(inputs)))
        return (Operator("Concat", names, attributes={"axis": self.dim}),)

    def windows(self, *inputs: TensorType) -> tuple[Window, ...]:
        # Joined along the height, an element no longer stands at its input's place.
        return all_along(sample_dimension(self.dim, inputs[0]), len(inputs[0].shape))

    def detail(self) -> str:
        return "" if self.dim == 1 else f"dim {self.dim}"


@layer("merge", "new dimension", "torch.stack", "pile")
class Stack(Layer):
    """Puts its inputs one after the other along a new dimension."""

    dim: int = dimension(default=1, doc="Place of the new dimension")

    inputs = ("in1", "in2")
    variadic = True
    takes = "any"

    keeps = Keeps()

    def output(self, *inputs: TensorType) -> TensorType:
        check_one_dtype(self.kind, inputs)
        first = inputs[0]
        axis = sample_dimension(self.dim, TensorType((1, *first.shape)))
        for other in inputs[1:]:
            if other.shape != first.shape:
                raise ShapeError(
                    f"shapes differ: {first} and {other}",
                    "Bring the branches to one shape before they are stacked",
                )
        return TensorType((*first.shape[:axis], len(inputs), *first.shape[axis:]), first.dtype)

    def function(self, *inputs: TensorType) -> Call:
        return Call("torch.stack", (AllArrive(),), {"dim": self.dim})

    def onnx(self, *inputs: TensorType) -> tuple[Operator, ...]:
        count = range(len(inputs))
        axes = {"place": Constant("int64", (1,), (self.dim,))}
        layers = (
            Operator("Unsqueeze", (f"in{i}", "place"), (f"layer{i}",), constants={} if i else axes)
            for i in count
        )
        names = tuple(f"layer{index}" for index in count)
        return (*layers, Operator("Concat", names, attributes={"axis": self.dim}))

    def detail(self) -> str:
        return f"dim {self.dim}"


def _without(tensor: TensorType, axis: int) -> tuple[int, ...]:
    return (*tensor.shape[:axis], *tensor.shape[axis + 1 :])


def check_one_dtype(kind: str, inputs: tuple[TensorType, ...]) -> None:
    """Refuse branches of different dtypes: one model, one type of numbers."""
    dtypes = sorted({tensor.dtype for tensor in inputs})
    if len(dtypes) > 1:
        raise ShapeError(f"{kind} receives {' and '.join(dtypes)}", "Use one dtype in all branches")


def broadcast(left: TensorType, right: TensorType) -> tuple[int, ...]:
    """The shape of left + right.

    Both carry a batch in front, so shapes of different rank would mix samples: they are refused.
    https://docs.pytorch.org/docs/stable/notes/broadcasting.html
    """
    if len(left.shape) != len(right.shape):
        raise ShapeError(
            f"{left} and {right} have different numbers of dimensions",
            "Flatten or pool one of them so that both have the same",
        )
    return tuple(_broadcast_sizes(left, right))


def _broadcast_sizes(left: TensorType, right: TensorType) -> Iterator[int]:
    for a, b in zip(left.shape, right.shape, strict=True):
        if a != b and 1 not in (a, b):
            raise ShapeError(
                f"sizes differ: {left} and {right}",
                "Bring both branches to one shape, for example by a 1×1 convolution",
            )
        yield b if a == 1 else a
