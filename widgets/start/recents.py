"""The files opened last as cards in a row: name, folder, size and moment, silhouette."""

import time
from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent, QPainter, QPixmap, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from designer.moments import moment_text
from designer.recent import Recent, RecentFiles
from graphs.amounts import compact
from graphs.silhouette import Bar
from widgets.beside import Beside
from widgets.fonts import NORMAL, SMALL, text_font
from widgets.language import tr
from widgets.listing import ChoiceList, Index, Role, Rows, item_rectangle
from widgets.start.face import paint_ground, write
from widgets.start.pictures import paint_silhouette
from widgets.theme import Theme

NARROWEST, HEIGHT, GAP = 232, 92, 8
"""Of a card with the gap to the next one."""
_PICTURE = QSize(64, 26)
_INSET, _ICON = 12, 16
_LEFT = Qt.AlignmentFlag.AlignLeft


def facts_of(each: Recent, now: float) -> list[str]:
    """A file's size and when it was opened or saved, as far as they are known."""
    size = tr(f"{compact(each.parameters)} parameters") if each.parameters is not None else ""
    return [text for text in (size, tr(moment_text(each.when, now))) if text]


class _Model(Rows[Recent]):
    """The files, newest first."""

    def texts(self, row: Recent) -> Mapping[Role, str | None]:
        told = ", ".join([*facts_of(row, time.time()), str(row.path.parent)])
        return {
            Role.DisplayRole: row.path.name,
            Role.ToolTipRole: str(row.path),
            Role.AccessibleDescriptionRole: told,
        }


class _Painter(QStyledItemDelegate):
    """Paints a card."""

    def __init__(self, theme: Theme, list_: "RecentCards") -> None:
        super().__init__(list_)
        self.theme, self._list = theme, list_

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(self._list.card_width, HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: Recent = index.data(Role.UserRole)
        card = item_rectangle(option).adjusted(0, 0, -GAP, -GAP)
        painter.save()
        current, hovered = self._list.state_of(index)
        focused = self._list.hasFocus()
        paint_ground(painter, card, self.theme, current and focused, hovered, focused)
        inside = card.adjusted(_INSET, 8, -_INSET, -8)
        line = QRect(inside.topLeft(), QSize(inside.width(), 18))
        name = text_font(NORMAL, bold=True)
        write(painter, line, row.path.name, name, self.theme["text"], _LEFT)
        line = QRect(inside.left(), line.bottom() + 2, inside.width() - _PICTURE.width() - 8, 16)
        for text in facts_of(row, time.time()):
            write(painter, line, text, text_font(SMALL), self.theme["text2"], _LEFT)
            line.translate(0, line.height())
        line.setRight(inside.right())
        folder, quiet = str(row.path.parent), self.theme["text3"]
        write(painter, line, folder, text_font(SMALL), quiet, _LEFT, Qt.TextElideMode.ElideLeft)
        picture = QRectF(QRect(card.topLeft(), _PICTURE))
        picture.moveTopRight(QRectF(inside).topRight() + QPointF(0, 22))
        paint_silhouette(painter, picture, row.bars, self.theme)
        painter.restore()


class RecentCards(ChoiceList):
    """The row of cards. `wanted` carries the file of one; Delete takes one off the list."""

    wanted = Signal(object)
    listed = Signal(bool)
    """The files have been listed; whether there is any."""

    def __init__(self, recent: RecentFiles, theme: Theme) -> None:
        super().__init__()
        self._recent = recent
        self.setObjectName("cards")
        self.setAccessibleName(tr("Recent files"))
        self.files = _Model()
        self.setModel(self.files)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setFixedHeight(HEIGHT)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.painter = _Painter(theme, self)
        self.setItemDelegate(self.painter)
        self.clicked.connect(self._open)
        self.chosen.connect(self._open)

    def refresh(self) -> None:
        """Show the files as they are known now; those that are gone are forgotten."""
        self._list()
        looking = Beside(partial(_gone, self._recent.paths), (), self)
        looking.done.connect(self._forget)
        looking.ended.connect(looking.deleteLater)
        looking.start()

    def _list(self) -> None:
        shown = list(self._recent.files[: self._count])
        if self.files.rows != shown:
            self.files.put(shown)
        self.setVisible(bool(shown))
        self.listed.emit(bool(shown))

    @property
    def _count(self) -> int:
        """How many cards stand side by side; the menu has the others."""
        return max(self.viewport().width() // NARROWEST, 1)

    @property
    def card_width(self) -> int:
        """As wide as the row lets them be."""
        return (self.viewport().width() + GAP) // self._count - 1

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._list()
        self.scheduleDelayedItemsLayout()

    def _forget(self, gone: list[Path]) -> None:
        self._recent.forget(*gone)
        self._list()

    def _open(self, index: Index) -> None:
        if index.isValid():
            self.wanted.emit(index.data(Role.UserRole).path)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if event.key() == Qt.Key.Key_Delete and index.isValid():
            self._forget([index.data(Role.UserRole).path])
        else:
            super().keyPressEvent(event)


def silhouette_icon(bars: Sequence[Bar], theme: Theme, scale: float) -> QIcon:
    """A silhouette as small as a menu has its pictures; of many layers only some."""
    pixmap = QPixmap(QSize(_ICON, _ICON) * scale)
    pixmap.setDevicePixelRatio(scale)
    pixmap.fill(Qt.GlobalColor.transparent)
    count = min(len(bars), _ICON // 2)
    taken = [bars[index * len(bars) // count] for index in range(count)]
    painter = QPainter(pixmap)
    paint_silhouette(painter, QRectF(0, 1, _ICON, _ICON - 2), taken, theme)
    painter.end()
    return QIcon(pixmap)


def _gone(paths: tuple[Path, ...]) -> list[Path]:
    return [path for path in paths if not path.exists()]
