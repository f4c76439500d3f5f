"""The way of a wire: from a lower edge to an upper edge, around the boxes between."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise
from math import inf, isfinite
from typing import NamedTuple

from designer.canvas.geometry import NODE_HEIGHT, NODE_WIDTH, Box, Point, around
from graphs.types import Direction

CLEARANCE = 24
"""How far beside a box a lane runs."""

_LEAD = 40.0
"""How far from both ends a lane begins to be checked: rows of nodes stand further apart."""

_EASE = 64.0
_TURN = 20.0
_SHARP = 0.6
"""How soon a wire turns into its lane where the next row leaves little room."""

_NEAR = 8
_NARROW = 112
"""Between boxes so near to each other a lane runs in the middle."""

_ROOMY = 2.0 * CLEARANCE
"""A wire that goes back does so between columns, not between branches side by side."""

_LEAST_FALL = 8
_BEND = 36.0
_STEEPER = 0.15
_STEPS = 10


class Curve(NamedTuple):
    """A cubic Bézier curve that goes on from where the one before ended."""

    first: Point
    second: Point
    end: Point


class Route(NamedTuple):
    """The way of a wire."""

    start: Point
    curves: tuple[Curve, ...]

    @property
    def box(self) -> Box:
        """A box around it and its control points."""
        return around([self.start, *(point for curve in self.curves for point in curve)])

    @property
    def turned(self) -> "Route":
        """The way in a picture whose axes are exchanged."""
        curves = (Curve(*(point[::-1] for point in curve)) for curve in self.curves)
        return Route(self.start[::-1], tuple(curves))

    def line(self) -> list[Point]:
        """The way as a line of points."""
        points = [self.start]
        for curve in self.curves:
            points += _sampled(points[-1], curve)
        return points


def way(
    start: Point, end: Point, near: Callable[[Box], Sequence[Box]], ends: tuple[Box, Box]
) -> tuple[Route, Box]:
    """The way of a wire, and the area whose boxes it depends on.

    near: the boxes that meet an area, without the two nodes' own, which are `ends`.
    """
    route = direct(start, end)
    if route is not None and not blocked(route, near(route.box)):
        return route, route.box
    area = span(start, end)
    return detour(start, end, near(area), ends), area


def span(start: Point, end: Point) -> Box:
    """The area whose boxes a detour between two points looks at."""
    reach = 3.0 * NODE_WIDTH
    return around([start, end]).grown(reach, NODE_HEIGHT)


def between(start: Point, end: Point, flow: Direction) -> Route:
    """One curve between any two points, whatever stands there: for what is on the move."""
    if flow == "right":
        return between(start[::-1], end[::-1], "down").turned
    bend = max(abs(end[1] - start[1]) / 2, min(NODE_HEIGHT, abs(end[0] - start[0]) / 2))
    return Route(start, (Curve((start[0], start[1] + bend), (end[0], end[1] - bend), end),))


def direct(start: Point, end: Point) -> Route | None:
    """One curve from a point down to a lower one; None where the end is not lower."""
    fall = end[1] - start[1]
    if fall < _LEAST_FALL:
        return None
    return Route(start, (_down(start, end),))


def blocked(route: Route, boxes: Iterable[Box]) -> bool:
    """Whether a way touches one of some boxes."""
    boxes = list(boxes)
    return bool(boxes) and any(
        _cuts(one, other, box) for one, other in pairwise(route.line()) for box in boxes
    )


def detour(start: Point, end: Point, boxes: Sequence[Box], ends: tuple[Box, Box]) -> Route:
    """Down, along a lane beside the boxes, and down again; `ends` are the two nodes' boxes."""
    if end[1] - start[1] < 2 * _LEAD:
        return _around_back(start, end, boxes, ends)
    most = min(_EASE, (end[1] - start[1]) / 2)
    # The lane may begin as near as this to a port, so it must be clear from there on.
    nearest = min(most, _TURN, _LEAD)
    lane = _lane(start[0], end[0], start[1] + nearest, end[1] - nearest, boxes)
    under = [box.top - start[1] for box in boxes if _between(box, start[0], lane)]
    above = [end[1] - box.bottom for box in boxes if _between(box, end[0], lane)]
    first, last = (min([most, *(r for r in room if r >= _TURN)]) for room in (under, above))
    entry, leave = (lane, start[1] + first), (lane, end[1] - last)
    one, other = start[1] + min(_TURN, first * _SHARP), end[1] - min(_TURN, last * _SHARP)
    return Route(
        start,
        (
            Curve((start[0], one), (lane, one), entry),
            _straight(entry, leave),
            Curve((lane, other), (end[0], other), end),
        ),
    )


def _between(box: Box, x: float, lane: float) -> bool:
    """Whether a box lies under or over the way from a port to a lane."""
    return min(x, lane) < box.right and box.left < max(x, lane)


def _around_back(start: Point, end: Point, boxes: Sequence[Box], ends: tuple[Box, Box]) -> Route:
    """To an end that is not below: out, up beside both nodes, and in from above."""
    low, high = start[1] + _BEND, end[1] - _BEND
    lane = _lane(start[0], end[0], min(low, high), max(low, high), [*boxes, *ends], _ROOMY)
    middle = (start[1] + end[1]) / 2
    up_from, up_to = (lane, max(start[1], middle)), (lane, min(end[1], middle))
    return Route(
        start,
        (
            Curve((start[0], low), (lane, low), up_from),
            _straight(up_from, up_to),
            Curve((lane, high), (end[0], high), end),
        ),
    )


def _lane(
    x: float, to: float, top: float, bottom: float, boxes: Sequence[Box], room: float = 0.0
) -> float:
    """The upright line nearest to both ends that keeps clear of all boxes, with so much room."""
    walls = _walls((box for box in boxes if box.top < bottom and top < box.bottom), room)
    free = [lane for lane in (x, to) if not any(left < lane < right for left, right in walls)]
    for (_, left), (right, _) in pairwise([(-inf, -inf), *walls, (inf, inf)]):
        narrow = right - left < _NARROW
        apart = (right - left) / 2 if narrow else CLEARANCE - _NEAR
        free += [edge for edge in (left + apart, right - apart) if isfinite(edge)]
    return min(free, key=lambda lane: (abs(lane - x) + abs(lane - to), -lane))


def _walls(boxes: Iterable[Box], room: float) -> list[tuple[float, float]]:
    """What boxes leave no way through, from left to right; gaps narrower than `room` are none."""
    walls: list[tuple[float, float]] = []
    for left, right in sorted((box.left - _NEAR, box.right + _NEAR) for box in boxes):
        if walls and left <= walls[-1][1] + room:
            walls[-1] = walls[-1][0], max(walls[-1][1], right)
        else:
            walls.append((left, right))
    return walls


def _down(start: Point, end: Point) -> Curve:
    """A curve that leaves and arrives upright."""
    steep = min(1.0, abs(end[0] - start[0]) / _TURN) * _STEEPER
    upright = (end[1] - start[1]) * (0.5 + steep)
    return Curve((start[0], start[1] + upright), (end[0], end[1] - upright), end)


def _straight(start: Point, end: Point) -> Curve:
    return Curve(start, end, end)


def _sampled(start: Point, curve: Curve) -> Iterator[Point]:
    (x0, y0), (x1, y1), (x2, y2), (x3, y3) = start, *curve
    if x0 == x1 == x2 == x3 or y0 == y1 == y2 == y3:
        yield curve.end
        return
    for step in range(1, _STEPS + 1):
        t = step / _STEPS
        a, b, c, d = (1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3
        yield a * x0 + b * x1 + c * x2 + d * x3, a * y0 + b * y1 + c * y2 + d * y3


def _cuts(start: Point, end: Point, box: Box) -> bool:
    """Whether a straight piece shares a point with a box (Liang and Barsky 1984)."""
    low, high = 0.0, 1.0
    for at, to, least, most in (
        (start[0], end[0], box.left, box.right),
        (start[1], end[1], box.top, box.bottom),
    ):
        step = to - at
        if not step:
            if not least <= at <= most:
                return False
            continue
        one, other = sorted(((least - at) / step, (most - at) / step))
        low, high = max(low, one), min(high, other)
    return low <= high


def distance(line: Sequence[Point], x: float, y: float) -> float:
    """How far a point is from a line of points."""
    return min(_distance(one, other, x, y) for one, other in pairwise(line))


def _distance(start: Point, end: Point, x: float, y: float) -> float:
    run, fall = end[0] - start[0], end[1] - start[1]
    length = run * run + fall * fall
    along = ((x - start[0]) * run + (y - start[1]) * fall) / length if length else 0.0
    along = min(1.0, max(0.0, along))
    return float(((start[0] + along * run - x) ** 2 + (start[1] + along * fall - y) ** 2) ** 0.5)


def crosses(line: Sequence[Point], start: Point, end: Point) -> bool:
    """Whether a line of points and a straight piece share a point."""
    return any(_meet(one, other, start, end) for one, other in pairwise(line))


def _meet(a: Point, b: Point, c: Point, d: Point) -> bool:
    """Whether each of two straight pieces has the other's ends on both of its sides, or on it."""
    one, other = _side(a, b, c) * _side(a, b, d), _side(c, d, a) * _side(c, d, b)
    if one == other == 0.0:
        return around((a, b)).meets(around((c, d)))
    return one <= 0.0 and other <= 0.0


def _side(start: Point, end: Point, point: Point) -> float:
    """On which side of a line a point lies: its sign."""
    run, fall = end[0] - start[0], end[1] - start[1]
    return run * (point[1] - start[1]) - fall * (point[0] - start[0])
