"""Replacing by keys: the list opens at the node, each row tells the shape, one step is made."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from designer.growing import Outcome
from graphs.layers.convolution import Conv2d
from tests.widgets.hand import in_front, network, node
from widgets.answers import Answer
from widgets.main_window import MainWindow

CTRL = Qt.KeyboardModifier.ControlModifier


def ask(window: MainWindow) -> None:
    view = window.documents.current.view
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_R, CTRL)


def rows(window: MainWindow) -> dict[str, Answer]:
    return {answer.text: answer for answer in window.finder.popup.answers}


def told(window: MainWindow, kind: str) -> Outcome:
    found = rows(window)[kind].outcome
    assert found is not None
    return found()


def test_a_layer_is_replaced_without_the_mouse(lenet: MainWindow) -> None:
    session, before = in_front(lenet), network(lenet)
    session.selection.set([node(lenet, "c3")])
    ask(lenet)
    popup = lenet.finder.popup
    assert popup.isVisible() and popup.field.placeholderText() == "Replace c3 by"
    assert told(lenet, "ConvTranspose2d") == Outcome("16×18×18")
    assert not rows(lenet)["Conv1d"].enabled and "needs C×L" in told(lenet, "Conv1d").reason
    QTest.keyClicks(popup.field, "convtr")
    QTest.keyClick(popup.field, Qt.Key.Key_Return)
    assert network(lenet).by_name["c3"].layer.kind == "ConvTranspose2d"
    assert not popup.isVisible() and lenet.info.text == ""
    assert len(session.document.history.steps) == 2
    lenet.actions_made.run_id("edit.undo")
    assert network(lenet) is before


def test_escape_leaves_everything_as_it_was(lenet: MainWindow) -> None:
    before = network(lenet)
    in_front(lenet).selection.set([node(lenet, "c3")])
    ask(lenet)
    QTest.keyClick(lenet.finder.popup.field, Qt.Key.Key_Escape)
    assert network(lenet) is before and not lenet.finder.popup.isVisible()


def test_all_of_a_kind_in_one_step_and_nothing_for_a_mixture(lenet: MainWindow) -> None:
    session = in_front(lenet)
    session.selection.set([node(lenet, "c3"), node(lenet, "a1")])
    assert not lenet.actions_made.by_id["network.replace"].isEnabled()
    session.selection.set([node(lenet, "a1")])
    lenet.actions_made.run_id("select.same_type")
    ask(lenet)
    popup = lenet.finder.popup
    assert popup.field.placeholderText() == "Replace 4 × Tanh by"
    QTest.keyClicks(popup.field, "ReLU")
    QTest.keyClick(popup.field, Qt.Key.Key_Return)
    assert {network(lenet).by_name[f"a{n}"].layer.kind for n in (1, 3, 5, 6)} == {"ReLU"}
    assert session.document.history.steps[-1].name == "Replace 4 nodes by ReLU"


def test_what_was_lost_is_said(blocks: MainWindow) -> None:
    session = in_front(blocks)
    session.selection.set([node(blocks, "stage.1")])
    blocks.actions_made.run_id("block.open")
    in_front(blocks).selection.set([node(blocks, "add")])
    ask(blocks)
    popup = blocks.finder.popup
    QTest.keyClicks(popup.field, "Sigmoid")
    QTest.keyClick(popup.field, Qt.Key.Key_Return)
    assert network(blocks).by_name["add"].layer.kind == "Sigmoid"
    assert blocks.info.text == "The wire x → add has no port any more and was cut."
    assert (
        session.document.network.blocks["Residual"].network.by_name["add"].layer.kind == "Sigmoid"
    )


def test_the_inspector_s_button_opens_the_list(lenet: MainWindow) -> None:
    in_front(lenet).selection.set([node(lenet, "c3")])
    button = lenet.inspector.switches.replace
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert lenet.finder.popup.isVisible()
    assert isinstance(network(lenet).by_name["c3"].layer, Conv2d)
    QTest.keyClick(lenet.finder.popup.field, Qt.Key.Key_Escape)


def test_the_node_s_menu_has_every_command_of_nodes_once_in_groups() -> None:
    from designer.commands import COMMANDS
    from designer.node_menu import GROUPS, in_groups

    listed = [key for group in GROUPS for key in group]
    assert len(listed) == len(set(listed)) and all(COMMANDS[key].on_node for key in listed)
    every = [key for key, command in COMMANDS.items() if command.on_node]
    groups = in_groups([*every, "later.one"])
    assert sorted(key for group in groups for key in group) == sorted([*every, "later.one"])
    assert groups[-1][-1] == "later.one" and all(COMMANDS[key].icon for key in listed)
