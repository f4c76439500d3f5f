"""A field that takes the keys that are pressed in it instead of what they type."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit

from widgets.keymap import native, portable
from widgets.language import tr

_ALONE = (
    Qt.Key.Key_Control,
    Qt.Key.Key_Shift,
    Qt.Key.Key_Alt,
    Qt.Key.Key_AltGr,
    Qt.Key.Key_Meta,
    Qt.Key.Key_unknown,
    Qt.Key.Key_CapsLock,
)
_NONE = Qt.KeyboardModifier.NoModifier


class KeyField(QLineEdit):
    """`pressed` carries keys; `confirmed` comes with Enter, `given_up` with Esc.

    Tab, Enter and Esc alone keep their meaning, so that nobody is caught in the field.
    """

    pressed = Signal(str)
    confirmed = Signal()
    given_up = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setReadOnly(True)
        self.setAccessibleName(tr("New keys"))
        self.setAccessibleDescription(tr("Press the keys that the action shall have."))
        self.setPlaceholderText(tr("Press keys"))

    def show_keys(self, keys: str) -> None:
        """Write keys as this system does."""
        self.setText(native(keys))

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            key, alone = Qt.Key(event.key()), event.modifiers() == _NONE
            if key not in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
                self._take(event, key, alone)
                return True
        return super().event(event)

    def _take(self, event: QKeyEvent, key: Qt.Key, alone: bool) -> None:
        if alone and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.confirmed.emit()
        elif alone and key == Qt.Key.Key_Escape:
            self.given_up.emit()
        elif key not in _ALONE:
            self.pressed.emit(_keys(event))


def _keys(event: QKeyEvent) -> str:
    """The keys of an event. Shift that only made a sign (`?`) is part of the sign."""
    modifiers, text = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier, event.text()
    made = text.isprintable() and text.strip() and not text.isalpha()
    if made and not modifiers & Qt.KeyboardModifier.ControlModifier:
        modifiers &= ~Qt.KeyboardModifier.ShiftModifier
    return portable(QKeySequence(modifiers.value | event.key()))
