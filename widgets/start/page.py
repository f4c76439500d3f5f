"""The start page: what the window shows before there is a design."""

from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout

from designer.recent import RecentFiles
from graphs.architectures import ARCHITECTURES
from graphs.network import Network
from graphs.propagate import Facts
from widgets import icons
from widgets.fonts import SMALL, text_font
from widgets.labels import label
from widgets.language import tr
from widgets.listing import Filter
from widgets.start.cards import Cards
from widgets.start.details import Details
from widgets.start.recents import RecentCards
from widgets.theme import Theme


class Starter(Protocol):
    """What opens designs."""

    def new(self) -> None: ...
    def open(self) -> None: ...
    def open_path(self, path: Path) -> None: ...
    def open_network(self, network: Network) -> None: ...


class StartPage(QFrame):
    """Ways to begin: an empty design, a file, a published network."""

    def __init__(self, starter: Starter, recent: RecentFiles, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("startPage")
        self.setAccessibleName(tr("Start"))
        self._starter, self._theme = starter, theme
        self.new, self.open = QPushButton(tr("New empty design")), QPushButton(tr("Open…"))
        self.files = RecentCards(recent, theme)
        self._head = label(tr("Recent").upper(), "section", text_font(SMALL, bold=True))
        self.search = Filter()
        self.search.setPlaceholderText(tr(f"Search {len(ARCHITECTURES)} published networks"))
        self.search.setAccessibleName(tr("Search published networks"))
        self.search.setClearButtonEnabled(True)
        self.cards, self.details = Cards(theme), Details()
        self._lay_out()
        self._connect()
        self.set_theme(theme)
        self.cards.step(1)

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme's colours."""
        self._theme = theme
        self.new.setIcon(icons.icon("file-plus", theme))
        self.open.setIcon(icons.icon("folder-open", theme))
        for list_ in (self.files, self.cards):
            list_.painter.theme = theme
            list_.viewport().update()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.files.refresh()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Who types anywhere on the page searches."""
        if event.text().isprintable() and event.text().strip():
            self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.search.insert(event.text())
        else:
            super().keyPressEvent(event)

    def _connect(self) -> None:
        self.new.clicked.connect(self._starter.new)
        self.open.clicked.connect(self._starter.open)
        self.files.wanted.connect(self._starter.open_path)
        self.files.listed.connect(self._head.setVisible)
        self.search.textChanged.connect(self._filter)
        self.search.moved.connect(self.cards.step)
        self.search.returnPressed.connect(self.details.ask_to_open)
        choices = self.cards.selectionModel()
        choices.currentChanged.connect(self._show_chosen)
        self.cards.chosen.connect(self._open_current)
        self.cards.doubleClicked.connect(self._open_current)
        self.details.wanted.connect(self._begin)

    def _filter(self, query: str) -> None:
        self.cards.filter(query)
        self._show_chosen()

    def _show_chosen(self) -> None:
        self.details.show_network(self.cards.chosen_card)

    def _open_current(self, index: QModelIndex) -> None:
        if self.cards.chosen_card is not None:
            self.details.ask_to_open()

    def _begin(self, facts: Facts) -> None:
        self._starter.open_network(facts.network)

    def _lay_out(self) -> None:
        ways = QHBoxLayout()
        ways.setSpacing(8)
        ways.addWidget(self.new, 0, Qt.AlignmentFlag.AlignTop)
        ways.addWidget(self.open, 0, Qt.AlignmentFlag.AlignTop)
        ways.addStretch(1)
        recent = QVBoxLayout()
        recent.setSpacing(6)
        recent.addWidget(self._head)
        recent.addWidget(self.files)
        left = QVBoxLayout()
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(4)
        left.addWidget(self.search)
        left.addWidget(self.cards, 1)
        middle = QHBoxLayout()
        middle.setSpacing(8)
        middle.addLayout(left, 1)
        middle.addWidget(self.details)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 16, 16)
        column.setSpacing(16)
        column.addLayout(ways)
        column.addLayout(recent)
        column.addLayout(middle, 1)
        self.setTabOrder(self.new, self.open)
        self.setTabOrder(self.open, self.files)
        self.setTabOrder(self.search, self.cards)
        self.setFocusProxy(self.search)
