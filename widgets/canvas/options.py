"""What of every canvas can be turned on and off, remembered between two starts."""

from PySide6.QtCore import QObject, QSettings, Signal

from designer.menus import CANVAS_OPTIONS


class CanvasOptions(QObject):
    """The options by name; all are on at first. Without settings nothing is remembered."""

    changed = Signal()

    def __init__(self, settings: QSettings | None = None) -> None:
        super().__init__()
        self._settings = settings
        self._off = {name for name in CANVAS_OPTIONS if self._kept(name) == "off"}

    def is_on(self, name: str) -> bool:
        """Whether an option is on."""
        return name not in self._off

    def turn(self, name: str) -> None:
        """Turn an option on or off, and remember it."""
        self._off ^= {name}
        if self._settings is not None:
            self._settings.setValue(_key(name), "on" if self.is_on(name) else "off")
        self.changed.emit()

    def _kept(self, name: str) -> str:
        return "on" if self._settings is None else str(self._settings.value(_key(name), "on"))


def _key(name: str) -> str:
    return f"canvas/{name}"
