"""Adding a layer without a mouse: behind the selected node, in the nearest free place."""

from collections.abc import Iterable, Mapping

from designer.edits import AddNode
from designer.session import Session
from graphs.declare import Layer
from graphs.network import Network

ROW, COLUMN = 72, 256
"""Steps between nodes, down and across; a node is smaller than both."""


def add_layer(session: Session, layer: Layer) -> str:
    """Add a layer, wired behind the selected node if there is just one; select it."""
    network = session.document.network
    after = _selected(session)
    x, y = free_place(network, *place_below(network, after))
    port = None
    if after is not None and network.nodes[after].layer.outputs:
        port = (after, network.nodes[after].layer.outputs[0])
    session.document.perform(AddNode(layer, x, y, port))
    (added,) = session.document.network.nodes.keys() - network.nodes.keys()
    session.selection.set([added])
    return added


def free_place(network: Network, x: int, y: int) -> tuple[int, int]:
    """The given place, or the nearest beside it where no node stands."""
    if network.flow == "right":
        under = [node.y for node in network.nodes.values() if abs(node.x - x) < COLUMN - ROW]
        while any(abs(top - y) < ROW for top in under):
            y += ROW
        return x, y
    taken = [(node.x, node.y) for node in network.nodes.values() if abs(node.y - y) < ROW]
    while any(abs(left - x) < COLUMN - ROW for left, _ in taken):
        x += COLUMN
    return x, y


def beside(network: Network, ids: Iterable[str]) -> Mapping[str, tuple[int, int]]:
    """The nearest places beside some nodes, across the flow, where they cover no other node."""
    chosen = frozenset(ids)
    places = {key: (network.nodes[key].x, network.nodes[key].y) for key in chosen}
    others = [(n.x, n.y) for key, n in network.nodes.items() if key not in chosen]
    dx, dy = (0, ROW) if network.flow == "right" else (COLUMN, 0)
    return clear_of(others, {key: (x + dx, y + dy) for key, (x, y) in places.items()}, (dx, dy))


def clear_of(
    others: Iterable[tuple[int, int]],
    places: Mapping[str, tuple[int, int]],
    step: tuple[int, int],
) -> Mapping[str, tuple[int, int]]:
    """The places as a whole, so many steps further that they cover no other node."""
    others = list(others)
    while any(
        abs(x - u) < COLUMN - ROW and abs(y - v) < ROW
        for x, y in others
        for u, v in places.values()
    ):
        places = {key: (x + step[0], y + step[1]) for key, (x, y) in places.items()}
    return places


def _selected(session: Session) -> str | None:
    selected = session.selection.nodes
    return next(iter(selected)) if len(selected) == 1 else None


def place_below(network: Network, after: str | None) -> tuple[int, int]:
    """The place behind a node along the flow, or behind everything."""
    nodes = network.nodes
    if not nodes:
        return 0, 0
    if network.flow == "right":
        node = nodes[after] if after else max(nodes.values(), key=lambda each: each.x)
        return node.x + COLUMN, node.y
    node = nodes[after] if after else max(nodes.values(), key=lambda each: each.y)
    return node.x, node.y + ROW
