"""The longest time between two turns of the event loop while large things come in.

The whole window, with all its panels; a timer of 5 ms notes when it is late.
"""

import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from time import perf_counter, thread_time

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QSettings, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from designer.process import Worker
from graphs.storage import write_text
from tests.benchmarks.bench_canvas import chain
from widgets.application import STYLE, make_window
from widgets.collecting import collect_at_rest
from widgets.main_window import MainWindow

COUNT = 5000
TICK = 5
QUIET = 1.5
"""Seconds without a late turn after which all is done."""


class Gaps:
    """Notes every pause of the event loop: milliseconds, and how many of them this thread worked.

    The second is what the window itself costs, whatever else the machine does.
    """

    def __init__(self) -> None:
        self.found: list[tuple[float, float]] = []
        self._last = perf_counter(), thread_time()
        self._timer = QTimer(interval=TICK, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._timer.start()

    def _tick(self) -> None:
        now = perf_counter(), thread_time()
        self.found.append(((now[0] - self._last[0]) * 1000, (now[1] - self._last[1]) * 1000))
        self._last = now

    def after(self, act: Callable[[], object]) -> tuple[list[float], list[float]]:
        """The pauses from an act until it is quiet, the longest first: by the clock, by work."""
        _wait(0.3)
        self.found.clear()
        self._last = perf_counter(), thread_time()
        act()
        quiet = 0.0
        while quiet < QUIET:
            seen = len(self.found)
            _wait(0.1)
            late = any(worked > 2 * TICK for _, worked in self.found[seen:])
            quiet = 0.0 if late else quiet + 0.1
        by_clock, by_work = zip(*self.found, strict=True)
        return sorted(by_clock, reverse=True), sorted(by_work, reverse=True)


def _wait(seconds: float) -> None:
    loop = QEventLoop()
    QTimer.singleShot(round(seconds * 1000), loop.quit)
    loop.exec()


class _Unstarted(Worker):
    def start(self) -> None:
        """Nothing is computed here."""


def cases(window: MainWindow, folder: Path) -> Iterator[tuple[str, Callable[[], object]]]:
    """What comes in, and how."""
    text = write_text(chain(COUNT))
    design, binary = folder / "large.convas", folder / "binary.convas"
    design.write_text(text, encoding="utf-8")
    binary.write_bytes(os.urandom(10 * 2**20))
    layers = "".join(f"    nn.Conv2d(3, 3, {1 + 2 * (at % 3)}),\n" for at in range(COUNT))
    few = "".join(f"    nn.Conv2d(3, 3, {1 + 2 * (at % 3)}),\n" for at in range(1990))

    def paste(what: str) -> Callable[[], object]:
        def act() -> None:
            QGuiApplication.clipboard().setText(what)
            window.actions_made.run_id("edit.paste")

        return act

    yield f"open a design of {COUNT:,} layers", lambda: window.documents.open_path(design)
    window.documents.new()
    yield f"paste {COUNT:,} layers", paste(text)
    yield "undo that", lambda: window.actions_made.run_id("edit.undo")
    yield "redo that", lambda: window.actions_made.run_id("edit.redo")
    window.documents.new()
    yield "paste nn.Sequential of 1,990", paste(f"nn.Sequential(\n{few})")
    yield f"paste nn.Sequential of {COUNT:,}", paste(f"nn.Sequential(\n{layers})")
    yield "paste 10 MB in one line", paste("x" * (10 * 2**20))
    yield "paste 10 MB of JSON", paste('{"format": 1, "nodes": [' + "[0]," * (2**21) + "[0]]}")
    yield "paste 3.9 MB of JSON", paste('{"format": 1, "nodes": [' + "[0]," * (1000000) + "[0]]}")
    yield "paste HTML", paste("<!doctype html>" + "<p>nn.Sequential(" * 200_000)
    yield "open 10 MB of noise", lambda: window.documents.open_path(binary)


def main() -> None:
    """Print the table."""
    app = QApplication([*sys.argv[:1], *STYLE])
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        settings = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
        window = make_window(app, settings, folder / "state", _Unstarted)
        window.resize(1600, 1000)
        window.documents.new()
        window.show()
        _wait(1.0)
        collect_at_rest(app)
        gaps = Gaps()
        for what, act in cases(window, folder):
            clock, work = gaps.after(act)
            said = window.info.text[:60]
            print(
                f"{what:36} longest {clock[0]:5.0f} ms by the clock, "
                f"{work[0]:5.0f} of work, then {work[1]:4.0f}  {said}",
                flush=True,
            )
            window.info.hide()
        for opened in window.documents.all:
            opened.document.saved(folder / "thrown away")
        window.close()


if __name__ == "__main__":
    main()
