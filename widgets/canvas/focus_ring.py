"""A frame around the canvas while the keyboard is there and came by keys."""

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QRegion
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from widgets.theme import Theme

_WIDTH = 2
_BY_KEYS = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)


class FocusRing(QWidget):
    """Only the frame is a widget: what it surrounds is drawn as if it were not there."""

    def __init__(self, around: QAbstractScrollArea, theme: Theme) -> None:
        super().__init__(around)
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setObjectName("focusRing")
        self.hide()
        around.installEventFilter(self)
        around.viewport().installEventFilter(self)

    def show_theme(self, theme: Theme) -> None:
        """Draw in another theme's accent."""
        self._theme = theme
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.FocusIn and isinstance(event, QFocusEvent):
            self.setVisible(event.reason() in _BY_KEYS)
            self.raise_()
        elif kind in (QEvent.Type.FocusOut, QEvent.Type.MouseButtonPress):
            self.hide()
        elif kind == QEvent.Type.Resize and watched is self.parent():
            self._surround()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self._theme["accent"])

    def _surround(self) -> None:
        around = self.parentWidget()
        assert around is not None
        place = QRect(0, 0, around.width(), around.height())
        self.setGeometry(place)
        inside = place.adjusted(_WIDTH, _WIDTH, -_WIDTH, -_WIDTH)
        self.setMask(QRegion(place).subtracted(QRegion(inside)))
