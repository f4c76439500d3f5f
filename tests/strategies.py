"""Layers and what arrives at them, drawn from the ranges that the declarations state."""

import struct
from typing import Any

from hypothesis import strategies as st

from graphs.declare import CATALOGUE, Layer
from graphs.fields import Field
from graphs.types import DTYPE_BYTES, TensorType
from tests.fitting import FITTING, PARTNERS

SMALL = 6
"""Most sizes are drawn up to this, so that a case takes milliseconds."""


def values(spec: Field) -> st.SearchStrategy[Any]:
    """Values that a field takes, in every form that it has."""
    drawn = _kinds(spec)[spec.kind]
    return st.none() | drawn if spec.optional else drawn


def _kinds(spec: Field) -> dict[str, st.SearchStrategy[Any]]:
    low = int(spec.minimum) if spec.minimum is not None else -SMALL
    high = SMALL if spec.maximum is None else int(min(spec.maximum, max(low, 0) + SMALL))
    whole = st.integers(max(low, -SMALL), high)
    each = st.integers(max(low, 0), max(low, 0) + 3)
    sizes = each | (st.tuples(*[each] * spec.rank) if spec.rank else _several(each))
    reals = st.floats(
        -2.0 if spec.minimum is None else spec.minimum,
        2.0 if spec.maximum is None else spec.maximum,
    )
    real = reals.map(_single).filter(lambda number: number == 0 or abs(number) > 1e-6)
    return {
        "whole": whole,
        "real": real,
        "flag": st.booleans(),
        "choice": st.sampled_from(spec.choices or ("",)),
        "size": sizes,
        "factors": real | (st.tuples(*[real] * spec.rank) if spec.rank else _several(real)),
        "padding": sizes | st.sampled_from(spec.choices or (0,)),
        "shape": st.lists(
            st.integers(max(low, -SMALL), high),
            min_size=spec.lengths[0],
            max_size=min(spec.lengths[1], 4),
        ).map(tuple),
        "text": st.text(max_size=20),
    }


def _several(each: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.lists(each, min_size=1, max_size=3).map(tuple)


def _single(number: float) -> float:
    """The next number that a float32 holds: ONNX keeps attributes in single precision."""
    return float(struct.unpack("f", struct.pack("f", number))[0])


@st.composite
def cases(draw: st.DrawFn, kind: str) -> tuple[Layer, tuple[TensorType, ...]]:
    """A layer of a kind and what arrives at it; half of the fields keep their defaults.

    Where fields drawn at random seldom fit, half of the layers get fields that do.
    """
    cls = CATALOGUE[kind]
    inputs = draw(arriving(kind))
    drawn = {name: st.just(f.default) | values(f) for name, f in cls.fields.items()}
    chosen = draw(st.fixed_dictionaries(drawn))
    if kind in FITTING and inputs[0].shape and draw(st.booleans()):
        chosen |= draw(FITTING[kind](inputs[0]))
    return cls(**chosen), inputs


_DTYPES = st.sampled_from(["float32"] * 9 + [name for name in DTYPE_BYTES if name != "float32"])
_ANY_SHAPE = st.lists(st.integers(1, SMALL), max_size=4).map(tuple)


def _shapes(rank: int) -> st.SearchStrategy[tuple[int, ...]]:
    """Mostly samples with as many spatial dimensions as wanted; images where none are."""
    longest = 9 if rank < 3 else SMALL
    spatial = st.tuples(st.integers(1, SMALL), *[st.integers(1, longest)] * (rank or 2))
    return spatial | spatial | spatial | _ANY_SHAPE


@st.composite
def arriving(draw: st.DrawFn, kind: str) -> tuple[TensorType, ...]:
    """What may arrive at a layer: mostly images, and branches that mostly fit together."""
    cls = CATALOGUE[kind]
    dtypes = _DTYPES | st.just("int64") if cls.takes == "whole" else _DTYPES
    first = TensorType(draw(_shapes(cls.rank)), draw(dtypes))
    count = len(cls.inputs) + (draw(st.integers(0, 2)) if cls.variadic else 0)
    others: list[TensorType] = []
    for _ in range(count - 1):
        before = others[-1] if others else first
        partner = PARTNERS.get(kind)
        fits = partner is not None and before.shape and draw(st.booleans())
        others.append(draw(partner(before) if partner and fits else _like(first)))
    return (first, *others)[:count]


@st.composite
def _like(draw: st.DrawFn, tensor: TensorType) -> TensorType:
    """The same type, or one with another size, another rank or another dtype."""
    change = draw(st.sampled_from(["none", "none", "size", "size", "rank", "dtype"]))
    if change == "size" and tensor.shape:
        axis = draw(st.integers(0, len(tensor.shape) - 1))
        size = draw(st.just(1) | st.integers(1, SMALL))
        return tensor._replace(shape=(*tensor.shape[:axis], size, *tensor.shape[axis + 1 :]))
    if change == "rank":
        return tensor._replace(shape=(*tensor.shape, 1))
    if change == "dtype":
        return tensor._replace(dtype=draw(_DTYPES))
    return tensor
