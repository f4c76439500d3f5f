"""Where a node comes without a mouse: behind another, in the nearest free place."""

from collections.abc import Iterable, Mapping

from graphs.network import Network

ROW, COLUMN = 72, 256
"""Steps between nodes, down and across; a node is smaller than both."""


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
