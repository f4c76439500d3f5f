"""Every registered action can be reached, done and, where it edits, undone."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMenu

from designer.commands import COMMANDS
from designer.edits import MoveNodes, SetParameter
from designer.weights import KeepWeights
from graphs.network import Kept, Stored
from widgets.canvas.places import Port
from widgets.main_window import MainWindow
from widgets.mnemonics import plain


def _break(window: MainWindow) -> None:
    """Let the second convolution have groups that do not divide, and its repair be found."""
    session = window.documents.current.session
    c3 = frozenset([session.document.network.by_name["c3"].id])
    session.selection.set(c3)
    session.document.perform(SetParameter(c3, "groups", 4))
    while not window.actions_made.by_id["network.repair"].isEnabled():
        QTest.qWait(5)


def _first(*keys: str) -> Callable[[MainWindow], None]:
    def run(window: MainWindow) -> None:
        for key in keys:
            window.actions_made.run_id(key)

    return run


def _give_weights(window: MainWindow) -> None:
    document = window.documents.current.document
    kept = Kept("loaded", "Conv2d", {"bias": Stored("w.safetensors", "c1.bias", (6,))})
    document.perform(KeepWeights({document.network.by_name["c1"].id: kept}))


FIRST: dict[str, Callable[[MainWindow], None]] = {
    "network.arrange": _first("edit.duplicate"),
    "network.flow_down": _first("network.flow_right"),
    "network.unfreeze": _first("network.freeze"),
    "network.forget_weights": _give_weights,
    "network.repair": _break,
    "block.unfold": _first("block.make"),
    "block.unique": _first("block.make", "edit.duplicate"),
    "block.tidy": _first("block.make", "edit.delete"),
    "remark.hue_grey": _first("remark.frame", "remark.hue_conv"),
    **{
        key: _first("remark.frame")
        for key in COMMANDS
        if key.startswith("remark.hue_") and key != "remark.hue_grey"
    },
}
"""What must have been done for an action to have something to do."""

ON_ONE = ("network.cut", "edit.connect")
"""What needs exactly one node."""

SCATTERED = ("network.arrange_selection", *(key for key in COMMANDS if key.startswith("align.")))
"""What needs several nodes that stand anywhere."""

CHOOSING = ("edit.connect", "edit.disconnect")
"""What asks with what; the first answer is taken."""

EDITS = [command.id for command in COMMANDS.values() if command.edits]


def in_menus(menus: list[QMenu]) -> set[str]:
    found: set[str] = set()
    for menu in menus:
        for action in menu.actions():
            found.add(action.objectName())
    return found


def test_every_action_stands_in_a_menu_and_in_the_search(window: MainWindow) -> None:
    reachable = in_menus(window.actions_made._menus)
    assert set(COMMANDS) <= reachable
    window.finder.search_everything()
    shown = window.finder.popup.shown
    assert len(shown) >= len(COMMANDS)
    for command in COMMANDS.values():
        assert any(command.text.rstrip("…") in text for text in shown), command.id


def test_no_two_actions_share_a_shortcut() -> None:
    keys = [QKeySequence(key).toString() for each in COMMANDS.values() for key in each.keys]
    assert "" not in keys
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize("key", EDITS)
def test_undo_takes_back_what_an_action_did(window: MainWindow, key: str) -> None:
    window.documents.open_example("googlenet_aux" if key == "network.remove_heads" else "lenet5")
    session = window.documents.current.session
    ids = list(session.document.network.nodes)
    session.selection.set(ids[3:5])
    window.actions_made.run_id("edit.copy")
    if key in FIRST:
        FIRST[key](window)
    if key in ON_ONE:
        session.selection.set(ids[3:4])
    if key in SCATTERED:
        places = {ids[3]: (600, 0), ids[4]: (1000, 400), ids[5]: (824, 144)}
        session.document.perform(MoveNodes(places))
        session.selection.set(places)
    before = session.document.network
    steps = len(session.document.history.steps)
    window.actions_made.run_id(key)
    if key in CHOOSING:
        assert session.document.network is before
        QTest.keyClick(window.finder.popup.field, Qt.Key.Key_Return)
    assert session.document.network != before
    assert len(session.document.history.steps) == steps + 1
    window.actions_made.run_id("edit.undo")
    assert session.document.network is before


def test_delete_and_heal_joins_the_neighbours(window: MainWindow) -> None:
    window.documents.open_example("lenet5")
    session = window.documents.current.session
    session.selection.set([session.document.network.by_name["a1"].id])
    view = window.documents.current.view
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Delete, Qt.KeyboardModifier.ControlModifier)
    network = session.document.network
    assert "a1" not in network.by_name
    assert len(network.wiring) == len(network.nodes) - 1


def test_the_search_opens_by_its_shortcut_finds_and_does(window: MainWindow) -> None:
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(window, Qt.Key.Key_P, both)
    popup = window.finder.popup
    assert popup.isVisible()
    QTest.keyClicks(popup.field, "lenet")
    QTest.keyClick(popup.field, Qt.Key.Key_Return)
    assert not popup.isVisible()
    assert window.documents.current.name == "LeNet-5"
    QTest.keyClick(window, Qt.Key.Key_P, both)
    QTest.keyClicks(popup.field, "go to c3")
    QTest.keyClick(popup.field, Qt.Key.Key_Return)
    session = window.documents.current.session
    assert session.selection.nodes == {session.document.network.by_name["c3"].id}


def test_escape_puts_the_search_away_and_gives_the_focus_back(window: MainWindow) -> None:
    window.palette_panel.filter.setFocus()
    window.actions_made.run_id("edit.find_action")
    popup = window.finder.popup
    QTest.keyClick(popup.field, Qt.Key.Key_Escape)
    assert not popup.isVisible()
    assert window.focusWidget() is window.palette_panel.filter


def test_what_cannot_be_done_is_grey_and_does_nothing(window: MainWindow) -> None:
    actions = window.actions_made
    assert not actions.by_id["edit.undo"].isEnabled()
    assert not actions.by_id["edit.delete"].isEnabled()
    assert not actions.by_id["file.export_onnx"].isEnabled()
    assert not window.top.train.isEnabled()
    actions.run_id("edit.delete")
    window.documents.open_example("lenet5")
    assert window.top.train.isEnabled()


def test_recent_files_are_listed_and_open(window: MainWindow, tmp_path: object) -> None:
    from pathlib import Path

    from graphs.architectures import ARCHITECTURES
    from graphs.storage import write_text

    path = Path(str(tmp_path)) / "a & b.convas"
    path.write_text(write_text(ARCHITECTURES["lenet5"].build()))
    window.documents.open_path(path)
    window.documents.close()
    menu = next(m for m in window.actions_made._menus if plain(m.title()) == "Open recent")
    menu.aboutToShow.emit()
    (entry,) = menu.actions()
    assert entry.text().startswith("a && b.convas")
    entry.trigger()
    assert window.documents.current.name == "a & b.convas"


def test_the_cheat_sheet_names_every_shortcut_and_blocks_nothing(window: MainWindow) -> None:
    window.actions_made.run_id("help.shortcuts")
    (sheet,) = (w for w in QApplication.topLevelWidgets() if isinstance(w, QDialog))
    assert not sheet.isModal()
    texts = {label.text() for label in sheet.findChildren(type(window.top.device))}
    assert all(command.text in texts for command in COMMANDS.values() if command.keys)
    sheet.close()


def test_adding_at_a_dropped_wire_wires_the_choice(window: MainWindow) -> None:
    from PySide6.QtCore import QPointF

    window.finder.add("Input")
    session = window.documents.current.session
    (source,) = session.document.network.nodes
    view = window.documents.current.view
    view.add_requested.emit(QPointF(200, 200), Port(source, "out", "out"))
    popup = window.finder.popup
    assert "Input" not in popup.shown
    QTest.keyClicks(popup.field, "relu")
    QTest.keyClick(popup.field, Qt.Key.Key_Return)
    network = session.document.network
    relu = network.by_name["relu1"]
    assert (relu.x, relu.y) == (112, 176)
    assert [link.source for link in network.incoming(relu.id)] == [source]


def test_a_network_without_auxiliary_heads_says_so_and_stays(window: MainWindow) -> None:
    window.documents.open_example("autoencoder")
    before = window.documents.current.session.document.network
    window.actions_made.run_id("network.remove_heads")
    assert window.documents.current.session.document.network is before
    assert window.info.text.startswith("There are no auxiliary heads")
