"""Normalisation. Batch norm: Ioffe & Szegedy 2015; local response: Krizhevsky et al. 2012."""

from math import prod

from graphs.declare import (
    Call,
    Constant,
    Layer,
    Operator,
    Weight,
    check_table,
    family,
    filled,
    layer,
    needs_spatial,
)
from graphs.fields import flag, real, whole
from graphs.operations import Work, of_each, scaled_and_shifted
from graphs.operations import standardised as measured
from graphs.types import ShapeError, TensorType


@family
class BatchNorm(Layer):
    """What batch norms over vectors, sequences, images and volumes have in common."""

    eps: float = real(default=1e-5, minimum=1e-12, doc="Added to the variance before its root.")
    momentum: float | None = real(
        default=0.1,
        minimum=0,
        maximum=1,
        optional=True,
        empty="average all batches",
        doc="Weight of the newest batch in running statistics.",
    )
    affine: bool = flag(default=True, doc="Learn a scale and a shift for each channel.")
    track_running_stats: bool = flag(
        default=True, doc="Keep running statistics and use them in evaluation."
    )
    num_features: int | None = whole(
        default=None, minimum=0, empty="as many as arrive", doc="Channels that must arrive."
    )

    takes = "weights"

    def output(self, *inputs: TensorType) -> TensorType:
        tensor = inputs[0]
        self.check_rank(tensor)
        check_features("num_features", self.num_features, tensor.shape[0])
        return tensor

    def check_rank(self, tensor: TensorType) -> None:
        """Refuse an input without the layer's dimensions."""
        needs_spatial(self, tensor)

    def smallest_batch(self, *inputs: TensorType) -> int:
        # A single value per channel has no deviation.
        return 2 if prod(inputs[0].shape[1:]) == 1 else 1

    def weights(self, *inputs: TensorType) -> tuple[Weight, ...]:
        shape = inputs[0].shape[:1]
        learned = (Weight("weight", shape), Weight("bias", shape)) if self.affine else ()
        if not self.track_running_stats:
            return learned
        return (
            *learned,
            Weight("running_mean", shape, "buffer"),
            Weight("running_var", shape, "buffer"),
            Weight("num_batches_tracked", (), "buffer", "int64"),
        )

    def work(
        self, inputs: tuple[TensorType, ...], outputs: tuple[TensorType, ...]
    ) -> tuple[Work, ...]:
        if self.track_running_stats:
            return scaled_and_shifted(inputs[0])
        channels = inputs[0].shape[0]
        size = inputs[0].elements // channels if channels else 0
        return measured(channels, size, 2 * self.affine)

    def module(self, *inputs: TensorType) -> Call:
        return Call(f"nn.{self.kind}", inputs[0].shape[:1], self.options("num_features"))

    def onnx(self, *inputs: TensorType) -> tuple[Operator, ...]:
        tensor = inputs[0]
        if not self.track_running_stats:
            over = (0, *range(2, len(tensor.shape) + 1))
            return standardised(tensor, over, self.eps, affine=self.affine)
        channels, dtype = tensor.shape[0], tensor.dtype
        constants = {}
        if not self.affine:
            constants["weight"] = filled(dtype, (channels,), 1.0)
            constants["bias"] = filled(dtype, (channels,), 0.0)
        names = ("in0", "weight", "bias", "running_mean", "running_var")
        attributes = {"epsilon": self.eps}
        return (Operator("BatchNormalization", names, ("out0",), attributes, constants),)


def check_features(name: str, wanted: int | None, channels: int) -> None:
    """Refuse channels other than the wanted ones."""
    if wanted not in (None, channels):
        raise ShapeError(
            f"{name} is {wanted} but {channels} channels arrive",
            f"Set {name} to {channels} or leave it empty",
        )


def standardised(
    tensor: TensorType, over: tuple[int, ...], eps: float, *, affine: bool
) -> tuple[Operator, ...]:
    """(x - mean) / sqrt(variance + eps) over some axes, then scale and shift per channel."""
    axes = {"axes": over, "keepdims": 1}
    steady = {"eps": Constant(tensor.dtype, (), (eps,))}
    steps = (
        Operator("ReduceMean", ("in0",), ("mean",), axes),
        Operator("Sub", ("in0", "mean"), ("centred",)),
        Operator("Mul", ("centred", "centred"), ("squares",)),
        Operator("ReduceMean", ("squares",), ("variance",), axes),
        Operator("Add", ("variance", "eps"), ("steadied",), constants=steady),
        Operator("Sqrt", ("steadied",), ("deviation",)),
        Operator("Div", ("centred", "deviation"), ("normal",) if affine else ("out0",)),
    )
    return (*steps, *scaled_per_channel(tensor, "normal")) if affine else steps


def scaled_per_channel(tensor: TensorType, source: str) -> tuple[Operator, ...]:
    """source · weight + bias, both per channel."""
    shape = (-1, *(1,) * (len(tensor.shape) - 1))
    constants = {"per_channel": Constant("int64", (len(shape),), shape)}
    return (
        Operator("Reshape", ("weight", "per_channel"), ("scale",), constants=constants),
        Operator("Reshape", ("bias", "per_channel"), ("shift",)),
        Operator("Mul", (source, "scale"), ("scaled",)),
        Operator("Add", ("scaled", "shift")),
    )


@layer("norm", "bn", "batch norm", "normalisation", "normalization")
class BatchNorm1d(BatchNorm):
    """Brings every feature to mean 0 and deviation 1 over the batch, then scales and shifts it."""

    rank = 1

    def check_rank(self, tensor: TensorType) -> None:
        if len(tensor.shape) not in (1, 2):
            raise ShapeError(f"BatchNorm1d needs features or C×L but {tensor} arrives")


@layer("norm", "bn", "batch norm", "normalisation", "normalization")
class BatchNorm2d(BatchNorm):
    """Brings every channel to mean 0 and deviation 1 over the batch, then scales and shifts it."""

    rank = 2


@layer("norm", "bn", "batch norm", "normalisation", "normalization", "volume")
class BatchNorm3d(BatchNorm):
    """Brings every channel of volumes to mean 0 and deviation 1, then scales and shifts it."""

    rank = 3


@family
class ResponseNorm(Layer):
    """What divides by the energy of neighbouring channels."""

    size: int = whole(default=5, unit="channels", doc="Channels that count.", required=True)
    alpha: float = real(default=1e-4, minimum=0, doc="Weight of the energy.")
    beta: float = real(default=0.75, minimum=0, doc="Exponent of the divisor.")
    k: float = real(default=1.0, minimum=1e-6, doc="Added to the energy.")

    def work(
        self, inputs: tuple[TensorType, ...], outputs: tuple[TensorType, ...]
    ) -> tuple[Work, ...]:
        # Its square, those of its neighbours added, alpha, k, the power, the division.
        return of_each(outputs[0], "over its neighbours", self.size + 4)

    def detail(self) -> str:
        return f"over {self.size} channels"


@layer("norm", "lrn", "local response", "alexnet")
class LocalResponseNorm(ResponseNorm):
    """Divides each value by the energy of the neighbouring channels at the same place."""

    def output(self, *inputs: TensorType) -> TensorType:
        tensor = inputs[0]
        if len(tensor.shape) < 2:
            raise ShapeError(f"LocalResponseNorm needs channels and positions, not {tensor}")
        return tensor

    def module(self, *inputs: TensorType) -> Call:
        return Call("nn.LocalResponseNorm", (self.size,), self.options("size"))

    def onnx(self, *inputs: TensorType) -> tuple[Operator, ...]:
        # onnxruntime's LRN takes images only, and numbers that stay positive as float32.
        positive = min(self.alpha, self.beta, self.k) > 1e-30
        if self.size % 2 and positive and len(inputs[0].shape) == 3:
            attributes = {"size": self.size, "alpha": self.alpha, "beta": self.beta, "bias": self.k}
            return (Operator("LRN", ("in0",), attributes=attributes),)
        # For even sizes LRN has the longer half of its window on the other side than torch.
        return averaged_energy(inputs[0], self, (self.size // 2, (self.size - 1) // 2))


@layer("norm", "lrn", "local response", "torch7")
class CrossMapLRN2d(ResponseNorm):
    """LocalResponseNorm as Torch7 computed it: the first channel counts for all behind it too."""

    rank = 2

    def output(self, *inputs: TensorType) -> TensorType:
        needs_spatial(self, inputs[0])
        return inputs[0]

    def module(self, *inputs: TensorType) -> Call:
        return Call("nn.CrossMapLRN2d", (self.size,), self.options("size"))

    def onnx(self, *inputs: TensorType) -> tuple[Operator, ...]:
        channels, *places = inputs[0].shape
        dtype = inputs[0].dtype
        check_table(channels, channels)
        seen = tuple(
            float(self._counts(c, other)) for c in range(channels) for other in range(channels)
        )
        constants = {
            "seen": Constant(dtype, (channels, channels), seen),
            "flat": Constant("int64", (3,), (0, channels, prod(places))),
            "back": Constant("int64", (4,), (0, channels, *places)),
        }
        return (
            Operator("Mul", ("in0", "in0"), ("squares",), constants=constants),
            Operator("Reshape", ("squares", "flat"), ("planes",)),
            Operator("MatMul", ("seen", "planes"), ("sums",)),
            Operator("Reshape", ("sums", "back"), ("energy",)),
            *divided(self, self.alpha / self.size, dtype),
        )

    def _counts(self, channel: int, other: int) -> bool:
        beside = (self.size - 1) // 2
        return other <= channel + beside and (other == 0 or other >= channel - beside)


def averaged_energy(
    tensor: TensorType, layer: ResponseNorm, beside: tuple[int, int]
) -> tuple[Operator, ...]:
    """Response norm as an average over a window of channels: so many before, so many after."""
    channels, positions = tensor.shape[0], tensor.elements // tensor.shape[0]
    flat = Constant("int64", (4,), (0, 1, channels, positions))
    back = Constant("int64", (len(tensor.shape) + 1,), (0, *tensor.shape))
    pool = {
        "kernel_shape": (layer.size, 1),
        "strides": (1, 1),
        "pads": (beside[0], 0, beside[1], 0),
        "count_include_pad": 1,
    }
    return (
        Operator("Mul", ("in0", "in0"), ("squares",)),
        Operator("Reshape", ("squares", "flat"), ("planes",), constants={"flat": flat}),
        Operator("AveragePool", ("planes",), ("energy_planes",), pool),
        Operator("Reshape", ("energy_planes", "back"), ("energy",), constants={"back": back}),
        *divided(layer, layer.alpha, tensor.dtype),
    )


def divided(layer: ResponseNorm, alpha: float, dtype: str) -> tuple[Operator, ...]:
    """What arrives divided by (k + alpha · energy) ^ beta."""
    values = {"alpha": alpha, "k": layer.k, "beta": layer.beta}
    numbers = {name: Constant(dtype, (), (value,)) for name, value in values.items()}
    return (
        Operator("Mul", ("energy", "alpha"), ("weighted",), constants=numbers),
        Operator("Add", ("weighted", "k"), ("base",)),
        Operator("Pow", ("base", "beta"), ("divisor",)),
        Operator("Div", ("in0", "divisor")),
    )
