"""Blocks found in a flat network: nodes that one class of the code holds become uses of one block.

What differs between uses becomes parameters, and equal uses behind one another one node with
`repeat`. The network unfolds to what it was: same names, same layers, same wires.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from graphs.blocks import BlockLayer, check_block, copy_name, layer_of, parameter, with_defaults
from graphs.declare import CATALOGUE, Layer
from graphs.definitions import with_blocks
from graphs.flatten import flattened
from graphs.layers.ends import Input, Output
from graphs.layers.unknown import Opaque
from graphs.network import Block, Link, Network, Node, Wiring
from graphs.propagate import Facts, propagate
from graphs.same import difference
from graphs.types import GraphError

Classes = Mapping[str, str]
"""The names of classes by the paths of the modules that are of them."""
Place = Callable[[Network], Network]
Port = tuple[str, str]

_KINDS = {"whole": "whole", "real": "real", "flag": "flag", "size": "size", "padding": "size"}
"""Kinds of fields whose values may differ between uses, and the kinds of their parameters."""
_FEWEST = 2
"""A module around a single layer is no block."""
_TELLING = 3
"""Different values that must agree before one field is taken to follow from another."""


def with_hierarchy(network: Network, classes: Classes, place: Place) -> Network:
    """A flat network with its blocks; the same one where that would change what it is.

    place: puts the nodes of a network in their places.
    """
    found = network
    try:
        for paths in _by_height(network, classes):
            found = _with_level(found, {path: classes[path] for path in paths}, place)
            found = _repeated(found)
    except GraphError:
        return place(network)
    same = len(found.by_name) == len(found.nodes) and not difference(network, flattened(found))
    return place(found if same else network)


def _by_height(network: Network, classes: Classes) -> list[list[str]]:
    """The paths of modules, those first that hold no others; opaque nodes stay where they are."""
    opaque = [node.name for node in network.nodes.values() if isinstance(node.layer, Opaque)]
    good = {p for p in classes if p and not any(name.startswith(f"{p}.") for name in opaque)}
    heights: dict[str, int] = {}
    for path in sorted(good, key=lambda each: -each.count(".")):
        inner = (heights[each] for each in heights if each.startswith(f"{path}."))
        heights[path] = max(inner, default=-1) + 1
    levels: dict[int, list[str]] = {}
    for path in classes:
        if path in heights:
            levels.setdefault(heights[path], []).append(path)
    return [levels[height] for height in sorted(levels)]


@dataclass(frozen=True, slots=True)
class _Part:
    """The nodes of one module, as the network of a block, and where it stands outside.

    entering: for each input of the block a port inside at which what comes from outside arrives.
    leaving: the outputs of the block by the values inside.
    """

    path: str
    chosen: tuple[str, ...]
    inner: Network
    entering: Mapping[str, Port]
    leaving: Mapping[Port, str]

    @property
    def shape(self) -> Any:
        """What uses of one definition have in common: all but values that may be parameters."""
        nodes = tuple((n.name, *_fixed(n.layer)) for n in self.inner.nodes.values())
        return nodes, frozenset(self.inner.wiring)


def _fixed(layer: Layer) -> Iterator[Any]:
    if layer.kind == "Input":
        yield "Input"
        return
    yield layer.block if isinstance(layer, BlockLayer) else layer.kind
    for name, spec in layer.fields.items():
        value = getattr(layer, name)
        free = spec.kind in _KINDS and value is not None and not isinstance(value, str)
        yield None if free else (name, value)


def _with_level(network: Network, classes: Classes, place: Place) -> Network:
    facts = propagate(network)
    groups: dict[Any, list[_Part]] = {}
    for path, name in classes.items():
        part = _part(facts, path)
        if part is not None:
            groups.setdefault((name, part.shape), []).append(part)
    for (name, _), parts in groups.items():
        network = _with_uses(network, _free_name(network, name), parts, place)
    return network


def _part(facts: Facts, path: str) -> _Part | None:
    """The nodes of a module as a block's network; None where they cannot be one."""
    network = facts.network
    chosen = {k: n for k, n in network.nodes.items() if n.name.startswith(f"{path}.")}
    if len(chosen) < _FEWEST or any(n.layer.category in ("io", "loss") for n in chosen.values()):
        return None
    wiring = network.wiring
    between = wiring.downstream(chosen) & wiring.upstream(chosen) - chosen.keys()
    crossing = [k for key in chosen for k in network.incoming(key) if k.source not in chosen]
    leaving = [k for key in chosen for k in network.outgoing(key) if k.target not in chosen]
    if between or not crossing or not leaving:
        return None
    entering = dict.fromkeys((k.source, k.source_port) for k in crossing)
    given = sorted({(k.source, k.source_port) for k in leaving}, key=_order_of(chosen))
    return _Part(path, tuple(chosen), *_inside(facts, path, chosen, tuple(entering), given))


def _order_of(chosen: Mapping[str, Node]) -> Callable[[Port], tuple[int, int]]:
    places = {key: place for place, key in enumerate(chosen)}
    return lambda port: (places[port[0]], chosen[port[0]].layer.outputs.index(port[1]))


def _inside(
    facts: Facts, path: str, chosen: Mapping[str, Node], entering: Sequence[Port], given: list[Port]
) -> tuple[Network, Mapping[str, Port], Mapping[Port, str]]:
    ids: dict[str, str] = {}
    nodes: list[Node] = []
    ports: dict[Port, Port] = {}

    def add(layer: Layer, name: str, expressions: Mapping[str, str]) -> str:
        nodes.append(Node(f"n{len(nodes) + 1}", layer, name, expressions=expressions))
        return nodes[-1].id

    inputs = {}
    for name, value in _numbered("input", entering, chosen.values(), path):
        tensor = facts.type_on(Link(*value, "", ""))
        if tensor is None or not tensor.shape:
            raise GraphError(f"what arrives at {path} has no shape")
        ports[value] = (add(Input(tensor.shape, tensor.dtype), name, {}), "out")
        inputs[name] = next(
            (k.target, k.target_port)
            for key in chosen
            for k in facts.network.incoming(key)
            if (k.source, k.source_port) == value
        )
    for key, node in chosen.items():
        ids[key] = add(node.layer, node.name[len(path) + 1 :], node.expressions)
    links = [
        Link(
            *ports.get((k.source, k.source_port), (ids.get(k.source, ""), k.source_port)),
            ids[key],
            k.target_port,
        )
        for key in chosen
        for k in facts.network.incoming(key)
    ]
    outputs = {}
    for name, value in _numbered("output", given, chosen.values(), path):
        links.append(Link(ids[value[0]], value[1], add(Output(), name, {}), "in"))
        outputs[value] = name
    inner = Network(nodes={node.id: node for node in nodes}, wiring=Wiring(links))
    return inner, inputs, outputs


def _numbered(
    word: str, values: Sequence[Port], nodes: Iterable[Node], path: str
) -> Iterator[tuple[str, Port]]:
    """Names for ports that no node inside has."""
    taken = {node.name[len(path) + 1 :].partition(".")[0] for node in nodes}
    for number, value in enumerate(values, 1):
        name = f"{word}{number}" if len(values) > 1 else word
        while name in taken:
            name = f"{name}_"
        yield name, value


def _free_name(network: Network, wanted: str) -> str:
    stem = re.sub(r"[^A-Za-z0-9_]", "", wanted).lstrip("_0123456789")[:50] or "Block"
    if stem in CATALOGUE:
        stem = f"{stem}Block"
    name, number = stem, 2
    while name in network.blocks:
        name, number = f"{stem}{number}", number + 1
    return name


def _with_uses(network: Network, name: str, parts: list[_Part], place: Place) -> Network:
    """The network with modules of one shape as uses of one block."""
    block, arguments = _definition(name, parts, place)
    network = with_blocks(network, block)
    for part, given in zip(parts, arguments, strict=True):
        network = _with_use(network, part, layer_of(network.blocks[name])(**given))
    return network


def _with_use(network: Network, part: _Part, layer: BlockLayer) -> Network:
    key = part.chosen[0]
    use = Node(key, layer, part.path)
    # What stood before it may have become a block since.
    arriving = [
        Link(k.source, k.source_port, key, port)
        for port, end in part.entering.items()
        for k in (network.wiring.links[end],)
    ]
    leaving = [
        Link(key, part.leaving[k.source, k.source_port], k.target, k.target_port)
        for inner in part.chosen
        for k in network.outgoing(inner)
        if k.target not in part.chosen
    ]
    around = network.without(part.chosen)
    nodes = {
        k: use if k == key else n for k, n in network.nodes.items() if k in around.nodes or k == key
    }
    return replace(around, nodes=nodes).rewired(added=[*arriving, *leaving])


Vector = tuple[Any, ...]


def _definition(name: str, parts: list[_Part], place: Place) -> tuple[Block, list[dict[str, Any]]]:
    """The block of some modules, and the arguments with which each of them is a use of it."""
    differing = _differing(parts)
    names = _parameter_names(differing, parts[0].inner)
    specs, texts = {}, dict[str, dict[str, str]]()
    for (key, field_name), values in differing.items():
        spec = parts[0].inner.nodes[key].layer.fields[field_name]
        text = names[values]
        if text.isidentifier():
            specs[text] = parameter(_KINDS[spec.kind], values[0], spec.doc)
        texts.setdefault(key, {})[field_name] = text
    nodes = [
        replace(node, expressions={**node.expressions, **texts.get(node.id, {})})
        for node in parts[0].inner.nodes.values()
    ]
    inner = place(parts[0].inner.with_nodes(*nodes))
    block = with_defaults(check_block(Block(name, inner, specs)))
    given = [
        {text: values[number] for values, text in names.items() if text in specs}
        for number in range(len(parts))
    ]
    return block, given


def _differing(parts: list[_Part]) -> dict[tuple[str, str], Vector]:
    """The fields whose values are not the same in all modules, with the value in each."""
    found = {}
    for key, node in parts[0].inner.nodes.items():
        if node.layer.kind in ("Input", "Output"):
            continue
        for name in node.layer.fields:
            values = tuple(getattr(part.inner.nodes[key].layer, name) for part in parts)
            if any(value != values[0] for value in values):
                found[key, name] = values
    return found


def _parameter_names(
    differing: Mapping[tuple[str, str], Vector], inner: Network
) -> dict[Vector, str]:
    """For the values of each field a parameter's name, or what is computed of another one."""
    places: dict[Vector, tuple[str, str]] = {}
    for place, values in differing.items():
        places.setdefault(values, place)
    own: list[Vector] = []
    computed: dict[Vector, Vector] = {}
    for values in sorted(places, key=_size):
        base = next((each for each in own if _times(each, values)), None)
        if base is None:
            own.append(values)
        else:
            computed[values] = base
    fields = [places[values][1] for values in own]
    names: dict[Vector, str] = {}
    for values in own:
        key, name = places[values]
        wanted = name if fields.count(name) == 1 else f"{inner.nodes[key].name}_{name}"
        names[values] = _identifier(wanted, names.values())
    texts = {v: f"{_times(base, v)} * {names[base]}" for v, base in computed.items()}
    return names | texts


def _size(values: Vector) -> float:
    first = values[0]
    return float(first) if isinstance(first, (int, float)) else 0.0


def _times(base: Vector, values: Vector) -> int:
    """By which whole number all of `base` are multiplied; 0 where there is none.

    Two uses may agree by chance; three different values hardly do.
    """
    whole = all(type(n) is int and n > 0 for n in (*base, *values))
    if not whole or len({*base}) < _TELLING or values[0] % base[0]:
        return 0
    times = values[0] // base[0]
    return (
        times if times > 1 and all(b * times == v for b, v in zip(base, values, strict=True)) else 0
    )


def _identifier(text: str, taken: Iterable[str]) -> str:
    name = re.sub(r"[^A-Za-z0-9_]", "_", text)
    name = (name if name[0].isalpha() else f"p{name}")[-36:].lstrip("_0123456789") or "value"
    used, number, free = set(taken), 2, name
    while free in used or hasattr(BlockLayer, free):
        free, number = f"{name}_{number}", number + 1
    return free


def _repeated(network: Network) -> Network:
    """The network with equal uses of a block behind one another as one node that stands for all."""
    for key in list(network.nodes):
        run = _run(network, key)
        if len(run) > 1:
            network = _merged(network, run)
    return network


def _run(network: Network, key: str) -> list[str]:
    """The nodes from one on that are numbered, equal and in a row; the first of such a row only."""
    node = network.nodes.get(key)
    if node is None or not _repeats(node) or _is_next(_before(network, node), node):
        return []
    run = [key]
    while (after := _after(network, run[-1])) and _is_next(
        network.nodes[run[-1]], network.nodes[after]
    ):
        run.append(after)
    return run


def _repeats(node: Node) -> bool:
    layer = node.layer
    if not isinstance(layer, BlockLayer) or layer.repeat != 1:
        return False
    single = len(layer.inputs) == len(layer.outputs) == 1
    return single and node.name.rpartition(".")[2].isdigit()


def _before(network: Network, node: Node) -> Node | None:
    links = network.incoming(node.id)
    alone = len(links) == 1 and len(network.outgoing(links[0].source)) == 1
    return network.nodes[links[0].source] if alone else None


def _after(network: Network, key: str) -> str:
    links = network.outgoing(key)
    return links[0].target if len(links) == 1 else ""


def _is_next(one: Node | None, other: Node) -> bool:
    if one is None or not (_repeats(one) and _repeats(other)) or one.layer != other.layer:
        return False
    return copy_name(one.name, 1) == other.name


def _merged(network: Network, run: list[str]) -> Network:
    first, last = network.nodes[run[0]], run[-1]
    group, _, number = first.name.rpartition(".")
    held = {n.name for n in network.nodes.values() if n.name.startswith(f"{group}.")}
    named = group and not group.rpartition(".")[2].isdigit() and group not in network.by_name
    whole = named and number == "0" and len(held) == len(run)
    layer = replace(first.layer, repeat=len(run))  # type: ignore[type-var]
    node = replace(first, layer=layer, name=group if whole else first.name)
    leaving = [k._replace(source=first.id) for k in network.outgoing(last)]
    kept = network.without(run[1:])
    return kept.with_nodes(node).rewired(added=leaving)
