"""Panels: parts of the window that show one session at a time, and pages built when first seen."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from widgets.theme import Theme

if TYPE_CHECKING:
    from designer.document import Change, Document
    from designer.selection import Selected
    from designer.session import Session


class Panel(QWidget):
    """Shows one session. To bind is to leave the old one and see the new one from nothing.

    whole: it shows the whole design where the session looks into a block.
    """

    whole = False

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self._session: Session | None = None

    @property
    def session(self) -> "Session":
        """The session that is shown."""
        assert self._session is not None
        return self._session

    def bind(self, session: "Session") -> None:
        """Show a session in place of another."""
        self.release()
        self._session = session
        self._watched.show(self.show_change)
        session.selection.show(self.show_selection)

    def release(self) -> None:
        """Let go of the session: nothing of it reaches this panel any more."""
        if self._session is not None:
            self._watched.hide(self.show_change)
            self._session.selection.hide(self.show_selection)
            self._session = None

    @property
    def _watched(self) -> "Document":
        document = self.session.document
        return document.root if self.whole else document

    def show_change(self, change: "Change") -> None:
        """The document is, or has become, another."""

    def show_selection(self, selected: "Selected") -> None:
        """Something else is selected."""

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme's colours."""
        self.theme = theme


class LazyPage(QWidget):
    """A place for a panel that is built when first seen, and works only while it is seen.

    Nothing is built before `wake`, so that the window's first picture waits for no list. A page
    that is `kept` goes on working out of sight.
    """

    def __init__(self, make: Callable[[], Panel], *, kept: bool = False) -> None:
        super().__init__()
        self.panel: Panel | None = None
        self._make = make
        self._kept = kept
        self._awake = False
        self._session: Session | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def wake(self) -> None:
        """From now on the panel may be built."""
        self._awake = True
        if self.isVisible():
            self.build()

    def build(self) -> None:
        """Build the panel, if it is not there, and show the session."""
        if self.panel is None:
            self.panel = self._make()
            self._column.addWidget(self.panel)
        if self._session is not None:
            self.panel.bind(self._session)

    def bind(self, session: "Session") -> None:
        """Show a session, now or when next seen."""
        self._session = session
        if self.panel is not None and (self._kept or self.isVisible()):
            self.panel.bind(session)

    def release(self) -> None:
        """Let go of the session."""
        self._session = None
        if self.panel is not None:
            self.panel.release()

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme's colours."""
        if self.panel is not None:
            self.panel.set_theme(theme)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._awake and not (self._kept and self.panel is not None):
            self.build()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if self.panel is not None and not self._kept:
            self.panel.release()
