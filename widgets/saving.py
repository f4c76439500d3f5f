"""Saving: where, with which weights beside it, and the question before unsaved work is lost."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from designer.files import SUFFIX
from designer.refused import Refused
from designer.weights import save_design
from graphs.weights import places_to_save
from widgets.beside import waited_for
from widgets.opened import Opened, Speaker


class Saving(QObject):
    """Saves open documents. `done` carries one that lies in its file now."""

    done = Signal(object)

    def __init__(
        self, window: Callable[[], QWidget], folder: Callable[[], Path], speaker: Speaker
    ) -> None:
        """folder: where a design without a file is first thought to go."""
        super().__init__()
        self._window, self._folder, self._speaker = window, folder, speaker

    def save(self, opened: Opened) -> bool:
        """Save a document; False when that was refused or not wanted."""
        path = opened.document.path
        return self.save_to(opened, path) if path is not None else self.save_as(opened)

    def save_as(self, opened: Opened) -> bool:
        """Ask where, and save there."""
        from widgets import dialogs  # not for the first picture

        document = opened.document
        wanted = document.path or self._folder() / f"{document.network.name}{SUFFIX}"
        path = dialogs.ask_where_to_save(self._window(), wanted)
        return path is not None and self.save_to(opened, path)

    def save_to(self, opened: Opened, path: Path) -> bool:
        """Save a document to a file, its weights beside it."""
        document = opened.document
        facts, known = document.facts, opened.saved_weights
        # Under another name, another design's weights may lie there.
        saved = known if path.absolute() == document.path else None
        work = partial(save_design, facts, path, saved)
        try:
            copies = bool(facts.network.weights) and places_to_save(facts) != saved
            opened.saved_weights = waited_for(work, self) if copies else work()
        except Refused as error:
            self._speaker.refuse(error)
            return False
        document.saved(path.absolute())
        self.done.emit(opened)
        return True

    def may_close(self, opened: Opened) -> bool:
        """Ask about unsaved work; False when the person wants to stay."""
        if not opened.has_unsaved():
            return True
        from widgets import dialogs

        answer = dialogs.ask_about_unsaved(self._window(), opened.name)
        return answer == "discard" or (answer == "save" and self.save(opened))
