"""The window as commands see it: themes, panels, names, problems, search, help."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDockWidget, QMainWindow

from designer.choices import Choice
from designer.layer_page import LayerPage, layer_page
from designer.problems import all_problems
from designer.refused import Refused
from designer.surgery import MOST_CLASSES
from graphs.types import GraphError
from widgets.appearance import Appearance
from widgets.areas import Areas
from widgets.below import Below
from widgets.docks import turn_dock
from widgets.documents import Documents, Speaker
from widgets.keeping import TabKeeper
from widgets.keymap import Keymap
from widgets.language import spoken, tr
from widgets.language.choice import choice, choose, language_of
from widgets.palette import Palette

if TYPE_CHECKING:
    from widgets.finder import Finder
    from widgets.inspector import Inspector


@dataclass(frozen=True)
class WindowShell:
    """Does with the window's parts what commands ask for."""

    window: QMainWindow
    appearance: Appearance
    documents: Documents
    docks: Mapping[str, QDockWidget]
    below: Below
    areas: Areas
    palette: Palette
    keymap: Keymap
    inspector: "Callable[[], Inspector]"
    speaker: Speaker
    finder: "Callable[[], Finder]"
    measure: Callable[[], None]
    keeper: TabKeeper

    @property
    def theme_choice(self) -> str:
        """The chosen theme: system, light or dark."""
        return self.appearance.choice

    def choose_theme(self, name: str) -> None:
        """Use a theme and remember it."""
        self.appearance.choose(name)

    @property
    def language_choice(self) -> str:
        """The chosen language: system, or its code."""
        return choice(self.appearance.settings)

    def choose_language(self, name: str) -> None:
        """Remember a language; the window is not built anew for it."""
        choose(self.appearance.settings, name)
        if language_of(name) != spoken():
            self.speaker.say("The language changes when Convas starts next.")

    def shows_panel(self, name: str) -> bool:
        """Whether a part of the window is there."""
        return not self.docks[name].isHidden()

    def turn_panel(self, name: str) -> None:
        """Show a part of the window, or hide it."""
        turn_dock(self.window, self.docks, name)

    @property
    def restores_tabs(self) -> bool:
        """Whether the next start opens what is open now."""
        return self.keeper.restores

    def turn_restoring(self) -> None:
        """Open what is open at the next start, or begin with the start page."""
        self.keeper.turn_restoring()

    def rename(self) -> None:
        """Let the selected node's name be typed."""
        if not self.below.rename_in_outline():
            self.docks["inspector"].show()
            self.inspector().edit_name()

    def turn_area(self, step: int) -> None:
        """Give the keyboard to another area of the window."""
        self.areas.turn(step)

    def go_to_outline(self) -> None:
        """Show the outline and give it the keyboard."""
        self.docks["below"].show()
        self.below.outline.tree.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def ask_for_replacement(self) -> None:
        """Let a layer be chosen that takes the places of the selected nodes."""
        self.finder().search_replacements()

    def edit_fields(self) -> None:
        """Put the cursor into the first field that all selected nodes have."""
        self.docks["inspector"].show()
        self.inspector().edit_first()

    def ask_classes(self, now: int, chosen: Callable[[int], None]) -> None:
        """Ask how many classes a head shall tell; what cannot be done is said."""
        from widgets.dialogs import ask_for_number  # not for the first picture

        question = tr("Classes that the network tells")
        act = partial(self._carry_out, chosen)
        ask_for_number(self.window, tr("Replace the head"), question, now, MOST_CLASSES, act)

    def _carry_out(self, act: Callable[[int], None], number: int) -> None:
        try:
            act(number)
        except (Refused, GraphError) as error:
            self.speaker.refuse(error)

    def next_problem(self) -> None:
        """Go to the problem after the selected one, from the last to the first."""
        session = self.documents.current.session
        found = all_problems(session.document.facts)
        nodes = [problem.node for problem in found if problem.node is not None]
        if nodes:
            at = [index for index, key in enumerate(nodes) if key in session.selection.nodes]
            self.finder().go_to(nodes[(at[-1] + 1) % len(nodes) if at else 0])
        elif found:
            self.speaker.say(str(found[0]), "error")
        else:
            self.speaker.say("There are no problems.")

    def measure_layers(self) -> None:
        """Give the selected normalising layers the numbers of the data set."""
        self.measure()

    def search_actions(self) -> None:
        """Search over everything."""
        self.finder().search_everything()

    def choose(self, hint: str, choices: Sequence[Choice]) -> None:
        """Let one of several be chosen from a list."""
        self.finder().choose(hint, choices)

    def show_layer_page(self) -> None:
        """Tell of the layer that is marked in the list or selected; else show the cheat sheet."""
        from widgets.layer_window import LayerWindow  # not for the first picture

        page = self._page()
        if page is None:
            self.show_shortcuts()
            return
        window = self.window.findChild(LayerWindow)
        if not isinstance(window, LayerWindow):
            window = LayerWindow(self.window, self.appearance.theme)
        window.show_page(page)
        window.show()
        window.activateWindow()

    def _page(self) -> LayerPage | None:
        marked = self.palette.marked
        if marked is not None:
            return layer_page(marked())
        session = self.documents.current.session
        facts, nodes = session.document.facts, session.selection.nodes
        if len(nodes) != 1:
            return None
        (key,) = nodes
        return layer_page(facts.network.nodes[key].layer, facts.nodes[key])

    def search_nodes(self) -> None:
        """Search in the network that is shown."""
        self.documents.show_canvas()
        self.finder().search_nodes()

    def find_next(self, step: int) -> None:
        """Go on to the next node of the last search, or back; without one, ask for one."""
        finder = self.finder()
        if not finder.nodes.query.strip():
            self.search_nodes()
        elif not finder.nodes.step(self.documents.current.session, step):
            self.speaker.say(f"No node answers “{finder.nodes.query.strip()[:40]}”.")

    def show_shortcuts(self) -> None:
        """Show the cheat sheet beside the work."""
        from widgets.shortcut_sheet import ShortcutSheet  # not for the first picture

        ShortcutSheet(self.window, self.keymap, self.edit_shortcuts).show()

    def edit_shortcuts(self) -> None:
        """Let actions have other shortcuts."""
        from widgets.shortcut_editor import ShortcutEditor  # not for the first picture

        ShortcutEditor(self.window, self.keymap).show()

    def show_about(self) -> None:
        """Say what Convas is."""
        from widgets.dialogs import show_about

        show_about(self.window)

    def quit(self) -> None:
        """Close the window; unsaved work is asked about."""
        self.window.close()
