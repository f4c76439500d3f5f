"""Long work in steps: the window answers between any two of them."""

from collections.abc import Iterator
from importlib import import_module

from PySide6.QtCore import QObject, QTimer

AT_ONCE = 300
"""Nodes up to which a look at all of them takes less than a picture's time."""


class Steps(QObject):
    """Takes one step of an iterator in each turn of the event loop, until there is none left."""

    def __init__(self, steps: Iterator[None], parent: QObject) -> None:
        super().__init__(parent)
        self._steps = steps
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._take_one)

    def start(self) -> None:
        """Begin in the next turn."""
        self._timer.start()

    def stop(self) -> None:
        """Take no further step."""
        self._timer.stop()

    def _take_one(self) -> None:
        try:
            next(self._steps)
        except StopIteration:
            self.stop()


def imports(*modules: str) -> Iterator[None]:
    """Import modules, each in a step before those that build of it."""
    for module in modules:
        yield
        import_module(module)
    yield


def settling(nodes: int) -> int:
    """Milliseconds of quiet before a slow look at so many nodes: none where they are few."""
    return 0 if nodes <= AT_ONCE else 300
