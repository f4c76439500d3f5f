"""Whatever can be used says what it is, and the keyboard gets to it."""

from collections.abc import Callable, Iterable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QMenu,
    QScrollBar,
    QTabBar,
    QToolButton,
    QWidget,
)

from designer.commands import COMMANDS
from designer.edits import SetParameter
from tests.widgets.hand import in_front, network, node
from widgets.main_window import MainWindow

USABLE = (
    QAbstractButton, QAbstractItemView, QAbstractSlider, QAbstractSpinBox, QComboBox, QLineEdit,
    QTabBar,
)  # fmt: skip

OTHERWISE = {
    "Answers": "the field over the list moves in it with the arrow keys",
    "choose data": "it stands in the field's own menu",
    "Close": "Ctrl+W closes the tab",
}
"""What Tab does not reach, and how the keyboard does it then."""


def takes_tab(widget: QWidget) -> bool:
    return bool(widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value)


def usable(root: QWidget) -> list[QWidget]:
    """What a person can use in a window as it is seen now."""
    found = []
    for widget in (root, *root.findChildren(QWidget)):
        if not widget.isVisible() or isinstance(widget, QScrollBar | QHeaderView | QMenu):
            continue
        area = widget.parentWidget()
        inner = isinstance(area, QAbstractScrollArea) and widget is area.viewport()
        if inner or widget.focusProxy() is not None or widget.isWindow():
            continue
        if takes_tab(widget) or isinstance(widget, USABLE):
            found.append(widget)
    return found


def name_of(widget: QWidget) -> str:
    told = QAccessible.queryAccessibleInterface(widget)
    return told.text(QAccessible.Text.Name) if told is not None else ""


def told(widgets: Iterable[QWidget]) -> list[str]:
    return [f"{type(each).__name__} {name_of(each)!r} in {each.parentWidget()}" for each in widgets]


def nameless(root: QWidget) -> list[str]:
    return told(each for each in usable(root) if not name_of(each).strip())


def reached(root: QWidget) -> set[QWidget]:
    """What Tab and Shift+Tab come to from the parts of a window between which keys go."""
    found: set[QWidget] = set()
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
        for _ in range(8):
            if isinstance(root, MainWindow):
                root.actions_made.run_id("view.next_area")
            for _ in range(150):
                focus = QApplication.focusWidget()
                if focus is None or (focus in found and key == Qt.Key.Key_Tab):
                    break
                found.add(focus)
                if focus.accessibleName() == "Canvas":
                    break
                QTest.keyClick(focus, key)
    return found


def unreachable(root: QWidget) -> list[str]:
    seen = reached(root)
    missing = [each for each in usable(root) if each.isEnabled() and each not in seen]
    return told(each for each in missing if not _otherwise(each))


def _otherwise(widget: QWidget) -> bool:
    name = name_of(widget)
    in_tab = isinstance(widget, QToolButton) and name.startswith("Close ")
    return name in OTHERWISE or (in_tab and not takes_tab(widget))


def _start(window: MainWindow) -> None:
    window.documents.start()
    QTest.qWait(100)


def _canvas(window: MainWindow) -> None:
    window.documents.open_example("lenet5")
    in_front(window).selection.set([node(window, "c3")])


def _code(window: MainWindow) -> None:
    _canvas(window)
    window.actions_made.run_id("view.code")


def _page(title: str) -> Callable[[MainWindow], None]:
    def show(window: MainWindow) -> None:
        _canvas(window)
        c3 = frozenset([node(window, "c3")])
        in_front(window).document.perform(SetParameter(c3, "groups", 4))
        window.below.show_page(title)
        QTest.qWait(50)

    return show


def _block(window: MainWindow) -> None:
    window.documents.open_example("googlenet")
    assert window._canvas.open_block(node(window, "inception3a"))
    inner = network(window).by_name["branch1"].id
    in_front(window).selection.set([inner])


def _search(window: MainWindow) -> None:
    _canvas(window)
    window.finder.search_everything()


def _several(window: MainWindow) -> None:
    _canvas(window)
    window.actions_made.run_id("edit.select_all")


STATES: dict[str, Callable[[MainWindow], None]] = {
    "start": _start,
    "canvas": _canvas,
    "several": _several,
    "code": _code,
    "block": _block,
    **{
        title: _page(title)
        for title in ("Training", "Runs", "Pictures", "Problems", "Outline", "History")
    },
}


@pytest.mark.parametrize("state", (*STATES, "search"))
def test_everything_in_the_window_has_a_name(window: MainWindow, state: str) -> None:
    {**STATES, "search": _search}[state](window)
    QTest.qWait(20)
    assert len(usable(window)) > 8
    assert nameless(window) == []


@pytest.mark.parametrize("state", STATES)
def test_keys_reach_everything_in_the_window(window: MainWindow, state: str) -> None:
    STATES[state](window)
    QTest.qWait(20)
    assert unreachable(window) == []


DIALOGS = (
    "help.shortcuts",
    "help.edit_shortcuts",
    "help.layer",
    "help.about",
    "network.replace_head",
)


@pytest.mark.parametrize("key", [key for key in DIALOGS if key in COMMANDS])
def test_dialogs_are_named_and_reached_and_esc_closes_them(lenet: MainWindow, key: str) -> None:
    in_front(lenet).selection.set([node(lenet, "c3")])
    before = set(QApplication.topLevelWidgets())
    lenet.actions_made.run_id(key)
    QTest.qWait(50)
    (dialog,) = (
        each
        for each in set(QApplication.topLevelWidgets()) - before
        if each.isVisible() and not isinstance(each, QMenu)
    )
    assert dialog.windowTitle()
    assert nameless(dialog) == []
    assert unreachable(dialog) == []
    focus = dialog.focusWidget() or dialog
    QTest.keyClick(focus, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_the_check_finds_what_has_no_name_or_cannot_be_reached(lenet: MainWindow) -> None:
    assert nameless(lenet) == []
    lenet.palette_panel.filter.setAccessibleName("")
    lenet.palette_panel.filter.setPlaceholderText("")
    assert len(nameless(lenet)) == 1
    lenet.palette_panel.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    assert len(unreachable(lenet)) == 1
