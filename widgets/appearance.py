"""Light or dark: the person's choice, the system's where that is known, on the whole program."""

from PySide6.QtCore import QObject, QSettings, Qt, Signal
from PySide6.QtWidgets import QApplication

from designer.menus import THEMES
from widgets.fonts import text_font
from widgets.style import style_sheet
from widgets.theme import Theme, load_theme, palette

_KEY = "theme"


class Appearance(QObject):
    """The theme in use. `changed` carries the new one."""

    changed = Signal(object)

    def __init__(self, app: QApplication, settings: QSettings) -> None:
        super().__init__()
        self._app = app
        self.settings = settings
        kept = str(settings.value(_KEY, "system"))
        self.choice = kept if kept in THEMES else "system"
        self.theme: Theme = load_theme(self._name())
        app.setFont(text_font())
        self._apply()
        app.styleHints().colorSchemeChanged.connect(self._system_changed)

    def choose(self, name: str) -> None:
        """Use a theme and remember it."""
        self.choice = name
        self.settings.setValue(_KEY, name)
        self._refresh()

    def _system_changed(self) -> None:
        self._refresh()

    def _refresh(self) -> None:
        if self._name() != self.theme.name:
            self.theme = load_theme(self._name())
            self._apply()
            self.changed.emit(self.theme)

    def _name(self) -> str:
        if self.choice != "system":
            return self.choice
        dark = self._app.styleHints().colorScheme() == Qt.ColorScheme.Dark
        return "dark" if dark else "light"

    def _apply(self) -> None:
        self._app.setPalette(palette(self.theme))
        self._app.setStyleSheet(style_sheet(self.theme))
