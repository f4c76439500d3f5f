"""Where a network begins and ends."""

from graphs.declare import Call, Layer, Operator, layer
from graphs.fields import choice, shape, value_text
from graphs.types import DTYPE_BYTES, TensorType


@layer("io", "image", "data", "source")
class Input(Layer):
    """What the network receives: one sample's shape, without the batch."""

    shape: tuple[int, ...] = shape(default=(3, 224, 224), doc="Channels, height, width.")
    dtype: str = choice(default="float32", choices=DTYPE_BYTES, doc="Type of its numbers.")

    inputs = ()

    def output(self, *inputs: TensorType) -> TensorType:
        return TensorType(self.shape, self.dtype)

    def detail(self) -> str:
        return value_text(self.shape)


@layer("io", "result", "logits", "target")
class Output(Layer):
    """What the network gives: for a classifier, one number per class (logits)."""

    outputs = ()

    def output(self, *inputs: TensorType) -> tuple[TensorType, ...]:
        return ()

    def function(self, *inputs: TensorType) -> Call:
        raise AssertionError("an Output computes nothing")

    def onnx(self, *inputs: TensorType) -> tuple[Operator, ...]:
        raise AssertionError("an Output computes nothing")
