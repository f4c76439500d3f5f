"""Normalising the input: mean and deviation per channel, or whitening (PCA, ZCA) from data.

What they subtract and multiply by is measured on the training set, not learned: buffers.
"""

from graphs.declare import (
    Arrives,
    Call,
    Constant,
    Layer,
    Operator,
    Owned,
    Weight,
    Window,
    Written,
    layer,
)
from graphs.fields import choice, factors, whole
from graphs.operations import Work, of_each
from graphs.types import ShapeError, TensorType

MOST_FEATURES = 2**14
"""A whitening matrix of so many features squared has 1 GiB."""


@layer("norm", "standardize", "mean", "deviation", "imagenet", "input", "preprocessing")
class ChannelNormalize(Layer):
    """Subtracts a fixed mean from each channel and divides it by a fixed deviation."""

    mean: float | tuple[float, ...] = factors(
        default=(0.485, 0.456, 0.406), lengths=(1, 4096), doc="Mean of each channel, or of all."
    )
    deviation: float | tuple[float, ...] = factors(
        default=(0.229, 0.224, 0.225),
        minimum=1e-6,
        lengths=(1, 4096),
        doc="Standard deviation of each channel, or of all.",
    )

    takes = "weights"
    measured = True

    def output(self, *inputs: TensorType) -> TensorType:
        tensor = inputs[0]
        if not tensor.shape:
            raise ShapeError("ChannelNormalize needs channels, but a single number arrives")
        for name in ("mean", "deviation"):
            value = getattr(self, name)
            if isinstance(value, tuple) and len(value) not in (1, tensor.shape[0]):
                raise ShapeError(
                    f"{name} has {len(value)} numbers but {tensor.shape[0]} channels arrive",
                    f"Give {tensor.shape[0]} numbers, or one for all channels",
                )
        return tensor

    def _shape(self, tensor: TensorType) -> tuple[int, ...]:
        return (tensor.shape[0], *(1,) * (len(tensor.shape) - 1))

    def weights(self, *inputs: TensorType) -> tuple[Weight, ...]:
        shape = self._shape(inputs[0])
        return Weight("mean", shape, "buffer"), Weight("deviation", shape, "buffer")

    def work(
        self, inputs: tuple[TensorType, ...], outputs: tuple[TensorType, ...]
    ) -> tuple[Work, ...]:
        return of_each(outputs[0], "less the mean, by the deviation", 2)

    def module(self, *inputs: TensorType) -> Written:
        shape = self._shape(inputs[0])
        centred = Call("-", (Arrives(0), Owned("mean")))
        return Written(
            "ChannelNormalize",
            "Brings each channel to mean 0 and deviation 1 by fixed numbers.",
            {"mean": _filled(self.mean, shape), "deviation": _filled(self.deviation, shape)},
            Call("/", (centred, Owned("deviation"))),
        )

    def onnx(self, *inputs: TensorType) -> tuple[Operator, ...]:
        return (
            Operator("Sub", ("in0", "mean"), ("centred",)),
            Operator("Div", ("centred", "deviation")),
        )


def _filled(value: float | tuple[float, ...], shape: tuple[int, ...]) -> Call:
    """A tensor with a number for each channel."""
    if isinstance(value, tuple) and len(value) > 1:
        return Call("torch.reshape", (Call("torch.tensor", (value,)), shape))
    number = value[0] if isinstance(value, tuple) else value
    return Call("torch.full", (shape, number))


@layer("norm", "pca", "zca", "decorrelate", "input", "preprocessing")
class Whiten(Layer):
    """Makes the features of the training set uncorrelated with variance 1; measured from data."""

    method: str = choice(
        default="zca",
        choices=("pca", "zca"),
        doc="pca gives components, the strongest first; zca stays near the image.",
    )
    components: int | None = whole(
        default=None, empty="all", doc="Strongest components that pca keeps."
    )

    takes = "weights"
    measured = True

    def output(self, *inputs: TensorType) -> TensorType:
        tensor, features = inputs[0], inputs[0].elements
        if not tensor.shape or not features:
            raise ShapeError(f"Whiten needs features but {tensor} arrives")
        if features > MOST_FEATURES:
            raise ShapeError(
                f"of {features:,} features ({tensor}) the matrix would be too large",
                f"Bring the input to at most {MOST_FEATURES:,} numbers, or use ChannelNormalize",
            )
        if self.method == "zca" and self.components is not None:
            raise ShapeError("zca keeps all components", "Leave components empty, or use pca")
        if self._kept(features) > features:
            raise ShapeError(
                f"components is {self.components} but {tensor} has {features} features",
                f"Use at most {features}",
            )
        return tensor if self.method == "zca" else TensorType((self._kept(features),))

    def _kept(self, features: int) -> int:
        return features if self.components is None else self.components

    def weights(self, *inputs: TensorType) -> tuple[Weight, ...]:
        features = inputs[0].elements
        matrix = Weight("matrix", (self._kept(features), features), "buffer")
        return Weight("mean", (features,), "buffer"), matrix

    def macs(self, inputs: tuple[TensorType, ...], outputs: tuple[TensorType, ...]) -> int:
        return inputs[0].elements * outputs[0].elements

    def work(
        self, inputs: tuple[TensorType, ...], outputs: tuple[TensorType, ...]
    ) -> tuple[Work, ...]:
        return of_each(inputs[0], "less the mean")

    def module(self, *inputs: TensorType) -> Written:
        """Until it is measured it changes nothing but the shape."""
        tensor, features = inputs[0], inputs[0].elements
        flat = len(tensor.shape) == 1
        vector = Arrives(0) if flat else Call("torch.flatten", (Arrives(0),), {"start_dim": 1})
        centred = Call("-", (vector, Owned("mean")))
        white = Call("nn.functional.linear", (centred, Owned("matrix")))
        if self.method == "zca" and not flat:
            white = Call("torch.unflatten", (white, 1, tensor.shape))
        return Written(
            "Whiten",
            f"Makes features uncorrelated with variance 1 ({self.method.upper()}).",
            {
                "mean": Call("torch.zeros", (features,)),
                "matrix": Call("torch.eye", (self._kept(features), features)),
            },
            white,
        )

    def onnx(self, *inputs: TensorType) -> tuple[Operator, ...]:
        shape = inputs[0].shape
        zca = self.method == "zca"
        goal = {"goal": Constant("int64", (len(shape) + 1,), (-1, *shape))}
        return (
            Operator("Flatten", ("in0",), ("vector",), {"axis": 1}),
            Operator("Sub", ("vector", "mean"), ("centred",)),
            Operator("Transpose", ("matrix",), ("turned",), {"perm": (1, 0)}),
            Operator("MatMul", ("centred", "turned"), ("white",) if zca else ("out0",)),
            *((Operator("Reshape", ("white", "goal"), constants=goal),) if zca else ()),
        )

    def windows(self, *inputs: TensorType) -> tuple[Window, ...]:
        return (Window(None),) * (len(inputs[0].shape) - 1 or 1)

    def detail(self) -> str:
        count = "" if self.components is None else f"{self.components} components"
        return ", ".join(filter(None, (self.method.upper(), count)))
