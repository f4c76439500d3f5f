"""An OpenType font as far as drawings need it: widths of texts, and its outlines for a PDF.

The tables are those of the OpenType specification 1.9 and of Adobe's Technical Note 5176 (CFF).
"""

import struct
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

_END_OF_GLYPH = 14
_CHAR_STRINGS = 17
"""The operator in a CFF's Top DICT that says where the outlines are."""


class Font:
    """One face with outlines in a CFF table. Glyph 0 stands for what it lacks."""

    def __init__(self, data: bytes) -> None:
        self._tables = dict(_tables(data))
        head, hhea = self._tables["head"], self._tables["hhea"]
        self.units = _number(head, 18, 2)
        self.box = struct.unpack(">4h", head[36:44])
        self.ascent, self.descent = struct.unpack(">2h", hhea[4:8])
        wide = _number(hhea, 34, 2)
        measures = struct.unpack(f">{2 * wide}H", self._tables["hmtx"][: 4 * wide])
        self._advances = measures[::2]

    @cached_property
    def name(self) -> str:
        """Its name as PostScript writes it."""
        start, end = _index(self._tables["CFF "], self._tables["CFF "][2]).items[0]
        return self._tables["CFF "][start:end].decode("ascii")

    @cached_property
    def _glyphs(self) -> dict[int, int]:
        return dict(_characters(self._tables["cmap"]))

    def glyphs(self, text: str) -> list[int]:
        """The numbers of a text's glyphs, one a character."""
        return [self._glyphs.get(ord(each), 0) for each in text]

    def advance(self, glyph: int) -> int:
        """The width of a glyph in the font's units."""
        return int(self._advances[min(glyph, len(self._advances) - 1)])

    def width(self, text: str, size: float) -> float:
        """How wide a text is, kerning left out."""
        return sum(map(self.advance, self.glyphs(text))) * size / self.units

    def elided(self, text: str, size: float, room: float) -> str:
        """The text, or as much of its start as there is room for, and an ellipsis."""
        if self.width(text, size) <= room:
            return text
        left = room - self.width("…", size)
        taken = 0
        for each in text:
            left -= self.width(each, size)
            if left < 0:
                break
            taken += 1
        return text[:taken].rstrip() + "…"

    def outlines(self, glyphs: Sequence[int]) -> bytes:
        """The CFF table in which all other glyphs are blank: they compress to nothing.

        Numbers of glyphs and places in the table stay as they are.
        """
        kept = {0, *glyphs}
        table = bytearray(self._tables["CFF "])
        for glyph, (start, end) in enumerate(_outlines(self._tables["CFF "])):
            if glyph not in kept and end > start:
                table[start:end] = bytes([_END_OF_GLYPH]).ljust(end - start, b"\0")
        return bytes(table)


def _tables(data: bytes) -> Iterator[tuple[str, bytes]]:
    for number in range(_number(data, 4, 2)):
        entry = data[12 + 16 * number : 28 + 16 * number]
        start, length = _number(entry, 8, 4), _number(entry, 12, 4)
        yield entry[:4].decode("ascii"), data[start : start + length]


def _number(data: bytes, at: int, size: int) -> int:
    return int.from_bytes(data[at : at + size], "big")


def _characters(cmap: bytes) -> Iterator[tuple[int, int]]:
    """Characters and their glyphs, from the table for all of Unicode (format 12)."""
    for number in range(_number(cmap, 2, 2)):
        start = _number(cmap, 8 + 8 * number, 4)
        if _number(cmap, start, 2) == 12:
            for group in range(_number(cmap, start + 12, 4)):
                at = start + 16 + 12 * group
                first, last, glyph = struct.unpack(">3L", cmap[at : at + 12])
                yield from zip(
                    range(first, last + 1), range(glyph, glyph + last - first + 1), strict=True
                )
            return


class _Index(NamedTuple):
    """Where the items of a CFF INDEX lie, and where it ends."""

    items: list[tuple[int, int]]
    end: int


def _index(table: bytes, at: int) -> _Index:
    count = _number(table, at, 2)
    if not count:
        return _Index([], at + 2)
    size = table[at + 2]
    base = at + 2 + size * (count + 1)
    ends = [base + _number(table, at + 3 + size * each, size) for each in range(count + 1)]
    return _Index(list(pairwise(ends)), ends[-1])


def _outlines(table: bytes) -> list[tuple[int, int]]:
    names = _index(table, table[2])
    start, end = _index(table, names.end).items[0]
    return _index(table, _operand(table[start:end], _CHAR_STRINGS)).items


def _operand(dictionary: bytes, wanted: int) -> int:
    """The last number before an operator in a DICT."""
    at, value = 0, 0
    while at < len(dictionary):
        first = dictionary[at]
        if first <= 21:
            if first == wanted:
                return value
            at += 2 if first == 12 else 1
        elif first in (28, 29):
            size = 2 if first == 28 else 4
            value = int.from_bytes(dictionary[at + 1 : at + 1 + size], "big", signed=True)
            at += 1 + size
        elif first == 30:
            while dictionary[at + 1] & 0xF != 0xF and dictionary[at + 1] >> 4 != 0xF:
                at += 1
            at += 2
        else:
            value = _short(dictionary, at)
            at += 1 if first < 247 else 2
    raise ValueError("the font has no outlines")


def _short(dictionary: bytes, at: int) -> int:
    first = dictionary[at]
    if first < 247:
        return first - 139
    if first < 251:
        return (first - 247) * 256 + dictionary[at + 1] + 108
    return -(first - 251) * 256 - dictionary[at + 1] - 108


class Fonts(NamedTuple):
    """The two faces that drawings use."""

    regular: Font
    bold: Font

    def of(self, bold: bool) -> Font:
        """The face for words."""
        return self.bold if bold else self.regular
