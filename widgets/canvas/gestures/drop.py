"""Dropping a layer or a fragment from the palette: on empty canvas, or into a wire."""

from designer.canvas.geometry import GRID, NODE_HEIGHT, centred
from designer.edits import AddNode, Edit, InsertNode, MoveNodes, Together
from designer.fragments import drop_snippet
from designer.session import Session
from graphs.declare import Layer
from graphs.network import Link
from graphs.snippets import Snippet
from widgets.canvas.gestures.gesture import Gesture, Help, Perform, Pointer
from widgets.canvas.scene import CanvasScene

_ROOM = 48
_REACH = 24.0


class DropLayer(Gesture):
    """Shows a ghost under the pointer, and the wire that would take the layer in."""

    help = (
        Help("Add a layer from the list", "drag it, double click it, or Enter"),
        Help("Insert into a wire", "drop a layer on it"),
    )

    def __init__(
        self, layer: Layer, scene: CanvasScene, session: Session, perform: Perform
    ) -> None:
        self._layer = layer
        self._scene = scene
        self._session = session
        self._perform = perform

    def begin(self, at: Pointer) -> None:
        self.move(at)

    def move(self, at: Pointer) -> None:
        link = self._link_at(at)
        self._scene.show_target(link)
        self._scene.marks.ghost(self._place(at, link))

    def end(self, at: Pointer) -> None:
        self.cancel()
        link = self._link_at(at)
        x, y = self._place(at, link)
        before = self._session.document.network.nodes.keys()
        edit = AddNode(self._layer, x, y) if link is None else self._insertion(link, x, y)
        if self._perform(edit):
            self._session.selection.set(self._session.document.network.nodes.keys() - before)

    def cancel(self) -> None:
        self._scene.show_target(None)
        self._scene.marks.ghost(None)

    def _link_at(self, at: Pointer) -> Link | None:
        if not (self._layer.inputs and self._layer.outputs):
            return None
        return self._scene.places.hit(at.x, at.y, _REACH).link

    def _place(self, at: Pointer, link: Link | None) -> tuple[int, int]:
        """Under the pointer; in a wire between two nodes of one column, in that column."""
        x, y = centred(at.x, at.y)
        if link is None:
            return x, y
        source, target = (self._scene.facts.network.nodes[key] for key in (link[0], link[2]))
        if abs(source.x - target.x) <= GRID and abs(source.x - x) < 64:
            return source.x, max(y, source.y + NODE_HEIGHT + _ROOM)
        return x, y

    def _insertion(self, link: Link, x: int, y: int) -> Edit:
        """Put the layer into the wire; what lies behind it makes room."""
        insert = InsertNode(self._layer, link, x, y)
        network = self._session.document.network
        missing = y + NODE_HEIGHT + _ROOM - network.nodes[link.target].y
        if missing <= 0 or network.nodes[link.target].y < network.nodes[link.source].y:
            return insert
        room = -(-missing // GRID) * GRID
        behind = network.wiring.downstream([link.target])
        moved = {key: (network.nodes[key].x, network.nodes[key].y + room) for key in behind}
        return Together(insert.name, (insert, MoveNodes(moved)))


class DropSnippet(Gesture):
    """Shows where a fragment's first layer would stand, and the wire that would take it in."""

    help = (Help("Add a fragment", "drag it from the list"),)

    def __init__(self, snippet: Snippet, scene: CanvasScene, session: Session) -> None:
        self._snippet, self._scene, self._session = snippet, scene, session

    def begin(self, at: Pointer) -> None:
        self.move(at)

    def move(self, at: Pointer) -> None:
        self._scene.show_target(self._link_at(at))
        self._scene.marks.ghost(centred(at.x, at.y))

    def end(self, at: Pointer) -> None:
        self.cancel()
        drop_snippet(self._session, self._snippet, centred(at.x, at.y), self._link_at(at))

    def cancel(self) -> None:
        self._scene.show_target(None)
        self._scene.marks.ghost(None)

    def _link_at(self, at: Pointer) -> Link | None:
        return self._scene.places.hit(at.x, at.y, _REACH).link
