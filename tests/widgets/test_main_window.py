"""The window under real keys and clicks: panels, fields, undo, training, themes."""

from pathlib import Path

from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from designer.edits import RenameNetwork
from designer.process import Worker
from designer.protocol import Device, Pause, Ready, State, Train
from graphs.architectures import ARCHITECTURES
from tests.widgets.hand import editor, enter, in_front, network, node
from tests.widgets.windows import SilentWorker
from widgets.application import make_window
from widgets.main_window import MainWindow

LENET = ARCHITECTURES["lenet5"].build()


def test_turning_to_another_tab_turns_all_panels(lenet: MainWindow) -> None:
    lenet.documents.open_example("alexnet")
    assert "61,100,840 parameters" in lenet.status.text
    place = lenet.top.tabs.tabRect(0).center()
    QTest.mouseClick(lenet.top.tabs, Qt.MouseButton.LeftButton, pos=place)
    assert "61,706 parameters" in lenet.status.text
    assert lenet.inspector.name.text() == "LeNet-5"
    assert lenet.stack.currentWidget() is lenet.documents.all[0].view


def test_typing_a_value_and_enter_is_one_step_that_undo_takes_back(lenet: MainWindow) -> None:
    in_front(lenet).selection.set([node(lenet, "c1")])
    enter(lenet, "out_channels", "2*4")
    assert network(lenet).by_name["c1"].layer.arguments()["out_channels"] == 8
    assert editor(lenet, "out_channels").text() == "8"
    QTest.keyClick(editor(lenet, "out_channels"), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert network(lenet) == LENET
    assert editor(lenet, "out_channels").text() == "6"
    assert not in_front(lenet).document.modified


def test_an_edit_of_several_nodes_is_one_step(lenet: MainWindow) -> None:
    in_front(lenet).selection.set([node(lenet, "c1"), node(lenet, "c3")])
    assert lenet.inspector.name.text() == "2 nodes"
    assert editor(lenet, "out_channels").text() == "—"
    steps = len(in_front(lenet).document.history.steps)
    enter(lenet, "out_channels", "7")
    assert [n.layer.arguments()["out_channels"] for n in network(lenet).of_kind("Conv2d")] == [7, 7]
    assert len(in_front(lenet).document.history.steps) == steps + 1


def test_an_impossible_value_changes_nothing_and_says_why(lenet: MainWindow) -> None:
    in_front(lenet).selection.set([node(lenet, "c1")])
    enter(lenet, "kernel_size", "0")
    assert network(lenet) == LENET
    assert lenet.inspector.form is not None
    assert "at least 1, not 0" in lenet.inspector.form.editors["kernel_size"].reason
    assert editor(lenet, "kernel_size").text() == "0"


def test_a_problem_is_named_where_it_starts_and_f8_goes_there(lenet: MainWindow) -> None:
    in_front(lenet).selection.set([node(lenet, "c3")])
    enter(lenet, "kernel_size", "50")
    assert lenet.inspector.reason.startswith("A kernel of 50 does not fit into 14 px.")
    in_front(lenet).selection.set([])
    lenet.setFocus()
    QTest.keyClick(lenet, Qt.Key.Key_F8)
    assert in_front(lenet).selection.nodes == {node(lenet, "c3")}
    index = lenet.below.indexOf(lenet.below.pages["Problems"])
    assert lenet.below.tabText(index) == "Problems 1"


def test_f2_renames_and_a_taken_name_is_refused(lenet: MainWindow) -> None:
    in_front(lenet).selection.set([node(lenet, "c1")])
    for name in ("stem", "c3"):
        lenet.setFocus()
        QTest.keyClick(lenet, Qt.Key.Key_F2)
        QTest.keyClicks(lenet.inspector.name, name)
        QTest.keyClick(lenet.inspector.name, Qt.Key.Key_Return)
    assert "stem" in network(lenet).by_name
    assert "already a node named c3" in lenet.inspector.reason


def test_an_empty_network_counts_nothing(window: MainWindow) -> None:
    assert window.status.text.startswith("0 parameters")


def test_a_published_network_says_where_it_comes_from(lenet: MainWindow) -> None:
    each = ARCHITECTURES["lenet5"]
    told = lenet.inspector.about
    assert told.text() == f"{each.paper}, 1998.\n\n{each.what_was_new}."
    in_front(lenet).selection.set([node(lenet, "c1")])
    assert told.text() == ""
    in_front(lenet).selection.set([])
    in_front(lenet).document.perform(RenameNetwork("mine"))
    assert told.text() == ""


def test_the_history_lists_steps_and_a_click_travels(lenet: MainWindow) -> None:
    lenet.actions_made.run_id("edit.select_all")
    lenet.actions_made.run_id("edit.duplicate")
    lenet.actions_made.run_id("network.arrange")
    page = lenet.below.show_page("History")
    panel = page.panel
    rows = panel.list  # type: ignore[union-attr]
    assert [rows.item(row).text() for row in range(rows.count())] == [
        "New",
        "Duplicate",
        "Arrange",
    ]
    place = rows.visualItemRect(rows.item(0)).center()
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert network(lenet) == LENET
    assert rows.count() == 3


def test_a_click_in_the_outline_selects_a_layer(lenet: MainWindow) -> None:
    tree = lenet.below.outline.tree
    place = tree.visualRect(tree.model().index(1, 0)).center()
    QTest.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert in_front(lenet).selection.nodes == {node(lenet, "c1")}


def test_a_hidden_list_does_no_work(lenet: MainWindow) -> None:
    lenet.below.show_page("Outline")
    lenet.below.show_page("Problems")
    hidden = lenet.below.pages["Outline"].panel
    assert hidden is not None
    assert hidden._session is None


def test_train_starts_and_pauses_the_training_of_the_document_in_front(
    lenet: MainWindow, worker_double: SilentWorker
) -> None:
    in_front(lenet).document.saved(Path(lenet.recent._file.parent) / "mine.convas")
    QTest.mouseClick(lenet.top.train, Qt.MouseButton.LeftButton)
    (asked,) = worker_double.asked
    assert isinstance(asked, Train)
    worker_double.received.emit(State("running"))
    assert lenet.top.train.text() == "Pause"
    QTest.mouseClick(lenet.top.train, Qt.MouseButton.LeftButton)
    assert isinstance(worker_double.asked[-1], Pause)
    worker_double.received.emit(State("paused"))
    assert lenet.top.train.text() == "Resume"
    worker_double.received.emit(State("stopped"))
    assert lenet.top.train.text() == "Train"


def test_the_device_is_named_when_the_worker_is_ready(
    lenet: MainWindow, worker_double: SilentWorker, qtbot: QtBot
) -> None:
    page = lenet.below.show_page("Training")
    qtbot.waitUntil(lambda: page.panel is not None)
    lenet.pages.training.control.warm()
    worker_double.received.emit(Ready("2", (Device("cpu", "CPU, 2 cores"),), "No GPU: no driver."))
    assert lenet.top.device.text() == "CPU, 2 cores"
    assert lenet.top.device.toolTip() == "No GPU: no driver."


def test_theme_and_places_are_remembered(
    window: MainWindow, qtbot: QtBot, settings: QSettings, tmp_path: Path
) -> None:
    window.actions_made.run_id("theme.dark")
    window.actions_made.run_id("view.palette")
    window.close()
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    again = make_window(app, settings, tmp_path / "state", Worker)
    again.documents.new()
    again.show()
    assert app.palette().window().color().lightness() < 60
    assert again.docks["palette"].isHidden()
    assert not again.docks["inspector"].isHidden()
    again.actions_made.run_id("theme.light")
    assert app.palette().window().color().lightness() > 200
    again.close()
    again.deleteLater()


def test_the_card_shows_the_arithmetic_and_the_code_of_what_is_selected(lenet: MainWindow) -> None:
    in_front(lenet).selection.set([node(lenet, "c3")])
    assert lenet.inspector.card.text.splitlines() == [
        "Output 16 × 10 × 10",
        "⌊(14 + 2·0 − 1·(5−1) − 1) / 1⌋ + 1 = 10",
        "Parameters 2,416",
        "6 · 16 · 5 · 5 + 16 = 2,416",
        "Multiply–adds 240.0 K",
        "2,400 · 10 · 10 = 240,000",
        "As a Linear layer: 1.883 M parameters",
        "Operations 480.0 K",
        "2 · 240,000 multiply–adds",
        "Receptive field 14 × 14",
        "sees 14×14 of 32×32, one step is 2 px",
    ]
    assert lenet.inspector.code.text() == "nn.Conv2d(6, 16, kernel_size=5)"
    in_front(lenet).selection.set([])
    assert lenet.inspector.card.text.splitlines()[0] == "Input 1×32×32"
