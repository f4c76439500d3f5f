"""The problems panel under real clicks and keys: repairs, advice, what is counted."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from designer.block_edits import Collapse
from designer.document import Document
from designer.edits import AddNode, Connect, SetParameter, SetTraining
from graphs import storage
from graphs.layers.convolution import Conv2d
from graphs.layers.normalization import BatchNorm1d, BatchNorm2d
from graphs.network import Link
from tests.widgets.hand import in_front, network, node
from widgets.main_window import MainWindow
from widgets.problems import MOST_SHOWN, ProblemsPanel

LEFT = Qt.MouseButton.LeftButton


def panel_of(window: MainWindow) -> ProblemsPanel:
    panel = window.below.show_page("Problems").panel
    assert isinstance(panel, ProblemsPanel)
    return panel


def change(window: MainWindow, name: str, field: str, value: object) -> None:
    ids = frozenset([node(window, name)])
    in_front(window).document.perform(SetParameter(ids, field, value))


def offers(panel: ProblemsPanel, problem: int = 0) -> list[str]:
    return [button.text() for button in list(panel.problems.values())[problem].buttons]


def press(widget: QWidget) -> None:
    QTest.mouseClick(widget, LEFT, pos=widget.rect().center())


def title(window: MainWindow) -> str:
    return window.below.tabText(window.below.indexOf(window.below.pages["Problems"]))


@pytest.fixture
def broken(lenet: MainWindow) -> MainWindow:
    """LeNet-5 whose second convolution has the wrong groups."""
    change(lenet, "c3", "groups", 4)
    return lenet


def test_a_click_on_a_repair_is_one_step_with_its_name(broken: MainWindow, qtbot: QtBot) -> None:
    panel = panel_of(broken)
    qtbot.waitUntil(lambda: bool(offers(panel)))
    text = offers(panel)[0]
    assert text.startswith("Set groups of c3 from 4 to ")
    steps = len(in_front(broken).document.history.steps)
    press(next(iter(panel.problems.values())).buttons[0])
    qtbot.waitUntil(lambda: not panel.problems)
    history = in_front(broken).document.history
    assert len(history.steps) == steps + 1
    assert history.steps[history.at].name == text
    assert title(broken) == "Problems"
    in_front(broken).document.undo()
    assert network(broken).by_name["c3"].layer.arguments()["groups"] == 4
    assert title(broken) == "Problems 1"


def test_after_a_repair_f8_goes_to_the_next_problem(broken: MainWindow, qtbot: QtBot) -> None:
    in_front(broken).document.perform(AddNode(Conv2d(4), 400, 0))
    panel = panel_of(broken)
    qtbot.waitUntil(lambda: len(panel.problems) == 2 and bool(offers(panel, 1)))
    at = [problem.node for problem in panel.problems].index(node(broken, "c3"))
    press(list(panel.problems.values())[at].buttons[0])
    qtbot.waitUntil(lambda: len(panel.problems) == 1)
    QTest.keyClick(broken, Qt.Key.Key_F8)
    assert in_front(broken).selection.nodes == {node(broken, "conv1")}


def test_the_keyboard_reaches_a_problem_and_its_repairs(broken: MainWindow, qtbot: QtBot) -> None:
    panel = panel_of(broken)
    qtbot.waitUntil(lambda: bool(offers(panel)))
    row = next(iter(panel.problems.values()))
    row.setFocus()
    QTest.keyClick(row, Qt.Key.Key_Return)
    assert in_front(broken).selection.nodes == {node(broken, "c3")}
    row.setFocus()
    QTest.keyClick(row, Qt.Key.Key_Tab)
    assert row.buttons[0].hasFocus()
    QTest.keyClick(row.buttons[0], Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: not panel.problems)


def test_repairs_of_an_earlier_network_cannot_be_taken(broken: MainWindow, qtbot: QtBot) -> None:
    panel = panel_of(broken)
    qtbot.waitUntil(lambda: bool(offers(panel)))
    button = next(iter(panel.problems.values())).buttons[0]
    change(broken, "f6", "out_features", 8)
    assert not button.isEnabled()
    press(button)
    qtbot.waitUntil(lambda: next(iter(panel.problems.values())).buttons[0].isEnabled())
    assert network(broken).by_name["c3"].layer.arguments()["groups"] == 4
    press(next(iter(panel.problems.values())).buttons[0])
    qtbot.waitUntil(lambda: not panel.problems)
    assert network(broken).by_name["f6"].layer.arguments()["out_features"] == 8


def test_a_hidden_panel_looks_for_no_repairs(broken: MainWindow, qtbot: QtBot) -> None:
    panel = panel_of(broken)
    qtbot.waitUntil(lambda: bool(offers(panel)))
    broken.below.show_page("Outline")
    assert not panel._looking.isActive()
    change(broken, "f6", "out_features", 8)
    assert not panel._looking.isActive()


def test_many_problems_are_shown_in_part_and_all_counted(window: MainWindow) -> None:
    window.finder.add("Input")
    part = replace(
        network(window),
        nodes={
            **network(window).nodes,
            **{
                f"x{i}": replace(network(window).by_name["input"], id=f"x{i}", name=f"c{i}")
                for i in range(MOST_SHOWN + 9)
            },
        },
    )
    loose = part.with_nodes(
        *(replace(n, layer=Conv2d()) for n in part.nodes.values() if n.id.startswith("x"))
    )
    document = Document(loose)
    window.documents.restore(document.network, None)
    panel = panel_of(window)
    assert len(panel.problems) == MOST_SHOWN
    assert title(window) == f"Problems {MOST_SHOWN + 10}"
    assert panel._more.text().startswith("and 10 more")


def test_advice_is_no_problem_and_can_be_dismissed_for_good(
    lenet: MainWindow, qtbot: QtBot
) -> None:
    session = in_front(lenet)
    session.document.perform(AddNode(BatchNorm2d(), 0, 0))
    panel = panel_of(lenet)
    c1, bn, s2 = (node(lenet, name) for name in ("c1", "bn1", "a1"))
    session.document.perform(Connect(Link(c1, "out", bn, "in")))
    session.document.perform(Connect(Link(bn, "out", s2, "in")))
    qtbot.waitUntil(lambda: len(panel.advice) == 1)
    (row,) = panel.advice.values()
    assert row.text.startswith("The bias of c1 is taken away again by bn1")
    assert title(lenet) == "Problems"
    press(row)
    assert session.selection.nodes == {c1}
    press(row.close_button)
    qtbot.waitUntil(lambda: not panel.advice)
    written = storage.write_text(network(lenet))
    again = storage.parse(written)
    assert again.nodes[c1].dismissed == {"bias before batch norm"}
    assert again == network(lenet)
    session.document.undo()
    qtbot.waitUntil(lambda: len(panel.advice) == 1)


def test_advice_inside_a_block_leads_to_its_use_and_is_dismissed_in_its_definition(
    lenet: MainWindow, qtbot: QtBot
) -> None:
    session = in_front(lenet)
    session.document.perform(AddNode(BatchNorm2d(), 0, 0))
    c1, bn, s2 = (node(lenet, name) for name in ("c1", "bn1", "a1"))
    session.document.perform(Connect(Link(c1, "out", bn, "in")))
    session.document.perform(Connect(Link(bn, "out", s2, "in")))
    session.document.perform(Collapse(frozenset([c1, bn]), block="Stem"))
    panel = panel_of(lenet)
    qtbot.waitUntil(lambda: any("inside" in row.text.lower() for row in panel.advice.values()))
    (row,) = panel.advice.values()
    assert row.text.startswith("Inside group1: the bias of c1 is taken away again by bn1")
    press(row)
    assert session.selection.nodes == {node(lenet, "group1")}
    press(row.close_button)
    qtbot.waitUntil(lambda: not panel.advice)
    again = storage.parse(storage.write_text(network(lenet)))
    assert again == network(lenet)
    inner = again.blocks["Stem"].network.nodes[c1]
    assert inner.dismissed == {"bias before batch norm"}
    session.document.undo()
    qtbot.waitUntil(lambda: len(panel.advice) == 1)


def test_a_batch_too_small_to_train_with_is_a_problem(lenet: MainWindow) -> None:
    document = in_front(lenet).document
    document.perform(AddNode(BatchNorm1d(), 0, 0))
    document.perform(Connect(Link(node(lenet, "c5"), "out", node(lenet, "batchnorm1d1"), "in")))
    assert title(lenet) == "Problems"
    document.perform(SetTraining({"batch_size": 1}))
    assert title(lenet) == "Problems 1"
    panel = panel_of(lenet)
    (problem,) = panel.problems
    assert "Train with batches of at least 2" in str(problem)
    lenet.setFocus()
    QTest.keyClick(lenet, Qt.Key.Key_F8)
    assert in_front(lenet).selection.nodes == {node(lenet, "batchnorm1d1")}
