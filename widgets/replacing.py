"""The list of layers that could stand in the places of the selected nodes."""

from collections.abc import Callable
from functools import partial

from PySide6.QtGui import QIcon

from designer.document import Document
from designer.growing import Outcome
from designer.refused import Refused
from designer.replacing import Standing, candidates, replace_selected
from graphs.types import GraphError
from widgets.answers import Answer, Listed, Way
from widgets.documents import Speaker
from widgets.language import later, tr

_UNKNOWN = later("shape unknown")


class Replacer:
    """Lists what could stand there, and puts the choice in place."""

    def __init__(self, speaker: Speaker, square: Callable[[str], QIcon]) -> None:
        self._speaker, self._square = speaker, square

    def source(self, document: Document, ids: frozenset[str]) -> Listed:
        """The list for nodes of one kind."""
        keys = sorted(ids)
        node = document.network.nodes[keys[0]]
        what = node.name if len(keys) == 1 else f"{len(keys)} × {node.layer.kind}"
        answers = [self._answer(document, ids, each) for each in candidates(document, keys)]
        line = later("Enter puts it in place · Esc changes nothing")
        return Listed(answers, later(f"Replace {what} by"), line)

    def _answer(self, document: Document, ids: frozenset[str], standing: Standing) -> Answer:
        declared = standing.declared
        outcome = _outcome(standing)
        return Answer(
            declared.kind,
            partial(self._replace, document, ids, declared.kind),
            "" if any(outcome) else tr(_UNKNOWN),
            self._square(declared.category),
            not standing.refusal,
            (declared.kind, *declared.keywords),
            outcome=lambda: outcome,
        )

    def _replace(self, document: Document, ids: frozenset[str], kind: str, way: Way) -> None:
        try:
            told = replace_selected(document, ids, kind)
        except (Refused, GraphError) as error:
            self._speaker.refuse(error)
            return
        if told:
            self._speaker.say(told)


def _outcome(standing: Standing) -> Outcome:
    """What the layer would give, or why it cannot stand there."""
    if standing.refusal:
        return Outcome(reason=standing.refusal)
    return Outcome(", ".join(map(str, standing.gives)))
