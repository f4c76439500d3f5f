"""Where things stand on the canvas: sizes, ports, the grid. Numbers in, numbers out."""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from math import log2
from typing import Literal, NamedTuple, Protocol

from designer.sizes import GRID as GRID
from designer.sizes import NODE_HEIGHT as NODE_HEIGHT
from designer.sizes import NODE_WIDTH as NODE_WIDTH
from graphs.types import Direction

PORT_GAP = 24
PORT_RADIUS = 4.5
PORT_REACH = 9.0
"""How far from a port's middle it can still be grabbed."""

WIDEST_WIRE = 4.0
_MOST_CHANNELS = 2048

Point = tuple[float, float]


class Box(NamedTuple):
    """An upright rectangle: left, top, right, bottom."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "Box") -> bool:
        """Whether the two share a point."""
        return (
            self.left <= other.right
            and other.left <= self.right
            and self.top <= other.bottom
            and other.top <= self.bottom
        )

    def contains(self, x: float, y: float) -> bool:
        """Whether a point lies in it."""
        return self.left <= x <= self.right and self.top <= y <= self.bottom

    def holds(self, other: "Box") -> bool:
        """Whether another box lies wholly in it."""
        return (
            self.left <= other.left
            and self.top <= other.top
            and self.right >= other.right
            and self.bottom >= other.bottom
        )

    def grown(self, x: float, y: float | None = None) -> "Box":
        """The box with a margin on all sides, or one across and one up and down."""
        y = x if y is None else y
        return Box(self.left - x, self.top - y, self.right + x, self.bottom + y)

    def joined(self, other: "Box") -> "Box":
        """The smallest box around both."""
        return Box(
            min(self.left, other.left),
            min(self.top, other.top),
            max(self.right, other.right),
            max(self.bottom, other.bottom),
        )

    @property
    def turned(self) -> "Box":
        """The box in a picture whose axes are exchanged."""
        return Box(self.top, self.left, self.bottom, self.right)


def around(points: Iterable[Point]) -> Box:
    """The smallest box around some points, of which there is at least one."""
    xs, ys = zip(*points, strict=True)
    return Box(min(xs), min(ys), max(xs), max(ys))


def joined(boxes: Iterable[Box]) -> Box:
    """The smallest box around some, of which there is at least one."""
    return around(corner for box in boxes for corner in (box[:2], box[2:]))


def node_box(x: float, y: float) -> Box:
    """The box of a node whose top left corner is given."""
    return Box(x, y, x + NODE_WIDTH, y + NODE_HEIGHT)


class _Placed(Protocol):
    @property
    def x(self) -> int: ...
    @property
    def y(self) -> int: ...


def bounds_of(nodes: Iterable[_Placed]) -> Box | None:
    """The box around some nodes; None where there is none."""
    corners = [(node.x, node.y) for node in nodes]
    if not corners:
        return None
    left, top, right, bottom = around(corners)
    return Box(left, top, right + NODE_WIDTH, bottom + NODE_HEIGHT)


def snapped(value: float) -> int:
    """The grid line next to a number."""
    return round(value / GRID) * GRID


def centred(x: float, y: float) -> tuple[int, int]:
    """The grid corner of a node whose middle is put at a point."""
    return snapped(x - NODE_WIDTH / 2), snapped(y - NODE_HEIGHT / 2)


@lru_cache(maxsize=1024)
def port_places(
    ports: tuple[str, ...], taken: frozenset[str], length: int = NODE_WIDTH
) -> Mapping[str, float]:
    """How far from the beginning of an edge each port stands, the row of ports in its middle.

    The free last port of a layer that takes any number is appended at the end: the others stay
    where they are when it fills.
    """
    count = len(ports)
    settled = count - 1 if count > 2 and ports[-1] not in taken else count
    gap = min(PORT_GAP, (length - 2 * min(PORT_GAP, length / 4)) / max(count - 1, 1))
    first = length / 2 - gap * (settled - 1) / 2
    first -= max(0.0, first + gap * (count - 1) - (length - GRID))
    return {port: first + gap * number for number, port in enumerate(ports)}


def port_spot(flow: Direction, side: Literal["in", "out"], along: float) -> Point:
    """Where a port is from its node's corner: on the edges that face along the flow."""
    if flow == "right":
        return (0.0 if side == "in" else float(NODE_WIDTH)), along
    return along, (0.0 if side == "in" else float(NODE_HEIGHT))


def wire_width(channels: int) -> float:
    """1 px for one channel, growing with their logarithm."""
    share = log2(max(channels, 1)) / log2(_MOST_CHANNELS)
    return 1.0 + (WIDEST_WIRE - 1.0) * min(share, 1.0)


def stage(shape: Sequence[int]) -> int | None:
    """The number of a picture size: each halving of H×W is the next. None without H and W."""
    if len(shape) < 3:
        return None
    return round(log2(max(1, shape[-1] * shape[-2])) / 2)
