"""The status line: the sums of the network in front, and what the training says."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout

from widgets.fonts import text_font
from widgets.labels import label

if TYPE_CHECKING:
    from designer.document import Change
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
        """Show a session's figures in place of another's."""
        self.release()
        self._session = session
        session.document.show(self._show_change)

    def release(self) -> None:
        """Let go of the session."""
        if self._session is not None:
            self._session.document.hide(self._show_change)
            self._session = None

    def say(self, note: str) -> None:
        """Show what the training says, at the right."""
        self._note.setText(note)

    def _show_change(self, change: "Change") -> None:
        self._figures.setText(" · ".join(self._parts(change.after)))

    def _parts(self, facts: "Facts") -> list[str]:
        from designer.recipe import Recipe  # nor the next two for the first picture
        from graphs.amounts import bytes_text, compact
        from graphs.figures import training_bytes

        totals = facts.totals
        batch = facts.network.training.get("batch_size", Recipe.batch_size)
        memory = bytes_text(training_bytes(totals, batch))
        known = all(each.status == "right" for each in facts.nodes.values())
        return [
            f"{'' if known else 'at least '}{totals.parameters:,} parameters",
            f"{compact(totals.macs)} multiply–adds",
            f"{totals.layers} layers, {self._depth(facts.network)} deep",
            f"about {memory} to train at batch {batch}",
        ]

    def _depth(self, network: "Network") -> int:
        """Measured anew only when nodes or wires have come or gone."""
        from graphs.figures import depth

        known, found = self._measured
        if (
            known is None
            or known.wiring is not network.wiring
            or known.nodes.keys() != network.nodes.keys()
        ):
            found = depth(network)
        self._measured = (network, found)
        return found
