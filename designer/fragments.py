"""Putting a fragment of the palette into a network: wired where its shapes allow it."""

from typing import NamedTuple

from designer.edits import AddNetwork, Connect, Edit, MoveNodes, Together
from designer.placing import COLUMN, ROW, place_below
from designer.session import Session
from graphs.network import Link, Network
from graphs.propagate import Facts, propagate
from graphs.snippets import Snippet
from graphs.types import FieldError

Place = tuple[int, int]


class _Spot(NamedTuple):
    """Where a fragment comes: its first node's corner, and the wire it would stand in.

    A wire without a target ends at the fragment.
    """

    place: Place
    link: Link | None


def add_snippet(session: Session, snippet: Snippet) -> None:
    """Add a fragment behind the selected node, free where that does not fit; select it."""
    network = session.document.network
    selected = session.selection.nodes
    after = next(iter(selected)) if len(selected) == 1 else None
    link = None
    if after is not None and network.nodes[after].layer.outputs:
        link = Link(after, network.nodes[after].layer.outputs[0], "", "")
    place = _free(network, snippet.build(), place_below(network, after))
    _add(session, snippet, _Spot(place, link))


def drop_snippet(session: Session, snippet: Snippet, place: Place, link: Link | None) -> None:
    """Add a fragment at a place, in a wire where that fits; select it."""
    _add(session, snippet, _Spot(place, link))


def _add(session: Session, snippet: Snippet, spot: _Spot) -> None:
    document = session.document
    before = document.network.nodes.keys()
    edit = _wired(document.facts, snippet, spot)
    document.perform(edit or _loose(document.network, snippet.build(), spot.place, snippet.title))
    session.selection.set(document.network.nodes.keys() - before)


def _wired(facts: Facts, snippet: Snippet, spot: _Spot) -> Edit | None:
    """The fragment for the channels that arrive; None where it would not be right there."""
    if spot.link is None:
        return None
    tensor = facts.type_on(spot.link)
    if tensor is None or len(tensor.shape) != 3:
        return None
    try:
        part = snippet.build(tensor.shape[0])
    except FieldError:
        return None
    edit = _edit(facts.network, part, spot, snippet.title)
    after = propagate(edit.apply(facts.network), facts)
    worse = (
        after.nodes[key].status != "right"
        for key in after.nodes
        if key not in facts.nodes or facts.nodes[key].status == "right"
    )
    return None if any(worse) else edit


def _edit(network: Network, part: Network, spot: _Spot, title: str) -> Edit:
    assert spot.link is not None
    ids = network.fresh_ids(len(part.nodes))
    first, last = (list(part.nodes.values())[at] for at in (0, -1))
    source, source_port, target, target_port = spot.link
    edits: list[Edit] = []
    if target:
        edits.append(_room(network, part, spot))
    edits.append(_loose(network, part, spot.place, title))
    edits.append(Connect(Link(source, source_port, ids[0], first.layer.inputs[0])))
    if target:
        edits.append(Connect(Link(ids[-1], last.layer.outputs[0], target, target_port)))
    return Together(f"Add {title}", tuple(edits))


def _loose(network: Network, part: Network, place: Place, title: str) -> AddNetwork:
    first = next(iter(part.nodes.values()))
    return AddNetwork(part, place[0] - first.x, place[1] - first.y, f"Add {title}")


def _free(network: Network, part: Network, place: Place) -> Place:
    """The place, or the nearest column to the right of it where the fragment covers no node."""
    first = next(iter(part.nodes.values()))
    places = [(node.x - first.x, node.y - first.y) for node in part.nodes.values()]
    x, y = place
    while any(
        abs(node.x - x - dx) < COLUMN - ROW and abs(node.y - y - dy) < ROW
        for node in network.nodes.values()
        for dx, dy in places
    ):
        x += COLUMN
    return x, y


def _room(network: Network, part: Network, spot: _Spot) -> MoveNodes:
    """What lies behind the wire goes down as far as the fragment reaches."""
    assert spot.link is not None
    first = next(iter(part.nodes.values()))
    lowest = max(node.y for node in part.nodes.values()) - first.y + spot.place[1]
    missing = max(0, lowest + ROW - network.nodes[spot.link.target].y)
    behind = network.wiring.downstream([spot.link.target])
    return MoveNodes({k: (network.nodes[k].x, network.nodes[k].y + missing) for k in behind})
