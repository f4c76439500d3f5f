"""The minimap follows the network and the view, steers it, and is in nobody's way."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, QSettings, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest

from designer.edits import MoveNodes, SetParameter
from graphs.layers.convolution import Conv2d
from graphs.layers.ends import Input
from graphs.network import Network
from tests.widgets.canvas.conftest import Open
from tests.widgets.canvas.hand import LEFT, NONE, Hand, chain, network_of
from tests.widgets.canvas.test_view import large
from widgets.canvas.minimap import Minimap
from widgets.canvas.options import CanvasOptions
from widgets.main_window import MainWindow
from widgets.theme import load_theme


def wait_for(true: Callable[[], bool]) -> None:
    for _ in range(400):
        if true():
            return
        QTest.qWait(5)
    raise AssertionError("it does not come")


def shown(minimap: Minimap) -> bool:
    return not minimap.rect.isEmpty()


def near(hand: Hand, network_at: tuple[float, float] = (88, 22)) -> Minimap:
    """So near that not everything is seen, and the map is there."""
    hand.view.zoom_to(2.5)
    hand.view.centerOn(*network_at)
    wait_for(lambda: shown(hand.view.minimap))
    return hand.view.minimap


def test_it_is_there_only_while_not_all_is_seen(opened: Open) -> None:
    hand = opened(chain())
    minimap = near(hand)
    corner = hand.view.viewport().rect().bottomRight() - minimap.rect.bottomRight()
    assert 0 < corner.x() <= 16 and 0 < corner.y() <= 16
    hand.view.fit_all()
    assert not shown(minimap)
    hand.view.zoom_to(4.0)
    assert shown(minimap)


def test_a_drag_in_it_moves_the_frame_with_the_pointer(opened: Open) -> None:
    hand = opened(large(400))
    minimap = near(hand, (400, 400))
    spot = minimap.frame.center().toPoint()
    before = minimap.frame.center()
    QTest.mousePress(hand.view.viewport(), LEFT, NONE, spot)
    hand.move_in_view(spot + QPoint(10, 4))
    hand.move_in_view(spot + QPoint(20, 9))
    way = minimap.frame.center() - before
    assert abs(way.x() - 20) < 0.2 and abs(way.y() - 9) < 0.2
    QTest.mouseRelease(hand.view.viewport(), LEFT, NONE, spot + QPoint(20, 9))
    assert hand.steps == [] and not hand.session.selection.nodes


def test_a_press_beside_the_frame_brings_the_view_there(opened: Open) -> None:
    hand = opened(large(400))
    minimap = near(hand, (0, 0))
    spot = minimap.rect.bottomRight() - QPoint(12, 12)
    there = minimap.on_picture(spot)
    QTest.mouseClick(hand.view.viewport(), LEFT, NONE, spot)
    seen = hand.view.camera.spot
    assert abs(seen.x - there.x()) < 1 and abs(seen.y - there.y()) < 1


def colour_at(minimap: Minimap, x: float, y: float) -> QColor:
    """The colour of a place of the network on the map, as the window shows it."""
    assert minimap.picture is not None
    corner = QPointF(minimap.on_picture(minimap.rect.topLeft()))
    at = (QPointF(x, y) - corner) * minimap.scale
    return minimap.picture.pixmap.toImage().pixelColor(at.toPoint())


def test_it_shows_what_is_and_what_is_wrong_in_both_themes(opened: Open) -> None:
    hand = opened(chain())
    minimap = near(hand)
    plain = colour_at(minimap, 88, 118)
    hand.session.document.perform(SetParameter(frozenset(["n2"]), "kernel_size", 99))
    error = load_theme("light")["error"]
    wait_for(lambda: colour_at(minimap, 88, 118) == error)
    assert plain != error
    hand.session.document.undo()
    hand.view.set_theme(load_theme("dark"))
    wait_for(lambda: colour_at(minimap, -20, -20) == load_theme("dark")["panel"])
    hand.session.document.perform(MoveNodes({"n4": (900, 288)}))
    wait_for(lambda: minimap.on_picture(minimap.rect.bottomRight()).x() > 900)


def broken() -> Network:
    nodes = {f"n{i}": (Conv2d(8, 3, groups=4), i % 6 * 190, i // 6 * 96) for i in range(2, 26)}
    links = tuple(("n1", key, "in") for key in nodes)
    return network_of({"n1": (Input((6, 8, 8)), 0, -96), **nodes}, links)


def test_it_covers_no_repair(opened: Open) -> None:
    hand = opened(broken())
    minimap = near(hand, (500, 200))
    wait_for(lambda: len(hand.view.fixes.places) == 24)
    hand.view.zoom_to(0.8)
    hidden = 0
    for x in range(-400, 1600, 50):
        hand.view.centerOn(x, -60)
        if not shown(minimap):
            hidden += 1
            continue
        turn = hand.view.viewportTransform()
        place = QRectF(minimap.rect)
        assert not any(turn.mapRect(fix).intersects(place) for fix in hand.view.fixes.places)
    assert 0 < hidden < 40


def test_five_thousand_layers_are_drawn_in_slices(
    opened: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    hand = opened(large(5000))
    minimap = near(hand, (5000, 2000))
    turns: list[int] = []
    real = minimap._draw_on
    monkeypatch.setattr("widgets.canvas.minimap._TURN", 0.0)
    minimap._timer.timeout.disconnect()

    def counted() -> None:
        turns.append(1)
        real()

    minimap._timer.timeout.connect(counted)
    hand.session.document.perform(MoveNodes({"n2": (0, 40_000)}))
    wait_for(lambda: minimap.on_picture(minimap.rect.bottomRight()).y() > 40_000)
    assert len(turns) > 20


def test_the_view_menu_turns_it_off_everywhere_and_that_is_remembered(
    lenet: MainWindow, settings: QSettings
) -> None:
    view = lenet.documents.current.view
    view.zoom_to(4.0)
    wait_for(lambda: shown(view.minimap))
    action = lenet.actions_made.by_id["view.minimap"]
    assert action.isChecked()
    action.trigger()
    assert not shown(view.minimap) and not action.isChecked()
    lenet.documents.open_example("alexnet")
    other = lenet.documents.current.view
    other.zoom_to(4.0)
    wait_for(lambda: other.minimap.picture is not None)
    assert not shown(other.minimap)
    assert not CanvasOptions(settings).is_on("minimap")
    assert CanvasOptions(settings).is_on("guides")
    lenet.actions_made.run_id("view.minimap")
    assert shown(other.minimap)
    assert CanvasOptions(settings).is_on("minimap")


def test_f_home_and_1_look_at_the_selection_at_all_and_at_life_size(lenet: MainWindow) -> None:
    view = lenet.documents.current.view
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_1)
    assert view.zoom == 1.0
    lenet.documents.current.session.selection.set(["n1"])
    view.zoom_to(0.3)
    QTest.keyClick(view, Qt.Key.Key_F)
    assert view.zoom == 1.0
    box = view.canvas.places.bounds(["n1"])
    assert box is not None
    middle = view.mapFromScene((box.left + box.right) / 2, (box.top + box.bottom) / 2)
    assert (middle - view.viewport().rect().center()).manhattanLength() <= 3
    QTest.keyClick(view, Qt.Key.Key_Home)
    whole = view.canvas.places.bounds()
    assert whole is not None
    shown = view.mapToScene(view.viewport().rect()).boundingRect()
    assert shown.contains(QRectF(whole.left, whole.top, 1, 1))
    assert shown.contains(QRectF(whole.right - 1, whole.bottom - 1, 1, 1))


def test_a_pan_leaves_no_trace_of_it_on_the_window(opened: Open) -> None:
    hand = opened(large(400))
    near(hand, (400, 400))
    for dx, dy in ((40, 13), (-25, 30), (7, -40), (0, -3)):
        hand.view.camera.pan(dx, dy)
        QTest.qWait(1)
    seen = hand.view.screen().grabWindow(hand.view.winId()).toImage()
    assert seen == hand.view.grab().toImage()
