"""Search in the graph: what is typed finds nodes, which are ringed, visited, or selected all."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtGui import QIcon

from designer.finding import PROBLEM_WORDS, Finding, told
from designer.growing import Outcome
from designer.session import Session
from graphs.network import Node
from widgets.answers import Answer, Made, Once, Way
from widgets.canvas.found import FoundMarks
from widgets.desk import FrontCanvas
from widgets.language import later, tr
from widgets.search_popup import WIDTH, SearchPopup
from widgets.theme import Theme

_TOP, _MARGIN = 56, 16
PAUSE = 150
"""Milliseconds without a key after which what is typed is looked at."""


class NodeSearch:
    """The source of the list of found nodes, and what goes on to the next when it is closed."""

    hint = later("Find nodes: name, layer, stride=2, problem")
    rows = 6
    stays = frozenset({Way.PLAIN, Way.WIRED})

    def __init__(
        self,
        popup: SearchPopup,
        canvas: FrontCanvas,
        go_to: Callable[[str], None],
        square: Callable[[str], QIcon],
        theme: Callable[[], Theme],
    ) -> None:
        self._popup, self._canvas, self._go_to, self._square = popup, canvas, go_to, square
        self._theme = theme
        self._session: Session | None = None
        self._finding: Finding | None = None
        self._marks: FoundMarks | None = None
        self._found: list[Node] = []
        self.query = ""
        self._pause = QTimer(popup, interval=PAUSE, singleShot=True)
        self._pause.timeout.connect(self._look)

    def ask(self, session: Session, width: int) -> None:
        """Open the list at the top right of the window, with what was looked for last."""
        self._session, self._finding = session, _finding(session)
        self._marks = FoundMarks(self._canvas.view.canvas)
        last = self.query
        self._popup.ask(self, QPoint(max(8, width - WIDTH - _MARGIN), _TOP), last)
        self._popup.field.selectAll()
        self._pause.stop()

    def step(self, session: Session, step: int) -> bool:
        """Go to the next node that answers the last query, or to the one before; False if none."""
        if self._popup.isVisible() and self._marks is not None:
            self._go_on(step)
            return bool(self._found)
        found = [node.id for node in _finding(session).found(self.query)]
        if not found:
            return False
        selected = [key for key in found if key in session.selection.nodes]
        at = found.index(selected[-1 if step > 0 else 0]) + step if selected else min(step, 0)
        self._go_to(found[at % len(found)])
        return True

    def answers(self, query: str) -> Sequence[Answer]:
        """The nodes that answer a query."""
        assert self._finding is not None and self._marks is not None
        self.query = query
        self._found = self._finding.found(query)
        self._marks.show_nodes([node.id for node in self._found], self._theme())
        self._pause.start()
        return Made(self._found, self._answer)

    def keys(self) -> str:
        """How many there are, and what the keys do."""
        if not self.query.strip():
            return later("A name, a layer, a value such as stride=2, or: problem")
        count = len(self._found)
        if not count:
            return later(f"No node answers “{self.query.strip()[:40]}”")
        if count == 1:
            return later("1 node · Ctrl+Enter selects it · Esc closes")
        return later(
            f"{count:,} nodes · Enter, F3 next · Shift+F3 back · Ctrl+Enter selects all · Esc"
        )

    def marked(self, answer: Answer | None) -> None:
        """What is marked in the list is brought to the middle of the canvas."""
        self._look()

    def closed(self) -> None:
        """The rings go with the list."""
        self._pause.stop()
        if self._marks is not None:
            self._marks.remove()
            self._marks = None

    def _answer(self, node: Node) -> Answer:
        assert self._session is not None
        facts = self._session.document.facts.nodes[node.id]
        return Answer(
            node.name,
            self._choose,
            icon=self._square(node.layer.category),
            detail=tr(facts.error.message) if facts.error is not None else told(node),
            outcome=Once(partial(_shape, facts.outputs)),
        )

    def _choose(self, way: Way) -> None:
        assert self._session is not None
        if way is Way.CHAIN:
            self._session.selection.set([node.id for node in self._found])
        else:
            self._go_on(1 if way is Way.PLAIN else -1)

    def _go_on(self, step: int) -> None:
        """To the next; to the one that is marked, while that was not looked at yet."""
        if self._pause.isActive():
            self._look()
        else:
            self._popup.move_by(step, around=True)

    def _look(self) -> None:
        self._pause.stop()
        row = self._popup.list.currentIndex().row()
        if 0 <= row < len(self._found):
            self._go_to(self._found[row].id)


def _finding(session: Session) -> Finding:
    return Finding(session.document.facts, (*PROBLEM_WORDS, tr("problem"), tr("problems")))


def _shape(outputs: Sequence[object]) -> Outcome:
    return Outcome(" + ".join(map(str, outputs)))
