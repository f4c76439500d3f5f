"""A transformer's encoder layer (Vaswani et al. 2017), as one layer."""

from collections.abc import Iterator
from typing import Any

from graphs.declare import (
    Call,
    Constant,
    Layer,
    Operator,
    Weight,
    Window,
    check_numbers,
    layer,
)
from graphs.fields import choice, flag, real, whole
from graphs.layers.attention import check_heads
from graphs.layers.heads import Heads, check_padding_mask, later_steps, matrix_product
from graphs.layers.recurrent import BATCH_FIRST, check_sequence, check_size
from graphs.operations import Work, of_each, standardised
from graphs.types import TensorType


@layer("sequence", "transformer", "encoder", "bert", "vision transformer", "self-attention")
class TransformerEncoderLayer(Layer):
    """Self-attention, then two linear layers at each step, both with a skip connection and norm."""

    signature = (
        "d_model", "nhead", "dim_feedforward", "dropout", "activation", "layer_norm_eps",
        "batch_first", "norm_first", "bias",
    )  # fmt: skip
    implied = BATCH_FIRST

    nhead: int = whole(
        default=8, doc="Heads of the attention; they share the features.", required=True
    )
    dim_feedforward: int = whole(
        default=2048, unit="features", doc="Features between the two linear layers."
    )
    dropout: float = real(default=0.1, minimum=0, maximum=1, doc="Share dropped in training.")
    activation: str = choice(
        default="relu", choices=("relu", "gelu"), doc="Between the two linear layers."
    )
    layer_norm_eps: float = real(
        default=1e-5, minimum=1e-12, doc="Added to the variance before its root."
    )
    norm_first: bool = flag(default=False, doc="Normalise before each part instead of after it.")
    bias: bool = flag(default=True, doc="Add learned numbers in all its linear layers and norms.")
    d_model: int | None = whole(
        default=None, empty="as many as arrive", doc="Features that must arrive."
    )
    is_causal: bool = flag(default=False, doc="Let each step see only itself and those before.")

    inputs = ("in", "src_key_padding_mask")
    optional = ("src_key_padding_mask",)
    takes = "any"

    def output(self, *inputs: TensorType) -> TensorType:
        tensor, *masks = inputs
        check_numbers(self.kind, "weights", tensor)
        check_sequence(self.kind, tensor)
        check_size("d_model", self.d_model, tensor)
        check_heads(tensor.shape[-1], self.nhead, "nhead")
        for mask in masks:
            check_padding_mask(mask, tensor)
        return tensor

    def _heads(self, inputs: tuple[TensorType, ...]) -> Heads:
        steps, features = inputs[0].shape
        return Heads(
            steps,
            steps,
            features,
            self.nhead,
            features,
            features,
            self.bias,
            causal=self.is_causal,
            padded=len(inputs) > 1,
            prefix="self_attn.",
        )

    def weights(self, *inputs: TensorType) -> tuple[Weight, ...]:
        features, inner = inputs[0].shape[-1], self.dim_feedforward
        parts = {
            "linear1": (inner, features),
            "linear2": (features, inner),
            "norm1": (features,),
            "norm2": (features,),
        }
        return (*self._heads(inputs).weights(), *self._pairs(parts))

    def _pairs(self, parts: dict[str, tuple[int, ...]]) -> Iterator[Weight]:
        for name, shape in parts.items():
            yield Weight(f"{name}.weight", shape)
            if self.bias:
                yield Weight(f"{name}.bias", shape[:1])

    def macs(self, inputs: tuple[TensorType, ...], outputs: tuple[TensorType, ...]) -> int:
        linear = 2 * inputs[0].elements * self.dim_feedforward
        return self._heads(inputs).macs() + linear

    def work(
        self, inputs: tuple[TensorType, ...], outputs: tuple[TensorType, ...]
    ) -> tuple[Work, ...]:
        steps, features = inputs[0].shape
        return (
            *self._heads(inputs).work(),
            *of_each(inputs[0], "for both sums", 2),
            *standardised(2 * steps, features, 1 + self.bias),
            Work(f"for {self.activation}", 1, steps * self.dim_feedforward),
        )

    def module(self, *inputs: TensorType) -> Call:
        sizes = (inputs[0].shape[-1], self.nhead)
        options = {**self.options("d_model", "nhead", "is_causal"), **self.implied}
        return Call("nn.TransformerEncoderLayer", sizes, options)

    def passed(self, *inputs: TensorType) -> tuple[Any, ...]:
        """The mask of what is seen stands before that of padding."""
        source, *padding = super().passed(*inputs)
        seen = later_steps(inputs[0]) if self.is_causal else None
        return (source, seen, *padding) if padding or self.is_causal else (source,)

    def onnx(self, *inputs: TensorType) -> tuple[Operator, ...]:
        return tuple(self._operators(self._heads(inputs)))

    def _operators(self, heads: Heads) -> Iterator[Operator]:
        if self.norm_first:
            yield self._norm("in0", "1", "normal1")
            yield from heads.operators(("normal1",) * 3, "attended", "shares", "in1")
            yield Operator("Add", ("in0", "attended"), ("middle",))
            yield self._norm("middle", "2", "normal2")
            yield from self._linear("normal2")
            yield Operator("Add", ("middle", "fed"))
        else:
            yield from heads.operators(("in0",) * 3, "attended", "shares", "in1")
            yield Operator("Add", ("in0", "attended"), ("sum1",))
            yield self._norm("sum1", "1", "middle")
            yield from self._linear("middle")
            yield Operator("Add", ("middle", "fed"), ("sum2",))
            yield self._norm("sum2", "2", "out0")

    def _norm(self, source: str, number: str, target: str) -> Operator:
        names = (f"norm{number}.weight", *([f"norm{number}.bias"] if self.bias else []))
        attributes = {"axis": -1, "epsilon": self.layer_norm_eps}
        return Operator("LayerNormalization", (source, *names), (target,), attributes)

    def _linear(self, source: str) -> Iterator[Operator]:
        first, second = (f"linear{number}.weight" for number in "12")
        biases = [f"linear{number}.bias" if self.bias else "" for number in "12"]
        yield from matrix_product(source, first, biases[0], "wide")
        yield from self._activation()
        yield from matrix_product("active", second, biases[1], "fed")

    def _activation(self) -> Iterator[Operator]:
        if self.activation == "relu":
            yield Operator("Relu", ("wide",), ("active",))
            return
        numbers: dict[str, Any] = {
            name: Constant("float32", (), (number,))
            for name, number in (("root", 2**-0.5), ("one", 1.0), ("half", 0.5))
        }
        yield Operator("Mul", ("wide", "root"), ("shrunk",), constants=numbers)
        yield Operator("Erf", ("shrunk",), ("error",))
        yield Operator("Add", ("error", "one"), ("raised",))
        yield Operator("Mul", ("wide", "raised"), ("twice",))
        yield Operator("Mul", ("twice", "half"), ("active",))

    def windows(self, *inputs: TensorType) -> tuple[Window, ...]:
        return (Window(None),)

    def detail(self) -> str:
        causal = ", causal" if self.is_causal else ""
        return f"{self.nhead} heads, {self.dim_feedforward} inside{causal}"
