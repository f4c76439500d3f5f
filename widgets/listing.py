"""A list to choose from and the field over it: typing filters, arrows move, Enter chooses."""

from typing import ClassVar

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListView, QStyleOptionViewItem

Index = QModelIndex | QPersistentModelIndex


def item_rectangle(option: QStyleOptionViewItem) -> QRect:
    """Where an item is to be painted, which PySide types as nothing."""
    rect: QRect = option.rect
    return rect


class ChoiceList(QListView):
    """A list whose current row Enter chooses. `hovered`: the row under the pointer."""

    chosen = Signal(QModelIndex)

    def __init__(self) -> None:
        super().__init__()
        self.hovered = -1
        self.setMouseTracking(True)
        self.entered.connect(self._hover)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(QModelIndex())

    def _hover(self, index: QModelIndex) -> None:
        self.hovered = index.row()
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.chosen.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)


class Filter(QLineEdit):
    """The field over a list: the arrow keys move in the list, Esc clears."""

    moved = Signal(int)
    _STEPS: ClassVar = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in self._STEPS:
            self.moved.emit(self._STEPS[key])
        elif key == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)
