"""The published networks against what torchvision's, timm's and the papers' own count."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from graphs.architectures import ARCHITECTURES, Architecture
from graphs.network import check_name
from graphs.problems import problems
from graphs.propagate import NodeFacts, propagate
from graphs.storage import parse, write_text
from tests.graphs.published import MEASURED, OWN, Entry, entries, leaves, state_dict, state_dicts

every = pytest.mark.parametrize("each", ARCHITECTURES.values(), ids=ARCHITECTURES.keys())
measured = pytest.mark.parametrize("key", MEASURED)
FAMILIES = {"LeNet", "AlexNet", "VGG", "Inception", "ResNet", "Efficient"}
FAMILIES |= {"Dense prediction", "Baselines", "Generators"}
GENERATORS = {"autoencoder", "denoising_autoencoder", "dcgan_generator"}
WITHOUT_MODULES = {"Input", "Output", "Flatten"}
"""What may stand beside the leaves: layers that a published forward writes as a function."""
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
        facts = propagate(ARCHITECTURES[key].build())
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
        network = ARCHITECTURES[key].build()
        order = {network.by_name[name].id: place for place, (name, _) in enumerate(leaves(entry))}
        for node, place in order.items():
            above = network.wiring.upstream([node]) - {node}
            assert all(order.get(each, -1) < place for each in above), (key, node)


@measured
def test_its_totals_are_the_published_ones(key: str, published: dict[str, Entry]) -> None:
    each, entry = ARCHITECTURES[key], published[key]
    facts = propagate(each.build())
    weights = [weight for node in facts.nodes.values() for weight in node.weights]
    buffers = [weight for weight in weights if weight.kind == "buffer"]
    ends = [facts.nodes[node.id].inputs[0] for node in facts.network.of_kind("Output")]
    assert not problems(facts)
    assert facts.totals.parameters == entry["params"]
    assert facts.totals.macs == entry["macs"]
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
    nodes = ARCHITECTURES[key].build().nodes.values()
    beside = {node.layer.kind for node in nodes if node.name not in named}
    assert beside <= WITHOUT_MODULES


def test_the_weights_have_the_published_names(reference: Path) -> None:
    theirs = state_dicts(reference)
    ours = {key: state_dict(propagate(ARCHITECTURES[key].build())) for key in theirs}
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
    assert all(label and "(" in figure for label, figure in each.published.items())


def test_no_two_cards_have_one_title() -> None:
    assert len({each.title for each in ARCHITECTURES.values()}) == len(ARCHITECTURES)


@every
def test_its_input_and_classes_can_be_others(each: Architecture) -> None:
    shape = (64, 1, 1) if each.key == "dcgan_generator" else (2, 131, 150)
    facts = propagate(each.build(shape, 7))
    assert not problems(facts)
    (output,) = facts.network.of_kind("Output")
    (given,) = facts.nodes[output.id].inputs
    if each.classes:
        assert given.shape == (7,)
    else:
        assert given.shape == ((3, 64, 64) if each.key == "dcgan_generator" else shape)


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
