"""Dragging nodes: free while the button is held, one edit at release."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from designer.canvas.geometry import snapped
from designer.edits import MoveNodes
from designer.session import Session
from widgets.canvas.gestures.gesture import Gesture, Help, Perform, Pointer
from widgets.canvas.scene import CanvasScene


class DragNodes(Gesture):
    """A press selects the node; a drag moves all selected nodes in steps of the grid."""

    help = (Help("Move nodes", "drag one of them"),)

    cursor = Qt.CursorShape.ClosedHandCursor

    def __init__(self, node: str, scene: CanvasScene, session: Session, perform: Perform) -> None:
        self._node = node
        self._scene = scene
        self._session = session
        self._perform = perform
        self._start = (0.0, 0.0)
        self._pressed = QPoint()
        self._by = (0, 0)
        self._dragging = False
        self._select_at_release = False

    def begin(self, at: Pointer) -> None:
        self._start, self._pressed = (at.x, at.y), at.view
        selection = self._session.selection
        if at.toggles:
            selection.set(selection.nodes ^ {self._node}, selection.links)
        elif at.adds:
            selection.set(selection.nodes | {self._node}, selection.links)
        elif self._node in selection.nodes:
            self._select_at_release = True
        else:
            selection.set({self._node})

    def move(self, at: Pointer) -> None:
        if not self._dragging:
            way = (at.view - self._pressed).manhattanLength()
            if way < QApplication.startDragDistance() or not self._moving:
                return
            self._dragging = True
            self._scene.lift(self._moving)
        node = self._session.document.network.nodes[self._node]
        x, y = (
            snapped(at.x - self._start[0] + node.x) - node.x,
            snapped(at.y - self._start[1] + node.y) - node.y,
        )
        if (x, y) != self._by:
            self._by = x, y
            self._scene.shift(x, y)

    def end(self, at: Pointer) -> None:
        self.move(at)
        if not self._dragging:
            if self._select_at_release:
                self._session.selection.set({self._node})
            return
        moved = self._moving
        self._scene.settle()
        nodes = self._session.document.network.nodes
        dx, dy = self._by
        self._perform(MoveNodes({key: (nodes[key].x + dx, nodes[key].y + dy) for key in moved}))

    def cancel(self) -> None:
        if self._dragging:
            self._scene.settle()

    @property
    def _moving(self) -> frozenset[str]:
        """Ctrl may have just taken the pressed node out of the selection: then nothing moves."""
        nodes = self._session.selection.nodes
        return nodes if self._node in nodes else frozenset()
