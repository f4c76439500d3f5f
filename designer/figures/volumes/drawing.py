"""Volumes as a drawing: faces, windows with their rays, arrows, arcs, labels and a legend."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from designer.figures.ink import BLACK, WHITE, Ink, mixed
from designer.figures.volumes.parts import Part, parts_of
from designer.figures.volumes.placing import LINE, SIZE, SMALL, Label, Placed, placed
from designer.figures.volumes.solids import Solid, sides
from designer.menus import CATEGORY_TITLES
from graphs.drawing.shapes import (
    Path,
    Picture,
    Piece,
    Point,
    Rectangle,
    Shape,
    Words,
    line,
    moved,
    polygon,
)
from graphs.propagate import Facts

MARGIN = 16.0
FRONT, SIDE, LID = 0.42, 0.2, 0.62
"""How much white is in the hue of each face that is seen."""
_HEAD = 5.0
_BEND = 12.0
_SMALLEST_WINDOW = 5.0
_FINE = 0.75


def volumes_figure(facts: Facts, ink: Ink) -> Picture:
    """A network as volumes from left to right, cropped to what is drawn."""
    found = placed(parts_of(facts), ink.fonts)
    shapes = [*_volumes(found, ink), *_arcs(found, ink), *_labels(found, ink)]
    left, top, right, bottom = _bounds(found, ink)
    shapes += _legend(found, ink, left, bottom + 24)
    bottom += 26 if _used(found) else 0
    right = max(right, left + _legend_width(found, ink))
    shown = tuple(moved(each, MARGIN - left, MARGIN - top) for each in shapes)
    size = right - left + 2 * MARGIN, bottom - top + 2 * MARGIN
    return Picture(*size, ink["canvas"], shown)


def _bounds(found: Placed, ink: Ink) -> tuple[float, float, float, float]:
    lefts, tops, rights, bottoms = [0.0], [], [0.0], []
    for key, solid in found.solids.items():
        label, middle = found.labels[key], solid.x + solid.right / 2
        half = max([solid.right, *_widths(label, ink)]) / 2
        lefts.append(middle - half)
        rights.append(middle + half)
        tops.append(solid.y - solid.tall)
        bottoms.append(solid.y + 4 + LINE * len(label.lines))
    tops += (high - LINE for high in found.arcs.values())
    return min(lefts), min(tops, default=0.0), max(rights), max(bottoms, default=0.0)


def _widths(label: Label, ink: Ink) -> Iterator[float]:
    yield ink.fonts.bold.width(label.size, SIZE)
    yield ink.fonts.regular.width(label.words, SMALL)
    yield ink.fonts.regular.width(label.name, SMALL)


def _volumes(found: Placed, ink: Ink) -> Iterator[Shape]:
    """From left to right, each behind what arrives at it and before what leaves it."""
    arriving: dict[str, list[str]] = {}
    for source, target in found.links:
        arriving.setdefault(target, []).append(source)
    for key in sorted(found.parts, key=lambda each: found.solids[each].x):
        for source in arriving.get(key, ()):
            yield from _connection(found, source, key, ink)
        yield from _volume(found.parts[key], found.solids[key], ink)


def _volume(part: Part, solid: Solid, ink: Ink) -> Iterator[Shape]:
    if part.sign:
        yield from _disc(part, solid, ink)
    elif part.shape is None:
        yield Rectangle(solid.x, solid.y - solid.height, solid.width, solid.height, WHITE,
                        ink["nodeBorder"], 4)  # fmt: skip
    else:
        hue = ink.hue(part.category)
        edge = mixed(hue, BLACK, 0.35)
        at = solid.point
        yield polygon(at(0, 1, 0), at(0, 1, 1), at(1, 1, 1), at(1, 1, 0),
                      fill=mixed(hue, WHITE, LID), stroke=edge, line=_FINE)  # fmt: skip
        yield polygon(at(1, 0, 0), at(1, 0, 1), at(1, 1, 1), at(1, 1, 0),
                      fill=mixed(hue, WHITE, SIDE), stroke=edge, line=_FINE)  # fmt: skip
        yield polygon(at(0, 0, 0), at(1, 0, 0), at(1, 1, 0), at(0, 1, 0),
                      fill=mixed(hue, WHITE, FRONT), stroke=edge, line=_FINE)  # fmt: skip
        for number in range(1, part.count):
            share = number / part.count
            yield line(at(share, 0, 0), at(share, 1, 0), at(share, 1, 1), stroke=edge, width=_FINE)


def _disc(part: Part, solid: Solid, ink: Ink) -> Iterator[Shape]:
    radius = solid.width / 2
    top = solid.y - solid.height
    edge = mixed(ink.hue(part.category), BLACK, 0.2)
    tint = mixed(ink.hue(part.category), WHITE, LID)
    yield Rectangle(solid.x, top, solid.width, solid.height, tint, edge, radius)
    middle = solid.x + radius, top + radius
    yield Words(middle[0], middle[1] + 4.5, part.sign, ink["text"], 13, anchor="middle")


def _connection(found: Placed, source: str, target: str, ink: Ink) -> Iterator[Shape]:
    """Rays from a convolution's window to what it gives, or an arrow."""
    start, end = found.solids[source], found.solids[target]
    part, before = found.parts[target], found.parts[source]
    seen = sides(before.shape) if before.shape is not None and not before.sign else (0, 0, 0)
    if (source, target) in found.arcs:
        return
    bends = found.ways.get((source, target), ())
    ahead = abs(end.touch[1] - start.leave[1]) < start.tall / 2
    if part.kernel and seen[2] and ahead:
        window = _window(start, part.kernel, seen[1:])
        hue = ink.hue(part.category)
        yield polygon(*window, fill=mixed(hue, WHITE, 0.8), stroke=mixed(hue, BLACK, 0.5))
        for corner in window:
            yield line(corner, end.touch, stroke=mixed(hue, BLACK, 0.2), width=_FINE)
    else:
        out = max(start.x + start.right, _label_end(found, source, ink, 1)), start.leave[1]
        into = min(end.x, _label_end(found, target, ink, -1)), end.touch[1]
        yield from _arrow([start.leave, out, *bends, into, end.touch], ink)


def _label_end(found: Placed, key: str, ink: Ink, side: int) -> float:
    """How far to the left or to the right a volume's label reaches; arrows turn only behind it."""
    solid = found.solids[key]
    middle = solid.x + solid.right / 2
    return middle + side * max(_widths(found.labels[key], ink)) / 2


def _window(solid: Solid, kernel: tuple[int, int], seen: Sequence[int]) -> list[Point]:
    """A kernel's window on the face at which the flow leaves, large enough to be seen."""
    tall = max(kernel[0] / max(seen[0], 1), _SMALLEST_WINDOW / solid.height)
    deep = max(kernel[1] / max(seen[1], 1), 2 * _SMALLEST_WINDOW / solid.depth)
    tall, deep = min(tall, 1.0) / 2, min(deep, 1.0) / 2
    corners = ((-tall, -deep), (-tall, deep), (tall, deep), (tall, -deep))
    return [solid.point(1, 0.5 + up, 0.5 + into) for up, into in corners]


def _arrow(points: Sequence[Point], ink: Ink) -> Iterator[Shape]:
    """A smooth line along the flow with a head at its end."""
    x, y = points[-1]
    tip = [*points[:-1], (x - _HEAD, y)]
    pieces: list[Piece] = []
    for (x1, y1), (x2, y2) in pairwise(tip):
        half = (x2 - x1) / 2
        flat = abs(y2 - y1) < 0.5
        pieces.append(((x2, y2),) if flat else ((x1 + half, y1), (x2 - half, y2), (x2, y2)))
    yield Path(tip[0], tuple(pieces), stroke=ink["wire"])
    yield _head(x, y, (1, 0), ink)


def _head(x: float, y: float, along: tuple[int, int], ink: Ink) -> Shape:
    (right, down), half = along, _HEAD * 0.55
    back = x - right * _HEAD, y - down * _HEAD
    sides_of = ((back[0] + sign * down * half, back[1] + sign * right * half) for sign in (1, -1))
    return polygon((x, y), *sides_of, fill=ink["wire"])


def _arcs(found: Placed, ink: Ink) -> Iterator[Shape]:
    """Skips: up from a lid, over what lies between, and down on another."""
    for (source, target), height in found.arcs.items():
        (x1, y1), (x2, y2) = found.solids[source].top, found.solids[target].top
        bend = min(_BEND, (x2 - x1) / 2, y1 - height, y2 - height)
        pieces: tuple[Piece, ...] = (
            ((x1, height + bend),),
            ((x1, height + bend / 2), (x1 + bend / 2, height), (x1 + bend, height)),
            ((x2 - bend, height),),
            ((x2 - bend / 2, height), (x2, height + bend / 2), (x2, height + bend)),
            ((x2, y2 - _HEAD),),
        )
        yield Path((x1, y1), pieces, stroke=ink["wire"])
        yield _head(x2, y2, (0, 1), ink)


def _labels(found: Placed, ink: Ink) -> Iterator[Shape]:
    for key, solid in found.solids.items():
        label, x, y = found.labels[key], solid.x + solid.right / 2, solid.y + 2
        for text in label.lines:
            y += LINE
            bold = text is label.size
            size, colour = (SIZE, "text") if bold else (SMALL, "text2")
            yield Words(x, y, text, ink[colour], size, bold=bold, anchor="middle")
    for link, text in found.notes.items():
        if link in found.arcs:
            middle = (found.solids[link[0]].top[0] + found.solids[link[1]].top[0]) / 2
            yield Words(middle, found.arcs[link] - 4, text, ink["text2"], SMALL, anchor="middle")


def _used(found: Placed) -> list[str]:
    used = {part.category for part in found.parts.values() if not part.sign}
    return [each for each in CATEGORY_TITLES if each in used and each != "io"]


def _legend(found: Placed, ink: Ink, x: float, y: float) -> Iterator[Shape]:
    """What the colours mean."""
    for category in _used(found):
        hue = ink.hue(category)
        fill, edge = mixed(hue, WHITE, FRONT), mixed(hue, BLACK, 0.35)
        yield Rectangle(x, y - 8, 9, 9, fill, edge, 1.5, _FINE)
        yield Words(x + 14, y, CATEGORY_TITLES[category], ink["text2"], SMALL)
        x += 14 + ink.fonts.regular.width(CATEGORY_TITLES[category], SMALL) + 16


def _legend_width(found: Placed, ink: Ink) -> float:
    titles = (CATEGORY_TITLES[each] for each in _used(found))
    return sum(14 + ink.fonts.regular.width(title, SMALL) + 16 for title in titles)
