"""A network that flows to the right: ports at the sides, wires from side to side."""

from dataclasses import replace
from itertools import pairwise
from typing import get_args

import pytest

from designer.arranging import Arrange, flowing_places
from designer.canvas.geometry import NODE_HEIGHT, NODE_WIDTH, node_box
from designer.canvas.routes import _cuts
from designer.document import Document
from designer.growing import Grow, spot_behind
from designer.session import Session
from designer.typed.offers import Wanted
from graphs.architectures import ARCHITECTURES
from graphs.flatten import flattened
from graphs.layers.activation import ReLU
from graphs.network import Link
from graphs.types import Direction
from tests.widgets.canvas.conftest import Open
from tests.widgets.canvas.hand import branches, chain, drawn_afresh, network_of, picture


def test_turning_the_flow_turns_ports_and_wires_and_undo_turns_them_back(opened: Open) -> None:
    hand = opened(branches())
    document = hand.session.document
    before = picture(hand.view.canvas)
    document.perform(Arrange(flowing_places(hand.network, "right"), "right"))
    assert picture(hand.view.canvas) == drawn_afresh(document.facts)
    for link, wire in hand.view.canvas.wires.items.items():
        source, target = (hand.network.nodes[key] for key in (link.source, link.target))
        assert wire.route.start[0] == source.x + NODE_WIDTH
        assert wire.route.curves[-1].end[0] == target.x
        assert 0 < wire.route.curves[-1].end[1] - target.y < NODE_HEIGHT
    document.undo()
    assert picture(hand.view.canvas) == before


def test_a_wire_is_drawn_from_side_to_side(opened: Open) -> None:
    nodes = {"n1": (ReLU(), 0, 96), "n2": (ReLU(), 300, 200)}
    hand = opened(replace(network_of(nodes), flow="right"))
    assert hand.port("n1", "out") == (176, 118)
    hand.drag(hand.port("n1", "out"), hand.port("n2", "in"))
    assert list(hand.network.wiring) == [Link("n1", "out", "n2", "in")]


@pytest.mark.parametrize("flow", get_args(Direction))
@pytest.mark.parametrize("key", ["resnet18", "googlenet"])
def test_wires_of_an_arranged_network_run_through_no_box(
    opened: Open, key: str, flow: Direction
) -> None:
    document = Document(flattened(ARCHITECTURES[key].build()))
    document.perform(Arrange(flowing_places(document.network, flow), flow))
    hand = opened(document.network)
    boxes = {k: node_box(n.x, n.y) for k, n in hand.network.nodes.items()}
    hit = [
        (link, key)
        for link, wire in hand.view.canvas.wires.items.items()
        for key, box in boxes.items()
        if key not in (link.source, link.target)
        and any(_cuts(one, other, box.grown(-1)) for one, other in pairwise(wire.line))
    ]
    assert not hit, (len(hit), hit[:4])


def test_a_layer_is_added_behind_the_selected_one_along_the_flow() -> None:
    session = Session(Document(replace(chain(), flow="right")))
    session.selection.set(["n2"])
    spot = spot_behind(session.document.network, tuple(session.selection.nodes))
    before = session.document.network.nodes.keys()
    session.document.perform(Grow(Wanted(ReLU()), spot))
    (key,) = session.document.network.nodes.keys() - before
    added = session.document.network.nodes[key]
    second = session.document.network.nodes["n2"]
    assert added.x > second.x + NODE_WIDTH
    assert added.y == second.y
