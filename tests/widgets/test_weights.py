"""A design's weights in the window: loaded, kept across edits, saved beside it, found again."""

import shutil
from pathlib import Path

import pytest
import torch
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QToolTip,
)
from pytestqt.qtbot import QtBot
from safetensors.torch import load_file, save_file
from torch import Tensor

import designer.runs as runs
from designer.checkpoints import WEIGHTS
from designer.files import save
from designer.protocol import Failed, Job, Progress, Result, State, Train, Validation
from designer.recipe import Recipe
from designer.refused import Refused
from designer.training.checkpoint import put
from designer.training.module import build
from designer.weights import ORIGINS
from designer.worker.jobs import job
from graphs.architectures import ARCHITECTURES
from graphs.weights import by_file, places
from tests.widgets.hand import choose_file, enter, in_front, network, node
from tests.widgets.windows import SilentWorker
from widgets.main_window import MainWindow
from widgets.runs import RunsPanel

LENET = ARCHITECTURES["lenet5"].build()


def state(seed: int = 4) -> dict[str, Tensor]:
    torch.manual_seed(seed)
    return build(LENET).state_dict()


def work(worker: SilentWorker) -> None:
    """Do the job that was asked for last, as the process would."""
    asked = worker.asked[-1]
    assert isinstance(asked, Job)
    try:
        values = job(asked.name)(asked.arguments, lambda *news: None)
    except Refused as error:
        worker.received.emit(Failed(asked.id, str(error)))
    else:
        worker.received.emit(Result(asked.id, asked.name, values))


def load(window: MainWindow, worker: SilentWorker, path: Path) -> None:
    window.workshop.weights.load_path(path)
    work(worker)


def press(window: MainWindow, text: str) -> None:
    button = [b for b in window.info.findChildren(QPushButton) if b.text() == text][-1]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def marks(window: MainWindow) -> dict[str, str]:
    """What the canvas says of each node's weights."""
    items = window.documents.current.view.canvas.nodes.values()
    return {item.node.name: item.weights for item in items if item.weights}


def tip(window: MainWindow, name: str) -> list[str]:
    view = window.documents.current.view
    item = view.canvas.nodes[node(window, name)]
    spot = view.mapFromScene(item.pos() + QPointF(40, 22))
    event = QHelpEvent(QEvent.Type.ToolTip, spot, view.viewport().mapToGlobal(spot))
    QApplication.sendEvent(view.viewport(), event)
    return QToolTip.text().removeprefix("<qt>").removesuffix("</qt>").split("<br>")


@pytest.fixture
def loaded(lenet: MainWindow, worker_double: SilentWorker, tmp_path: Path) -> MainWindow:
    """LeNet-5 with weights from a file."""
    save_file(state(), tmp_path / "lenet.safetensors")
    load(lenet, worker_double, tmp_path / "lenet.safetensors")
    return lenet


def test_a_file_is_chosen_read_by_the_worker_and_reported(
    lenet: MainWindow, worker_double: SilentWorker, tmp_path: Path, qtbot: QtBot
) -> None:
    torch.save(
        {f"m{k}": v for k, v in state().items()} | {"x.w": torch.ones(2)}, tmp_path / "w.pth"
    )
    lenet.actions_made.run_id("network.load_weights")
    dialog = lenet.findChild(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    edit = dialog.findChild(QLineEdit, "fileNameEdit")
    buttons = dialog.findChild(QDialogButtonBox)
    assert isinstance(edit, QLineEdit) and isinstance(buttons, QDialogButtonBox)
    QTest.qWait(200)
    edit.selectAll()
    QTest.keyClicks(edit, str(tmp_path / "w.pth"))
    with qtbot.waitSignal(dialog.finished):
        open_button = buttons.button(QDialogButtonBox.StandardButton.Open)
        QTest.mouseClick(open_button, Qt.MouseButton.LeftButton)
    assert lenet.info.text == "Reading w.pth …"
    before = network(lenet)
    work(worker_double)
    assert lenet.info.text == "w.pth: 10 weights by order and shape, 1 unexpected."
    press(lenet, "Details")
    (details,) = (
        w for w in QApplication.topLevelWidgets() if isinstance(w, QDialog) and w.isVisible()
    )
    text = details.findChild(QPlainTextEdit)
    assert isinstance(text, QPlainTextEdit)
    assert "by order: c1.weight from mc1.weight" in text.toPlainText().splitlines()
    assert "unexpected: x.w" in text.toPlainText().splitlines()
    details.close()
    assert set(marks(lenet).values()) == {"kept"}
    lenet.actions_made.run_id("edit.undo")
    assert network(lenet) is before and not marks(lenet)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "W.pth cannot be read as weights"),
        (b"\x80\x04cos\nsystem\n(S'true'\ntR.", "W.pth cannot be read as weights"),
    ],
)
def test_a_bad_file_is_one_sentence_and_changes_nothing(
    lenet: MainWindow,
    worker_double: SilentWorker,
    tmp_path: Path,
    content: bytes,
    reason: str,
) -> None:
    (tmp_path / "w.pth").write_bytes(content)
    before = network(lenet)
    load(lenet, worker_double, tmp_path / "w.pth")
    assert lenet.info.text.lower().startswith(reason.lower())
    assert network(lenet) is before
    assert len(in_front(lenet).document.history.steps) == 1


def test_a_stop_and_a_lost_worker_change_nothing(
    lenet: MainWindow, worker_double: SilentWorker, tmp_path: Path
) -> None:
    lenet.workshop.weights.load_path(tmp_path / "w.pth")
    press(lenet, "Stop")
    asked = next(each for each in worker_double.asked if isinstance(each, Job))
    worker_double.received.emit(Failed(asked.id, "Stopped."))
    assert lenet.info.text == "Reading the weights was stopped; nothing has changed."
    lenet.workshop.weights.load_path(tmp_path / "w.pth")
    worker_double.received.emit(Progress(99, "news of another"))
    worker_double.died.emit("The worker crashed.")
    assert lenet.info.text == "The worker crashed."
    assert not network(lenet).weights


def test_only_what_changed_its_shape_is_new_and_the_canvas_says_so(loaded: MainWindow) -> None:
    in_front(loaded).selection.set([node(loaded, "c3")])
    enter(loaded, "out_channels", "20")
    assert {name for name, mark in marks(loaded).items() if mark != "kept"} == {"c3", "c5"}
    assert marks(loaded)["c3"] == "new" and marks(loaded)["c5"] == "partly"
    assert "weights: new" in tip(loaded, "c3")
    assert "weights: loaded from lenet.safetensors; weight new" in tip(loaded, "c5")
    assert "weights: loaded from lenet.safetensors" in tip(loaded, "c1")
    assert "Weights \nnew" in loaded.inspector.card.text
    in_front(loaded).selection.set([node(loaded, "c1")])
    assert "loaded from lenet.safetensors" in loaded.inspector.card.text
    in_front(loaded).document.undo()
    assert set(marks(loaded).values()) == {"kept"}


def test_a_training_begins_with_the_design_s_weights(
    loaded: MainWindow, worker_double: SilentWorker, qtbot: QtBot
) -> None:
    loaded.actions_made.run_id("network.train")
    qtbot.waitUntil(lambda: isinstance(worker_double.asked[-1], Train))
    asked = worker_double.asked[-1]
    assert isinstance(asked, Train)
    ((file, keys),) = asked.weights.items()
    assert keys["c1.weight"] == "c1.weight" and len(keys) == 10
    assert torch.equal(load_file(file)["c1.weight"], state()["c1.weight"])
    worker_double.received.emit(State("failed", "enough", asked.run))


def test_a_training_script_begins_with_the_design_s_weights(
    loaded: MainWindow, worker_double: SilentWorker, tmp_path: Path, qtbot: QtBot
) -> None:
    loaded.actions_made.run_id("file.export_script")
    choose_file(qtbot, loaded, tmp_path / "script.py")
    work(worker_double)
    said = "Written script.py and script_start.pt and digits.npz with the design's weights, checked"
    assert loaded.info.text.startswith(said)
    begun = torch.load(tmp_path / "script_start.pt", weights_only=True)["state_dict"]
    assert begun.keys() == state().keys()
    assert all(torch.equal(begun[key], tensor) for key, tensor in state().items())


def run_of_lenet(folder: Path) -> Path:
    runs.create(folder, LENET, Recipe())
    put(folder / runs.CHECKPOINTS, "best", {"validated": 2}, {WEIGHTS: state(9)})
    return folder


def test_a_run_s_weights_are_taken_and_named(
    lenet: MainWindow, worker_double: SilentWorker, tmp_path: Path, qtbot: QtBot
) -> None:
    assert not lenet.actions_made.by_id["network.take_weights"].isEnabled()
    lenet.workshop.weights.take(run_of_lenet(tmp_path / "lenet-7"))
    qtbot.waitUntil(lambda: bool(worker_double.asked))
    work(worker_double)
    assert "weights: from run lenet-7" in tip(lenet, "c1")
    assert in_front(lenet).document.history.steps[-1].name == "Take the weights of lenet-7"
    lenet.workshop.weights.take(tmp_path / "absent")
    qtbot.waitUntil(lambda: "is no run" in lenet.info.text)


def saved(window: MainWindow, path: Path) -> dict[str, Tensor]:
    assert window.documents.saving.save_to(window.documents.current, path)
    return load_file(path.with_suffix(".safetensors"))


def test_saving_writes_the_weights_under_the_names_of_now(
    loaded: MainWindow, tmp_path: Path
) -> None:
    in_front(loaded).selection.set([node(loaded, "c1")])
    loaded.inspector.name.setText("stem")
    loaded.inspector.name.editingFinished.emit()
    in_front(loaded).selection.set([node(loaded, "c3")])
    enter(loaded, "out_channels", "20")
    found = saved(loaded, tmp_path / "net.convas")
    assert set(found) == {
        "stem.weight", "stem.bias", "c5.bias", "f6.weight", "f6.bias", "out.weight", "out.bias",
    }  # fmt: skip
    assert torch.equal(found["stem.weight"], state()["c1.weight"])
    assert not in_front(loaded).document.modified
    assert not list(tmp_path.glob(".convas-*"))


def test_weights_are_found_beside_a_design_again(
    loaded: MainWindow, worker_double: SilentWorker, tmp_path: Path
) -> None:
    saved(loaded, tmp_path / "net.convas")
    loaded.documents.close()
    loaded.documents.open_path(tmp_path / "net.convas")
    work(worker_double)
    assert set(marks(loaded).values()) == {"kept"}
    assert "weights: loaded from lenet.safetensors" in tip(loaded, "c1")
    document = in_front(loaded).document
    assert not document.modified and len(document.history.steps) == 1
    before = (tmp_path / "net.safetensors").stat()
    in_front(loaded).selection.set([node(loaded, "f6")])
    enter(loaded, "out_features", "70")
    document.undo()
    loaded.actions_made.run_id("file.save")
    assert (tmp_path / "net.safetensors").stat() == before


def test_weights_found_late_join_edits_made_meanwhile(
    window: MainWindow, worker_double: SilentWorker, tmp_path: Path
) -> None:
    save(LENET, tmp_path / "net.convas")
    save_file(state(), tmp_path / "net.safetensors")
    window.documents.open_path(tmp_path / "net.convas")
    in_front(window).selection.set([node(window, "c3")])
    enter(window, "out_channels", "20")
    loaded_later = worker_double.asked[-1]
    assert isinstance(loaded_later, Job) and loaded_later.arguments["named"]
    window.actions_made.run_id("file.save")
    assert (tmp_path / "net.safetensors").is_file()
    work(worker_double)
    assert marks(window)["c3"] == "new" and marks(window)["c1"] == "kept"
    document = in_front(window).document
    assert not document.modified
    document.undo()
    assert set(marks(window).values()) == {"kept"} and window.isWindowModified()
    (file,) = by_file(places(document.facts))
    assert file != str(tmp_path / "net.safetensors")


def test_forgotten_weights_leave_with_the_next_save_but_no_stranger_s_file(
    loaded: MainWindow, worker_double: SilentWorker, tmp_path: Path
) -> None:
    saved(loaded, tmp_path / "net.convas")
    loaded.actions_made.run_id("network.forget_weights")
    loaded.actions_made.run_id("file.save")
    assert not (tmp_path / "net.safetensors").exists()
    save_file(state(), tmp_path / "net.safetensors")
    in_front(loaded).document.undo()
    loaded.actions_made.run_id("file.save")
    assert "net.safetensors lies there already" in loaded.info.text
    assert in_front(loaded).document.modified
    assert ORIGINS not in str((tmp_path / "net.safetensors").read_bytes()[:200])


def test_a_damaged_file_beside_a_design_leaves_it_usable(
    window: MainWindow, worker_double: SilentWorker, tmp_path: Path
) -> None:
    save(LENET, tmp_path / "net.convas")
    (tmp_path / "net.safetensors").write_bytes(b"torn")
    window.documents.open_path(tmp_path / "net.convas")
    work(worker_double)
    assert window.info.text.startswith("The weights beside the design are left alone: net.safe")
    window.actions_made.run_id("file.save")
    assert (tmp_path / "net.safetensors").read_bytes() == b"torn"


def test_a_crash_loses_no_weights(loaded: MainWindow) -> None:
    keeper = loaded.recovery
    assert keeper is not None
    keeper.write()
    from designer.recovery import RecoveryStore

    for lock in keeper.store._locks.values():
        lock.close()  # As the system does when a program ends.
    keeper.store._locks.clear()
    other = RecoveryStore(keeper.store._folder)
    (found,) = other.left_behind()
    assert found.network.weights == network(loaded).weights and found.network.extra == {}
    kept = found.network.weights[node(loaded, "c1")]
    file = Path(kept.tensors["bias"].file)
    assert file.is_file()
    found.copy.unlink()
    other.close()
    assert not file.exists() and not file.parent.exists()


def test_the_list_of_runs_gives_a_run_s_weights(
    lenet: MainWindow, worker_double: SilentWorker, qtbot: QtBot
) -> None:
    folder = run_of_lenet(runs.folder_of_runs() / "listed")
    runs.Journal(folder).write([Validation(1, 9, 1.0, 0.5, 0.9, 0.6, 0.8, True)])
    page = lenet.below.show_page("Runs")
    qtbot.waitUntil(lambda: page.panel is not None)
    assert page.panel is not None
    panel = page.panel.findChild(RunsPanel)
    assert isinstance(panel, RunsPanel)
    qtbot.waitUntil(lambda: bool(panel.table_rows))
    assert not panel.take.isEnabled()
    panel.table.selectRow([row.folder for row in panel.table_rows].index(folder))
    QTest.mouseClick(panel.take, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: any(isinstance(each, Job) for each in worker_double.asked))
    work(worker_double)
    assert "weights: from run listed" in tip(lenet, "c1")
    assert lenet.actions_made.by_id["network.take_weights"].isEnabled()
    shutil.rmtree(folder)


def test_weights_wait_for_an_export_and_can_be_given_up_meanwhile(
    lenet: MainWindow, worker_double: SilentWorker, tmp_path: Path, qtbot: QtBot
) -> None:
    lenet.actions_made.run_id("file.export_svg")
    choose_file(qtbot, lenet, tmp_path / "picture")
    (export,) = worker_double.asked
    assert isinstance(export, Job)
    lenet.workshop.weights.load_path(tmp_path / "w.pth")
    assert worker_double.asked == [export]
    press(lenet, "Stop")
    assert lenet.info.text == "Reading the weights was stopped; nothing has changed."
    lenet.workshop.weights.load_path(tmp_path / "w.pth")
    worker_double.received.emit(Failed(export.id, "no room"))
    work(worker_double)
    assert lenet.info.text.startswith("There is no weights file")


def test_weights_of_a_design_that_was_closed_go_nowhere(
    lenet: MainWindow, worker_double: SilentWorker, tmp_path: Path
) -> None:
    save_file(state(), tmp_path / "w.safetensors")
    lenet.workshop.weights.load_path(tmp_path / "w.safetensors")
    lenet.documents.close()
    work(worker_double)
    assert lenet.info.text == "w.safetensors was read, but its design was closed."
    assert not network(lenet).weights
