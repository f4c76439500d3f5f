"""Keys alone reach every action: its shortcut, the search, the letters of its menu."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from designer.commands import COMMANDS
from designer.register import Command
from widgets.main_window import MainWindow
from widgets.mnemonics import marked, plain

NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def done(lenet: MainWindow, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The ids of the commands that are asked for; none of them is carried out."""
    asked: list[str] = []

    def note(command: Command) -> None:
        asked.append(command.id)

    actions = lenet.actions_made
    monkeypatch.setattr(actions, "run", note)
    monkeypatch.setattr(actions, "can_run", lambda command: True)
    monkeypatch.setattr(actions, "refresh", lambda: None)
    for action in actions.by_id.values():
        action.setEnabled(True)
    return asked


def test_every_shortcut_does_its_command(lenet: MainWindow, done: list[str]) -> None:
    view = lenet.documents.current.view
    expected = []
    for command in COMMANDS.values():
        for keys in command.keys:
            view.setFocus()
            QTest.keySequence(view, QKeySequence(keys))
            expected.append(command.id)
    assert done == expected
    print(f"shortcuts that do their command: {len(done)} of {len(expected)}")


def test_every_command_is_found_by_typing_and_done_by_enter(
    lenet: MainWindow, done: list[str]
) -> None:
    reached = [command.id for command in COMMANDS.values() if _searched(lenet, command, done)]
    share = 100 * len(reached) / len(COMMANDS)
    print(f"actions reachable by keyboard: {len(reached)} of {len(COMMANDS)}, {share:.0f} %")
    assert reached == list(COMMANDS)


def _searched(window: MainWindow, command: Command, done: list[str]) -> bool:
    """Open the search, type the name, go down to the command, press Enter."""
    popup = window.finder.popup
    window.finder.search_everything()
    _, *path = command.menu.split("/")
    title = ": ".join([*path, command.text]).rstrip("…")
    popup.field.setText("")
    popup.field.insert(command.text.rstrip("…"))
    for _ in popup.answers:
        if popup.marked is not None and popup.marked.text == title:
            break
        QTest.keyClick(popup.field, Qt.Key.Key_Down)
    done.clear()
    QTest.keyClick(popup.field, Qt.Key.Key_Return)
    return done == [command.id]


def letter(action: QAction) -> str:
    text = action.text().replace("&&", "")
    at = text.find("&")
    return text[at + 1].casefold() if at >= 0 else ""


def test_every_entry_of_a_menu_has_a_letter_of_its_own(lenet: MainWindow) -> None:
    menus = lenet.actions_made._menus
    assert len(menus) > 10
    for menu in menus:
        if plain(menu.title()) == "Open recent":
            continue
        letters = [letter(each) for each in menu.actions() if not each.isSeparator()]
        assert all(letters) and len(set(letters)) == len(letters), menu.title()
    bar = [letter(each) for each in lenet.top.menus.actions()]
    assert all(bar) and len(set(bar)) == len(bar)


def test_letters_lead_through_the_menus(lenet: MainWindow, done: list[str]) -> None:
    """Alt+N opens Network, the letters of Align and of Align left do that."""
    menus = {plain(menu.title()): menu for menu in lenet.actions_made._menus}
    network, align = menus["Network"], menus["Align"]
    view = lenet.documents.current.view
    view.setFocus()
    QTest.keyClick(
        view,
        Qt.Key(ord(letter(lenet.top.menus.actions()[3]).upper())),
        Qt.KeyboardModifier.AltModifier,
    )
    assert network.isVisible()
    _press(network, align.menuAction())
    assert align.isVisible()
    _press(align, lenet.actions_made.by_id["align.left"])
    assert done == ["align.left"]
    assert not network.isVisible()


def _press(menu: QMenu, entry: QAction) -> None:
    QTest.keyClick(menu, Qt.Key(ord(letter(entry).upper())), NONE)


@given(st.lists(st.text(string.ascii_letters + " &…-", min_size=1, max_size=12), max_size=12))
def test_letters_are_unlike_and_the_texts_stay(texts: list[str]) -> None:
    found = marked(texts)
    assert [plain(text) for text in found] == texts
    letters = [
        each[each.replace("&&", "__").find("&") + 1].casefold()
        for each in found
        if "&" in each.replace("&&", "__")
    ]
    assert len(letters) == len(set(letters))


def test_a_letter_is_given_up_for_another_where_all_can_have_one() -> None:
    assert marked(["ab", "a"]) == ["a&b", "&a"]
    assert marked(["Save", "Save as…", "Start"]) == ["&Save", "Save &as…", "S&tart"]
