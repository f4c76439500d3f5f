"""A field and a list over the window: what is typed is answered, Enter does what is marked."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListView, QVBoxLayout, QWidget

from designer.growing import Outcome
from widgets.answers import Answer, Source, Way
from widgets.fonts import SMALL, text_font
from widgets.labels import label
from widgets.language import tr
from widgets.listing import Index
from widgets.search_rows import ROW_HEIGHT, RowPainter
from widgets.theme import Theme

WIDTH, MOST_ROWS, HEIGHT = 560, 10, 380
"""Pixels; how many rows are seen at once; how high it is at most."""


_WAYS = {
    Qt.KeyboardModifier.NoModifier: Way.PLAIN,
    Qt.KeyboardModifier.ShiftModifier: Way.WIRED,
    Qt.KeyboardModifier.ControlModifier: Way.CHAIN,
}


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
            keys = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
            self._popup.choose(_WAYS.get(keys, Way.PLAIN))
        elif key == Qt.Key.Key_Escape:
            self._popup.put_away()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab stays in the field: there is nothing else to go to."""
        return True

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self._popup.hide()


class _Rows(QAbstractListModel):
    """The answers as a model: nothing is made of a row before it is painted."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.answers: Sequence[Answer] = ()

    def show_answers(self, answers: Sequence[Answer]) -> None:
        self.beginResetModel()
        self.answers = answers
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return len(self.answers)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        answer = self.answers[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return answer.text
        if role == Qt.ItemDataRole.UserRole:
            return answer
        if role == Qt.ItemDataRole.AccessibleTextRole:
            told = answer.outcome() if answer.outcome is not None else Outcome()
            parts = (answer.text, answer.detail, told.shape, tr(told.reason), answer.note)
            return ", ".join(filter(None, parts))
        return None


class SearchPopup(QFrame):
    """A field and a list over the window. Enter does what is marked; Esc puts it away."""

    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("search")
        self.setFixedWidth(WIDTH)
        self.field = _Field(self)
        self.field.setAccessibleName(tr("Search"))
        self.list = QListView()
        self.list.setAccessibleName(tr("Answers"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._painter = RowPainter(theme, self.list)
        self.list.setItemDelegate(self._painter)
        self._rows = _Rows(self)
        self.list.setModel(self._rows)
        self.below = label("", "quiet", text_font(SMALL), wrap=True)
        self.below.setContentsMargins(4, 2, 4, 0)
        self._source: Source | None = None
        self._back: QWidget | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.addWidget(self.field)
        column.addWidget(self.list)
        column.addWidget(self.below)
        self.field.textChanged.connect(self.refill)
        self.list.clicked.connect(lambda index: self.choose())
        self.hide()

    @property
    def shown(self) -> list[str]:
        """The names in the list."""
        return [answer.text for answer in self._rows.answers]

    @property
    def answers(self) -> Sequence[Answer]:
        """What is listed."""
        return self._rows.answers

    @property
    def marked(self) -> Answer | None:
        """The answer that Enter chooses."""
        row = self.list.currentIndex().row()
        return self._rows.answers[row] if 0 <= row < len(self._rows.answers) else None

    def ask(self, source: Source, at: QPoint, query: str = "") -> None:
        """Open at a point of the window, with something typed already."""
        self.hide()
        self._source = source
        self._back = self.window().focusWidget()
        self.field.setPlaceholderText(tr(source.hint))
        if self.field.text() == query:
            self.refill()
        self.field.setText(query)
        self.move(at)
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def put_away(self) -> None:
        """Close, and give the focus back."""
        self.hide()
        if self._back is not None:
            self._back.setFocus(Qt.FocusReason.OtherFocusReason)

    def choose(self, way: Way = Way.PLAIN) -> None:
        """Do what is marked, if it can be done."""
        answer, source = self.marked, self._source
        if answer is None or source is None or not answer.enabled:
            return
        if way not in source.stays:
            self.put_away()
        answer.act(way)

    def move_by(self, step: int, *, around: bool = False) -> None:
        """Mark the next answer, or the one before; `around` the ends of the list."""
        count = len(self._rows.answers)
        row = self.list.currentIndex().row() + step
        self._mark((row % count if around else max(0, min(row, count - 1))) if count else -1)
        if self._source is not None:
            self._source.marked(self.marked)

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme's colours."""
        self._painter.theme = theme
        self.list.viewport().update()

    def refill(self) -> None:
        """Ask anew what answers what is typed."""
        if self._source is None:
            return
        self._rows.show_answers(self._source.answers(self.field.text()))
        rows = max(1, min(len(self._rows.answers), self._source.rows))
        self.list.setFixedHeight(rows * ROW_HEIGHT + 4)
        self._mark(0)

    def hideEvent(self, event: QHideEvent) -> None:
        source, self._source = self._source, None
        if source is not None:
            source.closed()
            self.closed.emit()

    def _mark(self, row: int) -> None:
        assert self._source is not None
        index = self._rows.index(row, 0)
        self.list.setCurrentIndex(index)
        self.list.scrollTo(index)
        self._say_below()

    def _say_below(self) -> None:
        """What the keys do; where the marked answer cannot be, the whole reason."""
        assert self._source is not None
        answer = self.marked
        told = answer.outcome() if answer is not None and answer.outcome is not None else Outcome()
        self.below.setText(tr(told.reason or self._source.keys()))
        role = "error" if told.reason else "quiet"
        if self.below.property("role") != role:
            self.below.setProperty("role", role)
            self.below.style().polish(self.below)
        self.below.setFixedHeight(self.below.heightForWidth(WIDTH - 16))
        self.adjustSize()
