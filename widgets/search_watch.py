"""Keeps the search list true: it closes when what it was opened over changes under it."""

from collections.abc import Iterator
from contextlib import contextmanager

from designer.document import Change, Document
from graphs.propagate import NOTHING
from widgets.search_popup import SearchPopup


class SearchWatch:
    """Follows a document while the list is open over it."""

    def __init__(self, popup: SearchPopup) -> None:
        self._popup = popup
        self._document: Document | None = None
        self._acting = False
        popup.closed.connect(self._end)

    def begin(self, document: Document) -> None:
        """The list is about to be opened over a document."""
        self._popup.hide()
        self._end()
        self._document = document
        document.show(self._follow)

    @contextmanager
    def acting(self) -> Iterator[None]:
        """What changes meanwhile is the list's own doing: it stays open."""
        before, self._acting = self._acting, True
        try:
            yield
        finally:
            self._acting = before

    def _end(self) -> None:
        if self._document is not None:
            self._document.hide(self._follow)
            self._document = None

    def _follow(self, change: Change) -> None:
        changed = change.before is not NOTHING and change.before is not change.after
        if changed and not self._acting:
            self._popup.hide()
