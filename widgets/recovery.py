"""Keeps recovery copies of unsaved documents, shortly after each change."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from designer.document import Change
from designer.recovery import RecoveryStore
from designer.refused import Refused
from widgets.documents import Documents, Opened, Speaker

DELAY = 500
"""Milliseconds from the first unsaved change to its copy."""


class RecoveryKeeper(QObject):
    """Watches all documents; those with unsaved work have a copy, the others have none."""

    def __init__(self, documents: Documents, folder: Path, speaker: Speaker) -> None:
        super().__init__(documents)
        self.store = RecoveryStore(folder)
        self._documents, self._speaker = documents, speaker
        self._views: dict[str, Callable[[Change], None]] = {}
        self._waiting: set[str] = set()
        self._failed = False
        self._timer = QTimer(self, singleShot=True, interval=DELAY)
        self._timer.timeout.connect(self.write)
        documents.opened.connect(self._watch)
        documents.closed.connect(self._forget)
        for opened in documents.all:
            self._watch(opened)

    def write(self) -> None:
        """Write the copies that are due."""
        for opened in self._documents.all:
            if opened.key in self._waiting:
                self._write(opened)
        self._waiting.clear()

    def close(self) -> None:
        """The window closes; all that was unsaved has been asked about."""
        self.store.close()

    def _watch(self, opened: Opened) -> None:
        view = self._views[opened.key] = lambda change: self._note(opened)
        opened.document.show(view)

    def _forget(self, opened: Opened) -> None:
        opened.document.hide(self._views.pop(opened.key))
        self._waiting.discard(opened.key)
        self.store.discard(opened.key)

    def _note(self, opened: Opened) -> None:
        if opened.document.modified:
            self._waiting.add(opened.key)
            if not self._timer.isActive():
                self._timer.start()
        else:
            self._waiting.discard(opened.key)
            self.store.discard(opened.key)

    def _write(self, opened: Opened) -> None:
        document = opened.document
        try:
            self.store.write(opened.key, document.network, document.path)
        except (OSError, Refused) as error:
            if not self._failed:
                self._failed = True
                self._speaker.refuse(f"Recovery copies cannot be written ({error}). Save often")
