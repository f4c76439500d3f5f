"""The inspector: what is selected, its parameters to be edited, its arithmetic, its code."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from designer.block_edits import SetExpression
from designer.document import Change, Document
from designer.edits import Edit, Rename, RenameNetwork, SetParameter
from designer.inside import InsideDocument
from designer.parameter_edits import MakeParameter, kind_for
from designer.refused import Refused
from designer.selection import Selected
from graphs.amounts import compact
from graphs.architectures import ARCHITECTURES
from graphs.bypass import PASSING
from graphs.fields import Field
from graphs.figures import model_totals
from graphs.formulas import Formula, call_line, formulas, sight
from graphs.frozen import frozen_parameters
from graphs.network import Network, Node
from graphs.propagate import NodeFacts, Totals
from graphs.receptive import receptive_fields
from graphs.types import GraphError
from graphs.weights import weight_line
from widgets import icons
from widgets.block_part import BlockPart, rename_edit
from widgets.fonts import LARGE, number_font, text_font
from widgets.form import Form, shared_fields
from widgets.formula_card import FormulaCard
from widgets.labels import Reason, label
from widgets.language import later, tr
from widgets.node_switches import NodeSwitches
from widgets.panel import Panel
from widgets.theme import Theme

WAITING = later("Unknown until what stands before it is right.")


class _Name(QLineEdit):
    """A name that can be changed in place; Esc brings the old one back."""

    entered = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setMaxLength(200)
        self.setAccessibleName(tr("name"))
        self.setFont(text_font(LARGE, bold=True))
        self.setFrame(False)
        self.setObjectName("nameEdit")
        self._known = ""
        self.editingFinished.connect(self._finished)

    def show_name(self, name: str) -> None:
        self._known = name
        self.setText(name)
        self.setCursorPosition(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.show_name(self._known)
        super().keyPressEvent(event)

    def _finished(self) -> None:
        if self.text().strip() != self._known:
            self.entered.emit(self.text().strip())


class Inspector(Panel):
    """Shows the selected nodes, or the whole network when nothing is selected."""

    def __init__(self, theme: Theme, run: Callable[[str], object]) -> None:
        """run: does a command by its id."""
        super().__init__(theme)
        self._run = run
        self.measure = QPushButton(tr("Measure on the data"))
        self._square, self._kind = QLabel(), label("", "quiet")
        self.name = _Name()
        self.name.entered.connect(self._rename)
        self.form: Form | None = None
        self.blocks = BlockPart(theme)
        self.blocks.asked.connect(run)
        self.blocks.edited.connect(self._perform_outside)
        self.switches = NodeSwitches(theme)
        self.switches.asked.connect(run)
        self.card = FormulaCard()
        self.code = label("", "code", number_font(12), wrap=True)
        self.code.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.about = label("", "quiet", text_font(12), wrap=True)
        self._reason: Reason | None = None
        self._column = QVBoxLayout()
        self._declared: tuple[tuple[type, ...], bool] = ((), False)
        self._lay_out()

    def show_change(self, change: Change) -> None:
        ids = self.session.selection.nodes & change.after.network.nodes.keys()
        before, after = change.before, change.after
        untouched = (
            ids
            and before.network.name == after.network.name
            and before.network.weights is after.network.weights
            and all(
                before.network.nodes.get(key) is after.network.nodes.get(key)
                and before.nodes.get(key) is after.nodes.get(key)
                for key in ids
            )
        )
        if not untouched:
            self._show()
        else:
            self.blocks.show_for(self.session.document, [after.network.nodes[key] for key in ids])

    def show_selection(self, selected: Selected) -> None:
        self._show()

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self.blocks.set_theme(theme)
        self.switches.set_theme(theme)
        if self.form is not None:
            self.form.set_theme(theme)
        if self._session is not None:
            self._show()

    def edit_name(self) -> None:
        """Put the cursor into the name."""
        self.name.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.name.selectAll()

    def edit_first(self) -> None:
        """Put the cursor into the first parameter, or into the name where there is none."""
        editors = list(self.form.editors.values()) if self.form is not None else []
        first = editors[0].focusProxy() if editors else self.name
        if first is not None:
            first.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if isinstance(first, QLineEdit):
            first.selectAll()

    def _lay_out(self) -> None:
        header = QHBoxLayout()
        header.setSpacing(8)
        header.addWidget(self._square)
        header.addWidget(self.name, 1)
        header.addWidget(self._kind)
        body = QWidget()
        body.setLayout(self._column)
        self._column.setContentsMargins(16, 12, 16, 16)
        self._column.setSpacing(12)
        self._column.addLayout(header)
        self.measure.setToolTip(tr("What this layer needs to know of the recipe's training images"))
        self.measure.clicked.connect(lambda: self._run("network.measure"))
        self._column.addWidget(self.switches)
        self._column.addWidget(self.blocks)
        self._column.addWidget(self.measure)
        self._column.addWidget(self.card)
        self._column.addWidget(self.about)
        self._column.addWidget(self.code)
        self._column.addStretch(1)
        area = QScrollArea()
        area.setAccessibleName(tr("Inspector"))
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(body)
        outside = QVBoxLayout(self)
        outside.setContentsMargins(0, 0, 0, 0)
        outside.addWidget(area)

    def _show(self) -> None:
        facts = self.session.document.facts
        ids = sorted(self.session.selection.nodes & facts.network.nodes.keys())
        nodes = [facts.network.nodes[key] for key in ids]
        self._show_form(nodes)
        self.switches.show_nodes(nodes)
        self.measure.setVisible(any(node.layer.measured for node in nodes))
        self.blocks.show_for(self.session.document, nodes)
        about = "" if nodes or self._in_block else _told_of(facts.network.name)
        self.about.setText(tr(about))
        if len(nodes) == 1:
            self._show_node(nodes[0], facts.nodes[nodes[0].id])
        elif nodes:
            self._show_several(nodes)
        else:
            self._show_network()

    def _show_node(self, node: Node, facts: NodeFacts) -> None:
        self._show_header(node.name, node.layer.kind, node.layer.category)
        self._show_reason(_sentence(facts))
        if facts.status == "unknown" and facts.error is None:
            self._show_reason(WAITING, quiet=True)
        fields = receptive_fields(self.session.document.facts).get(node.id, ())
        weights = _weights(self.session.document.network, node, facts)
        layer = PASSING if node.passes else node.layer
        self.card.show_formulas([*formulas(layer, facts), *sight(fields), *weights])
        module = layer.module(*facts.inputs) if facts.status == "right" else None
        self.code.setText(call_line(module) if module is not None else "")

    def _show_several(self, nodes: Sequence[Node]) -> None:
        kinds = {node.layer.kind for node in nodes}
        kind = kinds.pop() if len(kinds) == 1 else tr(f"{len(kinds)} kinds")
        self._show_header(tr(f"{len(nodes)} nodes"), kind, "")
        self.name.setReadOnly(True)
        self._show_reason("")
        facts = self.session.document.facts
        parts = [facts.nodes[node.id] for node in nodes]
        frozen = sum(facts.nodes[node.id].parameters for node in nodes if node.frozen)
        self.card.show_formulas(_totals(Totals().changed((), parts), frozen))
        self.code.setText("")

    def _show_network(self) -> None:
        facts = self.session.document.facts
        in_block = self._in_block
        kind, hue = (tr("Block"), "block") if in_block else (tr("Network"), "")
        self._show_header(facts.network.name, kind, hue)
        self._show_reason("")
        inputs = [str(facts.nodes[n.id].outputs[0]) for n in facts.network.of_kind("Input")]
        arriving = [Formula(later("Input"), ", ".join(inputs))] if inputs else []
        own = _totals(model_totals(facts), frozen_parameters(facts))
        self.card.show_formulas([*arriving, *own])
        self.code.setText("")

    def _show_header(self, name: str, kind: str, category: str) -> None:
        self.name.setReadOnly(False)
        self.name.show_name(name)
        self._kind.setText(kind)
        self._square.setVisible(bool(category))
        if category:
            hue = self.theme.categories[category]
            self._square.setPixmap(icons.square(hue, 10, self.devicePixelRatioF()))

    def _show_form(self, nodes: Sequence[Node]) -> None:
        layers = [node.layer for node in nodes]
        types = tuple(sorted({type(each) for each in layers}, key=lambda each: each.__name__))
        if (types, self._in_block) != self._declared:
            self._declared = types, self._in_block
            self._drop_form()
            fields = shared_fields([each.fields for each in types]) if types else {}
            if fields:
                self._make_form(fields)
        if self.form is not None:
            self.form.show_parameters(self.session.document.arguments)
            self.form.show_values(layers, [node.expressions for node in nodes])
            for name, action in self.form.makers.items():
                action.setVisible(len(nodes) == 1 and _can_be_parameter(nodes[0], name))

    def _make_form(self, fields: Mapping[str, Field]) -> None:
        self.form = Form(fields, self.theme, in_block=self._in_block)
        self.form.edited.connect(self._set_parameter)
        self.form.expressed.connect(self._set_expression)
        self.form.parameter_asked.connect(self._make_parameter)
        self._column.insertWidget(self._column.indexOf(self.measure), self.form)

    @property
    def _in_block(self) -> bool:
        return isinstance(self.session.document, InsideDocument)

    def _drop_form(self) -> None:
        if self.form is not None:
            self._column.removeWidget(self.form)
            self.form.hide()
            self.form.deleteLater()
            self.form = None

    def _show_reason(self, text: str, *, quiet: bool = False) -> None:
        if self._reason is not None:
            self._column.removeWidget(self._reason)
            self._reason.hide()
            self._reason.deleteLater()
            self._reason = None
        if text:
            self._reason = Reason(text, self.theme, quiet=quiet)
            self._column.insertWidget(1, self._reason)

    @property
    def reason(self) -> str:
        """What is wrong with what is shown; empty when nothing is."""
        return self._reason.text if self._reason is not None else ""

    def _set_parameter(self, field: str, value: object) -> None:
        self._perform(SetParameter(self.session.selection.nodes, field, value))

    def _set_expression(self, field: str, text: str) -> None:
        arguments = self.session.document.arguments
        self._perform(SetExpression(self.session.selection.nodes, field, text, arguments))

    def _make_parameter(self, field: str) -> None:
        document = self.session.document
        assert isinstance(document, InsideDocument)
        (node,) = self.session.selection.nodes
        self._perform_outside(MakeParameter(document.block, node, field))

    def _rename(self, name: str) -> None:
        ids, document = self.session.selection.nodes, self.session.document
        if ids:
            self._perform(Rename(next(iter(ids)), name))
        else:
            self._perform_outside(rename_edit(document, name) or RenameNetwork(name))

    def _perform(self, edit: Edit) -> None:
        self._perform_on(self.session.document, edit)

    def _perform_outside(self, edit: Edit) -> None:
        """Carry out an edit of the whole design."""
        self._perform_on(self.session.document.root, edit)

    def _perform_on(self, document: Document, edit: Edit) -> None:
        try:
            document.perform(edit)
        except (Refused, GraphError) as error:
            self._show_reason(str(error))


def _can_be_parameter(node: Node, field: str) -> bool:
    return field not in node.expressions and kind_for(getattr(node.layer, field)) is not None


def _sentence(facts: NodeFacts) -> str:
    if facts.error is None:
        return ""
    message = facts.error.message[:1].upper() + facts.error.message[1:]
    return f"{message}. {facts.error.hint}." if facts.error.hint else f"{message}."


def _told_of(name: str) -> str:
    """Where a network that bears a published name comes from, and what was new about it."""
    for each in ARCHITECTURES.values():
        if each.title == name:
            return f"{each.paper}, {each.year}.\n\n{each.what_was_new}."
    return ""


def _totals(totals: Totals, frozen: int) -> list[Formula]:
    trained = [Formula(later("Trainable"), f"{totals.parameters - frozen:,}")] if frozen else []
    return [
        Formula(later("Parameters"), f"{totals.parameters:,}"),
        *trained,
        Formula(later("Multiply–adds"), compact(totals.macs)),
        Formula(later("Operations"), compact(totals.operations)),
    ]


def _weights(network: Network, node: Node, facts: NodeFacts) -> list[Formula]:
    """Where a node's weights are from, and whether training changes them."""
    line = weight_line(network, node, facts)
    told = [Formula(later("Weights"), "", (line,))] if line else []
    frozen = later(f"its {facts.parameters:,} parameters stay as they are")
    if not facts.parameters:
        frozen = later("works as in evaluation while training")
    return [*told, Formula(later("Frozen"), "", (frozen,))] if node.frozen else told
