"""Networks written down in tests: a row for each node, wired to the row above or to named ones."""

from typing import Any

from graphs.declare import Layer
from graphs.layers import CATALOGUE
from graphs.network import Link, Network, Node, Wiring

Row = tuple[str, Layer] | tuple[str, Layer, str]
"""Name, layer, and the names of its sources (`a b`, `pool.indices` for a port); without: the row
above."""


def layer(kind: str, **fields: Any) -> Layer:
    """A layer of the catalogue by its name."""
    return CATALOGUE[kind](**fields)


def drawn(*rows: Row) -> Network:
    """The network of these rows."""
    nodes, links = {}, []
    above = ""
    for index, row in enumerate(rows):
        name, made = row[0], row[1]
        sources = row[2] if len(row) == 3 else above
        nodes[name] = Node(name, made, name, 0, 72 * index)
        ports = made.input_ports([f"in{i}" for i in range(1, len(sources.split()) + 1)])
        for source, port in zip(sources.split(), ports, strict=False):
            origin, _, given = source.partition(".")
            links.append(Link(origin, given or "out", name, port))
        above = name if made.outputs else above
    return Network("drawn", nodes, Wiring(links))
