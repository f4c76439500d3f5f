"""Bypassing by keys, by the inspector's switch and inside a block; what the window then says."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from designer.edits import RemoveNodes
from graphs.figures import depth
from graphs.propagate import propagate
from graphs.storage import write_text
from tests.widgets.hand import in_front, network, node
from widgets.canvas.captions import node_tip
from widgets.main_window import MainWindow

CTRL = Qt.KeyboardModifier.ControlModifier


def picture(window: MainWindow, name: str) -> bytes:
    view = window.documents.current.view
    item = view.canvas.nodes[node(window, name)]
    place = view.mapFromScene(item.sceneBoundingRect()).boundingRect()
    image = view.viewport().grab(place).toImage()
    return bytes(image.constBits())


def press(window: MainWindow) -> None:
    view = window.documents.current.view
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_B, CTRL)


def test_a_key_bypasses_and_brings_back_to_the_byte(lenet: MainWindow) -> None:
    session = in_front(lenet)
    before, text, seen = network(lenet), write_text(network(lenet)), picture(lenet, "c3")
    session.selection.set([node(lenet, "c3"), node(lenet, "a1")])
    session.selection.set([node(lenet, "c3")])
    plain = picture(lenet, "c3")
    press(lenet)
    assert [n.name for n in network(lenet).nodes.values() if n.bypassed] == ["c3"]
    assert session.document.history.steps[-1].name == "Bypass node"
    assert picture(lenet, "c3") != plain
    assert lenet.actions_made.by_id["network.bypass"].isChecked()
    without = propagate(RemoveNodes(frozenset([node(lenet, "c3")]), heal=True).apply(before))
    assert lenet.status.text.startswith(f"{without.totals.parameters:,} parameters · ")
    assert f"{depth(without.network)} deep" in lenet.status.text
    known = session.document.facts.nodes[node(lenet, "c3")]
    assert "bypassed: what arrives" in node_tip(network(lenet).by_name["c3"], known)
    assert lenet.inspector.code.text() == "nn.Identity()"
    press(lenet)
    assert write_text(network(lenet)) == text
    session.selection.set([])
    assert picture(lenet, "c3") == seen
    session.document.undo()
    session.document.undo()
    assert network(lenet) is before


def test_several_are_switched_together_and_ends_are_left_alone(lenet: MainWindow) -> None:
    session = in_front(lenet)
    session.selection.set(network(lenet).nodes)
    steps = len(session.document.history.steps)
    press(lenet)
    assert {n.name for n in network(lenet).nodes.values() if not n.bypassed} == {"input", "output"}
    assert len(session.document.history.steps) == steps + 1
    session.selection.set([node(lenet, "input")])
    assert not lenet.actions_made.by_id["network.bypass"].isEnabled()
    press(lenet)
    assert not network(lenet).by_name["input"].bypassed


def test_the_inspector_has_a_switch_that_tells_some_from_all(lenet: MainWindow) -> None:
    session, switches = in_front(lenet), lenet.inspector.switches
    session.selection.set([node(lenet, "a1")])
    assert switches.bypassed.isVisible() and not switches.bypassed.isChecked()
    QTest.mouseClick(
        switches.bypassed, Qt.MouseButton.LeftButton, pos=switches.bypassed.rect().center() * 0.2
    )
    assert network(lenet).by_name["a1"].bypassed and switches.bypassed.isChecked()
    session.selection.set([node(lenet, "a1"), node(lenet, "c3")])
    assert switches.bypassed.checkState() == Qt.CheckState.PartiallyChecked
    switches.bypassed.click()
    assert network(lenet).by_name["c3"].bypassed and switches.bypassed.isChecked()
    switches.frozen.click()
    assert network(lenet).by_name["c3"].frozen and network(lenet).by_name["a1"].frozen
    switches.frozen.click()
    assert not network(lenet).by_name["c3"].frozen
    session.selection.set([node(lenet, "input")])
    assert not switches.bypassed.isVisible() and not switches.frozen.isVisible()
    session.selection.set([])
    assert not switches.isVisible()


def test_inside_a_block_the_definition_is_bypassed_for_every_use(blocks: MainWindow) -> None:
    outer = in_front(blocks)
    parameters = outer.document.facts.totals.parameters
    outer.selection.set([node(blocks, "stem")])
    blocks.actions_made.run_id("block.open")
    inside = in_front(blocks)
    inside.selection.set([node(blocks, "bn")])
    press(blocks)
    assert outer.document.network.blocks["ConvBlock"].network.by_name["bn"].bypassed
    assert outer.document.facts.totals.parameters == parameters - 2 * (16 + 24 + 3 * 24)
    blocks.actions_made.run_id("edit.undo")
    assert outer.document.facts.totals.parameters == parameters


def test_a_bypassed_block_can_be_looked_into(blocks: MainWindow) -> None:
    session = in_front(blocks)
    session.selection.set([node(blocks, "stage.1")])
    press(blocks)
    assert session.document.facts.nodes[node(blocks, "stage.1")].parameters == 0
    blocks.actions_made.run_id("block.open")
    assert "add" in network(blocks).by_name
    blocks.actions_made.run_id("block.leave")
    blocks.actions_made.run_id("block.unfold")
    assert blocks.info.text.startswith("stage.1 is bypassed; switch the bypass off")
