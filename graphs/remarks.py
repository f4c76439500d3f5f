"""Notes and frames: what a person writes on the picture of a network. It computes nothing."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from graphs.types import GraphError

LONGEST_TEXT = 4_000
LONGEST_TITLE = 200
MOST = 2_000
"""Remarks in one network, or in one block."""

NARROWEST, WIDEST = 80, 2_000
"""Of a note, in pixels."""

NOTE_WIDTH = 200

SMALLEST, LARGEST = 32, 10**7
"""Sides of a frame, in pixels."""

_LONGEST_HUE = 40


@dataclass(frozen=True, slots=True)
class Note:
    """Plain text on the picture. `x`, `y` are its top left corner in pixels; its height follows.

    extra: fields of a newer file format, kept for it.
    """

    id: str
    text: str
    x: int = 0
    y: int = 0
    width: int = NOTE_WIDTH
    extra: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Frame:
    """A titled rectangle behind nodes: what stands wholly inside moves with it. In pixels.

    hue: a category of layers whose colour it has; empty for grey, as is one that nobody knows.
    """

    id: str
    title: str
    x: int = 0
    y: int = 0
    width: int = 240
    height: int = 160
    hue: str = ""
    extra: Mapping[str, Any] = field(default_factory=dict)


Remark = Note | Frame
Remarks = Mapping[str, Remark]


def words(remark: Remark) -> str:
    """A note's text or a frame's title."""
    return remark.text if isinstance(remark, Note) else remark.title


def with_words(remark: Remark, text: str) -> Remark:
    """The remark with another text or title; GraphError where it is too long."""
    if isinstance(remark, Note):
        return checked(replace(remark, text=text))
    return checked(replace(remark, title=text))


def checked(remark: Remark) -> Remark:
    """The remark, halves of characters replaced, since no file holds them.

    GraphError names what of it cannot be.
    """
    if isinstance(remark, Note):
        _refuse_longer("a note", remark.text, LONGEST_TEXT)
        _refuse_outside("a note’s width", remark.width, NARROWEST, WIDEST)
        return replace(remark, text=_whole(remark.text))
    _refuse_longer("a frame’s title", remark.title, LONGEST_TITLE)
    _refuse_longer("a frame’s hue", remark.hue, _LONGEST_HUE)
    _refuse_outside("a frame’s width", remark.width, SMALLEST, LARGEST)
    _refuse_outside("a frame’s height", remark.height, SMALLEST, LARGEST)
    return replace(remark, title=_whole(remark.title), hue=_whole(remark.hue))


def _whole(text: str) -> str:
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def joined(remarks: Remarks, added: Iterable[Remark]) -> Remarks:
    """Remarks with others among them; GraphError where these are too many."""
    new = {**remarks, **{each.id: each for each in added}}
    if len(new) > MOST:
        raise GraphError(f"more than {MOST:,} notes and frames; delete some first")
    return new


def in_order(remarks: Remarks) -> list[Remark]:
    """Remarks in an order that does not depend on what was done to them: r2 before r10."""
    return sorted(remarks.values(), key=lambda each: (len(each.id), each.id))


def fresh_ids(remarks: Remarks, count: int) -> list[str]:
    """Ids that no remark has: r1, r2 …"""
    numbers = (int(key[1:]) for key in remarks if key[:1] == "r" and _is_number(key[1:]))
    first = max(numbers, default=0) + 1
    return [f"r{first + i}" for i in range(count)]


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) < 10


def _refuse_longer(what: str, text: str, most: int) -> None:
    if len(text) > most:
        raise GraphError(f"{what} has at most {most:,} characters, not {len(text):,}")


def _refuse_outside(what: str, size: int, least: int, most: int) -> None:
    if not least <= size <= most:
        raise GraphError(f"{what} must lie between {least:,} and {most:,} pixels, not {size:,}")
