"""Nodes made a block and unfolded again: the identity, on graphs of every shape."""

import random
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphs.architectures import ARCHITECTURES
from graphs.blocks import BlockLayer
from graphs.collapse import collapsed, expanded
from graphs.flatten import flattened, unfolded
from graphs.network import Network
from graphs.propagate import propagate
from graphs.types import GraphError
from tests.graphs.random_graphs import grown
from tests.graphs.test_blocks import sample, tower

SEEDS = st.integers(0, 2**64)


def convex(network: Network, rng: random.Random) -> set[str]:
    """Nodes of which none is missing between two of them, ends and losses left out."""
    wiring = network.wiring
    start, end = (rng.choice(list(network.nodes)) for _ in range(2))
    chosen = wiring.downstream([start]) & wiring.upstream([end])
    if rng.random() < 0.5:
        chosen |= {rng.choice(list(network.nodes))}
    return {key for key in chosen if network.nodes[key].layer.category not in ("io", "loss")}


def separated(network: Network, chosen: set[str]) -> bool:
    behind = network.wiring.downstream(chosen) - chosen
    return not behind & network.wiring.upstream(chosen)


@given(st.integers(5, 40), SEEDS)
@settings(max_examples=150, deadline=None)
def test_collapse_then_unfold_is_the_identity(count: int, seed: int) -> None:
    network, rng = grown(count, seed), random.Random(seed)
    chosen = convex(network, rng)
    if not chosen:
        return
    if not separated(network, chosen):
        with pytest.raises(GraphError, match="lies between the selected nodes"):
            collapsed(network, chosen, "Part", {})
        return
    folded, key = collapsed(network, chosen, "Part", {})
    assert expanded(folded, key)[0] == network
    before, after = propagate(network), propagate(folded)
    if after.nodes[key].status != "right":
        # A block is as wrong as its worst layer, and takes no single numbers.
        statuses = {before.nodes[each].status for each in chosen}
        entering = {link.source for link in folded.incoming(key)}
        scalars = any(not out.shape for each in entering for out in before.nodes[each].outputs)
        assert statuses != {"right"} or scalars
        return
    assert before.totals.parameters == after.totals.parameters
    assert before.totals.macs == after.totals.macs
    outer = network.nodes.keys() - chosen
    assert {k: before.nodes[k] for k in outer} == {k: after.nodes[k] for k in outer}


@given(st.integers(5, 40), SEEDS)
@settings(max_examples=60, deadline=None)
def test_a_block_computes_what_its_nodes_do(count: int, seed: int) -> None:
    network, rng = grown(count, seed), random.Random(seed)
    chosen = convex(network, rng)
    if not chosen or not separated(network, chosen):
        return
    folded, _ = collapsed(network, chosen, "Part", {})
    flat, facts = unfolded(propagate(folded)), propagate(network)
    given = {k.rpartition("/")[2]: known for k, known in flat.nodes.items()}
    assert given == facts.nodes
    assert len(flattened(folded).wiring) == len(network.wiring)


def test_names_with_a_common_start_give_it_to_the_block() -> None:
    network = ARCHITECTURES["alexnet"].build()
    chosen = [key for key, node in network.nodes.items() if node.name.startswith("features.")]
    folded, key = collapsed(network, chosen, "Features", {})
    assert folded.nodes[key].name == "features"
    assert "11" in folded.blocks["Features"].network.by_name
    names = [node.name for node in flattened(folded).nodes.values()]
    assert sorted(names) == sorted(node.name for node in network.nodes.values())
    assert expanded(folded, key)[0] == network


def test_names_without_one_come_back_from_a_block_that_was_not_named() -> None:
    network = ARCHITECTURES["lenet5"].build()
    chosen = [network.by_name[name].id for name in ("c1", "a1", "s2")]
    folded, key = collapsed(network, chosen, "Stage", {})
    assert folded.nodes[key].name == "group1"
    assert {"group1.c1", "group1.a1"} <= set(flattened(folded).by_name)
    assert expanded(folded, key)[0] == network


def test_the_ports_have_the_shapes_that_flow_there() -> None:
    network = ARCHITECTURES["lenet5"].build()
    folded, _ = collapsed(network, [network.by_name["c3"].id], "Stage", {})
    inner = folded.blocks["Stage"].network
    assert [node.layer.detail() for node in inner.of_kind("Input")] == ["6×14×14"]


def test_a_repeated_block_unfolds_to_its_copies_one_below_the_other() -> None:
    network = sample()
    key = network.by_name["stage.1"].id
    new, ids = expanded(network, key)
    names = {new.nodes[each].name for each in ids}
    assert names == {f"stage.{n}.{part}" for n in (1, 2, 3) for part in ("0", "add")}
    assert propagate(new).totals == propagate(network).totals
    assert [n.name for n in flattened(new).nodes.values()] == [
        n.name for n in flattened(network).nodes.values()
    ]
    places = [(node.x, node.y) for node in new.nodes.values()]
    assert len(set(places)) == len(places)
    assert "Residual" not in new.blocks and "ConvBlock" in new.blocks


def test_expressions_go_into_a_new_block_and_come_out_again() -> None:
    block = sample().blocks["ConvBlock"]
    inner = block.network
    chosen = [inner.by_name[name].id for name in ("conv", "bn")]
    folded, key = collapsed(inner, chosen, "Pair", block.parameters)
    assert folded.nodes[key].expressions == {"width": "width", "stride": "stride"}
    layer = folded.nodes[key].layer
    assert isinstance(layer, BlockLayer) and set(layer.block.parameters) == {"width", "stride"}
    assert expanded(folded, key)[0] == inner


def test_expressions_are_put_into_one_another_when_a_block_unfolds() -> None:
    block = sample().blocks["Residual"]
    network = block.network
    node = network.by_name["0"]

    doubled = network.with_nodes(replace(node, expressions={"width": "2 * width"}))
    new, _ = expanded(doubled, node.id)
    assert new.by_name["0.conv"].expressions == {"out_channels": "2 * width"}


def test_losses_and_ends_stay_outside() -> None:
    network = sample()
    with pytest.raises(GraphError, match="input cannot be in a block"):
        collapsed(network, list(network.nodes), "All", {})
    with pytest.raises(GraphError, match="Select the nodes"):
        collapsed(network, [], "Nothing", {})


def test_a_name_that_is_taken_is_refused_before_nodes_would_share_it() -> None:
    network = ARCHITECTURES["lenet5"].build()
    chosen = [network.by_name[name].id for name in ("c1", "a1")]
    folded, key = collapsed(network, chosen, "Stage", {})

    named = folded.with_nodes(replace(folded.nodes[key], name="stem"))
    clash = named.with_nodes(replace(named.by_name["s2"], name="stem.c1"))
    with pytest.raises(GraphError, match=r"already a node named stem\.c1"):
        expanded(clash, key)
    assert expanded(named, key)[0].by_name.keys() >= {"stem.c1", "stem.a1"}


def test_a_plain_node_is_no_block() -> None:
    network = tower()
    with pytest.raises(GraphError, match="input is no block"):
        expanded(network, network.by_name["input"].id)
