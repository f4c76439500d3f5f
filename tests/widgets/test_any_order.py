"""Actions in any order, as a hand that tries everything: nothing breaks and all of it goes back.

The machine takes any action of the register that can be done, gestures of the mouse, some let go
of and some ended by Esc, and travels in the history. Whatever it does, the window shows what the
document says, the facts are those of a fresh propagation, and each step of the history is the
same text whenever it is come back to.
"""

import tempfile
from collections.abc import Iterable
from pathlib import Path
from random import Random
from typing import ClassVar, TypeVar

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    rule,
    run_state_machine_as_test,
)
from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from designer.commands import COMMANDS
from designer.document import Document
from designer.session import Session
from graphs.network import Network
from graphs.propagate import propagate
from graphs.storage import parse, write_text
from tests.graphs.test_blocks import sample
from tests.widgets.student import Student
from tests.widgets.windows import made_window
from widgets.canvas.places import Port
from widgets.canvas.view import CanvasView
from widgets.main_window import MainWindow

T = TypeVar("T")

LEFT = Qt.MouseButton.LeftButton
LEAVES = ("file.quit",)
"""What would end the window under the hand."""

EXAMPLES = ("lenet5", "autoencoder", "googlenet_aux")
MOST_NODES = 150
"""Beyond this, nothing more is put in: the designs are to stay quick to compare."""

chance = st.integers(0, 10**6)


def one_of(things: Iterable[T], number: int) -> T | None:
    """One of some things, by a number that was drawn before it was known how many there are."""
    listed = list(things)
    return Random(number).choice(listed) if listed else None


class AnyOrder(RuleBasedStateMachine):
    """The hand, and what it remembers of every step that it has seen."""

    taken: ClassVar[set[str]] = set()
    """The actions that were taken in any run."""

    def __init__(self) -> None:
        super().__init__()
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        self._home = tempfile.TemporaryDirectory()
        self._made = made_window(app, Path(self._home.name))
        self.window: MainWindow = self._made.__enter__()
        self.seen: dict[int, tuple[Network, str]] = {}
        # What asks something is answered by Esc, also while an action waits for the answer.
        self._dismiss = QTimer(interval=5)
        self._dismiss.timeout.connect(escape_from_questions)
        self._dismiss.start()

    @initialize(name=st.sampled_from((*EXAMPLES, "blocks")))
    def open(self, name: str) -> None:
        if name == "blocks":
            self.window.documents.open_network(sample())
        else:
            self.window.documents.open_example(name)

    @rule(number=chance)
    def edit(self, number: int) -> None:
        """Most of what is done changes the network."""
        if len(self.session.document.root.network.nodes) <= MOST_NODES:
            self._act(number, [key for key in self._able if COMMANDS[key].edits])

    @rule(number=chance, numbers=st.lists(chance, min_size=1, max_size=4))
    def select_and_edit(self, number: int, numbers: list[int]) -> None:
        self.select(numbers, wires=False)
        self.edit(number)

    @rule(number=chance)
    def look_into_a_block(self, number: int) -> None:
        nodes = self.session.document.network.nodes.values()
        block = one_of((each.id for each in nodes if each.layer.category == "block"), number)
        if block is not None:
            self.session.selection.set([block])
            self._act(number, ["block.open"])

    @rule(number=chance)
    def do_anything_else(self, number: int) -> None:
        """What begins a document waits until there is nothing in the one in front."""
        begins = ("example.", "file.new") if self.session.document.network.nodes else ()
        able = [key for key in self._able if not COMMANDS[key].edits]
        self._act(number, [key for key in able if not key.startswith(begins)])

    @property
    def _able(self) -> list[str]:
        actions = self.window.actions_made.by_id
        return [key for key in COMMANDS if actions[key].isEnabled() and key not in LEAVES]

    def _act(self, number: int, able: list[str]) -> None:
        chosen = one_of(able, number)
        if chosen is not None:
            self.taken.add(chosen)
            self.window.actions_made.run_id(chosen)
            QApplication.processEvents()

    @rule(numbers=st.lists(chance, min_size=1, max_size=4), wires=st.booleans())
    def select(self, numbers: list[int], wires: bool) -> None:
        network = self.session.document.network
        nodes = (one_of(network.nodes, number) for number in numbers)
        links = (one_of(network.wiring, number) for number in numbers if wires)
        self.session.selection.set(
            [key for key in nodes if key is not None],
            [link for link in links if link is not None],
        )

    @rule(number=chance, alone=st.booleans())
    def select_a_remark_and_edit(self, number: int, alone: bool) -> None:
        key = one_of(self.session.document.network.remarks, number)
        nodes = () if alone else self.session.selection.nodes
        if key is not None:
            self.session.selection.set(nodes, (), [key])
            self.edit(number)

    @rule(number=chance)
    def travel(self, number: int) -> None:
        history = self.session.document.history
        self.session.document.go_to(number % len(history.steps))

    @rule(number=chance, dx=st.integers(-200, 200), dy=st.integers(-200, 200))
    def drag_a_node(self, number: int, dx: int, dy: int) -> None:
        self._hold(self._on_node(number), dx, dy)
        self._let_go()

    @rule(number=chance, dx=st.integers(-200, 200), dy=st.integers(-200, 200))
    def draw_a_wire(self, number: int, dx: int, dy: int) -> None:
        self._hold(self._on_port(number), dx, dy)
        self._let_go()

    @rule(
        number=chance,
        kind=st.sampled_from(("node", "port", "paper")),
        keys=st.sampled_from(
            (
                Qt.KeyboardModifier.NoModifier,
                Qt.KeyboardModifier.ShiftModifier,
                Qt.KeyboardModifier.AltModifier,
            )
        ),
        dx=st.integers(-200, 200),
        dy=st.integers(-200, 200),
    )
    def begin_and_escape(
        self, number: int, kind: str, keys: Qt.KeyboardModifier, dx: int, dy: int
    ) -> None:
        document = self.session.document
        before, step = write_text(document.root.network), document.root.history
        where = {"node": self._on_node, "port": self._on_port, "paper": self._on_paper}[kind]
        self._hold(where(number), dx, dy, keys)
        QTest.keyClick(self.view, Qt.Key.Key_Escape)
        self._let_go()
        assert self.session.document is document
        assert write_text(document.root.network) == before
        assert document.root.history is step

    @invariant()
    def each_step_is_what_it_was(self) -> None:
        for opened in self.window.documents.all:
            network = opened.document.network
            known, text = self.seen.setdefault(id(network), (network, write_text(network)))
            assert known is network
            assert write_text(network) == text
            assert parse(text) == network

    @invariant()
    def facts_are_those_of_a_fresh_propagation(self) -> None:
        facts = self.session.document.root.facts
        fresh = propagate(facts.network)
        assert facts.totals == fresh.totals
        assert facts.nodes == fresh.nodes

    @invariant()
    def the_canvas_shows_the_document(self) -> None:
        document, canvas = self.session.document, self.view.canvas
        assert canvas.facts is document.facts
        assert canvas.nodes.keys() == document.network.nodes.keys()
        assert self.session.selection.nodes <= document.network.nodes.keys()
        assert canvas.remarks.items.keys() == document.network.remarks.keys()
        assert self.session.selection.remarks <= document.network.remarks.keys()

    def teardown(self) -> None:
        try:
            for opened in self.window.documents.all:
                self._back_and_forth(opened.document)
        finally:
            self._dismiss.stop()
            self._made.__exit__(None, None, None)
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            self._home.cleanup()

    def _back_and_forth(self, document: Document) -> None:
        """All the way back and all the way forth, step by step, to the same texts."""
        steps = [(step.network, write_text(step.network)) for step in document.history.steps]
        while document.history.can_redo:
            document.redo()
        for network, text in reversed(steps):
            assert document.network is network and write_text(document.network) == text
            document.undo()
        for network, text in steps:
            assert document.network is network and write_text(document.network) == text
            document.redo()

    @property
    def session(self) -> Session:
        return self.window.documents.current.session

    @property
    def view(self) -> CanvasView:
        return self.window.documents.current.view

    def _on_node(self, number: int) -> tuple[float, float] | None:
        item = one_of(self.view.canvas.nodes.values(), number)
        return (item.x() + 30, item.y() + 20) if item is not None else None

    def _on_port(self, number: int) -> tuple[float, float] | None:
        node = one_of(self.session.document.network.nodes.values(), number)
        if node is None:
            return None
        ports = [Port(node.id, "out", port) for port in node.layer.outputs]
        ports += [Port(node.id, "in", port) for port in node.layer.inputs]
        port = one_of(ports, number)
        return self.view.canvas.places.port_point(port) if port is not None else None

    def _on_paper(self, number: int) -> tuple[float, float]:
        spot = self.view.mapToScene(20 + number % 400, 20 + number % 300)
        return spot.x(), spot.y()

    def _hold(
        self,
        place: tuple[float, float] | None,
        dx: int,
        dy: int,
        keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    ) -> None:
        """Press, and move in two steps with the button held."""
        self._end = place
        if place is None or self.window.documents.current.start:
            self._end = None
            return
        hand = Student(self.window)
        self.view.setFocus()
        QTest.mousePress(self.view.viewport(), LEFT, keys, hand.at(place))
        hand._move((place[0] + dx / 2, place[1] + dy / 2))
        self._end = place[0] + dx, place[1] + dy
        hand._move(self._end)

    def _let_go(self) -> None:
        if self._end is not None:
            at = Student(self.window).at(self._end)
            QTest.mouseRelease(self.view.viewport(), LEFT, pos=at)
        self.window.finder.popup.hide()


def escape_from_questions() -> None:
    """Esc to whatever asks or lists."""
    asking = QApplication.activeModalWidget() or QApplication.activePopupWidget()
    if asking is not None:
        QTest.keyClick(asking, Qt.Key.Key_Escape)
        asking.close()


def test_any_order_of_actions_goes_back_and_forth(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    run_state_machine_as_test(
        AnyOrder,
        settings=settings(
            max_examples=40,
            stateful_step_count=40,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
    alike = ("example.", "remark.hue_")
    others = [key for key in COMMANDS if not key.startswith(alike)]
    taken = [key for key in others if key in AnyOrder.taken]
    print(f"{len(taken)} of {len(others)} actions were taken, in any order")
    assert len(taken) > len(others) / 4
