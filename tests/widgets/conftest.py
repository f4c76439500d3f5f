"""A whole window for tests, with settings and a state folder of its own."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from designer.document import Document
from tests.widgets.windows import SilentWorker, made_window
from widgets.main_window import MainWindow


@pytest.fixture
def worker_double() -> SilentWorker:
    return SilentWorker()


@pytest.fixture
def settings(tmp_path: Path) -> QSettings:
    return QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def window(
    qtbot: QtBot, settings: QSettings, tmp_path: Path, worker_double: SilentWorker
) -> Iterator[MainWindow]:
    """The window, shown, with an empty document; what is left unsaved is thrown away."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    with made_window(app, tmp_path, settings, worker_double) as made:
        qtbot.waitUntil(made.isActiveWindow)
        yield made


@pytest.fixture
def lenet(window: MainWindow) -> MainWindow:
    window.documents.open_example("lenet5")
    return window


@pytest.fixture
def blocks(window: MainWindow) -> MainWindow:
    """The sample design: a stem, and a stage of three residual blocks, of two definitions."""
    from tests.graphs.test_blocks import sample  # loads torch

    window.documents._add(Document(sample()))
    window.documents.current.view.setFocus()
    return window
