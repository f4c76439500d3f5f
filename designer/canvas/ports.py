"""Ports as places where wires begin or end."""

from typing import Literal, NamedTuple


class Port(NamedTuple):
    """A place where wires begin or end."""

    node: str
    side: Literal["in", "out"]
    name: str
