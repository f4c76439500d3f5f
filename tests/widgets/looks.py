"""The states that the window is looked at in, and how two pictures are compared.

References lie in tests/widgets/references, at half size, in both themes. After a change that
shows, take them again, look at each, and commit them: python -m tests.widgets.looks
"""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import product
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np
from PIL import Image
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from designer.bypassing import SetBypassed
from designer.edits import AddNode, SetParameter
from designer.remark_edits import AddRemark
from graphs.layers.convolution import Conv2d
from graphs.remarks import Note
from tests.benchmarks.canvas_peers import COLUMN
from tests.widgets.hand import in_front, node
from tests.widgets.student import Student
from widgets.main_window import MainWindow

FOLDER = Path(__file__).with_name("references")
THEMES = "light", "dark"

TILE = 8
"""Pixels of a picture at half size that are compared as one."""
CLEAR = 14.0
"""Levels of 255 by which a tile's colour must differ to be seen; smoothed text differs by less."""
MOST = 0.002
"""The share of tiles that may differ: some 30 of a window, less than one small node covers."""

Pixels = np.ndarray[tuple[int, ...], np.dtype[np.float32]]


def pixels(image: QImage) -> Pixels:
    """A picture at half size, as height, width and three colours of 0 to 255."""
    image = image.convertToFormat(QImage.Format.Format_RGB888)
    packed = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), -1)
    whole = packed[:, : 3 * image.width()].reshape(image.height(), image.width(), 3)
    return _means(whole.astype(np.float32), 2)


def different(one: Pixels, other: Pixels) -> float:
    """The share of tiles that differ clearly; all of them where the sizes do."""
    if one.shape != other.shape:
        return 1.0
    away = np.abs(_means(one, TILE) - _means(other, TILE)).max(axis=2)
    return float((away > CLEAR).mean())


def _means(image: Pixels, side: int) -> Pixels:
    """The mean colour of each square; what is left over at the right and below is not looked at."""
    height, width = (size // side for size in image.shape[:2])
    squares = image[: height * side, : width * side].reshape(height, side, width, side, 3)
    means: Pixels = squares.mean(axis=(1, 3))
    return means


def reference(name: str, theme: str) -> Path:
    """Where a state's picture lies."""
    return FOLDER / f"{name}-{theme}.png"


def read(path: Path) -> Pixels:
    """A reference, as `pixels` gives it."""
    with Image.open(path) as image:
        return np.asarray(image.convert("RGB"), np.float32)


def write(path: Path, picture: Pixels) -> None:
    """Keep a picture, packed as tightly as PNG can."""
    path.parent.mkdir(exist_ok=True)
    Image.fromarray(picture.round().astype(np.uint8)).save(path, optimize=True)


def settled() -> None:
    """Let what glides arrive, and what is drawn in steps be drawn."""
    QTest.qWait(400)


def steady(window: MainWindow) -> Pixels:
    """The picture of the window once nothing moves in it any more; a cursor does not blink."""
    QApplication.setCursorFlashTime(0)
    settled()
    before = pixels(window.grab().toImage())
    for _ in range(10):
        settled()
        now = pixels(window.grab().toImage())
        if np.array_equal(now, before):
            break
        before = now
    return before


def _example(window: MainWindow, key: str) -> None:
    window.documents.open_example(key)
    settled()
    window.documents.current.view.fit_all()


def empty(window: MainWindow) -> None:
    """A canvas that nothing was drawn on."""
    window.documents.new()


def start(window: MainWindow) -> None:
    """The start page."""
    window.documents.start()


def one_node(window: MainWindow) -> None:
    """A single layer, selected."""
    window.documents.new()
    in_front(window).document.perform(AddNode(Conv2d(64, 3, padding=1), 0, 0))
    in_front(window).selection.set([node(window, "conv1")])
    window.documents.current.view.fit_all()


def lenet(window: MainWindow) -> None:
    """LeNet-5 with a layer selected."""
    _example(window, "lenet5")
    in_front(window).selection.set([node(window, "c3")])


def googlenet(window: MainWindow) -> None:
    """GoogLeNet, its modules folded."""
    _example(window, "googlenet")


def googlenet_open(window: MainWindow) -> None:
    """Inside an inception module of GoogLeNet."""
    _example(window, "googlenet")
    document = in_front(window).document
    nodes = document.network.nodes.values()
    block = next(each for each in nodes if each.layer.kind.startswith("Inception"))
    window._canvas.open_block(block.id)
    settled()
    window.documents.current.view.fit_all()


def problem(window: MainWindow) -> None:
    """A kernel that is too large: told at its cause, with repairs."""
    _example(window, "lenet5")
    session = in_front(window)
    session.document.perform(SetParameter(frozenset([node(window, "c3")]), "kernel_size", 50))
    session.selection.set([node(window, "c3")])
    window.below.show_page("Problems")


def wire(window: MainWindow) -> None:
    """A wire in the hand."""
    _example(window, "lenet5")
    hand = Student(window)
    start = hand.port("c1", "out")
    viewport = hand.view.viewport()
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=hand.at(start))
    hand._move((start[0] + 60, start[1] + 40))
    hand._move((start[0] + 260, start[1] + 90))


def search(window: MainWindow) -> None:
    """The list of layers that can be added, open at the pointer."""
    _example(window, "lenet5")
    window.finder.search_layers(QPointF(0, 0), None)
    QTest.keyClicks(window.finder.popup.field, "conv")


def remarks(window: MainWindow) -> None:
    """LeNet-5 near by: a frame around its first stage, a note, a bypassed layer, the minimap."""
    _example(window, "lenet5")
    session = in_front(window)
    session.selection.set([node(window, name) for name in ("c1", "a1", "s2")])
    window.actions_made.run_id("remark.frame")
    writing = QApplication.focusWidget()
    assert writing is not None
    QTest.keyClick(writing, Qt.Key.Key_Escape)
    session.document.perform(AddRemark(Note("", "Why does a mean do here?", -200, 180)))
    session.document.perform(SetBypassed(frozenset([node(window, "a3")])))
    session.selection.set()
    window.documents.current.view.zoom_to(1.0)


def large(window: MainWindow) -> None:
    """5,000 layers, seen from afar."""
    from tests.benchmarks.bench_canvas import chain

    window.documents.open_network(chain(100 * COLUMN))
    window.documents.current.view.growing.finish()
    settled()
    window.documents.current.view.fit_all()


STATES: dict[str, Callable[[MainWindow], None]] = {
    each.__name__: each
    for each in (
        start,
        empty,
        one_node,
        lenet,
        googlenet,
        googlenet_open,
        problem,
        wire,
        search,
        remarks,
        large,
    )
}


@contextmanager
def shown(window: MainWindow, name: str, theme: str) -> Iterator[Pixels]:
    """A state in a theme; afterwards the hand is empty."""
    window.actions_made.run_id(f"theme.{theme}")
    STATES[name](window)
    # What lies below is built when the window is at rest, sooner or later; only problems are told.
    window.docks["below"].setVisible(name == "problem")
    if name not in ("start", "search"):
        window.documents.current.view.setFocus()
    yield steady(window)
    window.documents.current.view.drop_gesture()


def main() -> None:
    """Take all references again."""
    import tempfile

    from tests.widgets.windows import made_window
    from widgets.application import STYLE

    app = QApplication(["looks", *STYLE])
    for name, theme in product(STATES, THEMES):
        with (
            tempfile.TemporaryDirectory() as home,
            made_window(app, Path(home)) as window,
            shown(window, name, theme) as picture,
        ):
            write(reference(name, theme), picture)


if __name__ == "__main__":
    main()
