"""The automatic layout, held to what an eye would object to."""

from itertools import combinations, pairwise
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphs.arrange import Placement, arrange, lanes
from tests.graphs.drawings import (
    Drawing,
    Link,
    chain_with_skips,
    densenet,
    inception,
    resnet,
    unet,
)

Point = tuple[int, int]
Sizes = dict[str, tuple[int, int]]
Graph = tuple[list[str], list[Link], Sizes]

BRANCHED = {
    "resnet": resnet((2, 2)),
    "inception": inception(2),
    "odd inception": inception(2, (3, 6, 9)),
    "two branches": inception(3, (2, 2)),
    "unet": unet(3),
}


@st.composite
def graphs(draw: st.DrawFn) -> Graph:
    """Acyclic graphs whose nodes come in any order and in any size."""
    count = draw(st.integers(0, 12))
    ends = st.tuples(st.integers(0, count - 1), st.integers(0, count - 1))
    pairs = draw(st.lists(ends, max_size=24)) if count else []
    links = [(f"n{min(pair)}", f"n{max(pair)}") for pair in pairs if pair[0] != pair[1]]
    nodes = draw(st.permutations([f"n{index}" for index in range(count)]))
    size = st.tuples(st.integers(1, 240), st.integers(1, 120))
    return nodes, links, {node: draw(size) for node in nodes}


def drawn(drawing: Drawing) -> Placement:
    return arrange(drawing.nodes, drawing.links, drawing.sizes)


def line(placement: Placement, link: Link, sizes: Sizes) -> list[Point]:
    """From the middle of the source's lower edge to the middle of the target's upper edge."""
    (source, target), positions = link, placement.positions
    (x, y), (width, height) = positions[source], sizes[source]
    start = x + width // 2, y + height
    x, y = positions[target]
    end = x + sizes[target][0] // 2, y
    return [start, *placement.bends.get(link, ()), end]


def cuts(start: Point, end: Point, corner: Point, size: tuple[int, int]) -> bool:
    """Whether a straight line runs through the inside of a box."""
    enter, leave = 0.0, 1.0
    for a, b, low, length in zip(start, end, corner, size, strict=True):
        if a == b:
            if not low < a < low + length:
                return False
        else:
            first, last = sorted(((low - a) / (b - a), (low + length - a) / (b - a)))
            enter, leave = max(enter, first), min(leave, last)
    return leave - enter > 1e-9


def cut_boxes(placement: Placement, links: list[Link], sizes: Sizes) -> list[tuple[Link, str]]:
    return [
        (link, node)
        for link in links
        for node, corner in placement.positions.items()
        if any(cuts(*part, corner, sizes[node]) for part in pairwise(line(placement, link, sizes)))
    ]


def side(start: Point, end: Point, point: Point) -> int:
    (ax, ay), (bx, by), (x, y) = start, end, point
    return (bx - ax) * (y - ay) - (by - ay) * (x - ax)


def cross(one: tuple[Point, Point], other: tuple[Point, Point]) -> bool:
    return (
        side(*one, other[0]) * side(*one, other[1]) < 0
        and side(*other, one[0]) * side(*other, one[1]) < 0
    )


def crossings(placement: Placement, drawing: Drawing) -> int:
    parts = [
        part
        for link in drawing.links
        for part in pairwise(line(placement, link, drawing.sizes))
    ]  # fmt: skip
    return sum(cross(one, other) for one, other in combinations(parts, 2))


def column(placement: Placement, prefix: str = "") -> set[int]:
    """Where the nodes of this name stand across the flow."""
    return {x for node, (x, _) in placement.positions.items() if node.startswith(prefix)}


@given(graphs())
def test_every_node_stands_once_on_the_grid(graph: Graph) -> None:
    placement = arrange(*graph)
    assert list(placement.positions) == graph[0]
    for x, y in placement.positions.values():
        assert x >= 0 == x % 8
        assert y >= 0 == y % 8


@given(graphs())
def test_boxes_keep_their_distance(graph: Graph) -> None:
    nodes, _, sizes = graph
    positions = arrange(*graph, gap=(24, 48)).positions
    for one, other in combinations(nodes, 2):
        (right, _), (left, width) = sorted(
            ((positions[each][0], sizes[each][0]) for each in (one, other)), reverse=True
        )
        (lower, _), (upper, height) = sorted(
            ((positions[each][1], sizes[each][1]) for each in (one, other)), reverse=True
        )
        assert left + width + 24 <= right or upper + height + 48 <= lower


@given(graphs())
def test_links_only_go_down_and_through_no_box(graph: Graph) -> None:
    _, links, sizes = graph
    placement = arrange(*graph)
    for link in links:
        ys = [y for _, y in line(placement, link, sizes)]
        assert all(upper < lower for upper, lower in pairwise(ys))
    assert cut_boxes(placement, links, sizes) == []
    assert placement.bends.keys() <= set(links)


@given(graphs(), st.randoms(use_true_random=False))
def test_neither_the_order_nor_the_number_of_links_matters(graph: Graph, random: Random) -> None:
    nodes, links, sizes = graph
    again = random.sample(links, len(links)) + links[:2]
    assert arrange(nodes, again, sizes) == arrange(nodes, links, sizes)


@given(graphs())
def test_to_the_right_is_down_turned(graph: Graph) -> None:
    nodes, links, sizes = graph
    down = arrange(nodes, links, sizes)
    right = arrange(
        nodes, links, {each: size[::-1] for each, size in sizes.items()}, direction="right"
    )
    assert right.positions == {node: corner[::-1] for node, corner in down.positions.items()}
    assert right.bends == {
        link: tuple(point[::-1] for point in points) for link, points in down.bends.items()
    }


@given(st.integers(1, 40), st.lists(st.sampled_from([16, 112, 176, 240]), min_size=40))
def test_a_chain_is_one_straight_line(count: int, widths: list[int]) -> None:
    drawing = Drawing()
    drawing.chain("n", count)
    sizes = {node: (width, 44) for node, width in zip(drawing.nodes, widths, strict=False)}
    placement = arrange(drawing.nodes, drawing.links, sizes)
    assert len({x + sizes[node][0] // 2 for node, (x, _) in placement.positions.items()}) == 1
    assert not placement.bends


def test_nothing_is_arranged_to_nothing() -> None:
    assert arrange([], [], {}) == Placement({}, {})


def test_one_node_stands_at_the_origin() -> None:
    assert arrange(["a"], [], {"a": (176, 44)}) == Placement({"a": (0, 0)}, {})


@pytest.mark.parametrize("name", BRANCHED)
def test_forks_and_skips_cross_nothing(name: str) -> None:
    drawing = BRANCHED[name]
    placement = drawn(drawing)
    assert crossings(placement, drawing) == 0
    assert cut_boxes(placement, drawing.links, drawing.sizes) == []


def test_the_main_chain_of_a_resnet_is_one_line_with_the_skips_on_one_side() -> None:
    placement = drawn(resnet())
    beside = {node for node in placement.positions if "projection" in node}
    (spine,) = {x for node, (x, _) in placement.positions.items() if node not in beside}
    assert all(placement.positions[node][0] >= spine + 176 + 24 for node in beside)
    assert len({placement.positions[node][0] for node in beside}) == 1
    skips = [points for (_, target), points in placement.bends.items() if target.endswith("sum.0")]
    assert len(skips) == 16
    assert all(spine + 176 < x <= spine + 312 for points in skips for x, _ in points)


def test_a_projection_stands_beside_the_beginning_of_its_block() -> None:
    positions = drawn(resnet()).positions
    for stage in range(4):
        projection, main = positions[f"{stage}.0.projection.0"], positions[f"{stage}.0.main.0"]
        assert projection[1] == main[1]


@pytest.mark.parametrize("branches", [(3, 6, 6, 4), (2, 2), (3, 6, 9), (1, 2, 3, 4, 5), (4,) * 6])
def test_inception_branches_stand_side_by_side_and_centred(branches: tuple[int, ...]) -> None:
    placement = drawn(inception(3, branches))
    (spine,) = column(placement, "stem") | column(placement, "head") | column(placement, "1.conc")
    lines = [column(placement, f"1.branch{index}.") for index in range(len(branches))]
    places = [min(each) for each in lines]
    assert all(len(each) == 1 for each in lines)
    assert places == sorted(places)
    assert len({right - left for left, right in pairwise(places)}) == 1
    assert places[0] + places[-1] == 2 * spine


def test_branches_are_centred_beside_a_skip() -> None:
    drawing = Drawing()
    stem = drawing.chain("stem", 2)
    ends = [drawing.chain(f"branch{index}", length, stem) for index, length in enumerate((1, 2, 3))]
    drawing.chain("sum", 2, drawing.join("project", *ends), stem)
    placement = drawn(drawing)
    (spine,) = column(placement, "stem") | column(placement, "branch1") | column(placement, "sum")
    assert min(column(placement)) + max(column(placement)) == 2 * spine
    assert all(x > max(column(placement)) + 176 for x, _ in placement.bends[stem, "sum.0"])


def test_a_branch_that_forks_again_stands_over_its_own_branches() -> None:
    drawing = Drawing()
    stem = drawing.chain("stem", 2)
    plain, fork = drawing.chain("plain", 2, stem), drawing.chain("fork", 1, stem)
    ends = [drawing.chain(name, 1, fork) for name in ("left", "right")]
    drawing.chain("join", 2, plain, *ends)
    placement = drawn(drawing)
    (spine,) = column(placement, "stem") | column(placement, "join")
    lines = [column(placement, name) for name in ("plain", "left", "right", "fork")]
    assert [x - spine for (x,) in lines] == [-208, 0, 208, 104]


def test_crossings_that_can_be_undone_are_undone() -> None:
    drawing = Drawing()
    for node in ("a", "b", "c", "d"):
        drawing.join(node)
    for node, sources in (("x", "ad"), ("y", "db"), ("z", "bc")):
        drawing.join(node, *sources)
    assert crossings(drawn(drawing), drawing) == 0


def test_a_line_leaves_its_row_before_it_turns() -> None:
    drawing = Drawing()
    stem = drawing.join("stem")
    drawing.join("join", *[drawing.join(each, stem) for each in "abc"])
    sizes = drawing.sizes | {"b": (176, 240)}
    placement = arrange(drawing.nodes, drawing.links, sizes)
    assert cut_boxes(placement, drawing.links, sizes) == []


def test_a_side_head_leaves_the_main_flow_where_it_was() -> None:
    plain, headed = drawn(inception(4)), drawn(inception(4, heads=(1,)))
    shift = headed.positions["stem.0"][0] - plain.positions["stem.0"][0]
    for node, (x, y) in plain.positions.items():
        assert headed.positions[node] == (x + shift, y)
    assert column(headed, "1.side") > {max(column(headed))} - column(headed)
    assert min(column(headed, "1.side")) > max(column(headed, "2.branch"))


def test_the_skips_of_a_unet_are_nested() -> None:
    placement = drawn(unet(4))
    assert len(column(placement)) == 1
    reach = [
        max(x for x, _ in placement.bends[f"{level}.down.3", f"{level}.join.0"])
        for level in range(4)
    ]
    assert reach == sorted(reach, reverse=True)
    assert len(set(reach)) == 4


def test_a_node_inserted_into_a_chain_moves_nothing_sideways() -> None:
    before, edited = resnet((3, 2)), resnet((3, 2))
    edited.links.remove(("0.1.main.3", "0.1.main.4"))
    edited.join("new", "0.1.main.3")
    edited.links.append(("new", "0.1.main.4"))
    old, new = drawn(before).positions, drawn(edited).positions
    below = {node for node, (_, y) in old.items() if y > old["0.1.main.3"][1]}
    assert {node: new[node] for node in old} == {
        node: (x, y + 96 * (node in below)) for node, (x, y) in old.items()
    }


def test_a_second_input_stands_right_above_what_reads_it() -> None:
    drawing = Drawing()
    end = drawing.chain("main", 6)
    drawing.chain("sum", 2, end, drawing.chain("side", 2))
    positions = drawn(drawing).positions
    assert positions["side.1"][1] == positions["main.5"][1]
    assert positions["side.0"][1] == positions["main.4"][1]


def test_a_short_tower_stands_right_above_what_reads_it() -> None:
    drawing = Drawing()
    end = drawing.chain("main", 12)
    side = drawing.chain("side.in", 1)
    side = drawing.join("side.sum", drawing.chain("side.main", 2, side), side)
    drawing.chain("sum", 2, end, side)
    positions = drawn(drawing).positions
    assert positions["side.sum"][1] == positions["main.11"][1]
    assert positions["side.in.0"][1] == positions["main.8"][1]


def test_equal_towers_stand_on_both_sides_of_what_joins_them() -> None:
    drawing = Drawing()
    drawing.chain("joined", 2, drawing.chain("left", 3), drawing.chain("right", 3))
    placement = drawn(drawing)
    (left,), (right,), (joined,) = (column(placement, each) for each in ("left", "right", "joined"))
    assert left < right
    assert left + right == 2 * joined


def test_what_feeds_many_places_runs_along_in_one_lane() -> None:
    drawing = Drawing()
    time, end = drawing.chain("time", 2), drawing.chain("in", 3)
    for block in range(6):
        scale = drawing.chain(f"{block}.scale", 1, time)
        end = drawing.chain(f"{block}.sum", 4, end, scale)
    placement = drawn(drawing)
    for block in range(1, 6):
        beside = f"{block - 1}.sum.3"
        assert placement.positions[f"{block}.scale.0"][1] == placement.positions[beside][1]
    lanes_of_time = [placement.bends[time, f"{block}.scale.0"] for block in range(1, 6)]
    assert len({points[0] for points in lanes_of_time}) == 1
    assert len({x for points in lanes_of_time for x, _ in points}) == 1


def test_parts_stand_side_by_side_in_the_order_given() -> None:
    drawing = Drawing()
    for name in ("b", "a", "c"):
        drawing.chain(name, 3)
    placement = drawn(drawing)
    assert [min(column(placement, name)) for name in "bac"] == sorted(column(placement))
    assert {placement.positions[f"{name}.0"][1] for name in "abc"} == {0}


def test_a_higher_box_makes_its_whole_row_higher() -> None:
    nodes, links = ["a", "b", "c", "d"], [("a", "b"), ("a", "c"), ("b", "d"), ("c", "d")]
    sizes = dict.fromkeys(nodes, (176, 44)) | {"b": (176, 108)}
    positions = arrange(nodes, links, sizes).positions
    assert positions["c"][1] == positions["b"][1] + 32
    assert positions["d"][1] >= positions["b"][1] + 108 + 48


def test_links_too_long_for_lanes_pass_beside_everything(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lanes, "LIMIT", 20)
    drawing = unet(4)
    placement = drawn(drawing)
    assert cut_boxes(placement, drawing.links, drawing.sizes) == []
    assert len({points[0][0] for points in placement.bends.values()}) == 4


@pytest.mark.parametrize("drawing", [densenet((4, 6)), chain_with_skips(300)])
def test_dense_links_cut_no_box(drawing: Drawing) -> None:
    assert cut_boxes(drawn(drawing), drawing.links, drawing.sizes) == []


def test_a_chain_of_thousands_with_skips_is_one_straight_line() -> None:
    assert len(column(drawn(chain_with_skips(5000)))) == 1


@pytest.mark.parametrize(
    ("links", "on_the_cycle"),
    [([("a", "a")], "a"), ([("a", "b"), ("b", "c"), ("c", "b"), ("c", "d")], "[bc]")],
)
def test_a_cycle_is_refused(links: list[Link], on_the_cycle: str) -> None:
    nodes = ["a", "d", "c", "b"]
    with pytest.raises(ValueError, match=f"cycle through {on_the_cycle}$"):
        arrange(nodes, links, dict.fromkeys(nodes, (176, 44)))
