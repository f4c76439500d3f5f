"""Random networks out of the whole catalogue: branches that join, several outputs, refusals."""

import random
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

import graphs.layers  # noqa: F401
from graphs.declare import CATALOGUE, Layer
from graphs.fields import Field
from graphs.layers.ends import Input
from graphs.network import Link, Network, Node
from graphs.propagate import examine
from graphs.types import FieldError, TensorType

KINDS = [kind for kind, each in CATALOGUE.items() if each.category not in ("io", "loss")]
SHAPES = ((3, 8, 8), (4, 12, 9), (8, 6, 6), (1, 10, 10), (12,), (6, 10), (2, 6, 6, 6))
LARGEST = 3000
"""Numbers in one sample of any tensor: a graph of 60 nodes runs in milliseconds."""


class Wire(NamedTuple):
    """An output that can be wired; its type, or None where it lies behind a refusal."""

    node: str
    port: str
    type: TensorType | None


class Growing:
    """A network that grows by a node at a time, with what each of its outputs gives."""

    def __init__(self) -> None:
        self.network = Network("random")
        self.wires: list[Wire] = []

    def add_input(self, shape: tuple[int, ...]) -> None:
        self._add(Input(shape), [])

    def grow(self, rng: random.Random) -> None:
        """Add a layer of any kind: mostly one that fits, now and then one that is refused."""
        daring = rng.random() < 0.12
        for _ in range(12):
            kind = rng.choice(KINDS)
            sources = self._sources(CATALOGUE[kind], rng, lost=rng.random() < 0.15)
            if sources is None:
                continue
            types = [wire.type for wire in sources]
            known = tuple(each for each in types if each is not None)
            layer = drawn(kind, known, rng)
            if layer is None:
                continue
            if len(known) < len(types):
                self._add(layer, sources)
                return
            facts = examine(layer, known)
            wanted = facts.status == ("wrong" if daring else "right")
            if wanted and all(0 < each.elements <= LARGEST for each in facts.outputs):
                self._add(layer, sources)
                return

    def _sources(
        self, declared: type[Layer], rng: random.Random, *, lost: bool
    ) -> list[Wire] | None:
        """Wires for each input: of the layer's rank where it has one, alike where they meet."""
        known = [wire for wire in self.wires if (wire.type is None) == lost]
        fitting = [
            wire
            for wire in known
            if wire.type is None
            or (
                (not declared.rank or len(wire.type.shape) == declared.rank + 1)
                and (wire.type.dtype == "int64") == (declared.takes == "whole")
            )
        ]
        if "indices" in declared.inputs and not lost:
            fitting = [wire for wire in fitting if self._alike(wire, "int64")] or fitting
        first = rng.choice((fitting if rng.random() < 0.9 else known) or known or self.wires)
        count = len(declared.inputs) - (rng.random() < 0.5) * len(declared.optional)
        found = [first]
        for port in declared.inputs[1:count] + ("more",) * (rng.randrange(2) * declared.variadic):
            dtype = "int64" if port == "indices" else "float32"
            alike = self._alike(first, dtype)
            found.append(rng.choice(alike if alike and rng.random() < 0.8 else self.wires))
        return found

    def _alike(self, first: Wire, dtype: str) -> list[Wire]:
        """The wires with the same shape and numbers of a type."""
        if first.type is None:
            return []
        return [wire for wire in self.wires if wire.type == first.type._replace(dtype=dtype)]

    def _add(self, layer: Layer, sources: list[Wire]) -> None:
        key = f"n{len(self.network.nodes)}"
        ports = layer.inputs
        if layer.variadic:
            ports = tuple(f"in{number}" for number in range(1, len(sources) + 1))
        links = [Link(*wire[:2], key, port) for wire, port in zip(sources, ports, strict=False)]
        node = Node(key, layer, f"{layer.kind.lower()}_{key}")
        self.network = self.network.with_nodes(node).rewired(added=links)
        types = [wire.type for wire in sources]
        known = tuple(each for each in types if each is not None)
        given = examine(layer, known).outputs if len(known) == len(types) else ()
        for place, port in enumerate(layer.outputs):
            self.wires.append(Wire(key, port, given[place] if given else None))


def grown(count: int, seed: int) -> Network:
    """A network of so many nodes behind one to three inputs; with fewer it begins the same way."""
    rng = random.Random(seed)
    growing = Growing()
    for shape in rng.sample(SHAPES, rng.randint(1, 3)):
        growing.add_input(shape)
    for _ in range(count):
        growing.grow(rng)
    return growing.network


def drawn(kind: str, inputs: tuple[TensorType, ...], rng: random.Random) -> Layer | None:
    """A layer of a kind with some fields at random and some that fit what arrives."""
    declared = CATALOGUE[kind]
    chosen = {
        name: value(spec, rng) for name, spec in declared.fields.items() if rng.random() < 0.4
    }
    if inputs and inputs[0].shape and rng.random() < 0.9:
        chosen |= {
            name: made(inputs[0], rng)
            for name, made in _FITTING.items()
            if name in declared.fields and (name in chosen or declared.fields[name].required)
        }
        if kind in _AGREEING:
            chosen |= _AGREEING[kind](inputs[0], rng)
    try:
        return declared(**chosen)
    except FieldError:
        return None


def value(spec: Field, rng: random.Random) -> Any:
    """A small value that a field takes."""
    if spec.optional and rng.random() < 0.5:
        return None
    low = 0 if spec.minimum is None else max(int(spec.minimum), -2)
    high = low + 3 if spec.maximum is None else int(min(low + 3, spec.maximum))
    each = rng.randint(low, max(high, low))
    if spec.kind == "flag":
        return rng.random() < 0.5
    if spec.kind == "choice" or (spec.kind == "padding" and rng.random() < 0.2):
        return rng.choice(spec.choices)
    if spec.kind in ("real", "factors"):
        top = 2.0 if spec.maximum is None else spec.maximum
        return rng.uniform(max(low, 0.1), max(top, 0.2))
    if spec.kind == "shape":
        return tuple(rng.randint(max(low, 0), high) for _ in range(rng.randint(1, 3)))
    if spec.kind in ("size", "padding") and spec.rank and rng.random() < 0.5:
        return tuple(rng.randint(max(low, 0), high) for _ in range(spec.rank))
    return "" if spec.kind == "text" else each


def _dimension(tensor: TensorType, rng: random.Random) -> int:
    return rng.randint(1, len(tensor.shape)) * (1 if rng.random() < 0.8 else -1)


def _divisor(tensor: TensorType, rng: random.Random) -> int:
    divisors = [n for n in range(1, tensor.shape[0] + 1) if tensor.shape[0] % n == 0]
    return rng.choice(divisors or [1])


def _sections(tensor: TensorType, rng: random.Random) -> dict[str, Any]:
    dim = rng.randint(1, len(tensor.shape))
    first = rng.randint(0, tensor.shape[dim - 1])
    return {"dim": dim, "sections": (first, tensor.shape[dim - 1] - first)}


def _unflattened(tensor: TensorType, rng: random.Random) -> dict[str, Any]:
    dim = rng.randint(1, len(tensor.shape))
    count = tensor.shape[dim - 1]
    factor = rng.choice([n for n in range(1, count + 1) if count % n == 0] or [1])
    return {"dim": dim, "unflattened_size": (factor, count // factor)}


def _reshaped(tensor: TensorType, rng: random.Random) -> dict[str, Any]:
    first = _divisor(tensor, rng)
    return {"shape": (first, -1) if rng.random() < 0.5 else (first, tensor.elements // first)}


def _permuted(tensor: TensorType, rng: random.Random) -> dict[str, Any]:
    places = list(range(1, len(tensor.shape) + 1))
    rng.shuffle(places)
    return {"dims": (0, *places)}


def _trailing(tensor: TensorType, rng: random.Random) -> dict[str, Any]:
    return {"normalized_shape": tensor.shape[-rng.randint(1, len(tensor.shape)) :]}


def _places(name: str) -> "Agreeing":
    return lambda tensor, rng: {name: (rng.randint(1, len(tensor.shape)),)}


def _resized(tensor: TensorType, rng: random.Random) -> dict[str, Any]:
    if rng.random() < 0.5:
        return {"size": rng.randint(1, 9), "scale_factor": None}
    return {"size": None, "scale_factor": rng.choice([0.5, 1.5, 2.0])}


def _upsampled(tensor: TensorType, rng: random.Random) -> dict[str, Any]:
    smooth = {2: ["linear"], 3: ["bilinear", "bicubic"], 4: ["trilinear"]}
    modes = ["nearest", "area", *smooth.get(len(tensor.shape), [])]
    return {**_resized(tensor, rng), "mode": rng.choice(modes), "align_corners": False}


def _attended(tensor: TensorType, rng: random.Random) -> dict[str, Any]:
    count = tensor.shape[-1]
    heads = rng.choice([n for n in range(1, count + 1) if count % n == 0] or [1])
    return {"num_heads": heads, "embed_dim": None, "kdim": None, "vdim": None}


def _folded(tensor: TensorType, rng: random.Random) -> dict[str, Any]:
    """Blocks of 2×2 side by side, as many as there are columns."""
    count = tensor.shape[-1]
    rows = rng.choice([n for n in range(1, count + 1) if count % n == 0] or [1])
    size = (2 * rows, 2 * (count // rows))
    return {"kernel_size": 2, "stride": 2, "padding": 0, "dilation": 1, "output_size": size}


Agreeing = Callable[[TensorType, random.Random], dict[str, Any]]

_FITTING: dict[str, Callable[[TensorType, random.Random], Any]] = {
    "dim": _dimension,
    "groups": _divisor,
    "num_groups": _divisor,
    "chunks": _divisor,
    "num_embeddings": lambda tensor, rng: rng.randint(400, 500),
    **dict.fromkeys(
        ("in_channels", "num_features", "num_channels", "in_features", "num_parameters"),
        lambda tensor, rng: tensor.shape[0] if rng.random() < 0.5 else 1,
    ),
}
_AGREEING: dict[str, Agreeing] = {
    "Split": _sections,
    "Fold": _folded,
    "Unflatten": _unflattened,
    "Reshape": _reshaped,
    "Permute": _permuted,
    "LayerNorm": _trailing,
    "RMSNorm": _trailing,
    "Upsample": _upsampled,
    "UpsamplingNearest2d": _resized,
    "UpsamplingBilinear2d": _resized,
    "MultiheadAttention": _attended,
    "Flip": _places("dims"),
    **dict.fromkeys(("Sum", "Mean", "Amax", "Amin", "Std", "Squeeze"), _places("dim")),
    "Expand": lambda tensor, rng: {"size": (-1,) * len(tensor.shape)},
    "Repeat": lambda tensor, rng: {"repeats": tuple(rng.randint(1, 2) for _ in tensor.shape)},
}


def branches(network: Network) -> Iterator[str]:
    """The nodes at which branches join: two inputs from nodes that have one above them both."""
    for key in network.nodes:
        sources = {link.source for link in network.incoming(key)}
        if len(sources) > 1:
            above = [network.wiring.upstream([source]) for source in sources]
            if set.intersection(*above):
                yield key
