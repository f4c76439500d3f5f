"""Advice: given where it helps, silent on sound networks."""

from dataclasses import replace
from itertools import pairwise
from time import perf_counter

import pytest

from designer.document import Document
from designer.edits import DismissAdvice
from graphs.advice import advise, advising
from graphs.architectures import ARCHITECTURES
from graphs.blocks import BlockLayer, layer_of
from graphs.declare import Layer
from graphs.flatten import unfolded
from graphs.network import Block, Network
from graphs.problems import problems
from graphs.propagate import propagate
from graphs.types import GraphError
from tests.graphs.drawn import drawn
from tests.graphs.drawn import layer as a
from tests.graphs.sound import END, SOUND, head, image


def test_there_are_sixty_sound_networks() -> None:
    assert len(SOUND) == 60


@pytest.mark.parametrize("name", SOUND)
def test_a_sound_network_is_left_in_peace(name: str) -> None:
    facts = propagate(SOUND[name])
    assert problems(facts) == ()
    assert advise(facts) == ()


CONV = a("Conv2d", out_channels=8)
MEANT_OTHERWISE: dict[str, tuple[Network, str]] = {
    "softmax before cross-entropy": (
        drawn(image(8), ("flatten", a("Flatten")), ("softmax", a("Softmax")), END),
        "softmax",
    ),
    "bias before batch norm": (
        drawn(image(32), ("conv", CONV), ("bn", a("BatchNorm2d")), ("relu", a("ReLU")), *head()),
        "conv",
    ),
    "no activation between": (
        drawn(
            image(32),
            ("a", CONV),
            ("relu", a("ReLU")),
            ("flatten", a("Flatten")),
            ("fc1", a("Linear", out_features=20)),
            ("drop", a("Dropout")),
            ("fc2", a("Linear")),
            END,
        ),
        "fc1",
    ),
    "dropout before the output": (
        drawn(image(8), ("flatten", a("Flatten")), ("drop", a("Dropout")), END),
        "drop",
    ),
    "stride larger than kernel": (
        drawn(image(32), ("conv", a("Conv2d", kernel_size=2, stride=3)), ("r", a("ReLU")), *head()),
        "conv",
    ),
    "linear on an image": (drawn(image(8), ("fc", a("Linear")), END), "fc"),
    "unproductive layer": (
        drawn(
            image(4),
            ("a", a("Conv2d", out_channels=8, kernel_size=4, padding=2)),
            ("relu1", a("ReLU")),
            ("b", a("Conv2d", out_channels=8, padding=1)),
            ("relu2", a("ReLU")),
            *head(),
        ),
        "b",
    ),
    "heavy linear": (
        drawn(
            image(64),
            ("conv", a("Conv2d", out_channels=64, padding=1)),
            ("relu", a("ReLU")),
            ("flatten", a("Flatten")),
            ("fc", a("Linear", out_features=100)),
            END,
        ),
        "fc",
    ),
}


@pytest.mark.parametrize("rule", MEANT_OTHERWISE)
def test_advice_names_its_rule_and_node(rule: str) -> None:
    network, node = MEANT_OTHERWISE[rule]
    facts = propagate(network)
    assert problems(facts) == ()
    assert [(each.rule, each.node) for each in advise(facts)] == [(rule, node)]


def test_vgg_is_advised_on_its_first_linear() -> None:
    (advice,) = advise(propagate(ARCHITECTURES["vgg16"].build()))
    assert advice.message.startswith("classifier.0 holds 74 % of all parameters")


def inner(*rows: tuple[str, Layer]) -> Network:
    """The network of a block whose ports are called as those of a layer."""
    start = ("in", a("Input", shape=(3, 32, 32)))
    return drawn(start, *rows, ("out", a("Output")))


def in_blocks() -> Network:
    """Two uses of a block, one of them repeated, whose convolution has a bias for nothing."""
    conv = ("conv", a("Conv2d", out_channels=3, padding=1))
    block = layer_of(Block("Part", inner(conv, ("bn", a("BatchNorm2d")), ("relu", a("ReLU")))))
    outer = Block("Whole", inner(("part", block())))
    network = drawn(
        image(32, 3),
        ("stem", block()),
        ("stage", block(repeat=3)),
        ("last", layer_of(outer)()),
        END,
    )
    return replace(network, blocks={"Part": block.block, "Whole": outer})


def test_what_is_in_a_block_is_told_once_at_its_first_use() -> None:
    network = in_blocks()
    facts = propagate(network)
    assert problems(facts) == ()
    (advice,) = advise(facts)
    assert advice.rule == "bias before batch norm"
    assert advice.node == network.by_name["stem"].id
    assert advice.message.startswith("inside stem: the bias of conv is taken away again by bn,")
    assert advice.message.endswith("Turn the bias off (so it is in 4 more places)")
    block, node = advice.defined
    assert block == "Part" and network.blocks[block].network.nodes[node].name == "conv"


def test_advice_in_a_block_is_dismissed_for_all_its_uses() -> None:
    document = Document(in_blocks())
    (advice,) = advise(document.facts)
    document.perform(DismissAdvice(*advice.defined, advice.rule))
    assert advise(document.facts) == ()
    assert document.network.nodes.keys() == in_blocks().nodes.keys()
    document.undo()
    assert advise(document.facts) == (advice,)


def test_what_lies_before_and_behind_a_block_counts() -> None:
    block = Block("Bare", inner(("conv", a("Conv2d", out_channels=3, padding=1))))
    network = drawn(image(32, 3), ("bare", layer_of(block)()), ("bn", a("BatchNorm2d")), END)
    (advice,) = advise(propagate(replace(network, blocks={"Bare": block})))
    assert advice.message.startswith("inside bare: the bias of conv is taken away again by bn,")


def test_blocks_that_cannot_be_unfolded_are_advised_on_as_they_are() -> None:
    network = in_blocks()
    stage = network.by_name["stage"]
    assert isinstance(stage.layer, BlockLayer)
    endless = replace(stage.layer, repeat=1000)
    whole = Block("Endless", inner(*((f"part{n}", endless) for n in range(30))))
    network = network.with_layers({stage.id: layer_of(whole)()})
    network = replace(network, blocks={**network.blocks, "Endless": whole})
    with pytest.raises(GraphError, match="the blocks unfold to"):
        unfolded(propagate(network))
    assert advise(propagate(network)) == ()


def test_a_residual_network_of_many_blocks_has_few_remarks() -> None:
    found = advise(propagate(ARCHITECTURES["resnet152"].build()))
    assert {each.rule for each in found} == {"unproductive layer"} and len(found) <= 2
    assert "inside layer3: the input of 3.conv2 already sees" in found[0].message


def test_five_thousand_layers_are_looked_over_in_short_steps() -> None:
    layers = [
        (f"l{n}", a("Conv2d", out_channels=3, padding=1) if n % 2 else a("ReLU"))
        for n in range(5000)
    ]
    facts = propagate(drawn(image(8, 3), *layers, END))
    times = [perf_counter()]
    times += [perf_counter() for _ in advising(facts)]
    assert len(times) > 5000
    steps = sorted(after - before for before, after in pairwise(times))
    # All but the pass over receptive fields are far below a frame.
    assert steps[-3] < 0.016
