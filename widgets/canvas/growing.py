"""Thousands of nodes that come at once are drawn a few at a time, between which the window lives.

What stands on the canvas meanwhile is a network too, a part of the document's: all that is there
can be pointed at and moved.
"""

from PySide6.QtCore import QObject, QTimer, Signal

from designer.document import Change
from graphs.growth import grown, part_of
from graphs.propagate import NOTHING, Facts
from widgets.canvas.glide import Glide
from widgets.canvas.node_item import NodeItem
from widgets.canvas.scene import CanvasScene

SLICE = 200
"""Nodes with their wires that are drawn in a picture's time."""


class Growing(QObject):
    """Brings a scene up to the document; `done` comes when all of it stands there."""

    done = Signal()

    def __init__(self, scene: CanvasScene, glide: Glide, parent: QObject) -> None:
        super().__init__(parent)
        self._scene, self._glide = scene, glide
        self._wanted: Facts = NOTHING
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._draw_some)

    def show(self, change: Change) -> None:
        """Draw a change: at once where little comes, else its beginning now and more by turns."""
        self._wanted = change.after
        come = self._wanted.nodes.keys() - self._scene.facts.nodes.keys()
        if len(come) <= 2 * SLICE:
            self._timer.stop()
            self._glide.draw(Change(self._scene.facts, change.after))
            return
        self._glide.end()
        there = part_of(self._wanted, self._scene.facts.nodes)
        self._scene.draw(Change(self._scene.facts, grown(there, self._wanted, SLICE)))
        self._timer.start()

    def finish(self) -> None:
        """Draw what is missing, now."""
        if self._timer.isActive():
            self.stop()
            self._scene.draw(Change(self._scene.facts, self._wanted))
            self.done.emit()

    def item(self, node: str) -> NodeItem:
        """A node's item, drawn now if it was not yet."""
        if node not in self._scene.nodes:
            self.finish()
        return self._scene.nodes[node]

    def stop(self) -> None:
        """Draw no more."""
        self._timer.stop()

    def _draw_some(self) -> None:
        there = self._scene.facts
        self._scene.draw(Change(there, grown(there, self._wanted, SLICE)))
        if self._scene.facts is self._wanted:
            self.stop()
            self.done.emit()
