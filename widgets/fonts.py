"""Fonts: one family in three sizes, and one with digits of equal width for numbers and code."""

from functools import cache

from PySide6.QtGui import QFont, QFontDatabase

from widgets.theme import RESOURCES

SMALL, NORMAL, LARGE = 11, 13, 15


@cache
def _family(start: str) -> str:
    """Load the shipped fonts whose files start so, once; their family's name."""
    loaded = [
        QFontDatabase.addApplicationFont(str(file))
        for file in sorted((RESOURCES / "fonts").glob(f"{start}-*.[ot]tf"))
    ]
    return QFontDatabase.applicationFontFamilies(loaded[0])[0]


def text_font(size: int = NORMAL, *, bold: bool = False) -> QFont:
    """The text font, its digits of one width; a size is in pixels."""
    font = _font(_family("Inter"), size, bold)
    if not bold:
        font.setFeature(QFont.Tag("tnum"), 1)
    return font


def number_font(size: int = NORMAL, *, bold: bool = False) -> QFont:
    """The font for numbers and code: every character stands for itself and is as wide as any."""
    font = _font(_family("JetBrainsMono"), size, bold)
    font.setFeature(QFont.Tag("calt"), 0)
    return font


def _font(family: str, size: int, bold: bool) -> QFont:
    font = QFont(family)
    font.setPixelSize(size)
    font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    return font
