"""The statements of `forward`: in which order modules are called, and what results are called."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain, count
from typing import Any

from graphs.codegen.functions import function_text
from graphs.codegen.heads import Value
from graphs.codegen.layout import BODY, STEP, Expression, call, fits, flat
from graphs.codegen.names import folded, identifier
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
    """`target = expression  # comment`, and the nodes that it computes.

    names: one for each output, `_` where nobody reads it. target: the names as they are assigned.
    """

    nodes: tuple[str, ...]
    names: tuple[str, ...]
    target: str
    expression: Expression
    comment: str
    depth: int = 1


@dataclass
class Forward:
    """Names given to results while statements are written one after the other.

    uses: the facts of all networks that the statements serve, of which the first stands for all.
    needed: the nodes whose values are read. trunk: those that lead to an Output, the others being
    computed while training only. heads: what losses are given, and what it is called.
    """

    uses: Sequence[Facts]
    needed: set[str]
    trunk: set[str]
    heads: dict[Value, str]
    statements: list[Statement] = field(default_factory=list)
    arguments: dict[str, str] = field(default_factory=dict)
    names: dict[Value, str] = field(default_factory=dict)
    waiting: dict[Value, int] = field(default_factory=dict)

    @property
    def facts(self) -> Facts:
        """The facts of the network that stands for all."""
        return self.uses[0]

    def shape(self, node: str, output: int) -> str:
        """The shape of an output as people read it; empty where uses differ in it."""
        shapes = {str(facts.nodes[node].outputs[output]) for facts in self.uses}
        return shapes.pop() if len(shapes) == 1 else ""

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
            self._hold((node, "out"), name)

    def compute(self, unit: Unit) -> None:
        """Write the statement of a unit whose inputs have been computed."""
        last = unit.nodes[-1]
        sources = self._sources(unit.nodes[0])
        expression, before = self._expression(unit, sources), self._wrapped(unit, sources)
        for source in sources:
            self.waiting[source] -= 1
        if before:
            self.statements.pop()
            nodes, depth = (*before.nodes, *unit.nodes), before.depth + 1
            name = self._head_name((last, "out")) or before.names[0]
            names: tuple[str, ...] = (name,)
            self._hold((last, "out"), name)
        else:
            nodes, depth, names = unit.nodes, 1, self._name_outputs(last, sources)
        layer = self.network.nodes[last].layer
        target = _target_text(
            layer.nested or layer.outputs, dict(zip(layer.outputs, names, strict=True))
        )
        comment = self._comment(last, names)
        self.statements.append(Statement(nodes, names, target, expression, comment, depth))
        self._take(last)

    def _comment(self, node: str, names: Sequence[str]) -> str:
        """The shapes of the outputs that somebody reads."""
        shapes = (self.shape(node, i) for i, name in enumerate(names) if name != "_")
        return ", ".join(filter(None, shapes))

    def _take(self, node: str) -> None:
        """Outputs that do not stand in the result as they should, put right."""
        for port, called in self.network.nodes[node].layer.taken().items():
            name = self.names[node, port]
            if name != "_":
                index = self.network.nodes[node].layer.outputs.index(port)
                comment = self.shape(node, index)
                expression = function_text(called, (name,))
                self.statements.append(Statement((node,), (name,), name, expression, comment))

    def _sources(self, node: str) -> list[Value]:
        return [(link.source, link.source_port) for link in self.network.incoming(node)]

    def _name_outputs(self, node: str, sources: Sequence[Value]) -> tuple[str, ...]:
        """A name for each output of a node, `_` for one of several that nobody reads."""
        ports = self.network.nodes[node].layer.outputs
        for port in ports:
            self.waiting[node, port] = self._readers(node, port)
            unread = len(ports) > 1 and not self.waiting[node, port]
            own = "_" if unread else self._head_name((node, port))
            self.names[node, port] = own or self._name_for(sources)
        return tuple(self.names[node, port] for port in ports)

    def _head_name(self, value: Value) -> str:
        """What a value is called that is computed for a loss alone; empty for others."""
        return self.heads.get(value, "") if value[0] not in self.trunk else ""

    def _hold(self, value: Value, name: str) -> None:
        self.names[value] = name
        self.waiting[value] = self._readers(*value)

    def _readers(self, node: str, port: str) -> int:
        links = (link for link in self.network.outgoing(node) if link.source_port == port)
        return sum(link.target in self.needed for link in links) + ((node, port) in self.heads)

    def _name_for(self, sources: Iterable[Value]) -> str:
        """A name whose value nobody waits for, that of an input first."""
        held = {name for value, name in self.names.items() if self.waiting[value]}
        arguments = set(self.arguments.values()) if len(self.arguments) > 1 else set()
        own = {self.names[source] for source in sources} - held - arguments
        if own:
            return min(own, key=_rank)
        more = (f"{name}{number}" for number in count(2) for name in SHORT_NAMES)
        free = (n for n in chain(SHORT_NAMES, more) if n not in held and n not in arguments)
        return next(free)

    def _expression(self, unit: Unit, sources: Sequence[Value]) -> Expression:
        values = tuple(self.names[source] for source in sources)
        layer = self.network.nodes[unit.nodes[0]].layer
        inputs = self.facts.nodes[unit.nodes[0]].inputs
        if not unit.called:
            return function_text(layer.function(*inputs), values)
        before = self._wrapped(unit, sources)
        if before:
            return call(unit.called, (before.expression,), {})
        passed = tuple(function_text(part, values) for part in layer.passed(*inputs))
        return call(unit.called, passed, {})

    def _wrapped(self, unit: Unit, sources: Sequence[Value]) -> Statement | None:
        """The statement before, when this unit is better written around it."""
        before = self.statements[-1] if self.statements else None
        layer = self.network.nodes[unit.nodes[0]].layer
        fitting = unit.called and len(unit.nodes) == 1 and layer.category in WRAPPING
        if before is None or not fitting or before.depth == DEEPEST:
            return None
        source = sources[0]
        alone = before.names == (self.names[source],) and len(sources) == self.waiting[source] == 1
        if before.nodes[-1] != source[0] or not alone or self._is_long(before, unit):
            return None
        return before

    def _is_long(self, before: Statement, unit: Unit) -> bool:
        (name,) = before.names
        name = self._head_name((unit.nodes[-1], "out")) or name
        margin = " " * self.column(before)
        return not fits(
            f"{margin}{name} = {unit.called}({flat(before.expression)})  # {before.comment}"
        )

    def column(self, statement: Statement) -> int:
        """Where a statement begins: farther in, where it stands under `if self.training`."""
        return BODY if statement.nodes[-1] in self.trunk else BODY + STEP


def _target_text(ports: Sequence[Any], names: Mapping[str, str]) -> str:
    """What a result is assigned to: `x`, `x, y` or `x, (y, _)`."""
    parts = (
        names[port] if isinstance(port, str) else f"({_target_text(port, names)})" for port in ports
    )
    return ", ".join(parts)


def _rank(name: str) -> tuple[int, str]:
    return (SHORT_NAMES.index(name), "") if name in SHORT_NAMES else (len(SHORT_NAMES), name)


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
