"""The status line: the sums of the network in front, and what the training says."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolTip

from designer.machine import main_memory
from widgets.fonts import text_font
from widgets.labels import label
from widgets.language import tr
from widgets.steps import AT_ONCE, settling

if TYPE_CHECKING:
    from designer.document import Change
    from designer.forecast import Forecast
    from designer.session import Session
    from graphs.network import Network
    from graphs.propagate import Facts


class StatusLine(QFrame):
    """One line of figures at the bottom of the window."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("statusLine")
        self._session: Session | None = None
        self._measured: tuple[Network | None, int] = (None, 0)
        self._facts: Facts | None = None
        self._memory, self._room = "", main_memory()
        self._forecast = QTimer(self, singleShot=True)
        self._forecast.timeout.connect(self._show_memory)
        self._figures = label("", "quiet", text_font(12))
        self._note = label("", "quiet", text_font(12))
        self._figures.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 2, 16, 2)
        row.addWidget(self._figures)
        row.addStretch(1)
        row.addWidget(self._note)

    @property
    def text(self) -> str:
        """The figures as they stand there."""
        return self._figures.text()

    def bind(self, session: "Session") -> None:
        """Show the figures of a session's whole design in place of another's."""
        self.release()
        self._session = session
        session.document.root.show(self._show_change)

    def release(self) -> None:
        """Let go of the session."""
        if self._session is not None:
            self._session.document.root.hide(self._show_change)
            self._session = self._facts = None
            self._forecast.stop()

    def say(self, note: str) -> None:
        """Show what the training says, at the right."""
        self._note.setText(tr(note))

    def show_room(self, room: int) -> None:
        """So many bytes there are to train in; 0 where that is unknown."""
        self._room = room

    def _show_change(self, change: "Change") -> None:
        before, self._facts = change.before, change.after
        if _concerns_memory(before, change.after):
            self._memory = tr("… to train")
            self._forecast.start(settling(len(change.after.nodes)))
        self._show_figures(change.after)

    def _show_figures(self, facts: "Facts") -> None:
        self._figures.setText(" · ".join(self._parts(facts)))

    def _show_memory(self) -> None:
        """Play a training step through, when the edits pause."""
        from designer.forecast import forecast
        from widgets.beside import Beside

        facts = self._facts
        if facts is None:
            return
        if len(facts.nodes) <= AT_ONCE:
            self._tell_memory(facts, forecast(facts))
            return
        playing = Beside(lambda: forecast(facts), (), self)
        playing.done.connect(lambda found: self._tell_memory(facts, found))
        playing.ended.connect(playing.deleteLater)
        playing.start()

    def _tell_memory(self, facts: "Facts", found: "Forecast") -> None:
        from designer.forecast import forecast_line

        if facts is self._facts:
            self._memory = tr(forecast_line(found))
            self._show_figures(facts)

    @property
    def details(self) -> str:
        """What the memory is for and the largest batch: worked out when somebody asks."""
        from designer.forecast import forecast, forecast_lines

        return "" if self._facts is None else tr(forecast_lines(forecast(self._facts, self._room)))

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self.details, self)
            return True
        return super().event(event)

    def _parts(self, facts: "Facts") -> list[str]:
        from graphs.amounts import compact  # not for the first picture
        from graphs.figures import model_totals
        from graphs.frozen import frozen_parameters

        totals = model_totals(facts)
        known = all(each.status == "right" for each in facts.nodes.values())
        frozen = frozen_parameters(facts)
        trained = tr(f", {totals.parameters - frozen:,} trainable") if frozen else ""
        return [
            tr(f"{'' if known else 'at least '}{totals.parameters:,} parameters{trained}"),
            tr(f"{compact(totals.macs)} multiply–adds"),
            tr(f"{totals.layers} layers, {self._depth(facts.network)} deep"),
            self._memory,
        ]

    def _depth(self, network: "Network") -> int:
        """Measured anew when nodes, wires or bypasses come or go, or blocks may hold more."""
        from graphs.figures import depth

        known, found = self._measured
        if (
            known is None
            or network.blocks
            or known.wiring is not network.wiring
            or known.nodes.keys() != network.nodes.keys()
            or known.bypassed != network.bypassed
        ):
            found = depth(network)
        self._measured = (network, found)
        return found


def _concerns_memory(before: "Facts", after: "Facts") -> bool:
    old, new = before.network, after.network
    same = old.wiring is new.wiring and old.training == new.training
    if not same or before.nodes != after.nodes:
        return True
    from graphs.frozen import frozen_parameters

    return old.nodes is not new.nodes and frozen_parameters(before) != frozen_parameters(after)
