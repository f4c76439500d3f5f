"""The published networks as cards in a grid, under the titles of their families."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from designer.search import found
from graphs.amounts import compact
from graphs.architectures import ARCHITECTURES, FAMILIES, Architecture
from widgets.fonts import NORMAL, SMALL, text_font
from widgets.language import tr
from widgets.listing import ChoiceList, Index, Role, Rows, item_rectangle
from widgets.start.face import paint_ground, write
from widgets.start.pictures import Silhouettes, paint_silhouette
from widgets.theme import Theme

NARROWEST, HEIGHT, TITLE_HEIGHT, GAP = 240, 76, 28, 8
"""Of a card with the gap to the next one."""
_PICTURE = QSize(64, 28)
_INSET = 12
_LEFT, _RIGHT = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight

Row = Architecture | str
"""A network, or the title over a family."""


def rows(query: str) -> list[Row]:
    """All networks under their families, the oldest of each first; or the answers to a query."""
    if query.strip():
        return [*found(query, ARCHITECTURES.values(), words)]
    listed: list[Row] = []
    for family in FAMILIES:
        members = [each for each in ARCHITECTURES.values() if each.family == family]
        listed += [family, *members] if members else []
    return listed


def words(each: Architecture) -> Sequence[str]:
    """What a network is found by: its names, its year, its family, its authors."""
    return (each.title, each.key, str(each.year), each.family, tr(each.family), *authors(each))


def authors(each: Architecture) -> list[str]:
    """Who wrote the paper."""
    return each.paper.partition(":")[0].replace("&", ",").replace(" ", "").split(",")


def figure(each: Architecture, label: str) -> str:
    """A published figure without its source and what else is said of it; empty for none."""
    return each.published.get(label, "").partition(" (")[0].partition(", ")[0]


def lines(each: Architecture, parameters: int | None = None) -> list[str]:
    """The lines under a card's title: its size, counted where none was published, and its score."""
    size = figure(each, "Parameters") or (compact(parameters) if parameters else "")
    shares = [label for label in each.published if figure(each, label).endswith("%")]
    scores = [f"{tr(label)} {figure(each, label)}" for label in shares[:1]]
    return [*([tr(f"{size} parameters")] if size else []), *scores]


class _Model(Rows[Architecture]):
    """The networks under the titles of their families."""

    def texts(self, row: Architecture) -> Mapping[Role, str | None]:
        return {
            Role.DisplayRole: row.title,
            Role.ToolTipRole: tr(row.what_was_new),
            Role.AccessibleDescriptionRole: ", ".join([str(row.year), *lines(row)]),
        }


class _Painter(QStyledItemDelegate):
    """Paints a family's title, or a card."""

    def __init__(self, theme: Theme, list_: "Cards") -> None:
        super().__init__(list_)
        self.theme = theme
        self._list = list_
        self.pictures = Silhouettes(self)
        self.pictures.made.connect(list_.viewport().update)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        if isinstance(index.data(Qt.ItemDataRole.UserRole), str):
            return QSize(self._list.row_width, TITLE_HEIGHT)
        return QSize(self._list.card_width, HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row, place = index.data(Qt.ItemDataRole.UserRole), item_rectangle(option)
        painter.save()
        if isinstance(row, str):
            painter.setFont(text_font(SMALL, bold=True))
            painter.setPen(self.theme["text3"])
            line = place.adjusted(2, 0, 0, -2)
            painter.drawText(line, _LEFT | Qt.AlignmentFlag.AlignBottom, tr(row).upper())
        else:
            card = place.adjusted(0, 0, -GAP, -GAP)
            state = (*self._list.state_of(index), self._list.hasFocus())
            paint_ground(painter, card, self.theme, *state)
            self._paint_words(painter, card, row)
            picture = QRectF(QRect(card.topLeft(), _PICTURE))
            picture.moveBottomRight(QRectF(card).bottomRight() - QPointF(_INSET, 10))
            paint_silhouette(painter, picture, self.pictures.of(row.key).bars, self.theme)
        painter.restore()

    def _paint_words(self, painter: QPainter, place: QRect, each: Architecture) -> None:
        hues, inside = self.theme, place.adjusted(_INSET, 8, -_INSET, -8)
        first = QRect(inside.topLeft(), QSize(inside.width(), 18))
        write(painter, first, str(each.year), text_font(SMALL), hues["text3"], _RIGHT)
        first.setRight(first.right() - 36)
        write(painter, first, each.title, text_font(NORMAL, bold=True), hues["text"], _LEFT)
        line = QRect(inside.left(), first.bottom() + 2, inside.width() - _PICTURE.width() - 8, 15)
        for text in lines(each, self.pictures.of(each.key).parameters):
            write(painter, line, text, text_font(SMALL), hues["text2"], _LEFT)
            line.translate(0, line.height())


class Cards(ChoiceList):
    """The grid. Cards share the width; a title takes a whole row."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("cards")
        self.setAccessibleName(tr("Published networks"))
        self.cards = _Model(rows(""))
        self.setModel(self.cards)
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setSpacing(0)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.painter = _Painter(theme, self)
        self.setItemDelegate(self.painter)

    @property
    def row_width(self) -> int:
        """What cards share; a pixel less, so that Qt breaks rows where they do."""
        return self.viewport().width() - 1

    @property
    def card_width(self) -> int:
        """As wide as the row lets them be, and never narrower than what stands in them."""
        count = max(self.row_width // NARROWEST, 1)
        return self.row_width // count

    @property
    def chosen_card(self) -> Architecture | None:
        """The network that is the current one."""
        row = self.currentIndex().data(Qt.ItemDataRole.UserRole)
        return row if isinstance(row, Architecture) else None

    def filter(self, query: str) -> None:
        """Show what answers a query; the first of it becomes the current one."""
        self.cards.put(rows(query))
        self.step(1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Letters are for the search over the list, not for a search of Qt's."""
        if event.text().strip() and event.text().isprintable():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()
