"""The list of runs: what is in it, what the runs differ in, and their curves for comparison."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

import designer.runs as runs
from designer.document import Document
from designer.process import Worker
from designer.protocol import Event, FinalScore, Metrics, State, StepRecord, Validation
from designer.recipe import Recipe
from designer.run_list import differing, rows_of
from designer.session import Session
from graphs.architectures import ARCHITECTURES
from graphs.network import Network
from widgets.runs import RunsPanel
from widgets.theme import load_theme
from widgets.training import TrainingPanel


class Silent(Worker):
    """A worker without a process."""

    def start(self) -> None:
        """There is nothing to start."""


def lenet() -> Network:
    return ARCHITECTURES["lenet5"].build()


def write_run(folder: Path, recipe: Recipe, accuracy: float, *ends: State) -> Path:
    run = runs.create(folder, lenet(), recipe)
    validation = Validation(1, 2, 0.2, 0.4, accuracy, 0.5, 0.9, True)
    steps = (StepRecord(1, 0.5, 0.1, 2.0, 0.1), StepRecord(2, 1.0, 0.2, 1.0, 0.5))
    score = FinalScore(100, 0.4, accuracy - 0.01)
    runs.Journal(run.folder).write([Metrics(steps), validation, score, *ends])
    return folder


@pytest.fixture
def two_runs(tmp_path: Path) -> tuple[Path, Path]:
    """A finished run, and one with another learning rate that was cut short."""
    parent = tmp_path / "runs"
    first = write_run(parent / "lenet-1", Recipe(), 0.97, State("finished"))
    second = write_run(parent / "lenet-2", Recipe(learning_rate=0.1), 0.8)
    return first, second


@pytest.fixture
def session(tmp_path: Path) -> Session:
    return Session(Document(lenet(), tmp_path / "lenet.convas"))


@pytest.fixture
def panel(session: Session, two_runs: tuple[Path, Path], qtbot: QtBot) -> RunsPanel:
    made = RunsPanel(load_theme("light"))
    qtbot.addWidget(made)
    made.resize(1000, 250)
    made.bind(session)
    with qtbot.waitExposed(made):
        made.show()
    qtbot.waitUntil(lambda: made.table.rowCount() == 2)
    return made


def cells(panel: RunsPanel) -> list[dict[str, str]]:
    table = panel.table
    columns = range(table.columnCount())
    names = [item.text() for c in columns if (item := table.horizontalHeaderItem(c))]
    return [
        {
            name: item.text()
            for c, name in zip(columns, names, strict=True)
            if (item := table.item(r, c))
        }
        for r in range(table.rowCount())
    ]


def test_only_the_settings_that_differ_are_shown(two_runs: tuple[Path, Path]) -> None:
    rows = rows_of(two_runs[0].parent, lenet().name)
    assert differing(rows) == ("learning_rate",)
    assert differing(rows[:1]) == ()


def test_runs_of_other_networks_and_damaged_ones_are_left_out(
    two_runs: tuple[Path, Path],
) -> None:
    (two_runs[1] / runs.RUN).write_text("{", encoding="utf-8")
    parent = two_runs[0].parent
    assert [row.folder for row in rows_of(parent, lenet().name)] == [two_runs[0]]
    assert rows_of(parent, "another") == ()
    assert rows_of(parent / "nowhere", lenet().name) == ()


def test_the_list_shows_how_each_run_went(panel: RunsPanel) -> None:
    by_name = {row["run"]: row for row in cells(panel)}
    assert by_name["lenet-1"]["end"] == "finished"
    assert by_name["lenet-1"]["validation top-1"] == "97.00 %"
    assert by_name["lenet-1"]["test top-1"] == "96.00 %"
    assert by_name["lenet-1"]["learning_rate"] == "0.003"
    assert by_name["lenet-2"]["end"] == "not ended"
    assert by_name["lenet-2"]["learning_rate"] == "0.1"
    assert "optimizer" not in by_name["lenet-1"]


def test_a_double_click_and_enter_ask_for_a_run_s_curves(
    panel: RunsPanel, two_runs: tuple[Path, Path], qtbot: QtBot
) -> None:
    table = panel.table
    row = next(r for r, each in enumerate(cells(panel)) if each["run"] == "lenet-2")
    item = table.item(row, 0)
    assert item is not None
    spot = table.visualItemRect(item).center()
    asked: list[Path] = []
    panel.chosen.connect(asked.append)
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    QTest.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert asked == [two_runs[1], two_runs[1]]


class Opened:
    """Stands in for the system's file manager."""

    def __init__(self) -> None:
        self.urls: list[QUrl] = []

    def __call__(self, url: QUrl) -> bool:
        self.urls.append(url)
        return True


def test_a_run_s_folder_is_opened(
    panel: RunsPanel, monkeypatch: pytest.MonkeyPatch, two_runs: tuple[Path, Path]
) -> None:
    opened = Opened()
    monkeypatch.setattr(QDesktopServices, "openUrl", opened)
    assert not panel.open_folder.isEnabled()
    panel.table.setFocus()
    QTest.keyClick(panel.table, Qt.Key.Key_Down)
    QTest.mouseClick(panel.open_folder, Qt.MouseButton.LeftButton)
    assert [Path(url.toLocalFile()) for url in opened.urls] == [
        panel.table_rows[panel.table.currentRow()].folder
    ]


def test_a_run_laid_over_is_drawn_beside_the_training_and_taken_away_again(
    session: Session, panel: RunsPanel, two_runs: tuple[Path, Path], qtbot: QtBot
) -> None:
    training = TrainingPanel(load_theme("light"), Silent)
    qtbot.addWidget(training)
    training.bind(session)
    with qtbot.waitExposed(training):
        training.show()
    training.overlaid.connect(panel.mark_overlaid)
    qtbot.waitUntil(lambda: training.curves is not None)
    assert training.curves is not None
    chart = training.curves.charts["loss"]
    training.overlay(two_runs[1])
    qtbot.waitUntil(lambda: len(chart.strands) == 2)
    other = chart.strands[1]
    qtbot.waitUntil(lambda: next(iter(other.items())).line.y.tolist() == [2.0, 1.0])
    assert [entry.name for entry in other.entries()] == ["lenet-2 train", "lenet-2 validation"]
    assert drawn_runs(panel) == ["lenet-2"]
    training.overlay(two_runs[1])
    qtbot.waitUntil(lambda: len(chart.strands) == 1)
    assert drawn_runs(panel) == []


def write_reconstruction(folder: Path, error: float, tested: float) -> Path:
    """A run that is judged by images given again, as the training of an autoencoder writes it."""
    run = runs.create(folder, lenet(), Recipe())
    found = Validation(1, 2, 0.2, error, None, 0.5, None, True, error)
    worse = Validation(2, 4, 0.2, 2 * error, None, 0.5, None, False, 2 * error)
    ends: list[Event] = [found, worse, FinalScore(9, 1.0, None, tested), State("finished")]
    runs.Journal(run.folder).write(ends)
    return folder


def click_title(panel: RunsPanel, column: int) -> None:
    header = panel.table.horizontalHeader()
    spot = QPoint(header.sectionViewportPosition(column) + 10, header.height() // 2)
    QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=spot)


def listed(panel: RunsPanel) -> list[str]:
    return [row["run"] for row in cells(panel)]


def test_runs_without_classes_show_their_errors(
    session: Session, tmp_path: Path, qtbot: QtBot
) -> None:
    for name, error, tested in (("a", 0.02, 0.011), ("b", 0.01, 0.03), ("c", 0.03, 0.02)):
        write_reconstruction(tmp_path / "runs" / name, error, tested)
    made = RunsPanel(load_theme("light"))
    qtbot.addWidget(made)
    made.resize(1000, 250)
    made.bind(session)
    with qtbot.waitExposed(made):
        made.show()
    qtbot.waitUntil(lambda: made.table.rowCount() == 3)
    by_name = {row["run"]: row for row in cells(made)}
    assert by_name["a"]["validation error"] == "0.02" and by_name["a"]["test error"] == "0.011"
    newest = listed(made)
    made.table.selectRow(newest.index("c"))
    click_title(made, 4)
    assert listed(made) == ["b", "a", "c"]
    assert made.selected_folder == tmp_path / "runs" / "c"
    click_title(made, 5)
    assert listed(made) == ["a", "c", "b"]
    click_title(made, 5)
    assert listed(made) == newest


def test_runs_of_several_measures_say_theirs_and_stay_apart(
    session: Session, panel: RunsPanel, two_runs: tuple[Path, Path], qtbot: QtBot
) -> None:
    write_reconstruction(two_runs[0].parent / "again", 0.02, 0.5)
    panel.refresh()
    qtbot.waitUntil(lambda: panel.table.rowCount() == 3)
    by_name = {row["run"]: row for row in cells(panel)}
    assert by_name["again"]["validation"] == "error 0.02"
    assert by_name["lenet-1"]["validation"] == "top-1 97.00 %"
    click_title(panel, 4)
    assert listed(panel) == ["lenet-1", "lenet-2", "again"]


def drawn_runs(panel: RunsPanel) -> list[str]:
    table = panel.table
    role = Qt.ItemDataRole.AccessibleDescriptionRole
    items = [item for row in range(table.rowCount()) if (item := table.item(row, 0))]
    return [item.text() for item in items if item.data(role) == "drawn"]


def test_a_design_without_runs_says_so(tmp_path: Path, qtbot: QtBot) -> None:
    made = RunsPanel(load_theme("dark"))
    qtbot.addWidget(made)
    made.bind(Session(Document(lenet(), tmp_path / "new.convas")))
    qtbot.waitUntil(lambda: made.hint.text().startswith("No runs of this network yet."))
    made.bind(None)
    assert made.table.rowCount() == 0
