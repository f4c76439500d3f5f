"""The notes and frames of a picture: the only writer of their items; what of them lies where."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import NamedTuple

from PySide6.QtWidgets import QGraphicsScene

from designer.canvas.geometry import Box
from designer.document import Change
from designer.remark_fitting import by_size
from designer.remark_places import remark_box, title_of
from graphs.remarks import Frame, Note, Remark, Remarks
from widgets.canvas.look import Look
from widgets.canvas.remark_handles import Part, handle_places
from widgets.canvas.remark_item import BEHIND, FrameItem, NoteItem, RemarkItem

_REACH = 6.0
"""How near to a handle or an edge a pointer takes it, in pixels of the screen."""


class RemarkSpot(NamedTuple):
    """A note or a frame under the pointer, and which part of it."""

    key: str
    part: Part


class RemarkLayer:
    """One item for each note, two for each frame, in the scene that is shown."""

    def __init__(self, scene: QGraphicsScene, look: Look) -> None:
        self.items: dict[str, RemarkItem] = {}
        self.zoom = 1.0
        """How large the picture is seen: titles and handles depend on it."""
        self._remarks: Remarks = {}
        self._shown: dict[str, Remark] = {}
        self._scene = scene
        self._look = look
        self._selected: frozenset[str] = frozenset()
        self._lifted: frozenset[str] = frozenset()

    def draw(self, change: Change) -> None:
        """Redraw the remarks that are not the same as before."""
        before, after = change.before.network.remarks, change.after.network.remarks
        self._remarks = after
        if before is after:
            return
        for key in before.keys() - after.keys():
            self._drop(key)
        for key, remark in after.items():
            if before.get(key) is not remark:
                self._show(remark)
        self._stack()

    def _show(self, remark: Remark) -> None:
        item = self.items.get(remark.id)
        if item is None or not item.shows(remark):
            item = self._made(remark)
        item.show_remark(remark)
        self._shown[remark.id] = remark

    def _made(self, remark: Remark) -> RemarkItem:
        if remark.id in self.items:
            self._drop(remark.id)
        item = NoteItem(self._look) if isinstance(remark, Note) else FrameItem(self._look)
        self.items[remark.id] = item
        self._put(item, self._scene)
        item.show_state(selected=remark.id in self._selected)
        return item

    def _drop(self, key: str) -> None:
        item = self.items.pop(key)
        del self._shown[key]
        if isinstance(item, FrameItem):
            self._scene.removeItem(item.front)
        self._scene.removeItem(item)

    def _put(self, item: RemarkItem, scene: QGraphicsScene) -> None:
        scene.addItem(item)
        if isinstance(item, FrameItem):
            scene.addItem(item.front)

    def _stack(self) -> None:
        """The larger a frame, the further behind: what stands in another is seen."""
        for number, frame in enumerate(reversed(self._frames())):
            self.items[frame.id].setZValue(BEHIND + number / (len(self._shown) + 1))

    def _frames(self) -> list[Frame]:
        """The frames, the smallest first."""
        return by_size(self._shown.values())

    def move_to(self, scene: QGraphicsScene) -> None:
        """Stand in another scene: the near one, or the one from afar."""
        self._scene = scene
        for item in self.items.values():
            self._put(item, scene)

    def show_look(self, look: Look) -> None:
        """Paint in another theme."""
        self._look = look
        for item in self.items.values():
            item.show_look(look)

    def select(self, selected: frozenset[str]) -> None:
        """Mark what is selected."""
        before, self._selected = self._selected, selected
        for key in (before ^ selected) & self.items.keys():
            self.items[key].show_state(selected=key in selected)

    def hover(self, there: RemarkSpot | None, now: bool) -> None:
        """Mark what is under the pointer, or no longer."""
        if there is not None and there.key in self.items:
            self.items[there.key].show_state(hovered=now)

    def lift(self, keys: Iterable[str]) -> None:
        """Take remarks up, to be shifted freely until `settle`."""
        self._lifted = frozenset(keys) & self.items.keys()

    def shift(self, dx: int, dy: int) -> None:
        """Show the lifted remarks so far from where they stand in the document."""
        for key in self._lifted:
            remark = self._remarks[key]
            self._show(replace(remark, x=remark.x + dx, y=remark.y + dy))

    def try_on(self, remark: Remark) -> None:
        """Show a remark as it would be, until `settle`."""
        self._lifted = frozenset({remark.id})
        self._show(remark)
        self._stack()

    def settle(self) -> None:
        """Show the lifted remarks as the document has them."""
        lifted, self._lifted = self._lifted, frozenset()
        for key in lifted & self._remarks.keys():
            self._show(self._remarks[key])
        self._stack()

    def touched(self, area: Box) -> frozenset[str]:
        """What a band selects: the notes that it touches, and the frames that lie in it whole."""
        return frozenset(
            key
            for key, remark in self._shown.items()
            if (
                area.meets(remark_box(remark))
                if isinstance(remark, Note)
                else area.holds(remark_box(remark))
            )
        )

    def in_front(self, x: float, y: float) -> RemarkSpot | None:
        """What lies above all nodes at a point: a handle of what is selected, a title."""
        reach = _REACH / self.zoom
        for key in sorted(self._selected & self._shown.keys()):
            for handle, (u, v) in handle_places(self._shown[key], self.zoom).items():
                if abs(u - x) <= reach and abs(v - y) <= reach:
                    return RemarkSpot(key, handle)
        for frame in self._frames():
            title = title_of(frame, self.zoom) if remark_box(frame).contains(x, y) else None
            if title is not None and title.plate.contains(x, y):
                return RemarkSpot(frame.id, "title")
        return None

    def note_at(self, x: float, y: float) -> RemarkSpot | None:
        """The note at a point, the one drawn last."""
        found = [k for k, r in self._notes() if remark_box(r).contains(x, y)]
        return RemarkSpot(found[-1], "body") if found else None

    def _notes(self) -> Iterator[tuple[str, Note]]:
        for key, remark in self._shown.items():
            if isinstance(remark, Note):
                yield key, remark

    def edge_at(self, x: float, y: float) -> RemarkSpot | None:
        """The frame whose edge runs past a point, the smallest."""
        reach = _REACH / self.zoom
        for frame in self._frames():
            box = remark_box(frame)
            if box.grown(reach).contains(x, y) and not box.grown(-reach).contains(x, y):
                return RemarkSpot(frame.id, "edge")
        return None
