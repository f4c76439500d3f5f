"""What the search offers: actions, layers and nodes, or only layers where the pointer is."""

from collections.abc import Callable, Iterator, Sequence, Set
from functools import lru_cache, partial

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QIcon
from PySide6.QtWidgets import QWidget

from designer.canvas.geometry import NODE_HEIGHT
from designer.canvas.routes import between
from designer.choices import Choice
from designer.commands import COMMANDS, Command
from designer.converting import Conversion
from designer.document import Document
from designer.edits import Edit
from designer.fragments import add_snippet
from designer.growing import Grow, Outcome, spot_behind
from designer.offers import layer_named, offered_blocks
from designer.refused import Refused
from designer.typed.offers import Offers, Wanted
from graphs.declare import offered
from graphs.problems import problems
from graphs.snippets import SNIPPETS
from graphs.types import GraphError
from widgets import icons
from widgets.actions import Actions, text_of
from widgets.adding import Adding
from widgets.answers import Answer, Listed, Source, Way
from widgets.canvas.places import Port
from widgets.desk import FrontCanvas
from widgets.documents import Documents, Speaker
from widgets.everything import Everything
from widgets.language import later, tr
from widgets.node_search import NodeSearch
from widgets.remark_answers import remark_answers
from widgets.replacing import Replacer
from widgets.search_popup import HEIGHT, WIDTH, SearchPopup
from widgets.search_watch import SearchWatch
from widgets.theme import Theme

_TOP = 48
_BELOW = 4
_ICON = 10
_BESIDE = 40.0
"""Pixels of the picture between a node and the list beside it."""


@lru_cache(maxsize=64)
def _square(colour: str, scale: float) -> QIcon:
    return QIcon(icons.square(QColor(colour), _ICON, scale))


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
        self.nodes = NodeSearch(popup, canvas, self.go_to, self.square, lambda: self._theme)
        self._watch = SearchWatch(popup)
        documents.turned.connect(popup.hide)

    def search_everything(self) -> None:
        """Open the list over actions, layers and nodes, in the middle of the window's top."""
        document, answers = self._document, [*self._commands(), *self._snippets()]
        network = document.network
        remarks = remark_answers(network.remarks.values(), self._theme, self._go_to_remark)
        places = [*self._nodes(), *remarks]
        layers = [*offered(), *offered_blocks(document)]
        offers = Offers(layers, network, document.arguments)
        everything = Everything(answers, places, offers, self.square, self.add_typed)
        self._open(everything, self._middle)

    def choose(self, hint: str, choices: Sequence[Choice]) -> None:
        """Open the list over a few things of which one is wanted."""
        answers = [
            Answer(
                tr(each.text),
                partial(self._act, each.act),
                tr(each.note),
                self.square(each.category) if each.category else None,
                words=each.words,
            )
            for each in choices
        ]
        keys = later("Enter takes what is marked · Esc closes")
        self._open(Listed(answers, hint, keys), self._middle)

    def search_layers(self, place: QPointF, port: Port | None, query: str = "") -> None:
        """Open the list over the layers that can be added at a place of the canvas."""
        session = self._documents.current.session
        source = Adding(session, place, port, self.square, self._perform, self._added)
        self._open(source, self._at(place), query)
        if port is not None:
            self._hold_wire(place, port)

    def offer_converters(self, place: QPointF, conversion: Conversion) -> None:
        """Open the list of what makes a wire fit at a place of the canvas."""
        hue = self.square("reshape")
        answers = [
            Answer(tr(each.name), partial(self._take, each), icon=hue) for each in conversion.offers
        ]
        as_it_is = partial(self._take, conversion.as_it_is)
        reason = Outcome(reason=conversion.reason)
        answers.append(Answer(tr("Wire it as it is"), as_it_is, outcome=lambda: reason))
        keys = later("Enter takes what is marked · Esc draws no wire")
        self._open(Listed(answers, later("What makes it fit"), keys), self._at(place))

    def search_nodes(self) -> None:
        """Open the list over the nodes of what is shown."""
        self._watch.begin(self._document)
        self.nodes.ask(self._documents.current.session, self._window.width())

    def search_replacements(self) -> None:
        """Open the list over what could take the places of the selected nodes, below the first."""
        session = self._documents.current.session
        chosen = session.selection.nodes
        node = session.document.network.nodes[min(chosen)]
        self._documents.show_canvas()
        self._canvas.reveal(node.id)
        at = self._at(QPointF(node.x, node.y + NODE_HEIGHT + _BELOW))
        self._open(Replacer(self._speaker, self.square).source(session.document, chosen), at)

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
        if name not in SNIPPETS:
            declared = layer_named(session.document, name)
            assert declared is not None, name
            self._grow(Wanted(declared()), inserted=False)
            return
        try:
            add_snippet(session, SNIPPETS[name])
        except (Refused, GraphError) as error:
            self._speaker.refuse(error)
            return
        for node in session.selection.nodes:
            self._canvas.reveal(node)

    def add_typed(self, wanted: Wanted) -> None:
        """Put a layer as it was typed behind what is selected, and select it."""
        self._grow(wanted, inserted=True)

    def _grow(self, wanted: Wanted, *, inserted: bool) -> None:
        """Put a layer behind what is selected: into the wires there, or beside them."""
        session = self._documents.current.session
        network = session.document.network
        spot = spot_behind(network, tuple(session.selection.nodes))._replace(inserted=inserted)
        if self._perform(Grow(wanted, spot)):
            self._added(session.document.network.nodes.keys() - network.nodes.keys(), Way.PLAIN)

    def square(self, category: str) -> QIcon:
        """The icon of a category."""
        scale = self.popup.devicePixelRatioF()
        return _square(self._theme.categories[category].name(), scale)

    def _added(self, nodes: Set[str], way: Way) -> None:
        """Show what was added; where typing goes on, the list stands beside it."""
        self._documents.current.session.selection.set(nodes)
        for node in nodes:
            self._canvas.reveal(node)
        if way is not Way.CHAIN:
            self._canvas.view.setFocus()
            return
        places = self._canvas.view.canvas.places
        box = places.bounds(nodes)
        assert box is not None
        self.popup.move(self._at(QPointF(box.right + _BESIDE, box.top)))
        self.popup.field.clear()
        self.popup.refill()

    def _at(self, place: QPointF) -> QPoint:
        """A place of the canvas as one of the window at which the list has room."""
        view = self._canvas.view
        at = view.viewport().mapTo(self._window, view.mapFromScene(place))
        room = self._window.width() - WIDTH - 8, self._window.height() - HEIGHT
        return QPoint(max(8, min(at.x(), room[0])), max(_TOP, min(at.y(), room[1])))

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme's colours."""
        self._theme = theme
        self.popup.set_theme(theme)

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

    def _act(self, act: Callable[[], None], way: Way) -> None:
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
                ": ".join([*map(tr, path), text_of(command)]).rstrip("…"),
                partial(self._run, command),
                self._actions.keys_of(command.id) or tr(menu),
                icons.icon(command.icon, self._theme) if command.icon else None,
                self._actions.can_run(command),
                (command.text, menu, tr(menu)),
            )

    def _hold_wire(self, place: QPointF, port: Port) -> None:
        """The wire stays where it was let go, as long as the list is open."""
        scene = self._canvas.view.canvas
        ends = [scene.places.port_point(port), (place.x(), place.y())]
        start, end = ends if port.side == "out" else reversed(ends)
        scene.marks.wire(between(start, end, self._document.network.flow))
        let_go = Qt.ConnectionType.SingleShotConnection
        self.popup.closed.connect(partial(scene.marks.wire, None), let_go)

    def _open(self, source: Source, at: QPoint, query: str = "") -> None:
        self._watch.begin(self._document)
        self.popup.ask(source, at, query)

    def _take(self, edit: Edit, way: Way) -> None:
        self._perform(edit)

    def _perform(self, edit: Edit) -> bool:
        """Carry out an edit that the list asks for; False, after saying why, where it cannot be."""
        try:
            with self._watch.acting():
                self._document.perform(edit)
        except (Refused, GraphError) as error:
            self._speaker.refuse(error)
            return False
        return True

    def _run(self, command: Command, way: Way) -> None:
        self._actions.run(command)

    def _snippets(self) -> Iterator[Answer]:
        for title, each in SNIPPETS.items():
            act, square = partial(self._add, title), self.square("block")
            words = (title, *each.keywords, tr(title))
            doc = tr(each.doc).partition(":")[0]
            yield Answer(tr(f"Add {title.lower()}"), act, icon=square, words=words, detail=doc)

    def _add(self, title: str, way: Way) -> None:
        self.add(title)

    def _nodes(self) -> Iterator[Answer]:
        squares: dict[str, QIcon] = {}
        for node in self._document.network.nodes.values():
            layer = node.layer
            icon = squares.setdefault(layer.category, self.square(layer.category))
            act, words = partial(self._go, node.id), (node.name, layer.kind)
            yield Answer(tr(f"Go to {node.name}"), act, layer.kind, icon, words=words)

    def _go(self, node: str, way: Way) -> None:
        self.go_to(node)

    def _go_to_remark(self, key: str, way: Way) -> None:
        self._documents.current.session.selection.set(remarks=[key])
        self._canvas.view.remarks.centre_on(key)
