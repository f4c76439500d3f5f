"""The document as a machine: any edits, undone and redone, against a plain list of values."""

from dataclasses import replace

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from designer.document import Change, Document
from designer.edits import (
    AddNetwork,
    AddNode,
    Connect,
    Disconnect,
    Edit,
    MoveNodes,
    RemoveNodes,
    Rename,
    SetParameter,
    SetTraining,
)
from designer.growing import Grow, Spot
from designer.refused import Refused
from designer.remark_edits import AddRemark, SetHue, SetWords, moved, removal
from designer.remark_places import moving_with
from designer.replacing import ReplaceLayers
from designer.selection import Selection
from designer.typed.offers import Wanted
from graphs.declare import CATALOGUE
from graphs.layers.activation import ReLU
from graphs.layers.convolution import Conv2d
from graphs.layers.ends import Input, Output
from graphs.layers.merge import Add
from graphs.network import Link
from graphs.propagate import propagate
from graphs.remarks import Frame, Note
from graphs.storage import parse, write_text
from graphs.types import GraphError
from tests.inserting import InsertNode


def chain() -> Document:
    document = Document()
    document.perform(AddNode(Input((3, 8, 8)), 0, 0))
    document.perform(Grow(Wanted(Conv2d(4)), Spot((0, 72), (("n1", "out"),))))
    document.perform(Grow(Wanted(ReLU()), Spot((0, 144), (("n2", "out"),))))
    document.perform(Grow(Wanted(Output()), Spot((0, 216), (("n3", "out"),))))
    return document


class Picture:
    """The simplest view: it keeps what it was told and nothing else."""

    def __init__(self) -> None:
        self.nodes: dict[str, object] = {}
        self.redrawn = 0

    def __call__(self, change: Change) -> None:
        before, after = change.before.network.nodes, change.after.network.nodes
        for gone in before.keys() - after.keys():
            del self.nodes[gone]
        for key, node in after.items():
            facts = change.after.nodes[key]
            if before.get(key) is not node or change.before.nodes.get(key) is not facts:
                self.nodes[key] = (node, facts)
                self.redrawn += 1


def test_an_edit_redraws_only_what_it_changed() -> None:
    document = chain()
    view = Picture()
    document.show(view)
    assert view.redrawn == 4
    document.perform(SetParameter(frozenset({"n2"}), "bias", False))
    assert view.redrawn == 5


def test_a_view_that_joins_late_gets_everything() -> None:
    document = chain()
    view = Picture()
    document.show(view)
    assert view.nodes.keys() == document.network.nodes.keys()


def test_undo_and_redo_return_the_very_same_value() -> None:
    document = chain()
    before = document.network
    document.perform(SetParameter(frozenset({"n2"}), "stride", 2))
    after = document.network
    document.undo()
    assert document.network is before
    document.redo()
    assert document.network is after


def test_undo_to_the_saved_value_makes_the_document_clean_again() -> None:
    document = chain()
    document.saved(document.path)  # type: ignore[arg-type]
    document.perform(Rename("n2", "stem"))
    assert document.modified
    document.undo()
    assert not document.modified


def test_a_new_edit_after_undo_forgets_what_was_undone() -> None:
    document = chain()
    document.undo()
    document.perform(Rename("n2", "stem"))
    assert not document.history.can_redo
    assert [step.name for step in document.history.steps][-1] == "Rename"


def test_delete_and_heal_joins_the_neighbours() -> None:
    document = chain()
    document.perform(RemoveNodes(frozenset({"n2", "n3"}), heal=True))
    assert set(document.network.wiring) == {Link("n1", "out", "n4", "in")}


def test_plain_delete_leaves_the_gap() -> None:
    document = chain()
    document.perform(RemoveNodes(frozenset({"n2"})))
    assert set(document.network.wiring) == {Link("n3", "out", "n4", "in")}
    assert document.facts.nodes["n3"].status == "open"
    assert document.facts.nodes["n4"].status == "unknown"


def test_a_node_inserted_into_a_wire_takes_both_ends() -> None:
    document = chain()
    document.perform(InsertNode(ReLU(), Link("n1", "out", "n2", "in"), 0, 0))
    assert [link.target for link in document.network.outgoing("n1")] == ["n5"]
    assert [link.target for link in document.network.outgoing("n5")] == ["n2"]


def test_an_impossible_value_is_refused_before_anything_happens() -> None:
    document = chain()
    before = document.history
    with pytest.raises(Refused, match="conv1: stride must be a whole number"):
        document.perform(SetParameter(frozenset({"n2"}), "stride", 0))
    assert document.history is before


def test_a_loop_is_refused_with_both_names() -> None:
    document = chain()
    document.perform(AddNode(Add(), 0, 0))
    document.perform(Connect(Link("n3", "out", "n5", "in1")))
    with pytest.raises(GraphError, match="add1 → conv1 would close a loop"):
        document.perform(Connect(Link("n5", "out", "n2", "in")))


def test_replacing_a_layer_keeps_wires_and_shared_parameters() -> None:
    document = chain()
    document.perform(SetParameter(frozenset({"n2"}), "kernel_size", 5))
    document.perform(ReplaceLayers(frozenset({"n2"}), "MaxPool2d"))
    assert document.network.nodes["n2"].layer == CATALOGUE["MaxPool2d"](5, 1)  # type: ignore[call-arg]
    assert len(document.network.wiring) == 3


def test_replacing_by_a_merge_moves_the_wire_to_its_first_input() -> None:
    document = chain()
    document.perform(ReplaceLayers(frozenset({"n3"}), "Add"))
    assert Link("n2", "out", "n3", "in1") in set(document.network.wiring)


def test_a_wire_follows_to_the_first_of_several_outputs_and_back() -> None:
    document = chain()
    document.perform(ReplaceLayers(frozenset({"n2"}), "Split"))
    assert document.network.outgoing("n2") == (Link("n2", "out1", "n3", "in"),)
    assert parse(write_text(document.network)) == document.network
    document.perform(ReplaceLayers(frozenset({"n2"}), "Conv2d"))
    assert document.network.outgoing("n2") == (Link("n2", "out", "n3", "in"),)


def test_a_parameter_that_takes_a_port_away_cuts_its_wires() -> None:
    document = chain()
    document.perform(ReplaceLayers(frozenset({"n2"}), "MaxPool2d"))
    document.perform(SetParameter(frozenset({"n2"}), "return_indices", True))
    document.perform(Grow(Wanted(Output()), Spot((0, 0), (("n2", "indices"),))))
    assert len(document.network.outgoing("n2")) == 2
    document.perform(SetParameter(frozenset({"n2"}), "return_indices", False))
    assert document.network.outgoing("n2") == (Link("n2", "out", "n3", "in"),)
    assert document.facts.nodes["n5"].status == "open"


def test_a_second_input_that_goes_does_not_push_the_first_away() -> None:
    document = chain()
    document.perform(ReplaceLayers(frozenset({"n3"}), "MaxUnpool2d"))
    document.perform(Connect(Link("n1", "out", "n3", "indices")))
    document.perform(ReplaceLayers(frozenset({"n3"}), "ReLU"))
    assert document.network.incoming("n3") == (Link("n2", "out", "n3", "in"),)


def test_pasting_gives_fresh_ids_and_names() -> None:
    document = chain()
    part = document.network
    document.perform(AddNetwork(part, 200, 0))
    assert len(document.network.nodes) == 8 and len(document.network.wiring) == 6
    assert len(document.network.by_name) == 8


def test_the_selection_drops_what_is_deleted() -> None:
    document = chain()
    selection = Selection(document)
    selection.set(["n2", "n3"], [Link("n2", "out", "n3", "in")])
    document.perform(RemoveNodes(frozenset({"n2"})))
    assert selection.nodes == {"n3"} and not selection.links


KINDS = sorted(CATALOGUE)
SEVERAL = ["Split", "Chunk", "MaxPool2d", "MaxUnpool2d", "LSTM", "GRU", "MultiheadAttention"]
"""Kinds with several ports, of which some come and go with a parameter."""

FIELDS = ["stride", "out_channels", "bias", "p", "dim", "out_features"]
FIELDS += ["chunks", "sections", "return_indices", "need_weights"]


class Editing(RuleBasedStateMachine):
    """Edits drawn from living nodes; the model is a list of texts and a place in it."""

    @initialize()
    def begin(self) -> None:
        self.document = chain()
        self.view = Picture()
        self.document.show(self.view)
        self.texts = [write_text(step.network) for step in self.document.history.steps]
        self.at = len(self.texts) - 1

    def perform(self, edit: Edit) -> None:
        before = self.document.network
        try:
            self.document.perform(edit)
        except (Refused, GraphError):
            assert self.document.network is before
            return
        if self.document.network is not before:
            self.texts = [*self.texts[: self.at + 1], write_text(self.document.network)]
            self.at += 1

    def node(self, data: st.DataObject) -> str:
        return data.draw(st.sampled_from(sorted(self.document.network.nodes)))

    @rule(kind=st.sampled_from(KINDS), data=st.data(), wired=st.booleans())
    def add(self, kind: str, data: st.DataObject, wired: bool) -> None:
        after = None
        if wired and self.document.network.nodes:
            source = self.node(data)
            outputs = self.document.network.nodes[source].layer.outputs
            after = (source, outputs[0]) if outputs else None
        self.perform(Grow(Wanted(CATALOGUE[kind]()), Spot((0, 0), (after,) if after else ())))

    @precondition(lambda self: self.document.network.nodes)
    @rule(data=st.data())
    def connect(self, data: st.DataObject) -> None:
        source, target = (self.document.network.nodes[self.node(data)] for _ in range(2))
        given = data.draw(st.sampled_from([*source.layer.outputs, "out", "indices"]))
        taken = data.draw(st.sampled_from([*target.layer.inputs, "in", "in3"]))
        self.perform(Connect(Link(source.id, given, target.id, taken)))

    @precondition(lambda self: len(self.document.network.wiring) > 0)
    @rule(data=st.data())
    def disconnect(self, data: st.DataObject) -> None:
        links = sorted(self.document.network.wiring)
        self.perform(Disconnect(frozenset(data.draw(st.sets(st.sampled_from(links), max_size=3)))))

    @precondition(lambda self: self.document.network.nodes)
    @rule(data=st.data(), heal=st.booleans())
    def remove(self, data: st.DataObject, heal: bool) -> None:
        self.perform(RemoveNodes(frozenset({self.node(data)}), heal))

    @precondition(lambda self: self.document.network.nodes)
    @rule(
        data=st.data(),
        field=st.sampled_from(FIELDS),
        value=st.sampled_from([-1, 0, 1, 2, 7, True, False, 0.5, (2, 3), (1, 2, 3), "x"]),
    )
    def set_parameter(self, data: st.DataObject, field: str, value: object) -> None:
        self.perform(SetParameter(frozenset({self.node(data), self.node(data)}), field, value))

    @precondition(lambda self: self.document.network.nodes)
    @rule(data=st.data(), name=st.sampled_from(["a", "a.0", "conv1", "1x", "é", ""]))
    def rename(self, data: st.DataObject, name: str) -> None:
        self.perform(Rename(self.node(data), name))

    @precondition(lambda self: self.document.network.nodes)
    @rule(data=st.data(), x=st.integers(-100, 100))
    def move(self, data: st.DataObject, x: int) -> None:
        self.perform(MoveNodes({self.node(data): (x, 8)}))

    @precondition(lambda self: self.document.network.nodes)
    @rule(data=st.data(), kind=st.sampled_from(KINDS) | st.sampled_from(SEVERAL))
    def replace_layer(self, data: st.DataObject, kind: str) -> None:
        self.perform(ReplaceLayers(frozenset({self.node(data)}), kind))

    @precondition(lambda self: len(self.document.network.wiring) > 0)
    @rule(data=st.data(), kind=st.sampled_from(KINDS))
    def insert(self, data: st.DataObject, kind: str) -> None:
        link = data.draw(st.sampled_from(sorted(self.document.network.wiring)))
        self.perform(InsertNode(CATALOGUE[kind](), link, 0, 0))

    @precondition(lambda self: 0 < len(self.document.network.nodes) < 40)
    @rule()
    def paste(self) -> None:
        self.perform(AddNetwork(self.document.network, 8, 8))

    @rule(x=st.integers(-100, 100), framed=st.booleans())
    def remark(self, x: int, framed: bool) -> None:
        remark = Frame("", "stem", x, -8, 300, 400) if framed else Note("", "why?", x, 8)
        self.perform(AddRemark(remark))

    @precondition(lambda self: self.document.network.remarks)
    @rule(data=st.data(), words=st.sampled_from(["why?", "", "a\nb", "x" * 4001]))
    def change_remark(self, data: st.DataObject, words: str) -> None:
        network = self.document.network
        key = data.draw(st.sampled_from(sorted(network.remarks)))
        self.perform(SetWords(key, words))
        self.perform(SetHue(frozenset({key}), "conv"))
        self.perform(moved(self.document.network, moving_with(network, (), [key]), 8, -8))

    @precondition(lambda self: self.document.network.remarks)
    @rule(data=st.data())
    def remove_remark(self, data: st.DataObject) -> None:
        network = self.document.network
        self.perform(removal(network, [data.draw(st.sampled_from(sorted(network.remarks)))]))

    @rule(epochs=st.integers(1, 5))
    def train_differently(self, epochs: int) -> None:
        self.perform(SetTraining({"epochs": epochs}))

    @rule()
    def undo(self) -> None:
        self.document.undo()
        self.at = max(self.at - 1, 0)

    @rule()
    def redo(self) -> None:
        self.document.redo()
        self.at = min(self.at + 1, len(self.texts) - 1)

    @rule(data=st.data())
    def travel(self, data: st.DataObject) -> None:
        self.at = data.draw(st.integers(0, len(self.texts) - 1))
        self.document.go_to(self.at)

    @invariant()
    def the_document_stands_where_the_model_says(self) -> None:
        assert write_text(self.document.network) == self.texts[self.at]
        assert len(self.document.history.steps) == len(self.texts)

    @invariant()
    def facts_are_those_of_a_fresh_walk(self) -> None:
        fresh = propagate(replace(self.document.network))
        assert self.document.facts.totals == fresh.totals
        for key, facts in fresh.nodes.items():
            known = self.document.facts.nodes[key]
            assert (known.status, known.outputs) == (facts.status, facts.outputs)

    @invariant()
    def links_are_alive_and_the_picture_is_the_network(self) -> None:
        network = self.document.network
        for link in network.wiring:
            assert {link.source, link.target} <= network.nodes.keys()
            assert link in network.outgoing(link.source) and link in network.incoming(link.target)
        facts = self.document.facts.nodes
        assert self.view.nodes == {k: (n, facts[k]) for k, n in network.nodes.items()}

    @invariant()
    def the_file_brings_it_back(self) -> None:
        assert parse(self.texts[self.at]) == self.document.network


TestEditing = Editing.TestCase
TestEditing.settings = settings(max_examples=60, stateful_step_count=30, deadline=None)
