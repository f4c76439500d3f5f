"""Files dragged over the window by drag events: a hint, then tabs, or one sentence."""

import os
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent, QImage
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from designer.protocol import Job
from designer.recipe import Recipe
from designer.runs import create
from graphs.architectures import ARCHITECTURES
from graphs.storage import write_text
from tests.benchmarks.bench_canvas import chain
from tests.widgets.hand import in_front, network
from tests.widgets.windows import SilentWorker
from widgets.drops import DropHint
from widgets.main_window import MainWindow
from widgets.opening import SHORT

LENET, ALEXNET = (ARCHITECTURES[key].build() for key in ("lenet5", "alexnet"))
COPY, LEFT, NONE = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier(0)


def carried(*paths: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def hint(window: MainWindow) -> DropHint:
    found = window.findChild(DropHint)
    assert isinstance(found, DropHint)
    return found


def enter(widget: QWidget, data: QMimeData) -> bool:
    event = QDragEnterEvent(QPoint(5, 5), COPY, data, LEFT, NONE)
    QApplication.sendEvent(widget, event)
    return event.isAccepted()


def drop(window: MainWindow, *paths: Path) -> None:
    """Into the window, over it and let go: the hint takes the drag over from the window."""
    data = carried(*paths)
    assert enter(window, data)
    over = hint(window)
    assert over.isVisible() and over.size() == window.size()
    assert enter(over, data)
    QApplication.sendEvent(over, QDragMoveEvent(QPoint(9, 9), COPY, data, LEFT, NONE))
    let_go = QDropEvent(QPointF(9, 9), COPY, data, LEFT, NONE)
    QApplication.sendEvent(over, let_go)
    assert let_go.isAccepted() and not over.isVisible()


def design(folder: Path, name: str, text: str = "") -> Path:
    path = folder / name
    path.write_text(text or write_text(LENET), encoding="utf-8")
    return path


def names(window: MainWindow) -> list[str]:
    return [opened.name for opened in window.documents.all]


def test_designs_dropped_together_have_a_tab_each_and_replace_nothing(
    lenet: MainWindow, tmp_path: Path
) -> None:
    before = in_front(lenet).document
    drop(lenet, design(tmp_path, "a.convas"), design(tmp_path, "b.CONVAS"))
    assert names(lenet) == ["LeNet-5", "a.convas", "b.CONVAS"]
    assert lenet.documents.all[0].document is before
    drop(lenet, tmp_path / "a.convas")
    assert len(names(lenet)) == 3 and lenet.documents.current.name == "a.convas"


def test_the_hint_goes_with_the_drag_and_what_is_no_file_is_not_taken(
    window: MainWindow, tmp_path: Path
) -> None:
    assert enter(window, carried(tmp_path / "a.convas"))
    assert hint(window).isVisible()
    QApplication.sendEvent(hint(window), QDragLeaveEvent())
    assert not hint(window).isVisible()
    words = QMimeData()
    words.setText("nn.ReLU()")
    assert not enter(window, words)
    page = QMimeData()
    page.setUrls([QUrl("https://example.org/a.convas")])
    assert not enter(window, page)
    assert not hint(window).isVisible()


def test_the_canvas_leaves_files_to_the_window(lenet: MainWindow, tmp_path: Path) -> None:
    """Qt asks the widget under the pointer first and then its parents."""
    viewport = lenet.documents.current.view.viewport()
    assert enter(viewport, carried(design(tmp_path, "a.convas")))
    assert hint(lenet).isVisible()


def test_files_fall_on_the_start_page_too(window: MainWindow, tmp_path: Path) -> None:
    window.actions_made.run_id("file.start")
    drop(window, design(tmp_path, "a.convas"))
    assert names(window) == ["a.convas"]


def test_code_is_asked_about_and_weights_go_to_the_design_in_front(
    lenet: MainWindow, tmp_path: Path, worker_double: SilentWorker
) -> None:
    drop(lenet, design(tmp_path, "net.py", "import torch\nclass Net(torch.nn.Module): pass\n"))
    assert lenet.workshop._imports is not None
    assert "net.py" in lenet.workshop._imports.bar.text
    drop(lenet, design(tmp_path, "w.safetensors", "x"))
    asked = [each for each in worker_double.asked if isinstance(each, Job)]
    assert asked[-1].name == "read_weights"
    assert asked[-1].arguments["file"] == str(tmp_path / "w.safetensors")
    assert names(lenet) == ["LeNet-5"]


def test_a_run_opens_its_network_and_takes_its_weights(window: MainWindow, tmp_path: Path) -> None:
    folder = tmp_path / "run"
    create(folder, ALEXNET, Recipe())
    drop(window, folder)
    assert network(window) == ALEXNET


def picture(folder: Path) -> Path:
    image = QImage(4, 4, QImage.Format.Format_RGB32)
    image.save(str(folder / "cat.png"))
    return folder / "cat.png"


def binary(folder: Path) -> Path:
    path = folder / "noise.convas"
    path.write_bytes(os.urandom(200_000))
    return path


def large_binary(folder: Path) -> Path:
    path = folder / "noise.convas"
    path.write_bytes(b"\xff" * (SHORT + 1))
    return path


def too_large(folder: Path) -> Path:
    path = folder / "huge.convas"
    with path.open("wb") as handle:
        handle.truncate(65 * 2**20)
    return path


def pipe(folder: Path) -> Path:
    os.mkfifo(folder / "pipe.convas")
    return folder / "pipe.convas"


def loop(folder: Path) -> Path:
    (folder / "loop.convas").symlink_to(folder / "loop.convas")
    return folder / "loop.convas"


BAD = {
    "a picture": (picture, "cat.png cannot be opened here; Convas opens designs (.convas)"),
    "noise with a design's name": (binary, "noise.convas is not a text file"),
    "much noise": (large_binary, "noise.convas is not a text file"),
    "a design too large": (too_large, "huge.convas is larger than 64 MB"),
    "a pipe": (pipe, "pipe.convas is not a file but a device or a pipe"),
    "a link to itself": (loop, "loop.convas cannot be opened: "),
    "what is gone": (
        lambda folder: folder / "gone.convas",
        "gone.convas cannot be opened: No",
    ),
    "html": (lambda f: design(f, "page.convas", "<!doctype html>"), "line 1 is not JSON"),
    "nothing": (lambda f: design(f, "empty.convas", "\n"), "empty.convas cannot be opened"),
    "a page": (lambda f: design(f, "page.html", "<p>"), "page.html cannot be opened here"),
    "a folder": (lambda folder: folder, "cannot be opened here"),
}


@pytest.mark.parametrize("case", BAD)
def test_what_cannot_be_opened_is_said_in_one_sentence(
    lenet: MainWindow, tmp_path: Path, qtbot: QtBot, case: str
) -> None:
    make, sentence = BAD[case]
    before = names(lenet)
    drop(lenet, make(tmp_path))
    qtbot.waitUntil(lambda: not lenet.aside.under_way and bool(lenet.info.text))
    assert sentence in lenet.info.text
    assert "\n" not in lenet.info.text and len(lenet.info.text) < 250
    assert names(lenet) == before


def test_good_and_bad_together_open_what_can_be_opened(window: MainWindow, tmp_path: Path) -> None:
    pictures = [picture(tmp_path)] * 1 + [design(tmp_path, f"{n}.txt", "x") for n in "abcd"]
    drop(window, pictures[0], design(tmp_path, "good.convas"), *pictures[1:])
    assert names(window) == ["good.convas"]
    said = window.info.text
    assert said.startswith("cat.png, a.txt, b.txt and 2 more cannot be opened here")


def test_weights_without_a_design_are_refused(window: MainWindow, tmp_path: Path) -> None:
    drop(window, design(tmp_path, "w.pth", "x"))
    assert window.info.text == "w.pth holds weights; first open the design that has them."


def test_of_several_files_of_code_one_is_asked_about(window: MainWindow, tmp_path: Path) -> None:
    drop(window, *(design(tmp_path, f"{name}.py", "x = 1") for name in "ab"))
    assert window.workshop._imports is not None
    assert "a.py" in window.workshop._imports.bar.text
    assert window.info.text == "b.py can be dropped again once the others are open."


def test_a_large_design_is_read_beside_the_window(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    path = design(tmp_path, "large.convas", write_text(chain(2000)))
    assert path.stat().st_size > SHORT
    drop(window, path, path)
    assert names(window) == ["untitled"]
    qtbot.waitUntil(lambda: names(window) == ["large.convas"])
    qtbot.waitUntil(lambda: len(window.documents.current.view.canvas.nodes) == 2000)
