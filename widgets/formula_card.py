"""The formula card: a layer's output, parameters and cost with the real numbers put in."""

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from graphs.formulas import Formula
from widgets.fonts import number_font, text_font
from widgets.labels import label
from widgets.language import tr


class FormulaCard(QFrame):
    """Shows formulas; hidden while there are none."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("card")
        self._shown: tuple[Formula, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12, 6, 12, 10)
        self._column.setSpacing(2)
        self.hide()

    @property
    def text(self) -> str:
        """Everything that stands on the card."""
        lines = []
        for formula in self._shown:
            lines += [f"{tr(formula.title)} {tr(formula.result)}", *map(tr, formula.lines)]
        return "\n".join(lines)

    def show_formulas(self, formulas: Sequence[Formula]) -> None:
        """Write the card anew."""
        if tuple(formulas) == self._shown:
            return
        self._shown = tuple(formulas)
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for formula in self._shown:
            self._write(formula)
        self.setVisible(bool(self._shown))
        self.setAccessibleName(self.text)

    def _write(self, formula: Formula) -> None:
        """What it is at the left, the number at the right, and below how it comes about."""
        row = QWidget()
        inside = QHBoxLayout(row)
        inside.setContentsMargins(0, 4, 0, 0)
        inside.addWidget(label(tr(formula.title), "label"))
        inside.addStretch(1)
        inside.addWidget(label(tr(formula.result), "", number_font(12)))
        self._column.addWidget(row)
        for line in formula.lines:
            self._column.addWidget(label(tr(line), "quiet", text_font(12), wrap=True))
