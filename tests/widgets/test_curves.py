"""Curves are drawn as they were measured: nothing is lost, drawn towards zero or made up."""

import math
from collections.abc import Sequence
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from designer.curve_data import Point, RunCurves, Series
from designer.protocol import Plan, StepRecord, Validation
from widgets.curves import Curves
from widgets.plots.envelope import Envelope
from widgets.plots.smoothing import Smoothing
from widgets.plots.trace import Trace
from widgets.theme import load_theme

numbers = st.floats(-1e6, 1e6)
anything = st.one_of(numbers, st.sampled_from([math.nan, math.inf, -math.inf]))
factors = st.floats(0, 0.99)


def cut(values: Sequence[float], places: list[int]) -> list[Sequence[float]]:
    """The values in batches."""
    edges = [0, *sorted(place % (len(values) + 1) for place in places), len(values)]
    return [values[a:b] for a, b in pairwise(edges)]


def series_of(values: Sequence[float]) -> Series:
    series = Series()
    for step, value in enumerate(values, 1):
        series.append(Point(step, step / 10, step / 100, value))
    return series


@given(st.lists(anything, max_size=300), st.lists(st.integers(0, 300), max_size=4), factors)
def test_smoothing_in_batches_is_smoothing_at_once(
    values: list[float], places: list[int], factor: float
) -> None:
    smoothing = Smoothing(factor)
    parts = [smoothing.extend(batch) for batch in cut(values, places)]
    at_once = Smoothing(factor).extend(values)
    np.testing.assert_allclose(np.concatenate(parts), at_once, rtol=1e-9, atol=1e-6)


@given(st.lists(numbers, min_size=1, max_size=300), factors)
def test_smoothing_is_the_debiased_running_mean(values: list[float], factor: float) -> None:
    expected, total, weight = [], 0.0, 0.0
    for value in values:
        total, weight = factor * total + value, factor * weight + 1
        expected.append(total / weight)
    found = Smoothing(factor).extend(values)
    np.testing.assert_allclose(found, expected, rtol=1e-9, atol=1e-5)


@given(numbers, st.integers(1, 500), factors)
def test_a_constant_series_stays_constant(value: float, size: int, factor: float) -> None:
    smooth = Smoothing(factor).extend([value] * size)
    np.testing.assert_allclose(smooth, value, rtol=1e-9, atol=1e-300)


def test_a_value_that_is_no_number_is_skipped_by_the_smoothing() -> None:
    smooth = Smoothing(0.9).extend([1.0, math.nan, 1.0, math.inf, 1.0])
    assert np.isnan(smooth[[1, 3]]).all()
    np.testing.assert_allclose(smooth[[0, 2, 4]], 1.0)


@given(
    st.lists(anything, min_size=1, max_size=400),
    st.lists(st.integers(0, 400), max_size=4),
    st.integers(1, 60),
    st.data(),
)
def test_buckets_hold_the_extremes_of_their_points(
    values: list[float], places: list[int], most: int, data: st.DataObject
) -> None:
    envelope = Envelope()
    for batch in cut(values, places):
        envelope.extend(batch)
    first = data.draw(st.integers(0, len(values) - 1))
    last = data.draw(st.integers(first + 1, len(values)))
    start, size, lows, highs = envelope.buckets(first, last, most)
    assert start <= first and start + size * len(lows) >= last
    assert len(lows) <= most + 1
    for index, (low, high) in enumerate(zip(lows, highs, strict=True)):
        part = values[start + index * size : start + (index + 1) * size]
        finite = [value for value in part if math.isfinite(value)]
        expected = (min(finite), max(finite)) if finite else (math.nan, math.nan)
        np.testing.assert_array_equal((low, high), expected)


def test_a_spike_survives_among_a_million_points() -> None:
    trace = Trace(series_of([]), 0.9)
    values = np.full(1_000_000, 0.5)
    values[123_457], values[765_432] = 9.0, -3.0
    series = series_of(values.tolist())
    trace = Trace(series, 0.9)
    trace.sync()
    line = trace.raw_line("step", (0, 1_000_000), 800)
    assert len(line.y) <= 2 * 801
    assert line.y.max() == 9.0 and line.y.min() == -3.0
    spike = line.x[line.y.argmax()]
    assert abs(spike - 123_458) < 1_000_000 / 400


def test_zooming_in_shows_the_single_values() -> None:
    values = [math.sin(step / 3) for step in range(10_000)]
    trace = Trace(series_of(values), 0.9)
    trace.sync()
    line = trace.raw_line("step", (5_000, 5_100), 400)
    np.testing.assert_array_equal(line.y, values[line.x[0].astype(int) - 1 :][: len(line.y)])
    assert line.x[0] <= 5_000 and line.x[-1] >= 5_100


PLAN = Plan("run", "cpu", 1, 320, 100, 10, 5)


def run_of(losses: Sequence[float]) -> RunCurves:
    run = RunCurves()
    records = [
        StepRecord(step, step / 10, step / 100, loss, 0.5) for step, loss in enumerate(losses, 1)
    ]
    run.add_steps(records)
    return run


@pytest.fixture
def curves(qtbot: QtBot) -> Curves:
    found = Curves(load_theme("light"))
    qtbot.addWidget(found)
    found.resize(900, 260)
    with qtbot.waitExposed(found):
        found.show()
    return found


def drawn(curves: Curves, measure: str = "loss", which: int = 0) -> NDArray[np.float64]:
    """Rows of x and y of the raw (0), the smoothed (1) or the validation line (2)."""
    return np.stack([*curves.charts[measure].strands[0].items()][which].line)


def show(curves: Curves, run: RunCurves, qtbot: QtBot) -> None:
    curves.show_runs([("", run)], PLAN)
    qtbot.waitUntil(lambda: drawn(curves).size > 0 and drawn(curves, "accuracy").size > 0)


def test_a_nan_is_marked_and_the_curve_goes_on(curves: Curves, qtbot: QtBot) -> None:
    losses = [1.0] * 30
    losses[12] = math.nan
    show(curves, run_of(losses), qtbot)
    assert np.isfinite(drawn(curves)[1]).sum() == 29
    assert curves.charts["loss"].heading.accessibleDescription() == "✕ NaN at step 13"
    marks = [*curves.charts["loss"].strands[0].items()][-1]
    assert marks.line.x.tolist() == [1.3]


def test_infinite_values_are_counted(curves: Curves, qtbot: QtBot) -> None:
    show(curves, run_of([1.0, math.inf, -math.inf, 1.0]), qtbot)
    said = curves.charts["loss"].heading.accessibleDescription()
    assert said == "✕ infinite at step 2, 2 values"


def test_points_that_arrive_are_drawn_soon_and_at_once(curves: Curves, qtbot: QtBot) -> None:
    run = run_of([1.0] * 10)
    show(curves, run, qtbot)
    for step in range(11, 41):
        run.add_steps([StepRecord(step, step / 10, step / 100, 0.5, 0.5)])
        curves.changed()
    assert drawn(curves).shape == (2, 10)
    qtbot.waitUntil(lambda: drawn(curves).shape == (2, 40))


def test_the_curves_lie_along_epochs_steps_or_seconds(curves: Curves, qtbot: QtBot) -> None:
    show(curves, run_of([1.0] * 20), qtbot)
    assert drawn(curves)[0, -1] == 2.0
    box = curves.charts["loss"].plot.getPlotItem().getViewBox()
    assert box.viewRange()[0] == [0, 5]
    curves.axis.setFocus()
    QTest.keyClick(curves.axis, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: drawn(curves)[0, -1] == 20)
    assert box.viewRange()[0] == [0, 50]
    QTest.keyClick(curves.axis, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: drawn(curves)[0, -1] == pytest.approx(0.2))


def test_a_logarithmic_loss_leaves_out_what_has_no_logarithm(curves: Curves, qtbot: QtBot) -> None:
    show(curves, run_of([100.0, 1.0, 0.0, -1.0, 10.0]), qtbot)
    QTest.mouseClick(curves.log, Qt.MouseButton.LeftButton, pos=QPoint(8, curves.log.height() // 2))
    expected = [2.0, 0.0, math.nan, math.nan, 1.0]
    qtbot.waitUntil(lambda: np.array_equal(drawn(curves)[1], expected, equal_nan=True))


def test_the_slider_smooths_train_and_never_validation(curves: Curves, qtbot: QtBot) -> None:
    run = run_of([0.0, 1.0] * 10)
    for epoch in (1, 2):
        found = Validation(epoch, epoch * 10, epoch / 10, 3.0 * epoch, 0.4, 0.5, 0.5, True)
        run.add_validation(found)
    show(curves, run, qtbot)
    curves.smoothing.setFocus()
    QTest.keyClick(curves.smoothing, Qt.Key.Key_Home)
    qtbot.waitUntil(lambda: np.array_equal(drawn(curves, which=1)[1], [0.0, 1.0] * 10))
    QTest.keyClick(curves.smoothing, Qt.Key.Key_End)
    qtbot.waitUntil(lambda: bool(np.ptp(drawn(curves, which=1)[1][-4:]) < 0.1))
    np.testing.assert_array_equal(drawn(curves)[1], [0.0, 1.0] * 10)
    np.testing.assert_array_equal(drawn(curves, which=2), [[1, 2], [3, 6]])


def test_the_crosshair_tells_the_values_of_both_charts(curves: Curves, qtbot: QtBot) -> None:
    show(curves, run_of([2.0] * 20), qtbot)
    plot = curves.charts["loss"].plot
    box = plot.getPlotItem().getViewBox()
    spot = plot.mapFromScene(box.mapViewToScene(QPointF(1.0, 2.0)))
    QTest.mouseMove(plot.viewport(), QPoint(spot.x() - 3, spot.y()))
    QTest.mouseMove(plot.viewport(), spot)
    expected = {"loss": "train 2 · raw 2", "accuracy": "train 50.00 % · raw 50.00 %"}
    for measure, value in expected.items():
        readout = curves.charts[measure].readout
        assert readout.isVisible()
        assert readout.text().splitlines()[1] == value


def test_a_wheel_zooms_and_a_double_click_shows_all(curves: Curves, qtbot: QtBot) -> None:
    show(curves, run_of([2.0] * 20), qtbot)
    plot = curves.charts["loss"].plot
    box = plot.getPlotItem().getViewBox()
    middle = plot.viewport().rect().center()
    turn_wheel(plot.viewport(), middle)
    assert np.ptp(box.viewRange()[0]) < 4.9
    assert box.viewRange()[1][0] < 2 < box.viewRange()[1][1]
    QTest.mouseDClick(plot.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert box.viewRange()[0] == [0, 5]


def turn_wheel(widget: QWidget, at: QPoint) -> None:
    event = QWheelEvent(
        QPointF(at),
        QPointF(widget.mapToGlobal(at)),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(widget, event)


def test_a_run_laid_over_has_its_name_in_the_legend(curves: Curves, qtbot: QtBot) -> None:
    curves.show_runs([("", run_of([1.0])), ("lenet-1", run_of([2.0]))], PLAN)
    names = [entry.name for entry in curves.charts["loss"].heading.entries]
    assert names == ["train", "validation", "lenet-1 train", "lenet-1 validation"]
