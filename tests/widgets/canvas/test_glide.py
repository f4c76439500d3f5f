"""Nodes that a command moves glide; the document is there at once, and a gesture ends it."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from designer.arranging import Arrange, flowing_places
from designer.canvas.geometry import Point
from designer.edits import MoveNodes
from tests.widgets.canvas.conftest import Open
from tests.widgets.canvas.hand import Hand, branches, chain, drawn_afresh, picture
from widgets import motion
from widgets.canvas import glide


@pytest.fixture(autouse=True)
def moving(monkeypatch: pytest.MonkeyPatch) -> None:
    """Move although nobody looks."""
    monkeypatch.setattr(motion, "glide_time", lambda: motion.GLIDE)


def at(hand: Hand, key: str) -> Point:
    item = hand.view.canvas.nodes[key]
    return item.x(), item.y()


def is_whole(hand: Hand) -> bool:
    return picture(hand.view.canvas) == drawn_afresh(hand.session.document.facts)


def test_offscreen_nothing_moves(monkeypatch: pytest.MonkeyPatch, opened: Open) -> None:
    monkeypatch.undo()
    hand = opened(chain())
    hand.session.document.perform(MoveNodes({"n2": (400, 96)}))
    assert at(hand, "n2") == (400, 96)


def test_nodes_glide_and_the_document_is_there_at_once(opened: Open, qtbot: QtBot) -> None:
    hand = opened(branches())
    hand.session.document.perform(MoveNodes({"n2": (400, 96), "n4": (160, 480)}))
    assert (hand.network.nodes["n2"].x, hand.network.nodes["n4"].y) == (400, 480)
    assert at(hand, "n2") == (0, 96)
    seen: set[float] = set()

    def arrived() -> bool:
        seen.add(at(hand, "n2")[0])
        return at(hand, "n2") == (400, 96)

    qtbot.waitUntil(arrived, timeout=2000)
    assert any(0 < x < 400 for x in seen)
    qtbot.waitUntil(lambda: is_whole(hand), timeout=2000)


def test_escape_ends_it_and_changes_nothing(opened: Open) -> None:
    hand = opened(branches())
    hand.session.document.perform(MoveNodes({"n2": (400, 96)}))
    network = hand.network
    hand.key(Qt.Key.Key_Escape)
    assert is_whole(hand)
    assert hand.network is network


def test_a_press_ends_it_and_is_a_press(opened: Open) -> None:
    hand = opened(branches())
    hand.session.document.perform(MoveNodes({"n2": (400, 480)}))
    hand.click((430, 502))
    assert is_whole(hand)
    assert hand.session.selection.nodes == {"n2"}


def test_what_the_hand_has_moved_stands_still(opened: Open) -> None:
    hand = opened(branches())
    hand.drag(hand.body("n6"), (450, 318))
    node = hand.network.nodes["n6"]
    assert (node.x, node.y) != (320, 96)
    assert at(hand, "n6") == (node.x, node.y)
    hand.session.document.undo()
    assert at(hand, "n6") == (node.x, node.y)


def test_edits_and_undo_under_a_glide_are_drawn_whole(opened: Open) -> None:
    hand = opened(branches())
    document = hand.session.document
    document.perform(Arrange(flowing_places(hand.network, "right"), "right"))
    document.perform(MoveNodes({"n2": (400, 96)}))
    document.undo()
    document.perform(MoveNodes({"n3": (8, 800)}))
    document.undo()
    document.undo()
    hand.key(Qt.Key.Key_Escape)
    assert hand.network.flow == "down"
    assert is_whole(hand)


def test_a_node_deleted_under_a_glide_is_gone(opened: Open) -> None:
    hand = opened(branches())
    hand.session.document.perform(MoveNodes({"n2": (400, 96)}))
    hand.session.selection.set(["n2"])
    hand.view.delete_selection()
    assert "n2" not in hand.view.canvas.nodes
    assert is_whole(hand)


def test_too_many_nodes_stand_there_at_once(opened: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(glide, "MOST", 1)
    hand = opened(branches())
    hand.session.document.perform(MoveNodes({"n2": (400, 96), "n3": (400, 192)}))
    assert is_whole(hand)
