"""The pictures page: what a trained network gives again of images, and how far off it is."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from designer.pictures import CHOICES, Pictures
from designer.session import Session
from widgets.canvas.captions import as_plain
from widgets.fields import Choices
from widgets.fonts import SMALL, number_font, text_font
from widgets.labels import label
from widgets.language import later, tr
from widgets.picture_grid import PictureGrid, error_text
from widgets.theme import Theme

NOTHING = later(
    "Train a network whose output is an image, such as the denoising autoencoder: what goes in, "
    "what comes out and the difference are shown here after each epoch. "
    "A run that is selected in Runs is shown too."
)


class PicturesPanel(QWidget):
    """Shows the training's pictures, or those of a run that was selected.

    asked: the folder of a run whose pictures are to be made; once, and only while they are seen.
    """

    asked = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._training: Pictures | None = None
        self._run: Path | None = None
        self._of_run: Pictures | str | None = None
        self._waits = False
        self.shown: Pictures | None = None
        self.title = Elided()
        self.numbers = label("", font=number_font(12))
        self.choice = Choices(theme)
        self.back = QPushButton(tr("Back to the training"))
        self.note = label(tr(NOTHING), "quiet", wrap=True)
        self.grid = PictureGrid(theme)
        self._parts = QStackedWidget()
        self._lay_out()
        self.choice.currentIndexChanged.connect(lambda _: self._show())
        self.back.clicked.connect(lambda: self.choose(None))
        self._show()

    def _lay_out(self) -> None:
        rows = QVBoxLayout(self)
        rows.setContentsMargins(16, 8, 16, 4)
        rows.setSpacing(8)
        self.choice.addItems(list(map(tr, CHOICES)))
        self.choice.setFont(text_font(SMALL))
        self.choice.setAccessibleName(tr("which images"))
        self.back.setProperty("role", "quiet")
        line = QHBoxLayout()
        line.setSpacing(16)
        line.addWidget(self.title, 1)
        line.addWidget(self.back, 0, Qt.AlignmentFlag.AlignRight)
        line.addWidget(self.numbers)
        line.addWidget(self.choice)
        scrolled = QScrollArea()
        scrolled.setWidgetResizable(True)
        scrolled.setFrameShape(QFrame.Shape.NoFrame)
        scrolled.setWidget(self.grid)
        self._parts.addWidget(_centred(self.note))
        self._parts.addWidget(scrolled)
        rows.addLayout(line)
        rows.addWidget(self._parts, 1)

    def bind(self, session: Session | None) -> None:
        """The pictures are a training's or a run's, whatever document is in front."""

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme's colours."""
        self.choice.theme = theme
        self.grid.set_theme(theme)

    def begin(self) -> None:
        """A training begins: it is followed."""
        self._training, self._run = None, None
        self._show()

    def follow(self, pictures: Pictures | None) -> None:
        """Show what the training has given last, unless a run was selected."""
        if pictures is not self._training:
            self._training = pictures
            self._show()

    def choose(self, run: Path | None) -> None:
        """Show the pictures of a run; None: of the training."""
        if self._training is not None and str(run) == self._training.run:
            run = None
        if run != self._run:
            self._run, self._of_run, self._waits = run, None, run is not None
            self._show()
            self._ask()

    def answer(self, run: Path, found: Pictures | str) -> None:
        """Take a run's pictures, or why there are none."""
        if run == self._run:
            self._of_run = found
            self._show()

    def showEvent(self, event: QShowEvent) -> None:
        """Now the pictures are worth being drawn, and those of a run a process."""
        super().showEvent(event)
        self._show()
        self._ask()

    def _ask(self) -> None:
        if self._waits and self.isVisible():
            self._waits = False
            self.asked.emit(self._run)

    def _show(self) -> None:
        found = self._training if self._run is None else self._of_run
        self.shown = found if isinstance(found, Pictures) else None
        self.back.setVisible(self._run is not None and self._training is not None)
        self._parts.setCurrentIndex(self.shown is not None)
        for each in (self.title, self.numbers, self.choice):
            each.setVisible(self.shown is not None)
        if self.shown is None:
            waiting = NOTHING
            if self._run is not None:
                waiting = later(f"Looking at what {self._run.name} gives …")
            self.note.setText(tr(found if isinstance(found, str) else waiting))
            return
        if not self.isVisible():
            return
        self.title.set_text(Path(self.shown.run).name, _looked_at(self.shown))
        self.numbers.setText(_numbers(self.shown))
        self.numbers.setToolTip(_explained(self.shown))
        self.grid.show_pictures(self.shown, CHOICES[self.choice.currentIndex()])


class Elided(QLabel):
    """One line of plain text whose beginning gives way where the room is small."""

    def __init__(self) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", "label")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._start, self._end = "", ""

    @property
    def whole(self) -> str:
        """All of the text."""
        return self._start + self._end

    def set_text(self, start: str, end: str) -> None:
        """Show a text; its end stays as long as it can."""
        self._start, self._end = start, end
        self.setToolTip(as_plain(self.whole))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        metrics, middle = self.fontMetrics(), Qt.TextElideMode.ElideMiddle
        room = max(0, self.width() - metrics.horizontalAdvance(self._end))
        start = metrics.elidedText(self._start, middle, room)
        self.setText(metrics.elidedText(start + self._end, middle, self.width()))


def _centred(note: QLabel) -> QWidget:
    """A sentence in the middle, in lines that are not too long."""
    made = QWidget()
    note.setAlignment(Qt.AlignmentFlag.AlignCenter)
    row = QHBoxLayout(made)
    row.addStretch(1)
    row.addWidget(note, 3)
    row.addStretch(1)
    return made


def _looked_at(found: Pictures) -> str:
    images = tr(f"{found.images:,} {tr(found.part)} images")
    if found.judged < found.images:
        images = tr(f"the first {found.judged:,} of {images}")
    return tr(f" · epoch {found.epoch} · {images}")


def _numbers(found: Pictures) -> str:
    noisy = tr(f" · with noise {error_text(found.error)}") if found.seen else ""
    return tr(f"error {error_text(found.whole)}") + noisy


def _explained(found: Pictures) -> str:
    images = tr(f"{found.images:,} {tr(found.part)} images")
    if not found.seen:
        return tr(f"Mean squared difference over all {images}.")
    if found.judged == found.images:
        return tr(
            f"Mean squared difference over all {images}, without noise; "
            "with noise over them, as the pictures are."
        )
    return tr(
        f"Mean squared difference over all {images}, without noise; "
        f"with noise over the first {found.judged:,}, as the pictures are."
    )
