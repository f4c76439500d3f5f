"""Attention (Vaswani et al. 2017): every step of a sequence looks at every step of another."""

from collections.abc import Iterator
from math import prod
from typing import Any

from graphs.declare import (
    Arrives,
    Call,
    Constant,
    Layer,
    Operator,
    Weight,
    WhileTraining,
    Window,
    layer,
)
from graphs.fields import choice, flag, real, whole
from graphs.layers.heads import Heads, attending, matrix_product
from graphs.layers.recurrent import BATCH_FIRST, check_sequence, check_size
from graphs.operations import Work, of_each, standardised
from graphs.types import ShapeError, TensorType


def check_heads(features: int, heads: int, name: str) -> None:
    """Refuse heads that do not share the features evenly."""
    if features % heads:
        raise ShapeError(
            f"{features} features cannot be shared evenly by {heads} heads",
            f"Set {name} to a number that divides {features}",
        )


def later_steps(sequence: TensorType) -> Call:
    """True for each pair of steps of which the second comes later: it must not be seen."""
    steps = sequence.shape[0]
    ones = Call(".new_ones", (Arrives(0), (steps, steps)))
    return Call(".bool", (Call(".triu", (ones, 1)),))


@layer("sequence", "transformer", "self-attention", "query", "heads")
class MultiheadAttention(Layer):
    """Each step of the query gathers what it looks for from all steps of key and value."""

    num_heads: int = whole(
        default=8, doc="Parts of the features that look for themselves.", required=True
    )
    dropout: float = real(
        default=0.0, minimum=0, maximum=1, doc="Share of attention weights dropped in training."
    )
    bias: bool = flag(default=True, doc="Add learned numbers to the projections.")
    add_bias_kv: bool = flag(default=False, doc="Append a learned step to key and value.")
    add_zero_attn: bool = flag(default=False, doc="Append a step of zeros to key and value.")
    kdim: int | None = whole(
        default=None, empty="as many as the query has", doc="Features of the key."
    )
    vdim: int | None = whole(
        default=None, empty="as many as the query has", doc="Features of the value."
    )
    embed_dim: int | None = whole(
        default=None, empty="as many as arrive", doc="Features of the query."
    )
    is_causal: bool = flag(default=False, doc="Let each step see only itself and those before.")

    signature = (
        "embed_dim", "num_heads", "dropout", "bias", "add_bias_kv", "add_zero_attn", "kdim",
        "vdim", "batch_first",
    )  # fmt: skip
    implied = BATCH_FIRST
    inputs = ("query", "key", "value")
    outputs = ("out", "weights")
    takes = "weights"

    def output(self, *inputs: TensorType) -> tuple[TensorType, ...]:
        query, key, value = inputs
        for tensor in inputs:
            check_sequence(self.kind, tensor)
        features = query.shape[-1]
        check_size("embed_dim", self.embed_dim, query)
        check_heads(features, self.num_heads, "num_heads")
        self._check_features("key", "kdim", self.kdim or features, key)
        self._check_features("value", "vdim", self.vdim or features, value)
        if key.shape[0] != value.shape[0]:
            raise ShapeError(
                f"the key has {key.shape[0]} steps but the value {value.shape[0]}",
                "Wire both to the same sequence",
            )
        if self.is_causal and query.shape[0] != key.shape[0]:
            raise ShapeError(
                f"is_causal needs as many steps in both, but the query has {query.shape[0]} and "
                f"the key {key.shape[0]}",
                "Wire all three to one sequence, or turn is_causal off",
            )
        weights = (query.shape[0], self._heads(inputs).key_steps)
        return TensorType(query.shape), TensorType(weights)

    def _check_features(self, port: str, name: str, wanted: int, tensor: TensorType) -> None:
        if tensor.shape[-1] != wanted:
            raise ShapeError(
                f"the {port} must have {wanted} features but {tensor} arrives",
                f"Set {name} to {tensor.shape[-1]}",
            )

    def _heads(self, inputs: tuple[TensorType, ...]) -> Heads:
        query, key, value = inputs
        return Heads(
            query.shape[0],
            key.shape[0],
            query.shape[1],
            self.num_heads,
            key.shape[1],
            value.shape[1],
            bias=self.bias,
            learned_step=self.add_bias_kv,
            zero_step=self.add_zero_attn,
            causal=self.is_causal,
        )

    def weights(self, *inputs: TensorType) -> tuple[Weight, ...]:
        return tuple(self._heads(inputs).weights())

    def macs(self, inputs: tuple[TensorType, ...], outputs: tuple[TensorType, ...]) -> int:
        return self._heads(inputs).macs()

    def work(
        self, inputs: tuple[TensorType, ...], outputs: tuple[TensorType, ...]
    ) -> tuple[Work, ...]:
        heads = self._heads(inputs)
        shares = heads.steps * heads.key_steps
        return (*heads.work(), Work("for the mean over heads", heads.heads, shares))

    def module(self, *inputs: TensorType) -> Call:
        sizes = (inputs[0].shape[-1], self.num_heads)
        options = {**self.options("embed_dim", "num_heads", "is_causal"), **self.implied}
        return Call("nn.MultiheadAttention", sizes, options)

    def passed(self, *inputs: TensorType) -> tuple[Any, ...]:
        """Behind the three: no mask of padding, the shares are wanted, the mask of what is seen."""
        arriving = super().passed(*inputs)
        return (*arriving, None, True, later_steps(inputs[0])) if self.is_causal else arriving

    def onnx(self, *inputs: TensorType) -> tuple[Operator, ...]:
        return tuple(self._heads(inputs).operators(("in0", "in1", "in2"), "out0", "out1"))

    def windows(self, *inputs: TensorType) -> tuple[Window, ...]:
        return (Window(None),)

    def detail(self) -> str:
        return f"{self.num_heads} heads{', causal' if self.is_causal else ''}"


@layer("sequence", "transformer", "attention", "query")
class ScaledDotProductAttention(Layer):
    """Attention without weights: softmax(query · keyᵀ · scale) · value."""

    dropout_p: float = real(
        default=0.0, minimum=0, maximum=1, doc="Share of attention weights dropped in training."
    )
    is_causal: bool = flag(default=False, doc="Let each step see only itself and those before.")
    scale: float | None = real(
        default=None,
        minimum=1e-6,
        empty="1 / √features",
        doc="Factor of the products before the softmax.",
    )

    inputs = ("query", "key", "value")

    def output(self, *inputs: TensorType) -> TensorType:
        query, key, value = inputs
        for port, tensor in zip(self.inputs, inputs, strict=True):
            if len(tensor.shape) < 2 or 0 in tensor.shape:
                raise ShapeError(f"the {port} must be length×features but {tensor} arrives")
            if tensor.dtype != query.dtype:
                raise ShapeError(f"the {port} is {tensor.dtype} but the query {query.dtype}")
        if not query.shape[:-2] == key.shape[:-2] == value.shape[:-2]:
            raise ShapeError(f"{query}, {key} and {value} differ before length×features")
        if query.shape[-1] != key.shape[-1]:
            raise ShapeError(
                f"the query has {query.shape[-1]} features but the key {key.shape[-1]}",
                "Bring one of them to the other's by a Linear",
            )
        if key.shape[-2] != value.shape[-2]:
            raise ShapeError(
                f"the key has {key.shape[-2]} steps but the value {value.shape[-2]}",
                "Wire both to the same sequence",
            )
        return TensorType((*query.shape[:-1], value.shape[-1]), query.dtype)

    def macs(self, inputs: tuple[TensorType, ...], outputs: tuple[TensorType, ...]) -> int:
        query, key, value = inputs
        return prod(query.shape[:-1]) * key.shape[-2] * (query.shape[-1] + value.shape[-1])

    def work(
        self, inputs: tuple[TensorType, ...], outputs: tuple[TensorType, ...]
    ) -> tuple[Work, ...]:
        query, key, _ = inputs
        rows, seen = prod(query.shape[:-1]), key.shape[-2]
        return attending(query.elements, rows, seen, causal=self.is_causal)

    def function(self, *inputs: TensorType) -> Call | WhileTraining:
        target = "nn.functional.scaled_dot_product_attention"
        arriving = tuple(map(Arrives, range(3)))
        evaluation = Call(target, arriving, self.options("dropout_p"))
        if not self.dropout_p:
            return evaluation
        return WhileTraining(Call(target, arriving, self.options()), evaluation)

    def onnx(self, *inputs: TensorType) -> tuple[Operator, ...]:
        query, key, _ = inputs
        rank, kind = len(query.shape) + 1, query.dtype
        scale = query.shape[-1] ** -0.5 if self.scale is None else self.scale
        turned = (*range(rank - 2), rank - 1, rank - 2)
        factor = {"factor": Constant(kind, (), (scale,))}
        return (
            Operator("Transpose", ("in1",), ("key_turned",), {"perm": turned}),
            Operator("Mul", ("in0", "factor"), ("scaled",), constants=factor),
            Operator("MatMul", ("scaled", "key_turned"), ("products",)),
            *(self._masked(query, key) if self.is_causal else ()),
            Operator(
                "Softmax", ("seen" if self.is_causal else "products",), ("shares",), {"axis": -1}
            ),
            Operator("MatMul", ("shares", "in2")),
        )

    def _masked(self, query: TensorType, key: TensorType) -> tuple[Operator, ...]:
        """Nothing of what comes after a step: minus infinity above the diagonal."""
        numbers = {
            "nothing": Constant(query.dtype, (1, 1), (float("-inf"),)),
            "sizes": Constant("int64", (2,), (query.shape[-2], key.shape[-2])),
            "above": Constant("int64", (), (1,)),
        }
        return (
            Operator("Expand", ("nothing", "sizes"), ("all_hidden",), constants=numbers),
            Operator("Trilu", ("all_hidden", "above"), ("mask",), {"upper": 1}),
            Operator("Add", ("products", "mask"), ("seen",)),
        )

    def windows(self, *inputs: TensorType) -> tuple[Window, ...]:
        return (Window(None),) if len(inputs[0].shape) == 2 else ()

    def detail(self) -> str:
        return "causal" if self.is_causal else ""


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

    takes = "weights"

    def output(self, *inputs: TensorType) -> TensorType:
        tensor = inputs[0]
        check_sequence(self.kind, tensor)
        check_size("d_model", self.d_model, tensor)
        check_heads(tensor.shape[-1], self.nhead, "nhead")
        return tensor

    def _heads(self, tensor: TensorType) -> Heads:
        steps, features = tensor.shape
        return Heads(
            steps,
            steps,
            features,
            self.nhead,
            features,
            features,
            self.bias,
            causal=self.is_causal,
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
        return (*self._heads(inputs[0]).weights(), *self._pairs(parts))

    def _pairs(self, parts: dict[str, tuple[int, ...]]) -> Iterator[Weight]:
        for name, shape in parts.items():
            yield Weight(f"{name}.weight", shape)
            if self.bias:
                yield Weight(f"{name}.bias", shape[:1])

    def macs(self, inputs: tuple[TensorType, ...], outputs: tuple[TensorType, ...]) -> int:
        linear = 2 * inputs[0].elements * self.dim_feedforward
        return self._heads(inputs[0]).macs() + linear

    def work(
        self, inputs: tuple[TensorType, ...], outputs: tuple[TensorType, ...]
    ) -> tuple[Work, ...]:
        steps, features = inputs[0].shape
        return (
            *self._heads(inputs[0]).work(),
            *of_each(inputs[0], "for both sums", 2),
            *standardised(2 * steps, features, 1 + self.bias),
            Work(f"for {self.activation}", 1, steps * self.dim_feedforward),
        )

    def module(self, *inputs: TensorType) -> Call:
        sizes = (inputs[0].shape[-1], self.nhead)
        options = {**self.options("d_model", "nhead", "is_causal"), **self.implied}
        return Call("nn.TransformerEncoderLayer", sizes, options)

    def passed(self, *inputs: TensorType) -> tuple[Any, ...]:
        arriving = super().passed(*inputs)
        return (*arriving, later_steps(inputs[0])) if self.is_causal else arriving

    def onnx(self, *inputs: TensorType) -> tuple[Operator, ...]:
        return tuple(self._operators(inputs[0]))

    def _operators(self, tensor: TensorType) -> Iterator[Operator]:
        heads = self._heads(tensor)
        if self.norm_first:
            yield self._norm("in0", "1", "normal1")
            yield from heads.operators(("normal1",) * 3, "attended", "shares")
            yield Operator("Add", ("in0", "attended"), ("middle",))
            yield self._norm("middle", "2", "normal2")
            yield from self._linear("normal2")
            yield Operator("Add", ("middle", "fed"))
        else:
            yield from heads.operators(("in0",) * 3, "attended", "shares")
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
