"""NPZ files: told apart by the Input, damaged and hostile ones refused, objects never made."""

import io
import zipfile
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch

from designer.data.load import load
from designer.refused import Refused

pytestmark = pytest.mark.torch
RANDOM = np.random.default_rng(3)
LABELS = np.arange(12) % 3


def save(path: Path, **arrays: Any) -> str:
    np.savez_compressed(path, **arrays)
    return str(path)


def pixels(*shape: int) -> np.ndarray[Any, np.dtype[np.uint8]]:
    return RANDOM.integers(0, 256, (12, *shape), dtype=np.uint8)


@pytest.mark.parametrize(
    "names", [("x", "y"), ("images", "labels"), ("x_train", "y_train")], ids="-".join
)
def test_the_usual_names_are_known(tmp_path: Path, names: tuple[str, str]) -> None:
    x = pixels(3, 8, 8)
    where = save(tmp_path / "a.npz", **{names[0]: x, names[1]: LABELS})
    dataset = load(where, (3, 8, 8), 0.25, 0)
    assert dataset.classes == ("0", "1", "2")
    assert (len(dataset.train), len(dataset.validation)) == (9, 3)
    assert dataset.train.pixels.dtype == torch.uint8
    assert dataset.notes == ()


def test_test_and_validation_arrays_are_used(tmp_path: Path) -> None:
    x = pixels(8, 8)
    where = save(
        tmp_path / "a.npz", x_train=x, y_train=LABELS, x_val=x[:5], y_val=LABELS[:5],
        x_test=x[:4], y_test=LABELS[:4],
    )  # fmt: skip
    dataset = load(where, (1, 8, 8), 0.25, 0)
    assert (len(dataset.train), len(dataset.validation), len(dataset.held_out)) == (12, 5, 4)


@pytest.mark.parametrize("shape", [(3, 8, 10), (3, 4, 5)], ids=str)
def test_channels_last_is_told_by_the_input_and_said(
    tmp_path: Path, shape: tuple[int, int, int]
) -> None:
    x = pixels(8, 10, 3)
    where = save(tmp_path / "b.npz", x_train=x, y_train=LABELS, x_test=x, y_test=LABELS)
    dataset = load(where, shape, 0, 0)
    assert dataset.train.pixels.shape == (12, *shape)
    assert "x_train in b.npz is taken as N×H×W×C, channels last" in dataset.notes[0]
    if shape == (3, 8, 10):
        assert torch.equal(dataset.train.pixels[2, 1], torch.from_numpy(x[2, :, :, 1].copy()))


def test_both_orders_are_possible_and_the_input_decides(tmp_path: Path) -> None:
    x = pixels(3, 8, 3)
    where = save(tmp_path / "a.npz", x_train=x, y_train=LABELS, x_test=x, y_test=LABELS)
    first, last = load(where, (3, 8, 3), 0, 0), load(where, (3, 3, 8), 0, 0)
    assert torch.equal(first.train.pixels, torch.from_numpy(x))
    assert torch.equal(last.train.pixels, torch.from_numpy(np.moveaxis(x, 3, 1).copy()))
    with pytest.raises(Refused, match="cannot be told"):
        load(where, (3, 16, 16), 0.25, 0)


def test_floats_stay_or_become_bytes(tmp_path: Path) -> None:
    whole = pixels(1, 8, 8)
    where = save(tmp_path / "a.npz", x=whole.astype(np.float64), y=LABELS)
    assert load(where, (1, 8, 8), 0.25, 0).train.pixels.dtype == torch.uint8
    where = save(tmp_path / "b.npz", x=whole / 255, y=LABELS)
    found = load(where, (1, 8, 8), 0.25, 0).train.pixels
    assert found.dtype == torch.float32 and float(found.max()) <= 1
    assert load(where, (3, 4, 4), 0.25, 0).train.pixels.shape == (9, 3, 4, 4)


def test_vectors_and_numbers_to_be_met(tmp_path: Path) -> None:
    where = save(tmp_path / "a.npz", x=RANDOM.random((12, 5)), y=RANDOM.random((12, 2)))
    dataset = load(where, (5,), 0.25, 0)
    assert dataset.classes == () and dataset.numbers == 2
    words = save(tmp_path / "b.npz", x=RANDOM.random((12, 5)), y=np.array(["b", "a", "c"] * 4))
    assert load(words, (5,), 0.25, 0).classes == ("a", "b", "c")


@pytest.mark.parametrize(
    ("arrays", "sentence"),
    [
        ({"a": LABELS}, "holds a; the samples and their answers must be called x and y"),
        ({"x": pixels(8, 8), "y": LABELS[:-1]}, "12 samples but y 11 answers"),
        ({"x": pixels(8, 8)[:0], "y": LABELS[:0]}, "holds no samples"),
        ({"x": pixels(8, 8), "y": LABELS - 1}, "holds the class -1"),
        ({"x": pixels(8, 8), "y": LABELS * 10**6}, "too many to be classes"),
        ({"x": pixels(8, 8), "y": np.full(12, np.nan)}, "no finite number at sample 0"),
        ({"x": np.full((12, 8, 8), np.inf), "y": LABELS}, "no finite number in sample 0"),
        ({"x": pixels(8, 8), "y": LABELS.astype(complex)}, "y in a.npz is complex128"),
        ({"x": np.array(["a"] * 12), "y": LABELS}, "samples are numbers"),
        ({"x": RANDOM.random((12, 7)), "y": LABELS}, "samples of 7, but the Input is 1×8×8"),
        ({"x": np.array([None] * 12), "y": LABELS}, "holds Python objects in a pickle"),
        ({"x": pixels(8, 8), "y": np.array([{}] * 12)}, "holds Python objects in a pickle"),
        (
            {"x_train": pixels(8, 8), "y_train": LABELS, "x_test": pixels(8, 8),
             "y_test": LABELS + 1},
            "y_test in a.npz names classes that the training samples lack",
        ),
    ],
)  # fmt: skip
def test_what_cannot_be_learned_is_named(
    tmp_path: Path, arrays: dict[str, Any], sentence: str
) -> None:
    with pytest.raises(Refused, match=sentence):
        load(save(tmp_path / "a.npz", **arrays), (1, 8, 8), 0.25, 0)


def member(header: str) -> bytes:
    text = header.encode().ljust(117) + b"\n"
    return b"\x93NUMPY\x01\x00" + len(text).to_bytes(2, "little") + text


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (member("{'descr': '|u1', 'fortran_order': False, 'shape': (9, 9)}"), "is cut off"),
        (member("{'descr': '|u1', 'fortran_order': False, 'shape': (99999999999,)}"), "more than"),
        (member("{'descr': '|u1', 'fortran_order': False, 'shape': (-1,)}"), "is no array|cut"),
        (member("__import__('os').system('x')"), "is no array"),
        (b"", "is no array"),
        (b"\x93NUMPY\x09\x00", "version 9.0"),
    ],
)
def test_headers_are_judged_before_memory_is_taken(
    tmp_path: Path, data: bytes, sentence: str
) -> None:
    buffer = io.BytesIO()
    np.save(buffer, LABELS)
    with zipfile.ZipFile(tmp_path / "a.npz", "w") as archive:
        archive.writestr("x.npy", data)
        archive.writestr("y.npy", buffer.getvalue())
    with pytest.raises(Refused, match=sentence):
        load(str(tmp_path / "a.npz"), (1, 9, 9), 0, 0)


def test_what_is_no_archive_or_a_damaged_one_is_refused(tmp_path: Path) -> None:
    whole = Path(save(tmp_path / "whole.npz", x=pixels(8, 8), y=LABELS)).read_bytes()
    damaged = bytearray(whole)
    damaged[200:260] = bytes(60)
    for name, data in {
        "cut": whole[:-40],
        "bits": bytes(damaged),
        "empty": b"",
        "npy": b"x",
    }.items():
        (tmp_path / f"{name}.npz").write_bytes(data)
        with pytest.raises(Refused, match=rf"{name}.npz is damaged|in {name}.npz is"):
            load(str(tmp_path / f"{name}.npz"), (1, 8, 8), 0.25, 0)
