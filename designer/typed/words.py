"""The words of a typed line, and the shape that each of them has."""

from itertools import takewhile
from typing import NamedTuple

_OPENING, _CLOSING = "([", ")]"
_JOINS = "×x*,"
_STARTS_NUMBER = "0123456789.-+("


class Line(NamedTuple):
    """A line taken apart: the name that it gives, if any, and its words."""

    name: str
    words: tuple[str, ...]


def line_of(text: str) -> Line:
    """`c1: conv 6 5x5` is the name c1 and three words. Brackets keep a word together."""
    name, colon, rest = text.partition(":")
    return Line(name.strip(), words_of(rest)) if colon else Line("", words_of(text))


def words_of(text: str) -> tuple[str, ...]:
    """What stands between spaces; `groups = 4` and `(2 * 32)` are one word each."""
    words, word, depth = [], "", 0
    for letter in _around_equals(text):
        depth = max(0, depth + (letter in _OPENING) - (letter in _CLOSING))
        if letter.isspace() and not depth:
            words.append(word)
            word = ""
        else:
            word += letter
    return tuple(each.strip(",") for each in (*words, word) if each.strip(","))


def _around_equals(text: str) -> str:
    return "=".join(part.strip() for part in text.split("=")) if " =" in text else text


def short_form(word: str) -> tuple[str, str] | None:
    """`k3` and `s2x1` are a field's first letters and a number; None for other words."""
    letters = "".join(takewhile(lambda each: each.isalpha() or each == "_", word))
    rest = word[len(letters) :]
    return (letters, rest) if letters and rest[:1] and rest[0] in _STARTS_NUMBER else None


def numbers_in(word: str) -> int:
    """How many numbers a word holds: two in `3x3`, one in `64*2`, which is arithmetic."""
    inside = word.strip("()[]")
    joined = inside.replace("×", "x").replace(",", "x").casefold()
    parts = [part for part in joined.split("x") if part]
    return len(parts) if any(join in inside.casefold() for join in _JOINS if join != "*") else 1


def is_value(word: str) -> bool:
    """Whether a word can only be a field's value, so that no layer's name stands there."""
    return "=" in word or word[0] in _STARTS_NUMBER
