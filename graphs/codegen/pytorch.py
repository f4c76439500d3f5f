"""A network as a PyTorch module that a person could have written: one file that runs alone."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from textwrap import wrap

from graphs.blocks import BlockLayer, copy_names
from graphs.codegen.classes import Named, class_lines, named
from graphs.codegen.functions import function_text
from graphs.codegen.layout import WIDTH, Expression, Line, call, fits, flat, lay_out
from graphs.codegen.module import (
    ModuleClass,
    Serving,
    class_text,
    run_lengths,
    servings_of,
)
from graphs.codegen.names import RESERVED, class_name, folded, plain_line
from graphs.codegen.signature import ABSENT, Signature
from graphs.codegen.tree import module_tree, paths
from graphs.codegen.uses import Use, drawn_out, is_module, module_names, uses_in
from graphs.declare import Call, Written
from graphs.figures import model_totals
from graphs.network import Network, Node
from graphs.problems import check_right
from graphs.propagate import Facts, propagate
from graphs.types import TensorType


@dataclass(frozen=True, slots=True)
class ModuleText:
    """A module's source.

    lines: for each node id the lines that build or call it, counted from 1; nodes inside a block
    as `Block/id`. paths: for each node of the flattened network that is a module its name in the
    state_dict, which a reserved name can make differ from the node's own.
    """

    text: str
    class_name: str
    lines: Mapping[str, tuple[int, ...]]
    paths: Mapping[str, str]


def module_text(network: Network, facts: Facts | None = None, *, weights: str = "") -> ModuleText:
    """The source of a network without problems; weights: a file that lies beside it."""
    facts = propagate(network) if facts is None else facts
    check_right(facts)
    name = class_name(network.name)
    planner = _Planner(facts, name)
    top = planner.plan()
    lines = [
        *_plain(_docstring(facts, weights), "", "import torch", "from torch import nn", "", ""),
        *class_lines(planner.written),
        *planner.lines,
        *_plain(*_run_alone(name, facts)),
    ]
    return ModuleText(
        "\n".join(line for line, _ in lines) + "\n",
        name,
        _line_numbers(lines),
        dict(_state_paths(top)),
    )


@dataclass
class _Planner:
    """Finds the classes of a network, those of inner blocks first, and writes them."""

    facts: Facts
    name: str
    lines: list[Line] = field(default_factory=list)
    written: Named = ()
    serving: dict[object, Serving] = field(default_factory=dict)
    taken: set[str] = field(default_factory=set)

    def plan(self) -> ModuleClass:
        """Write all classes; the network's own comes last."""
        whole = Use("", {}, drawn_out(self.facts))
        uses = {name: tuple(found.values()) for name, found in uses_in(whole.facts).items()}
        everything = [whole, *(use for found in uses.values() for use in found)]
        self.written = named((made for use in everything for made in _written_in(use)), self.name)
        self.taken = {folded(self.name), *(folded(name) for name, _ in self.written)}
        for block in self.facts.network.blocks.values():
            for group in self._alike(uses[block.name]):
                self._write(_free_class(block.name, self.taken), group)
        return self._write(self.name, (whole,))

    def _write(self, name: str, uses: tuple[Use, ...]) -> ModuleClass:
        first = uses[0].facts
        block = self.facts.network.blocks.get(uses[0].block)
        nodes = [n for n in first.network.nodes.values() if isinstance(n.layer, BlockLayer)]
        planned = ModuleClass(
            name,
            uses,
            module_tree(first.network, module_names(first)),
            Signature(uses, block.parameters if block else {}),
            {n.id: [servings_of(use, n, self.serving) for use in uses] for n in nodes},
            self.written,
            block.doc if block else "",
            f"{block.name}/" if block else "",
        )
        done, lines = class_text(planned)
        self.lines += [*lines, ("", ()), ("", ())]
        self.serving.update((use.key, Serving(done, place)) for place, use in enumerate(uses))
        return done

    def _alike(self, uses: Iterable[Use]) -> list[tuple[Use, ...]]:
        """The uses in groups that one class can serve each."""
        groups: list[tuple[dict[str, object], list[Use]]] = []
        for use in uses:
            shape = self._shape(use)
            for known, group in groups:
                if _fit(known, shape):
                    known.update({key: each for key, each in shape.items() if each is not ABSENT})
                    group.append(use)
                    break
            else:
                groups.append((shape, [use]))
        return [tuple(group) for _, group in groups]

    def _shape(self, use: Use) -> dict[str, object]:
        """What uses must have in common to share a class; all else can be an argument."""
        network = use.facts.network
        nodes = {node.id: (node.name, self._made(use, node)) for node in network.nodes.values()}
        shape: dict[str, object] = {"names": tuple((key, name) for key, (name, _) in nodes.items())}
        shape["wiring"] = network.wiring
        return shape | {f"node {key}": made for key, (_, made) in nodes.items()}

    def _made(self, use: Use, node: Node) -> object:
        if node.layer.category in ("io", "loss"):
            return None
        if isinstance(node.layer, BlockLayer):
            servings = servings_of(use, node, self.serving)
            if not servings:
                return ABSENT
            classes = tuple(dict.fromkeys(each.module.name for each in servings))
            return run_lengths(servings), classes
        inputs = use.facts.nodes[node.id].inputs
        made = node.layer.module(*inputs)
        if isinstance(made, Call):
            own = tuple(name for name in made.options if name not in node.layer.fields)
            return made.target, len(made.args), own
        if made is None:
            names = tuple(f"x{place}" for place in range(len(inputs)))
            return flat(function_text(node.layer.function(*inputs), names))
        return repr(made)


def _fit(one: dict[str, object], other: dict[str, object]) -> bool:
    return one.keys() == other.keys() and all(
        ABSENT in (each, other[key]) or each == other[key] for key, each in one.items()
    )


def _written_in(use: Use) -> Iterator[Written]:
    for node in use.facts.network.nodes.values():
        if not isinstance(node.layer, BlockLayer) and is_module(node, use.facts):
            made = node.layer.module(*use.facts.nodes[node.id].inputs)
            if isinstance(made, Written):
                yield made


def _free_class(wanted: str, taken: set[str]) -> str:
    name, number = f"{wanted}Block" if wanted in RESERVED else wanted, 2
    while folded(name) in taken:
        name, number = f"{wanted}{number}", number + 1
    taken.add(folded(name))
    return name


def _state_paths(module: ModuleClass, place: int = 0) -> Iterator[tuple[str, str]]:
    """For each layer of a use, those in its blocks as well, its flat id and its path in code."""
    network = module.uses[place].facts.network
    for key, path in paths(module.tree):
        node, name = network.nodes[key], ".".join(path)
        if not isinstance(node.layer, BlockLayer):
            yield key, name
            continue
        named = copy_names(replace(node, name=name), node.layer)
        copies = zip(named, module.called[key][place], strict=True)
        for number, (here, serving) in enumerate(copies):
            # Copies that were drawn out have their number in their id already.
            prefix = key if "/" in key else f"{key}/{number}"
            for inner, rest in _state_paths(*serving):
                yield f"{prefix}/{inner}", f"{here}.{rest}"


def _plain(*lines: str) -> Iterator[Line]:
    return ((line, ()) for text in lines for line in text.split("\n"))


def _docstring(facts: Facts, weights: str) -> str:
    totals = model_totals(facts)
    name = plain_line(facts.network.name) or "A network"
    first = f"{name}: {totals.parameters:,} parameters, {totals.macs:,} multiply-accumulates."
    if not weights and fits(f'"""{first}"""'):
        return f'"""{first}"""'
    first = "\n".join(wrap(first, WIDTH - len('""""""')))
    if not weights:
        return f'"""{first}\n"""'
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
