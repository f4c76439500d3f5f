"""Zoom, pan, tool tips and the view from afar."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QHelpEvent, QNativeGestureEvent, QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip

from designer.edits import AddNode, Disconnect, MoveNodes, RemoveNodes
from designer.growing import Grow, Spot
from designer.typed.offers import Wanted
from graphs.layers.convolution import Conv2d
from graphs.layers.ends import Input
from graphs.network import Link, Network, Node, Wiring
from tests.widgets.canvas.conftest import Open
from tests.widgets.canvas.hand import CTRL, MIDDLE, RIGHT, Hand, chain, network_of

CORNER = (20.0, 120.0)


def apart(one: QPointF, other: QPointF) -> float:
    return (one - other).manhattanLength()


def under(hand: Hand, spot: QPoint) -> QPointF:
    return hand.view.viewportTransform().inverted()[0].map(spot.toPointF())


@pytest.mark.parametrize("keys", [Qt.KeyboardModifier.NoModifier, CTRL])
def test_a_wheel_zooms_about_the_pointer(opened: Open, keys: Qt.KeyboardModifier) -> None:
    hand = opened(chain())
    spot = hand.at(CORNER)
    kept = under(hand, spot)
    hand.wheel(CORNER, QPoint(0, 120), keys=keys)
    assert hand.view.zoom == pytest.approx(1.2)
    assert apart(under(hand, spot), kept) < 2


def test_zoom_stays_between_a_tenth_and_four(opened: Open) -> None:
    hand = opened(chain())
    for _ in range(40):
        hand.wheel(CORNER, QPoint(0, 120))
    assert hand.view.zoom == 4.0
    for _ in range(60):
        hand.wheel(CORNER, QPoint(0, -120))
    assert hand.view.zoom == pytest.approx(0.1)


def test_two_fingers_pan_and_zoom_with_ctrl(opened: Open) -> None:
    hand = opened(chain())
    update = Qt.ScrollPhase.ScrollUpdate
    before = under(hand, QPoint(0, 0))
    hand.wheel(CORNER, QPoint(0, -40), QPoint(30, -20), phase=update)
    assert hand.view.zoom == 1.0
    assert under(hand, QPoint(0, 0)) - before == QPointF(-30, 20)
    hand.wheel(CORNER, QPoint(0, 40), QPoint(0, 20), CTRL, update)
    assert hand.view.zoom > 1.0


def test_a_pinch_zooms_about_the_fingers(opened: Open) -> None:
    hand = opened(chain())
    spot = hand.at(CORNER)
    kept = under(hand, spot)
    kind = Qt.NativeGestureType.ZoomNativeGesture
    device = QPointingDevice.primaryPointingDevice()
    place = QPointF(spot)
    pinch = QNativeGestureEvent(kind, device, 2, place, place, place, 0.25, QPointF())
    QApplication.sendEvent(hand.view.viewport(), pinch)
    assert hand.view.zoom == pytest.approx(1.25)
    assert apart(under(hand, spot), kept) < 2


@pytest.mark.parametrize("button", [MIDDLE, RIGHT])
def test_middle_and_right_drags_pan(opened: Open, button: Qt.MouseButton) -> None:
    hand = opened(chain())
    menus: list[QPoint] = []
    hand.view.menu_requested.connect(menus.append)
    start, end = hand.at((300, 300)), hand.at((360, 320))
    before = under(hand, QPoint(0, 0))
    QTest.mousePress(hand.view.viewport(), button, Qt.KeyboardModifier.NoModifier, start)
    assert hand.view.viewport().cursor().shape() == Qt.CursorShape.ClosedHandCursor
    QTest.mouseMove(hand.view.viewport(), end)
    QTest.mouseRelease(hand.view.viewport(), button, Qt.KeyboardModifier.NoModifier, end)
    assert under(hand, QPoint(0, 0)) - before == QPointF(-60, -20)
    assert hand.session.selection.nodes == set()
    assert menus == []


def test_space_and_drag_pans_even_over_a_node(opened: Open) -> None:
    hand = opened(chain())
    before = under(hand, QPoint(0, 0))
    QTest.keyPress(hand.view, Qt.Key.Key_Space)
    assert hand.view.viewport().cursor().shape() == Qt.CursorShape.OpenHandCursor
    x, y = hand.body("n2")
    start, end = hand.at((x, y)), hand.at((x + 50, y))
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QTest.mousePress(hand.view.viewport(), left, none, start)
    QTest.mouseMove(hand.view.viewport(), end)
    QTest.mouseRelease(hand.view.viewport(), left, none, end)
    QTest.keyRelease(hand.view, Qt.Key.Key_Space)
    assert under(hand, QPoint(0, 0)) - before == QPointF(-50, 0)
    assert hand.steps == [] and hand.session.selection.nodes == set()
    assert hand.view.viewport().cursor().shape() == Qt.CursorShape.ArrowCursor


def test_a_right_click_asks_for_the_menu(opened: Open) -> None:
    hand = opened(chain())
    menus: list[QPoint] = []
    hand.view.menu_requested.connect(menus.append)
    hand.press((300, 300), RIGHT)
    hand.release((300, 300), RIGHT)
    assert menus == [hand.view.viewport().mapToGlobal(hand.at((300, 300)))]


def test_fitting_shows_everything_or_the_selection(opened: Open) -> None:
    hand = opened(chain())
    hand.session.document.perform(MoveNodes({"n4": (900, 2000)}))
    hand.view.fit_all()
    shown = hand.view.mapToScene(hand.view.viewport().rect()).boundingRect()
    assert all(shown.contains(item.pos()) for item in hand.view.canvas.nodes.values())
    hand.session.selection.set(["n1"])
    hand.view.fit_selection()
    assert hand.view.zoom == 1.0
    middle = under(hand, hand.view.viewport().rect().center())
    assert apart(middle, QPointF(88, 22)) < 3
    hand.view.centre_on("n4")
    assert hand.view.viewport().rect().contains(hand.at(hand.body("n4")))


def test_a_view_that_shows_everything_goes_on_doing_so_until_the_hand_moves_it(
    opened: Open,
) -> None:
    hand = opened(large(12))
    hand.view.fit_all()
    hand.view.resize(900, 400)
    box = hand.view.canvas.places.bounds(None)
    assert box is not None
    seen = hand.view.mapToScene(hand.view.viewport().rect()).boundingRect()
    assert seen.top() < box.top and seen.bottom() > box.bottom
    hand.view.zoom_to(1.0)
    hand.view.resize(900, 700)
    assert hand.view.zoom == 1.0


def marked(hand: Hand) -> list[str]:
    return [key for key, item in hand.view.canvas.nodes.items() if item.hovered]


def test_hovering_marks_and_tells(opened: Open) -> None:
    hand = opened(chain())
    viewport = hand.view.viewport()
    QTest.mouseMove(viewport, hand.at(hand.body("n2")))
    assert marked(hand) == ["n2"]
    QTest.mouseMove(viewport, hand.at(hand.port("n2", "out")))
    assert viewport.cursor().shape() == Qt.CursorShape.CrossCursor
    QTest.mouseMove(viewport, hand.at((88, 168)))
    link = Link("n2", "out", "n3", "in")
    assert hand.view.canvas.wires.items[link].hovered
    assert marked(hand) == []
    assert viewport.cursor().shape() == Qt.CursorShape.PointingHandCursor
    spot = hand.at((88, 168))
    tip = QHelpEvent(QEvent.Type.ToolTip, spot, viewport.mapToGlobal(spot))
    QApplication.sendEvent(viewport, tip)
    assert "16×30×30" in QToolTip.text() and "14,400 elements" in QToolTip.text()


def test_a_name_in_angle_brackets_is_only_a_name(opened: Open) -> None:
    named = network_of({"n1": (Input((1, 8, 8)), 0, 0)})
    node = replace(named.nodes["n1"], name="<img src=x>")
    hand = opened(named.with_nodes(node))
    spot = hand.at(hand.body("n1"))
    tip = QHelpEvent(QEvent.Type.ToolTip, spot, hand.view.viewport().mapToGlobal(spot))
    QApplication.sendEvent(hand.view.viewport(), tip)
    assert "&lt;img src=x&gt;" in QToolTip.text()
    hand.view.grab()
    texts = hand.view.canvas.nodes["n1"]._texts
    assert texts is not None
    assert texts[0][1].text() == "<img src=x>"
    assert texts[0][1].textFormat() == Qt.TextFormat.PlainText


def test_an_empty_canvas_says_what_to_do_first(opened: Open) -> None:
    hand = opened(Network())
    hint = hand.view._hint
    assert hint.isVisible()
    assert hint.geometry() == hand.view.rect()
    hand.session.document.perform(AddNode(Input((1, 8, 8)), 0, 0))
    assert not hint.isVisible()
    hand.session.document.perform(RemoveNodes(frozenset(["n1"])))
    assert hint.isVisible()


def test_the_canvas_tells_assistive_tools_what_it_holds(opened: Open) -> None:
    hand = opened(chain())
    assert hand.view.accessibleName() == "Canvas"
    assert hand.view.accessibleDescription() == "test: 4 layers, 3 wires"


def test_a_released_canvas_hears_nothing_more(opened: Open) -> None:
    hand, other = opened(chain()), opened(chain())
    hand.session.document.show(other.view.canvas.draw)
    hand.view.release()
    hand.session.document.perform(MoveNodes({"n1": (80, 0)}))
    hand.session.selection.set(["n1"])
    assert hand.view.canvas.nodes["n1"].x() == 0
    assert not hand.view.canvas.nodes["n1"].selected
    hand.session.document.show(hand.view._draw)
    hand.session.selection.show(hand.view._show_selected)


def large(count: int) -> Network:
    nodes = {"n0": Node("n0", Input((3, 32, 32)), "input")}
    links = []
    for number in range(1, count):
        x, y = number // 50 * 216, number % 50 * 92
        nodes[f"n{number}"] = Node(f"n{number}", Conv2d(3, 1), f"layer{number}", x, y)
        links.append(Link(f"n{number - 1}", "out", f"n{number}", "in"))
    return Network("large", nodes, Wiring(links))


def test_five_thousand_layers_are_seen_edited_and_left(opened: Open) -> None:
    hand = opened(large(5000))
    view = hand.view
    view.growing.finish()
    view.fit_all()
    assert view.scene() is view.canvas.far
    whole = view.grab().toImage()
    x, y = hand.body("n2520")
    hand.drag((x, y), (x + 400, y))
    assert abs(hand.network.nodes["n2520"].x - (2520 // 50 * 216 + 400)) <= 16
    assert hand.session.selection.nodes == {"n2520"}
    assert view.grab().toImage() != whole
    hand.session.document.undo()
    hand.session.selection.set()
    assert view.grab().toImage() == whole
    view.zoom_to(1.0)
    assert view.scene() is view.canvas
    hand.session.document.perform(RemoveNodes(frozenset(large(5000).nodes) - {"n0"}))
    view.growing.finish()
    assert list(view.canvas.nodes) == ["n0"]
    assert view.canvas.wires.items == {}


def test_from_afar_the_picture_follows_every_edit(opened: Open) -> None:
    hand = opened(large(300))
    hand.view.zoom_to(0.2)
    document = hand.session.document
    document.perform(RemoveNodes(frozenset(["n20", "n21"]), heal=True))
    document.perform(MoveNodes({"n60": (-300, 40)}))
    document.perform(Grow(Wanted(Conv2d(5, 99)), Spot((400, -200), (("n100", "out"),))))
    document.perform(Disconnect(frozenset([Link("n200", "out", "n201", "in")])))
    followed = hand.view.grab().toImage()
    hand.view.canvas.show_far(False)
    hand.view.canvas.show_far(True)
    assert hand.view.grab().toImage() == followed
