"""A form made from declared fields, for one thing or several: the inspector's and the recipe's."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from graphs.fields import Field
from widgets.fields import Editor, editor_for
from widgets.language import tr
from widgets.theme import Theme

_LABEL_SHARE, _EDITOR_SHARE = 2, 3


class Form(QWidget):
    """One row a field. `edited` carries a field's name and its new value, once an edit.

    Where fields may follow from parameters, `expressed` carries a name and an expression, and
    `parameter_asked` the name of a field that is to be a parameter itself.
    """

    edited = Signal(str, object)
    expressed = Signal(str, str)
    parameter_asked = Signal(str)

    def __init__(
        self,
        fields: Mapping[str, Field],
        theme: Theme,
        parent: QWidget | None = None,
        *,
        in_block: bool = False,
    ) -> None:
        super().__init__(parent)
        self._in_block = in_block
        self.makers: dict[str, QAction] = {}
        """Where fields may follow from parameters: what makes each field one."""
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(0, _LABEL_SHARE)
        self._grid.setColumnStretch(1, _EDITOR_SHARE)
        self.editors: dict[str, Editor] = {}
        self._labels: dict[str, QLabel] = {}
        for name, spec in fields.items():
            self._add_row(name, spec, theme)

    def show_values(
        self, things: Sequence[Any], expressions: Sequence[Mapping[str, str]] = ()
    ) -> None:
        """Show the fields of one thing, or of several at once; differing values show as —.

        expressions: for each thing, by field, what gives the value.
        """
        for name, editor in self.editors.items():
            texts = [each.get(name) for each in expressions]
            editor.show_values([getattr(each, name) for each in things], texts)

    def show_rows(self, shown: Callable[[str], bool]) -> None:
        """Show only the fields that play a part; the others keep their values."""
        for name, editor in self.editors.items():
            editor.setVisible(shown(name))
            self._labels[name].setVisible(shown(name))

    def show_parameters(self, values: Mapping[str, Any]) -> None:
        """The parameters that expressions may use, with their values."""
        for editor in self.editors.values():
            editor.parameters = values

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme's colours."""
        for editor in self.editors.values():
            editor.set_theme(theme)

    def _add_row(self, name: str, spec: Field, theme: Theme) -> None:
        editor = editor_for(spec, theme)
        editor.entered.connect(lambda value: self.edited.emit(name, value))
        label = QLabel(name)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setProperty("role", "label")
        label.setToolTip(editor.hint)
        label.setBuddy(editor)
        label.setMinimumHeight(editor.sizeHint().height())
        row = self._grid.rowCount()
        self._grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(editor, row, 1, Qt.AlignmentFlag.AlignTop)
        self.editors[name], self._labels[name] = editor, label
        if self._in_block:
            self._offer_parameter(name, editor, label)

    def _offer_parameter(self, name: str, editor: Editor, label: QLabel) -> None:
        editor.expressed.connect(lambda text: self.expressed.emit(name, text))
        action = self.makers[name] = QAction(tr("Make it a parameter of the block"), self)
        action.triggered.connect(lambda: self.parameter_asked.emit(name))
        editor.offer(action)
        label.addAction(action)
        label.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)


def shared_fields(declarations: Sequence[Mapping[str, Field]]) -> dict[str, Field]:
    """The fields that all declarations have, of one kind and meaning the same values."""
    first, *others = declarations
    return {
        name: spec
        for name, spec in first.items()
        if all(name in each and _alike(spec, each[name]) for each in others)
    }


def _alike(one: Field, other: Field) -> bool:
    return (one.kind, one.rank, one.optional, one.choices) == (
        other.kind,
        other.rank,
        other.optional,
        other.choices,
    )
