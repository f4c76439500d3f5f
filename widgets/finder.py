"""What the search offers: actions, layers and nodes, or only layers where the pointer is."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from PySide6.QtCore import QPoint, QPointF
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QWidget

from designer.canvas.geometry import NODE_HEIGHT
from designer.choices import Choice
from designer.commands import COMMANDS
from designer.document import Document
from designer.fragments import add_snippet
from designer.offers import layer_named, offered_blocks
from designer.placing import add_layer
from designer.refused import Refused
from graphs.declare import Layer, offered
from graphs.network import Node
from graphs.problems import problems
from graphs.snippets import SNIPPETS
from graphs.types import GraphError
from widgets import icons
from widgets.actions import Actions
from widgets.canvas.places import Port
from widgets.desk import FrontCanvas
from widgets.documents import Documents, Speaker
from widgets.quick_add import add_at, layers_for
from widgets.replacing import Replacer
from widgets.search_popup import WIDTH, Answer, SearchPopup
from widgets.theme import Theme

_TOP = 48
_BELOW = 4
_ICON = 10


class Finder:
    """Fills the search list and does what is chosen from it."""

    def __init__(
        self,
        popup: SearchPopup,
        documents: Documents,
        canvas: FrontCanvas,
        actions: Actions,
        speaker: Speaker,
        theme: Theme,
    ) -> None:
        self.popup = popup
        self._documents, self._canvas, self._actions = documents, canvas, actions
        self._speaker, self._theme = speaker, theme

    def search_everything(self) -> None:
        """Open the list over actions, layers and nodes, in the middle of the window's top."""
        answers = [*self._commands(), *self._layers(), *self._snippets(), *self._nodes()]
        self.popup.ask(answers, "Search layers, actions, nodes", self._middle)

    def choose(self, hint: str, choices: Sequence[Choice]) -> None:
        """Open the list over a few things of which one is wanted."""
        answers = [
            Answer(
                each.text,
                partial(self._act, each.act),
                each.note,
                self._square(each.category) if each.category else None,
                words=each.words,
            )
            for each in choices
        ]
        self.popup.ask(answers, hint, self._middle)

    def search_layers(self, place: QPointF, port: Port | None) -> None:
        """Open the list over the layers that can be added at a place of the canvas."""
        answers = [
            self._answer(each, each.kind, partial(self._add_at, each, place, port))
            for each in layers_for(port, self._document)
        ]
        self.popup.ask(answers, "Add a layer", self._spot(place))

    def search_replacements(self) -> None:
        """Open the list over what could take the places of the selected nodes, below the first."""
        session = self._documents.current.session
        chosen = session.selection.nodes
        node = session.document.network.nodes[min(chosen)]
        self._documents.show_canvas()
        self._canvas.reveal(node.id)
        at = self._spot(QPointF(node.x, node.y + NODE_HEIGHT + _BELOW))
        Replacer(self.popup, self._speaker).ask(session.document, chosen, at, self._theme)

    def go_to(self, node: str) -> None:
        """Select a node and bring it to the middle."""
        self._documents.current.session.selection.set([node])
        self._canvas.view.centre_on(node)

    def go_to_cause(self, node: str) -> None:
        """Go to where a node's problem starts: into its block, if it starts there."""
        self.go_to(node)
        nodes = self._document.network.nodes
        while nodes[node].layer.category == "block" and self._document.facts.nodes[node].error:
            self._canvas.open_block(node)
            causes = [each.node for each in problems(self._document.facts) if each.node]
            if not causes:
                # What is wrong is the use itself, or a repeated copy that is not looked into.
                self._canvas.leave_block()
                return
            node, nodes = causes[0], self._document.network.nodes
            self.go_to(node)

    def add(self, name: str) -> None:
        """Add a layer or a fragment behind the selected node and select it."""
        session = self._documents.current.session
        try:
            if name in SNIPPETS:
                add_snippet(session, SNIPPETS[name])
            else:
                declared = layer_named(session.document, name)
                assert declared is not None, name
                add_layer(session, declared())
        except (Refused, GraphError) as error:
            self._speaker.refuse(error)
            return
        for node in session.selection.nodes:
            self._canvas.reveal(node)

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme's colours."""
        self._theme = theme
        self.popup.set_theme(theme)

    def _spot(self, place: QPointF) -> QPoint:
        """Where a list about a place of the canvas stands in the window."""
        view = self._canvas.view
        at = view.viewport().mapTo(self._window, view.mapFromScene(place))
        room = self._window.width() - WIDTH - 8, self._window.height() - 380
        return QPoint(max(8, min(at.x(), room[0])), max(_TOP, min(at.y(), room[1])))

    @property
    def _document(self) -> Document:
        """What is shown: the design, or a block in it."""
        return self._documents.current.session.document

    @property
    def _window(self) -> QWidget:
        return self.popup.window()

    @property
    def _middle(self) -> QPoint:
        """Where the list opens: in the middle of the window's top."""
        return QPoint(max((self._window.width() - WIDTH) // 2, 0), _TOP)

    def _act(self, act: Callable[[], None]) -> None:
        """Do what was chosen; what is refused is said."""
        try:
            act()
        except (Refused, GraphError) as error:
            self._speaker.refuse(error)
        self._actions.refresh()

    def _commands(self) -> Iterator[Answer]:
        for command in COMMANDS.values():
            menu, *path = command.menu.split("/")
            yield Answer(
                ": ".join([*path, command.text]).rstrip("…"),
                partial(self._actions.run, command),
                self._actions.keys_of(command.id) or menu,
                icons.icon(command.icon, self._theme) if command.icon else None,
                self._actions.can_run(command),
                (command.text, menu),
            )

    def _layers(self) -> Iterator[Answer]:
        for declared in (*offered(), *offered_blocks(self._document)):
            kind = declared.kind
            yield self._answer(declared, f"Add {kind}", partial(self.add, kind))

    def _snippets(self) -> Iterator[Answer]:
        for title, each in SNIPPETS.items():
            act, square = partial(self.add, title), self._square("block")
            words = (title, *each.keywords)
            doc = each.doc.partition(":")[0]
            yield Answer(f"Add {title.lower()}", act, doc, square, words=words)

    def _answer(self, declared: type[Layer], text: str, act: partial[None]) -> Answer:
        doc = (declared.__doc__ or "").partition(".")[0].partition(":")[0]
        words = (declared.kind, *declared.keywords)
        return Answer(text, act, doc, self._square(declared.category), words=words)

    def _nodes(self) -> Iterator[Answer]:
        for node in self._document.network.nodes.values():
            yield self._node(node)

    def _node(self, node: Node) -> Answer:
        square = self._square(node.layer.category)
        act = partial(self.go_to, node.id)
        return Answer(
            f"Go to {node.name}", act, node.layer.kind, square, words=(node.name, node.layer.kind)
        )

    def _square(self, category: str) -> QIcon:
        scale = self.popup.devicePixelRatioF()
        return QIcon(icons.square(self._theme.categories[category], _ICON, scale))

    def _add_at(self, declared: type[Layer], place: QPointF, port: Port | None) -> None:
        try:
            add_at(self._documents.current.session, declared, place, port)
        except (Refused, GraphError) as error:
            self._speaker.refuse(error)
        self._canvas.view.setFocus()
