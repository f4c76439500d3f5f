"""The strip of document tabs: names, a dot on unsaved work, a button to close."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QTabBar, QToolButton

from widgets import icons
from widgets.theme import Theme

UNSAVED = "●"


class DocumentTabs(QTabBar):
    """One tab a document. `close_asked` carries the index of the tab to close."""

    close_asked = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("documentTabs")
        self._theme = theme
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setElideMode(Qt.TextElideMode.ElideMiddle)
        self.setUsesScrollButtons(True)
        self.setMovable(False)
        self.setAccessibleName("Documents")

    def add(self, name: str, at: int) -> None:
        """Add a tab before others."""
        index = self.insertTab(at, name)
        button = QToolButton()
        button.setIcon(icons.icon("x", self._theme))
        button.setAccessibleName(f"Close {name}")
        button.setToolTip("Close")
        button.setFixedSize(20, 20)
        button.clicked.connect(lambda: self._ask_to_close(button))
        self.setTabButton(index, QTabBar.ButtonPosition.RightSide, button)

    def show_name(self, index: int, name: str, *, unsaved: bool, path: str) -> None:
        """Write a tab anew."""
        text = name.replace("&", "&&")
        self.setTabText(index, f"{text}  {UNSAVED}" if unsaved else text)
        self.setTabToolTip(index, path)

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme's colours."""
        self._theme = theme
        for index in range(self.count()):
            self._button(index).setIcon(icons.icon("x", theme))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        index = self.tabAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.MiddleButton and index >= 0:
            self.close_asked.emit(index)
        else:
            super().mouseReleaseEvent(event)

    def _ask_to_close(self, button: QToolButton) -> None:
        for index in range(self.count()):
            if self._button(index) is button:
                self.close_asked.emit(index)
                return

    def _button(self, index: int) -> QToolButton:
        button = self.tabButton(index, QTabBar.ButtonPosition.RightSide)
        assert isinstance(button, QToolButton)
        return button
