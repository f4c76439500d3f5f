"""Guides: what a dragged box falls into, how it is shown, and that it costs next to nothing."""

import itertools
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from designer.canvas.geometry import Box, node_box
from designer.canvas.guides import FAR, Guide, snap
from graphs.layers.activation import ReLU
from graphs.network import Network, Node
from tests.widgets.canvas.conftest import Open
from tests.widgets.canvas.hand import SHIFT, Hand, chain
from widgets.canvas.options import CanvasOptions

BOX = node_box(0, 0)


def test_a_box_falls_into_line_with_its_nearest_neighbours_edge() -> None:
    found = snap(node_box(4, 300), [BOX, node_box(-5, 100)], 6)
    assert found.dx == -4 and found.dy is None
    assert found.guides == (Guide((0, 0), (0, 344)),)


@pytest.mark.parametrize(
    ("left", "right", "shift"),
    [(3, 403, -3), (-100, 279, -1.5), (-300, 173, 3)],
    ids=["left edges", "middles", "right edges"],
)
def test_boxes_of_other_sizes_meet_at_edges_and_middles(
    left: float, right: float, shift: float
) -> None:
    wide = Box(left, 200, right, 260)
    assert snap(wide, [BOX], 6).dx == shift


def test_further_away_than_the_reach_nothing_draws() -> None:
    assert snap(node_box(7, 300), [BOX], 6) == (None, None, ())


def test_equal_distances_are_found_between_and_behind() -> None:
    row = [node_box(0, 0), node_box(600, 0)]
    between = snap(node_box(303, 20), row, 6)
    assert between.dx == -3
    assert {(g.start[0], g.end[0]) for g in between.guides if g.gap} == {(176, 300), (476, 600)}
    behind = snap(node_box(1204, 20), row, 6)
    assert behind.dx == -4
    before = snap(node_box(-598, 20), row, 6)
    assert before.dx == -2


BOXES = st.tuples(st.integers(-400, 400), st.integers(-400, 400)).map(lambda at: node_box(*at))


@given(BOXES, st.lists(BOXES, max_size=12))
def test_the_shift_is_within_reach_and_ends_on_what_is_shown(box: Box, others: list[Box]) -> None:
    found = snap(box, others, 6)
    for by in (found.dx, found.dy):
        assert by is None or abs(by) <= 6
    there = Box(
        box.left + (found.dx or 0), box.top + (found.dy or 0),
        box.right + (found.dx or 0), box.bottom + (found.dy or 0),
    )  # fmt: skip
    again = snap(there, others, 6)
    assert again.dx in (None, 0) and again.dy in (None, 0)
    assert bool(found.guides) == (found.dx is not None or found.dy is not None)


def guided(hand: Hand) -> bool:
    return any(item.isVisible() for item in hand.view.canvas.marks._items["guides"])


def test_a_dragged_node_falls_into_line_and_shift_lets_it_be(opened: Open) -> None:
    there = chain().with_nodes(Node("n5", ReLU(), "aside", 300, 101))
    hand = opened(there)
    x, y = hand.body("n5")
    hand.reach((x, y), (x + 100, y - 8))
    assert guided(hand)
    assert hand.view.canvas.nodes["n5"].y() == 96
    hand.move((x + 100, y + 1), keys=SHIFT)
    assert not guided(hand)
    assert hand.view.canvas.nodes["n5"].y() == 104
    hand.move((x + 100, y + 1))
    assert guided(hand)
    hand.release((x + 100, y + 1))
    assert (hand.network.nodes["n5"].x, hand.network.nodes["n5"].y) == (400, 96)
    assert not guided(hand)


def test_turned_off_they_draw_only_with_shift(opened: Open) -> None:
    hand = opened(chain().with_nodes(Node("n5", ReLU(), "aside", 300, 101)))
    options = CanvasOptions()
    options.turn("guides")
    hand.view.follow_options(options)
    x, y = hand.body("n5")
    hand.reach((x, y), (x + 100, y - 8))
    assert not guided(hand)
    hand.move((x + 100, y - 8), keys=SHIFT)
    assert guided(hand)


def test_among_five_thousand_a_move_takes_less_than_a_millisecond() -> None:
    """The fastest of many: what else the machine does can only slow one down."""
    places = itertools.product(range(0, 100 * 216, 216), range(0, 50 * 92, 92))
    nodes = {f"n{i}": Node(f"n{i}", ReLU(), f"r{i}", x, y) for i, (x, y) in enumerate(places)}
    assert len(nodes) == 5000
    from designer.canvas.cells import CellIndex

    index: CellIndex[str] = CellIndex()
    for key, node in Network("many", nodes).nodes.items():
        index.put(key, node_box(node.x, node.y))
    best = 1.0
    for step in range(50):
        box = node_box(10_000 + step, 2_000)
        start = time.perf_counter()
        snap(box, [index[key] for key in index.near(box.grown(FAR))], 6)
        best = min(best, time.perf_counter() - start)
    print(f"guides of one move among 5,000 nodes: {best * 1000:.2f} ms")
    assert best < 0.001
