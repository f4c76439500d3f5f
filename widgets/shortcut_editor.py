"""The shortcut editor: every action with its keys, which can be others."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from designer.commands import COMMANDS
from designer.register import Command
from designer.search import found
from widgets.actions import text_of
from widgets.key_field import KeyField
from widgets.keymap import Keymap, native
from widgets.labels import label
from widgets.language import later, tr

_SIZE = 680, 620
_EDGE = 48
_KEYS = 1
_TITLES = (later("Action"), later("Keys"), later("Menu"))


class _Table(QTableWidget):
    """The actions; Enter goes on to the field, Del takes the keys away."""

    def __init__(self, editor: "ShortcutEditor") -> None:
        super().__init__(0, 3)
        self._editor = editor
        self.setHorizontalHeaderLabels([tr(each).upper() for each in _TITLES])
        self.setAccessibleName(tr("Actions"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(26)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._editor.record()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._editor.take_away()
        else:
            super().keyPressEvent(event)


class ShortcutEditor(QDialog):
    """Finds an action, takes the keys that are pressed for it, says whose they were."""

    def __init__(self, parent: QWidget, keymap: Keymap) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Edit shortcuts"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._keymap = keymap
        self._shown: list[Command] = []
        self._pending = ""
        self.filter = QLineEdit()
        self.filter.setPlaceholderText(tr("Search actions or keys"))
        self.filter.setAccessibleName(tr("Search actions or keys"))
        self.table = _Table(self)
        self.field = KeyField()
        self.note = label("", "quiet", wrap=True)
        self.reset = QPushButton(tr("Reset"))
        self.reset_all = QPushButton(tr("Reset all"))
        self.filter.textChanged.connect(self._fill)
        self.table.itemSelectionChanged.connect(self._show_current)
        self.table.itemDoubleClicked.connect(self.record)
        self.field.pressed.connect(self._press)
        self.field.confirmed.connect(self._confirm)
        self.field.given_up.connect(self._give_up)
        self.reset.clicked.connect(lambda: keymap.reset(self.current.id))
        self.reset_all.clicked.connect(keymap.reset_all)
        keymap.changed.connect(self._show_keys)
        self._lay_out(parent)
        self._fill("")

    @property
    def current(self) -> Command:
        """The action whose keys are shown."""
        return self._shown[self.table.currentRow()]

    def record(self) -> None:
        """Wait for keys."""
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def take_away(self) -> None:
        """Let the action have no keys."""
        if self._shown:
            self._keymap.give(self.current.id, ())

    def _lay_out(self, parent: QWidget) -> None:
        field_label = QLabel(f"&{tr('New keys')}")
        field_label.setBuddy(self.field)
        close = QPushButton(tr("Close"))
        close.clicked.connect(self.close)
        for button in (self.reset, self.reset_all, close):
            button.setAutoDefault(False)
        line = QHBoxLayout()
        for part in (field_label, self.field, self.reset):
            line.addWidget(part)
        buttons = QHBoxLayout()
        buttons.addWidget(self.reset_all)
        buttons.addStretch(1)
        buttons.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(8)
        column.addWidget(self.filter)
        column.addWidget(self.table, 1)
        column.addLayout(line)
        column.addWidget(self.note)
        column.addLayout(buttons)
        self.note.setMinimumHeight(2 * self.note.fontMetrics().height())
        room = parent.size()
        self.resize(min(_SIZE[0], room.width() - _EDGE), min(_SIZE[1], room.height() - _EDGE))

    def _fill(self, query: str) -> None:
        """List the actions that answer to a text, by their names or by their keys."""
        keys = query.strip().casefold()
        by_keys = [
            each
            for each in COMMANDS.values()
            if keys and any(keys in native(key).casefold() for key in self._keymap.keys(each.id))
        ]
        by_name = found(
            query, COMMANDS.values(), lambda each: (each.text, each.menu, text_of(each))
        )
        self._shown = list({each.id: each for each in (*by_name, *by_keys)}.values())
        self.table.clearContents()
        self.table.setRowCount(len(self._shown))
        for row, each in enumerate(self._shown):
            menu = "/".join(map(tr, each.menu.split("/")))
            for column, text in enumerate((text_of(each).rstrip("…"), "", menu)):
                self.table.setItem(row, column, QTableWidgetItem(text))
        self._show_keys()
        if self._shown:
            self.table.setCurrentCell(0, 0)
        self._show_current()

    def _show_keys(self) -> None:
        for row, each in enumerate(self._shown):
            item = self.table.item(row, _KEYS)
            assert item is not None
            item.setText(self._keymap.text(each.id))
            font = item.font()
            font.setBold(self._keymap.is_own(each.id))
            item.setFont(font)
        self._show_current()

    def _show_current(self) -> None:
        """Show the current action's keys, with nothing left to be confirmed."""
        self._pending = ""
        there = 0 <= self.table.currentRow() < len(self._shown)
        self.field.setEnabled(there)
        self.field.setText(self._keymap.text(self.current.id) if there else "")
        self.reset.setEnabled(there and self._keymap.is_own(self.current.id))
        self.reset_all.setEnabled(self._keymap.any_own)
        hint = tr("Enter: press new keys for the action. Del: take its keys away.")
        self.note.setText(hint if there else tr("No action is called so."))

    def _press(self, keys: str) -> None:
        """Take keys that are free; of others, say whose they are and wait."""
        owner = self._keymap.owner(keys)
        if owner == self.current.id:
            self._give_up()
        elif owner is None:
            self._take(keys)
        else:
            self._pending = keys
            self.field.show_keys(keys)
            name = text_of(COMMANDS[owner]).rstrip("…")
            whose = tr(f"{native(keys)} belongs to {name}. ")
            self.note.setText(whose + tr("Press Enter to move it here, Esc to leave it."))

    def _confirm(self) -> None:
        if self._pending:
            self._take(self._pending)

    def _give_up(self) -> None:
        self._show_current()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take(self, keys: str) -> None:
        command = self.current
        self._keymap.give(command.id, (keys,))
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        self.note.setText(tr(f"{text_of(command).rstrip('…')} now has {native(keys)}."))
