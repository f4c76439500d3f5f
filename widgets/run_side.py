"""Beside the curves: the numbers, what the training is doing in plain words, its buttons."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from designer.follow import Following, Phase
from designer.protocol import Ready
from widgets.icons import icon
from widgets.key_numbers import KeyNumbers, key_numbers
from widgets.language import later, tr
from widgets.theme import Theme

_WIDTH = 372
_MAIN: dict[Phase, tuple[str, str]] = {
    "running": (later("Pause"), "pause"),
    "paused": (later("Resume"), "play"),
}
_START = (later("Start"), "play")


def state_sentence(known: Following, ready: Ready | None) -> str:
    """What the training is doing, or how it ended."""
    match known.phase:
        case "idle":
            waiting = later("The worker is starting: loading torch takes a few seconds.")
            return later("Ready to train.") if ready is not None else waiting
        case "starting":
            loading = later("Waiting for the worker: it is loading torch.")
            return known.preparing or (later("Starting …") if ready is not None else loading)
        case "running":
            return known.notices[-1] if known.notices else ""
        case "paused":
            return later("Paused between two steps.")
        case "stopping":
            return known.reason or later("Stopping; what was learned is kept.")
        case "finished":
            return known.reason or _end_sentence(known)
        case "failed":
            return known.reason or later("The training failed.")


def _end_sentence(known: Following) -> str:
    epochs = known.plan.epochs if known.plan is not None else 0
    kept = later(f"; the best weights are those of epoch {known.best.epoch}") if known.best else ""
    return later(f"Finished: all {epochs} epochs are through{kept}.")


class RunSide(QWidget):
    """Shows what is known of a training; its buttons only ask."""

    main_pressed = Signal(str)
    """Start, Pause or Resume: whatever the button said."""
    stop_pressed = Signal()
    finish_pressed = Signal()
    continue_pressed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._phase: Phase | None = None
        self.numbers = KeyNumbers(theme)
        self.sentence = QLabel()
        self.main, self._means = QPushButton(tr(_START[0])), _START[0]
        self.stop = QPushButton(tr("Stop and keep"))
        self.finish = QPushButton(tr("Stop after epoch"))
        self.go_on = QPushButton(tr("Continue"))
        self.go_on.hide()
        self._lay_out()
        self.main.clicked.connect(lambda: self.main_pressed.emit(self._means))
        self.stop.clicked.connect(self.stop_pressed)
        self.finish.clicked.connect(self.finish_pressed)
        self.go_on.clicked.connect(self.continue_pressed)

    def _lay_out(self) -> None:
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 8)
        rows.setSpacing(8)
        self.setFixedWidth(_WIDTH)
        self.sentence.setWordWrap(True)
        self.sentence.setTextFormat(Qt.TextFormat.PlainText)
        self.sentence.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.sentence.setAccessibleName(tr("state of the training"))
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        self.main.setProperty("role", "primary")
        self.stop.setToolTip(tr("End the training now; the weights learned so far are kept"))
        self.finish.setToolTip(tr("End the training when the epoch is through"))
        self.go_on.setToolTip(tr("Go on with this training from its last checkpoint"))
        for button in (self.main, self.go_on, self.finish, self.stop):
            buttons.addWidget(button)
        buttons.addStretch(1)
        rows.addWidget(self.numbers)
        rows.addStretch(1)
        rows.addWidget(self.sentence)
        rows.addLayout(buttons)

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme's colours."""
        self._theme = theme
        self.numbers.set_theme(theme)
        self._show_icons()

    def show_run(self, known: Following, ready: Ready | None, learning_rate: float) -> None:
        """Show what is known."""
        self.numbers.show_numbers(key_numbers(known, learning_rate))
        self._say(state_sentence(known, ready), wrong=known.phase == "failed")
        if known.phase != self._phase:
            self._phase = known.phase
            self._offer(known.phase, continues=known.cut_short)

    def _offer(self, phase: Phase, *, continues: bool) -> None:
        """Let the buttons say and allow what can be done now."""
        self._means = _MAIN.get(phase, _START)[0]
        self.main.setText(tr(self._means))
        self.main.setEnabled(phase not in ("starting", "stopping"))
        self.go_on.setVisible(continues)
        self.finish.setVisible(not continues)
        self.finish.setEnabled(phase in ("running", "paused"))
        self.stop.setEnabled(phase in ("starting", "running", "paused"))
        self._show_icons()

    def _say(self, text: str, *, wrong: bool) -> None:
        text = tr(text)
        if self.sentence.text() == text:
            return
        self.sentence.setText(text)
        self.sentence.setProperty("role", "error" if wrong else "label")
        self.sentence.style().polish(self.sentence)

    def _show_icons(self) -> None:
        names = dict((*_MAIN.values(), _START))
        colour = "onAccent" if self.main.isEnabled() else "text3"
        self.main.setIcon(icon(names[self._means], self._theme, colour))
