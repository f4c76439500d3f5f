"""The inspector's part about blocks: of a node that uses one, and of the block looked into."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from designer.block_edits import RenameBlock, RenameParameter, SetParameters
from designer.document import Document
from designer.edits import Edit
from designer.inside import InsideDocument
from designer.parameter_edits import DescribeBlock, fresh_parameter, of_kind, plain
from graphs.blocks import PARAMETER_KINDS, BlockLayer, parameter
from graphs.definitions import times_used
from graphs.fields import Field
from graphs.network import Block, Node
from widgets import icons
from widgets.fields import ChoiceEditor, Editor, LineEditor, editor_for
from widgets.flow import FlowLayout
from widgets.fonts import SMALL, text_font
from widgets.labels import label
from widgets.language import later, tr
from widgets.theme import Theme

_NAME = Field(kind="text", name="name", doc=later("What the parameter is called in expressions."))
_BLOCK = Field(kind="text", name="block", doc=later("The block's name: that of its class in code."))
_KIND = Field(
    kind="choice", name="kind", doc=later("What values the parameter has."), choices=PARAMETER_KINDS
)
_DOC = Field(kind="text", name="doc", doc=later("What it is for."), empty=later("What it is for"))
_BUTTONS = {
    "block.open": later("Open"),
    "block.unique": later("Make unique"),
    "block.unfold": later("Unfold"),
}


class UseCard(QWidget):
    """The block that a node uses. `asked` carries the id of a command."""

    asked = Signal(str)
    edited = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._block = ""
        self.name = LineEditor(_BLOCK, theme)
        self.name.entered.connect(lambda to: self.edited.emit(RenameBlock(self._block, to)))
        self.uses = label("", "quiet", text_font(SMALL), wrap=True)
        self.buttons: dict[str, QPushButton] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 3)
        grid.addWidget(label(tr("block"), "label"), 0, 0)
        grid.addWidget(self.name, 0, 1)
        grid.addWidget(self.uses, 1, 0, 1, 2)
        row = QWidget()
        row.setLayout(FlowLayout())
        for key, text in _BUTTONS.items():
            self._add_button(row, key, text)
        grid.addWidget(row, 2, 0, 1, 2)

    def show_use(self, block: str, times: int) -> None:
        """Show which block it is, and on how many nodes it stands."""
        self._block = block
        self.name.show_values([block])
        self.uses.setText(
            tr(f"Used {times} times: an edit inside changes all of them.")
            if times > 1
            else tr("Used once.")
        )
        self.buttons["block.unique"].setVisible(times > 1)

    def _add_button(self, row: QWidget, key: str, text: str) -> None:
        button = self.buttons[key] = QPushButton(tr(text))
        button.setProperty("role", "offer")
        button.clicked.connect(lambda: self.asked.emit(key))
        layout = row.layout()
        assert layout is not None
        layout.addWidget(button)


class ParameterRow(QFrame):
    """One parameter of a block: its name, kind, default and meaning."""

    edited = Signal(object)

    def __init__(self, block: Block, name: str, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("card")
        self._block, self._name = block, name
        spec = block.parameters[name]
        self.name, self.kind = LineEditor(_NAME, theme), ChoiceEditor(_KIND, theme)
        self.default: Editor = editor_for(spec, theme)
        self.doc = LineEditor(_DOC, theme)
        self.remove = QToolButton()
        self.remove.setIcon(icons.icon("x", theme))
        self.remove.setFixedSize(24, 24)
        self.remove.setToolTip(tr(f"Remove the parameter {name}"))
        self.remove.setAccessibleName(tr(f"Remove the parameter {name}"))
        self._connect()
        self._lay_out()
        self.show_block(block)

    def show_block(self, block: Block) -> None:
        """Show the parameter as it is now."""
        self._block = block
        spec = block.parameters[self._name]
        self.name.show_values([self._name])
        self.kind.show_values([spec.kind])
        self.default.show_values([spec.default])
        self.doc.show_values([spec.doc])

    def _connect(self) -> None:
        self.name.entered.connect(self._rename)
        self.kind.entered.connect(lambda kind: self._set(of_kind(self._spec, kind)))
        self.default.entered.connect(
            lambda value: self._set(parameter(self._spec.kind, value, self._spec.doc))
        )
        self.doc.entered.connect(
            lambda doc: self._set(parameter(self._spec.kind, self._spec.default, doc))
        )
        self.remove.clicked.connect(self._remove)

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(8, 8, 8, 8)
        grid.setSpacing(6)
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(1, 2)
        grid.addWidget(self.name, 0, 0)
        grid.addWidget(self.kind, 0, 1)
        grid.addWidget(self.remove, 0, 2, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(label(tr("default"), "label"), 1, 0)
        grid.addWidget(self.default, 1, 1, 1, 2)
        grid.addWidget(self.doc, 2, 0, 1, 3)

    @property
    def _spec(self) -> Field:
        return self._block.parameters[self._name]

    def _set(self, spec: Field) -> None:
        parameters = {**self._block.parameters, self._name: spec}
        self.edited.emit(SetParameters(self._block.name, parameters))

    def _rename(self, to: str) -> None:
        self.edited.emit(RenameParameter(self._block.name, self._name, to.strip()))

    def _remove(self) -> None:
        kept = {k: spec for k, spec in self._block.parameters.items() if k != self._name}
        self.edited.emit(SetParameters(self._block.name, kept, later(f"Remove {self._name}")))


class ParametersCard(QWidget):
    """The parameters of the block that is looked into."""

    edited = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._block: Block | None = None
        self.rows: dict[tuple[str, str], ParameterRow] = {}
        self.doc = LineEditor(_DOC, theme)
        self.doc.entered.connect(self._describe)
        self.none = label(
            tr("No parameters yet. A field inside may follow from one: 4 * width."),
            "quiet",
            wrap=True,
        )
        self.add = QPushButton(tr("Add a parameter"))
        self.add.setProperty("role", "offer")
        self.add.clicked.connect(self._add)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._column.addWidget(self.doc)
        self._column.addWidget(
            label(tr("Parameters").upper(), "section", text_font(SMALL, bold=True))
        )
        self._column.addWidget(self.none)
        self._column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)

    def show_block(self, block: Block) -> None:
        """Show a block's parameters; rows of those that there were already stay."""
        self._block = block
        self.doc.show_values([block.doc])
        wanted = [(name, spec.kind) for name, spec in block.parameters.items()]
        for key in self.rows.keys() - set(wanted):
            row = self.rows.pop(key)
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        for place, key in enumerate(wanted):
            if key not in self.rows:
                self.rows[key] = self._row(block, key[0])
            self._column.insertWidget(2 + place, self.rows[key])
            self.rows[key].show_block(block)
        self.none.setVisible(not wanted)

    def _row(self, block: Block, name: str) -> ParameterRow:
        row = ParameterRow(block, name, self._theme)
        row.edited.connect(self.edited, Qt.ConnectionType.QueuedConnection)
        return row

    def _add(self) -> None:
        assert self._block is not None
        name = fresh_parameter(self._block, "width")
        parameters = {**self._block.parameters, name: plain()}
        self.edited.emit(SetParameters(self._block.name, parameters, later("Add parameter")))

    def _describe(self, doc: str) -> None:
        assert self._block is not None
        self.edited.emit(DescribeBlock(self._block.name, doc))


class BlockPart(QWidget):
    """Shows what there is to say about blocks, or hides. `edited` carries edits of the design."""

    asked = Signal(str)
    edited = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.use: UseCard | None = None
        self.parameters: ParametersCard | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.hide()

    def show_for(self, document: Document, nodes: Sequence[Node]) -> None:
        """Show the block that the only node uses; where none is selected, that looked into."""
        layer = nodes[0].layer if len(nodes) == 1 else None
        if isinstance(layer, BlockLayer):
            self._use_card().show_use(layer.kind, times_used(document.root.network, layer.kind))
        inside = not nodes and isinstance(document, InsideDocument)
        if inside:
            assert isinstance(document, InsideDocument)
            self._parameters_card().show_block(document.root.network.blocks[document.block])
        if self.use is not None:
            self.use.setVisible(isinstance(layer, BlockLayer))
        if self.parameters is not None:
            self.parameters.setVisible(inside)
        self.setVisible(inside or isinstance(layer, BlockLayer))

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme's colours: the cards are made anew when next shown."""
        self._theme = theme
        for card in (self.use, self.parameters):
            if card is not None:
                self._column.removeWidget(card)
                card.hide()
                card.deleteLater()
        self.use = self.parameters = None

    def _use_card(self) -> UseCard:
        if self.use is None:
            self.use = UseCard(self._theme)
            self.use.asked.connect(self.asked, Qt.ConnectionType.QueuedConnection)
            self.use.edited.connect(self.edited)
            self._column.addWidget(self.use)
        return self.use

    def _parameters_card(self) -> ParametersCard:
        if self.parameters is None:
            self.parameters = ParametersCard(self._theme)
            self.parameters.edited.connect(self.edited)
            self._column.addWidget(self.parameters)
        return self.parameters


def rename_edit(document: Document, to: str) -> Edit | None:
    """What gives the block that is looked into another name; None in the design itself."""
    return RenameBlock(document.block, to) if isinstance(document, InsideDocument) else None
