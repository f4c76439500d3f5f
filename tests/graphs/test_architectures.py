"""The published networks against what torchvision's, timm's and the papers' own count."""

from collections.abc import Mapping
from pathlib import Path
from re import fullmatch

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphs.architectures import ARCHITECTURES, FAMILIES, Architecture
from graphs.figures import model_totals, training_only
from graphs.network import check_name
from graphs.problems import problems
from graphs.propagate import NodeFacts, propagate
from graphs.storage import parse, write_text
from graphs.types import ShapeError
from tests.graphs.published import (
    MEASURED,
    OWN,
    Entry,
    entries,
    facts_of,
    leaves,
    state_dict,
    state_dicts,
)

every = pytest.mark.parametrize("each", ARCHITECTURES.values(), ids=ARCHITECTURES.keys())
measured = pytest.mark.parametrize("key", MEASURED)
BESIDE = {
    *("Input", "Output", "Target", "CrossEntropyLoss", "Flatten", "Add", "Concat"),
    *("ReLU", "ReLU6", "AvgPool2d", "MaxPool2d", "AdaptiveAvgPool2d", "ZeroPad2d"),
}
"""What may stand beside the leaves: what a published forward writes as functions."""
OTHERS = {
    "dcgan_generator": (64, 1, 1),
    "unet_2015": (2, 300, 332),
    "inception_v3_aux": (2, 299, 331),
}
"""Inputs for those that a small image does not fit, or that take none."""
LOSS = "CrossEntropyLoss"
SAME = {"BatchNormAct2d": "BatchNorm2d"}
"""timm's modules by the layer that is drawn for them."""


@pytest.fixture(scope="module")
def published(reference: Path) -> dict[str, Entry]:
    return entries(reference)


def differences(leaf: Entry, kind: str, known: NodeFacts) -> list[str]:
    """Where a node is not as the published leaf."""
    count = 0 if leaf.get("repeat") else leaf["params"]
    pairs: Mapping[str, tuple[object, object]] = {
        "type": (kind, SAME.get(leaf["type"], leaf["type"])),
        "in": ([list(t.shape) for t in known.inputs], [shape[1:] for shape in leaf["in"]]),
        "out": ([list(t.shape) for t in known.outputs], [leaf["out"][1:]]),
        "parameters": (known.parameters, count),
        "MACs": (known.macs, leaf["macs"] // leaf["out"][0]),
    }
    return [f"{leaf['path']}: {what} {a} not {b}" for what, (a, b) in pairs.items() if a != b]


def test_every_leaf_is_the_published_one(published: dict[str, Entry]) -> None:
    checked, wrong = 0, []
    for key, entry in published.items():
        facts = facts_of(key)
        nodes = facts.network.by_name
        for name, leaf in leaves(entry):
            node = nodes[name]
            found = differences(leaf, node.layer.kind, facts.nodes[node.id])
            wrong += [f"{key}: {each}" for each in found]
            checked += 1
    print(f"{checked - len(wrong):,} of {checked:,} leaves agree in {len(published)} networks")
    assert not wrong


def test_the_leaves_can_be_called_in_the_published_order(published: dict[str, Entry]) -> None:
    for key, entry in published.items():
        network = facts_of(key).network
        order = {network.by_name[name].id: place for place, (name, _) in enumerate(leaves(entry))}
        for node, place in order.items():
            above = network.wiring.upstream([node]) - {node}
            assert all(order.get(each, -1) < place for each in above), (key, node)


@measured
def test_its_totals_are_the_published_ones(key: str, published: dict[str, Entry]) -> None:
    each, entry = ARCHITECTURES[key], published[key]
    facts = facts_of(key)
    weights = [weight for node in facts.nodes.values() for weight in node.weights]
    buffers = [weight for weight in weights if weight.kind == "buffer"]
    ends = [facts.nodes[node.id].inputs[0] for node in facts.network.of_kind("Output")]
    assert not problems(facts)
    assert facts.totals.parameters == entry["params"]
    assert model_totals(facts).macs == entry["macs"]
    assert (len(buffers), sum(b.elements for b in buffers)) == (
        entry["buffer_tensors"],
        entry["buffer_elements"],
    )
    assert len(weights) == entry["state_dict_keys"]
    assert list(each.shape) == entry["input"][1:]
    assert [list(end.shape) for end in ends] == [entry["output"][1:]]


@measured
def test_nothing_of_weight_stands_beside_the_leaves(key: str, published: dict[str, Entry]) -> None:
    named = {name for name, _ in leaves(published[key])}
    nodes = facts_of(key).network.nodes.values()
    beside = {node.layer.kind for node in nodes if node.name not in named}
    assert beside <= BESIDE


def test_the_weights_have_the_published_names(reference: Path) -> None:
    theirs = state_dicts(reference)
    ours = {key: state_dict(facts_of(key)) for key in theirs}
    agreeing = [key for key in theirs if ours[key] == theirs[key]]
    print(f"{len(agreeing)} of {len(theirs)} state_dicts agree")
    assert agreeing == list(theirs)


def test_every_published_network_can_be_opened(published: dict[str, Entry]) -> None:
    assert ARCHITECTURES.keys() == published.keys() | OWN


@every
def test_its_card_is_filled_in(each: Architecture) -> None:
    assert each.title and each.paper and each.what_was_new
    assert each.family in FAMILIES
    assert 1998 <= each.year <= 2020
    for label, figure in each.published.items():
        assert label and fullmatch(r"\S[^()]* \([^()]+\)", figure), figure


@every
def test_its_published_sizes_are_those_of_the_drawn_network(each: Architecture) -> None:
    totals = model_totals(propagate(each.build()))
    units = {"": 1, "M": 10**6, "G": 10**9}
    for label, counted in (("Parameters", totals.parameters), ("MACs", totals.macs)):
        if label in each.published:
            number, unit = (each.published[label].partition(" (")[0] + " ").split(" ")[:2]
            # Papers round: the widest apart is GoogLeNet's budget of 1.5 G.
            stated = float(number.replace(",", "")) * units[unit]
            assert counted == pytest.approx(stated, rel=0.06)


def test_no_two_cards_have_one_title() -> None:
    assert len({each.title for each in ARCHITECTURES.values()}) == len(ARCHITECTURES)


@every
def test_its_input_and_classes_can_be_others(each: Architecture) -> None:
    shape = OTHERS.get(each.key, (2, 131, 150))
    facts = propagate(each.build(shape, 7))
    assert not problems(facts)
    (output,) = facts.network.of_kind("Output")
    (end,) = facts.nodes[output.id].inputs
    expected = {"dcgan_generator": (3, 64, 64), "unet_2015": (7, 116, 148)}
    own = expected.get(each.key, (7,) if each.classes else shape)
    assert end.shape == own


@settings(deadline=None, max_examples=60)
@given(
    each=st.sampled_from(list(ARCHITECTURES.values())),
    shape=st.tuples(st.integers(1, 40), st.integers(1, 700), st.integers(1, 700)),
    classes=st.integers(1, 2000),
)
def test_any_image_gives_a_network_or_a_problem_with_its_reason(
    each: Architecture, shape: tuple[int, ...], classes: int
) -> None:
    facts = propagate(each.build(shape, classes))
    found = problems(facts)
    if found:
        assert any(text in str(found[0]) for text in ("does not fit", "needs", "leaves"))
        return
    (output,) = facts.network.of_kind("Output")
    (end,) = facts.nodes[output.id].inputs
    if each.classes:
        assert end.shape[0] == classes


def test_an_input_that_is_no_image_is_refused() -> None:
    with pytest.raises(ShapeError, match="U-Net takes channels×height×width, not 5×7"):
        ARCHITECTURES["unet_2015"].build((5, 7))


def test_heads_for_training_cost_the_model_nothing() -> None:
    bare, full = (propagate(ARCHITECTURES[k].build()) for k in ("googlenet", "googlenet_aux"))
    assert model_totals(full).macs == bare.totals.macs < full.totals.macs
    assert full.totals.parameters - bare.totals.parameters == 13_004_888 - 6_624_904


def test_a_network_without_an_output_keeps_all_its_layers() -> None:
    network = ARCHITECTURES["autoencoder"].build()
    assert {network.nodes[key].name for key in training_only(network)} == {"target", "loss"}
    bare = network.without(node.id for node in network.of_kind("Output"))
    assert not training_only(bare)


def test_a_deep_network_is_a_small_picture() -> None:
    assert len(ARCHITECTURES["resnet152"].build().nodes) == 13
    assert max(len(each.build().nodes) for each in ARCHITECTURES.values()) <= 64


def test_auxiliary_heads_have_their_published_weights() -> None:
    weights = {
        key: [getattr(node.layer, "weight") for node in ARCHITECTURES[key].build().of_kind(LOSS)]  # noqa: B009
        for key in ("googlenet_aux", "googlenet_paper_aux", "inception_v3_aux", "googlenet")
    }
    assert weights == {
        "googlenet_aux": [0.3, 0.3],
        "googlenet_paper_aux": [0.3, 0.3],
        "inception_v3_aux": [0.4],
        "googlenet": [],
    }


def small_convolutions(key: str) -> int:
    layers = [node.layer.kind for node in facts_of(key).network.nodes.values()]
    return layers.count("Conv2d") + layers.count("Linear")


def test_the_small_resnets_are_those_of_the_paper() -> None:
    # Table 6 of the paper.
    for depth, millions in ((20, 0.27), (32, 0.46), (56, 0.85)):
        facts = facts_of(f"resnet{depth}")
        assert round(facts.totals.parameters / 1e6, 2) == millions
        assert small_convolutions(f"resnet{depth}") == depth


@pytest.mark.parametrize("depth", [18, 34])
def test_the_plain_nets_are_the_resnets_without_projections(
    depth: int, published: dict[str, Entry]
) -> None:
    entry, facts = published[f"resnet{depth}"], facts_of(f"plain{depth}")
    around = [leaf for leaf in entry["leaves"] if "downsample" in leaf["path"]]
    assert facts.totals.parameters == entry["params"] - sum(leaf["params"] for leaf in around)
    assert facts.totals.macs == entry["macs"] - sum(leaf["macs"] for leaf in around)
    assert small_convolutions(f"plain{depth}") == depth
    assert not facts.network.of_kind("Add")
    named = facts.network.by_name
    for name, leaf in leaves(entry):
        if leaf not in around:
            assert not differences(leaf, named[name].layer.kind, facts.nodes[named[name].id])


@every
def test_its_nodes_have_names_and_places_of_their_own(each: Architecture) -> None:
    nodes = each.build().nodes.values()
    places = {(node.x, node.y) for node in nodes}
    assert len(places) == len({check_name(node.name) for node in nodes}) == len(nodes)
    assert all(x % 8 == y % 8 == 0 for x, y in places)


@every
def test_it_survives_the_design_file(each: Architecture) -> None:
    network = each.build()
    assert parse(write_text(network)) == network
