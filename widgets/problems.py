"""The list of problems: each once, at its cause; a click goes there."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStackedLayout, QVBoxLayout, QWidget

from designer.document import Change
from graphs.problems import Problem, problems
from widgets import icons
from widgets.labels import label
from widgets.panel import Panel
from widgets.theme import Theme

NONE = "No problems: the network can be trained and exported."
EMPTY = "Nothing here yet. Add layers from the left, or open an example."


class ProblemsPanel(Panel):
    """Lists what keeps the network from working. `chosen` carries the node where it starts."""

    chosen = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.list = QListWidget()
        self.list.setAccessibleName("Problems")
        self.list.setIconSize(QSize(16, 16))
        self.list.setWordWrap(True)
        self.list.itemClicked.connect(self._choose)
        self.list.itemActivated.connect(self._choose)
        self._none = label(NONE, "quiet")
        self._none.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._stack = QStackedLayout()
        self._stack.addWidget(self._padded(self._none))
        self._stack.addWidget(self._padded(self.list))
        self.setLayout(self._stack)

    def show_change(self, change: Change) -> None:
        self._none.setText(NONE if change.after.network.nodes else EMPTY)
        found = problems(change.after)
        self.list.clear()
        for problem in found:
            self.list.addItem(self._item(problem))
        self._stack.setCurrentIndex(1 if found else 0)

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        for row in range(self.list.count()):
            self.list.item(row).setIcon(icons.icon("circle-alert", theme, "error"))

    def _item(self, problem: Problem) -> QListWidgetItem:
        item = QListWidgetItem(icons.icon("circle-alert", self.theme, "error"), str(problem))
        item.setData(Qt.ItemDataRole.UserRole, problem.node)
        return item

    def _choose(self, item: QListWidgetItem) -> None:
        node = item.data(Qt.ItemDataRole.UserRole)
        if node is not None:
            self.chosen.emit(node)

    def _padded(self, inside: QWidget) -> QWidget:
        outside = QWidget()
        column = QVBoxLayout(outside)
        column.setContentsMargins(16, 12, 16, 0)
        column.addWidget(inside)
        return outside
