"""Where notes and frames are on the picture, and what stands in a frame."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from designer.canvas.geometry import Box, joined, node_box
from designer.figures.ink import print_ink
from graphs.drawing.shapes import plain
from graphs.network import Network
from graphs.remarks import Frame, Note, Remark

TEXT, LINE, PADDING = 12.0, 17, 10
"""Of a note, in pixels: the size of its letters, from line to line, around them."""

HEADER, MARGIN, FOOTER = 24, 16, 8
"""How far a frame that is put around something stands from it: above, beside, below.

Between the nodes of a chain there is room for as much, but for a few pixels.
"""

TITLE, PLATE = 12.0, 20.0
"""Of a frame’s title, in pixels: the size of its letters, the height of the plate behind them."""

_ASIDE, _BELOW = 4, 2
"""How far the plate is from the frame’s corner."""

_FARTHER = 0.6
"""Below this zoom titles grow over the nodes, whose texts are too small to be read."""

_WANTED, _LEGIBLE, _ILLEGIBLE = 11.0, 8.0, 5.0
"""Letters of a title on the screen, in pixels: from afar, at least so that it is whole, at all."""

_FEWEST = 3
"""A title of which so few letters would be left is left out."""

_TAB = "    "
_TAKEN_FOR_WIDE = 0.3
"""What a missing letter is wider than its size, at most nearly: it comes from another font."""


class Standing(NamedTuple):
    """Nodes and remarks by their ids."""

    nodes: frozenset[str] = frozenset()
    remarks: frozenset[str] = frozenset()

    def __or__(self, other: "Standing") -> "Standing":
        return Standing(self.nodes | other.nodes, self.remarks | other.remarks)


class Title(NamedTuple):
    """A frame's title as it is drawn: its words, how large they are, and the plate behind them."""

    text: str
    size: float
    plate: Box

    @property
    def start(self) -> float:
        """Where the words begin."""
        return self.plate.left + _words_inset(self.size)


def title_of(frame: Frame, zoom: float = 1.0) -> Title | None:
    """The title at the top left of a frame, as large as it must be to be read at a zoom.

    None where it would not be legible within the frame.
    """
    text, font = plain(frame.title), print_ink().fonts.bold
    most = HEADER / PLATE if zoom >= _FARTHER else frame.height / PLATE
    size = TITLE * min(max(1.0, _WANTED / TITLE / zoom), most, frame.height / PLATE)
    room: float = frame.width - 2 * _ASIDE
    whole = room / max(font.width(text, 1.0) + 2 * _words_inset(1.0), 1.0)
    size = min(size, max(whole, _LEGIBLE / zoom))
    room -= 2 * _words_inset(size)
    if size * zoom < _ILLEGIBLE or room < size:
        return None
    text = font.elided(text, size, room)
    if text.endswith("…") and len(text) <= _FEWEST:
        return None
    wide = max(font.width(text, size), size) + 2 * _words_inset(size)
    high = PLATE * size / TITLE
    left, top = frame.x + _ASIDE, frame.y + min(_BELOW, frame.height - high)
    return Title(text, size, Box(left, top, left + wide, top + high))


def _words_inset(size: float) -> float:
    return size * 2 / 3


@lru_cache(maxsize=1024)
def note_lines(text: str, width: int) -> tuple[str, ...]:
    """A note's text, broken where a line is full: between words, or within one that is too long."""
    room = width - 2 * PADDING
    return tuple(
        line
        for paragraph in text.expandtabs(len(_TAB)).splitlines() or [""]
        for line in _wrapped(paragraph, room)
    )


def _wrapped(paragraph: str, room: float) -> Iterator[str]:
    start, gap, along = 0, 0, 0.0
    for at, letter in enumerate(paragraph):
        along += _width(letter)
        if letter == " ":
            gap = at + 1
        elif along > room and at > start:
            end = gap if gap > start else at
            yield paragraph[start:end].rstrip()
            along = sum(map(_width, paragraph[end : at + 1]))
            start = end
    yield paragraph[start:].rstrip()


@lru_cache(maxsize=4096)
def _width(letter: str) -> float:
    font = print_ink().fonts.regular
    if font.glyphs(letter) == [0]:
        return TEXT * (1 + _TAKEN_FOR_WIDE)
    return font.width(letter, TEXT)


def remark_box(remark: Remark) -> Box:
    """The box of a note, which is as high as its text, or of a frame."""
    if isinstance(remark, Note):
        height = 2 * PADDING + LINE * len(note_lines(remark.text, remark.width))
    else:
        height = remark.height
    return Box(remark.x, remark.y, remark.x + remark.width, remark.y + height)


def box_around(boxes: Iterable[Box]) -> Box | None:
    """The smallest box around some; None where there is none."""
    found = list(boxes)
    return joined(found) if found else None


def boxes_of(network: Network, standing: Standing) -> Iterator[Box]:
    """The boxes of nodes and remarks."""
    for key in standing.nodes:
        yield node_box(network.nodes[key].x, network.nodes[key].y)
    for key in standing.remarks:
        yield remark_box(network.remarks[key])


def standing_in(network: Network, frame: str) -> Standing:
    """What stands wholly in a frame; the frame itself does not."""
    remark = network.remarks[frame]
    if not isinstance(remark, Frame):
        return Standing()
    box = remark_box(remark)
    return Standing(
        frozenset(n.id for n in network.nodes.values() if box.holds(node_box(n.x, n.y))),
        frozenset(
            key
            for key, each in network.remarks.items()
            if key != frame and box.holds(remark_box(each))
        ),
    )


def moving_with(network: Network, nodes: Collection[str], remarks: Collection[str]) -> Standing:
    """What moves when these are moved: with a frame goes what stands in it."""
    moving = Standing(frozenset(nodes), frozenset(remarks))
    for key in remarks:
        moving |= standing_in(network, key)
    return moving


def framed(box: Box) -> tuple[int, int, int, int]:
    """Corner and size of a frame around a box, with room for its title."""
    left, top = int(box.left) - MARGIN, int(box.top) - HEADER
    return left, top, int(box.right) + MARGIN - left, int(box.bottom) + FOOTER - top


def fitted(frame: Frame, box: Box) -> Frame:
    """The frame put around a box."""
    x, y, width, height = framed(box)
    return replace(frame, x=x, y=y, width=width, height=height)


def going_into(
    network: Network, nodes: Collection[str], remarks: Collection[str]
) -> frozenset[str]:
    """The remarks that go into a block with nodes: those chosen, and those wholly among the nodes.

    Frames in which these nodes and no others stand are among them.
    """
    chosen = frozenset(nodes)
    bounds = box_around(boxes_of(network, Standing(chosen)))
    found = set(remarks)
    for key, remark in network.remarks.items():
        if isinstance(remark, Frame):
            inside = standing_in(network, key)
            if inside.nodes and inside.nodes <= chosen:
                found |= {key, *inside.remarks}
        if bounds is not None and bounds.holds(remark_box(remark)):
            found.add(key)
    return frozenset(found)
