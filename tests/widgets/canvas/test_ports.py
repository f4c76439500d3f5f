"""Layers with several outputs or optional inputs on the canvas, wired by hand."""

import itertools

from PySide6.QtCore import QEvent, QPointF
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip

from designer.canvas.geometry import Point
from designer.edits import SetParameter
from graphs.declare import CATALOGUE, Layer
from graphs.layers.ends import Input, Output
from graphs.network import Link, Network
from tests.widgets.canvas.conftest import Open
from tests.widgets.canvas.hand import Hand, drawn_afresh, network_of, picture
from widgets.canvas.places import Port


def a(kind: str, **fields: object) -> Layer:
    return CATALOGUE[kind](**fields)


def spot(hand: Hand, node: str, side: str, name: str) -> Point:
    assert side in ("in", "out")
    return hand.view.canvas.places.port_point(Port(node, "in" if side == "in" else "out", name))


def tip(hand: Hand, place: Point) -> str:
    at = hand.at(place)
    event = QHelpEvent(QEvent.Type.ToolTip, at, hand.view.viewport().mapToGlobal(at))
    QApplication.sendEvent(hand.view.viewport(), event)
    text = QToolTip.text()
    QToolTip.hideText()
    return text.removeprefix("<qt>").removesuffix("</qt>")


def pooling() -> Network:
    return network_of(
        {
            "n1": (Input((4, 8, 8)), 0, 0),
            "n2": (a("MaxPool2d", kernel_size=2, return_indices=True), 0, 96),
            "n3": (a("MaxUnpool2d", kernel_size=2), 0, 240),
            "n4": (Output(), 0, 340),
        },
        (("n1", "n2", "in"), ("n2", "n3", "in"), ("n3", "n4", "in")),
    )


def recurrent() -> Network:
    return network_of(
        {
            "n1": (Input((10, 8)), 0, 0),
            "n2": (a("LSTM", hidden_size=16), 0, 96),
            "n3": (a("LSTM", hidden_size=16), 0, 240),
        },
        (("n1", "n2", "in"), ("n2", "n3", "in")),
    )


def right(hand: Hand, node: str) -> bool:
    return hand.session.document.facts.nodes[node].status == "right"


def agrees(hand: Hand) -> bool:
    return picture(hand.view.canvas) == drawn_afresh(hand.session.document.facts)


def test_a_second_output_is_wired_by_hand(opened: Open) -> None:
    hand = opened(pooling())
    assert not right(hand, "n3")
    hand.drag(spot(hand, "n2", "out", "indices"), spot(hand, "n3", "in", "indices"))
    assert Link("n2", "indices", "n3", "indices") in set(hand.network.wiring)
    assert right(hand, "n3")
    assert agrees(hand)


def test_a_port_says_its_name_and_what_it_gives(opened: Open) -> None:
    hand = opened(pooling())
    assert tip(hand, spot(hand, "n2", "out", "indices")) == ("name_n2 gives indices<br>4×4×4 int64")
    assert tip(hand, spot(hand, "n3", "in", "indices")) == "name_n3 takes indices"


def test_a_port_that_goes_takes_its_wire_with_it(opened: Open) -> None:
    hand = opened(pooling())
    hand.drag(spot(hand, "n2", "out", "indices"), spot(hand, "n3", "in", "indices"))
    hand.session.document.perform(SetParameter(frozenset(["n2"]), "return_indices", False))
    assert list(hand.view.canvas.nodes["n2"].ports_out) == ["out"]
    assert Link("n2", "out", "n3", "in") in set(hand.network.wiring)
    assert len(hand.network.incoming("n3")) == 1
    assert agrees(hand)
    hand.session.document.undo()
    assert len(hand.network.incoming("n3")) == 2
    assert agrees(hand)


def test_names_on_both_sides_are_told_apart(opened: Open) -> None:
    hand = opened(recurrent())
    for name in ("hidden", "cell"):
        hand.drag(spot(hand, "n2", "out", name), spot(hand, "n3", "in", name))
    assert {link.source_port for link in hand.network.incoming("n3")} == {"out", "hidden", "cell"}
    assert right(hand, "n3")
    hand.reach(spot(hand, "n2", "out", "cell"), (400, 400))
    fits = hand.view.canvas.nodes["n3"].fits
    assert fits is not None
    assert {side for side, _ in fits} == {"in"}
    hand.release((400, 400))
    assert agrees(hand)


def test_optional_inputs_stay_unwired_and_say_so(opened: Open) -> None:
    hand = opened(recurrent())
    assert right(hand, "n2")
    assert tip(hand, spot(hand, "n2", "in", "cell")) == ("name_n2 takes cell, may be left unwired")


def test_a_wire_that_an_optional_input_cannot_take_is_judged_while_it_is_drawn(
    opened: Open,
) -> None:
    hand = opened(network_of({"n1": (Input((3,)), 0, 0), "n2": (a("LSTM", input_size=9), 0, 160)}))
    hand.reach(spot(hand, "n1", "out", "out"), spot(hand, "n2", "in", "in"))
    fits = hand.view.canvas.nodes["n2"].fits
    assert fits is not None
    assert fits["in", "in"] is False
    hand.release((600, 400))


def test_a_wire_from_an_input_asks_for_a_layer_before_it(opened: Open) -> None:
    hand = opened(recurrent())
    asked: list[tuple[QPointF, object]] = []
    hand.view.add_requested.connect(lambda *given: asked.append(given))
    hand.drag(spot(hand, "n3", "in", "hidden"), (500, 60))
    assert [port for _, port in asked] == [Port("n3", "in", "hidden")]


def test_wires_follow_the_ports_when_their_number_changes(opened: Open) -> None:
    hand = opened(
        network_of(
            {
                "n1": (Input((12, 8, 8)), 0, 0),
                "n2": (a("Chunk", chunks=2), 0, 96),
                "n3": (Output(), -200, 240),
                "n4": (Output(), 200, 240),
            },
            (("n1", "n2", "in"),),
        )
    )
    ports = list(hand.view.canvas.nodes["n2"].ports_out)
    assert len(ports) == 2
    for port, node in zip(ports, ("n3", "n4"), strict=True):
        hand.drag(spot(hand, "n2", "out", port), spot(hand, node, "in", "in"))
    for count in (3, 4, 2):
        hand.session.document.perform(SetParameter(frozenset(["n2"]), "chunks", count))
        assert len(hand.view.canvas.nodes["n2"].ports_out) == count
        assert agrees(hand)
    places = hand.view.canvas.nodes["n2"].ports_out.values()
    assert all(right - left >= 16 for left, right in itertools.pairwise(places))


def test_the_chip_tells_the_shape_of_the_output_that_is_wired(opened: Open) -> None:
    hand = opened(recurrent())
    item = hand.view.canvas.nodes["n2"]
    assert item._chip_text == "10×16"
    hand.drag(spot(hand, "n2", "out", "hidden"), spot(hand, "n3", "in", "hidden"))
    assert item._chip_text == ""
