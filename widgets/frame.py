"""The window's frame: the bar, the places of all parts. It is the window's first picture.

It shows no document and knows no layer, so that it stands after a fifth of a second; what fills
it is imported and built while it is already seen.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, QTimer, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import (
    QDockWidget,
    QMainWindow,
    QStackedWidget,
    QStatusBar,
    QVBoxLayout,
    QWidget,
)

from widgets.appearance import Appearance
from widgets.below import Below
from widgets.docks import build_docks, restore_window
from widgets.info_bar import InfoBar
from widgets.panel import LazyPage, Panel
from widgets.status import StatusLine
from widgets.top_bar import TopBar
from widgets.training_pages import TrainingPages

if TYPE_CHECKING:
    from designer.process import Worker

_GIVING_WAY = ("code", "inspector", "below")


class WindowFrame(QMainWindow):
    """Places for the documents and for the parts around them.

    `painted` comes once, after the first picture stands on the screen; `filled` when all that
    belongs into a frame has been built in it.
    """

    painted = Signal()
    filled = Signal()

    def __init__(
        self,
        appearance: Appearance,
        settings: QSettings,
        worker_factory: "Callable[[], Worker]",
    ) -> None:
        super().__init__()
        theme = appearance.theme
        self.setWindowTitle("Convas")
        self._painted = False
        self._given: list[QDockWidget] = []
        self.top, self.info, self.stack = TopBar(theme), InfoBar(theme), QStackedWidget()
        self.stack.setObjectName("documents")
        self.palette_place = QWidget()
        self.inspector_page = LazyPage(self._make_inspector)
        self.code_page = LazyPage(self._make_code)
        self.pages = TrainingPages(worker_factory, self)
        self.below, self.status = Below(theme, self.pages.makers(), self.info), StatusLine()
        self.showing = (self.inspector_page, self.code_page, self.below, self.status)
        self.pages.status_text.connect(self.status.say)
        self.pages.device_known.connect(self.top.show_device)
        self.pages.room_known.connect(self.status.show_room)
        self._place()
        restore_window(self, self.docks, settings)

    def _make_inspector(self) -> Panel:
        raise AssertionError("a frame alone has no inspector")

    def _make_code(self) -> Panel:
        raise AssertionError("a frame alone has no code")

    def _place(self) -> None:
        middle = QWidget()
        self.middle = _without_margins(middle)
        self.middle.addWidget(self.info)
        self.middle.addWidget(self.stack, 1)
        self.setCentralWidget(middle)
        self.setMenuWidget(self.top)
        self.palette_column = _without_margins(self.palette_place)
        parts: dict[str, QWidget] = {
            "palette": self.palette_place,
            "code": self.code_page,
            "inspector": self.inspector_page,
            "below": self.below,
        }
        self.docks = build_docks(self, parts)
        bar = QStatusBar()
        bar.setSizeGripEnabled(False)
        bar.addWidget(self.status, 1)
        bar.setContentsMargins(0, 0, 0, 0)
        self.setStatusBar(bar)

    def make_room(self, wanted: bool) -> None:
        """Let parts that tell of a design give way to the start page, or take their places again.

        What stands there then was put there by the person, and stays.
        """
        if wanted and not self._given:
            parts = (self.docks[name] for name in _GIVING_WAY)
            self._given = [dock for dock in parts if not dock.isHidden()]
        for dock in self._given:
            dock.setVisible(not wanted)
        if not wanted:
            self._given = []

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self, self.painted.emit)


def _without_margins(widget: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    return column
