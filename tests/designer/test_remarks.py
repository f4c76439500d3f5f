"""Notes and frames in a document: edited, moved with what stands in them, copied, arranged."""

from collections.abc import Iterable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from designer import cutouts
from designer.block_edits import Collapse, Expand
from designer.canvas.geometry import Box, node_box
from designer.cutouts import paste
from designer.document import Document
from designer.edits import Edit
from designer.inside import InsideDocument
from designer.refused import Refused
from designer.remark_edits import AddRemark, ChangeRemarks, SetHue, SetWords, moved, removal
from designer.remark_places import (
    LINE,
    PADDING,
    TEXT,
    Standing,
    box_around,
    boxes_of,
    framed,
    moving_with,
    note_lines,
    remark_box,
    standing_in,
)
from designer.session import Session
from graphs.architectures import ARCHITECTURES
from graphs.network import Network
from graphs.remarks import Frame, Note
from graphs.storage import parse, write_text
from graphs.types import GraphError
from tests.graphs.test_blocks import sample

LENET = ARCHITECTURES["lenet5"].build()
STEM = ("c1", "a1", "s2")


def ids(network: Network, names: Iterable[str]) -> frozenset[str]:
    return frozenset(network.by_name[name].id for name in names)


def frame_around(network: Network, nodes: Iterable[str], title: str = "stem") -> Frame:
    box = box_around(boxes_of(network, Standing(frozenset(nodes))))
    assert box is not None
    x, y, width, height = framed(box)
    return Frame("", title, x, y, width, height, "conv")


def marked() -> Document:
    """LeNet-5 with a frame around its stem (r1) and a note in it (r2)."""
    document = Document(LENET)
    stem = ids(LENET, STEM)
    document.perform(AddRemark(frame_around(LENET, stem)))
    frame = document.network.remarks["r1"]
    assert isinstance(frame, Frame)
    wide = replace(frame, width=frame.width + 200)
    document.perform(ChangeRemarks((wide,), "Resize frame"))
    first = LENET.nodes[min(stem, key=lambda key: LENET.nodes[key].y)]
    document.perform(AddRemark(Note("", "why?", first.x + 200, first.y, 120)))
    return document


def names_of(document: Document) -> list[str]:
    return [step.name for step in document.history.steps[1:]]


def test_edits_are_named_steps_that_undo_takes_back() -> None:
    document = marked()
    both = removal(document.network, ["r1", "r2"])
    edits: list[Edit] = [
        SetWords("r2", "because"),
        SetWords("r1", "the stem", "Rename frame"),
        SetHue(frozenset({"r1", "r2"}), "pool"),
        moved(document.network, moving_with(document.network, (), ["r1"]), 8, 16),
        removal(document.network, ["r2"]),
        both,
    ]
    for edit in edits:
        before = document.network
        document.perform(edit)
        after = document.network
        assert after is not before
        document.undo()
        assert document.network is before
        document.redo()
        assert document.network is after
    assert names_of(document) == [
        "Add frame",
        "Resize frame",
        "Add note",
        "Edit note",
        "Rename frame",
        "Change the frame’s colour",
        "Move",
        "Delete note",
        "Delete 2 remarks",
    ]


def test_an_edit_that_changes_nothing_is_no_step() -> None:
    document = marked()
    steps = len(document.history.steps)
    for edit in (SetWords("r2", "why?"), SetHue(frozenset({"r1"}), "conv")):
        document.perform(edit)
    document.perform(ChangeRemarks(tuple(document.network.remarks.values())))
    assert len(document.history.steps) == steps


def test_what_is_too_long_is_refused_before_anything_happens() -> None:
    document = marked()
    before = document.network
    with pytest.raises(GraphError, match="a note has at most 4,000 characters, not 5,000"):
        document.perform(SetWords("r2", "x" * 5000))
    assert document.network is before


def test_an_edit_of_a_note_leaves_all_facts_as_they_are() -> None:
    document = marked()
    before = document.facts
    document.perform(SetWords("r2", "because"))
    assert document.facts.nodes is before.nodes and document.facts.totals is before.totals


def test_a_frame_moves_what_stands_wholly_in_it_and_nothing_else() -> None:
    document = marked()
    before = document.network
    moving = moving_with(before, (), ["r1"])
    assert moving == Standing(ids(before, STEM), frozenset({"r1", "r2"}))
    document.perform(moved(before, moving, 16, -8))
    after = document.network
    for key, node in before.nodes.items():
        way = (16, -8) if key in moving.nodes else (0, 0)
        assert (after.nodes[key].x - node.x, after.nodes[key].y - node.y) == way
    assert standing_in(after, "r1") == standing_in(before, "r1")


def test_a_node_that_sticks_out_by_a_pixel_does_not_stand_in_a_frame() -> None:
    node = LENET.by_name["c1"]
    left, top, right, bottom = map(int, node_box(node.x, node.y))
    exact = Frame("r1", "", left, top, right - left, bottom - top)
    assert standing_in(LENET.with_remarks(exact), "r1").nodes == {node.id}
    for less in (replace(exact, x=left + 1), replace(exact, height=bottom - top - 1)):
        assert not standing_in(LENET.with_remarks(less), "r1").nodes


@given(st.text(max_size=200), st.integers(80, 400))
def test_no_line_of_a_note_is_wider_than_it_and_no_letter_is_lost(text: str, width: int) -> None:
    from designer.figures.ink import print_ink

    font = print_ink().fonts.regular
    lines = note_lines(text, width)
    assert all(font.width(line, TEXT) <= width - 2 * PADDING + 1e-6 for line in lines)
    spaces = str.maketrans("", "", " \t\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029")
    kept = "".join(lines).translate(spaces)
    wanted = text.translate(spaces)
    assert "".join(kept.split()) == "".join(wanted.split())


def test_a_note_is_as_high_as_its_lines() -> None:
    note = Note("r1", "one\ntwo\n\nfour", 0, 0, 200)
    assert remark_box(note) == Box(0, 0, 200, 2 * PADDING + 4 * LINE)
    assert note_lines("", 200) == ("",)


# Copying


def test_remarks_are_copied_and_pasted_with_nodes_as_text() -> None:
    session = Session(marked())
    session.selection.set(ids(LENET, STEM), (), ["r1", "r2"])
    text = cutouts.copied(session)
    assert "why?" in text and parse(text).remarks.keys() == {"r1", "r2"}
    before = session.document.network
    paste(session, text)
    after = session.document.network
    assert len(after.remarks) == 4 and len(after.nodes) == len(before.nodes) + 3
    assert session.selection.remarks == {"r3", "r4"} and len(session.selection.nodes) == 3
    (frame,) = (each for each in after.remarks.values() if each.id in ("r3", "r4")
                and isinstance(each, Frame))  # fmt: skip
    assert standing_in(after, frame.id).nodes == session.selection.nodes
    session.document.undo()
    assert session.document.network is before


def test_a_lone_note_is_copied_into_another_design() -> None:
    one, other = Session(marked()), Session(Document())
    one.selection.set((), (), ["r2"])
    paste(other, cutouts.copied(one))
    assert list(other.document.network.remarks.values()) == [
        replace(one.document.network.remarks["r2"], id="r1")
    ]


def test_a_duplicate_does_not_hide_what_it_was_made_of() -> None:
    session = Session(marked())
    session.selection.set((), (), ["r2"])
    cutouts.duplicate(session)
    remarks = session.document.network.remarks
    assert (remarks["r3"].x, remarks["r3"].y) != (remarks["r2"].x, remarks["r2"].y)
    assert session.selection.remarks == {"r3"}


def test_cutting_takes_nodes_and_remarks_in_one_step() -> None:
    session = Session(marked())
    session.selection.set(ids(LENET, ["c1"]), (), ["r2"])
    steps = len(session.document.history.steps)
    session.document.perform(cutouts.selection_removal(session))
    assert session.document.network.remarks.keys() == {"r1"}
    assert "c1" not in session.document.network.by_name
    assert len(session.document.history.steps) == steps + 1
    assert not session.selection.remarks and not session.selection.nodes


def test_a_clipboard_with_a_bad_note_is_refused() -> None:
    text = '{"format": 1, "remarks": [{"id": "r1", "note": "' + "x" * 4001 + '"}]}'
    with pytest.raises(Refused, match="at most 4,000 characters"):
        paste(Session(Document()), text)


# Blocks


def test_collapsing_takes_frames_and_notes_among_the_nodes_along_and_unfolding_brings_them() -> (
    None
):
    document = marked()
    before = document.network
    document.perform(Collapse(ids(before, STEM)))
    (block,) = document.network.blocks.values()
    assert block.network.remarks.keys() == {"r1", "r2"} and not document.network.remarks
    (use,) = document.network.of_kind("Block")
    document.perform(Expand(frozenset({use.id})))
    assert document.network == before
    assert write_text(document.network) == write_text(before)


def test_a_frame_around_more_than_the_nodes_stays_and_holds_the_block() -> None:
    document = marked()
    before = document.network
    document.perform(Collapse(ids(before, STEM[:2])))
    assert "r1" in document.network.remarks
    (use,) = document.network.of_kind("Block")
    assert use.id in standing_in(document.network, "r1").nodes


def test_a_frame_grows_with_a_block_that_is_unfolded_in_it() -> None:
    document = Document(sample())
    use = next(n for n in document.network.nodes.values() if n.layer.category == "block")
    document.perform(AddRemark(frame_around(document.network, [use.id])))
    others = document.network.nodes.keys() - {use.id}
    below = max(n.y for n in document.network.nodes.values())
    document.perform(AddRemark(Note("", "below", 300, below)))
    document.perform(Expand(frozenset({use.id})))
    network = document.network
    inside = standing_in(network, "r1")
    assert network.nodes.keys() - others <= inside.nodes
    down = max(network.nodes[key].y for key in others) - below
    assert network.remarks["r2"].y == below + down and down > 0


def test_remarks_are_edited_inside_a_block_too() -> None:
    document = Document(sample())
    use = next(n for n in document.network.nodes.values() if n.layer.category == "block")
    inside = InsideDocument(document, use.id)
    before, text = document.network, write_text(document.network)
    inside.perform(AddRemark(Note("", "in here", 8, 8)))
    assert inside.network.remarks["r1"] == Note("r1", "in here", 8, 8)
    assert document.network.blocks[use.layer.kind].network.remarks
    assert document.facts.totals == Document(before).facts.totals
    inside.perform(SetWords("r1", "still"))
    assert document.history.steps[-1].name == "Edit note"
    document.undo()
    document.undo()
    assert document.network is before and write_text(document.network) == text
    assert not inside.network.remarks
