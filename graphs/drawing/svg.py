"""A drawing as SVG text. Words stay words: they can be selected, searched and edited."""

from html import escape

from graphs.drawing.shapes import Path, Picture, Rectangle, Shape, Words, plain

FAMILY = "Inter, Helvetica, Arial, sans-serif"


def svg(drawn: Picture, title: str, scale: float = 1.0) -> str:
    """A picture as SVG, with the network's name for those who hear it."""
    size = f'width="{_n(drawn.width * scale)}" height="{_n(drawn.height * scale)}"'
    box = f"{_n(drawn.width)} {_n(drawn.height)}"
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} viewBox="0 0 {box}" '
        f'font-family="{FAMILY}" role="img">',
        f"<title>{escape(plain(title))}</title>",
        f'<rect width="{_n(drawn.width)}" height="{_n(drawn.height)}" fill="{drawn.ground}"/>',
        *map(_element, drawn.shapes),
        "</svg>",
    ]
    return "\n".join(lines) + "\n"


def _element(shape: Shape) -> str:
    if isinstance(shape, Rectangle):
        return _rectangle(shape)
    return _path(shape) if isinstance(shape, Path) else _words(shape)


def _rectangle(shape: Rectangle) -> str:
    corner = f' rx="{_n(shape.radius)}"' if shape.radius else ""
    return (
        f'<rect x="{_n(shape.x)}" y="{_n(shape.y)}" width="{_n(shape.width)}" '
        f'height="{_n(shape.height)}"{corner} {_ink(shape.fill, shape.border, shape.line)}/>'
    )


def _path(shape: Path) -> str:
    steps = [f"M{_at(*shape.start)}"]
    for piece in shape.pieces:
        steps.append(("C" if len(piece) == 3 else "L") + " ".join(_at(*each) for each in piece))
    end = "Z" if shape.fill else ""
    dash = f' stroke-dasharray="{" ".join(map(_n, shape.dash))}"' if shape.dash else ""
    ink = _ink(shape.fill, shape.stroke, shape.line)
    return f'<path d="{"".join(steps)}{end}" {ink} stroke-linejoin="round"{dash}/>'


def _words(shape: Words) -> str:
    weight = ' font-weight="600"' if shape.bold else ""
    anchor = f' text-anchor="{shape.anchor}"' if shape.anchor != "start" else ""
    return (
        f'<text x="{_n(shape.x)}" y="{_n(shape.y)}" font-size="{_n(shape.size)}" '
        f'fill="{shape.colour}"{weight}{anchor}>{escape(plain(shape.text))}</text>'
    )


def _ink(fill: str, stroke: str, line: float) -> str:
    ink = f'fill="{fill or "none"}"'
    if stroke:
        ink += f' stroke="{stroke}"' + (f' stroke-width="{_n(line)}"' if line != 1 else "")
    return ink


def _at(x: float, y: float) -> str:
    return f"{_n(x)},{_n(y)}"


def _n(value: float) -> str:
    """A number to a hundredth, without the zeros that say nothing."""
    return f"{value:.2f}".rstrip("0").rstrip(".")
