"""Themes: the colours of resources/themes as values, the palette and style sheet made of them."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtGui import QColor

RESOURCES = Path(__file__).parent.parent / "resources"


@dataclass(frozen=True)
class Theme:
    """Named colours. `colours` holds canvas, panel, text, accent …; `categories` one hue each."""

    name: str
    colours: Mapping[str, QColor]
    categories: Mapping[str, QColor]

    def __getitem__(self, name: str) -> QColor:
        return self.colours[name]


def load_theme(name: str) -> Theme:
    """The theme `light` or `dark`."""
    data = json.loads((RESOURCES / "themes" / f"{name}.json").read_text(encoding="utf-8"))
    categories = {key: QColor(value) for key, value in data.pop("category").items()}
    return Theme(name, {key: QColor(value) for key, value in data.items()}, categories)
