"""Actions made of the commands' register, and the menus that show them."""

import time
from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from designer.commands import COMMANDS, Command
from designer.context import Context
from designer.menus import Under
from designer.node_menu import in_groups
from designer.recent import RecentFiles
from designer.refused import Refused
from graphs.types import GraphError
from widgets import icons
from widgets.documents import Speaker
from widgets.keymap import Keymap
from widgets.language import tr
from widgets.mnemonics import mark_letters
from widgets.theme import Theme

_ON_CANVAS = (
    "edit.add_layer",
    "remark.note",
    "edit.paste",
    "edit.select_all",
    "network.arrange",
    "view.fit",
)


class Actions(QObject):
    """One QAction for each command; `refresh` asks anew which can be done."""

    def __init__(
        self, context: Context, speaker: Speaker, window: QWidget, theme: Theme, keymap: Keymap
    ) -> None:
        super().__init__(window)
        self.keymap = keymap
        self._context, self._speaker, self._theme = context, speaker, theme
        self._window = window
        self.by_id = {key: self._made(command) for key, command in COMMANDS.items()}
        window.addActions(list(self.by_id.values()))
        self._menus: list[QMenu] = []
        keymap.changed.connect(self._show_keys)

    def run(self, command: Command) -> None:
        """Carry out a command; what it refuses is said."""
        if not command.enabled(self._context):
            return
        try:
            command.run(self._context)
        except (Refused, GraphError) as error:
            self._speaker.refuse(error)
        self.refresh()

    def run_id(self, key: str) -> None:
        """Carry out a command by its id."""
        self.run(COMMANDS[key])

    def can_run(self, command: Command) -> bool:
        """Whether a command can be done now."""
        return command.enabled(self._context)

    def refresh(self) -> None:
        """Ask every command whether it can be done and whether it is on."""
        for key, action in self.by_id.items():
            command = COMMANDS[key]
            action.setEnabled(command.enabled(self._context))
            if command.checked is not None:
                action.setChecked(command.checked(self._context))

    def set_theme(self, theme: Theme) -> None:
        """Draw icons in another theme's colours."""
        self._theme = theme
        for key, action in self.by_id.items():
            if COMMANDS[key].icon:
                action.setIcon(icons.icon(COMMANDS[key].icon, theme))

    def keys_of(self, key: str) -> str:
        """A command's shortcuts as this system writes them."""
        return self.keymap.text(key)

    def _show_keys(self) -> None:
        for key, action in self.by_id.items():
            action.setShortcuts([QKeySequence(keys) for keys in self.keymap.keys(key)])

    def fill(self, menus: Mapping[str, QMenu], recent: RecentFiles) -> None:
        """Fill the menus of the menu bar, given by title."""
        for title, menu in menus.items():
            self._menus.append(menu)
            commands = [c for c in COMMANDS.values() if c.menu.partition("/")[0] == title]
            self._fill_menu(menu, commands)
            if title == "File":
                self._add_recent(menu, recent)
        for menu in self._menus:
            mark_letters(menu)

    def show_menu(self, what: Under, at: QPoint) -> None:
        """Open the menu of what is selected, or of the empty canvas, at a place of the screen."""
        on_node = in_groups(key for key, command in COMMANDS.items() if command.on_node)
        menu = QMenu(self._window)
        if what == "remark":
            self._add(menu, [command for command in COMMANDS.values() if command.on_remark])
        for group in on_node if what == "node" else [list(_ON_CANVAS)] if not what else []:
            menu.addActions([self.by_id[key] for key in group])
            menu.addSeparator()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)

    def export_menu(self, parent: QWidget) -> QMenu:
        """The menu of the Export button."""
        menu = QMenu(parent)
        self._add(menu, [c for c in COMMANDS.values() if c.menu == "File/Export"])
        return menu

    def _made(self, command: Command) -> QAction:
        action = QAction(text_of(command), self)
        action.setObjectName(command.id)
        action.setShortcuts([QKeySequence(keys) for keys in self.keymap.keys(command.id)])
        action.setCheckable(command.checked is not None)
        if command.icon:
            action.setIcon(icons.icon(command.icon, self._theme))
        action.triggered.connect(partial(self._triggered, command))
        return action

    def _triggered(self, command: Command, checked: bool = False) -> None:
        self.run(command)

    def _fill_menu(self, menu: QMenu, commands: Sequence[Command]) -> None:
        """Commands by group; those of a path below the menu stand in a menu of their own."""
        inner: dict[str, QMenu] = {}
        group = 0
        for command in sorted(commands, key=lambda each: each.group):
            if command.group != group:
                menu.addSeparator()
                group = command.group
            self._below(menu, command.menu.split("/")[1:], inner).addAction(self.by_id[command.id])

    def _below(self, menu: QMenu, path: Sequence[str], known: dict[str, QMenu]) -> QMenu:
        """The menu at a path below another one, made where it is not there yet."""
        for depth, title in enumerate(path, 1):
            place = "/".join(path[:depth])
            if place not in known:
                known[place] = menu.addMenu(tr(title))
                self._menus.append(known[place])
            menu = known[place]
        return menu

    def _add(self, menu: QMenu, commands: Sequence[Command]) -> None:
        """Add commands; those of a menu within a menu within a menu stand in one of their own."""
        group = commands[0].group
        inner: dict[str, QMenu] = {}
        for command in commands:
            if command.group != group:
                menu.addSeparator()
                group = command.group
            place = menu
            for title in command.menu.split("/")[2:]:
                place = inner.get(title) or inner.setdefault(title, place.addMenu(tr(title)))
            place.addAction(self.by_id[command.id])

    def _add_recent(self, menu: QMenu, recent: RecentFiles) -> None:
        inner = QMenu(tr("Open recent"), menu)
        inner.aboutToShow.connect(lambda: self._list_recent(inner, recent))
        menu.aboutToShow.connect(lambda: inner.menuAction().setEnabled(bool(recent.paths)))
        menu.insertMenu(self.by_id["file.save"], inner)
        self._menus.append(inner)

    def _list_recent(self, menu: QMenu, recent: RecentFiles) -> None:
        from widgets.start.recents import facts_of, silhouette_icon  # not for the first picture

        menu.clear()
        for each in recent.files:
            path, now = each.path, time.time()
            text = f"{path.name} — {path.parent}".replace("&", "&&")
            action = menu.addAction(f"{text}\t{' · '.join(facts_of(each, now))}")
            action.setIcon(silhouette_icon(each.bars, self._theme, menu.devicePixelRatioF()))
            action.triggered.connect(partial(self._open, path))

    def _open(self, path: Path, checked: bool = False) -> None:
        self._context.files.open_path(path)


def text_of(command: Command) -> str:
    """What a command is called in the window's language; a network keeps its name."""
    return command.text if command.id.startswith("example.") else tr(command.text)
