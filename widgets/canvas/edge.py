"""The paper moves on while something is held at the edge of the view."""

from PySide6.QtCore import QObject, QPoint, QTimer, Signal
from PySide6.QtWidgets import QGraphicsView

from widgets.canvas.camera import Camera

MARGIN = 24
"""Pixels at the edge of the view in which the paper moves."""

_TURN = 16
_FASTEST = 20


class EdgeScroll(QObject):
    """Moves the camera towards a pointer at the edge, faster the further out it is.

    `moved` carries the place of the view where the pointer stands still.
    """

    moved = Signal(QPoint)

    def __init__(self, view: QGraphicsView, camera: Camera) -> None:
        super().__init__(view)
        self._view, self._camera = view, camera
        self._spot = QPoint()
        self._was_inside = False
        self._clock = QTimer(self, interval=_TURN)
        self._clock.timeout.connect(self._move_on)

    def follow(self, spot: QPoint) -> None:
        """The pointer is here. What begins at the edge moves nothing before it was inside once."""
        self._spot = spot
        outside = not self._view.viewport().rect().contains(spot)
        self._was_inside = self._was_inside or self._way.isNull()
        if self._way.isNull() or not (self._was_inside or outside):
            self._clock.stop()
        elif not self._clock.isActive():
            self._clock.start()

    def stop(self) -> None:
        """Nothing is held any more."""
        self._was_inside = False
        self._clock.stop()

    @property
    def _way(self) -> QPoint:
        """How far the paper moves in each turn."""
        rect, spot = self._view.viewport().rect(), self._spot
        return QPoint(
            _speed(spot.x() - rect.left(), rect.right() - spot.x()),
            _speed(spot.y() - rect.top(), rect.bottom() - spot.y()),
        )

    def _move_on(self) -> None:
        way = self._way
        self._camera.pan(way.x(), way.y())
        self.moved.emit(self._spot)


def _speed(before: int, behind: int) -> int:
    """Pixels for distances to the two edges of an axis: negative towards the first."""
    out = MARGIN - min(before, behind)
    if out <= 0:
        return 0
    fast = min(_FASTEST, 1 + out // 2)
    return -fast if before < behind else fast
