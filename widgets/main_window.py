"""The main window: the frame, what fills it in steps, and which document it shows."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QSettings
from PySide6.QtGui import QCloseEvent

from widgets.appearance import Appearance
from widgets.areas import Areas
from widgets.docks import remember_window
from widgets.frame import WindowFrame
from widgets.panel import Panel
from widgets.steps import imports
from widgets.theme import Theme
from widgets.training_pages import TRAINING

if TYPE_CHECKING:
    from designer.context import TrainingState
    from designer.document import Change
    from designer.process import Worker
    from designer.recent import RecentFiles
    from designer.session import Session
    from widgets.actions import Actions
    from widgets.aside import AsideWork
    from widgets.canvas.places import Port
    from widgets.canvas.view import CanvasView
    from widgets.desk import FrontCanvas, Training, TrainingPart
    from widgets.documents import Documents, Opened
    from widgets.finder import Finder
    from widgets.inspector import Inspector
    from widgets.keeping import TabKeeper
    from widgets.palette import Palette
    from widgets.recovery import RecoveryKeeper
    from widgets.workshop import Workshop


class MainWindow(WindowFrame):
    """Documents in the middle, the parts that show the one in front around them.

    A new one is only its frame; `furnish` makes it work.
    """

    recent: "RecentFiles"
    documents: "Documents"
    aside: "AsideWork"
    keeper: "TabKeeper"
    training: "Training"
    actions_made: "Actions"
    palette_panel: "Palette"
    _canvas: "FrontCanvas"

    def __init__(
        self,
        appearance: Appearance,
        settings: QSettings,
        state: Path,
        worker_factory: "Callable[[], Worker]",
    ) -> None:
        super().__init__(appearance, settings, worker_factory)
        self._appearance, self._settings, self._state = appearance, settings, state
        self._first_theme = appearance.theme
        self._furnished = False
        self._session: Session | None = None
        self._finder: Finder | None = None
        self._workshop: Workshop | None = None
        self.recovery: RecoveryKeeper | None = None

    def furnish(self) -> Iterator[None]:
        """Build all that works, in steps; between two of them the window may answer.

        Commands come last, since from then on they act on a document.
        """
        yield from imports("widgets.canvas.scene", "widgets.canvas.view", "widgets.documents")
        from designer.recent import RecentFiles
        from widgets.aside import AsideWork
        from widgets.documents import Documents
        from widgets.keeping import TabKeeper

        self.recent = RecentFiles(self._state / "recent.json")
        theme = self._appearance.theme
        self.aside = AsideWork(self.info, self)
        parts = (self.top.tabs, self.stack, self.info, self.recent, theme, self.aside)
        self.documents = Documents(*parts)
        self.documents.exchange = lambda: self.workshop
        self.documents.leaving.connect(self.aside.close)
        self.keeper = TabKeeper(self.documents, self._state, self._settings, self.info)
        yield from imports("graphs.layers", "graphs.snippets")
        self._fill_palette()
        yield
        self._command()
        self._connect()
        if self._appearance.theme is not self._first_theme:
            self._set_theme(self._appearance.theme)
        self._furnished = True

    def _fill_palette(self) -> None:
        from widgets.palette import Palette

        self.palette_panel = Palette(self._appearance.theme)
        self.palette_column.addWidget(self.palette_panel)

    def _show_training(self, state: "TrainingState") -> None:
        self.training.state = state
        self.top.show_training(state)
        self.actions_made.refresh()

    def _training_panel(self) -> "TrainingPart":
        self.docks["below"].show()
        self.below.show_page(TRAINING)
        return self.pages.training

    def _command(self) -> None:
        from widgets.actions import Actions
        from widgets.desk import Desk, FrontCanvas, SystemClipboard, Training, Weights
        from widgets.keymap import Keymap
        from widgets.shell import WindowShell

        keymap = Keymap(self._settings)
        self._canvas = FrontCanvas(self.documents, self._settings)
        self.training = Training(self._training_panel)
        shell = WindowShell(
            self,
            self._appearance,
            self.documents,
            self.docks,
            self.below,
            Areas(self),
            self.palette_panel,
            keymap,
            lambda: self.inspector,
            self.info,
            lambda: self.finder,
            lambda: self.workshop.measuring.start(),
            self.keeper,
        )
        weights = Weights(lambda: self.workshop.weights, lambda: self.pages.run_to_take)
        parts = (self.documents, SystemClipboard(), self._canvas, self.training, shell, weights)
        desk = Desk(*parts, self.aside)
        self.actions_made = Actions(desk, self.info, self, self._appearance.theme, keymap)
        self.actions_made.fill(self.top.by_title, self.recent)
        self.top.connect_actions(self.actions_made)

    def _connect(self) -> None:
        from widgets.drops import DropHint

        self.documents.canvas_made.connect(self._set_up)
        self.documents.turned.connect(self._turn_to)
        self.palette_panel.chosen.connect(self._add_layer)
        self.below.chosen.connect(lambda node: self.finder.go_to(node))
        self.below.opened.connect(lambda node: self.finder.go_to_cause(node))
        self.below.entered.connect(lambda way: self._edit(self._canvas.go_into(way)))
        self.top.search_asked.connect(lambda: self.finder.search_everything())
        self.pages.state_changed.connect(self._show_training)
        self.pages.wanted.connect(self._training_panel)
        self._appearance.changed.connect(self._set_theme)
        for dock in self.docks.values():
            dock.visibilityChanged.connect(self._refresh_actions)
        DropHint(self, self._appearance, self.documents.opening.open_all)

    def _set_up(self, view: "CanvasView") -> None:
        view.refused.connect(self.info.refuse)
        view.add_requested.connect(self._ask_for_layer)
        view.typed_over.connect(lambda at, typed: self.finder.search_layers(at, None, typed))
        view.convert_requested.connect(lambda at, what: self.finder.offer_converters(at, what))
        view.edit_requested.connect(self._edit)
        view.menu_requested.connect(self._show_menu)
        view.fixes.changed.connect(self._refresh_actions)

    def _turn_to(self, opened: "Opened") -> None:
        """Show another document: the parts let go of the old one and see the new from nothing."""
        self._leave()
        self.make_room(opened.start)
        self._session = opened.session
        for part in (*self.showing, self.palette_panel):
            part.bind(opened.session)
        opened.document.show(self._note_change)
        opened.session.selection.show(self._refresh_actions)

    def _leave(self) -> None:
        if self._session is not None:
            self.palette_panel.release()
            self._session.document.root.hide(self._note_change)
            self._session.selection.hide(self._refresh_actions)
            self._session = None

    def _note_change(self, change: "Change") -> None:
        self.actions_made.refresh()
        self.setWindowModified(self.documents.current.document.modified)
        self.setWindowTitle(f"{self.documents.current.name}[*] — Convas")

    def _refresh_actions(self, *news: object) -> None:
        if self._session is not None:
            self.actions_made.refresh()

    def _make_inspector(self) -> Panel:
        from widgets.inspector import Inspector

        return Inspector(self._appearance.theme, lambda key: self.actions_made.run_id(key))

    def _make_code(self) -> Panel:
        from widgets.code_view import CodePanel

        return CodePanel(self._appearance.theme, lambda key: self.actions_made.run_id(key))

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

    @property
    def workshop(self) -> "Workshop":
        """What works beside the window; built at the latest now, with recovery."""
        from widgets.workshop import Workshop

        if self._workshop is None:
            parts = (self.documents, self._appearance, self._settings, self._state)
            self._workshop = Workshop(self, *parts)
            self.recovery = self._workshop.recovery
        return self._workshop

    def _add_layer(self, kind: str) -> None:
        self.documents.show_canvas()
        self.finder.add(kind)

    def _ask_for_layer(self, place: QPointF, port: "Port | None") -> None:
        self.finder.search_layers(place, port)

    def _edit(self, node: str) -> None:
        """Open a block, type a node's fields where it stands; those of several in the inspector."""
        if not node:
            self.actions_made.run_id("edit.fields")
        elif not self._canvas.open_block(node):
            self.documents.current.session.selection.set([node])
            self._canvas.view.in_place.open(node)

    def _show_menu(self, at: QPoint) -> None:
        self.actions_made.show_menu(self.documents.current.view.select_under(at), at)

    def _set_theme(self, theme: Theme) -> None:
        parts = (self.top, self.info, self.documents, self.palette_panel, self.actions_made)
        for part in (*parts, self.inspector_page, self.code_page, self.below, self._finder):
            if part is not None:
                part.set_theme(theme)
        self._refresh_actions()

    def wake(self) -> Iterator[None]:
        """Build the parts in sight, in steps."""
        yield from imports("widgets.inspector")
        self.inspector_page.wake()
        self.code_page.wake()
        yield from imports("designer.process", "widgets.training")
        self.below.wake()
        yield
        _ = self.workshop

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._furnished and not self.documents.close_all():
            event.ignore()
            return
        self._leave()
        self.make_room(False)
        remember_window(self, self._settings)
        for part in self.showing:
            part.release()
        self.below.close_pages()
        if self._workshop is not None:
            self._workshop.close()
        super().closeEvent(event)
