"""The history panel: every step by name, travelled by click and keys, told to readers."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListWidget

from designer.edits import Rename, SetParameter
from tests.widgets.hand import in_front, network, node
from widgets.history import HistoryPanel
from widgets.main_window import MainWindow

SPOKEN = Qt.ItemDataRole.AccessibleTextRole


def listed(window: MainWindow) -> QListWidget:
    panel = window.below.show_page("History").panel
    assert isinstance(panel, HistoryPanel)
    return panel.list


def edit(window: MainWindow) -> None:
    """Three steps: a value, a name, everything duplicated."""
    document = in_front(window).document
    document.perform(SetParameter(frozenset([node(window, "c1")]), "out_channels", 8))
    document.perform(Rename(node(window, "c1"), "stem"))
    in_front(window).selection.set([node(window, "a1")])
    window.actions_made.run_id("edit.duplicate")


def spoken(rows: QListWidget) -> list[str]:
    return [rows.item(row).data(SPOKEN) for row in range(rows.count())]


def test_steps_are_named_and_what_is_undone_is_told_by_more_than_grey(lenet: MainWindow) -> None:
    rows = listed(lenet)
    edit(lenet)
    assert spoken(rows) == ["New", "Change out_channels", "Rename", "Duplicate"]
    lenet.actions_made.run_id("edit.undo")
    lenet.actions_made.run_id("edit.undo")
    assert spoken(rows)[2:] == ["Rename, undone", "Duplicate, undone"]
    assert [rows.item(row).font().italic() for row in range(4)] == [False, False, True, True]
    assert rows.currentRow() == 1
    grey = lenet._appearance.theme["text3"]
    assert rows.item(3).foreground().color() == grey
    in_front(lenet).selection.set([node(lenet, "a1")])
    lenet.actions_made.run_id("edit.duplicate")
    assert spoken(rows) == ["New", "Change out_channels", "Duplicate"]


def test_the_arrow_keys_travel_and_back_at_the_saved_step_nothing_is_unsaved(
    lenet: MainWindow, tmp_path: Path
) -> None:
    document = in_front(lenet).document
    document.saved(tmp_path / "mine.convas")
    saved = network(lenet)
    rows = listed(lenet)
    edit(lenet)
    assert lenet.isWindowModified()
    rows.setFocus()
    for _ in range(3):
        QTest.keyClick(rows, Qt.Key.Key_Up)
    assert network(lenet) is saved
    assert not document.modified and not lenet.isWindowModified()
    QTest.keyClick(rows, Qt.Key.Key_End)
    assert "stem" in network(lenet).by_name and lenet.isWindowModified()
    assert rows.count() == 4


def test_steps_inside_a_block_stand_in_the_same_list(blocks: MainWindow) -> None:
    rows = listed(blocks)
    use = next(n.id for n in network(blocks).nodes.values() if n.layer.category == "block")
    assert blocks._canvas.open_block(use)
    inner = next(iter(network(blocks).of_kind("Conv2d")))
    in_front(blocks).document.perform(Rename(inner.id, "renamed"))
    assert spoken(rows) == ["New", "Rename"]
    rows.setFocus()
    QTest.keyClick(rows, Qt.Key.Key_Up)
    assert "renamed" not in network(blocks).by_name
