"""The window's process: Qt, the theme, the window, and what a crash left behind."""

import gc
import importlib
import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from designer.places import state_folder
from widgets.appearance import Appearance
from widgets.beginning import begins_with_page
from widgets.collecting import collect_at_rest
from widgets.language.choice import begin
from widgets.main_window import MainWindow
from widgets.steps import Steps, imports

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
    settings = QSettings("Convas", "Convas")
    begin(app, settings)
    window = MainWindow(Appearance(app, settings), settings, state_folder(), new_worker)
    file = Path(path) if path is not None else None
    window.make_room(begins_with_page(file, settings, state_folder()))
    window.painted.connect(partial(fill, window, file))
    window.filled.connect(partial(collect_at_rest, app))
    window.show()
    return app.exec()


def fill(window: MainWindow, path: Path | None) -> None:
    """Fill a frame that stands on the screen, without ever holding it up for long."""
    from widgets.beside import Beside

    loading = Beside(_load, (), window)
    loading.done.connect(Steps(_all_steps(window, path), window).start)
    loading.start()


def make_window(
    app: QApplication,
    settings: QSettings,
    state: Path,
    worker_factory: "Callable[[], Worker]",
) -> MainWindow:
    """The window in one go, with a person's settings and the folder of what outlives a session."""
    begin(app, settings)
    window = MainWindow(Appearance(app, settings), settings, state, worker_factory)
    for _ in window.furnish():
        pass
    window.painted.connect(partial(_wake, window))
    return window


def _load() -> None:
    """Import what knows no Qt: the catalogue of layers, the published networks, the commands."""
    importlib.import_module("designer.commands")


def _all_steps(window: MainWindow, path: Path | None) -> Iterator[None]:
    yield from window.furnish()
    if window.keeper.begins_with_page(path):
        yield from imports("widgets.start.page")
    open_first(window, path)
    yield from window.wake()
    yield
    offer_what_was_lost(window)
    window.filled.emit()


def _wake(window: MainWindow) -> None:
    for _ in window.wake():
        pass
    offer_what_was_lost(window)


def new_worker() -> "Worker":
    """The process that trains; what speaks with it is loaded only when it is wanted."""
    from designer.process import Worker

    return Worker()


def open_first(window: MainWindow, path: Path | None) -> None:
    """Open a file, or what was open last time; else, or where that cannot be, the start page."""
    if path is not None:
        window.documents.open_path(path)
    else:
        window.keeper.restore()
    if not window.documents.all:
        window.documents.start()
    front = window.stack.currentWidget()
    assert front is not None
    front.setFocus()


def offer_what_was_lost(window: MainWindow) -> None:
    """Say what a crash left behind."""
    from widgets import lost_work  # not for the first picture

    lost_work.offer_what_was_lost(window)
