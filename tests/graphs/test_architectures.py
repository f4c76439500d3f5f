"""The published networks against what torchvision's and the papers' own count."""

import json
from pathlib import Path
from typing import Any

import pytest

from graphs.architectures import ARCHITECTURES, Architecture
from graphs.network import check_name
from graphs.problems import problems
from graphs.propagate import Facts, propagate
from graphs.storage import parse, write_text

every = pytest.mark.parametrize("each", ARCHITECTURES.values(), ids=ARCHITECTURES.keys())


@pytest.fixture(scope="module")
def published(reference: Path) -> Any:
    return json.loads((reference / "architectures.json").read_text())


@pytest.fixture(scope="module")
def state_dicts(reference: Path) -> Any:
    return json.loads((reference / "state-dicts.json").read_text())


def state_dict(facts: Facts) -> dict[str, list[int]]:
    """Keys and shapes of the network's weights, in its order."""
    nodes = facts.network.nodes
    return {
        f"{nodes[key].name}.{weight.name}": list(weight.shape)
        for key in facts.network.order
        for weight in facts.nodes[key].weights
    }


@every
def test_its_totals_are_the_published_ones(each: Architecture, published: Any) -> None:
    facts = propagate(each.build())
    assert not problems(facts)
    assert facts.totals.parameters == published[each.key]["params"]
    assert facts.totals.macs == published[each.key]["macs"]
    assert list(each.shape) == published[each.key]["input"][1:]


@every
def test_its_layers_are_the_published_ones(each: Architecture, published: Any) -> None:
    facts = propagate(each.build())
    nodes = facts.network.by_name
    for leaf in published[each.key]["leaves"]:
        node = nodes[leaf["path"]]
        known = facts.nodes[node.id]
        assert node.layer.kind == leaf["type"]
        assert [list(t.shape) for t in known.inputs] == [shape[1:] for shape in leaf["in"]]
        assert [list(t.shape) for t in known.outputs] == [leaf["out"][1:]]
        assert (known.parameters, known.macs) == (leaf["params"], leaf["macs"])
    drawn = {"input", "output", "flatten"} | {
        leaf["path"] for leaf in published[each.key]["leaves"]
    }
    assert nodes.keys() == drawn


@pytest.mark.parametrize("key", sorted(ARCHITECTURES.keys() - {"lenet5"}))
def test_its_weights_have_the_published_names(key: str, state_dicts: Any) -> None:
    assert state_dict(propagate(ARCHITECTURES[key].build())) == state_dicts[key]


def test_every_published_vgg_and_lenet_can_be_opened(published: Any) -> None:
    wanted = {key for key in published if key.startswith(("vgg", "lenet"))} | {"alexnet"}
    assert ARCHITECTURES.keys() == wanted


@every
def test_its_input_and_classes_can_be_others(each: Architecture) -> None:
    facts = propagate(each.build((2, 64, 72), 7))
    assert not problems(facts)
    (output,) = facts.network.of_kind("Output")
    assert facts.nodes[output.id].inputs[0].shape == (7,)


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
