"""Editors: one for each kind of field. They show values and hand over what a person entered."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QContextMenuEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QLineEdit, QVBoxLayout, QWidget

from designer.entry import expression_from_text, value_from_text
from graphs.fields import Field, value_text
from graphs.types import FieldError
from widgets import icons
from widgets.fonts import SMALL, number_font, text_font
from widgets.labels import Reason, label
from widgets.language import tr
from widgets.theme import Theme

MIXED = "—"
"""Shown where several things differ."""


class Editor(QWidget):
    """One field's editor. `entered` carries a checked value, and only one that is new.

    Where there are `parameters` (of a block, with their values) a field may follow from them:
    `expressed` carries what was typed, such as `4 * width`.
    """

    entered = Signal(object)
    expressed = Signal(str)

    def __init__(self, spec: Field, theme: Theme) -> None:
        super().__init__()
        self.spec = spec
        self._theme = theme
        self.parameters: Mapping[str, Any] = {}
        self._values: tuple[Any, ...] = ()
        self._texts: tuple[str | None, ...] = ()
        self._reason: Reason | None = None
        self._note: QLabel | None = None
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(4)

    @property
    def reason(self) -> str:
        """Why what stands in the editor cannot be; empty while it can."""
        return self._reason.text if self._reason is not None else ""

    @property
    def hint(self) -> str:
        """What the field means, and its unit."""
        doc, unit = tr(self.spec.doc), tr(self.spec.unit)
        return f"{doc} ({unit})" if unit else doc

    @property
    def note(self) -> str:
        """What an expression gives, or what gives the value; empty while it is a plain one."""
        return self._note.text() if self._note is not None else ""

    def show_values(self, values: Sequence[Any], texts: Sequence[str | None] = ()) -> None:
        """Show one value, or that several differ. What is known already is left untouched.

        texts: the expressions that give the values; None where a value is a plain one.
        """
        now = tuple(values), tuple(texts) or (None,) * len(values)
        if now == (self._values, self._texts) and values:
            return
        self._values, self._texts = now
        self._take_back_reason()
        alike = len(set(self._values)) == 1 and len(set(self._texts)) == 1
        self._display(self._values[0] if alike else MIXED)
        text = self._texts[0] if alike else None
        self._show_note(self._display_expression(text) if text is not None else "")

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme's colours."""
        self._theme = theme
        if self._reason is not None:
            self._show_reason(self.reason)

    def offer(self, action: QAction) -> None:
        """Let an action stand in the control's context menu."""
        control = self.focusProxy()
        assert control is not None
        control.addAction(action)
        if not isinstance(control, QLineEdit):
            control.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    def _place(self, control: QWidget) -> None:
        control.setAccessibleName(self.spec.name)
        control.setToolTip(self.hint)
        control.setFont(number_font(12))
        self.setFocusProxy(control)
        self._rows.addWidget(control)

    def _display(self, value: Any) -> None:
        raise AssertionError("every editor displays its values")

    def _display_expression(self, text: str) -> str:
        """Show what gives the value; what is noted below it."""
        return f"= {text}"

    def _show_note(self, text: str) -> None:
        if text and self._note is None:
            self._note = label("", "quiet", text_font(SMALL))
            self._note.setContentsMargins(9, 0, 0, 0)
            self._rows.insertWidget(1, self._note)
        if self._note is not None:
            self._note.setText(text)
            self._note.setVisible(bool(text))

    def _enter(self, value: Any) -> None:
        self._take_back_reason()
        known, self._values = self._values, ()
        plain = not any(self._texts)
        if known and plain and all(each == value for each in known):
            self._values = known
        else:
            self.entered.emit(value)

    def _show_reason(self, reason: str) -> None:
        self._take_back_reason()
        self._reason = Reason(reason, self._theme)
        self._rows.addWidget(self._reason)

    def _take_back_reason(self) -> None:
        if self._reason is not None:
            self._rows.removeWidget(self._reason)
            self._reason.deleteLater()
            self._reason = None


_UNDO = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)


class _Line(QLineEdit):
    """A line of text that Esc restores and the arrow keys step."""

    restored = Signal()
    stepped = Signal(int)

    def event(self, event: QEvent) -> bool:
        """Without typing to take back, undo and redo are the document's."""
        if event.type() == QEvent.Type.ShortcutOverride and not self.isModified():
            assert isinstance(event, QKeyEvent)
            if any(event.matches(keys) for keys in _UNDO):
                event.ignore()
                return False
        return super().event(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What a line always offers, and what can be done with this one."""
        menu = self.createStandardContextMenu()
        if self.actions():
            menu.addSeparator()
            menu.addActions(self.actions())
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key == Qt.Key.Key_Escape and self.isModified():
            self.restored.emit()
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.stepped.emit(1 if key == Qt.Key.Key_Up else -1)
        else:
            super().keyPressEvent(event)


class LineEditor(Editor):
    """A value typed as text: numbers (or sums such as 64*2), sizes, shapes, words."""

    def __init__(self, spec: Field, theme: Theme) -> None:
        super().__init__(spec, theme)
        self._line = _Line()
        self._line.setMaxLength(1000 if spec.kind == "text" else 200)
        self._line.setPlaceholderText(tr(spec.empty))
        self._line.textChanged.connect(self._choose_font)
        self._line.editingFinished.connect(self._finished)
        self._line.restored.connect(self._restore)
        self._line.stepped.connect(self._step)
        self._place(self._line)
        self._choose_font("")

    def _display(self, value: Any) -> None:
        self._line.setText(value_text(value))
        self._line.setCursorPosition(0)
        self._line.setModified(False)
        self._mark(wrong=False)

    def _display_expression(self, text: str) -> str:
        self._line.setText(text)
        self._line.setModified(False)
        return f"= {value_text(self._values[0])}"

    def _choose_font(self, text: str) -> None:
        """Values are numbers; texts, and what stands there while nothing is typed, are words."""
        numbers = text and self.spec.kind != "text"
        self._line.setFont(number_font(12) if numbers else text_font(12))

    def _finished(self) -> None:
        """Also called when the focus leaves: what nobody changed is nobody's wish."""
        if not self._line.isModified():
            return
        text = self._line.text()
        try:
            expression = expression_from_text(self.spec, text, self.parameters)
            value = None if expression else value_from_text(self.spec, text)
        except FieldError as error:
            self._mark(wrong=True)
            self._show_reason(str(error))
            return
        self._line.setModified(False)
        self._mark(wrong=False)
        if expression is None:
            self._enter(value)
        else:
            self._take_back_reason()
            self._values = ()
            self.expressed.emit(expression)

    def _restore(self) -> None:
        values, self._values = self._values, ()
        if values:
            self.show_values(values, self._texts)

    def _step(self, direction: int) -> None:
        if self.spec.kind not in ("whole", "real") or any(self._texts):
            return
        try:
            value = value_from_text(self.spec, self._line.text())
            value = self.spec.check(_stepped(self.spec, value, direction))
        except FieldError:
            return
        if value is not None:
            self._display(value)
            self._enter(value)

    def _mark(self, *, wrong: bool) -> None:
        if self._line.property("wrong") != wrong:
            self._line.setProperty("wrong", wrong)
            self._line.style().polish(self._line)
            self._choose_font(self._line.text())  # polishing takes an older one


def _stepped(spec: Field, value: Any, direction: int) -> Any:
    if value is None:
        return None
    if spec.logarithmic:
        return float(f"{value * 10 ** (direction / 4):.3g}")
    if spec.kind == "whole":
        return value + direction
    return round(value + direction * 0.05, 6)


class Switch(QCheckBox):
    """A switch with a word beside it; the knob stands in the middle where several differ."""

    _TRACK, _KNOB, _GAP, _EDGE = QSize(28, 16), 12, 8, 4

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme

    def sizeHint(self) -> QSize:
        width = self._EDGE + self._TRACK.width() + self._GAP + 32
        return QSize(width, 26)

    def hitButton(self, at: QPoint) -> bool:
        return self.rect().contains(at)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        track = QRectF(
            self._EDGE, (self.height() - 16) / 2, self._TRACK.width(), self._TRACK.height()
        )
        on = self.checkState() == Qt.CheckState.Checked
        if self.hasFocus():
            painter.setPen(QPen(self.theme["accent"], 1.5))
            painter.drawRoundedRect(track.adjusted(-3, -3, 3, 3), 11, 11)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.theme["accent" if on else "nodeBorder"])
        painter.drawRoundedRect(track, 8, 8)
        share = {Qt.CheckState.Unchecked: 0.0, Qt.CheckState.PartiallyChecked: 0.5}
        room = track.width() - self._KNOB - 4
        left = track.left() + 2 + room * share.get(self.checkState(), 1.0)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.theme["onAccent" if on else "panel"])
        painter.drawEllipse(QRectF(left, track.top() + 2, self._KNOB, self._KNOB))
        painter.setPen(self.theme["text"])
        words = QRectF(self.rect()).adjusted(track.right() + self._GAP, 0, 0, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.text())


class FlagEditor(Editor):
    """On or off; the middle state says that several differ."""

    def __init__(self, spec: Field, theme: Theme) -> None:
        super().__init__(spec, theme)
        self._box = Switch(theme)
        self._box.clicked.connect(self._clicked)
        self._place(self._box)

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self._box.theme = theme
        self._box.update()

    def _display(self, value: Any) -> None:
        mixed = value == MIXED
        self._box.setTristate(mixed)
        state = Qt.CheckState.Checked if value is True else Qt.CheckState.Unchecked
        self._box.setCheckState(Qt.CheckState.PartiallyChecked if mixed else state)
        self._box.setText(MIXED if mixed else value_text(value))

    def _clicked(self) -> None:
        value = self._box.checkState() != Qt.CheckState.Unchecked
        self._display(value)
        self._enter(value)


class Choices(QComboBox):
    """A list of words that the wheel changes only when it was asked to by a click."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        arrow = icons.icon("chevron-down", self.theme)
        place = QRect(self.width() - 22, (self.height() - 14) // 2, 14, 14)
        arrow.paint(QPainter(self), place)


class ChoiceEditor(Editor):
    """One of a few values. Those of one word are PyTorch's names, alike in every language."""

    def __init__(self, spec: Field, theme: Theme) -> None:
        super().__init__(spec, theme)
        self._list = Choices(theme)
        self._list.addItems([tr(each) if " " in each else each for each in spec.choices])
        self._list.setPlaceholderText(MIXED)
        self._list.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._list.activated.connect(lambda index: self._enter(spec.choices[index]))
        self._place(self._list)

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self._list.theme = theme
        self._list.update()

    def _display(self, value: Any) -> None:
        with QSignalBlocker(self._list):
            self._list.setCurrentIndex(-1 if value == MIXED else self.spec.choices.index(value))


def editor_for(spec: Field, theme: Theme) -> Editor:
    """The editor that a field's kind needs."""
    kinds: dict[str, type[Editor]] = {"flag": FlagEditor, "choice": ChoiceEditor}
    return kinds.get(spec.kind, LineEditor)(spec, theme)
