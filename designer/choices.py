"""Something to choose from a list that a command opens."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Choice:
    """What it is called, what it does, and a note beside it; `category` colours its square.

    words: other names under which it can be found.
    """

    text: str
    act: Callable[[], None]
    note: str = ""
    category: str = ""
    words: Sequence[str] = ()
