"""A layout that fills lines from left to right, as words fill a page."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem

_GAP = 8


class FlowLayout(QLayout):
    """What does not fit on a line goes to the next; nothing is wider than the line."""

    def __init__(self) -> None:
        super().__init__()
        self.setContentsMargins(0, 0, 0, 0)
        self._items: list[QLayoutItem] = []

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._fill(QRect(0, 0, width, 0), move=False)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        return QSize(0, max((item.sizeHint().height() for item in self._items), default=0))

    def setGeometry(self, place: QRect) -> None:
        super().setGeometry(place)
        self._fill(place, move=True)

    def _fill(self, place: QRect, *, move: bool) -> int:
        """The height that is filled; with `move`, the items are put where they stand."""
        x, y, line = place.x(), place.y(), 0
        for item in self._items:
            wanted = item.sizeHint()
            wide = min(wanted.width(), place.width())
            if x > place.x() and x + wide > place.x() + place.width():
                x, y, line = place.x(), y + line + _GAP, 0
            if move:
                item.setGeometry(QRect(QPoint(x, y), QSize(wide, wanted.height())))
            x, line = x + wide + _GAP, max(line, wanted.height())
        return y + line - place.y()
