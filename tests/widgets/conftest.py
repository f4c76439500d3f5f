"""A whole window for tests, with settings and a state folder of its own."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from designer.document import Document
from designer.process import Worker
from designer.protocol import Request
from widgets.application import make_window
from widgets.main_window import MainWindow


class SilentWorker(Worker):
    """A worker without a process: it notes what is asked of it."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[Request] = []

    def start(self) -> None:
        """There is nothing to start."""

    def send(self, request: Request) -> None:
        self.asked.append(request)


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
    from PySide6.QtWidgets import QApplication

    app = QApplication.instance()
    assert isinstance(app, QApplication)
    made = make_window(app, settings, tmp_path / "state", lambda: worker_double)
    made.resize(1400, 900)
    made.documents.new()
    with qtbot.waitSignal(made.painted):
        made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    yield made
    for opened in made.documents.all:
        opened.document.saved(Path("thrown away"))
    made.close()
    made.deleteLater()


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
