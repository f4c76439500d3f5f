"""Selecting with a rubber band."""

from designer.canvas.geometry import around
from designer.selection import Selected, Selection
from widgets.canvas.gestures.gesture import Gesture, Help, Pointer
from widgets.canvas.scene import CanvasScene


class RubberBand(Gesture):
    """Selects the nodes and notes that it touches, and the frames that lie in it whole.

    Shift adds to what was selected, Ctrl toggles.
    """

    help = (Help("Select several", "drag over empty canvas; Shift adds, Ctrl turns over"),)
    scrolls = True

    def __init__(self, scene: CanvasScene, selection: Selection) -> None:
        self._scene = scene
        self._selection = selection
        self._start = (0.0, 0.0)
        self._before = Selected()

    def begin(self, at: Pointer) -> None:
        self._start = at.x, at.y
        self._before = self._selection.now
        self._select(Selected(), at)

    def move(self, at: Pointer) -> None:
        band = around([self._start, (at.x, at.y)])
        self._scene.marks.band(band)
        nodes = frozenset(self._scene.places.nodes_in(band))
        self._select(Selected(nodes, remarks=self._scene.remarks.touched(band)), at)

    def end(self, at: Pointer) -> None:
        self.move(at)
        self._scene.marks.band(None)

    def cancel(self) -> None:
        self._scene.marks.band(None)
        self._selection.restore(self._before)

    def _select(self, touched: Selected, at: Pointer) -> None:
        nodes, links, remarks = self._before
        if at.toggles:
            self._selection.set(nodes ^ touched.nodes, links, remarks ^ touched.remarks)
        elif at.adds:
            self._selection.set(nodes | touched.nodes, links, remarks | touched.remarks)
        else:
            self._selection.set(touched.nodes, (), touched.remarks)
