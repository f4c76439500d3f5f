"""Normalisation. Batch norm: Ioffe & Szegedy 2015; local response: Krizhevsky et al. 2012."""

from graphs.declare import (
    Call,
    Constant,
    Layer,
    Operator,
    Weight,
    layer,
    needs_dtype_of_weights,
    needs_rank,
    needs_real_numbers,
)
from graphs.fields import flag, real, whole
from graphs.types import ShapeError, TensorType


@layer("norm", "bn", "batch norm", "normalisation", "normalization")
class BatchNorm2d(Layer):
    """Brings every channel to mean 0 and deviation 1 over the batch, then scales and shifts it."""

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

    def output(self, *inputs: TensorType) -> TensorType:
        tensor = inputs[0]
        needs_rank(self.kind, tensor, 3)
        needs_dtype_of_weights(self.kind, tensor)
        if self.num_features not in (None, tensor.shape[0]):
            raise ShapeError(
                f"num_features is {self.num_features} but {tensor.shape[0]} channels arrive",
                f"Set num_features to {tensor.shape[0]} or leave it empty",
            )
        return tensor

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

    def smallest_batch(self, *inputs: TensorType) -> int:
        # A single value per channel has no deviation.
        return 2 if inputs[0].elements == inputs[0].shape[0] else 1

    def module(self, *inputs: TensorType) -> Call:
        return Call("nn.BatchNorm2d", inputs[0].shape[:1], self.options("num_features"))

    def onnx(self, *inputs: TensorType) -> tuple[Operator, ...]:
        if not self.track_running_stats:
            return self._onnx_of_the_batch(inputs[0])
        channels, dtype = inputs[0].shape[0], inputs[0].dtype
        constants = (
            {}
            if self.affine
            else {
                "weight": Constant(dtype, (channels,), (1.0,) * channels),
                "bias": Constant(dtype, (channels,), (0.0,) * channels),
            }
        )
        names = ("in0", "weight", "bias", "running_mean", "running_var")
        attributes = {"epsilon": self.eps}
        return (Operator("BatchNormalization", names, ("out0",), attributes, constants),)

    def _onnx_of_the_batch(self, tensor: TensorType) -> tuple[Operator, ...]:
        """Without running statistics the batch's own are used, in evaluation too."""
        eps = {"eps": Constant(tensor.dtype, (), (self.eps,))}
        over = {"axes": (0, 2, 3), "keepdims": 1}
        steps = [
            Operator("ReduceMean", ("in0",), ("mean",), over),
            Operator("Sub", ("in0", "mean"), ("centred",)),
            Operator("Mul", ("centred", "centred"), ("squares",)),
            Operator("ReduceMean", ("squares",), ("variance",), over),
            Operator("Add", ("variance", "eps"), ("steadied",), constants=eps),
            Operator("Sqrt", ("steadied",), ("deviation",)),
        ]
        if not self.affine:
            return (*steps, Operator("Div", ("centred", "deviation")))
        shape = {"per_channel": Constant("int64", (3,), (-1, 1, 1))}
        return (
            *steps,
            Operator("Div", ("centred", "deviation"), ("normal",)),
            Operator("Reshape", ("weight", "per_channel"), ("scale",), constants=shape),
            Operator("Reshape", ("bias", "per_channel"), ("shift",)),
            Operator("Mul", ("normal", "scale"), ("scaled",)),
            Operator("Add", ("scaled", "shift")),
        )


@layer("norm", "lrn", "local response", "alexnet")
class LocalResponseNorm(Layer):
    """Divides each value by the energy of the neighbouring channels at the same place."""

    size: int = whole(default=5, unit="channels", doc="Channels that count.", required=True)
    alpha: float = real(default=1e-4, doc="Weight of the energy.")
    beta: float = real(default=0.75, doc="Exponent of the divisor.")
    k: float = real(default=1.0, doc="Added to the energy.")

    def output(self, *inputs: TensorType) -> TensorType:
        tensor = inputs[0]
        needs_real_numbers(self.kind, tensor)
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
        return self._onnx_of_any_size(inputs[0])

    def _onnx_of_any_size(self, tensor: TensorType) -> tuple[Operator, ...]:
        """Plain operators: LRN puts the longer half of an even window on torch's other side."""
        channels, positions = tensor.shape[0], tensor.elements // tensor.shape[0]
        flat = Constant("int64", (4,), (0, 1, channels, positions))
        back = Constant("int64", (len(tensor.shape) + 1,), (0, *tensor.shape))
        pool = {
            "kernel_shape": (self.size, 1),
            "strides": (1, 1),
            "pads": (self.size // 2, 0, (self.size - 1) // 2, 0),
            "count_include_pad": 1,
        }
        numbers = {
            name: Constant(tensor.dtype, (), (value,))
            for name, value in (("alpha", self.alpha), ("k", self.k), ("beta", self.beta))
        }
        return (
            Operator("Mul", ("in0", "in0"), ("squares",)),
            Operator("Reshape", ("squares", "flat"), ("planes",), constants={"flat": flat}),
            Operator("AveragePool", ("planes",), ("energy_planes",), pool),
            Operator("Reshape", ("energy_planes", "back"), ("energy",), constants={"back": back}),
            Operator("Mul", ("energy", "alpha"), ("weighted",), constants=numbers),
            Operator("Add", ("weighted", "k"), ("base",)),
            Operator("Pow", ("base", "beta"), ("divisor",)),
            Operator("Div", ("in0", "divisor")),
        )

    def detail(self) -> str:
        return f"over {self.size} channels"
