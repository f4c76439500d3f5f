"""What was open last time: opened again at a start, and remembered while it changes."""

from pathlib import Path

from PySide6.QtCore import QObject, QSettings, QTimer

from designer.left_open import Left
from widgets import beginning
from widgets.documents import Documents
from widgets.language import later
from widgets.opened import Speaker
from widgets.opening import listed

_DELAY = 1000
"""Milliseconds after which a change of the tabs is written down."""


class TabKeeper(QObject):
    """Remembers which files stand in the tabs, and brings them back: each is read when seen."""

    def __init__(
        self, documents: Documents, state: Path, settings: QSettings, speaker: Speaker
    ) -> None:
        super().__init__(documents)
        self._state = state
        self._documents, self._file = documents, beginning.left_open(state)
        self._settings, self._speaker = settings, speaker
        self._timer = QTimer(self, singleShot=True, interval=_DELAY)
        self._timer.timeout.connect(self.write)
        for changed in (documents.opened, documents.turned, documents.closed, documents.filed):
            changed.connect(self._note)
        documents.moved.connect(self._note)
        documents.leaving.connect(self._leave)

    @property
    def restores(self) -> bool:
        """Whether the next start opens what is open now."""
        return beginning.restores(self._settings)

    def begins_with_page(self, path: Path | None) -> bool:
        """Whether the start page comes first, where this file is asked for."""
        return beginning.begins_with_page(path, self._settings, self._state)

    def turn_restoring(self) -> None:
        """Open what was open at the next start, or begin with the start page."""
        beginning.set_restoring(self._settings, not self.restores)

    def restore(self) -> None:
        """Open what was open, if that is wanted; what is gone is said."""
        left, front = self._file.read() if self.restores else ([], None)
        gone = [each.path for each in left if not each.path.is_file()]
        tabs = {each.path: self._documents.wait_for(each) for each in left if each.path not in gone}
        wanted = left[front].path if front is not None else None
        if wanted in tabs:
            self._documents.bring(tabs[wanted])
        elif tabs:
            self._documents.start()
        if gone:
            self._speaker.say(_gone(gone))

    def write(self) -> None:
        """Remember the tabs as they are."""
        self._timer.stop()
        front = self._documents.current if self._documents.all else None
        files: list[Left] = []
        at = None
        for opened in self._documents.all:
            left = opened.left
            if left is not None:
                at = len(files) if opened is front else at
                files.append(left)
        self._file.write(files, at)

    def _note(self) -> None:
        self._timer.start()

    def _leave(self) -> None:
        """The window closes: what comes is no change of what was open."""
        self.write()
        for changed in (self._documents.opened, self._documents.turned, self._documents.closed):
            changed.disconnect(self._note)


def _gone(paths: list[Path]) -> str:
    names = listed(path.name for path in paths)
    if len(paths) == 1:
        return later(f"{names} was open last time and is no longer there.")
    return later(f"{names} were open last time and are no longer there.")
