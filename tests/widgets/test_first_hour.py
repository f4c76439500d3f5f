"""The first hour in the full window with real workers: train, stop, go on, export; and mistakes."""

import errno
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter

import pytest
from PySide6.QtCore import QMimeData, QSettings, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from designer.process import Worker
from designer.runs import folder_of_runs, open_run
from graphs.architectures import ARCHITECTURES
from graphs.storage import read, write_text
from tests.conftest import REPOSITORY
from tests.widgets.hand import choose_file, in_front, node, take_onnx_options, type_into
from tests.widgets.student import LEFT, NO_KEYS, Student
from widgets.application import make_window
from widgets.main_window import MainWindow
from widgets.training import TrainingPanel

PATIENCE = 120_000


@pytest.fixture
def design(tmp_path: Path) -> Path:
    path = tmp_path / "lenet5.convas"
    path.write_text(write_text(ARCHITECTURES["lenet5"].build()), encoding="utf-8")
    return path


@pytest.fixture
def window(qtbot: QtBot, settings: QSettings, tmp_path: Path, design: Path) -> Iterator[MainWindow]:
    """The window as it is at home: real workers, a design that lies in a folder of its own."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    made = make_window(app, settings, tmp_path / "state", Worker)
    made.resize(1600, 1000)
    made.documents.open_path(design)
    with qtbot.waitSignal(made.painted):
        made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    yield made
    for opened in made.documents.all:
        opened.session.document.saved(Path("thrown away"))
    made.close()
    made.deleteLater()


def panel_of(window: MainWindow, qtbot: QtBot) -> TrainingPanel:
    qtbot.waitUntil(lambda: window.below.pages["Training"].panel is not None)
    return window.pages.training


def until(panel: TrainingPanel, phase: str, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: panel.control.following.phase == phase, timeout=PATIENCE)


def set_recipe(panel: TrainingPanel, **values: str) -> None:
    for name, text in values.items():
        line = panel.recipe.form.editors[name].focusProxy()
        assert isinstance(line, QLineEdit)
        type_into(line, text)


def export(window: MainWindow, form: str, path: Path, qtbot: QtBot) -> str:
    """Export and wait for what is said at the end."""
    window.actions_made.by_id[f"file.export_{form}"].trigger()
    take_onnx_options(window)
    choose_file(qtbot, window, path)
    qtbot.waitUntil(lambda: "difference" in window.info.text, timeout=PATIENCE)
    return window.info.text


class Lateness:
    """How late a timer of 2 ms comes while the window works; told, not judged."""

    def __init__(self) -> None:
        self.late: list[float] = []
        self._last = perf_counter()
        self._timer = QTimer(interval=2)
        self._timer.timeout.connect(self._tick)
        self._timer.start()

    def _tick(self) -> None:
        now = perf_counter()
        self.late.append((now - self._last) * 1000 - 2)
        self._last = now

    def __str__(self) -> str:
        self._timer.stop()
        late = sorted(self.late)
        return f"the event loop's lateness: p99 {late[int(len(late) * 0.99)]:.1f} ms of {len(late)}"


def test_lenet_trains_from_the_window_and_leaves_as_pytorch_and_onnx(
    window: MainWindow, design: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    hand, panel = Student(window), panel_of(window, qtbot)
    set_recipe(panel, epochs="2")
    lateness = Lateness()
    hand.press(window.top.train)
    until(panel, "running", qtbot)
    until(panel, "finished", qtbot)
    print(lateness)
    known = panel.control.following
    assert known.best is not None and known.best.accuracy is not None and known.best.accuracy > 0.9
    assert len(known.curves.train["loss"]) == known.step > 300
    assert len(known.curves.validation["accuracy"]) == 2
    assert panel.curves is not None
    assert all(chart.strands for chart in panel.curves.charts.values())
    (folder,) = folder_of_runs(design.parent).iterdir()
    run = open_run(folder)
    assert run.checkpoint("best") is not None and run.checkpoint("last") is not None
    for form, name in (("pytorch", "out.py"), ("onnx", "out.onnx")):
        said = export(window, form, tmp_path / name, qtbot)
        assert f"with the best weights of the run {folder.name} (epoch " in said
    found = differences(tmp_path / "out.py", tmp_path / "out.onnx", folder)
    assert found["pytorch"] <= 1e-5 and found["onnx"] <= 1e-4
    assert found["fresh"] > 1e-2


_COMPARE = """
import json, runpy, sys
from pathlib import Path
import numpy, onnxruntime, torch
from safetensors.torch import load_file
from designer.runs import open_run
from designer.training.module import build
module, model, folder = map(Path, sys.argv[1:])
run = open_run(folder)
trained = build(run.network).eval()
fresh = trained(images := torch.rand(64, 1, 32, 32))
trained.load_state_dict(load_file(run.weights))
left = runpy.run_path(str(module))["LeNet5"]().eval()
left.load_state_dict(load_file(module.with_suffix(".safetensors")))
with torch.no_grad():
    expected = trained(images)
    largest = expected.abs().max()
    (given,) = onnxruntime.InferenceSession(str(model)).run(None, {"input": images.numpy()})
    away = lambda other: float((expected - other).abs().max() / largest)
    found = {"pytorch": away(left(images)), "onnx": away(torch.from_numpy(given))}
    print(json.dumps(found | {"fresh": away(fresh)}))
"""


def differences(module: Path, model: Path, run: Path) -> dict[str, float]:
    """What the files compute against the run's checkpoint, in a process that may load torch."""
    command = [sys.executable, "-c", _COMPARE, str(module), str(model), str(run)]
    done = subprocess.run(command, cwd=REPOSITORY, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return dict(json.loads(done.stdout))


def test_a_training_that_was_stopped_goes_on_where_it_was(window: MainWindow, qtbot: QtBot) -> None:
    hand, panel = Student(window), panel_of(window, qtbot)
    set_recipe(panel, epochs="2")
    hand.press(window.top.train)
    qtbot.waitUntil(lambda: panel.control.following.step > 20, timeout=PATIENCE)
    assert not panel.side.go_on.isVisible()
    hand.press(panel.side.stop)
    until(panel, "finished", qtbot)
    qtbot.waitUntil(panel.side.go_on.isVisible)
    folder, stopped = panel.control.folder, panel.control.following.step
    hand.press(panel.side.go_on)
    until(panel, "running", qtbot)
    qtbot.waitUntil(lambda: panel.control.following.step > stopped + 20, timeout=PATIENCE)
    assert panel.control.folder == folder
    steps = panel.control.following.curves.train["loss"].places("step")
    assert list(steps) == list(range(1, len(steps) + 1))
    hand.press(panel.side.stop)
    until(panel, "finished", qtbot)


def test_a_folder_without_images_is_said_in_the_window(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    hand, panel = Student(window), panel_of(window, qtbot)
    (tmp_path / "nothing here").mkdir()
    set_recipe(panel, data=str(tmp_path / "nothing here"))
    hand.press(window.top.train)
    until(panel, "failed", qtbot)
    qtbot.waitUntil(lambda: "nothing here" in panel.side.sentence.text())
    assert_one_sentence(panel.side.sentence.text())
    assert panel.side.sentence.isVisible()


def test_a_network_that_cannot_be_trained_says_why_when_train_is_pressed(
    window: MainWindow, qtbot: QtBot
) -> None:
    hand, panel = Student(window), panel_of(window, qtbot)
    in_front(window).selection.set([node(window, "c3")])
    hand.type_parameters({"kernel_size": "50"})
    hand.press(window.top.train)
    qtbot.waitUntil(lambda: "c3: a kernel of 50" in panel.side.sentence.text())
    in_front(window).document.undo()
    in_front(window).selection.set([node(window, "input")])
    window.actions_made.run_id("edit.delete")
    hand.press(window.top.train)
    qtbot.waitUntil(lambda: "has no Input" in panel.side.sentence.text())
    assert panel.control.following.phase == "failed"


def drop_file(window: MainWindow, path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    spot, copy = window.rect().center(), Qt.DropAction.CopyAction
    QApplication.sendEvent(window, QDragEnterEvent(spot, copy, data, LEFT, NO_KEYS))
    QApplication.sendEvent(window, QDropEvent(spot.toPointF(), copy, data, LEFT, NO_KEYS))


@pytest.mark.parametrize("content", ["{", "", '{"format": 99}', "\x00\x01", "[" * 5000])
def test_an_unreadable_design_that_is_dropped_is_said_and_changes_nothing(
    window: MainWindow, tmp_path: Path, content: str
) -> None:
    (tmp_path / "broken.convas").write_text(content)
    before = window.documents.all
    drop_file(window, tmp_path / "broken.convas")
    assert "broken.convas" in window.info.text
    assert_one_sentence(window.info.text)
    assert window.documents.all == before


def test_a_full_disk_leaves_the_old_file_and_the_document_modified(
    window: MainWindow, design: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(descriptor: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    hand, old = Student(window), design.read_bytes()
    in_front(window).selection.set([node(window, "c1")])
    hand.type_parameters({"out_channels": "8"})
    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full)
        window.actions_made.by_id["file.save"].trigger()
    assert window.info.text.startswith("lenet5.convas was not saved: the disk is full")
    assert design.read_bytes() == old
    assert [each.name for each in design.parent.glob("*.part")] == []
    assert in_front(window).document.modified and window.isWindowModified()
    window.actions_made.by_id["file.save"].trigger()
    assert read(design).by_name["c1"].layer.arguments()["out_channels"] == 8
    assert not in_front(window).document.modified


def assert_one_sentence(text: str) -> None:
    assert text.endswith(".") and "Traceback" not in text and "Error" not in text
    assert len(text) < 250 and "\n" not in text


_HOUR = """
import sys
import pytest
code = pytest.main(["-q", "-p", "no:cacheprovider", sys.argv[1], "-k", sys.argv[2]])
found = sorted({name.partition(".")[0] for name in sys.modules} & {"torch", "onnx", "onnxruntime"})
print("loaded:", found, int(code))
"""


def test_none_of_that_loads_torch_or_onnx_into_the_window_s_process() -> None:
    chosen = "trains_from_the_window or unreadable or full_disk or cannot_be_trained"
    command = [sys.executable, "-c", _HOUR, __file__, chosen]
    done = subprocess.run(command, cwd=REPOSITORY, capture_output=True, text=True, check=False)
    assert done.stdout.splitlines()[-1] == "loaded: [] 0", done.stdout + done.stderr
