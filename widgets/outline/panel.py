"""The outline's panel: the canvas in words, for the keyboard and for screen readers."""

from collections.abc import Callable
from weakref import ref

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from designer.document import Change
from designer.edits import Rename
from designer.refused import Refused
from designer.selection import Selected
from designer.session import Session
from graphs.types import GraphError
from widgets.language import later, tr
from widgets.outline.branch import spans
from widgets.outline.columns import COLUMNS, DETAIL, NAME
from widgets.outline.model import SIGN, Index, OutlineModel
from widgets.panel import Panel
from widgets.steps import settling
from widgets.theme import Theme

_HINT = later("Enter edits, F2 renames, the arrow keys open blocks.")


class OutlineTree(QTreeView):
    """The tree. Letters that are typed seek a name; `entered` carries the row that Enter chose."""

    entered_row = Signal(QModelIndex)

    def event(self, event: QEvent) -> bool:
        """Letters belong to the tree, whatever shortcut of the canvas they may be otherwise."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            plain = event.modifiers() in (
                Qt.KeyboardModifier.NoModifier,
                Qt.KeyboardModifier.ShiftModifier,
            )
            if plain and event.text().isalnum():
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        on_row = self.currentIndex().isValid() and self.state() != self.State.EditingState
        if on_row and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered_row.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)


class _Names(QStyledItemDelegate):
    """Names are edited in a field that says what it is."""

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        editor = super().createEditor(parent, option, index)
        editor.setAccessibleName(tr("name"))
        if isinstance(editor, QLineEdit):
            editor.setMaxLength(200)
        return editor


class OutlinePanel(Panel):
    """The tree and the selection, each after the other.

    `chosen` carries a node of the network that is shown, to be looked at. `opened` carries the
    ids that lead to the row that is to be edited. refuse: says why a name cannot be.
    """

    chosen = Signal(str)
    opened = Signal(tuple)

    def __init__(self, theme: Theme, refuse: Callable[[object], object]) -> None:
        super().__init__(theme)
        self._refuse = refuse
        self._following = False
        self._last: ref[Session] | None = None
        self.model = OutlineModel(theme)
        self.tree = OutlineTree()
        self._set_up_tree()
        self._seeing = QTimer(self, singleShot=True)
        self._seeing.timeout.connect(self.model.show_fields)
        self.model.renamed.connect(self._rename)
        self.tree.entered_row.connect(self._open)
        self.tree.doubleClicked.connect(self._open)
        selected = self.tree.selectionModel()
        selected.selectionChanged.connect(self._selected)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 4, 8, 0)
        column.addWidget(self.tree)

    def show_change(self, change: Change) -> None:
        self._following = True
        self.model.show_facts(change.after)
        self._following = False
        pause = settling(len(change.after.nodes))
        if pause:
            self._seeing.start(pause)
        else:
            self.model.show_fields()

    def show_selection(self, selected: Selected) -> None:
        """Mark the rows of what is selected, unless they are what the tree itself has chosen."""
        if selected.nodes == self._nodes():
            return
        self._following = True
        rows = QItemSelection()
        places = [row for row, key in enumerate(self.model.nodes) if key in selected.nodes]
        last = len(COLUMNS) - 1
        for first, end in spans(places):
            rows.select(self.model.index(first, NAME), self.model.index(end, last))
        flags = QItemSelectionModel.SelectionFlag
        self.tree.selectionModel().select(rows, flags.ClearAndSelect | flags.Rows)
        if places:
            current = self.model.index(places[0], NAME)
            self.tree.selectionModel().setCurrentIndex(current, flags.NoUpdate)
            self.tree.scrollTo(current)
        self._following = False

    def bind(self, session: Session) -> None:
        """Show a session; what was opened of it when it was last shown is open again."""
        if self._last is None or self._last() is not session:
            self._following = True
            self.model.clear()
            self._following = False
        self._last = ref(session)
        super().bind(session)

    def release(self) -> None:
        super().release()
        self._seeing.stop()

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self._show_look()
        self.tree.viewport().update()

    def edit_name(self) -> bool:
        """Let the current row's name be typed in place; False where it cannot be."""
        current = self.tree.currentIndex().siblingAtColumn(NAME)
        if not self.model.flags(current) & Qt.ItemFlag.ItemIsEditable:
            return False
        self.tree.edit(current)
        return True

    def _set_up_tree(self) -> None:
        tree = self.tree
        tree.setObjectName("outline")
        tree.setModel(self.model)
        tree.setItemDelegateForColumn(NAME, _Names(tree))
        tree.setAccessibleName(tr("Outline"))
        tree.setAccessibleDescription(tr(_HINT))
        tree.setUniformRowHeights(True)
        tree.setIconSize(QSize(SIGN, SIGN))
        tree.setAllColumnsShowFocus(True)
        tree.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        tree.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        tree.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        tree.setExpandsOnDoubleClick(False)
        tree.setTabKeyNavigation(False)
        header = tree.header()
        header.setStretchLastSection(False)
        for number, column in enumerate(COLUMNS):
            header.resizeSection(number, column.width)
        header.setSectionResizeMode(DETAIL, QHeaderView.ResizeMode.Stretch)
        self._show_look()

    def _show_look(self) -> None:
        self.model.show_look(self.theme, self.devicePixelRatioF())

    def _nodes(self) -> frozenset[str]:
        """The nodes of the shown network whose rows are selected."""
        ways = (self.model.way(each) for each in self.tree.selectionModel().selectedRows())
        return frozenset(way[0] for way in ways if len(way) == 1)

    def _selected(self) -> None:
        """Rows were chosen in the tree. One inside a block selects nothing of what is shown."""
        if self._following or self._session is None:
            return
        nodes = self._nodes()
        self.session.selection.set(nodes)
        if len(nodes) == 1:
            self.chosen.emit(next(iter(nodes)))

    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(self.model.way(index))

    def _rename(self, node: str, name: str) -> None:
        try:
            self.session.document.perform(Rename(node, name))
        except (Refused, GraphError) as error:
            self._refuse(error)
