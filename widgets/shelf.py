"""The open documents as they stand: a tab and a canvas each, or the start page."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QStackedWidget

from designer.document import Change, Document
from designer.left_open import Left
from designer.session import Session
from widgets.canvas.view import CanvasView
from widgets.language import tr
from widgets.levels import Levels, retire
from widgets.opened import Opened
from widgets.tabs import DocumentTabs
from widgets.theme import Theme

if TYPE_CHECKING:
    from widgets.start.page import StartPage


class Shelf(QObject):
    """Keeps documents, tabs and canvases in step. Files are no matter of it."""

    opened = Signal(object)
    turned = Signal(object)
    closed = Signal(object)
    moved = Signal()
    canvas_made = Signal(object)

    def __init__(self, tabs: DocumentTabs, stack: QStackedWidget, theme: Theme) -> None:
        super().__init__(stack)
        self._tabs, self._stack, self._theme = tabs, stack, theme
        self._all: list[Opened] = []
        self._shown: Opened | None = None
        self._page: StartPage | None = None
        self._watchers: dict[str, Callable[[Change], None]] = {}
        self.levels = Levels(stack, theme)
        self.levels.made.connect(self.canvas_made)
        self.levels.turned.connect(lambda opened: self._turn_to(tabs.currentIndex()))
        tabs.currentChanged.connect(self._turn_to)
        tabs.tabMoved.connect(self._move)

    @property
    def all(self) -> tuple[Opened, ...]:
        """The open documents in the order of their tabs."""
        return tuple(self._all)

    @property
    def current(self) -> Opened:
        """The document in front. There is always one once the first was opened."""
        return self._all[self._tabs.currentIndex()]

    def start(self) -> None:
        """Turn to the start page; it stands over an empty document of its own."""
        for opened in self._all:
            if opened.start:
                self.bring(opened)
                return
        self._add(Document(), start=True)

    def show_canvas(self) -> None:
        """Put the start page away: the canvas under it is wanted."""
        opened = self.current
        if opened.start:
            opened.start = False
            self._show_name(opened)
            self._turn_to(self._tabs.currentIndex())

    @property
    def several(self) -> bool:
        """Whether there is another tab to turn to."""
        return len(self._all) > 1

    def turn(self, step: int) -> None:
        """Turn to the next tab or the one before, from the last to the first."""
        self._tabs.setCurrentIndex((self._tabs.currentIndex() + step) % len(self._all))

    def turn_to_file(self, path: Path) -> bool:
        """Turn to the tab of a file; False where it has none."""
        for opened in self._all:
            if opened.path == path:
                self.bring(opened)
                return True
        return False

    def bring(self, opened: Opened) -> None:
        """Bring a document to the front."""
        at = self._all.index(opened)
        if at != self._tabs.currentIndex():
            self._tabs.setCurrentIndex(at)
        elif self._shown is not opened:
            self._turn_to(at)

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme's colours."""
        self._theme = theme
        for part in (self._tabs, self.levels, self._page, *(each.view for each in self._all)):
            if part is not None:
                part.set_theme(theme)

    def _make_page(self) -> "StartPage":
        raise AssertionError("a shelf alone has no start page")

    def _wake(self, opened: Opened, left: Left) -> None:
        raise AssertionError("a shelf alone reads no file")

    def _add(
        self,
        document: Document,
        *,
        start: bool = False,
        given_back: bool = False,
        waiting: Left | None = None,
        instead: Opened | None = None,
    ) -> Opened:
        """Add a tab: in the place of another, or of an empty one that nothing was done to.

        It comes to the front, unless it takes the place of one that is not there, or waits.
        """
        if instead is None and waiting is None and self._all and self.current.untouched:
            instead = self.current
        in_front = waiting is None and (instead is None or instead is self.current)
        view = CanvasView(Session(document), self._theme)
        opened = Opened(view.session, view, start, given_back=given_back, waiting=waiting)
        at = self._all.index(instead) if instead is not None else len(self._all)
        self._all.insert(at, opened)
        self._stack.addWidget(view)
        self.canvas_made.emit(view)
        self.opened.emit(opened)
        with QSignalBlocker(self._tabs):
            self._tabs.add(opened.name, at)
        self._watchers[opened.key] = lambda change: self._follow(opened)
        document.show(self._watchers[opened.key])
        if in_front:
            self.bring(opened)
        if instead is not None:
            self._remove(instead)
        if in_front:
            view.setFocus(Qt.FocusReason.OtherFocusReason)
        return opened

    def _remove(self, opened: Opened) -> None:
        """Take a document away; another one comes to the front, if it was there."""
        index = self._all.index(opened)
        was_in_front = index == self._tabs.currentIndex()
        self._let_go(opened)
        with QSignalBlocker(self._tabs):
            self._tabs.removeTab(index)
        if was_in_front and self._all:
            self._turn_to(self._tabs.currentIndex())
        retire(opened.view, self._stack)

    def _remove_all(self) -> None:
        with QSignalBlocker(self._tabs):
            while self._all:
                opened = self._all[-1]
                self._let_go(opened)
                self._tabs.removeTab(len(self._all))
                retire(opened.view, self._stack)

    def _let_go(self, opened: Opened) -> None:
        opened.document.hide(self._watchers.pop(opened.key))
        self.levels.close(opened)
        self.closed.emit(opened)
        self._all.remove(opened)

    def _turn_to(self, index: int) -> None:
        if not 0 <= index < len(self._all):
            return
        opened = self._all[index]
        if opened.waiting is not None:
            self._wake(opened, opened.waiting)
            if opened not in self._all:
                return  # what it waited for stands in its place, or cannot be read
        self._shown = opened
        self._stack.setCurrentWidget(self._start_page() if opened.start else opened.view)
        self.turned.emit(opened)

    def _start_page(self) -> "StartPage":
        if self._page is None:
            self._page = self._make_page()
            self._stack.addWidget(self._page)
        return self._page

    def _move(self, at: int, to: int) -> None:
        self._all.insert(to, self._all.pop(at))
        self.moved.emit()

    def _follow(self, opened: Opened) -> None:
        """A document has changed: what was done to an empty one is seen on its canvas."""
        if opened.start and not opened.untouched and opened is self.current:
            self.show_canvas()
        self._show_name(opened)

    def _show_name(self, opened: Opened) -> None:
        path = str(opened.path) if opened.path is not None else tr("not saved yet")
        unsaved = opened.document.modified
        self._tabs.show_name(self._all.index(opened), opened.name, unsaved=unsaved, path=path)

    def _unsaved(self) -> Iterator[Opened]:
        for opened in self.all:
            if opened.has_unsaved():
                self.bring(opened)
                yield opened
