"""What is dragged over a wire is shown in it, its shapes and who makes room, before release."""

from collections.abc import Callable, Collection, Sequence

from designer.canvas.geometry import Point
from designer.canvas.routes import distance
from designer.document import Document
from designer.edits import Edit
from designer.inserting import Place
from graphs.network import Link
from widgets.canvas.preview import Preview
from widgets.canvas.scene import CanvasScene

REACH = 20.0
"""How near to a wire means it."""

Lead = Callable[[Link], Edit | None]
"""What leads a wire through what is dragged, where that is now; None if it does not fit there."""


class IntoWire:
    """The wire under what is dragged, if it would take it in.

    base: what has happened to the network already in this gesture. shows: called before another
    network is drawn, and `hides` when it is no more.
    """

    def __init__(
        self,
        scene: CanvasScene,
        document: Document,
        base: Edit | None = None,
        shows: Callable[[], None] = lambda: None,
        hides: Callable[[], None] = lambda: None,
    ) -> None:
        self._scene, self._base = scene, base
        self._preview = Preview(scene, document)
        self._shows, self._hides = shows, hides
        self.edit: Edit | None = None
        """What is shown, and done when it is let go here; None over no wire."""
        self._link: Link | None = None
        self._refused: Link | None = None
        self._line: Sequence[Point] = ()
        self._place: Place | None = None
        self._known: set[Link] = set()

    def begin(self) -> None:
        """Draw what has happened already."""
        if self._base is not None:
            self._preview.show(self._base)

    def over(self, points: Sequence[Point], place: Place, but: Collection[str], lead: Lead) -> bool:
        """Whether the wire at one of some points takes in what is dragged; it is shown then.

        place: where that would stand. but: the nodes that are dragged, whose own wires are not
        meant.
        """
        if self._link is not None and not _near(self._line, points):
            self.leave()
        link = self._link or self._wire_at(points, but)
        if link is None or link == self._refused:
            self._refused = link
            return False
        if self._link is None:
            self._enter(link)
        elif place == self._place:
            return True
        self._place = place
        edit = lead(link)
        if edit is not None and edit == self.edit:
            return True
        if edit is None or not self._preview.show(edit):
            self.leave()
            self._refused = link
            return False
        self.edit = edit
        wiring = self._scene.facts.network.wiring
        fresh = set(wiring.outgoing[link.source]) - self._known
        self._scene.show_targets({*fresh, wiring.links[link.target, link.target_port]})
        return True

    def _enter(self, link: Link) -> None:
        scene = self._scene
        self._link, self._line = link, scene.wires.items[link].line
        self._known = set(scene.facts.network.outgoing(link.source))
        self._shows()

    def leave(self) -> None:
        """It hangs over no wire any more."""
        if self._link is None:
            return
        self._link = self.edit = None
        self._scene.show_targets()
        if self._base is None:
            self._preview.hide()
        else:
            self._preview.show(self._base)
        self._hides()

    def end(self) -> None:
        """Draw the document again."""
        self.leave()
        self._preview.hide()

    def _wire_at(self, points: Sequence[Point], but: Collection[str]) -> Link | None:
        places = self._scene.places
        for x, y in points:
            link = places.link_at(x, y, REACH)
            if link is not None and link.source not in but and link.target not in but:
                return link
        return None


def _near(line: Sequence[Point], points: Sequence[Point]) -> bool:
    return any(distance(line, x, y) <= REACH for x, y in points)
