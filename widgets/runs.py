"""The runs of the design: their final numbers, what they differ in, their curves for comparison."""

from collections.abc import Collection
from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

import designer.runs as runs
from designer.run_list import FINISHED, Row, best_first, differing, measure_of, rows_of
from designer.scores import Score
from designer.session import Session
from graphs.fields import value_text
from widgets.beside import Beside
from widgets.fonts import number_font
from widgets.icons import icon
from widgets.language import later, tr
from widgets.theme import Theme

_COLUMNS = (
    later("run"),
    later("started"),
    later("end"),
    later("epochs"),
    later("validation"),
    later("test"),
)
_VALIDATION, _TEST = _COLUMNS.index("validation"), _COLUMNS.index("test")
_NONE_YET = later("No runs of this network yet. Press Start in Training; every run is kept here.")
_HINT = later(
    "Double-click draws a run’s curves beside those of the training, or takes them away. "
    "A click on a result’s title puts the best first."
)


class RunsPanel(QWidget):
    """A table, read beside the window; `chosen` asks for a run's curves."""

    chosen = Signal(object)
    selected = Signal(object)
    """The folder of the run on which the selection now stands."""
    continue_asked = Signal(object)
    """The folder of a run that was cut short."""
    weights_asked = Signal(object)
    """The folder of a run whose weights are to be the design's."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._session: Session | None = None
        self.table_rows: tuple[Row, ...] = ()
        self._newest_first: tuple[Row, ...] = ()
        self._by: int | None = None
        """The column of results by which the rows stand; None while the newest stands first."""
        self._overlaid: frozenset[Path] = frozenset()
        self._reading: Beside | None = None
        self.table = _Table()
        self.hint = QLabel(tr(_NONE_YET))
        self.go_on = QPushButton(tr("Continue"))
        self.take = QPushButton(tr("Take its weights"))
        self.open_folder = QPushButton(tr("Open folder"))
        self._lay_out()
        self.table.entered_row.connect(self._choose)
        self.table.itemSelectionChanged.connect(self._select)
        self.table.horizontalHeader().sectionClicked.connect(self._order_by)
        self.open_folder.clicked.connect(self._open)
        self.go_on.clicked.connect(lambda: self.continue_asked.emit(self.selected_folder))
        self.take.clicked.connect(lambda: self.weights_asked.emit(self.selected_folder))
        self.set_theme(theme)
        self._enable()

    def _lay_out(self) -> None:
        rows = QVBoxLayout(self)
        rows.setContentsMargins(16, 8, 16, 8)
        rows.setSpacing(8)
        self.hint.setProperty("role", "quiet")
        below = QHBoxLayout()
        below.addWidget(self.hint, 1)
        self.go_on.setToolTip(tr("Go on with this training from its last checkpoint"))
        below.addWidget(self.go_on)
        self.take.setToolTip(tr("Let the design have the best weights of this run"))
        below.addWidget(self.take)
        below.addWidget(self.open_folder)
        rows.addWidget(self.table, 1)
        rows.addLayout(below)

    def bind(self, session: Session | None) -> None:
        """Show the runs of another session's network."""
        self._session = session
        self.refresh()

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme's colours."""
        self._theme = theme
        self.open_folder.setIcon(icon("folder-open", theme))
        self._mark()

    def refresh(self) -> None:
        """Read the runs again; they appear when they are read."""
        if self._session is None:
            self._show(())
            return
        document = self._session.document.root
        parent = runs.folder_of_runs(document.path.parent if document.path else None)
        name = document.network.name
        self._reading = Beside(lambda: rows_of(parent, name), OSError, self)
        self._reading.done.connect(self._show)
        self._reading.failed.connect(self.hint.setText)
        self._reading.start()

    def mark_overlaid(self, folders: Collection[Path]) -> None:
        """Say which runs' curves are drawn."""
        self._overlaid = frozenset(folders)
        self._mark()

    def _order_by(self, column: int) -> None:
        """The best first by a column of results, the newest first by any other."""
        kept = self.selected_folder
        self._by = column if column in (_VALIDATION, _TEST) and column != self._by else None
        self._show(self._newest_first)
        for number, row in enumerate(self.table_rows):
            if row.folder == kept:
                self.table.selectRow(number)

    def _show(self, rows: tuple[Row, ...]) -> None:
        self._newest_first = rows
        if self._by is not None:
            rows = best_first(rows, tested=self._by == _TEST)
        self.table_rows = rows
        names, measure = differing(rows), measure_of(rows)
        self.table.setColumnCount(len(_COLUMNS) + len(names))
        self.table.setHorizontalHeaderLabels([*_titles(measure), *names])
        self.table.setRowCount(len(rows))
        for number, row in enumerate(rows):
            settings = [value_text(row.settings[name]) or "–" for name in names]
            for column, text in enumerate([*_texts(row, measure), *settings]):
                self.table.setItem(number, column, _cell(text, column, row))
        self._mark()
        self.table.resizeColumnsToContents()
        self.hint.setText(tr(_HINT if rows else _NONE_YET))

    def _mark(self) -> None:
        eye = icon("eye", self._theme, "accent")
        hidden = icon("eye-off", self._theme, "border")
        for number, row in enumerate(self.table_rows):
            item = self.table.item(number, 0)
            assert item is not None
            shown = row.folder in self._overlaid
            item.setIcon(eye if shown else hidden)
            item.setData(Qt.ItemDataRole.AccessibleDescriptionRole, tr("drawn") if shown else "")

    @property
    def selected_folder(self) -> Path | None:
        """The folder of the run on which the selection stands."""
        row = self._selected()
        return row.folder if row is not None else None

    def _choose(self, number: int) -> None:
        self.chosen.emit(self.table_rows[number].folder)

    def _selected(self) -> Row | None:
        chosen = self.table.selectionModel().selectedRows()
        return self.table_rows[chosen[0].row()] if chosen else None

    def _select(self) -> None:
        self._enable()
        self.selected.emit(self.selected_folder)

    def _enable(self) -> None:
        row = self._selected()
        self.open_folder.setEnabled(row is not None)
        self.take.setEnabled(row is not None and row.epochs > 0)
        self.go_on.setEnabled(row is not None and row.end != FINISHED)

    def _open(self) -> None:
        row = self._selected()
        assert row is not None
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(row.folder)))


class _Table(QTableWidget):
    """Whole rows, chosen by a double click or Enter."""

    entered_row = Signal(int)

    def __init__(self) -> None:
        super().__init__(0, len(_COLUMNS))
        self.setAccessibleName(tr("Runs"))
        self.setHorizontalHeaderLabels(list(map(tr, _COLUMNS)))
        self.verticalHeader().hide()
        self.setShowGrid(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        self.setTabKeyNavigation(False)
        self.cellDoubleClicked.connect(lambda row, _: self.entered_row.emit(row))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter chooses the row on which the cursor stands."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentRow() >= 0:
            self.entered_row.emit(self.currentRow())
        else:
            super().keyPressEvent(event)


def _titles(measure: str) -> tuple[str, ...]:
    """The columns; what all runs are judged by stands above their results."""
    results = [f"{tr(name)} {tr(measure)}".rstrip() for name in _COLUMNS[_VALIDATION:]]
    return (*map(tr, _COLUMNS[:_VALIDATION]), *results)


def _texts(row: Row, measure: str) -> tuple[str, ...]:
    return (
        row.folder.name,
        row.created[:16].replace("T", " "),
        tr(row.end),
        str(row.epochs),
        _result(row.best, measure),
        _result(row.tested, measure),
    )


def _result(score: Score | None, measure: str) -> str:
    """A result, with what is measured where that is not said above."""
    if score is None:
        return "–"
    return score.text if measure else f"{tr(score.measure)} {score.text}"


def _cell(text: str, column: int, row: Row) -> QTableWidgetItem:
    item = QTableWidgetItem(text)
    item.setToolTip(tr(row.reason) if column == 2 else str(row.folder) if column == 0 else "")
    if column not in (0, 2):
        item.setFont(number_font(12))
    return item
