"""Exports asked for in the window: the file dialog, what is said, what a refusal leaves."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
)
from pytestqt.qtbot import QtBot

from designer.edits import SetParameter
from designer.protocol import Failed, Job, Progress, Result, Stop
from tests.widgets.hand import choose_file, enter, in_front, node
from tests.widgets.windows import SilentWorker
from widgets.main_window import MainWindow
from widgets.onnx_dialog import OnnxDialog


def press(window: MainWindow, text: str) -> None:
    (button,) = (each for each in window.info.findChildren(QPushButton) if each.text() == text)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def asking(window: MainWindow) -> OnnxDialog:
    """The open question how an ONNX file is to be."""
    dialog = window.findChild(OnnxDialog)
    assert isinstance(dialog, OnnxDialog) and dialog.isVisible()
    return dialog


def go_on(window: MainWindow) -> None:
    """Take the options as they are, by the key."""
    dialog = asking(window)
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert not dialog.isVisible()


@pytest.fixture
def asked(
    lenet: MainWindow, worker_double: SilentWorker, tmp_path: Path, qtbot: QtBot
) -> tuple[MainWindow, Job]:
    """LeNet-5 on its way to an ONNX file."""
    lenet.actions_made.run_id("file.export_onnx")
    go_on(lenet)
    choose_file(qtbot, lenet, tmp_path / "net")
    qtbot.waitUntil(lambda: bool(worker_double.asked))
    (job,) = worker_double.asked
    assert isinstance(job, Job)
    return lenet, job


def test_an_export_is_a_job_and_its_end_is_said_with_the_difference(
    asked: tuple[MainWindow, Job],
    worker_double: SilentWorker,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    window, job = asked
    assert (job.name, job.arguments["path"]) == ("export_onnx", str(tmp_path / "net.onnx"))
    assert "weights" not in job.arguments and job.arguments["options"] == {}
    worker_double.received.emit(Progress(job.id, "Checking net.onnx", 1, 3))
    assert window.info.text == "Checking net.onnx …"
    values = {"sentence": "written net.onnx, checked", "files": [str(tmp_path / "net.onnx")]}
    worker_double.received.emit(Result(job.id, job.name, values))
    assert window.info.text == "Written net.onnx, checked."
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    press(window, "Show in folder")
    assert [Path(url.toLocalFile()) for url in opened] == [tmp_path]


def test_stop_asks_the_worker_and_says_that_nothing_was_written(
    asked: tuple[MainWindow, Job], worker_double: SilentWorker
) -> None:
    window, job = asked
    press(window, "Stop")
    assert isinstance(worker_double.asked[-1], Stop)
    worker_double.received.emit(Failed(job.id, "Stopped."))
    assert window.info.text == "The export of net.onnx was stopped; nothing was written."


def test_a_failure_and_a_lost_worker_are_said_and_the_next_export_can_begin(
    asked: tuple[MainWindow, Job], worker_double: SilentWorker, tmp_path: Path, qtbot: QtBot
) -> None:
    window, job = asked
    window.actions_made.run_id("file.export_svg")
    assert window.info.text == "net.onnx is still being exported."
    worker_double.died.emit("The worker crashed.")
    assert window.info.text == "The worker crashed."
    window.actions_made.run_id("file.export_svg")
    choose_file(qtbot, window, tmp_path / "picture")
    picture = worker_double.asked[-1]
    assert isinstance(picture, Job)
    assert (picture.name, picture.arguments["form"]) == ("export_figure", "svg")
    worker_double.received.emit(Failed(job.id, "late news of the first"))
    assert window.info.text == "Exporting picture.svg …"
    worker_double.received.emit(Failed(picture.id, "picture.svg was not saved: the disk is full"))
    assert window.info.text == "picture.svg was not saved: the disk is full."


def test_the_folder_is_remembered(
    asked: tuple[MainWindow, Job], worker_double: SilentWorker, settings: QSettings, tmp_path: Path
) -> None:
    window, job = asked
    worker_double.received.emit(Failed(job.id, "Stopped."))
    window.actions_made.run_id("file.export_pytorch")
    dialog = window.findChild(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    assert dialog.selectedFiles() == [str(tmp_path / "lenet5.py")]
    assert settings.value("export/folder") == str(tmp_path)
    dialog.reject()


def test_a_network_with_a_problem_is_refused_before_a_file_is_asked_for(
    lenet: MainWindow, worker_double: SilentWorker
) -> None:
    in_front(lenet).selection.set([node(lenet, "c3")])
    enter(lenet, "kernel_size", "50")
    lenet.actions_made.run_id("file.export_onnx")
    assert lenet.info.text.startswith("c3: a kernel of 50 does not fit into 14 px")
    assert lenet.findChild(QFileDialog) is None and lenet.findChild(OnnxDialog) is None
    assert worker_double.asked == []


def test_a_training_script_is_a_job_that_takes_the_design_alone(
    lenet: MainWindow, worker_double: SilentWorker, tmp_path: Path, qtbot: QtBot
) -> None:
    lenet.actions_made.run_id("file.export_script")
    dialog = lenet.findChild(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    assert Path(dialog.selectedFiles()[0]).name == "train_lenet5.py"
    choose_file(qtbot, lenet, tmp_path / "mine.py")
    (job,) = worker_double.asked
    assert isinstance(job, Job) and job.name == "export_script"
    assert job.arguments.keys() == {"design", "path"}
    values = {"sentence": "written mine.py and digits.npz", "files": [str(tmp_path / "mine.py")]}
    worker_double.received.emit(Result(job.id, job.name, values))
    assert lenet.info.text == "Written mine.py and digits.npz."


def test_volumes_are_asked_for_in_the_format_of_their_ending(
    lenet: MainWindow, worker_double: SilentWorker, tmp_path: Path, qtbot: QtBot
) -> None:
    lenet.actions_made.run_id("file.export_volumes")
    choose_file(qtbot, lenet, tmp_path / "net.pdf")
    job = worker_double.asked[-1]
    assert isinstance(job, Job)
    assert (job.name, job.arguments["form"]) == ("export_figure", "volumes")
    assert job.arguments["path"] == str(tmp_path / "net.pdf")


def test_the_chosen_type_is_the_ending_of_a_name_without_one(
    lenet: MainWindow, worker_double: SilentWorker, tmp_path: Path, qtbot: QtBot
) -> None:
    lenet.actions_made.run_id("file.export_volumes")
    dialog = lenet.findChild(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    assert dialog.nameFilters() == ["SVG (*.svg)", "PDF (*.pdf)", "PNG (*.png)"]
    types = dialog.findChild(QComboBox, "fileTypeCombo")
    assert isinstance(types, QComboBox)
    types.setFocus()
    QTest.keyClick(types, Qt.Key.Key_Down)
    QTest.keyClick(types, Qt.Key.Key_Down)
    choose_file(qtbot, lenet, tmp_path / "net")
    job = worker_double.asked[-1]
    assert isinstance(job, Job)
    assert job.arguments["path"] == str(tmp_path / "net.png")


def test_figures_are_offered_and_opened_blocks_where_there_are_any(lenet: MainWindow) -> None:
    actions = lenet.actions_made
    actions.refresh()
    for form in ("svg", "pdf", "png", "png_print", "volumes"):
        assert actions.by_id[f"file.export_{form}"].isEnabled()
    assert not actions.by_id["file.export_volumes_open"].isEnabled()
    lenet.documents.open_example("resnet18")
    actions.refresh()
    assert actions.by_id["file.export_volumes_open"].isEnabled()


def test_a_broken_network_can_be_drawn(
    lenet: MainWindow, worker_double: SilentWorker, tmp_path: Path, qtbot: QtBot
) -> None:
    document = in_front(lenet).document
    document.perform(SetParameter(frozenset({node(lenet, "c3")}), "kernel_size", 50))
    assert document.facts.nodes[node(lenet, "c3")].status == "wrong"
    lenet.actions_made.run_id("file.export_svg")
    choose_file(qtbot, lenet, tmp_path / "broken")
    job = worker_double.asked[-1]
    assert isinstance(job, Job) and job.arguments["path"].endswith("broken.svg")


def test_an_onnx_file_is_asked_about_in_a_form_that_says_what_will_come_of_it(
    lenet: MainWindow, worker_double: SilentWorker, tmp_path: Path, qtbot: QtBot
) -> None:
    lenet.actions_made.run_id("file.export_onnx")
    dialog = asking(lenet)
    assert dialog.summary.text() == (
        "LeNet-5: 1×32×32 in, 10 out, any batch. 61.71 K parameters, about 241 KB as float32."
    )
    assert not dialog.form.editors["mean"].isEnabled()
    type_in(dialog, "opset", "20")
    type_in(dialog, "batch", "4")
    press_switch(dialog, "external_data")
    pick(dialog, "numbers", "float16")
    pick(dialog, "normalise", "by hand")
    assert dialog.form.editors["mean"].isEnabled()
    type_in(dialog, "mean", "0.5")
    assert dialog.isVisible(), "Enter in a field must not end the dialog"
    assert "batches of 4" in dialog.summary.text() and "121 KB" in dialog.summary.text()
    QTest.mouseClick(dialog.go_on, Qt.MouseButton.LeftButton)
    choose_file(qtbot, lenet, tmp_path / "net")
    qtbot.waitUntil(lambda: bool(worker_double.asked))
    (job,) = worker_double.asked
    assert isinstance(job, Job)
    wanted = {"opset": 20, "batch": 4, "external_data": True, "numbers": "float16"}
    assert job.arguments["options"] == {**wanted, "normalise": "by hand", "mean": 0.5}
    worker_double.received.emit(Failed(job.id, "Stopped."))
    lenet.actions_made.run_id("file.export_onnx")
    again = next(each for each in lenet.findChildren(OnnxDialog) if each.isVisible())
    assert again.options.settings() == wanted, "what belongs to the data is asked for anew"
    QTest.keyClick(again, Qt.Key.Key_Escape)
    assert not again.isVisible() and len(worker_double.asked) == 1


def test_a_version_that_there_is_not_is_refused_in_the_form(lenet: MainWindow) -> None:
    lenet.actions_made.run_id("file.export_onnx")
    dialog = asking(lenet)
    type_in(dialog, "opset", "99")
    assert dialog.options.opset == 17
    assert line(dialog, "opset").property("wrong") is True
    dialog.reject()


def test_what_was_measured_is_shown_when_asked_for(
    asked: tuple[MainWindow, Job], worker_double: SilentWorker, tmp_path: Path
) -> None:
    window, job = asked
    details = ["A batch of 1 on this machine: 0.1 ms by onnxruntime, 0.2 ms by PyTorch."]
    files = [str(tmp_path / "net.onnx")]
    values = {"sentence": "written net.onnx, checked", "files": files, "details": details}
    worker_double.received.emit(Result(job.id, job.name, values))
    press(window, "Details")
    shown = window.findChild(QPlainTextEdit)
    assert isinstance(shown, QPlainTextEdit) and details[0] in shown.toPlainText()


def line(dialog: OnnxDialog, name: str) -> QLineEdit:
    found = dialog.form.editors[name].findChild(QLineEdit)
    assert isinstance(found, QLineEdit)
    return found


def type_in(dialog: OnnxDialog, name: str, text: str) -> None:
    edit = line(dialog, name)
    edit.setFocus()
    edit.selectAll()
    QTest.keyClicks(edit, text)
    QTest.keyClick(edit, Qt.Key.Key_Return)


def press_switch(dialog: OnnxDialog, name: str) -> None:
    switch = dialog.form.editors[name].findChild(QCheckBox)
    assert isinstance(switch, QCheckBox)
    QTest.mouseClick(switch, Qt.MouseButton.LeftButton)


def pick(dialog: OnnxDialog, name: str, word: str) -> None:
    box = dialog.form.editors[name].findChild(QComboBox)
    assert isinstance(box, QComboBox)
    box.setFocus()
    while box.currentText() != word:
        QTest.keyClick(box, Qt.Key.Key_Down)
