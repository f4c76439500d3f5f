"""Frames and notes that follow when the nodes near them have gone elsewhere."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace

from designer.canvas.geometry import Box, node_box
from designer.remark_places import Standing, box_around, boxes_of, fitted, remark_box, standing_in
from graphs.network import Network, Node
from graphs.remarks import Frame, Remark


def by_size(remarks: Iterable[Remark]) -> list[Frame]:
    """The frames among remarks, the smallest first: an inner one stands before its outer one."""
    frames = [each for each in remarks if isinstance(each, Frame)]
    return sorted(frames, key=lambda each: (each.width * each.height, each.id))


def nearest(nodes: Iterable[Node], box: Box) -> Node | None:
    """The node whose box is nearest to another box."""
    return min(nodes, key=lambda node: distance(node_box(node.x, node.y), box), default=None)


def distance(one: Box, other: Box) -> float:
    """How far two boxes are from one another, along both axes together."""
    across = max(one.left - other.right, other.left - one.right, 0.0)
    down = max(one.top - other.bottom, other.top - one.bottom, 0.0)
    return across + down


def with_room_in_frames(
    before: Network, after: Network, unfolded: Mapping[str, Collection[str]]
) -> Network:
    """The network after uses of blocks became nodes: frames that held a use hold its nodes.

    What stood below goes down as the nodes there did. unfolded: the nodes' ids by the use's.
    """
    if not before.remarks:
        return after
    kept = before.nodes.keys() & after.nodes.keys()
    down = max((after.nodes[key].y - before.nodes[key].y for key in kept), default=0)
    top = min(before.nodes[key].y for key in unfolded)
    changed = {
        key: replace(remark, y=remark.y + down)
        for key, remark in before.remarks.items()
        if remark.y > top and down
    }
    new = after.with_remarks(*changed.values()) if changed else after
    for frame in by_size(before.remarks.values()):
        inside = standing_in(before, frame.id)
        nodes = {each for key in inside.nodes for each in unfolded.get(key, (key,))}
        box = box_around(boxes_of(new, Standing(frozenset(nodes), inside.remarks)))
        now = new.remarks[frame.id]
        if box is not None and not remark_box(now).holds(box):
            grown = remark_box(now).joined(remark_box(fitted(frame, box)))
            new = new.with_remarks(_filling(frame, grown))
    return new


def _filling(frame: Frame, box: Box) -> Frame:
    left, top, right, bottom = map(int, box)
    return replace(frame, x=left, y=top, width=right - left, height=bottom - top)


def following(network: Network, places: Mapping[str, tuple[int, int]]) -> tuple[Remark, ...]:
    """Frames around nodes that go elsewhere, all of those in them and no others; notes in them."""
    moved = network.with_nodes(
        *(replace(network.nodes[key], x=x, y=y) for key, (x, y) in places.items())
    )
    changed: dict[str, Remark] = {}
    for frame in by_size(network.remarks.values()):
        inside = standing_in(network, frame.id)
        if not inside.nodes or not inside.nodes <= places.keys():
            continue
        for key in inside.remarks - changed.keys():
            changed[key] = _beside(network, moved, inside.nodes, network.remarks[key])
        moved = moved.with_remarks(*changed.values()) if changed else moved
        box = box_around(boxes_of(moved, inside))
        assert box is not None
        changed[frame.id] = fitted(frame, box)
        moved = moved.with_remarks(changed[frame.id])
    return tuple(changed.values())


def _beside(network: Network, moved: Network, nodes: Collection[str], remark: Remark) -> Remark:
    """A remark as far from the nearest of some nodes as it was."""
    anchor = nearest((network.nodes[key] for key in sorted(nodes)), remark_box(remark))
    assert anchor is not None
    now = moved.nodes[anchor.id]
    return replace(remark, x=remark.x + now.x - anchor.x, y=remark.y + now.y - anchor.y)
