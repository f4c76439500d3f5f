"""Rows of the problems panel: a problem with its repairs, a piece of advice."""

from collections.abc import Callable, Hashable, Iterator, Sequence
from functools import partial
from itertools import islice
from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from graphs.advice import Advice
from graphs.problems import Problem
from graphs.propagate import NOTHING, Facts
from graphs.repair import MOST_OFFERED, Repair, attempts
from widgets import icons
from widgets.flow import FlowLayout
from widgets.labels import label
from widgets.language import tr
from widgets.theme import Theme

K = TypeVar("K", bound=Hashable)
R = TypeVar("R", bound="Row")


class Row(QFrame):
    """A sign and a sentence about a node.

    `chosen` comes with a click or Space, `opened` with a double click or Enter.
    """

    chosen = Signal()
    opened = Signal()

    def __init__(self, icon: str, colour: str, text: str, theme: Theme) -> None:
        super().__init__()
        self.text = text
        self._sign, self._icon = QLabel(), (icon, colour)
        self.line, self.column = QHBoxLayout(self), QVBoxLayout()
        self.line.setContentsMargins(8, 6, 8, 6)
        self.line.setSpacing(8)
        self.line.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        self.line.addLayout(self.column, 1)
        self.column.setSpacing(6)
        self.column.addWidget(label(tr(text), wrap=True))
        self.setProperty("role", "row")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(tr(text))
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme's colours."""
        name, colour = self._icon
        scale = self.devicePixelRatioF()
        self._sign.setPixmap(icons.pixmap(name, theme, colour, 16, scale))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(
            event.position().toPoint()
        ):
            self.chosen.emit()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.opened.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
        elif event.key() == Qt.Key.Key_Space:
            self.chosen.emit()
        else:
            super().keyPressEvent(event)


class ProblemRow(Row):
    """A problem; below it what would remove it. `accepted` carries the facts and the repair."""

    accepted = Signal(object)

    def __init__(self, problem: Problem, theme: Theme) -> None:
        super().__init__("circle-alert", "error", str(problem), theme)
        self.problem = problem
        self.buttons: list[QPushButton] = []
        self._facts: Facts = NOTHING
        self._attempts: Iterator[Repair | None] = iter(())
        self._found: list[Repair] = []
        self.searching = False
        self._offers = QWidget()
        self._offers.setLayout(FlowLayout())
        self._offers.setCursor(Qt.CursorShape.ArrowCursor)
        self._offers.hide()
        self.column.addWidget(self._offers)

    def search(self, facts: Facts) -> None:
        """Begin to look for repairs; what was offered for earlier facts holds no more."""
        self._facts, self._attempts = facts, attempts(facts, self.problem)
        self._found, self.searching = [], True
        for button in self.buttons:
            button.setEnabled(False)

    def try_next(self) -> None:
        """One attempt; after the last one the offers stand there."""
        for repair in islice(self._attempts, 1):
            self._found += [repair] if repair is not None else []
            if len(self._found) < MOST_OFFERED:
                return
        self.searching = False
        self._attempts = iter(())
        self._show_offers()

    def _show_offers(self) -> None:
        for button in self.buttons:
            button.hide()
            button.deleteLater()
        self.buttons = [self._button(repair) for repair in self._found]
        self._offers.setVisible(bool(self.buttons))

    def _button(self, repair: Repair) -> QPushButton:
        button = QPushButton(tr(repair.text).replace("&", "&&"))
        button.setProperty("role", "offer")
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.clicked.connect(partial(self._accept, repair))
        layout = self._offers.layout()
        assert layout is not None
        layout.addWidget(button)
        return button

    def _accept(self, repair: Repair, checked: bool = False) -> None:
        self.accepted.emit((self._facts, repair))


class AdviceRow(Row):
    """A piece of advice. `dismissed` comes when it was read and is not wanted."""

    dismissed = Signal()

    def __init__(self, advice: Advice, theme: Theme) -> None:
        self.close_button = QToolButton()
        message = advice.message
        super().__init__("info", "text2", f"{message[:1].upper()}{message[1:]}.", theme)
        self.advice = advice
        self.close_button.setToolTip(tr("Dismiss this advice for this layer"))
        self.close_button.setAccessibleName(tr(f"Dismiss: {self.text}"))
        self.close_button.setCursor(Qt.CursorShape.ArrowCursor)
        self.close_button.setFixedSize(20, 20)
        self.close_button.clicked.connect(self.dismissed)
        self.column.addStretch(1)
        self.line.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self.close_button.setIcon(icons.icon("x", theme, "text3"))


def show_rows(
    column: QVBoxLayout, known: dict[K, R], wanted: Sequence[K], make: Callable[[K], R]
) -> dict[K, R]:
    """Rows for what is wanted, in order; those known already are kept, the others thrown away."""
    for key in known.keys() - set(wanted):
        gone = known[key]
        column.removeWidget(gone)
        gone.hide()
        gone.deleteLater()
    rows = {key: known.get(key) or make(key) for key in wanted}
    for place, row in enumerate(rows.values()):
        if column.indexOf(row) != place:
            column.insertWidget(place, row)
    return rows
