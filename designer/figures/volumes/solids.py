"""Volumes in an oblique view: sizes in space, faces on the paper. A volume's z runs up right."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import log2, sqrt

from designer.figures.volumes.parts import Part, Shape
from graphs.drawing.shapes import Point

TALLEST = 140.0
_LOWEST = 6.0
_THINNEST, _THICKEST, _SLOPE = 4.0, 96.0, 2.2
_BAR, _BAR_DEPTH = 9.0, 10.0
_DISC = 18.0
SLANT = (0.36, 0.27)
"""How far a unit of depth goes to the right and up."""


@dataclass(frozen=True, slots=True)
class Solid:
    """A box: along the flow, upright, and into the paper; x and y are its lower left front."""

    width: float
    height: float
    depth: float
    x: float = 0.0
    y: float = 0.0

    @property
    def right(self) -> float:
        """How far it reaches to the right on paper, from its left."""
        return self.width + self.depth * SLANT[0]

    @property
    def tall(self) -> float:
        """How high it stands on paper."""
        return self.height + self.depth * SLANT[1]

    def point(self, along: float, up: float, deep: float) -> Point:
        """A point in it on paper, by shares of its sides."""
        z = deep * self.depth
        x = self.x + along * self.width + z * SLANT[0]
        return x, self.y - up * self.height - z * SLANT[1]

    @property
    def entry(self) -> Point:
        """The middle of the hidden face at which the flow arrives."""
        return self.point(0, 0.5, 0.5)

    @property
    def touch(self) -> Point:
        """Where the flow meets what is seen of it: an edge of its front or its lid."""
        y = self.entry[1]
        deep = max(self.y - self.height - y, 0.0) / SLANT[1]
        return self.x + deep * SLANT[0], y

    @property
    def leave(self) -> Point:
        """The middle of the face at which it leaves."""
        return self.point(1, 0.5, 0.5)

    @property
    def top(self) -> Point:
        """The middle of the lid."""
        return self.point(0.5, 1, 0.5)


@dataclass(frozen=True, slots=True)
class Measures:
    """How large the sizes of one network are drawn: the largest image is the tallest volume."""

    largest: int

    def solid(self, part: Part) -> Solid:
        """The box of a part, standing nowhere yet."""
        if part.sign:
            return Solid(_DISC, _DISC, 0)
        if part.shape is None:
            return Solid(40, 40, 0)
        channels, height, width = sides(part.shape)
        if not height:
            bar = min(26 + 10 * log2(max(channels, 1)), TALLEST + 10)
            return Solid(_BAR * part.count, bar, _BAR_DEPTH)
        thick = min(max(_SLOPE * sqrt(channels), _THINNEST), _THICKEST)
        depth = self.length(width) if width else _BAR_DEPTH
        return Solid(thick * part.count, self.length(height), depth)

    def length(self, size: int) -> float:
        """How long a side of an image is: roots, so that small ones can still be seen."""
        return max(TALLEST * sqrt(size / self.largest), _LOWEST)


def measures_for(parts: Iterable[Part]) -> Measures:
    """The measures in which some parts fit well together."""
    sizes = (sides(part.shape)[1:] for part in parts if part.shape is not None)
    return Measures(max((size for pair in sizes for size in pair), default=1) or 1)


def sides(shape: Shape) -> tuple[int, int, int]:
    """Channels, height and width; a sequence has no width, features have no height either."""
    if len(shape) >= 3:
        return shape[0], shape[-2], shape[-1]
    if len(shape) == 2:
        return shape[0], shape[1], 0
    return (shape[0] if shape else 1), 0, 0
