"""Search as people type it: words that begin alike first, then letters in order."""

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

Thing = TypeVar("Thing")


def score(query: str, words: Sequence[str]) -> int:
    """How well some words answer a query; 0 when they do not. The first word is the name."""
    query = query.casefold().strip()
    if not query:
        return 1
    best = 0
    for place, word in enumerate(words):
        best = max(best, _match(query, word.casefold()) - (place > 0))
    return best


def _match(query: str, word: str) -> int:
    if word == query:
        return 100
    if word.startswith(query):
        return 80
    if any(part.startswith(query) for part in word.replace("_", " ").split()):
        return 60
    if query in word:
        return 40
    return 20 if _in_order(query, word) else 0


def _in_order(query: str, word: str) -> bool:
    """Whether the letters of the query stand in the word in this order, the first one first."""
    letters = iter(word)
    return word[:1] == query[:1] and all(letter in letters for letter in query.replace(" ", ""))


def found(
    query: str, things: Iterable[Thing], words: Callable[[Thing], Sequence[str]]
) -> list[Thing]:
    """The things that answer a query, the best first; all of them for an empty query.

    Of those that answer equally well, what is made for images goes first: Conv2d before Conv1d.
    """
    if not query.strip():
        return list(things)
    scored = [(score(query, words(thing)), thing) for thing in things]
    kept = [pair for pair in scored if pair[0] > 0]
    kept.sort(key=lambda pair: (-pair[0], words(pair[1])[0].endswith(("1d", "3d"))))
    return [thing for _, thing in kept]
