"""Documents under real keys and clicks: opening, saving, closing, pasting, recovery."""

import errno
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from designer.document import Document
from designer.recovery import RecoveryStore
from graphs import storage
from graphs.architectures import ARCHITECTURES
from graphs.network import Network
from tests.widgets.hand import enter, in_front, network, node
from tests.widgets.windows import SilentWorker
from widgets.application import make_window
from widgets.main_window import MainWindow
from widgets.tabs import UNSAVED

LENET = ARCHITECTURES["lenet5"].build()


def test_an_untouched_empty_tab_is_used_and_any_other_is_kept(window: MainWindow) -> None:
    window.documents.open_example("lenet5")
    assert window.top.tabs.count() == 1
    window.documents.open_example("alexnet")
    assert window.top.tabs.count() == 2
    assert [each.name for each in window.documents.all] == ["LeNet-5", "AlexNet"]
    assert window.stack.count() == 2


def test_a_bad_file_gives_one_sentence_and_no_tab(window: MainWindow, tmp_path: Path) -> None:
    bad = tmp_path / "bad.convas"
    bad.write_text("{]")
    window.documents.open_path(bad)
    assert "bad.convas cannot be opened: line 1 is not JSON" in window.info.text
    window.documents.open_path(tmp_path / "gone.convas")
    assert "gone.convas cannot be opened: No such file" in window.info.text
    assert window.top.tabs.count() == 1


def test_saving_clears_the_dot_and_opening_again_turns_to_the_tab(
    lenet: MainWindow, tmp_path: Path
) -> None:
    path = tmp_path / "mine.convas"
    in_front(lenet).document.saved(path)
    in_front(lenet).selection.set([node(lenet, "c1")])
    enter(lenet, "out_channels", "8")
    assert lenet.top.tabs.tabText(0) == f"mine.convas  {UNSAVED}"
    QTest.keyClick(lenet, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert lenet.top.tabs.tabText(0) == "mine.convas"
    assert storage.read(path) == network(lenet)
    assert lenet.recent.paths == (path,)
    lenet.documents.open_example("alexnet")
    lenet.documents.open_path(path)
    assert lenet.top.tabs.currentIndex() == 0
    assert lenet.top.tabs.count() == 2


def test_a_full_disk_keeps_the_document_unsaved_and_says_so(
    lenet: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    path = tmp_path / "mine.convas"
    path.write_text("old")
    in_front(lenet).document.saved(path)
    lenet.actions_made.run_id("edit.select_all")
    lenet.actions_made.run_id("edit.duplicate")
    monkeypatch.setattr("designer.files.os.fsync", full)
    QTest.keyClick(lenet, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert "the disk is full" in lenet.info.text
    assert in_front(lenet).document.modified
    assert path.read_text() == "old"


def click_later(button: QMessageBox.StandardButton) -> None:
    def click() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        QTest.mouseClick(box.button(button), Qt.MouseButton.LeftButton)

    QTimer.singleShot(0, click)


def test_closing_asks_only_about_unsaved_work(lenet: MainWindow) -> None:
    lenet.documents.open_example("alexnet")
    lenet.documents.close()
    assert [each.name for each in lenet.documents.all] == ["LeNet-5"]
    lenet.actions_made.run_id("edit.select_all")
    lenet.actions_made.run_id("edit.duplicate")
    click_later(QMessageBox.StandardButton.Cancel)
    assert not lenet.close()
    assert [each.name for each in lenet.documents.all] == ["LeNet-5"]
    click_later(QMessageBox.StandardButton.Discard)
    lenet.documents.close()
    assert [each.name for each in lenet.documents.all] == ["Start"]


def test_saving_from_the_question_writes_the_file(lenet: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "mine.convas"
    in_front(lenet).document.saved(path)
    lenet.actions_made.run_id("edit.select_all")
    lenet.actions_made.run_id("edit.duplicate")
    after = network(lenet)
    click_later(QMessageBox.StandardButton.Save)
    lenet.documents.close()
    assert storage.read(path) == after


def test_opening_and_closing_leaves_no_view_on_the_document(lenet: MainWindow) -> None:
    document: Document = in_front(lenet).document
    lenet.documents.new()
    lenet.documents.close_at(0)
    own = 1
    assert len(document._views) == own


def test_nodes_are_cut_and_pasted_between_documents_as_text(lenet: MainWindow) -> None:
    in_front(lenet).selection.set([node(lenet, "c1"), node(lenet, "a1")])
    lenet.actions_made.run_id("edit.copy")
    text = QApplication.clipboard().text()
    assert '"layer": "Conv2d"' in text
    lenet.documents.new()
    view: Callable[[], Network] = lambda: network(lenet)  # noqa: E731
    lenet.documents.current.view.setFocus()
    QTest.keyClick(lenet.documents.current.view, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert sorted(view().by_name) == ["a1", "c1"]
    assert len(view().wiring) == 1
    assert len(in_front(lenet).selection.nodes) == 2


def test_rubbish_on_the_clipboard_is_refused_in_a_sentence(lenet: MainWindow) -> None:
    QApplication.clipboard().setText("hello")
    lenet.actions_made.run_id("edit.paste")
    assert "the clipboard holds no layers" in lenet.info.text.lower()
    assert network(lenet) == LENET


def test_what_a_crash_left_is_offered_restored_and_kept_until_saved(
    window: MainWindow, settings: QSettings, tmp_path: Path, qtbot: QtBot
) -> None:
    crashed = RecoveryStore(tmp_path / "state" / "recovery")
    path = tmp_path / "mine.convas"
    crashed.write("one", LENET, path)
    crashed._locks.popitem()[1].close()
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    again = make_window(app, settings, tmp_path / "state", SilentWorker)
    again.documents.new()
    with qtbot.waitSignal(again.painted):
        again.show()
    assert "ended without saving mine.convas" in again.info.text
    restore = next(b for b in again.info.findChildren(QPushButton) if b.text() == "Restore")
    QTest.mouseClick(restore, Qt.MouseButton.LeftButton)
    document = in_front(again).document
    assert (document.network, document.path) == (LENET, path)
    assert document.modified
    copies = list((tmp_path / "state" / "recovery").glob("*/*.convas"))
    assert len(copies) == 1
    assert copies[0].name != "one.convas"
    again.documents.save()
    assert storage.read(path) == LENET
    assert not list((tmp_path / "state" / "recovery").glob("*/*.convas"))
    again.close()
    again.deleteLater()


def test_an_edit_is_copied_within_a_second_and_not_into_the_users_file(
    lenet: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    lenet.actions_made.run_id("edit.select_all")
    lenet.actions_made.run_id("edit.duplicate")
    folder = tmp_path / "state" / "recovery"
    qtbot.waitUntil(lambda: bool(list(folder.glob("*/*.convas"))), timeout=1000)
    (copy,) = folder.glob("*/*.convas")
    assert storage.read(copy) == network(lenet)
    lenet.actions_made.run_id("edit.undo")
    assert not copy.exists()
