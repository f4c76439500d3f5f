"""Everything arranged: frames hold what they held, notes stay beside what they were near."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from designer.arranging import Arrange, flowing_places
from designer.canvas.geometry import Box, node_box
from designer.edits import MoveNodes
from designer.frame_layout import laid_out
from designer.remark_fitting import following
from designer.remark_places import Standing, remark_box, standing_in
from graphs.architectures import ARCHITECTURES
from graphs.network import Network
from graphs.remarks import Frame, Note, Remark
from graphs.types import Direction
from tests.designer.test_remarks import LENET, STEM, frame_around, ids, marked
from tests.graphs.random_graphs import grown


def arranged(network: Network, flow: Direction, *, anew: bool) -> Network:
    places, remarks = laid_out(network, flow, anew=anew)
    return Arrange(places, flow, "Arrange", remarks).apply(network)


@pytest.mark.parametrize("flow", ["down", "right"])
@pytest.mark.parametrize("anew", [True, False])
@pytest.mark.parametrize("key", ["lenet5", "googlenet", "resnet18", "inception_v3"])
def test_a_frame_holds_the_same_after_everything_is_arranged(
    key: str, flow: Direction, anew: bool
) -> None:
    network = ARCHITECTURES[key].build()
    order = network.order
    middle = order[len(order) // 3 : len(order) // 2]
    plain = network.with_remarks(replace(frame_around(network, middle), id="r1"))
    near = network.nodes[order[1]]
    plain = plain.with_remarks(Note("r2", "beside", near.x - 160, near.y, 120))
    new = arranged(plain, flow, anew=anew)
    assert standing_in(new, "r1").nodes == standing_in(plain, "r1").nodes
    assert _covered(new) == []
    again = arranged(new, flow, anew=False)
    assert again == new


def _covered(network: Network) -> list[object]:
    """The pairs of nodes and notes that cover one another, and frames cut by an edge of theirs."""
    boxes: dict[str, Box] = {key: node_box(n.x, n.y) for key, n in network.nodes.items()}
    notes = {k: remark_box(r) for k, r in network.remarks.items() if isinstance(r, Note)}
    boxes |= notes
    frames = [remark_box(r) for r in network.remarks.values() if isinstance(r, Frame)]
    keys = sorted(boxes)
    pairs: list[object] = [
        (one, other)
        for at, one in enumerate(keys)
        for other in keys[:at]
        if boxes[one].grown(-1).meets(boxes[other])
    ]
    pairs += [
        (key, frame)
        for key, box in boxes.items()
        for frame in frames
        if box.meets(frame) and not frame.holds(box)
    ]
    return pairs


@given(st.integers(3, 24), st.integers(0, 2**32), st.data())
@settings(max_examples=150, deadline=None)
def test_any_frames_hold_the_same_after_arranging(
    count: int, seed: int, data: st.DataObject
) -> None:
    network = grown(count, seed)
    network = MoveNodes(flowing_places(network)).apply(network)
    for number in range(data.draw(st.integers(1, 3))):
        x, y = data.draw(st.integers(-50, 400)), data.draw(st.integers(-50, 400))
        width, height = data.draw(st.integers(32, 900)), data.draw(st.integers(32, 900))
        network = network.with_remarks(Frame(f"r{number}", "", x, y, width, height))
    overlap = not all(
        _apart_or_inside(one, other)
        for one in network.remarks.values()
        for other in network.remarks.values()
    )
    note = Note("r9", "words", data.draw(st.integers(-50, 400)), data.draw(st.integers(-50, 400)))
    network = network.with_remarks(note)
    flow: Direction = data.draw(st.sampled_from(["down", "right"]))
    new = arranged(network, flow, anew=data.draw(st.booleans()))
    for key, remark in network.remarks.items():
        if isinstance(remark, Frame) and standing_in(network, key).nodes:
            now, before = standing_in(new, key).nodes, standing_in(network, key).nodes
            assert before <= now if overlap else before == now


def _apart_or_inside(one: Remark, other: Remark) -> bool:
    a, b = remark_box(one), remark_box(other)
    return not a.meets(b) or a.holds(b) or b.holds(a)


def test_frames_that_hold_one_another_and_empty_ones_are_arranged_too() -> None:
    network = marked().network
    twin = replace(network.remarks["r1"], id="r3")
    network = network.with_remarks(
        twin, Frame("r4", "empty", 2000, 0, 300, 200), Note("r5", "within", 2020, 40, 120)
    )
    new = arranged(network, "right", anew=True)
    assert standing_in(new, "r1").nodes == standing_in(new, "r3").nodes == ids(network, STEM)
    assert standing_in(new, "r4").remarks == {"r5"}


def test_many_frames_in_one_another_do_not_overrun_the_stack() -> None:
    node = LENET.by_name["c1"]
    frames = (
        Frame(f"r{n}", "", node.x - n, node.y - n, 200 + 2 * n, 100 + 2 * n) for n in range(600)
    )
    network = Network(nodes={node.id: node}).with_remarks(*frames)
    new = arranged(network, "down", anew=True)
    assert all(node.id in standing_in(new, key).nodes for key in network.remarks)


def test_without_remarks_arranging_is_what_it_was() -> None:
    assert laid_out(LENET, "down", anew=True).places == flowing_places(LENET)
    assert laid_out(LENET, "down", anew=True).remarks == ()


def test_a_selection_that_is_arranged_takes_its_frame_and_the_notes_in_it_along() -> None:
    network = marked().network
    chosen = ids(network, STEM)
    places = {key: (network.nodes[key].x + 400, network.nodes[key].y + 80) for key in chosen}
    changed = following(network, places)
    assert {each.id for each in changed} == {"r1", "r2"}
    new = Arrange(places, "down", "Arrange the selection", changed).apply(network)
    assert standing_in(new, "r1") == Standing(chosen, frozenset({"r2"}))
    note, was = new.remarks["r2"], network.remarks["r2"]
    assert (note.x - was.x, note.y - was.y) == (400, 80)
    # A frame with others in it stays where it is.
    one = {min(chosen): (0, 900)}
    assert following(network, one) == ()
