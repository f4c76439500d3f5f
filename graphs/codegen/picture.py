"""The canvas as a picture made of plain shapes, and its SVG text."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from itertools import pairwise
from math import hypot
from typing import Any, NamedTuple

from graphs.network import Link, Network, Node
from graphs.propagate import Facts, propagate

WIDTH, HEIGHT = 176, 44
MARGIN = 32
EDGE = 5
LEAD, BEND = 16.0, 8.0
"""How far a wire runs straight out of a node, and how wide it bends."""
Point = tuple[float, float]
Theme = Mapping[str, Any]
"""Colours by their names, and those of the categories under `category`."""


class Rectangle(NamedTuple):
    """A filled box with rounded corners."""

    x: float
    y: float
    width: float
    height: float
    fill: str
    border: str
    radius: float = 6


class Words(NamedTuple):
    """A line of text; x is its start, or its middle."""

    x: float
    y: float
    text: str
    colour: str
    size: int = 11
    bold: bool = False
    middle: bool = False


class Curve(NamedTuple):
    """Cubic Bézier pieces: a start, then two handles and an end for each."""

    points: tuple[Point, ...]
    colour: str


Shape = Rectangle | Words | Curve


@dataclass(frozen=True, slots=True)
class Picture:
    """Shapes in the order in which they are painted, on a ground of one colour."""

    width: int
    height: int
    ground: str
    shapes: tuple[Shape, ...]


def picture(network: Network, theme: Theme, facts: Facts | None = None) -> Picture:
    """The canvas as it stands: wires below, nodes and the shapes on the wires above them."""
    facts = facts or propagate(network)
    nodes = tuple(network.nodes.values())
    left = min((node.x for node in nodes), default=0) - MARGIN
    top = min((node.y for node in nodes), default=0) - MARGIN
    right = max((node.x for node in nodes), default=0) + WIDTH + MARGIN
    bottom = max((node.y for node in nodes), default=0) + HEIGHT + MARGIN
    wires = [(link, _wire(network, link, left, top, theme)) for link in network.wiring]
    shapes: list[Shape] = [curve for _, curve in wires]
    for node in nodes:
        shapes += _box(node, node.x - left, node.y - top, theme)
    for link, curve in wires:
        shapes += _chip(facts, link, curve, theme)
    return Picture(right - left, bottom - top, theme["canvas"], tuple(shapes))


def _box(node: Node, x: int, y: int, theme: Theme) -> Iterator[Shape]:
    hue = theme["category"].get(node.layer.category, theme["text2"])
    yield Rectangle(x, y, WIDTH, HEIGHT, theme["node"], theme["nodeBorder"])
    yield Rectangle(x, y, EDGE, HEIGHT, hue, hue, 2)
    yield Words(x + 14, y + 18, _short(node.name, 26), theme["text"], 12, bold=True)
    about = " ".join(filter(None, (node.layer.kind, node.layer.detail())))
    yield Words(x + 14, y + 34, _short(about, 28), theme["text2"])


def _wire(network: Network, link: Link, left: int, top: int, theme: Theme) -> Curve:
    source, target = network.nodes[link.source], network.nodes[link.target]
    ports = target.layer.input_ports({k.target_port for k in network.incoming(target.id)})
    share = (ports.index(link.target_port) + 1) / (len(ports) + 1)
    x1, y1 = source.x - left + WIDTH / 2, source.y - top + HEIGHT
    x2, y2 = target.x - left + WIDTH * share, target.y - top
    if y2 > y1:
        reach = max(LEAD, (y2 - y1) / 2)
        points = ((x1, y1), (x1, y1 + reach), (x2, y2 - reach), (x2, y2))
        return Curve(points, theme["wire"])
    lane = target.x - left - 2.5 * LEAD
    low, high = y1 + LEAD, y2 - LEAD
    corners = [(x1, y1), (x1, low), (lane, low), (lane, high), (x2, high), (x2, y2)]
    return Curve(tuple(_rounded(corners)), theme["wire"])


def _rounded(corners: Sequence[Point]) -> Iterator[Point]:
    """Straight pieces from middle to middle, bent around the corners between them."""
    yield corners[0]
    here = corners[0]
    for corner, after in pairwise(corners[1:]):
        end = ((corner[0] + after[0]) / 2, (corner[1] + after[1]) / 2)
        before, behind = _towards(corner, here), _towards(corner, end)
        yield from (before, before, before, corner, corner, behind, end, end, end)
        here = end
    yield from (corners[-1],) * 3


def _towards(start: Point, end: Point) -> Point:
    """The point a bend's size away from a corner, or as far as there is room."""
    distance = hypot(end[0] - start[0], end[1] - start[1])
    share = min(BEND / distance, 1.0) if distance else 0.0
    return start[0] + share * (end[0] - start[0]), start[1] + share * (end[1] - start[1])


def _chip(facts: Facts, link: Link, curve: Curve, theme: Theme) -> Iterator[Shape]:
    """The shape of what flows, in the middle of its wire."""
    flows = facts.type_on(link)
    if flows is None:
        return
    text = str(flows)
    # Of a way around, the middle of the lane: the last point before its second half.
    pieces = len(curve.points) // 3
    x, y = point_on(curve, 0, 0.5) if pieces == 1 else curve.points[3 * (pieces // 2)]
    width = 6 * len(text) + 12
    yield Rectangle(x - width / 2, y - 8, width, 16, theme["chip"], theme["border"], 8)
    yield Words(x, y + 3.5, text, theme["text2"], 10, middle=True)


def point_on(curve: Curve, piece: int, share: float) -> Point:
    """The point at a share of one piece of a curve, from 0 to 1."""
    rest = 1 - share
    weights = (rest**3, 3 * rest**2 * share, 3 * rest * share**2, share**3)
    xs, ys = zip(*curve.points[3 * piece : 3 * piece + 4], strict=True)
    x = sum(w * each for w, each in zip(weights, xs, strict=True))
    return x, sum(w * each for w, each in zip(weights, ys, strict=True))


def _short(text: str, longest: int) -> str:
    plain = "".join(each if each.isprintable() else " " for each in text)
    return plain if len(plain) <= longest else plain[: longest - 1] + "…"


def svg(drawn: Picture, title: str) -> str:
    """A picture as SVG, with the network's name for those who hear it."""
    size = f'width="{drawn.width}" height="{drawn.height}"'
    name = escape(_short(title, 200))
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} viewBox="0 0 {drawn.width} '
        f'{drawn.height}" font-family="Inter, system-ui, sans-serif" role="img">',
        f"<title>{name}</title>",
        f'<rect {size} fill="{drawn.ground}"/>',
        *map(_element, drawn.shapes),
        "</svg>",
    ]
    return "\n".join(lines) + "\n"


def _element(shape: Shape) -> str:
    if isinstance(shape, Rectangle):
        return (
            f'<rect x="{shape.x:g}" y="{shape.y:g}" width="{shape.width:g}" '
            f'height="{shape.height:g}" rx="{shape.radius:g}" fill="{shape.fill}" '
            f'stroke="{shape.border}"/>'
        )
    if isinstance(shape, Curve):
        (x1, y1), *rest = shape.points
        handles = " ".join(f"{x:g},{y:g}" for x, y in rest)
        return f'<path d="M{x1:g},{y1:g} C{handles}" fill="none" stroke="{shape.colour}"/>'
    weight = ' font-weight="600"' if shape.bold else ""
    anchor = ' text-anchor="middle"' if shape.middle else ""
    return (
        f'<text x="{shape.x:g}" y="{shape.y:g}" font-size="{shape.size}" '
        f'fill="{shape.colour}"{weight}{anchor}>{escape(shape.text)}</text>'
    )
