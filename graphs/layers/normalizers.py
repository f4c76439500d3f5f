"""Normalisation within a sample: instance, group, layer, root mean square, and to length 1."""

from math import prod

from graphs.declare import (
    POINT,
    Arrives,
    Call,
    Constant,
    Layer,
    Operator,
    Weight,
    Window,
    family,
    filled,
    layer,
    needs_spatial,
)
from graphs.fields import flag, real, shape, whole
from graphs.layers.activation import number, sample_dimension
from graphs.layers.normalization import check_features, scaled_per_channel, standardised
from graphs.operations import Work, scaled_and_shifted
from graphs.operations import standardised as measured
from graphs.types import ShapeError, TensorType, shape_text


@family
class InstanceNorm(Layer):
    """What instance norms over sequences, images and volumes have in common."""

    eps: float = real(default=1e-5, minimum=1e-12, doc="Added to the variance before its root.")
    momentum: float | None = real(
        default=0.1,
        minimum=0,
        maximum=1,
        optional=True,
        empty="average all batches",
        doc="Weight of the newest batch in running statistics.",
    )
    affine: bool = flag(default=False, doc="Learn a scale and a shift for each channel.")
    track_running_stats: bool = flag(
        default=False, doc="Keep running statistics and use them in evaluation."
    )
    num_features: int | None = whole(
        default=None, minimum=0, empty="as many as arrive", doc="Channels that must arrive."
    )

    takes = "weights"

    def output(self, *inputs: TensorType) -> TensorType:
        tensor = inputs[0]
        needs_spatial(self, tensor)
        if self.affine or self.track_running_stats:
            check_features("num_features", self.num_features, tensor.shape[0])
        if prod(tensor.shape[1:]) == 1:
            raise ShapeError(
                f"{self.kind} needs more than one value per channel but {tensor} arrives",
                "A single value has no deviation; use it where the image is larger",
            )
        return tensor

    def weights(self, *inputs: TensorType) -> tuple[Weight, ...]:
        sizes = inputs[0].shape[:1]
        learned = (Weight("weight", sizes), Weight("bias", sizes)) if self.affine else ()
        if not self.track_running_stats:
            return learned
        return (
            *learned,
            Weight("running_mean", sizes, "buffer"),
            Weight("running_var", sizes, "buffer"),
            Weight("num_batches_tracked", (), "buffer", "int64"),
        )

    def work(
        self, inputs: tuple[TensorType, ...], outputs: tuple[TensorType, ...]
    ) -> tuple[Work, ...]:
        if self.track_running_stats:
            return scaled_and_shifted(inputs[0])
        return measured(inputs[0].shape[0], prod(inputs[0].shape[1:]), 2 * self.affine)

    def module(self, *inputs: TensorType) -> Call:
        return Call(f"nn.{self.kind}", inputs[0].shape[:1], self.options("num_features"))

    def onnx(self, *inputs: TensorType) -> tuple[Operator, ...]:
        constants = {} if self.affine else plain_scale(inputs[0])
        names: tuple[str, ...] = ("in0", "weight", "bias")
        kind = "InstanceNormalization"
        if self.track_running_stats:
            names, kind = (*names, "running_mean", "running_var"), "BatchNormalization"
        return (Operator(kind, names, ("out0",), {"epsilon": self.eps}, constants),)

    def windows(self, *inputs: TensorType) -> tuple[Window, ...]:
        return () if self.track_running_stats else (Window(None),) * self.rank


def plain_scale(tensor: TensorType) -> dict[str, Constant]:
    """A scale of 1 and a shift of 0 for each channel, as constants."""
    channels = tensor.shape[0]
    return {
        "weight": filled(tensor.dtype, (channels,), 1.0),
        "bias": filled(tensor.dtype, (channels,), 0.0),
    }


@layer("norm", "instance norm", "style", "sequence", "contrast normalization")
class InstanceNorm1d(InstanceNorm):
    """Brings every channel of every sequence to mean 0 and deviation 1."""

    rank = 1


@layer("norm", "instance norm", "style", "contrast normalization")
class InstanceNorm2d(InstanceNorm):
    """Brings every channel of every image to mean 0 and deviation 1 (Ulyanov et al. 2016)."""

    rank = 2


@layer("norm", "instance norm", "style", "volume", "contrast normalization")
class InstanceNorm3d(InstanceNorm):
    """Brings every channel of every volume to mean 0 and deviation 1."""

    rank = 3


@layer("norm", "gn", "group norm", "normalisation", "normalization")
class GroupNorm(Layer):
    """Brings groups of channels of every sample to mean 0 and deviation 1 (Wu & He 2018)."""

    signature = ("num_groups", "num_channels", "eps", "affine")

    num_groups: int = whole(default=8, doc="Groups of channels.", required=True)
    eps: float = real(default=1e-5, minimum=1e-12, doc="Added to the variance before its root.")
    affine: bool = flag(default=True, doc="Learn a scale and a shift for each channel.")
    num_channels: int | None = whole(
        default=None, minimum=0, empty="as many as arrive", doc="Channels that must arrive."
    )

    takes = "weights"

    def output(self, *inputs: TensorType) -> TensorType:
        tensor = inputs[0]
        if not tensor.shape:
            raise ShapeError("GroupNorm needs channels, but a single number arrives")
        if self.affine:
            check_features("num_channels", self.num_channels, tensor.shape[0])
        for name, count in (("num_channels", self.num_channels), ("arriving", tensor.shape[0])):
            if count is not None and count % self.num_groups:
                raise ShapeError(f"num_groups {self.num_groups} does not divide {name} {count}")
        return tensor

    def smallest_batch(self, *inputs: TensorType) -> int:
        # A single value per group has no deviation.
        return 2 if inputs[0].elements == self.num_groups else 1

    def weights(self, *inputs: TensorType) -> tuple[Weight, ...]:
        sizes = inputs[0].shape[:1]
        return (Weight("weight", sizes), Weight("bias", sizes)) if self.affine else ()

    def work(
        self, inputs: tuple[TensorType, ...], outputs: tuple[TensorType, ...]
    ) -> tuple[Work, ...]:
        size = inputs[0].elements // self.num_groups
        return measured(self.num_groups, size, 2 * self.affine)

    def module(self, *inputs: TensorType) -> Call:
        sizes = (self.num_groups, inputs[0].shape[0])
        return Call("nn.GroupNorm", sizes, self.options("num_groups", "num_channels"))

    def onnx(self, *inputs: TensorType) -> tuple[Operator, ...]:
        tensor = inputs[0]
        groups = Constant("int64", (3,), (0, self.num_groups, -1))
        back = Constant("int64", (len(tensor.shape) + 1,), (0, *tensor.shape))
        per_group = {
            "ones": filled(tensor.dtype, (self.num_groups,), 1.0),
            "zeros": filled(tensor.dtype, (self.num_groups,), 0.0),
        }
        given = "normal" if self.affine else "out0"
        steps = (
            Operator("Reshape", ("in0", "groups"), ("grouped",), constants={"groups": groups}),
            Operator(
                "InstanceNormalization",
                ("grouped", "ones", "zeros"),
                ("even",),
                {"epsilon": self.eps},
                per_group,
            ),
            Operator("Reshape", ("even", "back"), (given,), constants={"back": back}),
        )
        return (*steps, *scaled_per_channel(tensor, "normal")) if self.affine else steps

    def windows(self, *inputs: TensorType) -> tuple[Window, ...]:
        return (Window(None),) * (len(inputs[0].shape) - 1)

    def detail(self) -> str:
        return f"{self.num_groups} groups"


@family
class TrailingNorm(Layer):
    """What normalises over the last dimensions."""

    normalized_shape: tuple[int, ...] | None = shape(
        default=None,
        required=False,
        minimum=0,
        empty="the last size that arrives",
        doc="The last sizes, over which is normalised.",
    )
    elementwise_affine: bool = flag(default=True, doc="Learn a scale for each element.")

    takes = "weights"

    def over(self, tensor: TensorType) -> tuple[int, ...]:
        """The sizes that are normalised together."""
        return tensor.shape[-1:] if self.normalized_shape is None else self.normalized_shape

    def output(self, *inputs: TensorType) -> TensorType:
        tensor = inputs[0]
        if not tensor.shape:
            raise ShapeError(f"{self.kind} needs features, but a single number arrives")
        sizes = self.over(tensor)
        if tensor.shape[-len(sizes) :] != sizes:
            raise ShapeError(
                f"normalized_shape is {shape_text(sizes)} but {tensor} arrives, which does not "
                "end in it",
                f"Set normalized_shape to the last sizes of {tensor} or leave it empty",
            )
        return tensor

    def module(self, *inputs: TensorType) -> Call:
        sizes = self.over(inputs[0])
        first = sizes[0] if len(sizes) == 1 else sizes
        return Call(f"nn.{self.kind}", (first,), self.options("normalized_shape"))

    def windows(self, *inputs: TensorType) -> tuple[Window, ...]:
        spatial = len(inputs[0].shape) - 1
        seen = min(len(self.over(inputs[0])), spatial)
        return (*(POINT,) * (spatial - seen), *(Window(None),) * seen)

    def detail(self) -> str:
        return "" if self.normalized_shape is None else f"over {shape_text(self.normalized_shape)}"


@layer("norm", "ln", "layer norm", "transformer", "normalisation", "normalization")
class LayerNorm(TrailingNorm):
    """Brings the last dimensions of every sample to mean 0 and deviation 1 (Ba et al. 2016)."""

    signature = ("normalized_shape", "eps", "elementwise_affine", "bias")

    eps: float = real(default=1e-5, minimum=1e-12, doc="Added to the variance before its root.")
    bias: bool = flag(default=True, doc="Learn a shift for each element too.")

    def weights(self, *inputs: TensorType) -> tuple[Weight, ...]:
        sizes = self.over(inputs[0])
        if not self.elementwise_affine:
            return ()
        return (Weight("weight", sizes), *((Weight("bias", sizes),) if self.bias else ()))

    def work(
        self, inputs: tuple[TensorType, ...], outputs: tuple[TensorType, ...]
    ) -> tuple[Work, ...]:
        size = prod(self.over(inputs[0]))
        learned = self.elementwise_affine * (1 + self.bias)
        return measured(inputs[0].elements // size if size else 0, size, learned)

    def onnx(self, *inputs: TensorType) -> tuple[Operator, ...]:
        tensor = inputs[0]
        count, rank = len(self.over(tensor)), len(tensor.shape)
        if not self.elementwise_affine:
            axes = tuple(range(rank + 1 - count, rank + 1))
            return standardised(tensor, axes, self.eps, affine=False)
        names = ("in0", "weight", "bias") if self.bias else ("in0", "weight")
        attributes = {"axis": -count, "epsilon": self.eps}
        return (Operator("LayerNormalization", names, attributes=attributes),)


@layer("norm", "rms norm", "root mean square", "transformer", "normalisation", "normalization")
class RMSNorm(TrailingNorm):
    """Divides the last dimensions by the root of their mean square (Zhang & Sennrich 2019)."""

    signature = ("normalized_shape", "eps", "elementwise_affine")

    eps: float | None = real(
        default=None,
        minimum=1e-12,
        empty="the smallest step of float32",
        doc="Added to the mean square before its root.",
    )

    def weights(self, *inputs: TensorType) -> tuple[Weight, ...]:
        return (Weight("weight", self.over(inputs[0])),) if self.elementwise_affine else ()

    def work(
        self, inputs: tuple[TensorType, ...], outputs: tuple[TensorType, ...]
    ) -> tuple[Work, ...]:
        size = prod(self.over(inputs[0]))
        rows = inputs[0].elements // size if size else 0
        # Squares, their mean, eps, a root, divisions.
        each = 3 * size + 2 + self.elementwise_affine * size
        return (Work(f"for the mean square of {size:,}", each, rows),)

    def onnx(self, *inputs: TensorType) -> tuple[Operator, ...]:
        tensor = inputs[0]
        count, rank = len(self.over(tensor)), len(tensor.shape)
        axes = {"axes": tuple(range(rank + 1 - count, rank + 1)), "keepdims": 1}
        eps = {"eps": number(2.0**-23 if self.eps is None else self.eps, tensor.dtype)}
        given = "normal" if self.elementwise_affine else "out0"
        steps = (
            Operator("Mul", ("in0", "in0"), ("squares",)),
            Operator("ReduceMean", ("squares",), ("mean",), axes),
            Operator("Add", ("mean", "eps"), ("steadied",), constants=eps),
            Operator("Sqrt", ("steadied",), ("root",)),
            Operator("Div", ("in0", "root"), (given,)),
        )
        scaling = (Operator("Mul", ("normal", "weight")),) if self.elementwise_affine else ()
        return (*steps, *scaling)


def norm_operators(
    source: str, result: str, p: float, axis: int, *, keep: bool, dtype: str = "float32"
) -> tuple[Operator, ...]:
    """The p-norm along an axis."""
    if p in (1, 2):
        attributes = {"axes": (axis,), "keepdims": int(keep)}
        return (Operator(f"ReduceL{p:g}", (source,), (result,), attributes),)
    constants = {
        "p": number(p, dtype),
        "root": number(1 / p, dtype),
        "norm_axis": Constant("int64", (1,), (axis,)),
    }
    return (
        Operator("Abs", (source,), ("sizes",), constants=constants),
        Operator("Pow", ("sizes", "p"), ("powers",)),
        Operator("ReduceSum", ("powers", "norm_axis"), ("total",), {"keepdims": int(keep)}),
        Operator("Pow", ("total", "root"), (result,)),
    )


@layer("norm", "l2", "unit length", "F.normalize", "torch.nn.functional.normalize")
class Normalize(Layer):
    """Divides by the length along a dimension, so that the length is 1."""

    p: float = real(default=2.0, minimum=1, doc="The norm: 1 sums, 2 is the Euclidean length.")
    dim: int = whole(
        default=1, minimum=-8, maximum=8, doc="Dimension whose length becomes 1; the batch is 0."
    )
    eps: float = real(default=1e-12, minimum=0, doc="Smallest length that is divided by.")

    def output(self, *inputs: TensorType) -> TensorType:
        sample_dimension(self.dim, inputs[0])
        return inputs[0]

    def work(
        self, inputs: tuple[TensorType, ...], outputs: tuple[TensorType, ...]
    ) -> tuple[Work, ...]:
        size = inputs[0].shape[sample_dimension(self.dim, inputs[0])]
        rows = inputs[0].elements // size if size else 0
        # Powers, their sum, its root, the comparison with eps, divisions.
        return (Work(f"for the length of {size:,}", 3 * size + 1, rows),)

    def function(self, *inputs: TensorType) -> Call:
        return Call("nn.functional.normalize", (Arrives(0),), self.options())

    def onnx(self, *inputs: TensorType) -> tuple[Operator, ...]:
        tensor = inputs[0]
        axis = sample_dimension(self.dim, tensor) + 1
        least = {"least": number(self.eps, tensor.dtype)}
        return (
            *norm_operators("in0", "length", self.p, axis, keep=True, dtype=tensor.dtype),
            Operator("Max", ("length", "least"), ("steadied",), constants=least),
            Operator("Div", ("in0", "steadied")),
        )

    def windows(self, *inputs: TensorType) -> tuple[Window, ...]:
        axis = sample_dimension(self.dim, inputs[0])
        if not axis:
            return ()
        places = range(1, len(inputs[0].shape))
        return tuple(Window(None) if place == axis else POINT for place in places)

    def detail(self) -> str:
        return f"dim {self.dim}"
