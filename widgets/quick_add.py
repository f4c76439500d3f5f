"""Adding a layer where the pointer is: a list that opens there, and the edit that follows."""

from PySide6.QtCore import QPointF

from designer.canvas.geometry import centred
from designer.document import Document
from designer.edits import AddNode, Connect, Edit, Together
from designer.offers import offered_blocks
from designer.session import Session
from graphs.declare import CATALOGUE, Layer
from graphs.network import Link
from widgets.canvas.places import Port


def layers_for(port: Port | None, document: Document) -> list[type[Layer]]:
    """The layers and blocks that can be added: all, or those that can be wired to a port."""
    every = [*CATALOGUE.values(), *offered_blocks(document)]
    if port is None:
        return every
    return [each for each in every if (each.inputs if port.side == "out" else each.outputs)]


def add_at(session: Session, declared: type[Layer], place: QPointF, port: Port | None) -> None:
    """Add a layer with its middle at a place, wired to a port, and select it."""
    network = session.document.network
    x, y = centred(place.x(), place.y())
    (key,) = network.fresh_ids(1)
    layer = declared()
    behind = (port.node, port.name) if port is not None and port.side == "out" else None
    edit: Edit = AddNode(layer, x, y, behind)
    if port is not None and port.side == "in":
        link = Link(key, layer.outputs[0], port.node, port.name)
        edit = Together(edit.name, (edit, Connect(link)))
    session.document.perform(edit)
    session.selection.set([key])
