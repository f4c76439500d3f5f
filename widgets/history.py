"""The history: every step by name; a click travels there."""

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout

from designer.document import Change
from widgets.language import tr
from widgets.panel import Panel
from widgets.theme import Theme

_UNDONE = Qt.ItemDataRole.UserRole
_SPOKEN = Qt.ItemDataRole.AccessibleTextRole


class HistoryPanel(Panel):
    """Lists the document's steps, oldest first; what has been undone is grey and slanted."""

    whole = True

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.list = QListWidget()
        self.list.setAccessibleName(tr("History"))
        self.list.setAccessibleDescription(tr("The arrow keys travel through the steps."))
        self.list.setObjectName("history")
        self.list.setUniformItemSizes(True)
        self.list.currentRowChanged.connect(self._travel)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 0)
        column.addWidget(self.list)

    def show_change(self, change: Change) -> None:
        history = self.session.document.history
        with QSignalBlocker(self.list):
            self._show_names([tr(step.name) for step in history.steps])
            self._show_undone(history.at)
            self.list.setCurrentRow(history.at)
        self.list.scrollToItem(self.list.item(history.at))

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        for item in self._items():
            self._paint(item)

    def _items(self) -> list[QListWidgetItem]:
        return [self.list.item(row) for row in range(self.list.count())]

    def _show_names(self, names: list[str]) -> None:
        """Take away and add only the rows from the first that differs."""
        shown = [item.text() for item in self._items()]
        pairs = enumerate(zip(shown, names, strict=False))
        same = next((row for row, (old, new) in pairs if old != new), min(len(shown), len(names)))
        for row in range(len(shown) - 1, same - 1, -1):
            self.list.takeItem(row)
        for name in names[same:]:
            item = QListWidgetItem(name)
            item.setData(_UNDONE, False)
            self._paint(item)
            self.list.addItem(item)

    def _show_undone(self, at: int) -> None:
        for row, item in enumerate(self._items()):
            if item.data(_UNDONE) != (row > at):
                item.setData(_UNDONE, row > at)
                self._paint(item)

    def _paint(self, item: QListWidgetItem) -> None:
        undone = item.data(_UNDONE)
        font = item.font()
        font.setItalic(undone)
        item.setFont(font)
        item.setForeground(self.theme["text3" if undone else "text"])
        item.setData(_SPOKEN, tr(f"{item.text()}, undone") if undone else item.text())

    def _travel(self, row: int) -> None:
        if row >= 0 and row != self.session.document.history.at:
            self.session.document.go_to(row)
