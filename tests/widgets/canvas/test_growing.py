"""Thousands of nodes on a canvas: they come in slices, and what is there meanwhile is right."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from designer.canvas.geometry import Box
from designer.document import Change, Document
from designer.edits import AddNetwork, AddNode, RemoveNodes
from designer.session import Session
from graphs.growth import grown, part_of
from graphs.layers.activation import ReLU
from graphs.propagate import propagate
from tests.benchmarks.bench_canvas import chain
from widgets.canvas.growing import SLICE
from widgets.canvas.places import NOWHERE
from widgets.canvas.view import CanvasView
from widgets.theme import load_theme

COUNT = 5 * SLICE


@pytest.fixture
def view(qtbot: QtBot) -> Iterator[CanvasView]:
    made = CanvasView(Session(Document()), load_theme("light"))
    made.resize(1200, 800)
    qtbot.addWidget(made)
    made.show()
    yield made
    made.release()


def drawn(view: CanvasView) -> int:
    assert view.canvas.nodes.keys() == view.canvas.facts.network.nodes.keys()
    assert view.canvas.wires.items.keys() == set(view.canvas.facts.network.wiring)
    return len(view.canvas.nodes)


def paste(view: CanvasView, count: int) -> None:
    view.session.document.perform(AddNetwork(chain(count)))
    view.session.selection.set(view.session.document.network.nodes)


def test_a_part_grows_to_the_very_whole() -> None:
    whole = propagate(chain(50))
    part = part_of(whole, ["n3", "n4", "n9"])
    assert list(part.network.wiring) == [link for link in whole.network.wiring if link[0] == "n3"]
    seen = [len(part.nodes)]
    while part is not whole:
        part = grown(part, whole, 20)
        seen.append(len(part.nodes))
        assert part.nodes == {key: whole.nodes[key] for key in part.nodes}
        inner = {k for k in whole.network.wiring if {k.source, k.target} <= part.nodes.keys()}
        assert set(part.network.wiring) == inner
    assert seen == [3, 23, 43, 50]
    assert part_of(whole, whole.nodes) is whole


def test_many_nodes_come_a_slice_a_turn_and_all_of_them_selected(
    view: CanvasView, qtbot: QtBot
) -> None:
    slices: list[int] = []
    draw = view.canvas.draw

    def watched(change: Change) -> None:
        slices.append(drawn(view))
        draw(change)

    view.canvas.draw = watched  # type: ignore[method-assign]
    paste(view, COUNT)
    assert drawn(view) == SLICE
    with qtbot.waitSignal(view.growing.done):
        pass
    assert slices == list(range(0, COUNT, SLICE))
    assert drawn(view) == COUNT
    assert view.canvas.facts is view.session.document.facts
    assert all(item.selected for item in view.canvas.nodes.values())


def test_few_nodes_come_at_once(view: CanvasView) -> None:
    paste(view, 2 * SLICE)
    assert drawn(view) == 2 * SLICE


def test_all_is_seen_before_all_is_drawn(view: CanvasView) -> None:
    paste(view, COUNT)
    view.fit_all()
    last = view.session.document.network.nodes[f"n{COUNT}"]
    assert view.viewport().rect().contains(view.mapFromScene(last.x, last.y))


def test_an_edit_and_undo_in_the_middle_end_where_the_document_is(
    view: CanvasView, qtbot: QtBot
) -> None:
    paste(view, COUNT)
    document = view.session.document
    document.perform(RemoveNodes(frozenset(["n2", "n900"])))
    assert drawn(view) < COUNT - 2
    assert "n2" not in view.canvas.nodes
    view.centre_on(f"n{COUNT}")
    assert drawn(view) == COUNT - 2
    paste(view, COUNT)
    document.undo()
    document.undo()
    document.undo()
    qtbot.waitUntil(lambda: drawn(view) == 0)
    qtbot.wait(20)
    assert drawn(view) == 0


def test_a_canvas_that_goes_draws_no_more(view: CanvasView, qtbot: QtBot) -> None:
    paste(view, COUNT)
    view.growing.stop()
    qtbot.wait(20)
    assert drawn(view) == SLICE


def test_many_nodes_go_a_slice_a_turn_and_cannot_be_pointed_at(
    view: CanvasView, qtbot: QtBot
) -> None:
    view.session.document.perform(AddNode(ReLU(), 5000, 40))
    paste(view, COUNT)
    view.growing.finish()
    places = view.canvas.places
    assert places.hit(5010, 50, 4).node == "n1" and places.hit(20, 20, 4).node is not None
    view.session.document.undo()
    assert drawn(view) == COUNT + 1 - SLICE
    assert places.hit(5010, 50, 4) == NOWHERE and not places.nodes_in(Box(0, 0, 9999, 9999))
    with qtbot.waitSignal(view.growing.done):
        pass
    assert list(view.canvas.nodes) == ["n1"] and not view.canvas.wires.items
    assert view.canvas.facts is view.session.document.facts
    assert places.hit(5010, 50, 4).node == "n1"


def test_wires_beside_much_that_went_have_their_straight_ways_in_the_end(
    view: CanvasView, qtbot: QtBot
) -> None:
    paste(view, COUNT)
    view.growing.finish()
    lines = {link: item.line for link, item in view.canvas.wires.items.items()}
    view.session.document.perform(AddNetwork(chain(COUNT), 24, 24))
    view.growing.finish()
    assert any(view.canvas.wires.items[link].line != line for link, line in lines.items())
    view.session.document.undo()
    with qtbot.waitSignal(view.growing.done):
        pass
    assert {link: item.line for link, item in view.canvas.wires.items.items()} == lines


def test_going_that_is_undone_in_its_middle_stays(view: CanvasView, qtbot: QtBot) -> None:
    paste(view, COUNT)
    view.growing.finish()
    view.session.document.undo()
    qtbot.waitUntil(lambda: drawn(view) < COUNT / 2)
    view.session.document.redo()
    with qtbot.waitSignal(view.growing.done):
        pass
    assert drawn(view) == COUNT and not view.canvas.places.asleep
