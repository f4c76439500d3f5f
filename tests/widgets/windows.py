"""A whole window without a second process, for tests and for pictures."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication

from designer.process import Worker
from designer.protocol import Request
from widgets.application import make_window
from widgets.main_window import MainWindow

SIZE = 1400, 900


class SilentWorker(Worker):
    """A worker without a process: it notes what is asked of it."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[Request] = []

    def start(self) -> None:
        """There is nothing to start."""

    def send(self, request: Request) -> None:
        self.asked.append(request)


@contextmanager
def made_window(
    app: QApplication, home: Path, settings: QSettings | None = None, worker: Worker | None = None
) -> Iterator[MainWindow]:
    """The window, shown, with an empty document; what is left unsaved is thrown away."""
    settings = settings or QSettings(str(home / "settings.ini"), QSettings.Format.IniFormat)
    one = worker or SilentWorker()
    window = make_window(app, settings, home / "state", lambda: one)
    window.resize(*SIZE)
    window.documents.new()
    painted = QSignalSpy(window.painted)
    window.show()
    assert painted.count() or painted.wait(5000)
    window.activateWindow()
    yield window
    for opened in window.documents.all:
        opened.document.saved(Path("thrown away"))
    window.close()
    window.deleteLater()
