"""Convolution with a kernel that is not learned: edges, blur, sharpening, or typed numbers."""

from math import exp, isqrt

from graphs.declare import (
    Arrives,
    Call,
    Layer,
    Operator,
    Owned,
    Weight,
    Window,
    Written,
    layer,
)
from graphs.fields import choice, factors, real, value_text, whole
from graphs.types import ShapeError, TensorType

Rows = tuple[tuple[float, ...], ...]

KERNELS: dict[str, Rows] = {
    "sobel x": ((-1.0, 0.0, 1.0), (-2.0, 0.0, 2.0), (-1.0, 0.0, 1.0)),
    "sobel y": ((-1.0, -2.0, -1.0), (0.0, 0.0, 0.0), (1.0, 2.0, 1.0)),
    "laplacian": ((0.0, 1.0, 0.0), (1.0, -4.0, 1.0), (0.0, 1.0, 0.0)),
    "sharpen": ((0.0, -1.0, 0.0), (-1.0, 5.0, -1.0), (0.0, -1.0, 0.0)),
    "emboss": ((-2.0, -1.0, 0.0), (-1.0, 1.0, 1.0), (0.0, 1.0, 2.0)),
    "identity": ((0.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 0.0)),
}
"""Kernels of one size. The blurs are computed for any."""
BLURS = ("box blur", "gaussian blur")
TYPED = "typed numbers"
LARGEST_KERNEL = 31


@layer("conv", "sobel", "laplace", "blur", "gauss", "sharpen", "emboss", "edge", "filter", "kernel")
class FixedConv2d(Layer):
    """Convolves each channel with one kernel that is not learned."""

    kernel: str = choice(
        default="sobel x",
        choices=(*KERNELS, *BLURS, TYPED),
        required=True,
        doc="What it looks for, or typed numbers.",
    )
    size: int = whole(default=3, maximum=LARGEST_KERNEL, unit="px", doc="Size of a blur.")
    sigma: float = real(
        default=1.0, minimum=0.125, maximum=100, unit="px", doc="Width of a gaussian blur."
    )
    numbers: float | tuple[float, ...] = factors(
        default=(0.0, 0.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 0.0),
        lengths=(1, LARGEST_KERNEL**2),
        doc="The typed kernel row by row: 9 numbers for 3×3.",
    )
    stride: int = whole(default=1, unit="px", doc="Step between two positions.")
    padding: int | None = whole(
        default=None, minimum=0, unit="px", empty="keep the size", doc="Zeros on each side."
    )

    takes = "weights"

    def rows(self) -> Rows:
        """The kernel, row by row."""
        if self.kernel == TYPED:
            return _typed(self.numbers)
        if self.kernel in KERNELS:
            return KERNELS[self.kernel]
        profile = [1.0] * self.size if self.kernel == "box blur" else self._bell()
        total = sum(profile) ** 2
        return tuple(tuple(a * b / total for b in profile) for a in profile)

    def _bell(self) -> list[float]:
        middle = (self.size - 1) / 2
        return [exp(-(((i - middle) / self.sigma) ** 2) / 2) for i in range(self.size)]

    def _pads(self) -> tuple[int, int]:
        """Zeros before and after; of an odd number more after, as torch's `same`."""
        if self.padding is not None:
            return self.padding, self.padding
        total = len(self.rows()) - 1
        return total // 2, total - total // 2

    def output(self, *inputs: TensorType) -> TensorType:
        tensor = inputs[0]
        if len(tensor.shape) != 3:
            raise ShapeError(f"FixedConv2d needs C×H×W but {tensor} arrives")
        if not tensor.shape[0]:
            raise ShapeError(f"FixedConv2d needs at least one channel but {tensor} arrives")
        if self.padding is None and self.stride > 1:
            raise ShapeError(
                f"stride {self.stride} does not keep the size",
                f"Set padding to {len(self.rows()) // 2}",
            )
        kernel, padded = len(self.rows()), sum(self._pads())
        for size in tensor.shape[1:]:
            if size + padded < kernel:
                raise ShapeError(
                    f"a kernel of {kernel} does not fit into {size + padded} px",
                    "Use a smaller kernel or more padding",
                )
        sizes = ((n + padded - kernel) // self.stride + 1 for n in tensor.shape[1:])
        return TensorType((tensor.shape[0], *sizes), tensor.dtype)

    def weights(self, *inputs: TensorType) -> tuple[Weight, ...]:
        kernel = len(self.rows())
        return (Weight("weight", (inputs[0].shape[0], 1, kernel, kernel), "buffer"),)

    def macs(self, inputs: tuple[TensorType, ...], outputs: tuple[TensorType, ...]) -> int:
        return outputs[0].elements * len(self.rows()) ** 2

    def module(self, *inputs: TensorType) -> Written:
        channels = inputs[0].shape[0]
        kernel = Call("torch.tensor", (self.rows(),))
        padding = "same" if self.padding is None else self.padding
        stride = {} if self.stride == 1 else {"stride": self.stride}
        options = {**stride, "padding": padding, "groups": channels}
        return Written(
            "FixedConv2d",
            f"Convolves each channel with a fixed kernel: {self.kernel}.",
            {"weight": Call("torch.tile", (kernel, (channels, 1, 1, 1)))},
            Call("nn.functional.conv2d", (Arrives(0), Owned("weight")), options),
        )

    def onnx(self, *inputs: TensorType) -> tuple[Operator, ...]:
        before, after = self._pads()
        attributes = {
            "kernel_shape": (len(self.rows()),) * 2,
            "strides": (self.stride,) * 2,
            "pads": (before, before, after, after),
            "group": inputs[0].shape[0],
        }
        return (Operator("Conv", ("in0", "weight"), attributes=attributes),)

    def windows(self, *inputs: TensorType) -> tuple[Window, ...]:
        return (Window(len(self.rows()), self.stride, self._pads()[0]),) * 2

    def detail(self) -> str:
        size = len(self.rows()) if self.kernel in (*BLURS, TYPED) else 0
        stride = f"stride {self.stride}" if self.stride > 1 else ""
        sizes = value_text((size, size)) if size else ""
        return ", ".join(filter(None, (" ".join(filter(None, (self.kernel, sizes))), stride)))


def _typed(numbers: float | tuple[float, ...]) -> Rows:
    values = numbers if isinstance(numbers, tuple) else (numbers,)
    size = isqrt(len(values))
    if size**2 != len(values):
        raise ShapeError(
            f"{len(values)} numbers are no square kernel",
            f"Type {size**2} for {size}×{size} or {(size + 1) ** 2} for {size + 1}×{size + 1}",
        )
    return tuple(values[start : start + size] for start in range(0, len(values), size))
