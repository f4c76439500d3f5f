"""Long flows cut into strips that fit a canvas, and pictures that stay where they were."""

from functools import partial
from itertools import combinations, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphs.architectures import ARCHITECTURES
from graphs.arrange import Placement, arrange
from graphs.arrange.placement import LEAST
from graphs.flatten import flattened
from tests.graphs.drawings import Drawing, Link, densenet, inception, resnet, unet
from tests.graphs.test_arrange import crossings, cut_boxes

GAP = (24, 28)
WIDTH, HEIGHT = 176, 44
folded = partial(arrange, gap=GAP, proportion=1.5)


def drawn(drawing: Drawing, before: Placement | None = None) -> Placement:
    known = before.positions if before else None
    return folded(drawing.nodes, drawing.links, drawing.sizes, before=known)


def published(key: str) -> Drawing:
    network = flattened(ARCHITECTURES[key].build())
    return Drawing(list(network.nodes), [(link.source, link.target) for link in network.wiring])


def chain(count: int) -> Drawing:
    drawing = Drawing()
    drawing.chain("n", count)
    return drawing


@st.composite
def networks(draw: st.DrawFn) -> Drawing:
    """Chains, forks that join again, residual blocks and side heads in any order."""
    drawing = Drawing()
    end = drawing.chain("in", 1)
    blocks = draw(st.lists(st.tuples(st.integers(0, 3), st.integers(1, 6)), max_size=24))
    for number, (kind, length) in enumerate(blocks):
        name = f"b{number}"
        if kind == 0:
            end = drawing.chain(name, length, end)
        elif kind == 1:
            ends = [drawing.chain(f"{name}.{each}", 1 + each, end) for each in range(length)]
            end = drawing.join(f"{name}.cat", *ends)
        elif kind == 2:
            end = drawing.chain(f"{name}.sum", 2, drawing.chain(f"{name}.main", length, end), end)
        else:
            drawing.chain(f"{name}.head", length, end)
    return drawing


def size(placement: Placement) -> tuple[int, int]:
    xs, ys = zip(*placement.positions.values(), strict=True)
    return max(xs) - min(xs) + WIDTH, max(ys) - min(ys) + HEIGHT


def moved(before: Placement, after: Placement) -> float:
    """How far nodes moved in the mean, along both axes."""
    both = before.positions.keys() & after.positions.keys()
    pairs = [(before.positions[each], after.positions[each]) for each in both]
    return sum(abs(x - u) + abs(y - v) for (x, y), (u, v) in pairs) / len(pairs)


def with_inserted(drawing: Drawing, link: Link) -> Drawing:
    source, target = link
    links = [each for each in drawing.links if each != link]
    return Drawing([*drawing.nodes, "new"], [*links, (source, "new"), ("new", target)])


def without(drawing: Drawing, node: str) -> Drawing:
    """The drawing with a node removed and its neighbours joined."""
    kept = [each for each in drawing.links if node not in each]
    above = [source for source, target in drawing.links if target == node]
    below = [target for source, target in drawing.links if source == node]
    joined = [(source, target) for source in above for target in below]
    return Drawing([each for each in drawing.nodes if each != node], kept + joined)


def edits(drawing: Drawing, every: int) -> list[Drawing]:
    """Each `every`th link with a node inserted, each `every`th node of a chain removed."""
    ends = [source for source, _ in drawing.links], [target for _, target in drawing.links]
    inner = [each for each in drawing.nodes if ends[0].count(each) == ends[1].count(each) == 1]
    return [with_inserted(drawing, link) for link in drawing.links[::every]] + [
        without(drawing, node) for node in inner[::every]
    ]


@given(networks())
def test_strips_keep_boxes_apart_and_links_off_them(drawing: Drawing) -> None:
    placement = drawn(drawing)
    assert list(placement.positions) == drawing.nodes
    for (x, y), (u, v) in combinations(placement.positions.values(), 2):
        assert abs(x - u) >= WIDTH + GAP[0] or abs(y - v) >= HEIGHT + GAP[1]
    assert all(x % 8 == y % 8 == 0 for x, y in placement.positions.values())
    assert cut_boxes(placement, drawing.links, drawing.sizes) == []


@given(networks())
def test_every_link_goes_down_or_into_a_strip_further_right(drawing: Drawing) -> None:
    positions = drawn(drawing).positions
    for source, target in drawing.links:
        (x, y), (u, v) = positions[source], positions[target]
        assert v >= y + HEIGHT + GAP[1] or u >= x + WIDTH


@given(networks())
def test_arranging_again_moves_nothing(drawing: Drawing) -> None:
    placement = drawn(drawing)
    assert drawn(drawing, placement) == placement
    assert drawn(drawing) == placement


@given(networks(), st.integers(-40, 40), st.integers(-40, 40))
def test_the_picture_stays_where_it_is_on_the_canvas(drawing: Drawing, dx: int, dy: int) -> None:
    placement = drawn(drawing)
    there = {key: (x + 8 * dx, y + 8 * dy) for key, (x, y) in placement.positions.items()}
    again = drawn(drawing, Placement(there, {}))
    assert again.positions == there


@given(networks())
def test_to_the_right_strips_stand_below_one_another(drawing: Drawing) -> None:
    at = arrange(
        drawing.nodes, drawing.links, drawing.sizes, direction="right", gap=GAP, proportion=1.5
    ).positions
    for source, target in drawing.links:
        (x, y), (u, v) = at[source], at[target]
        assert u >= x + WIDTH + GAP[1] or v >= y + HEIGHT
    assert max(x for x, _ in at.values()) < 8000


@given(st.integers(18, 500))
def test_a_long_chain_fills_a_canvas(count: int) -> None:
    width, height = size(drawn(chain(count)))
    assert height > LEAST["down"] / 4
    assert 0.6 < width / height < 2.2


def test_a_chain_that_is_seen_whole_stays_one_column() -> None:
    assert len({x for x, _ in drawn(chain(16)).positions.values()}) == 1


@pytest.mark.parametrize(
    ("key", "least", "most"),
    [("vgg16", 1, 2), ("resnet50", 1, 2), ("googlenet", 1, 2), ("inception_v4", 1, 2)],
)
def test_published_networks_fill_a_canvas_without_a_crossing(
    key: str, least: float, most: float
) -> None:
    drawing = published(key)
    placement = drawn(drawing)
    width, height = size(placement)
    assert least < width / height < most
    assert crossings(placement, drawing) == 0
    assert cut_boxes(placement, drawing.links, drawing.sizes) == []


def strips(drawing: Drawing, placement: Placement) -> list[Link]:
    """The links that lead from one strip into the next."""
    at = placement.positions
    return [link for link in drawing.links if at[link[1]][1] < at[link[0]][1]]


def test_residual_blocks_are_cut_where_there_is_one_link() -> None:
    drawing = resnet()
    between = strips(drawing, drawn(drawing))
    assert len(between) > 3
    assert all(source.endswith("sum.0") and target.endswith("sum.1") for source, target in between)


def test_branches_are_not_parted() -> None:
    drawing = inception(9)
    between = strips(drawing, drawn(drawing))
    assert {source.partition(".")[2] for source, _ in between} <= {"concatenate", "3"}
    for source in {source for source, _ in between}:
        fed = [target for start, target in drawing.links if start == source]
        assert {target for start, target in between if start == source} == set(fed)


def test_what_no_single_tensor_joins_is_one_strip() -> None:
    drawing = unet(8)
    assert strips(drawing, drawn(drawing)) == []
    drawing = densenet((12, 12))
    between = {source for source, _ in strips(drawing, drawn(drawing))}
    assert all("transition" in source for source in between)


def test_links_between_strips_share_the_lane_between_them() -> None:
    drawing = inception(9)
    placement = drawn(drawing)
    links = strips(drawing, placement)
    for source in {source for source, _ in links}:
        ways = [placement.bends[link] for link in links if link[0] == source]
        lane = {points[1][0] for points in ways}
        assert len(lane) == 1
        (x,) = lane
        assert all(x <= at or at + WIDTH <= x for at, _ in placement.positions.values())


@pytest.mark.parametrize(
    ("key", "bound"), [("vgg16", 16), ("resnet50", 10), ("googlenet", 8), ("unet_2015", 24)]
)
def test_a_small_edit_moves_little(key: str, bound: float) -> None:
    drawing = published(key)
    before = drawn(drawing)
    steps = edits(drawing, 5)
    far = [moved(before, drawn(each, before)) for each in steps]
    anew = [moved(before, drawn(each)) for each in steps]
    print(f"\n{key}: {sum(far) / len(far):.1f} px in the mean, {sum(anew) / len(anew):.1f} anew")
    assert sum(far) / len(far) < bound
    assert max(far) < 90


@settings(max_examples=40)
@given(networks(), st.data())
def test_an_edit_moves_no_more_than_arranging_anew(drawing: Drawing, data: st.DataObject) -> None:
    if not drawing.links:
        return
    before = drawn(drawing)
    edited = with_inserted(drawing, data.draw(st.sampled_from(drawing.links)))
    assert moved(before, drawn(edited, before)) <= moved(before, drawn(edited)) + 1


def test_branches_keep_the_order_that_a_hand_gave_them() -> None:
    drawing = inception(2)
    mirrored = Placement({each: (-x, y) for each, (x, y) in drawn(drawing).positions.items()}, {})
    after = drawn(drawing, mirrored).positions
    for module in range(2):
        heads = [after[f"{module}.branch{index}.0"][0] for index in range(4)]
        assert heads == sorted(heads, reverse=True)


def test_an_insertion_at_the_head_of_a_branch_keeps_the_branches_in_order() -> None:
    drawing = inception(2)
    before = drawn(drawing)
    edited = with_inserted(drawing, ("stem.9", "0.branch0.0"))
    after = drawn(edited, before).positions
    order = [after[each][0] for each in ("new", *(f"0.branch{i}.0" for i in (1, 2, 3)))]
    assert all(left < right for left, right in pairwise(order))
