"""Drawings as SVG and PDF: opened by real readers, the same text and the same picture."""

from io import BytesIO
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageChops, ImageDraw, ImageFont, ImageStat

from designer.figures.ink import RESOURCES, print_ink
from designer.inspection.paint import png
from graphs.drawing.pdf import LARGEST, pdf
from graphs.drawing.shapes import Path, Picture, Rectangle, Shape, Words, flat, line, plain, polygon
from graphs.drawing.svg import svg
from tests.figures import check_table, elements, marks, page_picture, page_text, read, tags, words

FONTS = print_ink().fonts
HOSTILE = (
    "<img src=x onerror=alert(1)>",
    '"""',
    "a & b < c ]]> d",
    "</text></svg><script>",
    "(paren) \\ back",
    "x" * 100,
    "6 × 5×5 · σ",
)


def picture(*shapes: Shape) -> Picture:
    return Picture(300, 200, "#FFFFFF", shapes)


def everything() -> Picture:
    """Each kind of shape at least once."""
    return picture(
        Rectangle(20, 20, 100, 60, "#DDE6F5", "#223366", 8, 2),
        Rectangle(140, 20, 40, 40, "#AA3322"),
        polygon((200, 20), (280, 20), (240, 80), fill="#2E8746", stroke="#102010", line=3),
        Path((20, 120), (((80, 60), (120, 180), (180, 120)), ((280, 120),)), stroke="#000000"),
        line((20, 150), (280, 150), stroke="#333333", width=3, dash=(12, 6)),
        Words(20, 185, "Start 3×3", "#111111", 14),
        Words(150, 185, "middle", "#111111", 14, bold=True, anchor="middle"),
        Words(280, 185, "1,234,567", "#111111", 14, anchor="end"),
    )


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_only_text(text: str) -> None:
    drawn = picture(Words(10, 20, text, "#000000"))
    written = svg(drawn, text)
    assert words(written) == [text]
    assert elements(written, "title")[0].text == text
    assert tags(written) == {"svg", "title", "rect", "text"}
    file = pdf(drawn, text, FONTS)
    check_table(file)
    assert page_text(file) == [text]
    with read(file) as document:
        assert document.get_metadata_dict()["Title"] == text


@given(st.text(st.characters(codec="utf-8")))
def test_any_text_leaves_the_files_whole(text: str) -> None:
    drawn = picture(Words(10, 20, text, "#000000"))
    assert words(svg(drawn, text)) == [plain(text)]
    file = pdf(drawn, text, FONTS)
    check_table(file)
    with read(file) as document:
        assert len(document) == 1


@pytest.mark.parametrize("text", ("שלום", "مرحبا", "emoji 😀 end", "網路", "\u2126 \u03a9"))
def test_what_the_font_lacks_is_still_named_in_a_pdf(text: str) -> None:
    """U+2126 and U+03A9 share a glyph: each is copied as what it is all the same."""
    painted = marks(pdf(picture(Words(10, 20, text, "#000000")), "", FONTS))
    assert f"/ActualText<FEFF{text.encode('utf-16-be').hex().upper()}>" in painted


def test_marks_that_turn_text_around_are_left_out() -> None:
    assert words(svg(picture(Words(0, 0, "\u202eevil\x00\n", "#000000")), "")) == [" evil  "]


def test_a_pdf_looks_like_the_png() -> None:
    drawn = everything()
    painted = Image.open(BytesIO(png(drawn, RESOURCES / "fonts", 2)))
    shown = page_picture(pdf(drawn, "all", FONTS), 2)
    assert [*painted.size] == [*shown.size] == [600, 400]
    difference = ImageChops.difference(painted.convert("L"), shown.convert("L"))
    assert ImageStat.Stat(difference).mean[0] < 1.0
    # Were anything missing, moved or in another colour, whole areas would differ.
    blurred = difference.resize((60, 40), Image.Resampling.BOX)
    assert max(blurred.tobytes()) < 30


def test_a_picture_with_something_missing_would_be_noticed() -> None:
    drawn = everything()
    painted = Image.open(BytesIO(png(drawn, RESOURCES / "fonts", 2))).convert("L")
    for missing in range(len(drawn.shapes)):
        fewer = drawn.shapes[:missing] + drawn.shapes[missing + 1 :]
        shown = page_picture(pdf(picture(*fewer), "all", FONTS), 2).convert("L")
        difference = ImageChops.difference(painted, shown).resize((60, 40), Image.Resampling.BOX)
        assert max(difference.tobytes()) >= 30, drawn.shapes[missing]


def test_the_same_drawing_gives_the_same_bytes() -> None:
    assert pdf(everything(), "all", FONTS) == pdf(everything(), "all", FONTS)


@pytest.mark.parametrize("scale", (0.5, 1.0, 3.0))
def test_scale_is_the_size_on_paper(scale: float) -> None:
    drawn = everything()
    root = ElementTree.fromstring(svg(drawn, "all", scale))
    assert float(root.get("width", "")) == 300 * scale
    assert root.get("viewBox") == "0 0 300 200"
    with read(pdf(drawn, "all", FONTS, scale)) as document:
        assert document[0].get_size() == (300 * scale, 200 * scale)
    assert Image.open(BytesIO(png(drawn, RESOURCES / "fonts", scale))).size == (
        300 * scale,
        200 * scale,
    )


def test_a_drawing_larger_than_a_page_can_be_is_shrunk_whole() -> None:
    drawn = Picture(100_000, 50, "#FFFFFF", (Words(99_900, 30, "end", "#000000"),))
    file = pdf(drawn, "wide", FONTS)
    with read(file) as document:
        width, height = document[0].get_size()
    assert width == pytest.approx(LARGEST)
    assert height == pytest.approx(50 * LARGEST / 100_000, rel=0.01)
    assert page_text(file) == ["end"]


@pytest.mark.parametrize(("bold", "weight"), [(False, "Regular"), (True, "SemiBold")])
def test_texts_are_measured_as_the_font_says(bold: bool, weight: str) -> None:
    file = RESOURCES / "fonts" / f"Inter-{weight}.otf"
    peer = ImageFont.truetype(str(file), 1000, layout_engine=ImageFont.Layout.BASIC)
    font = FONTS.of(bold)
    for letter in "Conv2d 6×5·…αβ,%":
        assert font.width(letter, 1000) == pytest.approx(peer.getlength(letter), abs=1)


def test_only_used_outlines_are_kept_and_they_are_whole() -> None:
    """The table stands in for the font's own, and FreeType draws the letters."""
    file = RESOURCES / "fonts" / "Inter-Regular.otf"
    font, data = FONTS.regular, file.read_bytes()
    whole = font.outlines(range(10_000))
    kept = font.outlines(font.glyphs("abc"))
    assert len(kept) == len(whole) and data.count(whole) == 1

    def drawn(outlines: bytes, text: str) -> Image.Image:
        image = Image.new("L", (200, 60))
        face = ImageFont.truetype(BytesIO(data.replace(whole, outlines)), 40)
        ImageDraw.Draw(image).text((5, 5), text, fill=255, font=face)
        return image

    assert drawn(kept, "abc").tobytes() == drawn(whole, "abc").tobytes()
    assert not any(drawn(kept, "xyz").tobytes())
    assert any(drawn(whole, "xyz").tobytes())


@given(st.text(st.characters(codec="utf-8"), max_size=60), st.floats(20, 200))
def test_elided_text_has_room(text: str, room: float) -> None:
    shown = FONTS.regular.elided(text, 11, room)
    assert FONTS.regular.width(shown, 11) <= room
    assert shown == text or (shown.endswith("…") and text.startswith(shown[:-1]))


def test_a_curve_is_as_many_points_as_it_needs() -> None:
    points = list(flat(Path((0, 0), (((0, 50), (100, 50), (100, 0)), ((200, 0),)))))
    assert [points[0], *points[-2:]] == [(0, 0), (100, 0), (200, 0)]
    assert max(y for _, y in points) == pytest.approx(37.5)
