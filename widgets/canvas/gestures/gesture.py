"""What every gesture is: it begins, moves, and ends as at most one edit, or is cancelled."""

from abc import ABC, abstractmethod
from collections.abc import Callable
from typing import ClassVar, NamedTuple

from PySide6.QtCore import QPoint, Qt

from designer.edits import Edit

Perform = Callable[[Edit], bool]
"""Carries out an edit; False, after telling the person why, when it was refused."""

Say = Callable[[str], None]
"""Shows a line beside the pointer; an empty one hides it."""


class Pointer(NamedTuple):
    """Where the pointer is: on the picture, in the window, with which keys held."""

    x: float
    y: float
    view: QPoint
    keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier

    @property
    def adds(self) -> bool:
        """Shift: add to the selection."""
        return bool(self.keys & Qt.KeyboardModifier.ShiftModifier)

    @property
    def toggles(self) -> bool:
        """Ctrl: turn membership in the selection over."""
        return bool(self.keys & Qt.KeyboardModifier.ControlModifier)

    @property
    def cuts(self) -> bool:
        """Alt: take a node out of its chain, or cut wires."""
        return bool(self.keys & Qt.KeyboardModifier.AltModifier)


class Help(NamedTuple):
    """A line of the cheat sheet: what is done, and how."""

    what: str
    how: str


class Gesture(ABC):
    """One movement of the hand, from press to release. A cancelled one leaves no trace.

    help: what the cheat sheet says of it.
    """

    help: ClassVar[tuple[Help, ...]] = ()
    cursor: Qt.CursorShape | None = None
    scrolls: bool = False
    """Whether the paper moves on while the pointer is held at its edge."""

    @abstractmethod
    def begin(self, at: Pointer) -> None:
        """The button went down."""

    @abstractmethod
    def move(self, at: Pointer) -> None:
        """The pointer moved with the button held."""

    @abstractmethod
    def end(self, at: Pointer) -> None:
        """The button went up."""

    @abstractmethod
    def cancel(self) -> None:
        """Esc, another button, or the document changed under the hand."""
