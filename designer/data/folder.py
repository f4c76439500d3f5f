"""A folder of images by class: every subfolder is a class. Decoded once, into one tensor."""

import os
import struct
import warnings
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import NamedTuple

import numpy as np
import torch
from numpy.typing import NDArray
from PIL import Image, ImageOps, UnidentifiedImageError
from torch import Tensor

from designer.data.images import Accept, Images, Report, Skipped, Source, refuse_too_many
from designer.refused import Refused

FORMATS = ("BMP", "GIF", "JPEG", "PNG", "PPM", "TIFF", "WEBP")
SUFFIXES = frozenset(
    (".bmp", ".gif", ".jpeg", ".jpg", ".pgm", ".png", ".ppm", ".tif", ".tiff", ".webp")
)
_VALIDATION = ("val", "valid", "validation")
_UNREADABLE = (
    OSError,
    ValueError,
    SyntaxError,
    EOFError,
    IndexError,
    struct.error,
    Image.DecompressionBombError,
    Image.DecompressionBombWarning,
)


class _File(NamedTuple):
    path: str
    label: int


def read_image_folder(
    folder: Path, shape: tuple[int, int, int], accept: Accept, report: Report
) -> Source:
    """The images of `train`, `val` and `test`, or of one folder, in an Input's shape."""
    root = _root(folder)
    classes = _classes(root)
    accept(classes, 0)
    parts = {"train": _files(root, classes)}
    if root != folder:
        for part, names in (("validation", _VALIDATION), ("test", ("test",))):
            found = next((folder / name for name in names if (folder / name).is_dir()), None)
            if found is not None:
                parts[part] = _files(found, classes)
    count = sum(map(len, parts.values()))
    if not parts["train"]:
        raise Refused(f"{root} holds no images ({', '.join(sorted(SUFFIXES))}).")
    refuse_too_many(count, shape)
    skipped: list[Skipped] = []
    decoded = {name: _decoded(files, shape, report, skipped) for name, files in parts.items()}
    if not len(decoded["train"]):
        raise Refused(
            f"None of the {len(parts['train']):,} images in {root} can be read; the first: "
            f"{skipped[0].path}: {skipped[0].reason}."
        )
    return Source(
        classes,
        decoded["train"],
        _unless_empty(decoded.get("validation")),
        _unless_empty(decoded.get("test")),
        tuple(skipped),
    )


def _unless_empty(images: Images | None) -> Images | None:
    return images if images is not None and len(images) else None


def some_of_image_folder(folder: Path, shape: tuple[int, int, int], count: int) -> Images:
    """A few of the training images, of all classes where they suffice."""
    files = _files(_root(folder), _classes(_root(folder)))
    chosen = files[:: max(len(files) // count, 1)][:count]
    return _decoded(chosen, shape, lambda text, done, total: None, [])


def _root(folder: Path) -> Path:
    """Where the training images' classes are."""
    train = folder / "train"
    return train if train.is_dir() else folder


def _classes(root: Path) -> tuple[str, ...]:
    try:
        names = sorted(name for name in os.listdir(root) if (root / name).is_dir())
    except OSError as error:
        raise Refused(f"{root} cannot be read: {error.strerror}.") from None
    names = [name for name in names if not name.startswith(".")]
    if len(names) < 2:
        raise Refused(
            f"{root} has {len(names)} subfolders, but classes are made of them: put the images of "
            "each class into a folder of its own, two classes at least."
        )
    return tuple(names)


def _files(root: Path, classes: Sequence[str]) -> list[_File]:
    """Every image below a class's folder, in a stable order. Links to folders lead nowhere."""
    others = {name for name in os.listdir(root) if (root / name).is_dir()} - set(classes)
    others = {name for name in others if not name.startswith(".")}
    if others:
        raise Refused(f"{root} has a class “{min(others)}” that the training images lack.")
    found = []
    for label, name in enumerate(classes):
        for here, folders, names in os.walk(root / name):
            folders.sort()
            paths = (os.path.join(here, each) for each in sorted(names))
            found += [_File(path, label) for path in paths if suffix(path) in SUFFIXES]
    return found


def _decoded(
    files: list[_File], shape: tuple[int, int, int], report: Report, skipped: list[Skipped]
) -> Images:
    labels = torch.tensor([file.label for file in files], dtype=torch.int64)
    return decode_all([file.path for file in files], labels, shape, report, skipped)


def suffix(path: str) -> str:
    """A file's ending in small letters."""
    return os.path.splitext(path)[1].lower()


def decode_all(
    files: Sequence[str],
    labels: Tensor,
    shape: tuple[int, int, int],
    report: Report,
    skipped: list[Skipped],
) -> Images:
    """The images of files and their labels, without those that go to `skipped`."""
    pixels = torch.empty((len(files), *shape), dtype=torch.uint8)
    good = torch.ones(len(files), dtype=torch.bool)
    with warnings.catch_warnings(), ThreadPoolExecutor(os.cpu_count() or 1) as pool:
        warnings.simplefilter("ignore")
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        decoded = pool.map(lambda file: _decode(file, shape), files)
        try:
            for index, result in enumerate(decoded):
                if index % 100 == 0:
                    report("Reading images", index, len(files))
                if isinstance(result, str):
                    skipped.append(Skipped(files[index], result))
                    good[index] = False
                else:
                    pixels[index] = torch.from_numpy(result)
        finally:
            pool.shutdown(cancel_futures=True)
    return Images(pixels, labels) if good.all() else Images(pixels[good], labels[good])


def _decode(path: str, shape: tuple[int, int, int]) -> NDArray[np.uint8] | str:
    """The pixels as C×H×W: upright, scaled to cover the size, its middle; or what is wrong."""
    channels, height, width = shape
    try:
        with Image.open(path, formats=FORMATS) as file:
            image = _eight_bits(ImageOps.exif_transpose(file))
            image = image.convert("L" if channels == 1 else "RGB")
            if image.size != (width, height):
                image = ImageOps.fit(image, (width, height), Image.Resampling.BILINEAR)
    except _UNREADABLE as error:
        return _reason(error)
    pixels = np.array(image, dtype=np.uint8)
    return pixels[None] if channels == 1 else np.ascontiguousarray(pixels.transpose(2, 0, 1))


def _eight_bits(image: Image.Image) -> Image.Image:
    """Pillow clips 16-bit images where it should scale them."""
    if not image.mode.startswith("I"):
        return image
    return Image.fromarray((np.asarray(image).astype(np.uint32) >> 8).astype(np.uint8))


def _reason(error: BaseException) -> str:
    if isinstance(error, (Image.DecompressionBombError, Image.DecompressionBombWarning)):
        return "it has too many pixels"
    if isinstance(error, UnidentifiedImageError):
        return "it is no image of a known format"
    return str(error).strip() or type(error).__name__
