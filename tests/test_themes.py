"""Both themes can be read: WCAG 2.1's contrasts, 4.5 for text and 3 for what is only seen."""

import json
from typing import Any

import pytest

from tests.conftest import REPOSITORY

THEMES = ("light", "dark")
GROUNDS = ("panel", "panel2", "canvas", "node", "chip", "accentSoft")
INKS = ("text", "text2", "text3", "accent", "ok", "warn", "error")


def theme(name: str) -> dict[str, Any]:
    text = (REPOSITORY / "resources" / "themes" / f"{name}.json").read_text("utf-8")
    colours: dict[str, Any] = json.loads(text)
    return colours


def luminance(colour: str) -> float:
    channels = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    linear = [
        channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
        for channel in channels
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def test_contrast_agrees_with_known_values() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.005)


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("ink", INKS)
def test_text_can_be_read_on_every_ground(name: str, ink: str, ground: str) -> None:
    colours = theme(name)
    assert contrast(colours[ink], colours[ground]) >= 4.5


@pytest.mark.parametrize("name", THEMES)
def test_text_on_the_accent_can_be_read(name: str) -> None:
    colours = theme(name)
    assert contrast(colours["onAccent"], colours["accent"]) >= 4.5


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("ground", ("node", "panel", "panel2", "canvas", "accentSoft"))
def test_category_edges_stand_out(name: str, ground: str) -> None:
    colours = theme(name)
    for category, colour in colours["category"].items():
        assert contrast(colour, colours[ground]) >= 3, category


def test_themes_have_the_same_colours() -> None:
    light, dark = (theme(name) for name in THEMES)
    assert list(light) == list(dark)
    assert list(light["category"]) == list(dark["category"])
