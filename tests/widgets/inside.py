"""What tests of blocks do in the window: open them, look at where the canvas is."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton

from graphs.flatten import flattened
from graphs.network import Network
from tests.widgets.hand import in_front, node
from tests.widgets.student import LEFT, Student
from widgets.fields import Editor
from widgets.main_window import MainWindow


def root(window: MainWindow) -> Network:
    return window.documents.current.document.network


def select(window: MainWindow, *names: str) -> None:
    in_front(window).selection.set([node(window, name) for name in names])


def look_into(window: MainWindow, *names: str) -> Student:
    """Open blocks one in the other, each by a double click."""
    hand = Student(window)
    for name in names:
        place = hand.at(hand.body(name))
        QTest.mouseClick(hand.view.viewport(), LEFT, pos=place)
        QTest.mouseDClick(hand.view.viewport(), LEFT, pos=place)
        QTest.mouseRelease(hand.view.viewport(), LEFT, pos=place)
    return hand


def crumbs(window: MainWindow) -> tuple[str, ...]:
    found = window.documents.current.view.crumbs
    return found.names if found.isVisible() else ()


def convolutions(window: MainWindow, field: str) -> set[object]:
    nodes = flattened(root(window)).nodes.values()
    return {getattr(each.layer, field) for each in nodes if each.layer.kind == "Conv2d"}


def key(window: MainWindow, which: Qt.Key, keys: Qt.KeyboardModifier | None = None) -> None:
    QTest.keyClick(window.documents.current.view, which, keys or Qt.KeyboardModifier.NoModifier)


def line_of(editor: Editor) -> QLineEdit:
    found = editor.focusProxy()
    assert isinstance(found, QLineEdit)
    return found


def press(button: QPushButton) -> None:
    QTest.mouseClick(button, LEFT)
    QTest.qWait(1)
