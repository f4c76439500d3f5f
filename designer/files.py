"""Files saved whole or not at all, and recovery copies that never touch the user's file."""

import contextlib
import errno
import os
import shutil
import stat
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from designer.refused import Refused
from graphs.network import Network
from graphs.storage import write_text

SUFFIX = ".convas"


@contextlib.contextmanager
def atomic_writer(path: Path) -> Iterator[IO[bytes]]:
    """Write beside `path` and take its place at the end, keeping its mode and a symbolic link.

    On any error the old file stands untouched and nothing is left behind; an OSError becomes a
    Refused that says what to do.
    """
    with atomic_writers(path) as (handle,):
        yield handle


@contextlib.contextmanager
def atomic_writers(*paths: Path) -> Iterator[tuple[IO[bytes], ...]]:
    """As `atomic_writer`, for files that belong together, the one that names the others last.

    All are whole on the disk before the first takes its place.
    """
    targets = [_target(path) for path in paths]
    drafts: list[IO[bytes]] = []
    try:
        try:
            for target in targets:
                drafts.append(_draft(target))
            yield tuple(drafts)
            for handle, target in zip(drafts, targets, strict=True):
                _finish(handle, target)
            _refuse_folders(targets)
            _take_places(drafts, targets)
        except BaseException:
            for handle in drafts:
                handle.close()
                with contextlib.suppress(OSError):
                    os.unlink(handle.name)
            raise
        for folder in dict.fromkeys(target.parent for target in targets):
            _sync_folder(folder)
    except OSError as error:
        raise Refused(_sentence(paths[-1], error)) from error


def _draft(target: Path) -> IO[bytes]:
    return tempfile.NamedTemporaryFile(
        prefix=".convas-", suffix=".part", dir=target.parent, delete=False
    )


def _finish(handle: IO[bytes], target: Path) -> None:
    """Bring all of a draft to the disk, with the mode that its file has."""
    handle.flush()
    os.fchmod(handle.fileno(), _mode_for(target))
    os.fsync(handle.fileno())
    handle.close()


def _take_places(drafts: list[IO[bytes]], targets: list[Path]) -> None:
    """Put drafts in their files' places; where one cannot be, those before it are put back."""
    second_names = [_second_name(target) for target in targets[:-1]]
    replaced: list[Path] = []
    try:
        for handle, target in zip(drafts, targets, strict=True):
            os.replace(handle.name, target)
            replaced.append(target)
    except OSError:
        for target, second in zip(replaced, second_names, strict=False):
            if second is not None:
                second.replace(target)
            else:
                target.unlink()
        raise
    finally:
        for second in filter(None, second_names):
            second.unlink(missing_ok=True)


def _second_name(target: Path) -> Path | None:
    """Another name of a file, under which it stays when it is replaced; None when there is none."""
    if not target.exists():
        return None
    second = target.with_name(f".convas-{os.urandom(8).hex()}.part")
    try:
        os.link(target, second)
    except OSError:  # Not every disk gives files a second name.
        shutil.copy2(target, second)
    return second


def _refuse_folders(targets: list[Path]) -> None:
    """A folder in the place of the second file would be found when the first is gone."""
    for target in targets:
        if target.is_dir():
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(target))


@contextlib.contextmanager
def staged(path: Path) -> Iterator[Path]:
    """Write files into a folder beside `path`; they take their places at the end, or none does.

    For what can be checked only as files. An OSError becomes a Refused that says what to do.
    """
    target = _target(path)
    try:
        with tempfile.TemporaryDirectory(prefix=".convas-", dir=target.parent) as folder:
            yield Path(folder) / path.name
            for file in Path(folder).iterdir():
                place = _target(path.with_name(file.name))
                file.chmod(_mode_for(place))
                os.replace(file, place)
        _sync_folder(target.parent)
    except OSError as error:
        raise Refused(_sentence(path, error)) from error


def _target(path: Path) -> Path:
    """The file that a path means, behind all links."""
    target = Path(os.path.realpath(path))
    if target.exists() and not (target.is_file() or target.is_dir()):
        # The rename would put a file in the place of the device or the pipe, for everybody.
        raise Refused(f"{path.name} is no file but a device or a pipe; choose another name")
    return target


def _mode_for(target: Path) -> int:
    """The old file's mode, or what the umask leaves of rw-rw-rw-."""
    try:
        return stat.S_IMODE(target.stat().st_mode)
    except FileNotFoundError:
        mask = os.umask(0)
        os.umask(mask)
        return 0o666 & ~mask


def _sync_folder(folder: Path) -> None:
    """Make the rename itself last; not every system lets a folder be opened."""
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _sentence(path: Path, error: OSError) -> str:
    reasons = {
        errno.ENOSPC: "the disk is full",
        errno.EDQUOT: "your disk quota is used up",
        errno.EFBIG: "the file would be larger than this system allows",
        errno.EACCES: "you may not write there",
        errno.EPERM: "you may not write there",
        errno.EROFS: "the disk is read-only",
        errno.ENOENT: "the folder does not exist",
        errno.ENOTDIR: "the folder does not exist",
        errno.EISDIR: "that is a folder",
        errno.ENAMETOOLONG: "the name is too long",
    }
    reason = reasons.get(error.errno or 0, error.strerror or str(error))
    free = ""
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        with contextlib.suppress(OSError):
            free = f" ({shutil.disk_usage(path.parent).free / 2**20:.1f} MB free)"
    return (
        f"{path.name} was not saved: {reason}{free}. The old file is untouched; "
        "choose another place or make room"
    )


def note_down(path: Path, text: str) -> None:
    """Keep what is no loss: whole or not at all, without waiting for the disk, and quietly."""
    draft = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        draft.write_text(text, encoding="utf-8")
        draft.replace(path)
    except OSError:
        with contextlib.suppress(OSError):
            draft.unlink()


def copy_whole(source: Path, to: Path) -> None:
    """Copy a file whole or not at all; Refused when it cannot be."""
    with source.open("rb") as reading, atomic_writer(to) as writing:
        shutil.copyfileobj(reading, writing)


def save(network: Network, path: Path) -> None:
    """Write a design file; Refused when it cannot be written whole."""
    data = write_text(network).encode()
    with atomic_writer(path) as handle:
        handle.write(data)
