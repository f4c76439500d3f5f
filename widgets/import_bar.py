"""The question before an import: may code be run, which module of it, what does it take."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton

from widgets import icons
from widgets.labels import label
from widgets.language import tr
from widgets.theme import Theme


class ImportBar(QFrame):
    """Asks over the canvas and blocks nothing; hidden while there is nothing to ask.

    agreed: the person goes on with the module and the input's shape that are shown.
    """

    agreed = Signal(str, str)
    declined = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("infoBar")
        self.setProperty("kind", "info")
        self._sign, self._words = QLabel(), label("", wrap=True)
        self.names, self.input = QComboBox(), QLineEdit()
        self.names.setEditable(True)
        self.names.setAccessibleName(tr("Module to import"))
        self.names.setMinimumWidth(160)
        self.input.setAccessibleName(tr("Shape of the input"))
        self.input.setPlaceholderText(tr("Input, as 3x224x224"))
        self.input.setMinimumWidth(170)
        self.run_it, self.cancel = QPushButton(tr("Run it")), QPushButton(tr("Cancel"))
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 8, 6)
        row.addWidget(self._sign)
        row.addWidget(self._words, 1)
        for each in (self.names, self.input, self.run_it, self.cancel):
            row.addWidget(each)
        self.run_it.clicked.connect(self._agree)
        self.cancel.clicked.connect(self._decline)
        self.input.returnPressed.connect(self._agree)
        self.set_theme(theme)
        self.hide()

    @property
    def text(self) -> str:
        """What is asked; empty while nothing is."""
        return "" if self.isHidden() else self._words.text()

    def ask(self, file: Path, names: Sequence[str]) -> None:
        """Ask whether the code of a file may run, for one of its modules."""
        self.names.clear()
        self.names.addItems(list(names))
        self.names.show()
        self.run_it.setText(tr("Run it"))
        self._show(tr(f"Importing runs the code in {file.name} on this computer. Run it?"))
        self.run_it.setFocus()

    def ask_sizes(self, question: str) -> None:
        """Ask for sizes that a file leaves open; no code is run."""
        self.names.clear()
        self.names.hide()
        self.run_it.setText(tr("Import"))
        self._show(tr(question))
        self.input.setFocus()

    def _show(self, question: str) -> None:
        self._words.setText(question)
        self.input.clear()
        self.show()

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme's colours."""
        scale = self.devicePixelRatioF()
        self._sign.setPixmap(icons.pixmap("file-code", theme, "accent", 16, scale))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._decline()
        else:
            super().keyPressEvent(event)

    def _agree(self) -> None:
        self.hide()
        self.agreed.emit(self.names.currentText().strip(), self.input.text().strip())

    def _decline(self) -> None:
        self.hide()
        self.declined.emit()
