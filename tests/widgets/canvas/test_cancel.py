"""Every gesture that there is can be given up in the middle, and leaves everything as it was."""

import importlib
import inspect
import pkgutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

import widgets.canvas
from graphs.layers.convolution import Conv2d
from graphs.layers.ends import Input
from graphs.network import Network
from graphs.storage import write_text
from tests.widgets.canvas.conftest import Open
from tests.widgets.canvas.hand import (
    ALT,
    LEFT,
    MIDDLE,
    NONE,
    RIGHT,
    Hand,
    branches,
    chain,
    drawn_afresh,
    network_of,
    picture,
)
from tests.widgets.canvas.remarks import FRAME, NOTE, shown, title, written
from widgets.canvas.carried import Carried
from widgets.canvas.fixes import PressFix
from widgets.canvas.gestures.band import RubberBand
from widgets.canvas.gestures.drag import DragNodes, ExtractNodes
from widgets.canvas.gestures.drop import DropLayer, DropSnippet
from widgets.canvas.gestures.gesture import Gesture
from widgets.canvas.gestures.pan import Pan
from widgets.canvas.gestures.remarks import DragRemark, ResizeRemark
from widgets.canvas.gestures.slice import SliceWires
from widgets.canvas.gestures.wire import DrawWire
from widgets.canvas.minimap import SteerMap

WAYS = ("Esc", "right button", "second click")


@dataclass(frozen=True)
class Case:
    """How a gesture is begun with real events, and what it is begun on."""

    begin: Callable[[Hand], None]
    network: Callable[[], Network] = branches
    carried: bool = False
    """It hangs over the canvas in the system's own drag, which Esc makes leave."""
    remarks: tuple[str, ...] = ()
    """What is selected before."""


def drag_over_a_wire(hand: Hand) -> None:
    """A loose layer, shown in a wire with its neighbours on their way."""
    hand.reach(hand.body("n6"), (60, 164))
    assert hand.view.canvas.facts is not hand.session.document.facts


def extract_into_another_wire(hand: Hand) -> None:
    hand.reach(hand.body("n3"), (60, 356), keys=ALT)
    assert hand.view.canvas.facts is not hand.session.document.facts


def drag_a_frame(hand: Hand) -> None:
    """One that is not selected, with the nodes and the note in it."""
    x, y = title(hand)
    hand.reach((x, y), (x + 96, y + 64))
    assert hand.view.canvas.nodes["n2"].x() == 96
    assert shown(hand)["r2"].x == NOTE.x + 96


def resize_a_frame(hand: Hand) -> None:
    right, bottom = FRAME.x + FRAME.width, FRAME.y + FRAME.height
    hand.reach((right, bottom), (right + 48, bottom + 32))
    assert shown(hand)["r1"] == replace(FRAME, width=FRAME.width + 48, height=FRAME.height + 32)


def broken() -> Network:
    return network_of(
        {"n1": (Input((6, 8, 8)), 0, 0), "n2": (Conv2d(8, 3, groups=4), 0, 96)},
        (("n1", "n2", "in"),),
    )


def press_a_chip(hand: Hand) -> None:
    while not hand.view.fixes.places:
        QTest.qWait(5)
    middle = hand.view.fixes.places[0].center()
    hand.reach((middle.x(), middle.y()), (middle.x() + 3, middle.y()))


def steer(hand: Hand) -> None:
    hand.view.zoom_to(2.5)
    hand.view.centerOn(0, 0)
    while hand.view.minimap.rect.isEmpty():
        QTest.qWait(5)
    middle = hand.view.minimap.rect.center()
    QTest.mousePress(hand.view.viewport(), LEFT, NONE, middle)
    hand.move_in_view(middle + QPoint(8, 8))


CASES: dict[type[Gesture], Case] = {
    RubberBand: Case(lambda hand: hand.reach((-60, -60), (200, 200))),
    DragRemark: Case(drag_a_frame, written),
    ResizeRemark: Case(resize_a_frame, written, remarks=("r1",)),
    DragNodes: Case(drag_over_a_wire),
    ExtractNodes: Case(extract_into_another_wire),
    DropLayer: Case(lambda hand: carry(hand, "ReLU"), chain, carried=True),
    DropSnippet: Case(lambda hand: carry(hand, "Residual block"), chain, carried=True),
    Pan: Case(lambda hand: hand.reach((400, 400), (450, 420), MIDDLE)),
    SliceWires: Case(lambda hand: hand.reach((-40, 60), (300, 170), keys=ALT)),
    DrawWire: Case(lambda hand: hand.reach(hand.port("n5", "in"), hand.body("n6"))),
    PressFix: Case(press_a_chip, broken),
    SteerMap: Case(steer),
}


def carry(hand: Hand, what: str) -> None:
    hand.carry(what, (88, 168))
    assert hand.view.canvas.facts is not hand.session.document.facts


def gestures() -> Iterator[type[Gesture]]:
    """All classes of gestures of the canvas, whatever file they stand in."""
    for module in pkgutil.walk_packages(widgets.canvas.__path__, "widgets.canvas."):
        importlib.import_module(module.name)
    waiting = Gesture.__subclasses__()
    while waiting:
        found = waiting.pop()
        waiting += found.__subclasses__()
        if not inspect.isabstract(found):
            yield found


def test_every_gesture_has_a_case() -> None:
    there = set(gestures())
    print(f"gestures that are cancelled by Esc in a test: {len(CASES)} of {len(there)}")
    assert set(CASES) == there


@pytest.mark.parametrize("how", WAYS)
@pytest.mark.parametrize("gesture", CASES, ids=lambda each: each.__name__)
def test_a_gesture_given_up_in_the_middle_changes_nothing(
    opened: Open, gesture: type[Gesture], how: str
) -> None:
    case = CASES[gesture]
    hand = opened(case.network())
    view, document, selection = hand.view, hand.session.document, hand.session.selection
    selection.set(["n1"], list(document.network.wiring)[:1], case.remarks)
    text, chosen, steps = write_text(document.network), selection.now, document.history
    if gesture is SteerMap:
        view.zoom_to(2.5)
        view.centerOn(0, 0)
    stood = view.camera.place
    case.begin(hand)
    assert type(in_hand(hand, case)) is gesture
    give_up(hand, case, how)
    assert in_hand(hand, case) is None
    hand.move((230, 260))
    hand.release((230, 260))
    assert write_text(document.network) == text
    assert selection.now == chosen
    assert document.history is steps
    assert view.camera.place == stood
    if gesture is not PressFix:
        assert picture(view.canvas) == drawn_afresh(document.facts)
    marks = (item for items in view.canvas.marks._items.values() for item in items)
    assert not any(item.isVisible() for item in marks)


def in_hand(hand: Hand, case: Case) -> Gesture | None:
    if not case.carried:
        return hand.view._gesture
    carried = hand.view.findChild(Carried)
    assert isinstance(carried, Carried)
    return carried._drop


def give_up(hand: Hand, case: Case, how: str) -> None:
    if case.carried:
        hand.take_away()
    elif how == "Esc":
        hand.key(Qt.Key.Key_Escape)
    else:
        hand.press((230, 260), RIGHT if how == "right button" else LEFT)
