"""What tests of the window do with it: look at the document in front, type into a field."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from designer.session import Session
from graphs.network import Network
from widgets.main_window import MainWindow


def in_front(window: MainWindow) -> Session:
    return window.documents.current.session


def network(window: MainWindow) -> Network:
    return in_front(window).document.network


def node(window: MainWindow, name: str) -> str:
    return network(window).by_name[name].id


def editor(window: MainWindow, field: str) -> QLineEdit:
    assert window.inspector.form is not None
    found = window.inspector.form.editors[field].focusProxy()
    assert isinstance(found, QLineEdit)
    return found


def enter(window: MainWindow, field: str, text: str) -> None:
    edit = editor(window, field)
    edit.selectAll()
    QTest.keyClicks(edit, text)
    QTest.keyClick(edit, Qt.Key.Key_Return)
