"""What was open when the window closed is open again at the next start, read as it is seen."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from designer.edits import RenameNetwork
from designer.left_open import LeftOpen
from designer.recovery import RecoveryStore
from graphs import storage
from graphs.architectures import ARCHITECTURES
from graphs.storage import write_text
from tests.benchmarks.bench_canvas import chain
from tests.graphs.test_blocks import sample
from tests.widgets.windows import SilentWorker
from widgets.appearance import Appearance
from widgets.application import fill
from widgets.beginning import begins_with_page
from widgets.main_window import MainWindow

LENET = ARCHITECTURES["lenet5"].build()


@pytest.fixture
def designs(tmp_path: Path) -> list[Path]:
    paths = [tmp_path / f"{name}.convas" for name in "abc"]
    for path, key in zip(paths, ("lenet5", "alexnet", "autoencoder"), strict=True):
        path.write_text(write_text(ARCHITECTURES[key].build()), encoding="utf-8")
    return paths


@contextmanager
def started(
    qapp: QApplication, settings: QSettings, home: Path, path: Path | None = None
) -> Iterator[MainWindow]:
    """The program from its frame to its end, as `main` starts it."""
    window = MainWindow(Appearance(qapp, settings), settings, home / "state", SilentWorker)
    window.resize(1400, 900)
    window.make_room(begins_with_page(path, settings, home / "state"))
    filled: list[None] = []
    window.filled.connect(lambda: filled.append(None))
    window.painted.connect(lambda: fill(window, path))
    window.show()
    while not filled:
        QTest.qWait(5)
    try:
        yield window
    finally:
        for opened in window.documents.all:
            if opened.document.modified:
                opened.document.saved(opened.document.path or home / "thrown away")
        window.close()
        window.deleteLater()


def names(window: MainWindow) -> list[str]:
    return [opened.name for opened in window.documents.all]


def read(window: MainWindow) -> list[str]:
    """The tabs whose files have been read."""
    return [opened.name for opened in window.documents.all if opened.document.network.nodes]


def test_tabs_front_place_and_zoom_come_back_and_files_are_read_when_seen(
    qapp: QApplication, settings: QSettings, tmp_path: Path, designs: list[Path]
) -> None:
    with started(qapp, settings, tmp_path) as window:
        assert names(window) == ["Start"]
        for path in designs:
            window.documents.open_path(path)
        window.top.tabs.moveTab(2, 0)
        window.top.tabs.setCurrentIndex(2)
        window.documents.current.view.zoom_to(0.4)
        window.documents.current.view.camera.pan(120, -30)
        spot = window.documents.current.view.camera.spot
    with started(qapp, settings, tmp_path) as window:
        assert names(window) == ["c.convas", "a.convas", "b.convas"]
        assert window.documents.current.name == "b.convas" and read(window) == ["b.convas"]
        assert window.documents.current.view.camera.spot == spot
        assert not window.docks["inspector"].isHidden()
        assert not window.documents.current.document.modified
        window.top.tabs.setCurrentIndex(0)
        assert read(window) == ["c.convas", "b.convas"]
        assert names(window) == ["c.convas", "a.convas", "b.convas"]
    with started(qapp, settings, tmp_path) as window:
        assert names(window) == ["c.convas", "a.convas", "b.convas"]
        assert read(window) == ["c.convas"]


def test_a_level_that_was_looked_into_is_looked_into_again(
    qapp: QApplication, settings: QSettings, tmp_path: Path
) -> None:
    path = tmp_path / "blocks.convas"
    path.write_text(write_text(sample()), encoding="utf-8")
    with started(qapp, settings, tmp_path, path) as window:
        opened = window.documents.current
        use = next(
            n.id for n in opened.document.network.nodes.values() if n.layer.category == "block"
        )
        assert window.documents.levels.open(opened, use)
        place = opened.session.document.place
    with started(qapp, settings, tmp_path) as window:
        assert window.documents.current.session.document.place == place == (use,)
        assert window.stack.currentWidget() is window.documents.current.view
    network = storage.read(path)
    path.write_text(write_text(network.without([use])), encoding="utf-8")
    with started(qapp, settings, tmp_path) as window:
        assert window.documents.current.session.document.place == ()


def test_files_that_are_gone_are_said_once_and_skipped(
    qapp: QApplication, settings: QSettings, tmp_path: Path, designs: list[Path]
) -> None:
    with started(qapp, settings, tmp_path) as window:
        for path in designs:
            window.documents.open_path(path)
    designs[0].unlink()
    designs[2].unlink()
    with started(qapp, settings, tmp_path) as window:
        assert names(window) == ["b.convas", "Start"]
        said = window.info.text
        assert said == "a.convas and c.convas were open last time and are no longer there."
    with started(qapp, settings, tmp_path) as window:
        assert names(window) == ["b.convas", "Start"]
        assert window.info.text == ""


def test_a_file_that_is_spoilt_is_said_and_the_next_one_shown(
    qapp: QApplication, settings: QSettings, tmp_path: Path, designs: list[Path]
) -> None:
    with started(qapp, settings, tmp_path) as window:
        for path in designs[:2]:
            window.documents.open_path(path)
    designs[1].write_text("{]")
    with started(qapp, settings, tmp_path) as window:
        assert names(window) == ["a.convas"] == read(window)
        assert "b.convas cannot be opened" in window.info.text
    designs[0].write_text("{]")
    with started(qapp, settings, tmp_path) as window:
        assert names(window) == ["Start"]


def test_it_can_be_turned_off(
    qapp: QApplication, settings: QSettings, tmp_path: Path, designs: list[Path]
) -> None:
    with started(qapp, settings, tmp_path, designs[0]) as window:
        action = window.actions_made.by_id["view.restore_tabs"]
        assert action.isChecked()
        action.trigger()
        assert not action.isChecked()
    with started(qapp, settings, tmp_path) as window:
        assert names(window) == ["Start"]
        assert window.docks["inspector"].isHidden()


def test_a_file_that_is_asked_for_comes_alone(
    qapp: QApplication, settings: QSettings, tmp_path: Path, designs: list[Path]
) -> None:
    with started(qapp, settings, tmp_path, designs[0]) as window:
        assert names(window) == ["a.convas"]
    with started(qapp, settings, tmp_path, designs[1]) as window:
        assert names(window) == ["b.convas"]


def test_unsaved_work_comes_back_once(
    qapp: QApplication, settings: QSettings, tmp_path: Path, designs: list[Path]
) -> None:
    with started(qapp, settings, tmp_path, designs[0]):
        pass
    crashed = RecoveryStore(tmp_path / "state" / "recovery")
    crashed.write("one", ARCHITECTURES["vgg11"].build(), designs[0])
    crashed._locks.popitem()[1].close()
    with started(qapp, settings, tmp_path) as window:
        assert names(window) == ["a.convas"]
        restore = next(each for each in window.info._offers if each.text() == "Restore")
        restore.click()
        assert names(window) == ["a.convas"]
        assert window.documents.current.document.modified
        assert window.documents.current.document.network.name == "VGG-11"


def test_it_is_written_while_the_window_lives(
    qapp: QApplication, settings: QSettings, tmp_path: Path, designs: list[Path], qtbot: QtBot
) -> None:
    with started(qapp, settings, tmp_path, designs[0]) as window:
        window.documents.open_path(designs[1])
        file = LeftOpen(tmp_path / "state" / "open.json")
        qtbot.waitUntil(lambda: [left.path for left in file.read()[0]] == designs[:2])
        window.documents.current.document.perform(RenameNetwork("x"))


def test_a_large_file_in_front_is_read_beside_the_window(
    qapp: QApplication, settings: QSettings, tmp_path: Path, designs: list[Path], qtbot: QtBot
) -> None:
    large = tmp_path / "large.convas"
    large.write_text(write_text(chain(2000)), encoding="utf-8")
    with ExitStack() as stack:
        window = stack.enter_context(started(qapp, settings, tmp_path, designs[0]))
        window.documents.open_path(large)
        qtbot.waitUntil(lambda: read(window) == ["a.convas", "large.convas"])
    with started(qapp, settings, tmp_path) as window:
        assert names(window) == ["a.convas", "large.convas"]
        qtbot.waitUntil(lambda: read(window) == ["large.convas"])
        assert window.documents.current.name == "large.convas"


def test_the_lower_part_is_not_seen_before_the_start_page(
    qapp: QApplication, settings: QSettings, tmp_path: Path
) -> None:
    window = MainWindow(Appearance(qapp, settings), settings, tmp_path / "state", SilentWorker)
    window.make_room(begins_with_page(None, settings, tmp_path / "state"))
    window.show()
    assert not window.docks["below"].isVisible() and not window.docks["inspector"].isVisible()
    window.close()
    window.deleteLater()
