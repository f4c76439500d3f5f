"""What a press and a key do with the selection: choose, move a step, delete what is chosen."""

from collections.abc import Iterable

from PySide6.QtCore import Qt

from designer.canvas.geometry import GRID
from designer.edits import Disconnect, Edit, RemoveNodes, Together
from designer.menus import Under
from designer.remark_edits import moved, removal
from designer.remark_places import moving_with
from designer.selection import Selection
from designer.session import Session
from graphs.network import Link, Network
from widgets.canvas.gestures.gesture import Pointer
from widgets.canvas.places import NOWHERE, Hit

_ARROWS = {
    Qt.Key.Key_Left: (-GRID, 0),
    Qt.Key.Key_Right: (GRID, 0),
    Qt.Key.Key_Up: (0, -GRID),
    Qt.Key.Key_Down: (0, GRID),
}


def choose_links(selection: Selection, links: Iterable[Link], at: Pointer) -> None:
    """Select wires, or with the keys for it add them to what is selected."""
    links = frozenset(links)
    if at.toggles:
        selection.set(selection.nodes, selection.links ^ links, selection.remarks)
    elif at.adds:
        selection.set(selection.nodes, selection.links | links, selection.remarks)
    else:
        selection.set(links=links)


def choose_remark(selection: Selection, key: str, at: Pointer) -> None:
    """Select a note or a frame, or with the keys for it add it to what is selected."""
    if at.toggles:
        selection.set(selection.nodes, selection.links, selection.remarks ^ {key})
    elif at.adds:
        selection.set(selection.nodes, selection.links, selection.remarks | {key})
    else:
        selection.set((), (), {key})


def choose_under(selection: Selection, hit: Hit) -> Under:
    """Select what was hit, unless it is, and say what that is."""
    if hit.node is not None and hit.node not in selection.nodes:
        selection.set([hit.node])
    elif hit.link is not None and hit.link not in selection.links:
        selection.set(links=[hit.link])
    elif hit.remark is not None and hit.remark.key not in selection.remarks:
        selection.set(remarks=[hit.remark.key])
    if hit.remark is not None:
        return "remark"
    return "" if hit == NOWHERE else "node"


def nudge(session: Session, key: Qt.Key) -> Edit | None:
    """What an arrow key does with the selection: a step on the grid, frames with all in them."""
    step, selection = _ARROWS.get(key), session.selection
    if step is None or not (selection.nodes or selection.remarks):
        return None
    network = session.document.network
    return moved(network, moving_with(network, selection.nodes, selection.remarks), *step)


def choose_first(session: Session, key: Qt.Key) -> bool:
    """An arrow key with nothing selected takes the first node; False where it is none."""
    selection = session.selection
    if key not in _ARROWS or selection.nodes or selection.remarks:
        return False
    selection.set(session.document.network.order[:1])
    return True


def deletion(network: Network, selection: Selection, heal: bool) -> Edit | None:
    """What deletes the selection; with `heal`, what stood before and behind nodes is joined."""
    edits: list[Edit] = []
    if selection.links:
        edits.append(Disconnect(selection.links))
    if selection.remarks:
        edits.append(removal(network, selection.remarks))
    if selection.nodes:
        edits.append(RemoveNodes(selection.nodes, heal))
    return Together(edits[-1].name, tuple(edits)) if len(edits) > 1 else next(iter(edits), None)
