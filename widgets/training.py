"""The training view: the recipe, the curves as they grow, the numbers that matter, the buttons."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

import designer.runs as runs
from designer.curve_data import RunCurves
from designer.follow import progress_text
from designer.process import Worker
from designer.recipe import Recipe
from designer.session import Session
from widgets.beside import Beside
from widgets.language import tr
from widgets.plots.loading import loading
from widgets.recipe_form import RecipeForm, possible
from widgets.run_control import RunControl
from widgets.run_side import RunSide
from widgets.theme import Theme

if TYPE_CHECKING:
    from widgets.curves import Curves

FRAME = 66
"""Milliseconds between two looks at what came from the worker: about 15 a second."""
_FINE = 1000


class TrainingPanel(QWidget):
    """Trains the network of the session that it is bound to, and shows how it goes."""

    state_changed = Signal(str)
    status_text = Signal(str)
    run_finished = Signal(object)
    overlaid = Signal(object)
    """The folders of the runs whose curves are drawn beside."""

    def __init__(
        self, theme: Theme, worker_factory: Callable[[], Worker], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._session: Session | None = None
        self._painted = False
        self._overlays: dict[Path, RunCurves] = {}
        self.control = RunControl(worker_factory, self)
        self.recipe = RecipeForm(theme)
        self.side = RunSide(theme)
        self.progress = QProgressBar()
        self.plots = QStackedWidget()
        self.curves: Curves | None = None
        self._frame = QTimer(self, interval=FRAME, singleShot=True)
        self._lay_out()
        self._connect()
        self._colour_progress()
        self._show_run()

    def _lay_out(self) -> None:
        rows = QVBoxLayout(self)
        rows.setContentsMargins(16, 8, 16, 0)
        rows.setSpacing(8)
        self.progress.setRange(0, _FINE)
        self.progress.setTextVisible(False)
        self.progress.setFixedHeight(4)
        self.progress.setAccessibleName(tr("progress of the training"))
        self._placeholder = QLabel(tr("The curves of loss and accuracy grow here."))
        self._placeholder.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._placeholder.setTextFormat(Qt.TextFormat.PlainText)
        self._placeholder.setProperty("role", "quiet")
        self.plots.addWidget(self._placeholder)
        columns = QHBoxLayout()
        columns.setSpacing(24)
        columns.addWidget(self.recipe)
        columns.addWidget(self.plots, 1)
        columns.addWidget(self.side)
        rows.addWidget(self.progress)
        rows.addLayout(columns, 1)

    def _connect(self) -> None:
        self.control.began.connect(self._show_curves)
        self.control.changed.connect(self._changed)
        self.control.phase_changed.connect(self.state_changed)
        self.control.ended.connect(self.run_finished)
        self.side.main_pressed.connect(self._press)
        self.side.stop_pressed.connect(self.stop)
        self.side.finish_pressed.connect(self.finish_epoch)
        self.side.continue_pressed.connect(self._continue)
        self._frame.timeout.connect(self._show_run)

    def bind(self, session: Session | None) -> None:
        """Show another session's settings. A training that runs goes on."""
        self._session = session
        self.recipe.bind(session)
        self._changed()

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme's colours."""
        self._theme = theme
        self._colour_progress()
        self.recipe.set_theme(theme)
        self.side.set_theme(theme)
        if self.curves is not None:
            self.curves.set_theme(theme)

    def _colour_progress(self) -> None:
        border, accent = self._theme["border"].name(), self._theme["accent"].name()
        self.progress.setStyleSheet(
            f"QProgressBar {{ background: {border}; border: none; border-radius: 2px; }}"
            f"QProgressBar::chunk {{ background: {accent}; border-radius: 2px; }}"
        )

    def start(self) -> None:
        """Train the network as it stands now."""
        if self._session is not None and not self.control.following.under_way:
            self.control.start(self._session)

    def go_on(self, folder: Path) -> None:
        """Continue a run that was cut short."""
        if not self.control.following.under_way:
            self.control.go_on(folder)

    def _continue(self) -> None:
        assert self.control.folder is not None
        self.go_on(self.control.folder)

    def pause(self) -> None:
        """Hold between two steps."""
        self.control.pause()

    def resume(self) -> None:
        """Go on after a pause."""
        self.control.resume()

    def stop(self) -> None:
        """Stop now and keep what was learned."""
        self.control.stop()

    def finish_epoch(self) -> None:
        """Stop when the epoch is through."""
        self.control.finish_epoch()

    def overlay(self, run: Path) -> None:
        """Draw an earlier run's curves beside these, or take them away again."""
        if self._overlays.pop(run, None) is not None:
            self._show_overlays()
            return
        reading = Beside(lambda: runs.history(run), OSError, self)
        reading.done.connect(lambda history: self._lay_over(run, history))
        reading.start()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Nobody is left to follow the training: end the worker with it."""
        self.control.close()
        super().closeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Once the panel stands on the screen, the slow things are fetched."""
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self, self._after_first_paint)

    def _after_first_paint(self) -> None:
        self.control.warm()
        libraries = loading(self)
        libraries.done.connect(self._make_curves)
        libraries.failed.connect(self._say_no_curves)
        libraries.start()

    def _make_curves(self) -> None:
        from widgets.curves import Curves

        self.curves = Curves(self._theme)
        self.plots.addWidget(self.curves)
        self.plots.setCurrentWidget(self.curves)
        self._show_curves()

    def _say_no_curves(self, reason: str) -> None:
        self._placeholder.setText(tr(f"The curves cannot be drawn: {reason}. Install it again."))

    def _lay_over(self, run: Path, history: runs.History) -> None:
        past = RunCurves()
        past.add_steps(history.steps)
        for each in history.validations:
            past.add_validation(each)
        self._overlays[run] = past
        self._show_overlays()

    def _show_overlays(self) -> None:
        self._show_curves()
        self.overlaid.emit(tuple(self._overlays))

    def _show_curves(self) -> None:
        if self.curves is None:
            return
        others = [(run.name, past) for run, past in self._overlays.items()]
        known = self.control.following
        self.curves.show_runs([("", known.curves), *others], known.plan)

    def _press(self, what: str) -> None:
        {"Start": self.start, "Pause": self.pause, "Resume": self.resume}[what]()

    def _changed(self) -> None:
        if not self._frame.isActive():
            self._frame.start()

    def _show_run(self) -> None:
        known = self.control.following
        self.side.show_run(known, self.control.ready, self._learning_rate())
        self.recipe.show_devices(self.control.ready)
        self.progress.setValue(round(known.share * _FINE))
        self.status_text.emit(progress_text(known))
        if self.curves is not None:
            if known.plan is not None:
                self.curves.set_plan(known.plan)
            self.curves.changed()

    def _learning_rate(self) -> float:
        """That of the last step, or what the next training would begin with."""
        control = self.control
        if control.request is not None and control.following.plan is not None:
            return control.following.rate(Recipe(**control.request.recipe))
        settings = self._session.document.root.network.training if self._session else {}
        return Recipe(**possible(settings)).learning_rate
