"""Folders of images by class, with every kind of bad file that RELIABILITY R10 names."""

import os
from pathlib import Path

import pytest
import torch
from PIL import Image

from designer.data.load import load
from designer.refused import Refused

pytestmark = pytest.mark.torch
SHAPE = (3, 8, 8)


def picture(
    path: Path, shade: int = 100, mode: str = "RGB", size: tuple[int, int] = (8, 8)
) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    colour: object = shade if mode in ("L", "P", "I;16") else (shade,) * len(mode)
    Image.new(mode, size, colour).save(path)  # type: ignore[arg-type]


def two_classes(folder: Path, count: int = 5) -> Path:
    for index in range(count):
        picture(folder / "cat" / f"{index}.png", 10 + index)
        picture(folder / "dog" / f"{index}.png", 200 + index)
    return folder


def test_every_subfolder_is_a_class(tmp_path: Path) -> None:
    dataset = load(str(two_classes(tmp_path)), SHAPE, 0.2, 0)
    assert dataset.classes == ("cat", "dog")
    assert dataset.test is None
    assert dataset.train.labels.bincount().tolist() == [4, 4]
    cats = dataset.train.pixels[dataset.train.labels == 0]
    assert 10 <= int(cats.min()) <= int(cats.max()) <= 14


def test_train_val_and_test_are_used_where_they_are(tmp_path: Path) -> None:
    two_classes(tmp_path / "train", 4)
    two_classes(tmp_path / "val", 3)
    two_classes(tmp_path / "test", 2)
    dataset = load(str(tmp_path), SHAPE, 0.2, 0)
    assert (len(dataset.train), len(dataset.validation), len(dataset.held_out)) == (8, 6, 4)


def test_strange_images_are_read_and_broken_ones_listed(tmp_path: Path) -> None:
    cats = two_classes(tmp_path) / "cat"
    picture(cats / "cmyk.jpg", 50, "CMYK")
    picture(cats / "palette.gif", 3, "P")
    picture(cats / "sixteen.png", 0x8000, "I;16")
    picture(cats / "dot.png", 7, size=(1, 1))
    picture(cats / "thread.png", 7, size=(30_000, 1))
    (cats / "empty.png").write_bytes(b"")
    (cats / "cut.png").write_bytes((cats / "0.png").read_bytes()[:50])
    (cats / "text.jpg").write_text("not an image")
    (cats / "notes.txt").write_text("no image at all")
    (cats / "shell.png").write_text("%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n")
    picture(cats / "bomb.png", 0, "L", (20_000, 10_000))
    os.symlink(cats, cats / "loop")
    dataset = load(str(tmp_path), SHAPE, 0.2, 0)
    assert len(dataset.train) + len(dataset.validation) == 15
    reasons = {Path(each.path).name: each.reason for each in dataset.skipped}
    assert reasons.keys() == {"empty.png", "cut.png", "text.jpg", "shell.png", "bomb.png"}
    assert reasons["bomb.png"] == "it has too many pixels"
    assert reasons["text.jpg"] == "it is no image of a known format"


def test_sixteen_bits_are_scaled_not_clipped(tmp_path: Path) -> None:
    for name in ("a", "b"):
        for index in range(2):
            picture(tmp_path / name / f"{index}.png", 0x8000, "I;16")
    dataset = load(str(tmp_path), (1, 8, 8), 0.5, 0)
    assert set(dataset.train.pixels.flatten().tolist()) == {128}


def test_a_turned_photograph_stands_upright(tmp_path: Path) -> None:
    image = Image.new("RGB", (8, 8))
    image.paste((255, 255, 255), (0, 0, 8, 4))
    exif = Image.Exif()
    exif[0x0112] = 3
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        for index in range(2):
            image.save(tmp_path / name / f"{index}.png", exif=exif)
    dataset = load(str(tmp_path), SHAPE, 0.5, 0)
    upper, lower = dataset.train.pixels[0, :, :4], dataset.train.pixels[0, :, 4:]
    assert torch.all(upper == 0) and torch.all(lower == 255)


@pytest.mark.parametrize(
    ("files", "sentence"),
    [
        ({}, "has 0 subfolders, but classes are made of them"),
        ({"a.png": b""}, "has 0 subfolders"),
        ({"cat/a.png": b""}, "has 1 subfolders"),
        ({"cat/a.txt": b"", "dog/b.txt": b""}, "holds no images"),
        ({"cat/a.png": b"", "dog/b.png": b"no"}, "None of the 2 images in .* can be read"),
        (
            {"train/cat/a.png": b"", "train/dog/a.png": b"", "test/cow/a.png": b""},
            "has a class “cow” that the training images lack",
        ),
    ],
)
def test_folders_without_use_are_refused(
    tmp_path: Path, files: dict[str, bytes], sentence: str
) -> None:
    for name, data in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(data)
    with pytest.raises(Refused, match=sentence):
        load(str(tmp_path), SHAPE, 0.2, 0)


def test_what_is_no_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="There is no data at"):
        load(str(tmp_path / "nowhere"), SHAPE, 0.2, 0)
    (tmp_path / "file.zip").write_bytes(b"")
    with pytest.raises(Refused, match="is a file: give the folder"):
        load(str(tmp_path / "file.zip"), SHAPE, 0.2, 0)
