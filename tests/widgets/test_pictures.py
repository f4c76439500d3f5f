"""The pictures page: what it shows of a training, of a selected run, and of nothing."""

import base64
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QSettings, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

import designer.runs as runs
from designer.files import save
from designer.pictures import Pictures, Shown
from designer.process import Worker
from designer.recipe import Recipe
from graphs.network import Network
from tests.designer.judged import DENOISING, network
from widgets.application import make_window
from widgets.main_window import MainWindow
from widgets.pictures import NOTHING, PicturesPanel
from widgets.theme import load_theme
from widgets.training_pages import PICTURES, RUNS

PATIENCE = 60_000
SIDE = 4


def text(values: list[int]) -> str:
    """Pictures of one value each."""
    return base64.b64encode(b"".join(bytes([value]) * SIDE * SIDE for value in values)).decode()


GRAY = Pictures(
    run="/runs/one",
    epoch=2,
    part="validation",
    images=80,
    judged=3,
    error=0.02,
    whole=0.0123,
    channels=1,
    height=SIDE,
    width=SIDE,
    shown=(Shown(0, "seven", 0.02), Shown(1, "<b>one</b>", 0.03), Shown(2, "two", 1e-5)),
    first=(0, 1, 2),
    worst=(1, 0, 2),
    best=(2, 0, 1),
    given=text([10, 20, 30]),
    output=text([110, 120, 130]),
    difference=text([255, 1, 128]),
    seen=text([50, 60, 70]),
)


@pytest.fixture
def panel(qtbot: QtBot) -> PicturesPanel:
    made = PicturesPanel(load_theme("light"))
    qtbot.addWidget(made)
    made.resize(1000, 300)
    with qtbot.waitExposed(made):
        made.show()
    return made


def painted(panel: PicturesPanel, column: int, row: int) -> QColor:
    """The colour in the middle of a picture, as it stands on the screen."""
    grid = panel.grid
    place = grid._column(column)
    box = grid.box
    middle = QPoint(place.center().x(), row * (box.height() + 4) + box.height() // 2)
    return grid.grab().toImage().pixelColor(middle)


def choose(panel: PicturesPanel, name: str) -> None:
    """Walk down the list with the keyboard."""
    panel.choice.setFocus()
    QTest.keyClick(panel.choice, Qt.Key.Key_Home)
    while panel.choice.currentText() != name:
        QTest.keyClick(panel.choice, Qt.Key.Key_Down)


def epoch(panel: PicturesPanel) -> int | None:
    return panel.shown.epoch if panel.shown is not None else None


def test_without_pictures_it_says_what_to_do(panel: PicturesPanel) -> None:
    assert panel.note.isVisible() and panel.note.text() == NOTHING
    assert "denoising autoencoder" in NOTHING
    assert not panel.grid.isVisible() and not panel.choice.isVisible()


def test_rows_columns_and_errors_are_shown(panel: PicturesPanel) -> None:
    panel.follow(GRAY)
    assert panel.grid.rows == ("given", "seen", "output", "difference")
    assert [painted(panel, column, 0).red() for column in range(3)] == [10, 20, 30]
    assert [painted(panel, column, 1).red() for column in range(3)] == [50, 60, 70]
    assert [painted(panel, column, 2).red() for column in range(3)] == [110, 120, 130]
    assert panel.title.whole == "one · epoch 2 · the first 3 of 80 validation images"
    assert panel.numbers.text() == "error 0.0123 · with noise 0.0200"
    assert "without noise; with noise over the first 3" in panel.numbers.toolTip()
    tip = panel.grid.tip_at(panel.grid._column(1).center())
    assert tip == "validation image 2 of 80, class <b>one</b>: error 0.03"
    assert panel.grid.tip_at(QPoint(2, 2)) == ""
    assert "error 1e-05" in panel.grid.accessibleDescription()


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_difference_has_the_theme_s_colours(panel: PicturesPanel, theme: str) -> None:
    panel.follow(GRAY)
    colours = load_theme(theme)
    panel.set_theme(colours)
    found = [painted(panel, column, 3).name() for column in range(3)]
    assert found == [colours[name].name() for name in ("error", "accent", "panel2")]


def test_worst_and_best_are_chosen_by_the_keyboard(panel: PicturesPanel) -> None:
    panel.follow(GRAY)
    choose(panel, "worst")
    assert [each.shown.number for each in panel.grid.columns] == [1, 0, 2]
    assert painted(panel, 0, 0).red() == 20
    choose(panel, "best")
    assert [each.shown.number for each in panel.grid.columns] == [2, 0, 1]


def test_colour_images_without_noise_have_three_rows(panel: PicturesPanel) -> None:
    pixel = base64.b64encode(bytes([200, 100, 50]) * SIDE * SIDE).decode()
    panel.follow(
        replace(
            GRAY,
            channels=3,
            judged=80,
            shown=GRAY.shown[:1],
            first=(0,),
            worst=(0,),
            best=(0,),
            given=pixel,
            output=pixel,
            difference=text([128]),
            seen="",
        )
    )
    assert panel.grid.rows == ("given", "output", "difference")
    assert painted(panel, 0, 0).getRgb() == (200, 100, 50, 255)
    assert panel.numbers.text() == "error 0.0123"
    assert panel.title.whole.endswith("80 validation images")


def test_long_names_give_way_to_what_matters(panel: PicturesPanel) -> None:
    panel.follow(replace(GRAY, run=f"/runs/{'a-very-long-name-' * 20}"))
    panel.resize(700, 300)
    shown = panel.title.text()
    assert "…" in shown and shown.endswith("· epoch 2 · the first 3 of 80 validation images")
    assert panel.width() == 700


def test_more_pictures_than_room_can_be_scrolled_to(panel: PicturesPanel) -> None:
    many = 16
    shown = tuple(Shown(number, str(number), 0.1) for number in range(many))
    places = tuple(range(many))
    pixels = text([number * 10 for number in range(many)])
    chosen = replace(GRAY, shown=shown, first=places, worst=places, best=places)
    panel.follow(replace(chosen, given=pixels, seen=pixels, output=pixels, difference=pixels))
    panel.resize(500, 260)
    QApplication.processEvents()
    area = panel.grid.parentWidget()
    assert area is not None
    assert panel.grid.width() > area.width() and panel.grid.height() <= area.height()
    assert painted(panel, many - 1, 0).red() == 150


def test_a_selected_run_is_asked_for_once_and_only_while_it_is_seen(panel: PicturesPanel) -> None:
    asked: list[Path] = []
    panel.asked.connect(asked.append)
    panel.hide()
    one, other = Path("/runs/first"), Path("/runs/other")
    panel.choose(one)
    panel.choose(other)
    assert asked == []
    panel.show()
    assert asked == [other]
    panel.choose(other)
    assert asked == [other] and panel.note.text() == "Looking at what other gives …"
    panel.answer(one, GRAY)
    assert epoch(panel) is None
    panel.answer(other, "The run has no weights.")
    assert panel.note.isVisible() and panel.note.text() == "The run has no weights."
    panel.answer(other, replace(GRAY, run=str(other)))
    assert epoch(panel) == 2 and panel.grid.isVisible()


def test_the_training_comes_back_by_a_button_and_when_one_begins(panel: PicturesPanel) -> None:
    panel.follow(GRAY)
    assert not panel.back.isVisible()
    other = Path("/runs/other")
    panel.choose(other)
    assert panel.back.isVisible() and panel.note.isVisible()
    panel.answer(other, replace(GRAY, run=str(other), epoch=9))
    panel.follow(replace(GRAY, epoch=3))
    assert epoch(panel) == 9
    QTest.mouseClick(panel.back, Qt.MouseButton.LeftButton)
    assert epoch(panel) == 3
    panel.choose(Path(GRAY.run))
    assert epoch(panel) == 3 and not panel.back.isVisible()
    panel.choose(other)
    panel.begin()
    assert panel.note.text() == NOTHING


class Windows:
    """Windows with real workers, one after the other as a person opens them."""

    def __init__(self, home: Path, app: QApplication) -> None:
        self.home, self.app = home, app
        self.open: list[MainWindow] = []

    def make(self, design: Path, qtbot: QtBot) -> MainWindow:
        settings = QSettings(str(self.home / "settings.ini"), QSettings.Format.IniFormat)
        made = make_window(self.app, settings, self.home / "state", Worker)
        self.open.append(made)
        made.resize(1400, 900)
        made.documents.open_path(design)
        with qtbot.waitSignal(made.painted):
            made.show()
        made.activateWindow()
        qtbot.waitUntil(lambda: made.isActiveWindow() and made.recovery is not None)
        return made

    def close(self) -> None:
        for window in self.open:
            for opened in window.documents.all:
                opened.session.document.saved(Path("thrown away"))
            window.close()
            window.deleteLater()
        self.open = []


@pytest.fixture
def windows(tmp_path: Path, qapp: QApplication) -> Iterator[Windows]:
    made = Windows(tmp_path, qapp)
    yield made
    made.close()


def turn_to(window: MainWindow, title: str) -> None:
    """Click a tab below."""
    bar = window.below.tabBar()
    index = next(number for number in range(bar.count()) if bar.tabText(number) == title)
    QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.tabRect(index).center())


def pictures_of(window: MainWindow) -> PicturesPanel:
    assert window.pages._pictures is not None
    return window.pages._pictures


def select_run(window: MainWindow, qtbot: QtBot) -> None:
    """Click the only run in the list of runs."""
    turn_to(window, RUNS)
    runs = window.pages._runs
    assert runs is not None
    qtbot.waitUntil(lambda: runs.table.rowCount() == 1 and runs.table.isVisible())
    cell = runs.table.item(0, 0)
    assert cell is not None
    spot = runs.table.visualItemRect(cell).center()
    QTest.mouseClick(runs.table.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert window.pages.selected_run is not None


def drawn() -> Network:
    settings = {"epochs": 1, "batch_size": 100, "threads": 1, "learning_rate": 0.01}
    return replace(network(*DENOISING, name="noisy"), training=settings)


@pytest.mark.torch
def test_a_denoising_autoencoder_trains_and_its_pictures_stay_with_the_run(
    windows: Windows, tmp_path: Path, qtbot: QtBot
) -> None:
    """Trained by a key, looked at, and after a restart found again by a click on the run."""
    design = tmp_path / "noisy.convas"
    save(drawn(), design)
    window = windows.make(design, qtbot)
    turn_to(window, PICTURES)
    qtbot.waitUntil(lambda: window.pages._pictures is not None)
    panel = pictures_of(window)
    qtbot.waitUntil(panel.note.isVisible)
    turn_to(window, "Training")
    QTest.keyClick(window, Qt.Key.Key_F5)
    turn_to(window, PICTURES)
    qtbot.waitUntil(
        lambda: panel.shown is not None and panel.shown.part == "test", timeout=PATIENCE
    )
    shown = panel.shown
    known = window.pages.training.control.following
    assert shown is not None and known.tested is not None and shown.whole == known.tested.error
    assert panel.title.whole == f"{Path(shown.run).name} · epoch 1 · 2,000 test images"
    assert panel.numbers.text().startswith(f"error {shown.whole:.4f} · with noise 0.0")
    choose(panel, "worst")
    errors = [each.shown.error for each in panel.grid.columns]
    assert errors == sorted(errors, reverse=True) and errors[0] > 2 * shown.error
    (given, seen, output, _) = panel.grid.columns[0].images
    assert (given.width(), given.height()) == (28, 28)
    assert len({bytes(each.constBits()) for each in (given, seen, output)}) == 3
    assert ink(given) > 20 and noise(seen) > 3 * noise(given)
    windows.close()

    again = windows.make(design, qtbot)
    select_run(again, qtbot)
    turn_to(again, PICTURES)
    panel = pictures_of(again)
    assert panel.note.text() == f"Looking at what {Path(shown.run).name} gives …"
    qtbot.waitUntil(lambda: panel.shown is not None, timeout=PATIENCE)
    assert panel.shown == shown


def ink(image: QImage) -> float:
    """The mean of an image's pixels, from 0 to 255."""
    values = bytes(image.constBits())
    return sum(values) / len(values)


def noise(image: QImage) -> float:
    """The mean difference of neighbours in a line."""
    values = bytes(image.constBits())
    return sum(abs(a - b) for a, b in pairwise(values)) / len(values)


@pytest.mark.torch
def test_a_run_without_weights_says_why_it_has_no_pictures(
    windows: Windows, tmp_path: Path, qtbot: QtBot
) -> None:
    design = tmp_path / "noisy.convas"
    save(drawn(), design)
    runs.create(runs.new_folder("noisy", tmp_path), drawn(), Recipe())
    window = windows.make(design, qtbot)
    turn_to(window, PICTURES)
    panel = pictures_of(window)
    select_run(window, qtbot)
    turn_to(window, PICTURES)
    qtbot.waitUntil(lambda: "holds no weights" in panel.note.text(), timeout=PATIENCE)
