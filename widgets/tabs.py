"""The strip of document tabs: names, a dot on unsaved work, a button to close; a list of all."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QTabBar, QToolButton, QWidget

from widgets import icons
from widgets.language import tr
from widgets.theme import Theme

UNSAVED = "●"
WIDEST = 260
"""Pixels of a tab; a longer name loses its middle."""


class DocumentTabs(QTabBar):
    """One tab a document, as wide as its name. `close_asked` carries the index to close."""

    close_asked = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("documentTabs")
        self._theme = theme
        self._pressed = -1
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setElideMode(Qt.TextElideMode.ElideMiddle)
        self.setUsesScrollButtons(True)
        self.setMovable(True)
        self.setAccessibleName(tr("Documents"))

    def add(self, name: str, at: int) -> None:
        """Add a tab before others."""
        index = self.insertTab(at, name)
        button = QToolButton()
        button.setIcon(icons.icon("x", self._theme))
        button.setAccessibleName(tr(f"Close {name}"))
        button.setToolTip(tr("Close"))
        button.setFixedSize(20, 20)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.clicked.connect(lambda: self._ask_to_close(button))
        self.setTabButton(index, QTabBar.ButtonPosition.RightSide, button)

    def show_name(self, index: int, name: str, *, unsaved: bool, path: str) -> None:
        """Write a tab anew."""
        text = name.replace("&", "&&")
        self.setTabText(index, f"{text}  {UNSAVED}" if unsaved else text)
        self.setTabToolTip(index, path)
        self._button(index).setAccessibleName(tr(f"Close {name}"))

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme's colours."""
        self._theme = theme
        for index in range(self.count()):
            self._button(index).setIcon(icons.icon("x", theme))

    @property
    def needed(self) -> int:
        """How wide all tabs are together."""
        return sum(self.tabSizeHint(index).width() for index in range(self.count()))

    def tabSizeHint(self, index: int) -> QSize:
        return super().tabSizeHint(index).boundedTo(QSize(WIDEST, 10_000))

    def minimumTabSizeHint(self, index: int) -> QSize:
        """A tab is as wide as its name; where they do not all fit, they are scrolled."""
        return self.tabSizeHint(index)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = self.tabAt(event.position().toPoint())
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        index = self.tabAt(event.position().toPoint())
        middle = event.button() == Qt.MouseButton.MiddleButton
        if middle and index >= 0 and index == self._pressed:
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


class TabStrip(QWidget):
    """The tabs with a button behind them, which lists all documents where not all are seen."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.tabs = DocumentTabs(theme)
        self.all = QToolButton()
        self.all.setObjectName("allTabs")
        self.all.setToolTip(tr("All open documents"))
        self.all.setAccessibleName(tr("All open documents"))
        self.all.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu = QMenu(self)
        self.menu.aboutToShow.connect(self._list)
        self.all.setMenu(self.menu)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.tabs, 0, Qt.AlignmentFlag.AlignBottom)
        row.addWidget(self.all, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(1)
        self.tabs.installEventFilter(self)
        self.set_theme(theme)
        self.all.hide()

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme's colours."""
        self.all.setIcon(icons.icon("chevron-down", theme))

    def sizeHint(self) -> QSize:
        """Room for all tabs, and for the button, so that the one does not call for the other."""
        room = self.tabs.needed + self.all.sizeHint().width() + 8
        return QSize(room, super().sizeHint().height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tabs have come, gone or changed, also while their signals are blocked."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            self.updateGeometry()
            self._show_button()
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_button()

    def _show_button(self) -> None:
        self.all.setVisible(self.tabs.needed > self.width())

    def _list(self) -> None:
        self.menu.clear()
        for index in range(self.tabs.count()):
            action = self.menu.addAction(self.tabs.tabText(index))
            action.setCheckable(True)
            action.setChecked(index == self.tabs.currentIndex())
            action.triggered.connect(lambda on, at=index: self.tabs.setCurrentIndex(at))
