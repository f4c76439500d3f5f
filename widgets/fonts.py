"""Fonts: one family in three sizes, and one with digits of equal width for numbers and code."""

from functools import cache

from PySide6.QtGui import QFont, QFontDatabase

from widgets.theme import RESOURCES

SMALL, NORMAL, LARGE = 11, 13, 15


@cache
def load_fonts() -> tuple[str, str]:
    """Load the shipped fonts, once; the names of the text family and of the monospaced one."""
    names = {}
    for file in sorted((RESOURCES / "fonts").glob("*.[ot]tf")):
        families = QFontDatabase.applicationFontFamilies(
            QFontDatabase.addApplicationFont(str(file))
        )
        names[file.name.partition("-")[0]] = families[0]
    return names["Inter"], names["JetBrainsMono"]


def text_font(size: int = NORMAL, *, bold: bool = False) -> QFont:
    """The text font, its digits of one width; a size is in pixels."""
    font = _font(load_fonts()[0], size, bold)
    if not bold:
        font.setFeature(QFont.Tag("tnum"), 1)
    return font


def number_font(size: int = NORMAL, *, bold: bool = False) -> QFont:
    """The font for numbers and code: every character stands for itself and is as wide as any."""
    font = _font(load_fonts()[1], size, bold)
    font.setFeature(QFont.Tag("calt"), 0)
    return font


def _font(family: str, size: int, bold: bool) -> QFont:
    font = QFont(family)
    font.setPixelSize(size)
    font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    return font
