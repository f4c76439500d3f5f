"""The hand inside a block: what is inserted, pulled out and cut there goes into the definition."""

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from designer.canvas.geometry import Point
from graphs.storage import write_text
from tests.widgets.inside import look_into, root
from tests.widgets.student import LEFT, Student
from widgets.main_window import MainWindow

ALT = Qt.KeyboardModifier.AltModifier


def alt_drag(hand: Student, start: Point, end: Point) -> None:
    viewport = hand.view.viewport()
    QTest.mousePress(viewport, LEFT, ALT, hand.at(start))
    middle = (start[0] + end[0]) / 2, (start[1] + end[1]) / 2
    for place in (middle, end):
        spot = QPointF(hand.at(place))
        far = QPointF(viewport.mapToGlobal(spot.toPoint()))
        kind, none = QEvent.Type.MouseMove, Qt.MouseButton.NoButton
        QApplication.sendEvent(viewport, QMouseEvent(kind, spot, far, none, LEFT, ALT))
    QTest.mouseRelease(viewport, LEFT, ALT, hand.at(end))


def test_all_of_it_works_inside_a_block_and_is_undone_in_one_step(blocks: MainWindow) -> None:
    before = write_text(root(blocks))
    hand = look_into(blocks, "stem")
    document = blocks.documents.current.document
    steps = len(document.history.steps)
    chain = [hand.network.nodes[key].name for key in hand.network.order]
    inner = next(name for name in chain if hand.network.by_name[name].layer.kind == "ReLU")
    wires = len(hand.network.wiring)
    start = hand.body(inner)
    alt_drag(hand, start, (start[0] + 400, start[1]))
    assert document.history.steps[-1].name == "Extract node"
    assert len(hand.network.wiring) == wires - 1
    first, second = (hand.network.by_name[name] for name in chain[:2])
    link = next(k for k in hand.network.wiring if (k.source, k.target) == (first.id, second.id))
    line = hand.view.canvas.wires.items[link].line
    at = (line[0][0] + line[-1][0]) / 2, (line[0][1] + line[-1][1]) / 2
    hand.drag(hand.body(inner), at)
    assert document.history.steps[-1].name == "Insert ReLU"
    assert len(hand.network.wiring) == wires
    for _ in range(2):
        QTest.keyClick(hand.view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert document.history.at == steps - 1
    assert write_text(root(blocks)) == before
    place = hand.body(chain[1])
    alt_drag(hand, (place[0] - 120, at[1]), (place[0] + 300, at[1]))
    assert len(hand.network.wiring) == wires - 1
    blocks.actions_made.run_id("edit.undo")
    assert write_text(root(blocks)) == before
