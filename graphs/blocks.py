"""Blocks as layers: a use of a block is a node whose layer is a dataclass made from it.

Its fields are the block's parameters and `repeat`; what it gives, holds and costs is found by
propagating the block's network, so every rule for layers holds for blocks too.
"""

import keyword
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, make_dataclass, replace
from functools import cached_property
from types import MappingProxyType
from typing import Any, ClassVar, cast

from graphs.declare import CATALOGUE, Held, Layer, Weight
from graphs.expressions import evaluate_with
from graphs.fields import LARGEST, Field, declared_fields, whole
from graphs.figures import depth
from graphs.layers.ends import Input
from graphs.network import Block, Network, Node
from graphs.problems import problems
from graphs.propagate import Facts, propagate
from graphs.remember import MEMORY
from graphs.types import FieldError, GraphError, ShapeError, TensorType

MOST_REPEATS = 1000
MOST_LAYERS = 20_000
"""What a network may unfold to; more is a slip of the hand, or an attack."""

PARAMETER_KINDS = ("whole", "real", "flag", "size", "text")


@dataclass(frozen=True, eq=False)
class BlockLayer(Layer):
    """Base of the layers made from blocks. Two are equal when blocks and arguments are."""

    block: ClassVar[Block]

    repeat: int = whole(
        default=1,
        minimum=0,
        maximum=MOST_REPEATS,
        doc="How many of it stand one behind the other, each with weights of its own.",
    )

    category = "block"
    takes = "any"

    def __eq__(self, other: object) -> bool:
        if self is other:
            return True
        if not isinstance(other, BlockLayer) or self.values != other.values:
            return False
        return type(self) is type(other) or self.block == other.block

    @cached_property
    def values(self) -> tuple[Any, ...]:
        """The values of all fields, `repeat` among them."""
        return tuple(getattr(self, name) for name in self.fields)

    @cached_property
    def _hash(self) -> int:
        return hash((self.kind, self.block, self.values))

    def __hash__(self) -> int:
        return self._hash

    @cached_property
    def inside(self) -> Network:
        """The block's network with this use's arguments put in. ShapeError where they do not fit.

        Its nodes keep their ids; equal layers stay the identical objects.
        """
        given = {name: getattr(self, name) for name in self.block.parameters}
        return with_values(self.block.network, given)

    @cached_property
    def unfolded(self) -> int:
        """How many layers it stands for, blocks in it unfolded too; its ports are none."""
        return self.repeat * layer_count(self.inside)

    @cached_property
    def deep(self) -> int:
        try:
            inside = self.inside
        except ShapeError:
            inside = self.block.network
        ends = 2
        return self.repeat * max(depth(inside) - ends, 0)

    @cached_property
    def inner_names(self) -> tuple[str, ...]:
        """The names of the modules inside, without the use's own before them."""
        nodes = (node for node in self.inside.nodes.values() if node.layer.category != "io")
        return tuple(name for node in nodes for name in module_names(node))

    def copies(self, *inputs: TensorType) -> tuple[Facts, ...]:
        """The facts of each repeated copy, in the order of the flow; ShapeError at a problem."""
        key = ("copies", inputs)
        found: tuple[Facts, ...] | None = self.memo.get(key)
        if found is None:
            found = self._propagated(inputs)
            MEMORY.keep(self.memo, key, found)
        return found

    def _propagated(self, inputs: tuple[TensorType, ...]) -> tuple[Facts, ...]:
        self.check_repeat()
        copies: list[Facts] = []
        for _ in range(self.repeat):
            if copies and inputs == arriving_in(copies[-1]):
                copies.append(copies[-1])
                continue
            facts = propagate(with_inputs(self.inside, inputs))
            _refuse_problems(facts)
            copies.append(facts)
            inputs = leaving(facts)
        return tuple(copies)

    def check_repeat(self) -> None:
        """Refuse copies that cannot stand behind each other, or that are too many."""
        if self.repeat != 1 and len(self.inputs) != len(self.outputs):
            raise ShapeError(
                f"{self.kind} takes {len(self.inputs)} and gives {len(self.outputs)}: it cannot "
                f"stand {self.repeat} times behind itself",
                "Set repeat to 1",
            )
        if self.unfolded > MOST_LAYERS:
            raise ShapeError(
                f"{self.kind} unfolds to {self.unfolded:,} layers; {MOST_LAYERS:,} are the most",
                "Repeat it less often",
            )

    def output(self, *inputs: TensorType) -> tuple[TensorType, ...]:
        copies = self.copies(*inputs)
        return leaving(copies[-1]) if copies else inputs

    def weights(self, *inputs: TensorType) -> tuple[Weight, ...]:
        return tuple(
            weight._replace(name=f"{number}.{name}" if self.repeat != 1 else name)
            for number, facts in enumerate(self.copies(*inputs))
            for name, weight in _weights(facts)
        )

    def held(self, *inputs: TensorType) -> Held:
        outputs = self.given(*inputs)
        copies = self.copies(*inputs)
        own = (facts.totals.activations - _elements(arriving_in(facts)) for facts in copies)
        macs = sum(facts.totals.macs for facts in copies)
        operations = sum(facts.totals.operations for facts in copies)
        return Held(outputs, self.weights(*inputs), macs, operations, sum(own), self.unfolded)

    def smallest_batch(self, *inputs: TensorType) -> int:
        copies = self.copies(*inputs)
        return max(
            (
                node.layer.smallest_batch(*facts.nodes[key].inputs)
                for facts in copies
                for key, node in facts.network.nodes.items()
                if not node.passes
            ),
            default=1,
        )

    def names(self, name: str) -> Sequence[str]:
        if self.repeat == 1:
            return (name,)
        return [copy_name(name, number) for number in range(self.repeat)] or [name]

    def detail(self) -> str:
        shown = (
            f"{name} {self.fields[name].shown(getattr(self, name))}"
            for name in self.block.parameters
        )
        return ", ".join(shown)


def parameter(kind: str, default: Any, doc: str = "") -> Field:
    """A parameter of a block; FieldError when the default is no value of its kind."""
    if kind not in PARAMETER_KINDS:
        raise FieldError("kind", f"must be one of {', '.join(PARAMETER_KINDS)}, not {kind[:40]}")
    low = {"whole": -LARGEST, "size": -LARGEST}.get(kind)
    spec = Field(kind=kind, doc=doc, name="default", minimum=low, maximum=LARGEST if low else None)
    return replace(spec, default=spec.check(default))


def check_block(block: Block) -> Block:
    """Return a block, or raise GraphError when its name or a parameter's is none."""
    if not re.fullmatch(r"[A-Za-z][A-Za-z0-9_]{0,59}", block.name) or keyword.iskeyword(block.name):
        raise GraphError(
            f"“{block.name[:40]}” cannot be a block's name: it starts with a letter and has only "
            "letters, digits and _, as Bottleneck"
        )
    if block.name in CATALOGUE:
        raise GraphError(f"{block.name} is a layer of the catalogue; choose another name")
    for name in block.parameters:
        good = re.fullmatch(r"[A-Za-z][A-Za-z0-9_]{0,39}", name) and not keyword.iskeyword(name)
        if not good or hasattr(BlockLayer, name):
            raise GraphError(f"“{name[:40]}” cannot be a parameter's name in {block.name}")
    return block


def layer_of(block: Block) -> type[BlockLayer]:
    """The class of the layers that use a block: made once for each definition."""
    made: type[BlockLayer] | None = block.__dict__.get("_layer")
    if made is None:
        made = block.__dict__["_layer"] = _made(check_block(block))
    return made


def _made(block: Block) -> type[BlockLayer]:
    own = [
        (name, Any, field(default=spec.default, metadata={"field": spec}))
        for name, spec in block.parameters.items()
    ]
    ends = {
        "block": block,
        "kind": block.name,
        "inputs": tuple(node.name for node in block.network.of_kind("Input")),
        "outputs": tuple(node.name for node in block.network.of_kind("Output")),
        "__doc__": block.doc or f"The block {block.name}.",
    }
    made = cast(
        type[BlockLayer],
        make_dataclass(block.name, own, bases=(BlockLayer,), namespace=ends, frozen=True, eq=False),
    )
    # The parameters first, as people read them; repeat is every block's.
    specs = declared_fields(made)
    specs["repeat"] = specs.pop("repeat")
    made.fields = MappingProxyType(specs)
    return made


def use(block: Block, repeat: int = 1, /, **arguments: Any) -> BlockLayer:
    """A layer that is a use of a block. FieldError for an argument that cannot be."""
    return layer_of(block)(repeat=repeat, **arguments)


def with_values(network: Network, values: Mapping[str, Any]) -> Network:
    """A block's network with values for its parameters; the same one where none matters."""
    changed = {}
    for node in network.nodes.values():
        if node.expressions:
            layer = evaluated(node, values)
            if layer is not node.layer:
                changed[node.id] = layer
    return network.with_layers(changed) if changed else network


def with_defaults(block: Block) -> Block:
    """A definition whose own network shows its parameters' defaults; GraphError if it cannot."""
    values = {name: spec.default for name, spec in block.parameters.items()}
    try:
        network = with_values(block.network, values)
    except ShapeError as error:
        raise GraphError(f"with the defaults of {block.name}, {error.message}") from None
    return block if network is block.network else replace(block, network=network)


def evaluated(node: Node, values: Mapping[str, Any]) -> Layer:
    """A node's layer with its expressions worked out; ShapeError names the one that fails."""
    fields = {}
    for name, text in node.expressions.items():
        try:
            value = node.layer.fields[name].check(evaluate_with(text, values))
        except ValueError as error:
            what = (
                error.message.removeprefix(name) if isinstance(error, ShapeError) else f" {error}"
            )
            raise ShapeError(f"{node.name}: {name} = {text}{what}") from None
        if value != getattr(node.layer, name):
            fields[name] = value
    return replace(node.layer, **fields) if fields else node.layer  # type: ignore[type-var]


def with_inputs(network: Network, inputs: tuple[TensorType, ...]) -> Network:
    """A block's network with what arrives at its Inputs."""
    ends = network.of_kind("Input")
    changed = {}
    for node, tensor in zip(ends, inputs, strict=True):
        if not tensor.shape:
            raise ShapeError(f"a single number arrives at {node.name}, and a block takes tensors")
        layer = Input(tensor.shape, tensor.dtype)
        if layer != node.layer:
            changed[node.id] = replace(node, layer=layer)
    return network.with_nodes(*changed.values()) if changed else network


def arriving_in(facts: Facts) -> tuple[TensorType, ...]:
    """What the Inputs of a block's network give."""
    return tuple(facts.nodes[node.id].outputs[0] for node in facts.network.of_kind("Input"))


def leaving(facts: Facts) -> tuple[TensorType, ...]:
    """What arrives at the Outputs of a block's network."""
    return tuple(facts.nodes[node.id].inputs[0] for node in facts.network.of_kind("Output"))


def _elements(tensors: tuple[TensorType, ...]) -> int:
    return sum(tensor.elements for tensor in tensors)


def _refuse_problems(facts: Facts) -> None:
    for problem in problems(facts):
        raise ShapeError(f"inside, {problem.message}", problem.hint)


def _weights(facts: Facts) -> Iterator[tuple[str, Weight]]:
    for key, node in facts.network.nodes.items():
        for weight in facts.nodes[key].weights:
            yield f"{node.name}.{weight.name}", weight


def copy_names(node: Node, layer: BlockLayer) -> list[str]:
    """The names of a block's copies; a plain use has its own name.

    Where `repeat` follows from an expression they are numbered even if it gives 1: keys of weights
    must not change their form with a value.
    """
    if is_repeated(node, layer):
        return [copy_name(node.name, number) for number in range(layer.repeat)]
    return [node.name]


def is_repeated(node: Node, layer: BlockLayer) -> bool:
    """Whether a node stands for a sequence of copies of its block, however many these are."""
    return layer.repeat != 1 or "repeat" in node.expressions


def copy_name(name: str, number: int) -> str:
    """The name of a copy of a repeated block.

    Copies are members of a sequence: `stage` gives stage.0, stage.1 …; one that is named by its
    place in a sequence itself takes the next places: `layer1.1` gives layer1.1, layer1.2 …
    """
    group, dot, last = name.rpartition(".")
    if last.isdigit():
        return f"{group}{dot}{int(last) + number}"
    return f"{name}.{number}"


def check_unfolds(network: Network) -> None:
    """GraphError when blocks unfold to too many layers, or to layers with one name."""
    try:
        count = layer_count(network)
    except ShapeError as error:
        raise GraphError(error.message) from None
    if count > MOST_LAYERS:
        raise GraphError(f"the blocks unfold to {count:,} layers; {MOST_LAYERS:,} are the most")
    for each in (network, *(block.network for block in network.blocks.values())):
        _refuse_shared_names(each)


def _refuse_shared_names(network: Network) -> None:
    """Two nodes can only share a name through the copies of a repeated block, or its insides."""
    owners: dict[str, Node] = {}
    for node in network.nodes.values():
        for name in module_names(node):
            other = owners.setdefault(name, node)
            if other is not node:
                raise GraphError(
                    f"{other.name} and {node.name} both have a part named {name} once blocks are "
                    "unfolded; rename one of them"
                )


def module_names(node: Node) -> Iterator[str]:
    """The names of all modules that a node stands for, those inside a block as well."""
    if not isinstance(node.layer, BlockLayer):
        yield node.name
        return
    for name in copy_names(node, node.layer):
        yield name
        yield from (f"{name}.{inner}" for inner in node.layer.inner_names)


def layer_count(network: Network) -> int:
    """How many layers a network has when its blocks are unfolded; its ends do not count."""
    return sum(map(_layer_count_of, network.nodes.values()))


def _layer_count_of(node: Node) -> int:
    if node.passes:
        return 0
    layer = node.layer
    return layer.unfolded if isinstance(layer, BlockLayer) else layer.category != "io"
