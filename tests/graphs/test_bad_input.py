"""Values that no layer can have, and enormous ones that it can: refused or counted, never made."""

import math
import tracemalloc
from collections.abc import Iterator
from typing import Any

import pytest

import graphs.layers  # noqa: F401
from graphs.advice import advise
from graphs.codegen.pytorch import module_text
from graphs.declare import CATALOGUE, Layer
from graphs.fields import LARGEST, Field
from graphs.formulas import formulas
from graphs.layers.ends import Input, Output
from graphs.memory import training_memory
from graphs.network import Link, Network, Node
from graphs.onnxio.plan import plan
from graphs.problems import problems
from graphs.propagate import propagate
from graphs.receptive import receptive_fields
from graphs.repair import repairs
from graphs.summary import summarise
from graphs.types import FieldError, GraphError, ShapeError

MOST_BYTES = 2**20
LOOP: list[Any] = []
LOOP.append(LOOP)
DEEP: list[Any] = []
for _ in range(5000):
    DEEP = [DEEP]

NEVER: tuple[Any, ...] = (
    10**400,
    -(10**400),
    10**5000,
    math.nan,
    math.inf,
    -math.inf,
    1 + 2j,
    [[1]],
    [[[1, 1], [1, 1]]],
    [10**5000],
    [math.nan, math.nan],
    ["1", "1"],
    [None],
    [1] * 10**6,
    "x" * 10**7,
    b"3",
    {"a": 1},
    {1, 2},
    object(),
    LOOP,
    DEEP,
)
"""What no field of any kind takes."""

NUMBERS = (10**30, -(10**30), LARGEST + 1, -LARGEST - 2)
BY_KIND: dict[str, tuple[Any, ...]] = {
    "whole": (*NUMBERS, [], 1.0, 0.5, True, "3", [1], (1,)),
    "size": (*NUMBERS, [], 1.0, True, "3", [1.0], [True], [10**30], [1] * 9, [[1, 1]] * 2),
    "padding": (*NUMBERS, 1.0, True, "3", "Same", "", [10**30], [1] * 9),
    "shape": (10**30, 3, "3", [1.0], [True], [10**30], [LARGEST + 1], [-(10**30)], [1] * 10**4),
    "real": ([], "0.5", True, [0.5], (0.5,), "nan"),
    "factors": ([], "0.5", True, [True], ["0.5"], [math.inf], [10**400]),
    "flag": (0, 1, "on", "", 10**30, [True]),
    "choice": (0, True, "", "no such word", ["zeros"], 10**30),
    "text": (0, True, 10**30, ["a"]),
}


def refused_values(spec: Field) -> Iterator[Any]:
    """Values that a field must refuse, by its kind and its range."""
    yield from NEVER
    yield from BY_KIND[spec.kind]
    if not spec.optional:
        yield None
    if spec.kind in ("whole", "size", "padding", "real", "factors"):
        if spec.minimum is not None:
            yield from (spec.minimum - 1, -(10**30))
        if spec.maximum is not None:
            yield from (spec.maximum + 1, 10**30)


FIELDS = [
    (kind, name, spec) for kind, each in CATALOGUE.items() for name, spec in each.fields.items()
]


def test_each_field_refuses_what_it_can_never_be_in_one_sentence_and_allocates_nothing() -> None:
    refused, most = 0, 0
    tracemalloc.start()
    try:
        for kind, name, spec in FIELDS:
            for value in refused_values(spec):
                before = tracemalloc.get_traced_memory()[0]
                tracemalloc.reset_peak()
                with pytest.raises(FieldError) as refusal:
                    CATALOGUE[kind](**{name: value})
                most = max(most, tracemalloc.get_traced_memory()[1] - before)
                text = str(refusal.value)
                assert refusal.value.field == name and text.startswith(f"{name} must be "), text
                assert "\n" not in text and len(text) < 250, text
                refused += 1
    finally:
        tracemalloc.stop()
    print(f"{refused:,} values refused by {len(FIELDS)} fields; at most {most:,} bytes allocated")
    assert refused > 10_000 and most < MOST_BYTES


def enormous(spec: Field) -> Iterator[Any]:
    """The largest and the smallest values that a field takes."""
    for limit in (LARGEST, spec.maximum, spec.minimum, -LARGEST, 1e300, 1e-300):
        for value in (limit, (limit,), (limit,) * spec.lengths[1]):
            try:
                yield spec.check(value)
            except FieldError:
                continue


def giants(declared: type[Layer]) -> Iterator[Layer]:
    """A kind as it comes, and with each field as large as it may be, padded windows included."""
    variants: list[dict[str, Any]] = [{}]
    for name, spec in declared.fields.items():
        variants += [{name: value} for value in enormous(spec)]
        if spec.kind in ("flag", "choice"):
            variants += [
                {name: value} for value in (*spec.choices, not spec.default)[:-1] or (True,)
            ]
    for changes in variants:
        yield declared(**changes)
        if "ceil_mode" in declared.fields:
            yield declared(**{**changes, "ceil_mode": True})


def shapes(rank: int) -> Iterator[tuple[int, ...]]:
    """Small and enormous samples of a rank, or of several where a layer takes any."""
    for spatial in [rank] if rank else [0, 1, 2]:
        yield (8, *[32] * spatial)
        yield (LARGEST,) * (spatial + 1)
        yield (4, *[LARGEST - 1] * spatial)


def network_of(layer: Layer, shape: tuple[int, ...], dtype: str) -> Network:
    """The layer between inputs and outputs; indices and classes are whole numbers."""
    types = [(shape, "int64" if port == "indices" else dtype) for port in layer.inputs]
    if layer.kind in ("CrossEntropyLoss", "NLLLoss"):
        types[1] = (shape[1:] or (1,), "int64")
    nodes = [Node(f"i{n}", Input(*each), f"i{n}") for n, each in enumerate(types)]
    nodes += [Node("layer", layer, "layer")]
    nodes += [Node(f"o{n}", Output(), f"o{n}") for n in range(len(layer.outputs))]
    links = [Link(f"i{n}", "out", "layer", port) for n, port in enumerate(layer.inputs)]
    links += [Link("layer", port, f"o{n}", "in") for n, port in enumerate(layer.outputs)]
    return Network("giant", {node.id: node for node in nodes}).rewired(added=links)


def say_all(network: Network) -> bool:
    """Ask everything that the window asks of a network; whether the layer takes what arrives."""
    facts = propagate(network)
    layer, known = network.nodes["layer"].layer, facts.nodes["layer"]
    assert known.status in ("right", "wrong")
    assert facts.totals.parameters >= 0 and facts.totals.macs >= 0
    layer.detail()
    receptive_fields(facts)
    advise(facts)
    training_memory(facts, 64)
    summarise(facts)
    found = problems(facts)
    if known.status == "wrong":
        error = known.error
        assert isinstance(error, ShapeError) and "\n" not in str(error) and len(str(error)) < 300
        for problem in found:
            repairs(facts, problem)
        return False
    formulas(layer, known)
    for write in (plan, module_text):
        try:
            write(network)
        except GraphError as error:
            assert "\n" not in str(error) and len(str(error)) < 400
    return True


@pytest.mark.parametrize(
    "category", sorted({each.category for each in CATALOGUE.values()} - {"io"})
)
def test_enormous_layers_and_images_are_numbers_and_nothing_is_made_of_them(category: str) -> None:
    counted = {True: 0, False: 0}
    most, at = 0, ""
    tracemalloc.start()
    try:
        for declared in CATALOGUE.values():
            if declared.category != category:
                continue
            for layer in giants(declared):
                for shape in shapes(declared.rank):
                    dtype = "int64" if declared.takes == "whole" else "float32"
                    before = tracemalloc.get_traced_memory()[0]
                    tracemalloc.reset_peak()
                    counted[say_all(network_of(layer, shape, dtype))] += 1
                    peak = tracemalloc.get_traced_memory()[1] - before
                    if peak > most:
                        most, at = peak, f"{layer} on {shape}"
    finally:
        tracemalloc.stop()
    print(
        f"{category}: {counted[True]:,} counted, {counted[False]:,} refused, {most:,} bytes: {at}"
    )
    assert most < MOST_BYTES, at
