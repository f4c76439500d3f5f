"""CIFAR-10 and CIFAR-100 in their binary version: a folder, or the .tar.gz as it is given out.

The format: https://www.cs.toronto.edu/~kriz/cifar.html. The Python version is made of pickles,
which can run code when they are loaded: it is refused and never opened.
"""

import gzip
import tarfile
import zlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from typing import IO, NamedTuple

import numpy as np
import torch

from designer.data.images import Accept, Images, Report, Source
from designer.refused import Refused

PIXELS = 3 * 32 * 32
MOST_IMAGES = 60_000
"""In one file; the largest of the release holds 50,000."""
MOST_TEXT = 2**16
BUDGET = 2**30
"""Bytes that an archive may unpack to; the releases have 184 MB."""
_FOLDERS = ("cifar-10-batches-bin", "cifar-100-binary")
_PICKLES = ("data_batch_1", "cifar-10-batches-py", "cifar-100-python")
_TEN = (
    "airplane", "automobile", "bird", "cat", "deer", "dog", "frog", "horse", "ship", "truck",
)  # fmt: skip


class _Release(NamedTuple):
    """One of the two. labels: bytes before the pixels, of which the last is the class."""

    title: str
    train: tuple[str, ...]
    test: str
    names: str
    classes: int
    labels: int


_RELEASES = (
    _Release(
        "CIFAR-10",
        tuple(f"data_batch_{number}.bin" for number in range(1, 6)),
        "test_batch.bin",
        "batches.meta.txt",
        10,
        1,
    ),
    _Release("CIFAR-100", ("train.bin",), "test.bin", "fine_label_names.txt", 100, 2),
)
_BUDGETS = {
    **{
        name: MOST_IMAGES * (each.labels + PIXELS)
        for each in _RELEASES
        for name in (*each.train, each.test)
    },
    **{each.names: MOST_TEXT for each in _RELEASES},
}
"""The files that are read, and how many bytes each may have."""
Files = Mapping[str, bytes]


def is_cifar_folder(folder: Path) -> bool:
    """Whether a folder, or the release's own folder in it, holds one of CIFAR's versions."""
    return _root(folder) is not None or _has_pickles(folder)


def is_cifar_archive(path: Path) -> bool:
    """Whether a file has the name of an archive."""
    return path.name.lower().endswith((".tar.gz", ".tgz", ".tar"))


def read_cifar(path: Path, accept: Accept, report: Report) -> Source:
    """The training and the test images of CIFAR-10 or of CIFAR-100 with its 100 fine classes."""
    files = _unpacked(path, report) if path.is_file() else _in_folder(path)
    release = next((each for each in _RELEASES if any(n in files for n in each.train)), None)
    if release is None:
        raise Refused(
            f"{path} holds no training images of CIFAR: data_batch_1.bin to data_batch_5.bin, or "
            "train.bin. Download the binary version."
        )
    classes = _classes(release, files)
    accept(classes, 0)
    there = [name for name in release.train if name in files]
    train = _joined([_images(name, files[name], release) for name in there])
    test = _images(release.test, files[release.test], release) if release.test in files else None
    missing = [name for name in (*release.train, release.test) if name not in files]
    notes = (f"{release.title} is not whole: {', '.join(missing)} is missing.",) if missing else ()
    return Source(classes, train, test=test, notes=notes)


def _root(folder: Path) -> Path | None:
    places = (folder, *(folder / name for name in _FOLDERS))
    names = [name for each in _RELEASES for name in each.train]
    return next((p for p in places if any((p / name).is_file() for name in names)), None)


def _has_pickles(folder: Path) -> bool:
    return any((folder / name).exists() for name in _PICKLES)


def _refuse_pickles(path: Path) -> Refused:
    return Refused(
        f"{path} is CIFAR's Python version, made of pickles, which can run code when they are "
        "loaded: download the binary version instead."
    )


def _in_folder(folder: Path) -> Files:
    root = _root(folder)
    if root is None:
        raise _refuse_pickles(folder)
    files = {}
    for name, budget in _BUDGETS.items():
        path = root / name
        if path.is_file():
            try:
                with path.open("rb") as file:
                    files[name] = _within(file, budget, name)
            except OSError as error:
                raise Refused(f"{path} cannot be read: {error.strerror}.") from None
    return files


def _within(file: IO[bytes], budget: int, name: str) -> bytes:
    data = file.read(budget + 1)
    if len(data) > budget:
        raise Refused(f"{name} has more than the {budget:,} bytes that such a file can have.")
    return data


class _Limited:
    """Reads on until more has come than an archive may hold: no bomb goes off."""

    def __init__(self, read: Callable[[int], bytes], name: str) -> None:
        self._read, self._name, self._left = read, name, BUDGET

    def read(self, size: int) -> bytes:
        """The next bytes."""
        data = self._read(size)
        self._left -= len(data)
        if self._left < 0:
            raise Refused(
                f"{self._name} unpacks to more than {BUDGET / 2**30:g} GB: it is not CIFAR."
            )
        return data


@contextmanager
def _members(path: Path) -> Iterator[tarfile.TarFile]:
    try:
        with _opened(path) as plain:
            limited = _Limited(plain.read, path.name)
            with tarfile.open(fileobj=limited, mode="r|") as archive:  # type: ignore[call-overload]
                yield archive
    except (tarfile.TarError, EOFError, zlib.error, ValueError) as error:
        raise Refused(f"{path.name} is damaged: {error}. Download it again.") from None
    except OSError as error:
        raise Refused(f"{path.name} is damaged or cannot be read: {error}.") from None


def _opened(path: Path) -> IO[bytes]:
    """A file's bytes, unpacked where it begins as gzip does, whatever its name."""
    with path.open("rb") as file:
        packed = file.read(2) == b"\x1f\x8b"
    return gzip.open(path) if packed else path.open("rb")  # type: ignore[return-value]


def _unpacked(path: Path, report: Report) -> Files:
    """The named members alone, into memory: nothing is written, no link is followed."""
    files: dict[str, bytes] = {}
    pickles = False
    with _members(path) as archive:
        for member in archive:
            name = PurePosixPath(member.name).name
            pickles |= name in _PICKLES
            if name not in _BUDGETS or not member.isreg() or member.issparse():
                continue
            if name in files:
                raise Refused(f"{path.name} holds {name} twice.")
            report("Unpacking images", len(files), len(_BUDGETS) // 2)
            file = archive.extractfile(member)
            assert file is not None
            files[name] = _within(file, _BUDGETS[name], name)
            if len(files[name]) != member.size:
                raise Refused(f"{path.name} is cut off within {name}. Download it again.")
    if pickles and not any(name in files for each in _RELEASES for name in each.train):
        raise _refuse_pickles(path)
    return files


def _classes(release: _Release, files: Files) -> tuple[str, ...]:
    """The classes' names; numbers where their file is missing."""
    text = files.get(release.names, b"").decode("utf-8", "replace")
    names = tuple(line.strip() for line in text.splitlines() if line.strip())
    if not names:
        return _TEN if release.classes == len(_TEN) else tuple(map(str, range(release.classes)))
    if len(names) != release.classes or len(set(names)) != len(names):
        raise Refused(f"{release.names} must name {release.classes} classes, each once.")
    return names


def _images(name: str, data: bytes, release: _Release) -> Images:
    size = release.labels + PIXELS
    if not data or len(data) % size:
        raise Refused(
            f"{name} is empty or cut off: its {len(data):,} bytes are no whole number of images "
            f"of {size:,} bytes. Download it again."
        )
    records = np.frombuffer(data, np.uint8).reshape(-1, size)
    labels = records[:, release.labels - 1].astype(np.int64)
    wrong = np.flatnonzero(labels >= release.classes)
    if len(wrong):
        raise Refused(
            f"{name} says class {labels[wrong[0]]} of image {wrong[0]:,}, but {release.title} has "
            f"the classes 0 to {release.classes - 1}: the file is damaged."
        )
    pixels = records[:, release.labels :].reshape(-1, 3, 32, 32).copy()
    return Images(torch.from_numpy(pixels), torch.from_numpy(labels))


def _joined(parts: list[Images]) -> Images:
    return Images(
        torch.cat([each.pixels for each in parts]), torch.cat([each.labels for each in parts])
    )
