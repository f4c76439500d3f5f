"""The window as it starts: a frame first, then its contents in steps."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from graphs import storage
from graphs.architectures import ARCHITECTURES
from tests.widgets.windows import SilentWorker
from widgets.appearance import Appearance
from widgets.application import fill
from widgets.main_window import MainWindow

LENET = ARCHITECTURES["lenet5"].build()


@pytest.fixture
def design(tmp_path: Path) -> Path:
    path = tmp_path / "mine.convas"
    path.write_text(storage.write_text(LENET), encoding="utf-8")
    return path


@pytest.fixture
def appearance(qapp: QApplication, settings: QSettings) -> Appearance:
    return Appearance(qapp, settings)


@pytest.fixture
def frame(qtbot: QtBot, appearance: Appearance, settings: QSettings, tmp_path: Path) -> MainWindow:
    """The window as it stands at its first paint."""
    made = MainWindow(appearance, settings, tmp_path / "state", SilentWorker)
    made.resize(1400, 900)
    with qtbot.waitSignal(made.painted):
        made.show()
    return made


def places(window: MainWindow) -> list[tuple[int, int, int, int]]:
    parts = [window.top, window.stack, *window.docks.values(), window.statusBar()]
    return [(p.x(), p.y(), p.width(), p.height()) for p in parts]


def test_nothing_moves_while_the_window_is_filled(
    frame: MainWindow, design: Path, qtbot: QtBot
) -> None:
    first = places(frame)
    buttons = frame.top.export.geometry(), frame.top.train.geometry(), frame.top.menus.geometry()
    assert not frame.top.train.isEnabled()
    with qtbot.waitSignal(frame.filled):
        fill(frame, design)
    assert places(frame) == first
    assert buttons == (
        frame.top.export.geometry(),
        frame.top.train.geometry(),
        frame.top.menus.geometry(),
    )
    assert frame.documents.current.session.document.network == LENET
    assert frame.documents.current.view.hasFocus()
    assert frame.top.train.isEnabled()
    assert "61,706 parameters" in frame.status.text
    frame.close()
    frame.deleteLater()


def test_a_frame_that_is_closed_early_closes(frame: MainWindow, design: Path, qtbot: QtBot) -> None:
    with qtbot.waitSignal(frame.filled):
        fill(frame, design)
        assert frame.close()
        assert not frame.isVisible()
    frame.deleteLater()


@pytest.mark.parametrize("early", range(6))
def test_a_theme_chosen_while_the_window_is_filled_reaches_all_parts(
    frame: MainWindow, appearance: Appearance, early: int
) -> None:
    steps = frame.furnish()
    for _ in range(early):
        next(steps)
    appearance.choose("dark")
    for _ in steps:
        pass
    assert frame.palette_panel.list.itemDelegate().theme.name == "dark"  # type: ignore[attr-defined]
    assert frame.top.tabs._theme.name == "dark"
    frame.close()
    frame.deleteLater()
