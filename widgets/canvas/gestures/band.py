"""Selecting with a rubber band."""

from designer.canvas.geometry import around
from designer.selection import Selection
from graphs.network import Link
from widgets.canvas.gestures.gesture import Gesture, Help, Pointer
from widgets.canvas.scene import CanvasScene


class RubberBand(Gesture):
    """Selects the nodes that it touches. Shift adds to what was selected, Ctrl toggles."""

    help = (Help("Select several", "drag over empty canvas; Shift adds, Ctrl turns over"),)

    def __init__(self, scene: CanvasScene, selection: Selection) -> None:
        self._scene = scene
        self._selection = selection
        self._start = (0.0, 0.0)
        self._nodes: frozenset[str] = frozenset()
        self._links: frozenset[Link] = frozenset()

    def begin(self, at: Pointer) -> None:
        self._start = at.x, at.y
        self._nodes, self._links = self._selection.nodes, self._selection.links
        self._select(set(), at)

    def move(self, at: Pointer) -> None:
        band = around([self._start, (at.x, at.y)])
        self._scene.marks.band(band)
        self._select(self._scene.places.nodes_in(band), at)

    def end(self, at: Pointer) -> None:
        self.move(at)
        self._scene.marks.band(None)

    def cancel(self) -> None:
        self._scene.marks.band(None)
        self._selection.set(self._nodes, self._links)

    def _select(self, touched: set[str], at: Pointer) -> None:
        if at.toggles:
            self._selection.set(self._nodes ^ touched, self._links)
        elif at.adds:
            self._selection.set(self._nodes | touched, self._links)
        else:
            self._selection.set(touched)
