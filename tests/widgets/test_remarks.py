"""Notes and frames in the window: added, named and coloured by keys, menus and the search."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from designer.document import Document
from designer.inside import InsideDocument
from designer.remark_places import remark_box, standing_in
from graphs.network import Network
from graphs.remarks import Frame, Note
from graphs.storage import read, write_text
from tests.widgets.hand import in_front, network, node
from widgets.canvas.remark_editor import RemarkEditor
from widgets.main_window import MainWindow

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
STEM = ("c1", "a1", "s2")


def editor(window: MainWindow) -> RemarkEditor:
    (found,) = (
        each
        for each in window.documents.current.view.findChildren(RemarkEditor)
        if each.isVisible()
    )
    assert isinstance(found, RemarkEditor)
    return found


def key(window: MainWindow, pressed: Qt.Key, keys: Qt.KeyboardModifier) -> None:
    window.documents.current.view.setFocus()
    QTest.keyClick(window.documents.current.view, pressed, keys)


def select(window: MainWindow, *names: str) -> None:
    in_front(window).selection.set([node(window, name) for name in names])


def frame_stem(window: MainWindow, title: str = "stem") -> Frame:
    """A frame around the stem, made and named by keys alone."""
    select(window, *STEM)
    key(window, Qt.Key.Key_F, CTRL | SHIFT)
    QTest.keyClicks(editor(window), title)
    QTest.keyClick(editor(window), Qt.Key.Key_Return)
    (frame,) = network(window).remarks.values()
    assert isinstance(frame, Frame)
    return frame


def test_a_frame_is_put_around_the_selection_and_named_without_a_mouse(lenet: MainWindow) -> None:
    frame = frame_stem(lenet)
    assert frame.title == "stem"
    inside = standing_in(network(lenet), frame.id).nodes
    assert inside == {node(lenet, name) for name in STEM}
    names = [step.name for step in in_front(lenet).document.history.steps[1:]]
    assert names == ["Add frame", "Rename frame"]
    assert in_front(lenet).selection.remarks == {frame.id}
    assert lenet.documents.current.view.hasFocus()


def test_a_frame_gets_the_name_of_the_group_in_it(window: MainWindow) -> None:
    window.documents.open_example("resnet18")
    names = [name for name in network(window).by_name if name.startswith("layer2.")]
    select(window, *(names or ["layer2"]))
    window.actions_made.run_id("remark.frame")
    assert editor(window).toPlainText() == "layer2"


def test_a_note_is_added_where_the_pointer_is_or_in_the_middle(lenet: MainWindow) -> None:
    view = lenet.documents.current.view
    key(lenet, Qt.Key.Key_M, CTRL)
    QTest.keyClicks(editor(lenet), "1 is this? Delete me?")
    QTest.keyClick(editor(lenet), Qt.Key.Key_Backspace)
    QTest.keyClick(editor(lenet), Qt.Key.Key_Return, CTRL)
    (note,) = network(lenet).remarks.values()
    assert isinstance(note, Note) and note.text == "1 is this? Delete me"
    at = view.mapFromScene(note.x, note.y)
    assert view.viewport().rect().contains(at)
    assert note.x % 8 == note.y % 8 == 0


def test_other_shortcuts_take_the_text_over_first(lenet: MainWindow, tmp_path: Path) -> None:
    opened = lenet.documents.current
    opened.document.saved(tmp_path / "with a note.convas")
    key(lenet, Qt.Key.Key_M, CTRL)
    QTest.keyClicks(editor(lenet), "kept")
    QTest.keyClick(editor(lenet), Qt.Key.Key_S, CTRL)
    saved = read(tmp_path / "with a note.convas")
    assert texts(saved) == ["kept"]
    assert saved == network(lenet)


def texts(network: Network) -> list[str]:
    return [each.text for each in network.remarks.values() if isinstance(each, Note)]


def test_what_is_being_written_is_taken_over_before_a_menu_or_a_closing(
    lenet: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    key(lenet, Qt.Key.Key_M, CTRL)
    QTest.keyClicks(editor(lenet), "one")
    lenet.actions_made.show_menu("", QPoint(0, 0))
    popup = QApplication.activePopupWidget()
    assert popup is not None and texts(network(lenet)) == ["one"]
    popup.close()
    key(lenet, Qt.Key.Key_M, CTRL)
    QTest.keyClicks(editor(lenet), "two")
    asked: list[list[str]] = []

    def stay(parent: object, name: str) -> str:
        asked.append(texts(network(lenet)))
        return "cancel"

    monkeypatch.setattr("widgets.dialogs.ask_about_unsaved", stay)
    in_front(lenet).document.saved(Path("as it is"))
    lenet.documents.close_at(lenet.documents.all.index(lenet.documents.current))
    assert asked == [["one", "two"]]


def test_undo_while_writing_is_that_of_the_text(lenet: MainWindow) -> None:
    key(lenet, Qt.Key.Key_M, CTRL)
    steps = len(in_front(lenet).document.history.steps)
    QTest.keyClicks(editor(lenet), "abc")
    QTest.keyClick(editor(lenet), Qt.Key.Key_Z, CTRL)
    assert editor(lenet).toPlainText() != "abc"
    assert in_front(lenet).document.history.at == steps - 1
    QTest.keyClick(editor(lenet), Qt.Key.Key_Escape)
    assert texts(network(lenet)) == ["Note"]


def test_f2_writes_in_what_is_selected(lenet: MainWindow) -> None:
    frame = frame_stem(lenet)
    key(lenet, Qt.Key.Key_F2, Qt.KeyboardModifier.NoModifier)
    assert editor(lenet).toPlainText() == frame.title


def test_copy_and_paste_by_keys_take_nodes_and_their_frame(lenet: MainWindow) -> None:
    frame = frame_stem(lenet)
    in_front(lenet).selection.set(standing_in(network(lenet), frame.id).nodes, (), [frame.id])
    before = network(lenet)
    key(lenet, Qt.Key.Key_C, CTRL)
    key(lenet, Qt.Key.Key_V, CTRL)
    assert len(network(lenet).remarks) == 2
    assert len(network(lenet).nodes) == len(before.nodes) + 3
    key(lenet, Qt.Key.Key_X, CTRL)
    assert network(lenet).remarks == before.remarks


def test_what_is_in_a_frame_is_selected_and_everything_with_it(lenet: MainWindow) -> None:
    frame = frame_stem(lenet)
    lenet.actions_made.run_id("remark.contents")
    selection = in_front(lenet).selection
    assert selection.nodes == standing_in(network(lenet), frame.id).nodes
    assert not selection.remarks
    key(lenet, Qt.Key.Key_A, CTRL)
    assert selection.remarks == {frame.id} and selection.nodes == network(lenet).nodes.keys()


def colours(menu: QMenu) -> dict[str, QAction]:
    (inner,) = (each for each in menu.actions() if each.menu() is not None)
    assert inner.text().replace("&", "") == "Colour of the frame"
    found = inner.menu()
    assert isinstance(found, QMenu)
    return {each.text().replace("&", ""): each for each in found.actions()}


def test_the_menu_of_a_frame_has_its_colours(lenet: MainWindow, qtbot: QtBot) -> None:
    frame = frame_stem(lenet)
    in_front(lenet).selection.set()
    view = lenet.documents.current.view
    place = view.mapFromScene(remark_box(frame).left, (frame.y + frame.height / 2))
    view.menu_requested.emit(view.viewport().mapToGlobal(place))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert in_front(lenet).selection.remarks == {frame.id}
    texts = [each.text().replace("&", "") for each in menu.actions()]
    assert {"Cut", "Copy", "Delete", "Rename", "Select what is in the frame"} <= set(texts)
    found = colours(menu)
    assert found["Grey"].isChecked() and not found["Convolution"].isChecked()
    found["Convolution"].trigger()
    menu.close()
    assert network(lenet).remarks[frame.id] == replace(frame, hue="conv")
    assert lenet.actions_made.by_id["remark.hue_conv"].isChecked()
    in_front(lenet).document.undo()
    assert network(lenet).remarks[frame.id] == frame


def test_a_context_menu_leaves_the_menu_bar_as_it_was(lenet: MainWindow) -> None:
    menus = len(lenet.actions_made._menus)
    frame_stem(lenet)
    lenet.actions_made.show_menu("remark", QPoint(0, 0))
    popup = QApplication.activePopupWidget()
    assert popup is not None
    popup.close()
    assert len(lenet.actions_made._menus) == menus


def test_the_search_goes_to_notes_and_frames(lenet: MainWindow) -> None:
    frame = frame_stem(lenet, "where it begins")
    in_front(lenet).selection.set()
    QTest.keyClick(lenet, Qt.Key.Key_P, CTRL | SHIFT)
    popup = lenet.finder.popup
    QTest.keyClicks(popup.field, "go to where it")
    assert popup.shown[0] == "Go to where it begins"
    QTest.keyClick(popup.field, Qt.Key.Key_Return)
    assert in_front(lenet).selection.remarks == {frame.id}


def test_arranging_is_one_step_and_the_frame_holds_what_it_held(lenet: MainWindow) -> None:
    frame = frame_stem(lenet)
    held = standing_in(network(lenet), frame.id)
    before = network(lenet)
    for each in ("network.flow_right", "network.arrange"):
        steps = len(in_front(lenet).document.history.steps)
        lenet.actions_made.run_id(each)
        assert standing_in(network(lenet), frame.id) == held
        assert len(in_front(lenet).document.history.steps) <= steps + 1
    in_front(lenet).document.go_to(2)
    assert network(lenet) is before


def test_a_block_takes_its_frame_in_and_shows_it_inside(lenet: MainWindow) -> None:
    frame = frame_stem(lenet)
    before = network(lenet)
    select(lenet, *STEM)
    lenet.actions_made.run_id("block.make")
    assert not network(lenet).remarks
    lenet.actions_made.run_id("block.open")
    inside = in_front(lenet).document
    assert isinstance(inside, InsideDocument)
    assert inside.network.remarks.keys() == {frame.id}
    assert lenet.documents.current.view.canvas.remarks.items.keys() == {frame.id}
    in_front(lenet).selection.set((), (), [frame.id])
    lenet.actions_made.run_id("remark.hue_pool")
    held = inside.network.remarks[frame.id]
    assert isinstance(held, Frame) and held.hue == "pool"
    lenet.actions_made.run_id("edit.undo")
    lenet.actions_made.run_id("block.leave")
    lenet.actions_made.run_id("block.unfold")
    assert write_text(network(lenet)) == write_text(before)


def test_a_design_of_notes_alone_is_no_empty_canvas(window: MainWindow) -> None:
    window.documents._add(Document(Network().with_remarks(Note("r1", "to do", 0, 0))))
    view = window.documents.current.view
    assert view._hint.isHidden()
    assert view.accessibleDescription().endswith("0 layers, 0 wires, 1 notes and frames")
    key(window, Qt.Key.Key_A, CTRL)
    key(window, Qt.Key.Key_Delete, Qt.KeyboardModifier.NoModifier)
    assert not network(window).remarks and not view._hint.isHidden()


def test_what_is_being_written_is_taken_over_when_the_theme_changes(lenet: MainWindow) -> None:
    lenet.actions_made.run_id("theme.light")
    key(lenet, Qt.Key.Key_M, CTRL)
    QTest.keyClicks(editor(lenet), "words")
    lenet.actions_made.run_id("theme.dark")
    assert texts(network(lenet)) == ["words"]
