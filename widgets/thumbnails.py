"""How the files opened last look: found beside the window when one is opened or saved."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from designer.recent import RecentFiles
from graphs.propagate import Facts
from graphs.silhouette import Bar, silhouette
from widgets.beside import Beside
from widgets.opened import Opened


class Thumbnails(QObject):
    """Notes the silhouettes of networks for the list of recent files."""

    def __init__(self, recent: RecentFiles, parent: QObject) -> None:
        super().__init__(parent)
        self._recent = recent

    def look(self, opened: Opened) -> None:
        """Look at a document that lies in a file."""
        path, facts = opened.document.path, opened.document.facts
        assert path is not None
        looking = Beside(partial(silhouette, facts), (), self)
        looking.done.connect(partial(self._note, path, facts))
        looking.ended.connect(looking.deleteLater)
        looking.start()

    def _note(self, path: Path, facts: Facts, bars: tuple[Bar, ...]) -> None:
        self._recent.note(path, facts.totals.parameters, bars)
