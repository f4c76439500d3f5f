"""Our layers against torch's answers to 6,128 cases: shape, refusal, parameters, buffers, MACs."""

import json
from collections import Counter
from collections.abc import Sequence
from math import prod
from pathlib import Path
from typing import Any

import pytest

from graphs.propagate import NodeFacts, examine
from graphs.types import ShapeError, TensorType
from tests.reference_cases import Case, Conversion, activations, joins, losses, sequence, shapes
from tests.reference_cases.spatial import SPATIAL

OPERATIONS: dict[str, Conversion] = {
    **SPATIAL,
    **activations.OPERATIONS,
    **joins.OPERATIONS,
    **shapes.OPERATIONS,
    **sequence.OPERATIONS,
    **losses.OPERATIONS,
}
NO_SUCH_SAMPLE = {
    2856: "an output padding that torch does not look at when the batch is empty",
    3458: "torch gives an image without pixels for some batches and refuses it for others",
    **dict.fromkeys(
        (4916, 4918, 4932, 4952, 4954, 4958),
        "LPPool1d breaks on a window written as a tuple; a design writes a number",
    ),
    **activations.NO_SUCH_SAMPLE,
    **joins.NO_SUCH_SAMPLE,
    **shapes.NO_SUCH_SAMPLE,
    **sequence.NO_SUCH_SAMPLE,
    **losses.NO_SUCH_SAMPLE,
}
"""Cases where torch's answer says nothing about a design, and why."""
NOT_ASKED = {**joins.NOT_ASKED, **shapes.NOT_ASKED}
"""Cases that torch refuses and that cannot be put to a layer at all."""
COUNTED_WITH_A_BATCH = joins.COUNTED_WITH_A_BATCH
"""Cases that cost nothing by torch's count of one sample, and something by that of a batch."""


NO_SUCH_LAYER = {
    "pad": "said by ZeroPad, ConstantPad, ReflectionPad, ReplicationPad and CircularPad 1d to 3d",
}
"""Operations that are no layer of the catalogue, and why."""


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
    given = [case.batched(index, tensor.shape) for index, tensor in enumerate(facts.outputs)]
    torch_gave = row["outputs"] if len(given) > 1 else [row["output"]]
    uncounted = row["id"] in COUNTED_WITH_A_BATCH or row["op"] in sequence.UNCOUNTED
    macs = 0 if uncounted else facts.macs * size
    ours = (given, facts.parameters, buffers, macs)
    theirs = (torch_gave, row["params"], row.get("buffers", 0), row.get("macs", 0))
    return "" if ours == theirs else f"{ours} but torch {theirs}"


@pytest.fixture(scope="module")
def rows(reference: Path) -> list[dict[str, Any]]:
    """All cases of the reference."""
    return [json.loads(line) for line in (reference / "layers.jsonl").read_text().splitlines()]


def test_every_declared_layer_agrees_with_torch(rows: list[dict[str, Any]]) -> None:
    declared = [row for row in rows if row["op"] in OPERATIONS]
    replayed = [row for row in declared if row["id"] not in {**NO_SUCH_SAMPLE, **NOT_ASKED}]
    wrong = [
        f"{row['op']} {row['id']} {row['args']} {row['inputs']}: {found}"
        for row in replayed
        if (found := disagreement(row))
    ]
    print(f"{len(replayed) - len(wrong):,} of {len(replayed):,} agree; listed:")
    for listed in (NO_SUCH_SAMPLE, NOT_ASKED, COUNTED_WITH_A_BATCH):
        for reason, count in Counter(listed.values()).items():
            print(f"{count:>3} {reason}")
    left = Counter(row["op"] for row in rows if row["op"] not in OPERATIONS)
    for operation, count in left.items():
        print(f"{count:>3} not in the catalogue: {operation}: {NO_SUCH_LAYER[operation]}")
    assert not wrong, "\n".join(wrong)
    assert len(replayed) >= 5_580


def test_the_exceptions_are_needed(rows: list[dict[str, Any]]) -> None:
    agreeing = [
        row["id"]
        for row in rows
        if row["id"] in {**NO_SUCH_SAMPLE, **NOT_ASKED} and not disagreement(row)
    ]
    assert not agreeing
