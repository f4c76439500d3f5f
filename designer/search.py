"""Search as people type it: words that begin alike first, then letters in order."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Generic, TypeVar

Thing = TypeVar("Thing")

EXACT, FUZZY = 100, 20
"""The score of a word that is the query, and of one that only has its letters in order."""


@dataclass(frozen=True, slots=True, eq=False)
class Word:
    """A word prepared for many queries: without case, without spaces, and its parts."""

    text: str
    squeezed: str
    parts: tuple[str, ...]


def prepared(words: Iterable[str]) -> tuple[Word, ...]:
    """Words as `score_of` wants them."""
    return tuple(map(_word, words))


@lru_cache(maxsize=1 << 15)
def _word(word: str) -> Word:
    word = word.casefold()
    return Word(word, word.replace(" ", ""), tuple(word.replace("_", " ").split()))


def score(query: str, words: Sequence[str]) -> int:
    """How well some words answer a query; 0 when they do not. The first word is the name."""
    return score_of(query.casefold().strip(), prepared(words))


def score_of(query: str, words: Sequence[Word], known: dict[Word, int] | None = None) -> int:
    """The same for prepared words and a query without case and without spaces around it.

    known: what is known of words for this query; thousands of things share them.
    """
    if not query:
        return 1
    best, squeezed, known = 0, query.replace(" ", ""), {} if known is None else known
    for place, word in enumerate(words):
        found = known.get(word, -1)
        if found < 0:
            found = known[word] = _match(query, squeezed, word)
        if found - (place > 0) > best:
            best = found - (place > 0)
    return best


def _match(query: str, squeezed: str, word: Word) -> int:
    if squeezed not in word.squeezed:
        in_order = squeezed[0] == word.squeezed[:1] and _in_order(squeezed, word.squeezed)
        return FUZZY if in_order else 0
    if word.squeezed == squeezed:
        return EXACT
    if word.squeezed.startswith(squeezed):
        return 80
    if any(part.startswith(query) for part in word.parts):
        return 60
    return 40


def _in_order(query: str, word: str) -> bool:
    """Whether the letters of the query stand in the word in this order."""
    letters = iter(word)
    return all(letter in letters for letter in query)


class Searched(Generic[Thing]):
    """Things prepared for many queries. What one letter more can find, the letters before did."""

    def __init__(self, things: Iterable[Thing], words: Callable[[Thing], Sequence[str]]) -> None:
        self._all = [(thing, prepared(words(thing))) for thing in things]
        self._query, self._left = "", self._all

    def scored(self, query: str) -> list[tuple[int, Thing]]:
        """The things that answer a query with their scores, in their own order."""
        query = query.casefold().strip()
        if not query:
            return [(1, thing) for thing, _ in self._all]
        among = self._left if query.startswith(self._query) else self._all
        known: dict[Word, int] = {}
        scored = [(score_of(query, each[1], known), each) for each in among]
        kept = [pair for pair in scored if pair[0] > 0]
        self._query, self._left = query, [each for _, each in kept]
        return [(points, thing) for points, (thing, _) in kept]


def found(
    query: str, things: Iterable[Thing], words: Callable[[Thing], Sequence[str]]
) -> list[Thing]:
    """The things that answer a query, the best first; all of them for an empty query.

    Of those that answer equally well, what is made for images goes first: Conv2d before Conv1d.
    """
    if not query.strip():
        return list(things)
    scored = Searched(things, words).scored(query)
    scored.sort(key=lambda pair: (-pair[0], other_rank(words(pair[1])[0])))
    return [thing for _, thing in scored]


def other_rank(name: str) -> bool:
    """Whether a layer's name says that it is made for sequences or volumes, not for images."""
    return name.endswith(("1d", "3d"))
