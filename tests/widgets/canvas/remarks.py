"""A network with a frame, a note in it and one outside, and where a hand takes them."""

from designer.canvas.geometry import Point
from designer.remark_places import remark_box, title_of
from graphs.network import Network
from graphs.remarks import Frame, Note, Remark
from tests.widgets.canvas.hand import Hand, chain

FRAME = Frame("r1", "the middle", -16, 72, 400, 176, "conv")
"""Around n2 and n3, and the note beside them."""

NOTE = Note("r2", "why <img src=x>?", 208, 104, 160)


def written() -> Network:
    return chain().with_remarks(FRAME, NOTE, Note("r3", "outside", 480, 104, 160))


def title(hand: Hand, key: str = "r1") -> Point:
    frame = hand.network.remarks[key]
    assert isinstance(frame, Frame)
    found = title_of(frame, hand.view.zoom)
    assert found is not None
    return (found.plate.left + found.plate.right) / 2, (found.plate.top + found.plate.bottom) / 2


def paper(hand: Hand, key: str = "r2") -> Point:
    left, top, right, bottom = remark_box(hand.network.remarks[key])
    return (left + right) / 2, (top + bottom) / 2


def places(network: Network) -> dict[str, Point]:
    """Where everything is."""
    found = {key: (float(node.x), float(node.y)) for key, node in network.nodes.items()}
    return found | {key: (float(r.x), float(r.y)) for key, r in network.remarks.items()}


def went(before: Network, after: Network) -> dict[str, Point]:
    """What is elsewhere, and by how much."""
    old, new = places(before), places(after)
    ways = {key: (new[key][0] - x, new[key][1] - y) for key, (x, y) in old.items()}
    return {key: way for key, way in ways.items() if way != (0, 0)}


def shown(hand: Hand) -> dict[str, Remark]:
    """The remarks as they are painted now."""
    return dict(hand.view.canvas.remarks._shown)


def chosen(hand: Hand) -> set[str]:
    """The nodes, notes and frames that are selected."""
    return {*hand.session.selection.nodes, *hand.session.selection.remarks}


class Without:
    """An edit that takes a remark away."""

    name = "Delete note"

    def __init__(self, key: str) -> None:
        self._key = key

    def apply(self, network: Network) -> Network:
        return network.without_remarks([self._key])
