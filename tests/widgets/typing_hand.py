"""A hand that builds by typing: real keys to whatever has the focus, every press counted."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from graphs.network import Network
from tests.widgets.hand import in_front
from widgets.main_window import MainWindow

NONE = Qt.KeyboardModifier.NoModifier
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


class Typist:
    """Sends keys to the focused widget.

    chords: a line that is typed counts as one, whatever its length; every other key that is
    pressed (Tab, Enter with or without Shift or Ctrl, Esc, an arrow) counts as one.
    """

    def __init__(self, window: MainWindow) -> None:
        self.window = window
        self.chords = 0
        window.documents.show_canvas()
        window.documents.current.view.setFocus()

    @property
    def focus(self) -> QWidget:
        found = self.window.focusWidget()
        assert found is not None
        return found

    @property
    def network(self) -> Network:
        return in_front(self.window).document.network

    def line(self, text: str) -> None:
        """Type a line: the first letters may open the list, the others go into its field."""
        self.chords += 1
        for letter in text:
            QTest.keyClicks(self.focus, letter)

    def key(self, key: Qt.Key, keys: Qt.KeyboardModifier = NONE) -> None:
        self.chords += 1
        QTest.keyClick(self.focus, key, keys)

    def enter(self, keys: Qt.KeyboardModifier = NONE) -> None:
        self.key(Qt.Key.Key_Return, keys)
