"""Breadcrumbs over the canvas: the way from the design into the block that is looked into."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from widgets.labels import label
from widgets.language import tr

_LONGEST = 160
_MOST = 5
_BORDER = 12


class Breadcrumbs(QFrame):
    """A line of names in the view's corner, the last one where one is.

    `chosen` carries the number of a level; that of the design is 0.
    """

    chosen = Signal(int)

    def __init__(self, view: QWidget) -> None:
        super().__init__(view)
        self._view = view
        self.setObjectName("crumbs")
        self.setAccessibleName(tr("Where the canvas is"))
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(6, 2, 12, 2)
        self._row.setSpacing(0)
        self._names: tuple[str, ...] = ()
        self._note = label("", "quiet")
        self._here = label("", "crumb")
        for part in (self._note, self._here):
            part.setParent(self)
        self.buttons: list[QToolButton] = []
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.hide()

    @property
    def covered(self) -> int:
        """Pixels at the top of the view that it lies over."""
        return 0 if self.isHidden() else self.geometry().bottom()

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the levels, the design's first."""
        return self._names

    @property
    def note(self) -> str:
        """What is said of the last level."""
        return self._note.text()

    def show_path(self, names: Sequence[str], note: str) -> None:
        """Show the way to the level that is seen, and what it is."""
        if tuple(names) != self._names:
            self._names = tuple(names)
            self._lay_out()
        self._note.setText(note)
        self.setVisible(len(names) > 1)
        self.adjustSize()
        self.move(_BORDER, _BORDER)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self.adjustSize()

    def _lay_out(self) -> None:
        while self._row.count():
            item = self._row.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None and widget not in (self._here, self._note):
                widget.hide()
                widget.deleteLater()
        self.buttons = []
        for place, name in self._shown():
            self._add_button(place, name)
        self._here.setText(self._elided(self._here, self._names[-1]))
        self._here.setToolTip("")
        self._row.addWidget(self._here)
        self._row.addSpacing(10)
        self._row.addWidget(self._note)
        # Shift+Tab leads from the canvas to the last of them.
        for before, after in pairwise([*self.buttons, self._view]):
            QWidget.setTabOrder(before, after)

    def _shown(self) -> list[tuple[int, str]]:
        """The levels above the last, those in the middle of a long way as one."""
        above = list(enumerate(self._names[:-1]))
        if len(above) <= _MOST:
            return above
        return [above[0], (above[-3][0], "…"), *above[-2:]]

    def _add_button(self, place: int, name: str) -> None:
        button = QToolButton()
        button.setText(self._elided(button, name).replace("&", "&&"))
        button.setToolTip(tr(f"Go to {self._names[place]}"))
        button.setAccessibleName(tr(f"Go to {self._names[place]}"))
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.clicked.connect(lambda: self.chosen.emit(place))
        self._row.addWidget(button)
        sign = label("›", "quiet")
        sign.setContentsMargins(1, 0, 3, 0)
        self._row.addWidget(sign)
        self.buttons.append(button)

    def _elided(self, widget: QLabel | QToolButton, text: str) -> str:
        return widget.fontMetrics().elidedText(text, Qt.TextElideMode.ElideMiddle, _LONGEST)
