"""Putting a fragment of the palette into a network: wired where its shapes allow it."""

from collections.abc import Mapping
from dataclasses import replace

from designer.arranging import flowing_places
from designer.edits import AddNetwork, Connect, Edit, Together
from designer.inserting import Ends, insertion
from designer.placing import COLUMN, ROW, clear_of, place_below
from designer.session import Session
from graphs.network import Link, Network
from graphs.propagate import Facts, propagate
from graphs.snippets import Snippet
from graphs.types import FieldError

Place = tuple[int, int]


def add_snippet(session: Session, snippet: Snippet) -> None:
    """Add a fragment behind the selected node, free where that does not fit; select it."""
    facts = session.document.facts
    network = facts.network
    selected = session.selection.nodes
    after = next(iter(selected)) if len(selected) == 1 else None
    place = _free(network, _drawn(network, snippet), place_below(network, after))
    edit = None
    if after is not None and network.nodes[after].layer.outputs:
        # A wire without a target ends at the fragment.
        link = Link(after, network.nodes[after].layer.outputs[0], "", "")
        edit = snippet_in(facts, snippet, place, link)
    session.document.perform(edit or loose_snippet(network, snippet, place))
    session.selection.set(session.document.network.nodes.keys() - network.nodes.keys())


def snippet_in(facts: Facts, snippet: Snippet, place: Place, link: Link) -> Edit | None:
    """A fragment in a wire, for the channels that arrive; None where it would not be right there.

    place: its first node's corner.
    """
    tensor = facts.type_on(link)
    if tensor is None or len(tensor.shape) != 3:
        return None
    try:
        part = _drawn(facts.network, snippet, tensor.shape[0])
    except FieldError:
        return None
    edit = _wired(facts.network, part, place, link)
    after = propagate(edit.apply(facts.network), facts)
    worse = (
        after.nodes[key].status != "right"
        for key in after.nodes
        if key not in facts.nodes or facts.nodes[key].status == "right"
    )
    return None if any(worse) else edit


def loose_snippet(network: Network, snippet: Snippet, place: Place) -> Edit:
    """A fragment that is wired to nothing."""
    return _loose(_drawn(network, snippet), place)


def _drawn(network: Network, snippet: Snippet, channels: int | None = None) -> Network:
    """The fragment along the flow of the network that it comes into."""
    part = snippet.build(channels)
    if part.flow == network.flow:
        return part
    places = flowing_places(part, network.flow)
    nodes = {k: replace(n, x=places[k][0], y=places[k][1]) for k, n in part.nodes.items()}
    return replace(part, nodes=nodes, flow=network.flow)


def _wired(network: Network, part: Network, place: Place, link: Link) -> Edit:
    ids = network.fresh_ids(len(part.nodes))
    first, last = (list(part.nodes.values())[at] for at in (0, -1))
    ends = Ends((ids[0], first.layer.inputs[0]), (ids[-1], last.layer.outputs[0]))
    loose = _loose(part, place)
    if link.target:
        places = dict(zip(ids, _places(part, place).values(), strict=True))
        return insertion(network, link, ends, places, loose.name, loose)
    into = Connect(Link(link.source, link.source_port, *ends.entry))
    return Together(loose.name, (loose, into))


def _loose(part: Network, place: Place) -> AddNetwork:
    first = next(iter(part.nodes.values()))
    return AddNetwork(part, place[0] - first.x, place[1] - first.y, f"Add {part.name}")


def _places(part: Network, place: Place) -> Mapping[str, Place]:
    """Where the fragment's nodes stand when its first one stands at a place."""
    first = next(iter(part.nodes.values()))
    dx, dy = place[0] - first.x, place[1] - first.y
    return {key: (node.x + dx, node.y + dy) for key, node in part.nodes.items()}


def _free(network: Network, part: Network, place: Place) -> Place:
    """The place, or the nearest one across the flow where the fragment covers no node."""
    step = (0, ROW) if network.flow == "right" else (COLUMN, 0)
    others = ((node.x, node.y) for node in network.nodes.values())
    places = clear_of(others, _places(part, place), step)
    return next(iter(places.values()))
