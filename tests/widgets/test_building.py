"""LeNet-5 from an empty canvas in the full window, by mouse and keys alone."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from designer.trained import same_layers
from graphs.architectures import ARCHITECTURES
from tests.widgets.hand import in_front
from tests.widgets.student import LEFT, Student
from widgets.main_window import MainWindow
from widgets.mnemonics import plain
from widgets.problems import ProblemsPanel

Steps = tuple[tuple[str, str, dict[str, str]], ...]
"""Kind, name and parameters of what is added, one after the other."""

LENET = ARCHITECTURES["lenet5"].build()


def test_lenet_is_built_from_an_empty_canvas_by_mouse_and_keys(window: MainWindow) -> None:
    hand = Student(window)
    drag_and_wire_the_convolutions(hand)
    double_click_the_rest(hand)
    built = hand.network
    assert same_layers(built, LENET)
    assert "61,706 parameters" in window.status.text
    assert in_front(window).document.facts.totals == totals_of_lenet(window)
    undo_everything(hand)


def drag_and_wire_the_convolutions(hand: Student) -> None:
    """Input to s4: each dropped from the palette, set in the inspector, wired by hand."""
    steps: Steps = (
        ("Input", "input", {"shape": "1x32x32"}),
        ("Conv2d", "c1", {"out_channels": "6", "kernel_size": "5"}),
        ("Tanh", "a1", {}),
        ("AvgPool2d", "s2", {"kernel_size": "2"}),
        ("Conv2d", "c3", {"out_channels": "16", "kernel_size": "5"}),
        ("Tanh", "a3", {}),
        ("AvgPool2d", "s4", {"kernel_size": "2"}),
    )
    hand.view.zoom_to(0.5)
    before = ""
    for number, (kind, name, values) in enumerate(steps):
        hand.drag_from_palette(kind, (0, 90 * number - 300))
        if hand.selected != name:
            hand.rename(name)
        hand.type_parameters(values)
        if before and not hand.network.incoming(hand.key_of(name)):
            hand.wire(before, name)
        before = name


def double_click_the_rest(hand: Student) -> None:
    """From flatten on: a double click in the palette adds behind what is selected."""
    steps: Steps = (
        ("Flatten", "flatten", {}),
        ("Linear", "c5", {"out_features": "120"}),
        ("Tanh", "a5", {}),
        ("Linear", "f6", {"out_features": "84"}),
        ("Tanh", "a6", {}),
        ("Linear", "out", {"out_features": "10"}),
        ("Output", "output", {}),
    )
    hand.click(hand.body("s4"))
    for kind, name, values in steps:
        hand.double_click_in_palette(kind)
        if hand.selected != name:
            hand.rename(name)
        hand.type_parameters(values)


def totals_of_lenet(window: MainWindow) -> object:
    window.documents.open_example("lenet5")
    found = in_front(window).document.facts.totals
    window.documents.close()
    return found


def undo_everything(hand: Student) -> None:
    steps = len(in_front(hand.window).document.history.steps)
    hand.view.setFocus()
    for _ in range(steps - 1):
        QTest.keyClick(hand.view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert not hand.network.nodes
    assert not in_front(hand.window).document.modified


def test_tab_and_a_double_click_on_empty_canvas_ask_for_a_layer(window: MainWindow) -> None:
    hand = Student(window)
    hand.view.setFocus()
    QTest.keyClick(hand.view, Qt.Key.Key_Tab)
    field = window.finder.popup.field
    QTest.keyClicks(field, "conv")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert [node.layer.kind for node in hand.network.nodes.values()] == ["Conv2d"]
    place = hand.view.mapToScene(60, 60)
    QTest.mouseDClick(hand.view.viewport(), LEFT, pos=hand.at((place.x(), place.y())))
    QTest.keyClicks(field, "dense")
    QTest.keyClick(field, Qt.Key.Key_Return)
    added = hand.network.by_name[hand.selected]
    assert added.layer.kind == "Linear"
    assert abs(added.x + 88 - place.x()) <= 4 and abs(added.y + 22 - place.y()) <= 4


def test_a_wire_dropped_on_empty_canvas_asks_for_the_layer_behind_it(window: MainWindow) -> None:
    hand = Student(window)
    hand.drag_from_palette("Input", (0, -100))
    start = hand.port("input", "out")
    hand.drag(start, (start[0] + 40, start[1] + 90))
    field = window.finder.popup.field
    assert "Input" not in window.finder.popup.shown
    QTest.keyClicks(field, "relu")
    QTest.keyClick(field, Qt.Key.Key_Return)
    (link,) = hand.network.wiring
    assert link.source == hand.key_of("input")
    assert link.target == hand.key_of(hand.selected)


def menu_at(hand: Student, place: tuple[float, float]) -> QMenu:
    QTest.mouseClick(hand.view.viewport(), Qt.MouseButton.RightButton, pos=hand.at(place))
    (menu,) = (each for each in hand.window.findChildren(QMenu) if each.isVisible())
    return menu


def test_the_right_button_opens_the_menu_of_what_is_under_it(lenet: MainWindow) -> None:
    hand = Student(lenet)
    menu = menu_at(hand, hand.body("c3"))
    assert hand.selected == "c3"
    texts = [plain(action.text()) for action in menu.actions()]
    assert "Duplicate" in texts and "Arrange" not in texts
    menu.close()
    top_left = hand.view.mapToScene(8, 8)
    menu = menu_at(hand, (top_left.x(), top_left.y()))
    texts = [plain(action.text()) for action in menu.actions()]
    assert texts[0] == "Add a layer…" and "Arrange" in texts and "Duplicate" not in texts
    menu.close()


def test_a_click_on_a_problem_selects_its_node_and_brings_it_to_the_middle(
    lenet: MainWindow,
) -> None:
    hand = Student(lenet)
    hand.view.zoom_to(2.0)
    in_front(lenet).selection.set([hand.key_of("c3")])
    hand.type_parameters({"kernel_size": "50"})
    hand.view.centre_on(hand.key_of("output"))
    in_front(lenet).selection.set([])
    panel = lenet.below.show_page("Problems").panel
    assert isinstance(panel, ProblemsPanel)
    row = next(iter(panel.problems.values()))
    QTest.mouseClick(row, LEFT, pos=QPoint(4, 4))
    assert hand.selected == "c3"
    spot, middle = hand.at(hand.body("c3")), hand.view.viewport().rect().center()
    assert (spot - middle).manhattanLength() < 2 * 88 + 20
