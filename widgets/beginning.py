"""With what the window begins, known before its first picture: a design or the start page."""

from pathlib import Path

from PySide6.QtCore import QSettings

from designer.left_open import LeftOpen

_RESTORE = "session/restore"


def left_open(state: Path) -> LeftOpen:
    """What was open last time, in the folder of what outlives a session."""
    return LeftOpen(state / "open.json")


def restores(settings: QSettings) -> bool:
    """Whether a start opens what was open."""
    return settings.value(_RESTORE, True, bool) is True


def set_restoring(settings: QSettings, wanted: bool) -> None:
    """Let a start open what was open, or not."""
    settings.setValue(_RESTORE, wanted)


def begins_with_page(path: Path | None, settings: QSettings, state: Path) -> bool:
    """Whether the start page comes first, where this file is asked for."""
    if path is not None or not restores(settings):
        return path is None
    files, front = left_open(state).read()
    return front is None or not files[front].path.is_file()
