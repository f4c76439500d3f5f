"""Ports, routes and the index of boxes, as numbers."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from designer.canvas.cells import CellIndex
from designer.canvas.geometry import (
    NODE_WIDTH,
    Box,
    Point,
    node_box,
    port_places,
    snapped,
    stage,
    wire_width,
)
from designer.canvas.routes import blocked, detour, direct, distance, span

WHOLE = st.integers(-600, 600)
PLACES = st.tuples(WHOLE, WHOLE)
BOXES = st.builds(
    lambda x, y, wide, high: Box(x, y, x + wide, y + high),
    WHOLE, WHOLE, st.integers(0, 700), st.integers(0, 700),
)  # fmt: skip


def test_a_single_port_stands_in_the_middle() -> None:
    assert port_places(("in",), frozenset()) == {"in": NODE_WIDTH / 2}


def test_the_free_port_is_added_at_the_right_of_the_others() -> None:
    taken = frozenset(["in1", "in2"])
    before = port_places(("in1", "in2"), taken)
    after = port_places(("in1", "in2", "in3"), taken)
    assert before.items() <= after.items()
    assert after["in3"] > after["in2"]


@given(st.integers(1, 60), st.booleans())
def test_ports_stand_in_order_on_the_edge(count: int, full: bool) -> None:
    names = tuple(f"in{number}" for number in range(1, count + 1))
    taken = names if full else names[:-1]
    places = list(port_places(names, frozenset(taken)).values())
    assert places == sorted(set(places))
    assert places[0] > 0 and places[-1] < NODE_WIDTH


def test_the_wire_grows_with_the_logarithm_of_the_channels() -> None:
    widths = [wire_width(channels) for channels in (1, 8, 64, 512, 2048, 10**6)]
    assert widths[0] == 1 and widths[-1] == widths[-2] == 4
    assert widths[2] - widths[1] == pytest.approx(widths[3] - widths[2])


def test_each_halving_of_the_picture_is_another_stage() -> None:
    assert [stage((64, size, size)) for size in (224, 112, 56)] == [8, 7, 6]
    assert stage((10,)) is None


@given(st.floats(-1e6, 1e6))
def test_snapping_goes_to_the_nearest_grid_line(value: float) -> None:
    assert snapped(value) % 8 == 0
    assert abs(snapped(value) - value) <= 4


@given(st.dictionaries(st.integers(0, 20), BOXES), BOXES, st.sets(st.integers(0, 20)))
def test_the_index_finds_what_comparing_all_boxes_finds(
    boxes: dict[int, Box], area: Box, dropped: set[int]
) -> None:
    index: CellIndex[int] = CellIndex()
    for key, box in boxes.items():
        index.put(key, area)
        index.put(key, box)
    for key in dropped:
        index.drop(key)
    left = {key: box for key, box in boxes.items() if key not in dropped}
    assert index.near(area) == {key for key, box in left.items() if box.meets(area)}


@given(PLACES, PLACES, st.lists(PLACES.map(lambda place: node_box(*place)), max_size=12))
def test_a_lane_keeps_clear_of_all_boxes(start: Point, end: Point, boxes: list[Box]) -> None:
    area = span(start, end)
    there = [box for box in boxes if box.meets(area)]
    ends = node_box(start[0] - 88, start[1] - 44), node_box(end[0] - 88, end[1])
    route = detour(start, end, there, ends)
    assert (route.start, route.curves[-1].end) == (start, end)
    entry, leave = route.curves[0].end, route.curves[1].end
    assert entry[0] == leave[0]
    top, bottom = sorted((entry[1], leave[1]))
    assert not any(
        box.left < entry[0] < box.right and box.top < bottom and top < box.bottom for box in there
    )


@given(PLACES, PLACES)
def test_a_direct_way_only_leads_down_and_stays_between_its_ends(start: Point, end: Point) -> None:
    route = direct(start, end)
    if route is None:
        assert end[1] - start[1] < 8
        return
    line = route.line()
    assert line[0] == start and line[-1] == pytest.approx(end)
    assert all(upper[1] <= lower[1] for upper, lower in pairwise(line))
    low, high = sorted((start[0], end[0]))
    assert all(low - 1e-6 <= x <= high + 1e-6 for x, _ in line)


def test_a_way_through_a_box_is_blocked() -> None:
    route = direct((100, 0), (100, 400))
    assert route is not None
    assert blocked(route, [Box(50, 100, 150, 144)])
    assert not blocked(route, [Box(120, 100, 250, 144), Box(-80, 100, 90, 144)])


@given(PLACES, PLACES, PLACES)
def test_the_distance_is_that_to_the_nearest_of_many_points(
    start: Point, end: Point, point: Point
) -> None:
    steps = [number / 400 for number in range(401)]
    along = [
        (start[0] + t * (end[0] - start[0]), start[1] + t * (end[1] - start[1])) for t in steps
    ]
    sampled = min(abs(complex(*place) - complex(*point)) for place in along)
    assert distance([start, end], *point) == pytest.approx(sampled, abs=5)
