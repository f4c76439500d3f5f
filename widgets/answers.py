"""What a search gives: answers, how they are chosen, and where they come from."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import partial
from inspect import cleandoc
from typing import Protocol, TypeVar, overload

from PySide6.QtGui import QIcon

from designer.growing import Outcome
from designer.search import found
from graphs.declare import Layer
from widgets.language import tr


class Way(Enum):
    """How an answer was chosen: by Enter, with Shift, or with Ctrl."""

    PLAIN = "Enter"
    WIRED = "Shift+Enter"
    CHAIN = "Ctrl+Enter"


Thing = TypeVar("Thing")


@dataclass(frozen=True)
class Answer:
    """Something that can be found: what it is called, what else it answers to, what it does.

    detail: stands small behind the name. note: small at the right, such as a shortcut. outcome:
    what it would give, asked only of rows that are seen; it stands in the place of the note.
    """

    text: str
    act: Callable[[Way], None]
    note: str = ""
    icon: QIcon | None = None
    enabled: bool = True
    words: Sequence[str] = ()
    detail: str = ""
    outcome: Callable[[], Outcome] | None = None


class Once:
    """Something asked for when it is first wanted, and remembered."""

    __slots__ = ("_ask", "_known")

    def __init__(self, ask: Callable[[], Outcome]) -> None:
        self._ask = ask
        self._known: Outcome | None = None

    def __call__(self) -> Outcome:
        if self._known is None:
            self._known = self._ask()
        return self._known

    @property
    def asked(self) -> bool:
        """Whether anybody wanted it yet."""
        return self._known is not None


class Made(Sequence[Answer]):
    """Answers of which each is made when it is first looked at, of one of some things."""

    def __init__(self, things: Sequence[Thing], make: Callable[[Thing], Answer]) -> None:
        self._makers = [partial(make, thing) for thing in things]
        self._made: dict[int, Answer] = {}

    def __len__(self) -> int:
        return len(self._makers)

    @overload
    def __getitem__(self, at: int) -> Answer: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[Answer]: ...
    def __getitem__(self, at: int | slice) -> Answer | Sequence[Answer]:
        if isinstance(at, slice):
            return [self[each] for each in range(*at.indices(len(self)))]
        if not -len(self) <= at < len(self):
            raise IndexError(at)
        if at not in self._made:
            self._made[at] = self._makers[at]()
        return self._made[at]


class Source(Protocol):
    """What a popup is filled from."""

    hint: str
    """What stands in the field while nothing is typed."""
    rows: int
    """How many rows are seen at once."""
    stays: frozenset[Way]
    """The ways of choosing after which the list stays open."""

    def answers(self, query: str) -> Sequence[Answer]:
        """What answers a query, the best first."""

    def keys(self) -> str:
        """What the keys do, for the line below the list."""

    def marked(self, answer: Answer | None) -> None:
        """Another answer was marked by hand."""

    def closed(self) -> None:
        """The list is gone."""


class Listed:
    """A source that only lists answers given beforehand, those that a query finds first."""

    stays: frozenset[Way] = frozenset()

    def __init__(self, answers: Sequence[Answer], hint: str, keys: str, rows: int = 10) -> None:
        self.hint, self.rows, self._keys = hint, rows, keys
        self._answers = tuple(answers)

    def answers(self, query: str) -> Sequence[Answer]:
        """The answers that a query finds."""
        return found(query, self._answers, words_of)

    def keys(self) -> str:
        """What the keys do."""
        return self._keys

    def marked(self, answer: Answer | None) -> None:
        """Nothing follows from looking."""

    def closed(self) -> None:
        """Nothing was begun that has to end."""


def doc_of(declared: type[Layer]) -> str:
    """What stands behind a layer's name: how its description begins."""
    return tr(cleandoc(declared.__doc__ or "")).partition(".")[0].partition(":")[0]


def words_of(answer: Answer) -> Sequence[str]:
    """All that an answer is found by, its name first."""
    return (answer.text, *answer.words)
