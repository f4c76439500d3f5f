"""The palette under real keys, clicks and drags."""

from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from graphs.declare import CATALOGUE
from graphs.network import Link
from widgets.main_window import MainWindow
from widgets.palette import MIME, Palette, rows


def kinds(query: str) -> list[str]:
    return [row.kind for row in rows(query) if isinstance(row, type)]


def row_of(palette: Palette, kind: str) -> int:
    return palette._model.rows.index(CATALOGUE[kind])


@pytest.mark.parametrize(
    ("query", "kind"),
    [
        ("conv", "Conv2d"),
        ("fc", "Linear"),
        ("dense", "Linear"),
        ("bn", "BatchNorm2d"),
        ("skip", "Add"),
        ("gap", "AdaptiveAvgPool2d"),
        ("lrlu", "LeakyReLU"),
        ("maxp", "MaxPool2d"),
        ("pooling", "MaxPool2d"),
    ],
)
def test_a_layer_is_found_by_name_synonym_and_letters(query: str, kind: str) -> None:
    assert kind in kinds(query)[:3]


def test_without_a_query_every_layer_stands_once_under_its_title() -> None:
    assert sorted(kinds("")) == sorted(CATALOGUE)
    assert rows("")[0] == "Ends"
    assert kinds("zzz") == []


def test_a_chain_is_typed_and_wired_one_below_the_other(window: MainWindow) -> None:
    palette = window.palette_panel
    palette.filter.setFocus()
    for word in ("input", "conv", "relu", "flat", "fc", "output"):
        QTest.keyClicks(palette.filter, word)
        QTest.keyClick(palette.filter, Qt.Key.Key_Return)
    network = window.documents.current.session.document.network
    nodes = list(network.nodes.values())
    assert [n.layer.kind for n in nodes] == [
        "Input",
        "Conv2d",
        "ReLU",
        "Flatten",
        "Linear",
        "Output",
    ]
    assert [(n.x, n.y) for n in nodes] == [(0, 72 * row) for row in range(6)]
    assert set(network.wiring) == {Link(a.id, "out", b.id, "in") for a, b in pairwise(nodes)}
    assert window.documents.current.session.selection.nodes == {nodes[-1].id}


def test_a_second_branch_moves_to_a_free_column(window: MainWindow) -> None:
    session = window.documents.current.session
    for kind in ("Input", "Conv2d"):
        window.finder.add(kind)
    source = session.document.network.by_name["input"].id
    session.selection.set([source])
    window.finder.add("Conv2d")
    new = session.document.network.by_name["conv2"]
    assert (new.x, new.y) == (256, 72)


def test_double_click_and_enter_in_the_list_add(window: MainWindow) -> None:
    palette = window.palette_panel
    for kind, act in (("Input", "double"), ("Output", "enter")):
        index = palette._model.index(row_of(palette, kind))
        palette.list.scrollTo(index)
        place = palette.list.visualRect(index).center()
        QTest.mouseClick(palette.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
        if act == "double":
            QTest.mouseDClick(palette.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
        else:
            QTest.keyClick(palette.list, Qt.Key.Key_Return)
    network = window.documents.current.session.document.network
    assert sorted(network.by_name) == ["input", "output"]
    assert len(network.wiring) == 1


def test_a_row_is_dragged_as_its_kind_and_titles_are_not(window: MainWindow) -> None:
    palette = window.palette_panel
    row = palette._model.index(row_of(palette, "Conv2d"))
    data = palette._model.mimeData([row])
    assert bytes(data.data(MIME).data()) == b"Conv2d"
    assert row.flags() & Qt.ItemFlag.ItemIsDragEnabled
    assert not palette._model.index(0).flags() & Qt.ItemFlag.ItemIsEnabled
    assert row.data(Qt.ItemDataRole.ToolTipRole) == CATALOGUE["Conv2d"].__doc__


def test_the_arrow_keys_move_from_the_filter_and_escape_clears_it(window: MainWindow) -> None:
    palette = window.palette_panel
    palette.filter.setFocus()
    QTest.keyClicks(palette.filter, "pool")
    first = palette.list.currentIndex().row()
    QTest.keyClick(palette.filter, Qt.Key.Key_Down)
    assert palette.list.currentIndex().row() == first + 1
    QTest.keyClick(palette.filter, Qt.Key.Key_Escape)
    assert palette.filter.text() == ""
    assert len(palette._model.rows) > len(CATALOGUE)
