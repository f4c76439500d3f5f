"""What is said of a data set: counts, balance, repeats across its parts, files left out."""

import json
from pathlib import Path

import pytest
import torch

from designer.data.images import Dataset, Images, Skipped
from designer.data.load import silent
from designer.data.overview import Overview, overview_of
from designer.protocol import Notice
from designer.recipe import Recipe
from tests.designer.designs import chain
from tests.designer.engine import only, perform

pytestmark = pytest.mark.torch


def samples(numbers: list[int], labels: list[int]) -> Images:
    pixels = torch.tensor(numbers, dtype=torch.uint8)[:, None, None, None].expand(-1, 1, 2, 3)
    return Images(pixels, torch.tensor(labels))


def found(dataset: Dataset) -> Overview:
    return overview_of(dataset, silent)


def test_samples_are_counted_and_repeats_found_across_parts() -> None:
    overview = found(
        Dataset(
            ("a", "b"),
            samples([1, 2, 3, 3, 3], [0, 0, 1, 1, 0]),
            samples([4, 1, 5], [0, 1, 1]),
            samples([4, 3, 6, 6], [1, 1, 1, 1]),
            (Skipped("x.png", "it is empty"),),
        )
    )
    assert overview.samples == {"train": 5, "validation": 3, "test": 4}
    assert overview.counts == {"train": (3, 2), "validation": (1, 2), "test": (0, 4)}
    assert (overview.shape, overview.bytes) == ((1, 2, 3), 6)
    assert overview.balance == pytest.approx(2 / 3)
    assert overview.repeats == 2
    assert overview.shared == {"validation": 1, "test": 2}
    assert overview.left_out == (("x.png", "it is empty"),)
    assert list(overview.summary()) == [
        "Data: train 5, validation 3, test 4 samples of 1×2×3, 0.0 MB in all.",
        "2 classes, of 2 to 3 training samples each.",
    ]
    assert list(overview.warnings()) == [
        "2 training samples are exactly the same as another.",
        "1 of 3 validation samples are exactly the same as one that comes before in training or "
        "validation: the score is too good.",
        "2 of 4 test samples are exactly the same as one that comes before in training or "
        "validation: the score is too good.",
    ]
    assert json.loads(json.dumps(overview.to_json()))["shared"] == {"validation": 1, "test": 2}


def test_test_samples_that_validate_are_not_called_repeats() -> None:
    test = samples([8, 9], [0, 1])
    overview = found(Dataset(("a", "b"), samples([1, 2], [0, 1]), test, test))
    assert overview.shared == {"test": 0}


def test_rare_and_uneven_classes_are_named() -> None:
    test = samples([99], [0])
    rare = found(Dataset(("a", "b"), samples([*range(20)], [0] * 19 + [1]), test, test))
    assert list(rare.warnings()) == ["1 classes have fewer than 2 training samples: “b”."]
    uneven = found(Dataset(("a", "b"), samples([*range(33)], [0] * 30 + [1] * 3), test, test))
    assert next(uneven.warnings()).startswith("The classes are uneven: “a” has 30 training samples")
    assert not list(found(Dataset(("a",), samples([1, 2], [0, 0]), test, test)).warnings())


def test_numbers_have_a_range() -> None:
    images = Images(torch.arange(4.0)[:, None], torch.tensor([[1.0], [2], [3], [6]]))
    overview = found(Dataset((), images, images.part(slice(1)), None))
    assert list(overview.ranges) == [(1, 3, 6)]
    assert list(overview.summary())[1] == "Answers from 1 to 6, 3 in the mean."
    assert overview.balance == 1 and overview.repeats == 0


def test_looking_can_be_ended() -> None:
    def stop(text: str, done: int, total: int) -> None:
        raise KeyboardInterrupt

    images = samples([1, 2], [0, 1])
    with pytest.raises(KeyboardInterrupt):
        overview_of(Dataset(("a", "b"), images, images, None), stop)


def test_a_run_keeps_it_and_says_what_is_wrong(tmp_path: Path) -> None:
    rows = [f"{i % 10},{i % 10},{'ab'[i % 2]}" for i in range(40)]
    (tmp_path / "a.csv").write_text("\n".join(rows))
    network = chain(
        ("input", "Input", {"shape": (2,)}),
        ("linear", "Linear", {"out_features": 2}),
        ("output", "Output", {}),
    )
    recipe = Recipe(data=str(tmp_path / "a.csv"), epochs=1, threads=1)
    notices = [each.text for each in only(Notice, perform(network, recipe, tmp_path / "run"))]
    assert any("validation samples are exactly the same as one" in text for text in notices)
    kept = json.loads((tmp_path / "run" / "run.json").read_text())["data"]
    assert kept["counts"]["train"] == [18, 18]
    assert kept["samples"] == {"train": 36, "validation": 4}
