"""A whole network as a small picture, drawn a few layers at a time."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from itertools import chain, islice
from typing import NamedTuple

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QBrush, QPainter, QPen, QPixmap

from designer.canvas.geometry import NODE_HEIGHT, NODE_WIDTH, Box, joined, node_box, port_spot
from designer.remark_fitting import by_size
from designer.remark_places import remark_box
from graphs.network import Network
from graphs.propagate import Facts
from graphs.remarks import Frame, Note, Remark
from graphs.types import Direction
from widgets.canvas.look import Look
from widgets.canvas.overview import brush, hue_of
from widgets.canvas.remark_look import frame_tints, note_tints, rect

LARGEST = 208, 144
MARGIN = 8
_SMALLEST = 56
_SCALE = 0.2
_AT_ONCE = 200
_MIDDLE: Mapping[Direction, float] = {"down": NODE_WIDTH / 2, "right": NODE_HEIGHT / 2}


class SmallPicture(NamedTuple):
    """The picture, how large it is in pixels of the window, and what of the canvas it shows.

    scale: pixels for one of the canvas.
    """

    pixmap: QPixmap
    size: tuple[int, int]
    bounds: Box
    scale: float


def drawing(facts: Facts, look: Look, ratio: float) -> Iterator[SmallPicture | None]:
    """Draw a network that is not empty; the last that comes is its picture, None before.

    ratio: the screen's pixels for one of the window.
    """
    network = facts.network
    nodes = (node_box(node.x, node.y) for node in network.nodes.values())
    boxes = chain(nodes, map(remark_box, network.remarks.values()))
    bounds = next(boxes)
    while some := list(islice(boxes, _AT_ONCE)):
        bounds = bounds.joined(joined(some))
        yield None
    wide, high = bounds.right - bounds.left, bounds.bottom - bounds.top
    scale = min(_SCALE, (LARGEST[0] - 2 * MARGIN) / wide, (LARGEST[1] - 2 * MARGIN) / high)
    size = _side(wide * scale), _side(high * scale)
    picture = QPixmap(round(size[0] * ratio), round(size[1] * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(look.theme["panel"])
    for draw in _parts(facts, look):
        painter = QPainter(picture)
        painter.translate(MARGIN, MARGIN)
        painter.scale(scale, scale)
        painter.translate(-bounds.left, -bounds.top)
        draw(painter)
        painter.end()
        yield None
    yield SmallPicture(picture, size, bounds, scale)


def _side(length: float) -> int:
    return max(_SMALLEST, round(length) + 2 * MARGIN)


def _parts(facts: Facts, look: Look) -> Iterator[Callable[[QPainter], None]]:
    """What draws the network, a few wires or nodes at a time, from below."""
    frames, notes = _from_below(facts.network)
    yield from _remark_parts(frames, look)
    nodes, flow = facts.network.nodes, facts.network.flow
    wiring = iter(facts.network.wiring)
    out, into = port_spot(flow, "out", _MIDDLE[flow]), port_spot(flow, "in", _MIDDLE[flow])
    while links := list(islice(wiring, _AT_ONCE)):
        lines = [
            QLineF(a.x + out[0], a.y + out[1], b.x + into[0], b.y + into[1])
            for a, b in ((nodes[link.source], nodes[link.target]) for link in links)
        ]
        yield partial(_draw_wires, lines, QPen(look.theme["wire"], 0))
    yield from _remark_parts(notes, look)
    keys = iter(nodes)
    while some := list(islice(keys, _AT_ONCE)):
        hues: dict[str, list[QRectF]] = {}
        for key in some:
            place = QRectF(nodes[key].x, nodes[key].y, NODE_WIDTH, NODE_HEIGHT)
            hues.setdefault(hue_of(nodes[key], facts.nodes[key]), []).append(place)
        for hue, places in hues.items():
            yield partial(_draw_boxes, places, brush(look, hue))


def _from_below(network: Network) -> tuple[list[Frame], list[Note]]:
    """The frames, larger ones behind, and the notes."""
    remarks = network.remarks.values()
    frames = reversed(by_size(remarks))
    return list(frames), [each for each in remarks if isinstance(each, Note)]


def _remark_parts(remarks: Iterable[Remark], look: Look) -> Iterator[Callable[[QPainter], None]]:
    """What draws frames or notes, a few at a time: no words, but what is where."""
    waiting = iter(remarks)
    while some := list(islice(waiting, _AT_ONCE)):
        yield partial(_draw_remarks, some, look)


def _draw_remarks(remarks: list[Remark], look: Look, painter: QPainter) -> None:
    for remark in remarks:
        theme = look.theme
        tints = frame_tints(theme, remark.hue) if isinstance(remark, Frame) else note_tints(theme)
        painter.setPen(QPen(tints.border, 0))
        painter.setBrush(tints.fill)
        painter.drawRect(rect(remark_box(remark)))


def _draw_wires(lines: list[QLineF], pen: QPen, painter: QPainter) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(pen)
    painter.drawLines(lines)


def _draw_boxes(places: list[QRectF], hue: QBrush, painter: QPainter) -> None:
    """No box is thinner than a pixel: a wide design is seen as well."""
    least = 1 / painter.worldTransform().m11()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(hue)
    for place in places:
        place.setHeight(max(place.height(), least))
        place.setWidth(max(place.width(), least))
    painter.drawRects(places)
