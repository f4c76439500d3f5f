"""Where a long flow is cut into strips that stand side by side, so that it fits a canvas."""

from collections import Counter
from collections.abc import Sequence
from itertools import accumulate, pairwise
from math import inf, log
from typing import NamedTuple

from graphs.arrange.flow import Flow, alone_rows

LOOSE = 1.3  # how much longer or wider than the best an earlier fold may be before it is given up
NEAR = 2  # how many strips more or fewer than a first guess are tried
STUMP = 4  # a strip so many times shorter than the longest is none

Folds = list[int]  # the pieces with which strips begin, the first of them 0


class Piece(NamedTuple):
    """What lies between two cuts of a flow, each of which only one tensor crosses."""

    nodes: list[int]
    entry: int  # the node whose output comes in; -1 at the beginning
    top: int
    bottom: int
    width: int


class Frame(NamedTuple):
    """The picture to be filled: width over height, and how far strips stand apart.

    least: a flow no longer than this is easily seen whole and stays one strip.
    """

    proportion: float
    lane: int
    least: int


def pieces_of(
    flow: Flow, rows: Sequence[int], boxes: Sequence[tuple[int, int]], gap: tuple[int, int]
) -> list[Piece]:
    """Cut a flow wherever only one tensor passes, from top to bottom."""
    necks = _necks(flow, rows)
    places = _places(flow, rows, necks)
    cuts = _cuts(flow, necks, places)
    index, piece = [], 0
    for place in range(len(necks) + 1):
        piece += place in cuts
        index.append(piece)
    members: list[list[int]] = [[] for _ in range(piece + 1)]
    for node, place in enumerate(places):
        members[index[place]].append(node)
    entries = [-1, *(necks[cut - 1] for cut in cuts)]
    ends = _bands(rows, boxes, gap[1])
    return [
        _piece(nodes, entry, rows, ends, boxes, gap[0])
        for nodes, entry in zip(members, entries, strict=True)
    ]


def folds_of(pieces: Sequence[Piece], frame: Frame, seen: Sequence[int] = ()) -> Folds:
    """The pieces that begin strips; those that did so before (`seen`) if that is nearly as good."""
    best = _best(pieces, frame)
    kept = _without_stumps(pieces, [0, *seen]) if seen else [0]
    if len(kept) > 1:
        (width, height), (widest, highest) = _size(pieces, kept, frame), _size(pieces, best, frame)
        if width <= LOOSE * widest and height <= LOOSE * highest:
            return kept
    return best


def _necks(flow: Flow, rows: Sequence[int]) -> list[int]:
    """The nodes through which all of the main flow runs, from top to bottom."""
    alone = alone_rows(flow, rows)
    necks = [each for each, main in enumerate(flow.main) if main and alone[rows[each]]]
    return sorted(necks, key=rows.__getitem__)


def _places(flow: Flow, rows: Sequence[int], necks: Sequence[int]) -> list[int]:
    """How many necks lie above each node; what is beside the main flow stays with what it joins."""
    above, count = [0] * (max(rows) + 2), 0
    starts = {rows[neck] for neck in necks}
    for row in range(max(rows) + 1):
        above[row] = count
        count += row in starts
    places = [above[rows[each]] if main else -1 for each, main in enumerate(flow.main)]
    for beside, order, choose in (
        (flow.predecessors, flow.order, max),
        (flow.successors, flow.order[::-1], min),
    ) * 2:
        for node in order:
            known = [places[each] for each in beside[node] if places[each] >= 0]
            if places[node] < 0 and known:
                places[node] = choose(known)
    return [max(0, place) for place in places]


def _cuts(flow: Flow, necks: Sequence[int], places: Sequence[int]) -> list[int]:
    """The places whose beginning only one tensor crosses, along as few links as there can be."""
    crossing = _crossing(flow, places, len(necks))
    links = [sum(places[t] > place for t in flow.successors[n]) for place, n in enumerate(necks)]
    alone = {place for place, count in Counter(places).items() if count == 1}
    cuts: list[int] = []
    for place in range(1, len(necks) + 1):
        if crossing[place] != 1:
            continue
        # A sum and its activation are followed by a fork: the one link between them is better.
        before = cuts and cuts[-1] == place - 1 and place - 1 in alone
        if not (before and links[place - 2] == 1 < links[place - 1]):
            cuts.append(place)
    return cuts


def _crossing(flow: Flow, places: Sequence[int], last: int) -> list[int]:
    """How many tensors cross the beginning of each place."""
    change = [0] * (last + 2)
    for source, targets in enumerate(flow.successors):
        first, end = places[source], max((places[each] for each in targets), default=0)
        if end > first:
            change[first + 1] += 1
            change[end + 1] -= 1
    return list(accumulate(change))


def _bands(
    rows: Sequence[int], boxes: Sequence[tuple[int, int]], gap: int
) -> list[tuple[int, int]]:
    """Top and bottom of every row."""
    heights = [0] * (max(rows) + 1)
    for row, (_, height) in zip(rows, boxes, strict=True):
        heights[row] = max(heights[row], height)
    bands, y = [], 0
    for height in heights:
        bands.append((y, y + height))
        y += height + gap
    return bands


def _piece(
    nodes: list[int],
    entry: int,
    rows: Sequence[int],
    ends: Sequence[tuple[int, int]],
    boxes: Sequence[tuple[int, int]],
    gap: int,
) -> Piece:
    widths: dict[int, int] = {}
    for node in nodes:
        widths[rows[node]] = widths.get(rows[node], -gap) + boxes[node][0] + gap
    top, bottom = ends[min(widths)][0], ends[max(widths)][1]
    return Piece(nodes, entry, top, bottom, max(widths.values()))


def _best(pieces: Sequence[Piece], frame: Frame) -> Folds:
    """The folds whose picture is nearest to the frame's proportion, the strips of equal length."""
    total = _length(pieces)
    if total <= frame.least:
        return [0]
    low, high = frame.least, total
    while low < high:
        middle = (low + high) // 2
        width, height = _size(pieces, _filled(pieces, middle), frame)
        low, high = (middle + 1, high) if width > frame.proportion * height else (low, middle)
    strips = len(_filled(pieces, low))
    near = range(max(1, strips - NEAR), strips + NEAR + 1)
    ways = [_levelled(pieces, count, total) for count in near]
    return min(ways, key=lambda folds: _miss(_size(pieces, folds, frame), frame))


def _levelled(pieces: Sequence[Piece], strips: int, total: int) -> Folds:
    """The folds into so many strips whose longest is shortest."""
    low, high = total // strips, total
    while low < high:
        middle = (low + high) // 2
        fits = len(_filled(pieces, middle)) <= strips
        low, high = (low, middle) if fits else (middle + 1, high)
    return _without_stumps(pieces, _filled(pieces, high))


def _filled(pieces: Sequence[Piece], length: int) -> Folds:
    """Strips no longer than this, where pieces allow, each as full as it can be."""
    folds = [0]
    for index, piece in enumerate(pieces):
        if index > folds[-1] and piece.bottom - pieces[folds[-1]].top > length:
            folds.append(index)
    return folds


def _size(pieces: Sequence[Piece], folds: Folds, frame: Frame) -> tuple[int, int]:
    """About how wide and how high the strips stand side by side."""
    width, height = -frame.lane, 0
    for first, last in pairwise([*folds, len(pieces)]):
        strip = pieces[first:last]
        width += max(piece.width for piece in strip) + frame.lane
        height = max(height, _length(strip))
    return width, height


def _miss(size: tuple[int, int], frame: Frame) -> float:
    width, height = size
    return abs(log(width / height / frame.proportion)) if width and height else inf


def _without_stumps(pieces: Sequence[Piece], folds: Folds) -> Folds:
    """Folds without those beside which there would be next to nothing."""
    ends = pairwise([*folds, len(pieces)])
    least = max(_length(pieces[first:last]) for first, last in ends) / STUMP
    kept = [0]
    for fold in folds[1:]:
        if _length(pieces[kept[-1] : fold]) >= least:
            kept.append(fold)
    if len(kept) > 1 and _length(pieces[kept[-1] :]) < least:
        kept.pop()
    return kept


def _length(strip: Sequence[Piece]) -> int:
    return max(piece.bottom for piece in strip) - strip[0].top
