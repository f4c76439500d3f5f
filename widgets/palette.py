"""The palette: layers and fragments, to be dragged, double-clicked or typed onto the canvas."""

from collections.abc import Mapping, Sequence
from inspect import cleandoc
from itertools import groupby

from PySide6.QtCore import (
    QByteArray,
    QMimeData,
    QModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

import graphs.layers  # noqa: F401  (declares the catalogue)
from designer.document import Change, Document
from designer.menus import CATEGORY_TITLES
from designer.offers import offered_blocks
from designer.search import found
from designer.session import Session
from graphs.declare import Layer, offered
from graphs.snippets import SNIPPETS, Snippet
from widgets import icons
from widgets.canvas.carried import MIME as MIME
from widgets.fonts import NORMAL, SMALL, text_font
from widgets.language import tr
from widgets.listing import ChoiceList, Filter, Index, Role, Rows, item_rectangle
from widgets.theme import Theme

Item = type[Layer] | Snippet
Row = Item | str
"""A layer or a fragment, or the title over a category."""


def rows(query: str, blocks: Sequence[type[Layer]] = ()) -> list[Row]:
    """What the list shows: all layers under their titles, or the answers to a query.

    blocks: the design's own.
    """
    layers = [*offered(), *blocks]
    if query.strip():
        items: list[Item] = [*layers, *SNIPPETS.values()]
        answers: list[Row] = [*found(query, items, _words)]
        return answers
    listed: list[Row] = []
    for category, members in groupby(offered(), key=lambda each: each.category):
        listed += [CATEGORY_TITLES[category], *members]
    return [*listed, CATEGORY_TITLES["block"], *blocks, *SNIPPETS.values()]


def name_of(item: Item) -> str:
    """What an item is called: by that it is chosen and dragged."""
    return item.title if isinstance(item, Snippet) else item.kind


def shown_name(item: Item) -> str:
    """What the list calls an item: layers are called in every language as in PyTorch."""
    return tr(item.title) if isinstance(item, Snippet) else item.kind


def _category(item: Item) -> str:
    return "block" if isinstance(item, Snippet) else item.category


def _words(item: Item) -> Sequence[str]:
    title = CATEGORY_TITLES[_category(item)]
    return (name_of(item), *item.keywords, title, shown_name(item), tr(title))


def _said(declared: type[Layer]) -> str:
    return tr(cleandoc(declared.__doc__ or ""))


class _Model(Rows[Item]):
    """The rows of the palette; a layer's row can be dragged."""

    extra = Qt.ItemFlag.ItemIsDragEnabled

    def __init__(self) -> None:
        super().__init__(rows(""))
        self.blocks: list[type[Layer]] = []

    def show(self, query: str) -> None:
        """Show what answers a query."""
        self.put(rows(query, self.blocks))

    def texts(self, row: Item) -> Mapping[Role, str | None]:
        doc = f"{tr(row.title)}: {tr(row.doc)}" if isinstance(row, Snippet) else _said(row)
        return {
            Role.DisplayRole: shown_name(row),
            Role.ToolTipRole: doc,
            Role.AccessibleDescriptionRole: doc,
        }

    def mimeTypes(self) -> list[str]:
        return [MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        row = self.rows[indexes[0].row()]
        assert not isinstance(row, str)
        data = QMimeData()
        data.setData(MIME, QByteArray(name_of(row).encode()))
        return data


class _Painter(QStyledItemDelegate):
    """Paints a title, or a layer with the square in its category's hue."""

    def __init__(self, theme: Theme, list_: ChoiceList) -> None:
        super().__init__(list_)
        self.theme = theme
        self._list = list_

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        is_title = isinstance(index.data(Qt.ItemDataRole.UserRole), str)
        return QSize(0, 32 if is_title and index.row() else 24)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(Qt.ItemDataRole.UserRole)
        place = item_rectangle(option)
        painter.save()
        if isinstance(row, str):
            self._paint_title(painter, place, row)
        else:
            self._paint_layer(painter, place, row, self._ground(index))
        painter.restore()

    def _paint_title(self, painter: QPainter, place: QRect, title: str) -> None:
        painter.setFont(text_font(SMALL, bold=True))
        painter.setPen(self.theme["text3"])
        line = place.adjusted(16, 0, -8, -4)
        painter.drawText(line, _LEFT | Qt.AlignmentFlag.AlignBottom, tr(title).upper())

    def _ground(self, index: Index) -> str:
        """The colour behind a row. Asking the style's flags would cost 12 ms at the start."""
        if self._list.currentIndex() == index:
            return "accentSoft"
        return "panel2" if self._list.hovered == index.row() else ""

    def _paint_layer(self, painter: QPainter, place: QRect, row: Item, ground: str) -> None:
        if ground:
            painter.fillRect(place, self.theme[ground])
        hue, scale = self.theme.categories[_category(row)], painter.device().devicePixelRatioF()
        top = place.center().y() - 4
        painter.drawPixmap(place.left() + 16, top, icons.square(hue, 10, scale))
        painter.setFont(text_font(NORMAL))
        painter.setPen(self.theme["text"])
        line = place.adjusted(36, 0, -8, 0)
        name = painter.fontMetrics().elidedText(shown_name(row), _ELIDE, line.width())
        painter.drawText(line, _LEFT | _MIDDLE, name)


_ELIDE = Qt.TextElideMode.ElideRight
_LEFT, _MIDDLE = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignVCenter


class Palette(QWidget):
    """All layers and the design's blocks, with a filter.

    `chosen` carries the name of a layer, a block or a fragment.
    """

    chosen = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.filter = Filter()
        self.filter.setPlaceholderText(tr("Filter layers"))
        self.filter.setAccessibleName(tr("Filter layers"))
        self._model = _Model()
        self._document: Document | None = None
        self.list = ChoiceList()
        self.list.setAccessibleName(tr("Layers"))
        self._painter = _Painter(theme, self.list)
        self._set_up_list()
        self._lay_out()
        self.filter.textChanged.connect(self._filter)
        self.filter.returnPressed.connect(self._choose_from_filter)
        self.filter.moved.connect(self.list.step)
        self.list.chosen.connect(self._choose)
        self.list.doubleClicked.connect(self._choose)

    def bind(self, session: Session) -> None:
        """Offer the blocks that can stand in a document, or in what of it is looked into."""
        self.release()
        self._document = session.document
        session.document.root.show(self._show_blocks)

    def release(self) -> None:
        """Let go of the document."""
        if self._document is not None:
            self._document.root.hide(self._show_blocks)
            self._document = None

    def _show_blocks(self, change: Change) -> None:
        assert self._document is not None
        before, after = change.before.network.blocks, change.after.network.blocks
        if before is after and self._model.blocks:
            return
        blocks = offered_blocks(self._document)
        if blocks != self._model.blocks:
            self._model.blocks = blocks
            bar = self.list.verticalScrollBar()
            place = bar.value()
            self._filter(self.filter.text())
            bar.setValue(place)

    @property
    def marked(self) -> type[Layer] | None:
        """The layer on which the keyboard is; None where it is elsewhere."""
        index = self.list.currentIndex()
        if not (self.list.hasFocus() or self.filter.hasFocus()) or not index.isValid():
            return None
        row = self._model.rows[index.row()]
        return row if isinstance(row, type) else None

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme's colours."""
        self._painter.theme = theme
        self.list.viewport().update()

    def _set_up_list(self) -> None:
        self.list.setModel(self._model)
        self.list.setItemDelegate(self._painter)
        self.list.setDragEnabled(True)
        self.list.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(8)
        row = QVBoxLayout()
        row.setContentsMargins(12, 0, 12, 0)
        row.addWidget(self.filter)
        column.addLayout(row)
        column.addWidget(self.list, 1)

    def _filter(self, query: str) -> None:
        self._model.show(query)
        if query.strip():
            self.list.step(1)

    def _choose_from_filter(self) -> None:
        self._choose(self.list.currentIndex())
        self.filter.selectAll()

    def _choose(self, index: QModelIndex) -> None:
        row = self._model.rows[index.row()] if index.isValid() else ""
        if not isinstance(row, str):
            self.chosen.emit(name_of(row))
