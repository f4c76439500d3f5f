"""Another number of classes, and a network cut at a layer: one step each, weights kept."""

import pytest

from designer.document import Document
from designer.edits import Connect, RemoveNodes
from designer.refused import Refused
from designer.surgery import CutHere, ReplaceHead, classifiers
from designer.weights import KeepWeights
from graphs.architectures import ARCHITECTURES
from graphs.architectures.build import Step, wired
from graphs.blocks import parameter, use
from graphs.definitions import with_blocks
from graphs.layers.dense import Linear
from graphs.layers.ends import Input, Output, Target
from graphs.network import Block, Kept, Link, Network, Stored
from graphs.problems import problems
from graphs.propagate import propagate
from graphs.weights import state_of
from tests.graphs.drawn import drawn
from tests.graphs.drawn import layer as a
from tests.graphs.test_blocks import inner

LENET = ARCHITECTURES["lenet5"].build()


def with_all_weights(network: Network) -> Network:
    facts = propagate(network)
    kept = {
        key: Kept("loaded", node.layer.kind, {
            w.name: Stored("w", f"{node.name}.{w.name}", w.shape) for w in facts.nodes[key].weights
        })
        for key, node in network.nodes.items()
        if facts.nodes[key].weights
    }  # fmt: skip
    return KeepWeights(kept).apply(network)


def new(network: Network) -> set[str]:
    facts = propagate(network)
    return {
        node.name
        for key, node in network.nodes.items()
        if state_of(network, node, facts.nodes[key]) in ("new", "partly")
    }


def outputs(network: Network) -> list[tuple[int, ...]]:
    facts = propagate(network)
    return [facts.nodes[node.id].inputs[0].shape for node in network.of_kind("Output")]


def test_a_head_for_other_classes_is_new_and_nothing_else_is() -> None:
    document = Document(with_all_weights(LENET))
    document.perform(ReplaceHead(37))
    assert outputs(document.network) == [(37,)]
    assert new(document.network) == {"out"}
    assert document.history.steps[-1].name == "Replace the head for 37 classes"
    document.undo()
    assert new(document.network) == set()


def convolutional() -> Network:
    """As SqueezeNet ends: the classes are channels of a 1×1 convolution."""
    return drawn(
        ("input", a("Input", shape=(3, 16, 16))),
        ("conv", a("Conv2d", out_channels=8, kernel_size=3)),
        ("classes", a("Conv2d", out_channels=5, kernel_size=1)),
        ("relu", a("ReLU")),
        ("gap", a("AdaptiveAvgPool2d")),
        ("flatten", a("Flatten")),
        ("output", a("Output")),
    )


def test_a_convolution_of_1x1_is_a_head_too() -> None:
    network = ReplaceHead(7).apply(with_all_weights(convolutional()))
    assert outputs(network) == [(7,)] and new(network) == {"classes"}
    assert not problems(propagate(network))


def head_block() -> Block:
    network = inner(
        [
            Step("in", Input((8,))),
            Step("fc1", Linear(6), ("in",)),
            Step("fc2", Linear(), ("fc1",)),
            Step("out", Output(), ("fc2",)),
        ],
        {"fc2": {"out_features": "classes"}},
    )
    return Block("Head", network, {"classes": parameter("whole", 5)})


def auxiliary() -> Network:
    """A main head, and a side head in a block that is judged by a loss of its own."""
    block = head_block()
    network = wired(
        [
            Step("input", Input((8,))),
            Step("fc", Linear(8), ("input",)),
            Step("aux", use(block, classes=5), ("fc",)),
            Step("target", Target()),
            Step("loss", a("CrossEntropyLoss"), ("aux", "target")),
            Step("head", Linear(5), ("fc",)),
            Step("output", Output(), ("head",)),
        ]
    )
    return with_blocks(network, block)


def test_side_heads_follow_and_a_block_by_its_parameter() -> None:
    before = with_all_weights(auxiliary())
    assert list(classifiers(propagate(before)).values()) == ["out_features", "classes"]
    network = ReplaceHead(9).apply(before)
    facts = propagate(network)
    assert not problems(facts)
    assert outputs(network) == [(9,)]
    aux = network.by_name["aux"]
    assert facts.nodes[aux.id].outputs[0].shape == (9,)
    assert new(network) == {"head", "aux"}
    assert network.blocks["Head"] is before.blocks["Head"]


@pytest.mark.parametrize(
    ("network", "classes", "reason"),
    [
        (LENET, 10, "tells 10 classes already"),
        (LENET, 0, "1 to 1,000,000 classes, not 0"),
        (LENET, 10**30, "1 to 1,000,000 classes"),
        (LENET.without([LENET.by_name["output"].id]), 3, "no Output, and so no head"),
        (RemoveNodes(frozenset([LENET.by_name["out"].id])).apply(LENET), 3, "nothing before it"),
        (
            drawn(
                ("input", a("Input", shape=(3, 8, 8))),
                ("conv", a("Conv2d", out_channels=3, kernel_size=3)),
                ("output", a("Output")),
            ),
            3,
            r"conv \(Conv2d\), not a Linear or a 1×1",
        ),
        (
            drawn(
                ("input", a("Input", shape=(4,))),
                ("fc", a("Linear", out_features=4)),
                ("sum", a("Add"), "fc input"),
                ("output", a("Output")),
            ),
            3,
            "sum before output joins or begins the flow",
        ),
        (drawn(("input", a("Input", shape=(4,))), ("output", a("Output"))), 3, "input before"),
    ],
)
def test_where_there_is_no_head_it_is_said(network: Network, classes: int, reason: str) -> None:
    with pytest.raises(Refused, match=reason):
        ReplaceHead(classes).apply(network)


def test_a_head_that_would_break_what_follows_is_refused() -> None:
    network = drawn(
        ("input", a("Input", shape=(4,))),
        ("fc", a("Linear", out_features=6)),
        ("shape", a("Unflatten", unflattened_size=(6, 1))),
        ("output", a("Output")),
    )
    with pytest.raises(Refused, match="a head of 7 classes does not fit here: shape"):
        ReplaceHead(7).apply(network)


def test_a_cut_keeps_what_feeds_a_layer_and_its_weights() -> None:
    before = with_all_weights(LENET)
    document = Document(before)
    document.perform(CutHere(LENET.by_name["s4"].id))
    network = document.network
    assert list(network.by_name) == ["input", "c1", "a1", "s2", "c3", "a3", "s4", "output"]
    assert outputs(network) == [(16, 5, 5)] and not problems(propagate(network))
    assert new(network) == set() and set(network.weights) < set(before.weights)
    assert network.by_name["output"].y > network.by_name["s4"].y
    assert document.history.steps[-1].name == "Cut as a feature extractor"
    document.undo()
    assert document.network is before


def test_a_cut_makes_an_output_where_there_is_none_and_takes_a_block() -> None:
    bare = LENET.without([LENET.by_name["output"].id])
    assert outputs(CutHere(bare.by_name["c1"].id).apply(bare)) == [(6, 28, 28)]
    network = auxiliary()
    cut = CutHere(network.by_name["aux"].id).apply(network)
    assert outputs(cut) == [(5,)] and "loss" not in cut.by_name


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("input", "input gives no features"),
        ("output", "output gives no features"),
        ("out", "out is the last layer already"),
    ],
)
def test_a_cut_that_makes_no_sense_is_refused(name: str, reason: str) -> None:
    with pytest.raises(Refused, match=reason):
        CutHere(LENET.by_name[name].id).apply(LENET)


def test_a_cut_needs_an_input() -> None:
    first = LENET.by_name["c1"].id
    loose = LENET.rewired(removed=LENET.incoming(first))
    with pytest.raises(Refused, match="no Input feeds c3; wire it first"):
        CutHere(LENET.by_name["c3"].id).apply(loose)


def test_a_last_layer_with_a_branch_beside_it_can_be_cut() -> None:
    network = Connect(Link(LENET.by_name["c1"].id, "out", "x", "in")).apply(drawn_beside(LENET))
    cut = CutHere(LENET.by_name["out"].id).apply(network)
    assert "beside" not in cut.by_name and outputs(cut) == [(10,)]


def drawn_beside(network: Network) -> Network:
    from dataclasses import replace

    return network.with_nodes(replace(network.by_name["a1"], id="x", name="beside"))


@pytest.mark.parametrize(
    ("key", "heads"),
    [
        ("resnet152", {"fc"}),
        ("squeezenet1_0", {"classifier.1"}),
        ("unet_2015", {"out"}),
        ("googlenet_aux", {"fc", "aux1", "aux2"}),
        ("inception_v3_aux", {"fc", "AuxLogits"}),
    ],
)
def test_a_published_network_gets_a_head_for_other_classes(key: str, heads: set[str]) -> None:
    before = with_all_weights(ARCHITECTURES[key].build())
    network = ReplaceHead(37).apply(before)
    assert new(network) == heads and not problems(propagate(network))
    assert {shape[0] for shape in outputs(network)} == {37}


@pytest.mark.parametrize("key", ["autoencoder", "dcgan_generator"])
def test_a_network_that_tells_no_classes_has_no_head(key: str) -> None:
    with pytest.raises(Refused, match=r"ConvTranspose2d\), not a Linear or a 1×1 convolution"):
        ReplaceHead(37).apply(ARCHITECTURES[key].build())
