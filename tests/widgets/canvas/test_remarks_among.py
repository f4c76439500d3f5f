"""Notes and frames among what else the canvas does: guides, wires, slices, the minimap, letters."""

from collections.abc import Callable
from typing import TypeVar

import pytest
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from designer.cutouts import duplicate, duplicate_aside
from designer.document import Document
from designer.edits import AddNetwork
from designer.remark_places import remark_box
from designer.session import Session
from graphs.layers.convolution import Conv2d
from graphs.network import Network, Node
from graphs.remarks import Frame, Note, words
from tests.benchmarks.bench_canvas import chain as long_chain
from tests.widgets.canvas.conftest import Open
from tests.widgets.canvas.hand import ALT, Hand, chain
from tests.widgets.canvas.remarks import FRAME, paper, shown, went, written
from tests.widgets.canvas.test_minimap import colour_at, near
from widgets.canvas.growing import SLICE
from widgets.canvas.remark_editor import RemarkEditor
from widgets.canvas.remark_look import frame_tints, note_tints
from widgets.canvas.view import CanvasView
from widgets.theme import load_theme

LIGHT = load_theme("light")
T = TypeVar("T")


class AtOnce:
    """Work beside the window that is done before anybody waits."""

    def do(
        self,
        what: str,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[str], None] | None = None,
    ) -> None:
        done(work())


def loose() -> Network:
    """The chain with a loose layer, and a note beside that."""
    there = chain().with_nodes(Node("n5", Conv2d(8, 3), "loose", 300, 296))
    return there.with_remarks(Note("r1", "try this", 300, 372, 160))


def on_wire(hand: Hand) -> tuple[float, float]:
    (x, y), (u, v) = hand.port("n2", "out"), hand.port("n3", "in")
    return (x + u) / 2, (y + v) / 2


def test_a_node_with_its_note_is_moved_over_a_wire_and_not_into_it(opened: Open) -> None:
    hand = opened(loose())
    before = hand.network
    hand.session.selection.set(["n5"], (), ["r1"])
    hand.drag(hand.body("n5"), on_wire(hand))
    assert hand.steps == ["Move"] and hand.network.wiring == before.wiring
    ways = went(before, hand.network)
    assert ways.keys() == {"n5", "r1"} and ways["n5"] == ways["r1"]
    hand.session.document.undo()
    hand.session.selection.set(["n5"])
    hand.drag(hand.body("n5"), on_wire(hand))
    assert hand.steps == ["Insert Conv2d"]
    assert hand.network.remarks == before.remarks


def test_guides_draw_a_node_and_its_note_as_far(opened: Open) -> None:
    hand = opened(loose())
    before = hand.network
    hand.session.selection.set(["n5"], (), ["r1"])
    x, y = hand.body("n5")
    hand.drag((x, y), (x - 295, y + 205))
    assert hand.network.nodes["n5"].x == 0
    ways = went(before, hand.network)
    assert ways["n5"] == ways["r1"]


def test_nodes_leave_their_chain_with_the_frame_around_them(opened: Open) -> None:
    hand = opened(written())
    before = hand.network
    hand.session.selection.set(["n2"], (), ["r1"])
    x, y = hand.body("n2")
    hand.drag((x, y), (x + 504, y + 96), keys=ALT)
    ways = went(before, hand.network)
    assert ways.keys() == {"n2", "n3", "r1", "r2"} and len(set(ways.values())) == 1
    assert hand.network.wiring.links["n4", "in"].source == "n1"
    assert len(hand.steps) == 1
    hand.session.document.undo()
    assert hand.network is before and shown(hand) == before.remarks


def test_the_minimap_shows_frames_and_notes_in_their_tints(opened: Open) -> None:
    hand = opened(chain().with_remarks(Frame("r1", "f", -16, 72, 900, 600, "conv")))
    minimap = near(hand)
    assert _alike(colour_at(minimap, 700, 500), frame_tints(LIGHT, "conv").fill)
    hand.session.document.perform(AddNetwork(Network().with_remarks(Note("r1", "n", 400, 200))))
    note = remark_box(hand.network.remarks["r2"])
    middle = (note.left + note.right) / 2, (note.top + note.bottom) / 2
    paper_colour = note_tints(LIGHT).fill
    for _ in range(400):
        if _alike(colour_at(minimap, *middle), paper_colour):
            break
        QTest.qWait(5)
    assert _alike(colour_at(minimap, *middle), paper_colour)


def test_the_minimap_is_as_large_as_all_remarks(opened: Open) -> None:
    hand = opened(written().with_remarks(Note("r9", "far", 3000, 2000)))
    picture = near(hand).picture
    assert picture is not None
    assert picture.bounds.holds(remark_box(hand.network.remarks["r9"]))
    assert picture.bounds.holds(remark_box(FRAME))


def _alike(one: QColor, other: QColor) -> bool:
    parts = zip(one.getRgb()[:3], other.getRgb()[:3], strict=True)  # type: ignore[index]
    return all(abs(a - b) <= 1 for a, b in parts)


def test_remarks_are_there_while_thousands_of_nodes_come_and_go(qtbot: QtBot) -> None:
    view = CanvasView(Session(Document()), LIGHT)
    view.resize(900, 700)
    qtbot.addWidget(view)
    view.show()
    document = view.session.document
    document.perform(AddNetwork(long_chain(5 * SLICE).with_remarks(FRAME)))
    assert len(view.canvas.nodes) < 5 * SLICE
    assert view.canvas.remarks._shown == document.network.remarks
    view.growing.finish()
    document.undo()
    qtbot.waitUntil(lambda: not view.canvas.nodes)
    assert not view.canvas.remarks._shown
    view.release()


@pytest.mark.parametrize("aside", [False, True])
def test_a_duplicate_has_the_notes_that_were_selected(aside: bool) -> None:
    session = Session(Document(written()))
    session.selection.set(["n2"], (), ["r2"])
    if aside:
        duplicate_aside(session, AtOnce())
    else:
        duplicate(session)
    (key,) = session.selection.remarks
    assert key not in written().remarks and len(session.selection.nodes) == 1
    assert words(session.document.network.remarks[key]) == words(written().remarks["r2"])


def test_letters_typed_in_a_note_are_its_own(opened: Open) -> None:
    hand = opened(written())
    typed: list[str] = []
    hand.view.typed_over.connect(lambda place, text: typed.append(text))
    hand.view.remarks.edit("r2")
    (editor,) = hand.view.findChildren(RemarkEditor)
    QTest.keyClicks(editor, "conv here")
    assert typed == []
    editor.accept()
    assert words(hand.network.remarks["r2"]) == "conv here"
    hand.click(paper(hand))
    QTest.keyClicks(hand.view, "c")
    assert typed == ["c"]
