"""Notes and frames in the design file: one a line, unknown fields kept."""

from collections.abc import Mapping
from typing import Any

from graphs.plain import expect, position, whole
from graphs.remarks import MOST, NOTE_WIDTH, Frame, Note, Remark, Remarks, checked
from graphs.strict import FileError
from graphs.types import GraphError

_NOTE_KEYS = {"id", "note", "at", "width"}
_FRAME_KEYS = {"id", "frame", "at", "size", "hue"}


def remarks_from_json(raw: Any) -> Remarks:
    """Remarks by their ids from plain data; FileError names the first thing that is wrong."""
    raw = expect(raw, list, "remarks")
    if len(raw) > MOST:
        raise FileError(f"more than {MOST:,} notes and frames")
    found: dict[str, Remark] = {}
    for number, each in enumerate(raw, 1):
        remark = _remark(each, f"remark {number}")
        if remark.id in found:
            raise FileError(f"two remarks have the id {remark.id[:40]}")
        found[remark.id] = remark
    return found


def _remark(raw: Any, what: str) -> Remark:
    raw = expect(raw, dict, what)
    key = expect(raw.get("id"), str, f"{what}: id")
    x, y = position(raw.get("at", [0, 0]), what)
    if ("note" in raw) == ("frame" in raw):
        raise FileError(f"{what} must be either a note or a frame")
    try:
        made = _note if "note" in raw else _frame
        return checked(made(raw, key, x, y, what))
    except FileError:
        raise
    except GraphError as error:
        raise FileError(f"{what}: {error}") from None


def _note(raw: Mapping[str, Any], key: str, x: int, y: int, what: str) -> Note:
    text = expect(raw["note"], str, f"{what}: note")
    width = whole(raw.get("width", NOTE_WIDTH), f"{what}: width")
    return Note(key, text, x, y, width, _others(raw, _NOTE_KEYS))


def _frame(raw: Mapping[str, Any], key: str, x: int, y: int, what: str) -> Frame:
    title = expect(raw["frame"], str, f"{what}: frame")
    size = expect(raw.get("size"), list, f"{what}: size")
    if len(size) != 2:
        raise FileError(f"{what}: size must be [width, height]")
    width, height = (whole(each, f"{what}: size") for each in size)
    hue = expect(raw.get("hue", ""), str, f"{what}: hue")
    return Frame(key, title, x, y, width, height, hue, _others(raw, _FRAME_KEYS))


def _others(raw: Mapping[str, Any], known: set[str]) -> dict[str, Any]:
    return {key: value for key, value in raw.items() if key not in known}


def remark_to_json(remark: Remark) -> dict[str, Any]:
    """A note or a frame as plain data."""
    if isinstance(remark, Note):
        return {
            "id": remark.id,
            "note": remark.text,
            "at": [remark.x, remark.y],
            "width": remark.width,
            **remark.extra,
        }
    return {
        "id": remark.id,
        "frame": remark.title,
        "at": [remark.x, remark.y],
        "size": [remark.width, remark.height],
        **({"hue": remark.hue} if remark.hue else {}),
        **remark.extra,
    }
