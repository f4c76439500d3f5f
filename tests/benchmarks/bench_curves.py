"""Redrawing a growing curve of up to a million points, beside pyqtgraph's own ways.

Ours draws two lines, the raw and the smoothed one; theirs one, smoothed by nobody.
Run from the repository's root: python -m tests.benchmarks.bench_curves
"""

import os
import statistics
import sys
from collections.abc import Callable, Iterator
from time import perf_counter
from typing import Any

import numpy as np
import pyqtgraph as pg
from PySide6.QtWidgets import QApplication

from designer.curve_data import RunCurves
from designer.protocol import StepRecord
from widgets.curves import Curves
from widgets.plots.smoothing import Smoothing
from widgets.theme import load_theme

SIZES = (10_000, 100_000, 1_000_000)
ADDED = 60
ROUNDS = 15


def milliseconds(once: Callable[[], None]) -> float:
    """The middle of some rounds."""
    times = []
    for _ in range(ROUNDS):
        start = perf_counter()
        once()
        times.append((perf_counter() - start) * 1000)
    return statistics.median(times)


def losses(size: int) -> np.ndarray[Any, np.dtype[np.float64]]:
    noise = np.random.default_rng(0).normal(0, 0.1, size)
    return np.exp(-np.arange(size) / size * 3) * 2 + np.abs(noise)


def records(values: np.ndarray[Any, np.dtype[np.float64]], after: int = 0) -> list[StepRecord]:
    return [
        StepRecord(step, step / 1000, step / 100, loss, 0.5)
        for step, loss in enumerate(values.tolist(), after + 1)
    ]


def ours(size: int) -> float:
    """Sixty steps arrive, are smoothed, put into buckets and drawn."""
    run = RunCurves()
    run.add_steps(records(losses(size)))
    curves = Curves(load_theme("light"))
    curves.resize(1000, 260)
    curves.show()
    QApplication.processEvents()
    curves.show_runs([("", run)], None)
    chart = curves.charts["loss"]
    steps = iter(range(size, size + 2 * ROUNDS * ADDED, ADDED))

    def add_and_draw() -> None:
        run.add_steps(records(np.full(ADDED, 0.5), next(steps)))
        for strands in chart.strands:
            strands.sync()
        chart.redraw()
        QApplication.processEvents()

    add_and_draw()
    found = milliseconds(add_and_draw)
    curves.close()
    return found


def theirs(size: int, **options: Any) -> float:
    """One line, all of it handed over again."""
    plot = pg.PlotWidget()
    plot.resize(500, 230)
    plot.show()
    QApplication.processEvents()
    line = plot.plot(pen=pg.mkPen(width=1))
    if options:
        line.setDownsampling(**options)
    x, y = np.arange(size + ROUNDS * ADDED * 2.0), losses(size + ROUNDS * ADDED * 2)
    ends = iter(range(size, len(x), ADDED))

    def draw() -> None:
        end = next(ends)
        line.setData(x[:end], y[:end])
        QApplication.processEvents()

    found = milliseconds(draw)
    plot.close()
    return found


def rows() -> Iterator[tuple[int, float, float, float]]:
    for size in SIZES:
        yield size, ours(size), theirs(size), theirs(size, auto=True, method="peak")


def main() -> None:
    if "QT_QPA_PLATFORM" not in os.environ and not os.environ.get("DISPLAY"):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    application = QApplication(sys.argv)
    print(f"{'points':>9} {'ours':>8} {'pyqtgraph':>10} {'peak':>8} ms   ratios to ours")
    for size, own, plain, peak in rows():
        ratios = f"{plain / own:6.1f} {peak / own:6.1f}"
        print(f"{size:9,} {own:8.2f} {plain:10.2f} {peak:8.2f}      {ratios}")
    values = losses(SIZES[-1])
    slider = milliseconds(lambda: void(Smoothing(0.95).extend(values)))
    print(f"another smoothing of {SIZES[-1]:,} points: {slider:.1f} ms")
    application.quit()


def void(_: object) -> None:
    """The result is of no interest here."""


if __name__ == "__main__":
    main()
