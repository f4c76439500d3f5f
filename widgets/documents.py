"""The open documents and their files: opened, saved, closed; opening one replaces no other."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget

from designer.aside import Aside
from designer.context import ExportFormat, ImportFormat
from designer.document import Document
from designer.left_open import Left
from designer.recent import RecentFiles
from graphs.architectures import ARCHITECTURES
from graphs.network import Network
from graphs.propagate import Facts
from widgets.language import later, tr
from widgets.opened import Exchange as Exchange
from widgets.opened import Opened as Opened
from widgets.opened import Speaker as Speaker
from widgets.opening import Opening
from widgets.reopening import ClosedTabs
from widgets.saving import Saving
from widgets.shelf import Shelf
from widgets.tabs import DocumentTabs
from widgets.theme import Theme
from widgets.thumbnails import Thumbnails

if TYPE_CHECKING:
    from widgets.start.page import StartPage


class Documents(Shelf):
    """What commands ask of the documents."""

    filed = Signal(object)
    """A document has come from a file, or been saved to one."""
    leaving = Signal()
    """All may be closed, and will be now."""

    def __init__(
        self,
        tabs: DocumentTabs,
        stack: QStackedWidget,
        speaker: Speaker,
        recent: RecentFiles,
        theme: Theme,
        aside: Aside,
    ) -> None:
        super().__init__(tabs, stack, theme)
        self.recent = recent
        self.exchange: Callable[[], Exchange]
        self._closed = ClosedTabs()
        self.saving = Saving(stack.window, self._folder, speaker)
        self.saving.done.connect(self._note_saved)
        self.opening = Opening(self, speaker, recent, lambda: self.exchange(), aside)
        self.filed.connect(Thumbnails(recent, self).look)
        tabs.close_asked.connect(self.close_at)

    def new(self) -> None:
        """Open an empty document."""
        self._add(Document())

    def open(self) -> None:
        """Ask for a file and open it."""
        from widgets import dialogs  # not for the first picture

        path = dialogs.ask_for_design(self._stack.window(), self._folder())
        if path is not None:
            self.open_path(path)

    def open_path(self, path: Path) -> None:
        """Open a file or a run's folder, or turn to it where it is open; code is asked about."""
        self.opening.open(path)

    def import_file(self, form: ImportFormat) -> None:
        """Ask for a file of PyTorch code, or of ONNX, and make a new document of it."""
        self.exchange().ask_for(form)

    def open_example(self, key: str) -> None:
        """Open one of the published networks, as a new document."""
        self.open_network(ARCHITECTURES[key].build())

    def open_network(self, network: Network) -> None:
        """Open a network that lies in no file, as a new document."""
        self._add(Document(network))

    def show_design(self, facts: Facts, path: Path, instead: Opened | None = None) -> None:
        """Open what was read from a file. instead: the tab that has waited for it, if it is there.

        Then it comes to the front only where that one was.
        """
        waited = instead if instead in self._all else None
        opened = self._add(Document(facts.network, path, facts), instead=waited)
        if waited is not None and waited.waiting is not None:
            self.levels.look_into(opened, waited.waiting)
        self.filed.emit(opened)

    def wait_for(self, left: Left) -> Opened:
        """Add a tab for a file that is read only when it is turned to."""
        return self._add(Document(), waiting=left)

    def give_up(self, opened: Opened) -> None:
        """A file that a tab waited for cannot be read."""
        if opened in self._all:
            self._remove(opened)
            if not self._all:
                self.start()

    def restore(self, network: Network, path: Path | None) -> None:
        """Open what a crash left behind: unsaved work on a file, or on none.

        The file's own tab gives way to it, unless there is unsaved work there too.
        """
        there = (each for each in self._all if path is not None and each.path == path)
        instead = next((each for each in there if not each.document.modified), None)
        opened = self._add(Document(None, path), given_back=True, instead=instead)
        opened.document.perform(_Begin(network, tr("Restore unsaved work")))
        self.bring(opened)

    def begin(self, network: Network, step: str) -> None:
        """Open a document whose first step puts a network there: it is not saved yet."""
        self._add(Document()).document.perform(_Begin(network, step))

    def save(self) -> None:
        """Save the document in front, asking where only the first time."""
        self.saving.save(self.current)

    def save_as(self) -> None:
        """Save the document in front under a name to be asked for."""
        self.saving.save_as(self.current)

    def close(self) -> None:
        """Close the document in front."""
        self.close_at(self._tabs.currentIndex())

    def close_at(self, index: int) -> None:
        """Close a tab; unsaved work is asked about."""
        opened = self._all[index]
        if self.saving.may_close(opened):
            self._closed.note(opened)
            self._remove(opened)
            if not self._all:
                self.start()

    @property
    def can_reopen(self) -> bool:
        """Whether a tab was closed that can be opened again."""
        return bool(self._closed)

    def reopen(self) -> None:
        """Open the tab that was closed last."""
        closed = self._closed.take()
        if closed is None:
            return
        if closed.left is not None:
            if not self.turn_to_file(closed.left.path):
                self.bring(self.wait_for(closed.left))
        elif closed.modified:
            self.begin(closed.network, later("Reopen closed tab"))
        else:
            self.open_network(closed.network)

    def close_all(self) -> bool:
        """Ask about all unsaved work; False when the person wants to stay."""
        for opened in self._unsaved():
            if not self.saving.may_close(opened):
                return False
        self.leaving.emit()
        self._remove_all()
        return True

    def export(self, form: ExportFormat) -> None:
        """Write the document in front in another program's format."""
        self.exchange().export(form, self.current.session)

    def _make_page(self) -> "StartPage":
        from widgets.start.page import StartPage  # not for the first picture

        return StartPage(self, self.recent, self._theme)

    def _wake(self, opened: Opened, left: Left) -> None:
        self.opening.open_design(left.path, opened)

    def _note_saved(self, opened: Opened) -> None:
        assert opened.path is not None
        self.recent.add(opened.path)
        self.filed.emit(opened)

    def _folder(self) -> Path:
        last = self.recent.paths[:1]
        return last[0].parent if last else Path.cwd()


@dataclass(frozen=True, slots=True)
class _Begin:
    """Put a whole network in the place of an empty one."""

    network: Network
    name: str

    def apply(self, network: Network) -> Network:
        return replace(self.network)
