"""Notes and frames in a figure: the same places and breaks of lines as on the canvas."""

from collections.abc import Iterator

from designer.canvas.geometry import Box
from designer.figures.ink import Ink, mixed
from designer.remark_fitting import by_size
from designer.remark_places import LINE, PADDING, TEXT, note_lines, remark_box, title_of
from graphs.drawing.shapes import Rectangle, Shape, Words, plain
from graphs.network import Network
from graphs.remarks import Note, in_order

_FILL, _PLATE, _BORDER, _PAPER = 0.08, 0.2, 0.6, 0.1
"""How much of a hue is in a frame, in the plate of its title, in its border; of amber in a note."""


def frame_shapes(network: Network, ink: Ink) -> Iterator[Shape]:
    """Frames with their titles, the larger ones behind."""
    for frame in reversed(by_size(network.remarks.values())):
        hue, ground = ink.hue(frame.hue), ink["canvas"]
        fill, border = mixed(ground, hue, _FILL), mixed(ground, hue, _BORDER)
        yield _rectangle(remark_box(frame), fill, border, 6)
        title = title_of(frame)
        if title is not None and title.text:
            yield _rectangle(title.plate, mixed(ground, hue, _PLATE), "", 4)
            base = (title.plate.top + title.plate.bottom) / 2 + title.size * 0.36
            yield Words(title.start, base, title.text, ink["text"], title.size, bold=True)


def note_shapes(network: Network, ink: Ink) -> Iterator[Shape]:
    """Notes with their lines of text."""
    for note in in_order(network.remarks):
        if not isinstance(note, Note):
            continue
        amber, box = ink.hue("act"), remark_box(note)
        yield _rectangle(box, mixed(ink["canvas"], amber, _PAPER), ink["border"], 3)
        for number, line in enumerate(note_lines(note.text, note.width)):
            base = box.top + PADDING + number * LINE + TEXT
            yield Words(box.left + PADDING, base, plain(line, 1000), ink["text"], TEXT)


def _rectangle(box: Box, fill: str, border: str, radius: float) -> Rectangle:
    size = box.right - box.left, box.bottom - box.top
    return Rectangle(box.left, box.top, *size, fill, border, radius)
