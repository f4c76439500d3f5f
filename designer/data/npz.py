"""NPZ files of samples and their answers: arrays of numbers, never objects in a pickle."""

import zipfile
import zlib
from collections.abc import Mapping
from math import prod
from pathlib import Path
from typing import IO

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from designer.data.answers import Answers, answers_of_array
from designer.data.images import Accept, Asked, Images, Source, refuse_too_many
from designer.refused import Refused
from graphs.types import shape_text

LARGEST = 8 * 2**30
_KEYS = {
    "train": (("x_train", "y_train"), ("train_images", "train_labels"), ("x", "y"),
              ("images", "labels")),
    "validation": (("x_val", "y_val"), ("val_images", "val_labels")),
    "test": (("x_test", "y_test"), ("test_images", "test_labels")),
}  # fmt: skip
Array = NDArray[np.generic]


def read_npz(path: Path, asked: Asked, accept: Accept) -> Source:
    """The samples of one of the usual pairs of names: x_train and y_train, x and y …"""
    parts = _arrays(path)
    for names, x, y in parts.values():
        _refuse_apart(path, names, x, y)
    answers = {
        part: answers_of_array(y, f"{names[1]} in {path.name}", asked.numbers)
        for part, (names, _, y) in parts.items()
    }
    accept(answers["train"].classes, _numbers(answers["train"]))
    images, notes = {}, []
    for part, (names, x, _) in parts.items():
        where = f"{names[0]} in {path.name}"
        refuse_other_answers(answers["train"], answers[part], f"{names[1]} in {path.name}")
        samples, note = samples_of(x, asked.shape, where)
        images[part] = Images(samples, answers[part].labels)
        notes += [note] * bool(note)
    return Source(
        answers["train"].classes,
        images["train"],
        images.get("validation"),
        images.get("test"),
        notes=tuple(notes),
    )


def _refuse_apart(path: Path, names: tuple[str, str], x: Array, y: Array) -> None:
    where = f"{names[0]} in {path.name}"
    if not x.ndim or not y.ndim or not x.size:
        raise Refused(f"{where} holds no samples.")
    if len(x) != len(y):
        raise Refused(f"{where} has {len(x):,} samples but {names[1]} {len(y):,} answers.")


def _numbers(answers: Answers) -> int:
    return 0 if answers.classes else answers.labels.shape[1]


def refuse_other_answers(known: Answers, other: Answers, where: str) -> None:
    """Refuse answers of samples to be judged by that those to learn from do not know."""
    same_kind = known.labels.is_floating_point() == other.labels.is_floating_point()
    if not same_kind or known.labels.shape[1:] != other.labels.shape[1:]:
        raise Refused(f"{where} answers otherwise than the training samples are answered.")
    if len(other.classes) > len(known.classes):
        raise Refused(f"{where} names classes that the training samples lack.")


def _arrays(path: Path) -> dict[str, tuple[tuple[str, str], Array, Array]]:
    try:
        with zipfile.ZipFile(path) as archive:
            members = {each.filename.removesuffix(".npy"): each for each in archive.infolist()}
            names = {part: _pair(pairs, members) for part, pairs in _KEYS.items()}
            if names["train"] is None:
                there = ", ".join(sorted(members)[:8]) or "nothing"
                raise Refused(
                    f"{path.name} holds {there}; the samples and their answers must be called x "
                    "and y, images and labels, or x_train and y_train."
                )
            wanted = {part: pair for part, pair in names.items() if pair is not None}
            _refuse_too_large(path, [members[name] for pair in wanted.values() for name in pair])
            return {
                part: (
                    pair,
                    _read(archive, members[pair[0]], path.name),
                    _read(archive, members[pair[1]], path.name),
                )
                for part, pair in wanted.items()
            }
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError) as error:
        raise Refused(f"{path.name} is damaged or no .npz file: {error}.") from None
    except OSError as error:
        raise Refused(f"{path} cannot be read: {error}.") from None


def _pair(
    pairs: tuple[tuple[str, str], ...], members: Mapping[str, object]
) -> tuple[str, str] | None:
    return next((pair for pair in pairs if all(name in members for name in pair)), None)


def _refuse_too_large(path: Path, members: list[zipfile.ZipInfo]) -> None:
    size = sum(each.file_size for each in members)
    if size > LARGEST:
        raise Refused(f"{path.name} unpacks to {size:,} bytes: more than can be kept.")


def _read(archive: zipfile.ZipFile, member: zipfile.ZipInfo, name: str) -> Array:
    """An array, its header judged before anything is made of it."""
    what = f"{member.filename} in {name}"
    if member.flag_bits & 1:
        raise Refused(f"{what} is encrypted: save it again without a password.")
    try:
        with archive.open(member) as file:
            size = _size(file, what)
            there = member.file_size - file.tell()
        if size > there:
            raise Refused(f"{what} is cut off: {there:,} of {size:,} bytes are there.")
        with archive.open(member) as file:
            found: Array = np.lib.format.read_array(file, allow_pickle=False)
    except (ValueError, SyntaxError, TypeError, RecursionError, OverflowError) as error:
        raise Refused(f"{what} is no array: {str(error).splitlines()[0][:120]}.") from None
    return found


def _size(file: IO[bytes], what: str) -> int:
    """The bytes of an array by its header."""
    version = np.lib.format.read_magic(file)
    read = {
        (1, 0): np.lib.format.read_array_header_1_0,
        (2, 0): np.lib.format.read_array_header_2_0,
    }.get(version)
    if read is None:
        raise Refused(f"{what} has version {version[0]}.{version[1]} of NumPy's format: use 1.0.")
    shape, _, dtype = read(file)
    if dtype.hasobject:
        raise Refused(
            f"{what} holds Python objects in a pickle, which can run code when it is loaded: save "
            "it as an array of numbers or of text."
        )
    size = dtype.itemsize
    if any(each < 0 for each in shape):
        raise Refused(f"{what} has a size below 0: it is damaged.")
    size *= prod(shape)
    if size > LARGEST:
        raise Refused(f"{what} says that it holds {size:,} bytes: more than can be kept.")
    return size


def samples_of(array: Array, shape: tuple[int, ...], where: str) -> tuple[Tensor, str]:
    """An array as samples for an Input's shape, and a sentence where its order was found out.

    uint8 images, and floats that are whole from 0 to 255, become uint8 images; all else is float32.
    """
    if array.dtype.kind not in "biuf":
        raise Refused(f"{where} is {array.dtype}: samples are numbers.")
    own, note = array.shape[1:], ""
    if own == shape:
        pass
    elif len(shape) == 3 and shape[0] in (1, 3) and len(own) == 2:
        array = array[:, None]
    elif len(shape) == 3 and shape[0] in (1, 3) and len(own) == 3:
        array, note = _channels_first(array, shape, where)
    elif np.prod(own) == np.prod(shape) and 1 in (len(own), len(shape)):
        array = array.reshape(len(array), *shape)
        note = f"{where} has samples of {shape_text(own)}, taken as {shape_text(shape)}."
    else:
        raise Refused(
            f"{where} has samples of {shape_text(own)}, but the Input is {shape_text(shape)}: "
            "change the Input's shape."
        )
    return torch.from_numpy(_numbers_of(array, where)), note


def _channels_first(array: Array, shape: tuple[int, ...], where: str) -> tuple[Array, str]:
    """N×H×W×C turned to N×C×H×W; the Input decides where both could be meant."""
    own = array.shape[1:]
    last = (own[2], own[0], own[1])
    if last == shape or (own[2] in (1, 3) and own[0] not in (1, 3)):
        note = (
            f"{where} is taken as N×H×W×C, channels last: {shape_text(own)} are {own[2]} channels."
        )
        return np.moveaxis(array, 3, 1), note
    if own[0] in (1, 3) and own[2] not in (1, 3):
        return array, f"{where} is taken as N×C×H×W, channels first."
    raise Refused(
        f"{where} has samples of {shape_text(own)}: which number is the channels cannot be told. "
        "Give the Input exactly the images' size."
    )


def _numbers_of(array: Array, where: str) -> NDArray[np.uint8] | NDArray[np.float32]:
    if array.dtype == np.uint8 and array.ndim == 4:
        return np.ascontiguousarray(array).view(np.uint8)
    refuse_too_many(len(array), array.shape[1:], 4)
    floats = np.ascontiguousarray(array, dtype=np.float32)
    flat = floats.reshape(len(floats), -1)
    wrong = np.flatnonzero(~np.isfinite(flat).all(1))
    if len(wrong):
        raise Refused(
            f"{where} is no finite number in sample {wrong[0]:,}, and in {len(wrong):,} samples "
            "in all: leave them out."
        )
    if floats.ndim == 4 and floats.shape[1] in (1, 3) and _are_bytes(floats):
        return floats.astype(np.uint8)
    return floats


def _are_bytes(floats: NDArray[np.float32]) -> bool:
    """Whether all are whole, from 0 to 255, and more than 0 and 1."""
    if floats.min() < 0 or floats.max() > 255 or floats.max() <= 1:
        return False
    return bool((floats == np.floor(floats)).all())
