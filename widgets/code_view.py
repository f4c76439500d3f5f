"""The code view: the network as the PyTorch module that an export would write, beside it."""

from collections.abc import Callable
from functools import partial
from itertools import takewhile

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QTextCursor, QTextFormat
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QTextEdit, QToolButton, QVBoxLayout

from designer.document import Change
from designer.inside import InsideDocument
from designer.problems import all_problems
from designer.selection import Selected
from graphs.codegen.pytorch import ModuleText, module_text
from graphs.propagate import Facts
from graphs.types import GraphError
from widgets import icons
from widgets.beside import Beside
from widgets.fonts import SMALL, number_font, text_font
from widgets.highlight import PythonColours
from widgets.labels import label
from widgets.language import later, tr
from widgets.panel import Panel
from widgets.steps import AT_ONCE
from widgets.theme import Theme

NARROWEST = 400
_MARGIN = 14
"""Pixels about the text, so that it begins below its title."""
_QUIET = 150
"""Milliseconds without an edit before the text of a large network is written anew."""
_MOST_COLOURED = 3000
"""Lines up to which colouring takes less than a picture's time."""


class CodeText(QPlainTextEdit):
    """The text. `line_chosen`: a line was clicked, or Enter pressed on it; counted from 1."""

    line_chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setFont(number_font(12))
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(_MARGIN)
        self.setAccessibleName(tr("Code"))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and not self.textCursor().hasSelection():
            self.line_chosen.emit(self.textCursor().blockNumber() + 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.line_chosen.emit(self.textCursor().blockNumber() + 1)
        else:
            super().keyPressEvent(event)

    def show_text(self, text: str) -> None:
        """Put only the lines in place that differ, so that the rest stays where it stands."""
        old, new = self.toPlainText().split("\n"), text.split("\n")
        if old == new:
            return
        start = _equal(old, new)
        end = _equal(old[start:][::-1], new[start:][::-1])
        if start == 0 and end == 0:
            self.setPlainText(text)
            return
        cursor = QTextCursor(self.document())
        before = "\n".join(old[:start]) + ("\n" if start else "")
        behind = ("\n" if end else "") + "\n".join(old[len(old) - end :])
        last = len(self.toPlainText()) - len(behind)
        written = "\n".join(new[start : len(new) - end])
        cursor.setPosition(min(len(before), last))
        cursor.setPosition(last, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(written)

    def mark(self, lines: list[int], theme: Theme) -> None:
        """Mark lines; the first of them comes to the middle, unless the cursor stands in one."""
        self.setExtraSelections([self._marked(line, theme) for line in lines])
        if lines and self.textCursor().blockNumber() + 1 not in lines:
            first = self._cursor(lines[0])
            seen = self.viewport().rect().contains(self.cursorRect(first).center())
            self.setTextCursor(first)
            if not seen:
                self.centerCursor()
        elif lines:
            self.ensureCursorVisible()

    def _cursor(self, line: int) -> QTextCursor:
        return QTextCursor(self.document().findBlockByNumber(line - 1))

    def _marked(self, line: int, theme: Theme) -> QTextEdit.ExtraSelection:
        marked = QTextEdit.ExtraSelection()
        marked.cursor = self._cursor(line)
        marked.format.setBackground(theme["accentSoft"])
        marked.format.setProperty(QTextFormat.Property.FullWidthSelection, True)
        return marked


def _equal(one: list[str], other: list[str]) -> int:
    """How many lines two texts have in common from their start, never all of both."""
    pairs = takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False))
    return sum(1 for _ in pairs)


class CodePanel(Panel):
    """Follows the network while it is seen. run: carries out a command by its id.

    A large network's text is written by a thread, once there is quiet.
    """

    def __init__(self, theme: Theme, run: Callable[[str], None]) -> None:
        super().__init__(theme)
        self._run = run
        self.setMinimumWidth(NARROWEST)
        self.text = CodeText()
        self.text.line_chosen.connect(self._choose)
        self._colours: PythonColours | None = None
        self._written: ModuleText | None = None
        self._facts: Facts | None = None
        """What the text is to be of, or is of."""
        self._quiet = QTimer(self, singleShot=True, interval=_QUIET)
        self._quiet.timeout.connect(self._write_beside)
        self._title = label("", "quiet", text_font(SMALL))
        self.reason = label("", "quiet", wrap=True)
        self.reason.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.copy = self._button(tr("Copy code"), "edit.copy_code")
        self.save = self._button(tr("Save as…"), "file.export_pytorch")
        self._lay_out()
        self.set_theme(theme)

    def show_change(self, change: Change) -> None:
        facts = self._facts = self.session.document.root.facts
        problems = all_problems(facts)
        if problems:
            self._show_reason(later(f"There is no code while something is wrong. {problems[0]}"))
        elif len(facts.network.nodes) <= AT_ONCE:
            self._write(facts)
        else:
            self._quiet.start()

    def show_selection(self, selected: Selected) -> None:
        self._mark()

    def release(self) -> None:
        self._quiet.stop()
        self._facts = None
        super().release()

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self.copy.setIcon(icons.icon("copy", theme))
        self.save.setIcon(icons.icon("download", theme))
        if self._colours is not None:
            self._colours.set_theme(theme)
        if self._session is not None:
            self._mark()

    @property
    def marked(self) -> list[int]:
        """The numbers of the marked lines, counted from 1."""
        return [each.cursor.blockNumber() + 1 for each in self.text.extraSelections()]

    def _write(self, facts: Facts) -> None:
        try:
            self._show(facts, module_text(facts.network, facts))
        except GraphError as error:
            self._refuse(facts, str(error))

    def _write_beside(self) -> None:
        facts = self._facts
        if facts is None:
            return
        work = Beside(lambda: module_text(facts.network, facts), GraphError, self)
        work.done.connect(partial(self._show, facts))
        work.failed.connect(partial(self._refuse, facts))
        work.start()

    def _show(self, facts: Facts, written: ModuleText) -> None:
        """Show what was written, unless there is something newer to be written."""
        if facts is not self._facts:
            return
        self._written = written
        lines = written.text.count("\n")
        self._colour(lines <= _MOST_COLOURED)
        self.text.show_text(written.text.rstrip("\n"))
        self._title.setText(tr(f"{written.class_name} · {lines} lines"))
        self._say("")
        self._mark()

    def _refuse(self, facts: Facts, reason: str) -> None:
        if facts is self._facts:
            self._show_reason(later(f"There is no code yet. {reason}"))

    def _show_reason(self, reason: str) -> None:
        self._quiet.stop()
        self._written = None
        self._title.setText("PyTorch")
        self._say(tr(reason if reason.endswith(".") else f"{reason}."))

    def _say(self, reason: str) -> None:
        self.reason.setText(reason)
        self.reason.setVisible(bool(reason))
        self.text.setVisible(not reason)
        for button in (self.copy, self.save):
            button.setEnabled(not reason)

    def _colour(self, wanted: bool) -> None:
        if wanted and self._colours is None:
            self._colours = PythonColours(self.text.document(), self.theme)
        elif not wanted and self._colours is not None:
            self._colours.setDocument(None)
            self._colours = None

    def _mark(self) -> None:
        if self._written is not None:
            lines, inside = self._written.lines, self._inside
            keys = (f"{inside}{node}" for node in self.session.selection.nodes)
            self.text.mark(
                sorted({line for key in keys for line in lines.get(key, ())}), self.theme
            )

    @property
    def _inside(self) -> str:
        """What stands before a node's id where the inside of a block is looked at: `Block/`."""
        document = self.session.document
        return f"{document.block}/" if isinstance(document, InsideDocument) else ""

    def _choose(self, line: int) -> None:
        """Select what a line is about; of a line about nothing, nothing.

        From outside, a line of a block's class is about all that the block is used by.
        """
        if self._written is None:
            return
        about = [key for key, lines in self._written.lines.items() if line in lines]
        nodes = self.session.document.network.nodes
        here = {key.removeprefix(self._inside) for key in about} & nodes.keys()
        blocks = {key.partition("/")[0] for key in about if "/" in key}
        used = {node.id for node in nodes.values() if node.layer.kind in blocks}
        self.session.selection.set(here or used)

    def _button(self, name: str, command: str) -> QToolButton:
        made = QToolButton()
        made.setAccessibleName(name)
        made.setToolTip(name)
        made.clicked.connect(partial(self._ask, command))
        return made

    def _ask(self, command: str, checked: bool = False) -> None:
        self._run(command)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(16, 8, 8, 0)
        head.addWidget(self._title, 1)
        head.addWidget(self.copy)
        head.addWidget(self.save)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self.text, 1)
        self.reason.setContentsMargins(16, 4, 16, 0)
        column.addWidget(self.reason, 1)
