"""The window's process: Qt, the theme, the window, and what a crash left behind."""

import gc
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from designer.places import state_folder
from widgets.appearance import Appearance
from widgets.main_window import MainWindow

if TYPE_CHECKING:
    from designer.process import Worker


STYLE = ("-style", "fusion")
"""Given as arguments: to set it in Python would first make all the enumerations of QStyle."""


def main(path: str | None = None) -> int:
    """Open the designer, with a design file where one is named; the exit status."""
    gc.disable()  # Collecting while all is being made finds nothing and takes a tenth of the time.
    app = QApplication([*sys.argv[:1], *STYLE])
    app.setApplicationName("Convas")
    app.setOrganizationName("Convas")
    window = make_window(app, QSettings("Convas", "Convas"), state_folder(), new_worker)
    open_first(window, Path(path) if path is not None else None)
    window.painted.connect(gc.enable)
    window.show()
    return app.exec()


def make_window(
    app: QApplication,
    settings: QSettings,
    state: Path,
    worker_factory: "Callable[[], Worker]",
) -> MainWindow:
    """The window, with a person's settings and the folder of what outlives a session."""
    window = MainWindow(Appearance(app, settings), settings, state, worker_factory)
    window.painted.connect(partial(_offer_what_was_lost, window))
    return window


def new_worker() -> "Worker":
    """The process that trains; what speaks with it is loaded only when it is wanted."""
    from designer.process import Worker

    return Worker()


def open_first(window: MainWindow, path: Path | None) -> None:
    """Open a file; without one, or where it cannot be opened, an empty document."""
    if path is not None:
        window.documents.open_path(path)
    if not window.documents.all:
        window.documents.new()
    window.documents.current.view.setFocus()


def _offer_what_was_lost(window: MainWindow) -> None:
    from widgets.lost_work import offer_what_was_lost  # not for the first picture

    offer_what_was_lost(window)
