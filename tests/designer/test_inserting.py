"""Nodes led into wires and out of chains: ends, room in both directions, and what is joined."""

from collections.abc import Mapping

import pytest

from designer.document import Document
from designer.edits import bridges
from designer.extracting import Extract
from designer.fragments import snippet_in
from designer.inserting import Ends, Lead, insertion, loose_ends, room_in
from designer.placing import COLUMN, ROW
from designer.refused import Refused
from designer.sizes import GRID, NODE_HEIGHT, NODE_WIDTH
from graphs.declare import Layer
from graphs.layers.activation import ReLU
from graphs.layers.convolution import Conv2d
from graphs.layers.ends import Input, Output
from graphs.layers.merge import Add
from graphs.layers.recurrent import LSTM
from graphs.network import Link, Network, Node, Wiring
from graphs.propagate import propagate
from graphs.snippets import SNIPPETS
from graphs.types import Direction, GraphError


def network(
    nodes: Mapping[str, tuple[Layer, int, int]], *links: str, flow: Direction = "down"
) -> Network:
    """Links as `a-b` or `a-b.in2`."""
    made = {key: Node(key, layer, f"name_{key}", x, y) for key, (layer, x, y) in nodes.items()}
    wires = []
    for text in links:
        source, _, end = text.partition("-")
        target, _, port = end.partition(".")
        wires.append(Link(source, "out", target, port or "in"))
    return Network("test", made, Wiring(wires), flow=flow)


def row(flow: Direction, count: int = 4) -> Network:
    """A chain n0 … along the flow, as close as nodes are put."""
    step = COLUMN if flow == "right" else ROW
    layers = [Input((3, 8, 8)), *(ReLU() for _ in range(count - 2)), Output()]
    places = ((i * step, 0) if flow == "right" else (0, i * step) for i in range(count))
    nodes = {
        f"n{i}": (layer, *at) for i, (layer, at) in enumerate(zip(layers, places, strict=True))
    }
    return network(nodes, *(f"n{i}-n{i + 1}" for i in range(count - 1)), flow=flow)


LOOSE = network(
    {
        "i": (Input((3, 8, 8)), 0, 0),
        "a": (Conv2d(4, 3), 0, 72),
        "b": (ReLU(), 0, 144),
        "add": (Add(), 300, 0),
        "half": (Add(), 600, 0),
        "c": (Conv2d(4, 3), 300, 200),
        "d": (ReLU(), 300, 272),
        "l": (LSTM(8), 900, 0),
    },
    "i-a", "a-b", "i-half.in2", "c-d",
)  # fmt: skip


@pytest.mark.parametrize(
    ("ids", "ends"),
    [
        ({"add"}, Ends(("add", "in1"), ("add", "out"))),
        ({"half"}, Ends(("half", "in1"), ("half", "out"))),
        ({"c", "d"}, Ends(("c", "in"), ("d", "out"))),
        ({"l"}, Ends(("l", "in"), ("l", "out"))),
        ({"c"}, None),
        ({"a", "b"}, None),
        ({"i"}, None),
        ({"add", "c", "d"}, None),
    ],
)
def test_what_has_one_loose_way_in_and_out_can_go_into_a_wire(
    ids: set[str], ends: Ends | None
) -> None:
    assert loose_ends(LOOSE, ids) == ends


@pytest.mark.parametrize("flow", ["down", "right"])
def test_neighbours_make_room_along_the_flow_and_only_as_much_as_is_needed(flow: Direction) -> None:
    there = row(flow)
    along, step = (0, COLUMN) if flow == "right" else (1, ROW)
    beside = (0, 0) if flow == "right" else (8, 0)
    room = room_in(there, Link("n1", "out", "n2", "in"), {"new": beside})
    assert room.places["new"][along] == step * 2
    assert room.places["new"][1 - along] == 0
    assert {key: place[along] for key, place in room.pushed.items()} == {
        "n2": 3 * step,
        "n3": 4 * step,
    }
    again = room_in(moved(there, room.pushed), Link("n1", "out", "n2", "in"), {"new": beside})
    assert again.pushed == {}
    assert again.places == room.places


def moved(there: Network, places: Mapping[str, tuple[int, int]]) -> Network:
    from designer.edits import MoveNodes

    return MoveNodes(places).apply(there)


def test_what_stands_in_the_way_goes_on_and_what_stands_beside_stays() -> None:
    there = network(
        {
            "i": (Input((3, 8, 8)), 0, 0),
            "a": (ReLU(), 0, ROW),
            "under": (ReLU(), 0, 2 * ROW),
            "beside": (ReLU(), COLUMN, ROW),
            "far": (ReLU(), 0, 6 * ROW),
        },
        "i-a",
    )
    room = room_in(there, Link("i", "out", "a", "in"), {"new": (0, 40)})
    assert room.pushed == {"a": (0, 2 * ROW), "under": (0, 3 * ROW)}


@pytest.mark.parametrize("flow", ["down", "right"])
def test_in_a_wire_that_leads_back_nobody_moves_and_nothing_is_covered(flow: Direction) -> None:
    along = 0 if flow == "right" else 1
    there = row(flow)
    back = (0, COLUMN) if along == 0 else (COLUMN, 0)
    there = moved(there, {"n2": back})
    source = there.nodes["n1"].x, there.nodes["n1"].y
    near = tuple(value + 20 for value in source)
    room = room_in(there, Link("n1", "out", "n2", "in"), {"new": (near[0], near[1])})
    assert room.pushed == {}
    size = NODE_WIDTH if along == 0 else NODE_HEIGHT
    assert room.places["new"][along] >= source[along] + size + GRID


def test_a_chain_is_led_into_a_wire_in_one_edit_and_a_loop_is_refused() -> None:
    there = LOOSE
    ends = loose_ends(there, {"c", "d"})
    assert ends is not None
    link = Link("a", "out", "b", "in")
    edit = insertion(there, link, ends, {"c": (0, 144), "d": (0, 216)}, "Insert 2 nodes")
    after = edit.apply(there)
    assert {(k.source, k.target) for k in after.wiring} >= {("a", "c"), ("c", "d"), ("d", "b")}
    assert link not in set(after.wiring)
    assert (after.nodes["c"].y, after.nodes["d"].y, after.nodes["b"].y) == (144, 216, 288)
    fed = there.rewired(added=[Link("b", "out", "add", "in2")])
    loop = Ends(("add", "in1"), ("add", "out"))
    with pytest.raises(GraphError):
        Lead(Link("a", "out", "b", "in"), loop).apply(fed)


def test_extracting_joins_what_was_around_and_keeps_what_is_within() -> None:
    there = row("down", 6)
    after = Extract(frozenset({"n2", "n3"})).apply(there)
    assert {(k.source, k.target) for k in after.wiring} == {
        ("n0", "n1"),
        ("n1", "n4"),
        ("n4", "n5"),
        ("n2", "n3"),
    }
    assert set(after.nodes) == set(there.nodes)
    assert bridges(there, {"n2", "n3"}) == [Link("n1", "out", "n4", "in")]
    with pytest.raises(Refused, match="there is no chain to leave"):
        Extract(frozenset({"n2", "n3"})).apply(after)


@pytest.mark.parametrize("flow", ["down", "right"])
def test_a_fragment_stands_along_the_flow_between_its_neighbours(flow: Direction) -> None:
    along, step, size = (0, COLUMN, NODE_WIDTH) if flow == "right" else (1, ROW, NODE_HEIGHT)
    there = row(flow)
    facts = propagate(there)
    at = there.nodes["n1"].x + 8, there.nodes["n1"].y + 8
    edit = snippet_in(facts, SNIPPETS["Residual block"], at, Link("n1", "out", "n2", "in"))
    assert edit is not None
    document = Document(there)
    document.perform(edit)
    after = document.facts
    assert {known.status for known in after.nodes.values()} == {"right"}
    new = [n for key, n in document.network.nodes.items() if key not in there.nodes]
    steps = [(node.x, node.y)[along] for node in new]
    source, target = document.network.nodes["n1"], document.network.nodes["n2"]
    assert min(steps) >= (source.x, source.y)[along] + step
    assert (target.x, target.y)[along] >= max(steps) + size
    assert max(steps) - min(steps) > 4 * size


def test_in_a_lane_beside_a_chain_nothing_is_covered() -> None:
    there = row("down", 5).rewired(removed=[Link("n3", "out", "n4", "in")])
    there = there.rewired(added=[Link("n0", "out", "n4", "in")])
    lane = -24 - NODE_WIDTH // 2
    room = room_in(there, Link("n0", "out", "n4", "in"), {"new": (lane, 2 * ROW)})
    x, y = room.places["new"]
    assert y == 2 * ROW and -NODE_WIDTH - 4 * GRID <= x <= -NODE_WIDTH - 2 * GRID
    assert room.pushed == {}
