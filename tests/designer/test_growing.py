"""Typed layers in a network: what the list says of a spot is what putting one there gives."""

import itertools
from dataclasses import replace
from typing import get_args

import pytest

from designer.converting import offers
from designer.document import Document
from designer.growing import Grow, Outcome, Spot, outcome, spot_behind
from designer.refused import Refused
from designer.typed.offers import Wanted
from graphs.declare import CATALOGUE
from graphs.layers.activation import ReLU
from graphs.layers.convolution import Conv2d
from graphs.layers.dense import Linear
from graphs.layers.ends import Input, Output
from graphs.layers.merge import Add
from graphs.layers.normalization import BatchNorm2d
from graphs.network import Link
from graphs.propagate import propagate
from graphs.types import Direction, GraphError
from tests.widgets.canvas.hand import branches, chain, network_of


@pytest.mark.parametrize("kind", list(CATALOGUE))
@pytest.mark.parametrize("shape", [(3, 8, 8), (4,), (2, 6)])
def test_what_a_row_says_is_what_adding_gives(kind: str, shape: tuple[int, ...]) -> None:
    network = network_of({"n1": (Input(shape), 0, 0)})
    facts, layer = propagate(network), CATALOGUE[kind]()
    spot = spot_behind(network, ["n1"])
    said = outcome(facts, layer, spot)
    after = propagate(Grow(Wanted(layer), spot).apply(network), facts)
    (key,) = after.nodes.keys() - facts.nodes.keys()
    known = after.nodes[key]
    if known.status == "open":
        assert said == Outcome()
    elif known.status == "wrong":
        assert known.error is not None and said == Outcome(reason=known.error.message)
    else:
        assert said == Outcome(" + ".join(map(str, known.outputs)))


def test_a_source_is_judged_at_the_input_that_it_would_feed() -> None:
    facts = propagate(network_of({"n1": (Conv2d(8, 3), 0, 100)}))
    assert outcome(facts, Input((3, 32, 32)), Spot(before=("n1", "in"))) == Outcome("3×32×32")
    refused = outcome(facts, Input((10,)), Spot(before=("n1", "in")))
    assert refused.reason == "Conv2d needs C×H×W but 10 arrives"


def test_behind_a_node_in_the_middle_the_layer_takes_its_wires_and_makes_room() -> None:
    network = chain()
    after = Grow(Wanted(BatchNorm2d()), spot_behind(network, ["n2"])).apply(network)
    (out,) = after.outgoing("n2")
    (on,) = after.outgoing(out.target)
    assert on.target == "n3"
    rows = [after.nodes[key].y for key in ("n2", out.target, "n3", "n4")]
    assert rows == sorted(rows)
    assert min(b - a for a, b in itertools.pairwise(rows)) >= 72
    assert all(known.status == "right" for known in propagate(after).nodes.values())


def test_several_are_joined_by_what_joins_and_else_get_one_each() -> None:
    network = branches()
    spot = spot_behind(network, ["n3", "n2"])
    joined = Grow(Wanted(Add()), spot).apply(network)
    (key,) = joined.nodes.keys() - network.nodes.keys()
    assert [(link.source, link.target_port) for link in joined.incoming(key)] == [
        ("n2", "in1"),
        ("n3", "in2"),
    ]
    assert outcome(propagate(network), Add(), spot) == Outcome("8×32×32")
    each = Grow(Wanted(ReLU()), spot)
    assert each.name == "Add ReLU behind 2 nodes"
    facts = propagate(each.apply(network))
    assert len(facts.network.of_kind("ReLU")) == 2
    assert facts.nodes["n4"].status == "right"


def test_what_several_would_give_is_said_of_each_or_why_one_cannot() -> None:
    facts = propagate(
        network_of({"n1": (Input((3, 8, 8)), 0, 0), "n2": (Input((5, 8, 8)), 300, 0)})
    )
    spot = spot_behind(facts.network, ["n1", "n2"])
    assert outcome(facts, Conv2d(4, 3), spot) == Outcome("4×6×6")
    assert outcome(facts, ReLU(), spot) == Outcome("3×8×8 …")
    assert outcome(facts, Add(), spot).reason.startswith("sizes differ")


def test_ends_stand_behind_without_taking_wires() -> None:
    network = chain()
    after = Grow(Wanted(Output()), spot_behind(network, ["n2"])).apply(network)
    assert len(after.outgoing("n2")) == 2
    assert spot_behind(network, ["n4"]).behind == ()


def test_a_name_goes_to_one_node_only() -> None:
    network = chain()
    named = Grow(Wanted(ReLU(), "act"), spot_behind(network, ["n2"])).apply(network)
    assert "act" in named.by_name
    with pytest.raises(Refused, match="2 layers cannot all be named act"):
        Grow(Wanted(ReLU(), "act"), spot_behind(network, ["n2", "n3"])).apply(network)
    with pytest.raises(Refused, match="already a node named name_n3"):
        Grow(Wanted(ReLU(), "name_n3"), spot_behind(network, ["n2"])).apply(network)
    with pytest.raises(GraphError, match="cannot be a name"):
        Grow(Wanted(ReLU(), "2b"), Spot((0, 0))).apply(network)


@pytest.mark.parametrize("flow", get_args(Direction))
def test_a_converter_makes_room_and_is_one_step(flow: Direction) -> None:
    document = Document(
        replace(
            network_of(
                {"n1": (Input((16, 5, 5)), 0, 0), "n2": (Linear(10, in_features=400), 0, 72)}
            ),
            flow=flow,
        )
    )
    before = document.network
    found = offers(document.facts, Link("n1", "out", "n2", "in"))
    assert [each.name for each in found] == ["Insert a Flatten before name_n2"]
    document.perform(found[0])
    assert all(known.status == "right" for known in document.facts.nodes.values())
    places = {(node.x, node.y) for node in document.network.nodes.values()}
    assert len(places) == 3
    document.undo()
    assert document.network is before
