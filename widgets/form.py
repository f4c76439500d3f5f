"""A form made from declared fields, for one thing or several: the inspector's and the recipe's."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from graphs.fields import Field
from widgets.fields import Editor, editor_for
from widgets.theme import Theme

_LABEL_SHARE, _EDITOR_SHARE = 2, 3


class Form(QWidget):
    """One row a field. `edited` carries a field's name and its new value, once an edit."""

    edited = Signal(str, object)

    def __init__(
        self, fields: Mapping[str, Field], theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(0, _LABEL_SHARE)
        self._grid.setColumnStretch(1, _EDITOR_SHARE)
        self.editors: dict[str, Editor] = {}
        for name, spec in fields.items():
            self._add_row(name, spec, theme)

    def show_values(self, things: Sequence[Any]) -> None:
        """Show the fields of one thing, or of several at once; differing values show as —."""
        for name, editor in self.editors.items():
            editor.show_values([getattr(each, name) for each in things])

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
        self.editors[name] = editor


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
