"""What is said of the chosen network, and the fields that it is opened with."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from designer.refused import Refused
from designer.starting import begun, size_text
from graphs.amounts import compact
from graphs.architectures import Architecture
from graphs.figures import model_totals
from graphs.propagate import Facts
from widgets.fonts import LARGE, SMALL, number_font, text_font
from widgets.labels import label
from widgets.language import later, tr

WIDTH = 272
_QUIET = 150
"""Milliseconds after a key before the network is built to tell its size."""


class Details(QFrame):
    """The chosen network. `wanted` carries the facts of a network that is to be opened."""

    wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("startDetails")
        self.setFixedWidth(WIDTH)
        self._each: Architecture | None = None
        self._title = label("", "", text_font(LARGE, bold=True), wrap=True)
        self._paper = label("", "quiet", text_font(12), wrap=True)
        self._news = label("", "", wrap=True)
        self._figures = QGridLayout()
        self.size_edit, self.channels, self.classes = QLineEdit(), QLineEdit(), QLineEdit()
        self.fields = {
            later("Input size"): self.size_edit,
            later("Channels"): self.channels,
            later("Classes"): self.classes,
        }
        self._names: dict[str, QLabel] = {}
        self.outcome = label("", "quiet", text_font(12), wrap=True)
        self.open = QPushButton(tr("Open"))
        self.open.setProperty("role", "primary")
        self.open.clicked.connect(self.ask_to_open)
        self._timer = QTimer(self, singleShot=True, interval=_QUIET)
        self._timer.timeout.connect(self._tell_outcome)
        self._lay_out()

    def show_network(self, each: Architecture | None) -> None:
        """Tell of a network, with the input and the classes that it was published for."""
        self._each = each
        self.setEnabled(each is not None)
        if each is None:
            return
        self._title.setText(each.title)
        self._paper.setText(f"{each.paper}, {each.year}")
        self._news.setText(tr(f"{each.what_was_new}."))
        self._show_figures(each)
        self.size_edit.setText(size_text(each.shape))
        self.channels.setText(str(each.shape[0]) if len(each.shape) == 3 else "")
        self.classes.setText(str(each.classes) if each.classes else "")
        for name, shown in (("Channels", len(each.shape) == 3), ("Classes", bool(each.classes))):
            self.fields[name].setVisible(shown)
            self._names[name].setVisible(shown)
        self._tell_outcome()

    def ask_to_open(self) -> None:
        """Open the network as the fields say, unless it cannot be."""
        facts = self._tell_outcome()
        if facts is not None:
            self.wanted.emit(facts)

    def _facts(self) -> Facts | None:
        """The network that the fields describe; None after saying why there is none."""
        if self._each is None:
            return None
        typed = (field.text() if field.isVisibleTo(self) else "" for field in self.fields.values())
        try:
            facts = begun(self._each.key, *typed)
        except Refused as error:
            self._say(tr(str(error).rstrip(".")) + ".", "error")
            return None
        totals = model_totals(facts)
        size = tr(f"{totals.parameters:,} parameters\n{compact(totals.macs)} multiply–adds")
        self._say(size, "quiet")
        return facts

    def _tell_outcome(self) -> Facts | None:
        """Say what comes of the fields, and let only that be opened which can be."""
        self._timer.stop()
        facts = self._facts()
        self.open.setEnabled(facts is not None)
        return facts

    def _say(self, text: str, role: str) -> None:
        self.outcome.setText(text)
        if self.outcome.property("role") != role:
            self.outcome.setProperty("role", role)
            self.style().polish(self.outcome)

    def _show_figures(self, each: Architecture) -> None:
        while (item := self._figures.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.setParent(None)
                widget.deleteLater()
        right = Qt.AlignmentFlag.AlignRight
        told = [text.removesuffix(")").partition(" (") for text in each.published.values()]
        after = [*(source for _, _, source in told[1:]), ""]
        for row, (name, (figure, _, source)) in enumerate(zip(each.published, told, strict=True)):
            self._figures.addWidget(label(tr(name), "label"), 2 * row, 0)
            self._figures.addWidget(label(figure, "", number_font(12)), 2 * row, 1, right)
            if source != after[row]:
                note = label(tr(source), "note", text_font(SMALL), wrap=True)
                self._figures.addWidget(note, 2 * row + 1, 0, 1, 2)

    def _lay_out(self) -> None:
        told = QWidget()
        column = QVBoxLayout(told)
        column.setContentsMargins(16, 12, 16, 8)
        column.setSpacing(6)
        for widget in (self._title, self._paper, _section(tr("What was new")), self._news):
            column.addWidget(widget)
        column.addWidget(_section(tr("Published")))
        self._figures.setVerticalSpacing(0)
        column.addLayout(self._figures)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(told)
        outside = QVBoxLayout(self)
        outside.setContentsMargins(0, 0, 0, 0)
        outside.setSpacing(0)
        outside.addWidget(area, 1)
        outside.addWidget(self._opening())

    def _opening(self) -> QWidget:
        """The fields, what comes of them, and the button: always in sight."""
        part = QFrame()
        part.setObjectName("startOpening")
        grid = QGridLayout(part)
        grid.setContentsMargins(16, 12, 16, 16)
        grid.setVerticalSpacing(4)
        for column, (name, field) in enumerate(self.fields.items()):
            grid.setColumnStretch(column, 1)
            self._names[name] = label(tr(name), "label", text_font(12))
            field.setAccessibleName(tr(name))
            field.setFont(number_font(12))
            field.textEdited.connect(self._timer.start)
            field.returnPressed.connect(self.ask_to_open)
            grid.addWidget(self._names[name], 0, column)
            grid.addWidget(field, 1, column)
        self.outcome.setContentsMargins(0, 4, 0, 4)
        grid.addWidget(self.outcome, 2, 0, 1, 3)
        grid.addWidget(self.open, 3, 0, 1, 3)
        return part


def _section(text: str) -> QLabel:
    made = label(text.upper(), "section", text_font(SMALL, bold=True))
    made.setContentsMargins(0, 8, 0, 0)
    return made
