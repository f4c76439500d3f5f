"""Small pictures of published networks: their silhouettes, made once each and a few at a time."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QObject, QRectF, QTimer, Signal
from PySide6.QtGui import QPainter

from graphs.architectures import ARCHITECTURES
from graphs.propagate import propagate
from graphs.silhouette import Bar, silhouette
from widgets.theme import Theme


class Look(NamedTuple):
    """What a network is when it is built as it was published."""

    bars: tuple[Bar, ...] = ()
    parameters: int | None = None


_UNKNOWN = Look()
_known: dict[str, Look] = {}


class Silhouettes(QObject):
    """Knows the silhouettes that have been made; `made` comes after each new one.

    Until then a card has none: a network is built only in a turn of its own.
    """

    made = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._wanted: list[str] = []
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._make_one)

    def of(self, key: str) -> Look:
        """A network's silhouette and size, or nothing yet; then they will be made."""
        if key not in _known and key not in self._wanted:
            self._wanted.append(key)
            self._timer.start()
        return _known.get(key, _UNKNOWN)

    def _make_one(self) -> None:
        if not self._wanted:
            self._timer.stop()
            return
        key = self._wanted.pop(0)
        facts = propagate(ARCHITECTURES[key].build())
        _known[key] = Look(silhouette(facts), facts.totals.parameters)
        self.made.emit(key)


def paint_silhouette(
    painter: QPainter, place: QRectF, bars: Sequence[Bar], theme: Theme, widest: float = 4.0
) -> None:
    """Bars about a middle line, as far as they fill the place, from its right end."""
    if not bars:
        return
    step = min(place.width() / len(bars), widest)
    gap = min(0.3 * step, 1.0)
    left = place.right() - step * len(bars) if step == widest else place.left()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for number, bar in enumerate(bars):
        height = max(bar.height * place.height(), 2.0)
        top = place.center().y() - height / 2
        column = QRectF(left + number * step, top, step - gap, height)
        painter.fillRect(column, theme.categories[bar.category])
