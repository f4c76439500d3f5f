"""A list to choose from and the field over it: typing filters, arrows move, Enter chooses."""

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar, Generic, TypeVar

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListView, QStyleOptionViewItem

from widgets.language import tr

Index = QModelIndex | QPersistentModelIndex
T = TypeVar("T")
Role = Qt.ItemDataRole


def item_rectangle(option: QStyleOptionViewItem) -> QRect:
    """Where an item is to be painted, which PySide types as nothing."""
    rect: QRect = option.rect
    return rect


class Rows(QAbstractListModel, Generic[T]):
    """Things to choose from, and between them titles, which are texts and cannot be chosen.

    A thing is given as UserRole. `texts` says what is told of it.
    """

    extra = Qt.ItemFlag.NoItemFlags
    """What can be done with a thing beside choosing it."""

    def __init__(self, rows: Sequence[T | str] = ()) -> None:
        super().__init__()
        self.rows = list(rows)

    def put(self, rows: Sequence[T | str]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self.rows = list(rows)
        self.endResetModel()

    def texts(self, row: T) -> Mapping[Role, str | None]:
        """What is shown, told by the pointer and read out of a thing."""
        raise NotImplementedError

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        row = self.rows[index.row()]
        if role == Role.UserRole:
            return row
        if isinstance(row, str):
            return tr(row).upper() if role == Role.DisplayRole else None
        return self.texts(row).get(Role(role))

    def flags(self, index: Index) -> Qt.ItemFlag:
        if isinstance(self.rows[index.row()], str):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | self.extra


class ChoiceList(QListView):
    """A list whose current row Enter chooses. `hovered`: the row under the pointer."""

    chosen = Signal(QModelIndex)

    def __init__(self) -> None:
        super().__init__()
        self.hovered = -1
        self.setMouseTracking(True)
        self.entered.connect(self._hover)

    def step(self, step: int) -> None:
        """Make the next or the previous row the current one, over titles."""
        model = self.model()
        at = self.currentIndex().row() + step if self.currentIndex().isValid() else 0
        while 0 <= at < model.rowCount():
            index = model.index(at, 0)
            if model.flags(index) & Qt.ItemFlag.ItemIsSelectable:
                self.setCurrentIndex(index)
                return
            at += step

    def state_of(self, index: Index) -> tuple[bool, bool]:
        """Whether a row is the current one, and whether the pointer is over it.

        Asking the style's flags would cost 12 ms at the start.
        """
        return self.currentIndex() == index, self.hovered == index.row()

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
