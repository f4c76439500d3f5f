"""Thousands of nodes that come at once are drawn a few at a time, between which the window lives.

What stands on the canvas meanwhile is a network too, a part of the document's: all that is there
can be pointed at and moved.
"""

from PySide6.QtCore import QObject, QTimer, Signal

from designer.document import Change
from graphs.growth import grown, part_of, shrunk
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
        self._part: Facts | None = None
        """What is drawn, if it is a part of what is wanted as that is now."""
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._draw_some)

    def show(self, change: Change) -> None:
        """Draw a change: at once where little comes or goes, else its beginning and more by turns.

        What goes cannot be pointed at any more, and nothing else until it is gone.
        """
        self._wanted, self._part = change.after, None
        there, wanted = self._scene.facts.nodes.keys(), self._wanted.nodes.keys()
        if max(len(wanted - there), len(there - wanted)) <= 2 * SLICE:
            self._timer.stop()
            self._glide.draw(Change(self._scene.facts, change.after))
        else:
            self._glide.end()
            self._scene.draw(Change(self._scene.facts, self._next()))
        self._scene.places.asleep = bool(self._gone)
        if not self._is_done:
            self._timer.start()

    @property
    def _is_done(self) -> bool:
        return self._scene.facts is self._wanted and not self._scene.better

    @property
    def _gone(self) -> int:
        """How many nodes are drawn that there are no more."""
        return len(self._scene.facts.nodes.keys() - self._wanted.nodes.keys())

    def _next(self) -> Facts:
        """What is to be drawn after what is drawn now."""
        there = self._scene.facts
        if self._gone > SLICE:
            return shrunk(there, self._wanted, SLICE)
        if there is not self._part:
            there = part_of(self._wanted, there.nodes)
        self._part = grown(there, self._wanted, SLICE)
        return self._part

    def finish(self) -> None:
        """Draw what is missing, now."""
        if self._timer.isActive():
            self.stop()
            self._scene.draw(Change(self._scene.facts, self._wanted))
            self._scene.places.asleep = False
            while self._scene.better:
                self._scene.better.find(SLICE)
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
        if self._scene.facts is self._wanted:
            self._scene.better.find(SLICE)
        else:
            self._scene.draw(Change(self._scene.facts, self._next()))
            self._scene.places.asleep = bool(self._gone)
        if self._is_done:
            self.stop()
            self.done.emit()
