"""A folder of images with a list of what each is: read, damaged, hostile."""

from pathlib import Path

import pytest
import torch

from designer.data.images import Asked
from designer.data.load import load
from designer.refused import Refused
from tests.designer.data.test_folder import picture

pytestmark = pytest.mark.torch
SHAPE = (1, 8, 8)


def images(folder: Path, count: int = 6) -> list[str]:
    names = [f"part {index % 2}/{index}.png" for index in range(count)]
    for index, name in enumerate(names):
        picture(folder / name, 10 * index, "L")
    return names


def listed(folder: Path, rows: list[str], name: str = "labels.csv") -> Path:
    path = folder / name
    path.write_text("\n".join(rows))
    return path


def test_the_folder_or_its_list_can_be_given(tmp_path: Path) -> None:
    names = images(tmp_path)
    rows = ["file,label", *(f"{each},{'cat' if i < 3 else 'dog'}" for i, each in enumerate(names))]
    path = listed(tmp_path, rows)
    for where in (tmp_path, path, listed(tmp_path, rows[1:], "named otherwise.csv")):
        dataset = load(str(where), SHAPE, 0.34, 0)
        assert dataset.classes == ("cat", "dog")
        together = torch.cat([dataset.train.pixels, dataset.validation.pixels])[:, 0, 0, 0]
        labels = torch.cat([dataset.train.labels, dataset.validation.labels])
        found = dict(zip(together.tolist(), labels.tolist(), strict=True))
        assert found == {0: 0, 10: 0, 20: 0, 30: 1, 40: 1, 50: 1}


def test_columns_are_known_by_their_names_and_numbers_are_met(tmp_path: Path) -> None:
    names = images(tmp_path)
    rows = ["age,image,where", *(f"{i + 0.5},{each},x" for i, each in enumerate(names))]
    path = listed(tmp_path, rows)
    dataset = load(str(path), SHAPE, 0.34, 0, asked=Asked(SHAPE, "age"))
    assert dataset.classes == () and dataset.numbers == 1
    assert torch.allclose(dataset.train.pixels[:, 0, 0, 0] / 10 + 0.5, dataset.train.labels[:, 0])


def hostile(tmp_path: Path) -> tuple[Path, list[str]]:
    """A folder with good images and traps, and rows that lead into them, as the test reads them."""
    folder = tmp_path / "data"
    names = images(folder)
    picture(tmp_path / "secret.png", 99, "L")
    picture(folder / "spare.png", 3, "L")
    (folder / "link.png").symlink_to(tmp_path / "secret.png")
    (folder / "text.txt").write_text("a,b")
    (folder / "broken.png").write_bytes(b"no image")
    outside = ["../secret.png,1", f"{tmp_path / 'secret.png'},1", "link.png,1"]
    no_images = ["nowhere.png,1", "text.txt,1", ",1", f"{'x' * 300}.png,1"]
    again = [f"{names[0]},0", f"{names[0]},1"]
    wrong = ["spare.png,", "spare.png,1,2", "broken.png,1"]
    good = [f"{each},{i % 2}" for i, each in enumerate(names)]
    return folder, good + outside + no_images + again + wrong


def test_rows_that_cannot_be_used_are_listed(tmp_path: Path) -> None:
    folder, rows = hostile(tmp_path)
    dataset = load(str(listed(folder, rows).parent), SHAPE, 0.34, 0)
    assert len(dataset.train) + len(dataset.validation) == 6
    reasons = [each.reason for each in dataset.skipped]
    assert reasons[:6] == [
        "../secret.png lies outside the folder",
        f"{str(tmp_path / 'secret.png')[:80]} lies outside the folder",
        "link.png lies outside the folder",
        "there is no file nowhere.png",
        "text.txt has not the ending of an image",
        "it names no file",
    ]
    assert reasons[6].startswith("there is no file xxx")
    assert reasons[7:] == [
        "it names an image again",
        "it answers an image a second way",
        "its answer is missing",
        "it has 3 values instead of 2",
        "it is no image of a known format",
    ]
    assert any("are not named in it and are left out" in note for note in dataset.notes)


@pytest.mark.parametrize(
    ("rows", "sentence"),
    [
        (["file,label"], "names no image that can be used"),
        (["file,label", "a.png,x"], "The first: labels.csv, line 2: there is no file a.png"),
        (["label,file", "x,part 0/0.png"], "needs a column of files and another of answers"),
        (["part 0/0.png,x", "part 1/1.png,x"], "knows one class only, “x”"),
        ([""], "labels.csv is empty"),
        (["broken.png,1", "other.png,2"], "None of the 2 images of labels.csv can be read"),
    ],
)
def test_lists_without_use_are_refused(tmp_path: Path, rows: list[str], sentence: str) -> None:
    images(tmp_path)
    for name in ("broken.png", "other.png"):
        (tmp_path / name).write_bytes(b"no image")
    with pytest.raises(Refused, match=sentence):
        load(str(listed(tmp_path, rows).parent), SHAPE, 0.34, 0)
