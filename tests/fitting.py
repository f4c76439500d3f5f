"""Fields that fit what arrives, for layers whose parameters drawn at random seldom would."""

from collections.abc import Callable
from typing import Any

from hypothesis import strategies as st

from graphs.types import TensorType

Fields = st.SearchStrategy[dict[str, Any]]


def _dimension(tensor: TensorType) -> st.SearchStrategy[int]:
    rank = len(tensor.shape)
    return st.integers(1, rank) | st.integers(-rank, -1)


def _some_dimensions(tensor: TensorType) -> st.SearchStrategy[tuple[int, ...]]:
    count = len(tensor.shape)
    return st.lists(st.integers(1, count), min_size=1, max_size=count, unique=True).map(tuple)


@st.composite
def _factors(draw: st.DrawFn, number: int) -> tuple[int, ...]:
    """A number as a product, one factor perhaps left out."""
    found: list[int] = []
    rest = number
    while rest > 1 and len(found) < 4:
        factor = draw(st.sampled_from([d for d in range(2, rest + 1) if rest % d == 0]))
        found.append(factor)
        rest //= factor
    found.append(draw(st.sampled_from([rest, -1])))
    return tuple(draw(st.permutations(found)))


@st.composite
def _sections(draw: st.DrawFn, tensor: TensorType) -> dict[str, Any]:
    dim = draw(_dimension(tensor))
    rest = tensor.shape[dim - 1 if dim > 0 else dim]
    sizes: list[int] = []
    while rest and len(sizes) < 4:
        sizes.append(draw(st.integers(0, rest)))
        rest -= sizes[-1]
    return {"dim": dim, "sections": (*sizes, rest)}


@st.composite
def _part(draw: st.DrawFn, tensor: TensorType) -> dict[str, Any]:
    dim = draw(_dimension(tensor))
    size = tensor.shape[dim - 1 if dim > 0 else dim]
    start = draw(st.integers(-size, size - 1))
    return {"dim": dim, "start": start, "length": draw(st.integers(0, -start % (size + 1)))}


@st.composite
def _unflattened(draw: st.DrawFn, tensor: TensorType) -> dict[str, Any]:
    dim = draw(_dimension(tensor))
    size = tensor.shape[dim - 1 if dim > 0 else dim]
    return {"dim": dim, "unflattened_size": draw(_factors(size))}


def _trailing(tensor: TensorType) -> Fields:
    counts = st.integers(1, len(tensor.shape))
    return st.fixed_dictionaries({"normalized_shape": counts.map(lambda n: tensor.shape[-n:])})


def _permutation(tensor: TensorType) -> Fields:
    order = st.permutations(range(1, len(tensor.shape) + 1))
    return st.fixed_dictionaries({"dims": order.map(lambda dims: (0, *dims))})


def _expansion(tensor: TensorType) -> Fields:
    sizes = [st.sampled_from([-1, n] if n > 1 else [-1, 1, 3]) for n in tensor.shape]
    new = st.lists(st.integers(1, 3), max_size=2)
    size = st.tuples(new, st.tuples(*sizes)).map(lambda parts: (*parts[0], *parts[1]))
    return st.fixed_dictionaries({"size": size})


def _repetition(tensor: TensorType) -> Fields:
    count = len(tensor.shape)
    times = st.lists(st.integers(1, 3), min_size=count, max_size=count + 2)
    return st.fixed_dictionaries({"repeats": times.map(tuple)})


def _interpolation(tensor: TensorType) -> Fields:
    rank = max(len(tensor.shape) - 1, 1)
    sizes = st.integers(1, 9) | st.tuples(*[st.integers(1, 9)] * rank)
    each = st.sampled_from([0.5, 0.75, 1.0, 1.3, 1.5, 2.0, 2.5, 3.0])
    factors = each | st.tuples(*[each] * rank)
    to_size = st.fixed_dictionaries({"size": sizes, "scale_factor": st.none()})
    by_factor = st.fixed_dictionaries({"size": st.none(), "scale_factor": factors})
    return to_size | by_factor


def _upsampling(tensor: TensorType) -> Fields:
    modes = {1: ["linear"], 2: ["bilinear", "bicubic"], 3: ["trilinear"]}
    anywhere = ["nearest", "nearest-exact", "area"]
    smooth = modes.get(len(tensor.shape) - 1, anywhere)
    how = st.tuples(st.sampled_from(smooth), st.booleans()) | st.tuples(
        st.sampled_from(anywhere), st.just(False)
    )
    return st.tuples(_interpolation(tensor), how).map(
        lambda parts: {**parts[0], "mode": parts[1][0], "align_corners": parts[1][1]}
    )


def _named(name: str, strategy: Callable[[TensorType], st.SearchStrategy[Any]]) -> Any:
    return lambda tensor: st.fixed_dictionaries({name: strategy(tensor)})


_REDUCED = _named("dim", _some_dimensions)

FITTING: dict[str, Callable[[TensorType], Fields]] = {
    "LayerNorm": _trailing,
    "RMSNorm": _trailing,
    "Unflatten": _unflattened,
    "Reshape": _named("shape", lambda tensor: _factors(tensor.elements)),
    "Permute": _permutation,
    "Squeeze": _REDUCED,
    "Split": _sections,
    "Narrow": _part,
    "Expand": _expansion,
    "Repeat": _repetition,
    "Flip": _named("dims", _some_dimensions),
    **dict.fromkeys(("Sum", "Mean", "Amax", "Amin", "Std"), _REDUCED),
    "Upsample": _upsampling,
    # Padding would leave less room than the indices name.
    **{f"MaxUnpool{rank}d": _named("padding", lambda tensor: st.just(0)) for rank in (1, 2, 3)},
    "UpsamplingNearest2d": _interpolation,
    "UpsamplingBilinear2d": _interpolation,
}


@st.composite
def _columns(draw: st.DrawFn, tensor: TensorType) -> TensorType:
    """A matrix with as many rows as another one has columns, perhaps a vector."""
    rows = tensor.shape[-1]
    if draw(st.integers(0, 4)) == 0:
        return tensor._replace(shape=(rows,))
    return tensor._replace(shape=(*tensor.shape[:-2], rows, draw(st.integers(1, 4))))


def _other_features(tensor: TensorType) -> st.SearchStrategy[TensorType]:
    sizes = st.integers(1, 6)
    return sizes.map(lambda size: tensor._replace(shape=(*tensor.shape[:-1], size)))


PARTNERS: dict[str, Callable[[TensorType], st.SearchStrategy[TensorType]]] = {
    "MatMul": _columns,
    "BatchMatMul": _columns,
    "Bilinear": _other_features,
    **dict.fromkeys(
        (f"MaxUnpool{rank}d" for rank in (1, 2, 3)),
        lambda tensor: st.just(tensor._replace(dtype="int64")),
    ),
}
"""What fits the input before."""
