"""The curves of training: loss and accuracy beside each other, with how they are looked at."""

from collections.abc import Iterator, Mapping

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QSlider,
    QVBoxLayout,
    QWidget,
)

from designer.curve_data import AXES, MEASURES, Axis, RunCurves
from designer.protocol import Plan
from widgets.fields import Choices
from widgets.fonts import SMALL, number_font, text_font
from widgets.language import tr
from widgets.plots.axes import MARGIN, Unit
from widgets.plots.chart import Chart
from widgets.plots.strands import Strands
from widgets.theme import Theme

FRAME = 33
"""Milliseconds between two redraws; the charts take turns, so each has about 15 a second."""
_SMOOTHING = 90
_UNITS: Mapping[str, Unit] = {"loss": "number", "accuracy": "share"}


class Curves(QWidget):
    """Two charts over one set of runs; `changed` asks for a redraw and returns at once."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._plan: Plan | None = None
        self._runs: list[tuple[str, RunCurves]] = []
        self._waiting: list[Chart] = []
        self._next = QTimer(self, interval=FRAME, singleShot=True)
        self._next.timeout.connect(self._redraw)
        self.charts = {
            measure: Chart(measure.capitalize(), _UNITS[measure], theme) for measure in MEASURES
        }
        self.smoothing = QSlider(Qt.Orientation.Horizontal)
        self.axis = Choices(theme)
        self.log = QCheckBox(tr("log loss"))
        self._factor = QLabel()
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 8)
        rows.setSpacing(2)
        beside = QHBoxLayout()
        beside.setSpacing(16)
        for chart in self.charts.values():
            beside.addWidget(chart, 1)
        rows.addLayout(beside, 1)
        rows.addLayout(self._controls())

    def _controls(self) -> QHBoxLayout:
        self.axis.addItems(list(map(tr, AXES)))
        self.axis.setAccessibleName(tr("along"))
        self.smoothing.setRange(0, 99)
        self.smoothing.setAccessibleName(tr("smoothing"))
        self.smoothing.setToolTip(tr("How much the train curve is smoothed; validation never is"))
        self.smoothing.setMaximumWidth(120)
        self._factor.setFont(number_font(SMALL))
        self._factor.setMinimumWidth(32)
        line = QHBoxLayout()
        line.setContentsMargins(MARGIN, 0, 6, 0)
        line.setSpacing(8)
        line.addWidget(_label(tr("smoothing")))
        line.addWidget(self.smoothing)
        line.addWidget(self._factor)
        line.addSpacing(12)
        line.addWidget(_label(tr("along")))
        line.addWidget(self.axis)
        line.addSpacing(12)
        line.addWidget(self.log)
        line.addStretch(1)
        for small in (self.axis, self.log):
            small.setFont(text_font(SMALL))
        return line

    def _connect(self) -> None:
        self.smoothing.valueChanged.connect(self._smooth)
        self.smoothing.setValue(_SMOOTHING)
        self.axis.currentIndexChanged.connect(self._lay_along)
        self.log.toggled.connect(self._set_log)
        for chart in self.charts.values():
            chart.pointed.connect(self._point)

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme's colours."""
        self.axis.theme = theme
        for chart in self.charts.values():
            chart.set_theme(theme)

    def show_runs(self, runs: list[tuple[str, RunCurves]], plan: Plan | None) -> None:
        """Show these runs: the first is the one that is trained, the others are beside it."""
        self._runs, self._plan = runs, plan
        factor = self.smoothing.value() / 100
        for measure, chart in self.charts.items():
            strands = [
                Strands(
                    f"{name} " if name else "",
                    _UNITS[measure],
                    run.train[measure],
                    run.validation[measure],
                    factor,
                )
                for name, run in runs
            ]
            chart.show_strands([*strands, *(self._parts(factor) if measure == "loss" else ())])
        self._lay_along()

    def _parts(self, factor: float) -> Iterator[Strands]:
        """Each part of the loss that is followed, beside their sum; a single one is the sum."""
        for _, run in (each for each in self._runs[:1] if len(each[1].parts) > 1):
            for name, (train, validation) in run.parts.items():
                yield Strands(f"{name} ", _UNITS["loss"], train, validation, factor, brief=True)

    def set_plan(self, plan: Plan) -> None:
        """Say how long the run will be, and of what its loss is the sum."""
        parts = () if self._plan is None else self._plan.losses
        self._plan = plan
        if plan.losses != parts:
            self.show_runs(self._runs, plan)
        self._lay_along()

    def changed(self) -> None:
        """The runs have new values: draw them soon, however often this is called."""
        if not self.isVisible():
            return
        self.charts["accuracy"].setVisible(self._classified())
        new = [chart for chart in self.charts.values() if chart not in self._waiting]
        self._waiting += new
        if not self._next.isActive():
            self._next.start()

    def _classified(self) -> bool:
        """Whether there is an accuracy to be drawn, or there may be."""
        runs = [run for _, run in self._runs]
        measured = any(len(run.train["loss"]) for run in runs)
        return not measured or any(len(run.train["accuracy"]) for run in runs)

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what came while nobody looked."""
        super().showEvent(event)
        self.changed()

    def _along(self) -> Axis:
        return AXES[self.axis.currentIndex()]

    def _planned(self) -> float:
        if self._plan is None or self._along() == "time":
            return 0.0
        steps = self._plan.steps_per_epoch if self._along() == "step" else 1
        return float(self._plan.epochs * steps)

    def _lay_along(self) -> None:
        for chart in self.charts.values():
            chart.set_axis(self._along(), self._planned())
        self.changed()

    def _set_log(self, log: bool) -> None:
        self.charts["loss"].set_log(log)
        self.changed()

    def _smooth(self, percent: int) -> None:
        self._factor.setText(f"{percent / 100:.2f}")
        for chart in self.charts.values():
            for strands in chart.strands:
                strands.train.smooth(percent / 100)
        self.changed()

    def _point(self, x: float | None) -> None:
        for chart in self.charts.values():
            chart.point(x)

    def _redraw(self) -> None:
        """Draw the next chart; the other one in a later turn, so that the window waits less."""
        chart = self._waiting.pop(0)
        for strands in chart.strands:
            strands.sync()
        chart.redraw()
        if self._waiting:
            self._next.start()


def _label(text: str) -> QLabel:
    label = QLabel(text)
    label.setFont(text_font(SMALL))
    label.setProperty("role", "label")
    return label
