"""The document: every change enters by `perform` and leaves as one Change."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, NamedTuple

from designer.edits import Edit
from designer.history import History, Step
from graphs.blocks import check_unfolds
from graphs.fields import Field
from graphs.network import Kept, Network
from graphs.propagate import NOTHING, Facts, propagate


@dataclass(frozen=True, slots=True)
class Change:
    """What a view is told: the network and its facts before and after. It draws the difference."""

    before: Facts
    after: Facts


class Outcome(NamedTuple):
    """What an edit would make of a document as it was."""

    name: str
    before: Facts
    after: Facts


def given(network: Network, weights: Mapping[str, Kept]) -> Network:
    """A network with weights beside those that it has."""
    known = {key: kept for key, kept in weights.items() if key in network.nodes}
    return replace(network, weights={**known, **network.weights})


View = Callable[[Change], None]


class Document:
    """A network with its history, its facts, its file and the views that show it."""

    def __init__(
        self,
        network: Network | None = None,
        path: Path | None = None,
        facts: Facts | None = None,
    ) -> None:
        """facts: those of the network, where they are known already."""
        network = network or Network()
        self.path = path
        self.facts = facts or propagate(network)
        self._history = History((Step("Open" if path else "New", network),))
        self._saved: Network | None = network
        self._views: list[View] = []

    @property
    def network(self) -> Network:
        """The network as it is now."""
        return self.facts.network

    @property
    def history(self) -> History:
        """The steps that can be travelled."""
        return self._history

    @property
    def root(self) -> "Document":
        """The whole design: itself, unless it is a look into one of its blocks."""
        return self

    @property
    def place(self) -> tuple[str, ...]:
        """The uses of blocks that are looked into, the outermost first."""
        return ()

    @property
    def parameters(self) -> Mapping[str, Field]:
        """The parameters that expressions may use: those of the block that is looked into."""
        return {}

    @property
    def arguments(self) -> Mapping[str, Any]:
        """The parameters' values in the use that is looked into."""
        return {}

    @property
    def modified(self) -> bool:
        """Whether the network differs from what was last saved or opened."""
        return self.network is not self._saved

    def show(self, view: View) -> None:
        """Attach a view. It gets the whole document as a change from nothing."""
        self._views.append(view)
        view(Change(NOTHING, self.facts))

    def hide(self, view: View) -> None:
        """Detach a view."""
        self._views.remove(view)

    def perform(self, edit: Edit) -> None:
        """Carry out an edit. Refused or GraphError come before anything has changed."""
        self.take(self.foreseen(edit))

    def foreseen(self, edit: Edit) -> "Outcome":
        """What an edit would make of the document; changes nothing, so a thread may ask.

        Refused or GraphError when it cannot be done.
        """
        before = self.facts
        network = edit.apply(before.network)
        if network is not before.network and network.blocks:
            check_unfolds(network)
        return Outcome(edit.name, before, propagate(network, before))

    def take(self, outcome: "Outcome") -> bool:
        """Let an outcome come true; False when the document has become another meanwhile."""
        if outcome.before.network is not self.network:
            return False
        if outcome.after is not outcome.before:
            self._history = self._history.done(outcome.name, outcome.after.network)
            self._tell(outcome.after)
        return True

    def undo(self) -> None:
        """Go back one step, if there is one."""
        if self._history.can_undo:
            self.go_to(self._history.at - 1)

    def redo(self) -> None:
        """Go forward one step, if there is one."""
        if self._history.can_redo:
            self.go_to(self._history.at + 1)

    def go_to(self, at: int) -> None:
        """Travel to a step of the history."""
        self._history = self._history.moved_to(at)
        self._tell(propagate(self._history.network, self.facts))

    def give_weights(self, weights: Mapping[str, Kept]) -> None:
        """Note weights that were found to be the document's: it has had them from the start."""
        steps = {id(step.network): given(step.network, weights) for step in self._history.steps}
        if self._saved is not None:
            self._saved = steps.get(id(self._saved), self._saved)
        renewed = (Step(step.name, steps[id(step.network)]) for step in self._history.steps)
        self._history = History(tuple(renewed), self._history.at, self._history.limit)
        self._tell(propagate(self._history.network, self.facts))

    def saved(self, path: Path) -> None:
        """Note that the network as it is now stands in a file."""
        self.path = path
        self._saved = self.network
        self._tell(self.facts)

    def _tell(self, facts: Facts) -> None:
        change = Change(self.facts, facts)
        self.facts = facts
        for view in tuple(self._views):
            view(change)
