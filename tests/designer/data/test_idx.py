"""IDX files: read exactly; damaged ones refused in one sentence."""

import gzip
import struct
from pathlib import Path

import pytest
import torch

from designer.data.load import load
from designer.refused import Refused

pytestmark = pytest.mark.torch


def idx(magic: int, sizes: tuple[int, ...], data: bytes) -> bytes:
    return struct.pack(f">{len(sizes) + 1}I", magic, *sizes) + data


IMAGES = idx(0x803, (6, 4, 4), bytes(range(96)))
LABELS = idx(0x801, (6,), bytes((0, 1, 0, 1, 0, 1)))
FILES = {
    "train-images-idx3-ubyte": IMAGES,
    "train-labels-idx1-ubyte": LABELS,
    "t10k-images-idx3-ubyte": IMAGES,
    "t10k-labels-idx1-ubyte": LABELS,
}


def write(folder: Path, files: dict[str, bytes]) -> str:
    for name, data in files.items():
        (folder / name).write_bytes(gzip.compress(data) if name.endswith(".gz") else data)
    return str(folder)


@pytest.mark.parametrize("ending", ["", ".gz"])
def test_the_four_standard_files_are_read(tmp_path: Path, ending: str) -> None:
    where = write(tmp_path, {name + ending: data for name, data in FILES.items()})
    dataset = load(where, (1, 4, 4), 0, 0)
    assert torch.equal(dataset.train.pixels.flatten(), torch.arange(96, dtype=torch.uint8))
    assert dataset.train.labels.tolist() == [0, 1, 0, 1, 0, 1]
    assert dataset.test is not None
    assert dataset.classes == ("0", "1")


def test_the_test_images_may_be_missing(tmp_path: Path) -> None:
    where = write(tmp_path, dict(list(FILES.items())[:2]))
    dataset = load(where, (1, 4, 4), 0.34, 0)
    assert dataset.test is None
    assert (len(dataset.train), len(dataset.validation)) == (4, 2)


@pytest.mark.parametrize(
    ("name", "data", "sentence"),
    [
        ("train-images-idx3-ubyte", b"", "is cut off: it ends within its header"),
        ("train-images-idx3-ubyte", IMAGES[:-1], "is cut off: 95 of 96 bytes"),
        ("train-images-idx3-ubyte", LABELS + bytes(8), "no IDX file of images: it starts with"),
        ("train-labels-idx1-ubyte", IMAGES, "no IDX file of labels: it starts with 2051"),
        ("train-labels-idx1-ubyte", idx(0x801, (5,), bytes(5)), "6 images but .* 5 labels"),
        ("train-images-idx3-ubyte", idx(0x803, (2**31,) * 3, b""), "more than can be kept"),
        ("t10k-labels-idx1-ubyte", idx(0x801, (6,), bytes((9,) * 6)), "name classes that the"),
    ],
)
def test_damaged_files_are_refused(tmp_path: Path, name: str, data: bytes, sentence: str) -> None:
    where = write(tmp_path, FILES | {name: data})
    with pytest.raises(Refused, match=sentence):
        load(where, (1, 4, 4), 0, 0)


def test_a_damaged_gzip_and_missing_labels_are_refused(tmp_path: Path) -> None:
    (tmp_path / "train-images-idx3-ubyte.gz").write_bytes(gzip.compress(IMAGES)[:-20])
    (tmp_path / "train-labels-idx1-ubyte").write_bytes(LABELS)
    with pytest.raises(Refused, match=r"train-images-idx3-ubyte.gz is damaged"):
        load(str(tmp_path), (1, 4, 4), 0, 0)
    (tmp_path / "train-labels-idx1-ubyte").unlink()
    with pytest.raises(Refused, match="no train-labels-idx1-ubyte beside it"):
        load(str(tmp_path), (1, 4, 4), 0, 0)
