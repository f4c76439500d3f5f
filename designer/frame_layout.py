"""A network arranged with its frames: each is laid out for itself and takes its place as a whole.

So a frame holds the same nodes afterwards and no others. Notes stay beside what they were near.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from designer.arranging import CANVAS, Place, Places, arranged_boxes, flowing_places, ways
from designer.canvas.cells import CellIndex
from designer.canvas.geometry import Box, node_box
from designer.edits import MoveNodes
from designer.remark_edits import ChangeRemarks
from designer.remark_fitting import by_size, distance
from designer.remark_places import (
    FOOTER,
    HEADER,
    MARGIN,
    Standing,
    box_around,
    boxes_of,
    fitted,
    remark_box,
    standing_in,
)
from designer.sizes import GRID
from graphs.network import Network
from graphs.remarks import Frame, Remark
from graphs.types import Direction

_ROOT = ""
_CLEAR = 8
"""Between a note and what it must not cover."""

_ABOVE = 8
"""What a frame is given above it beside the gap between rows: a shape on a wire has room there."""

_THINNEST = 1 / 8
"""Width over height of what stands in a frame, at least, and height over width."""


class Layout(NamedTuple):
    """Where nodes go, and the remarks that change with them."""

    places: Places
    remarks: tuple[Remark, ...] = ()


def laid_out(
    network: Network,
    flow: Direction,
    *,
    anew: bool,
    inside: Mapping[str, Standing] | None = None,
) -> Layout:
    """A place for everything, in rows along the flow; not `anew`, near where it stands.

    inside: what stands in each frame, where that is not to be seen from the places.
    """
    if not network.remarks:
        return Layout(flowing_places(network, flow, anew=anew))
    if inside is None:
        frames = by_size(network.remarks.values())
        inside = {frame.id: standing_in(network, frame.id) for frame in frames}
    tree = _tree(network, inside)
    levels: dict[str, _Level] = {}
    for frame in (*tree.frames, _ROOT):  # the inner ones first
        levels[frame] = _level(tree, frame, levels, flow, anew=anew)
    return _holding(network, inside, _gathered(tree, levels))


@dataclass(frozen=True, slots=True)
class _Tree:
    """What stands where: by frame, or by nothing for what stands outside all.

    frames: those with nodes in them, each after those inside it. nodes, inner: what is laid out in
    a frame. loose: what only stands beside it there: notes, and frames without nodes. carried: what
    stands in such an empty frame and moves with it. links: between what is laid out in one frame.
    """

    network: Network
    frames: Mapping[str, Frame]
    nodes: dict[str, list[str]] = field(default_factory=dict)
    inner: dict[str, list[str]] = field(default_factory=dict)
    loose: dict[str, list[str]] = field(default_factory=dict)
    carried: dict[str, frozenset[str]] = field(default_factory=dict)
    links: dict[str, list[tuple[str, str]]] = field(default_factory=dict)

    def box(self, item: str) -> Box:
        """Where an item stands now."""
        node = self.network.nodes.get(item)
        if node is not None:
            return node_box(node.x, node.y)
        box = remark_box(self.network.remarks[item])
        return box._replace(top=box.top - _ABOVE) if item in self.frames else box


class _Level(NamedTuple):
    """What stands in a frame, or outside all: the corners of its items, and the box around them."""

    corners: Mapping[str, Place]
    sizes: Mapping[str, Place]
    bounds: Box


def _tree(network: Network, inside: Mapping[str, Standing]) -> _Tree:
    """Everything belongs to the first frame in which it stands, those with the least inside first.

    A frame that then has nothing to lay out is none, as where two overlap.
    """
    parents: dict[str, str] = {}
    filled: dict[str, Frame] = {}
    for key in sorted(inside, key=lambda each: (sum(map(len, inside[each])), each)):
        inner = [each for each in filled if each in inside[key].remarks]
        own = [each for each in (*inside[key].nodes, *inner) if each not in parents]
        frame = network.remarks[key]
        if own and isinstance(frame, Frame):
            filled[key] = frame
            parents |= dict.fromkeys(own, key)
    tree = _Tree(network, filled)
    for key in network.nodes:
        tree.nodes.setdefault(parents.get(key, _ROOT), []).append(key)
    for key in filled:
        tree.inner.setdefault(parents.get(key, _ROOT), []).append(key)
    _put_loose(tree, inside)
    for link in network.wiring:
        level, *ends = _parting(link.source, link.target, parents)
        if ends:
            tree.links.setdefault(level, []).append((ends[0], ends[1]))
    return tree


def _put_loose(tree: _Tree, inside: Mapping[str, Standing]) -> None:
    """Notes, and frames in which no node stands; the outermost of these take the rest along."""
    held: set[str] = set()
    for key in sorted(inside, key=lambda each: (-len(inside[each].remarks), each)):
        if not inside[key].nodes and key not in held:
            tree.carried[key] = inside[key].remarks
            held |= inside[key].remarks
    loose = tree.network.remarks.keys() - held - {key for key in inside if inside[key].nodes}
    for key in sorted(loose):
        around = next((frame for frame in tree.frames if key in inside[frame].remarks), _ROOT)
        tree.loose.setdefault(around, []).append(key)


def _parting(source: str, target: str, parents: Mapping[str, str]) -> tuple[str, ...]:
    """The innermost frame around two nodes, and what in it is or holds each of them."""
    one, other = (list(_upwards(key, parents)) for key in (source, target))
    while len(one) > 1 and len(other) > 1 and one[-2] == other[-2]:
        one.pop()
        other.pop()
    return (one[-1], one[-2], other[-2]) if len(one) > 1 and len(other) > 1 else (_ROOT,)


def _upwards(key: str, parents: Mapping[str, str]) -> Iterator[str]:
    yield key
    while key in parents:
        key = parents[key]
        yield key
    yield _ROOT


def _level(
    tree: _Tree, frame: str, levels: Mapping[str, _Level], flow: Direction, *, anew: bool
) -> _Level:
    """Lay out what stands in a frame, the frames in it being laid out already."""
    items = [*tree.nodes.get(frame, ()), *tree.inner.get(frame, ())]
    sizes = {key: _size(tree, key, levels) for key in items}
    stood = {key: _corner(tree.box(key)) for key in items}
    links = _without_loops(items, dict.fromkeys(tree.links.get(frame, ())))
    proportion = _proportion(tree, frame, flow)
    corners = dict(arranged_boxes(sizes, links, flow, proportion, None if anew else stood))
    taken: CellIndex[str] = CellIndex()
    for key, corner in corners.items():
        taken.put(key, _box(corner, sizes[key]))
    for key in tree.loose.get(frame, ()):
        sizes[key] = _size(tree, key, levels)
        corners[key] = _beside(tree, key, items, corners, sizes[key], taken)
        taken.put(key, _box(corners[key], sizes[key]))
    bounds = box_around(taken[key] for key in corners)
    assert bounds is not None, frame
    return _Level(corners, sizes, bounds)


def _size(tree: _Tree, key: str, levels: Mapping[str, _Level]) -> Place:
    """Of a frame, what its own level needs; of all else, what it has."""
    if key in levels:
        left, top, right, bottom = levels[key].bounds
        return _up(right - left) + 2 * MARGIN, _up(bottom - top) + HEADER + FOOTER + _ABOVE
    left, top, right, bottom = tree.box(key)
    return int(right - left), int(bottom - top)


def _proportion(tree: _Tree, frame: str, flow: Direction) -> float:
    """Width over height that a level is to have: in a frame, that of what stands in it now."""
    if frame == _ROOT:
        return CANVAS
    known = tree.frames[frame]
    wide = max(known.width - 2 * MARGIN, GRID) / max(known.height - HEADER - FOOTER, GRID)
    if flow != tree.network.flow:
        wide = 1 / wide
    return min(max(wide, _THINNEST), 1 / _THINNEST)


def _without_loops(
    items: Iterable[str], links: Iterable[tuple[str, str]]
) -> Iterator[tuple[str, str]]:
    """The links without those that close a loop, as they may once frames stand for their nodes."""
    feeds: dict[str, list[str]] = {key: [] for key in items}
    waiting = dict.fromkeys(feeds, 0)
    for source, target in links:
        feeds[source].append(target)
        waiting[target] += 1
    ready = [key for key, count in waiting.items() if not count]
    done: set[str] = set()
    while len(done) < len(feeds):
        if not ready:
            ready.append(min((key for key in feeds if key not in done), key=waiting.__getitem__))
        key = ready.pop()
        done.add(key)
        for target in feeds[key]:
            if target not in done:
                yield key, target
                waiting[target] -= 1
                if not waiting[target]:
                    ready.append(target)


def _beside(
    tree: _Tree,
    key: str,
    items: Iterable[str],
    corners: Mapping[str, Place],
    size: Place,
    taken: CellIndex[str],
) -> Place:
    """Where a note goes: as it stood to the nearest item, or as near as it covers nothing."""
    box = tree.box(key)
    anchor = min(items, key=lambda each: (distance(tree.box(each), box), each), default=None)
    x, y = _corner(box)
    if anchor is not None:
        (left, top), (u, v) = _corner(tree.box(anchor)), corners[anchor]
        x, y = x + u - left, y + v - top
    for dx, dy in ways():
        if not taken.near(_box((x + dx, y + dy), size).grown(_CLEAR)):
            return x + dx, y + dy
    return x, y


def _gathered(tree: _Tree, levels: Mapping[str, _Level]) -> Layout:
    """Places on the whole picture: levels put where their frames stand, the outer ones first."""
    offsets: dict[str, Place] = {_ROOT: (0, 0)}
    places: dict[str, Place] = {}
    remarks: list[Remark] = []
    for frame in (_ROOT, *reversed(tuple(tree.frames))):
        level, (dx, dy) = levels[frame], offsets[frame]
        for key, (x, y) in level.corners.items():
            at = x + dx, y + dy
            if key in tree.network.nodes:
                places[key] = at
                continue
            remark = tree.network.remarks[key]
            if key in levels:
                bounds, at = levels[key].bounds, (at[0], at[1] + _ABOVE)
                offsets[key] = at[0] + MARGIN - int(bounds.left), at[1] + HEADER - int(bounds.top)
                width, height = level.sizes[key]
                remark = replace(tree.frames[key], width=width, height=height - _ABOVE)
            remarks += _moved(tree, remark, at)
    return Layout(places, tuple(remarks))


def _moved(tree: _Tree, remark: Remark, to: Place) -> Iterator[Remark]:
    """A remark in another place; an empty frame takes the notes in it along."""
    yield replace(remark, x=to[0], y=to[1])
    dx, dy = to[0] - remark.x, to[1] - remark.y
    for key in sorted(tree.carried.get(remark.id, ())):
        each = tree.network.remarks[key]
        yield replace(each, x=each.x + dx, y=each.y + dy)


def _corner(box: Box) -> Place:
    return int(box.left), int(box.top)


def _box(corner: Place, size: Place) -> Box:
    return Box(corner[0], corner[1], corner[0] + size[0], corner[1] + size[1])


def _up(length: float) -> int:
    """The next line of the grid."""
    return -(-int(length) // GRID) * GRID


def _holding(network: Network, inside: Mapping[str, Standing], layout: Layout) -> Layout:
    """The layout with frames that overlapped others around what stood in them too."""
    new = ChangeRemarks(layout.remarks).apply(MoveNodes(layout.places).apply(network))
    changed = {remark.id: remark for remark in layout.remarks}
    for key in sorted(inside, key=lambda each: (sum(map(len, inside[each])), each)):
        frame, box = new.remarks[key], box_around(boxes_of(new, inside[key]))
        if box is None or not isinstance(frame, Frame) or remark_box(frame).holds(box):
            continue
        changed[key] = fitted(frame, box)
        new = new.with_remarks(changed[key])
    return Layout(layout.places, tuple(changed.values()))
