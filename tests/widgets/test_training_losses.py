"""Loss nodes trained from the window: their curves, the numbers of an autoencoder."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from designer.document import Document
from designer.process import Worker
from designer.session import Session
from graphs.network import Network
from tests.designer.judged import AUX, DENOISING, STEM, network
from widgets.theme import load_theme
from widgets.training import TrainingPanel

pytestmark = pytest.mark.torch
PATIENCE = 30_000


@pytest.fixture(scope="module")
def worker(qapp: QApplication) -> Iterator[Worker]:
    """One real worker: torch is loaded once."""
    made = Worker()
    made.start()
    yield made
    made.close()


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """What holds the panel: closing that does not end the worker."""
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(1600, 300)
    return made


def trained(
    made: Network, worker: Worker, window: QWidget, folder: Path, qtbot: QtBot
) -> TrainingPanel:
    """A panel in which a person has pressed Start and waited for the end."""
    settings = {"epochs": 2, "batch_size": 100, "learning_rate": 0.01}
    document = Document(replace(made, training=settings), folder / "judged.convas")
    panel = TrainingPanel(load_theme("light"), lambda: worker, window)
    panel.resize(1600, 300)
    panel.bind(Session(document))
    with qtbot.waitExposed(window):
        window.show()
    qtbot.waitUntil(lambda: panel.curves is not None, timeout=PATIENCE)
    with qtbot.waitSignal(panel.run_finished, timeout=PATIENCE):
        QTest.mouseClick(panel.side.main, Qt.MouseButton.LeftButton)
    known = panel.control.following
    assert known.phase == "finished", known.reason
    qtbot.waitUntil(lambda: panel.side.sentence.text().startswith("Finished"))
    return panel


def test_each_loss_has_a_curve_and_a_name_beside_the_sum(
    worker: Worker, window: QWidget, tmp_path: Path, qtbot: QtBot
) -> None:
    panel = trained(network(*STEM, *AUX), worker, window, tmp_path, qtbot)
    assert panel.curves is not None
    chart = panel.curves.charts["loss"]
    names = [entry.name for entry in chart.heading.entries]
    assert names == ["train", "validation", "aux1.loss", "aux2.loss", "output"]
    qtbot.waitUntil(lambda: all(len(next(each.items()).line.x) > 50 for each in chart.strands))
    known = panel.control.following
    assert len(known.curves.parts["aux1.loss"][0]) == len(known.curves.train["loss"]) == 144
    assert len(known.curves.parts["aux1.loss"][1]) == 2
    shown = panel.side.numbers.shown
    assert shown["validation top-1"].endswith("%") and shown["test top-1"].endswith("%")


def test_an_autoencoder_shows_its_error(
    worker: Worker, window: QWidget, tmp_path: Path, qtbot: QtBot
) -> None:
    panel = trained(network(*DENOISING), worker, window, tmp_path, qtbot)
    known, shown = panel.control.following, panel.side.numbers.shown
    assert known.tested is not None and known.tested.error is not None
    assert shown["test error"] == f"{known.tested.error:.4g}"
    assert "validation top-1" not in shown
    assert panel.curves is not None
    assert not panel.curves.charts["accuracy"].isVisible()
    names = [entry.name for entry in panel.curves.charts["loss"].heading.entries]
    assert names == ["train", "validation"]
