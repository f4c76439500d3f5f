"""Work that would hold up the window, done by a thread beside it: an import, a long file."""

import sys
import threading
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEventLoop, QObject, QTimer, Signal

_LOOK = 10
_TURN = 0.001
"""Seconds that the thread may keep the interpreter while the window wants it."""


class Beside(QObject):
    """One call in a thread; `done` brings its result, `failed` the text of a foreseen error.

    Python's threads give way to each other, so the window waits a millisecond now and then where
    the call itself would stop it for a quarter of a second.
    """

    done = Signal(object)
    failed = Signal(str)
    ended = Signal()

    def __init__(
        self,
        work: Callable[[], Any],
        foreseen: type[Exception] | tuple[type[Exception], ...],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.outcome: list[Any] = []
        self._thread = threading.Thread(target=_run, args=(work, foreseen, self.outcome))
        self._timer = QTimer(self, interval=_LOOK)
        self._timer.timeout.connect(self._look)

    def start(self) -> None:
        """Begin; returns at once."""
        self._thread.start()
        self._timer.start()

    def _look(self) -> None:
        if self._thread.is_alive():
            return
        self._timer.stop()
        assert self.outcome, "the thread ended by an error that nobody foresaw"
        error, result = self.outcome
        if error is None:
            self.done.emit(result)
        else:
            self.failed.emit(str(error))
        self.ended.emit()


def waited_for(work: Callable[[], Any], parent: QObject | None = None) -> Any:
    """What a call in a thread gives, or raises; meanwhile the window paints, but takes no input."""
    loop = QEventLoop()
    beside = Beside(work, Exception, parent)
    beside.ended.connect(loop.quit)
    beside.start()
    loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
    error, result = beside.outcome
    beside.deleteLater()
    if error is not None:
        raise error
    return result


def _run(
    work: Callable[[], Any],
    foreseen: type[Exception] | tuple[type[Exception], ...],
    outcome: list[Any],
) -> None:
    usual = sys.getswitchinterval()
    sys.setswitchinterval(_TURN)
    try:
        result = work()
    except foreseen as error:
        outcome.extend((error, None))
    else:
        outcome.extend((None, result))
    finally:
        sys.setswitchinterval(usual)
