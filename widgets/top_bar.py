"""The bar at the top: menus, document tabs, the search, Export, Train, the device."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenuBar, QPushButton, QSizePolicy

from designer.menus import MENUS
from widgets import icons
from widgets.fonts import LARGE, SMALL, text_font
from widgets.labels import label
from widgets.language import later, tr
from widgets.tabs import TabStrip
from widgets.theme import Theme

if TYPE_CHECKING:
    from designer.context import TrainingState
    from widgets.actions import Actions

HEIGHT = 44
_SEARCH = (190, 300)
"""The narrowest and the widest field of the search, which gives way to tabs."""
_WORDS = (later("Search layers, actions, nodes"), later("Search"))
_EXPORTS = ("file.export_pytorch", "file.export_onnx")
_TRAININGS = ("network.train", "network.pause")
_TRAIN = {
    "idle": (later("Train"), "play"),
    "running": (later("Pause"), "pause"),
    "paused": (later("Resume"), "play"),
}


class _SearchButton(QPushButton):
    """Says what can be searched, as far as there is room beside its shortcut."""

    def __init__(self) -> None:
        super().__init__(tr(_WORDS[0]))
        self.setAccessibleName(tr(_WORDS[0]))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setText(tr(_WORDS[0] if self.width() >= _SEARCH[1] - 10 else _WORDS[1]))


class TopBar(QFrame):
    """One row across the window."""

    search_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("topBar")
        self.setFixedHeight(HEIGHT)
        self._theme = theme
        self._state: TrainingState = "idle"
        self.menus = QMenuBar()
        self.menus.setNativeMenuBar(False)
        self.menus.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self.by_title = {title: self.menus.addMenu(f"&{tr(title)}") for title in MENUS}
        self._strip = TabStrip(theme)
        self.tabs = self._strip.tabs
        self.search = _SearchButton()
        self.search.setProperty("role", "search")
        self.search.clicked.connect(self.search_asked)
        self._keys = label("", "section", text_font(SMALL))
        self.export = QPushButton(tr("Export"))
        self.train = QPushButton(tr("Train"))
        self.train.setProperty("role", "primary")
        for button in (self.export, self.train):
            button.setEnabled(False)
        self.device = label("", "quiet", text_font(12))
        self._lay_out()
        self.set_theme(theme)

    def connect_actions(self, actions: "Actions") -> None:
        """Give the buttons what they do."""
        self.export.setMenu(actions.export_menu(self))
        self.train.clicked.connect(lambda: actions.run_id(self._train_command))
        for key in (*_EXPORTS, *_TRAININGS):
            actions.by_id[key].changed.connect(lambda: self._enable(actions))
        actions.keymap.changed.connect(lambda: self._show_keys(actions))
        self._show_keys(actions)
        self._enable(actions)

    def _show_keys(self, actions: "Actions") -> None:
        self._keys.setText(actions.keys_of("edit.find_action"))

    def show_training(self, state: "TrainingState") -> None:
        """Let the accent button do what can be done now."""
        self._state = state
        text, name = _TRAIN[state]
        self.train.setText(tr(text))
        self.train.setIcon(icons.icon(name, self._theme, "onAccent"))

    def show_device(self, text: str, hint: str = "") -> None:
        """Say where the training computes, and why not elsewhere."""
        self.device.setText(tr(text))
        self.device.setToolTip(tr(hint))

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme's colours."""
        self._theme = theme
        self._strip.set_theme(theme)
        self.search.setIcon(icons.icon("search", theme, "text3"))
        self.show_training(self._state)

    @property
    def _train_command(self) -> str:
        return "network.pause" if self._state == "running" else "network.train"

    def _enable(self, actions: "Actions") -> None:
        self.export.setEnabled(any(actions.by_id[key].isEnabled() for key in _EXPORTS))
        self.train.setEnabled(actions.by_id[self._train_command].isEnabled())

    def event(self, event: QEvent) -> bool:
        """The search takes what the tabs leave, when they or the window have changed."""
        done = super().event(event)
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize):
            room = self._strip.width() + self.search.width() - self._strip.sizeHint().width()
            self.search.setFixedWidth(max(_SEARCH[0], min(room, _SEARCH[1])))
        return done

    def _lay_out(self) -> None:
        self.search.setFixedWidth(_SEARCH[0])
        self.search.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        inside = QHBoxLayout(self.search)
        inside.setContentsMargins(0, 0, 10, 0)
        inside.addStretch(1)
        inside.addWidget(self._keys)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(8)
        row.addWidget(label("Convas", "title", text_font(LARGE, bold=True)))
        row.addWidget(self.menus, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addSpacing(8)
        row.addWidget(self._strip, 1)
        row.addWidget(self.search)
        row.addSpacing(16)
        row.addWidget(self.export)
        row.addWidget(self.train)
        row.addWidget(self.device)
