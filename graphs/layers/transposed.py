"""Transposed convolutions. Rules of torch.nn.ConvTranspose2d; Dumoulin & Visin 2016."""

from math import prod

from graphs.declare import (
    Call,
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
from graphs.fields import Size, flag, size, whole
from graphs.layers.convolution import check_channels, size_word
from graphs.types import ShapeError, TensorType


@family
class ConvTranspose(Layer):
    """What transposed convolutions have in common: each input pixel paints a whole filter."""

    signature = (
        "in_channels",
        "out_channels",
        "kernel_size",
        "stride",
        "padding",
        "output_padding",
        "groups",
        "bias",
        "dilation",
    )

    out_channels: int = whole(
        default=32, doc="Number of filters: channels of the output.", required=True
    )
    kernel_size: Size = size(default=2, unit="px", doc="Size of a filter.", required=True)
    stride: Size = size(
        default=1, unit="px", doc="Pixels of the output between neighbouring inputs."
    )
    padding: Size = size(
        default=0, minimum=0, unit="px", doc="Pixels cut from each side of the output."
    )
    output_padding: Size = size(
        default=0,
        minimum=0,
        unit="px",
        doc="Pixels added to the end, where strides leave a choice.",
    )
    groups: int = whole(default=1, doc="Groups of channels that do not see each other.")
    bias: bool = flag(default=True, doc="Add a learned number to each channel.")
    dilation: Size = size(default=1, unit="px", doc="Distance of a filter's taps.")
    output_size: Size | None = size(
        default=None, unit="px", empty="as it comes", doc="Wanted size: sets output_padding."
    )
    in_channels: int | None = whole(
        default=None, empty="as many as arrive", doc="Channels that must arrive."
    )

    takes = "weights"

    def output(self, *inputs: TensorType) -> TensorType:
        tensor = inputs[0]
        needs_spatial(self, tensor)
        if 0 in tensor.shape[1:]:
            raise ShapeError(f"{self.kind} needs at least one pixel but {tensor} arrives")
        check_channels(self.in_channels, self.out_channels, self.groups, tensor.shape[0])
        extra = self._extra(tensor)
        sizes = tuple(least + more for least, more in zip(self._least(tensor), extra, strict=True))
        if min(sizes) < 1:
            raise ShapeError(
                f"padding {size_word(self.padding)} cuts away all of the output",
                "Use less padding or a larger kernel",
            )
        return TensorType((self.out_channels, *sizes), tensor.dtype)

    def _geometry(self) -> tuple[tuple[int, ...], ...]:
        """Kernel, stride, padding and dilation, each per dimension."""
        sizes = (self.kernel_size, self.stride, self.padding, self.dilation)
        return tuple(per_dimension(value, self.rank) for value in sizes)

    def _least(self, tensor: TensorType) -> tuple[int, ...]:
        """The output's sizes without output padding."""
        return tuple(
            (n - 1) * s - 2 * p + d * (k - 1) + 1
            for n, k, s, p, d in zip(tensor.shape[1:], *self._geometry(), strict=True)
        )

    def _extra(self, tensor: TensorType) -> tuple[int, ...]:
        """Output padding per dimension, given or following from the wanted size."""
        _, strides, _, dilations = self._geometry()
        if self.output_size is None:
            extra = per_dimension(self.output_padding, self.rank)
        else:
            extra = self._towards(self.output_size, tensor)
        for more, stride, dilation in zip(extra, strides, dilations, strict=True):
            if more >= max(stride, dilation):
                raise ShapeError(
                    f"output_padding {more} must be smaller than the stride {stride} or the "
                    f"dilation {dilation}"
                )
        return extra

    def _towards(self, wanted: Size, tensor: TensorType) -> tuple[int, ...]:
        sizes = per_dimension(wanted, self.rank)
        least = self._least(tensor)
        strides = per_dimension(self.stride, self.rank)
        for size_wanted, low, stride in zip(sizes, least, strides, strict=True):
            if not low <= size_wanted < low + stride:
                raise ShapeError(
                    f"output_size {size_wanted} cannot be reached: {low} to {low + stride - 1} can"
                )
        return tuple(n - low for n, low in zip(sizes, least, strict=True))

    def weights(self, *inputs: TensorType) -> tuple[Weight, ...]:
        kernel = per_dimension(self.kernel_size, self.rank)
        shape = (inputs[0].shape[0], self.out_channels // self.groups, *kernel)
        bias = (Weight("bias", (self.out_channels,)),) if self.bias else ()
        return (Weight("weight", shape), *bias)

    def macs(self, inputs: tuple[TensorType, ...], outputs: tuple[TensorType, ...]) -> int:
        """Each input number meets every tap of the filters of its group."""
        taps = prod(per_dimension(self.kernel_size, self.rank))
        return inputs[0].elements * taps * self.out_channels // self.groups

    def module(self, *inputs: TensorType) -> Call:
        options = self.options("in_channels", "out_channels", "output_size", "output_padding")
        extra = self._extra(inputs[0])
        if any(extra):
            options["output_padding"] = extra[0] if len(set(extra)) == 1 else extra
        return Call(f"nn.{self.kind}", (inputs[0].shape[0], self.out_channels), options)

    def onnx(self, *inputs: TensorType) -> tuple[Operator, ...]:
        kernel, stride, padding, dilation = self._geometry()
        if any(more >= s for more, s in zip(self._extra(inputs[0]), stride, strict=True) if more):
            raise ShapeError("ONNX has no output_padding as large as the stride")
        names = ("in0", "weight", "bias") if self.bias else ("in0", "weight")
        attributes = {
            "kernel_shape": kernel,
            "strides": stride,
            "dilations": dilation,
            "pads": padding * 2,
            "output_padding": self._extra(inputs[0]),
            "group": self.groups,
        }
        return (Operator("ConvTranspose", names, attributes=attributes),)

    def windows(self, *inputs: TensorType) -> tuple[Window, ...]:
        # A convolution over the spread input, padded by what the filter reaches beyond it.
        return tuple(
            Window(d * (k - 1) + 1, 1, d * (k - 1) - p, s)
            for k, s, p, d in zip(*self._geometry(), strict=True)
        )

    def detail(self) -> str:
        text = f"{self.out_channels} × {size_text(self.kernel_size, self.rank)}"
        return text if self.stride == 1 else f"{text}, stride {size_word(self.stride)}"


@layer("conv", "deconvolution", "upconv", "upsampling", "sequence")
class ConvTranspose1d(ConvTranspose):
    """Transposed convolution of a sequence: makes it longer."""

    rank = 1


@layer("conv", "deconvolution", "upconv", "upsampling", "decoder")
class ConvTranspose2d(ConvTranspose):
    """Transposed convolution: makes an image larger, as decoders and generators do."""

    rank = 2


@layer("conv", "deconvolution", "upconv", "upsampling", "volume")
class ConvTranspose3d(ConvTranspose):
    """Transposed convolution of a volume: makes it larger."""

    rank = 3
