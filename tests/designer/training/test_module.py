"""The live module against modules written by hand."""

import pytest
import torch
from torch import nn

from designer.refused import Refused
from designer.training.module import build
from graphs.declare import CATALOGUE
from graphs.network import Link, Network, Node
from tests.designer.designs import chain, lenet

pytestmark = pytest.mark.torch


def lenet_by_hand() -> nn.Module:
    features = nn.Sequential(
        nn.Conv2d(1, 6, 5), nn.Tanh(), nn.AvgPool2d(2),
        nn.Conv2d(6, 16, 5), nn.Tanh(), nn.AvgPool2d(2),
        nn.Conv2d(16, 120, 5), nn.Tanh(),
    )  # fmt: skip
    classifier = nn.Sequential(nn.Linear(120, 84), nn.Tanh(), nn.Linear(84, 10))
    parts = [
        ("features", features),
        ("flatten", nn.Flatten()),
        ("classifier", classifier),
    ]
    module = nn.Sequential()
    for name, part in parts:
        module.add_module(name, part)
    return module


def test_lenet_is_the_module_written_by_hand() -> None:
    ours, theirs = build(lenet()), lenet_by_hand()
    theirs.load_state_dict(ours.state_dict(), strict=True)
    images = torch.randn(3, 1, 32, 32)
    assert list(ours.state_dict()) == list(theirs.state_dict())
    assert sum(weight.numel() for weight in ours.parameters()) == 61_706
    assert torch.equal(ours(images), theirs(images))


def branched() -> Network:
    """A skip connection and a concatenation, their ports wired in reversed order."""
    network = chain(
        ("image", "Input", {"shape": (2, 8, 8)}),
        ("train", "Conv2d", {"out_channels": 2, "kernel_size": 3, "padding": 1}),
        ("late", "Sigmoid", {}),
    )
    more = [
        Node("n4", CATALOGUE["Add"](), "sum"),
        Node("n5", CATALOGUE["Concat"](), "joined"),
        Node("n6", CATALOGUE["Output"](), "first"),
        Node("n7", CATALOGUE["Output"](), "second"),
    ]
    links = [
        Link("n2", "out", "n4", "in2"),
        Link("n1", "out", "n4", "in1"),
        Link("n1", "out", "n5", "in2"),
        Link("n3", "out", "n5", "in1"),
        Link("n4", "out", "n5", "in3"),
        Link("n5", "out", "n6", "in"),
        Link("n4", "out", "n7", "in"),
    ]
    return network.with_nodes(*more).rewired(added=links)


def test_branches_join_in_the_order_of_their_ports() -> None:
    module = build(branched())
    image = torch.randn(2, 2, 8, 8)
    convolution = dict(module.named_modules())["train"]
    assert isinstance(convolution, nn.Conv2d)
    convolved = convolution(image)
    total = image + convolved
    first, second = module(image)
    assert torch.equal(first, torch.cat([torch.sigmoid(convolved), image, total], dim=1))
    assert torch.equal(second, total)


def test_a_node_may_be_called_like_a_method_of_a_module() -> None:
    module = build(branched())
    assert set(module.state_dict()) == {"train.weight", "train.bias"}
    assert module.train().training


def test_values_are_let_go_after_their_last_use() -> None:
    module = build(branched())
    freed = [index for step in module._program.steps for index in step.finished]
    assert len(freed) == len(set(freed)) == 3
    assert not set(freed) & set(module._program.goals)


@pytest.mark.parametrize(
    ("network", "sentence"),
    [
        (Network(), "The network is empty"),
        (chain(("conv", "Conv2d", {}), ("output", "Output", {})), "has no Input"),
        (chain(("input", "Input", {}), ("relu", "ReLU", {})), "has no Output"),
        (
            chain(
                ("input", "Input", {"shape": (1, 4, 4)}),
                ("big", "Conv2d", {"kernel_size": 7}),
                ("output", "Output", {}),
            ),
            "big: a kernel of 7 does not fit into 4 px",
        ),
        (
            chain(
                ("input", "Input", {"shape": (1, 4, 4)}),
                ("part", "Conv2d", {}),
                ("part.0", "ReLU", {}),
                ("output", "Output", {}),
            ),
            "part is a layer and also the group of part.0",
        ),
    ],
)
def test_a_network_that_cannot_run_is_refused_by_name(network: Network, sentence: str) -> None:
    with pytest.raises(Refused, match=sentence):
        build(network)
