"""The files opened last, newest first."""

import json
from pathlib import Path

from designer.files import atomic_writer
from designer.refused import Refused

MOST = 10


class RecentFiles:
    """A short list of paths, kept in a file of its own. Losing it is no loss worth an error."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._paths = _read(file)

    @property
    def paths(self) -> tuple[Path, ...]:
        """Newest first."""
        return self._paths

    def add(self, path: Path) -> None:
        """Put a path first."""
        path = path.absolute()
        if self._paths[:1] == (path,):
            return
        others = (each for each in self._paths if each != path)
        self._write((path, *others)[:MOST])

    def forget(self, path: Path) -> None:
        """Take a path off the list: it could not be opened."""
        self._write(tuple(each for each in self._paths if each != path.absolute()))

    def _write(self, paths: tuple[Path, ...]) -> None:
        self._paths = paths
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            with atomic_writer(self._file) as handle:
                handle.write(json.dumps([str(path) for path in paths]).encode())
        except (OSError, Refused):
            return


def _read(file: Path) -> tuple[Path, ...]:
    try:
        data = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return ()
    if not isinstance(data, list):
        return ()
    return tuple(Path(each) for each in data[:MOST] if isinstance(each, str))
