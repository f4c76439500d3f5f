"""Propagation: an edit examines what it changed, and ends where a fresh look would."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphs import propagate as propagation
from graphs.architectures import ARCHITECTURES
from graphs.architectures.build import Step, wired
from graphs.declare import Layer
from graphs.layers.activation import ReLU, Tanh
from graphs.layers.convolution import Conv2d
from graphs.layers.dense import Linear
from graphs.layers.ends import Input, Output
from graphs.layers.merge import Add, Concat
from graphs.layers.reshape import Flatten
from graphs.network import Link, Network
from graphs.propagate import NOTHING, Facts, NodeFacts, examine, propagate
from graphs.remember import MEMORY, Memory
from graphs.types import TensorType
from tests.graphs.random_edits import Edit, edits, network_of, starts


def at(facts: Facts, name: str) -> NodeFacts:
    return facts.nodes[facts.network.by_name[name].id]


def with_layer(network: Network, name: str, layer: Layer) -> Network:
    return network.with_nodes(replace(network.by_name[name], layer=layer))


def plain(facts: Facts) -> dict[str, object]:
    """Facts without the identity of errors."""
    return {
        key: (f.status, f.inputs, f.outputs, f.weights, f.parameters, f.macs, str(f.error))
        for key, f in facts.nodes.items()
    }


@pytest.fixture
def examined(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[Layer]]:
    """The layers that propagation looks up from now on."""
    found: list[Layer] = []

    def spy(layer: Layer, inputs: tuple[TensorType, ...]) -> NodeFacts:
        found.append(layer)
        return examine(layer, inputs)

    monkeypatch.setattr(propagation, "examine", spy)
    yield found


@settings(max_examples=200, deadline=None)
@given(starts, st.lists(edits, max_size=25), st.data())
def test_after_any_edits_the_facts_are_those_of_a_fresh_look(
    start: list[Layer], changes: list[Edit], data: st.DataObject
) -> None:
    network = network_of(start)
    facts = propagate(network)
    for change in changes:
        network = change(network)
        if data.draw(st.booleans()):
            before, facts = facts, propagate(network, facts)
            fresh = propagate(replace(network))
            assert plain(facts) == plain(fresh)
            assert facts.totals == fresh.totals
            for key in facts.nodes.keys() & before.nodes.keys():
                layers = (each.network.nodes[key].layer for each in (facts, before))
                same = len(set(layers)) == 1 and plain(facts)[key] == plain(before)[key]
                assert not same or facts.nodes[key] is before.nodes[key]


def test_an_edit_examines_only_what_lies_behind_it(examined: list[Layer]) -> None:
    before = propagate(ARCHITECTURES["vgg16"].build())
    examined.clear()
    network = with_layer(before.network, "features.24", Conv2d(500, 3, padding=1))
    after = propagate(network, before)
    behind = network.wiring.downstream([network.by_name["features.24"].id])
    assert len(examined) <= len(behind)
    changed = {key for key in after.nodes if after.nodes[key] is not before.nodes[key]}
    assert changed <= behind


def test_an_edit_stops_where_nothing_changes_any_more(examined: list[Layer]) -> None:
    before = propagate(ARCHITECTURES["vgg16"].build())
    examined.clear()
    after = propagate(with_layer(before.network, "features.1", Tanh()), before)
    assert examined == [Tanh()]
    assert at(after, "features.2") is at(before, "features.2")


def test_a_moved_node_is_not_examined(examined: list[Layer]) -> None:
    before = propagate(ARCHITECTURES["lenet5"].build())
    examined.clear()
    moved = replace(before.network.by_name["c1"], x=800)
    after = propagate(before.network.with_nodes(moved), before)
    assert not examined
    assert after.nodes == before.nodes and after.totals == before.totals


def test_equal_layers_with_equal_inputs_share_their_facts() -> None:
    image = (TensorType((3, 8, 8)),)
    assert examine(Conv2d(4, 3), image) is examine(Conv2d(4, (3, 3)), image)
    assert examine(Conv2d(4, 3), image) is not examine(Conv2d(4, 3, bias=False), image)
    assert examine(ReLU(), image) is not examine(Tanh(), image)


def test_scrubbing_through_sizes_and_layers_hoards_no_facts() -> None:
    layer = Conv2d(3, 1)
    for size in range(1, MEMORY.most + 2):
        examine(layer, (TensorType((3, size, 7)),))
        examine(Conv2d(size, 1), (TensorType((3, 8, 8)),))
    assert len(layer.memo) <= MEMORY.held <= MEMORY.most


def test_a_layer_that_outlives_the_memory_is_emptied_again() -> None:
    memory = Memory(4)
    kept = memory.memo_of("layer")
    for size in range(9):
        memory.keep(kept, size, size)
        assert kept[size] == size and len(kept) == memory.held <= 4
    memory.keep(memory.memo_of("other"), 0, 0)
    assert memory.held == 2


def test_the_same_network_gives_the_same_facts() -> None:
    facts = propagate(ARCHITECTURES["lenet5"].build())
    assert propagate(facts.network, facts) is facts
    assert propagate(Network(), facts).totals == NOTHING.totals


def broken() -> Network:
    """A convolution that does not fit, a branch beside it, and what lies behind both."""
    steps = [
        Step("input", Input((3, 4, 4))),
        Step("wide", Conv2d(8, 5), ("input",)),
        Step("behind", ReLU(), ("wide",)),
        Step("beside", Conv2d(8, 3), ("input",)),
        Step("join", Concat(), ("behind", "beside")),
        Step("output", Output(), ("join",)),
    ]
    return wired(steps)


def test_a_problem_stands_at_its_cause_and_what_lies_behind_is_unknown() -> None:
    facts = propagate(broken())
    statuses = {name: at(facts, name).status for name in facts.network.by_name}
    assert statuses == {
        "input": "right",
        "wide": "wrong",
        "behind": "unknown",
        "beside": "right",
        "join": "unknown",
        "output": "unknown",
    }


def test_a_repaired_problem_frees_what_lies_behind() -> None:
    before = propagate(broken())
    after = propagate(with_layer(before.network, "wide", Conv2d(8, 3)), before)
    assert {facts.status for facts in after.nodes.values()} == {"right"}
    assert at(after, "beside") is at(before, "beside")


def test_a_missing_input_is_said_by_name() -> None:
    join = wired([Step("input", Input((3, 4, 4))), Step("join", Add(), ("input",))])
    facts = at(propagate(join), "join")
    assert facts.status == "open"
    assert str(facts.error) == "in2 is not connected"


def test_ports_not_links_say_the_order_of_the_inputs() -> None:
    network = wired([Step("a", Input((1, 4, 4))), Step("b", Input((2, 4, 4)))])
    network = network.with_nodes(replace(network.by_name["a"], id="c", name="c", layer=Concat()))
    a, b = network.by_name["a"].id, network.by_name["b"].id
    network = network.rewired(added=[Link(b, "out", "c", "in2"), Link(a, "out", "c", "in1")])
    assert [kind.shape[0] for kind in propagate(network).nodes["c"].inputs] == [1, 2]


def test_what_flows_along_a_link_is_what_its_source_gives() -> None:
    facts = propagate(broken())
    flowing = {
        facts.network.nodes[link.source].name: facts.type_on(link) for link in facts.network.wiring
    }
    assert str(flowing["input"]) == "3×4×4"
    assert flowing["wide"] is None


def test_totals_are_sums_over_the_nodes() -> None:
    steps = [
        Step("input", Input((1, 2, 2))),
        Step("flatten", Flatten(), ("input",)),
        Step("linear", Linear(3), ("flatten",)),
    ]
    totals = propagate(wired(steps)).totals
    assert totals == (15, 12, 4 + 4 + 3, 3, 2 * 12)
