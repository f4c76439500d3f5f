"""The cheat sheet: every action that has a shortcut, and the gestures of the canvas."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from designer.commands import COMMANDS
from designer.menus import MENUS
from widgets.actions import keys_text
from widgets.fonts import SMALL, number_font, text_font
from widgets.labels import label

GESTURES = (
    ("Pan", "two fingers, Space-drag, middle or right drag"),
    ("Zoom", "wheel, pinch"),
    ("Draw a wire", "drag from a port"),
    ("Insert into a wire", "drop a layer on it"),
    ("Move a node", "drag, arrow keys"),
    ("Add after the selected node", "Enter in the list of layers"),
    ("Cancel", "Esc"),
)


class ShortcutSheet(QDialog):
    """The cheat sheet: every action that has a shortcut, and the gestures of the canvas."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("Shortcuts")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(32)
        self._grid.setVerticalSpacing(4)
        for menu in MENUS:
            members = [c for c in COMMANDS.values() if c.menu.partition("/")[0] == menu and c.keys]
            self._section(menu, ((each.text, keys_text(each)) for each in members))
        self._section("Canvas", GESTURES)
        inside, area = QWidget(), QScrollArea()
        inside.setLayout(self._grid)
        self._grid.setColumnStretch(1, 1)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inside)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.close)
        column = QVBoxLayout(self)
        column.addWidget(area)
        column.addWidget(buttons)
        self.resize(640, 680)

    def _section(self, title: str, rows: Iterable[tuple[str, str]]) -> None:
        row = self._grid.rowCount()
        head = label(title.upper(), "section", text_font(SMALL, bold=True))
        head.setContentsMargins(0, 12, 0, 0)
        self._grid.addWidget(head, row, 0)
        for number, (name, keys) in enumerate(rows, row + 1):
            self._grid.addWidget(label(name), number, 0)
            self._grid.addWidget(label(keys, "quiet", number_font(12)), number, 1)
