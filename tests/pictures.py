"""Takes the pictures of the README: the window, light and dark, with a LeNet-5 that was trained.

Run from the repository's root: python -m tests.pictures [FOLDER]
"""

import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from time import monotonic

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PIL import Image
from PySide6.QtCore import QEventLoop, QSettings, QTimer
from PySide6.QtWidgets import QApplication

from designer.process import Worker
from graphs.architectures import ARCHITECTURES
from graphs.storage import write_text
from widgets.application import STYLE, make_window
from widgets.main_window import MainWindow

FOLDER = Path(__file__).resolve().parents[1] / "resources" / "screenshots"
SIZE = 1600, 1000
PATIENCE = 180.0


def main(folder: Path = FOLDER) -> None:
    """Train once and take a picture in each theme."""
    app = QApplication([*sys.argv[:1], *STYLE])
    with tempfile.TemporaryDirectory() as home:
        window = opened(app, Path(home))
        train(window)
        document = window.documents.current.session.document
        window.documents.current.session.selection.set([document.network.by_name["c3"].id])
        folder.mkdir(parents=True, exist_ok=True)
        for theme in ("light", "dark"):
            window.actions_made.run_id(f"theme.{theme}")
            wait(1.0)
            keep(window, folder / f"window-{theme}.png")
        document.saved(Path(home) / "thrown away")
        window.close()


def opened(app: QApplication, home: Path) -> MainWindow:
    """The window on a design of its own, so that the run lies beside it."""
    design = home / "lenet5.convas"
    design.write_text(write_text(ARCHITECTURES["lenet5"].build()), encoding="utf-8")
    settings = QSettings(str(home / "settings.ini"), QSettings.Format.IniFormat)
    window = make_window(app, settings, home / "state", Worker)
    window.resize(*SIZE)
    window.documents.open_path(design)
    window.show()
    wait(1.0)
    window.documents.current.view.fit_all()
    return window


def train(window: MainWindow) -> None:
    """Press Train and wait for the end."""
    window.actions_made.run_id("network.train")
    known = window.pages.training.control
    wait_until(lambda: known.following.phase in ("finished", "failed"))
    assert known.following.phase == "finished", known.following.reason


def keep(window: MainWindow, path: Path) -> None:
    """Save a picture of the window, packed as tightly as PNG can."""
    window.grab().save(str(path))
    with Image.open(path) as image:
        image.convert("RGB").save(path, optimize=True)


def wait(seconds: float) -> None:
    """Let the window work for a while."""
    loop = QEventLoop()
    QTimer.singleShot(round(seconds * 1000), loop.quit)
    loop.exec()


def wait_until(true: Callable[[], bool]) -> None:
    """Let the window work until something is so."""
    deadline = monotonic() + PATIENCE
    while not true():
        assert monotonic() < deadline, "it takes too long"
        wait(0.1)


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
