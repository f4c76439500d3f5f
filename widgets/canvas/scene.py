"""The picture of a network: the only writer of items. It draws what differs between two facts."""

from collections.abc import Iterable, Mapping

from PySide6.QtWidgets import QGraphicsScene

from designer.canvas.cells import CellIndex
from designer.canvas.geometry import NODE_HEIGHT, NODE_WIDTH, Box, node_box, port_places
from designer.document import Change
from designer.selection import Selected
from graphs.network import Link, Network, Wiring
from graphs.propagate import NOTHING, Facts
from graphs.weights import State, state_of
from widgets.canvas.better_ways import BetterWays
from widgets.canvas.look import Look
from widgets.canvas.marks import Marks
from widgets.canvas.node_item import NodeItem, PortName
from widgets.canvas.overview import OverviewItem, hue_of
from widgets.canvas.places import NOWHERE, Hit, Places
from widgets.canvas.remark_layer import RemarkLayer
from widgets.canvas.wires import Wires
from widgets.steps import AT_ONCE


class CanvasScene(QGraphicsScene):
    """All items by id, for the near view; `far` is the scene of the view from afar."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.facts: Facts = NOTHING
        self.nodes: dict[str, NodeItem] = {}
        self.far = QGraphicsScene()
        self._look = look
        self._boxes: CellIndex[str] = CellIndex()
        self.wires = Wires(self, self.nodes, self._boxes, look)
        self._overview: OverviewItem | None = None
        self.remarks = RemarkLayer(self, look)
        self.places = Places(self.nodes, self._boxes, self.wires, self.remarks)
        self.marks = Marks((self, self.far), look)
        self._selected = Selected()
        self._hovered = NOWHERE
        self._targets: frozenset[Link] = frozenset()
        self._lifted: frozenset[str] = frozenset()
        self._count = 0
        self.better = BetterWays(self.wires.items, self._better)

    def draw(self, change: Change) -> None:
        """Redraw the nodes and links that are not the same as before."""
        self.facts = change.after
        if self._overview and abs(len(change.before.nodes) - len(change.after.nodes)) > AT_ONCE:
            self._overview.spoil_all()
        self.remarks.draw(change)
        gone, come = _link_changes(change.before.network.wiring, change.after.network.wiring)
        for link in gone:
            self._remove_link(link)
        dirty = self._remove_nodes(change)
        changed = _changed(change)
        moved = [key for key, itself in changed.items() if itself and self._draw_node(key, dirty)]
        for key, itself in changed.items():
            if not itself:
                self.nodes[key].show_facts(change.after.nodes[key], self._weights_of(key))
                self._see_node(key)
        for link in come:
            self.wires.add(link).show_state(selected=link in self._selected.links)
        targets = {link.target for link in (*gone, *come)} & self.nodes.keys()
        if change.before.network.flow != change.after.network.flow:
            targets = set(self.nodes)  # all ports go to other edges, and all wires with them
        remade = targets.union(key for key, itself in changed.items() if itself)
        shifted = [key for key in remade if self._place_ports(key)]
        stale = {*come, *self._links_at([*moved, *shifted])}
        stale.update(link for key in targets for link in self._incoming(key))
        self._reroute(stale)
        self.better.note(self.wires.watching(dirty) - stale)
        self._retype({*come, *(link for key in changed for link in self._outgoing(key))})
        sources = {link.source for link in (*gone, *stale)}
        self._place_chips((sources | changed.keys()) & self.nodes.keys())

    def _better(self, links: set[Link]) -> None:
        self._reroute(links)
        self._place_chips({link.source for link in links})

    def _weights_of(self, key: str) -> State:
        network = self.facts.network
        return state_of(network, network.nodes[key], self.facts.nodes[key])

    def _draw_node(self, key: str, dirty: list[Box]) -> bool:
        """Draw a node; whether its box is new, in which case `dirty` grows."""
        node = self.facts.network.nodes[key]
        item = self.nodes.get(key)
        if item is None:
            self._count += 1
            item = self.nodes[key] = NodeItem(self._look, self._count)
            self.addItem(item)
            item.show_state(selected=key in self._selected.nodes)
        item.show_node(node, self.facts.nodes[key], self._weights_of(key))
        self._see_node(key)
        box = node_box(node.x, node.y)
        before = self._boxes.get(key)
        if before == box:
            return False
        dirty += [box] if before is None else [before, box]
        self._boxes.put(key, box)
        return True

    def _remove_nodes(self, change: Change) -> list[Box]:
        dirty = []
        for key in change.before.network.nodes.keys() - change.after.network.nodes.keys():
            dirty.append(self._boxes[key])
            self._boxes.drop(key)
            self.removeItem(self.nodes.pop(key))
            if self._overview:
                self._overview.drop_node(key)
        return dirty

    def _remove_link(self, link: Link) -> None:
        self.wires.remove(link)
        if self._overview:
            self._overview.drop_link(link)

    def _place_ports(self, key: str) -> bool:
        """Place a node's ports; whether outputs now stand elsewhere."""
        layer = self.facts.network.nodes[key].layer
        taken = frozenset(link.target_port for link in self._incoming(key))
        flow, item = self.facts.network.flow, self.nodes[key]
        edge = NODE_WIDTH if flow == "down" else NODE_HEIGHT
        outputs = port_places(layer.outputs, frozenset(layer.outputs), edge)
        before = item.ports_out, item.flow
        item.show_ports(port_places(layer.input_ports(taken), taken, edge), outputs, flow)
        return before != (outputs, flow)

    def _reroute(self, links: Iterable[Link]) -> None:
        for link in links:
            self.wires.reroute(link)
            if self._overview:
                self._overview.put_link(link, self.wires.items[link].line)

    def _retype(self, links: Iterable[Link]) -> None:
        for link in links:
            self.wires.items[link].show_tensor(self.facts.type_on(link))

    def _place_chips(self, sources: Iterable[str]) -> None:
        for key in sources:
            self.wires.place_chip(key, self.facts)

    def _see_node(self, key: str) -> None:
        """Keep the view from afar in step with a node."""
        if self._overview:
            item = self.nodes[key]
            self._overview.put_node(key, item.x(), item.y(), hue_of(item.node, item.facts))

    def _incoming(self, key: str) -> tuple[Link, ...]:
        return self.facts.network.incoming(key)

    def _outgoing(self, key: str) -> tuple[Link, ...]:
        return self.facts.network.outgoing(key)

    def _links_at(self, keys: Iterable[str]) -> set[Link]:
        return {link for key in keys for link in (*self._incoming(key), *self._outgoing(key))}

    def show_far(self, far: bool) -> None:
        """Make or drop the item of the view from afar; it costs nothing while it is not shown."""
        if far == (self._overview is not None):
            return
        self.places.with_ports = not far
        self.remarks.move_to(self.far if far else self)
        if self._overview is not None:
            self.far.removeItem(self._overview)
            self._overview = None
            return
        self._overview = OverviewItem(self._look)
        self.far.addItem(self._overview)
        for link, item in self.wires.items.items():
            self._overview.put_link(link, item.line)
        for key in self.nodes:
            self._see_node(key)
        self._overview.show_selected(self._selected.nodes)

    def show_look(self, look: Look) -> None:
        """Paint everything in another theme."""
        self._look = look
        self.wires.show_look(look)
        for item in self.nodes.values():
            item.show_look(look)
        self.remarks.show_look(look)
        self.marks.show_look(look)
        if self._overview:
            self._overview.show_look(look)

    def select(self, selected: Selected) -> None:
        """Mark what is selected."""
        before, self._selected = self._selected, selected
        for key in (before.nodes ^ selected.nodes) & self.nodes.keys():
            self.nodes[key].show_state(selected=key in selected.nodes)
        for link in (before.links ^ selected.links) & self.wires.items.keys():
            self.wires.items[link].show_state(selected=link in selected.links)
        self.remarks.select(selected.remarks)
        if self._overview:
            self._overview.show_selected(selected.nodes)

    def hover(self, hit: Hit) -> None:
        """Mark what is under the pointer."""
        if hit == self._hovered:
            return
        for now, there in ((False, self._hovered), (True, hit)):
            if there.node in self.nodes:
                self.nodes[there.node].show_state(hovered=now)
            if there.link in self.wires.items:
                self.wires.items[there.link].show_state(hovered=now)
            self.remarks.hover(there.remark, now)
        self._hovered = hit

    def lift(self, keys: Iterable[str], remarks: Iterable[str] = ()) -> None:
        """Take nodes and remarks up, to be shifted freely until `settle`."""
        self._lifted = frozenset(keys)
        self.remarks.lift(remarks)
        for key in self._lifted:
            self._boxes.drop(key)
            self.nodes[key].setZValue(1.5)

    def shift(self, dx: int, dy: int) -> None:
        """Show what is lifted so far from where it stands in the document."""
        self.remarks.shift(dx, dy)
        for key in self._lifted:
            item = self.nodes[key]
            item.setPos(item.node.x + dx, item.node.y + dy)
            self._see_node(key)
        outer = set()
        for link in self._links_at(self._lifted):
            if link.source in self._lifted and link.target in self._lifted:
                self.wires.items[link].setPos(dx, dy)
            else:
                outer.add(link)
        self._reroute(outer)
        self._place_chips({link.source for link in outer})

    def settle(self) -> None:
        """Put what is lifted down where the document has it."""
        self.remarks.settle()
        lifted, self._lifted = self._lifted & self.nodes.keys(), frozenset()
        for key in lifted:
            item = self.nodes[key]
            item.setPos(item.node.x, item.node.y)
            item.setZValue(1)
            self._boxes.put(key, node_box(item.node.x, item.node.y))
            self._see_node(key)
        links = self._links_at(lifted)
        self._reroute(links)
        self._place_chips({link.source for link in links})

    def show_fits(self, fits: Mapping[str, Mapping[PortName, bool]] | None) -> None:
        """While a wire is drawn: which ports it fits, by node; None at its end."""
        for key, item in self.nodes.items():
            item.show_fits(None if fits is None else fits.get(key, {}))

    def show_link(self, link: Link, shown: bool) -> None:
        """Hide a wire while its loose end is dragged."""
        if link in self.wires.items:
            self.wires.items[link].setVisible(shown)

    def show_targets(self, links: Iterable[Link] = ()) -> None:
        """Mark the wires into which something would be dropped, and no others."""
        before, self._targets = self._targets, frozenset(links)
        for each in before ^ self._targets:
            if each in self.wires.items:
                self.wires.items[each].show_state(target=each in self._targets)


def _changed(change: Change) -> dict[str, bool]:
    """The nodes to draw anew, and whether the node itself changed or only its facts."""
    old, new = change.before, change.after
    nodes, facts, new_facts = old.network.nodes, old.nodes, new.nodes
    changed = {
        key: nodes.get(key) is not node
        for key, node in new.network.nodes.items()
        if nodes.get(key) is not node or facts[key] is not new_facts[key]
    }
    return dict.fromkeys(_other_weights(old.network, new.network), False) | changed


def _other_weights(old: Network, new: Network) -> Iterable[str]:
    """The nodes of the new network that may have other weights than before."""
    before, after = old.weights, new.weights
    if before is after:
        return ()
    if bool(before) != bool(after):
        return new.nodes
    keys = before.keys() | after.keys()
    return [key for key in keys & new.nodes.keys() if before.get(key) is not after.get(key)]


def _link_changes(old: Wiring, new: Wiring) -> tuple[list[Link], list[Link]]:
    """The links that went and those that came."""
    if old is new:
        return [], []
    gone = [link for port, link in old.links.items() if new.links.get(port) != link]
    come = [link for port, link in new.links.items() if old.links.get(port) != link]
    return gone, come
