"""How a network is to be written as ONNX: a form of the options, and what will come of them."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from designer.onnx_options import BY_HAND, OnnxOptions, summary
from graphs.propagate import Facts
from widgets.form import Form
from widgets.labels import label
from widgets.language import tr
from widgets.theme import Theme

_WIDTH = 440


class OnnxDialog(QDialog):
    """Asks for the options; `chosen` is called with them, unless the person cancels."""

    def __init__(
        self,
        parent: QWidget,
        facts: Facts,
        options: OnnxOptions,
        theme: Theme,
        chosen: Callable[[OnnxOptions], None],
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Export ONNX"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.options, self._facts = options, facts
        self.form = Form(OnnxOptions.fields, theme)
        self.form.edited.connect(self._enter)
        self.summary = label("", "quiet", wrap=True)
        self.go_on = QPushButton(tr("Choose file…"))
        self.go_on.clicked.connect(self.accept)
        self.accepted.connect(lambda: chosen(self.options))
        self._lay_out()
        self._show()
        self.go_on.setFocus()

    def _lay_out(self) -> None:
        cancel = QPushButton(tr("Cancel"))
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        self.go_on.setDefault(True)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(self.go_on)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(self.form)
        column.addWidget(self.summary)
        column.addStretch(1)
        column.addLayout(buttons)
        self.setMinimumWidth(_WIDTH)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in a field enters what was typed there; it does not end the dialog too."""
        enters = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if not (enters and isinstance(self.focusWidget(), QLineEdit)):
            super().keyPressEvent(event)

    def _enter(self, name: str, value: Any) -> None:
        self.options = replace(self.options, **{name: value})
        self._show()

    def _show(self) -> None:
        self.form.show_values([self.options])
        for name in ("mean", "std"):
            self.form.editors[name].setEnabled(self.options.normalise == BY_HAND)
        self.summary.setText(tr(summary(self._facts, self.options)))
