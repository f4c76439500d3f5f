"""The parts of a note or a frame that a hand can take, and what pulling at a handle makes of it."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Literal, get_args

from PySide6.QtCore import Qt

from designer.canvas.geometry import Point, snapped
from designer.remark_places import FOOTER, HEADER, MARGIN, remark_box
from graphs.remarks import NARROWEST, WIDEST, Note, Remark

Handle = Literal["nw", "n", "ne", "e", "se", "s", "sw", "w"]
"""The side or corner at which it is pulled, as on a map."""

Part = Literal["body", "title", "edge"] | Handle
HANDLES: tuple[Handle, ...] = get_args(Handle)

_CORNERS: tuple[Handle, ...] = ("nw", "ne", "se", "sw")
_FEW, _FEWEST = 56, 24
"""Sides so short on the screen have handles at their ends only, or none."""

_LEAST = 2 * MARGIN + 32, HEADER + FOOTER + 16
"""The smallest frame that a hand makes."""

_SIZING = Qt.CursorShape
CURSORS: Mapping[Part, Qt.CursorShape] = {
    "nw": _SIZING.SizeFDiagCursor,
    "se": _SIZING.SizeFDiagCursor,
    "ne": _SIZING.SizeBDiagCursor,
    "sw": _SIZING.SizeBDiagCursor,
    "n": _SIZING.SizeVerCursor,
    "s": _SIZING.SizeVerCursor,
    "e": _SIZING.SizeHorCursor,
    "w": _SIZING.SizeHorCursor,
    "title": _SIZING.SizeAllCursor,
    "edge": _SIZING.SizeAllCursor,
    "body": _SIZING.ArrowCursor,
}
"""What the pointer looks like over each part."""


def handle_places(remark: Remark, zoom: float) -> Mapping[Handle, Point]:
    """Where the handles are: a note's height follows from its text, so it has but two.

    From afar there is no room for all of them, and then for none.
    """
    left, top, right, bottom = remark_box(remark)
    if (right - left) * zoom < _FEWEST or (bottom - top) * zoom < _FEWEST:
        return {}
    middle = (left + right) / 2, (top + bottom) / 2
    across = {"w": left, "e": right}
    down = {"n": top, "s": bottom}
    names: tuple[Handle, ...] = ("w", "e") if isinstance(remark, Note) else HANDLES
    if min(right - left, bottom - top) * zoom < _FEW and not isinstance(remark, Note):
        names = _CORNERS
    return {
        name: (_along(name, across, middle[0]), _along(name, down, middle[1])) for name in names
    }


def _along(name: Handle, places: Mapping[str, float], otherwise: float) -> float:
    return next((place for letter, place in places.items() if letter in name), otherwise)


def pulled(remark: Remark, handle: Handle, dx: float, dy: float) -> Remark:
    """The remark with one side or corner moved onto the grid; the opposite one stays."""
    if isinstance(remark, Note):
        x, width = _pulled(remark.x, remark.width, "w" in handle, "e" in handle, dx, NARROWEST)
        if width > WIDEST:
            x, width = (x + width - WIDEST if "w" in handle else x), WIDEST
        return replace(remark, x=x, width=width)
    x, width = _pulled(remark.x, remark.width, "w" in handle, "e" in handle, dx, _LEAST[0])
    y, height = _pulled(remark.y, remark.height, "n" in handle, "s" in handle, dy, _LEAST[1])
    return replace(remark, x=x, y=y, width=width, height=height)


def _pulled(
    start: int, length: int, first: bool, last: bool, by: float, least: int
) -> tuple[int, int]:
    """A side with its first or its last end moved; no shorter than the least, or than it was."""
    end, least = start + length, min(least, length)
    if first:
        start = min(snapped(start + by), end - least)
    elif last:
        end = max(snapped(end + by), start + least)
    return start, end - start
