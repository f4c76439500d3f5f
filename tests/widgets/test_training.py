"""The training view, driven as people drive it, with the real worker where it matters."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

import designer.runs as runs
from designer.document import Document
from designer.edits import RemoveNodes, SetTraining
from designer.process import ROOT, Worker
from designer.protocol import Device, Metrics, Plan, Ready, Request, State, StepRecord, Train
from designer.session import Session
from graphs.architectures import ARCHITECTURES
from widgets.recipe_form import settings_with
from widgets.theme import load_theme
from widgets.training import TrainingPanel

PATIENCE = 30_000
READY = Ready("2.13.0", (Device("cpu", "CPU, 2 cores"),), "No GPU: there is no driver.")


class Silent(Worker):
    """A worker without a process: it notes what is asked of it."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[Request] = []

    def start(self) -> None:
        """There is nothing to start."""

    def send(self, request: Request) -> None:
        """Note a request."""
        self.asked.append(request)


@pytest.fixture
def document(tmp_path: Path) -> Document:
    """LeNet-5, whose runs are kept in the test's folder."""
    return Document(ARCHITECTURES["lenet5"].build(), tmp_path / "lenet.convas")


@pytest.fixture
def silent() -> Silent:
    return Silent()


@pytest.fixture
def panel(document: Document, silent: Silent, qtbot: QtBot) -> TrainingPanel:
    """A panel whose worker is silent."""
    return shown(document, lambda: silent, qtbot)


@pytest.fixture(scope="module")
def worker(qapp: QApplication) -> Iterator[Worker]:
    """One real worker for many trainings: torch is loaded once."""
    made = Worker()
    made.start()
    yield made
    made.close()


@pytest.fixture
def own_worker(qapp: QApplication) -> Iterator[Worker]:
    """A real worker that a test may kill."""
    made = Worker()
    yield made
    made.close()


@pytest.fixture
def real(document: Document, worker: Worker, qtbot: QtBot) -> Iterator[TrainingPanel]:
    """A panel with the real worker, inside a window: closing that does not end the worker."""
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1600, 300)
    made = TrainingPanel(load_theme("light"), lambda: worker, window)
    made.resize(1600, 300)
    made.bind(Session(document))
    with qtbot.waitExposed(window):
        window.show()
    yield made


def shown(document: Document, factory: Callable[[], Worker], qtbot: QtBot) -> TrainingPanel:
    made = TrainingPanel(load_theme("light"), factory)
    qtbot.addWidget(made)
    made.resize(1600, 300)
    made.bind(Session(document))
    with qtbot.waitExposed(made):
        made.show()
    return made


def press(button: QPushButton) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def line(panel: TrainingPanel, name: str) -> QLineEdit:
    found = panel.recipe.form.editors[name].focusProxy()
    assert isinstance(found, QLineEdit)
    return found


def type_in(panel: TrainingPanel, name: str, text: str) -> None:
    """Replace what stands in a field of the recipe, by keys."""
    field = line(panel, name)
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Qt.Key.Key_Return)


def press_when(panel: TrainingPanel, button: QPushButton, text: str, qtbot: QtBot) -> None:
    """Wait until a button offers something, then press it."""
    qtbot.waitUntil(lambda: button.isEnabled() and button.text() == text, timeout=PATIENCE)
    press(button)


def until(panel: TrainingPanel, phase: str, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: panel.control.following.phase == phase, timeout=PATIENCE)


def steps_of(panel: TrainingPanel) -> int:
    return len(panel.control.following.curves.train["loss"])


# The recipe.


def test_an_edit_of_the_recipe_is_one_step_of_the_history(
    panel: TrainingPanel, document: Document
) -> None:
    type_in(panel, "epochs", "7")
    assert document.network.training == {"epochs": 7}
    assert [step.name for step in document.history.steps[1:]] == ["Change training settings"]
    document.undo()
    assert document.network.training == {}
    assert line(panel, "epochs").text() == "3"


def test_a_default_that_is_typed_again_is_not_written_down(
    panel: TrainingPanel, document: Document
) -> None:
    type_in(panel, "epochs", "7")
    type_in(panel, "epochs", "3")
    assert document.network.training == {}


def test_an_impossible_value_stays_with_its_reason_and_changes_nothing(
    panel: TrainingPanel, document: Document
) -> None:
    type_in(panel, "learning_rate", "-1")
    editor = panel.recipe.form.editors["learning_rate"]
    assert line(panel, "learning_rate").text() == "-1"
    assert editor.reason == "learning_rate must be a number from 1e-08 to 100, not -1"
    assert len(document.history.steps) == 1


def test_momentum_is_offered_with_the_optimizer_that_has_it(
    panel: TrainingPanel, document: Document
) -> None:
    form = panel.recipe.form
    assert line(panel, "beta1").isVisibleTo(form) and not line(panel, "momentum").isVisibleTo(form)
    document.perform(SetTraining(settings_with({}, "optimizer", "SGD")))
    assert line(panel, "momentum").isVisibleTo(form) and not line(panel, "beta1").isVisibleTo(form)


def test_settings_of_a_newer_version_are_kept_and_named_at_the_start(
    panel: TrainingPanel, document: Document
) -> None:
    document.perform(SetTraining({"colour": 3}))
    type_in(panel, "epochs", "7")
    assert document.network.training == {"colour": 3, "epochs": 7}
    press(panel.side.main)
    assert panel.control.following.reason.startswith("This version of Convas knows no training")


def test_the_panel_says_why_there_is_no_gpu(
    panel: TrainingPanel, silent: Silent, qtbot: QtBot
) -> None:
    silent.received.emit(READY)
    expected = "CPU, 2 cores. No GPU: there is no driver."
    qtbot.waitUntil(lambda: panel.recipe.devices.text() == expected)


# Its states, with a silent worker.


def test_the_states_are_told_in_plain_words(
    panel: TrainingPanel, silent: Silent, qtbot: QtBot
) -> None:
    says = panel.side.sentence.text
    qtbot.waitUntil(lambda: says().startswith("The worker is starting"))
    press(panel.side.main)
    qtbot.waitUntil(lambda: says() == "Waiting for the worker: it is loading torch.")
    assert isinstance(silent.asked[-1], Train)
    silent.received.emit(READY)
    qtbot.waitUntil(lambda: says() == "Starting …")
    silent.received.emit(Plan("run", "cpu", 1, 100, 10, 10, 2))
    silent.received.emit(State("running"))
    qtbot.waitUntil(lambda: panel.side.main.text() == "Pause")
    silent.received.emit(State("paused"))
    qtbot.waitUntil(lambda: says() == "Paused between two steps.")
    assert panel.side.main.text() == "Resume"
    press(panel.side.finish)
    qtbot.waitUntil(lambda: says() == "Stopping; what was learned is kept.")
    assert not panel.side.stop.isEnabled()
    silent.received.emit(State("stopped", "Stopped as wished."))
    qtbot.waitUntil(lambda: says() == "Stopped as wished.")
    assert panel.side.main.text() == "Start"


def test_the_status_line_tells_how_far_it_is(
    panel: TrainingPanel, silent: Silent, qtbot: QtBot
) -> None:
    press(panel.side.main)
    said: list[str] = []
    panel.status_text.connect(said.append)
    steps = tuple(StepRecord(n, n / 10, n / 2, 1.0, 0.5) for n in range(1, 6))
    for event in (Plan("run", "cpu", 1, 100, 0, 10, 2), State("running"), Metrics(steps)):
        silent.received.emit(event)
    qtbot.waitUntil(lambda: said[-1:] == ["epoch 1 of 2 · 20 images/s · 8 s left"])
    assert panel.progress.value() == panel.progress.maximum() // 4


def test_a_network_with_a_problem_is_refused_in_one_sentence(
    panel: TrainingPanel, silent: Silent, document: Document, qtbot: QtBot
) -> None:
    network = document.network
    document.perform(RemoveNodes(frozenset({network.of_kind("Input")[0].id})))
    press(panel.side.main)
    expected = "The network has no Input. Add an Input from the palette."
    qtbot.waitUntil(lambda: panel.side.sentence.text() == expected)
    assert silent.asked == []
    assert panel.side.main.text() == "Start"


def test_a_panel_without_a_session_starts_nothing(
    panel: TrainingPanel, silent: Silent, qtbot: QtBot
) -> None:
    panel.bind(None)
    panel.start()
    assert silent.asked == []


# The real worker.


@pytest.mark.torch
def test_start_trains_lenet_on_the_digits(
    real: TrainingPanel, tmp_path: Path, qtbot: QtBot
) -> None:
    type_in(real, "epochs", "2")
    with qtbot.waitSignal(real.run_finished, timeout=PATIENCE) as finished:
        press(real.side.main)
    assert finished.args is not None
    run = runs.open_run(finished.args[0])
    assert run.folder.parent == tmp_path / "runs"
    assert run.weights is not None
    history = runs.history(run.folder)
    known = real.control.following
    assert known.plan is not None
    assert steps_of(real) == len(history.steps) == 2 * known.plan.steps_per_epoch
    assert list(known.curves.validation["loss"].values) == [v.loss for v in history.validations]
    assert known.tested is not None and (known.tested.accuracy or 0) > 0.9
    qtbot.waitUntil(lambda: real.side.sentence.text().startswith("Finished: all 2 epochs"))
    assert real.side.numbers.shown["best"].endswith("%")
    qtbot.waitUntil(lambda: real.curves is not None and drawn_points(real) > 100)


def drawn_points(panel: TrainingPanel) -> int:
    assert panel.curves is not None
    return len(next(panel.curves.charts["loss"].strands[0].items()).line.x)


@pytest.mark.torch
def test_a_training_pauses_goes_on_and_stops_with_what_it_learned(
    real: TrainingPanel, qtbot: QtBot
) -> None:
    type_in(real, "epochs", "500")
    press(real.side.main)
    qtbot.waitUntil(lambda: steps_of(real) > 0, timeout=PATIENCE)
    press_when(real, real.side.main, "Pause", qtbot)
    until(real, "paused", qtbot)
    held = steps_of(real)
    qtbot.wait(300)
    assert steps_of(real) == held
    press_when(real, real.side.main, "Resume", qtbot)
    qtbot.waitUntil(lambda: steps_of(real) > held, timeout=PATIENCE)
    press_when(real, real.side.stop, "Stop and keep", qtbot)
    until(real, "finished", qtbot)
    assert real.control.folder is not None
    assert runs.open_run(real.control.folder).checkpoint("last") is not None
    qtbot.waitUntil(lambda: real.side.sentence.text().startswith("Stopped"))


@pytest.mark.torch
def test_a_training_stops_when_its_epoch_is_through(real: TrainingPanel, qtbot: QtBot) -> None:
    type_in(real, "epochs", "500")
    press(real.side.main)
    qtbot.waitUntil(lambda: steps_of(real) > 0, timeout=PATIENCE)
    press_when(real, real.side.finish, "Stop after epoch", qtbot)
    until(real, "finished", qtbot)
    known = real.control.following
    assert known.plan is not None and known.latest is not None
    assert known.step == known.latest.epoch * known.plan.steps_per_epoch


@pytest.mark.torch
def test_data_that_is_not_there_is_named(real: TrainingPanel, tmp_path: Path, qtbot: QtBot) -> None:
    type_in(real, "data", str(tmp_path / "nowhere"))
    press(real.side.main)
    until(real, "failed", qtbot)
    assert str(tmp_path / "nowhere") in real.control.following.reason
    qtbot.waitUntil(lambda: str(tmp_path / "nowhere") in real.side.sentence.text())


@pytest.mark.torch
def test_a_killed_worker_is_reported_at_once_and_training_starts_again(
    document: Document, own_worker: Worker, qtbot: QtBot
) -> None:
    panel = shown(document, lambda: own_worker, qtbot)
    press(panel.side.main)
    qtbot.waitUntil(lambda: steps_of(panel) > 0, timeout=PATIENCE)
    os.kill(own_worker.process_id, signal.SIGKILL)
    qtbot.waitUntil(lambda: "SIGKILL" in panel.side.sentence.text(), timeout=2000)
    press_when(panel, panel.side.main, "Start", qtbot)
    qtbot.waitUntil(lambda: steps_of(panel) > 0, timeout=PATIENCE)


@pytest.mark.torch
def test_closing_the_panel_while_it_trains_ends_the_worker_and_keeps_the_run(
    document: Document, own_worker: Worker, qtbot: QtBot
) -> None:
    panel = shown(document, lambda: own_worker, qtbot)
    press(panel.side.main)
    qtbot.waitUntil(lambda: steps_of(panel) > 0, timeout=PATIENCE)
    process = own_worker.process_id
    panel.close()
    with pytest.raises(ProcessLookupError):
        os.kill(process, 0)
    assert panel.control.folder is not None
    assert runs.open_run(panel.control.folder).checkpoint("last") is not None


# What it costs to be there.


def test_the_panel_is_built_without_numpy_and_never_imports_torch(tmp_path: Path) -> None:
    program = tmp_path / "program.py"
    program.write_text(PROGRAM, encoding="utf-8")
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, str(program)], env=environment, capture_output=True, text=True, timeout=60
    )
    assert done.stdout.split() == ["built", "painted"], done.stderr


PROGRAM = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from designer.process import Worker
from widgets.theme import load_theme
from widgets.training import TrainingPanel

class Silent(Worker):
    def start(self): pass

def look():
    if panel.curves is None:
        return
    assert {"numpy", "pyqtgraph"} <= sys.modules.keys()
    assert not {"torch", "onnx"} & sys.modules.keys()
    print("painted")
    application.quit()

application = QApplication([])
panel = TrainingPanel(load_theme("light"), Silent)
panel.show()
assert not {"numpy", "pyqtgraph", "torch", "onnx"} & sys.modules.keys()
print("built")
timer = QTimer(interval=10)
timer.timeout.connect(look)
timer.start()
application.exec()
"""
