"""What an empty canvas says: what to do first."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from graphs.network import Network
from widgets.language import later, tr
from widgets.theme import Theme

TITLE = later("Drag a layer here to begin")
HINT = later("Or type it: in 1x32x32, then conv 6 5x5. The LeNet-5 example shows a whole network.")


class EmptyHint(QWidget):
    """Two lines in the middle of the view. The pointer goes through them."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._title, self._text = QLabel(tr(TITLE), self), QLabel(tr(HINT), self)
        layout = QVBoxLayout(self)
        layout.addStretch()
        for label, pixels in ((self._title, 17), (self._text, 13)):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            label.setWordWrap(True)
            label.setForegroundRole(QPalette.ColorRole.WindowText)
            font = label.font()
            font.setFamily("Inter")
            font.setPixelSize(pixels)
            font.setBold(label is self._title)
            label.setFont(font)
            layout.addWidget(label)
        layout.addStretch()

    def show_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        for label, name in ((self._title, "text2"), (self._text, "text3")):
            palette = label.palette()
            palette.setColor(QPalette.ColorRole.WindowText, theme[name])
            label.setPalette(palette)

    def show_network(self, network: Network) -> None:
        """Be seen while there is nothing on the canvas."""
        self.setVisible(not network.nodes and not network.remarks)
