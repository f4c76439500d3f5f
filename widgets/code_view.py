"""The code view: the network as the PyTorch module that an export would write."""

from PySide6.QtGui import QTextCursor, QTextFormat
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QVBoxLayout

from designer.document import Change
from designer.selection import Selected
from graphs.codegen.pytorch import ModuleText, module_text
from graphs.types import GraphError
from widgets.fonts import number_font
from widgets.panel import Panel
from widgets.theme import Theme


class CodePanel(Panel):
    """Shows the module's text; the lines of the selected nodes are marked."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setFont(number_font(12))
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.text.setAccessibleName("Code")
        self._written: ModuleText | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 0, 0)
        column.addWidget(self.text)

    def show_change(self, change: Change) -> None:
        try:
            self._written = module_text(change.after.network, change.after)
            text = self._written.text
        except GraphError as error:
            self._written = None
            text = f"# There is no code yet. {error}"
        if text != self.text.toPlainText():
            self.text.setPlainText(text)
        self._mark(self.session.selection.nodes)

    def show_selection(self, selected: Selected) -> None:
        self._mark(selected.nodes)

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        if self._session is not None:
            self._mark(self.session.selection.nodes)

    @property
    def marked(self) -> list[int]:
        """The numbers of the marked lines, counted from 1."""
        return [each.cursor.blockNumber() + 1 for each in self.text.extraSelections()]

    def _mark(self, nodes: frozenset[str]) -> None:
        written = self._written.lines if self._written is not None else {}
        lines = sorted({line for node in nodes for line in written.get(node, ())})
        self.text.setExtraSelections([self._marked_line(line) for line in lines])
        if lines:
            cursor = self._cursor(lines[0])
            self.text.setTextCursor(cursor)
            self.text.ensureCursorVisible()

    def _cursor(self, line: int) -> QTextCursor:
        return QTextCursor(self.text.document().findBlockByNumber(line - 1))

    def _marked_line(self, line: int) -> QTextEdit.ExtraSelection:
        marked = QTextEdit.ExtraSelection()
        marked.cursor = self._cursor(line)
        marked.format.setBackground(self.theme["accentSoft"])
        marked.format.setProperty(QTextFormat.Property.FullWidthSelection, True)
        return marked
