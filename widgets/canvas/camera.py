"""What part of the picture the view shows, and how large."""

from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QPoint, QPointF, QRectF
from PySide6.QtGui import QTransform
from PySide6.QtWidgets import QGraphicsView

from designer.canvas.geometry import Box

SMALLEST, LARGEST = 0.1, 4.0
"""How far a hand zooms; what is shown whole may be smaller."""
_PAPER = 1_000_000.0
_MARGIN = 48.0


Place = tuple[float, int, int]
"""The zoom, and the values of the two scroll bars."""


class Spot(NamedTuple):
    """What a camera looks at: the middle of the view on the picture, and the zoom."""

    x: float
    y: float
    zoom: float


class Camera:
    """Zooms and moves a view over endless paper."""

    def __init__(self, view: QGraphicsView) -> None:
        self._view = view
        self.covered = 0
        """Pixels at the top of the view that something lies over."""
        self._again: Callable[[], None] | None = None
        self._as_fitted = self.place
        view.setSceneRect(QRectF(-_PAPER, -_PAPER, 2 * _PAPER, 2 * _PAPER))
        view.centerOn(0, 0)

    @property
    def zoom(self) -> float:
        """1.0 shows a pixel of the picture as a pixel of the window."""
        return self._view.transform().m11()

    @property
    def place(self) -> Place:
        """Where the view stands, to go back to."""
        view = self._view
        return self.zoom, view.horizontalScrollBar().value(), view.verticalScrollBar().value()

    def go_back(self, place: Place) -> None:
        """Stand where the view stood, at the zoom that it has now."""
        self._view.horizontalScrollBar().setValue(place[1])
        self._view.verticalScrollBar().setValue(place[2])

    def refit(self) -> None:
        """The view has another size: show whole again what was, unless the hand has moved it."""
        if self._again is not None and self.place == self._as_fitted:
            self._again()

    @property
    def spot(self) -> Spot:
        """What is looked at."""
        middle = self._view.viewportTransform().inverted()[0].map(self._middle)
        return Spot(middle.x(), middle.y(), self.zoom)

    @property
    def _middle(self) -> QPointF:
        """The middle of the window, between two pixels where it is of even size."""
        return QRectF(self._view.viewport().rect()).center()

    def look_at(self, spot: Spot) -> None:
        """Look again at what was looked at before."""
        self._view.setTransform(QTransform.fromScale(spot.zoom, spot.zoom))
        self._view.centerOn(spot.x, spot.y)
        # Qt cuts fractions off; looking again and again must not wander.
        off = self._view.viewportTransform().map(QPointF(spot.x, spot.y)) - self._middle
        self.pan(round(off.x()), round(off.y()))
        self._again, self._as_fitted = partial(self.look_at, spot), self.place

    def zoom_about(self, zoom: float, anchor: QPoint) -> None:
        """Zoom so that what lies under a point of the window stays there."""
        zoom = min(LARGEST, max(min(SMALLEST, self.zoom), zoom))
        kept = self._view.viewportTransform().inverted()[0].map(anchor.toPointF())
        self._view.setTransform(QTransform.fromScale(zoom, zoom))
        off = self._view.viewportTransform().map(kept) - anchor.toPointF()
        self.pan(round(off.x()), round(off.y()))

    def pan(self, dx: int, dy: int) -> None:
        """Move the window over the paper."""
        horizontal, vertical = self._view.horizontalScrollBar(), self._view.verticalScrollBar()
        horizontal.setValue(horizontal.value() + dx)
        vertical.setValue(vertical.value() + dy)

    def fit(self, box: Box) -> None:
        """Show a box whole, never larger than life."""
        size = self._view.viewport().size()
        wide = box.right - box.left + 2 * _MARGIN
        high = box.bottom - box.top + 2 * _MARGIN
        zoom = min(1.0, size.width() / wide, (size.height() - self.covered) / high)
        self._view.setTransform(QTransform.fromScale(zoom, zoom))
        middle = (box.top + box.bottom) / 2 - self.covered / zoom / 2
        self._view.centerOn((box.left + box.right) / 2, middle)
        self._again, self._as_fitted = partial(self.fit, box), self.place
