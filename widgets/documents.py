"""The open documents: a tab and a canvas each; opening one never replaces another."""

import os
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from designer.context import ExportFormat
from designer.document import Change, Document
from designer.files import SUFFIX
from designer.recent import RecentFiles
from designer.refused import Refused
from designer.session import Session
from designer.weights import Parts, save_design
from graphs import storage
from graphs.architectures import ARCHITECTURES
from graphs.network import Network
from graphs.types import GraphError
from graphs.weights import places_to_save
from widgets.beside import waited_for
from widgets.canvas.view import CanvasView
from widgets.levels import Levels, retire
from widgets.tabs import DocumentTabs
from widgets.theme import Theme

if TYPE_CHECKING:
    from widgets.start.page import StartPage

CODE = ".py"


class Exchange(Protocol):
    """What goes out to other programs and comes in from them."""

    def export(self, form: ExportFormat, session: Session) -> None: ...
    def bring_in(self, path: Path | None) -> None: ...


class Speaker(Protocol):
    """Where a sentence is said to the person."""

    def say(self, text: str, kind: str = "info") -> None: ...
    def refuse(self, error: object) -> None: ...


@dataclass(eq=False)
class Opened:
    """An open document: the session and the canvas that its tab shows, its recovery copy's key.

    They are those of the whole design, or of a block that is looked into. start: it is empty, and
    the start page stands in the place of its canvas.
    """

    session: Session
    view: CanvasView
    start: bool = False
    key: str = field(default_factory=lambda: os.urandom(8).hex())
    saved_weights: Parts = field(default_factory=dict)
    """The weights that lie beside its file, as far as is known."""
    given_back: bool = False
    """Whether it is what a crash left behind."""

    @property
    def document(self) -> Document:
        """The whole design."""
        return self.session.document.root

    @property
    def name(self) -> str:
        """What its tab says."""
        document = self.document
        if self.start:
            return "Start"
        return document.path.name if document.path is not None else document.network.name

    @property
    def untouched(self) -> bool:
        """Whether it is an empty document that nothing was ever done to."""
        document = self.document
        fresh = document.path is None and len(document.history.steps) == 1
        return fresh and not document.network.nodes


class Documents(QObject):
    """Opens, saves and closes documents, and keeps tabs and canvases in step."""

    opened = Signal(object)
    turned = Signal(object)
    closed = Signal(object)
    canvas_made = Signal(object)

    def __init__(
        self,
        tabs: DocumentTabs,
        stack: QStackedWidget,
        speaker: Speaker,
        recent: RecentFiles,
        theme: Theme,
    ) -> None:
        super().__init__(stack)
        self.recent = recent
        self.exchange: Callable[[], Exchange]
        self._tabs, self._stack, self._speaker, self._theme = tabs, stack, speaker, theme
        self._all: list[Opened] = []
        self._page: StartPage | None = None
        self._watchers: dict[str, Callable[[Change], None]] = {}
        self.levels = Levels(stack, theme)
        self.levels.made.connect(self.canvas_made)
        self.levels.turned.connect(lambda opened: self._turn_to(tabs.currentIndex()))
        tabs.currentChanged.connect(self._turn_to)
        tabs.close_asked.connect(self.close_at)

    @property
    def all(self) -> tuple[Opened, ...]:
        """The open documents in the order of their tabs."""
        return tuple(self._all)

    @property
    def current(self) -> Opened:
        """The document in front. There is always one once the first was opened."""
        return self._all[self._tabs.currentIndex()]

    def new(self) -> None:
        """Open an empty document."""
        self._add(Document())

    def start(self) -> None:
        """Turn to the start page; it stands over an empty document of its own."""
        for index, each in enumerate(self._all):
            if each.start:
                self._tabs.setCurrentIndex(index)
                return
        self._add(Document(), start=True)

    def show_canvas(self) -> None:
        """Put the start page away: the canvas under it is wanted."""
        opened = self.current
        if opened.start:
            opened.start = False
            self._show_name(opened)
            self._turn_to(self._tabs.currentIndex())

    def open(self) -> None:
        """Ask for a file and open it."""
        from widgets import dialogs  # not for the first picture

        path = dialogs.ask_for_design(self._window(), self._folder())
        if path is not None:
            self.open_path(path)

    def open_path(self, path: Path) -> None:
        """Open a design file, or turn to it where it is open already; code is asked about."""
        if path.suffix == CODE:
            self.import_code(path)
            return
        for index, each in enumerate(self._all):
            if each.document.path == path.absolute():
                self._tabs.setCurrentIndex(index)
                return
        try:
            network = storage.read(path)
        except GraphError as error:
            self._refuse_file(path, str(error))
        except OSError as error:
            self._refuse_file(path, f"{path.name} cannot be opened: {error.strerror}")
        else:
            self.recent.add(path)
            self._add(Document(network, path.absolute()))

    def import_code(self, path: Path | None = None) -> None:
        """Make a new document of a file of PyTorch code, which is asked for if not given."""
        self.exchange().bring_in(path)

    def open_example(self, key: str) -> None:
        """Open one of the published networks, as a new document."""
        self.open_network(ARCHITECTURES[key].build())

    def open_network(self, network: Network) -> None:
        """Open a network that lies in no file, as a new document."""
        self._add(Document(network))

    def restore(self, network: Network, path: Path | None) -> None:
        """Open what a crash left behind: unsaved work on a file, or on none."""
        self._begin(Document(None, path), network, "Restore unsaved work", given_back=True)

    def begin(self, network: Network, step: str) -> None:
        """Open a document whose first step puts a network there: it is not saved yet."""
        self._begin(Document(), network, step, given_back=False)

    def _begin(self, document: Document, network: Network, step: str, *, given_back: bool) -> None:
        self._add(document, given_back=given_back)
        document.perform(_Begin(network, step))

    def save(self) -> None:
        """Save the document in front, asking where only the first time."""
        self.save_one(self.current)

    def save_one(self, opened: Opened) -> bool:
        """Save a document; False when that was refused or not wanted."""
        path = opened.document.path
        return self._save_to(opened, path) if path is not None else self._ask_and_save(opened)

    def save_as(self) -> None:
        """Save the document in front under a name to be asked for."""
        self._ask_and_save(self.current)

    def close(self) -> None:
        """Close the document in front."""
        self.close_at(self._tabs.currentIndex())

    def close_at(self, index: int) -> None:
        """Close a tab; unsaved work is asked about."""
        if self._may_close(self._all[index]):
            self._remove(index)
            if not self._all:
                self.start()

    def close_all(self) -> bool:
        """Ask about all unsaved work; False when the person wants to stay."""
        for index, each in enumerate(self._all):
            if each.document.modified:
                self._tabs.setCurrentIndex(index)
            if not self._may_close(each):
                return False
        while self._all:
            self._remove(len(self._all) - 1)
        return True

    def export(self, form: ExportFormat) -> None:
        """Write the document in front in another program's format."""
        self.exchange().export(form, self.current.session)

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme's colours."""
        self._theme = theme
        for part in (self._tabs, self.levels, self._page, *(each.view for each in self._all)):
            if part is not None:
                part.set_theme(theme)

    def _add(self, document: Document, *, start: bool = False, given_back: bool = False) -> None:
        session = Session(document)
        view = CanvasView(session, self._theme)
        opened = Opened(session, view, start=start, given_back=given_back)
        replaced = self._tabs.currentIndex() if self._all and self.current.untouched else None
        self._all.append(opened)
        self._stack.addWidget(view)
        self.canvas_made.emit(view)
        self.opened.emit(opened)
        index = self._tabs.add(opened.name)
        self._watchers[opened.key] = lambda change: self._follow(opened)
        document.show(self._watchers[opened.key])
        self._tabs.setCurrentIndex(index)
        if replaced is not None:
            self._remove(replaced)

    def _remove(self, index: int) -> None:
        opened = self._all[index]
        opened.document.hide(self._watchers.pop(opened.key))
        self.levels.close(opened)
        self.closed.emit(opened)
        del self._all[index]
        self._tabs.removeTab(index)
        retire(opened.view, self._stack)

    def _turn_to(self, index: int) -> None:
        if 0 <= index < len(self._all):
            opened = self._all[index]
            self._stack.setCurrentWidget(self._start_page() if opened.start else opened.view)
            self.turned.emit(opened)

    def _start_page(self) -> "StartPage":
        if self._page is None:
            from widgets.start.page import StartPage  # not for the first picture

            self._page = StartPage(self, self.recent, self._theme)
            self._stack.addWidget(self._page)
        return self._page

    def _follow(self, opened: Opened) -> None:
        """A document has changed: what was done to an empty one is seen on its canvas."""
        if opened.start and not opened.untouched and opened is self.current:
            self.show_canvas()
        self._show_name(opened)

    def _show_name(self, opened: Opened) -> None:
        document = opened.document
        path = str(document.path) if document.path is not None else "not saved yet"
        index = self._all.index(opened)
        self._tabs.show_name(index, opened.name, unsaved=document.modified, path=path)

    def _may_close(self, opened: Opened) -> bool:
        if not opened.document.modified:
            return True
        from widgets import dialogs

        answer = dialogs.ask_about_unsaved(self._window(), opened.name)
        return answer == "discard" or (answer == "save" and self.save_one(opened))

    def _ask_and_save(self, opened: Opened) -> bool:
        from widgets import dialogs

        document = opened.document
        wanted = document.path or self._folder() / f"{document.network.name}{SUFFIX}"
        path = dialogs.ask_where_to_save(self._window(), wanted)
        return path is not None and self._save_to(opened, path)

    def _save_to(self, opened: Opened, path: Path) -> bool:
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
        self.recent.add(path)
        return True

    def _refuse_file(self, path: Path, reason: str) -> None:
        self.recent.forget(path)
        self._speaker.refuse(reason)

    def _folder(self) -> Path:
        last = self.recent.paths[:1]
        return last[0].parent if last else Path.cwd()

    def _window(self) -> QWidget:
        return self._stack.window()


@dataclass(frozen=True, slots=True)
class _Begin:
    """Put a whole network in the place of an empty one."""

    network: Network
    name: str

    def apply(self, network: Network) -> Network:
        return replace(self.network)
