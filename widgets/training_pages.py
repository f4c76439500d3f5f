"""The training, its runs and pictures as pages below, and what the window learns of them."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QVBoxLayout

from widgets.below import PageMaker
from widgets.language import later
from widgets.panel import Panel
from widgets.theme import Theme

if TYPE_CHECKING:
    from designer.context import TrainingState
    from designer.pictures import Pictures
    from designer.process import Worker
    from designer.session import Session
    from widgets.pictures import PicturesPanel
    from widgets.runs import RunsPanel
    from widgets.training import TrainingPanel

TRAINING, RUNS, PICTURES = later("Training"), later("Runs"), later("Pictures")
_STATES: "Mapping[str, TrainingState]" = {
    "starting": "running",
    "running": "running",
    "stopping": "running",
    "paused": "paused",
}


class _Page(Panel):
    """A page around what goes on while another document is in front."""

    def __init__(self, inner: "TrainingPanel | RunsPanel | PicturesPanel", theme: Theme) -> None:
        super().__init__(theme)
        self.inner = inner
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(inner)

    def bind(self, session: "Session") -> None:
        self.inner.bind(session)

    def release(self) -> None:
        self.inner.bind(None)

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self.inner.set_theme(theme)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.inner.close()
        super().closeEvent(event)


class TrainingPages(QObject):
    """Builds the pages when first seen. `device_known` carries where it computes, and why.

    `room_known` carries the bytes of memory there.
    """

    state_changed = Signal(str)
    status_text = Signal(str)
    device_known = Signal(str, str)
    wanted = Signal()
    """The training is to be seen."""
    room_known = Signal(object)
    weights_asked = Signal(object)
    """The folder of a run whose weights are to be the design's."""
    pictures_asked = Signal(object)
    """The folder of a run of which pictures are to be made."""

    def __init__(self, worker_factory: "Callable[[], Worker]", parent: QObject) -> None:
        super().__init__(parent)
        self.new_worker = worker_factory
        self._training: TrainingPanel | None = None
        self._runs: RunsPanel | None = None
        self._pictures: PicturesPanel | None = None

    def makers(self) -> Mapping[str, PageMaker]:
        """What builds each page, by its title."""
        return {
            TRAINING: self._make_training,
            RUNS: self._make_runs,
            PICTURES: self._make_pictures,
        }

    @property
    def training(self) -> "TrainingPanel":
        """The training's panel, which has been built."""
        assert self._training is not None
        return self._training

    @property
    def selected_run(self) -> Path | None:
        """The folder of the run that is selected in the list of runs."""
        return self._runs.selected_folder if self._runs is not None else None

    @property
    def run_to_take(self) -> Path | None:
        """The run whose weights can be taken: the selected one, else the one that has ended."""
        if self.selected_run is not None:
            return self.selected_run
        control = self._training.control if self._training is not None else None
        return control.folder if control is not None and not control.following.under_way else None

    def _make_training(self, theme: Theme) -> Panel:
        from widgets.training import TrainingPanel

        panel = TrainingPanel(theme, self.new_worker)
        panel.state_changed.connect(self._tell_state)
        panel.status_text.connect(self.status_text)
        panel.control.changed.connect(self._tell_device)
        panel.control.began.connect(self._begin_pictures)
        panel.control.changed.connect(self._follow_pictures)
        panel.run_finished.connect(self._refresh_runs)
        panel.overlaid.connect(self._mark_runs)
        self._training = panel
        return _Page(panel, theme)

    def _make_runs(self, theme: Theme) -> Panel:
        from widgets.runs import RunsPanel

        panel = RunsPanel(theme)
        panel.chosen.connect(self._overlay)
        panel.selected.connect(self._choose_pictures)
        panel.continue_asked.connect(self._continue)
        panel.weights_asked.connect(self.weights_asked)
        self._runs = panel
        return _Page(panel, theme)

    def _make_pictures(self, theme: Theme) -> Panel:
        from widgets.pictures import PicturesPanel

        panel = self._pictures = PicturesPanel(theme)
        panel.asked.connect(self.pictures_asked)
        self._follow_pictures()
        if self._training is None or not self._training.control.following.under_way:
            panel.choose(self.selected_run)
        return _Page(panel, theme)

    def show_pictures(self, run: Path, found: "Pictures | str") -> None:
        """Show the pictures of a run that were asked for, or say why there are none."""
        if self._pictures is not None:
            self._pictures.answer(run, found)

    def _begin_pictures(self) -> None:
        if self._pictures is not None:
            self._pictures.begin()

    def _follow_pictures(self) -> None:
        if self._pictures is not None and self._training is not None:
            self._pictures.follow(self._training.control.following.pictures)

    def _choose_pictures(self, run: Path | None) -> None:
        if self._pictures is not None:
            self._pictures.choose(run)

    def _tell_state(self, phase: str) -> None:
        self.state_changed.emit(_STATES.get(phase, "idle"))

    def _tell_device(self) -> None:
        ready = self.training.control.ready
        if ready is not None:
            best = ready.devices[0]
            self.device_known.emit(best.text, ready.no_gpu)
            self.room_known.emit(best.memory)

    def _overlay(self, run: Path) -> None:
        if self._training is not None:
            self._training.overlay(run)

    def _continue(self, run: Path) -> None:
        self.wanted.emit()
        self.training.go_on(run)

    def _mark_runs(self, runs: tuple[Path, ...]) -> None:
        if self._runs is not None:
            self._runs.mark_overlaid(runs)

    def _refresh_runs(self) -> None:
        if self._runs is not None:
            self._runs.refresh()
