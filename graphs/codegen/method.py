"""The `forward` method of a class: its definition, its statements, and what it returns."""

from collections.abc import Iterable, Iterator, Sequence

from graphs.codegen.forward import Forward, Statement, Unit, reading_order
from graphs.codegen.heads import Value, handed_out, judging
from graphs.codegen.layout import BODY, STEP, Bracket, Expression, Item, Line, fits, flat, lay_out
from graphs.codegen.names import folded, identifier
from graphs.codegen.tree import Group
from graphs.propagate import Facts

_TRAINING = f"{' ' * BODY}if self.training:"


def forward_lines(tree: Group, uses: Sequence[Facts]) -> Iterator[Line]:
    """The method's lines. uses: facts of all networks that it serves, the first stands for all.

    What only losses see is computed while training, and given behind what the Outputs are given.
    """
    forward = _written(uses, tree)
    yield from _signature(forward)
    column = BODY
    for statement in forward.statements:
        before, column = column, forward.column(statement)
        if column > before:
            yield _TRAINING, statement.nodes
        yield from _statement_lines(statement, column)
    yield from _ending(forward, column)


def _written(uses: Sequence[Facts], tree: Group) -> Forward:
    facts = uses[0]
    network = facts.network
    inputs = [node.id for node in network.of_kind("Input")]
    trunk = network.wiring.upstream(node.id for node in network.of_kind("Output"))
    handed = handed_out(network)
    needed = trunk | network.wiring.upstream(node for node, _ in handed)
    units = [unit for unit in _units(facts, tree) if unit.nodes[-1] in needed]
    forward = Forward(uses, needed, trunk, {})
    forward.receive(inputs)
    forward.heads.update(_named(handed, forward.arguments.values()))
    for unit in reading_order(network, units, inputs):
        forward.compute(unit)
    return forward


def _named(handed: Sequence[Value], arguments: Iterable[str]) -> Iterator[tuple[Value, str]]:
    """What is handed out with its names: `aux`, or `aux1`, `aux2` …, none an argument's."""
    taken = set(map(folded, arguments))
    for number, value in enumerate(handed, start=1):
        name = identifier("aux" if len(handed) == 1 else f"aux{number}", taken)
        taken.add(folded(name))
        yield value, name


def _ending(forward: Forward, column: int) -> Iterator[Line]:
    """What is returned; column: where the statement before it began."""
    network = forward.network
    outputs = network.of_kind("Output")
    links = [network.incoming(node.id)[0] for node in outputs]
    names = [forward.names[link.source, link.source_port] for link in links]
    if forward.heads:
        judges = tuple(node for node in network.nodes if node in judging(network))
        if column == BODY:
            yield _TRAINING, judges
        heads = [forward.names[value] for value in forward.heads]
        yield from ((text, judges) for text in _returned([*names, *heads], BODY + STEP))
    yield from ((text, tuple(n.id for n in outputs)) for text in _returned(names, BODY))


def _units(facts: Facts, tree: Group) -> Iterator[Unit]:
    modules: set[str] = set()
    for unit in _called(tree, "self"):
        modules.update(unit.nodes)
        yield unit
    for node in facts.network.order:
        if node not in modules and facts.network.nodes[node].layer.category != "io":
            yield Unit((node,))


def _called(group: Group, prefix: str) -> Iterator[Unit]:
    for name, member in group.members.items():
        key = name if group.numbered else f'"{name}"'
        place = f"{prefix}[{key}]" if name.isdigit() else f"{prefix}.{name}"
        if isinstance(member, str):
            yield Unit((member,), place)
        elif member.chain:
            yield Unit(tuple(member.leaves()), place)
        else:
            yield from _called(member, place)


def _signature(forward: Forward) -> Iterator[Line]:
    outputs = len(forward.network.of_kind("Output"))
    several = Bracket("tuple[", (Item("torch.Tensor"),) * outputs, "]", filled=False)
    given: Expression = "torch.Tensor" if outputs == 1 else several
    if forward.heads:
        given = "tuple[torch.Tensor, ...]"
        given = given if outputs > 1 else f"torch.Tensor | {given}"
    names = (f"{name}: torch.Tensor" for name in forward.arguments.values())
    definition = Bracket("def forward(", tuple(map(Item, ("self", *names))))
    shapes = ", ".join(filter(None, (forward.shape(node, 0) for node in forward.arguments)))
    lines = [line for line, _ in lay_out(4, "", definition, f" -> {flat(given)}:")]
    if not fits(lines[-1]):
        lines[-1:] = [line for line, _ in lay_out(4, ") -> ", given, ":")]
    if shapes and len(lines) == 1 and fits(f"{lines[0]}  # {shapes}"):
        lines = [f"{lines[0]}  # {shapes}"]
    return ((line, tuple(forward.arguments)) for line in lines)


def _statement_lines(statement: Statement, column: int) -> Iterator[Line]:
    before, margin = f"{statement.target} = ", " " * column
    line = f"{margin}{before}{flat(statement.expression)}"
    comment = f"  # {statement.comment}" if statement.comment else ""
    if fits(line + comment):
        return iter([(line + comment, statement.nodes)])
    lines = [text for text, _ in lay_out(column, before, statement.expression)]
    if len(lines) > 1 and _path_is_long(statement):
        lines = [f"{line}  # fmt: skip"]
    before_it = [f"{margin}# {statement.comment}"] if statement.comment else []
    return ((each, statement.nodes) for each in (*before_it, *lines))


def _path_is_long(statement: Statement) -> bool:
    """Formatters would break a long path at its brackets, where nobody reads it well."""
    called = statement.expression
    return isinstance(called, Bracket) and "[" in called.opening


def _returned(names: Sequence[str], column: int) -> list[str]:
    line = f"{' ' * column}return {', '.join(names)}"
    if fits(line):
        return [line]
    items = Bracket("(", tuple(map(Item, names)), filled=False, exploded=True)
    return [line for line, _ in lay_out(column, "return ", items)]
