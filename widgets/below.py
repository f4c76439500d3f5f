"""The lower part of the window: training, problems, outline and history as tabs.

What a tab needs is imported when it is first seen: the window's first picture waits for none.
"""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QTabWidget

from widgets.language import later, tr
from widgets.panel import LazyPage, Panel
from widgets.theme import Theme

if TYPE_CHECKING:
    from designer.document import Change
    from designer.session import Session
    from widgets.documents import Speaker
    from widgets.outline.panel import OutlinePanel

PageMaker = Callable[[Theme], Panel]
OUTLINE = later("Outline")


class Below(QTabWidget):
    """Tabs whose panels are built when first seen. `chosen` carries a node to go to.

    `opened` carries one in which the cause of a problem may lie; `entered` the ids that lead to a
    node that is to be edited.

    `kept` pages come from elsewhere (training, runs) and go on working out of sight.
    """

    chosen = Signal(str)
    opened = Signal(str)
    entered = Signal(tuple)

    def __init__(self, theme: Theme, kept: Mapping[str, PageMaker], speaker: "Speaker") -> None:
        super().__init__()
        self._speaker = speaker
        self.setObjectName("below")
        self.setDocumentMode(True)
        self.tabBar().setDrawBase(False)
        self.tabBar().setAccessibleName(tr("Lists and training"))
        self._theme = theme
        self._session: Session | None = None
        self.pages: dict[str, LazyPage] = {}
        for title, make in kept.items():
            self._add(title, make, kept=True)
        self._add(later("Problems"), self._problems)
        self._add(OUTLINE, self._outline)
        self._add(later("History"), _history)

    def wake(self) -> None:
        """Build what is in sight, and later what comes into sight."""
        for page in self.pages.values():
            page.wake()

    def bind(self, session: "Session") -> None:
        """Show a session in place of another."""
        self._leave()
        self._session = session
        for page in self.pages.values():
            page.bind(session)
        session.document.show(self._count_problems)

    def release(self) -> None:
        """Let go of the session."""
        self._leave()
        for page in self.pages.values():
            page.release()

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme's colours."""
        self._theme = theme
        for page in self.pages.values():
            page.set_theme(theme)

    def show_page(self, title: str) -> LazyPage:
        """Bring a page to the front, built."""
        page = self.pages[title]
        self.setCurrentWidget(page)
        if page.panel is None:
            page.build()
        return page

    @property
    def outline(self) -> "OutlinePanel":
        """The outline, built at the latest now."""
        from widgets.outline.panel import OutlinePanel

        panel = self.show_page(OUTLINE).panel
        assert isinstance(panel, OutlinePanel)
        return panel

    def rename_in_outline(self) -> bool:
        """Let a name be typed in the outline, if the keyboard is there; whether it can be."""
        from widgets.outline.panel import OutlinePanel

        panel = self.pages[OUTLINE].panel
        if isinstance(panel, OutlinePanel) and panel.tree.hasFocus():
            return panel.edit_name()
        return False

    def close_pages(self) -> None:
        """The window closes: what works out of sight ends."""
        for page in self.pages.values():
            if page.panel is not None:
                page.panel.close()

    def _leave(self) -> None:
        if self._session is not None:
            self._session.document.hide(self._count_problems)
            self._session = None

    def _add(self, title: str, make: PageMaker, *, kept: bool = False) -> None:
        page = LazyPage(lambda: make(self._theme), kept=kept)
        self.pages[title] = page
        self.addTab(page, tr(title))

    def _problems(self, theme: Theme) -> Panel:
        from widgets.problems import ProblemsPanel

        panel = ProblemsPanel(theme)
        panel.chosen.connect(self.chosen)
        panel.opened.connect(self.opened)
        return panel

    def _outline(self, theme: Theme) -> Panel:
        from widgets.outline.panel import OutlinePanel

        panel = OutlinePanel(theme, self._speaker.refuse)
        panel.chosen.connect(self.chosen)
        panel.opened.connect(self.entered)
        return panel

    def _count_problems(self, change: "Change") -> None:
        from designer.problems import all_problems

        count = len(all_problems(change.after))
        index = self.indexOf(self.pages["Problems"])
        self.setTabText(index, tr(f"Problems {count}") if count else tr("Problems"))


def _history(theme: Theme) -> Panel:
    from widgets.history import HistoryPanel

    return HistoryPanel(theme)
