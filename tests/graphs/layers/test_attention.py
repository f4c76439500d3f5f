"""Masks of padding: what nobody sees, in torch, in the text and in ONNX."""

from typing import Any

import pytest
import torch

from designer.training.module import build
from graphs.codegen.pytorch import module_text
from graphs.declare import CATALOGUE
from graphs.layers.encoder import TransformerEncoderLayer
from graphs.propagate import examine, propagate
from graphs.types import TensorType
from tests.graphs.test_conformance import (
    network_of,
    randomise,
    relative_difference,
    run_by_onnx,
)

pytestmark = pytest.mark.torch
STEPS, FEATURES = 6, 8
SEQUENCE, MASK = TensorType((STEPS, FEATURES)), TensorType((STEPS,), "bool")
LENGTHS = (6, 4)
"""How many steps of each sample are no padding."""
CASES: list[tuple[str, dict[str, Any]]] = [
    ("MultiheadAttention", {"num_heads": 2}),
    ("MultiheadAttention", {"num_heads": 2, "is_causal": True}),
    ("MultiheadAttention", {"num_heads": 4, "add_bias_kv": True, "add_zero_attn": True}),
    ("TransformerEncoderLayer", {"nhead": 2, "dim_feedforward": 16}),
    ("TransformerEncoderLayer", {"nhead": 2, "dim_feedforward": 16, "is_causal": True}),
    ("TransformerEncoderLayer", {"nhead": 4, "dim_feedforward": 16, "norm_first": True}),
]


@pytest.mark.parametrize(("kind", "fields"), CASES)
def test_padding_is_as_if_it_were_not_there(kind: str, fields: dict[str, Any]) -> None:
    layer = CATALOGUE[kind](**fields)
    count = len(layer.inputs) - 1
    padded = network_of(layer, (*(SEQUENCE,) * count, MASK))
    assert propagate(padded).nodes["n"].status == "right"
    torch.manual_seed(2)
    net = build(padded).eval()
    randomise(net)
    weights = {k.removeprefix("layer."): v.clone() for k, v in net.state_dict().items()}
    numbers = torch.randn(len(LENGTHS), STEPS, FEATURES)
    mask = torch.arange(STEPS) >= torch.tensor(LENGTHS)[:, None]
    samples = [*(numbers,) * count, mask]
    with torch.no_grad():
        given = net(*samples)
        results = given if isinstance(given, tuple) else (given,)
        for sample, length in enumerate(LENGTHS):
            short = TensorType((length, FEATURES))
            alone = build(network_of(layer, (short,) * count)).eval()
            alone.load_state_dict(net.state_dict())
            expected = alone(*(numbers[sample : sample + 1, :length],) * count)
            first = expected[0] if isinstance(expected, tuple) else expected
            torch.testing.assert_close(results[0][sample, :length], first[0])
    for found, wanted in zip(run_by_onnx(padded, weights, samples), results, strict=True):
        assert relative_difference(found, wanted.numpy()) < 1e-4
    room: dict[str, Any] = {"__name__": "written"}
    written = module_text(padded)
    exec(compile(written.text, "<written>", "exec"), room)
    source = room[written.class_name]().eval()
    source.load_state_dict(net.state_dict())
    with torch.no_grad():
        again = source(*samples)
    assert all(map(torch.equal, again if isinstance(again, tuple) else (again,), results))


@pytest.mark.parametrize(
    ("mask", "reason"),
    [
        (TensorType((STEPS,), "int64"), "says True or False of each step but int64 arrives"),
        (TensorType((STEPS,)), "says True or False of each step but float32 arrives"),
        (TensorType((5,), "bool"), "a mask of padding for 6×8 has 6 numbers but 5 arrives"),
        (TensorType((STEPS, STEPS), "bool"), "has 6 numbers but 6×6 arrives"),
    ],
)
def test_what_is_no_mask_of_padding_is_refused(mask: TensorType, reason: str) -> None:
    layer = TransformerEncoderLayer(nhead=2)
    error = examine(layer, (SEQUENCE, mask)).error
    assert error is not None and reason in error.message


def test_the_mask_may_be_left_unwired() -> None:
    for kind, fields in CASES:
        layer = CATALOGUE[kind](**fields)
        count = len(layer.inputs) - 1
        assert examine(layer, (SEQUENCE,) * count).status == "right"
