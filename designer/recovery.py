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
from typing import IO, Any

from designer.files import SUFFIX, save
from designer.weights import SUFFIX as WEIGHTS
from designer.weights import weights_from_json, weights_to_json
from graphs import storage
from graphs.network import Kept, Network

_KEY = "recovered_from"
_WEIGHTS = "recovered_weights"
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
        self._make_own()
        origin = {_KEY: str(path)} if path is not None else {}
        weights = {_WEIGHTS: weights_to_json(network.weights)} if network.weights else {}
        extra = {**network.extra, **origin, **weights}
        save(replace(network, extra=extra), self._copy_of(key))

    def weights_file(self) -> Path:
        """A fresh place for weights that a document has; it lives as long as their copies do."""
        self._make_own()
        return self._own / f"{os.urandom(8).hex()}{WEIGHTS}"

    def _make_own(self) -> None:
        if self._own not in self._locks or not self._own.is_dir():
            self._own.mkdir(parents=True, exist_ok=True)
            self._lock(self._own)

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
                    found += _recovered(copy, self._folder)
        self._sweep()
        return found

    def close(self) -> None:
        """Leave: without copies, nothing of this session stays."""
        self._sweep(everything=True)
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

    def _sweep(self, *, everything: bool = False) -> None:
        """Remove weights that no copy names, and folders in which nothing is left.

        everything: those of this program too; while it runs, its documents have them.
        """
        folders = [each for each in self._locks if everything or each != self._own]
        named = {file for folder in self._locks for file in _named_in(folder)}
        for folder in folders:
            with contextlib.suppress(OSError):
                for file in folder.glob(f"*{WEIGHTS}"):
                    if file not in named:
                        file.unlink()
                if {each.name for each in folder.iterdir()} <= {_LOCK}:
                    self._locks.pop(folder).close()
                    shutil.rmtree(folder, ignore_errors=True)


def discard_copy(recovered: Recovered) -> None:
    """Forget what was left behind: it has been opened, or nobody wants it."""
    with contextlib.suppress(OSError):
        recovered.copy.unlink(missing_ok=True)


def _named_in(folder: Path) -> Iterator[Path]:
    """The files of weights that the copies in a folder name."""
    for copy in folder.glob(f"*{SUFFIX}"):
        with contextlib.suppress(OSError, storage.FileError):
            yield from _files(storage.read(copy).extra.get(_WEIGHTS))


def _files(data: Any) -> Iterator[Path]:
    with contextlib.suppress(ValueError):
        for kept in weights_from_json(data).values():
            yield from {Path(stored.file) for stored in kept.tensors.values()}


def _recovered(copy: Path, store: Path) -> list[Recovered]:
    try:
        network = storage.read(copy)
    except storage.FileError:
        copy.rename(copy.with_suffix(_SPOILT))
        return []
    extra = dict(network.extra)
    origin = extra.pop(_KEY, None)
    path = Path(origin) if isinstance(origin, str) else None
    weights = _weights(extra.pop(_WEIGHTS, {}), store)
    return [Recovered(replace(network, extra=extra, weights=weights), path, copy)]


def _weights(data: Any, store: Path) -> dict[str, Kept]:
    """Weights that still lie in the store; a copy can name no file elsewhere."""
    try:
        weights = weights_from_json(data)
    except ValueError:
        return {}
    there = {file for file in _files(data) if file.is_file() and file.parent.parent == store}
    return {
        key: kept
        for key, kept in weights.items()
        if all(Path(stored.file) in there for stored in kept.tensors.values())
    }


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
