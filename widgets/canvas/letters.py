"""Letters typed over the canvas begin a line; those that are shortcuts begin it with the next."""

from time import monotonic

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent

from widgets.canvas.camera import Spot
from widgets.canvas.paper import PaperView

_AT_ONCE = 0.7
"""Seconds within which a letter belongs to the one before."""
_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)


class FirstLetters(QObject):
    """Watches the keys of a canvas; `typed` carries a place and the letters that begin a line.

    A letter that is a shortcut does what the shortcut does; when another letter follows at once,
    both begin the line (`fc`), and the view goes back to where it was before the first.
    """

    typed = Signal(QPointF, str)

    def __init__(self, view: PaperView) -> None:
        super().__init__(view)
        self._view = view
        self._held, self._since = "", 0.0
        self._spot: Spot | None = None
        view.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and not self._view.busy:
            if event.type() == QEvent.Type.ShortcutOverride:
                self._note(event)
            elif event.type() == QEvent.Type.KeyPress:
                return self._takes(event)
        return False

    def _note(self, event: QKeyEvent) -> None:
        """A key was pressed that may be a shortcut: it is remembered for a moment."""
        letter = _letter(event)
        if letter and letter.upper() in self._shortcuts:
            self._held, self._since, self._spot = letter, monotonic(), self._view.camera.spot

    @property
    def _shortcuts(self) -> set[str]:
        """The letters that do something in the window, as it is now."""
        keys = (key.toString() for act in self._view.window().actions() for key in act.shortcuts())
        return {key for key in keys if len(key) == 1}

    def _takes(self, event: QKeyEvent) -> bool:
        """Whether a key begins a line."""
        letter = _letter(event)
        if not letter or letter.upper() in self._shortcuts:
            return False
        held = self._held if monotonic() - self._since < _AT_ONCE else ""
        if held and self._spot is not None:
            self._view.camera.look_at(self._spot)
            self._view.zoomed()
        self._held = ""
        self.typed.emit(place_to_add(self._view), held + letter)
        return True


def place_to_add(view: PaperView) -> QPointF:
    """Under the pointer, or the middle of what is seen."""
    spot = view.viewport().mapFromGlobal(view.cursor().pos())
    if not view.viewport().rect().contains(spot):
        spot = view.viewport().rect().center()
    at = view.pointer(spot, Qt.KeyboardModifier.NoModifier)
    return QPointF(at.x, at.y)


def _letter(event: QKeyEvent) -> str:
    text = event.text()
    plain = event.modifiers() in _PLAIN and not event.isAutoRepeat()
    return text if plain and text.isalpha() else ""
