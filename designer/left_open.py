"""What was open when the window closed: files, what of them was seen, the one in front."""

import json
import math
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

MOST = 100
_DEEPEST = 64


class Left(NamedTuple):
    """A file that was open.

    spot: the middle of the view on the picture, and the zoom; None where it was never seen.
    place: the uses of blocks that were looked into, the outermost first.
    """

    path: Path
    spot: tuple[float, float, float] | None = None
    place: tuple[str, ...] = ()


class LeftOpen:
    """The list of them in a file of its own. Losing it is no loss worth an error."""

    def __init__(self, file: Path) -> None:
        self._file, self._written = file, ""

    def read(self) -> tuple[list[Left], int | None]:
        """The files in the order of their tabs, and which stood in front, if one of them did."""
        try:
            data = json.loads(self._file.read_text(encoding="utf-8"))
        except (OSError, ValueError, RecursionError):
            return [], None
        if not isinstance(data, dict) or not isinstance(data.get("files"), list):
            return [], None
        files = [left for raw in data["files"][:MOST] if (left := _left(raw)) is not None]
        front = data.get("front")
        known = type(front) is int and 0 <= front < len(files)
        return files, front if known else None

    def write(self, files: Sequence[Left], front: int | None) -> None:
        """Remember them for the next start."""
        from designer.files import note_down  # `read` comes before the first picture

        listed = [
            {"path": str(left.path), "spot": left.spot, "place": left.place}
            for left in files[:MOST]
        ]
        text = json.dumps({"files": listed, "front": front})
        if text != self._written:
            self._written = text
            note_down(self._file, text)


def _left(raw: Any) -> Left | None:
    if not isinstance(raw, dict) or not isinstance(raw.get("path"), str) or "\0" in raw["path"]:
        return None
    spot, place = raw.get("spot"), raw.get("place")
    return Left(
        Path(raw["path"]),
        _spot(spot) if isinstance(spot, list) else None,
        tuple(each for each in place[:_DEEPEST] if isinstance(each, str))
        if isinstance(place, list)
        else (),
    )


def _spot(raw: list[Any]) -> tuple[float, float, float] | None:
    numbers = [float(each) for each in raw if type(each) in (int, float)]
    good = len(numbers) == len(raw) == 3 and all(map(math.isfinite, numbers))
    return (numbers[0], numbers[1], numbers[2]) if good and 0.01 < numbers[2] < 100 else None
