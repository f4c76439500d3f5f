"""One chart: the curves of a measure, a crosshair with their values, zoom along the steps."""

import math

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Signal
from PySide6.QtGui import QColor, QPen
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from designer.curve_data import Axis
from widgets.fonts import SMALL, number_font
from widgets.language import tr
from widgets.plots.axes import MARGIN, QuietAxis, Unit, clock
from widgets.plots.legend import Heading
from widgets.plots.strands import Strands
from widgets.plots.trace import extremes
from widgets.theme import Theme

_HEADROOM = 0.06


class Chart(QWidget):
    """Draws strands. The heights fit what is in view; the wheel zooms, a double click shows all."""

    pointed = Signal(object)
    """The place under the pointer along the bottom axis, or None."""

    def __init__(self, title: str, unit: Unit, theme: Theme) -> None:
        super().__init__()
        self._unit, self._theme = unit, theme
        self._axis: Axis = "epoch"
        self._log = False
        self._planned = 0.0
        self._zoomed = False
        self.strands: list[Strands] = []
        self.heading = Heading(tr(title), theme, MARGIN)
        self._left, self._bottom = QuietAxis("left"), QuietAxis("bottom")
        self._left.kind = unit
        self.plot = pg.PlotWidget(axisItems={"left": self._left, "bottom": self._bottom})
        self.plot.setAccessibleName(tr(title))
        self._line = pg.InfiniteLine(angle=90, movable=False)
        self.readout = QLabel(self.plot)
        self._lay_out()
        self.set_theme(theme)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.heading)
        column.addWidget(self.plot, 1)
        item = self.plot.getPlotItem()
        item.setMenuEnabled(False)
        item.hideButtons()
        self._left.setZValue(-200)  # The grid belongs behind the curves.
        item.layout.setContentsMargins(0, 6, 6, 0)
        view = item.getViewBox()
        view.setMouseEnabled(x=True, y=False)
        view.setDefaultPadding(0.0)
        view.disableAutoRange()
        view.sigRangeChangedManually.connect(self._zoom)
        self.plot.setFrameShape(self.plot.Shape.NoFrame)
        self.plot.viewport().installEventFilter(self)
        self.plot.viewport().setMouseTracking(True)
        self._line.hide()
        item.addItem(self._line, ignoreBounds=True)
        self.readout.setTextFormat(Qt.TextFormat.PlainText)
        self.readout.setFont(number_font(SMALL))
        self.readout.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.readout.hide()

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme's colours."""
        self._theme = theme
        self.heading.set_theme(theme)
        self.plot.setBackground(theme["panel"])
        for axis in (self._left, self._bottom):
            axis.set_theme(theme)
        self._line.setPen(QPen(theme["text3"], 0))
        self.readout.setStyleSheet(
            f"background: {theme['panel2'].name()}; color: {theme['text'].name()};"
            f"border: 1px solid {theme['border'].name()}; border-radius: 4px; padding: 3px 6px;"
        )
        self._colour()

    def show_strands(self, strands: list[Strands]) -> None:
        """Draw these runs and no others; the first is the one that is followed."""
        item = self.plot.getPlotItem()
        for old in self.strands:
            for each in old.items():
                item.removeItem(each)
        self.strands = strands
        for new in strands:
            for each in new.items():
                item.addItem(each, ignoreBounds=True)
        self._colour()

    def _colour(self) -> None:
        hues = [self._theme.categories[name] for name in ("dense", "pool", "norm", "merge")]
        for index, strands in enumerate(self.strands):
            own = (self._theme["accent"], self._theme["warn"])
            other = QColor(hues[(index - 1) % len(hues)])
            train, validation = own if index == 0 else (other, other)
            strands.set_colours(train, validation, self._theme["error"])
        entries = [entry for each in self.strands for entry in each.entries()]
        self.heading.set_entries(tuple(entries))

    def set_axis(self, axis: Axis, planned: float) -> None:
        """Lay the curves along steps, epochs or seconds; `planned` is where the run will end."""
        if axis != self._axis:
            self._zoomed = False
        self._axis, self._planned = axis, planned
        self._bottom.kind = axis

    def set_log(self, log: bool) -> None:
        """Measure heights by their logarithms, or not."""
        self._log = log
        self._left.setLogMode(False, log)

    def redraw(self) -> None:
        """Draw what is in view of what has been synced."""
        box = self.plot.getPlotItem().getViewBox()
        if not self._zoomed:
            ends = [each.end(self._axis) for each in self.strands]
            box.setXRange(0, max([self._planned, *ends]) or 1, padding=0)
        low, high = box.viewRange()[0]
        most = max(64, round(box.width()))
        drawn = [each.lines(self._axis, (low, high), most, log=self._log) for each in self.strands]
        floor = self._fit(extremes(line for lines in drawn for line in lines))
        view = box.viewRect()
        for strands, lines in zip(self.strands, drawn, strict=True):
            strands.set_view(view)
            strands.draw(lines, self._axis, floor)
        self._note_broken()

    def _fit(self, found: tuple[float, float] | None) -> float:
        """Fit the heights to what is drawn; gives the place for the marks, just above the floor."""
        low, high = found if found else (-2.0, 0.0) if self._log else (0.0, 1.0)
        room = (high - low) * _HEADROOM or max(abs(high), 1e-3) * _HEADROOM
        bottom, top = low - room, high + room
        if not self._log:
            bottom = max(bottom, 0.0) if low >= 0 else bottom
            top = min(top, 1.0 + room / 3) if self._unit == "share" else top
        self.plot.getPlotItem().getViewBox().setYRange(bottom, top, padding=0)
        return bottom + (top - bottom) * 0.04

    def _note_broken(self) -> None:
        broken = self.strands[0].train.broken if self.strands else []
        if not broken:
            self.heading.set_note("")
            return
        trace = self.strands[0].train
        what = "NaN" if math.isnan(trace.value(broken[0])) else tr("infinite")
        step = trace.places("step")[broken[0]]
        more = tr(f", {len(broken):,} values") if len(broken) > 1 else ""
        self.heading.set_note(tr(f"✕ {what} at step {step:,.0f}{more}"))

    def point(self, x: float | None) -> None:
        """Put the crosshair at a place, with the values of all runs there; None takes it away."""
        texts = [] if x is None else [each.text_at(self._axis, x) for each in self.strands]
        texts = [text for text in texts if text]
        self._line.setVisible(bool(texts))
        self.readout.setVisible(bool(texts))
        if x is None or not texts:
            return
        self._line.setValue(x)
        self.readout.setText("\n".join((self._place_text(x), *texts)))
        self.readout.adjustSize()
        self._move_readout(x)

    def _place_text(self, x: float) -> str:
        if self._axis == "time":
            return clock(x)
        return tr(f"step {x:,.0f}") if self._axis == "step" else tr(f"epoch {x:.2f}")

    def _move_readout(self, x: float) -> None:
        box = self.plot.getPlotItem().getViewBox()
        spot = self.plot.mapFromScene(box.mapViewToScene(QPointF(x, box.viewRange()[1][1])))
        left = spot.x() + 8
        if left + self.readout.width() > self.plot.width():
            left = spot.x() - 8 - self.readout.width()
        self.readout.move(max(0, left), spot.y() + 2)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the pointer over the plot; a double click shows all again."""
        if event.type() == QEvent.Type.MouseMove:
            box = self.plot.getPlotItem().getViewBox()
            spot = self.plot.mapToScene(event.position().toPoint())  # type: ignore[attr-defined]
            inside = box.sceneBoundingRect().contains(spot)
            self.pointed.emit(box.mapSceneToView(spot).x() if inside else None)
        elif event.type() == QEvent.Type.Leave:
            self.pointed.emit(None)
        elif event.type() == QEvent.Type.MouseButtonDblClick:
            self._zoomed = False
            self.redraw()
            return True
        return super().eventFilter(watched, event)

    def _zoom(self) -> None:
        self._zoomed = True
        self.redraw()
