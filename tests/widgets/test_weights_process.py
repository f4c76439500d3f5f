"""Weights with the real process: a large checkpoint, the window awake all the while."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
import torch
from PySide6.QtCore import QSettings, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from safetensors.torch import load_file, save_file

from designer.process import Worker
from graphs.network import Network
from tests.graphs.drawn import drawn
from tests.graphs.drawn import layer as a
from tests.widgets.hand import in_front, network
from widgets.application import make_window
from widgets.main_window import MainWindow

WIDE = 4096
"""A weight of 64 MB, twice."""


def wide() -> Network:
    return drawn(
        ("input", a("Input", shape=(WIDE,))),
        ("one", a("Linear", out_features=WIDE)),
        ("two", a("Linear", out_features=WIDE)),
        ("output", a("Output")),
    )


class Lateness:
    """How late the window's event loop was at most, in milliseconds."""

    def __init__(self, parent: MainWindow) -> None:
        self.worst, self._last = 0.0, time.perf_counter()
        self._timer = QTimer(parent, interval=5)
        self._timer.timeout.connect(self._tick)
        self._timer.start()

    def _tick(self) -> None:
        now = time.perf_counter()
        self.worst = max(self.worst, (now - self._last) * 1000 - 5)
        self._last = now


@pytest.fixture
def living(qtbot: QtBot, settings: QSettings, tmp_path: Path) -> Iterator[MainWindow]:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    window = make_window(app, settings, tmp_path / "state", Worker)
    window.documents.new()
    with qtbot.waitSignal(window.painted):
        window.show()
    yield window
    for opened in window.documents.all:
        opened.session.document.saved(Path("thrown away"))
    window.close()
    window.deleteLater()


def test_a_large_checkpoint_is_loaded_and_saved_while_the_window_lives(
    living: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    state = {
        f"{name}.{part}": torch.rand(WIDE, WIDE) if part == "weight" else torch.rand(WIDE)
        for name in ("one", "two")
        for part in ("weight", "bias")
    }
    save_file(state, tmp_path / "w.safetensors")
    in_front(living).document.perform(_Become(wide()))
    living.workshop.weights._errands.warm()
    qtbot.wait(200)
    lateness = Lateness(living)
    living.workshop.weights.load_path(tmp_path / "w.safetensors")
    qtbot.waitUntil(lambda: bool(network(living).weights), timeout=60_000)
    assert living.info.text == "w.safetensors: 4 weights by name."
    path = tmp_path / "net.convas"
    assert living.documents.saving.save_to(living.documents.current, path)
    print(f"window late by {lateness.worst:.0f} ms at most")
    assert lateness.worst < 250
    found = load_file(tmp_path / "net.safetensors")
    assert torch.equal(found["two.weight"], state["two.weight"])


class _Become:
    """Put a whole network in the place of another."""

    name = "Draw"

    def __init__(self, network: Network) -> None:
        self._network = network

    def apply(self, network: Network) -> Network:
        return self._network
