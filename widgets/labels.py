"""Labels of a few roles: always plain text, since a node may be named like a piece of HTML."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from widgets import icons
from widgets.fonts import SMALL, text_font
from widgets.language import tr
from widgets.theme import Theme


def label(text: str, role: str = "", font: QFont | None = None, *, wrap: bool = False) -> QLabel:
    """A label; roles (`title`, `quiet`, `section`, `error`, `code`) are the style sheet's."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setProperty("role", role)
    made.setWordWrap(wrap)
    if font is not None:
        made.setFont(font)
    if wrap:
        made.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
    return made


class Reason(QWidget):
    """Why something cannot be: a sign and a sentence, both in the colour of errors.

    quiet: it is known elsewhere what is wrong, so that this is said in the colour of notes.
    """

    def __init__(self, text: str, theme: Theme, *, quiet: bool = False) -> None:
        super().__init__()
        self.text = text
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 2)
        row.setSpacing(4)
        sign = QLabel()
        name, colour = ("info", "text3") if quiet else ("circle-alert", "error")
        sign.setPixmap(icons.pixmap(name, theme, colour, 14, self.devicePixelRatioF()))
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(
            label(tr(text), "quiet" if quiet else "error", text_font(SMALL), wrap=True), 1
        )
        self.setAccessibleName(tr(text))
