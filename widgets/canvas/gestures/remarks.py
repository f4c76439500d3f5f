"""Dragging notes and frames, and pulling at their handles: each one edit at release."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from designer.canvas.geometry import snapped
from designer.remark_edits import ChangeRemarks, moved
from designer.remark_places import Standing, moving_with
from designer.selection import Selected
from designer.session import Session
from graphs.remarks import Note
from widgets.canvas.choosing import choose_remark
from widgets.canvas.gestures.gesture import Gesture, Help, Perform, Pointer
from widgets.canvas.remark_handles import CURSORS, Handle, pulled
from widgets.canvas.scene import CanvasScene
from widgets.language import later


class DragRemark(Gesture):
    """A press selects it; a drag moves all that is selected, with a frame what stands in it.

    With Ctrl the remark moves alone; a click with Ctrl turns its membership in the selection over.
    """

    cursor = Qt.CursorShape.ClosedHandCursor
    scrolls = True
    help = (
        Help("Move a frame and what is in it", "drag its title or its edge; Ctrl moves it alone"),
        Help("Write in a note, name a frame", "Enter, or double click"),
    )

    def __init__(self, key: str, scene: CanvasScene, session: Session, perform: Perform) -> None:
        self._key = key
        self._scene, self._session, self._perform = scene, session, perform
        self._start = (0.0, 0.0)
        self._pressed = QPoint()
        self._by = (0, 0)
        self._selected = Selected()
        self._moving = Standing()
        self._dragging = False
        self._choose_at_release = False

    def begin(self, at: Pointer) -> None:
        self._start, self._pressed = (at.x, at.y), at.view
        selection = self._session.selection
        self._selected = selection.now
        self._choose_at_release = at.toggles or (self._key in selection.remarks and not at.adds)
        if not self._choose_at_release:
            choose_remark(selection, self._key, at)
        if at.toggles:
            self._moving = Standing(remarks=frozenset({self._key}))
        else:
            network = self._session.document.network
            self._moving = moving_with(network, selection.nodes, selection.remarks)

    def move(self, at: Pointer) -> None:
        if not self._dragging:
            way = (at.view - self._pressed).manhattanLength()
            if way < QApplication.startDragDistance():
                return
            self._dragging = True
            self._scene.lift(*self._moving)
        remark = self._session.document.network.remarks[self._key]
        x, y = (
            snapped(at.x - self._start[0] + remark.x) - remark.x,
            snapped(at.y - self._start[1] + remark.y) - remark.y,
        )
        if (x, y) != self._by:
            self._by = x, y
            self._scene.shift(x, y)

    def end(self, at: Pointer) -> None:
        self.move(at)
        if not self._dragging:
            if self._choose_at_release:
                choose_remark(self._session.selection, self._key, at)
            return
        self._scene.settle()
        self._perform(moved(self._session.document.network, self._moving, *self._by))

    def cancel(self) -> None:
        if self._dragging:
            self._scene.settle()
        self._session.selection.restore(self._selected)


class ResizeRemark(Gesture):
    """Pulls a side or a corner over the grid; the text of a note is wrapped anew all the while."""

    help = (Help("Make a frame or a note larger", "select it and drag a side or a corner"),)
    scrolls = True

    def __init__(
        self, key: str, handle: Handle, scene: CanvasScene, session: Session, perform: Perform
    ) -> None:
        self.cursor = CURSORS[handle]
        self._remark = session.document.network.remarks[key]
        self._handle = handle
        self._scene, self._perform = scene, perform
        self._start = (0.0, 0.0)
        self._pressed = QPoint()
        self._now = self._remark

    def begin(self, at: Pointer) -> None:
        self._start, self._pressed = (at.x, at.y), at.view

    def move(self, at: Pointer) -> None:
        way = (at.view - self._pressed).manhattanLength()
        if self._now is self._remark and way < QApplication.startDragDistance():
            return
        by = at.x - self._start[0], at.y - self._start[1]
        now = pulled(self._remark, self._handle, *by)
        if now != self._now:
            self._now = now
            self._scene.remarks.try_on(now)

    def end(self, at: Pointer) -> None:
        self.move(at)
        self._scene.remarks.settle()
        name = later("Resize note") if isinstance(self._remark, Note) else later("Resize frame")
        self._perform(ChangeRemarks((self._now,), name))

    def cancel(self) -> None:
        self._scene.remarks.settle()
