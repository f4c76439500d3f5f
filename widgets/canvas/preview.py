"""A network that is not there yet, drawn on the canvas: nothing of it is performed."""

from designer.document import Change, Document
from designer.edits import Edit
from designer.refused import Refused
from graphs.propagate import Facts, propagate
from graphs.types import GraphError
from widgets.canvas.scene import CanvasScene


class Preview:
    """Draws what an edit would give, shapes and all, and takes it back."""

    def __init__(self, scene: CanvasScene, document: Document) -> None:
        self._scene, self._document = scene, document
        self._before: Facts | None = None
        """What is drawn when nothing is tried: the document may have gone on since."""

    def show(self, edit: Edit) -> bool:
        """Draw the network as an edit would leave it; False, with nothing drawn, if it cannot."""
        before = self._before or self._document.facts
        try:
            after = propagate(edit.apply(before.network), before)
        except (Refused, GraphError):
            return False
        self._before = before
        self._scene.draw(Change(self._scene.facts, after))
        return True

    def hide(self) -> None:
        """Draw the document again."""
        before, self._before = self._before, None
        if before is not None:
            self._scene.draw(Change(self._scene.facts, before))
