"""What figures are drawn with: the colours for print, the fonts, mixed tints."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from graphs.drawing.font import Font, Fonts

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
WHITE, BLACK = "#FFFFFF", "#000000"


@dataclass(frozen=True, slots=True)
class Ink:
    """Colours by their names, those of the categories, and fonts with which texts are measured."""

    colours: Mapping[str, str]
    categories: Mapping[str, str]
    fonts: Fonts

    def __getitem__(self, name: str) -> str:
        return self.colours[name]

    def hue(self, category: str) -> str:
        """The colour of a category."""
        return self.categories.get(category, self.colours["text2"])


@cache
def print_ink() -> Ink:
    """White paper, dark ink, and hues that differ in lightness, so that they survive grey print."""
    text = (RESOURCES / "themes" / "print.json").read_text(encoding="utf-8")
    colours = json.loads(text)
    categories = colours.pop("category")
    return Ink(colours, categories, Fonts(_font("Regular"), _font("SemiBold")))


def _font(weight: str) -> Font:
    return Font((RESOURCES / "fonts" / f"Inter-{weight}.otf").read_bytes())


def mixed(one: str, other: str, share: float) -> str:
    """A colour between two; `share` of the second."""
    ends = zip(_channels(one), _channels(other), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02X}" for a, b in ends)


def _channels(colour: str) -> tuple[int, ...]:
    return tuple(int(colour[at : at + 2], 16) for at in (1, 3, 5))
