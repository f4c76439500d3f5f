"""The start page under real keys and clicks."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QSettings, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from designer.starting import begun, size_text
from graphs.architectures import ARCHITECTURES
from graphs.propagate import propagate
from graphs.silhouette import silhouette
from graphs.storage import write_text
from tests.widgets.hand import in_front, network, type_into
from widgets.application import open_first
from widgets.canvas.view import CanvasView
from widgets.main_window import MainWindow
from widgets.start.cards import lines, rows
from widgets.start.page import StartPage

ENTER, DOWN, UP = Qt.Key.Key_Return, Qt.Key.Key_Down, Qt.Key.Key_Up
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def page(window: MainWindow, qtbot: QtBot) -> StartPage:
    window.actions_made.run_id("file.start")
    found = window.stack.currentWidget()
    assert isinstance(found, StartPage)
    found.search.setFocus()
    qtbot.waitUntil(found.search.hasFocus)
    return found


def chosen(page: StartPage) -> str:
    card = page.cards.chosen_card
    return card.key if card is not None else ""


def place_of(page: StartPage, key: str) -> QPoint:
    index = page.cards.cards.index(page.cards.cards.rows.index(ARCHITECTURES[key]))
    page.cards.scrollTo(index)
    return page.cards.visualRect(index).center()


def shows_canvas(window: MainWindow) -> bool:
    return isinstance(window.stack.currentWidget(), CanvasView)


def test_without_a_file_the_window_starts_with_the_page(window: MainWindow) -> None:
    window.documents.close()
    assert isinstance(window.stack.currentWidget(), StartPage)
    assert window.top.tabs.tabText(0) == "Start"
    assert len(window.documents.all) == 1


def test_a_file_that_cannot_be_opened_leads_to_the_page(window: MainWindow, tmp_path: Path) -> None:
    window.documents.close_at(0)
    open_first(window, tmp_path / "gone.convas")
    assert isinstance(window.stack.currentWidget(), StartPage)
    assert "gone.convas cannot be opened" in window.info.text


def test_a_file_is_opened_in_the_place_of_the_page(page: StartPage, window: MainWindow) -> None:
    path = Path(window.recent._file).parent / "mine.convas"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(write_text(ARCHITECTURES["lenet5"].build()), encoding="utf-8")
    open_first(window, path)
    assert shows_canvas(window)
    assert [each.name for each in window.documents.all] == ["mine.convas"]
    window.actions_made.run_id("file.start")
    assert [each.path for each in window.recent.files] == [path]
    assert page.files.files.rowCount() == 1
    place = page.files.visualRect(page.files.files.index(0)).center()
    QTest.mouseClick(page.files.viewport(), LEFT, pos=place)
    assert shows_canvas(window) and window.documents.current.name == "mine.convas"


def test_every_network_has_its_card_under_its_family() -> None:
    listed = [row for row in rows("") if not isinstance(row, str)]
    assert sorted(each.key for each in listed) == sorted(ARCHITECTURES)
    for each in listed:
        before = [row for row in rows("")[: rows("").index(each)] if isinstance(row, str)]
        assert before[-1] == each.family
        assert lines(each, 1)[0].endswith(" parameters")


def test_a_card_tells_what_was_published_and_counts_the_rest() -> None:
    each = ARCHITECTURES["vgg16"]
    assert lines(each, 5) == ["138.4 M parameters", "Top-1 71.59 %"]
    assert lines(replace(each, published={}), 61_706) == ["61.71 K parameters"]
    assert lines(replace(each, published={})) == []
    told = {"Parameters": "27.2 M, with its head (torchvision)"}
    assert lines(replace(each, published=told)) == ["27.2 M parameters"]


def test_typing_finds_and_enter_opens(page: StartPage, window: MainWindow) -> None:
    QTest.keyClicks(page.search, "zzzz")
    assert chosen(page) == ""
    QTest.keyClick(page.search, ENTER)
    assert not shows_canvas(window), "there is nothing to open"
    page.search.clear()
    QTest.keyClicks(page.search, "simonyan")
    assert chosen(page) == "vgg11"
    QTest.keyClick(page.search, DOWN)
    assert chosen(page) == "vgg11_bn"
    QTest.keyClick(page.search, UP)
    QTest.keyClick(page.search, ENTER)
    assert shows_canvas(window)
    assert network(window) == ARCHITECTURES["vgg11"].build()
    assert [each.name for each in window.documents.all] == ["VGG-11"]


def test_keys_move_between_cards_and_over_titles(page: StartPage) -> None:
    page.cards.setFocus()
    assert chosen(page) == "lenet5"
    seen = []
    for key in (DOWN, Qt.Key.Key_Right, DOWN):
        QTest.keyClick(page.cards, key)
        seen.append(chosen(page))
    assert all(seen) and len({"lenet5", *seen}) >= 3
    QTest.keyClicks(page.cards, "alex")
    assert page.search.hasFocus() and chosen(page).startswith("alexnet")


def test_a_double_click_opens(page: StartPage, window: MainWindow) -> None:
    place = place_of(page, "alexnet")
    QTest.mouseClick(page.cards.viewport(), LEFT, pos=place)
    assert chosen(page) == "alexnet"
    QTest.mouseDClick(page.cards.viewport(), LEFT, pos=place)
    assert network(window).name == "AlexNet"


def test_input_channels_and_classes_follow(
    page: StartPage, window: MainWindow, qtbot: QtBot
) -> None:
    details = page.details
    assert [field.text() for field in details.fields.values()] == ["32×32", "1", "10"]
    for name, text in (("Input size", "36"), ("Channels", "3")):
        details.fields[name].selectAll()
        QTest.keyClicks(details.fields[name], text)
    wanted = propagate(ARCHITECTURES["lenet5"].build((3, 36, 36), 10)).totals.parameters
    qtbot.waitUntil(lambda: details.outcome.text().startswith(f"{wanted:,} parameters"))
    type_into(details.classes, "7")
    assert shows_canvas(window)
    facts = in_front(window).document.facts
    assert network(window) == ARCHITECTURES["lenet5"].build((3, 36, 36), 7)
    assert facts.totals.parameters < wanted


@pytest.mark.parametrize(
    ("field", "text", "sentence"),
    [
        ("Input size", "8", "LeNet-5 cannot take 1×8×8: "),
        ("Input size", "32×32×32", "The input size must be like 32×32, not “32×32×32”."),
        ("Input size", "wide", "The input size must be like 32×32, not “wide”."),
        ("Channels", "0", "The number of channels must be a whole number from 1, not “0”."),
        ("Classes", "-3", "The number of classes must be a whole number from 1, not “-3”."),
        ("Classes", "9" * 30, "The number of classes must be a whole number from 1, not “999"),
    ],
)
def test_what_cannot_be_is_said_and_not_opened(
    page: StartPage, window: MainWindow, field: str, text: str, sentence: str
) -> None:
    type_into(page.details.fields[field], text)
    assert page.details.outcome.text().startswith(sentence)
    assert not page.details.open.isEnabled()
    assert not shows_canvas(window)
    page.cards.step(1)
    assert page.details.open.isEnabled()


def test_a_new_empty_design_takes_the_place_of_the_page(
    page: StartPage, window: MainWindow
) -> None:
    QTest.mouseClick(page.new, LEFT)
    assert shows_canvas(window)
    assert [each.name for each in window.documents.all] == ["untitled"]
    window.actions_made.run_id("file.start")
    window.actions_made.run_id("file.start")
    assert [each.name for each in window.documents.all] == ["Start"]


def test_a_layer_added_while_the_page_is_shown_is_seen(page: StartPage, window: MainWindow) -> None:
    window.palette_panel.filter.setFocus()
    QTest.keyClicks(window.palette_panel.filter, "input")
    QTest.keyClick(window.palette_panel.filter, ENTER)
    assert shows_canvas(window)
    assert [node.layer.kind for node in network(window).nodes.values()] == ["Input"]
    assert window.documents.current.name == "untitled"


def test_the_page_stands_beside_open_designs(lenet: MainWindow) -> None:
    lenet.actions_made.run_id("file.start")
    assert [each.name for each in lenet.documents.all] == ["LeNet-5", "Start"]
    lenet.top.tabs.setCurrentIndex(0)
    assert shows_canvas(lenet)
    lenet.top.tabs.setCurrentIndex(1)
    assert not shows_canvas(lenet)


def test_parts_that_tell_of_a_design_give_way_to_the_page(
    lenet: MainWindow, settings: QSettings, qtbot: QtBot
) -> None:
    parts = ("inspector", "below")
    lenet.actions_made.run_id("view.code")
    lenet.actions_made.run_id("view.code")
    sizes = [(lenet.docks[name].width(), lenet.docks[name].height()) for name in parts]
    lenet.actions_made.run_id("file.start")
    assert not any(lenet.actions_made.by_id[f"view.{name}"].isChecked() for name in parts)
    assert not lenet.docks["palette"].isHidden()
    lenet.top.tabs.setCurrentIndex(0)
    assert lenet.docks["code"].isHidden()
    qtbot.waitUntil(
        lambda: sizes == [(lenet.docks[n].width(), lenet.docks[n].height()) for n in parts]
    )
    lenet.actions_made.run_id("view.below")
    lenet.top.tabs.setCurrentIndex(1)
    lenet.top.tabs.setCurrentIndex(0)
    assert lenet.docks["below"].isHidden() and not lenet.docks["inspector"].isHidden()


def test_a_window_closed_on_the_page_has_its_parts_again(
    page: StartPage, window: MainWindow, settings: QSettings
) -> None:
    assert window.docks["inspector"].isHidden()
    window.close()
    assert not window.docks["inspector"].isHidden() and not window.docks["below"].isHidden()


@pytest.mark.parametrize("key", ARCHITECTURES)
def test_what_is_in_the_fields_at_first_is_the_published_network(key: str) -> None:
    each = ARCHITECTURES[key]
    channels = str(each.shape[0]) if len(each.shape) == 3 else ""
    classes = str(each.classes) if each.classes else ""
    assert begun(key, size_text(each.shape), channels, classes).network == each.build()


def test_everything_has_a_name_and_is_reached_by_tab(page: StartPage) -> None:
    named = [page.search, page.cards, *page.details.fields.values()]
    assert all(each.accessibleName() for each in named)
    reached = {page.search}
    widget = page.search
    for _ in range(12):
        QTest.keyClick(widget, Qt.Key.Key_Tab)
        focused = page.window().focusWidget()
        assert focused is not None
        widget = focused  # type: ignore[assignment]
        reached.add(widget)
    assert {page.cards, *page.details.fields.values(), page.details.open} <= reached


def test_silhouettes_come_after_the_page_and_tell_the_network(
    page: StartPage, qtbot: QtBot
) -> None:
    pictures = page.cards.painter.pictures
    assert pictures is not None
    qtbot.waitUntil(lambda: bool(pictures.of("lenet5").bars))
    bars = silhouette(propagate(ARCHITECTURES["lenet5"].build()))
    assert pictures.of("lenet5") == (bars, 61_706)
    assert [bar.category for bar in bars] == ["conv", "pool", "conv", "pool", *["dense"] * 3]
    heights = [bar.height for bar in bars]
    assert heights == sorted(heights, reverse=True) and heights[0] == 1


def recent_page(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> StartPage:
    """The start page after two files were opened and looked at."""
    for key in ("lenet5", "alexnet"):
        path = tmp_path / f"{key}.convas"
        path.write_text(write_text(ARCHITECTURES[key].build()), encoding="utf-8")
        window.documents.open_path(path)
    qtbot.waitUntil(lambda: all(each.bars for each in window.recent.files))
    window.actions_made.run_id("file.start")
    found = window.stack.currentWidget()
    assert isinstance(found, StartPage)
    return found


def test_recent_files_show_their_size_and_silhouette(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    page = recent_page(window, tmp_path, qtbot)
    newest, older = window.recent.files
    assert page.files.files.rows == [newest, older]
    assert older.bars == tuple(
        bar._replace(height=round(bar.height, 3))
        for bar in silhouette(propagate(ARCHITECTURES["lenet5"].build()))
    )
    index = page.files.files.index(1)
    assert index.data() == "lenet5.convas"
    told = index.data(Qt.ItemDataRole.AccessibleDescriptionRole)
    assert told.startswith("61.71 K parameters, today ") and str(tmp_path) in told
    image = page.files.grab(page.files.visualRect(index)).toImage()
    hue = page.files.painter.theme.categories["conv"].rgb()
    places = [(x, y) for x in range(image.width()) for y in range(image.height())]
    assert sum(image.pixel(x, y) == hue for x, y in places) > 50
    page.files.setFocus()
    QTest.keyClick(page.files, Qt.Key.Key_Right)
    QTest.keyClick(page.files, Qt.Key.Key_Right)
    QTest.keyClick(page.files, ENTER)
    assert window.documents.current.name == "lenet5.convas"


def test_a_recent_file_that_is_gone_or_not_wanted_is_forgotten(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    page = recent_page(window, tmp_path, qtbot)
    page.files.setCurrentIndex(page.files.files.index(0))
    QTest.keyClick(page.files, Qt.Key.Key_Delete)
    assert [path.name for path in window.recent.paths] == ["lenet5.convas"]
    (tmp_path / "lenet5.convas").unlink()
    window.top.tabs.setCurrentIndex(0)
    window.actions_made.run_id("file.start")
    qtbot.waitUntil(lambda: not window.recent.paths)
    qtbot.waitUntil(page.files.isHidden)
    assert page._head.isHidden()
