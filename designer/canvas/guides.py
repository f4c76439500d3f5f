"""Lines that a dragged box falls into: edges and middles of its neighbours, and equal distances."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from designer.canvas.geometry import Box, Point

FAR = 400.0
"""How far away a box may stand and still be a neighbour."""

_SAME = 0.5


class Guide(NamedTuple):
    """A line to be shown. gap: it is one of several equal distances, else boxes are in line."""

    start: Point
    end: Point
    gap: bool = False

    @property
    def turned(self) -> "Guide":
        """The guide in a picture whose axes are exchanged."""
        return Guide(self.start[::-1], self.end[::-1], self.gap)


class Snap(NamedTuple):
    """How far a box goes to fall into line on each axis, None where nothing is near."""

    dx: float | None
    dy: float | None
    guides: tuple[Guide, ...]


class _Offer(NamedTuple):
    """A shift along the first axis, the boxes that make it, and where they are met.

    line: where the boxes are in line; None where the distances between them are equal.
    """

    by: float
    boxes: tuple[Box, ...]
    line: float | None = None


def snap(box: Box, others: Sequence[Box], reach: float) -> Snap:
    """What a box falls into within `reach`: the nearest line of its neighbours on each axis."""
    across = list(_offers(box, others, reach))
    along = list(_offers(box.turned, [other.turned for other in others], reach))
    dx, dy = (min((o.by for o in found), key=abs, default=None) for found in (across, along))
    x, y = dx or 0.0, dy or 0.0
    there = Box(box.left + x, box.top + y, box.right + x, box.bottom + y)
    guides = _shown(across, dx, there)
    guides += [guide.turned for guide in _shown(along, dy, there.turned)]
    return Snap(dx, dy, tuple(dict.fromkeys(guides)))


def _shown(offers: Iterable[_Offer], by: float | None, there: Box) -> list[Guide]:
    same = (offer for offer in offers if by is not None and abs(offer.by - by) < _SAME)
    return [guide for offer in same for guide in _guides(offer, there)]


def _guides(offer: _Offer, there: Box) -> list[Guide]:
    """Along the line from box to box; or the distances, in the middle of their common height."""
    boxes = sorted((*offer.boxes, there), key=lambda box: box.left)
    top, bottom = [box.top for box in boxes], [box.bottom for box in boxes]
    if offer.line is not None:
        return [Guide((offer.line, min(top)), (offer.line, max(bottom)))]
    y = (max(top) + min(bottom)) / 2
    return [Guide((a.right, y), (b.left, y), gap=True) for a, b in pairwise(boxes)]


def _offers(box: Box, others: Sequence[Box], reach: float) -> Iterator[_Offer]:
    """The shifts across that bring a box into line with others or among them."""
    left, right = box.left, box.right
    for other in others:
        if other.right - other.left == right - left:  # in line with one edge is with all
            pairs: tuple[tuple[float, float], ...] = ((left, other.left),)
        else:
            middles = (left + right) / 2, (other.left + other.right) / 2
            pairs = (left, other.left), middles, (right, other.right)
        for mine, theirs in pairs:
            if -reach <= theirs - mine <= reach:
                yield _Offer(theirs - mine, (other,), theirs)
    for offer in _distances(box, others):
        if -reach <= offer.by <= reach:
            yield offer


def _distances(box: Box, others: Sequence[Box]) -> Iterator[_Offer]:
    """Equal distances in the row in which the box stands."""
    row = [each for each in others if each.top < box.bottom and box.top < each.bottom]
    middle = (box.left + box.right) / 2
    before = sorted((b for b in row if b.right <= middle), key=lambda b: -b.right)[:2]
    behind = sorted((b for b in row if b.left >= middle), key=lambda b: b.left)[:2]
    if before and behind:
        between = (before[0].right + behind[0].left) / 2
        yield _Offer(between - middle, (before[0], behind[0]))
    if len(before) == 2 and before[1].right <= before[0].left:
        place = before[0].right + before[0].left - before[1].right
        yield _Offer(place - box.left, tuple(before))
    if len(behind) == 2 and behind[0].right <= behind[1].left:
        place = behind[0].left - (behind[1].left - behind[0].right)
        yield _Offer(place - box.right, tuple(behind))
