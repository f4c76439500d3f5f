"""IDX files, the form in which MNIST and Fashion-MNIST are given out; plain or gzipped."""

import gzip
import struct
import zlib
from pathlib import Path
from typing import IO

import torch
from torch import Tensor

from designer.data.images import Images, Source
from designer.refused import Refused

LARGEST = 8 * 2**30
_ENDINGS = ("", ".gz")
_IMAGES, _LABELS = 0x803, 0x801


def is_idx_folder(folder: Path) -> bool:
    """Whether a folder holds the training images under one of their standard names."""
    return _find(folder, "train-images", 3) is not None


def read_idx_folder(folder: Path) -> Source:
    """The standard four files; the two of the test images may be missing."""
    train = _pair(folder, "train")
    test = _pair(folder, "t10k") if _find(folder, "t10k-images", 3) else None
    if test is not None and test.pixels.shape[1:] != train.pixels.shape[1:]:
        raise Refused(f"The test images in {folder} have another size than the training images.")
    count = int(train.labels.max()) + 1
    if test is not None and int(test.labels.max()) >= count:
        raise Refused(f"The test labels in {folder} name classes that the training labels lack.")
    return Source(tuple(map(str, range(count))), train, test=test)


def _find(folder: Path, stem: str, rank: int) -> Path | None:
    names = (f"{stem}-idx{rank}-ubyte", f"{stem}.idx{rank}-ubyte")
    paths = (folder / (name + ending) for name in names for ending in _ENDINGS)
    return next((path for path in paths if path.is_file()), None)


def _pair(folder: Path, part: str) -> Images:
    images, labels = _find(folder, f"{part}-images", 3), _find(folder, f"{part}-labels", 1)
    assert images is not None
    if labels is None:
        raise Refused(f"{folder} has {images.name} but no {part}-labels-idx1-ubyte beside it.")
    pixels, numbers = _read(images, _IMAGES), _read(labels, _LABELS)
    if len(pixels) != len(numbers):
        raise Refused(
            f"{images.name} holds {len(pixels):,} images but {labels.name} {len(numbers):,} "
            "labels; they do not belong together."
        )
    if not len(pixels):
        raise Refused(f"{images.name} holds no images.")
    return Images(pixels.unsqueeze(1), numbers.long())


def _read(path: Path, magic: int) -> Tensor:
    try:
        with gzip.open(path) if path.suffix == ".gz" else path.open("rb") as file:
            return _parse(file, path.name, magic)
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        raise Refused(f"{path.name} is damaged: {error}. Download it again.") from None
    except OSError as error:
        raise Refused(f"{path} cannot be read: {error.strerror}.") from None


def _parse(file: IO[bytes] | gzip.GzipFile, name: str, magic: int) -> Tensor:
    rank = magic & 0xFF
    header = file.read(4 + 4 * rank)
    if len(header) < 4 + 4 * rank:
        raise Refused(f"{name} is cut off: it ends within its header.")
    found, *sizes = struct.unpack(f">{rank + 1}I", header)
    if found != magic:
        kind = "images" if magic == _IMAGES else "labels"
        raise Refused(f"{name} is no IDX file of {kind}: it starts with {found}, not {magic}.")
    expected = 1
    for size in sizes:
        expected *= size
    if expected > LARGEST:
        raise Refused(f"{name} says that it holds {expected:,} bytes: more than can be kept.")
    data = bytearray(file.read(expected))
    if len(data) < expected:
        raise Refused(f"{name} is cut off: {len(data):,} of {expected:,} bytes are there.")
    flat = torch.frombuffer(data, dtype=torch.uint8) if data else torch.empty(0, dtype=torch.uint8)
    return flat.view(sizes)
