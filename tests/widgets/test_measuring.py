"""Normalising layers measured from the window: one click, one undo step, progress and Stop."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import torch
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot
from safetensors.torch import load_file, save_file

from designer.process import Worker
from designer.protocol import Failed, Job, Json, Progress, Result, Stop
from designer.weights import weights_to_json
from graphs.layers.whitening import ChannelNormalize
from graphs.network import Kept, Stored
from graphs.storage import write_text
from tests.designer.designs import chain
from tests.widgets.hand import in_front, network, node
from tests.widgets.windows import SilentWorker
from widgets.application import make_window
from widgets.main_window import MainWindow

DESIGN = chain(
    ("input", "Input", {"shape": (1, 28, 28)}),
    ("norm", "ChannelNormalize", {"mean": (0.5,), "deviation": (0.5,)}),
    ("white", "Whiten", {}),
    ("conv", "Conv2d", {"out_channels": 3}),
    ("late", "ChannelNormalize", {"mean": (0.5,), "deviation": (0.5,)}),
    ("flatten", "Flatten", {}),
    ("fc", "Linear", {"out_features": 10}),
    ("output", "Output", {}),
)


@pytest.fixture
def opened(window: MainWindow, tmp_path: Path) -> MainWindow:
    """The window with a design whose first layer normalises."""
    path = tmp_path / "normal.convas"
    path.write_text(write_text(DESIGN), encoding="utf-8")
    window.documents.open_path(path)
    in_front(window).selection.set([node(window, "norm")])
    return window


def found(fields: Json) -> Json:
    """What the job gives where layers have fields alone."""
    return {"fields": fields, "weights": {}, "forgotten": {}, "images": 7200}


def press(window: MainWindow, text: str) -> None:
    button = [b for b in window.info.findChildren(QPushButton) if b.text() == text][-1]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def layer(window: MainWindow) -> ChannelNormalize:
    found = network(window).by_name["norm"].layer
    assert isinstance(found, ChannelNormalize)
    return found


def test_the_button_stands_only_where_there_is_something_to_measure(opened: MainWindow) -> None:
    assert opened.inspector.measure.isVisible()
    in_front(opened).selection.set([node(opened, "conv")])
    assert not opened.inspector.measure.isVisible()


def test_progress_is_said_and_the_result_is_one_step(
    opened: MainWindow, worker_double: SilentWorker
) -> None:
    QTest.mouseClick(opened.inspector.measure, Qt.MouseButton.LeftButton)
    (job,) = worker_double.asked
    assert isinstance(job, Job) and job.name == "measure"
    assert job.arguments["nodes"] == [node(opened, "norm")]
    worker_double.received.emit(Progress(job.id, "Measuring norm", 1024, 14_400))
    assert opened.info.text == "Measuring norm: 1,024 of 14,400 …"
    steps = len(in_front(opened).document.history.steps)
    fields = {node(opened, "norm"): {"mean": [0.25], "deviation": [0.75]}}
    worker_double.received.emit(Result(job.id, "measure", found(fields)))
    assert opened.info.text == "Measured on 7,200 training images of digits."
    assert (layer(opened).mean, layer(opened).deviation) == ((0.25,), (0.75,))
    assert len(in_front(opened).document.history.steps) == steps + 1
    opened.actions_made.run_id("edit.undo")
    assert layer(opened).mean == (0.5,)


def test_stop_changes_nothing(opened: MainWindow, worker_double: SilentWorker) -> None:
    opened.actions_made.run_id("network.measure")
    job = worker_double.asked[-1]
    assert isinstance(job, Job)
    press(opened, "Stop")
    assert isinstance(worker_double.asked[-1], Stop)
    worker_double.received.emit(Failed(job.id, "Stopped."))
    assert opened.info.text == "The measurement was stopped; nothing was changed."
    assert not in_front(opened).document.modified


def test_a_failure_and_a_lost_worker_are_said(
    opened: MainWindow, worker_double: SilentWorker
) -> None:
    opened.actions_made.run_id("network.measure")
    worker_double.died.emit("The worker crashed.")
    assert opened.info.text == "The worker crashed."
    opened.actions_made.run_id("network.measure")
    job = worker_double.asked[-1]
    assert isinstance(job, Job)
    worker_double.received.emit(Failed(job.id, "There is no data at /nowhere."))
    assert opened.info.text == "There is no data at /nowhere."


def test_a_layer_behind_what_learns_is_refused_at_once(
    opened: MainWindow, worker_double: SilentWorker
) -> None:
    in_front(opened).selection.set([node(opened, "late")])
    opened.actions_made.run_id("network.measure")
    assert opened.info.text.startswith("Late cannot be measured: what arrives there follows from")
    assert worker_double.asked == []


def test_closing_the_document_gives_the_measurement_up(
    opened: MainWindow, worker_double: SilentWorker
) -> None:
    opened.actions_made.run_id("network.measure")
    (job,) = worker_double.asked
    assert isinstance(job, Job)
    opened.documents.close()
    assert isinstance(worker_double.asked[-1], Stop)
    worker_double.received.emit(Result(job.id, "measure", found({})))
    assert opened.info.text == ""


def test_whitening_becomes_the_design_s_weights_and_is_saved_with_it(
    opened: MainWindow, worker_double: SilentWorker, tmp_path: Path
) -> None:
    in_front(opened).selection.set([node(opened, "norm"), node(opened, "white")])
    assert opened.inspector.measure.isVisible()
    QTest.mouseClick(opened.inspector.measure, Qt.MouseButton.LeftButton)
    job = worker_double.asked[-1]
    assert isinstance(job, Job) and set(job.arguments["nodes"]) == {
        node(opened, "norm"), node(opened, "white")
    }  # fmt: skip
    save_file({"m": torch.ones(784), "w": torch.eye(784)}, job.arguments["to"])
    stored = {
        "mean": Stored(job.arguments["to"], "m", (784,)),
        "matrix": Stored(job.arguments["to"], "w", (784, 784)),
    }
    weights = weights_to_json({node(opened, "white"): Kept("measured on digits", "Whiten", stored)})
    fields = {node(opened, "norm"): {"mean": [0.25], "deviation": [0.75]}}
    before, steps = network(opened), len(in_front(opened).document.history.steps)
    values = {**found(fields), "weights": weights}
    worker_double.received.emit(Result(job.id, "measure", values))
    assert len(in_front(opened).document.history.steps) == steps + 1
    assert layer(opened).mean == (0.25,)
    items = opened.documents.current.view.canvas.nodes.values()
    assert {item.node.name: item.weights for item in items if item.weights} == {"white": "kept"}
    in_front(opened).selection.set([node(opened, "white")])
    assert "measured on digits" in opened.inspector.card.text
    opened.actions_made.run_id("file.save")
    beside = tmp_path / "normal.safetensors"
    assert set(load_file(beside)) == {"white.mean", "white.matrix"}
    opened.actions_made.run_id("edit.undo")
    assert network(opened) is before and not network(opened).weights


def test_a_measurement_waits_for_what_the_process_does(
    opened: MainWindow, worker_double: SilentWorker, tmp_path: Path
) -> None:
    opened.workshop.weights.load_path(tmp_path / "w.pth")
    (reading,) = worker_double.asked
    opened.actions_made.run_id("network.measure")
    assert worker_double.asked == [reading]
    press(opened, "Stop")
    assert opened.info.text == "The measurement was stopped; nothing was changed."


@pytest.fixture
def with_a_worker(
    qapp: QApplication, settings: QSettings, tmp_path: Path, qtbot: QtBot
) -> Iterator[MainWindow]:
    """A window whose worker is a real process."""
    made = make_window(qapp, settings, tmp_path / "state", Worker)
    path = tmp_path / "normal.convas"
    path.write_text(write_text(DESIGN), encoding="utf-8")
    made.documents.open_path(path)
    with qtbot.waitSignal(made.painted):
        made.show()
    yield made
    for each in made.documents.all:
        each.session.document.saved(Path("thrown away"))
    made.close()
    made.deleteLater()


@pytest.mark.torch
def test_the_digits_are_measured_by_a_real_worker(with_a_worker: MainWindow, qtbot: QtBot) -> None:
    window = with_a_worker
    in_front(window).selection.set([node(window, "norm")])
    window.actions_made.run_id("network.measure")
    qtbot.waitUntil(lambda: window.info.text.startswith("Measured on 7,200"), timeout=30_000)
    mean, deviation = layer(window).mean, layer(window).deviation
    assert mean == pytest.approx((0.131,), abs=0.005)
    assert deviation == pytest.approx((0.308,), abs=0.01)
    in_front(window).selection.set([node(window, "white")])
    window.actions_made.run_id("network.measure")
    qtbot.waitUntil(lambda: bool(network(window).weights), timeout=30_000)
    assert "measured on digits" in window.inspector.card.text
