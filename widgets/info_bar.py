"""The message bar over the canvas: one sentence that blocks nothing and can be put away."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton

from widgets import icons
from widgets.labels import label
from widgets.language import tr
from widgets.theme import Theme

_SIGNS = {"error": ("circle-alert", "error"), "info": ("info", "accent")}


class InfoBar(QFrame):
    """Shows the last message, with what can be done about it; hidden while there is none."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("infoBar")
        self._theme = theme
        self._kind = "info"
        self._sign = QLabel()
        self._words = label("", wrap=True)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(16, 6, 8, 6)
        self._row.addWidget(self._sign)
        self._row.addWidget(self._words, 1)
        self._offers: list[QPushButton] = []
        self._close = QToolButton()
        self._close.setAccessibleName(tr("Close the message"))
        self._close.setToolTip(tr("Close"))
        self._close.clicked.connect(self.hide)
        self._row.addWidget(self._close)
        self.set_theme(theme)
        self.hide()

    @property
    def text(self) -> str:
        """What is said; empty while nothing is."""
        return "" if self.isHidden() else self._words.text()

    def say(self, text: str, kind: str = "info") -> None:
        """Show a sentence in place of the last one; kind: info or error."""
        text = tr(text)
        self._kind = kind
        self._words.setText(_as_sentence(text))
        self._take_back_offers()
        self.setProperty("kind", kind)
        self.style().polish(self)
        self.set_theme(self._theme)
        self.setAccessibleName(text)
        self.show()

    def refuse(self, error: object) -> None:
        """Say why something was not done."""
        self.say(str(error), "error")

    def offer(self, text: str, act: Callable[[], None]) -> None:
        """Add a button to the message; it puts the message away and acts."""
        button = QPushButton(tr(text))
        button.clicked.connect(self.hide)
        button.clicked.connect(act)
        self._offers.append(button)
        self._row.insertWidget(self._row.count() - 1, button)

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme's colours."""
        self._theme = theme
        name, colour = _SIGNS[self._kind]
        scale = self.devicePixelRatioF()
        self._sign.setPixmap(icons.pixmap(name, theme, colour, 16, scale))
        self._close.setIcon(icons.icon("x", theme))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)

    def _take_back_offers(self) -> None:
        for button in self._offers:
            self._row.removeWidget(button)
            button.deleteLater()
        self._offers.clear()


def _as_sentence(text: str) -> str:
    """A capital first, unless the first word is a name such as `net.convas`; a full stop last."""
    first = text.partition(" ")[0]
    start = text[:1].upper() if first.isalpha() else text[:1]
    return f"{start}{text[1:]}" if text.endswith((".", "?", "!", "…")) else f"{start}{text[1:]}."
