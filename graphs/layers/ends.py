"""Where a network begins and ends."""

from graphs.declare import Call, Keeps, Layer, Operator, layer
from graphs.fields import choice, shape, value_text
from graphs.types import DTYPE_BYTES, TensorType


@layer("io", "image", "data", "source")
class Input(Layer):
    """What the network receives: one sample's shape, without the batch."""

    takes = "any"

    shape: tuple[int, ...] = shape(default=(3, 224, 224), doc="Channels, height, width.")
    dtype: str = choice(default="float32", choices=DTYPE_BYTES, doc="Type of its numbers.")

    inputs = ()

    keeps = Keeps()

    def output(self, *inputs: TensorType) -> TensorType:
        return TensorType(self.shape, self.dtype)

    def detail(self) -> str:
        return value_text(self.shape)


@layer("io", "label", "truth", "class", "ground truth")
class Target(Layer):
    """What a loss compares with: the right answer for one sample, which only training has.

    Of images: int64 without sizes is the class; float32 with as many numbers as the Input is the
    image itself, clean of any noise; float32 with one for each class is 1 for the image's class.
    """

    takes = "any"

    shape: tuple[int, ...] | None = shape(
        default=None, required=False, empty="a single number", doc="Sizes of one sample's target."
    )
    dtype: str = choice(
        default="int64",
        choices=("int64", "float32"),
        doc="int64: the class; float32: the image, or shares.",
    )

    inputs = ()

    def output(self, *inputs: TensorType) -> TensorType:
        return TensorType(self.shape or (), self.dtype)

    def detail(self) -> str:
        return value_text(self.shape) or ("class" if self.dtype == "int64" else "number")


@layer("io", "result", "logits")
class Output(Layer):
    """What the network gives: for a classifier, one number per class (logits)."""

    takes = "any"

    outputs = ()

    keeps = Keeps(view=True)

    def output(self, *inputs: TensorType) -> tuple[TensorType, ...]:
        return ()

    def function(self, *inputs: TensorType) -> Call:
        raise AssertionError("an Output computes nothing")

    def onnx(self, *inputs: TensorType) -> tuple[Operator, ...]:
        raise AssertionError("an Output computes nothing")
