"""ONNX files imported in the window: read by the worker, sizes asked for where they are open."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from designer.protocol import Failed, Job, Progress, Result, Stop
from graphs.architectures import ARCHITECTURES
from graphs.storage import network_to_json
from tests.widgets.hand import choose_file, in_front, network
from tests.widgets.test_drops import drop
from tests.widgets.test_import_code import bar_of, press
from tests.widgets.windows import SilentWorker
from widgets.main_window import MainWindow


@pytest.fixture
def file(tmp_path: Path) -> Path:
    made = tmp_path / "net.onnx"
    made.write_bytes(b"\x08\x08")
    return made


@pytest.fixture
def running(window: MainWindow, file: Path, worker_double: SilentWorker) -> Job:
    """A file dropped on the window: it is read at once, since no code is run."""
    drop(window, file)
    (job,) = worker_double.asked
    assert isinstance(job, Job)
    return job


def answer(job: Job, **values: object) -> Result:
    given = {
        "design": network_to_json(ARCHITECTURES["lenet5"].build()),
        "sentence": "imported LeNet-5 from net.onnx, checked: largest difference 3e-07",
        "notes": ["12 operators were read as 4 Tanh, 3 Linear"],
        "weights": {},
    }
    return Result(job.id, job.name, given | values)


def test_a_dropped_file_is_read_and_opens_with_its_report(
    window: MainWindow, running: Job, file: Path, worker_double: SilentWorker
) -> None:
    assert running.name == "import_onnx"
    assert running.arguments["path"] == str(file) and running.arguments["input"] == ""
    assert window.info.text == "Importing net.onnx …"
    worker_double.received.emit(Progress(running.id, "Comparing with net.onnx", 0, 0))
    assert window.info.text == "Comparing with net.onnx …"
    worker_double.received.emit(answer(running))
    assert network(window).name == "LeNet-5" and in_front(window).document.modified
    assert window.info.text == (
        "Imported LeNet-5 from net.onnx, checked: largest difference 3e-07. "
        "12 operators were read as 4 Tanh, 3 Linear."
    )


def test_sizes_that_a_file_leaves_open_are_asked_for(
    window: MainWindow, running: Job, worker_double: SilentWorker
) -> None:
    question = "net.onnx leaves sizes open: input x is N×3×h×w; say the sizes of one sample"
    worker_double.received.emit(Result(running.id, running.name, {"ask": question}))
    bar = bar_of(window)
    assert bar.text == question and not bar.names.isVisible()
    assert bar.run_it.text() == "Import"
    QTest.keyClicks(bar.input, "3x64x64")
    QTest.keyClick(bar.input, Qt.Key.Key_Return)
    again = worker_double.asked[-1]
    assert isinstance(again, Job) and again.name == "import_onnx" and again.id != running.id
    assert again.arguments["input"] == "3x64x64"
    worker_double.received.emit(answer(again))
    assert network(window).name == "LeNet-5"


def test_sizes_need_not_be_said(
    window: MainWindow, running: Job, worker_double: SilentWorker
) -> None:
    worker_double.received.emit(Result(running.id, running.name, {"ask": "which sizes?"}))
    QTest.keyClick(bar_of(window).input, Qt.Key.Key_Escape)
    assert bar_of(window).text == "" and len(worker_double.asked) == 1
    assert not network(window).nodes


def test_the_menu_asks_for_a_file(
    window: MainWindow, file: Path, worker_double: SilentWorker, qtbot: QtBot
) -> None:
    window.actions_made.run_id("file.import_onnx")
    choose_file(qtbot, window, file)
    qtbot.waitUntil(lambda: bool(worker_double.asked))
    (job,) = worker_double.asked
    assert isinstance(job, Job) and job.name == "import_onnx"


def test_stop_and_failures_leave_the_documents_alone(
    window: MainWindow, running: Job, file: Path, worker_double: SilentWorker
) -> None:
    press(window, "Stop")
    assert isinstance(worker_double.asked[-1], Stop)
    window.documents.open_path(file)
    assert window.info.text == "net.onnx is still being imported."
    worker_double.received.emit(Failed(running.id, "Stopped."))
    assert window.info.text == "The import of net.onnx was stopped."
    window.documents.open_path(file)
    again = worker_double.asked[-1]
    assert isinstance(again, Job)
    worker_double.received.emit(
        Failed(again.id, "net.onnx cannot be read as ONNX: it is damaged, or no ONNX file")
    )
    assert window.info.text == ("net.onnx cannot be read as ONNX: it is damaged, or no ONNX file.")
    assert len(window.documents.all) == 1 and not network(window).nodes


def test_the_question_before_code_is_whole_again_after_one_for_sizes(
    window: MainWindow, running: Job, worker_double: SilentWorker, tmp_path: Path
) -> None:
    worker_double.received.emit(Result(running.id, running.name, {"ask": "which sizes?"}))
    (tmp_path / "net.py").write_text("class Net(nn.Module): pass")
    window.documents.open_path(tmp_path / "net.py")
    bar = bar_of(window)
    assert bar.run_it.text() == "Run it" and not bar.names.isHidden()
    assert isinstance(bar.cancel, QPushButton)
