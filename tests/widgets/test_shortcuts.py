"""Shortcuts can be others: pressed, taken over, given back, remembered, and shown everywhere."""

from collections.abc import Iterator
from inspect import isabstract

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from designer.commands import COMMANDS
from tests.widgets.hand import in_front
from widgets.canvas.help import gestures, kinds
from widgets.keymap import Keymap
from widgets.main_window import MainWindow
from widgets.shortcut_editor import ShortcutEditor
from widgets.shortcut_sheet import ShortcutSheet

Key = Qt.Key
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
SHIFT, NONE = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def editor(lenet: MainWindow) -> Iterator[ShortcutEditor]:
    lenet.actions_made.run_id("help.edit_shortcuts")
    made = lenet.findChild(ShortcutEditor)
    assert isinstance(made, ShortcutEditor)
    made.activateWindow()
    yield made
    if isValid(made):
        made.close()


def choose(editor: ShortcutEditor, text: str) -> None:
    editor.filter.setFocus()
    editor.filter.clear()
    QTest.keyClicks(editor.filter, text)
    assert editor.current.text.rstrip("…") == text
    QTest.keyClick(editor.table, Key.Key_Return)


def press(editor: ShortcutEditor, key: Qt.Key, keys: Qt.KeyboardModifier = NONE) -> None:
    QTest.keyClick(editor.field, key, keys)


def test_keys_that_are_free_are_taken_and_work_at_once(
    lenet: MainWindow, editor: ShortcutEditor, qtbot: QtBot
) -> None:
    choose(editor, "Select all")
    press(editor, Key.Key_F9)
    assert lenet.actions_made.keys_of("edit.select_all") == "F9"
    assert editor.note.text() == "Select all now has F9."
    editor.close()
    lenet.activateWindow()
    qtbot.waitUntil(lenet.isActiveWindow)
    view = lenet.documents.current.view
    view.setFocus()
    QTest.keyClick(view, Key.Key_A, CTRL)
    assert not in_front(lenet).selection.nodes
    QTest.keyClick(view, Key.Key_F9)
    assert in_front(lenet).selection.nodes


def test_keys_of_another_action_are_said_and_moved_by_enter_only(
    lenet: MainWindow, editor: ShortcutEditor
) -> None:
    keymap = lenet.actions_made.keymap
    choose(editor, "Duplicate")
    press(editor, Key.Key_L, CTRL)
    assert editor.note.text() == (
        "Ctrl+L belongs to Arrange. Press Enter to move it here, Esc to leave it."
    )
    press(editor, Key.Key_Escape)
    assert keymap.owner("Ctrl+L") == "network.arrange"
    assert editor.isVisible()
    choose(editor, "Duplicate")
    press(editor, Key.Key_L, CTRL)
    press(editor, Key.Key_Return)
    assert keymap.owner("Ctrl+L") == "edit.duplicate"
    assert keymap.keys("network.arrange") == ()
    choose(editor, "Arrange")
    QTest.mouseClick(editor.reset, Qt.MouseButton.LeftButton)
    assert keymap.keys("network.arrange") == ("Ctrl+L",)
    assert keymap.keys("edit.duplicate") == ()
    QTest.mouseClick(editor.reset_all, Qt.MouseButton.LeftButton)
    assert keymap.keys("edit.duplicate") == ("Ctrl+D",)
    assert not keymap.any_own


def test_keys_can_be_taken_away_and_found_by_what_they_are(
    lenet: MainWindow, editor: ShortcutEditor
) -> None:
    editor.filter.setFocus()
    QTest.keyClicks(editor.filter, "ctrl+shift+e")
    assert editor.current.id == "network.unfreeze"
    QTest.keyClick(editor.table, Key.Key_Delete)
    assert lenet.actions_made.by_id["network.unfreeze"].shortcuts() == []


@pytest.mark.parametrize(
    ("key", "keys", "written"),
    (
        (Key.Key_Question, SHIFT, "?"),
        (Key.Key_K, CTRL | ALT, "Ctrl+Alt+K"),
        (Key.Key_F3, SHIFT, "Shift+F3"),
        (Key.Key_Up, ALT | SHIFT, "Alt+Shift+Up"),
        (Key.Key_Q, NONE, "Q"),
        (Key.Key_Return, CTRL, "Ctrl+Return"),
    ),
)
def test_keys_are_written_as_the_register_writes_them(
    editor: ShortcutEditor, key: Qt.Key, keys: Qt.KeyboardModifier, written: str
) -> None:
    got: list[str] = []
    editor.field.pressed.connect(got.append)
    QTest.keyClick(editor.field, key, keys)
    assert got == [written]
    QTest.keyClick(editor.field, Key.Key_Control)
    assert got == [written]


def test_menus_search_and_cheat_sheet_follow(lenet: MainWindow) -> None:
    lenet.actions_made.run_id("help.shortcuts")
    sheet = lenet.findChild(ShortcutSheet)
    assert isinstance(sheet, ShortcutSheet)
    keymap = lenet.actions_made.keymap
    keymap.give("edit.find_action", ("F9",))
    keymap.give("edit.duplicate", ("F3",))
    texts = {each.text() for each in sheet.findChildren(QLabel)}
    assert "F9" in texts and "Ctrl+Shift+P" not in texts
    assert lenet.top._keys.text() == "F9"
    assert lenet.actions_made.by_id["edit.duplicate"].shortcut().toString() == "F3"
    lenet.finder.search_everything()
    field = lenet.finder.popup.field
    QTest.keyClicks(field, "duplicate")
    assert lenet.finder.popup.answers[0].note == "F3"
    sheet.close()


def test_keys_are_remembered_and_rubbish_is_not(settings: QSettings, window: MainWindow) -> None:
    window.actions_made.keymap.give("edit.undo", ("F9", "Alt+U"))
    settings.setValue("shortcuts/edit.redo", "[1, 2")
    settings.setValue("shortcuts/no.such", '["F1"]')
    settings.setValue("shortcuts/edit.copy", '["F9"]')
    settings.sync()
    again = Keymap(settings)
    assert again.keys("edit.redo") == ("Ctrl+Shift+Z", "Ctrl+Y")
    keys = [key for command in COMMANDS for key in again.keys(command)]
    assert len(keys) == len(set(keys))
    assert {"F9", "Alt+U"} <= set(again.keys("edit.undo")) | set(again.keys("edit.copy"))


def sheet_of(window: MainWindow) -> ShortcutSheet:
    window.actions_made.run_id("help.shortcuts")
    (sheet,) = (each for each in QApplication.topLevelWidgets() if isinstance(each, QDialog))
    assert isinstance(sheet, ShortcutSheet)
    return sheet


def test_the_cheat_sheet_can_be_searched_and_fits_a_small_window(window: MainWindow) -> None:
    window.resize(600, 420)
    sheet = sheet_of(window)
    assert sheet.width() <= window.width() and sheet.height() <= window.height()
    QTest.keyClicks(sheet.filter, "zoom")
    texts = [each.text() for each in sheet.findChildren(QLabel)]
    assert "Zoom in" in texts and "wheel, pinch, or two fingers with Ctrl" in texts
    assert "Save" not in texts
    sheet.filter.clear()
    QTest.keyClicks(sheet.filter, "xyzzy")
    assert [each.text() for each in sheet.findChildren(QLabel)] == ["Nothing is called so."]
    sheet.close()


def test_every_gesture_says_what_it_is_for() -> None:
    told = gestures()
    there = [each for each in kinds() if each.__module__.startswith("widgets")]
    assert all(vars(each).get("help") for each in there if not isabstract(each))
    assert len({each.what for each in told}) == len(told)
