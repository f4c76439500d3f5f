"""The outline as a model: a row for each node; the inside of a block lies below its row.

A branch is made when it is first opened, and follows from then on. Of a change only what differs
is told to the view: rows that go, rows that come, rows that stand elsewhere, rows that say more.
"""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor, QIcon

from designer.spoken import spoken
from graphs.propagate import NOTHING, Facts, NodeFacts
from graphs.receptive import receptive_fields
from widgets import icons
from widgets.fonts import number_font
from widgets.language import said, tr
from widgets.outline.branch import MOST_SPANS, Branch, spans
from widgets.outline.columns import COLUMNS, NAME, SEES, Column, Fields
from widgets.theme import Theme

Index = QModelIndex | QPersistentModelIndex
Way = tuple[str, ...]
"""The ids that lead to a row: the uses of blocks around a node, and the node itself."""

_ROOT = QModelIndex()
_SIGNS = {"wrong": ("circle-alert", "error"), "open": ("unplug", "warn")}
_INKS = {"wrong": "error", "open": "warn", "unknown": "text3"}
_SQUARE, SIGN = 10, 14
_SHOWN = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
_EDITABLE = _SHOWN | Qt.ItemFlag.ItemIsEditable


class OutlineModel(QAbstractItemModel):
    """The nodes of a network and of its blocks. `renamed` carries a node's id and a name."""

    renamed = Signal(str, str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme, self._scale = theme, 1.0
        self._squares: dict[str, QIcon] = {}
        self._made = 0
        self._branches: dict[int, Branch] = {}
        self._root = self._branch(NOTHING, None, "")
        self._fields: Mapping[str, Fields] = {}
        self._font = number_font(12)

    def show_facts(self, facts: Facts) -> None:
        """Show other facts of the network, or another network; what is seen is not known yet."""
        self._fields = {}
        self._follow(self._root, facts)

    def show_fields(self) -> None:
        """Work out what the nodes see; inside a block that would be said of its own input."""
        self._fields = receptive_fields(self._root.facts)
        if self._root.order:
            last = len(self._root.order) - 1
            number = self._root.number
            self.dataChanged.emit(
                self.createIndex(0, SEES, number), self.createIndex(last, SEES, number)
            )

    def clear(self) -> None:
        """Show nothing, and forget what was open."""
        self.beginResetModel()
        self._branches.clear()
        self._root = self._branch(NOTHING, None, "")
        self.endResetModel()

    def show_look(self, theme: Theme, scale: float) -> None:
        """Draw in a theme's colours, for a screen of a scale."""
        self._theme, self._scale = theme, scale
        self._squares.clear()

    def way(self, index: Index) -> Way:
        """The ids that lead to a row."""
        branch = self._branches[index.internalId()]
        return (*branch.path, branch.order[index.row()])

    def row_of(self, node: str, column: int = NAME) -> QModelIndex:
        """The row of a node of the network that is shown."""
        return self.createIndex(self._root.rows[node], column, self._root.number)

    @property
    def nodes(self) -> Iterable[str]:
        """The ids of the nodes of the network that is shown, in the order of their rows."""
        return self._root.order

    def index(self, row: int, column: int, parent: Index = _ROOT) -> QModelIndex:
        branch = self._below(parent)
        if 0 <= row < len(branch.order) and 0 <= column < len(COLUMNS):
            return self.createIndex(row, column, branch.number)
        return QModelIndex()

    def parent(self, child: Index | None = None) -> QModelIndex:  # type: ignore[override]
        branch = self._branches.get(child.internalId()) if child and child.isValid() else None
        return QModelIndex() if branch is None else self._index_of(branch)

    def rowCount(self, parent: Index = _ROOT) -> int:
        return len(self._below(parent).order) if self.hasChildren(parent) else 0

    def hasChildren(self, parent: Index = _ROOT) -> bool:
        if not parent.isValid():
            return bool(self._root.order)
        branch = self._branches[parent.internalId()]
        return parent.column() == NAME and branch.is_block(branch.order[parent.row()])

    def columnCount(self, parent: Index = _ROOT) -> int:
        return len(COLUMNS)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        own = index.column() == NAME and index.internalId() == self._root.number
        return _EDITABLE if own else _SHOWN

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        branch, column = self._branches[index.internalId()], COLUMNS[index.column()]
        key = branch.order[index.row()]
        node, known = branch.facts.network.nodes[key], branch.facts.nodes[key]
        if role == Qt.ItemDataRole.DisplayRole:
            fields = self._fields.get(key, ()) if branch is self._root else ()
            return column.text(node, known, fields)
        if role == Qt.ItemDataRole.EditRole:
            return node.name
        if role == Qt.ItemDataRole.AccessibleTextRole and index.column() == NAME:
            return said(spoken(node, known))
        if role == Qt.ItemDataRole.DecorationRole and index.column() == NAME:
            return self._sign(node.layer.category, known)
        return self._look(column, known, role)

    def _look(self, column: Column, known: NodeFacts, role: int) -> object:
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(column)
        if role == Qt.ItemDataRole.FontRole and column.is_number:
            return self._font
        if role == Qt.ItemDataRole.ForegroundRole and column.title in ("Detail", "Output"):
            return self._ink(known)
        return None

    def _ink(self, known: NodeFacts) -> QColor | None:
        name = _INKS.get(known.status)
        return self._theme[name] if name is not None else None

    def _sign(self, category: str, known: NodeFacts) -> QIcon:
        """A problem's sign, or the square in the hue of the layer's category."""
        if known.status in _SIGNS:
            name, ink = _SIGNS[known.status]
            return icons.icon(name, self._theme, ink)
        if category not in self._squares:
            hue = self._theme.categories[category]
            square = icons.square(hue, _SQUARE, self._scale, SIGN)
            made = self._squares[category] = QIcon(square)
            made.addPixmap(square, QIcon.Mode.Selected)
        return self._squares[category]

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """A name was typed: whether it can be is said by who hears of it."""
        if role != Qt.ItemDataRole.EditRole or index.column() != NAME:
            return False
        self.renamed.emit(self.way(index)[-1], str(value).strip())
        return True

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return tr(COLUMNS[section].title).upper()
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(COLUMNS[section])
        return None

    def _branch(self, facts: Facts, parent: Branch | None, node: str) -> Branch:
        made = Branch(self._made, facts, list(facts.network.order), parent, node)
        self._branches[made.number] = made
        self._made += 1
        return made

    def _below(self, parent: Index) -> Branch:
        """The branch below a row, made when it is first asked for."""
        if not parent.isValid():
            return self._root
        branch = self._branches[parent.internalId()]
        key = branch.order[parent.row()]
        if key not in branch.inner:
            branch.inner[key] = self._branch(branch.facts_in(key), branch, key)
        return branch.inner[key]

    def _index_of(self, branch: Branch) -> QModelIndex:
        """The row below which a branch lies."""
        outer = branch.parent
        if outer is None:
            return QModelIndex()
        return self.createIndex(outer.rows[branch.node], NAME, outer.number)

    def _follow(self, branch: Branch, facts: Facts) -> None:
        """Let a branch show other facts: rows go, then they are put in order, then rows come."""
        if facts is branch.facts:
            return
        before, order = branch.facts, facts.network.order
        self._remove(branch, [key for key in branch.order if key not in facts.network.nodes])
        blocks = [key for key in branch.order if branch.is_block(key)]
        branch.facts = facts
        kept = [key for key in order if key in branch.rows]
        # A view keeps in mind which rows have something below them, until it is laid out anew.
        if kept != branch.order or blocks != [key for key in branch.order if branch.is_block(key)]:
            self._reorder(branch, kept)
        changed = [row for row, key in enumerate(branch.order) if branch.differs(key, before)]
        self._renew(branch, [branch.order[row] for row in changed])
        self._tell(branch, changed)
        self._insert(branch, order)

    def _remove(self, branch: Branch, gone: list[str]) -> None:
        parent = self._index_of(branch)
        for first, last in reversed(spans(branch.rows[key] for key in gone)):
            self.beginRemoveRows(parent, first, last)
            for key in branch.order[first : last + 1]:
                self._forget(branch, key)
            branch.set_order([*branch.order[:first], *branch.order[last + 1 :]])
            self.endRemoveRows()

    def _insert(self, branch: Branch, order: tuple[str, ...]) -> None:
        parent = self._index_of(branch)
        come = [row for row, key in enumerate(order) if key not in branch.rows]
        for first, last in spans(come):
            self.beginInsertRows(parent, first, last)
            new = order[first : last + 1]
            branch.set_order([*branch.order[:first], *new, *branch.order[first:]])
            self.endInsertRows()

    def _reorder(self, branch: Branch, order: list[str]) -> None:
        """Put rows into another order; what is selected and opened stays so."""
        self.layoutAboutToBeChanged.emit()
        old = [each for each in self.persistentIndexList() if each.internalId() == branch.number]
        keys = [branch.order[each.row()] for each in old]
        branch.set_order(order)
        new = [
            self.createIndex(branch.rows[key], each.column(), branch.number)
            for key, each in zip(keys, old, strict=True)
        ]
        self.changePersistentIndexList(old, new)
        self.layoutChanged.emit()

    def _renew(self, branch: Branch, changed: Iterable[str]) -> None:
        """Let what lies below changed rows follow; a node that is no block has nothing there."""
        for key in changed:
            inner = branch.inner.get(key)
            if inner is not None and branch.is_block(key):
                self._follow(inner, branch.facts_in(key))
            elif inner is not None:
                self._remove(inner, list(inner.order))
                self._forget(branch, key)

    def _tell(self, branch: Branch, rows: list[int]) -> None:
        places = spans(rows)
        if len(places) > MOST_SPANS:
            places = [(rows[0], rows[-1])]
        for first, last in places:
            self.dataChanged.emit(
                self.createIndex(first, 0, branch.number),
                self.createIndex(last, len(COLUMNS) - 1, branch.number),
            )

    def _forget(self, branch: Branch, key: str) -> None:
        """Let go of what lies below a row."""
        inner = branch.inner.pop(key, None)
        if inner is not None:
            for each in list(inner.inner):
                self._forget(inner, each)
            del self._branches[inner.number]


def _alignment(column: Column) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column.is_number else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
