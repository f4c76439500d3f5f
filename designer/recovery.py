"""Recovery copies: what a crash would lose, beside the user's files and never over them.

Each running program has a folder of its own, locked while it lives. The next start takes over
the folders whose owner is gone; a copy lives until its document is saved or discarded.
"""

import contextlib
import os
import shutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import IO

from designer.files import SUFFIX, save
from graphs import storage
from graphs.network import Network

_KEY = "recovered_from"
_LOCK = "lock"
_SPOILT = ".unreadable"


@dataclass(frozen=True, slots=True)
class Recovered:
    """An unsaved document of a session that ended badly, and the file that it belongs to."""

    network: Network
    path: Path | None
    copy: Path


class RecoveryStore:
    """The recovery copies of this running program, and those that others left behind."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._own = folder / os.urandom(16).hex()
        self._locks: dict[Path, IO[bytes]] = {}

    def write(self, key: str, network: Network, path: Path | None) -> None:
        """Keep a copy of a document as it is now. OSError or Refused when that fails."""
        if self._own not in self._locks or not self._own.is_dir():
            self._own.mkdir(parents=True, exist_ok=True)
            self._lock(self._own)
        origin = {_KEY: str(path)} if path is not None else {}
        save(replace(network, extra={**network.extra, **origin}), self._copy_of(key))

    def discard(self, key: str) -> None:
        """Forget a document's copy: it was saved, or nobody wants it."""
        with contextlib.suppress(OSError):
            self._copy_of(key).unlink(missing_ok=True)

    def left_behind(self) -> list[Recovered]:
        """What sessions that are gone have not saved; unreadable copies are moved aside."""
        found = []
        for folder in self._abandoned():
            for copy in sorted(folder.glob(f"*{SUFFIX}")):
                with contextlib.suppress(OSError):
                    found += _recovered(copy)
            self._remove_if_empty(folder)
        return found

    def close(self) -> None:
        """Leave: without copies, nothing of this session stays."""
        for folder in tuple(self._locks):
            self._remove_if_empty(folder)
        for lock in self._locks.values():
            lock.close()
        self._locks.clear()

    def _copy_of(self, key: str) -> Path:
        return self._own / f"{key}{SUFFIX}"

    def _abandoned(self) -> Iterator[Path]:
        if not self._folder.is_dir():
            return
        for folder in sorted(self._folder.iterdir()):
            if folder != self._own and folder.is_dir() and self._lock(folder):
                yield folder

    def _lock(self, folder: Path) -> bool:
        """Own a folder for as long as this program lives; False while another one does."""
        try:
            handle = (folder / _LOCK).open("ab")
        except OSError:
            return False
        if not _lock_file(handle):
            handle.close()
            return False
        self._locks[folder] = handle
        return True

    def _remove_if_empty(self, folder: Path) -> None:
        with contextlib.suppress(OSError):
            if {each.name for each in folder.iterdir()} <= {_LOCK}:
                self._locks.pop(folder).close()
                shutil.rmtree(folder, ignore_errors=True)


def discard_copy(recovered: Recovered) -> None:
    """Forget what was left behind: it has been opened, or nobody wants it."""
    with contextlib.suppress(OSError):
        recovered.copy.unlink(missing_ok=True)


def _recovered(copy: Path) -> list[Recovered]:
    try:
        network = storage.read(copy)
    except storage.FileError:
        copy.rename(copy.with_suffix(_SPOILT))
        return []
    extra = dict(network.extra)
    origin = extra.pop(_KEY, None)
    path = Path(origin) if isinstance(origin, str) else None
    return [Recovered(replace(network, extra=extra), path, copy)]


if sys.platform == "win32":
    import msvcrt

    def _lock_file(handle: IO[bytes]) -> bool:
        try:
            msvcrt.locking(handle.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _lock_file(handle: IO[bytes]) -> bool:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True
