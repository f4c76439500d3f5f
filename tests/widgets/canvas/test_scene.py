"""The picture equals the network, after any edits, and only what changed is drawn."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from designer.document import Document
from designer.edits import (
    AddNode,
    Connect,
    Disconnect,
    Edit,
    MoveNodes,
    RemoveNodes,
    Rename,
    SetParameter,
)
from designer.refused import Refused
from graphs.declare import CATALOGUE
from graphs.layers.convolution import Conv2d
from graphs.network import Link
from graphs.types import GraphError
from tests.inserting import InsertNode
from tests.widgets.canvas.conftest import Open
from tests.widgets.canvas.hand import branches, chain, drawn_afresh, picture
from widgets.canvas.link_item import LinkItem
from widgets.canvas.look import Look
from widgets.canvas.node_item import NodeItem
from widgets.canvas.scene import CanvasScene
from widgets.theme import load_theme

KINDS = ("Conv2d", "ReLU", "Add", "Concat", "Flatten", "Input", "Output")
COORDINATE = st.integers(-60, 90).map(lambda number: 8 * number)


@st.composite
def some_edit(draw: st.DrawFn, document: Document) -> Edit:
    network = document.network
    keys = sorted(network.nodes)
    layer = CATALOGUE[draw(st.sampled_from(KINDS))]()
    x, y = draw(COORDINATE), draw(COORDINATE)
    if not keys:
        return AddNode(layer, x, y)
    key = draw(st.sampled_from(keys))
    source = network.nodes[draw(st.sampled_from(keys))]
    links = sorted(network.wiring)
    inputs = network.nodes[key].layer.input_ports(
        [link.target_port for link in network.incoming(key)]
    )
    edits: list[Edit] = [
        AddNode(layer, x, y),
        MoveNodes({key: (x, y)}),
        SetParameter(frozenset(keys), "stride", draw(st.integers(1, 3))),
        Rename(key, "again"),
        RemoveNodes(frozenset([key]), heal=draw(st.booleans())),
    ]
    if inputs and source.layer.outputs:
        edits += [Connect(Link(source.id, "out", key, draw(st.sampled_from(inputs))))] * 4
    if links:
        link = draw(st.sampled_from(links))
        edits += [Disconnect(frozenset([link])), InsertNode(layer, link, x, y)]
    return draw(st.sampled_from(edits))


@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(st.data())
def test_after_any_edits_the_picture_is_as_if_drawn_afresh(
    qapp: QApplication, data: st.DataObject
) -> None:
    document = Document(branches())
    scene = CanvasScene(Look(load_theme("light")))
    document.show(scene.draw)
    scene.show_far(data.draw(st.booleans()))
    for _ in range(data.draw(st.integers(1, 12))):
        move = data.draw(st.sampled_from(["edit"] * 5 + ["undo", "redo"]))
        try:
            if move == "edit":
                document.perform(data.draw(some_edit(document)))
            else:
                getattr(document, move)()
        except (Refused, GraphError):
            continue
        scene.show_far(False)
        assert picture(scene) == drawn_afresh(document.facts)
        scene.show_far(True)


class Counted:
    """Counts what is drawn, by node and by link."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.nodes: list[str] = []
        self.routed: list[Link] = []
        show_facts, show_route = NodeItem.show_facts, LinkItem.show_route

        def counted_node(item: NodeItem, *what: object) -> None:
            show_facts(item, *what)  # type: ignore[arg-type]
            self.nodes.append(item.node.id)

        def counted_route(item: LinkItem, *what: object) -> None:
            show_route(item, *what)  # type: ignore[arg-type]
            self.routed.append(item.link)

        monkeypatch.setattr(NodeItem, "show_facts", counted_node)
        monkeypatch.setattr(LinkItem, "show_route", counted_route)


def test_an_edit_redraws_only_what_it_changed(
    opened: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    document = opened(branches()).session.document
    counted = Counted(monkeypatch)
    document.perform(Rename("n6", "beside"))
    assert (counted.nodes, counted.routed) == (["n6"], [])
    counted.nodes.clear()
    document.perform(SetParameter(frozenset(["n3"]), "bias", False))
    assert (counted.nodes, counted.routed) == (["n3"], [])
    counted.nodes.clear()
    document.perform(MoveNodes({"n5": (0, 400)}))
    assert (counted.nodes, counted.routed) == (["n5"], [Link("n4", "out", "n5", "in")])
    counted.nodes.clear()
    document.perform(SetParameter(frozenset(["n2"]), "out_channels", 4))
    assert sorted(counted.nodes) == ["n2", "n3", "n4", "n5"]


def test_a_skip_runs_beside_the_boxes_and_follows_when_they_move(opened: Open) -> None:
    hand = opened(branches())
    skip = hand.view.canvas.wires.items[Link("n2", "out", "n4", "in2")]
    assert skip.route.curves[0].end[0] == 200
    hand.session.document.perform(MoveNodes({"n3": (40, 192)}))
    assert skip.route.curves[0].end[0] == 16
    hand.session.document.perform(MoveNodes({"n3": (400, 192)}))
    assert len(skip.route.curves) == 1


def test_wires_stay_at_their_ports_when_another_joins_them(opened: Open) -> None:
    hand = opened(branches())
    hand.session.document.perform(Connect(Link("n1", "out", "n4", "in3")))
    assert picture(hand.view.canvas) == drawn_afresh(hand.session.document.facts)
    ends = [wire.route.curves[-1].end for wire in hand.view.canvas.wires.items.values()]
    assert {(64.0, 288.0), (88.0, 288.0), (112.0, 288.0)} <= set(ends)


def test_the_chip_is_hidden_where_there_is_no_room(opened: Open) -> None:
    hand = opened(chain())
    conv = hand.view.canvas.nodes["n2"]
    assert conv.chip_at is not None
    assert hand.view.canvas.nodes["n3"].chip_at is None
    hand.session.document.perform(MoveNodes({"n2": (0, 136)}))
    assert conv.chip_at is None


def test_wires_tell_channels_stage_and_what_is_unknown(opened: Open) -> None:
    hand = opened(chain())
    wires = hand.view.canvas.wires.items
    first, second = wires[Link("n1", "out", "n2", "in")], wires[Link("n2", "out", "n3", "in")]
    assert second.pen().widthF() > first.pen().widthF()
    hand.session.document.perform(SetParameter(frozenset(["n2"]), "kernel_size", 99))
    assert second.pen().dashPattern() != first.pen().dashPattern()
    assert hand.view.canvas.nodes["n2"].facts.status == "wrong"
    assert hand.view.canvas.nodes["n3"].facts.status == "unknown"


def test_a_theme_is_changed_everywhere(opened: Open) -> None:
    hand = opened(branches())
    wire = hand.view.canvas.wires.items[Link("n1", "out", "n2", "in")]
    light, pale = wire.pen().color(), hand.view.grab().toImage().pixelColor(3, 3)
    hand.view.set_theme(load_theme("dark"))
    dark = hand.view.grab().toImage()
    assert wire.pen().color() != light
    assert dark.pixelColor(3, 3).lightness() < 60 < pale.lightness()
    document = hand.session.document
    document.perform(AddNode(Conv2d(4), 320, 288))
    assert hand.view.canvas.nodes["n7"]._look is hand.view.canvas.nodes["n1"]._look
