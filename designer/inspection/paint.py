"""A drawing painted as PNG, without a window."""

from collections.abc import Iterator, Sequence
from io import BytesIO
from itertools import pairwise
from math import ceil, hypot
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from designer.refused import Refused
from graphs.drawing.shapes import Path as Line
from graphs.drawing.shapes import Picture, Point, Rectangle, Shape, Words, flat, plain

MOST_PIXELS = 64_000_000
_FINER = 3
"""Painted so many times as large and made small again: that smooths all edges."""
_BAND = 6_000_000
"""Pixels of the large image that are painted at once."""


def png(drawn: Picture, fonts: Path, scale: float = 2.0) -> bytes:
    """The PNG file of a picture, `scale` pixels a unit; fonts: the folder of the program's own."""
    width, height = ceil(drawn.width * scale), ceil(drawn.height * scale)
    if width * height > MOST_PIXELS:
        raise Refused(
            f"a PNG of this network would have {width:,} × {height:,} pixels; export svg or pdf "
            "instead, or choose a smaller scale"
        )
    image = Image.new("RGB", (width, height), drawn.ground)
    rows = max(1, _BAND // (_FINER * _FINER * width))
    extents = [_extent(shape) for shape in drawn.shapes]
    for top in range(0, height, rows):
        low, high = top / scale, (top + rows) / scale
        ends = zip(drawn.shapes, extents, strict=True)
        there = [shape for shape, (least, most) in ends if least < high and low < most]
        image.paste(
            _band(drawn, there, (width, min(rows, height - top)), top, fonts, scale), (0, top)
        )
    file = BytesIO()
    dots = round(72 * scale)
    image.save(file, "PNG", optimize=True, dpi=(dots, dots))
    return file.getvalue()


def _band(
    drawn: Picture,
    shapes: Sequence[Shape],
    size: tuple[int, int],
    top: int,
    fonts: Path,
    scale: float,
) -> Image.Image:
    large = Image.new("RGB", (size[0] * _FINER, size[1] * _FINER), drawn.ground)
    brush = _Brush(ImageDraw.Draw(large), fonts, scale * _FINER, top * _FINER)
    for shape in shapes:
        brush.paint(shape)
    return large.resize(size, Image.Resampling.BOX)


class _Brush:
    """Paints shapes into one image, whose upper edge lies `top` pixels down the picture."""

    def __init__(self, pen: ImageDraw.ImageDraw, fonts: Path, scale: float, top: int) -> None:
        self._pen, self._fonts, self._scale, self._top = pen, fonts, scale, top

    def paint(self, shape: Shape) -> None:
        if isinstance(shape, Rectangle):
            self._rectangle(shape)
        elif isinstance(shape, Line):
            self._line(shape)
        else:
            self._words(shape)

    def _at(self, x: float, y: float) -> Point:
        # Whole pixels, of which each of the image has several: so bands fit without a seam.
        return round(x * self._scale), round(y * self._scale) - self._top

    def _width(self, line: float) -> int:
        return max(1, round(line * self._scale))

    def _rectangle(self, shape: Rectangle) -> None:
        half = shape.line / 2 if shape.border else 0.0
        start = self._at(shape.x - half, shape.y - half)
        right, bottom = self._at(shape.x + shape.width + half, shape.y + shape.height + half)
        # Pillow paints the pixels of both ends.
        self._pen.rounded_rectangle(
            (*start, max(right - 1, start[0]), max(bottom - 1, start[1])),
            radius=(shape.radius + half if shape.radius else 0.0) * self._scale,
            fill=shape.fill or None,
            outline=shape.border or None,
            width=self._width(shape.line) if shape.border else 0,
        )

    def _line(self, shape: Line) -> None:
        points = list(flat(shape))
        if shape.fill:
            self._pen.polygon([self._at(*each) for each in points], fill=shape.fill)
            points += points[:2]  # The corner at the start is a joint as well.
        if shape.stroke:
            for part in _dashes(points, shape.dash) if shape.dash else (points,):
                way, width = [self._at(*each) for each in part], self._width(shape.line)
                self._pen.line(way, fill=shape.stroke, width=width, joint="curve")

    def _words(self, shape: Words) -> None:
        file = self._fonts / ("Inter-SemiBold.otf" if shape.bold else "Inter-Regular.otf")
        # Letters stand as they are measured: without kerning, as in the PDF.
        basic = ImageFont.Layout.BASIC
        font = ImageFont.truetype(str(file), shape.size * self._scale, layout_engine=basic)
        anchor = {"start": "ls", "middle": "ms", "end": "rs"}[shape.anchor]
        place = self._at(shape.x, shape.y)
        self._pen.text(place, plain(shape.text), fill=shape.colour, font=font, anchor=anchor)


def _dashes(points: Sequence[Point], dash: Sequence[float]) -> Iterator[list[Point]]:
    """The parts of a line that are inked."""
    number, left, part = 0, dash[0], [points[0]]
    for (x1, y1), (x2, y2) in pairwise(points):
        length, done = hypot(x2 - x1, y2 - y1), 0.0
        while length - done > left:
            done += left
            here = x1 + (x2 - x1) * done / length, y1 + (y2 - y1) * done / length
            if number % 2 == 0:
                yield [*part, here]
            number += 1
            left, part = dash[number % len(dash)], [here]
        left -= length - done
        part.append((x2, y2))
    if number % 2 == 0 and len(part) > 1:
        yield part


def _extent(shape: Shape) -> tuple[float, float]:
    """Above and below which a shape has no ink."""
    if isinstance(shape, Words):
        return shape.y - 2 * shape.size, shape.y + shape.size
    if isinstance(shape, Rectangle):
        return shape.y - shape.line, shape.y + shape.height + shape.line
    ys = [shape.start[1], *(y for piece in shape.pieces for _, y in piece)]
    return min(ys) - 2 * shape.line, max(ys) + 2 * shape.line
