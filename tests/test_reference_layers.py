"""Our layers against torch's answers to 6,128 cases: shape, refusal, parameters, buffers, MACs."""

import json
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from math import prod
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from graphs.declare import Layer
from graphs.layers.activation import LeakyReLU, PReLU, ReLU, Sigmoid, Softmax, Tanh
from graphs.layers.convolution import Conv2d
from graphs.layers.dense import Linear
from graphs.layers.dropout import Dropout
from graphs.layers.merge import Add, Concat
from graphs.layers.normalization import BatchNorm2d, LocalResponseNorm
from graphs.layers.pooling import AdaptiveAvgPool2d, AvgPool2d, MaxPool2d
from graphs.layers.reshape import Flatten
from graphs.propagate import NodeFacts, examine
from graphs.types import ShapeError, TensorType

Arguments = Mapping[str, Any]
Shapes = Sequence[Sequence[int]]


class Case(NamedTuple):
    """A case in our terms: what makes the layer, the samples that arrive, how many of them."""

    make: Callable[[], Layer]
    samples: Shapes
    batch: Sequence[int] = ()


def without_the_batch(layer: type[Layer], *ranks: int) -> Callable[[Arguments, Shapes], Case]:
    """The first dimension is the batch, but where all of a shape is a sample (`ranks`)."""

    def convert(arguments: Arguments, shapes: Shapes) -> Case:
        (shape,) = shapes
        batch = 0 if len(shape) in ranks else 1
        return Case(lambda: layer(**torch_only(arguments)), [shape[batch:]], shape[:batch])

    return convert


def whole(layer: type[Layer]) -> Callable[[Arguments, Shapes], Case]:
    """The shape is one sample of an implicit batch, so dimensions count one more in front."""

    def convert(arguments: Arguments, shapes: Shapes) -> Case:
        moved = {
            name: value + 1 if name.endswith("dim") and value >= 0 else value
            for name, value in torch_only(arguments).items()
        }
        return Case(lambda: layer(**moved), shapes)

    return convert


def torch_only(arguments: Arguments) -> dict[str, Any]:
    """Without what changes no shape: where the result is written, and a second result."""
    return {k: v for k, v in arguments.items() if k not in ("inplace", "return_indices")}


def flatten(arguments: Arguments, shapes: Shapes) -> Case:
    """torch flattens a single number to one."""
    return whole(Flatten)({"start_dim": 1, **arguments}, [shape or [1] for shape in shapes])


def softmax(arguments: Arguments, shapes: Shapes) -> Case:
    """Without a dim, torch guesses one from the rank."""
    guessed = 0 if len(shapes[0]) in (0, 1, 3) else 1
    return whole(Softmax)({"dim": guessed, **arguments}, shapes)


def adaptive(arguments: Arguments, shapes: Shapes) -> Case:
    """torch's None stands for the size that arrives."""
    sizes = arguments["output_size"]
    if isinstance(sizes, list) and None in sizes:
        sizes = [n if m is None else m for m, n in zip(sizes, shapes[0][-2:], strict=True)]
    return without_the_batch(AdaptiveAvgPool2d, 3)({"output_size": sizes}, shapes)


def concat(arguments: Arguments, shapes: Shapes) -> Case:
    """torch.cat's dim is 0 when it is not given."""
    return whole(Concat)({"dim": 0, **arguments}, shapes)


def add(arguments: Arguments, shapes: Shapes) -> Case:
    """Without a batch, a missing dimension is one of size 1 in front."""
    rank = max(map(len, shapes))
    return whole(Add)(arguments, [[*[1] * (rank - len(shape)), *shape] for shape in shapes])


OPERATIONS: dict[str, Callable[[Arguments, Shapes], Case]] = {
    **{layer.kind: without_the_batch(layer, 3) for layer in (Conv2d, MaxPool2d, AvgPool2d)},
    "AdaptiveAvgPool2d": adaptive,
    **{layer.kind: without_the_batch(layer) for layer in (BatchNorm2d, LocalResponseNorm)},
    "Linear": without_the_batch(Linear, 0, 1),
    "PReLU": without_the_batch(PReLU, 0),
    **{layer.kind: whole(layer) for layer in (Dropout, ReLU, LeakyReLU, Sigmoid, Tanh)},
    "Softmax": softmax,
    "Flatten": flatten,
    "add": add,
    "cat": concat,
}


NO_SUCH_SAMPLE = {
    9440: "Softmax of a single number: beside the batch it has no dimension",
    9464: "Softmax of a single number: beside the batch it has no dimension",
    10542: "torch.cat skips an empty list of numbers; a batch of them it refuses, as we do",
}
"""Cases that torch takes and that no batch of samples can be."""


def answer(case: Case, dtypes: Sequence[str]) -> NodeFacts:
    """What we say of a case; a value that a field can never have is a refusal too."""
    try:
        layer = case.make()
    except ShapeError as error:
        return NodeFacts("wrong", error=error)
    types = [TensorType(tuple(s), t) for s, t in zip(case.samples, dtypes, strict=True)]
    return examine(layer, tuple(types))


def disagreement(row: dict[str, Any]) -> str:
    """How our answer differs from torch's; nothing when it does not."""
    case = OPERATIONS[row["op"]](row["args"], row["inputs"])
    facts = answer(case, row.get("input_dtypes") or ["float32"] * len(case.samples))
    if facts.error is not None:
        return "" if row["error"] else f"we refuse: {facts.error}"
    size = prod(case.batch)
    if row["error"]:
        too_few = size < case.make().smallest_batch(*facts.inputs)
        return "" if too_few else f"torch refuses: {row['error']}"
    buffers = sum(w.elements for w in facts.weights if w.kind == "buffer")
    ours = ([*case.batch, *facts.outputs[0].shape], facts.parameters, buffers, facts.macs * size)
    theirs = (row["output"], row["params"], row.get("buffers", 0), row.get("macs", 0))
    return "" if ours == theirs else f"{ours} but torch {theirs}"


@pytest.fixture(scope="module")
def rows(reference: Path) -> list[dict[str, Any]]:
    """All cases of the reference."""
    return [json.loads(line) for line in (reference / "layers.jsonl").read_text().splitlines()]


def test_every_declared_layer_agrees_with_torch(rows: list[dict[str, Any]]) -> None:
    declared = [row for row in rows if row["op"] in OPERATIONS]
    replayed = [row for row in declared if row["id"] not in NO_SUCH_SAMPLE]
    wrong = [
        f"{row['op']} {row['id']} {row['args']} {row['inputs']}: {found}"
        for row in replayed
        if (found := disagreement(row))
    ]
    print(f"{len(replayed) - len(wrong):,} of {len(replayed):,} agree; no batch of samples:")
    print(*NO_SUCH_SAMPLE.values(), sep="\n")
    left = Counter(row["op"] for row in rows if row["op"] not in OPERATIONS)
    print(f"not in the catalogue yet: {dict(left)}")
    assert not wrong, "\n".join(wrong)
    assert len(replayed) == 1_765


def test_what_no_batch_can_be_is_refused(rows: list[dict[str, Any]]) -> None:
    for row in rows:
        if row["id"] in NO_SUCH_SAMPLE:
            assert disagreement(row).startswith("we refuse: ")
