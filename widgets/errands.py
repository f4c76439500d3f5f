"""Work for a process of its own that never is the one that trains: one errand after the other."""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from designer.protocol import STOPPED, Event, Failed, Job, Json, Progress, Result, Stop

if TYPE_CHECKING:
    from designer.process import Worker


@dataclass(frozen=True, slots=True, eq=False)
class Errand:
    """What is to be done, and who is told of it. failed: the reason; progress: how far it is."""

    name: str
    arguments: Json
    done: Callable[[Json], None]
    failed: Callable[[str], None]
    progress: Callable[[Progress], None] = lambda news: None


class Errands(QObject):
    """The process starts when first wanted, and again when it has died."""

    def __init__(self, worker_factory: "Callable[[], Worker]", parent: QObject) -> None:
        super().__init__(parent)
        self._new_worker = worker_factory
        self._worker: Worker | None = None
        self._waiting: deque[Errand] = deque()
        self._current: Errand | None = None
        self._number = 0

    def warm(self) -> None:
        """Have a process that waits."""
        if self._worker is None:
            self._worker = self._new_worker()
            self._worker.received.connect(self._take)
            self._worker.died.connect(self._fail)
        self._worker.start()

    def send(self, errand: Errand) -> None:
        """Have an errand done, after those that wait already."""
        self._waiting.append(errand)
        self._next()

    def stop(self, errand: Errand) -> None:
        """Give up an errand, under way or waiting."""
        if errand in self._waiting:
            self._waiting.remove(errand)
            errand.failed(STOPPED)
        elif errand is self._current and self._worker is not None:
            self._worker.send(Stop())

    def close(self) -> None:
        """End the process; what waits is not done any more."""
        self._waiting.clear()
        self._current = None
        if self._worker is not None:
            self._worker.close()

    def _next(self) -> None:
        if self._current is None and self._waiting:
            self.warm()
            assert self._worker is not None
            self._current = self._waiting.popleft()
            self._number += 1
            self._worker.send(Job(self._number, self._current.name, self._current.arguments))

    def _take(self, event: Event) -> None:
        errand = self._current
        if errand is None:
            return
        match event:
            case Progress(id=self._number):
                errand.progress(event)
            case Result(id=self._number, values=values):
                self._current = None
                errand.done(values)
                self._next()
            case Failed(id=self._number, reason=reason):
                self._fail(reason)
            case _:
                pass

    def _fail(self, reason: str) -> None:
        errand, self._current = self._current, None
        if errand is not None:
            errand.failed(reason)
        self._next()
