"""Files dragged over the window: a hint lies over all of it, and takes them wherever they fall."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QWidget

from widgets.appearance import Appearance
from widgets.fonts import LARGE, NORMAL, text_font
from widgets.language import later, tr

_TITLE = later("Drop to open")
_KINDS = later("Designs, PyTorch code, ONNX, weights, folders of runs")
_SIZE = 420, 132
_INSET = 12


def files_in(data: QMimeData) -> list[Path]:
    """The local files and folders that a drag carries."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]


class DropHint(QWidget):
    """A veil over a window with a sentence in its middle, seen while files hang over it."""

    def __init__(
        self, window: QWidget, appearance: Appearance, dropped: Callable[[list[Path]], None]
    ) -> None:
        super().__init__(window)
        self._appearance, self._dropped = appearance, dropped
        self.setAccessibleName(tr(_TITLE))
        self.setAcceptDrops(True)
        self.hide()
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Come up over the window when files are dragged into it, and take them from there on."""
        if isinstance(event, QDragEnterEvent):
            self.dragEnterEvent(event)
        elif isinstance(event, QDragLeaveEvent):
            self.hide()  # the hint comes again at once where the drag only goes over to it
        elif isinstance(event, QDropEvent) and event.type() == QEvent.Type.Drop:
            self.dropEvent(event)
        else:
            return False
        return True

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if files_in(event.mimeData()):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self.setGeometry(self.window().rect())
            self.raise_()
            self.show()
        else:
            event.ignore()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        self.hide()
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self._dropped(files_in(event.mimeData()))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._appearance.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        veil = QColor(theme["canvas"])
        veil.setAlphaF(0.8)
        painter.fillRect(self.rect(), veil)
        inside = QRectF(self.rect()).adjusted(_INSET, _INSET, -_INSET, -_INSET)
        painter.setPen(QPen(theme["accent"], 2, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(inside, 10, 10)
        card = QRectF(0, 0, *_SIZE)
        card.moveCenter(inside.center())
        painter.setPen(QPen(theme["accent"], 1.5))
        painter.setBrush(theme["panel"])
        painter.drawRoundedRect(card, 10, 10)
        self._write(painter, card.adjusted(0, 36, 0, 0), _TITLE, LARGE, "text")
        self._write(painter, card.adjusted(0, 72, 0, 0), _KINDS, NORMAL, "text2")

    def _write(self, painter: QPainter, place: QRectF, text: str, size: int, hue: str) -> None:
        painter.setFont(text_font(size, bold=hue == "text"))
        painter.setPen(self._appearance.theme[hue])
        painter.drawText(place, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, text)
