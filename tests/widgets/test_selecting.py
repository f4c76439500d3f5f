"""Selecting from what is selected, by keys, in the design and inside a block."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.widgets.hand import in_front, network, node
from widgets.main_window import MainWindow

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.mark.parametrize(
    ("key", "held", "found"),
    [
        (Qt.Key.Key_U, CTRL, "input c1 a1 s2 c3"),
        (Qt.Key.Key_J, CTRL, "c3 a3 s4 c5 a5 flatten f6 a6 out output"),
        (Qt.Key.Key_Y, CTRL | SHIFT, "c1 c3"),
        (Qt.Key.Key_H, CTRL | SHIFT, "c3 a3"),
        (Qt.Key.Key_I, CTRL, "input c1 a1 s2 a3 s4 c5 a5 flatten f6 a6 out output"),
    ],
)
def test_keys_select(lenet: MainWindow, key: Qt.Key, held: Qt.KeyboardModifier, found: str) -> None:
    session = in_front(lenet)
    before = session.document.network
    session.selection.set([node(lenet, "c3")])
    view = lenet.documents.current.view
    view.setFocus()
    QTest.keyClick(view, key, held)
    names = {network(lenet).nodes[each].name for each in session.selection.nodes}
    assert names == set(found.split())
    assert session.document.network is before


def test_inside_a_block_only_what_is_shown_is_meant(blocks: MainWindow) -> None:
    session = in_front(blocks)
    use = next(n.id for n in network(blocks).nodes.values() if n.layer.category == "block")
    session.selection.set([use])
    blocks.actions_made.run_id("block.open")
    inside = in_front(blocks)
    assert inside is not session
    first = next(iter(network(blocks).of_kind("Input")))
    inside.selection.set([first.id])
    blocks.actions_made.run_id("select.downstream")
    assert inside.selection.nodes <= network(blocks).nodes.keys()
    assert len(inside.selection.nodes) > 1 and session.selection.nodes == {use}
