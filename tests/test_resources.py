"""What is shipped is whole: the digits, the icons, the fonts, each with its licence beside it."""

import xml.etree.ElementTree as ElementTree

import numpy as np
import pytest
from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF
from PySide6.QtWidgets import QApplication

from designer.commands import COMMANDS
from tests.conftest import REPOSITORY

RESOURCES = REPOSITORY / "resources"
DIGITS = RESOURCES / "data" / "digits.npz"


def test_digits_are_ten_thousand_labelled_images() -> None:
    with np.load(DIGITS, allow_pickle=False) as digits:
        assert {name: digits[name].shape for name in digits} == {
            "train_images": (8_000, 28, 28),
            "train_labels": (8_000,),
            "test_images": (2_000, 28, 28),
            "test_labels": (2_000,),
        }
        assert all(digits[name].dtype == np.uint8 for name in digits)


def test_no_digit_is_in_both_parts() -> None:
    with np.load(DIGITS, allow_pickle=False) as digits:
        train = {image.tobytes() for image in digits["train_images"]}
        assert not any(image.tobytes() in train for image in digits["test_images"])


def test_both_parts_have_the_same_share_of_each_digit() -> None:
    with np.load(DIGITS, allow_pickle=False) as digits:
        train, test = (np.bincount(digits[f"{part}_labels"]) for part in ("train", "test"))
    assert np.abs(train / 8_000 - test / 2_000).max() < 0.001


def test_digits_look_like_their_labels() -> None:
    """The nearest mean image of the training part names most test images (82 % on MNIST)."""
    with np.load(DIGITS, allow_pickle=False) as digits:
        train = digits["train_images"].reshape(-1, 784).astype(np.float64)
        means = np.stack([train[digits["train_labels"] == digit].mean(0) for digit in range(10)])
        test = digits["test_images"].reshape(-1, 784).astype(np.float64)
        distances = np.linalg.norm(test[:, None] - means, axis=2)
        accuracy = (distances.argmin(1) == digits["test_labels"]).mean()
    assert accuracy > 0.78


def test_data_is_small_and_every_folder_states_its_licence() -> None:
    assert DIGITS.stat().st_size < 3_000_000
    assert "CC BY-SA 3.0" in DIGITS.with_suffix(".LICENSE.txt").read_text("utf-8")
    assert "ISC" in (RESOURCES / "icons" / "LICENSE.txt").read_text("utf-8")
    assert "SIL OPEN FONT LICENSE" in (RESOURCES / "fonts" / "LICENSE.txt").read_text("utf-8")


def test_icons_share_one_grid_and_line_and_take_their_colour_from_the_theme() -> None:
    icons = sorted((RESOURCES / "icons").glob("*.svg"))
    assert len(icons) >= 60
    for path in icons:
        icon = ElementTree.fromstring(path.read_text("utf-8"))
        assert icon.get("viewBox") == "0 0 24 24", path.name
        assert (icon.get("stroke"), icon.get("stroke-width")) == ("currentColor", "2"), path.name


def test_every_action_has_an_icon_of_the_family() -> None:
    there = {path.stem for path in (RESOURCES / "icons").glob("*.svg")}
    assert [each.id for each in COMMANDS.values() if each.icon not in there] == []


@pytest.mark.parametrize("weight", (QFont.Weight.Normal, QFont.Weight.DemiBold, QFont.Weight.Bold))
@pytest.mark.parametrize("family", ("Inter", "JetBrains Mono"))
def test_shipped_fonts_have_digits_of_equal_width(
    qapp: QApplication, family: str, weight: QFont.Weight
) -> None:
    for path in sorted((RESOURCES / "fonts").glob("*.[ot]tf")):
        loaded = QFontDatabase.addApplicationFont(str(path))
        assert loaded >= 0, path.name
    font = QFont(family)
    font.setWeight(weight)
    font.setFeature(QFont.Tag("tnum"), 1)
    metrics = QFontMetricsF(font)
    assert metrics.horizontalAdvance("1111") == metrics.horizontalAdvance("8888")
    assert family in QFontDatabase.families()
