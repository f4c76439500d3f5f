"""What tests read out of figures: an SVG by an XML parser, a PDF by Chrome's reader."""

import re
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from xml.etree import ElementTree

import pypdfium2
from PIL import Image

_SVG = "{http://www.w3.org/2000/svg}"


def elements(text: str, tag: str) -> list[ElementTree.Element]:
    return list(ElementTree.fromstring(text).iter(f"{_SVG}{tag}"))


def tags(text: str) -> set[str]:
    return {each.tag.removeprefix(_SVG) for each in ElementTree.fromstring(text).iter()}


def words(text: str) -> list[str]:
    """The texts of an SVG, in the order in which they are painted."""
    return [each.text or "" for each in elements(text, "text")]


@contextmanager
def read(data: bytes) -> Iterator[pypdfium2.PdfDocument]:
    document = pypdfium2.PdfDocument(data)
    try:
        yield document
    finally:
        document.close()


def page_text(data: bytes) -> list[str]:
    """The lines that a reader finds on a PDF's page."""
    with read(data) as document:
        page = document[0].get_textpage()
        return str(page.get_text_range()).split("\r\n")


def page_picture(data: bytes, scale: float) -> Image.Image:
    with read(data) as document:
        found: Image.Image = document[0].render(scale=scale).to_pil()
        return found.convert("RGB")


def check_table(data: bytes) -> None:
    """Every object of a PDF begins where its table of objects says, by ISO 32000-1, 7.5.4."""
    start = int(re.findall(rb"startxref\n(\d+)\n%%EOF\n$", data)[0])
    table = data[start:]
    assert table.startswith(b"xref\n0 ")
    places = [int(line[:10]) for line in table.split(b"\n")[3:] if line.endswith(b" n ")]
    assert places
    for number, place in enumerate(places, 1):
        assert data[place:].startswith(b"%d 0 obj\n" % number)
    assert re.search(rb"/Size (\d+)", table)[1] == b"%d" % (len(places) + 1)  # type: ignore[index]


def marks(data: bytes) -> str:
    """What a PDF's page is painted with."""
    streams = re.findall(rb"FlateDecode>>stream\n(.*?)\nendstream", data, re.DOTALL)
    return next(
        text for each in streams if (text := zlib.decompress(each).decode("latin-1")).endswith("ET")
    )
