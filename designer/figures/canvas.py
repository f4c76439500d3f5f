"""The canvas as a figure: nodes, routed wires and the shapes on them, cropped to the network."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from math import inf

from designer.canvas.cells import CellIndex
from designer.canvas.geometry import (
    NODE_HEIGHT,
    NODE_WIDTH,
    Box,
    Point,
    node_box,
    port_places,
    wire_width,
)
from designer.canvas.routes import Route, way
from designer.figures.ink import BLACK, Ink, mixed
from designer.figures.remarks import frame_shapes, note_shapes
from graphs.blocks import BlockLayer
from graphs.drawing.shapes import (
    Path,
    Picture,
    Piece,
    Rectangle,
    Shape,
    Words,
    extent,
    moved,
    plain,
    polygon,
)
from graphs.network import Link, Node
from graphs.propagate import Facts

MARGIN = 16
_CORNER, _EDGE, _FOLD = 5.0, 4.0, 13.0
_LEFT, _RIGHT = 13.0, NODE_WIDTH - 10.0
_NAME, _DETAIL, _SMALL = 12.0, 11.0, 10.0
_UNKNOWN = (6.0, 4.0)
"""The dashes of a wire whose shape is unknown."""
_CHIP, _DROP, _TIGHT = 18.0, 24.0, 22.0


def canvas_figure(facts: Facts, ink: Ink) -> Picture:
    """The network as it stands on the canvas: frames, wires, nodes and shapes, notes."""
    plan, network = _Plan(facts, ink), facts.network
    shapes = [*frame_shapes(network, ink), *plan.wires(), *plan.nodes(), *plan.chips()]
    shapes += note_shapes(network, ink)
    left, top, right, bottom = extent(shapes)
    shown = tuple(moved(each, MARGIN - left, MARGIN - top) for each in shapes)
    return Picture(right - left + 2 * MARGIN, bottom - top + 2 * MARGIN, ink["canvas"], shown)


@dataclass(frozen=True)
class _Plan:
    """Where everything of a network is."""

    facts: Facts
    ink: Ink

    @cached_property
    def boxes(self) -> CellIndex[str]:
        boxes: CellIndex[str] = CellIndex()
        for node in self.facts.network.nodes.values():
            boxes.put(node.id, node_box(node.x, node.y))
        return boxes

    @cached_property
    def routes(self) -> dict[Link, Route]:
        return {link: self._route(link) for link in self.facts.network.wiring}

    def _route(self, link: Link) -> Route:
        network = self.facts.network
        source, target = network.nodes[link.source], network.nodes[link.target]
        taken = frozenset(k.target_port for k in network.incoming(target.id))
        leaves = port_places(source.layer.outputs, frozenset(source.layer.outputs))
        arrives = port_places(target.layer.input_ports(taken), taken)
        start = source.x + leaves[link.source_port], source.y + NODE_HEIGHT
        end = target.x + arrives[link.target_port], target.y
        ends = self.boxes[source.id], self.boxes[target.id]
        return way(start, end, lambda area: self._others(link, area), ends)[0]

    def _others(self, link: Link, area: Box) -> list[Box]:
        near = self.boxes.near(area) - {link.source, link.target}
        return [self.boxes[key] for key in near]

    def wires(self) -> Iterator[Shape]:
        for link, route in self.routes.items():
            flows = self.facts.type_on(link)
            width = wire_width(flows.shape[0]) if flows and flows.shape else 1.0
            pieces, dash = tuple(_pieces(route)), () if flows else _UNKNOWN
            yield Path(
                route.start, pieces, stroke=self.ink["wire"], line=max(width / 2, 1.0), dash=dash
            )

    def nodes(self) -> Iterator[Shape]:
        for node in self.facts.network.nodes.values():
            yield from self._node(node)

    def _node(self, node: Node) -> Iterator[Shape]:
        ink, hue = self.ink, self.ink.hue(node.layer.category)
        hue = mixed(hue, ink["node"], 0.6) if node.passes else hue
        x, y = node.x, node.y
        yield Rectangle(x, y, NODE_WIDTH, NODE_HEIGHT, ink["node"], ink["nodeBorder"], _CORNER)
        strip = x + 3, y + 4, _EDGE, NODE_HEIGHT - 8
        yield Rectangle(*strip, hue, mixed(hue, BLACK, 0.35), 1, 0.5)
        numbers = f"{count:,}" if (count := self.facts.nodes[node.id].parameters) else ""
        taken = ink.fonts.regular.width(numbers, _SMALL) + 8 if numbers else 0.0
        room = _RIGHT - _LEFT - taken
        name = ink.fonts.bold.elided(plain(node.name), _NAME, room)
        yield Words(x + _LEFT, y + 18, name, ink["text"], _NAME, bold=True)
        if numbers:
            yield Words(x + _RIGHT, y + 18, numbers, ink["text2"], _SMALL, anchor="end")
        room = _RIGHT - _LEFT
        if isinstance(node.layer, BlockLayer):
            yield from self._block_marks(x + NODE_WIDTH, y + NODE_HEIGHT, node.layer)
            room -= 32 if node.layer.repeat != 1 else _FOLD
        detail = "bypassed" if node.passes else node.layer.detail()
        about = " ".join(filter(None, (node.layer.kind, detail)))
        about = ink.fonts.regular.elided(plain(about), _DETAIL, room)
        yield Words(x + _LEFT, y + 34, about, ink["text2"], _DETAIL)

    def _block_marks(self, right: float, bottom: float, layer: BlockLayer) -> Iterator[Shape]:
        """The folded corner of a block, and how often it stands one behind the other."""
        hue = self.ink.hue("block")
        tint = mixed(hue, self.ink["node"], 0.6)
        corners = (right - _FOLD, bottom), (right, bottom - _FOLD), (right, bottom)
        yield polygon(*corners, fill=tint, stroke=hue)
        if layer.repeat != 1:
            at = right - _FOLD - 2, bottom - 10
            yield Words(*at, f"×{layer.repeat}", hue, _DETAIL, bold=True, anchor="end")

    def chips(self) -> Iterator[Shape]:
        """What flows, below each node, where that is not what arrived."""
        font, ink = self.ink.fonts.regular, self.ink
        for key in self.facts.network.nodes:
            text = font.elided(self._flowing(key), _SMALL, NODE_WIDTH - 24)
            if text and (at := self._chip_place(key, font.width(text, _SMALL))):
                (x, y), wide = at, font.width(text, _SMALL) + 14
                place = x - wide / 2, y - _CHIP / 2, wide, _CHIP
                yield Rectangle(*place, ink["chip"], ink["border"], _CHIP / 2, 0.75)
                yield Words(x, y + 3.5, text, ink["text2"], _SMALL, anchor="middle")

    def _flowing(self, key: str) -> str:
        known, ports = self.facts.nodes[key], self.facts.network.nodes[key].layer.outputs
        wired = {link.source_port for link in self.facts.network.outgoing(key)}
        given = dict(zip(ports, known.outputs, strict=False))
        texts = {str(given[port]) for port in wired if given.get(port) not in (None, *known.inputs)}
        return texts.pop() if len(texts) == 1 else ""

    def _chip_place(self, key: str, wide: float) -> Point | None:
        """The middle of the chip: on the wires, and clear of other nodes."""
        links = self.facts.network.outgoing(key)
        ends = [(self.routes[link].start, self.routes[link].curves[-1].end) for link in links]
        fall = min((end[1] - start[1] for start, end in ends if end[1] > start[1]), default=inf)
        if fall < _TIGHT:
            return None
        x = self.boxes[key].left + NODE_WIDTH / 2
        y = self.boxes[key].bottom + min(_DROP, fall / 2)
        half = wide / 2 + 8
        chip = Box(x - half, y - _CHIP / 2, x + half, y + _CHIP / 2)
        return None if self.boxes.near(chip) else (x, y)


def _pieces(route: Route) -> Iterator[Piece]:
    """A way's pieces; an upright one is a straight line."""
    before = route.start
    for first, second, end in route.curves:
        upright = before[0] == first[0] == second[0] == end[0]
        yield (end,) if upright else (first, second, end)
        before = end
