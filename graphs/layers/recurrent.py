"""Recurrent layers over sequences (Elman 1990, Hochreiter & Schmidhuber 1997, Cho et al. 2014).

A sequence is length × features; a state is, for each layer and direction, its features.
"""

from collections.abc import Iterator, Mapping
from typing import Any, ClassVar

from graphs.declare import (
    Arrives,
    Call,
    Layer,
    Operator,
    Weight,
    Window,
    family,
    layer,
)
from graphs.fields import choice, flag, real, whole
from graphs.layers.steps import Walk, single, stacked
from graphs.operations import Work
from graphs.types import ShapeError, TensorType

BATCH_FIRST: Mapping[str, Any] = {"batch_first": True}
LSTM_GATES = (0, 3, 1, 2)
"""ONNX's order of torch's input, forget, cell and output gate."""
GRU_GATES = (1, 0, 2)
"""ONNX's order of torch's reset, update and new gate."""


BESIDE_PRODUCTS = {"RNN": 2, "GRU": 11, "LSTM": 13}
"""Operations for a number of the state at a step, beside the matrix products with their biases.

RNN: both products are added, then the function: 2. GRU: two such gates are 4; the new value takes
the product with reset, the sum and tanh, 3; (1 - update) · new + update · state is 4. LSTM: four
gates are 8, forget · cell + write · new is 3, show · tanh(cell) is 2.
"""


def gated(kind: str, size: int, steps: int) -> tuple[Work, ...]:
    """What steps of a recurrent layer compute beside their matrix products."""
    return (Work("for gates and state", BESIDE_PRODUCTS[kind], size * steps),)


@family
class Recurrent(Layer):
    """What layers have in common that walk along a sequence and carry a state."""

    signature: ClassVar[tuple[str, ...]] = (
        "input_size",
        "hidden_size",
        "num_layers",
        "bias",
        "batch_first",
        "dropout",
        "bidirectional",
    )
    implied = BATCH_FIRST

    hidden_size: int = whole(
        default=64, unit="features", doc="Numbers in the state.", required=True
    )
    num_layers: int = whole(default=1, maximum=1000, doc="Layers stacked on one another.")
    bias: bool = flag(default=True, doc="Add learned numbers to each gate.")
    dropout: float = real(
        default=0.0, minimum=0, maximum=1, doc="Share of values dropped between stacked layers."
    )
    bidirectional: bool = flag(default=False, doc="Walk also from the end to the start.")
    input_size: int | None = whole(
        default=None, empty="as many as arrive", doc="Features that must arrive."
    )

    inputs: ClassVar[tuple[str, ...]] = ("in", "hidden")
    outputs: ClassVar[tuple[str, ...]] = ("out", "hidden")
    optional: ClassVar[tuple[str, ...]] = ("hidden",)
    takes = "weights"
    gates: ClassVar[tuple[int, ...]]

    def result_size(self) -> int:
        """Numbers that one direction gives at each step."""
        return self.hidden_size

    def directions(self) -> int:
        """1, or 2 for a bidirectional layer."""
        return 2 if self.bidirectional else 1

    def state_sizes(self) -> tuple[int, ...]:
        """The sizes of what is carried from step to step."""
        return (self.result_size(),)

    def output(self, *inputs: TensorType) -> tuple[TensorType, ...]:
        tensor, *states = inputs
        check_sequence(self.kind, tensor)
        check_size("input_size", self.input_size, tensor)
        count = self.num_layers * self.directions()
        carried = tuple(TensorType((count, size), tensor.dtype) for size in self.state_sizes())
        for port, state, wanted in zip(self.inputs[1:], states, carried, strict=False):
            check_state(port, state, wanted)
        given = (tensor.shape[0], self.result_size() * self.directions())
        return (TensorType(given, tensor.dtype), *carried)

    def stack(self, tensor: TensorType) -> Iterator[tuple[str, int]]:
        """The suffix of each layer's and direction's weights, and the features it receives."""
        for index in range(self.num_layers):
            size = self.result_size() * self.directions() if index else tensor.shape[-1]
            for direction in ("", "_reverse")[: self.directions()]:
                yield f"_l{index}{direction}", size

    def weights(self, *inputs: TensorType) -> tuple[Weight, ...]:
        named = self.stack(inputs[0])
        return tuple(weight for each in named for weight in self._weights_of(*each))

    def _weights_of(self, suffix: str, size: int) -> Iterator[Weight]:
        rows = len(self.gates) * self.hidden_size
        yield Weight(f"weight_ih{suffix}", (rows, size))
        yield Weight(f"weight_hh{suffix}", (rows, self.result_size()))
        if self.bias:
            yield Weight(f"bias_ih{suffix}", (rows,))
            yield Weight(f"bias_hh{suffix}", (rows,))

    def macs(self, inputs: tuple[TensorType, ...], outputs: tuple[TensorType, ...]) -> int:
        """The matrix products of all steps."""
        matrices = (w.elements for w in self.weights(*inputs) if w.name.startswith("weight"))
        return inputs[0].shape[0] * sum(matrices)

    def work(
        self, inputs: tuple[TensorType, ...], outputs: tuple[TensorType, ...]
    ) -> tuple[Work, ...]:
        walks = inputs[0].shape[0] * self.num_layers * self.directions()
        return gated(self.kind, self.hidden_size, walks)

    def module(self, *inputs: TensorType) -> Call:
        sizes = (inputs[0].shape[-1], self.hidden_size)
        options = {**self.options("input_size", "hidden_size"), **self.implied}
        return Call(f"nn.{self.kind}", sizes, options)

    def passed(self, *inputs: TensorType) -> tuple[Any, ...]:
        """torch wants the batch of a state behind its layers."""
        states = tuple(_batch_second(Arrives(index)) for index in range(1, len(inputs)))
        return (Arrives(0), *(states if len(states) < 2 else (states,)))

    def taken(self) -> dict[str, Call]:
        """torch gives states whose batch stands behind their layers."""
        return {port: Call(".transpose", (Arrives(0), 0, 1)) for port in self.outputs[1:]}

    def onnx(self, *inputs: TensorType) -> tuple[Operator, ...]:
        tensor, *states = inputs
        walks = [self._walk(*each, tensor.shape[0], len(states)) for each in self.stack(tensor)]
        per_layer = self.directions()
        layers = [walks[i : i + per_layer] for i in range(0, len(walks), per_layer)]
        return tuple(stacked(layers, len(self.outputs) - 1))

    def _walk(self, suffix: str, size: int, length: int, states: int) -> Walk:
        starts = tuple(f"start{index}{suffix}" for index in range(states))
        return Walk(
            self.kind,
            suffix,
            length,
            size,
            self.hidden_size,
            self.gates,
            self.bias,
            self.projection(suffix),
            starts,
            self.onnx_attributes(),
        )

    def projection(self, suffix: str) -> str:
        """The weight that makes a step's result of its state, where there is one."""
        return ""

    def onnx_attributes(self) -> dict[str, Any]:
        """What the ONNX operator needs beside the sizes."""
        return {}

    def windows(self, *inputs: TensorType) -> tuple[Window, ...]:
        return (Window(None),)

    def detail(self) -> str:
        words = [f"{self.hidden_size} features"]
        if self.num_layers > 1:
            words.append(f"{self.num_layers} layers")
        return ", ".join([*words, "both ways"] if self.bidirectional else words)


def _batch_second(part: Any) -> Call:
    return Call(".contiguous", (Call(".transpose", (part, 0, 1)),))


def check_sequence(kind: str, tensor: TensorType) -> None:
    """Refuse what is no sequence of features."""
    if len(tensor.shape) != 2:
        hint = "Flatten each step, or bring the sequence's steps to the front"
        raise ShapeError(f"{kind} needs length×features but {tensor} arrives", hint)
    if 0 in tensor.shape:
        raise ShapeError(f"{kind} needs at least one step and one feature but {tensor} arrives")


def check_size(name: str, wanted: int | None, tensor: TensorType) -> None:
    """Refuse features other than the wanted ones."""
    features = tensor.shape[-1]
    if wanted not in (None, features):
        raise ShapeError(
            f"{name} is {wanted} but {tensor} arrives, whose last size is {features}",
            f"Set {name} to {features} or leave it empty",
        )


def check_state(port: str, state: TensorType, wanted: TensorType) -> None:
    """Refuse a first state of another shape."""
    if state.shape != wanted.shape:
        raise ShapeError(f"{port} must be {wanted} but {state} arrives")


@layer("sequence", "elman", "recurrent", "sequence", "text", "time series")
class RNN(Recurrent):
    """Walks along a sequence; each step sees the input and the state of the step before."""

    signature: ClassVar[tuple[str, ...]] = (
        *Recurrent.signature[:3],
        "nonlinearity",
        *Recurrent.signature[3:],
    )

    nonlinearity: str = choice(
        default="tanh", choices=("tanh", "relu"), doc="What squashes the state."
    )

    gates = (0,)

    def onnx_attributes(self) -> dict[str, Any]:
        return {"activations": (self.nonlinearity.title(),)}


@layer("sequence", "gated recurrent unit", "recurrent", "sequence", "text", "time series")
class GRU(Recurrent):
    """Recurrent layer whose gates decide what to reset and what to keep."""

    gates = GRU_GATES

    def onnx_attributes(self) -> dict[str, Any]:
        return {"linear_before_reset": 1}


@layer("sequence", "long short-term memory", "recurrent", "sequence", "text", "time series")
class LSTM(Recurrent):
    """Recurrent layer with a memory cell whose gates decide what to write, keep and show."""

    signature: ClassVar[tuple[str, ...]] = (*Recurrent.signature, "proj_size")

    proj_size: int = whole(
        default=0, minimum=0, unit="features", doc="Project each step's result to so many; 0: not."
    )

    inputs = ("in", "hidden", "cell")
    outputs = ("out", "hidden", "cell")
    optional = ("hidden", "cell")
    nested = ("out", ("hidden", "cell"))
    gates = LSTM_GATES

    def result_size(self) -> int:
        return self.proj_size or self.hidden_size

    def state_sizes(self) -> tuple[int, ...]:
        return (self.result_size(), self.hidden_size)

    def output(self, *inputs: TensorType) -> tuple[TensorType, ...]:
        if self.proj_size >= self.hidden_size:
            raise ShapeError(
                f"proj_size {self.proj_size} must be smaller than hidden_size {self.hidden_size}",
                "Set proj_size to 0 for no projection",
            )
        return super().output(*inputs)

    def _weights_of(self, suffix: str, size: int) -> Iterator[Weight]:
        yield from super()._weights_of(suffix, size)
        if self.proj_size:
            yield Weight(self.projection(suffix), (self.proj_size, self.hidden_size))

    def projection(self, suffix: str) -> str:
        return f"weight_hr{suffix}" if self.proj_size else ""


@family
class Cell(Layer):
    """What single steps of recurrent layers have in common: states in, states out."""

    hidden_size: int = whole(
        default=64, unit="features", doc="Numbers in the state.", required=True
    )
    bias: bool = flag(default=True, doc="Add learned numbers to each gate.")
    input_size: int | None = whole(
        default=None, empty="as many as arrive", doc="Features that must arrive."
    )

    inputs: ClassVar[tuple[str, ...]] = ("in", "hidden")
    outputs: ClassVar[tuple[str, ...]] = ("hidden",)
    optional: ClassVar[tuple[str, ...]] = ("hidden",)
    takes = "weights"
    gates: ClassVar[tuple[int, ...]]

    def output(self, *inputs: TensorType) -> tuple[TensorType, ...]:
        tensor, *states = inputs
        if len(tensor.shape) != 1 or not tensor.shape[0]:
            raise ShapeError(
                f"{self.kind} needs features but {tensor} arrives",
                f"Flatten what arrives, or use {self.kind.removesuffix('Cell')} for a sequence",
            )
        check_size("input_size", self.input_size, tensor)
        state = TensorType((self.hidden_size,), tensor.dtype)
        for port, arriving in zip(self.inputs[1:], states, strict=False):
            check_state(port, arriving, state)
        return (state,) * len(self.outputs)

    def weights(self, *inputs: TensorType) -> tuple[Weight, ...]:
        rows = len(self.gates) * self.hidden_size
        matrices = (
            Weight("weight_ih", (rows, inputs[0].shape[-1])),
            Weight("weight_hh", (rows, self.hidden_size)),
        )
        biases = (Weight("bias_ih", (rows,)), Weight("bias_hh", (rows,)))
        return (*matrices, *biases) if self.bias else matrices

    def macs(self, inputs: tuple[TensorType, ...], outputs: tuple[TensorType, ...]) -> int:
        """The matrix products of the step."""
        return sum(weight.elements for weight in self.weights(*inputs)[:2])

    def work(
        self, inputs: tuple[TensorType, ...], outputs: tuple[TensorType, ...]
    ) -> tuple[Work, ...]:
        return gated(self.kind.removesuffix("Cell"), self.hidden_size, 1)

    def module(self, *inputs: TensorType) -> Call:
        sizes = (inputs[0].shape[-1], self.hidden_size)
        return Call(f"nn.{self.kind}", sizes, self.options("input_size", "hidden_size"))

    def passed(self, *inputs: TensorType) -> tuple[Any, ...]:
        states = tuple(Arrives(index) for index in range(1, len(inputs)))
        return (Arrives(0), *(states if len(states) < 2 else (states,)))

    def onnx(self, *inputs: TensorType) -> tuple[Operator, ...]:
        walk = Walk(
            self.kind.removesuffix("Cell"),
            "",
            1,
            inputs[0].shape[-1],
            self.hidden_size,
            self.gates,
            self.bias,
            "",
            tuple(f"start{index}" for index in range(len(inputs) - 1)),
            self.onnx_attributes(),
        )
        return tuple(single(walk, len(self.outputs)))

    def onnx_attributes(self) -> dict[str, Any]:
        """What the ONNX operator needs beside the sizes."""
        return {}

    def windows(self, *inputs: TensorType) -> tuple[Window, ...]:
        return (Window(None),)

    def detail(self) -> str:
        return f"{self.hidden_size} features"


@layer("sequence", "elman", "recurrent", "step")
class RNNCell(Cell):
    """One step of an RNN."""

    nonlinearity: str = choice(
        default="tanh", choices=("tanh", "relu"), doc="What squashes the state."
    )

    gates = (0,)

    def onnx_attributes(self) -> dict[str, Any]:
        return {"activations": (self.nonlinearity.title(),)}


@layer("sequence", "gated recurrent unit", "recurrent", "step")
class GRUCell(Cell):
    """One step of a GRU."""

    gates = GRU_GATES

    def onnx_attributes(self) -> dict[str, Any]:
        return {"linear_before_reset": 1}


@layer("sequence", "long short-term memory", "recurrent", "step")
class LSTMCell(Cell):
    """One step of an LSTM."""

    inputs = ("in", "hidden", "cell")
    outputs = ("hidden", "cell")
    optional = ("hidden", "cell")
    gates = LSTM_GATES
