"""The wires of the picture: where they run, and which of them a moved node concerns."""

from collections.abc import Iterable, Mapping
from functools import partial
from math import inf

from PySide6.QtWidgets import QGraphicsScene

from designer.canvas.cells import CellIndex
from designer.canvas.geometry import NODE_HEIGHT, NODE_WIDTH, Box, Point
from designer.canvas.routes import Route, way
from graphs.network import Link
from graphs.propagate import Facts
from widgets.canvas.captions import chip_text
from widgets.canvas.link_item import LinkItem
from widgets.canvas.look import Look
from widgets.canvas.node_item import CHIP_HEIGHT, NodeItem

_CHIP_DROP = 24.0
_CHIP_BESIDE = 13.0
_TIGHT = 24.0


class Wires:
    """All link items of a scene with an index of the areas that their routes depend on."""

    def __init__(
        self,
        scene: QGraphicsScene,
        nodes: Mapping[str, NodeItem],
        boxes: CellIndex[str],
        look: Look,
    ) -> None:
        self.items: dict[Link, LinkItem] = {}
        self._scene = scene
        self._nodes = nodes
        self._boxes = boxes
        self._look = look
        self._watched: CellIndex[Link] = CellIndex()

    def add(self, link: Link) -> LinkItem:
        """Make the item of a link. It gets its way by `reroute`."""
        item = self.items[link] = LinkItem(self._look, link)
        self._scene.addItem(item)
        return item

    def remove(self, link: Link) -> None:
        """Take a link's item away."""
        self._watched.drop(link)
        self._scene.removeItem(self.items.pop(link))

    def watching(self, areas: Iterable[Box]) -> set[Link]:
        """The links whose ways may change when boxes in these areas come or go."""
        found: set[Link] = set()
        for area in areas:
            found |= self._watched.near(area)
        return found

    def near(self, area: Box) -> set[Link]:
        """The links that may run through an area."""
        return {link for link in self._watched.near(area) if self.items[link].box.meets(area)}

    def reroute(self, link: Link) -> None:
        """Find the way of a link anew."""
        route, watched = self._way(link)
        self._watched.put(link, watched.grown(NODE_WIDTH / 3, CHIP_HEIGHT))
        self.items[link].show_route(route)

    def start(self, link: Link) -> Point:
        """Where a link leaves its source."""
        return self._nodes[link.source].port_point("out", link.source_port)

    def end(self, link: Link) -> Point:
        """Where a link arrives."""
        return self._nodes[link.target].port_point("in", link.target_port)

    def show_look(self, look: Look) -> None:
        """Paint in another theme."""
        self._look = look
        for item in self.items.values():
            item.show_look(look)

    def _way(self, link: Link) -> tuple[Route, Box]:
        """The way of a link, and the area on which it depends."""
        start, end = self.start(link), self.end(link)
        ends = self._box_of(link.source), self._box_of(link.target)
        if self._nodes[link.source].flow == "down":
            return way(start, end, partial(self._others, link), ends)

        def others(area: Box) -> list[Box]:
            return [box.turned for box in self._others(link, area.turned)]

        turned = ends[0].turned, ends[1].turned
        route, area = way(start[::-1], end[::-1], others, turned)
        return route.turned, area.turned

    def _others(self, link: Link, area: Box) -> list[Box]:
        near = self._boxes.near(area)
        return [self._boxes[key] for key in near if key not in (link.source, link.target)]

    def _box_of(self, key: str) -> Box:
        item = self._nodes[key]
        return Box(item.x(), item.y(), item.x() + NODE_WIDTH, item.y() + NODE_HEIGHT)

    def place_chip(self, source: str, facts: Facts) -> None:
        """Put the shape chip below a node, where there is room for it on its wires."""
        item = self._nodes[source]
        links = facts.network.outgoing(source)
        text = _common_shape(item, links)
        item.show_chip(self._chip_drop(item, links, text) if text else None, text)

    def _chip_drop(self, item: NodeItem, links: Iterable[Link], text: str) -> float | None:
        """How far below the node: on its wires, or just under it where they leave sideways."""
        falls = (self.end(link)[1] - self.start(link)[1] for link in links)
        fall = min((fall for fall in falls if fall > 0), default=inf)
        drop = min(_CHIP_DROP, fall / 2) if item.flow == "down" else _CHIP_BESIDE
        if item.flow == "down" and fall < _TIGHT:
            return None
        half = self._look.number_metrics.horizontalAdvance(text) / 2 + 8
        middle = item.x() + NODE_WIDTH / 2
        y = item.y() + NODE_HEIGHT + drop
        chip = Box(middle - half, y - CHIP_HEIGHT / 2, middle + half, y + CHIP_HEIGHT / 2)
        return None if self._boxes.near(chip) else drop


def _common_shape(item: NodeItem, links: Iterable[Link]) -> str:
    """What the chip says: the shape on all of a node's wires; nothing where they differ."""
    ports = item.node.layer.outputs
    wired = {link.source_port for link in links}
    texts = {chip_text(item.facts, ports.index(port)) for port in wired}
    return texts.pop() if len(texts) == 1 else ""
