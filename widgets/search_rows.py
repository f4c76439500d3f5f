"""How a row of the search is painted: icon, name, details; at the right a note or what it gives."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from designer.growing import Outcome
from widgets import icons
from widgets.answers import Answer
from widgets.fonts import NORMAL, SMALL, number_font, text_font
from widgets.language import tr
from widgets.listing import Index, item_rectangle
from widgets.theme import Theme

ROW_HEIGHT = 28
_ICON, _GAP, _SIGN = 16, 12, 14
_MOST_AT_RIGHT = 0.62
"""Of a row's width, what a reason may take."""


class RowPainter(QStyledItemDelegate):
    """Paints an answer."""

    def __init__(self, theme: Theme, list_: QListView) -> None:
        super().__init__(list_)
        self.theme = theme
        self._list = list_

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        answer: Answer = index.data(Qt.ItemDataRole.UserRole)
        place: QRect = item_rectangle(option)
        painter.save()
        if self._list.currentIndex() == index:
            painter.fillRect(place, self.theme["accentSoft"])
        if answer.icon is not None:
            top = place.top() + (ROW_HEIGHT - _ICON) // 2
            answer.icon.paint(painter, QRect(place.left() + 10, top, _ICON, _ICON))
        inside = place.adjusted(36, 0, -_GAP, 0)
        told = answer.outcome() if answer.outcome is not None else Outcome()
        if told.reason:
            inside = self._paint_reason(painter, inside, tr(told.reason))
        elif told.shape:
            inside = self._at_right(painter, inside, f"→ {told.shape}", "text2")
        elif answer.note:
            inside = self._at_right(painter, inside, answer.note, "text3")
        self._paint_name(painter, inside, answer)
        painter.restore()

    def _paint_name(self, painter: QPainter, place: QRect, answer: Answer) -> None:
        font, middle = text_font(NORMAL), Qt.AlignmentFlag.AlignVCenter
        metrics = QFontMetrics(font)
        name = metrics.elidedText(answer.text, Qt.TextElideMode.ElideRight, place.width())
        painter.setFont(font)
        painter.setPen(self.theme["text" if answer.enabled else "text3"])
        painter.drawText(place, middle, name)
        place = place.adjusted(metrics.horizontalAdvance(name) + _GAP, 0, 0, 0)
        if answer.detail and place.width() > 3 * _GAP:
            font = text_font(SMALL)
            metrics = QFontMetrics(font)
            painter.setFont(font)
            painter.setPen(self.theme["text3"])
            mode = Qt.TextElideMode.ElideRight
            painter.drawText(place, middle, metrics.elidedText(answer.detail, mode, place.width()))

    def _at_right(self, painter: QPainter, place: QRect, text: str, colour: str) -> QRect:
        """Draw a text at the right; what is left of the place."""
        font = number_font(SMALL) if text.startswith("→") else text_font(SMALL)
        return self._drawn(painter, place, text, colour, font)

    def _paint_reason(self, painter: QPainter, place: QRect, reason: str) -> QRect:
        """A sign and the reason, in the colour of errors."""
        left = self._drawn(painter, place, reason, "error", text_font(SMALL))
        scale = self._list.devicePixelRatioF()
        sign = icons.pixmap("circle-alert", self.theme, "error", _SIGN, scale)
        x = left.right() - _SIGN + _GAP // 2
        painter.drawPixmap(x, place.top() + (ROW_HEIGHT - _SIGN) // 2, sign)
        return left.adjusted(0, 0, -_SIGN, 0)

    def _drawn(self, painter: QPainter, place: QRect, text: str, colour: str, font: QFont) -> QRect:
        metrics = QFontMetrics(font)
        room = round(place.width() * _MOST_AT_RIGHT)
        text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
        painter.setFont(font)
        painter.setPen(self.theme[colour])
        flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(place, flags, text)
        return place.adjusted(0, 0, -metrics.horizontalAdvance(text) - _GAP, 0)
