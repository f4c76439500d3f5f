"""PyTorch code imported in the window: nothing runs before the person agrees."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from designer.protocol import Failed, Job, Progress, Result, Stop
from graphs.architectures import ARCHITECTURES
from graphs.storage import network_to_json
from tests.widgets.hand import choose_file, in_front, network
from tests.widgets.test_drops import drop
from tests.widgets.windows import SilentWorker
from widgets.import_bar import ImportBar
from widgets.main_window import MainWindow

CODE = """
raise SystemExit("this must not run in the window's process")
class Block(nn.Module): pass
class Net(nn.Module):
    def __init__(self):
        self.block = Block()
"""


def bar_of(window: MainWindow) -> ImportBar:
    (bar,) = window.findChildren(ImportBar)
    return bar


def click(button: QPushButton) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def press(window: MainWindow, text: str) -> None:
    (button,) = (each for each in window.info.findChildren(QPushButton) if each.text() == text)
    click(button)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    made = tmp_path / "net.py"
    made.write_text(CODE)
    return made


@pytest.fixture
def asked(window: MainWindow, file: Path) -> ImportBar:
    """A file of code dropped on the window."""
    drop(window, file)
    return bar_of(window)


@pytest.fixture
def running(window: MainWindow, asked: ImportBar, worker_double: SilentWorker) -> Job:
    """The import on its way."""
    click(asked.run_it)
    (job,) = worker_double.asked
    assert isinstance(job, Job)
    return job


def test_the_question_names_the_file_and_the_outer_module_first(asked: ImportBar) -> None:
    assert asked.text == "Importing runs the code in net.py on this computer. Run it?"
    names = [asked.names.itemText(index) for index in range(asked.names.count())]
    assert names == ["Net", "Block"]


@pytest.mark.parametrize("way", ["button", "escape"])
def test_nothing_is_run_for_who_declines(
    window: MainWindow, asked: ImportBar, worker_double: SilentWorker, way: str
) -> None:
    if way == "button":
        click(asked.cancel)
    else:
        QTest.keyClick(asked.input, Qt.Key.Key_Escape)
    assert asked.text == ""
    assert worker_double.asked == []
    assert not network(window).nodes


def test_the_menu_asks_for_a_file_and_what_is_typed_is_imported(
    window: MainWindow, file: Path, worker_double: SilentWorker, qtbot: QtBot
) -> None:
    window.actions_made.run_id("file.import_pytorch")
    choose_file(qtbot, window, file)
    bar = bar_of(window)
    qtbot.waitUntil(lambda: bool(bar.text))
    bar.names.setCurrentText("Block")
    QTest.keyClicks(bar.input, "3x8x8")
    QTest.keyClick(bar.input, Qt.Key.Key_Return)
    (job,) = worker_double.asked
    assert isinstance(job, Job) and job.name == "import_pytorch"
    assert job.arguments["path"] == str(file)
    assert (job.arguments["name"], job.arguments["input"]) == ("Block", "3x8x8")


def test_the_result_is_a_new_unsaved_document_and_every_note_can_be_read(
    window: MainWindow, running: Job, worker_double: SilentWorker
) -> None:
    window.documents.open_example("alexnet")
    before = window.documents.all
    worker_double.received.emit(Progress(running.id, "Running net.py", 0, 0))
    assert window.info.text == "Running net.py …"
    design = network_to_json(ARCHITECTURES["lenet5"].build())
    values = {
        "design": design,
        "sentence": "imported Net",
        "notes": ["a is opaque", "b is twice"],
        "weights": {},
    }
    worker_double.received.emit(Result(running.id, running.name, values))
    assert window.documents.all[: len(before)] == before
    assert network(window).name == "LeNet-5"
    assert in_front(window).document.modified
    assert window.info.text == "Imported Net. A is opaque."
    press(window, "All 2 notes")
    (box,) = (each for each in window.findChildren(QDialog) if each.isVisible())
    text = box.findChild(QPlainTextEdit)
    assert isinstance(text, QPlainTextEdit) and not box.isModal()
    assert text.toPlainText() == "a is opaque\nb is twice"
    box.close()


def test_stop_and_failures_leave_the_documents_alone(
    window: MainWindow, running: Job, worker_double: SilentWorker, file: Path
) -> None:
    press(window, "Stop")
    assert isinstance(worker_double.asked[-1], Stop)
    window.documents.open_path(file)
    assert window.info.text == "net.py is still being imported."
    worker_double.received.emit(Failed(running.id, "Stopped."))
    assert window.info.text == "The import of net.py was stopped."
    window.documents.open_path(file)
    click(bar_of(window).run_it)
    again = worker_double.asked[-1]
    assert isinstance(again, Job) and again.id != running.id
    worker_double.received.emit(Failed(again.id, "net.py line 2 raises SystemExit"))
    assert window.info.text == "net.py line 2 raises SystemExit."
    window.documents.open_path(file)
    click(bar_of(window).run_it)
    worker_double.died.emit("The worker crashed.")
    assert window.info.text == "The worker crashed."
    assert len(window.documents.all) == 1 and not network(window).nodes


def test_a_pasted_sequential_becomes_selected_nodes_and_undo_takes_them_back(
    lenet: MainWindow,
) -> None:
    from PySide6.QtGui import QGuiApplication

    before = network(lenet)
    QGuiApplication.clipboard().setText("self.head = nn.Sequential(nn.Linear(4, 2), nn.ReLU())")
    view = lenet.documents.current.view
    QTest.keyClick(view, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    names = {network(lenet).nodes[key].name for key in in_front(lenet).selection.nodes}
    assert names == {"head.0", "head.1"}
    QTest.keyClick(view, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    names = {network(lenet).nodes[key].name for key in in_front(lenet).selection.nodes}
    assert names == {"head2.0", "head2.1"}
    in_front(lenet).document.undo()
    in_front(lenet).document.undo()
    assert network(lenet) is before
    QGuiApplication.clipboard().setText("nn.Sequential(nn.Linear(4, n))")
    QTest.keyClick(view, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert lenet.info.text.startswith("Not pasted: line 1: Linear is given n")
    assert network(lenet) is before
