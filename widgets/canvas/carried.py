"""What is dragged from the palette over the canvas, until it is let go there."""

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent

from designer.offers import layer_named
from designer.session import Session
from graphs.snippets import SNIPPETS
from widgets.canvas.gestures.drop import Drop, DropLayer, DropSnippet
from widgets.canvas.gestures.gesture import Perform, Pointer
from widgets.canvas.paper import PaperView
from widgets.canvas.scene import CanvasScene

MIME = "application/x-convas-layer"


class Carried(QObject):
    """At most one layer, block or fragment that hangs over a view; it sees the view's drags."""

    def __init__(
        self, scene: CanvasScene, session: Session, perform: Perform, view: PaperView
    ) -> None:
        super().__init__(view)
        self._scene, self._session, self._perform, self._view = scene, session, perform, view
        self._drop: Drop | None = None
        view.viewport().installEventFilter(self)
        view.edge.moved.connect(self._move_on)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDragEnterEvent):
            self._enter(event)
        elif isinstance(event, QDragMoveEvent):
            self._move(event)
        elif isinstance(event, QDropEvent):
            self._let_go(event)
        elif event.type() == QEvent.Type.DragLeave:
            self._leave()
        else:
            return False
        return True

    def _enter(self, event: QDragEnterEvent) -> None:
        name = bytes(event.mimeData().data(MIME).data()).decode("utf-8", "replace")
        self._drop = self._gesture(name)
        if self._drop is None:
            event.ignore()
            return
        self._drop.begin(self._pointer(event))
        event.acceptProposedAction()

    def _move(self, event: QDragMoveEvent) -> None:
        if self._drop is not None:
            at = self._pointer(event)
            self._drop.move(at)
            self._view.edge.follow(at.view)
            event.acceptProposedAction()

    def _move_on(self, spot: QPoint) -> None:
        """The paper has moved under what hangs still."""
        if self._drop is not None:
            self._drop.move(self._view.pointer(spot, Qt.KeyboardModifier.NoModifier))

    def _leave(self) -> None:
        self._view.edge.stop()
        if self._drop is not None:
            self._drop.cancel()
            self._drop = None

    def _let_go(self, event: QDropEvent) -> None:
        self._view.edge.stop()
        drop, self._drop = self._drop, None
        if drop is not None:
            drop.end(self._pointer(event))
            event.acceptProposedAction()
            self._view.setFocus()

    def _pointer(self, event: QDropEvent) -> Pointer:
        return self._view.pointer(event.position().toPoint(), event.modifiers())

    def _gesture(self, name: str) -> Drop | None:
        if name in SNIPPETS:
            return DropSnippet(SNIPPETS[name], self._scene, self._session, self._perform)
        declared = layer_named(self._session.document, name)
        if declared is None:
            return None
        return DropLayer(declared(), self._scene, self._session, self._perform)
