"""The strip of tabs under the mouse and the keys: widths, order, closing and opening again."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from graphs.architectures import ARCHITECTURES
from graphs.storage import write_text
from tests.widgets.hand import enter, in_front, network, node
from widgets.main_window import MainWindow
from widgets.tabs import UNSAVED, WIDEST

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
LEFT, MIDDLE = Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton
AUTO = "Convolutional autoencoder"
KEYS = ("lenet5", "alexnet", "vgg11", "autoencoder")


@pytest.fixture
def four(window: MainWindow) -> MainWindow:
    for key in KEYS:
        window.documents.open_example(key)
    return window


def names(window: MainWindow) -> list[str]:
    return [opened.name for opened in window.documents.all]


def tab(window: MainWindow, index: int) -> QPoint:
    return window.top.tabs.tabRect(index).center()


def matches(window: MainWindow) -> bool:
    """Whether the strip, the documents and the canvas that is seen agree."""
    tabs, current = window.top.tabs, window.documents.current
    texts = [tabs.tabText(at).removesuffix(f"  {UNSAVED}") for at in range(tabs.count())]
    seen = window.stack.currentWidget() is current.view
    return texts == names(window) and seen and window._session is current.session


def test_each_of_four_tabs_is_as_wide_as_its_name(four: MainWindow, qtbot: QtBot) -> None:
    tabs = four.top.tabs
    qtbot.waitUntil(lambda: not four.top._strip.all.isVisible())
    for index in range(4):
        assert tabs.tabRect(index).width() == tabs.tabSizeHint(index).width()
        words = tabs.fontMetrics().horizontalAdvance(tabs.tabText(index))
        assert words + 20 < tabs.tabRect(index).width() <= WIDEST
        assert tabs.tabRect(index).right() < tabs.width()


def test_more_tabs_than_fit_are_scrolled_and_listed(four: MainWindow, qtbot: QtBot) -> None:
    for number in range(8):
        four.documents.open_example(KEYS[number % 4])
    button, tabs = four.top._strip.all, four.top.tabs
    qtbot.waitUntil(button.isVisible)
    assert all(
        tabs.tabRect(at).width() == tabs.tabSizeHint(at).width() for at in range(tabs.count())
    )
    menu = button.menu()
    menu.aboutToShow.emit()
    actions = menu.actions()
    assert [each.text() for each in actions] == names(four)
    assert [each.isChecked() for each in actions] == [False] * 11 + [True]
    actions[1].trigger()
    assert four.documents.current is four.documents.all[1]


def test_a_long_name_loses_its_middle_and_is_told_whole(window: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / f"{'w' * 80}.convas"
    path.write_text(write_text(ARCHITECTURES["lenet5"].build()))
    window.documents.open_path(path)
    assert window.top.tabs.tabRect(0).width() == WIDEST
    assert window.top.tabs.tabToolTip(0) == str(path)


def test_the_middle_button_closes_the_tab_on_which_it_was_pressed(four: MainWindow) -> None:
    QTest.mouseClick(four.top.tabs, MIDDLE, pos=tab(four, 1))
    assert names(four) == ["LeNet-5", "VGG-11", AUTO] and matches(four)
    QTest.mousePress(four.top.tabs, MIDDLE, pos=tab(four, 0))
    QTest.mouseRelease(four.top.tabs, MIDDLE, pos=tab(four, 1))
    assert len(names(four)) == 3


def test_a_drag_puts_a_tab_elsewhere(four: MainWindow, qtbot: QtBot) -> None:
    tabs = four.top.tabs
    start, end = tab(four, 3), tab(four, 0)
    QTest.mousePress(tabs, LEFT, pos=start)
    for share in (0.1, 0.3, 0.6, 0.8, 1.0):
        QTest.mouseMove(tabs, start + (end - start) * share)
    QTest.mouseRelease(tabs, LEFT, pos=end)
    qtbot.waitUntil(lambda: names(four)[0] == AUTO)
    assert sorted(names(four)) == sorted(["LeNet-5", "AlexNet", "VGG-11", AUTO])
    assert matches(four) and four.documents.current.name == AUTO
    four.documents.close()
    assert matches(four)


def test_keys_turn_the_tabs_round(four: MainWindow) -> None:
    seen = []
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_PageDown, Qt.Key.Key_Tab, Qt.Key.Key_PageDown):
        QTest.keyClick(four.documents.current.view, key, CTRL)
        seen.append(four.documents.current.name)
    assert seen == ["LeNet-5", "AlexNet", "VGG-11", AUTO]
    QTest.keyClick(four.documents.current.view, Qt.Key.Key_Backtab, CTRL | SHIFT)
    QTest.keyClick(four.documents.current.view, Qt.Key.Key_PageUp, CTRL)
    assert four.documents.current.name == "AlexNet" and matches(four)


def reopen(window: MainWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_T, CTRL | SHIFT)


def test_what_was_closed_last_is_opened_again_first(four: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "mine.convas"
    path.write_text(write_text(ARCHITECTURES["lenet5"].build()))
    four.documents.open_path(path)
    four.documents.current.view.zoom_to(0.5)
    spot = four.documents.current.view.camera.spot
    four.documents.close()
    four.documents.close_at(0)
    reopen(four)
    assert names(four) == ["AlexNet", "VGG-11", AUTO, "LeNet-5"]
    assert network(four) == ARCHITECTURES["lenet5"].build()
    reopen(four)
    assert four.documents.current.document.path == path and matches(four)
    assert four.documents.current.view.camera.spot == spot
    assert not four.actions_made.by_id["file.reopen"].isEnabled()


def test_what_was_thrown_away_can_still_be_had(lenet: MainWindow) -> None:
    in_front(lenet).selection.set([node(lenet, "c1")])
    enter(lenet, "out_channels", "8")
    edited = network(lenet)
    in_front(lenet).document.saved(Path("elsewhere"))
    in_front(lenet).document.path = None
    lenet.actions_made.run_id("edit.undo")
    lenet.actions_made.run_id("edit.redo")
    lenet.documents.close()
    assert names(lenet) == ["Start"]
    reopen(lenet)
    assert names(lenet) == ["LeNet-5"] and network(lenet) == edited


def test_closing_the_tab_in_front_shows_the_next(four: MainWindow) -> None:
    while len(four.documents.all) > 1:
        four.documents.close()
        assert matches(four)
