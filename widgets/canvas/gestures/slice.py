"""Slicing: a line drawn over wires cuts them."""

from PySide6.QtCore import Qt

from designer.canvas.geometry import Point
from designer.edits import Disconnect
from graphs.network import Link
from widgets.canvas.gestures.gesture import Gesture, Help, Perform, Pointer, Say
from widgets.canvas.scene import CanvasScene
from widgets.language import later


class SliceWires(Gesture):
    """The wires under the line are marked, and gone at release."""

    help = (Help("Cut several wires", "Alt and drag a line over them"),)
    cursor = Qt.CursorShape.CrossCursor
    scrolls = True

    def __init__(self, scene: CanvasScene, perform: Perform, say: Say) -> None:
        self._scene, self._perform, self._say = scene, perform, say
        self._start: Point = (0.0, 0.0)
        self._cut: frozenset[Link] = frozenset()

    def begin(self, at: Pointer) -> None:
        self._start = at.x, at.y

    def move(self, at: Pointer) -> None:
        end = at.x, at.y
        items = self._scene.wires.items
        self._cut = frozenset(self._scene.places.links_across(self._start, end))
        self._scene.marks.cut((self._start, end), [items[link].route for link in self._cut])
        self._say(_told(len(self._cut)))

    def end(self, at: Pointer) -> None:
        self.move(at)
        self.cancel()
        if self._cut:
            self._perform(Disconnect(self._cut))

    def cancel(self) -> None:
        self._scene.marks.cut(None)
        self._say("")


def _told(count: int) -> str:
    if count == 0:
        return ""
    return later("Let go to cut the wire") if count == 1 else later(f"Let go to cut {count} wires")
