"""The history: every step by name; a click travels there."""

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout

from designer.document import Change
from widgets.panel import Panel
from widgets.theme import Theme


class HistoryPanel(Panel):
    """Lists the document's steps, oldest first; what has been undone is grey."""

    whole = True

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.list = QListWidget()
        self.list.setAccessibleName("History")
        self.list.setObjectName("history")
        self.list.setUniformItemSizes(True)
        self.list.currentRowChanged.connect(self._travel)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 0)
        column.addWidget(self.list)

    def show_change(self, change: Change) -> None:
        history = self.session.document.history
        with QSignalBlocker(self.list):
            names = [self.list.item(row).text() for row in range(self.list.count())]
            steps = [step.name for step in history.steps]
            if names != steps:
                self.list.clear()
                self.list.addItems(steps)
            for row in range(self.list.count()):
                self._paint(self.list.item(row), undone=row > history.at)
            self.list.setCurrentRow(history.at)
        self.list.scrollToItem(self.list.item(history.at))

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        if self._session is not None:
            at = self.session.document.history.at
            for row in range(self.list.count()):
                self._paint(self.list.item(row), undone=row > at)

    def _paint(self, item: QListWidgetItem, *, undone: bool) -> None:
        item.setForeground(self.theme["text3" if undone else "text"])
        item.setData(Qt.ItemDataRole.AccessibleDescriptionRole, "undone" if undone else "done")

    def _travel(self, row: int) -> None:
        if row >= 0 and row != self.session.document.history.at:
            self.session.document.go_to(row)
