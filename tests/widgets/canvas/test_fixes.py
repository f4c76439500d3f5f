"""The chip under a wrong node: found while the canvas is seen, taken by one click."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from designer.canvas.geometry import NODE_HEIGHT, Point
from designer.edits import MoveNodes, RemoveNodes, SetParameter
from graphs.problems import problems
from graphs.repair import repairs
from tests.widgets.canvas.conftest import Open
from tests.widgets.canvas.hand import Hand, branches
from widgets.theme import load_theme


def broken(opened: Open) -> Hand:
    """Two branches that do not meet at their Add: `n3` gives 16 channels, `n2` gives 8."""
    hand = opened(branches())
    hand.session.document.perform(RemoveNodes(frozenset(["n6"])))
    hand.session.document.perform(SetParameter(frozenset(["n3"]), "out_channels", 16))
    return hand


def chip(hand: Hand, key: str) -> Point:
    """The middle of where a node's chip stands."""
    item = hand.view.canvas.nodes[key]
    return item.x() + 30, item.y() + NODE_HEIGHT + 14


def waits(hand: Hand, qtbot: QtBot, key: str = "n4") -> str:
    qtbot.waitUntil(lambda: hand.view.fixes.repair_of(key) is not None)
    found = hand.view.fixes.repair_of(key)
    assert found is not None
    return found.text


def test_a_click_on_the_chip_applies_the_first_repair_as_one_step(
    opened: Open, qtbot: QtBot
) -> None:
    hand = broken(opened)
    (problem,) = problems(hand.session.document.facts)
    first = repairs(hand.session.document.facts, problem)[0]
    assert waits(hand, qtbot) == first.text
    steps = hand.steps
    hand.click(chip(hand, "n4"))
    assert hand.steps == [*steps, first.text] and hand.network == first.network
    assert hand.view.fixes.repair_of("n4") is None
    hand.session.document.undo()
    assert waits(hand, qtbot) == first.text


def test_the_tool_tip_says_what_the_repair_does(opened: Open, qtbot: QtBot) -> None:
    hand = broken(opened)
    text = waits(hand, qtbot)
    spot = hand.at(chip(hand, "n4"))
    viewport = hand.view.viewport()
    event = QHelpEvent(QEvent.Type.ToolTip, spot, viewport.mapToGlobal(spot))
    QApplication.sendEvent(viewport, event)
    assert text in QToolTip.text()
    QToolTip.hideText()


def test_let_go_elsewhere_or_with_the_network_changed_nothing_happens(
    opened: Open, qtbot: QtBot
) -> None:
    hand = broken(opened)
    waits(hand, qtbot)
    before = hand.network
    hand.press(chip(hand, "n4"))
    hand.release((chip(hand, "n4")[0], chip(hand, "n4")[1] + 60))
    assert hand.network is before
    hand.session.document.perform(MoveNodes({"n5": (0, 500)}))
    moved = hand.network
    hand.click(chip(hand, "n4"))
    assert hand.network is moved
    waits(hand, qtbot)
    hand.click(chip(hand, "n4"))
    assert hand.network is not moved


def test_the_chip_moves_with_its_node_and_goes_with_it(opened: Open, qtbot: QtBot) -> None:
    hand = broken(opened)
    waits(hand, qtbot)
    hand.session.document.perform(MoveNodes({"n4": (320, 288)}))
    waits(hand, qtbot)
    assert hand.view.fixes.at(*chip(hand, "n4"), 1.0) == "n4"
    assert hand.view.fixes.at(*chip(hand, "n4"), 0.3) is None
    hand.view.set_theme(load_theme("dark"))
    hand.session.document.perform(RemoveNodes(frozenset(["n4"])))
    assert hand.view.fixes.at(330, 288 + NODE_HEIGHT + 14, 1.0) is None
    qtbot.wait(20)


def test_a_canvas_out_of_sight_looks_for_nothing(opened: Open, qtbot: QtBot) -> None:
    hand = opened(branches())
    hand.view.hide()
    hand.session.document.perform(SetParameter(frozenset(["n3"]), "out_channels", 16))
    qtbot.wait(20)
    assert not hand.view.fixes._timer.isActive() and hand.view.fixes.repair_of("n4") is None
    hand.view.show()
    waits(hand, qtbot)
