"""Titles that the window shows before any command is known: menus, panels, themes."""

from collections.abc import Mapping
from typing import Literal

MENUS = ("File", "Edit", "View", "Network", "Help")
"""The menu bar's titles in order."""

Under = Literal["", "node", "remark"]
"""What a menu of the canvas is asked for: empty paper, a node or a wire, a note or a frame."""

PANELS: Mapping[str, str] = {
    "palette": "Layers",
    "inspector": "Inspector",
    "code": "Code",
    "below": "Training and lists",
}
"""The parts of the window that can be hidden."""

PANEL_KEYS: Mapping[str, tuple[str, ...]] = {"code": ("F4",)}
"""The shortcuts that show or hide them."""

CANVAS_OPTIONS: Mapping[str, str] = {"minimap": "Minimap", "guides": "Snap to neighbours"}
"""What of the canvas can be turned on and off."""

THEMES: Mapping[str, str] = {"system": "System", "light": "Light", "dark": "Dark"}

LANGUAGES: Mapping[str, str] = {
    "system": "System",
    "en": "English",
    "it": "Italiano",
    "ro": "Română",
}
"""The languages of the window, each in its own words."""

CATEGORY_TITLES = {
    "io": "Ends",
    "conv": "Convolution",
    "pool": "Pooling",
    "norm": "Normalization",
    "act": "Activation",
    "dense": "Fully connected",
    "merge": "Merge",
    "reshape": "Reshape",
    "dropout": "Dropout",
    "sequence": "Sequences",
    "loss": "Losses",
    "block": "Blocks",
}
"""What people call the categories of layers."""
