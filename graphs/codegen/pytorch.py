"""A network as a PyTorch module that a person could have written: one file that runs alone."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from graphs.codegen.classes import class_lines, name_of, named
from graphs.codegen.forward import Forward, Statement, Unit, reading_order
from graphs.codegen.layout import Bracket, Expression, Item, Line, call, fits, flat, lay_out
from graphs.codegen.names import class_name, plain_line
from graphs.codegen.tree import Group, module_tree, paths
from graphs.codegen.values import value_text
from graphs.declare import Call, Written
from graphs.network import Network
from graphs.problems import check_right
from graphs.propagate import Facts, propagate
from graphs.types import TensorType


@dataclass(frozen=True, slots=True)
class ModuleText:
    """A module's source.

    lines: for each node id the lines that build or call it, counted from 1. paths: for each node
    that is a module its name in the state_dict, which a reserved name can make differ from the
    node's own.
    """

    text: str
    class_name: str
    lines: Mapping[str, tuple[int, ...]]
    paths: Mapping[str, str]


def module_text(network: Network, facts: Facts | None = None, *, weights: str = "") -> ModuleText:
    """The source of a network without problems; weights: a file that lies beside it."""
    facts = propagate(network) if facts is None else facts
    check_right(facts)
    modules = dict(_modules(facts))
    tree = module_tree(network, {node: network.nodes[node].name for node in modules})
    name = class_name(network.name)
    classes = named((made for made in modules.values() if isinstance(made, Written)), name)
    calls = {
        node: made if isinstance(made, Call) else Call(name_of(made, classes))
        for node, made in modules.items()
    }
    forward = _written_forward(facts, tree)
    lines = [
        *_plain(_docstring(facts, weights), "", "import torch", "from torch import nn", "", ""),
        *class_lines(classes),
        (f"class {name}(nn.Module):", ()),
        *_constructor(calls, tree),
        *_plain(""),
        *_forward_lines(forward),
        *_plain("", "", *_run_alone(name, facts)),
    ]
    return ModuleText(
        "\n".join(line for line, _ in lines) + "\n",
        name,
        _line_numbers(lines),
        {node: ".".join(path) for node, path in paths(tree)},
    )


def _modules(facts: Facts) -> Iterator[tuple[str, Call | Written]]:
    """The nodes that are modules, in the order in which they are called. Losses are left out."""
    network = facts.network
    inputs = [node.id for node in network.of_kind("Input")]
    for unit in reading_order(network, [Unit((node,)) for node in network.nodes], inputs):
        (node,) = unit.nodes
        made = network.nodes[node].layer.module(*facts.nodes[node].inputs)
        if made is not None and network.nodes[node].layer.category != "loss":
            yield node, made


def _plain(*lines: str) -> Iterator[Line]:
    return ((line, ()) for text in lines for line in text.split("\n"))


def _docstring(facts: Facts, weights: str) -> str:
    totals = facts.totals
    name = plain_line(facts.network.name) or "A network"
    first = f"{name}: {totals.parameters:,} parameters, {totals.macs:,} multiply-accumulates."
    if not weights:
        return f'"""{first}"""'
    file = plain_line(weights)
    return "\n".join(
        (
            f'"""{first}',
            "",
            f"Its weights lie beside it, in {file}:",
            f"net.load_state_dict(safetensors.torch.load_file('{file}'))",
            '"""',
        )
    )


def _constructor(calls: Mapping[str, Call], tree: Group) -> Iterator[Line]:
    yield "    def __init__(self) -> None:", ()
    yield "        super().__init__()", ()
    for name, member in tree.members.items():
        yield from lay_out(8, f"self.{name} = ", _built(calls, member))


def _built(calls: Mapping[str, Call], member: Group | str) -> Expression:
    """The constructor of a module, with those of its members in it."""
    if isinstance(member, str):
        made = calls[member]
        args = tuple(value_text(value) for value in made.args)
        options = {name: value_text(value) for name, value in made.options.items()}
        return replace(call(made.target, args, options), builds=(member,))
    inner = [(name, _built(calls, each)) for name, each in member.members.items()]
    if member.chain:
        return Bracket("nn.Sequential(", tuple(Item(each) for _, each in inner), exploded=True)
    if member.numbered:
        items = tuple(Item(each) for _, each in inner)
        held = Bracket("[", items, "]", exploded=True, filled=False)
        return Bracket("nn.ModuleList(", (Item(held),))
    named = tuple(Item(each, f'"{name}": ') for name, each in inner)
    return Bracket("nn.ModuleDict(", (Item(Bracket("{", named, "}", exploded=True, filled=False)),))


def _written_forward(facts: Facts, tree: Group) -> Forward:
    network = facts.network
    inputs = [node.id for node in network.of_kind("Input")]
    needed = network.wiring.upstream(node.id for node in network.of_kind("Output"))
    units = [unit for unit in _units(facts, tree) if unit.nodes[-1] in needed]
    forward = Forward(facts, needed)
    forward.receive(inputs)
    for unit in reading_order(network, units, inputs):
        forward.compute(unit)
    return forward


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


def _forward_lines(forward: Forward) -> Iterator[Line]:
    yield from _signature(forward)
    for statement in forward.statements:
        yield from _statement_lines(statement)
    network = forward.network
    outputs = network.of_kind("Output")
    links = [network.incoming(node.id)[0] for node in outputs]
    names = [forward.names[link.source, link.source_port] for link in links]
    for text in _returned(names):
        yield text, tuple(node.id for node in outputs)


def _signature(forward: Forward) -> Iterator[Line]:
    facts, outputs = forward.facts, len(forward.network.of_kind("Output"))
    several = f"tuple[{', '.join(['torch.Tensor'] * outputs)}]"
    given = "torch.Tensor" if outputs == 1 else several
    names = (f"{name}: torch.Tensor" for name in forward.arguments.values())
    definition = Bracket("def forward(", tuple(map(Item, ("self", *names))))
    shapes = ", ".join(str(facts.nodes[node].outputs[0]) for node in forward.arguments)
    lines = [line for line, _ in lay_out(4, "", definition, f" -> {given}:")]
    if len(lines) == 1 and fits(f"{lines[0]}  # {shapes}"):
        lines = [f"{lines[0]}  # {shapes}"]
    return ((line, tuple(forward.arguments)) for line in lines)


def _statement_lines(statement: Statement) -> Iterator[Line]:
    before = f"{statement.target} = "
    line = f"        {before}{flat(statement.expression)}"
    if fits(f"{line}  # {statement.comment}"):
        return iter([(f"{line}  # {statement.comment}", statement.nodes)])
    lines = [text for text, _ in lay_out(8, before, statement.expression)]
    if len(lines) > 1 and _path_is_long(statement):
        lines = [f"{line}  # fmt: skip"]
    return ((each, statement.nodes) for each in (f"        # {statement.comment}", *lines))


def _path_is_long(statement: Statement) -> bool:
    """Formatters would break a long path at its brackets, where nobody reads it well."""
    called = statement.expression
    return isinstance(called, Bracket) and "[" in called.opening


def _returned(names: Sequence[str]) -> list[str]:
    line = f"        return {', '.join(names)}"
    if fits(line):
        return [line]
    items = Bracket("(", tuple(map(Item, names)), filled=False, exploded=True)
    return [line for line, _ in lay_out(8, "return ", items)]


def _run_alone(name: str, facts: Facts) -> list[str]:
    """What happens when the file is run: the outputs' shapes are printed."""
    network = facts.network
    types = [facts.nodes[node.id].outputs[0] for node in network.of_kind("Input")]
    samples = call("net", tuple(map(_sample, types)), {})
    several = len(network.of_kind("Output")) > 1
    given, shown = ("ys", "[tuple(y.shape) for y in ys]") if several else ("y", "tuple(y.shape)")
    return [
        'if __name__ == "__main__":',
        f"    net = {name}().eval()",
        "    with torch.no_grad():",
        *(line for line, _ in lay_out(8, f"{given} = ", samples)),
        f"    print({shown})",
    ]


def _sample(tensor: TensorType) -> Expression:
    sizes = tuple(map(str, (2, *tensor.shape)))
    if tensor.dtype == "float32":
        return call("torch.rand", sizes, {})
    return call("torch.zeros", sizes, {"dtype": f"torch.{tensor.dtype}"})


def _line_numbers(lines: Iterable[Line]) -> dict[str, tuple[int, ...]]:
    numbers: dict[str, list[int]] = {}
    for number, (_, nodes) in enumerate(lines, start=1):
        for node in nodes:
            numbers.setdefault(node, []).append(number)
    return {node: tuple(found) for node, found in numbers.items()}
