"""The layers that a typed line may mean, the likeliest first, each with its fields as typed."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from designer.search import EXACT, FUZZY, Word, other_rank, prepared, score_of
from designer.typed.settings import Unread, settings_from
from designer.typed.words import is_value, line_of
from graphs.declare import Layer
from graphs.network import Network, check_name
from graphs.types import GraphError, ShapeError


@dataclass(frozen=True)
class Wanted:
    """A layer as it was typed: its name, if one was given, and what gives some of its fields."""

    layer: Layer
    name: str = ""
    expressions: Mapping[str, str] = field(default_factory=dict)


class Offer(NamedTuple):
    """A layer that a line may mean.

    likely: how many of the words are its name, and how well they answer it. wanted: None where
    what was typed cannot be, for which `problem` is the reason. typed: whether more than its name
    was typed.
    """

    declared: type[Layer]
    likely: tuple[int, int]
    wanted: Wanted | None
    problem: str = ""
    typed: bool = False


class Offers:
    """Layers prepared for many lines.

    parameters: of the block that is looked into, with their values.
    """

    def __init__(
        self, layers: Sequence[type[Layer]], network: Network, parameters: Mapping[str, Any]
    ) -> None:
        self._layers = [
            (each, prepared((each.kind, *each.keywords)), other_rank(each.kind)) for each in layers
        ]
        self._network, self._parameters = network, parameters

    def of(self, text: str, fits: Callable[[Layer], bool] = lambda layer: True) -> list[Offer]:
        """What a line may mean, the best first; all layers for an empty line.

        A name to which more of the words belong goes first (`max pool`), then one that answers
        better. Among equals, what can be goes before what cannot, what fits before what does not,
        and what is made for images before its siblings. What cannot be is left out where
        something that is as likely to be meant can.
        """
        line = line_of(text)
        refusal = self._refusal_of(line.name) if ":" in text else ""
        words = tuple(each.casefold() for each in line.words)
        ranked: list[tuple[tuple[int, ...], Offer]] = []
        for declared, known, other in self._layers:
            taken, score = _head(words, known)
            if score:
                said = _Said((taken, score), line.words[taken:], line.name, refusal)
                offer = self._offer(declared, said)
                unfit = offer.wanted is None or not fits(offer.wanted.layer)
                order = (-taken, -score, offer.wanted is None, unfit, other) if words else (0,)
                ranked.append((order, offer))
        ranked.sort(key=lambda pair: pair[0])
        return worth_saying([offer for _, offer in ranked], lambda each: each.wanted is not None)

    def _offer(self, declared: type[Layer], said: "_Said") -> Offer:
        typed = bool(said.words)
        try:
            if said.refusal:
                raise Unread(said.refusal)
            read = settings_from(declared, said.words, self._parameters)
            layer = declared(**read.values)
        except (Unread, ShapeError) as error:
            return Offer(declared, said.likely, None, str(error), typed)
        wanted = Wanted(layer, said.name, read.expressions)
        return Offer(declared, said.likely, wanted, "", typed)

    def _refusal_of(self, name: str) -> str:
        """Why a node cannot have a name; empty when it can."""
        if not name:
            return "A name stands before the colon, such as c1: conv 6 5"
        try:
            check_name(name)
        except GraphError as error:
            return str(error)
        taken = name in self._network.taken
        return f"there is already a node named {name}; choose another name" if taken else ""


class _Said(NamedTuple):
    """What a line says beside a layer's name, and what refuses its own name, if anything."""

    likely: tuple[int, int]
    words: Sequence[str]
    name: str
    refusal: str


def worth_saying(offers: Sequence[Offer], good: Callable[[Offer], bool]) -> list[Offer]:
    """All but those that are not good and no likelier to be meant than one that is."""
    best = max((each.likely for each in offers if good(each)), default=None)
    return [each for each in offers if good(each) or best is None or each.likely > best]


def _head(words: Sequence[str], known: Sequence[Word]) -> tuple[int, int]:
    """How many of the first words name a layer, and how well they do; zeros where they do not.

    As many as possible are its name (`batch norm`), but a number only where the name has it too
    (`relu 6`), and letters that only occur in it only where they are all that could be its name.
    """
    if not words:
        return 0, 1
    for count in range(len(words), 0, -1):
        head = words[:count]
        score = score_of(" ".join(head), known)
        with_value = any(is_value(word) for word in head)
        if score >= EXACT - 1 or (not with_value and score > (FUZZY if count > 1 else 0)):
            return count, score
    return 0, 0
