"""The summary: a table of all layers in order, with outputs, parameters and costs."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QVBoxLayout

from designer.document import Change
from designer.selection import Selected
from graphs.network import Node
from graphs.propagate import NOTHING, Facts, NodeFacts
from graphs.receptive import Receptive, receptive_fields
from widgets.canvas.captions import repeat_text
from widgets.fonts import number_font
from widgets.panel import Panel
from widgets.theme import Theme

Index = QModelIndex | QPersistentModelIndex
Fields = tuple[Receptive, ...]


class _Column(NamedTuple):
    """A column: its title, whether it holds numbers, and what stands in it."""

    title: str
    is_number: bool
    text: Callable[[Node, NodeFacts, Fields], str]


def _output(node: Node, facts: NodeFacts, fields: Fields) -> str:
    if facts.status != "right":
        return {"wrong": "problem", "open": "not connected"}.get(facts.status, "unknown")
    return ", ".join(map(str, facts.outputs))


def _detail(node: Node) -> str:
    return "bypassed" if node.passes else node.layer.detail()


def _kind(node: Node) -> str:
    return f"{node.layer.kind} {repeat_text(node.layer)}".rstrip()


def _count(amount: int) -> str:
    """A count; most layers have none, and a column of zeros hides the others."""
    return f"{amount:,}" if amount else ""


_COLUMNS = (
    _Column("NAME", False, lambda node, facts, fields: node.name),
    _Column("LAYER", False, lambda node, facts, fields: _kind(node)),
    _Column("DETAIL", False, lambda node, facts, fields: _detail(node)),
    _Column("OUTPUT", True, _output),
    _Column("SEES", True, lambda node, facts, fields: "×".join(str(f.size) for f in fields)),
    _Column("PARAMETERS", True, lambda node, facts, fields: _count(facts.parameters)),
    _Column("MULTIPLY–ADDS", True, lambda node, facts, fields: _count(facts.macs)),
    _Column("OPERATIONS", True, lambda node, facts, fields: _count(facts.operations)),
)


class SummaryModel(QAbstractTableModel):
    """The nodes of a network in order."""

    def __init__(self) -> None:
        super().__init__()
        self._facts: Facts = NOTHING
        self._fields: Mapping[str, Fields] = {}
        self._font = number_font(12)

    def show_facts(self, facts: Facts) -> None:
        """Show another network, or other facts of the same one."""
        same_rows = facts.network.order == self._facts.network.order
        if not same_rows:
            self.beginResetModel()
        self._facts = facts
        self._fields = receptive_fields(facts)
        if not same_rows:
            self.endResetModel()
        elif self.rowCount():
            last = self.index(self.rowCount() - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def node(self, row: int) -> str:
        """The id of the node in a row."""
        return self._facts.network.order[row]

    def row(self, node: str) -> int:
        """The row of a node."""
        return self._facts.network.order.index(node)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._facts.network.order)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(_COLUMNS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        column = _COLUMNS[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            key = self.node(index.row())
            facts, fields = self._facts.nodes[key], self._fields.get(key, ())
            return column.text(self._facts.network.nodes[key], facts, fields)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(column)
        if role == Qt.ItemDataRole.FontRole and column.is_number:
            return self._font
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return _COLUMNS[section].title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(_COLUMNS[section])
        return None


def _alignment(column: _Column) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column.is_number else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter


class SummaryPanel(Panel):
    """The table; a click on a row selects its node. `chosen` carries its id."""

    chosen = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.model = SummaryModel()
        self.table = QTableView()
        self.table.setModel(self.model)
        self.table.setAccessibleName("Summary")
        self.table.setShowGrid(False)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(24)
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setHighlightSections(False)
        self.table.clicked.connect(self._choose)
        self.table.activated.connect(self._choose)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 4, 8, 0)
        column.addWidget(self.table)

    def show_change(self, change: Change) -> None:
        self.model.show_facts(change.after)

    def show_selection(self, selected: Selected) -> None:
        if len(selected.nodes) == 1:
            self.table.selectRow(self.model.row(next(iter(selected.nodes))))
        else:
            self.table.clearSelection()

    def _choose(self, index: Index) -> None:
        self.chosen.emit(self.model.node(index.row()))
