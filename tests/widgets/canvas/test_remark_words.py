"""Notes and titles: written where they stand, read from near and far, in both themes."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from designer.canvas.geometry import Point
from designer.remark_places import remark_box, standing_in, title_of
from graphs.remarks import Frame
from tests.test_themes import contrast
from tests.widgets.canvas.conftest import Open
from tests.widgets.canvas.hand import CTRL, Hand, chain
from tests.widgets.canvas.remarks import FRAME, NOTE, Without, paper, shown, title, went, written
from widgets.canvas.look import Look
from widgets.canvas.remark_editor import RemarkEditor
from widgets.canvas.remark_look import frame_tints, note_tints
from widgets.theme import load_theme

# Writing


def editor(hand: Hand) -> RemarkEditor:
    (found,) = hand.view.findChildren(RemarkEditor)
    assert isinstance(found, RemarkEditor) and found.isVisible()
    return found


def closed(hand: Hand) -> bool:
    return not any(each.isVisible() for each in hand.view.findChildren(RemarkEditor))


def double_click(hand: Hand, place: Point) -> RemarkEditor:
    QTest.mouseDClick(hand.view.viewport(), Qt.MouseButton.LeftButton, pos=hand.at(place))
    return editor(hand)


def test_a_double_click_edits_a_note_where_it_stands(opened: Open) -> None:
    hand = opened(written())
    field = double_click(hand, paper(hand))
    assert field.toPlainText() == NOTE.text
    place = QRect(hand.at((NOTE.x, NOTE.y)), field.size()).translated(hand.view.viewport().pos())
    assert (field.geometry().topLeft() - place.topLeft()).manhattanLength() <= 2
    QTest.keyClicks(field, "two")
    QTest.keyClick(field, Qt.Key.Key_Return)
    QTest.keyClicks(field, "lines")
    QTest.keyClick(field, Qt.Key.Key_Return, CTRL)
    assert hand.network.remarks["r2"] == replace(NOTE, text="two\nlines")
    assert hand.steps == ["Edit note"] and closed(hand)
    assert hand.view.hasFocus()
    hand.session.document.undo()
    assert hand.network == written()


def test_enter_ends_a_title_and_a_title_is_one_line(opened: Open) -> None:
    hand = opened(written())
    field = double_click(hand, title(hand))
    QApplication.clipboard().setText("stage\ntwo")
    field.paste()
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert hand.network.remarks["r1"] == replace(FRAME, title="stage two")
    assert hand.steps == ["Rename frame"] and closed(hand)


def test_escape_restores_the_text(opened: Open) -> None:
    hand = opened(written())
    before = hand.network
    field = double_click(hand, paper(hand))
    QTest.keyClicks(field, "something else")
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert hand.network is before and closed(hand) and hand.steps == []


def test_a_click_elsewhere_accepts(opened: Open) -> None:
    hand = opened(written())
    field = double_click(hand, paper(hand))
    QTest.keyClicks(field, "because")
    hand.view.setFocus(Qt.FocusReason.MouseFocusReason)
    hand.click((600, 420))
    assert hand.network.remarks["r2"] == replace(NOTE, text="because")
    assert hand.steps == ["Edit note"] and closed(hand)


def test_enter_edits_what_is_selected(opened: Open) -> None:
    hand = opened(written())
    hand.session.selection.set((), (), ["r2"])
    hand.key(Qt.Key.Key_Return)
    assert editor(hand).toPlainText() == NOTE.text


def test_a_text_that_is_too_long_is_refused_and_stays_to_be_shortened(opened: Open) -> None:
    hand = opened(written())
    field = double_click(hand, paper(hand))
    field.setPlainText("x" * 4001)
    QTest.keyClick(field, Qt.Key.Key_Return, CTRL)
    assert hand.said == ["a note has at most 4,000 characters, not 4,001"]
    assert editor(hand) is field and hand.network == written()
    field.setPlainText("shorter")
    QTest.keyClick(field, Qt.Key.Key_Return, CTRL)
    assert hand.network.remarks["r2"] == replace(NOTE, text="shorter") and closed(hand)


def test_the_field_follows_the_picture_and_goes_with_its_note(opened: Open) -> None:
    hand = opened(written())
    field = double_click(hand, paper(hand))
    at, wide = field.pos(), field.width()
    hand.view.camera.pan(40, 20)
    assert at - field.pos() == QPoint(40, 20)
    hand.view.zoom_to(2.0)
    assert field.width() == pytest.approx(2 * wide, abs=2)
    before = hand.network
    hand.session.document.undo()
    hand.session.document.perform(Without("r2"))
    assert closed(hand) and "r2" not in hand.network.remarks and before is not hand.network


# The picture


def painted(hand: Hand) -> QImage:
    QApplication.processEvents()
    return hand.view.viewport().grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def colour(hand: Hand, place: Point) -> QColor:
    image = painted(hand)
    ratio = image.devicePixelRatio()
    at = hand.at(place)
    return image.pixelColor(round(at.x() * ratio), round(at.y() * ratio))


@pytest.mark.parametrize("zoom", [1.0, 0.5, 0.2])
def test_a_frame_is_painted_behind_its_nodes_near_and_far(opened: Open, zoom: float) -> None:
    hand = opened(written())
    hand.view.zoom_to(zoom)
    theme = load_theme("light")
    fill = frame_tints(theme, "conv").fill
    assert colour(hand, (300, 225)).name() == fill.name()
    node = colour(hand, (120, 206))
    assert node.name() not in (fill.name(), theme["canvas"].name())
    assert colour(hand, (215, 110)).name() != fill.name()
    assert colour(hand, (420, 300)).name() != fill.name()


def test_a_title_is_read_from_afar_and_stays_within_its_frame(opened: Open) -> None:
    for zoom in (2.0, 1.0, 0.5, 0.35, 0.2):
        found = title_of(FRAME, zoom)
        assert found is not None
        assert remark_box(FRAME).holds(found.plate)
        assert found.size * zoom >= 8
    assert title_of(replace(FRAME, width=100, height=60), 0.1) is None
    hand = opened(written())
    hand.view.zoom_to(0.2)
    before = hand.network
    x, y = title(hand)
    hand.drag((x, y), (x + 400, y))
    assert went(before, hand.network).keys() == {"n2", "n3", "r1", "r2"}


def test_the_items_are_those_of_the_document_after_any_edit(opened: Open) -> None:
    hand = opened(written())
    document = hand.session.document
    for zoom in (1.0, 0.2):
        hand.view.zoom_to(zoom)
        document.perform(Without("r1"))
        document.undo()
        assert shown(hand) == hand.network.remarks
        scene = hand.view.scene()
        items = hand.view.canvas.remarks.items
        assert items.keys() == hand.network.remarks.keys()
        assert {item.scene() for item in items.values()} == {scene}
    order = [hand.view.canvas.remarks.items[key].zValue() for key in ("r1", "r2")]
    assert order[0] < 0 < order[1] < 1


def test_an_inner_frame_lies_above_the_outer_one(opened: Open) -> None:
    inner = Frame("r9", "inner", 200, 100, 120, 100)
    hand = opened(chain().with_remarks(inner, FRAME))
    items = hand.view.canvas.remarks.items
    assert items["r1"].zValue() < items["r9"].zValue() < 0
    assert standing_in(hand.network, "r1").remarks == {"r9"}


@pytest.mark.parametrize("name", ["light", "dark"])
def test_words_can_be_read_on_every_tint(name: str) -> None:
    theme = load_theme(name)
    tints = [frame_tints(theme, hue) for hue in ("", "unheard of", *theme.categories)]
    tints.append(note_tints(theme))
    for each in tints:
        for ground in (each.fill, each.plate):
            assert contrast(theme["text"].name().upper(), ground.name().upper()) >= 4.5
            assert contrast(theme["text2"].name().upper(), each.fill.name().upper()) >= 4.5
    assert Look(theme).note_font.pixelSize() == 12
