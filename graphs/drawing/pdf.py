"""A drawing as a PDF of one page (ISO 32000-1). The same drawing gives the same bytes.

Words are text in the program's own fonts, embedded with the glyphs that are used; what a font lacks
is an empty box that is still found and copied as what it is.
"""

import zlib
from collections.abc import Iterable, Iterator, Mapping

from graphs.drawing.font import Font, Fonts
from graphs.drawing.shapes import Picture, Point, Rectangle, Shape, Words, plain

LARGEST = 14_400
"""What many readers show at most, in points (ISO 32000-1, Annex C); larger drawings are shrunk."""

_CIRCLE = 0.5523
"""How far the handles of a quarter of a circle are from its ends, in radii."""
_NAMES = {False: "F1", True: "F2"}


def pdf(drawn: Picture, title: str, fonts: Fonts, scale: float = 1.0) -> bytes:
    """The PDF of a picture, a unit of the picture being `scale` points."""
    scale = min(scale, LARGEST / max(drawn.width, drawn.height))
    width, height = drawn.width * scale, drawn.height * scale
    faces = {bold: _Face(fonts.of(bold)) for bold in _NAMES}
    marks = f"{scale:.6f} 0 0 {-scale:.6f} 0 {_n(height)} cm\n" + "\n".join(_marks(drawn, faces))
    file = _File()
    pages = file.reserve()
    used = {_NAMES[bold]: file.font(face) for bold, face in faces.items() if face.known}
    page = file.add(
        f"<</Type/Page/Parent {pages} 0 R/MediaBox[0 0 {_n(width)} {_n(height)}]"
        f"/Resources<</Font<<{''.join(f'/{key} {number} 0 R' for key, number in used.items())}>>>>"
        f"/Contents {file.stream(marks.encode('ascii'))} 0 R>>"
    )
    file.put(pages, f"<</Type/Pages/Kids[{page} 0 R]/Count 1>>")
    root = file.add(
        f"<</Type/Catalog/Pages {pages} 0 R/ViewerPreferences<</DisplayDocTitle true>>>>"
    )
    about = file.add(f"<</Title {_unicode(plain(title))}/Creator(Convas)>>")
    return file.finished(root, about)


class _Face:
    """A font with the glyphs that were used of it and the characters for which they stand."""

    def __init__(self, font: Font) -> None:
        self.font = font
        self.known: dict[int, str] = {}

    def shown(self, text: str) -> str:
        """The operators that show a text; one that reads otherwise says what it is."""
        glyphs = self.font.glyphs(text)
        for glyph, each in zip(glyphs, text, strict=True):
            self.known.setdefault(glyph, each if glyph else "\ufffd")
        codes = "".join(f"{glyph:04X}" for glyph in glyphs)
        read = "".join(self.known[glyph] for glyph in glyphs)
        if read == text:
            return f"<{codes}>Tj"
        return f"/Span<</ActualText{_unicode(text)}>>BDC <{codes}>Tj EMC"


class _File:
    """Numbered objects one behind the other, and at the end where each of them begins."""

    def __init__(self) -> None:
        self._objects: list[bytes] = []

    def reserve(self) -> int:
        """The number of an object that comes later."""
        self._objects.append(b"")
        return len(self._objects)

    def put(self, number: int, text: str | bytes) -> None:
        """Give a reserved number its object."""
        self._objects[number - 1] = text if isinstance(text, bytes) else text.encode("ascii")

    def add(self, text: str | bytes) -> int:
        """Add an object; its number."""
        number = self.reserve()
        self.put(number, text)
        return number

    def stream(self, data: bytes, about: str = "") -> int:
        """Add compressed data; its number."""
        packed = zlib.compress(data, 9)
        head = f"<</Length {len(packed)}/Filter/FlateDecode{about}>>stream\n"
        return self.add(head.encode("ascii") + packed + b"\nendstream")

    def font(self, face: _Face) -> int:
        """Embed what was used of a font; its number."""
        font, glyphs = face.font, sorted(face.known)
        outlines = self.stream(font.outlines(glyphs), "/Subtype/CIDFontType0C")
        name = f"CONVAS+{font.name}"
        box = " ".join(_n(_em(font, each)) for each in font.box)
        about = self.add(
            f"<</Type/FontDescriptor/FontName/{name}/Flags 4/FontBBox[{box}]/ItalicAngle 0"
            f"/Ascent {_n(_em(font, font.ascent))}/Descent {_n(_em(font, font.descent))}"
            f"/CapHeight {_n(_em(font, font.ascent))}/StemV 80/FontFile3 {outlines} 0 R>>"
        )
        widths = "".join(f"{glyph}[{_n(_em(font, font.advance(glyph)))}]" for glyph in glyphs)
        inner = self.add(
            f"<</Type/Font/Subtype/CIDFontType0/BaseFont/{name}/FontDescriptor {about} 0 R"
            f"/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/W[{widths}]>>"
        )
        meaning = self.stream(_meaning(face.known).encode("ascii"))
        return self.add(
            f"<</Type/Font/Subtype/Type0/BaseFont/{name}-Identity-H/Encoding/Identity-H"
            f"/DescendantFonts[{inner} 0 R]/ToUnicode {meaning} 0 R>>"
        )

    def finished(self, root: int, about: int) -> bytes:
        """The file."""
        # Bytes above 127 in the second line tell programs that this is no plain text.
        data = bytearray(b"%PDF-1.5\n%\xe2\xe3\xcf\xd3\n")
        places = []
        for number, each in enumerate(self._objects, 1):
            places.append(len(data))
            data += b"%d 0 obj\n%s\nendobj\n" % (number, each)
        table = "".join(f"{place:010d} 00000 n \n" for place in places)
        count = len(places) + 1
        end = (
            f"xref\n0 {count}\n0000000000 65535 f \n{table}trailer\n"
            f"<</Size {count}/Root {root} 0 R/Info {about} 0 R>>\nstartxref\n{len(data)}\n%%EOF\n"
        )
        return bytes(data) + end.encode("ascii")


def _em(font: Font, units: float) -> float:
    """Thousandths of the size, in which a PDF measures fonts."""
    return units * 1000 / font.units


def _meaning(known: Mapping[int, str]) -> str:
    """What each glyph stands for, so that text can be copied and searched."""
    glyphs = sorted(known)
    parts = [glyphs[start : start + 100] for start in range(0, len(glyphs), 100)]
    lists = (
        f"{len(part)} beginbfchar\n"
        + "".join(f"<{glyph:04X}><{_utf16(known[glyph])}>\n" for glyph in part)
        + "endbfchar\n"
        for part in parts
    )
    return (
        "/CIDInit/ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        "/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n"
        "/CMapName/Adobe-Identity-UCS def\n/CMapType 2 def\n"
        "1 begincodespacerange\n<0000><FFFF>\nendcodespacerange\n"
        f"{''.join(lists)}endcmap\nCMapName currentdict/CMap defineresource pop\nend\nend\n"
    )


def _utf16(text: str) -> str:
    return text.encode("utf-16-be", "replace").hex().upper()


def _unicode(text: str) -> str:
    return f"<FEFF{_utf16(text)}>"


def _marks(drawn: Picture, faces: Mapping[bool, _Face]) -> Iterator[str]:
    yield f"1 j {_colour(drawn.ground)} rg 0 0 {_n(drawn.width)} {_n(drawn.height)} re f"
    for shape in drawn.shapes:
        yield _mark(shape, faces)


def _mark(shape: Shape, faces: Mapping[bool, _Face]) -> str:
    if isinstance(shape, Words):
        return _text(shape, faces[shape.bold])
    if isinstance(shape, Rectangle):
        way = " ".join(_outline(shape))
        return _painted(way, shape.fill, shape.border, shape.line, ())
    way = " ".join((f"{_at(shape.start)} m", *map(_step, shape.pieces)))
    return _painted(way, shape.fill, shape.stroke, shape.line, shape.dash)


def _painted(way: str, fill: str, stroke: str, line: float, dash: tuple[float, ...]) -> str:
    ink = [f"{_colour(fill)} rg"] if fill else []
    if stroke:
        ink.append(f"{_colour(stroke)} RG {_n(line)} w")
    if dash:
        way, end = f"[{' '.join(map(_n, dash))}]0 d {way}", " []0 d"
    else:
        end = ""
    operator = "b" if fill and stroke else "f" if fill else "S" if stroke else "n"
    return f"{' '.join(ink)} {way} {operator}{end}"


def _step(piece: tuple[Point, ...]) -> str:
    return " ".join(map(_at, piece)) + (" c" if len(piece) == 3 else " l")


def _outline(box: Rectangle) -> Iterable[str]:
    left, top, right, bottom = box.x, box.y, box.x + box.width, box.y + box.height
    r = min(box.radius, box.width / 2, box.height / 2)
    if not r:
        return [f"{_n(left)} {_n(top)} {_n(box.width)} {_n(box.height)} re"]
    k = r * (1 - _CIRCLE)
    return [
        f"{_at((left + r, top))} m {_at((right - r, top))} l",
        _step(((right - k, top), (right, top + k), (right, top + r))),
        f"{_at((right, bottom - r))} l",
        _step(((right, bottom - k), (right - k, bottom), (right - r, bottom))),
        f"{_at((left + r, bottom))} l",
        _step(((left + k, bottom), (left, bottom - k), (left, bottom - r))),
        f"{_at((left, top + r))} l",
        _step(((left, top + k), (left + k, top), (left + r, top))) + " h",
    ]


def _text(shape: Words, face: _Face) -> str:
    text = plain(shape.text)
    share = {"start": 0.0, "middle": 0.5, "end": 1.0}[shape.anchor]
    x = shape.x - share * face.font.width(text, shape.size)
    font = f"/{_NAMES[shape.bold]} {_n(shape.size)} Tf"
    place = f"1 0 0 -1 {_n(x)} {_n(shape.y)} Tm"
    return f"BT {_colour(shape.colour)} rg {font} {place} {face.shown(text)} ET"


def _colour(colour: str) -> str:
    return " ".join(f"{int(colour[at : at + 2], 16) / 255:.4g}" for at in (1, 3, 5))


def _at(point: Point) -> str:
    return f"{_n(point[0])} {_n(point[1])}"


def _n(value: float) -> str:
    return f"{value:.3f}".rstrip("0").rstrip(".")
