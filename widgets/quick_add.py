"""Adding a layer where the pointer is: a list that opens there, and the edit that follows."""

from PySide6.QtCore import QPointF

from designer.edits import AddNode, Connect, Edit, Together
from designer.session import Session
from graphs.declare import CATALOGUE, Layer
from graphs.network import Link
from widgets.canvas.geometry import centred

Port = tuple[str, str]
"""A node's id and the name of one of its ports."""


def layers_for(session: Session, port: Port | None) -> list[type[Layer]]:
    """The layers that can be added: all, or those that can be wired to a port."""
    if port is None:
        return list(CATALOGUE.values())
    if _is_output(session, port):
        return [each for each in CATALOGUE.values() if each.inputs]
    return [each for each in CATALOGUE.values() if each.outputs]


def add_at(session: Session, declared: type[Layer], place: QPointF, port: Port | None) -> None:
    """Add a layer with its middle at a place, wired to a port, and select it."""
    network = session.document.network
    x, y = centred(place.x(), place.y())
    (key,) = network.fresh_ids(1)
    behind = port if port is not None and _is_output(session, port) else None
    edit: Edit = AddNode(declared(), x, y, behind)
    if port is not None and behind is None:
        link = Link(key, declared.outputs[0], *port)
        edit = Together(edit.name, (edit, Connect(link)))
    session.document.perform(edit)
    session.selection.set([key])


def _is_output(session: Session, port: Port) -> bool:
    return port[1] in session.document.network.nodes[port[0]].layer.outputs
