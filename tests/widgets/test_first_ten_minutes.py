"""The first ten minutes of somebody new: look, change, break, repair, add, train, export.

By mouse and keys, with a real worker. A picture is taken at each step; where they are to be kept,
$CONVAS_PICTURES names the folder.
"""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from designer.process import Worker
from graphs.architectures import ARCHITECTURES
from graphs.storage import write_text
from tests.widgets.hand import choose_file, in_front, node, take_onnx_options, type_into
from tests.widgets.student import Student
from tests.widgets.windows import made_window
from widgets.canvas.places import Port
from widgets.main_window import MainWindow
from widgets.problems import ProblemsPanel

PATIENCE = 120_000


@pytest.fixture
def window(qtbot: QtBot, settings: QSettings, tmp_path: Path) -> Iterator[MainWindow]:
    """The window as `make run` opens it: LeNet-5 in a file, the bundled digits, a real worker."""
    design = tmp_path / "lenet5.convas"
    design.write_text(write_text(ARCHITECTURES["lenet5"].build()), encoding="utf-8")
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    with made_window(app, tmp_path, settings, Worker()) as made:
        made.resize(1600, 1000)
        made.documents.open_path(design)
        yield made


class Album:
    """A picture of the window at each step."""

    def __init__(self, window: MainWindow, folder: Path) -> None:
        self._window, self._folder = window, folder
        self.taken: list[Path] = []

    def take(self, what: str) -> None:
        QTest.qWait(400)
        path = self._folder / f"{len(self.taken) + 1}-{what}.png"
        assert self._window.grab().save(str(path))
        self.taken.append(path)


def test_the_first_ten_minutes(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    folder = Path(os.environ.get("CONVAS_PICTURES", tmp_path))
    hand, album = Student(window), Album(window, folder)
    look(hand, album)
    change_a_filter_count(hand, album)
    break_a_shape_and_take_the_repair(hand, album, qtbot)
    add_a_skip_connection(hand, album)
    train(hand, album, qtbot)
    export(hand, album, tmp_path, qtbot)
    assert len(album.taken) == 8


def look(hand: Student, album: Album) -> None:
    """The design stands there with its figures; a click on a layer shows its own."""
    album.take("opened")
    assert "61,706 parameters" in hand.window.status.text
    hand.click(hand.body("c3"))
    assert hand.window.inspector.name.text() == "c3"
    album.take("looked-at-c3")


def change_a_filter_count(hand: Student, album: Album) -> None:
    """Two more maps in c3: its own parameters and those of c5 behind it follow at once."""
    hand.type_parameters({"out_channels": "18"})
    facts = in_front(hand.window).document.facts
    assert facts.totals.parameters == 156 + (150 + 1) * 18 + (18 * 25 + 1) * 120 + 10164 + 850
    assert f"{facts.totals.parameters:,} parameters" in hand.window.status.text
    album.take("more-filters")


def break_a_shape_and_take_the_repair(hand: Student, album: Album, qtbot: QtBot) -> None:
    """A kernel that does not fit is told once, at c3; the first repair offered makes it right."""
    hand.type_parameters({"kernel_size": "50"})
    panel = hand.window.below.show_page("Problems").panel
    assert isinstance(panel, ProblemsPanel)
    ((problem, row),) = panel.problems.items()
    assert problem.node == hand.key_of("c3")
    qtbot.waitUntil(lambda: not row.searching)
    album.take("broken")
    hand.press(row.buttons[0])
    qtbot.waitUntil(lambda: not panel.problems)
    album.take("repaired")
    hand.view.setFocus()
    QTest.keyClick(hand.view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(hand.view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: not panel.problems)


def add_a_skip_connection(hand: Student, album: Album) -> None:
    """A convolution of as many maps into the wire behind a3, an Add behind it, and the skip."""
    hand.view.fit_all()
    hand.drag_from_palette("Conv2d", in_the_wire(hand, "a3", "s4"))
    hand.type_parameters({"out_channels": "18", "kernel_size": "3", "padding": "1"})
    inner = hand.selected
    hand.view.fit_all()
    hand.drag_from_palette("Add", in_the_wire(hand, inner, "s4"))
    added = hand.selected
    hand.view.fit_all()
    places = hand.view.canvas.places
    item = hand.view.canvas.nodes[hand.key_of(added)]
    free = next(name for name in item.ports_in if not wired(hand, added, name))
    hand.drag(hand.port("a3", "out"), places.port_point(Port(hand.key_of(added), "in", free)))
    document = in_front(hand.window).document
    assert {link.source for link in document.network.incoming(hand.key_of(added))} == {
        hand.key_of("a3"),
        hand.key_of(inner),
    }
    assert all(each.status == "right" for each in document.facts.nodes.values())
    album.take("skip")


def in_the_wire(hand: Student, source: str, target: str) -> tuple[float, float]:
    """A point on the wire between two nodes, below the first."""
    start, end = hand.port(source, "out"), hand.port(target, "in")
    return (start[0] + end[0]) / 2, (start[1] + end[1]) / 2


def wired(hand: Student, name: str, port: str) -> bool:
    return (hand.key_of(name), port) in hand.network.wiring.links


def train(hand: Student, album: Album, qtbot: QtBot) -> None:
    """One epoch on the digits."""
    window = hand.window
    qtbot.waitUntil(lambda: window.below.pages["Training"].panel is not None)
    panel = window.pages.training
    epochs = panel.recipe.form.editors["epochs"].focusProxy()
    assert isinstance(epochs, QLineEdit)
    window.below.show_page("Training")
    type_into(epochs, "2")
    hand.press(window.top.train)
    known = panel.control
    qtbot.waitUntil(lambda: known.following.phase == "finished", timeout=PATIENCE)
    best = known.following.best
    assert best is not None and best.accuracy is not None and best.accuracy > 0.8
    album.take("trained")


def export(hand: Student, album: Album, folder: Path, qtbot: QtBot) -> None:
    """As PyTorch and as ONNX: each was run, and the difference is said."""
    window = hand.window
    for form, name in (("pytorch", "mine.py"), ("onnx", "mine.onnx")):
        window.info.say("")
        window.actions_made.by_id[f"file.export_{form}"].trigger()
        take_onnx_options(window)
        choose_file(qtbot, window, folder / name)
        qtbot.waitUntil(lambda: "difference" in window.info.text, timeout=PATIENCE)
        assert (folder / name).exists()
    assert node(window, "c3")
    album.take("exported")
