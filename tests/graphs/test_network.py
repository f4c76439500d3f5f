"""Networks as values: what an edit keeps, what it refuses, and what it costs."""

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphs.architectures import ARCHITECTURES
from graphs.architectures.build import Step, wired
from graphs.declare import Layer
from graphs.layers.activation import ReLU
from graphs.layers.ends import Input, Output
from graphs.layers.merge import Concat
from graphs.network import Link, Network, Node, Wiring, check_name
from graphs.types import GraphError
from tests.graphs.random_edits import Edit, edits, network_of, starts


def triangle() -> Network:
    """input → first → second, and both into a concat."""
    steps = [
        Step("input", Input((1, 4, 4))),
        Step("first", ReLU(), ("input",)),
        Step("second", ReLU(), ("first",)),
        Step("concat", Concat(), ("second", "first")),
        Step("output", Output(), ("concat",)),
    ]
    return wired(steps)


def key(network: Network, name: str) -> str:
    return network.by_name[name].id


def link(network: Network, source: str, target: str, port: str = "in") -> Link:
    return Link(key(network, source), "out", key(network, target), port)


def check_wiring(wiring: Wiring) -> None:
    """What was carried over from edit to edit is what a fresh look finds."""
    fresh = Wiring(wiring)
    assert wiring == fresh
    for ours, theirs in ((wiring.incoming, fresh.incoming), (wiring.outgoing, fresh.outgoing)):
        assert ours.keys() == theirs.keys()
        assert all(Counter(ours[node]) == Counter(theirs[node]) for node in ours)
    ranks = wiring.ranks
    assert fresh.ranks.keys() <= ranks.keys()
    assert list(ranks.values()) == list(range(len(ranks)))
    assert all(ranks[each.source] < ranks[each.target] for each in wiring)


@settings(max_examples=150, deadline=None)
@given(starts, st.lists(edits, max_size=25))
def test_after_any_edits_the_wiring_is_as_if_read_anew(
    start: list[Layer], changes: list[Edit]
) -> None:
    network = network_of(start)
    for change in changes:
        network = change(network)
        check_wiring(network.wiring)
        assert sorted(network.order) == sorted(network.nodes)
        places = {node: place for place, node in enumerate(network.order)}
        assert all(places[each.source] < places[each.target] for each in network.wiring)
        assert len(network.by_name) == len(network.nodes)


@settings(max_examples=50, deadline=None)
@given(starts, st.lists(edits, max_size=15))
def test_an_edit_leaves_the_network_before_as_it_was(
    start: list[Layer], changes: list[Edit]
) -> None:
    past, again = [network_of(start)], [network_of(start)]
    for change in changes:
        past.append(change(past[-1]))
    for change in changes:
        again.append(change(again[-1]))
    assert past == again
    assert [hash(each.wiring) for each in past] == [hash(each.wiring) for each in again]


def test_a_node_that_did_not_change_is_the_same_object() -> None:
    before = triangle()
    after = before.without([key(before, "second")])
    assert all(after.nodes[each] is before.nodes[each] for each in after.nodes)
    assert after.training is before.training


def test_a_loop_is_refused_and_named() -> None:
    network = triangle()
    with pytest.raises(GraphError, match="second → first would close a loop"):
        network.rewired(added=[link(network, "second", "first")])
    with pytest.raises(GraphError, match="loop"):
        network.rewired(added=[link(network, "first", "first")])


def test_a_loop_of_several_new_links_is_refused() -> None:
    nodes = {name: Node(name, ReLU(), name) for name in ("a", "b")}
    both = [Link("a", "out", "b", "in"), Link("b", "out", "a", "in")]
    with pytest.raises(GraphError, match="loop"):
        Network(nodes=nodes).rewired(added=both)


def test_links_to_what_is_not_there_are_refused() -> None:
    network = triangle()
    first = key(network, "first")
    for wrong in (
        Link("nobody", "out", first, "in"),
        Link(first, "aside", key(network, "second"), "in"),
        Link(key(network, "input"), "out", first, "in2"),
        Link(key(network, "output"), "out", first, "in"),
    ):
        with pytest.raises(GraphError, match=r"there is no|has no"):
            network.rewired(added=[wrong])


def test_a_new_link_takes_the_place_of_the_one_at_its_port() -> None:
    network = triangle()
    new = link(network, "input", "second")
    after = network.rewired(added=[new])
    assert after.incoming(new.target) == (new,)
    assert len(after.wiring) == len(network.wiring)
    assert key(network, "second") not in {k.target for k in after.outgoing(key(network, "first"))}


def test_of_two_new_links_at_one_port_the_last_stays() -> None:
    network = triangle()
    pair = [link(network, "first", "second"), link(network, "input", "second")]
    after = network.rewired(added=pair)
    assert after.incoming(key(network, "second")) == (pair[1],)
    check_wiring(after.wiring)


def test_links_arrive_in_the_order_of_their_ports() -> None:
    network = triangle()
    late = link(network, "input", "concat", "in10")
    between = link(network, "input", "concat", "in3")
    after = network.rewired(added=[late]).rewired(added=[between])
    arriving = after.incoming(key(network, "concat"))
    assert [each.target_port for each in arriving] == ["in1", "in2", "in3", "in10"]


def test_upstream_and_downstream_include_the_starts() -> None:
    network = triangle()
    names = {node.id: name for name, node in network.by_name.items()}
    down = network.wiring.downstream([key(network, "second")])
    up = network.wiring.upstream([key(network, "second")])
    assert {names[each] for each in down} == {"second", "concat", "output"}
    assert {names[each] for each in up} == {"input", "first", "second"}


def test_fresh_ids_and_names_are_free() -> None:
    network = triangle()
    assert network.fresh_ids(2) == ["n6", "n7"]
    assert network.fresh_name("first") == "first2"
    assert network.fresh_name("other") == "other"


@pytest.mark.parametrize("name", ["conv1", "features.0", "a.b.c", "_x", "layer1.0.conv2"])
def test_paths_in_code_are_names(name: str) -> None:
    assert check_name(name) == name


@pytest.mark.parametrize(
    "name", ["", ".", "a.", ".a", "1a", "a b", "ﬁ", "a.01", "x" * 101, "a-b", "a\n"]
)
def test_what_is_no_path_in_code_is_no_name(name: str) -> None:
    with pytest.raises(GraphError):
        check_name(name)


def test_ten_thousand_links_are_wired_in_one_go() -> None:
    count = 10_000
    nodes = {f"n{i}": Node(f"n{i}", ReLU(), f"r{i}") for i in range(count)}
    links = [Link(f"n{i}", "out", f"n{i + 1}", "in") for i in range(count - 1)]
    network = Network(nodes=nodes).rewired(added=links)
    assert network.order == tuple(nodes)
    ring = Link(f"n{count - 1}", "out", "n0", "in")
    with pytest.raises(GraphError, match="loop"):
        Network(nodes=nodes).rewired(added=[*links, ring])


def test_equal_networks_are_equal_whatever_the_order_of_their_links() -> None:
    network = ARCHITECTURES["lenet5"].build()
    turned = Wiring(reversed(list(network.wiring)))
    assert turned == network.wiring and hash(turned) == hash(network.wiring)
