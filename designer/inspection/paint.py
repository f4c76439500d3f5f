"""A picture painted as PNG, without a window."""

from io import BytesIO
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from designer.refused import Refused
from graphs.codegen.picture import Curve, Picture, Rectangle, Words, point_on

SCALE = 2
"""Pixels of the image for one of the canvas: sharp on a dense screen and in print."""
LARGEST = 16000
STEPS = 32


def png(drawn: Picture, fonts: Path) -> bytes:
    """The PNG file of a picture; fonts: the folder of the program's own."""
    size = (drawn.width * SCALE, drawn.height * SCALE)
    if max(size) > LARGEST:
        raise Refused(
            f"a PNG of this network would have {size[0]:,} × {size[1]:,} pixels; export svg instead"
        )
    image = Image.new("RGB", size, drawn.ground)
    pen = ImageDraw.Draw(image)
    for shape in drawn.shapes:
        if isinstance(shape, Rectangle):
            _rectangle(pen, shape)
        elif isinstance(shape, Curve):
            pieces, steps = range(len(shape.points) // 3), range(STEPS + 1)
            points = (point_on(shape, piece, step / STEPS) for piece in pieces for step in steps)
            pen.line([(x * SCALE, y * SCALE) for x, y in points], fill=shape.colour, width=SCALE)
        else:
            _words(pen, shape, fonts)
    file = BytesIO()
    image.save(file, "PNG", optimize=True)
    return file.getvalue()


def _rectangle(pen: ImageDraw.ImageDraw, shape: Rectangle) -> None:
    box = (shape.x, shape.y, shape.x + shape.width, shape.y + shape.height)
    pen.rounded_rectangle(
        tuple(each * SCALE for each in box),
        radius=shape.radius * SCALE,
        fill=shape.fill,
        outline=shape.border,
        width=SCALE,
    )


def _words(pen: ImageDraw.ImageDraw, shape: Words, fonts: Path) -> None:
    file = fonts / ("Inter-SemiBold.otf" if shape.bold else "Inter-Regular.otf")
    font = ImageFont.truetype(str(file), shape.size * SCALE)
    anchor = "ms" if shape.middle else "ls"
    place = (shape.x * SCALE, shape.y * SCALE)
    pen.text(place, shape.text, fill=shape.colour, font=font, anchor=anchor)
