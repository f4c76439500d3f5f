"""The minimap: the whole network small in a corner of the canvas, and what of it the view shows."""

from collections.abc import Callable, Iterator
from time import perf_counter

from PySide6.QtCore import QObject, QPoint, QPointF, QRect, QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QGraphicsView

from graphs.propagate import NOTHING, Facts
from widgets.canvas.camera import Camera
from widgets.canvas.gestures.gesture import Gesture, Help, Pointer
from widgets.canvas.look import Look
from widgets.canvas.options import CanvasOptions
from widgets.canvas.small_picture import MARGIN, SmallPicture, drawing
from widgets.steps import settling

_BORDER = 12
_TURN = 0.003
"""Seconds for which it is drawn before the window may answer."""

Avoided = Callable[[], list[QRectF]]
"""What it must not cover, in the view's pixels."""


class Minimap(QObject):
    """Its picture is drawn a little at a time once the edits pause, and kept.

    It is painted over the paper: a widget there would make Qt paint the whole view at every step
    of a pan. It is out of the way where the view shows everything, where it would cover what is
    told on the canvas, and in a view that is too small for it.
    """

    def __init__(self, view: QGraphicsView, camera: Camera, look: Look, avoided: Avoided) -> None:
        super().__init__(view)
        self.view, self.camera = view, camera
        self.rect = QRect()
        """Where it is in the view; empty while it is not there."""
        self.picture: SmallPicture | None = None
        self._look, self._avoided = look, avoided
        self._stood = camera.place
        self._options = CanvasOptions()
        self._facts: Facts = NOTHING
        self._drawing: Iterator[SmallPicture | None] = iter(())
        self._timer, self._settled = QTimer(self), QTimer(self)
        self._timer.timeout.connect(self._draw_on)
        self._settled.setSingleShot(True)
        self._settled.timeout.connect(self._begin)
        for bar in (view.horizontalScrollBar(), view.verticalScrollBar()):
            bar.valueChanged.connect(self.place)

    def follow_options(self, options: CanvasOptions) -> None:
        """Be there or not as the options say, now and when they change."""
        self._options = options
        options.changed.connect(self.place)
        self.place()

    def show_facts(self, facts: Facts) -> None:
        """The network is another: it is drawn once the edits pause."""
        self._facts = facts
        self._timer.stop()
        self._settled.start(settling(len(facts.network.nodes)))

    def show_look(self, look: Look) -> None:
        """Draw in another theme."""
        self._look = look
        self._begin()

    def stop(self) -> None:
        """Draw no longer."""
        self._timer.stop()
        self._settled.stop()

    def covers(self, spot: QPoint) -> bool:
        """Whether a place of the view lies on it."""
        return self.rect.contains(spot)

    def place(self) -> None:
        """Go to a free corner, or out of the way; the view has moved."""
        before, self.rect = self.rect, self._free_place()
        _, x, y = self._stood
        self._stood = self.camera.place
        # Qt has shifted what was painted, the map with it.
        shifted = before.translated(x - self._stood[1], y - self._stood[2])
        for rect in (before, shifted, self.rect):
            self.view.viewport().update(rect)

    def on_picture(self, spot: QPoint) -> QPointF:
        """A place of the view that lies on the map, as a place on the canvas."""
        _, _, bounds, scale = self._shown
        at = QPointF(spot - self.rect.topLeft() - QPoint(MARGIN, MARGIN)) / scale
        return at + QPointF(bounds.left, bounds.top)

    @property
    def scale(self) -> float:
        """Pixels of the map for one of the canvas."""
        return self._shown.scale

    @property
    def frame(self) -> QRectF:
        """Where on the map, in the view's pixels, what the view shows is."""
        _, _, bounds, scale = self._shown
        seen = _seen(self.view)
        corner = (seen.topLeft() - QPointF(bounds.left, bounds.top)) * scale
        place = QPointF(self.rect.topLeft() + QPoint(MARGIN, MARGIN))
        return QRectF(corner + place, seen.size() * scale)

    def paint(self, painter: QPainter, exposed: QRectF) -> None:
        """Paint it over the view, of which a part of the canvas is painted."""
        turn = self.view.viewportTransform()
        if self.rect.isEmpty() or not turn.mapRect(exposed).intersects(QRectF(self.rect)):
            return
        theme = self._look.theme
        painter.save()
        painter.resetTransform()
        painter.setOpacity(1.0)
        painter.drawPixmap(self.rect.topLeft(), self._shown.pixmap)
        soft = QColor(theme["accent"])
        soft.setAlphaF(0.10)
        inside = QRectF(self.rect).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(theme["accent"], 1.5))
        painter.setBrush(soft)
        painter.drawRect(self.frame.intersected(inside.adjusted(1.5, 1.5, -1.5, -1.5)))
        painter.setPen(QPen(theme["nodeBorder"], 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(inside)
        painter.restore()

    @property
    def _shown(self) -> SmallPicture:
        assert self.picture is not None
        return self.picture

    def _free_place(self) -> QRect:
        """The lower right corner, or the lower left one where that is taken; empty for none."""
        room = self.view.viewport().rect()
        if self.picture is None or not self._is_needed(self.picture, room):
            return QRect()
        wide, high = self.picture.size
        avoided = self._avoided()
        for x in (room.right() - _BORDER - wide, _BORDER):
            rect = QRect(x, room.bottom() - _BORDER - high, wide, high)
            if not any(QRectF(rect).intersects(other) for other in avoided):
                return rect
        return QRect()

    def _is_needed(self, picture: SmallPicture, room: QRect) -> bool:
        wide, high = picture.size
        if (
            not self._options.is_on("minimap")
            or 2 * wide > room.width()
            or 2 * high > room.height()
        ):
            return False
        left, top, right, bottom = picture.bounds
        return not _seen(self.view).contains(QRectF(left, top, right - left, bottom - top))

    def _begin(self) -> None:
        network = self._facts.network
        if network.nodes or network.remarks:
            self._drawing = drawing(self._facts, self._look, self.view.devicePixelRatioF())
            self._timer.start(0)
        else:
            self.picture = None
            self.place()

    def _draw_on(self) -> None:
        end = perf_counter() + _TURN
        for found in self._drawing:
            if found is not None:
                self.picture = found
                self.place()
            elif perf_counter() > end:
                return
        self._timer.stop()


class SteerMap(Gesture):
    """The view goes where its frame on the map is put, and moves with the pointer."""

    help = (Help("Go elsewhere", "press or drag in the minimap"),)
    cursor = Qt.CursorShape.ClosedHandCursor

    def __init__(self, minimap: Minimap) -> None:
        self._map, self._camera = minimap, minimap.camera
        self._before = self._camera.place
        self._pressed = QPoint()
        self._middle = QPointF()

    def begin(self, at: Pointer) -> None:
        self._before, self._pressed = self._camera.place, at.view
        spot = self._camera.spot
        self._middle = QPointF(spot.x, spot.y)
        if not self._map.frame.contains(QPointF(at.view)):
            self._middle = self._map.on_picture(at.view)
            self._map.view.centerOn(self._middle)

    def move(self, at: Pointer) -> None:
        self._map.view.centerOn(self._middle + QPointF(at.view - self._pressed) / self._map.scale)

    def end(self, at: Pointer) -> None:
        self.move(at)

    def cancel(self) -> None:
        self._camera.go_back(self._before)


def _seen(view: QGraphicsView) -> QRectF:
    """What of the picture the view shows."""
    back = view.viewportTransform().inverted()[0]
    return back.mapRect(QRectF(view.viewport().rect()))
