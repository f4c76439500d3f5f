"""Search over everything: actions, layers and nodes in one list, opened from anywhere."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFocusEvent, QIcon, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from designer.search import found
from widgets.fonts import NORMAL, SMALL, text_font
from widgets.listing import Index, item_rectangle
from widgets.theme import Theme

WIDTH, MOST_ROWS, ROW_HEIGHT = 460, 12, 28


@dataclass(frozen=True)
class Answer:
    """Something that can be found: what it is called, what else it answers to, what it does.

    note: stands small at the right, such as a shortcut.
    """

    text: str
    act: Callable[[], None]
    note: str = ""
    icon: QIcon | None = None
    enabled: bool = True
    words: Sequence[str] = ()


def _words(answer: Answer) -> Sequence[str]:
    return (answer.text, *answer.words)


class _Field(QLineEdit):
    """The line that is typed into; keys that move or choose go to the list."""

    def __init__(self, popup: "SearchPopup") -> None:
        super().__init__(popup)
        self._popup = popup

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        key = Qt.Key(event.key())
        if key in steps:
            self._popup.move_by(steps[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._popup.choose()
        elif key == Qt.Key.Key_Escape:
            self._popup.put_away()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self._popup.hide()


class _Painter(QStyledItemDelegate):
    """Paints an answer: its icon, its name, its note at the right."""

    def __init__(self, theme: Theme, list_: QListWidget) -> None:
        super().__init__(list_)
        self.theme = theme
        self._list = list_

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        answer: Answer = index.data(Qt.ItemDataRole.UserRole)
        place: QRect = item_rectangle(option)
        painter.save()
        if self._list.currentIndex() == index:
            painter.fillRect(place, self.theme["accentSoft"])
        if answer.icon is not None:
            answer.icon.paint(painter, QRect(place.left() + 10, place.top() + 6, 16, 16))
        painter.setPen(self.theme["text" if answer.enabled else "text3"])
        painter.setFont(text_font(NORMAL))
        inside, middle = place.adjusted(36, 0, -12, 0), Qt.AlignmentFlag.AlignVCenter
        painter.drawText(inside, Qt.AlignmentFlag.AlignLeft | middle, answer.text)
        painter.setPen(self.theme["text3"])
        painter.setFont(text_font(SMALL))
        painter.drawText(inside, Qt.AlignmentFlag.AlignRight | middle, answer.note)
        painter.restore()


class SearchPopup(QFrame):
    """A field and a list over the window. Enter does what is marked; Esc puts it away."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("search")
        self.setFixedWidth(WIDTH)
        self.field = _Field(self)
        self.field.setAccessibleName("Search")
        self.list = QListWidget()
        self.list.setAccessibleName("Answers")
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._painter = _Painter(theme, self.list)
        self.list.setItemDelegate(self._painter)
        self._answers: list[Answer] = []
        self._back: QWidget | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.addWidget(self.field)
        column.addWidget(self.list)
        self.field.textChanged.connect(self._fill)
        self.list.itemClicked.connect(self.choose)
        self.hide()

    @property
    def shown(self) -> list[str]:
        """The names in the list."""
        return [self.list.item(row).text() for row in range(self.list.count())]

    def ask(self, answers: Sequence[Answer], hint: str, at: QPoint) -> None:
        """Open at a point of the window, over these answers."""
        self._answers = list(answers)
        self._back = self.window().focusWidget()
        self.field.setPlaceholderText(hint)
        self.field.clear()
        self._fill("")
        self.move(at)
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def put_away(self) -> None:
        """Close, and give the focus back."""
        self.hide()
        if self._back is not None:
            self._back.setFocus(Qt.FocusReason.OtherFocusReason)

    def choose(self) -> None:
        """Do what is marked, if it can be done."""
        item = self.list.currentItem()
        answer: Answer | None = item.data(Qt.ItemDataRole.UserRole) if item is not None else None
        if answer is not None and answer.enabled:
            self.put_away()
            answer.act()

    def move_by(self, step: int) -> None:
        """Mark the next answer, or the one before."""
        row = max(0, min(self.list.currentRow() + step, self.list.count() - 1))
        self.list.setCurrentRow(row)

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme's colours."""
        self._painter.theme = theme
        self.list.viewport().update()

    def _fill(self, query: str) -> None:
        self.list.clear()
        for answer in found(query, self._answers, _words):
            item = QListWidgetItem(answer.text)
            item.setData(Qt.ItemDataRole.UserRole, answer)
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        rows = max(1, min(self.list.count(), MOST_ROWS))
        self.list.setFixedHeight(rows * ROW_HEIGHT + 4)
        self.adjustSize()
