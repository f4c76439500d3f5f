"""What tests of the window do with it: look at the document in front, type into a field."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialogButtonBox, QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot

from designer.session import Session
from graphs.network import Network
from widgets.main_window import MainWindow
from widgets.onnx_dialog import OnnxDialog


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
    type_into(editor(window, field), text)


def type_into(edit: QLineEdit, text: str) -> None:
    edit.selectAll()
    QTest.keyClicks(edit, text)
    QTest.keyClick(edit, Qt.Key.Key_Return)


def choose_file(qtbot: QtBot, window: MainWindow, path: Path) -> None:
    """Type a name into the open file dialog and press its button."""
    dialog = window.findChild(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    name = dialog.findChild(QLineEdit, "fileNameEdit")
    buttons = dialog.findChild(QDialogButtonBox)
    assert isinstance(name, QLineEdit) and isinstance(buttons, QDialogButtonBox)
    QTest.qWait(200)  # The dialog lists its folder first and then writes its own name.
    name.setFocus()
    name.selectAll()
    QTest.keyClicks(name, str(path))
    with qtbot.waitSignal(dialog.finished):
        kinds = QDialogButtonBox.StandardButton
        button = buttons.button(kinds.Save) or buttons.button(kinds.Open)
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def take_onnx_options(window: MainWindow) -> None:
    """Where it is asked how an ONNX file is to be, take what stands there, by the key."""
    dialog = window.findChild(OnnxDialog)
    if isinstance(dialog, OnnxDialog):
        assert dialog.isVisible()
        QTest.keyClick(dialog, Qt.Key.Key_Return)
