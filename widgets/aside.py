"""Work beside the window that a person can stop: nothing waits for it."""

from collections.abc import Callable
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer

from designer.refused import Refused
from graphs.types import GraphError
from widgets.beside import Beside
from widgets.info_bar import InfoBar

PATIENCE = 400
"""Milliseconds after which it is said what goes on."""

T = TypeVar("T")


class AsideWork(QObject):
    """Runs calls in threads; each says what it does, with a button to stop, if it takes long."""

    def __init__(self, info: InfoBar, parent: QObject) -> None:
        super().__init__(parent)
        self._info = info
        self.under_way: list[Beside] = []

    def do(self, what: str, work: Callable[[], T], done: Callable[[T], None]) -> None:
        """Do some work; `done` gets what it gives, unless it is stopped before."""
        beside = Beside(work, (Refused, GraphError, OSError), self)
        self.under_way.append(beside)
        beside.done.connect(lambda result: self._end(beside, partial(done, result)))
        beside.failed.connect(lambda reason: self._end(beside, lambda: self._info.refuse(reason)))
        beside.start()
        QTimer.singleShot(PATIENCE, beside, lambda: self._say(beside, what))

    def close(self) -> None:
        """The window closes: nothing that comes is wanted any more."""
        self.under_way.clear()

    def _say(self, beside: Beside, what: str) -> None:
        if beside in self.under_way:
            self._info.say(f"{what} …")
            self._info.offer("Stop", lambda: self._stop(beside, what))

    def _stop(self, beside: Beside, what: str) -> None:
        if beside in self.under_way:
            self.under_way.remove(beside)
            self._info.say(f"{what} was stopped; nothing has changed.")

    def _end(self, beside: Beside, tell: Callable[[], None]) -> None:
        beside.deleteLater()
        if beside not in self.under_way:
            return
        self.under_way.remove(beside)
        if self._info.text.endswith("…"):
            self._info.hide()
        tell()
