"""What a press and a key do with the selection: choose wires, delete what is chosen."""

from collections.abc import Iterable

from designer.edits import Disconnect, Edit, RemoveNodes, Together
from designer.selection import Selection
from graphs.network import Link
from widgets.canvas.gestures.gesture import Pointer


def choose_links(selection: Selection, links: Iterable[Link], at: Pointer) -> None:
    """Select wires, or with the keys for it add them to what is selected."""
    links = frozenset(links)
    if at.toggles:
        selection.set(selection.nodes, selection.links ^ links)
    elif at.adds:
        selection.set(selection.nodes, selection.links | links)
    else:
        selection.set(links=links)


def deletion(selection: Selection, heal: bool) -> Edit | None:
    """What deletes the selection; with `heal`, what stood before and behind nodes is joined."""
    edits: list[Edit] = []
    if selection.links:
        edits.append(Disconnect(selection.links))
    if selection.nodes:
        edits.append(RemoveNodes(selection.nodes, heal))
    return Together(edits[-1].name, tuple(edits)) if len(edits) > 1 else next(iter(edits), None)
