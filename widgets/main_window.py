"""The main window: its parts, and which document they show."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QSettings, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QPaintEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QStatusBar, QVBoxLayout, QWidget

from designer.context import TrainingState
from designer.document import Change
from designer.recent import RecentFiles
from designer.selection import Selected
from designer.session import Session
from widgets.actions import Actions
from widgets.appearance import Appearance
from widgets.below import Below
from widgets.desk import Desk, FrontCanvas, SystemClipboard, Training, TrainingPart
from widgets.docks import build_docks, remember_window, restore_window
from widgets.documents import Documents, Opened
from widgets.info_bar import InfoBar
from widgets.palette import Palette
from widgets.panel import LazyPage, Panel
from widgets.shell import WindowShell
from widgets.status import StatusLine
from widgets.theme import Theme
from widgets.top_bar import TopBar
from widgets.training_pages import TRAINING, TrainingPages

if TYPE_CHECKING:
    from designer.process import Worker
    from widgets.finder import Finder
    from widgets.inspector import Inspector
    from widgets.recovery import RecoveryKeeper


class MainWindow(QMainWindow):
    """Documents in the middle, the parts that show the one in front around them.

    `painted` comes once, after the first picture stands on the screen.
    """

    painted = Signal()

    def __init__(
        self,
        appearance: Appearance,
        settings: QSettings,
        state: Path,
        worker_factory: "Callable[[], Worker]",
    ) -> None:
        super().__init__()
        theme = appearance.theme
        self.setWindowTitle("Convas")
        self.setAcceptDrops(True)
        self._settings = settings
        self._painted = False
        self._session: Session | None = None
        self._appearance = appearance
        self._finder: Finder | None = None
        self.top, self.info, self.stack = TopBar(theme), InfoBar(theme), QStackedWidget()
        self.palette_panel = Palette(theme)
        self.inspector_page = LazyPage(self._make_inspector)
        self.pages = TrainingPages(worker_factory, self)
        self.below, self.status = Below(theme, self.pages.makers()), StatusLine()
        self._place()
        self.recent = RecentFiles(state / "recent.json")
        self.documents = Documents(self.top.tabs, self.stack, self.info, self.recent, theme)
        self._copies = state / "recovery"
        self.recovery: RecoveryKeeper | None = None
        self._command(appearance)
        self._connect(appearance)
        restore_window(self, self.docks, settings)

    def _show_training(self, state: TrainingState) -> None:
        self.training.state = state
        self.top.show_training(state)
        self.actions_made.refresh()

    def _training_panel(self) -> TrainingPart:
        self.docks["below"].show()
        self.below.show_page(TRAINING)
        return self.pages.training

    def _place(self) -> None:
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.info)
        column.addWidget(self.stack, 1)
        self.setCentralWidget(middle)
        self.setMenuWidget(self.top)
        parts: dict[str, QWidget] = {
            "palette": self.palette_panel,
            "inspector": self.inspector_page,
            "below": self.below,
        }
        self.docks = build_docks(self, parts)
        bar = QStatusBar()
        bar.setSizeGripEnabled(False)
        bar.addWidget(self.status, 1)
        bar.setContentsMargins(0, 0, 0, 0)
        self.setStatusBar(bar)

    def _command(self, appearance: Appearance) -> None:
        self._canvas = FrontCanvas(self.documents)
        self.training = Training(self._training_panel)
        shell = WindowShell(
            self,
            appearance,
            self.documents,
            self.docks,
            lambda: self.inspector,
            self.info,
            self._search,
            self._go_to,
        )
        desk = Desk(self.documents, SystemClipboard(), self._canvas, self.training, shell)
        theme = appearance.theme
        self.actions_made = Actions(desk, self.info, self, theme)
        self.actions_made.fill(self.top.menus, self.recent)
        self.top.connect_actions(self.actions_made)

    def _connect(self, appearance: Appearance) -> None:
        self.documents.opened.connect(self._set_up)
        self.documents.turned.connect(self._turn_to)
        self.palette_panel.chosen.connect(self._add_layer)
        self.below.chosen.connect(self._go_to)
        self.top.search_asked.connect(self._search)
        self.pages.state_changed.connect(self._show_training)
        self.pages.status_text.connect(self.status.say)
        self.pages.device_known.connect(self.top.show_device)
        appearance.changed.connect(self._set_theme)
        for dock in self.docks.values():
            dock.visibilityChanged.connect(self._refresh_actions)

    def _set_up(self, opened: Opened) -> None:
        opened.view.add_requested.connect(self._ask_for_layer)
        opened.view.edit_requested.connect(self._edit)
        opened.view.menu_requested.connect(self._show_node_menu)

    def _turn_to(self, opened: Opened) -> None:
        """Show another document: the parts let go of the old one and see the new from nothing."""
        self._leave()
        self._session = opened.session
        for part in (self.inspector_page, self.below, self.status):
            part.bind(opened.session)
        opened.session.document.show(self._note_change)
        opened.session.selection.show(self._note_selection)

    def _leave(self) -> None:
        if self._session is not None:
            self._session.document.hide(self._note_change)
            self._session.selection.hide(self._note_selection)
            self._session = None

    def _note_change(self, change: Change) -> None:
        self.actions_made.refresh()
        document = self.documents.current.session.document
        self.setWindowModified(document.modified)
        self.setWindowTitle(f"{self.documents.current.name}[*] — Convas")

    def _note_selection(self, selected: Selected) -> None:
        self.actions_made.refresh()

    def _refresh_actions(self) -> None:
        if self._session is not None:
            self.actions_made.refresh()

    def _make_inspector(self) -> Panel:
        from widgets.inspector import Inspector

        return Inspector(self._appearance.theme)

    @property
    def inspector(self) -> "Inspector":
        """What edits the selected nodes; built at the latest now."""
        from widgets.inspector import Inspector

        if self.inspector_page.panel is None:
            self.inspector_page.build()
        assert isinstance(self.inspector_page.panel, Inspector)
        return self.inspector_page.panel

    @property
    def finder(self) -> "Finder":
        """What searches and adds; built when first asked, since the first picture has no search."""
        if self._finder is None:
            from widgets.finder import Finder
            from widgets.search_popup import SearchPopup

            popup = SearchPopup(self._appearance.theme, self)
            parts = (self.documents, self._canvas, self.actions_made, self.info)
            self._finder = Finder(popup, *parts, self._appearance.theme)
        return self._finder

    def _search(self) -> None:
        self.finder.search_everything()

    def _go_to(self, node: str) -> None:
        self.finder.go_to(node)

    def _add_layer(self, kind: str) -> None:
        self.finder.add(kind)

    def _ask_for_layer(self, place: QPointF, port: tuple[str, str] | None) -> None:
        self.finder.search_layers(place, port)

    def _edit(self, node: str) -> None:
        self._session_in_front.selection.set([node])
        self.docks["inspector"].show()
        self.inspector.edit_first()

    @property
    def _session_in_front(self) -> Session:
        return self.documents.current.session

    def _show_node_menu(self, at: QPoint) -> None:
        menu = self.actions_made.node_menu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)

    def _set_theme(self, theme: Theme) -> None:
        for part in (
            self.top,
            self.info,
            self.documents,
            self.palette_panel,
            self.inspector_page,
            self.below,
            self.actions_made,
        ):
            part.set_theme(theme)
        if self._finder is not None:
            self._finder.set_theme(theme)
        self.actions_made.refresh()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self, self._after_first_paint)

    def _after_first_paint(self) -> None:
        """Build what the first picture could do without."""
        from widgets.recovery import RecoveryKeeper

        self.inspector_page.wake()
        self.below.wake()
        self.recovery = RecoveryKeeper(self.documents, self._copies, self.info)
        self.painted.emit()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        for url in event.mimeData().urls():
            if url.isLocalFile():
                self.documents.open_path(Path(url.toLocalFile()))

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.documents.close_all():
            event.ignore()
            return
        remember_window(self, self._settings)
        self._leave()
        for part in (self.inspector_page, self.below, self.status):
            part.release()
        self.below.close_pages()
        if self.recovery is not None:
            self.recovery.close()
        super().closeEvent(event)
