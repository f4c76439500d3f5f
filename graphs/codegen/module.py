"""The class of a network, or of a block as some of its uses need it: constructor and forward."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from textwrap import wrap
from typing import NamedTuple

from graphs.blocks import BlockLayer, arriving_in, is_repeated, leaving
from graphs.codegen.classes import Named, name_of
from graphs.codegen.layout import WIDTH, Bracket, Expression, Item, Line, call, lay_out, noted
from graphs.codegen.method import forward_lines
from graphs.codegen.names import plain_line
from graphs.codegen.signature import ABSENT, Argument, Signature
from graphs.codegen.tree import Group
from graphs.codegen.uses import Use, copies_of
from graphs.declare import Call, Layer, Written
from graphs.network import Network, Node
from graphs.propagate import Facts
from graphs.types import TensorType

LONGEST_DOC = 400
POSITIONAL = 2
"""Arguments that a call gives without their names; readers lose count of more."""


@dataclass(frozen=True, eq=False)
class ModuleClass:
    """A class to be written. uses: those that it serves, of which the first stands for all.

    called: for each node that is a block its class and which use of that class each copy is, in
    each of the uses. about: what stands before the ids of its nodes in the numbers of lines.
    """

    name: str
    uses: Sequence[Use]
    tree: Group
    signature: Signature
    called: Mapping[str, Sequence[tuple["Serving", ...]]]
    written: Named = ()
    doc: str = ""
    about: str = ""
    arguments: tuple[Argument, ...] = field(default=())

    @property
    def facts(self) -> Facts:
        """The facts of the use that stands for all."""
        return self.uses[0].facts

    @property
    def network(self) -> Network:
        """The network of the use that stands for all."""
        return self.facts.network

    @property
    def sequence(self) -> bool:
        """Whether it is an nn.Sequential as a whole."""
        return self.tree.chain


class Serving(NamedTuple):
    """A class, and the place of a use among those that it serves."""

    module: ModuleClass
    place: int

    @property
    def told(self) -> tuple[object, ...]:
        """The class, and what its constructor is told."""
        values = (argument.values[self.place] for argument in self.module.arguments)
        return self.module.name, *values


def class_text(module: ModuleClass) -> tuple[ModuleClass, list[Line]]:
    """The class's lines, and the class with the arguments that its constructor turned out to need.

    The classes of the blocks in it come first: they must know their arguments already.
    """
    constructor = _Constructor(module)
    body = list(constructor.lines())
    done = replace(module, arguments=module.signature.arguments)
    base = "nn.Sequential" if module.sequence else "nn.Module"
    lines = [
        (f"class {module.name}({base}):", ()),
        *_doc(module),
        *lay_out(4, "", _definition(done), " -> None:"),
        *body,
    ]
    if not module.sequence:
        lines += [("", ()), *forward_lines(module.tree, [use.facts for use in module.uses])]
    return done, [(text, tuple(module.about + node for node in nodes)) for text, nodes in lines]


def _doc(module: ModuleClass) -> Iterator[Line]:
    text = plain_line(module.doc, LONGEST_DOC) or _from_to(module)
    lines = wrap(f'"""{text}"""', WIDTH - 4)
    if len(lines) > 1:
        # Quotes on a line of their own end a docstring of several lines.
        lines = [*wrap(f'"""{text}', WIDTH - 8), '"""']
    for line in (*lines, ""):
        yield f"    {line}".rstrip(), ()


def _from_to(module: ModuleClass) -> str:
    """What a class without a text of its own takes and gives."""
    shapes = {tuple(map(_shapes, (arriving_in(u.facts), leaving(u.facts)))) for u in module.uses}
    return "From {} to {}.".format(*shapes.pop()) if len(shapes) == 1 else "A part of the network."


def _shapes(tensors: Sequence[TensorType]) -> str:
    return " and ".join(map(str, tensors))


def _definition(module: ModuleClass) -> Bracket:
    own = (argument.definition() for argument in module.arguments)
    return Bracket("def __init__(", (Item("self"), *own))


class _Constructor:
    """The lines of `__init__`, in which each value is written so that it fits every use."""

    def __init__(self, module: ModuleClass) -> None:
        self._module, self._uses = module, module.uses
        self._nodes = module.network.nodes

    def lines(self) -> Iterator[Line]:
        """What follows the definition."""
        tree = self._module.tree
        if tree.chain:
            yield from lay_out(
                8, "", Bracket("super().__init__(", self._members(tree), exploded=True)
            )
            return
        yield "        super().__init__()", ()
        for name, member in tree.members.items():
            yield from noted(lay_out(8, f"self.{name} = ", self._built(member)), self._note(member))

    def _built(self, member: Group | str) -> Expression:
        """The constructor of a module, with those of its members in it."""
        if isinstance(member, str):
            node = self._nodes[member]
            if _is_sequence(node):
                return Bracket("nn.Sequential(", self._copies(node))
            return self._made(node)
        if member.chain:
            return Bracket("nn.Sequential(", self._members(member), exploded=True)
        if member.numbered:
            held = Bracket("[", self._members(member), "]", exploded=True, filled=False)
            return Bracket("nn.ModuleList(", (Item(held),))
        named = tuple(
            Item(self._built(m), f'"{n}": ', self._note(m)) for n, m in member.members.items()
        )
        inner = Bracket("{", named, "}", exploded=True, filled=False)
        return Bracket("nn.ModuleDict(", (Item(inner),))

    def _members(self, group: Group) -> tuple[Item, ...]:
        """The members of a sequence; the copies of a repeated block are members of it."""
        items: list[Item] = []
        for member in group.members.values():
            node = self._nodes[member] if isinstance(member, str) else None
            if node is not None and _is_sequence(node):
                items += self._copies(node)
            else:
                items.append(Item(self._built(member), note=self._note(member)))
        return tuple(items)

    def _note(self, member: Group | str) -> str:
        """What is said behind a module that stands for a bypassed layer."""
        return "bypassed" if isinstance(member, str) and self._nodes[member].passes else ""

    def _made(self, node: Node) -> Expression:
        if isinstance(node.layer, BlockLayer):
            return self._used(node, [servings[0] for servings in self._module.called[node.id]])
        facts = [use.facts for use in self._uses]
        made = [f.network.nodes[node.id].layer.module(*f.nodes[node.id].inputs) for f in facts]
        if isinstance(made[0], Written):
            return replace(call(name_of(made[0], self._module.written), (), {}), builds=(node.id,))
        calls = [each for each in made if isinstance(each, Call)]
        args = (
            self._text(node, [each.args[place] for each in calls], place)
            for place in range(len(calls[0].args))
        )
        layers = [each.network.nodes[node.id].layer for each in facts]
        options = {
            name: self._text(
                node, [_option(*pair, name) for pair in zip(calls, layers, strict=True)], name
            )
            for name in _option_names(calls, node.layer)
        }
        return replace(call(calls[0].target, tuple(args), options), builds=(node.id,))

    def _text(self, node: Node, values: Sequence[object], slot: int | str) -> str:
        """The source of one value of a node's constructor call."""
        fields = [use.facts.network.nodes[node.id].layer for use in self._uses]
        names = [slot] if isinstance(slot, str) else list(node.layer.fields)
        for name in names:
            if name in node.expressions and [getattr(each, name) for each in fields] == values:
                return self._module.signature.text(values, name, node.expressions[name])
        wanted = slot if isinstance(slot, str) else _inferred(node, slot)
        return self._module.signature.text(values, wanted)

    def _copies(self, node: Node) -> tuple[Item, ...]:
        """The copies of a repeated block: runs of equal ones as comprehensions."""
        servings = self._module.called[node.id]
        runs = [_runs(each) for each in servings]
        if not any(servings):
            return ()
        if max(map(len, runs)) < 2:
            counts = [len(each) for each in servings]
            text = self._module.signature.text(
                counts, f"{_last(node)}_repeats", node.expressions.get("repeat", "")
            )
            first = [each[0] if each else None for each in servings]
            return (_comprehension(self._used(node, first), text),)
        items = []
        for place, (_, count) in enumerate(runs[0]):
            used = self._used(node, [run[place][0] for run in runs])
            items.append(_comprehension(used, str(count)) if count > 1 else Item(used))
        return tuple(items)

    def _used(self, node: Node, servings: Sequence[Serving | None]) -> Expression:
        """The call of a block's class; None where a use makes no copy of it."""
        known = next(each for each in servings if each is not None)
        args, options = [], {}
        for number, argument in enumerate(known.module.arguments):
            values = [
                ABSENT if s is None else s.module.arguments[number].values[s.place]
                for s in servings
            ]
            name = argument.name
            text = self._module.signature.text(values, name, node.expressions.get(name, ""))
            if not argument.default and number < POSITIONAL:
                args.append(text)
            elif text != argument.default:
                options[name] = text
        return replace(call(known.module.name, tuple(args), options), builds=(node.id,))


def _is_sequence(node: Node) -> bool:
    return isinstance(node.layer, BlockLayer) and is_repeated(node, node.layer)


def _option_names(calls: Sequence[Call], layer: Layer) -> list[str]:
    """The options that some call has, in the order in which the layer declares them."""
    names = dict.fromkeys(name for each in calls for name in each.options)
    fields = list(layer.fields)
    return sorted(names, key=lambda name: fields.index(name) if name in fields else len(fields))


def _option(made: Call, layer: Layer, name: str) -> object:
    """An option of a call, or what the layer has there where the call leaves the default out."""
    return made.options[name] if name in made.options else getattr(layer, name)


def _runs(servings: Sequence[Serving]) -> list[tuple[Serving, int]]:
    """Copies that are made alike, one after the other, with how many they are."""
    runs: list[tuple[Serving, int]] = []
    for each in servings:
        if runs and runs[-1][0].told == each.told:
            runs[-1] = (each, runs[-1][1] + 1)
        else:
            runs.append((each, 1))
    return runs


def run_lengths(servings: Sequence[Serving]) -> tuple[int, ...]:
    """How many copies stand in each run; () where at most one run makes them all alike."""
    lengths = tuple(count for _, count in _runs(servings))
    return lengths if len(lengths) > 1 else ()


def _comprehension(used: Expression, count: str) -> Item:
    return Item(Bracket("*(", (Item(used), Item(f"for _ in range({count})")), between=" "))


def _inferred(node: Node, place: int) -> str:
    """How an argument is called that follows from what arrives: `in_channels`."""
    names = [name for name, spec in node.layer.fields.items() if spec.optional]
    inferred = [name for name in names if getattr(node.layer, name) is None]
    return inferred[0] if inferred and place == 0 else f"{_last(node)}_size"


def _last(node: Node) -> str:
    last = node.name.rpartition(".")[2]
    return node.layer.kind.lower() if last.isdigit() else last


def servings_of(use: Use, node: Node, serving: Mapping[object, Serving]) -> tuple[Serving, ...]:
    """The classes that serve the copies of a block that a node uses."""
    layer = use.facts.network.nodes[node.id].layer
    assert isinstance(layer, BlockLayer)
    return tuple(serving[each.key] for each in copies_of(layer, use.facts, node.id))
