"""Moving the paper: middle or right drag, or Space and drag."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QGraphicsView

from widgets.canvas.gestures.gesture import Gesture, Help, Pointer


class Pan(Gesture):
    """The picture sticks to the hand. Cancelling brings it back."""

    help = (Help("Pan", "drag with the middle or right button, Space and drag, two fingers"),)

    cursor = Qt.CursorShape.ClosedHandCursor

    def __init__(self, view: QGraphicsView) -> None:
        self._bars = view.horizontalScrollBar(), view.verticalScrollBar()
        self._start = QPoint()
        self._values = (0, 0)
        self.moved = False

    def begin(self, at: Pointer) -> None:
        self._start = at.view
        self._values = self._bars[0].value(), self._bars[1].value()

    def move(self, at: Pointer) -> None:
        way = at.view - self._start
        self.moved = self.moved or way.manhattanLength() >= QApplication.startDragDistance()
        if self.moved:
            self._bars[0].setValue(self._values[0] - way.x())
            self._bars[1].setValue(self._values[1] - way.y())

    def end(self, at: Pointer) -> None:
        self.move(at)

    def cancel(self) -> None:
        for bar, value in zip(self._bars, self._values, strict=True):
            bar.setValue(value)
