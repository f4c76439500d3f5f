"""Fragments of the palette under real clicks, keys and drops."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from graphs.network import Link
from graphs.snippets import SNIPPETS
from tests.widgets.canvas.conftest import Open, opened
from tests.widgets.canvas.hand import chain
from tests.widgets.hand import enter, in_front, network, node
from widgets.main_window import MainWindow
from widgets.palette import rows

__all__ = ["opened"]

LEFT = Qt.MouseButton.LeftButton
RESIDUAL = SNIPPETS["Residual block"]


def choose(window: MainWindow, title: str) -> None:
    """Double-click a fragment in the palette."""
    palette = window.palette_panel
    index = palette._model.index(palette._model.rows.index(SNIPPETS[title]))
    palette.list.scrollTo(index)
    place = palette.list.visualRect(index).center()
    QTest.mouseClick(palette.list.viewport(), LEFT, pos=place)
    QTest.mouseDClick(palette.list.viewport(), LEFT, pos=place)


def test_fragments_stand_last_and_are_found_by_their_words() -> None:
    assert rows("")[-len(SNIPPETS) :] == list(SNIPPETS.values())
    assert rows("resnet") == [RESIDUAL, SNIPPETS["Bottleneck block"]]


def test_a_fragment_is_wired_behind_the_selected_node_for_its_channels(
    window: MainWindow,
) -> None:
    for kind in ("Input", "Conv2d"):
        window.finder.add(kind)
    conv = node(window, "conv1")
    enter(window, "out_channels", "24")
    choose(window, "Residual block")
    session = in_front(window)
    assert session.selection.nodes == set(network(window).nodes) - {conv, node(window, "input")}
    facts = session.document.facts
    assert all(known.status == "right" for known in facts.nodes.values())
    (link,) = network(window).outgoing(conv)
    assert network(window).nodes[link.target].name == "in"
    assert session.document.history.steps[-1].name == "Add Residual block"
    assert network(window).by_name["conv2"].layer.arguments()["out_channels"] == 24
    places = {(n.x, n.y) for n in network(window).nodes.values()}
    assert len(places) == len(network(window).nodes)
    session.document.undo()
    assert set(network(window).nodes) == {conv, node(window, "input")}


@pytest.mark.parametrize("kind", ["", "Flatten"])
def test_a_fragment_that_would_not_fit_stands_free(window: MainWindow, kind: str) -> None:
    if kind:
        window.finder.add("Input")
        window.finder.add(kind)
    before = set(network(window).nodes)
    palette = window.palette_panel
    palette.filter.setFocus()
    QTest.keyClicks(palette.filter, "excitation")
    QTest.keyClick(palette.filter, Qt.Key.Key_Return)
    added = set(network(window).nodes) - before
    assert len(added) == len(SNIPPETS["Squeeze and excitation"].build().nodes)
    assert not [k for k in network(window).wiring if k.source in before and k.target in added]


def test_a_fragment_dropped_on_a_wire_stands_in_it(opened: Open) -> None:
    hand = opened(chain())
    hand.drop("Residual block", (88, 168))
    assert hand.steps == ["Add Residual block"]
    facts = hand.session.document.facts
    assert all(known.status == "right" for known in facts.nodes.values())
    assert Link("n2", "out", "n3", "in") not in set(hand.network.wiring)
    (link,) = hand.network.outgoing("n2")
    assert hand.network.nodes[link.target].name == "in"
    lowest = max(n.y for key, n in hand.network.nodes.items() if key not in chain().nodes)
    assert hand.network.nodes["n3"].y > lowest


def test_a_fragment_dropped_on_paper_stands_there_unwired(opened: Open) -> None:
    hand = opened(chain())
    hand.drop("Inception module", (400, 96))
    first = hand.network.by_name["in"]
    assert (first.x, first.y) == (312, 72)
    assert not hand.network.incoming(first.id)
    hand.carry("Inception module", (400, 300))
    hand.take_away()
    assert len(hand.steps) == 1
