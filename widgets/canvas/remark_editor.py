"""A note's text or a frame's title edited in its place on the canvas."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from designer.remark_places import PADDING, TEXT, TITLE
from graphs.remarks import Frame, Remark, words
from widgets.canvas.look import Look
from widgets.canvas.remark_look import frame_tints, note_tints
from widgets.language import tr

_LEAST = 11
"""Letters are not smaller than so many pixels, however far away the remark is."""

_NARROWEST, _BORDER = 160, 1
_MODIFIERS = (Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt, Qt.Key.Key_Meta)
Finish = Callable[[str | None], bool]
"""Told the text that was accepted, or None; False when it cannot be."""


class RemarkEditor(QPlainTextEdit):
    """Lies over a remark. Ctrl+Enter, in a title Enter, a click elsewhere accept; Esc restores."""

    def __init__(self, remark: Remark, look: Look, finish: Finish, parent: QWidget) -> None:
        super().__init__(parent)
        self._is_title = isinstance(remark, Frame)
        self._finish, self._view = finish, parent
        self._open = True
        self._least_height = 0
        what = tr("Title of the frame") if self._is_title else tr("Text of the note")
        self.setAccessibleName(what)
        self.setTabChangesFocus(True)
        # A menu takes the focus, and with it the text over: that of the window acts on it.
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._paint_as(remark, look)
        self.setPlainText(words(remark))
        self.selectAll()
        self.textChanged.connect(self._grow)

    def _paint_as(self, remark: Remark, look: Look) -> None:
        theme = look.theme
        ground = note_tints(theme).fill
        if isinstance(remark, Frame):
            ground = frame_tints(theme, remark.hue).plate
        self.setStyleSheet(
            f"background: {ground.name()}; color: {theme['text'].name()};"
            f"border: 1px solid {theme['accent'].name()};"
        )
        self.setFont(look.name_font if self._is_title else look.note_font)

    def cover(self, place: QRect, zoom: float) -> None:
        """Lie over a place of the view, with letters as large as there."""
        font, size = self.font(), TITLE if self._is_title else TEXT
        font.setPixelSize(max(_LEAST, round(size * zoom)))
        self.setFont(font)
        aside = (size * 2 / 3 if self._is_title else PADDING) * zoom
        line = self.fontMetrics().lineSpacing()
        above = (place.height() - line) / 2 if self._is_title else PADDING * zoom
        margin = max(0.0, min(aside, above) - _BORDER)
        self.document().setDocumentMargin(margin)
        self.setViewportMargins(max(0, round(aside - margin - _BORDER)), 0, 0, 0)
        self._least_height = place.height()
        self.setGeometry(place.x(), place.y(), max(place.width(), _NARROWEST), place.height())
        self._grow()

    def _grow(self) -> None:
        """As high as the text, so that all of it is seen."""
        line = self.fontMetrics().lineSpacing()
        lines = sum(max(1, self._lines_of(n)) for n in range(self.blockCount()))
        margins = 2 * self.document().documentMargin()
        self.resize(self.width(), max(self._least_height, round(lines * line + margins) + 2))

    def _lines_of(self, number: int) -> int:
        return self.document().findBlockByNumber(number).layout().lineCount()

    def accept(self) -> None:
        """Take the text over, and close when that can be done."""
        text = self.toPlainText()
        if self._open and self._finish(" ".join(text.split("\n")) if self._is_title else text):
            self._close()

    def give_up(self) -> None:
        """Close, with everything as it was."""
        if self._open:
            self._finish(None)
            self._close()

    def _close(self) -> None:
        self._open = False
        if self.hasFocus():
            self._view.setFocus()
        self.hide()
        self.deleteLater()

    def event(self, event: QEvent) -> bool:
        """Keys that it does not use are shortcuts of the window; the text is accepted first."""
        if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
            return super().event(event)
        if self._ends(event) or event.key() == Qt.Key.Key_Escape:
            event.accept()
            return True
        done = super().event(event)
        if not event.isAccepted() and event.key() not in _MODIFIERS:
            self.accept()
        return done

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.give_up()
        elif self._ends(event):
            self.accept()
        else:
            super().keyPressEvent(event)

    def _ends(self, event: QKeyEvent) -> bool:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        held = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        return enter and (held or self._is_title)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.ActiveWindowFocusReason:
            self.accept()
