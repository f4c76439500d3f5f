"""A bypassed node is as if it were not there: facts, torch, text and ONNX, against the network
that was healed without it."""

import json
import random
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from designer.block_edits import Collapse, Expand
from designer.bypassing import SetBypassed
from designer.edits import RemoveNodes
from designer.inspection.onnx_exports import export_onnx
from designer.inspection.proof import prove_pytorch
from designer.recipe import Recipe
from designer.refused import Refused
from designer.training.module import build
from graphs.blocks import use
from graphs.bypass import acting
from graphs.codegen.pytorch import module_text
from graphs.codegen.script import training_script
from graphs.codegen.script_task import Task
from graphs.definitions import with_blocks
from graphs.figures import depth, model_totals
from graphs.flatten import flattened, unfolded
from graphs.layers.convolution import Conv2d
from graphs.layers.ends import Input, Output
from graphs.layers.merge import Add
from graphs.layers.normalization import BatchNorm2d
from graphs.layers.recurrent import LSTM
from graphs.memory import training_memory
from graphs.network import Network, can_pass
from graphs.problems import problems
from graphs.propagate import NOTHING, Facts, NodeFacts, propagate
from graphs.receptive import receptive_fields
from graphs.storage import FileError, parse, write_text
from graphs.summary import summarise
from tests.graphs.random_graphs import grown
from tests.graphs.sound import BUILDERS, SOUND
from tests.graphs.test_blocks import conv_block, only, sample, tower
from tests.graphs.test_codegen import graph

SMALLEST = {build.__name__: build(numbers[0]) for build, numbers in BUILDERS.items()}


def passable(network: Network) -> list[str]:
    return [key for key, node in network.nodes.items() if can_pass(node.layer)]


def bypassed(network: Network, *keys: str) -> Network:
    return SetBypassed(frozenset(keys)).apply(network)


def healed(network: Network, *keys: str) -> Network:
    return RemoveNodes(frozenset(keys), heal=True).apply(network)


def chosen(network: Network, seed: int, most: int = 3) -> list[str]:
    rng, every = random.Random(seed), passable(network)
    return rng.sample(every, min(len(every), rng.randint(1, most)))


def plain(known: NodeFacts) -> tuple[object, ...]:
    """Facts that can be compared: a refusal by its words."""
    return (*known._replace(error=None), str(known.error))


def told(facts: Facts) -> list[str]:
    """The problems without the names of those that send: a bypassed one sends for another."""
    return [f"{each.node} {each.message.partition(' (')[0]}" for each in problems(facts)]


def same(one: Facts, other: Facts) -> bool:
    nodes = ({key: plain(known) for key, known in each.nodes.items()} for each in (one, other))
    return next(nodes) == next(nodes) and one.totals == other.totals


def assert_as_healed(network: Network, keys: list[str]) -> None:
    facts, without = propagate(bypassed(network, *keys)), propagate(healed(network, *keys))
    assert {key: plain(facts.nodes[key]) for key in without.nodes} == {
        key: plain(known) for key, known in without.nodes.items()
    }
    assert told(facts) == told(without)
    assert facts.totals.parameters == without.totals.parameters
    assert model_totals(facts).macs == model_totals(without).macs
    assert facts.totals.operations == without.totals.operations
    assert depth(facts.network) == depth(without.network)
    seen = receptive_fields(facts)
    assert {key: seen[key] for key in seen if key in without.nodes} == receptive_fields(without)
    used = without.network.wiring.upstream(n.id for n in without.network.of_kind("Output"))
    if not told(facts) and used >= without.nodes.keys():
        assert training_memory(facts, 4) == training_memory(without, 4)


@given(st.sampled_from(sorted(SOUND)), st.integers(0, 2**32))
@settings(max_examples=150, deadline=None)
def test_everything_else_has_the_facts_of_the_network_without_it(name: str, seed: int) -> None:
    network = SOUND[name]
    assert_as_healed(network, chosen(network, seed))


@given(st.integers(2, 25), st.integers(0, 2**32))
@settings(max_examples=60, deadline=None)
def test_so_it_is_in_any_graph_of_the_catalogue(count: int, seed: int) -> None:
    network = grown(count, seed)
    keys = chosen(network, seed)
    facts, without = propagate(bypassed(network, *keys)), propagate(healed(network, *keys))
    assert {key: plain(facts.nodes[key]) for key in without.nodes} == {
        key: plain(known) for key, known in without.nodes.items()
    }


@given(st.sampled_from(sorted(SOUND)), st.integers(0, 2**32))
@settings(max_examples=60, deadline=None)
def test_twice_is_the_identity_and_an_edit_is_examined_like_a_new_network(
    name: str, seed: int
) -> None:
    network = SOUND[name]
    keys = frozenset(chosen(network, seed))
    without = SetBypassed(keys).apply(network)
    again = SetBypassed(keys, bypassed=False).apply(without)
    assert again == network and write_text(again) == write_text(network)
    assert parse(write_text(without)) == without
    before = propagate(network)
    between = propagate(without, before)
    assert same(between, propagate(without, NOTHING))
    assert same(propagate(again, between), before)


def cases() -> Iterator[tuple[str, str]]:
    """Each layer of each small network without which it still works."""
    for name, network in SMALLEST.items():
        for key in passable(network):
            if not problems(propagate(bypassed(network, key))):
                yield name, network.nodes[key].name


@pytest.mark.parametrize(("name", "layer"), list(cases()))
def test_engine_text_and_onnx_give_what_the_healed_network_gives(
    name: str, layer: str, tmp_path: Path
) -> None:
    network = SMALLEST[name]
    key = network.by_name[layer].id
    ablated, without = bypassed(network, key), healed(network, key)
    torch.manual_seed(0)
    module, expected = build(ablated).eval(), build(without).eval()
    expected.load_state_dict(module.state_dict(), strict=True)
    facts = propagate(without)
    samples = [torch.rand(3, *facts.nodes[n.id].outputs[0].shape) for n in without.of_kind("Input")]
    assert torch.equal(module(*samples), expected(*samples))
    assert prove_pytorch(module_text(ablated), ablated, module) == 0
    assert export_onnx(ablated, tmp_path / "net.onnx").difference < 1e-4


def test_of_several_inputs_the_first_passes_to_all_outputs() -> None:
    network = graph(
        {
            "input": (Input((5, 4)), []),
            "lstm": (LSTM(4), ["input"]),
            "sum": (Add(), ["input", "lstm"]),
            "output": (Output(), ["sum"]),
        }
    )
    keys = [network.by_name[name].id for name in ("lstm", "sum")]
    facts = propagate(bypassed(network, *keys))
    (given,) = only(facts, "input").outputs
    assert only(facts, "lstm").outputs == (given,) * 3
    assert only(facts, "sum").inputs == only(facts, "sum").outputs == (given,)
    module = build(facts.network)
    sample = torch.rand(2, 5, 4)
    assert torch.equal(module(sample), sample) and not module.state_dict()


def test_a_numbered_sequence_keeps_its_keys() -> None:
    network = graph(
        {
            "input": (Input((3, 8, 8)), []),
            "features.0": (Conv2d(3, padding=1), ["input"]),
            "features.1": (BatchNorm2d(), ["features.0"]),
            "features.2": (Conv2d(4), ["features.1"]),
            "output": (Output(), ["features.2"]),
        }
    )
    ablated = bypassed(network, network.by_name["features.1"].id)
    keys = set(build(ablated).state_dict())
    assert keys == {f"features.{n}.{name}" for n in (0, 2) for name in ("weight", "bias")}
    text = module_text(ablated).text
    assert text.count("nn.Sequential(") == 1
    assert "            nn.Identity(),  # bypassed\n" in text
    assert prove_pytorch(module_text(ablated), ablated, build(ablated).eval()) == 0


@pytest.mark.parametrize("where", ["stage.1", "stem", "bn", "conv", "0", "add"])
def test_blocks_and_what_is_in_their_definitions_are_bypassed(where: str, tmp_path: Path) -> None:
    """A use by its name; a layer in a definition by its own, which holds for every use."""
    network = sample()
    if where in network.by_name:
        ablated = bypassed(network, network.by_name[where].id)
    else:
        block = next(b for b in network.blocks.values() if where in b.network.by_name)
        inside = bypassed(block.network, block.network.by_name[where].id)
        ablated = with_blocks(network, replace(block, network=inside))
    facts = propagate(ablated)
    assert not problems(facts)
    assert facts.totals == unfolded(facts).totals
    assert facts.totals.parameters < propagate(network).totals.parameters or where == "add"
    assert (
        receptive_fields(facts)[facts.network.by_name["output"].id]
        == (receptive_fields(unfolded(facts))[facts.network.by_name["output"].id])
    )
    module = build(ablated).eval()
    assert sum(p.numel() for p in module.parameters()) == facts.totals.parameters
    assert prove_pytorch(module_text(ablated), ablated, module) == 0
    assert export_onnx(ablated, tmp_path / "net.onnx").difference < 1e-4
    assert parse(write_text(ablated)) == ablated


def test_a_block_bypassed_as_a_whole_stands_in_no_text() -> None:
    network = sample()
    text = module_text(bypassed(network, network.by_name["stage.1"].id)).text
    assert "class Residual" not in text and "class ConvBlock" in text


def test_the_summary_lists_it_without_parameters() -> None:
    network = sample()
    summary = summarise(propagate(bypassed(network, network.by_name["stem"].id)))
    (row,) = (row for row in summary.rows if row.node.name == "stem")
    assert (row.parameters, row.macs, row.operations) == (0, 0, 0)
    assert row.inputs == row.outputs and row.node.bypassed


def test_the_acting_form_is_the_network_where_nothing_is_bypassed() -> None:
    network = SMALLEST["residual"]
    assert acting(network) is network and flattened(network) is network
    ablated = bypassed(network, *passable(network))
    assert acting(acting(ablated)) is acting(ablated) is flattened(ablated)


def test_what_cannot_pass_is_refused_alone_and_left_alone_among_others() -> None:
    network = SMALLEST["residual"]
    ends = [n.id for kind in ("Input", "Output") for n in network.of_kind(kind)]
    for key in ends:
        with pytest.raises(Refused, match=r"cannot be bypassed: .* has nothing to hand on"):
            bypassed(network, key)
    every = bypassed(network, *network.nodes)
    assert {key for key, node in every.nodes.items() if not node.bypassed} == set(ends)
    assert SetBypassed(frozenset(["gone"])).apply(network) is network


def test_an_unwired_one_asks_for_its_first_input_alone() -> None:
    network = SMALLEST["residual"]
    add = network.by_name["add"]
    loose = network.rewired(removed=network.incoming(add.id)[:1])
    assert not problems(propagate(bypassed(loose, add.id)))
    bare = network.rewired(removed=network.incoming(add.id))
    (problem,) = problems(propagate(bypassed(bare, add.id)))
    assert problem.node == add.id and "not connected" in problem.message


def test_a_bypassed_block_is_not_unfolded() -> None:
    network = sample()
    key = network.by_name["stage.1"].id
    with pytest.raises(Refused, match=r"stage.1 is bypassed; switch the bypass off"):
        Expand(frozenset([key])).apply(bypassed(network, key))
    conv = conv_block()
    bn = conv.network.by_name["bn"].id
    inside = replace(conv, network=bypassed(conv.network, bn))
    unfolded_ = Expand(frozenset(["n2"])).apply(tower(("one", use(inside)), blocks=(inside,)))
    assert [n.name for n in unfolded_.nodes.values() if n.bypassed] == ["one.bn"]


def test_a_block_made_of_bypassed_nodes_and_unfolded_again_is_what_it_was() -> None:
    network = SMALLEST["residual"]
    names = ("a_conv", "a_bn", "a", "b_conv", "b_bn", "add")
    keys = [network.by_name[name].id for name in names]
    ablated = bypassed(network, network.by_name["a_bn"].id, network.by_name["add"].id)
    folded = Collapse(frozenset(keys)).apply(ablated)
    made = (folded.nodes.keys() - ablated.nodes.keys()).pop()
    facts = propagate(folded)
    assert not problems(facts)
    assert facts.totals == propagate(ablated).totals
    opened = Expand(frozenset([made])).apply(folded)
    assert {n.name for n in opened.nodes.values() if n.bypassed} == {"a_bn", "add"}
    assert propagate(opened).totals == facts.totals


def test_a_training_script_has_the_acting_network() -> None:
    network = SMALLEST["perceptron"]
    ablated = bypassed(network, network.by_name["fc1"].id, network.by_name["drop"].id)
    written = training_script(ablated, Recipe(), Task(10), "digits")
    space: dict[str, Any] = {"__name__": "script", "__file__": "script.py"}
    exec(compile(written.text, "script.py", "exec"), space)
    net = space[written.class_name]()
    assert set(net.state_dict()) == {"fc2.weight", "fc2.bias"}


def test_the_switch_in_a_file_is_true_or_false_and_harmless_where_it_means_nothing() -> None:
    network = SMALLEST["stack"]
    data = json.loads(write_text(network))
    data["nodes"][1]["bypassed"] = "yes"
    with pytest.raises(FileError, match="bypassed must be true or false"):
        parse(json.dumps(data))
    data["nodes"][1]["bypassed"] = False
    data["nodes"][0]["bypassed"] = True
    data["nodes"][0]["newer"] = 1
    opened = parse(json.dumps(data))
    assert propagate(opened).nodes == propagate(network).nodes
    assert parse(write_text(opened)) == opened and '"newer": 1' in write_text(opened)
