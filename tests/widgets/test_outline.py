"""The outline is the canvas in words: it follows every edit, and does what the canvas does."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from designer.document import Document
from designer.edits import Connect, Disconnect, RemoveNodes, SetParameter
from graphs.architectures import ARCHITECTURES
from graphs.network import Link
from graphs.propagate import Facts, propagate
from tests.graphs.test_blocks import sample
from tests.widgets.hand import in_front, network, node
from widgets.main_window import MainWindow
from widgets.outline.columns import COLUMNS
from widgets.outline.model import OutlineModel
from widgets.outline.panel import OutlinePanel
from widgets.theme import load_theme


def panel_of(window: MainWindow) -> OutlinePanel:
    window.actions_made.run_id("view.outline")
    return window.below.outline


def texts(model: OutlineModel, parent: QModelIndex | None = None) -> list[tuple[object, ...]]:
    """All that stands in the rows that are there, those below them too."""
    parent = parent or QModelIndex()
    found: list[tuple[object, ...]] = []
    for row in range(model.rowCount(parent)):
        cells = [model.index(row, column, parent) for column in range(len(COLUMNS))]
        found.append((*(cell.data() for cell in cells), *texts(model, cells[0])))
    return found


def anew(facts: Facts) -> OutlineModel:
    model = OutlineModel(load_theme("light"))
    model.show_facts(facts)
    return model


def press(panel: OutlinePanel, key: Qt.Key, keys: Qt.KeyboardModifier | None = None) -> None:
    QTest.keyClick(panel.tree, key, keys or Qt.KeyboardModifier.NoModifier)


def make_current(panel: OutlinePanel, key: str) -> None:
    panel.tree.setCurrentIndex(panel.model.row_of(key))


def test_every_layer_is_a_row_with_its_facts(lenet: MainWindow) -> None:
    model = panel_of(lenet).model
    rows = texts(model)
    assert rows[1][:7] == ("c1", "Conv2d", "6 × 5×5", "6×28×28", "5×5", "156", "117,600")
    names = [network(lenet).nodes[key].name for key in network(lenet).order]
    assert [row[0] for row in rows] == names
    said = model.index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "Conv2d c1, 6 × 5×5, gives 6×28×28, 156 parameters"


def test_a_screen_reader_hears_every_row(lenet: MainWindow) -> None:
    tree = panel_of(lenet).tree
    told = QAccessible.queryAccessibleInterface(tree)
    assert told.text(QAccessible.Text.Name) == "Outline"
    row = told.tableInterface().cellAt(1, 0) if hasattr(told, "tableInterface") else None
    cells = [told.child(n).text(QAccessible.Text.Name) for n in range(told.childCount())]
    assert row is None or row.text(QAccessible.Text.Name).startswith("Conv2d c1")
    assert "Conv2d c1, 6 × 5×5, gives 6×28×28, 156 parameters" in cells


def test_a_problem_is_a_sign_a_text_and_words(lenet: MainWindow) -> None:
    model = panel_of(lenet).model
    c3 = node(lenet, "c3")
    in_front(lenet).document.perform(SetParameter(frozenset([c3]), "groups", 4))
    row = model.row_of(c3)
    assert row.siblingAtColumn(2).data() == "groups 4 does not divide arriving 6"
    assert row.siblingAtColumn(3).data() == "problem"
    said = row.data(Qt.ItemDataRole.AccessibleTextRole)
    assert said.endswith("problem: groups 4 does not divide arriving 6")
    behind = model.index(row.row() + 1, 0)
    assert "unknown until" in behind.data(Qt.ItemDataRole.AccessibleTextRole)


def test_the_selection_goes_both_ways(lenet: MainWindow) -> None:
    panel = panel_of(lenet)
    c1, a1 = node(lenet, "c1"), node(lenet, "a1")
    in_front(lenet).selection.set([c1, a1])
    assert panel._nodes() == {c1, a1}
    make_current(panel, c1)
    assert in_front(lenet).selection.nodes == {c1}
    press(panel, Qt.Key.Key_Down)
    assert in_front(lenet).selection.nodes == {a1}
    press(panel, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert len(in_front(lenet).selection.nodes) == 2
    in_front(lenet).selection.set([])
    assert panel._nodes() == frozenset()


def test_enter_edits_and_f2_renames_in_place(lenet: MainWindow, qtbot: QtBot) -> None:
    panel = panel_of(lenet)
    make_current(panel, node(lenet, "c1"))
    press(panel, Qt.Key.Key_F2)
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit) and field.accessibleName() == "name"
    QTest.keyClicks(field, "stem")
    QTest.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "stem" in network(lenet).by_name)
    assert network(lenet).by_name["stem"].id == panel.model.way(panel.tree.currentIndex())[0]
    qtbot.waitUntil(panel.tree.hasFocus)
    press(panel, Qt.Key.Key_Return)
    assert lenet.focusWidget() is lenet.documents.current.view.in_place.line


def test_a_name_that_cannot_be_is_refused_and_the_old_one_stays(
    lenet: MainWindow, qtbot: QtBot
) -> None:
    panel = panel_of(lenet)
    before = network(lenet)
    make_current(panel, node(lenet, "c1"))
    press(panel, Qt.Key.Key_F2)
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    QTest.keyClicks(field, "c3")
    QTest.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "already a node named c3" in lenet.info.text)
    assert network(lenet) is before


def test_letters_seek_names_instead_of_moving_the_canvas(lenet: MainWindow) -> None:
    panel = panel_of(lenet)
    make_current(panel, node(lenet, "input"))
    zoom = lenet.documents.current.view.zoom
    QTest.keyClicks(panel.tree, "f6")
    assert in_front(lenet).selection.nodes == {node(lenet, "f6")}
    assert lenet.documents.current.view.zoom == zoom


def test_delete_walk_and_connect_work_on_the_current_row(lenet: MainWindow) -> None:
    panel = panel_of(lenet)
    alt, ctrl = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
    make_current(panel, node(lenet, "c3"))
    press(panel, Qt.Key.Key_Up, alt)
    before = network(lenet).incoming(node(lenet, "c3"))[0].source
    assert panel.model.way(panel.tree.currentIndex()) == (before,)
    press(panel, Qt.Key.Key_Delete, ctrl)
    assert before not in network(lenet).nodes
    assert network(lenet).incoming(node(lenet, "c3"))
    make_current(panel, node(lenet, "c3"))
    press(panel, Qt.Key.Key_Delete)
    assert "c3" not in network(lenet).by_name
    lenet.actions_made.run_id("edit.undo")
    lenet.actions_made.run_id("edit.undo")
    assert before in network(lenet).nodes


def test_a_block_opens_below_its_row_and_enter_inside_edits_there(blocks: MainWindow) -> None:
    panel = panel_of(blocks)
    tree, model = panel.tree, panel.model
    use = next(k for k in network(blocks).order if model.hasChildren(model.row_of(k)))
    repeated = [row[1] for row in texts(model) if "×" in str(row[1])]
    assert repeated
    make_current(panel, use)
    press(panel, Qt.Key.Key_Right)
    assert tree.isExpanded(model.row_of(use))
    press(panel, Qt.Key.Key_Down)
    inner = model.way(tree.currentIndex())
    assert inner[0] == use and len(inner) == 2
    assert in_front(blocks).selection.nodes == frozenset()
    before = network(blocks)
    press(panel, Qt.Key.Key_Delete)
    assert network(blocks) is before
    press(panel, Qt.Key.Key_Return)
    assert in_front(blocks).document.place == (use,)
    assert in_front(blocks).selection.nodes == {inner[1]}


def test_what_was_open_is_open_again_after_another_page(blocks: MainWindow) -> None:
    panel = panel_of(blocks)
    model = panel.model
    use = next(k for k in network(blocks).order if model.hasChildren(model.row_of(k)))
    panel.tree.expand(model.row_of(use))
    blocks.below.show_page("Problems")
    blocks.actions_made.run_id("edit.select_all")
    assert panel_of(blocks) is panel
    assert panel.tree.isExpanded(model.row_of(use))
    assert panel._nodes() == network(blocks).nodes.keys()


def edit(facts: Facts, choice: st.DataObject) -> Facts:
    """Some edit of a network: nodes go, wires come and go, values change."""
    net = facts.network
    ids = sorted(net.nodes)
    kind = choice.draw(st.sampled_from(("remove", "heal", "cut", "join", "value", "order")))
    some = choice.draw(st.lists(st.sampled_from(ids), min_size=1, max_size=4))
    links = sorted(net.wiring)
    try:
        if kind in ("remove", "heal"):
            net = RemoveNodes(frozenset(some), kind == "heal").apply(net)
        elif kind == "cut" and links:
            net = Disconnect(frozenset([choice.draw(st.sampled_from(links))])).apply(net)
        elif kind == "join":
            net = Connect(Link(some[0], "out", some[-1], "in")).apply(net)
        elif kind == "order":
            net = replace(net, nodes=dict(choice.draw(st.permutations(list(net.nodes.items())))))
        else:
            net = SetParameter(frozenset(some), "repeat", choice.draw(st.integers(0, 3))).apply(net)
    except ValueError:
        pass
    return propagate(net, facts)


@pytest.mark.usefixtures("qapp")
@settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.data())
def test_after_any_edits_the_rows_are_those_of_a_new_outline(data: st.DataObject) -> None:
    """Rows that go, come and move are told by the rules of Qt's own checker of models."""
    states = [propagate(sample())]
    for _ in range(data.draw(st.integers(1, 4))):
        states.append(edit(states[-1], data) if states[-1].network.nodes else states[0])
    states += data.draw(st.lists(st.sampled_from(states), max_size=3))
    model = anew(states[0])
    checker = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    texts(model)
    for facts in states:
        model.show_facts(facts)
        assert texts(model) == texts(anew(facts))
    del checker


def test_an_edit_among_thousands_is_told_as_one_row(qtbot: QtBot) -> None:
    from tests.benchmarks.bench_canvas import chain

    document = Document(chain(5_000))
    model = anew(document.facts)
    told: list[tuple[int, int]] = []
    model.dataChanged.connect(lambda a, b: told.append((a.row(), b.row())))
    resets: list[bool] = []
    model.modelReset.connect(lambda: resets.append(True))
    document.perform(SetParameter(frozenset(["n4999"]), "eps", 0.5))
    model.show_facts(document.facts)
    row = document.network.order.index("n4999")
    assert told == [(row, row)] and not resets


def test_googlenet_opens_its_nine_modules(window: MainWindow) -> None:
    facts = propagate(ARCHITECTURES["googlenet"].build())
    rows = texts(anew(facts))
    assert sum(isinstance(row[-1], tuple) for row in rows) == len(
        [n for n in facts.network.nodes.values() if n.layer.category == "block"]
    )
