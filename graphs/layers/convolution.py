"""Convolutions. Rules of https://docs.pytorch.org/docs/stable/nn.html#convolution-layers."""

from math import prod

from graphs.declare import (
    Call,
    Constant,
    Layer,
    Operator,
    Weight,
    Window,
    family,
    layer,
    needs_spatial,
    per_dimension,
    size_text,
)
from graphs.fields import Size, choice, flag, padding, size, whole
from graphs.types import ShapeError, TensorType

PADDING_MODES = ("zeros", "reflect", "replicate", "circular")
_ONNX_MODES = {"reflect": "reflect", "replicate": "edge", "circular": "wrap"}


@family
class Convolution(Layer):
    """What convolutions over one, two and three dimensions have in common."""

    out_channels: int = whole(
        default=32, doc="Number of filters: channels of the output.", required=True
    )
    kernel_size: Size = size(default=3, unit="px", doc="Size of a filter.", required=True)
    stride: Size = size(default=1, unit="px", doc="Step between two positions.")
    padding: Size | str = padding(
        default=0,
        words=("valid", "same"),
        doc="Pixels added on each side; `same` keeps the size at stride 1.",
    )
    dilation: Size = size(default=1, unit="px", doc="Distance of a filter's taps.")
    groups: int = whole(
        default=1, doc="Groups of channels that do not see each other; depthwise when all."
    )
    bias: bool = flag(default=True, doc="Add a learned number to each channel.")
    padding_mode: str = choice(
        default="zeros", choices=PADDING_MODES, doc="What the padding is filled with."
    )
    in_channels: int | None = whole(
        default=None, minimum=0, empty="as many as arrive", doc="Channels that must arrive."
    )

    takes = "weights"

    def output(self, *inputs: TensorType) -> TensorType:
        tensor = inputs[0]
        needs_spatial(self, tensor)
        check_channels(self.in_channels, self.out_channels, self.groups, tensor.shape[0])
        self._check_padding(tensor)
        padded = tuple(sum(pads) for pads in self._pads())
        sizes = (
            _convolved(n, *each)
            for n, *each in zip(tensor.shape[1:], *self._geometry(), padded, strict=True)
        )
        # Of no channels torch makes none, whatever out_channels says.
        channels = self.out_channels if tensor.shape[0] else 0
        return TensorType((channels, *sizes), tensor.dtype)

    def _geometry(self) -> tuple[tuple[int, ...], ...]:
        """Kernel, stride and dilation, each per dimension."""
        sizes = (self.kernel_size, self.stride, self.dilation)
        return tuple(per_dimension(value, self.rank) for value in sizes)

    def _pads(self) -> tuple[tuple[int, int], ...]:
        """Padding before and after, per dimension. `same` puts an odd pixel after, as torch."""
        if self.padding == "valid":
            return ((0, 0),) * self.rank
        if isinstance(self.padding, str):
            kernel, _, dilation = self._geometry()
            totals = (d * (k - 1) for k, d in zip(kernel, dilation, strict=True))
            return tuple((total // 2, total - total // 2) for total in totals)
        return tuple((p, p) for p in per_dimension(self.padding, self.rank))

    def _check_padding(self, tensor: TensorType) -> None:
        if 0 in tensor.shape[1:]:
            raise ShapeError(f"{self.kind} needs at least one pixel but {tensor} arrives")
        if self.padding == "same" and self.stride != 1:
            raise ShapeError("padding “same” needs stride 1", "Set the padding as a number")
        if self.padding_mode in ("reflect", "circular"):
            for n, pads in zip(tensor.shape[1:], self._pads(), strict=True):
                limit = n - 1 if self.padding_mode == "reflect" else n
                if max(pads) > limit:
                    raise ShapeError(
                        f"{self.padding_mode} padding {max(pads)} is more than {limit}, the most "
                        f"that an image of {n} px can give"
                    )

    def weights(self, *inputs: TensorType) -> tuple[Weight, ...]:
        kernel = per_dimension(self.kernel_size, self.rank)
        shape = (self.out_channels, inputs[0].shape[0] // self.groups, *kernel)
        bias = (Weight("bias", (self.out_channels,)),) if self.bias else ()
        return (Weight("weight", shape), *bias)

    def macs(self, inputs: tuple[TensorType, ...], outputs: tuple[TensorType, ...]) -> int:
        taps = prod(per_dimension(self.kernel_size, self.rank))
        return outputs[0].elements * taps * inputs[0].shape[0] // self.groups

    def module(self, *inputs: TensorType) -> Call:
        options = self.options("in_channels", "out_channels")
        return Call(f"nn.{self.kind}", (inputs[0].shape[0], self.out_channels), options)

    def onnx(self, *inputs: TensorType) -> tuple[Operator, ...]:
        kernel, stride, dilation = self._geometry()
        before, after = zip(*self._pads(), strict=True)
        pads = (*before, *after)
        source, steps = "in0", []
        if self.padding_mode != "zeros" and any(pads):
            steps.append(onnx_pad(_ONNX_MODES[self.padding_mode], before, after))
            source, pads = "padded", (0,) * len(pads)
        names = (source, "weight", "bias") if self.bias else (source, "weight")
        attributes = {
            "kernel_shape": kernel,
            "strides": stride,
            "dilations": dilation,
            "pads": pads,
            "group": self.groups,
        }
        return (*steps, Operator("Conv", names, attributes=attributes))

    def windows(self, *inputs: TensorType) -> tuple[Window, ...]:
        kernel, stride, dilation = self._geometry()
        return tuple(
            Window(d * (k - 1) + 1, s, before)
            for k, s, d, (before, _) in zip(kernel, stride, dilation, self._pads(), strict=True)
        )

    def detail(self) -> str:
        text = f"{self.out_channels} × {size_text(self.kernel_size, self.rank)}"
        return text if self.stride == 1 else f"{text}, stride {size_word(self.stride)}"


@layer("conv", "conv", "convolution", "filter", "kernel", "sequence", "temporal")
class Conv1d(Convolution):
    """Convolution over a sequence: every filter slides along it and gives one channel."""

    rank = 1


@layer("conv", "conv", "convolution", "filter", "kernel")
class Conv2d(Convolution):
    """Convolution: every filter slides over the image and gives one channel."""

    rank = 2


@layer("conv", "conv", "convolution", "filter", "kernel", "volume", "video")
class Conv3d(Convolution):
    """Convolution over a volume: every filter slides through it and gives one channel."""

    rank = 3


def check_channels(wanted: int | None, out_channels: int, groups: int, channels: int) -> None:
    """Refuse channels other than the wanted ones and groups that do not divide both sides."""
    if wanted not in (None, channels):
        raise ShapeError(
            f"in_channels is {wanted} but {channels} channels arrive",
            f"Set in_channels to {channels} or leave it empty",
        )
    for name, count in (("arriving", channels), ("out_channels", out_channels)):
        if count % groups:
            raise ShapeError(f"groups {groups} does not divide {name} {count}")


def size_word(value: Size) -> str:
    """A stride as people read it: `2`, or `2×1` where the dimensions differ."""
    return str(value) if isinstance(value, int) else size_text(value, len(value))


def _convolved(size: int, kernel: int, stride: int, dilation: int, padded: int) -> int:
    """Positions of a dilated kernel along one dimension."""
    span = dilation * (kernel - 1) + 1
    if size + padded < span:
        padding = f" with {padded} of padding" if padded else ""
        dilated = f" (dilated {span})" if dilation > 1 else ""
        raise ShapeError(
            f"a kernel of {kernel}{dilated} does not fit into {size} px{padding}",
            "Use a smaller kernel, more padding or less pooling before",
        )
    return (size + padded - span) // stride + 1


def onnx_pad(
    mode: str, before: tuple[int, ...], after: tuple[int, ...], result: str = "padded"
) -> Operator:
    """Padding of the spatial dimensions as an ONNX operator."""
    pads = (0, 0, *before, 0, 0, *after)
    constants = {"pads": Constant("int64", (len(pads),), pads)}
    return Operator("Pad", ("in0", "pads"), (result,), {"mode": mode}, constants)
