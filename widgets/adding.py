"""Layers typed where the pointer is: what a line may mean there, and what choosing it does."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QPointF
from PySide6.QtGui import QIcon

from designer.canvas.geometry import centred, node_box
from designer.edits import Edit
from designer.growing import Grow, Outcome, Spot, outcome, spot_behind
from designer.offers import offered_blocks
from designer.placing import COLUMN
from designer.session import Session
from designer.typed.offers import Offer, Offers, Wanted, worth_saying
from graphs.declare import Layer, offered
from graphs.network import Network
from widgets.answers import Answer, Once, Way, doc_of
from widgets.canvas.places import Port
from widgets.language import later

Done = Callable[[frozenset[str], Way], None]
"""Told of the nodes that were added, and how."""
Square = Callable[[str], QIcon]
"""The icon of a category."""


class Adding:
    """The source of a list of layers: at a place, behind what is selected, or at a loose wire."""

    hint = later("Add a layer, such as conv 64 3x3 s2")
    rows = 10
    stays = frozenset({Way.CHAIN})

    def __init__(
        self,
        session: Session,
        place: QPointF,
        port: Port | None,
        square: Square,
        perform: Callable[[Edit], bool],
        done: Done,
    ) -> None:
        self._session, self._place, self._port = session, place, port
        self._square, self._perform, self._done = square, perform, done
        self._renew()

    def answers(self, query: str) -> Sequence[Answer]:
        """The layers that a line may mean; at a wire those that fit, where any of them does."""
        spot = self._spot(Way.WIRED, None)
        fits = partial(self._fits, spot)
        offers = self._offers.of(query, fits)
        if self._port is not None:
            offers = worth_saying(
                offers, lambda each: bool(each.wanted and fits(each.wanted.layer))
            )
            offers = offers if query.strip() else sorted(offers, key=_waits)
        return [self._answer(each, spot) for each in offers]

    def keys(self) -> str:
        """What the keys do here."""
        ends = self._ends
        if self._port is not None:
            return later("Enter wires it · Ctrl+Enter wires it and goes on behind it · Esc lets go")
        if len(ends.behind) > 1:
            count = len(ends.behind)
            return later(
                f"Enter adds one behind each of the {count} selected; Add or Concat joins them"
            )
        if ends.behind:
            name = self._network.nodes[ends.behind[0][0]].name
            return later(
                f"Enter adds · Shift+Enter wires it behind {name} · Ctrl+Enter also goes on"
            )
        return later(
            "Enter adds · Ctrl+Enter adds and goes on behind it · name: before it names it"
        )

    def marked(self, answer: Answer | None) -> None:
        """Nothing follows from looking."""

    def closed(self) -> None:
        """Nothing was begun that has to end."""

    def _renew(self) -> None:
        """See the network as it is now."""
        document = self._session.document
        layers = [*offered(), *offered_blocks(document)]
        if self._port is not None:
            out = self._port.side == "out"
            layers = [each for each in layers if (each.inputs if out else each.outputs)]
        self._offers = Offers(layers, document.network, document.arguments)
        self._ends = spot_behind(document.network, tuple(self._session.selection.nodes))

    @property
    def _network(self) -> Network:
        return self._session.document.network

    def _spot(self, way: Way, corner: tuple[int, int] | None) -> Spot:
        """Where a layer comes that is chosen so; corner: its place, where nothing else says it."""
        if self._port is not None:
            end = (self._port.node, self._port.name)
            if self._port.side == "out":
                return Spot(corner, behind=(end,))
            return Spot(corner, before=end)
        if len(self._ends.behind) > 1 or (self._ends.behind and way is not Way.PLAIN):
            return self._ends
        return Spot(corner)

    def _corner(self) -> tuple[int, int]:
        """Under the pointer; beside what stands there already."""
        x, y = centred(self._place.x(), self._place.y())
        boxes = [node_box(node.x, node.y) for node in self._network.nodes.values()]
        while any(node_box(x, y).meets(box) for box in boxes):
            x += COLUMN
        return x, y

    def _fits(self, spot: Spot, layer: Layer) -> bool:
        return not outcome(self._session.document.facts, layer, spot).reason

    def _answer(self, offer: Offer, spot: Spot) -> Answer:
        declared, wanted = offer.declared, offer.wanted
        detail = doc_of(declared) if wanted is not None else ""
        detail = wanted.layer.detail() if wanted is not None and offer.typed else detail
        return Answer(
            declared.kind,
            partial(self._add, wanted) if wanted is not None else _nothing,
            icon=self._square(declared.category),
            enabled=wanted is not None and (self._port is None or self._fits(spot, wanted.layer)),
            detail=detail,
            outcome=Once(partial(self._outcome, offer, spot)),
        )

    def _outcome(self, offer: Offer, spot: Spot) -> Outcome:
        if offer.wanted is None:
            return Outcome(reason=offer.problem)
        return outcome(self._session.document.facts, offer.wanted.layer, spot)

    def _add(self, wanted: Wanted, way: Way) -> None:
        before = self._network.nodes.keys()
        if not self._perform(Grow(wanted, self._spot(way, self._corner()))):
            return
        added = frozenset(self._network.nodes.keys() - before)
        self._session.selection.set(added)
        self._port = None
        self._renew()
        self._done(added, way)


def _waits(offer: Offer) -> bool:
    """Whether one wire is not enough for a layer: such stand last at a wire."""
    return len(offer.declared.inputs) - len(offer.declared.optional) > 1


def _nothing(way: Way) -> None:
    raise AssertionError("what cannot be is not chosen")
