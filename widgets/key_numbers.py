"""The numbers that matter while a network trains, right-aligned under each other."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from designer.follow import Following, duration_text
from widgets.fonts import number_font

_NAMES = ("validation top-1", "best", "test top-1", "learning rate", "images/s", "time", "left")
_NOTHING = "–"


def key_numbers(known: Following, learning_rate: float) -> dict[str, str]:
    """The numbers as people read them; a dash where there is none yet."""
    latest, best, tested = known.latest, known.best, known.tested
    speed, left = known.images_per_second, known.seconds_left
    return {
        "validation top-1": _share(latest.accuracy if latest else None),
        "best": f"epoch {best.epoch}, {_share(best.accuracy)}" if best else _NOTHING,
        "test top-1": _share(tested.accuracy if tested else None),
        "learning rate": f"{learning_rate:.3g}",
        "images/s": f"{speed:,.0f}" if speed is not None else _NOTHING,
        "time": duration_text(known.seconds) if known.plan else _NOTHING,
        "left": duration_text(left) if left is not None and known.under_way else _NOTHING,
    }


def _share(value: float | None) -> str:
    return f"{100 * value:.2f} %" if value is not None else _NOTHING


class KeyNumbers(QWidget):
    """A row a number: its name quiet at the left, its value at the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(6)
        self.values: dict[str, QLabel] = {}
        for row, name in enumerate(_NAMES):
            label, value = QLabel(name), QLabel(_NOTHING)
            label.setProperty("role", "label")
            value.setFont(number_font(12))
            value.setAlignment(Qt.AlignmentFlag.AlignRight)
            value.setAccessibleName(name)
            value.setTextFormat(Qt.TextFormat.PlainText)
            grid.addWidget(label, row, 0)
            grid.addWidget(value, row, 1)
            self.values[name] = value
        grid.setColumnStretch(1, 1)

    def show_numbers(self, numbers: dict[str, str]) -> None:
        """Show the numbers that have changed."""
        for name, text in numbers.items():
            if self.values[name].text() != text:
                self.values[name].setText(text)
