"""Search in the graph by keys: found nodes are ringed, visited in turn, selected all."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.widgets.hand import in_front, node
from tests.widgets.typing_hand import CTRL, SHIFT, Typist
from widgets.main_window import MainWindow


@pytest.fixture
def typist(lenet: MainWindow) -> Typist:
    return Typist(lenet)


def ringed(window: MainWindow) -> frozenset[str]:
    marks = window.finder.nodes._marks
    return marks.keys if marks is not None else frozenset()


def selected(window: MainWindow) -> frozenset[str]:
    return in_front(window).selection.nodes


def ids(window: MainWindow, *names: str) -> set[str]:
    return {node(window, name) for name in names}


def test_found_nodes_are_ringed_and_visited_in_turn(
    qtbot: QtBot, lenet: MainWindow, typist: Typist
) -> None:
    before = in_front(lenet).document.network
    typist.key(Qt.Key.Key_F, CTRL)
    typist.line("fc")
    assert ringed(lenet) == ids(lenet, "c5", "f6", "out")
    qtbot.waitUntil(lambda: selected(lenet) == ids(lenet, "c5"))
    visited = [selected(lenet)]
    for key, keys in (
        (Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_F3, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_F3, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_F3, SHIFT),
        (Qt.Key.Key_Return, SHIFT),
    ):
        typist.key(key, keys)
        visited.append(selected(lenet))
    assert visited == [ids(lenet, name) for name in ("c5", "f6", "out", "c5", "out", "f6")]
    assert "3 nodes" in lenet.finder.popup.below.text()
    typist.key(Qt.Key.Key_Escape)
    assert ringed(lenet) == frozenset()
    assert in_front(lenet).document.network is before
    typist.key(Qt.Key.Key_F3)
    assert selected(lenet) == ids(lenet, "out")
    typist.key(Qt.Key.Key_F3, SHIFT)
    assert selected(lenet) == ids(lenet, "f6")


def test_all_that_was_found_is_selected_by_control_enter(lenet: MainWindow, typist: Typist) -> None:
    typist.key(Qt.Key.Key_F, CTRL)
    typist.line("conv kernel=5")
    typist.enter(CTRL)
    assert not lenet.finder.popup.isVisible()
    assert selected(lenet) == ids(lenet, "c1", "c3")
    assert ringed(lenet) == frozenset()


def test_the_last_search_is_there_again_and_typing_replaces_it(
    lenet: MainWindow, typist: Typist
) -> None:
    typist.key(Qt.Key.Key_F, CTRL)
    typist.line("avg")
    typist.key(Qt.Key.Key_Escape)
    typist.key(Qt.Key.Key_F, CTRL)
    assert lenet.finder.popup.field.text() == "avg"
    typist.line("tanh")
    assert lenet.finder.popup.shown == ["a1", "a3", "a5", "a6"]
    typist.key(Qt.Key.Key_Escape)


def test_nothing_found_says_so(lenet: MainWindow, typist: Typist) -> None:
    typist.key(Qt.Key.Key_F3)
    assert lenet.finder.popup.isVisible()
    typist.line("stride=3")
    assert lenet.finder.popup.below.text() == "No node answers “stride=3”"
    typist.enter()
    typist.key(Qt.Key.Key_Escape)
    typist.key(Qt.Key.Key_F3)
    assert lenet.info.text == "No node answers “stride=3”."


def test_asking_again_and_changes_under_the_list_leave_no_rings(
    lenet: MainWindow, typist: Typist
) -> None:
    in_front(lenet).selection.set([node(lenet, "a1")])
    lenet.actions_made.run_id("edit.find")
    lenet.actions_made.run_id("edit.find")
    typist.line("conv")
    assert ringed(lenet) == ids(lenet, "c1", "c3")
    lenet.actions_made.run_id("edit.duplicate")
    assert not lenet.finder.popup.isVisible() and ringed(lenet) == frozenset()
