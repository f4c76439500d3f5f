"""The cheat sheet: every action that has a shortcut, and what the hand can do on the canvas."""

from collections.abc import Callable, Iterable, Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from designer.commands import COMMANDS
from designer.menus import MENUS
from designer.search import found
from widgets.actions import text_of
from widgets.canvas.help import gestures
from widgets.fonts import SMALL, number_font, text_font
from widgets.keymap import Keymap
from widgets.labels import label
from widgets.language import tr

_SIZE = 640, 680
_EDGE = 48

Line = tuple[str, str]
"""What is done, and with which keys or which movement."""


class ShortcutSheet(QDialog):
    """Grouped as the menus are, searched by what is typed, written anew when keys change.

    edit: opens the editor of shortcuts.
    """

    def __init__(self, parent: QWidget, keymap: Keymap, edit: Callable[[], object]) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Shortcuts"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._keymap = keymap
        self.filter = QLineEdit()
        self.filter.setPlaceholderText(tr("Search shortcuts"))
        self.filter.setAccessibleName(tr("Search shortcuts"))
        self.filter.textChanged.connect(self._fill)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setAccessibleName(tr("Shortcuts"))
        keymap.changed.connect(self._fill)
        self._lay_out(edit)
        self._fill()
        room = parent.size()
        self.resize(min(_SIZE[0], room.width() - _EDGE), min(_SIZE[1], room.height() - _EDGE))

    def _lay_out(self, edit: Callable[[], object]) -> None:
        change, close = QPushButton(tr("Edit shortcuts…")), QPushButton(tr("Close"))
        change.clicked.connect(lambda: edit())
        close.clicked.connect(self.close)
        buttons = QHBoxLayout()
        for button in (change, close):
            button.setAutoDefault(False)
            buttons.addWidget(button)
        buttons.insertStretch(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(8)
        column.addWidget(self.filter)
        column.addWidget(self._area, 1)
        column.addLayout(buttons)

    def _fill(self, *news: object) -> None:
        inside, grid = QWidget(), QGridLayout()
        grid.setHorizontalSpacing(32)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        query = self.filter.text()
        for title, lines in self._sections():
            answering = lines if found(query, [(title,)], tuple) else found(query, lines, tuple)
            _write(grid, title, [line for line in lines if line in answering])
        if grid.rowCount() == 1:
            grid.addWidget(label(tr("Nothing is called so."), "quiet"), 1, 0)
        grid.setRowStretch(grid.rowCount(), 1)
        inside.setLayout(grid)
        self._area.setWidget(inside)

    def _sections(self) -> Iterator[tuple[str, list[Line]]]:
        for menu in MENUS:
            members = [c for c in COMMANDS.values() if c.menu.partition("/")[0] == menu]
            lines = [(text_of(each), self._keymap.text(each.id)) for each in members]
            yield tr(menu), [line for line in lines if line[1]]
        yield tr("Canvas"), [(tr(each.what), tr(each.how)) for each in gestures()]


def _write(grid: QGridLayout, title: str, lines: Iterable[Line]) -> None:
    """A section under its title; nothing where there is no line."""
    for number, (name, keys) in enumerate(lines):
        if not number:
            head = label(title.upper(), "section", text_font(SMALL, bold=True))
            head.setContentsMargins(0, 12 if grid.rowCount() > 1 else 0, 0, 0)
            grid.addWidget(head, grid.rowCount(), 0)
        row = grid.rowCount()
        grid.addWidget(label(name), row, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(label(keys, "quiet", number_font(12), wrap=True), row, 1)
