"""Layers that compare or walk along several inputs, with inputs that mostly fit together."""

from dataclasses import replace

from hypothesis import strategies as st

from graphs.declare import CATALOGUE, Layer
from graphs.propagate import examine
from graphs.types import TensorType
from tests.strategies import arriving, cases, values

Case = tuple[Layer, tuple[TensorType, ...]]

_SIZE = st.integers(1, 6)
_DTYPES = st.sampled_from(["float32"] * 9 + ["float16", "float64", "int64"])


@st.composite
def recurrent(draw: st.DrawFn, kind: str) -> Case:
    """A sequence or single steps, often with first states, which mostly have the right shape."""
    layer = draw(_layers(kind))
    rank = 1 if kind.endswith("Cell") else 2
    shape = draw(st.tuples(*[_SIZE] * rank)) if draw(st.integers(0, 9)) else draw(_anything())
    tensor = TensorType(shape, draw(_DTYPES))
    outputs = examine(layer, (tensor,)).outputs
    states = outputs[-len(layer.optional) :] if draw(st.booleans()) else ()
    return layer, (tensor, *(draw(_bent(state)) for state in states))


@st.composite
def attending(draw: st.DrawFn, kind: str) -> Case:
    """Query, key and value: lengths × features, features mostly shared evenly by the heads."""
    layer = draw(_layers(kind))
    heads = getattr(layer, "num_heads", getattr(layer, "nhead", 1))
    features = heads * draw(st.integers(1, 2)) if draw(st.integers(0, 4)) else draw(_SIZE)
    before = draw(st.just(()) | st.tuples(_SIZE)) if kind == "ScaledDotProductAttention" else ()
    dtype, steps, seen = draw(_DTYPES), draw(_SIZE), draw(_SIZE)
    wide = [getattr(layer, name, None) or features for name in ("embed_dim", "kdim", "vdim")]
    lengths = (steps, seen, seen)
    inputs = [
        TensorType((*before, length, width), dtype)
        for length, width in zip(lengths, wide, strict=True)
    ][: len(layer.inputs) - len(layer.optional)]
    if draw(st.booleans()) and layer.optional:
        inputs.append(TensorType(inputs[-1].shape[:1], "bool"))
    return layer, tuple(draw(_bent(each)) for each in inputs)


@st.composite
def judging(draw: st.DrawFn, kind: str) -> Case:
    """A result and its target: class numbers for losses over classes."""
    layer = draw(_layers(kind))
    tensor, target = draw(arriving(kind))
    if kind in ("CrossEntropyLoss", "NLLLoss") and draw(st.integers(0, 3)):
        target = draw(_bent(TensorType(tensor.shape[1:], "int64")))
    for name in {"class_weights", "pos_weight"} & layer.fields.keys():
        if isinstance(getattr(layer, name), tuple) and tensor.shape and draw(st.integers(0, 4)):
            numbers = tuple(draw(st.integers(1, 5)) / 4 for _ in range(tensor.shape[0]))
            layer = replace(layer, **{name: numbers})  # type: ignore[type-var]
    return layer, (tensor, target)


@st.composite
def _bent(draw: st.DrawFn, tensor: TensorType) -> TensorType:
    """The same type, seldom another."""
    if draw(st.integers(0, 11)):
        return tensor
    return draw(st.tuples(_anything(), _DTYPES).map(lambda each: TensorType(*each)))


def _layers(kind: str) -> st.SearchStrategy[Layer]:
    """Layers of a kind; half of a layer's fields keep their defaults."""
    cls = CATALOGUE[kind]
    drawn = {name: st.just(f.default) | values(f) for name, f in cls.fields.items()}
    return st.fixed_dictionaries(drawn).map(lambda fields: cls(**fields))


def _anything() -> st.SearchStrategy[tuple[int, ...]]:
    return st.lists(_SIZE, max_size=3).map(tuple)


SPECIAL = {
    **dict.fromkeys(("RNN", "GRU", "LSTM", "RNNCell", "GRUCell", "LSTMCell"), recurrent),
    "MultiheadAttention": attending,
    "ScaledDotProductAttention": attending,
    "TransformerEncoderLayer": attending,
    **{kind: judging for kind, layer in CATALOGUE.items() if layer.category == "loss"},
}
"""How cases of some kinds are drawn."""


def drawn_cases(kind: str) -> st.SearchStrategy[Case]:
    """Cases of any kind."""
    return SPECIAL[kind](kind) if kind in SPECIAL else cases(kind)
