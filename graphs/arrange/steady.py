"""What of an earlier picture is kept in the next: the order of branches, the folds, the place."""

from collections.abc import Mapping, Sequence
from statistics import median_low

from graphs.arrange.flow import Flow
from graphs.arrange.folding import Piece
from graphs.arrange.separation import GRID

Point = tuple[int, int]
Pair = tuple[int, int]


def folded_before(flow: Flow, pieces: Sequence[Piece], stood: Sequence[Point | None]) -> list[int]:
    """The pieces that stood at the beginning of a strip: what feeds them stood further down."""
    folds = []
    for index, piece in enumerate(pieces):
        above = stood[piece.entry] if piece.entry >= 0 else None
        if above is None:
            continue
        inside = set(piece.nodes)
        fed = [stood[each] for each in flow.successors[piece.entry] if each in inside]
        if fed and all(each is not None and each[1] < above[1] for each in fed):
            folds.append(index)
    return folds


def hints_of(flow: Flow, stood: Sequence[Point | None], nodes: Sequence[int]) -> list[float | None]:
    """Where nodes stood across the flow; a new one is taken to stand where its neighbours did."""
    hints: list[float | None] = []
    for node in nodes:
        place = stood[node]
        around = (*flow.successors[node], *flow.predecessors[node])
        beside = [each[0] for other in around if (each := stood[other]) is not None]
        if place is not None:
            hints.append(place[0])
        else:
            hints.append(sum(beside) / len(beside) if beside else None)
    return hints


def settled(
    corners: list[Point], bends: Mapping[Pair, list[Point]], stood: Sequence[Point | None]
) -> tuple[list[Point], Mapping[Pair, list[Point]]]:
    """Shift the whole picture to where most nodes stood before."""
    known = [(now, old) for now, old in zip(corners, stood, strict=True) if old is not None]
    if not known:
        return corners, bends
    dx, dy = (
        _on_grid(median_low([old[axis] - now[axis] for now, old in known])) for axis in (0, 1)
    )
    return (
        [(x + dx, y + dy) for x, y in corners],
        {pair: [(x + dx, y + dy) for x, y in points] for pair, points in bends.items()},
    )


def movement(corners: Sequence[Point], stood: Sequence[Point | None]) -> int:
    """How far nodes are from where they stood, all together and along both axes, in pixels."""
    pairs = [(now, old) for now, old in zip(corners, stood, strict=True) if old is not None]
    return sum(abs(x - u) + abs(y - v) for (x, y), (u, v) in pairs)


def _on_grid(length: int) -> int:
    return round(length / GRID) * GRID
