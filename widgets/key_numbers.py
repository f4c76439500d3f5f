"""The numbers that matter while a network trains, right-aligned under each other."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from designer.follow import Following, duration_text
from designer.protocol import FinalScore, Validation
from designer.scores import score_of
from widgets.fonts import number_font, text_font
from widgets.language import tr
from widgets.theme import Theme

_NOTHING = "–"
_LINE, _ROWS, _FEWEST = 22, 7, 3


def key_numbers(known: Following, learning_rate: float) -> dict[str, str]:
    """The numbers as people read them; a dash where there is none yet."""
    latest, best, tested = known.latest, known.best, known.tested
    what = "top-1" if latest is None else score_of(latest).measure
    speed, left = known.images_per_second, known.seconds_left
    return {
        tr(f"validation {tr(what)}"): _result(latest),
        tr("best"): tr(f"epoch {best.epoch}, {_result(best)}") if best else _NOTHING,
        tr(f"test {tr(what)}"): _result(tested),
        tr("learning rate"): f"{learning_rate:.3g}",
        tr("images/s"): f"{speed:,.0f}" if speed is not None else _NOTHING,
        tr("time"): duration_text(known.seconds) if known.plan else _NOTHING,
        tr("left"): duration_text(left) if left is not None and known.under_way else _NOTHING,
    }


def _result(found: Validation | FinalScore | None) -> str:
    return _NOTHING if found is None else score_of(found).text


class KeyNumbers(QWidget):
    """A row a number: its name quiet at the left, its value at the right.

    Where a long sentence takes the room, the last rows give way.
    Painted, since a label whose text changes lays out the whole window anew.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.shown: dict[str, str] = {}
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)

    def sizeHint(self) -> QSize:
        """A line for each number."""
        return QSize(200, _LINE * _ROWS)

    def minimumSizeHint(self) -> QSize:
        """The first lines are always seen."""
        return QSize(200, _LINE * _FEWEST)

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme's colours."""
        self._theme = theme
        self.update()

    def show_numbers(self, numbers: dict[str, str]) -> None:
        """Show these numbers."""
        if numbers != self.shown:
            self.shown = numbers
            self.setAccessibleDescription("\n".join(f"{k}: {v}" for k, v in numbers.items()))
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Names, then values."""
        painter = QPainter(self)
        middle = Qt.AlignmentFlag.AlignVCenter
        for row, name in enumerate(list(self.shown)[: self.height() // _LINE]):
            place = QRect(0, row * _LINE, self.width(), _LINE)
            painter.setFont(text_font())
            painter.setPen(self._theme["text2"])
            painter.drawText(place, middle | Qt.AlignmentFlag.AlignLeft, name)
            painter.setFont(number_font(12))
            painter.setPen(self._theme["text"])
            painter.drawText(place, middle | Qt.AlignmentFlag.AlignRight, self.shown[name])
        painter.end()
