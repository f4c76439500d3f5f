"""Fields typed where a node stands, and over a selection, with real mouse and keys."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from graphs.layers.convolution import Conv2d
from graphs.layers.pooling import AvgPool2d
from tests.widgets.hand import editor, in_front, network, node
from tests.widgets.typing_hand import SHIFT, Typist
from widgets.canvas.in_place import InPlaceEditor
from widgets.fields import MIXED
from widgets.main_window import MainWindow


def double_click(window: MainWindow, name: str) -> InPlaceEditor:
    view = window.documents.current.view
    item = view.canvas.nodes[node(window, name)]
    spot = view.mapFromScene(item.x() + 30, item.y() + 20)
    QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    return view.in_place


def steps(window: MainWindow) -> int:
    return len(in_front(window).document.history.steps)


@pytest.fixture
def typist(lenet: MainWindow) -> Typist:
    return Typist(lenet)


def test_a_double_click_lets_a_node_be_typed(lenet: MainWindow, typist: Typist) -> None:
    place = double_click(lenet, "c3")
    assert place.isVisible() and place.line.text() == "16 5"
    assert place.told.text() == "gives 16×10×10 · 2,416 parameters"
    typist.line("32 3x3 s2 p1")
    assert place.told.text() == "gives 32×7×7 · 1,760 parameters"
    assert network(lenet) is in_front(lenet).document.network
    assert len(in_front(lenet).document.history.steps) == 1
    typist.enter()
    assert not place.isVisible()
    assert network(lenet).by_name["c3"].layer == Conv2d(32, 3, stride=2, padding=1)
    assert len(in_front(lenet).document.history.steps) == 2
    assert typist.focus is lenet.documents.current.view


def test_what_cannot_be_stays_as_text_with_its_reason(lenet: MainWindow, typist: Typist) -> None:
    before = network(lenet)
    place = double_click(lenet, "c3")
    typist.line("16 k0")
    typist.enter()
    assert place.isVisible() and place.line.text() == "16 k0"
    assert place.told.text() == "kernel_size must be a whole number of at least 1, not 0"
    typist.key(Qt.Key.Key_Tab)
    lenet.palette_panel.filter.setFocus(Qt.FocusReason.MouseFocusReason)
    assert place.isVisible() and place.line.text() == "16 k0"
    assert network(lenet) is before
    place.line.setFocus()
    typist.key(Qt.Key.Key_Escape)
    assert not place.isVisible() and network(lenet) is before


def test_a_shape_that_cannot_be_is_said_before_it_is_made(
    lenet: MainWindow, typist: Typist
) -> None:
    place = double_click(lenet, "c3")
    typist.line("16 20")
    assert "20" in place.told.text() and "14" in place.told.text()
    typist.key(Qt.Key.Key_Escape)


def test_tab_goes_along_the_flow_and_back(lenet: MainWindow, typist: Typist) -> None:
    in_front(lenet).selection.set([node(lenet, "s2")])
    lenet.documents.current.view.setFocus()
    typist.enter()
    place = lenet.documents.current.view.in_place
    assert place.line.text() == "2"
    typist.line("3")
    typist.key(Qt.Key.Key_Tab)
    assert network(lenet).by_name["s2"].layer == AvgPool2d(3)
    assert place.node == node(lenet, "c3") and place.line.text() == "16 5"
    assert in_front(lenet).selection.nodes == {node(lenet, "c3")}
    typist.key(Qt.Key.Key_Tab)
    assert place.line.text() == "a3:"
    typist.key(Qt.Key.Key_Backtab, SHIFT)
    assert place.node == node(lenet, "c3")
    assert len(in_front(lenet).document.history.steps) == 2
    typist.key(Qt.Key.Key_Escape)


def test_a_name_is_typed_before_the_fields(lenet: MainWindow, typist: Typist) -> None:
    double_click(lenet, "a3")
    typist.line("act3:")
    typist.enter()
    assert "act3" in network(lenet).by_name
    place = double_click(lenet, "c3")
    typist.line("c1: 16 5")
    typist.enter()
    assert place.isVisible()
    assert "already a node named c1" in lenet.info.text
    typist.key(Qt.Key.Key_Escape)


def test_what_was_typed_is_kept_when_the_hand_goes_elsewhere(
    lenet: MainWindow, typist: Typist
) -> None:
    place = double_click(lenet, "c3")
    typist.line("20 5")
    lenet.palette_panel.filter.setFocus(Qt.FocusReason.MouseFocusReason)
    assert not place.isVisible()
    assert network(lenet).by_name["c3"].layer == Conv2d(20, 5)


def test_undo_takes_the_node_from_under_the_line(lenet: MainWindow, typist: Typist) -> None:
    session = in_front(lenet)
    session.selection.set([node(lenet, "s4")])
    lenet.actions_made.run_id("edit.duplicate")
    (copy,) = session.selection.nodes
    lenet.actions_made.run_id("edit.fields")
    place = lenet.documents.current.view.in_place
    assert place.node == copy
    session.document.undo()
    assert not place.isVisible()


def test_over_a_selection_the_inspector_edits_all(lenet: MainWindow, typist: Typist) -> None:
    session = in_front(lenet)
    session.selection.set([node(lenet, "c1"), node(lenet, "c3")])
    lenet.documents.current.view.setFocus()
    typist.enter()
    assert lenet.focusWidget() is editor(lenet, "out_channels")
    assert editor(lenet, "out_channels").text() == MIXED
    assert editor(lenet, "kernel_size").text() == "5"
    typist.line("0")
    typist.enter()
    assert editor(lenet, "out_channels").text() == "0"
    form = lenet.inspector.form
    assert form is not None
    assert form.editors["out_channels"].reason == (
        "out_channels must be a whole number of at least 1, not 0"
    )
    assert steps(lenet) == 1
    editor(lenet, "out_channels").selectAll()
    typist.line("6*2")
    typist.enter()
    widths = {n.layer.arguments()["out_channels"] for n in network(lenet).of_kind("Conv2d")}
    assert widths == {12}
    assert steps(lenet) == 2
    session.document.undo()
    assert editor(lenet, "out_channels").text() == MIXED
