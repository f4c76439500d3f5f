"""The source of the search over everything: what stands in it, and layers as they are typed."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtGui import QIcon

from designer.search import Searched, other_rank
from designer.typed.offers import Offer, Offers, Wanted
from widgets.answers import Answer, Listed, Way, doc_of, words_of
from widgets.language import later, tr

_ADD, _GO_TO = later("Add %1"), later("Go to %1")
"""What is to be done, as it is typed before what it is done with."""


class Everything(Listed):
    """Actions, fragments and nodes by name; layers with what is typed behind their names."""

    def __init__(
        self,
        answers: Sequence[Answer],
        nodes: Sequence[Answer],
        offers: Offers,
        square: Callable[[str], QIcon],
        add: Callable[[Wanted], None],
    ) -> None:
        hint = later("Search layers, actions, nodes")
        super().__init__(answers, hint, later("Enter does what is marked · Esc closes"))
        self._searched = Searched(answers, words_of)
        self._nodes = Searched(nodes, lambda answer: answer.words)
        self._offers, self._square, self._add = offers, square, add

    def answers(self, query: str) -> Sequence[Answer]:
        """What a query finds, the best first."""
        offers = self._offers.of(_behind(_ADD, query))
        layers = [(each.likely[1], self._layer(each)) for each in offers]
        nodes = self._nodes.scored(_behind(_GO_TO, query))
        scored = [*self._searched.scored(query), *layers, *nodes]
        if query.strip():
            scored.sort(key=lambda pair: (-pair[0], not pair[1].enabled, other_rank(pair[1].text)))
        return [answer for _, answer in scored]

    def _layer(self, offer: Offer) -> Answer:
        declared, wanted = offer.declared, offer.wanted
        detail = doc_of(declared)
        detail = wanted.layer.detail() if wanted is not None and offer.typed else detail
        return Answer(
            tr(f"Add {declared.kind}"),
            partial(self._chosen, wanted),
            icon=self._square(declared.category),
            enabled=wanted is not None,
            detail=tr(offer.problem) or detail,
        )

    def _chosen(self, wanted: Wanted | None, way: Way) -> None:
        assert wanted is not None, "what cannot be is not chosen"
        self._add(wanted)


def _behind(said: str, query: str) -> str:
    """A query without words that say what is to be done: `go to c3` looks for c3."""
    query = query.lstrip()
    for each in (said, tr(said)):
        start = each.partition("%1")[0]
        if query.casefold().startswith(start.casefold()):
            return query[len(start) :]
    return query
