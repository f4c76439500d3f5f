"""What is dragged over a wire is shown in it, and is in it after one step; what leaves heals."""

from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from designer.edits import SetParameter
from graphs.layers.activation import ReLU
from graphs.layers.convolution import Conv2d
from graphs.network import Link, Network, Node
from graphs.types import Direction
from tests.widgets.canvas.conftest import Open
from tests.widgets.canvas.hand import ALT, Hand, branches, chain, drawn_afresh, picture


def with_loose(flow: Direction = "down") -> Network:
    """The chain, along a flow, with a loose layer and a loose chain of two far beside it."""
    there = chain()
    if flow == "right":
        turned = (replace(node, x=node.y * 3, y=0) for node in there.nodes.values())
        there = replace(there.with_nodes(*turned), flow=flow)
    loose = (
        Node("n5", Conv2d(8, 3), "loose", 300, 296),
        Node("n6", Conv2d(4, 1), "first", 300, 396),
        Node("n7", ReLU(), "second", 300, 468),
    )
    return there.with_nodes(*loose).rewired(added=[Link("n6", "out", "n7", "in")])


def middle_of(hand: Hand, source: str, target: str) -> tuple[float, float]:
    """The middle of a wire that runs straight."""
    (x, y), (u, v) = hand.port(source, "out"), hand.port(target, "in")
    return (x + u) / 2, (y + v) / 2


@pytest.mark.parametrize("flow", ["down", "right"])
def test_a_loose_node_let_go_over_a_wire_is_in_it_and_neighbours_made_room(
    opened: Open, flow: Direction
) -> None:
    before = with_loose(flow)
    hand = opened(before)
    hand.view.centerOn(400, 200)
    hand.drag(hand.body("n5"), middle_of(hand, "n2", "n3"))
    assert hand.steps == ["Insert Conv2d"]
    wiring = hand.network.wiring.links
    assert wiring["n5", "in"].source == "n2" and wiring["n3", "in"].source == "n5"
    nodes = [hand.network.nodes[key] for key in ("n2", "n5", "n3", "n4")]
    stops = [node.x if flow == "right" else node.y for node in nodes]
    least = 176 + 24 if flow == "right" else 44 + 24
    assert all(b - a >= least for a, b in pairwise(stops))
    assert hand.session.document.facts.nodes["n4"].status == "right"
    hand.session.document.undo()
    assert hand.network == before


def test_the_shapes_stand_on_the_picture_before_release_and_nothing_is_done(opened: Open) -> None:
    hand = opened(with_loose())
    before = hand.network
    hand.reach(hand.body("n5"), middle_of(hand, "n2", "n3"))
    assert hand.network is before and hand.steps == []
    scene = hand.view.canvas
    shown = scene.wires.items
    assert str(scene.nodes["n3"].facts.outputs[0]) == "8×28×28"
    lit = {link for link, item in shown.items() if item.target}
    assert lit == {Link("n2", "out", "n5", "in"), Link("n5", "out", "n3", "in")}
    assert scene.nodes["n3"].y() > before.nodes["n3"].y
    hand.move((500, 200))
    assert Link("n2", "out", "n3", "in") in shown
    assert str(scene.nodes["n3"].facts.outputs[0]) == "16×30×30"
    assert scene.nodes["n5"].x() > 350
    hand.release((500, 200))
    assert hand.steps == ["Move"]
    assert picture(scene) == drawn_afresh(hand.session.document.facts)


def test_a_selected_chain_goes_into_a_wire_as_it_stands(opened: Open) -> None:
    hand = opened(with_loose())
    hand.session.selection.set(["n6", "n7"])
    hand.drag(hand.body("n6"), middle_of(hand, "n2", "n3"))
    assert hand.steps == ["Insert 2 nodes"]
    pairs = {(link.source, link.target) for link in hand.network.wiring}
    assert pairs == {("n1", "n2"), ("n2", "n6"), ("n6", "n7"), ("n7", "n3"), ("n3", "n4")}
    nodes = hand.network.nodes
    assert nodes["n7"].y - nodes["n6"].y == 72
    assert nodes["n3"].y - nodes["n7"].y >= 72


def test_what_is_wired_on_both_sides_passes_over_wires(opened: Open) -> None:
    hand = opened(branches())
    hand.drag(hand.body("n3"), middle_of(hand, "n4", "n5"))
    assert hand.steps == ["Move"]
    assert hand.network.wiring == branches().wiring


def test_where_a_loop_would_close_the_wire_does_not_take_it(opened: Open) -> None:
    there = branches().rewired([Link("n3", "out", "n4", "in1")])
    hand = opened(there)
    hand.drag(hand.body("n4"), middle_of(hand, "n1", "n2"))
    assert hand.steps == ["Move"]
    assert hand.network.wiring == there.wiring


def test_a_document_that_changes_under_a_preview_is_drawn_as_it_is_then(opened: Open) -> None:
    hand = opened(with_loose())
    hand.reach(hand.body("n5"), middle_of(hand, "n2", "n3"))
    hand.session.document.perform(SetParameter(frozenset(["n2"]), "out_channels", 7))
    assert picture(hand.view.canvas) == drawn_afresh(hand.session.document.facts)
    hand.release((90, 170))
    assert len(hand.steps) == 1


def test_alt_pulls_a_node_out_and_the_chain_closes_at_once(opened: Open) -> None:
    hand = opened(chain())
    x, y = hand.body("n3")
    hand.reach((x, y), (x + 300, y), keys=ALT)
    assert hand.steps == []
    assert Link("n2", "out", "n4", "in") in hand.view.canvas.wires.items
    hand.release((x + 300, y), keys=ALT)
    assert hand.steps == ["Extract node"]
    assert {(k.source, k.target) for k in hand.network.wiring} == {("n1", "n2"), ("n2", "n4")}
    assert hand.network.nodes["n3"].x == 304
    hand.session.document.undo()
    assert hand.network == chain()


def test_a_node_pulled_out_goes_into_another_wire_in_the_same_step(opened: Open) -> None:
    hand = opened(chain())
    hand.drag(hand.body("n3"), middle_of(hand, "n1", "n2"), keys=ALT)
    assert hand.steps == ["Insert ReLU"]
    order = [("n1", "n3"), ("n3", "n2"), ("n2", "n4")]
    assert {(k.source, k.target) for k in hand.network.wiring} == set(order)
    assert picture(hand.view.canvas) == drawn_afresh(hand.session.document.facts)
    hand.session.document.undo()
    assert hand.network == chain()


def test_a_carried_layer_shows_what_it_would_give(opened: Open) -> None:
    hand = opened(chain())
    hand.carry("MaxPool2d", middle_of(hand, "n2", "n3"))
    scene = hand.view.canvas
    assert hand.steps == []
    assert str(scene.nodes["n3"].facts.outputs[0]) == "16×15×15"
    assert "n5" in scene.nodes
    hand.take_away()
    assert "n5" not in scene.nodes
    assert picture(scene) == drawn_afresh(hand.session.document.facts)


def test_the_line_of_a_cut_shows_what_it_cuts_and_cuts_it_in_one_step(opened: Open) -> None:
    hand = opened(branches())
    start, end = (-60.0, 264.0), (400.0, 264.0)
    hand.reach(start, end, keys=ALT)
    assert hand.steps == []
    hand.release(end, keys=ALT)
    assert hand.steps == ["Disconnect 2 wires"]
    assert {(k.source, k.target) for k in branches().wiring} - {
        (k.source, k.target) for k in hand.network.wiring
    } == {("n3", "n4"), ("n2", "n4")}
    hand.session.document.undo()
    assert hand.network == branches()
    hand.drag((500, 100), (600, 300), keys=ALT)
    assert len(hand.session.document.history.steps) == 2


def test_autoscroll_brings_what_is_dragged_beyond_the_edge(opened: Open) -> None:
    hand = opened(chain())
    view = hand.view
    before = view.camera.spot
    hand.press(hand.body("n3"))
    hand.move((300, 250))
    edge = view.viewport().rect().center()
    edge.setX(view.viewport().width() - 2)
    hand.move_in_view(edge)
    while view.camera.spot.x < before.x + 200:
        QTest.qWait(10)
    spot = view.mapToScene(edge)
    hand.release((spot.x(), spot.y()))
    after = view.camera.spot
    node = hand.network.nodes["n3"]
    assert abs(node.x + 30 - spot.x()) <= 12
    QTest.qWait(60)
    assert view.camera.spot == after


def test_a_press_at_the_edge_scrolls_nothing(opened: Open) -> None:
    hand = opened(chain())
    spot = hand.view.viewport().rect().center()
    spot.setX(4)
    place = hand.view.mapToScene(spot)
    before = hand.view.camera.spot
    hand.press((place.x(), place.y()))
    spot.setY(spot.y() + 30)
    hand.move_in_view(spot)
    QTest.qWait(60)
    assert hand.view.camera.spot == before
    hand.key(Qt.Key.Key_Escape)
