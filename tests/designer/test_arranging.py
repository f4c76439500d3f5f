"""Arranging, aligning and distributing in a document: one step, and nothing else moved."""

from itertools import combinations, pairwise
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from designer.aligning import Axis, Edge, aligned, distributed
from designer.arranging import Arrange, arranged_among, flowing_places
from designer.document import Document
from designer.edits import MoveNodes
from designer.inside import InsideDocument
from designer.refused import Refused
from graphs.architectures import ARCHITECTURES
from graphs.blocks import BlockLayer
from graphs.flatten import flattened
from graphs.layers.activation import ReLU
from graphs.network import Network
from graphs.types import Direction
from tests.inserting import InsertNode

Place = tuple[int, int]

LENET = ARCHITECTURES["lenet5"].build()
STEPS = st.integers(-80, 80).map(lambda step: 8 * step)
PLACES = st.tuples(STEPS, STEPS)


@st.composite
def scattered(draw: st.DrawFn) -> tuple[Network, frozenset[str]]:
    """A LeNet-5 whose layers stand anywhere, not on each other, and some of them selected."""
    taken: list[Place] = []
    for _ in LENET.nodes:
        free = PLACES.filter(lambda at: not any(covers(at, each) for each in taken))
        taken.append(draw(free))
    network = MoveNodes(dict(zip(LENET.nodes, taken, strict=True))).apply(LENET)
    chosen = draw(st.sets(st.sampled_from(sorted(network.nodes)), min_size=2))
    return network, frozenset(chosen)


def covers(one: Place, other: Place) -> bool:
    return abs(one[0] - other[0]) < 176 and abs(one[1] - other[1]) < 44


def places_of(network: Network) -> dict[str, Place]:
    return {key: (node.x, node.y) for key, node in network.nodes.items()}


def bounds(places: dict[str, Place]) -> tuple[int, int, int, int]:
    xs, ys = zip(*places.values(), strict=True)
    return min(xs), min(ys), max(xs), max(ys)


@given(scattered())
def test_of_a_selection_nothing_else_moves_and_nothing_is_covered(
    drawn: tuple[Network, frozenset[str]],
) -> None:
    network, chosen = drawn
    places = arranged_among(network, chosen)
    assert places.keys() == chosen
    after = places_of(MoveNodes(places).apply(network))
    before = places_of(network)
    assert all(after[key] == before[key] for key in before.keys() - chosen)
    assert not any(
        covers(after[one], after[other])
        for one, other in combinations(after, 2)
        if {one, other} & chosen
    )
    assert arranged_among(network, chosen) == places


@given(scattered())
def test_a_selection_flows_down(drawn: tuple[Network, frozenset[str]]) -> None:
    network, chosen = drawn
    places = arranged_among(network, chosen)
    for link in network.wiring:
        if {link.source, link.target} <= chosen:
            assert places[link.target][1] >= places[link.source][1] + 72


def test_a_selection_stays_within_its_bounds_where_there_is_room() -> None:
    chosen = list(LENET.nodes)[3:7]
    x, y = places_of(LENET)[chosen[0]]
    offsets = (400, 0), (800, 304), (640, 0), (480, 248)
    messy = {key: (x + dx, y + dy) for key, (dx, dy) in zip(chosen, offsets, strict=True)}
    network = MoveNodes(messy).apply(LENET)
    left, top, right, bottom = bounds(messy)
    places = dict(arranged_among(network, chosen))
    low, high, far, deep = bounds(places)
    assert left <= low and far <= right and top <= high and deep <= bottom
    assert len({x for x, _ in places.values()}) == 1


def test_a_selection_in_place_stays() -> None:
    network = MoveNodes(flowing_places(LENET)).apply(LENET)
    for size in (2, 5, 9):
        chosen = list(network.nodes)[2 : 2 + size]
        assert MoveNodes(arranged_among(network, chosen)).apply(network) is network


@pytest.mark.parametrize("flow", get_args(Direction))
@pytest.mark.parametrize("key", ["lenet5", "resnet18", "googlenet"])
def test_a_network_flows_the_way_that_is_asked_for(key: str, flow: Direction) -> None:
    document = Document(flattened(ARCHITECTURES[key].build()))
    document.perform(Arrange(flowing_places(document.network, flow), flow))
    network = document.network
    assert network.flow == flow
    xs, ys = zip(*places_of(network).values(), strict=True)
    assert key == "lenet5" or 0.7 < (max(xs) - min(xs)) / (max(ys) - min(ys)) < 2.5
    along = 0 if flow == "right" else 1
    places = places_of(network)
    back = [k for k in network.wiring if places[k.target][along] <= places[k.source][along]]
    assert len({places[k.target][1 - along] for k in back}) < 24
    document.perform(Arrange(flowing_places(network, anew=False), flow))
    assert document.network is network


def test_arranging_after_an_insertion_is_one_step_that_moves_little() -> None:
    network = flattened(ARCHITECTURES["resnet18"].build())
    document = Document(network)
    document.perform(Arrange(flowing_places(network), "down"))
    before = places_of(document.network)
    link = next(k for k in document.network.wiring if k.source.endswith("/n3"))
    x, y = before[link.source]
    document.perform(InsertNode(ReLU(), link, x + 8, y + 40))
    document.perform(Arrange(flowing_places(document.network, anew=False), "down"))
    after = places_of(document.network)
    far = [abs(x - after[key][0]) + abs(y - after[key][1]) for key, (x, y) in before.items()]
    assert sum(far) / len(far) < 20
    document.undo()
    document.undo()
    assert places_of(document.network) == before


def test_the_inside_of_a_block_is_arranged_inputs_first_and_outputs_last() -> None:
    outer = Document(ARCHITECTURES["resnet18"].build())
    use = next(k for k, n in outer.network.nodes.items() if isinstance(n.layer, BlockLayer))
    inside = InsideDocument(outer, use)
    mess = {key: (8 * number, 0) for number, key in enumerate(inside.network.nodes)}
    inside.perform(MoveNodes(mess))
    inside.perform(Arrange(flowing_places(inside.network, "right"), "right"))
    flows = inside.network, outer.network.blocks[inside.block].network, outer.network
    assert [each.flow for each in flows] == ["right", "right", "down"]
    places = flowing_places(inside.network, "down")
    (first,) = (node.id for node in inside.network.of_kind("Input"))
    (last,) = (node.id for node in inside.network.of_kind("Output"))
    others = [places[key][1] for key in places if key not in (first, last)]
    assert places[first][1] < min(others) <= max(others) < places[last][1]
    outer.undo()
    assert places_of(inside.network) == mess
    assert outer.network.blocks[inside.block].network.flow == "down"


@pytest.mark.parametrize("edge", get_args(Edge))
@given(drawn=scattered())
def test_what_is_aligned_stands_in_line(edge: Edge, drawn: tuple[Network, frozenset[str]]) -> None:
    network, chosen = drawn
    stood = {key: places_of(network)[key] for key in chosen}
    try:
        places = dict(aligned(network, chosen, edge))
    except Refused:
        across = 1 if edge in ("left", "centre", "right") else 0
        room = (176, 44)[across]
        at = sorted(place[across] for place in stood.values())
        assert any(other - one < room for one, other in pairwise(at))
        return
    axis = 0 if edge in ("left", "centre", "right") else 1
    (line,) = {place[axis] for place in places.values()}
    along = [place[axis] for place in stood.values()]
    wanted = {"left": min(along), "top": min(along), "right": max(along), "bottom": max(along)}
    assert abs(line - wanted.get(edge, (min(along) + max(along)) / 2)) <= 4
    assert {k: p[1 - axis] for k, p in places.items()} == {k: p[1 - axis] for k, p in stood.items()}
    assert not any(covers(one, other) for one, other in combinations(places.values(), 2))


def test_what_would_cover_another_is_not_aligned() -> None:
    first, second, *_ = LENET.nodes
    network = MoveNodes({first: (0, 0), second: (400, 24)}).apply(LENET)
    names = [network.nodes[key].name for key in (first, second)]
    with pytest.raises(Refused, match=f"{names[0]} would cover {names[1]}: distribute them vert"):
        aligned(network, [first, second], "left")


@pytest.mark.parametrize("axis", get_args(Axis))
@given(drawn=scattered())
def test_what_is_distributed_stands_at_equal_distances(
    axis: Axis, drawn: tuple[Network, frozenset[str]]
) -> None:
    network, chosen = drawn
    stood = places_of(network)
    places = distributed(network, chosen, axis)
    across = 0 if axis == "horizontally" else 1
    order = sorted(chosen, key=lambda key: (stood[key][across], stood[key][1 - across], key))
    at = [places[key][across] for key in order]
    steps = {later - earlier for earlier, later in pairwise(at)}
    assert max(steps) - min(steps) <= 8
    assert at[0] == stood[order[0]][across]
    assert at[-1] >= stood[order[-1]][across]
    assert not any(covers(one, other) for one, other in combinations(places.values(), 2))
