"""Where things are on the picture, and what lies at a place."""

from collections.abc import Collection, Iterable, Mapping
from typing import NamedTuple

from designer.canvas.cells import CellIndex
from designer.canvas.geometry import PORT_REACH, Box, Point, around, joined
from designer.canvas.ports import Port as Port
from designer.canvas.routes import crosses, distance
from graphs.network import Link
from widgets.canvas.node_item import NodeItem
from widgets.canvas.remark_layer import RemarkLayer, RemarkSpot
from widgets.canvas.wires import Wires


class Hit(NamedTuple):
    """What lies under the pointer: at most one of them."""

    node: str | None = None
    port: Port | None = None
    link: Link | None = None
    remark: RemarkSpot | None = None


NOWHERE = Hit()


class Places:
    """Answers from the indexes of a scene. It writes nothing."""

    def __init__(
        self,
        nodes: Mapping[str, NodeItem],
        boxes: CellIndex[str],
        wires: Wires,
        remarks: RemarkLayer,
    ) -> None:
        self.with_ports = True
        self.asleep = False
        """Whether nothing can be pointed at: what is drawn is on its way out."""
        self._nodes = nodes
        self._boxes = boxes
        self._wires = wires
        self._remarks = remarks

    def hit(self, x: float, y: float, reach: float) -> Hit:
        """What lies at a point: a port before its node before a wire (within `reach`).

        Titles and handles lie above nodes, notes above wires, the edges of frames below all.
        """
        if self.asleep:
            return NOWHERE
        keys = self._boxes.near(Box(x, y, x, y).grown(PORT_REACH))
        ports = [port for key in keys for port in self._ports_near(key, x, y, PORT_REACH)]
        if ports and self.with_ports:
            port = min(ports)[1]
            return Hit(port.node, port)
        front = self._remarks.in_front(x, y)
        if front is not None:
            return Hit(remark=front)
        node = self.node_at(x, y)
        if node is not None:
            return Hit(node)
        return self._under_nodes(x, y, reach)

    def _under_nodes(self, x: float, y: float, reach: float) -> Hit:
        note = self._remarks.note_at(x, y)
        if note is not None:
            return Hit(remark=note)
        link = self.link_at(x, y, reach)
        if link is not None:
            return Hit(link=link)
        edge = self._remarks.edge_at(x, y)
        return Hit(remark=edge) if edge is not None else NOWHERE

    def node_at(self, x: float, y: float) -> str | None:
        """The node at a point, the upper one of several."""
        under = self._boxes.near(Box(x, y, x, y))
        return max(under, key=lambda key: self._nodes[key].number, default=None)

    def corner(self, node: str) -> Point:
        """Where a node's box begins."""
        return self._nodes[node].x(), self._nodes[node].y()

    def link_at(self, x: float, y: float, reach: float) -> Link | None:
        """The wire that is nearest to a point, within `reach`; what lies over it does not count."""
        near = self._wires.near(Box(x, y, x, y).grown(reach))
        away = [(distance(self._wires.items[link].line, x, y), link) for link in near]
        best = min(away, default=None)
        return best[1] if best is not None and best[0] <= reach else None

    def links_across(self, start: Point, end: Point) -> set[Link]:
        """The wires that a straight line cuts."""
        near = self._wires.near(around([start, end]))
        return {link for link in near if crosses(self._wires.items[link].line, start, end)}

    def boxes_in(self, area: Box, but: Collection[str] = ()) -> list[Box]:
        """The boxes of the nodes that meet an area, without some."""
        return [self._boxes[key] for key in self._boxes.near(area) if key not in but]

    def ports_near(self, x: float, y: float, reach: float) -> list[Port]:
        """The ports around a point, the nearest first."""
        keys = self._boxes.near(Box(x, y, x, y).grown(reach))
        found = [port for key in keys for port in self._ports_near(key, x, y, reach)]
        return [port for _, port in sorted(found)]

    def _ports_near(self, key: str, x: float, y: float, reach: float) -> list[tuple[float, Port]]:
        item = self._nodes[key]
        ports = [Port(key, "in", name) for name in item.ports_in]
        ports += [Port(key, "out", name) for name in item.ports_out]
        away = [(abs(complex(*self.port_point(port)) - complex(x, y)), port) for port in ports]
        return [each for each in away if each[0] <= reach]

    def port_point(self, port: Port) -> Point:
        """Where a port stands."""
        return self._nodes[port.node].port_point(port.side, port.name)

    def nodes_in(self, area: Box) -> set[str]:
        """The nodes that meet an area."""
        return set() if self.asleep else self._boxes.near(area)

    def bounds(self, keys: Iterable[str] | None = None) -> Box | None:
        """The box around some nodes or around all."""
        boxes = [self._boxes[key] for key in (self._nodes if keys is None else keys)]
        return joined(boxes) if boxes else None
