"""Endless dotted paper: zooms, pans, and hands the pointer to one gesture at a time."""

from PySide6.QtCore import QEvent, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QInputDevice,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QGestureEvent, QGraphicsView, QPinchGesture, QWidget

from widgets.canvas.background import DotGrid
from widgets.canvas.camera import Camera
from widgets.canvas.edge import EdgeScroll
from widgets.canvas.gestures.gesture import Gesture, Pointer
from widgets.canvas.gestures.pan import Pan
from widgets.theme import Theme

_NOTCH = 1.2 ** (1 / 120)
"""Zoom for one unit of a wheel's angle: a notch of 120 is a fifth."""


class PaperView(QGraphicsView):
    """Navigation by mouse, touchpad and touch; what the left button does is said by subclasses."""

    menu_requested = Signal(QPoint)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setRenderHints(QPainter.RenderHint.Antialiasing)
        self.setOptimizationFlags(
            QGraphicsView.OptimizationFlag.DontSavePainterState
            | QGraphicsView.OptimizationFlag.DontAdjustForAntialiasing
        )
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        self.viewport().grabGesture(Qt.GestureType.PinchGesture)
        self.camera = Camera(self)
        self.edge = EdgeScroll(self, self.camera)
        self.edge.moved.connect(self._move_on)
        self._dots = DotGrid(theme)
        self._gesture: Gesture | None = None
        self._button = Qt.MouseButton.NoButton
        self._keys = Qt.KeyboardModifier.NoModifier
        self._space = False

    @property
    def busy(self) -> bool:
        """Whether the hand does something, or is about to move the paper."""
        return self._gesture is not None or self._space

    @property
    def zoom(self) -> float:
        """1.0 is life size."""
        return self.camera.zoom

    def zoom_to(self, factor: float) -> None:
        """Zoom about the middle of the view."""
        self._zoom_about(factor, self.viewport().rect().center())

    def show_paper(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._dots = DotGrid(theme)
        self.viewport().update()

    def gesture_at(self, at: Pointer) -> Gesture | None:
        """What a press of the left button begins here."""
        raise AssertionError("a paper needs something to do")

    def zoomed(self) -> None:
        """The zoom has changed."""

    def drop_gesture(self) -> None:
        """Cancel what the hand is doing, if anything."""
        gesture, self._gesture = self._gesture, None
        self.edge.stop()
        if gesture is not None:
            gesture.cancel()
        self._show_cursor()

    def pointer(self, view: QPoint, keys: Qt.KeyboardModifier) -> Pointer:
        """A place in the window as a place on the picture."""
        at = self.viewportTransform().inverted()[0].map(view.toPointF())
        return Pointer(at.x(), at.y(), view, keys)

    def _pointer_of(self, event: QMouseEvent) -> Pointer:
        return self.pointer(event.position().toPoint(), event.modifiers())

    def drawBackground(self, painter: QPainter, rect: QRectF) -> None:  # type: ignore[override]
        self._dots.paint(painter, rect)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._gesture is not None:
            self.drop_gesture()
            return
        at = self._pointer_of(event)
        self._button = event.button()
        pans = event.button() in (Qt.MouseButton.MiddleButton, Qt.MouseButton.RightButton)
        self._gesture = Pan(self) if pans or self._space else self._left_gesture(event, at)
        if self._gesture is not None:
            self._gesture.begin(at)
            self._show_cursor()

    def _left_gesture(self, event: QMouseEvent, at: Pointer) -> Gesture | None:
        return self.gesture_at(at) if event.button() == Qt.MouseButton.LeftButton else None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._gesture is None:
            return
        at = self._pointer_of(event)
        self._keys = at.keys
        self._gesture.move(at)
        if self._gesture.scrolls:
            self.edge.follow(at.view)

    def _move_on(self, spot: QPoint) -> None:
        """The paper has moved under a pointer that stands still."""
        if self._gesture is not None:
            self._gesture.move(self.pointer(spot, self._keys))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._gesture is None or event.button() != self._button:
            return
        gesture, self._gesture = self._gesture, None
        self.edge.stop()
        gesture.end(self._pointer_of(event))
        self._show_cursor()
        clicked = isinstance(gesture, Pan) and not gesture.moved
        if clicked and event.button() == Qt.MouseButton.RightButton:
            self.menu_requested.emit(event.globalPosition().toPoint())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The right button's menu comes at release, since a drag with it pans."""
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            self.menu_requested.emit(event.globalPos())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """A wheel zooms about the pointer; two fingers pan, and zoom with Ctrl."""
        at = event.position().toPoint()
        if _is_touchpad(event) and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            way = event.pixelDelta() if not event.pixelDelta().isNull() else event.angleDelta()
            self.camera.pan(-way.x(), -way.y())
        else:
            turn = event.angleDelta().y() or event.pixelDelta().y()
            self._zoom_about(self.zoom * _NOTCH**turn, at)
        event.accept()

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QNativeGestureEvent):
            if event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
                self._zoom_about(self.zoom * (1 + event.value()), event.position().toPoint())
            return True
        if isinstance(event, QGestureEvent):
            pinch = event.gesture(Qt.GestureType.PinchGesture)
            if isinstance(pinch, QPinchGesture):
                self.drop_gesture()
                at = self.viewport().mapFromGlobal(pinch.centerPoint().toPoint())
                self._zoom_about(self.zoom * pinch.scaleFactor(), at)
            return True
        return super().viewportEvent(event)

    def event(self, event: QEvent) -> bool:
        """Esc belongs to the gesture in progress, whatever shortcut it may be otherwise."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
            and self._gesture is not None
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._gesture is not None:
            self.drop_gesture()
        elif event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._space = True
            self._show_cursor()
        elif event.key() != Qt.Key.Key_Space:
            event.ignore()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._space = False
            self._show_cursor()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._space = False
        self.drop_gesture()
        super().focusOutEvent(event)

    def _zoom_about(self, zoom: float, at: QPoint) -> None:
        self.camera.zoom_about(zoom, at)
        self.zoomed()

    def _show_cursor(self) -> None:
        shape = Qt.CursorShape.OpenHandCursor if self._space else Qt.CursorShape.ArrowCursor
        if self._gesture is not None and self._gesture.cursor is not None:
            shape = self._gesture.cursor
        self.viewport().setCursor(shape)


def _is_touchpad(event: QWheelEvent) -> bool:
    """Whether two fingers scroll. X11 gives pixels for wheels too, so the device decides there."""
    if event.device().type() == QInputDevice.DeviceType.TouchPad:
        return True
    return event.phase() != Qt.ScrollPhase.NoScrollPhase and not event.pixelDelta().isNull()
