"""Fractional max pooling: Graham 2014, https://arxiv.org/abs/1412.6071."""

from math import prod
from typing import ClassVar

from graphs.declare import (
    Call,
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
from graphs.fields import Size, factors, flag, size, value_text
from graphs.layers.pooling import check_not_empty
from graphs.operations import Work, of_each
from graphs.types import ShapeError, TensorType


@family
class FractionalMaxPool(Layer):
    """Keeps the largest value of windows whose places are drawn at random."""

    kernel_size: Size = size(default=2, unit="px", doc="Size of a window.", required=True)
    output_size: Size | None = size(
        default=None, unit="px", empty="by the ratio", doc="Size of the output."
    )
    output_ratio: float | tuple[float, ...] = factors(
        default=0.5,
        minimum=0,
        maximum=1,
        doc="Share of the size that is kept, where no output_size is given.",
    )
    return_indices: bool = flag(default=False, doc="Give also where each maximum stood.")

    slack: ClassVar[int] = 0
    """Pixels beyond its windows that torch's implementation wants."""

    keeps = Keeps(inputs=True, per_output=2)

    def __post_init__(self) -> None:
        super().__post_init__()
        if self.return_indices:
            object.__setattr__(self, "outputs", ("out", "indices"))

    def output(self, *inputs: TensorType) -> TensorType | tuple[TensorType, ...]:
        tensor = inputs[0]
        needs_spatial(self, tensor)
        check_not_empty(self.kind, tensor)
        sizes = self._sizes(tensor)
        kernel = per_dimension(self.kernel_size, self.rank)
        for n, m, k in zip(tensor.shape[1:], sizes, kernel, strict=True):
            if m < 1 or m + k - 1 + self.slack > n:
                raise ShapeError(
                    f"{m} windows of {k} do not fit into {n} px", "Use a smaller window or size"
                )
        out = TensorType((tensor.shape[0], *sizes), tensor.dtype)
        return (out, TensorType(out.shape, "int64")) if self.return_indices else out

    def _sizes(self, tensor: TensorType) -> tuple[int, ...]:
        if self.output_size is not None:
            return per_dimension(self.output_size, self.rank)
        ratios = per_dimension(self.output_ratio, self.rank)
        if not 0 < min(ratios) <= max(ratios) < 1:
            raise ShapeError("output_ratio must lie between 0 and 1 where no output_size is given")
        return tuple(int(n * r) for n, r in zip(tensor.shape[1:], ratios, strict=True))

    def work(
        self, inputs: tuple[TensorType, ...], outputs: tuple[TensorType, ...]
    ) -> tuple[Work, ...]:
        taps = prod(per_dimension(self.kernel_size, self.rank))
        return of_each(outputs[0], "comparisons in each window", taps - 1)

    def module(self, *inputs: TensorType) -> Call:
        options = self.options("output_ratio", "output_size")
        chosen = "output_ratio" if self.output_size is None else "output_size"
        return Call(f"nn.{self.kind}", (), {**options, chosen: getattr(self, chosen)})

    def onnx(self, *inputs: TensorType) -> tuple[Operator, ...]:
        raise ShapeError("ONNX has no fractional pooling", "Use MaxPool2d for a model to ship")

    def windows(self, *inputs: TensorType) -> tuple[Window, ...]:
        kernel = per_dimension(self.kernel_size, self.rank)
        sizes = zip(inputs[0].shape[1:], self._sizes(inputs[0]), kernel, strict=True)
        return tuple(Window(k, max(n // m, 1)) for n, m, k in sizes)

    def detail(self) -> str:
        if self.output_size is not None:
            return f"to {size_text(self.output_size, self.rank)}"
        return f"to {value_text(self.output_ratio)} of the size"


@layer("pool", "pool", "maximum", "random")
class FractionalMaxPool2d(FractionalMaxPool):
    """Keeps the largest value of windows at random places: shrinks by any factor."""

    rank = 2


@layer("pool", "pool", "maximum", "random", "volume")
class FractionalMaxPool3d(FractionalMaxPool):
    """Keeps the largest value of windows of a volume at random places."""

    rank = 3
    slack = 1
