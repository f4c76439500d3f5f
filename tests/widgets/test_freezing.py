"""Freezing and head surgery in the window, by keys and clicks."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QInputDialog, QSpinBox

from graphs.frozen import frozen_parameters
from tests.widgets.hand import enter, in_front, network, node
from widgets.main_window import MainWindow

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def frozen(window: MainWindow) -> set[str]:
    """What the canvas paints as frozen."""
    items = window.documents.current.view.canvas.nodes.values()
    return {item.node.name for item in items if item.node.frozen}


def picture(window: MainWindow, name: str) -> bytes:
    view = window.documents.current.view
    item = view.canvas.nodes[node(window, name)]
    place = view.mapFromScene(item.sceneBoundingRect()).boundingRect()
    image = view.viewport().grab(place).toImage()
    return bytes(image.constBits())


def test_a_node_is_frozen_and_unfrozen_by_keys_and_the_count_follows(lenet: MainWindow) -> None:
    view = lenet.documents.current.view
    view.setFocus()
    in_front(lenet).selection.set([node(lenet, "c1"), node(lenet, "c3")])
    in_front(lenet).selection.set([node(lenet, "c3")])
    before = picture(lenet, "c3")
    QTest.keyClick(view, Qt.Key.Key_E, CTRL)
    assert frozen(lenet) == {"c3"} and picture(lenet, "c3") != before
    assert lenet.status.text.startswith("61,706 parameters, 59,290 trainable · ")
    assert "its 2,416 parameters stay as they are" in lenet.inspector.card.text
    in_front(lenet).selection.set([])
    assert "Trainable 59,290" in lenet.inspector.card.text
    enter_channels(lenet)
    in_front(lenet).selection.set([node(lenet, "c3")])
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_E, CTRL | SHIFT)
    assert frozen(lenet) == set() and "trainable" not in lenet.status.text
    assert not lenet.actions_made.by_id["network.unfreeze"].isEnabled()


def enter_channels(window: MainWindow) -> None:
    """The count follows edits of what is frozen."""
    in_front(window).selection.set([node(window, "c3")])
    enter(window, "out_channels", "8")
    facts = in_front(window).document.facts
    assert frozen_parameters(facts) == 6 * 25 * 8 + 8
    assert f"{facts.totals.parameters - 1208:,} trainable" in window.status.text


def test_everything_before_is_frozen_in_one_step(lenet: MainWindow) -> None:
    in_front(lenet).selection.set([node(lenet, "s4")])
    lenet.actions_made.run_id("network.freeze_before")
    assert frozen(lenet) == {"c1", "a1", "s2", "c3", "a3", "s4"}
    lenet.actions_made.run_id("edit.undo")
    assert frozen(lenet) == set()


def test_freezing_costs_a_new_forecast(lenet: MainWindow) -> None:
    in_front(lenet).selection.set([node(lenet, "c5")])
    lenet.status._forecast.stop()
    lenet.actions_made.run_id("network.freeze")
    assert lenet.status._forecast.isActive()


def test_a_head_is_replaced_in_a_dialog_that_blocks_nothing(lenet: MainWindow) -> None:
    lenet.actions_made.run_id("network.replace_head")
    dialog = lenet.findChild(QInputDialog)
    assert isinstance(dialog, QInputDialog) and dialog.intValue() == 10
    number = dialog.findChild(QSpinBox)
    assert isinstance(number, QSpinBox)
    number.selectAll()
    QTest.keyClicks(number, "37")
    QTest.keyClick(number, Qt.Key.Key_Return)
    assert in_front(lenet).document.history.steps[-1].name == "Replace the head for 37 classes"
    lenet.actions_made.run_id("network.replace_head")
    dialog = [each for each in lenet.findChildren(QInputDialog) if each.isVisible()][-1]
    assert dialog.intValue() == 37
    dialog.accept()
    assert lenet.info.text == "The head tells 37 classes already."


def test_where_there_is_no_head_the_reason_is_said(lenet: MainWindow) -> None:
    in_front(lenet).selection.set([node(lenet, "out")])
    lenet.actions_made.run_id("edit.delete")
    lenet.actions_made.run_id("network.replace_head")
    assert lenet.info.text == "Output has nothing before it yet; wire the network first."
    assert lenet.findChild(QInputDialog) is None


def test_a_cut_leaves_a_feature_extractor(lenet: MainWindow) -> None:
    in_front(lenet).selection.set([node(lenet, "c3")])
    lenet.actions_made.run_id("network.cut")
    assert list(network(lenet).by_name) == ["input", "c1", "a1", "s2", "c3", "output"]
    in_front(lenet).selection.set([node(lenet, "input")])
    lenet.actions_made.run_id("network.cut")
    assert lenet.info.text == "Input gives no features; cut at a layer of the network."
