"""Long work beside the window, as those who ask for it see it."""

from collections.abc import Callable
from typing import Protocol, TypeVar

T = TypeVar("T")


class Aside(Protocol):
    """Does work while the window goes on, and can be told to stop.

    what: said after a moment, as `Pasting`. work: touches nothing of the window. done: called
    with what it gave, in the window. failed: called with the text of what it raised as Refused,
    GraphError or OSError, or with nothing when it was stopped; without it such a text is said.
    """

    def do(
        self,
        what: str,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[str], None] | None = None,
    ) -> None: ...
