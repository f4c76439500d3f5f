"""The statements of `forward`: in which order modules are called, and what results are called."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain, count

from graphs.codegen.layout import Bracket, Expression, Item, Joined, call, fits, flat
from graphs.codegen.names import folded, identifier
from graphs.codegen.values import value_text
from graphs.declare import AllArrive, Arrives, Call
from graphs.network import Link, Network
from graphs.propagate import Facts

SHORT_NAMES = ("x", "y", "z", "u", "v", "w")
WRAPPING = ("act", "norm", "dropout")
"""Layers that keep the shape: they are written around the call before them."""
DEEPEST = 3


@dataclass(frozen=True, slots=True)
class Unit:
    """What one call computes: a node, or a chain of nodes that is one nn.Sequential.

    called: the module as code, empty for a plain function.
    """

    nodes: tuple[str, ...]
    called: str = ""


@dataclass(frozen=True, slots=True)
class Statement:
    """`name = expression  # comment`, and the nodes that it computes."""

    nodes: tuple[str, ...]
    name: str
    expression: Expression
    comment: str
    depth: int = 1


@dataclass
class Forward:
    """Names given to results while statements are written one after the other."""

    facts: Facts
    needed: set[str]
    statements: list[Statement] = field(default_factory=list)
    arguments: dict[str, str] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    waiting: dict[str, int] = field(default_factory=dict)

    @property
    def network(self) -> Network:
        """The network that is written."""
        return self.facts.network

    def receive(self, inputs: Sequence[str]) -> None:
        """Name the arguments; a single one is `x`."""
        taken: set[str] = set()
        for node in inputs:
            own = identifier(self.network.nodes[node].name.replace(".", "_"), taken)
            name = "x" if len(inputs) == 1 else own
            taken.add(folded(name))
            self.arguments[node] = name
            self._hold(node, name)

    def compute(self, unit: Unit) -> None:
        """Write the statement of a unit whose inputs have been computed."""
        first, last = unit.nodes[0], unit.nodes[-1]
        sources = [link.source for link in self.network.incoming(first)]
        expression, before = self._expression(unit, sources), self._wrapped(unit, sources)
        given = self.facts.nodes[last].outputs[0]
        for source in sources:
            self._release(source)
        name = before.name if before else self._name_for(sources)
        nodes = unit.nodes
        if before:
            self.statements.pop()
            nodes = (*before.nodes, *nodes)
        depth = before.depth + 1 if before else 1
        self.statements.append(Statement(nodes, name, expression, str(given), depth))
        self._hold(last, name)

    def _hold(self, node: str, name: str) -> None:
        self.names[node] = name
        readers = {link.target for link in self.network.outgoing(node)} & self.needed
        links = [link for link in self.network.outgoing(node) if link.target in readers]
        self.waiting[node] = len(links)

    def _release(self, node: str) -> None:
        self.waiting[node] -= 1

    def _name_for(self, sources: Iterable[str]) -> str:
        """A name whose value nobody waits for, that of an input first."""
        held = {name for node, name in self.names.items() if self.waiting[node]}
        arguments = set(self.arguments.values()) if len(self.arguments) > 1 else set()
        own = {self.names[source] for source in sources} - held - arguments
        if own:
            return min(own, key=_rank)
        more = (f"{name}{number}" for number in count(2) for name in SHORT_NAMES)
        free = (n for n in chain(SHORT_NAMES, more) if n not in held and n not in arguments)
        return next(free)

    def _expression(self, unit: Unit, sources: Sequence[str]) -> Expression:
        values = [self.names[source] for source in sources]
        if not unit.called:
            return _function(self._function_call(unit.nodes[0]), values)
        before = self._wrapped(unit, sources)
        return call(unit.called, (before.expression if before else values[0],), {})

    def _function_call(self, node: str) -> Call:
        return self.network.nodes[node].layer.function(*self.facts.nodes[node].inputs)

    def _wrapped(self, unit: Unit, sources: Sequence[str]) -> Statement | None:
        """The statement before, when this unit is better written around it."""
        before = self.statements[-1] if self.statements else None
        layer = self.network.nodes[unit.nodes[0]].layer
        fitting = unit.called and len(unit.nodes) == 1 and layer.category in WRAPPING
        if before is None or not fitting or before.depth == DEEPEST:
            return None
        source = sources[0]
        if before.nodes[-1] != source or self.waiting[source] != 1 or _is_long(before, unit):
            return None
        return before


def _is_long(before: Statement, unit: Unit) -> bool:
    line = f"        {before.name} = {unit.called}({flat(before.expression)})  # {before.comment}"
    return not fits(line)


def _rank(name: str) -> tuple[int, str]:
    return (SHORT_NAMES.index(name), "") if name in SHORT_NAMES else (len(SHORT_NAMES), name)


def _function(called: Call, values: Sequence[str]) -> Expression:
    """A function's call with the names of what arrives."""
    args = tuple(_argument(each, values) for each in called.args)
    if called.target in ("+", "*"):
        return Joined(called.target, args)
    return call(called.target, args, {k: value_text(v) for k, v in called.options.items()})


def _argument(value: object, values: Sequence[str]) -> Expression:
    if isinstance(value, Arrives):
        return values[value.index]
    if isinstance(value, AllArrive):
        return Bracket("[", tuple(map(Item, values)), "]", filled=False)
    return value_text(value)


def reading_order(network: Network, units: Sequence[Unit], inputs: Sequence[str]) -> Iterator[Unit]:
    """Units so that each stands after what it needs, a branch as a whole before the next one."""
    by_first = {unit.nodes[0]: unit for unit in units}
    missing = {first: len(network.incoming(first)) for first in by_first}
    place = {node: index for index, node in enumerate(network.nodes)}
    stack = list(reversed(inputs))
    while stack:
        node = stack.pop()
        if node in by_first:
            yield by_first[node]
        last = by_first[node].nodes[-1] if node in by_first else node
        stack += _now_ready(network.outgoing(last), missing, place)


def _now_ready(
    links: Iterable[Link], missing: dict[str, int], place: Mapping[str, int]
) -> list[str]:
    """The nodes for which the last input has come, the first to be read last in the list."""
    ready = []
    for link in links:
        if link.target in missing:
            missing[link.target] -= 1
            if not missing[link.target]:
                ready.append(link.target)
    return sorted(ready, key=place.__getitem__, reverse=True)
