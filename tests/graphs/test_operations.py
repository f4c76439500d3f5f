"""Operations: counted by performing each definition on numbers that count, and by torch's counter.

The layers of the conformance test are held to torch's counter there: it gives two for each MAC.
"""

import math
from collections.abc import Callable, Sequence
from typing import Any

import pytest
import torch
from torch import nn
from torch.nn.attention import SDPBackend, sdpa_kernel
from torch.utils.flop_counter import FlopCounterMode

import graphs.layers  # noqa: F401
from designer.training.module import build
from designer.verbs.summary import as_json, as_table, summary_of
from graphs.architectures import ARCHITECTURES
from graphs.declare import CATALOGUE, Layer
from graphs.formulas import formulas
from graphs.layers.adaptive import AdaptiveAvgPool2d
from graphs.layers.convolution import Conv2d
from graphs.layers.pooling import MaxPool2d
from graphs.propagate import examine, propagate
from graphs.types import TensorType
from tests.graphs.test_conformance import KINDS, network_of

COUNT = [0]


class Number:
    """A number whose arithmetic is counted."""

    def __init__(self, value: float = 1.0) -> None:
        self.value = value

    def _count(self, *others: object) -> "Number":
        COUNT[0] += 1
        return Number(abs(self.value) + 0.5)

    __add__ = __sub__ = __mul__ = __truediv__ = __pow__ = __neg__ = _count

    def __lt__(self, other: "Number") -> bool:
        self._count()
        return self.value < other.value


def function(x: Number, *others: Number) -> Number:
    """Any function of one number: exp, a root, a sigmoid."""
    return x._count()


def total(numbers: Sequence[Number]) -> Number:
    """Their sum, the first taken as it is."""
    found = numbers[0]
    for each in numbers[1:]:
        found = found + each
    return found


def largest(numbers: Sequence[Number]) -> Number:
    """The largest, by comparing one after the other."""
    found = numbers[0]
    for each in numbers[1:]:
        found = each if found < each else found
    return found


def mean(numbers: Sequence[Number]) -> Number:
    return total(numbers) / Number()


def dot(left: Sequence[Number], right: Sequence[Number], start: Number | None = None) -> Number:
    """The sum of products, begun with a bias, or with nothing: each product then is added."""
    found = start or Number()
    for one, other in zip(left, right, strict=True):
        found = found + one * other
    return found


def softmax(row: Sequence[Number]) -> list[Number]:
    top = largest(row)
    powers = [function(x - top) for x in row]
    whole = total(powers)
    return [each / whole for each in powers]


def log_softmax(row: Sequence[Number]) -> list[Number]:
    top = largest(row)
    less = [x - top for x in row]
    whole = function(total([function(x) for x in less]))
    return [x - whole for x in less]


def normal(group: Sequence[Number], learned: int = 0) -> list[Number]:
    middle = mean(group)
    apart = [x - middle for x in group]
    root = function(mean([x * x for x in apart]) + Number())
    found = [x / root for x in apart]
    return [x * x if learned == 1 else x * x + x if learned == 2 else x for x in found]


def numbers(*shape: int) -> Any:
    """Numbers in nested lists."""
    if not shape:
        return Number()
    return [numbers(*shape[1:]) for _ in range(shape[0])]


def windows(size: int, count: int) -> list[int]:
    """The sizes of adaptive windows, as torch's source cuts them."""
    return [math.ceil((i + 1) * size / count) - math.floor(i * size / count) for i in range(count)]


def each(count: int, work: Callable[[], object]) -> Callable[[], None]:
    def perform() -> None:
        for _ in range(count):
            work()

    return perform


def lstm_step(features: int, size: int) -> None:
    """One step as torch's page writes it, for each number of the state."""
    for _ in range(size):
        x, h, c = numbers(features), numbers(size), Number()
        gates = [function(dot(x, x, Number()) + dot(h, h, Number())) for _ in range(4)]
        forget, write, new, show = gates
        cell = forget * c + write * new
        show * function(cell)


def gru_step(features: int, size: int) -> None:
    for _ in range(size):
        x, h, old = numbers(features), numbers(size), Number()
        reset = function(dot(x, x, Number()) + dot(h, h, Number()))
        update = function(dot(x, x, Number()) + dot(h, h, Number()))
        new = function(dot(x, x, Number()) + reset * dot(h, h, Number()))
        (Number() - update) * new + update * old


def attention(
    steps: int, features: int, heads: int, *, masked: bool = False, shown: bool = False
) -> None:
    """Projections, heads, the mean over heads of what is seen, the last projection."""
    for _ in range(3 * steps * features):
        dot(numbers(features), numbers(features), Number())
    for _ in range(steps * features):
        Number() * Number()
    size = features // heads
    for _ in range(heads * steps):
        row = [dot(numbers(size), numbers(size)) for _ in range(steps)]
        shares = softmax([x + x for x in row] if masked else row)
        for _ in range(size):
            dot(shares, numbers(steps))
    for _ in range(steps * features):
        dot(numbers(features), numbers(features), Number())
    for _ in range(shown * steps * steps):
        mean(numbers(heads))


def encoder(steps: int, features: int, inner: int, heads: int) -> None:
    attention(steps, features, heads)
    for _ in range(steps):
        for _ in range(2):
            [x + x for x in numbers(features)]
            normal(numbers(features), 2)
        wide = [function(dot(numbers(features), numbers(features))) for _ in range(inner)]
        for _ in range(features):
            dot(wide, wide, Number())


T = TensorType
IMAGE = T((4, 6, 7))
CASES: tuple[tuple[str, dict[str, Any], tuple[TensorType, ...], Callable[[], object]], ...] = (
    ("Linear", {"out_features": 3}, (T((5,)),),
     each(3, lambda: dot(numbers(5), numbers(5), Number()))),
    ("Conv2d", {"out_channels": 3, "kernel_size": 3, "groups": 1}, (IMAGE,),
     each(3 * 4 * 5, lambda: dot(numbers(36), numbers(36), Number()))),
    ("ReLU", {}, (IMAGE,), each(168, lambda: function(Number()))),
    ("GELU", {}, (IMAGE,), each(168, lambda: function(Number()))),
    ("Softmax", {"dim": 1}, (IMAGE,), each(42, lambda: softmax(numbers(4)))),
    ("Softmax2d", {}, (IMAGE,), each(42, lambda: softmax(numbers(4)))),
    ("LogSoftmax", {"dim": 3}, (IMAGE,), each(24, lambda: log_softmax(numbers(7)))),
    ("Softmin", {"dim": 1}, (IMAGE,), each(42, lambda: softmax([-x for x in numbers(4)]))),
    ("GLU", {"dim": 1}, (IMAGE,), each(84, lambda: Number() * function(Number()))),
    ("Add", {}, (IMAGE,) * 3, each(168, lambda: Number() + Number() + Number())),
    ("Multiply", {}, (IMAGE,) * 2, each(168, lambda: Number() * Number())),
    ("Maximum", {}, (IMAGE,) * 3, each(168, lambda: largest(numbers(3)))),
    ("MaxPool2d", {"kernel_size": 3, "stride": 2}, (IMAGE,),
     each(4 * 2 * 3, lambda: largest(numbers(9)))),
    ("AvgPool2d", {"kernel_size": 2}, (IMAGE,), each(4 * 3 * 3, lambda: mean(numbers(4)))),
    ("LPPool2d", {"norm_type": 2.0, "kernel_size": 2}, (IMAGE,),
     each(4 * 3 * 3, lambda: function(total([x * x for x in numbers(4)])))),
    ("FractionalMaxPool2d", {"kernel_size": 2, "output_size": 3}, (IMAGE,),
     each(4 * 9, lambda: largest(numbers(4)))),
    ("AdaptiveAvgPool2d", {"output_size": (4, 3)}, (IMAGE,), each(4, lambda: [
        mean(numbers(a * b)) for a in windows(6, 4) for b in windows(7, 3)])),
    ("AdaptiveMaxPool2d", {"output_size": (4, 3)}, (IMAGE,), each(4, lambda: [
        largest(numbers(a * b)) for a in windows(6, 4) for b in windows(7, 3)])),
    ("BatchNorm2d", {}, (IMAGE,), each(168, lambda: Number() * Number() + Number())),
    ("InstanceNorm2d", {}, (IMAGE,), each(4, lambda: normal(numbers(42)))),
    ("InstanceNorm2d", {"affine": True}, (IMAGE,), each(4, lambda: normal(numbers(42), 2))),
    ("GroupNorm", {"num_groups": 2}, (IMAGE,), each(2, lambda: normal(numbers(84), 2))),
    ("LayerNorm", {}, (IMAGE,), each(24, lambda: normal(numbers(7), 2))),
    ("LayerNorm", {"bias": False}, (IMAGE,), each(24, lambda: normal(numbers(7), 1))),
    ("RMSNorm", {"elementwise_affine": False}, (IMAGE,), each(24, lambda: [
        x / function(mean([y * y for y in row]) + Number()) if x is row[0] else x / x
        for row in [numbers(7)] for x in row])),
    ("Normalize", {"dim": 1}, (IMAGE,), each(42, lambda: [
        x / largest([function(total([y * y for y in row])), Number()]) if x is row[0] else x / x
        for row in [numbers(4)] for x in row])),
    ("Sum", {"dim": (1,)}, (IMAGE,), each(42, lambda: total(numbers(4)))),
    ("Mean", {}, (IMAGE,), each(1, lambda: mean(numbers(168)))),
    ("Amax", {"dim": (2, 3)}, (IMAGE,), each(4, lambda: largest(numbers(42)))),
    ("ArgMax", {"dim": 1}, (IMAGE,), each(42, lambda: largest(numbers(4)))),
    ("CosineSimilarity", {}, (T((5,)), T((5,))), each(1, lambda: dot(
        numbers(5), numbers(5)) / largest([function(dot(numbers(5), numbers(5)))
        * function(dot(numbers(5), numbers(5))), Number()]))),
    ("PairwiseDistance", {}, (T((5,)), T((5,))), each(1, lambda: function(
        total([function(x - x + Number()) for x in numbers(5)])))),
    ("Bilinear", {"out_features": 3}, (T((4,)), T((5,))), each(3, lambda: dot(
        numbers(4), [dot(numbers(5), numbers(5)) for _ in range(4)], Number()))),
    ("Upsample", {"scale_factor": 2.0, "mode": "bilinear"}, (IMAGE,),
     each(4 * 168, lambda: dot(numbers(4), numbers(4)))),
    ("ChannelNormalize", {"mean": (0.5,), "deviation": (0.5,)}, (IMAGE,),
     each(168, lambda: (Number() - Number()) / Number())),
    ("Whiten", {}, (T((5,)),), each(1, lambda: [
        [x - x for x in numbers(5)], [dot(numbers(5), numbers(5)) for _ in range(5)]])),
    ("LSTM", {"hidden_size": 3}, (T((6, 5)),), each(6, lambda: lstm_step(5, 3))),
    ("GRU", {"hidden_size": 3, "bidirectional": True}, (T((6, 5)),),
     each(12, lambda: gru_step(5, 3))),
    ("GRUCell", {"hidden_size": 3}, (T((5,)),), each(1, lambda: gru_step(5, 3))),
    ("RNNCell", {"hidden_size": 3}, (T((5,)),), each(3, lambda: function(
        dot(numbers(5), numbers(5)) + dot(numbers(3), numbers(3))))),
    ("MultiheadAttention", {"num_heads": 2}, (T((5, 4)),) * 3,
     lambda: attention(5, 4, 2, shown=True)),
    ("MultiheadAttention", {"num_heads": 2, "is_causal": True}, (T((5, 4)),) * 3,
     lambda: attention(5, 4, 2, masked=True, shown=True)),
    ("MultiheadAttention", {"num_heads": 2}, (T((5, 4)),) * 3 + (T((5,), "bool"),),
     lambda: attention(5, 4, 2, masked=True, shown=True)),
    ("TransformerEncoderLayer", {"nhead": 2, "dim_feedforward": 7}, (T((5, 4)),),
     lambda: encoder(5, 4, 7, 2)),
    ("MSELoss", {}, (T((5,)), T((5,))), each(5, lambda: function(Number() - Number()) + Number())),
    ("CrossEntropyLoss", {}, (T((5, 3)), T((3,), "int64")), each(3, lambda: [
        log_softmax(numbers(5)), -Number() + Number()])),
    ("BCELoss", {}, (T((5,)), T((5,))), each(5, lambda: Number() * function(Number()) + (
        Number() - Number()) * function(Number() - Number()) + Number())),
    ("Flatten", {}, (IMAGE,), lambda: None),
    ("Dropout", {}, (IMAGE,), lambda: None),
    ("Concat", {}, (IMAGE,) * 2, lambda: None),
    ("Embedding", {}, (T((5,), "int64"),), lambda: None),
    ("Upsample", {"scale_factor": 2.0}, (IMAGE,), lambda: None),
)  # fmt: skip


@pytest.mark.parametrize(("kind", "fields", "inputs", "definition"), CASES)
def test_operations_are_those_of_the_definition(
    kind: str,
    fields: dict[str, Any],
    inputs: tuple[TensorType, ...],
    definition: Callable[[], object],
) -> None:
    facts = examine(CATALOGUE[kind](**fields), inputs)
    assert facts.status == "right", facts.error
    COUNT[0] = 0
    definition()
    assert facts.operations == COUNT[0]


MOVING = {"reshape", "dropout"}
COMPUTING = {"Sum", "Mean", "Amax", "Amin", "Std", "ArgMax", "Fold", "Upsample",
             "UpsamplingNearest2d", "UpsamplingBilinear2d"}  # fmt: skip
STILL = {"Identity", "Embedding", "Concat", "Stack"}


@pytest.mark.parametrize("kind", KINDS)
def test_every_layer_computes_or_moves(kind: str) -> None:
    """None is forgotten: what says nothing of its operations only moves numbers."""
    cls = CATALOGUE[kind]
    moves = cls.category in MOVING and kind not in COMPUTING
    moves |= kind in STILL or "Unpool" in kind or "Pad" in kind
    declares = cls.work is not Layer.work or cls.macs is not Layer.macs
    assert declares is not moves


def test_a_published_network_costs_what_its_layers_cost() -> None:
    network = ARCHITECTURES["lenet5"].build()
    facts = propagate(network)
    assert facts.totals.operations == sum(each.operations for each in facts.nodes.values())
    summary = summary_of(network)
    data = as_json(summary)
    assert data["operations"] == facts.totals.operations
    assert sum(node["operations"] for node in data["nodes"]) == data["operations"]
    assert f"operations  {facts.totals.operations:,}, a MAC counted as 2" in as_table(summary)


def test_matrix_products_are_torchs_own_count() -> None:
    """Convolutions, linear layers and attention of one network, by torch's FlopCounterMode."""
    layers = (
        ("Conv2d", {"out_channels": 6, "kernel_size": 3, "groups": 2}, (IMAGE,)),
        ("ConvTranspose2d", {"out_channels": 6, "kernel_size": 3, "stride": 2}, (IMAGE,)),
        ("Linear", {"out_features": 9}, (IMAGE,)),
        ("MultiheadAttention", {"num_heads": 2}, (T((5, 4)),) * 3),
    )
    for kind, fields, inputs in layers:
        layer = CATALOGUE[kind](**fields)
        facts = examine(layer, inputs)
        module: nn.Module = build(network_of(layer, inputs)).eval()
        samples = [torch.rand(1, *tensor.shape) for tensor in inputs]
        with (
            sdpa_kernel(SDPBackend.MATH),
            torch.inference_mode(),
            FlopCounterMode(display=False) as counter,
        ):
            module(*samples)
        beside = sum(part.operations for part in layer.work(facts.inputs, facts.outputs))
        assert counter.get_total_flops() == 2 * facts.macs == facts.operations - beside


def test_the_inspector_says_where_the_operations_come_from() -> None:
    layer = MaxPool2d(3, stride=2)
    found = {card.title: card for card in formulas(layer, examine(layer, (IMAGE,)))}
    assert found["Operations"].lines == ("8 · 24 in each window",)
    conv = Conv2d(3)
    found = {card.title: card for card in formulas(conv, examine(conv, (IMAGE,)))}
    assert found["Operations"].lines == ("2 · 2,160 multiply–adds",)


def test_an_enormous_pooling_is_counted_at_once() -> None:
    layer = AdaptiveAvgPool2d(2**30)
    assert examine(layer, (IMAGE,)).operations > 2**60
