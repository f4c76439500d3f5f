"""Columns keep their distances and stand where the exact least squares puts them."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from graphs.arrange.separation import GRID, Separation

Gaps = dict[tuple[int, int], int]


@st.composite
def separations(draw: st.DrawFn) -> tuple[list[int], list[float], Gaps]:
    """What variables want and weigh, and their least distances."""
    count = draw(st.integers(2, 7))
    wanted = draw(st.lists(st.integers(-60, 60), min_size=count, max_size=count))
    weights = draw(st.lists(st.sampled_from([1.0, 10.0]), min_size=count, max_size=count))
    pair = st.lists(st.integers(0, count - 1), min_size=2, max_size=2, unique=True)
    pairs = pair.map(lambda each: (min(each), max(each)))
    return wanted, weights, draw(st.dictionaries(pairs, st.integers(1, 60), max_size=2 * count))


def relaxed(wanted: list[float], weights: list[float], gaps: Gaps) -> list[float]:
    """The exact least squares, slowly: Hildreth's method."""
    places, forces = list(wanted), dict.fromkeys(gaps, 0.0)
    for _ in range(5000):
        largest = 0.0
        for (left, right), gap in gaps.items():
            give = 1 / weights[left] + 1 / weights[right]
            missing = gap - (places[right] - places[left])
            change = max(-forces[left, right], missing / give)
            forces[left, right] += change
            places[left] -= change / weights[left]
            places[right] += change / weights[right]
            largest = max(largest, abs(change))
        if largest < 1e-3:
            break
    return places


CUT_ON_BOTH_SIDES = {(0, 1): 19, (0, 4): 20, (2, 4): 5, (3, 4): 7, (1, 2): 10, (1, 3): 4}
PUSHED_BY_WHAT_MOVED = {(0, 3): 14, (0, 2): 2, (0, 1): 17, (2, 3): 15}


@given(separations())
@example(([4, -11, 15, -15, 19], [1.0] * 5, CUT_ON_BOTH_SIDES))
@example(([-8, 8, 1, -18], [1.0] * 4, PUSHED_BY_WHAT_MOVED))
def test_columns_stand_as_near_as_can_be_to_where_they_want_to_be(
    problem: tuple[list[int], list[float], Gaps],
) -> None:
    scale = 1000 * GRID  # beside which the grid is negligible
    wanted, weights = [each * float(scale) for each in problem[0]], problem[1]
    gaps = {pair: gap * scale for pair, gap in problem[2].items()}
    placed = Separation(len(wanted), gaps).place(wanted, weights)
    assert all(placed[right] - placed[left] >= gap for (left, right), gap in gaps.items())
    assert placed == pytest.approx(relaxed(wanted, weights, gaps), abs=2 * GRID)
