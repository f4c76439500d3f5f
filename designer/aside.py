"""Long work beside the window, as those who ask for it see it."""

from collections.abc import Callable
from typing import Protocol, TypeVar

T = TypeVar("T")


class Aside(Protocol):
    """Does work while the window goes on, and can be told to stop.

    what: said after a moment, as `Pasting`. work: touches nothing of the window; what it raises
    as Refused, GraphError or OSError is said. done: called with what it gave, in the window.
    """

    def do(self, what: str, work: Callable[[], T], done: Callable[[T], None]) -> None: ...
