"""The problems, each once, at its cause, with what would remove it; below them, advice."""

from time import perf_counter

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from designer.document import Change
from designer.edits import ApplyRepair, DismissAdvice
from designer.problems import all_problems
from graphs.advice import Advice, advising
from graphs.problems import Problem
from graphs.propagate import NOTHING, Facts
from graphs.repair import Repair
from widgets.fonts import SMALL, text_font
from widgets.labels import label
from widgets.language import later, tr
from widgets.panel import Panel
from widgets.problem_rows import AdviceRow, ProblemRow, Row, show_rows
from widgets.steps import settling
from widgets.theme import Theme

NONE = later("No problems: the network can be trained and exported.")
NONE_INSIDE = later("No problems inside this block.")
EMPTY = later("Nothing here yet. Add layers from the left, or open an example.")
MOST_SHOWN = 50
TURN = 0.005
"""Seconds for which repairs are tried before the window may draw again."""


class ProblemsPanel(Panel):
    """Lists what keeps the network from working. `chosen` carries the node where it starts.

    `opened` carries a node that may be a block in which the cause lies.

    Repairs are looked for while the panel is seen, for the problems in view, a few at a time.
    """

    chosen = Signal(str)
    opened = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.problems: dict[Problem, ProblemRow] = {}
        self.advice: dict[Advice, AdviceRow] = {}
        self._facts: Facts = NOTHING
        self._none, self._more = label(tr(NONE), "quiet", wrap=True), label("", "quiet", wrap=True)
        self._title = label(tr("Advice").upper(), "section", text_font(SMALL, bold=True))
        self._area, self._rows, self._advice_rows = QScrollArea(), QVBoxLayout(), QVBoxLayout()
        self._looking, self._settled = QTimer(self), QTimer(self)
        self._looking.timeout.connect(self._look)
        self._settled.setSingleShot(True)
        self._settled.timeout.connect(self._begin_advice)
        self._thinking, self._advising = QTimer(self), advising(NOTHING)
        self._thinking.timeout.connect(self._think)
        self._lay_out()

    def release(self) -> None:
        super().release()
        for timer in (self._looking, self._settled, self._thinking):
            timer.stop()

    def show_change(self, change: Change) -> None:
        self._facts = change.after
        found = all_problems(change.after)
        shown = found[:MOST_SHOWN]
        self.problems = show_rows(self._rows, self.problems, shown, self._problem_row)
        for row in self.problems.values():
            row.search(change.after)
        document = self.session.document
        none = NONE if document is document.root else NONE_INSIDE
        self._none.setText(tr(none if change.after.network.nodes else EMPTY))
        self._none.setVisible(not found)
        hidden = len(found) - len(shown)
        self._more.setText(tr(f"and {hidden:,} more; F8 goes from one to the next"))
        self._more.setVisible(hidden > 0)
        self._looking.start(0)
        self._thinking.stop()
        self._settled.start(settling(len(change.after.nodes)))

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        for row in (*self.problems.values(), *self.advice.values()):
            row.set_theme(theme)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._look_again()

    def _lay_out(self) -> None:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(0)
        self._none.setContentsMargins(8, 4, 8, 6)
        self._more.setContentsMargins(32, 4, 8, 6)
        self._title.setContentsMargins(8, 10, 8, 2)
        for layout in (self._rows, self._advice_rows):
            layout.setSpacing(2)
        column.addWidget(self._none)
        column.addLayout(self._rows)
        column.addWidget(self._more)
        column.addWidget(self._title)
        column.addLayout(self._advice_rows)
        column.addStretch(1)
        self._title.hide()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(body)
        self._area.setAccessibleName(tr("Problems"))
        self._area.verticalScrollBar().valueChanged.connect(self._look_again)
        outside = QVBoxLayout(self)
        outside.setContentsMargins(0, 0, 0, 0)
        outside.addWidget(self._area)

    def _look_again(self) -> None:
        if self._session is not None:
            self._looking.start(0)

    def _look(self) -> None:
        """Try repairs for the first problem in view that waits for them, for a few milliseconds."""
        row = next((each for each in self.problems.values() if self._waits(each)), None)
        if row is None:
            self._looking.stop()
            return
        end = perf_counter() + TURN
        while row.searching and perf_counter() < end:
            row.try_next()

    def _waits(self, row: ProblemRow) -> bool:
        return row.searching and not row.visibleRegion().isEmpty()

    def _begin_advice(self) -> None:
        self._advising = advising(self._facts)
        self._thinking.start(0)

    def _think(self) -> None:
        """Look for advice for a few milliseconds; at the end it is shown."""
        end, found = perf_counter() + TURN, None
        while found is None and perf_counter() < end:
            found = next(self._advising)
        if found is not None:
            self._thinking.stop()
            self._show_advice(found[:MOST_SHOWN])

    def _show_advice(self, found: tuple[Advice, ...]) -> None:
        self.advice = show_rows(self._advice_rows, self.advice, found, self._advice_row)
        self._title.setVisible(bool(found))

    def _problem_row(self, problem: Problem) -> ProblemRow:
        row = ProblemRow(problem, self.theme)
        row.accepted.connect(self._repair, Qt.ConnectionType.QueuedConnection)
        self._lead(row, problem.node)
        return row

    def _advice_row(self, advice: Advice) -> AdviceRow:
        row = AdviceRow(advice, self.theme)
        row.dismissed.connect(lambda: self._dismiss(advice), Qt.ConnectionType.QueuedConnection)
        self._lead(row, advice.node)
        return row

    def _lead(self, row: Row, node: str | None) -> None:
        if node is not None:
            row.chosen.connect(lambda: self.chosen.emit(node))
            row.opened.connect(lambda: self.opened.emit(node))

    def _repair(self, offer: tuple[Facts, Repair]) -> None:
        """Make a repair, unless the network has changed since it was offered."""
        facts, repair = offer
        if self._session is not None and facts is self.session.document.facts:
            edit = ApplyRepair(repair.text, facts.network, repair.network)
            self.session.document.perform(edit)

    def _dismiss(self, advice: Advice) -> None:
        if self._session is not None and advice.node in self._facts.network.nodes:
            self.session.document.perform(DismissAdvice(*advice.defined, advice.rule))
