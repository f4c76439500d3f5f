"""Layers that bring branches together."""

from collections.abc import Iterator

from graphs.declare import AllArrive, Arrives, Call, Layer, Operator, Window, all_along, layer
from graphs.fields import whole
from graphs.layers.activation import sample_dimension
from graphs.types import ShapeError, TensorType


@layer("merge", "sum", "plus", "skip", "residual", "shortcut")
class Add(Layer):
    """Adds its inputs number by number; sizes of 1 are repeated to match."""

    inputs = ("in1", "in2")
    variadic = True

    def output(self, *inputs: TensorType) -> TensorType:
        check_one_dtype(self.kind, inputs)
        result = inputs[0]
        for other in inputs[1:]:
            result = TensorType(broadcast(result, other), result.dtype)
        return result

    def function(self, *inputs: TensorType) -> Call:
        return Call("+", tuple(Arrives(index) for index in range(len(inputs))))

    def onnx(self, *inputs: TensorType) -> tuple[Operator, ...]:
        return (Operator("Sum", tuple(f"in{index}" for index in range(len(inputs)))),)


@layer("merge", "cat", "concatenate", "join", "stack channels")
class Concat(Layer):
    """Puts its inputs one after the other along a dimension, the channels by default."""

    dim: int = whole(
        default=1,
        minimum=-8,
        maximum=8,
        doc="Dimension that grows, counted with the batch as 0.",
        required=True,
    )

    inputs = ("in1", "in2")
    variadic = True

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
