"""A drawing as plain data: boxes, lines and words on a ground. Units are points, y grows down."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal, NamedTuple

Point = tuple[float, float]
Piece = tuple[Point] | tuple[Point, Point, Point]
"""A straight piece to a point, or a cubic Bézier curve: two handles and an end."""

_STEPS = 24


class Rectangle(NamedTuple):
    """An upright box with rounded corners. No fill or no border where the colour is empty."""

    x: float
    y: float
    width: float
    height: float
    fill: str
    border: str = ""
    radius: float = 0.0
    line: float = 1.0


class Path(NamedTuple):
    """Pieces one behind the other from a start; a filled one is closed."""

    start: Point
    pieces: tuple[Piece, ...]
    fill: str = ""
    stroke: str = ""
    line: float = 1.0
    dash: tuple[float, ...] = ()


class Words(NamedTuple):
    """A line of text on its base line; x is its start, its middle or its end."""

    x: float
    y: float
    text: str
    colour: str
    size: float = 11.0
    bold: bool = False
    anchor: Literal["start", "middle", "end"] = "start"


Shape = Rectangle | Path | Words


@dataclass(frozen=True, slots=True)
class Picture:
    """Shapes in the order in which they are painted, on a ground of one colour."""

    width: float
    height: float
    ground: str
    shapes: tuple[Shape, ...]


def polygon(*corners: Point, fill: str, stroke: str = "", line: float = 1.0) -> Path:
    """A filled area with straight sides."""
    return Path(corners[0], tuple((each,) for each in corners[1:]), fill, stroke, line)


def line(*points: Point, stroke: str, width: float = 1.0, dash: tuple[float, ...] = ()) -> Path:
    """A line through some points."""
    return Path(points[0], tuple((each,) for each in points[1:]), "", stroke, width, dash)


def moved(shape: Shape, x: float, y: float) -> Shape:
    """A shape in another place."""
    if isinstance(shape, Path):
        return shape._replace(
            start=(shape.start[0] + x, shape.start[1] + y),
            pieces=tuple(_piece_moved(piece, x, y) for piece in shape.pieces),
        )
    return shape._replace(x=shape.x + x, y=shape.y + y)


def _piece_moved(piece: Piece, x: float, y: float) -> Piece:
    if len(piece) == 1:
        return ((piece[0][0] + x, piece[0][1] + y),)
    (x1, y1), (x2, y2), (x3, y3) = piece
    return ((x1 + x, y1 + y), (x2 + x, y2 + y), (x3 + x, y3 + y))


def flat(path: Path) -> Iterator[Point]:
    """A path as points so near to each other that straight lines will do."""
    here = path.start
    yield here
    for piece in path.pieces:
        if len(piece) == 3:
            for step in range(1, _STEPS):
                yield _on_curve(here, piece, step / _STEPS)
        here = piece[-1]
        yield here


def extent(shapes: Iterable[Shape]) -> tuple[float, float, float, float]:
    """Left, top, right and bottom of boxes and lines; words are taken to stand within them."""
    xs, ys = [0.0], [0.0]
    found = [corner for shape in shapes for corner in _corners(shape)]
    if found:
        xs, ys = ([each[axis] for each in found] for axis in (0, 1))
    return min(xs), min(ys), max(xs), max(ys)


def _corners(shape: Shape) -> Iterable[Point]:
    if isinstance(shape, Path):
        return flat(shape)
    if isinstance(shape, Rectangle):
        return ((shape.x, shape.y), (shape.x + shape.width, shape.y + shape.height))
    return ()


def _on_curve(start: Point, curve: tuple[Point, Point, Point], share: float) -> Point:
    rest = 1 - share
    weights = (rest**3, 3 * rest**2 * share, 3 * rest * share**2, share**3)
    xs, ys = zip(start, *curve, strict=True)
    x = sum(w * each for w, each in zip(weights, xs, strict=True))
    return x, sum(w * each for w, each in zip(weights, ys, strict=True))


def plain(text: str, longest: int = 200) -> str:
    """A text as one line: what does not print is a space; one that is too long is cut."""
    shown = "".join(each if each.isprintable() else " " for each in text[: longest + 1])
    return shown if len(shown) <= longest else shown[: longest - 1] + "…"
