"""Dropping a layer or a fragment from the palette: on empty canvas, or into a wire."""

from abc import abstractmethod

from designer.canvas.geometry import centred
from designer.edits import AddNode, Edit
from designer.fragments import loose_snippet, snippet_in
from designer.inserting import Place, ends_of, insertion
from designer.session import Session
from graphs.declare import Layer
from graphs.network import Link
from graphs.snippets import Snippet
from widgets.canvas.gestures.gesture import Gesture, Help, Perform, Pointer
from widgets.canvas.gestures.into_wire import IntoWire
from widgets.canvas.scene import CanvasScene
from widgets.language import later


class Drop(Gesture):
    """Shows a ghost under the pointer, or in a wire what would come of it there."""

    scrolls = True

    def __init__(self, scene: CanvasScene, session: Session, perform: Perform) -> None:
        self._scene, self._session, self._perform = scene, session, perform
        self._wire = IntoWire(scene, session.document)
        self._place: Place = (0, 0)

    @abstractmethod
    def loose(self, place: Place) -> Edit:
        """What brings it, wired to nothing; place: its first node's corner."""

    @abstractmethod
    def led(self, link: Link) -> Edit | None:
        """What brings it into a wire; None where it does not fit there."""

    def begin(self, at: Pointer) -> None:
        self.move(at)

    def move(self, at: Pointer) -> None:
        self._place = centred(at.x, at.y)
        shown = self._wire.over([(at.x, at.y)], self._place, (), self.led)
        self._scene.marks.ghost(None if shown else self._place)

    def end(self, at: Pointer) -> None:
        self.move(at)
        edit = self._wire.edit or self.loose(self._place)
        self.cancel()
        before = self._session.document.network.nodes.keys()
        if self._perform(edit):
            self._session.selection.set(self._session.document.network.nodes.keys() - before)

    def cancel(self) -> None:
        self._wire.end()
        self._scene.marks.ghost(None)


class DropLayer(Drop):
    """A single layer or block."""

    help = (
        Help("Add a layer from the list", "drag it, double click it, or Enter"),
        Help("Insert into a wire", "drop a layer on it"),
    )

    def __init__(
        self, layer: Layer, scene: CanvasScene, session: Session, perform: Perform
    ) -> None:
        super().__init__(scene, session, perform)
        self._layer = layer

    def loose(self, place: Place) -> Edit:
        return AddNode(self._layer, *place)

    def led(self, link: Link) -> Edit | None:
        network = self._session.document.network
        (key,) = network.fresh_ids(1)
        ends = ends_of(key, self._layer)
        if ends is None:
            return None
        name = later(f"Insert {self._layer.kind}")
        return insertion(network, link, ends, {key: self._place}, name, self.loose(self._place))


class DropSnippet(Drop):
    """A fragment of several nodes."""

    help = (Help("Add a fragment", "drag it from the list"),)

    def __init__(
        self, snippet: Snippet, scene: CanvasScene, session: Session, perform: Perform
    ) -> None:
        super().__init__(scene, session, perform)
        self._snippet = snippet

    def loose(self, place: Place) -> Edit:
        return loose_snippet(self._session.document.network, self._snippet, place)

    def led(self, link: Link) -> Edit | None:
        return snippet_in(self._session.document.facts, self._snippet, self._place, link)
