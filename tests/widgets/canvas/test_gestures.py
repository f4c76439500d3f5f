"""What the hand does on the canvas becomes one edit, or none when it is cancelled."""

import itertools
from collections.abc import Callable

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolTip

from designer.edits import MoveNodes
from graphs.layers.activation import ReLU
from graphs.layers.convolution import Conv2d
from graphs.layers.dense import Linear
from graphs.layers.ends import Input
from graphs.layers.unknown import UnknownLayer
from graphs.network import Link
from tests.widgets.canvas.conftest import Open
from tests.widgets.canvas.hand import (
    CTRL,
    MIDDLE,
    RIGHT,
    SHIFT,
    Hand,
    branches,
    chain,
    drawn_afresh,
    network_of,
    picture,
)
from widgets.canvas.places import Port

LOOSE = (600.0, 420.0)


def test_a_wire_is_drawn_from_an_output_to_an_input(opened: Open) -> None:
    hand = opened(branches())
    hand.drag(hand.port("n2", "out"), hand.port("n6", "in"))
    assert hand.network.wiring.links["n6", "in"] == Link("n2", "out", "n6", "in")
    assert hand.steps == ["Connect"]


def test_a_wire_is_drawn_from_an_input_to_an_output(opened: Open) -> None:
    hand = opened(branches())
    hand.drag(hand.port("n6", "in"), hand.port("n1", "out"))
    assert hand.network.wiring.links["n6", "in"] == Link("n1", "out", "n6", "in")


def test_a_wire_dropped_on_a_body_takes_the_free_port(opened: Open) -> None:
    hand = opened(branches())
    hand.drag(hand.port("n6", "out"), hand.body("n4"))
    assert hand.network.wiring.links["n4", "in3"].source == "n6"
    assert len(hand.network.incoming("n4")) == 3


def test_a_loop_is_refused_with_a_sentence(opened: Open) -> None:
    hand = opened(chain())
    before = hand.network
    hand.drag(hand.port("n3", "out"), hand.port("n2", "in"))
    assert hand.network is before
    assert hand.said == [
        "name_n3 → name_n2 would close a loop; a network must flow from inputs to outputs"
    ]


def test_a_detached_wire_goes_to_another_port_in_one_step(opened: Open) -> None:
    hand = opened(branches())
    hand.drag(hand.port("n5", "in"), hand.port("n6", "in"))
    assert hand.network.wiring.links["n6", "in"].source == "n4"
    assert ("n5", "in") not in hand.network.wiring.links
    assert hand.steps == ["Move wire"]
    hand.session.document.undo()
    assert hand.network == branches()


def test_a_detached_wire_dropped_on_nothing_is_gone(opened: Open) -> None:
    hand = opened(chain())
    asked: list[object] = []
    hand.view.add_requested.connect(lambda *given: asked.append(given))
    hand.drag(hand.port("n4", "in"), LOOSE)
    assert ("n4", "in") not in hand.network.wiring.links
    assert hand.steps == ["Disconnect"]
    assert asked == []


def test_a_detached_wire_put_back_changes_nothing(opened: Open) -> None:
    hand = opened(chain())
    before = hand.network
    hand.reach(hand.port("n4", "in"), LOOSE)
    hand.move(hand.port("n4", "in"))
    hand.release(hand.port("n4", "in"))
    assert hand.network is before
    assert picture(hand.view.canvas) == drawn_afresh(hand.session.document.facts)


def test_a_new_wire_dropped_on_nothing_asks_for_a_layer(opened: Open) -> None:
    hand = opened(chain())
    asked: list[tuple[QPointF, object]] = []
    hand.view.add_requested.connect(lambda *given: asked.append(given))
    hand.drag(hand.port("n2", "out"), LOOSE)
    assert asked == [(QPointF(*LOOSE), Port("n2", "out", "out"))]
    assert hand.steps == []


def glowing(hand: Hand) -> dict[str, object]:
    return {key: item.fits for key, item in hand.view.canvas.nodes.items()}


def test_ports_that_fit_glow_and_the_others_say_why_not(opened: Open) -> None:
    hand = opened(
        network_of(
            {
                "n1": (Input((8,)), 0, 0),
                "n2": (Linear(4), 0, 120),
                "n3": (Conv2d(4, 3), 320, 120),
            }
        )
    )
    hand.reach(hand.port("n1", "out"), hand.port("n3", "in"))
    assert glowing(hand) == {
        "n1": {},
        "n2": {("in", "in"): True},
        "n3": {("in", "in"): False},
    }
    assert "Conv2d needs C×H×W but 8 arrives" in QToolTip.text()
    hand.key(Qt.Key.Key_Escape)
    assert glowing(hand) == {"n1": None, "n2": None, "n3": None}
    assert hand.steps == []


def test_dragging_nodes_is_one_step_on_the_grid(opened: Open) -> None:
    hand = opened(chain())
    hand.session.selection.set(["n2", "n3"])
    x, y = hand.body("n2")
    hand.drag((x, y), (x + 203, y + 50))
    nodes = hand.network.nodes
    assert (nodes["n2"].x, nodes["n2"].y) == (200, 144)
    assert (nodes["n3"].x, nodes["n3"].y) == (200, 240)
    assert hand.steps == ["Move"]
    hand.session.document.undo()
    assert hand.network == chain()
    assert picture(hand.view.canvas) == drawn_afresh(hand.session.document.facts)


def test_dragging_a_node_that_is_not_selected_moves_it_alone(opened: Open) -> None:
    hand = opened(chain())
    hand.session.selection.set(["n1"])
    x, y = hand.body("n3")
    hand.drag((x, y), (x + 160, y))
    assert hand.network.nodes["n3"].x == 160
    assert hand.network.nodes["n1"].x == 0
    assert hand.session.selection.nodes == {"n3"}


def test_the_wires_follow_while_nodes_are_dragged(opened: Open) -> None:
    hand = opened(chain())
    x, y = hand.body("n2")
    hand.reach((x, y), (x + 160, y))
    wires = hand.view.canvas.wires.items
    assert wires[Link("n1", "out", "n2", "in")].route.curves[-1].end == (248, 96)
    assert wires[Link("n2", "out", "n3", "in")].route.start == (248, 140)
    assert hand.network.nodes["n2"].x == 0
    hand.release((x + 160, y))


def test_a_node_dragged_back_to_its_place_has_not_moved_and_can_be_grabbed(opened: Open) -> None:
    hand = opened(chain())
    x, y = hand.body("n2")
    hand.reach((x, y), (x + 160, y))
    hand.move((x, y))
    hand.release((x, y))
    assert hand.steps == []
    assert picture(hand.view.canvas) == drawn_afresh(hand.session.document.facts)
    hand.drag((x, y), (x + 160, y))
    assert hand.network.nodes["n2"].x == 160


def test_a_shaking_click_moves_nothing(opened: Open) -> None:
    hand = opened(chain())
    x, y = hand.body("n2")
    hand.drag((x, y), (x + 3, y + 2))
    assert hand.steps == []
    assert hand.session.selection.nodes == {"n2"}


def test_clicks_select_and_modifiers_add_and_toggle(opened: Open) -> None:
    hand = opened(chain())
    selection = hand.session.selection
    hand.click(hand.body("n1"))
    hand.click(hand.body("n2"), SHIFT)
    assert selection.nodes == {"n1", "n2"}
    hand.click(hand.body("n1"), CTRL)
    assert selection.nodes == {"n2"}
    hand.click((88, 168))
    assert selection.nodes == frozenset()
    assert selection.links == {Link("n2", "out", "n3", "in")}
    hand.click((88, 264), SHIFT)
    assert len(selection.links) == 2
    hand.click(LOOSE)
    assert not (selection.nodes or selection.links)


def test_a_click_on_one_of_several_selected_leaves_it_alone_selected(opened: Open) -> None:
    hand = opened(chain())
    hand.session.selection.set(["n1", "n2"])
    hand.click(hand.body("n2"))
    assert hand.session.selection.nodes == {"n2"}


def test_a_rubber_band_selects_what_it_touches(opened: Open) -> None:
    hand = opened(chain())
    hand.drag((-40, 80), (20, 210))
    assert hand.session.selection.nodes == {"n2", "n3"}
    assert hand.steps == []


def test_the_picture_follows_the_selection(opened: Open) -> None:
    hand = opened(chain())
    link = Link("n1", "out", "n2", "in")
    hand.session.selection.set(["n3"], [link])
    assert [key for key, item in hand.view.canvas.nodes.items() if item.selected] == ["n3"]
    assert [key for key, item in hand.view.canvas.wires.items.items() if item.selected] == [link]


def test_a_layer_from_the_palette_lands_under_the_pointer(opened: Open) -> None:
    hand = opened(chain())
    hand.drop("Linear", (500, 300))
    added = hand.network.nodes["n5"]
    assert isinstance(added.layer, Linear)
    assert (added.x, added.y) == (416, 280)
    assert hand.session.selection.nodes == {"n5"}
    assert hand.steps == ["Add Linear"]


def test_a_layer_dropped_on_a_wire_is_inserted_and_room_is_made(opened: Open) -> None:
    hand = opened(chain())
    hand.drop("ReLU", (90, 170))
    added = hand.network.nodes["n5"]
    assert hand.network.wiring.links["n5", "in"].source == "n2"
    assert hand.network.wiring.links["n3", "in"].source == "n5"
    boxes = sorted(node.y for node in hand.network.nodes.values())
    assert all(lower - upper >= 44 + 24 for upper, lower in itertools.pairwise(boxes))
    assert added.x == 0
    assert hand.steps == ["Insert ReLU"]
    hand.session.document.undo()
    assert hand.network == chain()


def test_the_wire_that_would_take_a_layer_is_marked(opened: Open) -> None:
    hand = opened(chain())
    hand.carry("ReLU", (90, 170))
    wires = hand.view.canvas.wires.items
    into, on = Link("n2", "out", "n5", "in"), Link("n5", "out", "n3", "in")
    assert {link for link, item in wires.items() if item.target} == {into, on}
    hand.take_away()
    assert not any(item.target for item in wires.values())


def test_an_input_cannot_be_dropped_into_a_wire_and_lands_beside(opened: Open) -> None:
    hand = opened(chain())
    hand.drop("Input", (90, 170))
    assert hand.steps == ["Add Input"]
    assert len(hand.network.wiring) == 3


def test_what_is_no_layer_cannot_be_dropped(opened: Open) -> None:
    hand = opened(chain())
    hand.drop("Nonsense", (500, 300))
    assert hand.steps == []


def test_deleting_leaves_a_gap_and_healing_closes_it(opened: Open) -> None:
    hand = opened(chain())
    hand.session.selection.set(["n3"])
    hand.view.delete_selection()
    assert ("n4", "in") not in hand.network.wiring.links
    hand.session.document.undo()
    hand.session.selection.set(["n3"])
    hand.view.delete_selection(heal=True)
    assert hand.network.wiring.links["n4", "in"].source == "n2"


def test_deleting_nodes_and_wires_is_one_step(opened: Open) -> None:
    hand = opened(chain())
    hand.session.selection.set(["n4"], [Link("n1", "out", "n2", "in")])
    hand.view.delete_selection()
    assert list(hand.network.wiring) == [Link("n2", "out", "n3", "in")]
    assert len(hand.steps) == 1
    assert hand.session.selection.nodes == set()
    hand.view.delete_selection()
    assert len(hand.steps) == 1


def test_arrows_nudge_the_selection_by_one_grid_step(opened: Open) -> None:
    hand = opened(chain())
    hand.session.selection.set(["n2"])
    hand.key(Qt.Key.Key_Right)
    hand.key(Qt.Key.Key_Up)
    assert (hand.network.nodes["n2"].x, hand.network.nodes["n2"].y) == (8, 88)
    assert len(hand.steps) == 2


def wire(hand: Hand) -> None:
    hand.reach(hand.port("n2", "out"), hand.port("n6", "in"))


def wire_from_the_input(hand: Hand) -> None:
    hand.reach(hand.port("n6", "in"), hand.port("n1", "out"))


def detach(hand: Hand) -> None:
    hand.reach(hand.port("n5", "in"), LOOSE)


def drag_one(hand: Hand) -> None:
    x, y = hand.body("n3")
    hand.reach((x, y), (x + 100, y + 100))


def band(hand: Hand) -> None:
    hand.reach((-60, -60), (200, 200))


def pan(hand: Hand) -> None:
    hand.reach((400, 400), (450, 420), MIDDLE)


@pytest.mark.parametrize("begin", [wire, wire_from_the_input, detach, drag_one, band, pan])
@pytest.mark.parametrize("how", ["Esc", "right button", "document changed", "focus lost"])
def test_a_cancelled_gesture_leaves_no_trace(
    opened: Open, begin: Callable[[Hand], None], how: str
) -> None:
    hand = opened(branches())
    document, selection = hand.session.document, hand.session.selection
    selection.set(["n1", "n3"])
    before = document.network
    bars = hand.view.horizontalScrollBar(), hand.view.verticalScrollBar()
    scrolled = [bar.value() for bar in bars]
    begin(hand)
    if how == "Esc":
        hand.key(Qt.Key.Key_Escape)
    elif how == "right button":
        hand.press(LOOSE, RIGHT)
    elif how == "document changed":
        document.perform(MoveNodes({"n6": (328, 104)}))
        before = document.network
    else:
        hand.view.clearFocus()
    if begin is not drag_one:
        assert [bar.value() for bar in bars] == scrolled
    hand.move(hand.port("n6", "in"))
    hand.release(hand.port("n6", "in"))
    assert document.network is before
    assert picture(hand.view.canvas) == drawn_afresh(document.facts)
    if begin is band:
        assert selection.nodes == {"n1", "n3"}


def test_a_carried_layer_taken_away_leaves_no_trace(opened: Open) -> None:
    hand = opened(chain())
    before = hand.network
    hand.carry("ReLU", (90, 170))
    hand.take_away()
    assert hand.network is before
    assert picture(hand.view.canvas) == drawn_afresh(hand.session.document.facts)


def test_a_double_click_opens_a_node_and_on_nothing_asks_for_a_layer(opened: Open) -> None:
    hand = opened(chain())
    edited: list[str] = []
    asked: list[tuple[QPointF, object]] = []
    hand.view.edit_requested.connect(edited.append)
    hand.view.add_requested.connect(lambda *given: asked.append(given))
    for place in (hand.body("n2"), LOOSE):
        QTest.mouseDClick(
            hand.view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
            hand.at(place),
        )  # fmt: skip
    assert edited == ["n2"]
    assert asked == [(QPointF(*LOOSE), None)]


def test_an_unknown_layer_can_be_shown_and_wired(opened: Open) -> None:
    layer = UnknownLayer("Novelty", "{}", ("out",), "Novelty is not known")
    hand = opened(network_of({"n1": (Input((3, 8, 8)), 0, 0), "n2": (layer, 0, 120)}))
    hand.drag(hand.port("n1", "out"), hand.port("n2", "in"))
    assert hand.network.wiring.links["n2", "in"].source == "n1"
    hand.drop("ReLU", (88, 82))
    assert isinstance(hand.network.nodes["n3"].layer, ReLU)
