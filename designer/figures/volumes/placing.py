"""Where volumes stand: in columns along the flow, branches side by side, skips as arcs above."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from math import ceil

from designer.figures.volumes.parts import Part, Parts
from designer.figures.volumes.solids import Solid, measures_for
from graphs.arrange import arrange
from graphs.arrange.separation import GRID
from graphs.drawing.font import Fonts
from graphs.drawing.shapes import Point, plain
from graphs.types import shape_text

LINE = 12.0
SIZE, SMALL = 10.0, 9.0
_APART, _BETWEEN = 28, 20
_WIDEST_LABEL = 110.0
_ARC_APART, _ARC_CLEAR = 9.0, 16.0

Link = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Label:
    """The lines below a volume: its size, what is done, its name."""

    size: str
    words: str
    name: str

    @property
    def lines(self) -> tuple[str, ...]:
        """Those that say something."""
        return tuple(filter(None, (self.size, self.words, self.name)))


@dataclass(frozen=True, slots=True)
class Placed:
    """Everything in its place. arcs: by link, how high each goes. ways: bends of other links."""

    parts: Mapping[str, Part]
    solids: Mapping[str, Solid]
    labels: Mapping[str, Label]
    links: tuple[Link, ...]
    notes: Mapping[Link, str]
    arcs: Mapping[Link, float]
    ways: Mapping[Link, tuple[Point, ...]]


def placed(found: Parts, fonts: Fonts) -> Placed:
    """Place the parts of a network from left to right."""
    measures = measures_for(found.parts.values())
    solids = {key: measures.solid(part) for key, part in found.parts.items()}
    labels = {key: label_of(part, fonts) for key, part in found.parts.items()}
    rooms = {key: _room(solids[key], labels[key], fonts) for key in found.parts}
    skips = _skips(found)
    links = [link for link in found.links if link not in skips]
    gap = (_BETWEEN, _APART)
    placement = arrange(list(found.parts), links, rooms, direction="right", gap=gap)
    for key, (x, y) in placement.positions.items():
        wide, high = rooms[key]
        solid = solids[key]
        left, foot = x + (wide - solid.right) / 2, y + (high + solid.tall) / 2
        solids[key] = replace(solid, x=left, y=foot)
    arcs = _arcs(skips, solids)
    return Placed(found.parts, solids, labels, found.links, found.notes, arcs, placement.bends)


def label_of(part: Part, fonts: Fonts) -> Label:
    """What stands below a part. A sign in its circle needs none."""
    if part.sign:
        return Label("", "", "")
    words = f"{part.count} × {part.words}" if part.count > 1 else part.words
    shape = shape_text(part.shape) if part.shape is not None else "?"
    return Label(
        fonts.bold.elided(shape, SIZE, _WIDEST_LABEL),
        fonts.regular.elided(plain(words), SMALL, _WIDEST_LABEL),
        fonts.regular.elided(plain(part.name), SMALL, _WIDEST_LABEL),
    )


def _room(solid: Solid, label: Label, fonts: Fonts) -> tuple[int, int]:
    """Width and height to keep free, the middle of the volume in the middle of it."""
    texts = [fonts.bold.width(label.size, SIZE)]
    texts += [fonts.regular.width(text, SMALL) for text in (label.words, label.name)]
    below = LINE * len(label.lines) + 4
    # Twice the layout's grid: so all middles are on it, and a chain is one straight line.
    high = ceil((solid.tall + 2 * below) / (2 * GRID)) * 2 * GRID
    return ceil(max(solid.right, *texts)), high


def _skips(found: Parts) -> set[Link]:
    """Links that pass by others: beside a longer way from what feeds several to where several meet.

    In a branch that is nothing but a shorter way, the first link or the last is that part's only.
    """
    levels: dict[str, int] = {}
    before: dict[str, list[str]] = {}
    for source, target in found.links:
        before.setdefault(target, []).append(source)
    for key in found.parts:
        levels[key] = 1 + max((levels[each] for each in before.get(key, ())), default=0)
    out = Counter(source for source, _ in found.links)
    return {
        (source, target)
        for source, target in found.links
        if levels[target] - levels[source] > 1 and out[source] > 1 and len(before[target]) > 1
    }


def _arcs(skips: set[Link], solids: Mapping[str, Solid]) -> dict[Link, float]:
    """How high each arc goes: above what it passes, and around the arcs within it."""
    order = sorted(solids.values(), key=lambda solid: solid.x)
    lefts = [solid.x for solid in order]
    highest = [solid.y - solid.tall for solid in order]
    arcs: dict[Link, float] = {}
    spans: list[tuple[float, float, float]] = []
    for link in sorted(skips, key=lambda each: _span(each, solids)):
        start, end = solids[link[0]].top[0], solids[link[1]].top[0]
        first, last = bisect_left(lefts, solids[link[0]].x), bisect_right(lefts, end)
        height = min(highest[first:last]) - _ARC_CLEAR
        height = _above(spans, start, end, height)
        spans.append((start, end, height))
        arcs[link] = height
    return arcs


def _span(link: Link, solids: Mapping[str, Solid]) -> tuple[float, float]:
    start, end = solids[link[0]].x, solids[link[1]].x
    return end - start, start


def _above(
    spans: Sequence[tuple[float, float, float]], start: float, end: float, height: float
) -> float:
    """The height, raised over all arcs that share room with it."""
    over = [high for left, right, high in spans if left < end and start < right]
    for high in sorted(over, reverse=True):
        if abs(high - height) < _ARC_APART:
            height = high - _ARC_APART
    return height
