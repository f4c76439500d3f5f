"""Dragging nodes: free while the button is held, one edit at release."""

from typing import ClassVar, NamedTuple

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from designer.canvas.geometry import Box, Point, joined, node_box, snapped
from designer.canvas.guides import FAR, Guide, snap
from designer.edits import Edit, Together
from designer.extracting import Extract, is_wired
from designer.inserting import Place, Places, insertion, loose_ends
from designer.remark_edits import moved
from designer.remark_places import Standing, moving_with
from designer.selection import Selected
from designer.session import Session
from graphs.network import Link, Network
from widgets.canvas.gestures.gesture import Gesture, Help, Perform, Pointer
from widgets.canvas.gestures.into_wire import IntoWire
from widgets.canvas.scene import CanvasScene
from widgets.language import later

_PULL = 6.0
"""Pixels of the window from which a guide draws a node to it."""

_NEAR = 0.35
"""Below this zoom the whole is seen from afar, and no line between neighbours means anything."""


class Pull(NamedTuple):
    """Whether guides draw nodes to them, and the zoom at which that is seen."""

    on: bool
    zoom: float


class DragNodes(Gesture):
    """A press selects the node; a drag moves all that is selected, with frames what is in them.

    Nodes without remarks go into a wire if they hang over it. They fall into line with their
    neighbours, or into the grid where guides are off; Shift inverts.
    """

    help: ClassVar[tuple[Help, ...]] = (
        Help("Move nodes", "drag one of them"),
        Help("Move nodes without guides, or with", "hold Shift while dragging"),
        Help("Insert nodes into a wire", "drag loose ones onto it"),
    )
    cursor = Qt.CursorShape.ClosedHandCursor
    scrolls = True

    def __init__(
        self,
        node: str,
        scene: CanvasScene,
        session: Session,
        perform: Perform,
        pull: Pull,
    ) -> None:
        self._node = node
        self._scene = scene
        self._session = session
        self._perform = perform
        self._pull = pull
        self._selected = Selected()
        self._start = (0.0, 0.0)
        self._pressed = QPoint()
        self._by: Place = (0, 0)
        self._shown: Place = (0, 0)
        self._stood: Places = {}
        """Where the nodes stood, the one under the hand first."""
        self._select_at_release = False
        self._moving = Standing()
        """What is dragged, once it is."""
        self._base: Edit | None = None

    def begin(self, at: Pointer) -> None:
        self._start, self._pressed = (at.x, at.y), at.view
        selection = self._session.selection
        self._selected = selection.now
        if at.toggles:
            selection.set(selection.nodes ^ {self._node}, selection.links, selection.remarks)
        elif at.adds:
            selection.set(selection.nodes | {self._node}, selection.links, selection.remarks)
        elif self._node in selection.nodes:
            self._select_at_release = True
        else:
            selection.set({self._node})

    def move(self, at: Pointer) -> None:
        if not self._moving.nodes and not self._take_up(at):
            return
        self._by, guides = self._way(at)
        ends = self._ends
        if ends is not None and self._wire.over(
            self._points(at), self._by, self._moving.nodes, self._led
        ):
            guides = ()
        elif self._by != self._shown:
            self._scene.shift(*self._by)
            self._shown = self._by
        self._scene.marks.guides(guides)

    def end(self, at: Pointer) -> None:
        self.move(at)
        if not self._moving.nodes:
            if self._select_at_release:
                self._session.selection.set({self._node})
            return
        edit = self._wire.edit or self._moved()
        self._put_down()
        self._perform(edit)

    def cancel(self) -> None:
        if self._moving.nodes:
            self._put_down()
        self._session.selection.restore(self._selected)

    def _take_up(self, at: Pointer) -> bool:
        """Begin to drag, once the pointer has gone far enough; False before.

        Ctrl may have just taken the pressed node out of the selection: then nothing moves.
        """
        chosen, network = self._session.selection.now, self._network
        way = (at.view - self._pressed).manhattanLength()
        if way < QApplication.startDragDistance() or self._node not in chosen.nodes:
            return False
        self._moving = moving_with(network, chosen.nodes, chosen.remarks)
        nodes = self._moving.nodes
        self._base = self._first()
        order = (self._node, *(nodes - {self._node}))
        self._stood = {key: (network.nodes[key].x, network.nodes[key].y) for key in order}
        self._box = joined(node_box(*place) for place in self._stood.values())
        after = self._base.apply(network) if self._base is not None else network
        self._ends = None if self._moving.remarks else loose_ends(after, nodes)
        self._wire = IntoWire(
            self._scene, self._session.document, self._base, self._scene.settle, self._lift
        )
        self._wire.begin()
        self._lift()
        return True

    def _first(self) -> Edit | None:
        """What happens to the nodes as soon as they are dragged."""
        return None

    def _lift(self) -> None:
        self._scene.lift(*self._moving)
        self._shown = (0, 0)

    def _put_down(self) -> None:
        self._scene.marks.guides(())
        self._wire.leave()
        self._scene.settle()
        self._wire.end()

    def _way(self, at: Pointer) -> tuple[Place, tuple[Guide, ...]]:
        """How far the nodes go, and the guides that draw them there."""
        x, y = at.x - self._start[0], at.y - self._start[1]
        node = self._network.nodes[self._node]
        place = snapped(x + node.x) - node.x, snapped(y + node.y) - node.y
        if self._pull.on == at.adds or self._pull.zoom < _NEAR:
            return place, ()
        left, top, right, bottom = self._box
        box = Box(left + x, top + y, right + x, bottom + y)
        others = self._scene.places.boxes_in(box.grown(FAR), self._moving.nodes)
        found = snap(box, others, _PULL / self._pull.zoom)
        dx = place[0] if found.dx is None else round(x + found.dx)
        dy = place[1] if found.dy is None else round(y + found.dy)
        return (dx, dy), found.guides

    def _places(self) -> Places:
        """Where the nodes are now."""
        dx, dy = self._by
        return {key: (x + dx, y + dy) for key, (x, y) in self._stood.items()}

    def _points(self, at: Pointer) -> tuple[Point, ...]:
        """Where a wire is looked for: under the pointer, and along the middle of its node."""
        left, top, right, bottom = node_box(*self._stood[self._node])
        x, y = (left + right) / 2 + self._by[0], (top + bottom) / 2 + self._by[1]
        quarter = (right - left) / 4
        return (at.x, at.y), (x, y), (x - quarter, y), (x + quarter, y)

    def _led(self, link: Link) -> Edit | None:
        assert self._ends is not None
        kind = self._network.nodes[self._node].layer.kind
        count = len(self._moving.nodes)
        name = later(f"Insert {kind}") if count == 1 else later(f"Insert {count} nodes")
        facts = self._network if self._base is None else self._base.apply(self._network)
        return insertion(facts, link, self._ends, self._places(), name, self._base)

    def _moved(self) -> Edit:
        move = moved(self._network, self._moving, *self._by)
        return move if self._base is None else Together(self._base.name, (self._base, move))

    @property
    def _network(self) -> Network:
        return self._session.document.network


class ExtractNodes(DragNodes):
    """Pulls the nodes out of their chain, which closes; they may go into another wire."""

    help = (Help("Extract nodes from their chain", "Alt and drag"),)

    def _first(self) -> Edit | None:
        nodes = self._moving.nodes
        return Extract(nodes) if is_wired(self._network, nodes) else None
