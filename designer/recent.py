"""The files opened last, newest first; with each when that was, how large it is, its look."""

import json
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from designer.files import note_down
from designer.menus import CATEGORY_TITLES
from graphs.silhouette import Bar

MOST = 10
_MOST_BARS = 64


@dataclass(frozen=True, slots=True)
class Recent:
    """A file: when it was opened or saved last, in seconds since 1970, and its network's look.

    0 and None stand for what is not known.
    """

    path: Path
    when: float = 0.0
    parameters: int | None = None
    bars: tuple[Bar, ...] = ()


class RecentFiles:
    """A short list of files, kept in a file of its own. Losing it is no loss worth an error."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self.files = _read(file)
        """Newest first."""

    @property
    def paths(self) -> tuple[Path, ...]:
        """Newest first."""
        return tuple(each.path for each in self.files)

    def add(self, path: Path) -> None:
        """Put a file first."""
        path = path.absolute()
        known = next((each for each in self.files if each.path == path), Recent(path))
        others = (each for each in self.files if each.path != path)
        self._write((replace(known, when=time.time()), *others)[:MOST])

    def note(self, path: Path, parameters: int, bars: tuple[Bar, ...]) -> None:
        """Remember how the network in a file looks, if the file is on the list."""
        bars = tuple(Bar(round(bar.height, 3), bar.category) for bar in bars)
        noted = (
            replace(each, parameters=parameters, bars=bars) if each.path == path else each
            for each in self.files
        )
        self._write(tuple(noted))

    def forget(self, *paths: Path) -> None:
        """Take files off the list: they could not be opened, or are gone."""
        gone = {path.absolute() for path in paths}
        self._write(tuple(each for each in self.files if each.path not in gone))

    def _write(self, files: tuple[Recent, ...]) -> None:
        if files == self.files:
            return
        self.files = files
        note_down(self._file, json.dumps([_to_json(each) for each in files]))


def _to_json(each: Recent) -> dict[str, Any]:
    return {
        "path": str(each.path),
        "when": each.when,
        "parameters": each.parameters,
        "bars": [[bar.height, bar.category] for bar in each.bars],
    }


def _read(file: Path) -> tuple[Recent, ...]:
    try:
        data = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return ()
    if not isinstance(data, list):
        return ()
    found = (_from_json(each) for each in data[:MOST])
    return tuple({each.path: each for each in found if each is not None}.values())


def _from_json(raw: Any) -> Recent | None:
    """A file of the list; older ones were written as their paths alone."""
    raw = {"path": raw} if isinstance(raw, str) else raw
    if not isinstance(raw, dict) or not isinstance(raw.get("path"), str) or "\0" in raw["path"]:
        return None
    when, parameters, bars = raw.get("when"), raw.get("parameters"), raw.get("bars")
    return Recent(
        Path(raw["path"]),
        float(when) if isinstance(when, (int, float)) and 0 <= when < 2**33 else 0.0,
        parameters if type(parameters) is int and 0 <= parameters < 2**63 else None,
        _bars(bars) if isinstance(bars, list) else (),
    )


def _bars(raw: Sequence[Any]) -> tuple[Bar, ...]:
    """A silhouette that was remembered; none where it is damaged."""
    bars = []
    for each in raw[:_MOST_BARS]:
        if not isinstance(each, list) or len(each) != 2 or type(each[0]) not in (int, float):
            return ()
        if not 0 <= each[0] <= 1 or each[1] not in CATEGORY_TITLES:
            return ()
        bars.append(Bar(float(each[0]), each[1]))
    return tuple(bars)
