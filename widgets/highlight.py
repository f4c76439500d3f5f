"""Colours for Python text: keywords, strings, comments, numbers, and what is defined or called."""

import re
from keyword import kwlist

from PySide6.QtGui import QColor, QFont, QSyntaxHighlighter, QTextCharFormat, QTextDocument

from widgets.theme import Theme

_TRIPLE = '"""'
_TOKENS = re.compile(
    r"(?P<comment>#.*)"
    r"|(?P<string>[rbf]?\"(?:\\.|[^\"\\])*\"|[rbf]?'(?:\\.|[^'\\])*')"
    r"|(?P<number>\b\d[\d_]*(?:\.\d*)?(?:e[+-]?\d+)?\b)"
    rf"|(?P<keyword>\b(?:{'|'.join(kwlist)}|self)\b)"
    r"|(?P<defined>(?<=\bclass )\w+|(?<=\bdef )\w+)"
    r"|(?P<library>\b(?:nn|torch|functional)(?:\.\w+)+)"
)


class PythonColours(QSyntaxHighlighter):
    """Colours a document line by line; a string in three quotes may span lines."""

    def __init__(self, document: QTextDocument, theme: Theme) -> None:
        super().__init__(document)
        self._formats = _formats(theme)

    def set_theme(self, theme: Theme) -> None:
        """Colour anew, in another theme's colours."""
        self._formats = _formats(theme)
        self.rehighlight()

    def highlightBlock(self, text: str) -> None:
        at = 0
        inside = self.previousBlockState() == 1
        while True:
            quotes = text.find(_TRIPLE, at)
            if not inside:
                self._colour(text, at, quotes if quotes >= 0 else len(text))
            elif quotes < 0:
                self.setFormat(at, len(text) - at, self._formats["string"])
            else:
                self.setFormat(at, quotes + len(_TRIPLE) - at, self._formats["string"])
            if quotes < 0:
                break
            inside = not inside
            if inside:
                self.setFormat(quotes, len(_TRIPLE), self._formats["string"])
            at = quotes + len(_TRIPLE)
        self.setCurrentBlockState(int(inside))

    def _colour(self, text: str, start: int, end: int) -> None:
        for found in _TOKENS.finditer(text, start, end):
            kind = found.lastgroup
            assert kind is not None
            self.setFormat(found.start(), found.end() - found.start(), self._formats[kind])


def _formats(theme: Theme) -> dict[str, QTextCharFormat]:
    hues = theme.categories
    made = {
        "comment": _format(theme["text3"]),
        "string": _format(hues["merge"]),
        "number": _format(hues["act"]),
        "keyword": _format(hues["norm"]),
        "defined": _format(theme["text"], QFont.Weight.DemiBold),
        "library": _format(hues["conv"]),
    }
    return made


def _format(colour: QColor, weight: QFont.Weight = QFont.Weight.Normal) -> QTextCharFormat:
    made = QTextCharFormat()
    made.setForeground(colour)
    made.setFontWeight(weight)
    return made
