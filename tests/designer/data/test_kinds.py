"""Kinds of data told apart, and what a training script says to those that it cannot read."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from designer.data.load import kind_of, load_some
from designer.inspection.scripts import export_script
from designer.recipe import Recipe
from designer.refused import Refused
from tests.designer.designs import small

pytestmark = pytest.mark.torch


@pytest.mark.parametrize(
    ("name", "text", "kind"),
    [
        ("a.csv", "1,2,3\n4,5,6\n", "table"),
        ("A.CSV", "1\t2\n", "table"),
        ("list.csv", "file,label\na.png,1\n", "labelled"),
        ("list.csv", "a.png,1\nb.png,2\n", "labelled"),
        ("a.npz", "", "npz"),
        ("cifar.tgz", "", "cifar"),
        ("folder/labels.csv", "", "labelled"),
        ("folder/train-images-idx3-ubyte", "", "idx"),
        ("folder/data_batch_4.bin", "", "cifar"),
        ("folder/cat/a.png", "", "folder"),
    ],
)
def test_each_kind_is_told_by_what_is_there(
    tmp_path: Path, name: str, text: str, kind: str
) -> None:
    path = tmp_path / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    assert kind_of(str(tmp_path / Path(name).parts[0])) == kind


def test_a_script_says_that_it_cannot_read_other_kinds(tmp_path: Path) -> None:
    data = tmp_path / "a.npz"
    np.savez(data, x=np.zeros((4, 28, 28), np.uint8), y=np.arange(4))
    assert len(load_some(Recipe(data=str(data)), (1, 28, 28), 3)) == 3
    with pytest.raises(Refused, match="A training script reads the digits, IDX files and folders"):
        export_script(replace(small(), training={"data": str(data)}), tmp_path / "train.py")
    assert not (tmp_path / "train.py").exists()
