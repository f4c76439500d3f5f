"""Tabs that were closed, to be opened again: the last one first."""

from typing import NamedTuple

from designer.left_open import Left
from graphs.network import Network
from widgets.opened import Opened

MOST = 20


class _Closed(NamedTuple):
    left: Left | None
    network: Network
    modified: bool


class ClosedTabs:
    """What is known of the tabs closed last; values that cost nothing while they wait."""

    def __init__(self) -> None:
        self._closed: list[_Closed] = []

    def __bool__(self) -> bool:
        return bool(self._closed)

    def note(self, opened: Opened) -> None:
        """A document's tab is closed. What nothing was ever done to is not worth a place."""
        if opened.start or opened.untouched:
            return
        document = opened.document
        closed = _Closed(opened.left, document.network, document.modified)
        self._closed = [*self._closed, closed][-MOST:]

    def take(self) -> _Closed | None:
        """The one closed last, which is known here no longer."""
        return self._closed.pop() if self._closed else None
