"""Blocks in a document: edited from inside, made unique, given parameters; each step undone."""

from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import initialize, invariant, precondition, rule

from designer.block_edits import (
    Collapse,
    Expand,
    MakeUnique,
    RemoveUnusedBlocks,
    RenameBlock,
    RenameParameter,
    SetExpression,
    SetParameters,
)
from designer.cutouts import cut_out
from designer.document import Document
from designer.edits import AddNetwork, AddNode, Connect, Edit, RemoveNodes, Rename, SetParameter
from designer.growing import Grow, Spot
from designer.inside import InsideDocument
from designer.refused import Refused
from designer.typed.offers import Wanted
from graphs.blocks import BlockLayer, parameter, use
from graphs.flatten import flattened
from graphs.layers.activation import ReLU
from graphs.layers.dropout import Dropout
from graphs.network import Link, Network
from graphs.propagate import propagate
from graphs.storage import parse, write_text
from graphs.types import GraphError
from tests.designer.test_document import Editing, Picture
from tests.graphs.test_blocks import sample


def opened() -> tuple[Document, InsideDocument]:
    """The sample, and a look into its stem, which is a ConvBlock."""
    document = Document(sample())
    return document, InsideDocument(document, document.network.by_name["stem"].id)


def kernels(network: Network) -> dict[str, dict[str, Any]]:
    nodes = flattened(network).nodes.values()
    return {
        node.name: {name: getattr(node.layer, name) for name in node.layer.fields}
        for node in nodes
        if node.layer.kind == "Conv2d"
    }


def test_inside_stands_what_arrives_and_what_the_use_says() -> None:
    _, inside = opened()
    by_name = inside.network.by_name
    assert by_name["x"].layer.detail() == "3×32×32"
    assert by_name["conv"].layer.options()["out_channels"] == 16
    assert inside.facts.nodes[by_name["y"].id].inputs[0].shape == (16, 16, 16)
    assert inside.arguments == {"width": 16, "stride": 2}


def test_an_edit_inside_changes_every_use_and_keeps_expressions() -> None:
    document, inside = opened()
    conv = inside.network.by_name["conv"].id
    inside.perform(SetParameter(frozenset({conv}), "kernel_size", 5))
    found = kernels(document.network)
    assert {each["kernel_size"] for each in found.values()} == {5}
    assert found["stem.conv"]["out_channels"] == 16 and found["stage.0.conv"]["out_channels"] == 24
    assert document.history.steps[-1].name == "Change kernel_size"
    own = document.network.blocks["ConvBlock"].network.by_name["conv"]
    assert own.expressions == {"out_channels": "width", "stride": "stride"}
    assert getattr(own.layer, "out_channels") == 64  # noqa: B009


def test_a_plain_value_takes_an_expressions_place_in_every_use() -> None:
    document, inside = opened()
    conv = inside.network.by_name["conv"].id
    inside.perform(SetParameter(frozenset({conv}), "out_channels", 12))
    assert {each["out_channels"] for each in kernels(document.network).values()} == {12}
    assert inside.network.nodes[conv].expressions == {"stride": "stride"}


def test_an_expression_follows_the_uses_arguments() -> None:
    document, inside = opened()
    conv = frozenset({inside.network.by_name["conv"].id})
    inside.perform(SetExpression(conv, "groups", "width // 16 - 1 + 1", inside.arguments))
    document.perform(SetParameter(frozenset({inside.node}), "width", 48))
    assert kernels(document.network)["stem.conv"]["groups"] == 3
    for text, reason in (("depth", "knows no depth"), ("width / 0", "divide"), ("-width", "at le")):
        with pytest.raises(Refused, match=reason):
            inside.perform(SetExpression(conv, "groups", text, inside.arguments))


def test_a_view_inside_follows_changes_from_outside_and_redraws_only_those() -> None:
    document, inside = opened()
    picture: Any = Picture()
    inside.show(picture)
    names = inside.network.by_name
    document.perform(SetParameter(frozenset({inside.node}), "width", 32))
    assert picture.nodes[names["conv"].id][0].layer.options()["out_channels"] == 32
    before = inside.facts
    document.perform(AddNode(ReLU(), 0, 0))
    assert inside.facts is before
    document.undo()
    document.undo()
    assert picture.nodes[names["conv"].id][0].layer.options()["out_channels"] == 16


def test_a_new_node_inside_stands_in_every_use() -> None:
    document, inside = opened()
    names = inside.network.by_name
    inside.perform(Grow(Wanted(Dropout()), Spot((0, 0), ((names["relu"].id, "out"),))))
    drop = inside.network.by_name["dropout1"].id
    inside.perform(Connect(Link(drop, "out", names["y"].id, "in")))
    flat = flattened(document.network)
    assert sum(node.layer.kind == "Dropout" for node in flat.nodes.values()) == 5
    assert propagate(document.network).nodes[document.network.by_name["output"].id].inputs


def test_a_port_renamed_inside_keeps_its_wires_outside() -> None:
    document, inside = opened()
    totals = document.facts.totals
    inside.perform(Rename(inside.network.by_name["y"].id, "features"))
    assert document.network.by_name["stem"].layer.outputs == ("features",)
    assert document.facts.totals == totals


def test_blocks_inside_blocks_are_edited_where_they_stand() -> None:
    document = Document(sample())
    outer = InsideDocument(document, document.network.by_name["stage.1"].id)
    inner = InsideDocument(outer, outer.network.by_name["0"].id)
    assert inner.arguments["width"] == 24 and inner.root is document
    inner.perform(SetParameter(frozenset({inner.network.by_name["conv"].id}), "dilation", 2))
    assert {each["dilation"] for each in kernels(document.network).values()} == {2}
    assert document.network.blocks["Residual"].network.by_name["0"].expressions == {
        "width": "width"
    }
    inner.undo()
    assert document.network == sample() and inner.network.by_name["conv"].layer.arguments()


def test_collapse_and_unfold_inside_a_block() -> None:
    document, inside = opened()
    names = inside.network.by_name
    pair = frozenset({names["conv"].id, names["bn"].id})
    inside.perform(Collapse(pair, inside.parameters, "Pair"))
    assert set(document.network.blocks) == {"ConvBlock", "Residual", "Pair"}
    assert kernels(document.network)["stage.0.group1.conv"]["out_channels"] == 24
    inside.perform(Expand(frozenset(inside.network.nodes), inside.block))
    assert document.network == sample()


def test_a_use_that_goes_leaves_its_view_as_it_was() -> None:
    document, inside = opened()
    document.perform(RemoveNodes(frozenset({inside.node})))
    assert inside.use is None and inside.network.by_name["conv"]
    document.undo()
    assert inside.use is not None


def test_unique_leaves_the_others_alone() -> None:
    document, inside = opened()
    document.perform(MakeUnique(frozenset({inside.node})))
    assert set(document.network.blocks) == {"ConvBlock", "Residual", "ConvBlock2"}
    assert kernels(document.network) == kernels(sample())
    assert inside.block == "ConvBlock2"
    conv = frozenset({inside.network.by_name["conv"].id})
    inside.perform(SetParameter(conv, "kernel_size", 7))
    found = kernels(document.network)
    assert found["stem.conv"]["kernel_size"] == 7
    assert found["stage.0.conv"]["kernel_size"] == 3


def test_parameters_come_go_and_change_their_names() -> None:
    document, inside = opened()
    block = document.network.blocks["ConvBlock"]
    more = {**block.parameters, "kernel": parameter("size", 3)}
    document.perform(SetParameters("ConvBlock", more))
    conv = frozenset({inside.network.by_name["conv"].id})
    inside.perform(SetExpression(conv, "kernel_size", "kernel", inside.arguments))
    document.perform(SetParameter(frozenset({inside.node}), "kernel", (1, 7)))
    assert kernels(document.network)["stem.conv"]["kernel_size"] == (1, 7)
    document.perform(RenameParameter("ConvBlock", "kernel", "size"))
    assert inside.arguments["size"] == (1, 7)
    assert inside.network.by_name["conv"].expressions["kernel_size"] == "size"
    with pytest.raises(Refused, match="size is still needed: in ConvBlock, conv has"):
        document.perform(SetParameters("ConvBlock", block.parameters))
    with pytest.raises(GraphError, match="defaults of ConvBlock, conv: out_channels = width must"):
        document.perform(
            SetParameters(
                "ConvBlock", {**more, "width": parameter("whole", -1), "size": more["kernel"]}
            )
        )
    with pytest.raises(Refused, match="already has a parameter named width"):
        document.perform(RenameParameter("ConvBlock", "size", "width"))


def test_a_renamed_definition_keeps_its_uses() -> None:
    document, _ = opened()
    document.perform(RenameBlock("ConvBlock", "Stem"))
    assert set(document.network.blocks) == {"Stem", "Residual"}
    assert kernels(document.network) == kernels(sample())
    with pytest.raises(GraphError, match="layer of the catalogue"):
        document.perform(RenameBlock("Stem", "Conv2d"))
    with pytest.raises(Refused, match="already a block named Residual"):
        document.perform(RenameBlock("Stem", "Residual"))


def test_a_pasted_use_brings_its_definition() -> None:
    network = sample()
    part = cut_out(network, [network.by_name["stage.1"].id])
    assert set(part.blocks) == {"ConvBlock", "Residual"}
    fresh = Document(Network())
    fresh.perform(AddNetwork(parse(write_text(part))))
    assert set(fresh.network.blocks) == {"ConvBlock", "Residual"}
    document, inside = opened()
    conv = frozenset({inside.network.by_name["conv"].id})
    inside.perform(SetParameter(conv, "kernel_size", 5))
    document.perform(AddNetwork(part))
    assert set(document.network.blocks) == {"ConvBlock", "Residual", "ConvBlock2", "Residual2"}
    pasted = document.network.by_name["stage.4"].layer
    assert isinstance(pasted, BlockLayer) and pasted.block.name == "Residual2"


def test_a_repeat_beyond_reason_is_refused_and_changes_nothing() -> None:
    document, inside = opened()
    before = document.network
    with pytest.raises(Refused, match="repeat must be a whole number from 0 to 1000"):
        document.perform(SetParameter(frozenset({inside.node}), "repeat", 10**9))
    with pytest.raises(GraphError, match="contain itself"):
        inside.perform(AddNode(use(document.network.blocks["Residual"]), 0, 0))
    assert document.network is before


class BlockEditing(Editing):
    """The machine of all edits, with blocks made, unfolded, shared, repeated and looked into."""

    @initialize()
    def begin(self) -> None:
        self.document = Document(sample())
        self.view = Picture()
        self.document.show(self.view)
        self.texts = [write_text(self.document.network)]
        self.at = 0

    def uses(self, document: Document) -> list[str]:
        nodes = document.network.nodes.items()
        return [key for key, node in nodes if isinstance(node.layer, BlockLayer)]

    def flat(self) -> dict[str, Any]:
        try:
            flat = flattened(self.document.network)
        except GraphError:
            return {}  # It names blocks, whose names may change.
        return {node.name: node.layer for node in flat.nodes.values()}

    @precondition(lambda self: self.document.network.nodes)
    @rule(data=st.data())
    def collapse(self, data: st.DataObject) -> None:
        wiring = self.document.network.wiring
        chosen = wiring.downstream([self.node(data)]) & wiring.upstream([self.node(data)])
        self.perform(Collapse(frozenset(chosen or {self.node(data)})))

    @precondition(lambda self: self.uses(self.document))
    @rule(data=st.data())
    def unfold(self, data: st.DataObject) -> None:
        before = self.flat()
        key = data.draw(st.sampled_from(self.uses(self.document)))
        named = self.document.network.nodes[key].name.startswith("group")
        self.perform(Expand(frozenset({key})))
        assert named or self.flat() == before

    @precondition(lambda self: self.uses(self.document))
    @rule(data=st.data())
    def make_unique(self, data: st.DataObject) -> None:
        before = self.flat()
        self.perform(MakeUnique(frozenset({data.draw(st.sampled_from(self.uses(self.document)))})))
        assert self.flat() == before

    @precondition(lambda self: self.uses(self.document))
    @rule(data=st.data(), field=st.sampled_from(["repeat", "width"]), value=st.integers(-1, 4))
    def use_otherwise(self, data: st.DataObject, field: str, value: int) -> None:
        key = data.draw(st.sampled_from(self.uses(self.document)))
        self.perform(SetParameter(frozenset({key}), field, value))

    @precondition(lambda self: self.uses(self.document))
    @rule(data=st.data(), field=st.sampled_from(["bias", "groups", "width", "p"]))
    def change_inside(self, data: st.DataObject, field: str) -> None:
        inside = InsideDocument(self.document, data.draw(st.sampled_from(self.uses(self.document))))
        if data.draw(st.booleans()) and self.uses(inside):
            inside = InsideDocument(inside, data.draw(st.sampled_from(self.uses(inside))))
        key = data.draw(st.sampled_from(sorted(inside.network.nodes)))
        edits: list[Edit] = [
            SetParameter(frozenset({key}), field, data.draw(st.sampled_from([1, 2, True, 0.5]))),
            SetExpression(frozenset({key}), "out_channels", "width * 2", inside.arguments),
            RemoveNodes(frozenset({key}), heal=True),
            Rename(key, data.draw(st.sampled_from(["x", "y", "other"]))),
            Grow(Wanted(ReLU()), Spot((8, 8), ((key, "out"),))),
        ]
        self.perform_in(inside, data.draw(st.sampled_from(edits)))

    def perform_in(self, inside: InsideDocument, edit: Edit) -> None:
        before = self.document.network
        try:
            inside.perform(edit)
        except (Refused, GraphError):
            assert self.document.network is before
        if self.document.network is not before:
            self.texts = [*self.texts[: self.at + 1], write_text(self.document.network)]
            self.at += 1
        fresh = propagate(inside.network)
        assert {k: f.outputs for k, f in fresh.nodes.items()} == {
            k: f.outputs for k, f in inside.facts.nodes.items()
        }

    @rule()
    def tidy(self) -> None:
        self.perform(RemoveUnusedBlocks())

    @invariant()
    def every_use_is_of_a_definition_that_stands(self) -> None:
        network = self.document.network
        for inner in (network, *(block.network for block in network.blocks.values())):
            for node in inner.nodes.values():
                if isinstance(node.layer, BlockLayer):
                    assert network.blocks[node.layer.kind] is node.layer.block

    @invariant()
    def undoing_all_and_redoing_all_is_where_it_was(self) -> None:
        at = self.document.history.at
        self.document.go_to(0)
        self.document.go_to(at)


TestBlockEditing = BlockEditing.TestCase
TestBlockEditing.settings = settings(max_examples=60, stateful_step_count=25, deadline=None)
