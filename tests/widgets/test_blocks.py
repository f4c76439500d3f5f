"""Blocks in the window, by mouse and keys: made, opened, edited inside, left, used again."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from designer.block_edits import RenameBlock
from designer.edits import RemoveNodes, Rename, SetParameter
from designer.inside import InsideDocument
from designer.protocol import Job, Train
from graphs.blocks import BlockLayer
from graphs.propagate import propagate
from graphs.storage import network_to_json, read
from tests.graphs.test_blocks import sample
from tests.widgets.hand import choose_file, enter, in_front, network, node
from tests.widgets.inside import convolutions, crumbs, key, look_into, root, select
from tests.widgets.student import LEFT, Student
from tests.widgets.windows import SilentWorker
from widgets.canvas.node_item import NodeItem
from widgets.canvas.view import CanvasView
from widgets.main_window import MainWindow
from widgets.problems import NONE_INSIDE, ProblemsPanel

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def test_a_selection_becomes_a_block_and_comes_back(lenet: MainWindow) -> None:
    before, facts = network(lenet), in_front(lenet).document.facts
    lenet.documents.current.view.setFocus()
    select(lenet, "c3", "a3", "s4")
    key(lenet, Qt.Key.Key_G, CTRL)
    (made,) = in_front(lenet).selection.nodes
    assert isinstance(network(lenet).nodes[made].layer, BlockLayer)
    assert in_front(lenet).document.facts.totals == facts.totals
    key(lenet, Qt.Key.Key_G, CTRL | SHIFT)
    assert network(lenet) == before
    names = {network(lenet).nodes[each].name for each in in_front(lenet).selection.nodes}
    assert names == {"c3", "a3", "s4"}
    key(lenet, Qt.Key.Key_Z, CTRL)
    key(lenet, Qt.Key.Key_Z, CTRL)
    assert network(lenet) is before


def test_what_cannot_be_a_block_is_said(lenet: MainWindow) -> None:
    before = network(lenet)
    lenet.documents.current.view.setFocus()
    select(lenet, "input", "c1")
    key(lenet, Qt.Key.Key_G, CTRL)
    assert "Input cannot be in a block" in lenet.info.text
    select(lenet, "c1", "c3")
    key(lenet, Qt.Key.Key_G, CTRL)
    assert "a1 lies between the selected nodes: select it too" in lenet.info.text
    assert network(lenet) is before


def test_a_double_click_opens_a_block_and_a_crumb_leaves_it(blocks: MainWindow) -> None:
    hand = look_into(blocks, "stage.1", "0")
    assert crumbs(blocks) == ("untitled", "stage.1", "0")
    document = in_front(blocks).document
    assert isinstance(document, InsideDocument) and document.arguments["width"] == 24
    assert "24" in hand.view.crumbs.note and "ConvBlock" in hand.view.crumbs.note
    (button,) = (b for b in hand.view.crumbs.buttons if b.text() == "stage.1")
    QTest.mouseClick(button, LEFT)
    QTest.qWait(1)
    assert crumbs(blocks) == ("untitled", "stage.1")
    assert in_front(blocks).selection.nodes == {document.node}
    QTest.mouseClick(hand.view.crumbs.buttons[0], LEFT)
    QTest.qWait(1)
    assert crumbs(blocks) == () and in_front(blocks).document is document.root
    assert len(blocks.documents.levels.of(blocks.documents.current)) == 0


def test_what_is_inside_a_block_is_shown_whole_below_the_crumbs(blocks: MainWindow) -> None:
    blocks.resize(1000, 600)
    look_into(blocks, "stage.1", "0")
    view = blocks.documents.current.view
    tops = [view.mapFromScene(item.pos()).y() for item in view.canvas.nodes.values()]
    assert min(tops) > view.crumbs.geometry().bottom() > 0


def test_the_keyboard_opens_leaves_and_reaches_the_crumbs(blocks: MainWindow) -> None:
    select(blocks, "stage.1")
    key(blocks, Qt.Key.Key_Return)
    assert crumbs(blocks) == ("untitled", "stage.1")
    select(blocks, "0")
    key(blocks, Qt.Key.Key_Down, CTRL)
    assert crumbs(blocks) == ("untitled", "stage.1", "0")
    key(blocks, Qt.Key.Key_Tab, SHIFT)
    button = blocks.focusWidget()
    assert button is blocks.documents.current.view.crumbs.buttons[-1]
    QTest.keyClick(button, Qt.Key.Key_Space)
    QTest.qWait(1)
    assert crumbs(blocks) == ("untitled", "stage.1")
    assert blocks.documents.current.view.hasFocus()
    key(blocks, Qt.Key.Key_Escape)
    assert crumbs(blocks) == ()
    select(blocks, "stem")
    key(blocks, Qt.Key.Key_Down, CTRL)
    key(blocks, Qt.Key.Key_Up, CTRL)
    assert crumbs(blocks) == () and not blocks.actions_made.by_id["block.leave"].isEnabled()


def test_escape_ends_a_gesture_before_it_leaves(blocks: MainWindow) -> None:
    hand = look_into(blocks, "stem")
    before = network(blocks)
    place = hand.at(hand.body("conv"))
    QTest.mousePress(hand.view.viewport(), LEFT, pos=place)
    hand._move((hand.body("conv")[0] + 200, 300))
    key(blocks, Qt.Key.Key_Escape)
    QTest.mouseRelease(hand.view.viewport(), LEFT, pos=place)
    assert crumbs(blocks) == ("untitled", "stem") and network(blocks) is before
    key(blocks, Qt.Key.Key_Escape)
    assert crumbs(blocks) == ()


def test_an_edit_inside_changes_every_use_and_is_undone_there(blocks: MainWindow) -> None:
    before = root(blocks)
    hand = look_into(blocks, "stage.1", "0")
    hand.click(hand.body("conv"))
    enter(blocks, "kernel_size", "5")
    enter(blocks, "padding", "2")
    assert convolutions(blocks, "kernel_size") == {5}
    assert blocks.windowTitle().startswith("untitled") and blocks.isWindowModified()
    hand.view.setFocus()
    for _ in range(2):
        key(blocks, Qt.Key.Key_Z, CTRL)
    assert root(blocks) is before and crumbs(blocks) == ("untitled", "stage.1", "0")


def test_a_block_is_dragged_from_the_palette_and_typed(blocks: MainWindow) -> None:
    hand = Student(blocks)
    hand.drag_from_palette("ConvBlock", (500, 0))
    added = hand.network.by_name[hand.selected]
    assert added.layer.kind == "ConvBlock" and added.name == "convblock1"
    assert added.layer is not root(blocks).by_name["stem"].layer
    window = blocks
    window.palette_panel.filter.setFocus()
    QTest.keyClicks(window.palette_panel.filter, "Residual")
    shown = [row for row in window.palette_panel._model.rows if not isinstance(row, str)]
    assert getattr(shown[0], "kind", "") == "Residual"
    QTest.keyClick(window.palette_panel.filter, Qt.Key.Key_Return)
    assert network(blocks).by_name[hand.selected].layer.kind == "Residual"


def test_a_block_is_not_offered_inside_itself(blocks: MainWindow) -> None:
    def offered() -> set[str]:
        rows = blocks.palette_panel._model.rows
        return {getattr(row, "kind", "") for row in rows} & {"ConvBlock", "Residual"}

    def found() -> set[str]:
        blocks.finder.search_everything()
        shown = blocks.finder.popup.shown
        blocks.finder.popup.put_away()
        return {text.removeprefix("Add ") for text in shown} & {"ConvBlock", "Residual"}

    assert offered() == found() == {"ConvBlock", "Residual"}
    look_into(blocks, "stage.1")
    assert offered() == found() == {"ConvBlock"}
    look_into(blocks, "0")
    assert offered() == found() == set()
    before = root(blocks)
    select(blocks, "conv")
    blocks.finder.add("Residual")
    assert "The block ConvBlock would contain itself" in blocks.info.text
    assert root(blocks) is before


def test_save_train_and_export_inside_are_those_of_the_design(
    blocks: MainWindow, tmp_path: Path, qtbot: QtBot, worker_double: SilentWorker
) -> None:
    path = tmp_path / "blocks.convas"
    look_into(blocks, "stage.1")
    totals = blocks.status.text
    assert f"{propagate(sample()).totals.parameters:,} parameters" in totals
    window = blocks
    opened = window.documents.current
    assert window.documents.saving.save_to(opened, path)
    assert read(path) == root(blocks) and not window.isWindowModified()
    assert crumbs(blocks)[0] == "blocks.convas" == opened.name
    window.actions_made.run_id("network.train")
    (train,) = (each for each in worker_double.asked if isinstance(each, Train))
    assert train.design == network_to_json(root(blocks))
    window.actions_made.run_id("file.export_pytorch")
    choose_file(qtbot, window, tmp_path / "net.py")
    qtbot.waitUntil(lambda: any(isinstance(each, Job) for each in worker_double.asked))
    (job,) = (each for each in worker_double.asked if isinstance(each, Job))
    assert job.arguments["design"] == network_to_json(root(blocks))


def test_a_use_that_goes_takes_the_view_back(blocks: MainWindow) -> None:
    look_into(blocks, "stage.1", "0")
    document = blocks.documents.current.document
    document.perform(RemoveNodes(frozenset([document.network.by_name["stage.1"].id])))
    assert crumbs(blocks) == () and in_front(blocks).document is document
    document.undo()
    look_into(blocks, "stage.1", "0")
    residual = blocks.documents.levels.of(blocks.documents.current)[0].document
    residual.perform(RemoveNodes(frozenset([residual.network.by_name["0"].id])))
    assert crumbs(blocks) == ("untitled", "stage.1")
    blocks.actions_made.run_id("edit.undo")
    document.perform(RenameBlock("Residual", "Rest"))
    document.perform(Rename(residual.node, "stages"))
    assert crumbs(blocks) == ("untitled", "stages")


def test_undo_of_the_collapse_leaves_the_block_that_it_made(lenet: MainWindow) -> None:
    lenet.documents.current.view.setFocus()
    select(lenet, "c3", "a3")
    key(lenet, Qt.Key.Key_G, CTRL)
    key(lenet, Qt.Key.Key_Return)
    assert len(crumbs(lenet)) == 2
    key(lenet, Qt.Key.Key_Z, CTRL)
    assert crumbs(lenet) == () and "c3" in network(lenet).by_name
    assert lenet.documents.current.view.hasFocus()
    key(lenet, Qt.Key.Key_Z, CTRL | SHIFT)
    assert "c3" not in network(lenet).by_name


def test_each_level_remembers_what_it_looked_at(blocks: MainWindow, qtbot: QtBot) -> None:
    hand = look_into(blocks, "stem")
    hand.view.zoom_to(2.0)
    hand.view.centre_on(node(blocks, "relu"))
    spot = hand.view.camera.spot
    key(blocks, Qt.Key.Key_Escape)
    outer = hand.view.camera.spot
    look_into(blocks, "stem")
    qtbot.waitUntil(lambda: abs(hand.view.camera.spot.x - spot.x) < 2)
    assert hand.view.zoom == 2.0 and abs(hand.view.camera.spot.y - spot.y) < 2
    key(blocks, Qt.Key.Key_Escape)
    assert hand.view.camera.spot == outer


def test_a_closed_document_is_left_by_all_its_levels(blocks: MainWindow) -> None:
    look_into(blocks, "stage.1", "0")
    document = blocks.documents.current.document
    document.saved(Path("thrown away"))
    blocks.actions_made.run_id("file.close")
    assert all("Selection" in repr(view) for view in document._views)
    stack = blocks.stack
    shown = [stack.widget(place) for place in range(stack.count())]
    assert [each for each in shown if isinstance(each, CanvasView)] == [
        each.view for each in blocks.documents.all
    ]


def test_another_tab_keeps_its_level(blocks: MainWindow) -> None:
    look_into(blocks, "stem")
    blocks.documents.open_example("lenet5")
    assert crumbs(blocks) == () and "c1" in network(blocks).by_name
    blocks.top.tabs.setCurrentIndex(blocks.top.tabs.currentIndex() - 1)
    assert crumbs(blocks) == ("untitled", "stem") and "bn" in network(blocks).by_name


def test_a_problem_inside_is_told_at_the_use_and_opened_at_its_cause(
    blocks: MainWindow, qtbot: QtBot
) -> None:
    document = blocks.documents.current.document
    inside = InsideDocument(document, document.network.by_name["stem"].id)
    inside.perform(SetParameter(frozenset([inside.network.by_name["conv"].id]), "groups", 2))
    inside.leave()
    item = blocks.documents.current.view.canvas.nodes[node(blocks, "stem")]
    assert item.facts.error is not None and item.facts.error.message.startswith("inside, conv: ")
    panel = blocks.below.show_page("Problems").panel
    assert isinstance(panel, ProblemsPanel)
    row = next(iter(panel.problems.values()))
    qtbot.waitUntil(lambda: bool(row.buttons))
    assert row.buttons[0].text().startswith("In ConvBlock, set groups of conv from 2 to ")
    spot = row.rect().topLeft()
    QTest.mouseClick(row, LEFT, pos=spot)
    assert crumbs(blocks) == () and Student(blocks).selected == "stem"
    QTest.mouseDClick(row, LEFT, pos=spot)
    assert crumbs(blocks) == ("untitled", "stem") and Student(blocks).selected == "conv"
    qtbot.waitUntil(lambda: bool(next(iter(panel.problems.values())).buttons))
    blocks.documents.current.view.setFocus()
    qtbot.waitUntil(blocks.actions_made.by_id["network.repair"].isEnabled)
    key(blocks, Qt.Key.Key_F7)
    assert convolutions(blocks, "groups") == {1}
    assert panel._none.text() == NONE_INSIDE
    key(blocks, Qt.Key.Key_Escape)
    assert in_front(blocks).document.facts.nodes[node(blocks, "stem")].status == "right"


def test_a_use_is_painted_with_a_fold_and_its_repeat(
    blocks: MainWindow, take: Callable[[NodeItem], bytes]
) -> None:
    items = blocks.documents.current.view.canvas.nodes
    stage = items[node(blocks, "stage.1")]
    assert stage._repeat is not None and stage._repeat[1].text() == "×3"
    assert items[node(blocks, "stem")]._repeat is None
    assert take(stage) != take(items[node(blocks, "stem")])


@pytest.fixture
def take() -> Callable[[NodeItem], bytes]:
    """The corner of a node as it is painted."""
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtWidgets import QStyleOptionGraphicsItem

    def taken(item: NodeItem) -> bytes:
        image = QImage(180, 48, QImage.Format.Format_RGB32)
        image.fill(0)
        painter = QPainter(image)
        item.paint(painter, QStyleOptionGraphicsItem())
        painter.end()
        return bytes(image.constBits())

    return taken


def test_unused_blocks_are_deleted_and_come_back(blocks: MainWindow) -> None:
    tidy = blocks.actions_made.by_id["block.tidy"]
    assert not tidy.isEnabled()
    document = blocks.documents.current.document
    document.perform(RemoveNodes(frozenset([node(blocks, "stage.1")])))
    assert tidy.isEnabled()
    blocks.actions_made.run_id("block.tidy")
    assert set(root(blocks).blocks) == {"ConvBlock"} and not tidy.isEnabled()
    blocks.actions_made.run_id("edit.undo")
    assert set(root(blocks).blocks) == {"ConvBlock", "Residual"}
