"""Finding nodes in a network: by name, kind of layer, value of a field, or having a problem."""

from collections.abc import Callable, Sequence
from typing import Any

from designer.entry import value_from_text
from designer.search import Searched
from designer.typed.settings import field_named
from designer.typed.words import words_of
from graphs.fields import value_text
from graphs.network import Node
from graphs.propagate import Facts, NodeFacts
from graphs.types import FieldError

PROBLEM_WORDS = ("problem", "problems", "error", "errors", "wrong")
Test = Callable[[Node, NodeFacts], bool]


class Finding:
    """The nodes of a network, prepared for many queries.

    problem_words: what asks for those that are wrong or open, in the languages that are typed.
    """

    def __init__(self, facts: Facts, problem_words: Sequence[str] = PROBLEM_WORDS) -> None:
        self._facts, self._problem_words = facts, problem_words
        self._searched = Searched(facts.network.nodes.values(), _words)

    def found(self, query: str) -> list[Node]:
        """The nodes that answer every word of a query, along the flow; none for an empty query.

        `conv stride=2` finds convolutions that step by two, `problem` what is wrong or open. What
        is a word of a name or kind is looked for together, as `max pool` is.
        """
        words = words_of(query)
        tests = [test for test in map(self._test_of, words) if test is not None]
        names = " ".join(word for word in words if self._test_of(word) is None)
        if not words:
            return []
        nodes = self._named(names) if names else self._facts.network.nodes.values()
        known = self._facts.nodes
        kept = {
            node.id: node for node in nodes if all(test(node, known[node.id]) for test in tests)
        }
        order = self._facts.network.order if len(kept) > 1 else kept
        return [kept[key] for key in order if key in kept]

    def _named(self, names: str) -> list[Node]:
        """Those that answer best: whoever types a whole name means that one."""
        scored = self._searched.scored(names)
        enough = min(40, max((score for score, _ in scored), default=0))
        return [node for score, node in scored if score >= enough]

    def _test_of(self, word: str) -> Test | None:
        """What a word asks of a node; None for a part of a name."""
        key, sign, text = word.partition("=")
        if sign:
            return lambda node, facts: _has(node, key, text)
        if word.casefold() in self._problem_words:
            return lambda node, facts: facts.status in ("wrong", "open")
        return None


def _words(node: Node) -> tuple[str, ...]:
    return (node.name, node.layer.kind, *node.layer.keywords)


def _has(node: Node, key: str, text: str) -> bool:
    """Whether a node has a field of that name with that value."""
    spec = field_named(node.layer.fields, key)
    if spec is None:
        return False
    value: Any = getattr(node.layer, spec.name)
    try:
        return bool(value == value_from_text(spec, text))
    except FieldError:
        return value_text(value).casefold() == text.casefold()


def told(node: Node) -> str:
    """What stands behind a found node's name while nothing is wrong with it: its layer."""
    detail = node.layer.detail()
    return f"{node.layer.kind} · {detail}" if detail else node.layer.kind
