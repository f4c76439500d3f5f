"""A layer put into a wire as one edit, wherever it lands: what the canvas makes of several."""

from dataclasses import dataclass

from designer.edits import AddNode
from designer.inserting import Lead, ends_of
from designer.refused import Refused
from graphs.declare import Layer
from graphs.network import Link, Network


@dataclass(frozen=True)
class InsertNode:
    """A new layer led into a wire; nobody makes room for it."""

    layer: Layer
    link: Link
    x: int
    y: int
    name = "Insert"

    def apply(self, network: Network) -> Network:
        (key,) = network.fresh_ids(1)
        ends = ends_of(key, self.layer)
        if ends is None:
            raise Refused(f"{self.layer.kind} cannot stand in the middle of a wire")
        return Lead(self.link, ends).apply(AddNode(self.layer, self.x, self.y).apply(network))
