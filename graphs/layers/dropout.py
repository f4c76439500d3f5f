"""Dropout (Srivastava et al. 2014) and noise: random while training, nothing in evaluation."""

from graphs.declare import (
    Arrives,
    Call,
    Keeps,
    Layer,
    Operator,
    WhileTraining,
    family,
    layer,
    needs_spatial,
)
from graphs.fields import real
from graphs.types import ShapeError, TensorType


@family
class Dropping(Layer):
    """What all kinds of dropout have in common."""

    p: float = real(default=0.5, minimum=0, maximum=1, doc="Share of what is dropped.")

    keeps = Keeps(per_output=1)

    def output(self, *inputs: TensorType) -> TensorType:
        return inputs[0]

    def module(self, *inputs: TensorType) -> Call:
        return Call(f"nn.{self.kind}", (), self.options())

    def onnx(self, *inputs: TensorType) -> tuple[Operator, ...]:
        return (Operator("Identity", ("in0",)),)

    def detail(self) -> str:
        return f"{self.p * 100:g} %"


@layer("dropout", "drop", "regularisation", "regularization")
class Dropout(Dropping):
    """Sets a random share of the values to zero while training; does nothing in evaluation."""


@family
class ChannelDropping(Dropping):
    """What drops whole channels."""

    def output(self, *inputs: TensorType) -> TensorType:
        if not inputs[0].shape:
            raise ShapeError(f"{self.kind} drops channels, but a single number arrives")
        return inputs[0]


@layer("dropout", "drop", "channels", "sequence", "spatial dropout")
class Dropout1d(Dropping):
    """Sets whole channels of a sequence to zero while training."""

    rank = 1

    def output(self, *inputs: TensorType) -> TensorType:
        needs_spatial(self, inputs[0])
        return inputs[0]


@layer("dropout", "drop", "channels", "spatial dropout")
class Dropout2d(ChannelDropping):
    """Sets whole channels to zero while training (Tompson et al. 2015)."""


@layer("dropout", "drop", "channels", "volume", "spatial dropout")
class Dropout3d(Dropping):
    """Sets whole channels of volumes to zero while training."""

    rank = 3

    def output(self, *inputs: TensorType) -> TensorType:
        # Of anything but volumes torch would take the batch for the channels.
        needs_spatial(self, inputs[0])
        return inputs[0]


@layer("dropout", "drop", "selu", "self-normalising", "self-normalizing")
class AlphaDropout(Dropping):
    """Dropout that keeps mean and deviation, for use with SELU."""


@layer("dropout", "drop", "selu", "channels")
class FeatureAlphaDropout(ChannelDropping):
    """AlphaDropout of whole channels."""


@layer("dropout", "noise", "denoising", "random", "regularisation", "regularization")
class GaussianNoise(Layer):
    """Adds normally distributed noise while training: what a denoising autoencoder removes."""

    std: float = real(default=0.1, minimum=0, doc="Standard deviation of the noise.", required=True)

    keeps = Keeps()

    def output(self, *inputs: TensorType) -> TensorType:
        return inputs[0]

    def function(self, *inputs: TensorType) -> WhileTraining:
        noise = Call("*", (self.std, Call("torch.randn_like", (Arrives(0),))))
        return WhileTraining(Call("+", (Arrives(0), noise)), Arrives(0))

    def onnx(self, *inputs: TensorType) -> tuple[Operator, ...]:
        return (Operator("Identity", ("in0",)),)

    def detail(self) -> str:
        return f"σ {self.std:g}"
