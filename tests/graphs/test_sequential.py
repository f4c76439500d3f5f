"""The source of an nn.Sequential becomes the layers that torch makes of it; nothing is run."""

from collections import OrderedDict

import pytest
import torch
from torch import nn

from designer.training.module import build
from graphs.declare import Layer
from graphs.layers.ends import Input, Output
from graphs.network import Link, Network, Node
from graphs.sequential import NotSequential, group_of, read_sequential

LENET = """
self.features = nn.Sequential(
    nn.Conv2d(1, 6, 5), nn.ReLU(True), nn.MaxPool2d(2, 2, 0),
    torch.nn.Conv2d(6, 16, kernel_size=5), nn.LeakyReLU(0.2, inplace=True), nn.AvgPool2d(2),
    nn.Sequential(nn.Flatten(), nn.Linear(400, 120), nn.Dropout(p=0.1, inplace=True)),
    *[nn.Linear(120, 84, bias=False), nn.BatchNorm1d(84, 1e-3)],
    nn.Sequential(OrderedDict([("fc", nn.Linear(84, 10)), ("out", nn.Softmax(dim=-1))])),
)
"""


def whole(part: Network, shape: tuple[int, ...]) -> Network:
    """A chain between an Input and an Output."""
    first, *_, last = part.nodes
    return part.with_nodes(Node("in", Input(shape), "input"), Node("end", Output(), "end")).rewired(
        added=[Link("in", "out", first, "in"), Link(last, "out", "end", "in")]
    )


def layers(text: str) -> dict[str, Layer]:
    return {node.name: node.layer for node in read_sequential(text, "s").nodes.values()}


def test_a_pasted_chain_computes_what_torch_computes() -> None:
    assert group_of(LENET) == "features"
    network = whole(read_sequential(LENET, "features"), (1, 32, 32))
    ours = build(network).eval()
    source = LENET.strip().removeprefix("self.features = ")
    theirs = eval(source, {"nn": nn, "torch": torch, "OrderedDict": OrderedDict})
    weights = {f"features.{key}": tensor for key, tensor in theirs.state_dict().items()}
    ours.load_state_dict(weights, strict=True)
    sample = torch.rand(3, 1, 32, 32)
    assert torch.equal(ours(sample), theirs.eval()(sample))


def test_sizes_that_follow_are_left_to_the_layer_before_and_others_stay() -> None:
    found = layers(
        "nn.Sequential(nn.Conv2d(3, 8, 3), nn.BatchNorm2d(8), nn.Flatten(), nn.Linear(7, 2))"
    )
    assert (found["s.0"].in_channels, found["s.1"].num_features) == (3, None)  # type: ignore[attr-defined]
    assert found["s.3"].in_features == 7  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("nn.Sequential(nn.Conv2d(3, 8))", "line 1: Conv2d needs kernel_size"),
        ("nn.Sequential(nn.Conv2d(3, 8, k))", "Conv2d is given k; only numbers and texts"),
        (
            "nn.Sequential(nn.Conv2d(3, 8, 3, 1, 1, 1, 1, True, 'zeros', 5))",
            "takes 9 values, not 10",
        ),
        ("nn.Sequential(nn.Conv2d(3, 8, 3, kernel_size=3))", "kernel_size twice"),
        ("nn.Sequential(nn.Nothing())", "line 1: there is no layer Nothing"),
        ("nn.Sequential(Block(3))", "there is no layer Block"),
        ("nn.Sequential(\n  nn.ReLU(),\n  f)", "line 3: f is no layer written out"),
        ("nn.Sequential(nn.LSTM(3, 4))", "LSTM without batch_first=True"),
        ("nn.Sequential(nn.Conv2d(3, -8, 3))", "out_channels must be"),
        ("nn.Sequential(nn.Linear(3, 8, **options))", "has ** in it"),
        ("nn.Sequential()", "is empty"),
        ("nn.Sequential(nn.ReLU()", "line 1: this is not Python"),
        ("a = 1\nnn.Sequential(nn.ReLU())", "not 2 statements"),
        ("print(nn.Sequential)", "only nn.Sequential(…) can be pasted as code"),
        (
            "nn.Sequential(__import__('os').system('true'))",
            "there is no layer __import__('os').system",
        ),
        ("nn.Sequential(*layers)", "is no layer written out"),
        ("nn.Sequential(" * 5000, "this is not Python"),
    ],
)
def test_what_cannot_be_read_is_told_with_its_line(text: str, sentence: str) -> None:
    with pytest.raises(NotSequential) as caught:
        read_sequential(text, "s")
    assert sentence in str(caught.value)
