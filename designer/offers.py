"""What can be put onto the canvas besides the catalogue: the design's own blocks."""

from designer.document import Document
from designer.inside import InsideDocument
from graphs.blocks import layer_of
from graphs.declare import CATALOGUE, Layer
from graphs.definitions import blocks_in, declared_layer


def offered_blocks(document: Document) -> list[type[Layer]]:
    """The design's blocks that can stand in what is shown: none that would contain itself."""
    blocks = document.root.network.blocks
    closed = {document.block} if isinstance(document, InsideDocument) else set()
    # Each definition stands after those that it uses.
    for name, block in blocks.items():
        if any(inner.name in closed for inner in blocks_in(block.network)):
            closed.add(name)
    return [layer_of(block) for name, block in blocks.items() if name not in closed]


def layer_named(document: Document, kind: str) -> type[Layer] | None:
    """The layer or block of that name that can be put onto the canvas; None if there is none."""
    network = document.network
    known = kind in CATALOGUE or kind in network.blocks
    return declared_layer(network, kind) if known else None
