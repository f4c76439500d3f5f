"""Layers that repeat what arrives."""

from typing import Any

from graphs.declare import Arrives, Call, Constant, Keeps, Layer, Operator, Window, layer
from graphs.fields import shape, value_text
from graphs.layers.reshape import sees_all, to_shape
from graphs.types import ShapeError, TensorType


def with_leading(tensor: TensorType, count: int) -> Any:
    """What arrives, with as many dimensions of size 1 behind the batch."""
    if not count:
        return Arrives(0)
    return Call("[]", (Arrives(0), slice(None), *(None,) * count))


def check_no_fewer(name: str, count: int, tensor: TensorType) -> None:
    """Refuse a list that has not at least a number for each dimension."""
    if count < len(tensor.shape):
        raise ShapeError(
            f"{name} has {count} numbers but {tensor} has {len(tensor.shape)} dimensions",
            "Give one for each dimension behind the batch",
        )


@layer("reshape", "broadcast", "tile", "torch.Tensor.expand")
class Expand(Layer):
    """Repeats dimensions of size 1, and puts new ones in front, without using memory."""

    size: tuple[int, ...] = shape(
        default=(-1,),
        minimum=-1,
        lengths=(0, 8),
        doc="Sizes behind the batch; -1 keeps one, others need a 1 or the same size.",
    )

    takes = "any"

    keeps = Keeps(view=True)

    def output(self, *inputs: TensorType) -> TensorType:
        tensor = inputs[0]
        check_no_fewer("size", len(self.size), tensor)
        new = len(self.size) - len(tensor.shape)
        if -1 in self.size[:new]:
            raise ShapeError("size -1 keeps a size, but a new dimension has none", "Give a size")
        sizes = [have if want == -1 else want for want, have in self._pairs(tensor)]
        for want, have in self._pairs(tensor):
            if want not in (-1, have) and have != 1:
                raise ShapeError(
                    f"size {have} cannot become {want}: only sizes of 1 are repeated",
                    "Use Repeat to repeat others",
                )
        return TensorType((*self.size[:new], *sizes), tensor.dtype)

    def _pairs(self, tensor: TensorType) -> list[tuple[int, int]]:
        wanted = self.size[len(self.size) - len(tensor.shape) :]
        return list(zip(wanted, tensor.shape, strict=True))

    def function(self, *inputs: TensorType) -> Call:
        new = len(self.size) - len(inputs[0].shape)
        return Call(".expand", (with_leading(inputs[0], new), -1, *self.size))

    def onnx(self, *inputs: TensorType) -> tuple[Operator, ...]:
        given = self.output(*inputs).shape
        new = len(given) - len(inputs[0].shape)
        constants = {"given": Constant("int64", (len(given) + 1,), (1, *given))}
        return (
            to_shape((*(1,) * new, *inputs[0].shape), result="aligned"),
            Operator("Expand", ("aligned", "given"), constants=constants),
        )

    def windows(self, *inputs: TensorType) -> tuple[Window, ...]:
        return sees_all(inputs[0])

    def detail(self) -> str:
        return f"to {value_text(self.size)}"


@layer("reshape", "tile", "copy", "torch.Tensor.repeat")
class Repeat(Layer):
    """Lays copies of each sample side by side."""

    repeats: tuple[int, ...] = shape(
        default=(1,), minimum=0, lengths=(0, 8), doc="How often, for each size behind the batch."
    )

    takes = "any"

    keeps = Keeps()

    def output(self, *inputs: TensorType) -> TensorType:
        tensor = inputs[0]
        check_no_fewer("repeats", len(self.repeats), tensor)
        aligned = (*(1,) * (len(self.repeats) - len(tensor.shape)), *tensor.shape)
        sizes = (n * times for n, times in zip(aligned, self.repeats, strict=True))
        return TensorType(tuple(sizes), tensor.dtype)

    def function(self, *inputs: TensorType) -> Call:
        new = len(self.repeats) - len(inputs[0].shape)
        return Call(".repeat", (with_leading(inputs[0], new), 1, *self.repeats))

    def onnx(self, *inputs: TensorType) -> tuple[Operator, ...]:
        new = len(self.repeats) - len(inputs[0].shape)
        constants = {"times": Constant("int64", (len(self.repeats) + 1,), (1, *self.repeats))}
        return (
            to_shape((*(1,) * new, *inputs[0].shape), result="aligned"),
            Operator("Tile", ("aligned", "times"), constants=constants),
        )

    def windows(self, *inputs: TensorType) -> tuple[Window, ...]:
        return sees_all(inputs[0])

    def detail(self) -> str:
        return f"{value_text(self.repeats)} times"
