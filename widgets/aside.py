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

    def do(
        self,
        what: str,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[str], None] | None = None,
    ) -> None:
        """Do some work; `done` gets what it gives, unless it is stopped before."""
        beside = Beside(work, (Refused, GraphError, OSError), self)
        refuse = failed or self._info.refuse
        self.under_way.append(beside)
        beside.done.connect(lambda result: self._end(beside, what, partial(done, result)))
        beside.failed.connect(lambda reason: self._end(beside, what, partial(refuse, reason)))
        beside.start()
        stop = partial(self._stop, beside, what, failed)
        QTimer.singleShot(PATIENCE, beside, lambda: self._say(beside, what, stop))

    def close(self) -> None:
        """The window closes: nothing that comes is wanted any more."""
        self.under_way.clear()

    def _say(self, beside: Beside, what: str, stop: Callable[[], None]) -> None:
        if beside in self.under_way:
            self._info.say(_going_on(what))
            self._info.offer("Stop", stop)

    def _stop(self, beside: Beside, what: str, failed: Callable[[str], None] | None) -> None:
        if beside in self.under_way:
            self.under_way.remove(beside)
            if failed is not None:
                failed("")
            self._info.say(f"{what} was stopped; nothing has changed.")

    def _end(self, beside: Beside, what: str, tell: Callable[[], None]) -> None:
        beside.deleteLater()
        if beside not in self.under_way:
            return
        self.under_way.remove(beside)
        if self._info.text == _going_on(what):
            self._info.hide()
        tell()


def _going_on(what: str) -> str:
    return f"{what} …"
