"""The status line: the memory of training follows edits, recipe and device."""

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from designer.edits import AddNode, MoveNodes, SetParameter, SetTraining
from designer.forecast import forecast
from designer.protocol import Device, Ready
from graphs.amounts import bytes_text
from graphs.layers.ends import Input
from graphs.memory import training_memory
from tests.widgets.hand import in_front, node
from tests.widgets.inside import look_into
from tests.widgets.windows import SilentWorker
from widgets.main_window import MainWindow


def settled(window: MainWindow, qtbot: QtBot) -> str:
    qtbot.waitUntil(lambda: "…" not in window.status.text)
    return window.status.text


def test_the_memory_follows_an_edit_and_the_recipe(lenet: MainWindow, qtbot: QtBot) -> None:
    document = in_front(lenet).document
    total = training_memory(document.facts, 32).total
    assert settled(lenet, qtbot).endswith(f"{bytes_text(total)} to train at batch 32")
    document.perform(SetTraining({"batch_size": 64, "optimizer": "SGD", "momentum": 0.0}))
    total = training_memory(document.facts, 64, states=0).total
    assert settled(lenet, qtbot).endswith(f"{bytes_text(total)} to train at batch 64")
    document.perform(SetParameter(frozenset([node(lenet, "c1")]), "out_channels", 60))
    assert lenet.status.text.endswith("… to train")
    total = training_memory(document.facts, 64, states=0).total
    assert settled(lenet, qtbot).endswith(f"{bytes_text(total)} to train at batch 64")


def test_moving_a_layer_costs_no_forecast(lenet: MainWindow, qtbot: QtBot) -> None:
    settled(lenet, qtbot)
    in_front(lenet).document.perform(MoveNodes({node(lenet, "c1"): (400, 400)}))
    assert not lenet.status._forecast.isActive()
    assert "…" not in lenet.status.text


def test_the_tip_says_what_the_memory_is_for_and_what_fits(
    lenet: MainWindow, worker_double: SilentWorker, qtbot: QtBot
) -> None:
    page = lenet.below.show_page("Training")
    qtbot.waitUntil(lambda: page.panel is not None)
    lenet.pages.training.control.warm()
    room = 2**30
    worker_double.received.emit(Ready("2", (Device("cpu", "CPU", room),), "No GPU."))
    found = forecast(in_front(lenet).document.facts, room)
    label = lenet.status._figures
    spot = label.rect().center()
    help_event = QHelpEvent(QEvent.Type.ToolTip, spot, label.mapToGlobal(spot))
    QApplication.sendEvent(label, help_event)
    assert QToolTip.text().splitlines() == [
        "241 KB weights",
        "241 KB gradients",
        "482 KB Adam",
        f"{bytes_text(found.memory.activations)} activations",
        f"Up to {found.largest:,} images in a batch fit into 1.0 GB",
    ]
    QToolTip.hideText()
    facts = in_front(lenet).document.facts
    assert training_memory(facts, found.largest).total <= room
    assert training_memory(facts, found.largest + 1).total > room


@pytest.mark.parametrize("wanted", [{"batch_size": "many"}, {"colour": 3}])
def test_settings_that_cannot_be_are_forecast_as_the_defaults(
    wanted: dict[str, object], lenet: MainWindow, qtbot: QtBot
) -> None:
    in_front(lenet).document.perform(SetTraining(wanted))
    assert settled(lenet, qtbot).endswith("to train at batch 32")


def test_a_block_that_cannot_be_unfolded_leaves_a_forecast_of_the_rest(
    blocks: MainWindow, qtbot: QtBot
) -> None:
    look_into(blocks, "stage.1")
    in_front(blocks).document.perform(AddNode(Input((3, 4, 4)), 0, 0))
    assert settled(blocks, qtbot).endswith(" to train at batch 32")
