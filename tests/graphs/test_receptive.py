"""Receptive fields against the literature and against where the gradient really arrives."""

import json
from collections.abc import Mapping
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
import torch
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from torch import nn

from graphs.architectures import ARCHITECTURES
from graphs.architectures.build import Step, chain, wired
from graphs.declare import CATALOGUE, Layer
from graphs.layers.activation import ReLU, Softmax
from graphs.layers.adaptive import AdaptiveAvgPool2d
from graphs.layers.convolution import Conv2d
from graphs.layers.dense import Linear
from graphs.layers.ends import Input
from graphs.layers.merge import Add, Concat
from graphs.layers.padding import ZeroPad1d, ZeroPad2d, ZeroPad3d
from graphs.layers.pooling import AvgPool2d, MaxPool2d
from graphs.layers.transposed import ConvTranspose2d
from graphs.network import Network
from graphs.propagate import propagate
from graphs.receptive import Receptive, receptive_fields

IMAGE = (2, 61, 73)


def fields_of(network: Network) -> Mapping[str, tuple[Receptive, ...]]:
    """Receptive fields by the nodes' names."""
    facts = propagate(network)
    return {network.nodes[key].name: found for key, found in receptive_fields(facts).items()}


def test_stacks_see_as_far_as_the_literature_says(reference: Path) -> None:
    stacks = json.loads((reference / "convolution-facts.json").read_text())[
        "receptive_field_stacks"
    ]
    declared: dict[str, Any] = dict(CATALOGUE)
    checked = 0
    for stack in stacks:
        layers = [
            (f"l{index}", declared[each["op"]](**each["args"]))
            for index, each in enumerate(stack["layers"])
        ]
        seen = fields_of(chain(tuple(stack["input"][1:]), layers))[layers[-1][0]]
        expected = (stack["receptive_field"], stack["effective_stride"])
        for each in seen:
            assert (each.size, each.jump) == expected, stack["name"]
            assert -each.start == stack["effective_padding"], stack["name"]
        checked += 1
    print(f"{checked} of {len(stacks)} stacks agree")
    assert checked == len(stacks) > 10


@pytest.mark.parametrize(
    ("key", "node", "size", "jump"),
    [
        ("vgg16", "features.30", 212, 32),
        ("vgg11", "features.20", 150, 32),
        ("alexnet", "features.12", 195, 32),
        ("lenet5", "s4", 16, 4),
    ],
)
def test_published_networks_see_what_is_published(
    key: str, node: str, size: int, jump: int
) -> None:
    found = fields_of(ARCHITECTURES[key].build())
    assert [(each.size, each.jump) for each in found[node]] == [(size, jump)] * 2


MEASURED = {
    **{f"torchvision {key}": key for key in ARCHITECTURES},
    **{f"timm {key}": key for key in ("inception_v4",)},
    "torchvision googlenet (3x3 instead of 5x5)": "googlenet",
    "googlenet paper (5x5 branches)": "googlenet_paper",
    "timm mobilenetv1_100": "mobilenet_v1",
    "U-Net 2015 bottleneck": "unet_2015",
}
"""The networks of the reference by the key under which they are opened."""
NOT_DRAWN = {"timm inception_resnet_v2", "torchvision densenet121"}
NOT_DRAWN |= {f"resnet{depth} original v1 (stride in first 1x1)" for depth in (50, 101, 152)}


def test_published_networks_see_what_was_measured(reference: Path) -> None:
    rows = json.loads((reference / "convolution-facts.json").read_text())
    measured = [row for row in rows["receptive_field_networks"] if row["network"] not in NOT_DRAWN]
    found = {key: fields_of(ARCHITECTURES[key].build()) for key in set(MEASURED.values())}
    wrong = []
    for row in measured:
        seen = found[MEASURED[row["network"]]]
        end, group = row["endpoint"], f"{row['endpoint']}."
        name = end if end in seen else [each for each in seen if each.startswith(group)][-1]
        widest = max(seen[name], key=lambda each: each.size)
        expected = (row["receptive_field"], row["effective_stride"], row["effective_padding"])
        if (widest.size, widest.jump, -widest.start) != expected:
            wrong.append((row["network"], end, widest, expected))
    print(f"{len(measured) - len(wrong)} of {len(measured)} ends of published networks agree")
    assert not wrong


def test_padding_moves_what_is_seen_whatever_dimensions_it_pads() -> None:
    layers = [
        ("one", ZeroPad1d((2, 0))),
        ("two", ZeroPad2d((0, 0, 3, 0))),
        ("three", ZeroPad3d((0, 0, 0, 0, 4, 4))),
    ]
    found = fields_of(chain(IMAGE, layers))
    assert [-each.start for each in found["one"]] == [0, 2]
    assert [-each.start for each in found["two"]] == [3, 2]
    assert [(each.size, -each.start) for each in found["three"]] == [(1, 3), (1, 2)]


def test_flattened_elements_see_what_they_saw_and_dense_ones_see_all() -> None:
    found = fields_of(ARCHITECTURES["lenet5"].build())
    assert found["flatten"] == found["s4"]
    assert found["c5"] == (Receptive(32, 0, 0, 32),) * 2


def test_a_gate_lets_every_element_see_all() -> None:
    steps = [
        Step("input", Input(IMAGE)),
        Step("conv", Conv2d(4, 3), ("input",)),
        Step("pool", AdaptiveAvgPool2d(1), ("conv",)),
        Step("gated", Add(), ("conv", "pool")),
    ]
    assert [each.size for each in fields_of(wired(steps))["gated"]] == [61, 73]


def test_a_node_that_mixes_along_a_dimension_sees_all_of_it() -> None:
    conv = ("conv", Conv2d(4, 3))
    for layer in (Softmax(dim=2), Linear(9)):
        seen = fields_of(chain(IMAGE, [conv, ("last", layer)]))["last"]
        whole = [each.jump == 0 for each in seen]
        assert whole == ([True, False] if isinstance(layer, Softmax) else [False, True])
    steps = [
        Step("input", Input(IMAGE)),
        Step("tall", Concat(dim=2), ("input", "input")),
        Step("deep", Concat(), ("input", "input")),
    ]
    found = fields_of(wired(steps))
    assert [each.size for each in found["tall"]] == [61, 1]
    assert [each.size for each in found["deep"]] == [1, 1]


def test_what_has_no_shape_has_no_field() -> None:
    steps = [Step("input", Input((1, 4, 4))), Step("conv", Conv2d(4, 5), ("input",))]
    steps += [Step("behind", ReLU(), ("conv",)), Step("vector", Input((7,)))]
    assert fields_of(wired(steps)).keys() == {"input", "vector"}
    assert fields_of(wired(steps))["vector"] == ()


def test_an_upsampling_sees_parts_of_its_input() -> None:
    layers = [("up", ConvTranspose2d(4, 2, stride=2)), ("conv", Conv2d(4, 3))]
    found = fields_of(chain(IMAGE, layers))
    assert [int(each.size) for each in found["up"]] == [1, 1]
    # Three neighbours of a doubled image see two places, or two of them the same.
    assert [int(each.size) for each in found["conv"]] == [2, 2]
    assert [each.jump for each in found["conv"]] == [Fraction(1, 2)] * 2


GRAPHS = 200
kernels = st.integers(1, 4)
layers = st.one_of(
    st.builds(
        Conv2d,
        out_channels=st.integers(1, 3),
        kernel_size=st.tuples(kernels, kernels),
        stride=st.tuples(kernels, kernels),
        padding=st.integers(0, 3),
        dilation=st.tuples(st.integers(1, 3), st.integers(1, 3)),
    ),
    st.builds(
        ConvTranspose2d,
        out_channels=st.integers(1, 2),
        kernel_size=st.tuples(kernels, kernels),
        stride=st.integers(1, 3),
        padding=st.integers(0, 1),
    ),
    st.builds(AvgPool2d, kernel_size=st.just(3), stride=st.integers(1, 3), padding=st.just(1)),
    st.builds(MaxPool2d, kernel_size=st.integers(2, 3), ceil_mode=st.booleans()),
    st.builds(AdaptiveAvgPool2d, output_size=st.tuples(st.integers(2, 9), st.integers(2, 9))),
    st.builds(ReLU),
)


@st.composite
def networks(draw: st.DrawFn) -> Network:
    """Chains of convolutions and pools with branches that join again, by a sum or side by side."""
    steps = [Step("input", Input(IMAGE))]
    count = draw(st.integers(1, 4))
    branching = draw(st.integers(0, count - 1))
    for index in range(count):
        name, source = f"l{index}", steps[-1].name
        if index != branching and draw(st.booleans()):
            steps.append(Step(name, draw(layers), (source,)))
            continue
        stride = draw(st.integers(1, 2))
        steps += [
            Step(f"{name}a", Conv2d(2, 3, stride=stride, padding=1), (source,)),
            Step(f"{name}b", Conv2d(2, 1, stride=stride), (source,)),
            Step(f"{name}c", Conv2d(2, 5, padding=2), (f"{name}b",)),
            Step(name, draw(st.sampled_from([Add(), Concat()])), (f"{name}a", f"{name}c")),
        ]
    return wired(steps)


def module_of(layer: Layer, channels: int) -> nn.Module:
    """The layer in torch, with weights that let no gradient cancel out."""
    arguments: dict[str, Any] = layer.arguments()
    if isinstance(layer, (Conv2d, ConvTranspose2d)):
        arguments.setdefault("out_channels", layer.out_channels)
        arguments.setdefault("kernel_size", layer.kernel_size)
        module = getattr(nn, layer.kind)(channels, bias=False, **arguments)
        assert isinstance(module, (nn.Conv2d, nn.ConvTranspose2d))
        nn.init.ones_(module.weight)
        return module
    if isinstance(layer, (AvgPool2d, MaxPool2d)):
        # The largest value of a window hides the others: an average shows what is seen.
        arguments.setdefault("kernel_size", layer.kernel_size)
        return nn.AvgPool2d(**arguments)
    if isinstance(layer, AdaptiveAvgPool2d):
        return nn.AdaptiveAvgPool2d(layer.output_size)
    return nn.ReLU()


def support(network: Network, element: tuple[int, int]) -> tuple[range, range]:
    """The rows and columns of the input at which the gradient of an output element arrives."""
    image = torch.ones(1, *IMAGE, dtype=torch.float64, requires_grad=True)
    values: dict[str, torch.Tensor] = {}
    for key in network.order:
        layer = network.nodes[key].layer
        arriving = [values[link.source] for link in network.incoming(key)]
        if isinstance(layer, Input):
            values[key] = image
        elif isinstance(layer, Add):
            values[key] = arriving[0] + arriving[1]
        elif isinstance(layer, Concat):
            values[key] = torch.cat(arriving, 1)
        else:
            module = module_of(layer, arriving[0].shape[1]).double()
            values[key] = module(arriving[0])
    given = values[network.order[-1]][0, :, element[0], element[1]].sum()
    (gradient,) = torch.autograd.grad(given, image)
    rows, columns = (gradient[0].sum((0, axis)).nonzero()[:, 0].tolist() for axis in (2, 1))
    # An element that sees nothing but padding has no place in the image.
    assume(rows and columns)
    return range(rows[0], rows[-1] + 1), range(columns[0], columns[-1] + 1)


def test_an_element_sees_what_its_gradient_reaches() -> None:
    compared: list[bool] = []

    @settings(max_examples=GRAPHS, deadline=None)
    @given(networks(), st.data())
    def check(network: Network, data: st.DataObject) -> None:
        compared.append(_compare(network, data))

    check()
    exactly = sum(compared)
    print(f"{len(compared)} graphs with branches agree, an element of {exactly} to the pixel")
    assert len(compared) >= GRAPHS and exactly > GRAPHS // 10


def _compare(network: Network, data: st.DataObject) -> bool:
    """Compare the field of one element with its gradient; whether it was to the pixel."""
    facts = propagate(network)
    last = facts.nodes[network.order[-1]]
    assume(last.status == "right")
    sizes = last.outputs[0].shape[1:]
    element = tuple(data.draw(st.integers(0, size - 1)) for size in sizes)
    exact = not any(map(network.of_kind, ("AdaptiveAvgPool2d", "ConvTranspose2d")))
    seen = receptive_fields(facts)[network.order[-1]]
    reached = support(network, (element[0], element[1]))
    exactly = False
    for field, place, found, size in zip(seen, element, reached, sizes, strict=True):
        start = field.start + place * field.jump
        assert start <= found.start and found.stop <= start + field.size
        inside = start >= 0 and start + field.size <= field.length
        if exact and inside and place <= size // 2:
            exactly = True
            assert (found.start, found.stop) == (start, start + field.size)
    return exactly
