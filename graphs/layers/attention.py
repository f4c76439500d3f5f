"""Attention (Vaswani et al. 2017): every step of a sequence looks at every step of another."""

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
    check_numbers,
    layer,
)
from graphs.fields import flag, real, whole
from graphs.layers.heads import (
    Heads,
    attending,
    check_padding_mask,
    later_steps,
)
from graphs.layers.recurrent import BATCH_FIRST, check_sequence, check_size
from graphs.operations import Work
from graphs.types import ShapeError, TensorType


def check_heads(features: int, heads: int, name: str) -> None:
    """Refuse heads that do not share the features evenly."""
    if features % heads:
        raise ShapeError(
            f"{features} features cannot be shared evenly by {heads} heads",
            f"Set {name} to a number that divides {features}",
        )


@layer("sequence", "mha", "attention", "transformer", "self-attention", "query", "heads")
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
    inputs = ("query", "key", "value", "key_padding_mask")
    optional = ("key_padding_mask",)
    outputs = ("out", "weights")
    takes = "any"

    def output(self, *inputs: TensorType) -> tuple[TensorType, ...]:
        query, key, value, *masks = inputs
        for tensor in (query, key, value):
            check_numbers(self.kind, "weights", tensor)
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
        for mask in masks:
            check_padding_mask(mask, key)
        weights = (query.shape[0], self._heads(inputs).key_steps)
        return TensorType(query.shape), TensorType(weights)

    def _check_features(self, port: str, name: str, wanted: int, tensor: TensorType) -> None:
        if tensor.shape[-1] != wanted:
            raise ShapeError(
                f"the {port} must have {wanted} features but {tensor} arrives",
                f"Set {name} to {tensor.shape[-1]}",
            )

    def _heads(self, inputs: tuple[TensorType, ...]) -> Heads:
        query, key, value, *masks = inputs
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
            padded=bool(masks),
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
        """Behind the mask of padding: the shares are wanted, then the mask of what is seen."""
        arriving = super().passed(*inputs)
        if not self.is_causal:
            return arriving
        padding = arriving[3:] or (None,)
        return (*arriving[:3], *padding, True, later_steps(inputs[0]))

    def onnx(self, *inputs: TensorType) -> tuple[Operator, ...]:
        sources = ("in0", "in1", "in2")
        return tuple(self._heads(inputs).operators(sources, "out0", "out1", "in3"))

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
        return attending(query.elements, rows, seen, masked=self.is_causal)

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
