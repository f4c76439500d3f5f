"""A design's weights: kept across any edit, saved whole or not at all, carried as plain values."""

import os
from pathlib import Path

import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from safetensors.torch import load_file, save_file

from designer.block_edits import Collapse, Expand
from designer.document import Document
from designer.edits import RemoveNodes, Rename, SetParameter
from designer.inside import InsideDocument
from designer.matching import Report, WrongShape
from designer.refused import Refused
from designer.replacing import ReplaceLayers
from designer.trained import weights_for_export
from designer.training.module import build
from designer.weights import (
    ORIGINS,
    ForgetWeights,
    KeepWeights,
    origins_in,
    report_from_json,
    report_to_json,
    save_design,
    weights_from_json,
    weights_to_json,
)
from graphs.architectures import ARCHITECTURES
from graphs.architectures.build import Step
from graphs.blocks import parameter, use
from graphs.declare import Layer
from graphs.flatten import unfolded
from graphs.layers.ends import Input, Output
from graphs.network import Block, Kept, Network, Node, Stored
from graphs.propagate import propagate
from graphs.storage import read
from graphs.weights import (
    by_file,
    new_weights,
    places,
    state_of,
    weight_key,
    weight_line,
    weight_name,
)
from tests.designer.test_trained import write_run
from tests.graphs.random_edits import Edit, edits, network_of, starts
from tests.graphs.test_blocks import conv_block, inner, sample, tower

LENET = ARCHITECTURES["lenet5"].build()


def with_weights(network: Network, file: str = "w.safetensors") -> Network:
    """Every weight that the network wants lies in a file under its own key."""
    facts = propagate(network)
    kept = {}
    for key, node in network.nodes.items():
        tensors = {
            weight.name: Stored(file, weight_key(node, weight.name), weight.shape)
            for weight in facts.nodes[key].weights
        }
        if tensors:
            kept[key] = Kept("loaded", node.layer.kind, tensors)
    return KeepWeights(kept).apply(network)


@given(starts, st.lists(edits, max_size=12))
def test_after_any_edits_just_what_changed_its_kind_or_shape_is_new(
    start: list[Layer], changes: list[Edit]
) -> None:
    first = with_weights(network_of(start))
    before = propagate(first)
    network = first
    for change in changes:
        network = change(network)
    facts = propagate(network)
    found = places(facts)
    assert all(place.file == "w.safetensors" for place in found.values())
    for key, node in network.nodes.items():
        known = facts.nodes[key]
        new = set(new_weights(network, node, known))
        wanted = {weight.name: weight.shape for weight in known.weights}
        held = first.weights.get(key)
        if held is None or key not in network.weights or held.kind != node.layer.kind:
            assert set(wanted) - {"num_batches_tracked"} == new
            continue
        shapes = {weight.name: weight.shape for weight in before.nodes[key].weights}
        assert new == {
            name
            for name, shape in wanted.items()
            if shapes.get(name) != shape and name != "num_batches_tracked"
        }
        for name in wanted.keys() - new:
            assert found[f"{node.name}.{name}"].key == f"{first.nodes[key].name}.{name}"


@given(starts, st.lists(edits, max_size=8))
def test_undo_of_any_edits_brings_the_weights_back(start: list[Layer], changes: list[Edit]) -> None:
    document = Document(with_weights(network_of(start)))
    first = places(document.facts)
    for number, change in enumerate(changes):
        document.perform(_Named(f"edit {number}", change))
    while document.history.can_undo:
        document.undo()
    assert places(document.facts) == first
    while document.history.can_redo:
        document.redo()


class _Named:
    def __init__(self, name: str, change: Edit) -> None:
        self.name, self.apply = name, change


def test_a_deleted_node_takes_its_weights_with_it() -> None:
    network = with_weights(LENET)
    key = network.by_name["out"].id
    gone = network.without([key])
    again = gone.with_nodes(Node(key, network.nodes[key].layer, "other"))
    wired = again.rewired(added=network.incoming(key))
    assert state_of(wired, wired.nodes[key], propagate(wired).nodes[key]) == "new"
    assert gone.without(["nobody"]).weights is gone.weights


def test_a_name_a_kind_and_a_shape_that_comes_back() -> None:
    network = with_weights(LENET)
    c1 = network.by_name["c1"].id
    renamed = Rename(c1, "stem").apply(network)
    assert places(propagate(renamed))["stem.bias"].key == "c1.bias"

    def line(each: Network) -> str:
        return weight_line(each, each.nodes[c1], propagate(each).nodes[c1])

    wider = SetParameter(frozenset([c1]), "out_channels", 9).apply(network)
    assert line(wider) == "new"
    assert line(SetParameter(frozenset([c1]), "out_channels", 6).apply(wider)) == "loaded"
    bare = SetParameter(frozenset([c1]), "bias", False).apply(network)
    assert line(bare) == "loaded"
    other = ReplaceLayers(frozenset({network.by_name["a1"].id}), "Sigmoid").apply(network)
    assert line(other) == "loaded"
    assert (
        ForgetWeights().apply(network).weights == {} and line(ForgetWeights().apply(network)) == ""
    )


def test_keys_of_blocks_are_those_of_the_unfolded_layers() -> None:
    network = with_weights(sample())
    found = places(propagate(network))
    flat = unfolded(propagate(network))
    assert (
        set(found)
        == {
            f"{node.name}.{weight.name}"
            for key, node in flat.network.nodes.items()
            for weight in flat.nodes[key].weights
        }
        == set(build(sample()).state_dict())
    )
    for node in network.nodes.values():
        for weight in propagate(network).nodes[node.id].weights:
            assert weight_name(node, weight_key(node, weight.name)) == weight.name


def test_one_copy_of_a_block_is_the_first_of_several() -> None:
    network = with_weights(sample())
    stage = network.by_name["stage.1"].id

    def first(repeat: int) -> dict[str, str]:
        other = SetParameter(frozenset([stage]), "repeat", repeat).apply(network)
        found = places(propagate(other))
        return {key: found[key].key for key in found if key.startswith("stage.")}

    def kept(keys: dict[str, str]) -> set[str]:
        return {key for key, stored in keys.items() if key == stored}

    assert len(first(5)) == len(first(3)) == len(kept(first(5)))
    once = SetParameter(frozenset([stage]), "repeat", 1).apply(network)
    assert not new_weights(once, once.nodes[stage], propagate(once).nodes[stage])


def nested() -> Network:
    """A block whose own uses are repeated as its parameter says, and one named by its place."""
    conv = conv_block()
    network = inner(
        [
            Step("x", Input((64, 8, 8))),
            Step("body", use(conv), ("x",)),
            Step("tail.1", use(conv, 2), ("body",)),
            Step("y", Output(), ("tail.1",)),
        ],
        {"body": {"repeat": "depth"}},
    )
    outer = Block("Outer", network, {"depth": parameter("whole", 1)})
    return tower(("first", use(outer)), ("then", use(outer, 2, depth=3)), blocks=(conv, outer))


def test_keys_are_right_where_blocks_in_blocks_are_repeated() -> None:
    network = with_weights(nested())
    found = places(propagate(network))
    assert set(found) == set(build(nested()).state_dict())
    for node in network.nodes.values():
        for weight in propagate(network).nodes[node.id].weights:
            assert weight_name(node, weight_key(node, weight.name)) == weight.name


def test_what_goes_into_a_block_and_out_of_it_keeps_its_weights() -> None:
    network = with_weights(LENET)
    ids = frozenset(network.by_name[name].id for name in ("c3", "a3", "s4"))
    block = Collapse(ids).apply(network)
    facts = propagate(block)
    new = {n.name for n in block.nodes.values() if new_weights(block, n, facts.nodes[n.id])}
    assert not new and len(places(facts)) == len(places(propagate(network)))
    (made,) = (node for node in block.nodes.values() if node.layer.category == "block")
    again = Expand(frozenset([made.id])).apply(block)
    assert places(propagate(again)) == places(propagate(network))
    nested = with_weights(sample())
    uses = frozenset(n.id for n in nested.nodes.values() if n.layer.category == "block")
    flat = Expand(uses).apply(nested)
    assert places(propagate(flat)) == places(propagate(nested))


def test_a_name_changed_inside_a_block_keeps_the_weights_of_every_use() -> None:
    document = Document(with_weights(sample()))
    stage = document.network.by_name["stage.1"].id
    inside = InsideDocument(InsideDocument(document, stage), next(
        node.id for node in InsideDocument(document, stage).network.nodes.values()
        if node.layer.category == "block"
    ))  # fmt: skip
    inside.perform(Rename(inside.network.by_name["conv"].id, "filter"))
    facts = propagate(document.network)
    found = places(facts)
    assert found["stage.3.0.filter.weight"].key == "stage.3.0.conv.weight"
    assert found["stem.filter.weight"].key == "stem.conv.weight"
    for node in document.network.nodes.values():
        assert not new_weights(document.network, node, facts.nodes[node.id])


def test_a_look_into_a_block_shows_the_weights_of_its_first_copy() -> None:
    document = Document(sample())
    stage = document.network.by_name["stage.1"].id
    inside = InsideDocument(document, stage)
    assert not inside.network.weights
    document.perform(KeepWeights(with_weights(sample()).weights))
    (block,) = (n for n in inside.network.nodes.values() if n.layer.category == "block")
    assert state_of(inside.network, block, inside.facts.nodes[block.id]) == "kept"
    inmost = InsideDocument(inside, block.id)
    conv = inmost.network.by_name["conv"]
    (stored,) = inmost.network.weights[conv.id].tensors.values()
    assert stored.key == "stage.1.0.conv.weight"
    inmost.perform(SetParameter(frozenset([conv.id]), "bias", True))
    conv = inmost.network.nodes[conv.id]
    assert new_weights(inmost.network, conv, inmost.facts.nodes[conv.id]) == ("bias",)


def test_what_a_block_has_lost_is_in_nobody_s_way() -> None:
    document = Document(with_weights(sample()))
    stage = document.network.by_name["stage.1"].id
    document.perform(SetParameter(frozenset([stage]), "repeat", 2))
    inside = InsideDocument(document, document.network.by_name["stem"].id)
    inside.perform(RemoveNodes(frozenset([inside.network.by_name["bn"].id]), heal=True))
    inside.perform(Rename(inside.network.by_name["conv"].id, "filter"))
    assert "bn" not in inside.network.by_name
    facts = propagate(document.network)
    assert places(facts)["stem.filter.weight"].key == "stem.conv.weight"
    document.perform(Expand(frozenset([stage])))
    found = places(propagate(document.network))
    assert found["stage.2.0.filter.weight"].key == "stage.2.0.conv.weight"
    assert set(found) == set(build(document.network).state_dict())


def trained(folder: Path) -> Network:
    torch.manual_seed(1)
    save_file(build(LENET).state_dict(), folder / "store.safetensors")
    return with_weights(LENET, str(folder / "store.safetensors"))


def test_a_design_and_its_weights_are_saved_together(tmp_path: Path) -> None:
    network = trained(tmp_path)
    facts = propagate(network)
    path = tmp_path / "net.convas"
    parts = save_design(facts, path, None)
    assert read(path) == LENET
    written, stored = (
        load_file(tmp_path / "net.safetensors"),
        load_file(tmp_path / "store.safetensors"),
    )
    assert all(torch.equal(stored[key], value) for key, value in written.items())
    (tmp_path / "net.safetensors").unlink()
    save_design(facts, path, parts)
    assert not (tmp_path / "net.safetensors").exists()


@pytest.mark.parametrize("call", [0, 1])
@pytest.mark.parametrize("old", [True, False])
def test_a_save_that_fails_half_way_leaves_both_files(
    tmp_path: Path, call: int, old: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    network = trained(tmp_path)
    path, weights = tmp_path / "net.convas", tmp_path / "net.safetensors"
    if old:
        save_design(propagate(Rename("n2", "stem").apply(network)), path, None)
    before = {file: file.read_bytes() for file in tmp_path.iterdir()}
    real, calls = os.replace, iter(range(9))

    def replace(source: str, target: Path) -> None:
        if next(calls) == call:
            raise OSError(5, "Input/output error")
        real(source, target)

    monkeypatch.setattr(os, "replace", replace)
    with pytest.raises(Refused, match=r"net\.convas was not saved: Input/output error"):
        save_design(propagate(network), path, None)
    assert {file: file.read_bytes() for file in tmp_path.iterdir()} == before
    assert weights.exists() == old


def test_a_folder_in_the_place_of_the_design_leaves_its_weights(tmp_path: Path) -> None:
    network = trained(tmp_path)
    (tmp_path / "net.convas").mkdir()
    with pytest.raises(Refused, match="that is a folder"):
        save_design(propagate(network), tmp_path / "net.convas", None)
    assert not (tmp_path / "net.safetensors").exists()


def test_a_store_that_is_gone_is_said_and_the_old_files_stay(tmp_path: Path) -> None:
    network = trained(tmp_path)
    (tmp_path / "store.safetensors").write_bytes(b"")
    with pytest.raises(Refused, match=r"store\.safetensors cannot be read as weights"):
        save_design(propagate(network), tmp_path / "net.convas", None)
    assert [file.name for file in tmp_path.iterdir()] == ["store.safetensors"]


def test_an_export_takes_the_design_s_weights_before_a_run_nobody_chose(tmp_path: Path) -> None:
    run = write_run(tmp_path / "runs" / "one", LENET, "2026-01-01")
    facts = propagate(with_weights(LENET))
    parent = tmp_path / "runs"
    own = weights_for_export(facts, parent)
    assert own == {"source": by_file(places(facts)), "origin": "the design's weights"}
    wider = SetParameter(frozenset([LENET.by_name["out"].id]), "out_features", 5)
    some = weights_for_export(propagate(wider.apply(with_weights(LENET))), parent)
    assert some["origin"] == "the design's weights (1 layer has fresh ones)"
    assert weights_for_export(facts, parent, run)["origin"].endswith("run one (epoch 3)")
    assert weights_for_export(propagate(LENET), parent)["weights"].startswith(str(run))
    assert weights_for_export(propagate(LENET), tmp_path / "nowhere") == {}


def test_weights_and_reports_travel_as_plain_values() -> None:
    kept = with_weights(sample()).weights
    assert weights_from_json(weights_to_json(kept)) == kept
    report = Report({"a": "b"}, ("a",), ("c",), ("d",), (WrongShape("e", (1,), (2, 3)),))
    assert report_from_json(report_to_json(report)) == report


@pytest.mark.parametrize(
    "data",
    [
        3,
        {"n1": 3},
        {"n1": {"origin": 3, "kind": "", "tensors": {}}},
        {"n1": {"origin": "", "kind": "", "tensors": {"w": ["f", "k", [1.5]]}}},
        {"n1": {"origin": "", "kind": "", "tensors": {"w": ["f", "k"]}}},
    ],
)
def test_what_are_no_weights_is_refused(data: object) -> None:
    with pytest.raises(ValueError):
        weights_from_json(data)


@pytest.mark.parametrize("text", ["", "[", "[1]", '{"a": 3}', "[" * 100_000])
def test_origins_of_a_strange_file_are_none(text: str) -> None:
    assert origins_in({ORIGINS: text}) == {}
