"""Themes: the colours of resources/themes as values, and the palette made of them."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtGui import QColor, QPalette

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


_ROLES = {
    "Window": "panel",
    "WindowText": "text",
    "Base": "panel",
    "AlternateBase": "panel2",
    "Text": "text",
    "PlaceholderText": "text3",
    "Button": "panel2",
    "ButtonText": "text",
    "BrightText": "error",
    "ToolTipBase": "panel2",
    "ToolTipText": "text",
    "Highlight": "accent",
    "HighlightedText": "onAccent",
    "Accent": "accent",
    "Link": "accent",
    "LinkVisited": "accent",
    "Light": "panel2",
    "Midlight": "border",
    "Mid": "border",
    "Dark": "nodeBorder",
    "Shadow": "nodeBorder",
}


def palette(theme: Theme) -> QPalette:
    """The theme as a palette: complete in both modes, since the style's own may be neither."""
    made = QPalette()
    for role, colour in _ROLES.items():
        made.setColor(QPalette.ColorRole[role], theme[colour])
    for role in ("WindowText", "Text", "ButtonText"):
        made.setColor(QPalette.ColorGroup.Disabled, QPalette.ColorRole[role], theme["text3"])
    return made
