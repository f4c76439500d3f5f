"""Everything that the mouse does can be done with keys alone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from graphs.network import Link
from tests.widgets.hand import in_front, network, node
from widgets.main_window import MainWindow

ALT, SHIFT = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier
Key = Qt.Key


def press(key: Qt.Key, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """A key as it comes from the keyboard: to what has it now."""
    target = QApplication.focusWidget()
    assert target is not None
    QTest.keyClick(target, key, keys)


def selected(window: MainWindow) -> set[str]:
    return {network(window).nodes[key].name for key in in_front(window).selection.nodes}


@pytest.fixture
def googlenet(window: MainWindow) -> MainWindow:
    window.documents.open_example("googlenet")
    window.documents.current.view.setFocus()
    return window


def test_arrows_walk_along_wires_and_shift_takes_the_way_with_it(lenet: MainWindow) -> None:
    lenet.documents.current.view.setFocus()
    press(Key.Key_Down)
    assert selected(lenet) == {"input"}
    before = network(lenet)
    press(Key.Key_Down, ALT)
    press(Key.Key_Down, ALT)
    assert selected(lenet) == {"a1"}
    press(Key.Key_Down, ALT | SHIFT)
    press(Key.Key_Up, ALT | SHIFT)
    names = [network(lenet).nodes[key].name for key in network(lenet).order]
    assert selected(lenet) == set(names[1:4])
    assert network(lenet) is before


def test_of_several_ways_one_is_chosen_from_a_list(googlenet: MainWindow) -> None:
    assert googlenet._canvas.open_block(node(googlenet, "inception3a"))
    net = network(googlenet)
    fork = next(key for key in net.order if len({k.target for k in net.outgoing(key)}) > 1)
    in_front(googlenet).selection.set([fork])
    press(Key.Key_Down, ALT)
    popup = googlenet.finder.popup
    ends = list(dict.fromkeys(link.target for link in net.outgoing(fork)))
    assert popup.isVisible() and popup.shown == [net.nodes[key].name for key in ends]
    press(Key.Key_Down)
    press(Key.Key_Return)
    assert in_front(googlenet).selection.nodes == {ends[1]}
    assert googlenet.documents.current.view.hasFocus()


def test_a_wire_is_drawn_and_cut_with_keys(lenet: MainWindow) -> None:
    lenet.documents.current.view.setFocus()
    c1, a1 = node(lenet, "c1"), node(lenet, "a1")
    before = network(lenet)
    in_front(lenet).selection.set([a1])
    press(Key.Key_K, CTRL | SHIFT)
    assert lenet.finder.popup.shown == ["c1 → a1", "a1 → s2", "All 2 wires"]
    press(Key.Key_Return)
    assert Link(c1, "out", a1, "in") not in set(network(lenet).wiring)
    in_front(lenet).selection.set([c1])
    press(Key.Key_K, CTRL)
    shown = lenet.finder.popup.shown
    assert shown[0] == "to a1"
    press(Key.Key_Return)
    assert network(lenet) == before
    in_front(lenet).selection.set(links=[Link(c1, "out", a1, "in")])
    press(Key.Key_K, CTRL | SHIFT)
    assert len(network(lenet).wiring) == len(before.wiring) - 1


def test_escape_from_a_list_of_ports_leaves_all_as_it_was(lenet: MainWindow) -> None:
    lenet.documents.current.view.setFocus()
    before = network(lenet)
    in_front(lenet).selection.set([node(lenet, "a1")])
    press(Key.Key_K, CTRL | SHIFT)
    press(Key.Key_Escape)
    assert network(lenet) is before
    assert lenet.documents.current.view.hasFocus()


def area_of(window: MainWindow) -> str:
    focus = window.focusWidget()
    parts: dict[str, QWidget] = {**window.docks, "canvas": window.stack, "top": window.top}
    return next(name for name, part in parts.items() if part.isAncestorOf(focus))


def test_keys_go_round_the_parts_of_the_window_and_back(lenet: MainWindow) -> None:
    lenet.documents.current.view.setFocus()
    lenet.below.show_page("Outline")
    seen = []
    for _ in range(5):
        seen.append(area_of(lenet))
        press(Key.Key_F6, CTRL)
    assert seen == ["canvas", "inspector", "below", "top", "palette"]
    assert area_of(lenet) == "canvas"
    press(Key.Key_F6, CTRL | SHIFT)
    assert area_of(lenet) == "palette"
    lenet.actions_made.run_id("view.palette")
    lenet.documents.current.view.setFocus()
    press(Key.Key_F6, CTRL | SHIFT)
    assert area_of(lenet) == "top"


def test_an_area_is_come_back_to_where_it_was_left(lenet: MainWindow) -> None:
    lenet.actions_made.run_id("view.outline")
    tree = lenet.below.outline.tree
    assert tree.hasFocus()
    QTest.qWait(0)  # What was just put there is seen after this turn.
    press(Key.Key_F6, CTRL)
    assert not tree.hasFocus()
    press(Key.Key_F6, CTRL | SHIFT)
    assert tree.hasFocus()


def test_the_canvas_shows_that_it_has_the_keyboard(lenet: MainWindow) -> None:
    view = lenet.documents.current.view
    lenet.palette_panel.filter.setFocus()
    press(Key.Key_F6, CTRL)
    assert view.hasFocus() and view._ring.isVisible()
    colour = view.grab().toImage().pixelColor(1, view.height() // 2)
    assert colour == lenet._appearance.theme["accent"]
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.rect().center())
    assert not view._ring.isVisible()


def test_the_canvas_says_what_is_selected(lenet: MainWindow) -> None:
    view = lenet.documents.current.view
    assert view.accessibleName() == "Canvas"
    assert view.accessibleDescription().startswith("LeNet-5: 14 layers, 13 wires")
    in_front(lenet).selection.set([node(lenet, "c1")])
    told = "Conv2d c1, 6 × 5×5, gives 6×28×28, 156 parameters"
    assert view.accessibleDescription() == told
    in_front(lenet).selection.set([node(lenet, "c1"), node(lenet, "a1")])
    assert view.accessibleDescription() == "2 layers selected"
