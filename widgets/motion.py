"""Whether things move before the eye: not where nobody looks, nor where that is not wanted."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QStyle

GLIDE = 150
"""How long nodes move to where a command puts them, in milliseconds."""


def glide_time() -> int:
    """Milliseconds for which nodes move; 0 offscreen and where the system wants no animation."""
    if QGuiApplication.platformName() in ("offscreen", "minimal"):
        return 0
    hint = QStyle.StyleHint.SH_Widget_Animation_Duration
    return GLIDE if QApplication.style().styleHint(hint) > 0 else 0
