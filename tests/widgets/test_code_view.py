"""The code beside the canvas under real keys and clicks, after edits and in spite of problems."""

from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from designer.edits import RemoveNodes, Rename, SetParameter
from designer.inside import InsideDocument
from designer.session import Session
from graphs.architectures import ARCHITECTURES
from graphs.codegen.pytorch import module_text
from graphs.layers.activation import ReLU
from graphs.network import Network
from tests.graphs.test_blocks import sample
from tests.graphs.test_codegen import chain
from tests.widgets.hand import in_front, network, node
from widgets.code_view import CodePanel
from widgets.main_window import MainWindow

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def code(lenet: MainWindow, qtbot: QtBot) -> CodePanel:
    QTest.keyClick(lenet, Qt.Key.Key_F4)
    panel = lenet.code_page.panel
    assert isinstance(panel, CodePanel)
    qtbot.waitUntil(panel.text.isVisible)
    return panel


def expected(network: Network) -> str:
    return module_text(network).text.rstrip("\n")


def shown(panel: CodePanel) -> str:
    return panel.text.toPlainText()


def line_of(panel: CodePanel, words: str) -> int:
    return next(i for i, line in enumerate(shown(panel).split("\n"), 1) if words in line)


def click(panel: CodePanel, line: int) -> None:
    text = panel.text
    cursor = QTextCursor(text.document().findBlockByNumber(line - 1))
    text.setTextCursor(cursor)
    QTest.mouseClick(text.viewport(), LEFT, pos=text.cursorRect(cursor).center() + QPoint(30, 0))


def test_a_key_shows_it_beside_the_canvas_and_hides_it(
    code: CodePanel, lenet: MainWindow, qtbot: QtBot
) -> None:
    canvas = lenet.documents.current.view
    assert shown(code) == expected(network(lenet))
    left = code.mapToGlobal(QPoint(0, 0)).x()
    assert canvas.mapToGlobal(QPoint(canvas.width(), 0)).x() <= left
    assert left + code.width() <= lenet.inspector.mapToGlobal(QPoint(0, 0)).x()
    wide = 304
    qtbot.waitUntil(lambda: lenet.docks["inspector"].width() == wide)
    QTest.keyClick(lenet, Qt.Key.Key_F4)
    assert not code.isVisible() and code._session is None
    QTest.keyClick(lenet, Qt.Key.Key_F4)
    assert code.isVisible()
    qtbot.waitUntil(lambda: lenet.docks["inspector"].width() == wide)


def test_it_follows_every_edit_and_undo(code: CodePanel, lenet: MainWindow) -> None:
    document = in_front(lenet).document
    for edit in (
        SetParameter(frozenset({node(lenet, "c1")}), "out_channels", 9),
        Rename(node(lenet, "out"), "classifier"),
        RemoveNodes(frozenset({node(lenet, "a3")})),
    ):
        document.perform(edit)
        if not code.text.isVisible():
            assert "a3" in code.reason.text() or code.reason.text()
            document.undo()
        assert shown(code) == expected(document.network)
    document.undo()
    assert shown(code) == expected(document.network)


def test_an_edit_leaves_the_text_where_it_stands(code: CodePanel, lenet: MainWindow) -> None:
    lenet.documents.open_example("vgg19")
    bar = code.text.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    at = bar.value()
    assert at > 0
    in_front(lenet).document.perform(
        SetParameter(frozenset({node(lenet, "features.0")}), "out_channels", 65)
    )
    assert shown(code) == expected(network(lenet))
    assert bar.value() == at


def test_what_is_selected_is_marked_and_in_sight(code: CodePanel, lenet: MainWindow) -> None:
    lenet.documents.open_example("vgg19")
    key = node(lenet, "classifier.6")
    in_front(lenet).selection.set([key])
    assert code.marked == list(module_text(network(lenet)).lines[key])
    block = code.text.document().findBlockByNumber(code.marked[0] - 1)
    seen = code.text.viewport().rect()
    assert seen.contains(code.text.cursorRect(QTextCursor(block)).center())
    in_front(lenet).selection.set([])
    assert code.marked == []


def test_a_click_on_a_line_selects_its_nodes(code: CodePanel, lenet: MainWindow) -> None:
    click(code, line_of(code, "self.c3 = "))
    assert in_front(lenet).selection.nodes == {node(lenet, "c3")}
    click(code, line_of(code, "self.a1(self.c1(x))"))
    assert in_front(lenet).selection.nodes == {node(lenet, "c1"), node(lenet, "a1")}
    click(code, line_of(code, "import torch"))
    assert in_front(lenet).selection.nodes == frozenset()


def test_the_keyboard_selects_as_well(code: CodePanel, lenet: MainWindow) -> None:
    code.text.setFocus()
    code.text.setTextCursor(QTextCursor(code.text.document()))
    for _ in range(line_of(code, "self.s2 = ") - 1):
        QTest.keyClick(code.text, Qt.Key.Key_Down)
    QTest.keyClick(code.text, Qt.Key.Key_Return)
    assert in_front(lenet).selection.nodes == {node(lenet, "s2")}


def test_while_something_is_wrong_it_says_so_and_shows_no_old_text(
    code: CodePanel, lenet: MainWindow
) -> None:
    document = in_front(lenet).document
    document.perform(SetParameter(frozenset({node(lenet, "c1")}), "kernel_size", (99, 99)))
    assert not code.text.isVisible()
    assert code.reason.text().startswith("There is no code while something is wrong. c1")
    assert not code.copy.isEnabled() and not code.save.isEnabled()
    document.undo()
    assert code.text.isVisible() and code.reason.text() == ""
    assert shown(code) == expected(document.network)


def test_a_large_network_is_written_once_there_is_quiet(
    code: CodePanel, lenet: MainWindow, qtbot: QtBot
) -> None:
    large = chain(*((f"act{index}", ReLU()) for index in range(600)))
    lenet.documents.open_network(large)
    assert shown(code) != expected(large)
    qtbot.waitUntil(lambda: shown(code) == expected(large))
    document = in_front(lenet).document
    for before, name in pairwise(("act0", "first", "second", "third")):
        document.perform(Rename(node(lenet, before), name))
    qtbot.waitUntil(lambda: shown(code) == expected(document.network))
    QTest.keyClick(lenet, Qt.Key.Key_F4)
    document.perform(Rename(node(lenet, "third"), "fourth"))
    QTest.qWait(200)
    assert "self.fourth" not in shown(code)


def test_another_document_in_front_is_another_text(code: CodePanel, lenet: MainWindow) -> None:
    lenet.documents.open_example("alexnet")
    assert shown(code) == expected(ARCHITECTURES["alexnet"].build())
    lenet.top.tabs.setCurrentIndex(0)
    assert shown(code) == expected(ARCHITECTURES["lenet5"].build())


def test_copy_puts_the_module_on_the_clipboard(code: CodePanel, lenet: MainWindow) -> None:
    QTest.mouseClick(code.copy, LEFT)
    copied = QGuiApplication.clipboard().text()
    assert copied == module_text(network(lenet)).text
    compile(copied, "copied.py", "exec")


def test_save_as_asks_where_to_export(
    code: CodePanel, lenet: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    QTest.mouseClick(code.save, LEFT)
    dialog = lenet.findChild(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    assert dialog.selectedFiles()[0].endswith(".py")
    dialog.reject()


def test_words_are_coloured_by_what_they_are(code: CodePanel, lenet: MainWindow) -> None:
    def colour(words: str, part: str) -> str:
        block = code.text.document().findBlockByNumber(line_of(code, words) - 1)
        at = block.text().index(part)
        (found,) = [f for f in block.layout().formats() if f.start <= at < f.start + f.length]
        return found.format.foreground().color().name()

    for name in ("dark", "light"):
        lenet.actions_made.run_id(f"theme.{name}")
        theme = code.theme
        assert colour("class LeNet5", "class") == theme.categories["norm"].name()
        assert colour("class LeNet5", "LeNet5") == theme["text"].name()
        assert colour("self.c1 = nn", "nn.Conv2d") == theme.categories["conv"].name()
        assert colour("self.c1 = nn", "6,") == theme.categories["act"].name()
        assert colour("6×28×28", "# 6") == theme["text3"].name()
        assert colour('"""LeNet-5', '"""LeNet') == theme.categories["merge"].name()
        assert colour('"""LeNet-5', "parameters") == theme.categories["merge"].name()


def test_a_line_of_a_block_is_about_its_uses_and_inside_about_its_layer(
    code: CodePanel, lenet: MainWindow
) -> None:
    lenet.documents.open_network(sample())
    stem, stage = node(lenet, "stem"), node(lenet, "stage.0")
    click(code, line_of(code, "nn.Conv2d("))
    assert in_front(lenet).selection.nodes == {stem, stage}
    session = Session(InsideDocument(in_front(lenet).document, stem))
    code.bind(session)
    assert shown(code) == expected(network(lenet))
    inner = session.document.network.by_name["bn"].id
    click(code, line_of(code, "nn.BatchNorm2d("))
    assert session.selection.nodes == {inner}
    assert line_of(code, "nn.BatchNorm2d(") in code.marked
    code.bind(in_front(lenet))
