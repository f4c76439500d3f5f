"""How late the window's event loop is while LeNet-5 trains at full speed with live curves.

Beside it: an empty window while the same training runs in a child that nobody follows. Aimed at:
p99 of 8 ms at rest, of 16 ms while the canvas is panned.
Run from the repository's root: python -m tests.benchmarks.bench_lag
"""

import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from itertools import cycle
from pathlib import Path
from time import perf_counter

from PySide6.QtCore import QEventLoop, QSettings, Qt, QTimer
from PySide6.QtWidgets import QApplication, QGraphicsView, QMainWindow

from designer.process import COMMAND, ROOT, Worker
from designer.protocol import Train, encode
from designer.recipe import Recipe
from graphs.architectures import ARCHITECTURES
from graphs.storage import network_to_json, write_text
from widgets.application import make_window
from widgets.theme import load_theme
from widgets.training import TrainingPanel

TICK = 2
SECONDS = 10.0
WARM_UP = 8.0
EPOCHS = 1000
"""Enough for the training to outlast the measurement."""


class Lateness:
    """How many milliseconds after its time a timer fires."""

    def __init__(self) -> None:
        self.late: list[float] = []
        self._last = 0.0
        self._timer = QTimer(interval=TICK, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)

    def measure(self, seconds: float) -> list[float]:
        """Run the event loop for a while."""
        self._last = perf_counter()
        self._timer.start()
        wait(seconds)
        self._timer.stop()
        return sorted(self.late)

    def _tick(self) -> None:
        now = perf_counter()
        self.late.append(max(0.0, (now - self._last) * 1000 - TICK))
        self._last = now


def wait(seconds: float) -> None:
    loop = QEventLoop()
    QTimer.singleShot(round(seconds * 1000), loop.quit)
    loop.exec()


def request(folder: Path) -> Train:
    recipe = Recipe(epochs=EPOCHS)
    settings = {name: getattr(recipe, name) for name in Recipe.fields}
    network = ARCHITECTURES["lenet5"].build()
    return Train(network_to_json(network), settings, str(folder))


@contextmanager
def unfollowed_training(folder: Path) -> Iterator[None]:
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "OMP_WAIT_POLICY": "PASSIVE"}
    child = subprocess.Popen(
        COMMAND, env=environment, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL
    )
    assert child.stdin is not None
    child.stdin.write(encode(request(folder)))
    child.stdin.flush()
    yield
    child.stdin.close()
    child.wait()


def idle(folder: Path) -> list[float]:
    window = QMainWindow()
    window.resize(1600, 1000)
    window.show()
    with unfollowed_training(folder / "unfollowed"):
        wait(WARM_UP)
        found = Lateness().measure(SECONDS)
    window.close()
    return found


def training(folder: Path, app: QApplication) -> Iterator[tuple[str, list[float]]]:
    """The whole window: canvas, inspector, curves; at rest and while its canvas is panned."""
    path = folder / "lenet.convas"
    network = replace(ARCHITECTURES["lenet5"].build(), training={"epochs": EPOCHS})
    path.write_text(write_text(network), encoding="utf-8")
    settings = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
    window = make_window(app, settings, folder, Worker)
    window.documents.open_path(path)
    window.resize(1600, 1000)
    window.show()
    wait(1.0)
    panel = window.pages.training
    panel.start()
    wait(WARM_UP)
    known = panel.control.following
    assert known.phase == "running", known.reason
    late = Lateness().measure(SECONDS)
    yield f"training followed, {known.images_per_second or 0:,.0f} images/s", late
    with panned(window.documents.current.view):
        late = Lateness().measure(SECONDS)
    yield "the same, the canvas panned", late
    window.close()


@contextmanager
def panned(view: QGraphicsView) -> Iterator[None]:
    """The canvas moves sixty times a second."""
    bar = view.verticalScrollBar()
    timer = QTimer(interval=16, timerType=Qt.TimerType.PreciseTimer)
    places = cycle([*range(0, 200, 5), *range(200, 0, -5)])
    timer.timeout.connect(lambda: bar.setValue(bar.minimum() + next(places)))
    timer.start()
    yield
    timer.stop()


def loading() -> list[float]:
    """A fresh window from its first paint until the curves stand: the libraries are imported."""
    panel = TrainingPanel(load_theme("light"), _Unstarted)
    panel.resize(1600, 300)
    panel.show()
    QApplication.processEvents()
    lateness = Lateness()
    found = lateness.measure(2.0)
    assert panel.curves is not None
    panel.close()
    return found


class _Unstarted(Worker):
    def start(self) -> None:
        """The import is measured alone."""


def told(name: str, late: list[float]) -> str:
    p99 = late[int(len(late) * 0.99)]
    middle = statistics.median(late)
    return f"{name:42} median {middle:5.1f}  p99 {p99:5.1f}  most {late[-1]:5.1f} ms"


def main() -> None:
    if "QT_QPA_PLATFORM" not in os.environ and not os.environ.get("DISPLAY"):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    application = QApplication(sys.argv)
    with tempfile.TemporaryDirectory() as name:
        print(told("importing numpy and pyqtgraph", loading()), flush=True)
        print(told("empty window, training unfollowed", idle(Path(name))), flush=True)
        for what, late in training(Path(name), application):
            print(told(what, late), flush=True)
    application.quit()


if __name__ == "__main__":
    main()
