"""Edits of notes and frames: added, changed, moved with what stands in them, removed."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from designer.edits import Edit, MoveNodes, Together
from designer.remark_places import Standing
from graphs.network import Network
from graphs.remarks import Frame, Note, Remark, checked, fresh_ids, with_words


@dataclass(frozen=True, slots=True)
class AddRemark:
    """Put a note or a frame on the picture; it gets a fresh id."""

    remark: Remark

    @property
    def name(self) -> str:
        return "Add note" if isinstance(self.remark, Note) else "Add frame"

    def apply(self, network: Network) -> Network:
        (key,) = fresh_ids(network.remarks, 1)
        return network.with_remarks(replace(checked(self.remark), id=key))


@dataclass(frozen=True, slots=True)
class RemoveRemarks:
    """Delete notes and frames; what stands in a frame stays. `name` is the step's."""

    ids: frozenset[str]
    name: str = "Delete remarks"

    def apply(self, network: Network) -> Network:
        gone = self.ids & network.remarks.keys()
        return network.without_remarks(gone) if gone else network


@dataclass(frozen=True, slots=True)
class ChangeRemarks:
    """Put remarks in the place of those with the same ids: moved, resized."""

    remarks: tuple[Remark, ...]
    name: str = "Move"

    def apply(self, network: Network) -> Network:
        changed = [
            checked(each)
            for each in self.remarks
            if each.id in network.remarks and network.remarks[each.id] != each
        ]
        return network.with_remarks(*changed) if changed else network


@dataclass(frozen=True, slots=True)
class SetWords:
    """Give a note another text, or a frame another title."""

    id: str
    text: str
    name: str = "Edit note"

    def apply(self, network: Network) -> Network:
        remark = network.remarks[self.id]
        changed = with_words(remark, self.text)
        return network if changed == remark else network.with_remarks(changed)


@dataclass(frozen=True, slots=True)
class SetHue:
    """Give frames a colour: that of a category of layers, or grey where it is empty."""

    ids: frozenset[str]
    hue: str
    name = "Change the frame’s colour"

    def apply(self, network: Network) -> Network:
        found = (network.remarks[key] for key in sorted(self.ids & network.remarks.keys()))
        frames = [each for each in found if isinstance(each, Frame)]
        changed = [replace(each, hue=self.hue) for each in frames if each.hue != self.hue]
        return network.with_remarks(*map(checked, changed)) if changed else network


def moved(network: Network, what: Standing, dx: int, dy: int) -> Edit:
    """What moves nodes and remarks together, in one step."""
    nodes = {k: (network.nodes[k].x + dx, network.nodes[k].y + dy) for k in what.nodes}
    if not what.remarks:
        return MoveNodes(nodes)
    found = (network.remarks[key] for key in sorted(what.remarks))
    remarks = tuple(replace(each, x=each.x + dx, y=each.y + dy) for each in found)
    return Together("Move", (MoveNodes(nodes), ChangeRemarks(remarks)))


def removal(network: Network, ids: Iterable[str]) -> RemoveRemarks:
    """What deletes notes and frames, with a name that says which."""
    gone = frozenset(ids)
    if len(gone) != 1:
        return RemoveRemarks(gone, f"Delete {len(gone)} remarks")
    (only,) = (network.remarks[key] for key in gone)
    return RemoveRemarks(gone, "Delete note" if isinstance(only, Note) else "Delete frame")
