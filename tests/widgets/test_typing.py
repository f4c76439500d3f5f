"""Building by typing, with real keys: whole networks, one line each layer; the bars, printed."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from designer.document import Document
from designer.growing import Outcome
from designer.trained import same_layers
from graphs.architectures import ARCHITECTURES
from graphs.declare import Layer
from graphs.layers.activation import ReLU
from graphs.layers.convolution import Conv2d
from graphs.layers.ends import Input, Output
from graphs.layers.merge import Add
from graphs.layers.normalization import BatchNorm2d
from graphs.network import Network
from tests.benchmarks.bench_search import LINES, report
from tests.widgets.canvas.hand import branches, network_of
from tests.widgets.hand import in_front
from tests.widgets.typing_hand import CTRL, NONE, SHIFT, Typist
from widgets.answers import Answer, Once
from widgets.canvas.places import Port
from widgets.main_window import MainWindow

LENET = (
    "in 1x32x32",
    "c1: conv 6 5",
    "a1: tanh",
    "s2: avg 2",
    "c3: conv 16 5x5",
    "a3: tanh",
    "s4: avg 2",
    "flatten",
    "c5: fc 120",
    "a5: tanh",
    "f6: fc 84",
    "a6: tanh",
    "out: fc 10",
    "output",
)
MOST_CHORDS, MOST_GESTURES = 45, 4


@pytest.fixture
def typist(window: MainWindow) -> Typist:
    return Typist(window)


def opened(window: MainWindow, network: Network) -> Typist:
    window.documents._add(Document(network))
    return Typist(window)


def test_lenet_is_typed_from_an_empty_canvas(typist: Typist) -> None:
    for line in LENET[:-1]:
        typist.line(line)
        typist.enter(CTRL)
    typist.line(LENET[-1])
    typist.enter(SHIFT)
    popup = typist.window.finder.popup
    assert not popup.isVisible()
    assert same_layers(typist.network, ARCHITECTURES["lenet5"].build())
    facts = in_front(typist.window).document.facts
    assert facts.totals.parameters == 61706
    assert all(known.status == "right" for known in facts.nodes.values())
    assert typist.focus is typist.window.documents.current.view
    print(f"LeNet-5 by keys alone: {typist.chords} chords, at most {MOST_CHORDS}")
    assert typist.chords <= MOST_CHORDS


def ten_convolutions() -> Network:
    layers: dict[str, Layer] = {"n1": Input((3, 32, 32))}
    for at in range(10):
        layers[f"n{2 * at + 2}"] = Conv2d(8 + at, 3, padding=1)
        layers[f"n{2 * at + 3}"] = ReLU()
    layers["n22"] = Output()
    keys = list(layers)
    placed = {key: (layer, 0, 72 * at) for at, (key, layer) in enumerate(layers.items())}
    links = tuple((a, b, "in") for a, b in pairwise(keys))
    return network_of(placed, links)


def click(window: MainWindow, key: str) -> None:
    view = window.documents.current.view
    item = view.canvas.nodes[key]
    at = view.mapFromScene(item.x() + 30, item.y() + 20)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)


def test_a_batch_norm_behind_each_of_ten_convolutions(window: MainWindow) -> None:
    typist = opened(window, ten_convolutions())
    session = in_front(window)
    before = session.document.network
    convolutions = [node.id for node in before.of_kind("Conv2d")]
    click(window, convolutions[0])
    typist.key(Qt.Key.Key_Y, CTRL | SHIFT)
    assert session.selection.nodes == set(convolutions)
    typist.line("bn")
    typist.enter()
    gestures = 1 + typist.chords
    print(f"BatchNorm behind each of 10 convolutions: {gestures} gestures, at most {MOST_GESTURES}")
    assert gestures <= MOST_GESTURES
    after = session.document
    assert len(after.network.of_kind("BatchNorm2d")) == 10
    for node in after.network.of_kind("Conv2d"):
        (out,) = after.network.outgoing(node.id)
        assert isinstance(after.network.nodes[out.target].layer, BatchNorm2d)
        (on,) = after.network.outgoing(out.target)
        assert isinstance(after.network.nodes[on.target].layer, ReLU)
    assert all(known.status == "right" for known in after.facts.nodes.values())
    rows = sorted(node.y for node in after.network.nodes.values())
    assert min(b - a for a, b in pairwise(rows)) >= 72
    assert len(after.history.steps) == 2
    after.undo()
    assert after.network is before


def test_a_letter_opens_the_list_and_is_its_first(typist: Typist) -> None:
    typist.line("co")
    popup = typist.window.finder.popup
    assert popup.isVisible() and popup.field.text() == "co"
    assert popup.shown[0] == "Conv2d"
    typist.key(Qt.Key.Key_Escape)
    assert not popup.isVisible()
    assert typist.focus is typist.window.documents.current.view


def test_a_letter_that_is_a_shortcut_does_both(lenet: MainWindow) -> None:
    """F fits the selection; with another letter at once it begins a line, and nothing moved."""
    typist = Typist(lenet)
    in_front(lenet).selection.set([typist.network.by_name["c1"].id])
    view = lenet.documents.current.view
    view.zoom_to(0.5)
    before = view.camera.spot
    QTest.keyClicks(lenet, "f")
    assert view.camera.spot != before
    assert not lenet.finder.popup.isVisible()
    view.camera.look_at(before)
    typist.line("fc 10")
    assert lenet.finder.popup.field.text() == "fc 10"
    assert view.camera.spot == pytest.approx(before, abs=2 / view.zoom + 1)


def test_what_is_no_letter_opens_nothing(lenet: MainWindow) -> None:
    typist = Typist(lenet)
    view = lenet.documents.current.view
    for key in (Qt.Key.Key_1, Qt.Key.Key_Space, Qt.Key.Key_Period, Qt.Key.Key_F):
        QTest.keyClick(view, key)
    QTest.keyClick(view, Qt.Key.Key_A, CTRL)
    QTest.keyPress(view, Qt.Key.Key_Space)
    QTest.keyClicks(view, "c")
    QTest.keyRelease(view, Qt.Key.Key_Space)
    assert lenet._finder is None or not lenet.finder.popup.isVisible()
    assert typist.network == ARCHITECTURES["lenet5"].build()


def row(window: MainWindow, text: str) -> Answer:
    return next(each for each in window.finder.popup.answers if each.text == text)


def told(window: MainWindow, text: str) -> Outcome:
    found = row(window, text).outcome
    assert found is not None
    return found()


def test_rows_say_what_a_layer_would_give_behind_the_selection(lenet: MainWindow) -> None:
    typist = Typist(lenet)
    in_front(lenet).selection.set([typist.network.by_name["s2"].id])
    typist.line("conv 16 5x5")
    assert told(lenet, "Conv2d") == Outcome("16×10×10")
    typist.line(" s0")
    assert told(lenet, "Conv2d").reason == "stride must be a whole number of at least 1, not 0"
    assert lenet.finder.popup.below.text() == told(lenet, "Conv2d").reason
    before = typist.network
    for keys in (NONE, SHIFT, CTRL):
        typist.enter(keys)
    assert typist.network is before
    assert lenet.finder.popup.field.text() == "conv 16 5x5 s0"


def test_only_rows_that_are_seen_are_examined(lenet: MainWindow) -> None:
    """What nobody looks at costs nothing: an outcome is asked of painted rows alone."""
    typist = Typist(lenet)
    typist.key(Qt.Key.Key_Tab)
    popup = lenet.finder.popup
    QTest.qWait(30)
    asked = [
        each.text for each in popup.answers if isinstance(each.outcome, Once) and each.outcome.asked
    ]
    assert popup.shown[: len(asked)] == asked
    assert 0 < len(asked) <= 12 < len(popup.answers)


def test_enter_adds_free_and_shift_enter_wires_and_control_goes_on(lenet: MainWindow) -> None:
    typist = Typist(lenet)
    session = in_front(lenet)
    session.selection.set([typist.network.by_name["s2"].id])
    typist.line("relu")
    typist.enter()
    (free,) = session.selection.nodes
    assert typist.network.incoming(free) == ()
    session.selection.set([typist.network.by_name["s2"].id])
    typist.line("relu")
    typist.enter(SHIFT)
    (wired,) = session.selection.nodes
    assert typist.network.nodes[typist.network.incoming(wired)[0].source].name == "s2"
    assert typist.network.nodes[typist.network.outgoing(wired)[0].target].name == "c3"
    typist.line("bn")
    typist.enter(CTRL)
    popup = lenet.finder.popup
    assert popup.isVisible() and popup.field.text() == ""
    (on,) = session.selection.nodes
    assert typist.network.incoming(on)[0].source == wired
    typist.key(Qt.Key.Key_Escape)
    assert len(session.document.history.steps) == 4


def test_two_selected_are_joined_by_an_add(window: MainWindow) -> None:
    typist = opened(window, branches())
    in_front(window).selection.set(["n2", "n3"])
    typist.line("skip")
    assert "one behind each of the 2 selected" in window.finder.popup.below.text()
    assert told(window, "Add") == Outcome("8×32×32")
    typist.enter()
    (added,) = in_front(window).selection.nodes
    assert {link.source for link in typist.network.incoming(added)} == {"n2", "n3"}


def status(window: MainWindow, key: str) -> str:
    return in_front(window).document.facts.nodes[key].status


def drop_wire(window: MainWindow, port: Port, at: QPointF) -> None:
    """Drag a wire from a port to a place of the picture and let go, with real events."""
    view = window.documents.current.view
    places = [QPointF(*view.canvas.places.port_point(port)), at]
    start, end = (view.mapFromScene(place) for place in places)
    left = Qt.MouseButton.LeftButton
    QTest.mousePress(view.viewport(), left, pos=start)
    for spot in ((start + end) / 2, end):
        far = QPointF(view.viewport().mapToGlobal(spot))
        kind, none = QEvent.Type.MouseMove, Qt.MouseButton.NoButton
        QApplication.sendEvent(
            view.viewport(), QMouseEvent(kind, QPointF(spot), far, none, left, NONE)
        )
    QTest.mouseRelease(view.viewport(), left, pos=end)


def test_a_wire_dropped_on_nothing_lists_what_fits_by_shape(lenet: MainWindow) -> None:
    typist = Typist(lenet)
    flatten = typist.network.by_name["flatten"]
    before = typist.network
    drop_wire(lenet, Port(flatten.id, "out", "out"), QPointF(flatten.x + 400, flatten.y + 30))
    popup = lenet.finder.popup
    assert popup.isVisible()
    assert "Linear" in popup.shown and "Input" not in popup.shown
    assert "Conv2d" not in popup.shown and "MaxPool2d" not in popup.shown
    facts = in_front(lenet).document.facts
    for answer in popup.answers:
        assert answer.outcome is not None and not answer.outcome().reason, answer.text
    typist.line("conv")
    assert popup.shown[0] == "Conv2d" and "needs C×H×W" in told(lenet, "Conv2d").reason
    typist.enter()
    typist.key(Qt.Key.Key_Escape)
    assert typist.network is before and in_front(lenet).document.facts is facts
    drop_wire(lenet, Port(flatten.id, "out", "out"), QPointF(flatten.x + 400, flatten.y + 30))
    typist.line("fc 7")
    assert told(lenet, "Linear") == Outcome("7")
    typist.enter()
    (added,) = in_front(lenet).selection.nodes
    assert typist.network.incoming(added)[0].source == flatten.id
    assert len(in_front(lenet).document.history.steps) == 2


@pytest.mark.parametrize("button", [Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton])
def test_a_press_beside_the_list_lets_the_wire_go(
    lenet: MainWindow, button: Qt.MouseButton
) -> None:
    typist = Typist(lenet)
    before = typist.network
    flatten = before.by_name["flatten"]
    drop_wire(lenet, Port(flatten.id, "out", "out"), QPointF(flatten.x + 400, flatten.y + 30))
    assert lenet.finder.popup.isVisible()
    view = lenet.documents.current.view
    QTest.mousePress(view.viewport(), button, pos=QPoint(20, 20))
    assert not lenet.finder.popup.isVisible()
    view.drop_gesture()
    assert typist.network is before


def test_a_wire_from_an_input_lists_sources_that_its_node_can_take(window: MainWindow) -> None:
    typist = opened(window, network_of({"n1": (Conv2d(8, 3, in_channels=1), 0, 200)}))
    drop_wire(window, Port("n1", "in", "in"), QPointF(90, 60))
    typist.line("in 3x32x32")
    assert told(window, "Input").reason == "in_channels is 1 but 3 channels arrive"
    window.finder.popup.field.selectAll()
    typist.line("in 1x32x32")
    typist.enter()
    assert in_front(window).document.facts.nodes["n1"].outputs[0].shape == (8, 30, 30)


def test_a_dropped_wire_that_does_not_fit_is_offered_converters(window: MainWindow) -> None:
    network = network_of(
        {
            "n1": (Input((64, 16, 16)), 0, 0),
            "n2": (Conv2d(128, 3, stride=2, padding=1), 0, 96),
            "n3": (Add(), 0, 192),
        },
        (("n1", "n2", "in"), ("n2", "n3", "in1")),
    )
    typist = opened(window, network)
    session = in_front(window)
    before = session.document.network
    view = window.documents.current.view
    to = QPointF(*view.canvas.places.port_point(Port("n3", "in", "in2")))
    drop_wire(window, Port("n1", "out", "out"), to)
    popup = window.finder.popup
    assert popup.shown[0] == "Insert a projection (128 × 1×1, stride 2) before name_n3"
    assert popup.shown[-1] == "Wire it as it is"
    assert told(window, "Wire it as it is").reason.startswith("sizes differ")
    typist.key(Qt.Key.Key_Escape)
    assert session.document.network is before
    drop_wire(window, Port("n1", "out", "out"), to)
    typist.enter()
    assert status(window, "n3") == "right"
    assert len(session.document.history.steps) == 2
    session.document.undo()
    assert session.document.network is before
    drop_wire(window, Port("n1", "out", "out"), to)
    typist.key(Qt.Key.Key_Up)
    for _ in popup.shown:
        typist.key(Qt.Key.Key_Down)
    typist.enter()
    assert status(window, "n3") == "wrong"


def test_inside_a_block_a_line_may_use_its_parameters(blocks: MainWindow) -> None:
    typist = Typist(blocks)
    use = next(n for n in typist.network.nodes.values() if n.layer.category == "block")
    assert blocks._canvas.open_block(use.id)
    document = in_front(blocks).document
    name = next(iter(k for k, v in document.arguments.items() if isinstance(v, int)))
    typist.line(f"conv 2*{name} 1")
    typist.enter()
    (added,) = in_front(blocks).selection.nodes
    node = document.network.nodes[added]
    assert node.expressions == {"out_channels": f"2*{name}"}
    assert isinstance(node.layer, Conv2d)
    assert node.layer.out_channels == 2 * document.arguments[name]
    assert len(document.root.history.steps) == 2


@pytest.mark.parametrize("opening", ["edit.find_action", "edit.add_layer"])
def test_the_list_closes_when_what_it_lists_changes(lenet: MainWindow, opening: str) -> None:
    session, popup = in_front(lenet), lenet.finder.popup
    session.selection.set([session.document.network.by_name["a1"].id])
    for act in ("edit.duplicate", "edit.undo", "edit.redo", "file.new"):
        lenet.actions_made.run_id(opening)
        assert popup.isVisible()
        lenet.actions_made.run_id(act)
        assert not popup.isVisible(), act
    lenet.actions_made.run_id(opening)
    lenet.actions_made.run_id(opening)
    assert popup.isVisible()
    popup.put_away()


def test_the_list_keeps_up_with_the_keys_among_5000_nodes(window: MainWindow) -> None:
    """Prints how long; on a machine that others use, no time is promised."""
    print(report(window))
    assert not window.finder.popup.isVisible()
    assert window.finder.nodes.query == LINES[-1]
