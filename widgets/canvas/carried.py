"""What is dragged from the palette over the canvas, until it is let go there."""

from PySide6.QtCore import QMimeData

from designer.offers import layer_named
from designer.session import Session
from graphs.snippets import SNIPPETS
from widgets.canvas.gestures.drop import DropLayer, DropSnippet
from widgets.canvas.gestures.gesture import Perform, Pointer
from widgets.canvas.scene import CanvasScene

MIME = "application/x-convas-layer"


class Carried:
    """At most one layer, block or fragment that hangs over the picture."""

    def __init__(self, scene: CanvasScene, session: Session, perform: Perform) -> None:
        self._scene, self._session, self._perform = scene, session, perform
        self._drop: DropLayer | DropSnippet | None = None

    def enter(self, data: QMimeData, at: Pointer) -> bool:
        """Something comes over the canvas; False when it is nothing of the palette."""
        self._drop = self._gesture(bytes(data.data(MIME).data()).decode("utf-8", "replace"))
        if self._drop is not None:
            self._drop.begin(at)
        return self._drop is not None

    def move(self, at: Pointer) -> bool:
        """It moves on; False while there is nothing."""
        if self._drop is not None:
            self._drop.move(at)
        return self._drop is not None

    def leave(self) -> None:
        """It is carried away."""
        if self._drop is not None:
            self._drop.cancel()
            self._drop = None

    def drop(self, at: Pointer) -> bool:
        """It is let go; False when there was nothing."""
        drop, self._drop = self._drop, None
        if drop is not None:
            drop.end(at)
        return drop is not None

    def _gesture(self, name: str) -> DropLayer | DropSnippet | None:
        if name in SNIPPETS:
            return DropSnippet(SNIPPETS[name], self._scene, self._session)
        declared = layer_named(self._session.document, name)
        if declared is None:
            return None
        return DropLayer(declared(), self._scene, self._session, self._perform)
