"""Notes and frames under the hand: dragged, pulled, banded; Esc leaves no trace."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from designer.canvas.geometry import Point
from designer.remark_places import remark_box, title_of
from graphs.remarks import Frame
from graphs.storage import write_text
from tests.widgets.canvas.conftest import Open
from tests.widgets.canvas.hand import CTRL, SHIFT, Hand, chain
from tests.widgets.canvas.remarks import (
    FRAME,
    NOTE,
    chosen,
    paper,
    places,
    shown,
    title,
    went,
    written,
)
from widgets.canvas.remark_handles import HANDLES, Handle, handle_places

# Dragging


@pytest.mark.parametrize("grip", [title, lambda hand: (-16, 200), lambda hand: (200, 248)])
def test_a_frame_is_dragged_by_title_or_edge_with_what_stands_in_it(
    opened: Open, grip: Callable[[Hand], Point]
) -> None:
    hand = opened(written())
    before = hand.network
    x, y = grip(hand)
    hand.drag((x, y), (x + 83, y - 30))
    assert went(before, hand.network) == dict.fromkeys(["n2", "n3", "r1", "r2"], (80, -32))
    assert hand.steps == ["Move"]
    assert hand.session.selection.remarks == {"r1"} and not hand.session.selection.nodes
    hand.session.document.undo()
    assert hand.network is before and shown(hand) == before.remarks


def test_with_ctrl_a_frame_moves_alone(opened: Open) -> None:
    hand = opened(written())
    before = hand.network
    x, y = title(hand)
    hand.press((x, y), keys=CTRL)
    hand.move((x + 40, y))
    hand.move((x + 80, y))
    hand.release((x + 80, y), keys=CTRL)
    assert went(before, hand.network) == {"r1": (80, 0)}


def test_a_click_with_ctrl_or_shift_adds_to_the_selection(opened: Open) -> None:
    hand = opened(written())
    hand.click(hand.body("n1"))
    hand.click(title(hand), SHIFT)
    hand.click(paper(hand), CTRL)
    assert chosen(hand) == {"n1", "r1", "r2"}
    hand.click(title(hand), CTRL)
    assert chosen(hand) == {"n1", "r2"}
    hand.click(paper(hand))
    assert chosen(hand) == {"r2"}


def test_what_is_selected_moves_together_whichever_is_taken(opened: Open) -> None:
    for grip in (paper, lambda hand: hand.body("n1")):
        hand = opened(written())
        before = hand.network
        hand.session.selection.set(["n1"], (), ["r2"])
        x, y = grip(hand)
        hand.drag((x, y), (x + 80, y + 80))
        assert went(before, hand.network) == {"n1": (80, 80), "r2": (80, 80)}
        assert hand.steps == ["Move"]


def test_all_that_moves_is_seen_to_move_before_the_release(opened: Open) -> None:
    hand = opened(written())
    x, y = title(hand)
    hand.reach((x, y), (x + 80, y))
    assert shown(hand)["r1"].x == FRAME.x + 80 and shown(hand)["r2"].x == NOTE.x + 80
    assert hand.view.canvas.nodes["n2"].x() == 80
    hand.key(Qt.Key.Key_Escape)
    assert shown(hand) == hand.network.remarks and hand.view.canvas.nodes["n2"].x() == 0


def test_arrow_keys_move_a_frame_with_what_stands_in_it(opened: Open) -> None:
    hand = opened(written())
    before = hand.network
    hand.click(title(hand))
    hand.key(Qt.Key.Key_Right)
    assert went(before, hand.network) == dict.fromkeys(["n2", "n3", "r1", "r2"], (8, 0))


# Pulling at handles


@pytest.mark.parametrize("handle", HANDLES)
def test_a_frame_is_pulled_at_any_side_and_corner(opened: Open, handle: Handle) -> None:
    hand = opened(written())
    hand.session.selection.set((), (), ["r1"])
    before = hand.network
    x, y = handle_places(FRAME, 1.0)[handle]
    hand.drag((x, y), (x + 43, y + 26))
    now, old = (remark_box(each.remarks["r1"]) for each in (hand.network, before))
    for side, letter, by in (("left", "w", 40), ("right", "e", 40), ("top", "n", 24)):
        moved = getattr(now, side) - getattr(old, side)
        assert moved == (by if letter in handle else 0), side
    assert now.bottom - old.bottom == (24 if "s" in handle else 0)
    assert places(hand.network).keys() == places(before).keys()
    assert went(before, hand.network).keys() <= {"r1"}
    assert hand.steps == ["Resize frame"]


def test_a_frame_pulled_to_nothing_keeps_room_for_its_title(opened: Open) -> None:
    hand = opened(written())
    hand.session.selection.set((), (), ["r1"])
    x, y = handle_places(FRAME, 1.0)["se"]
    hand.drag((x, y), (x - 900, y - 900))
    frame = hand.network.remarks["r1"]
    assert isinstance(frame, Frame)
    assert (frame.x, frame.y) == (FRAME.x, FRAME.y) and 32 <= frame.width < 100
    assert title_of(frame) is not None


def test_a_note_is_pulled_wider_and_wraps_anew(opened: Open) -> None:
    hand = opened(chain().with_remarks(replace(NOTE, text="several words in a row", width=96)))
    hand.session.selection.set((), (), ["r2"])
    high = remark_box(hand.network.remarks["r2"])
    x, y = handle_places(hand.network.remarks["r2"], 1.0)["e"]
    hand.reach((x, y), (x + 120, y))
    wide = remark_box(shown(hand)["r2"])
    assert wide.right == high.right + 120 and wide.bottom < high.bottom
    hand.release((x + 120, y))
    assert remark_box(hand.network.remarks["r2"]) == wide
    assert hand.steps == ["Resize note"]


def test_a_press_on_a_handle_alone_changes_nothing(opened: Open) -> None:
    hand = opened(written())
    hand.session.selection.set((), (), ["r1"])
    hand.click(handle_places(FRAME, 1.0)["se"])
    assert hand.steps == [] and hand.session.selection.remarks == {"r1"}


@pytest.mark.parametrize(
    "start",
    [title, paper, lambda hand: handle_places(FRAME, 1.0)["se"], lambda hand: (300.0, 200.0)],
)
def test_escape_ends_any_gesture_and_leaves_the_document_as_it_was(
    opened: Open, start: Callable[[Hand], Point]
) -> None:
    hand = opened(written())
    hand.session.selection.set((), (), ["r1"])
    before, text = hand.network, write_text(hand.network)
    x, y = start(hand)
    hand.reach((x, y), (x + 90, y + 70))
    hand.key(Qt.Key.Key_Escape)
    hand.release((x + 90, y + 70))
    assert hand.network is before and write_text(hand.network) == text
    assert shown(hand) == before.remarks and hand.steps == []


@pytest.mark.parametrize(
    ("place", "cursor"),
    [
        (lambda hand: handle_places(FRAME, 1.0)["nw"], Qt.CursorShape.SizeFDiagCursor),
        (lambda hand: handle_places(FRAME, 1.0)["ne"], Qt.CursorShape.SizeBDiagCursor),
        (lambda hand: handle_places(FRAME, 1.0)["e"], Qt.CursorShape.SizeHorCursor),
        (lambda hand: handle_places(FRAME, 1.0)["s"], Qt.CursorShape.SizeVerCursor),
        (title, Qt.CursorShape.SizeAllCursor),
        (lambda hand: (300.0, 220.0), Qt.CursorShape.ArrowCursor),
    ],
)
def test_the_pointer_says_what_a_press_would_do(
    opened: Open, place: Callable[[Hand], Point], cursor: Qt.CursorShape
) -> None:
    hand = opened(written())
    hand.session.selection.set((), (), ["r1"])
    hand.move((600, 420), Qt.MouseButton.NoButton)
    hand.move(place(hand), Qt.MouseButton.NoButton)
    assert hand.view.viewport().cursor().shape() == cursor


# The inside of a frame is canvas


def test_a_band_inside_a_frame_selects_what_it_touches_and_not_the_frame(opened: Open) -> None:
    hand = opened(written())
    hand.drag((190, 230), (370, 100))
    assert chosen(hand) == {"r2"}
    hand.drag((-60, 60), (700, 260))
    assert chosen(hand) == {"n2", "n3", "r1", "r2", "r3"}
    hand.drag((-60, 60), (100, 260))
    assert chosen(hand) == {"n2", "n3"}


def test_nodes_and_wires_in_a_frame_are_taken_as_ever(opened: Open) -> None:
    hand = opened(written())
    hand.click(hand.body("n2"))
    assert hand.session.selection.nodes == {"n2"}
    hand.click((88, 168))
    assert len(hand.session.selection.links) == 1
    hand.drag(hand.port("n2", "out"), hand.port("n4", "in"))
    assert hand.steps == ["Connect"]


def test_a_double_click_in_a_frame_asks_for_a_layer(opened: Open) -> None:
    hand = opened(written())
    asked: list[object] = []
    hand.view.add_requested.connect(lambda *given: asked.append(given))
    QTest.mouseDClick(hand.view.viewport(), Qt.MouseButton.LeftButton, pos=hand.at((300, 220)))
    assert len(asked) == 1


def test_delete_takes_all_that_is_selected_in_one_step(opened: Open) -> None:
    hand = opened(written())
    hand.session.selection.set(["n2"], (), ["r1", "r2"])
    hand.view.delete_selection()
    assert hand.network.remarks.keys() == {"r3"} and "n2" not in hand.network.nodes
    assert len(hand.steps) == 1 and hand.view.canvas.remarks.items.keys() == {"r3"}


def test_what_is_seen_whole_includes_notes_and_frames(opened: Open) -> None:
    hand = opened(chain().with_remarks(replace(NOTE, x=4000)))
    hand.view.fit_all()
    seen = hand.view.mapToScene(hand.view.viewport().rect()).boundingRect()
    assert seen.right() > 4160 and seen.left() < 0
    hand.session.selection.set((), (), ["r2"])
    hand.view.fit_selection()
    assert hand.view.mapToScene(hand.view.viewport().rect()).boundingRect().left() > 3000
