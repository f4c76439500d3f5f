"""The formula card: a layer's output, parameters and cost with the real numbers put in."""

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QVBoxLayout

from graphs.formulas import Formula
from widgets.fonts import SMALL, text_font
from widgets.labels import label


class FormulaCard(QFrame):
    """Shows formulas; hidden while there are none."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("card")
        self._shown: tuple[Formula, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12, 8, 12, 12)
        self._column.setSpacing(4)
        self.hide()

    @property
    def text(self) -> str:
        """Everything that stands on the card."""
        lines = []
        for formula in self._shown:
            lines += [f"{formula.title} {formula.result}", *formula.lines]
        return "\n".join(lines)

    def show_formulas(self, formulas: Sequence[Formula]) -> None:
        """Write the card anew."""
        if tuple(formulas) == self._shown:
            return
        self._shown = tuple(formulas)
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.setParent(None)
                widget.deleteLater()
        for number, formula in enumerate(self._shown):
            self._write(formula, first=number == 0)
        self.setVisible(bool(self._shown))
        self.setAccessibleName(self.text)

    def _write(self, formula: Formula, *, first: bool) -> None:
        if not first:
            self._column.addSpacing(6)
        title = f"{formula.title.upper()} {formula.result}"
        self._column.addWidget(label(title, "section", text_font(SMALL, bold=True), wrap=True))
        for line in formula.lines:
            role = "" if "=" in line else "quiet"
            self._column.addWidget(label(line, role, text_font(12), wrap=True))
