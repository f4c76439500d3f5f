"""A catalogue: English texts and what they are in another language.

Texts may have holes (%1, %2, …). A sentence that was put together from several texts is taken
apart at its full stops, colons and brackets, and what stands in a hole is translated in turn
where it is more than one word: one word is a name.
"""

import json
import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple, Self, TypedDict

HOLE = re.compile(r"%(\d)")
WORD = re.compile(r"[^\W\d_]{2,}")

_LINES = ("\n", " · ")
_JOINTS = ("; ", ": ", ", ")
_IN_BRACKETS = re.compile(r"(.*) \((.+)\)")
_NUMBER = re.compile(r"[\d,]+(\.\d+)?")
_SAID_OF_FIELDS = ("must ", "can ", "knows ", "needs ", "is ")
_REMEMBERED = 8192
_FEW_LETTERS, _FEW_WORDS = 12, 2


class Known(TypedDict):
    """A catalogue's file: whole texts, and texts with holes by their most telling word.

    A translation is a text, or one text for each of the language's plural forms.
    """

    whole: dict[str, str]
    holed: dict[str, list[tuple[str, str | list[str]]]]


class _Match(NamedTuple):
    """A text with holes that fits, its translation, and what stands in the holes."""

    source: str
    translation: str | list[str]
    values: Sequence[str]

    @property
    def begins_with_name(self) -> bool:
        """Whether the first hole holds `name: ` too, which most likely belongs to no text."""
        return self.source.startswith("%1") and ": " in self.values[0]

    def is_simple(self, inside: Sequence[str | None]) -> bool:
        """Whether what stands in the holes is known, or so short that it must be a name.

        inside: their translations. What was joined belongs to no hole, but for the last one.
        """
        if len(self.values) > 1 and any(
            " " in value and found is None for value, found in zip(self.values, inside, strict=True)
        ):
            return False
        opening = len(self.values) == 1 and self.source[0].isupper()
        if opening and not any(joint in self.values[0] for joint in (*_LINES, ". ")):
            return True  # `Open %1`, and be it a name of many words
        *before, last = zip(self.values, inside, strict=True)
        ends = re.search(r"%\d$", self.source) is not None
        joints = _LINES if ends and last[1] is not None else (*_LINES, ". ")
        return all(_short(*each, (*_LINES, ". ")) for each in before) and _short(*last, joints)


class Catalogue:
    """The texts of one language."""

    def __init__(self, known: Known, code: str) -> None:
        self._whole, self._holed = known["whole"], known["holed"]
        self._form = PLURALS[code]
        self._remembered: dict[str, str | None] = {}

    @classmethod
    def read(cls, path: Path, code: str) -> Self:
        """The catalogue that a file holds."""
        return cls(json.loads(path.read_text(encoding="utf-8")), code)

    def translated(self, text: str) -> str:
        """A text in the catalogue's language; what is not known stays as it is."""
        return self._found(text) or text

    def _found(self, text: str) -> str | None:
        """The translation; None where the text is not known, or is only a name or a number."""
        if text not in self._remembered:
            if len(self._remembered) == _REMEMBERED:
                self._remembered.clear()
            self._remembered[text] = self._looked_up(text)
        return self._remembered[text]

    def _looked_up(self, text: str) -> str | None:
        bare = _bare(text)
        if bare != text:
            found = self._found(bare) if " " in bare else None
            return found and text.replace(bare, found, 1)
        stop = "." if text.endswith(".") else ""
        return (
            self._said(text)
            or _with(stop, stop and self._said(text[:-1]))
            or self._taken_apart(text)
            or self._first([each for each in self._matches(text) if each.begins_with_name])
            or self._turned(text)
            or self._behind_name(text)
            or _with(stop, stop and self._found(text[:-1]))
        )

    def _said(self, text: str) -> str | None:
        """The translation of a text that is one of the catalogue's."""
        if text in self._whole:
            return self._whole[text]
        return self._first([each for each in self._matches(text) if not each.begins_with_name])

    def _turned(self, text: str) -> str | None:
        """A text that was made to begin with a capital, or not to, for where it stands."""
        turned = f"{text[:1].swapcase()}{text[1:]}"
        found = self._whole.get(turned) or self._first(self._matches(turned))
        if found is None:
            return None
        first = found[:1].upper() if text[:1].isupper() else found[:1].lower()
        return f"{first}{found[1:]}"

    def _behind_name(self, text: str) -> str | None:
        """What is said of a field, whose name stands before it: `stride must be a number`."""
        name, _, rest = text.partition(" ")
        if not name.isidentifier() or not rest.startswith(_SAID_OF_FIELDS):
            return None
        found = self._whole.get(rest) or self._first(self._matches(rest))
        return found and f"{name} {found}"

    def _matches(self, text: str) -> list["_Match"]:
        """The texts with holes that fit, the one that fits most closely first."""
        words = dict.fromkeys(WORD.findall(text))
        fitting = [
            _Match(source, translation, match.groups())
            for word in words
            for source, translation in self._holed.get(word, ())
            if (match := pattern(source).fullmatch(text))
        ]
        return sorted(fitting, key=lambda each: -len(HOLE.sub("", each.source)))

    def _first(self, matches: Sequence["_Match"]) -> str | None:
        for match in matches:
            inside = [self._found(each) if " " in each else None for each in match.values]
            if _telling(match.source) or match.is_simple(inside):
                return self._filled(match.translation, match.values, inside)
        return None

    def _filled(
        self, translation: str | list[str], values: Sequence[str], inside: Sequence[str | None]
    ) -> str:
        if isinstance(translation, list):
            counted = next((each for each in values if _NUMBER.fullmatch(each)), "")
            translation = translation[self._form(counted)]
        return HOLE.sub(
            lambda hole: inside[int(hole[1]) - 1] or values[int(hole[1]) - 1], translation
        )

    def _part(self, text: str, apart: bool) -> str | None:
        """What a part says; a word alone is a name, unless it stands apart."""
        return self._found(text) if " " in text else self._whole.get(text) if apart else None

    def _taken_apart(self, text: str) -> str | None:
        """Where a text is put together from others, their translations put together."""
        for parts, joint, apart in _apart(text):
            found = [self._part(part, apart) for part in parts]
            known = (new or " " not in old for new, old in zip(found, parts, strict=True))
            if any(found) and (apart or all(known)):
                return joint.format(*(new or old for new, old in zip(found, parts, strict=True)))
        return None


def _apart(text: str) -> Iterator[tuple[list[str], str, bool]]:
    """The ways in which a text may have been put together: its parts, how they are joined.

    And whether they are sentences or lines, so that each may be unknown without the others.
    """
    for joint in _LINES:
        if joint in text:
            parts = text.split(joint)
            yield parts, joint.join(["{}"] * len(parts)), True
    for end in re.finditer(r"\. ", text):
        yield [text[: end.start()], text[end.end() :]], "{}. {}", False
    first, stop, rest = text.partition(". ")
    if stop:
        yield [first, rest], "{}. {}", True
    brackets = _IN_BRACKETS.fullmatch(text)
    if brackets:
        yield list(brackets.groups()), "{} ({})", False
    for joint in _JOINTS:
        if joint in text:
            parts = text.split(joint)
            yield parts, joint.join(["{}"] * len(parts)), False


def _with(stop: str, found: str | None) -> str | None:
    return f"{found}{stop}" if found else None


def _bare(text: str) -> str:
    """A text without spaces and brackets around it."""
    text = text.strip(" ·")
    return text[1:-1] if text[:1] == "(" and text[-1:] == ")" else text


@lru_cache(None)
def pattern(source: str) -> re.Pattern[str]:
    """What a text with holes looks like once they are filled."""
    return re.compile("(.*?)".join(map(re.escape, re.split(r"%\d", source))))


def _telling(source: str) -> bool:
    """Whether a text has so many words that it fits nothing else by accident."""
    words = WORD.findall(source)
    return len(words) > _FEW_WORDS and sum(map(len, words)) > _FEW_LETTERS


def _short(value: str, found: str | None, joints: Sequence[str]) -> bool:
    parts = joints if found is not None else (*joints, *_JOINTS)
    if any(joint in f"{value} " for joint in parts):
        return False
    return found is not None or value.count(" ") < _FEW_WORDS


def _italian(count: str) -> int:
    return 0 if count == "1" else 1


def _romanian(count: str) -> int:
    """One; few: 0 and what ends in 1 to 19; many, which takes `de`."""
    if not count.replace(",", "").isdigit():
        return 1
    number = int(count.replace(",", ""))
    if number == 1:
        return 0
    return 1 if number == 0 or 1 <= number % 100 <= 19 else 2


PLURALS: dict[str, Callable[[str], int]] = {"it": _italian, "ro": _romanian}
"""Which of its plural forms a language takes for a number; "" where none was found."""

FORMS = {"it": 2, "ro": 3}
"""How many plural forms a language has."""
