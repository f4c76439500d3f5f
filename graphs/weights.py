"""The weights that a design has: which node owns which, and where they lie. Tensors stay in files.

Nothing is thrown away by an edit: what a node has fits it or does not, as its layer stands now.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Literal, NamedTuple

from graphs.blocks import BlockLayer, copy_names
from graphs.declare import Layer, Weight
from graphs.network import Kept, Network, Node, Stored
from graphs.propagate import Facts, NodeFacts

State = Literal["", "kept", "partly", "new"]
"""Whether a node has its weights; empty where it needs none, or where no node has any."""


class Place(NamedTuple):
    """Where a tensor lies: a safetensors file and the key in it."""

    file: str
    key: str


def weight_key(node: Node, name: str) -> str:
    """The state_dict key of a node's weight, given its name in the layer.

    Copies of a repeated block have numbers in the layer and names of their own in the network.
    """
    layer = node.layer
    if not isinstance(layer, BlockLayer):
        return f"{node.name}.{name}"
    number, rest = _copy(layer, name)
    inner, copies, place = _inner(layer, rest), copy_names(node, layer), int(number or 0)
    if inner is None or place >= len(copies):
        return f"{node.name}.{name}"  # The block had it once.
    return f"{copies[place]}.{weight_key(inner, rest.removeprefix(f'{inner.name}.'))}"


def weight_name(node: Node, key: str) -> str | None:
    """The reverse of `weight_key`; None where the weight is another node's."""
    layer = node.layer
    if not isinstance(layer, BlockLayer):
        return key.removeprefix(f"{node.name}.") if key.startswith(f"{node.name}.") else None
    for number, own in enumerate(copy_names(node, layer)):
        for inner in layer.inside.nodes.values() if key.startswith(f"{own}.") else ():
            found = weight_name(inner, key.removeprefix(f"{own}."))
            if found is not None:
                name = f"{inner.name}.{found}"
                return name if layer.repeat == 1 else f"{number}.{name}"
    return None


def _copy(layer: BlockLayer, name: str) -> tuple[str, str]:
    """Which copy of a block a weight is in, empty where there is one, and its name in there."""
    number, _, rest = name.partition(".")
    return ("", name) if layer.repeat == 1 or not number.isdigit() else (number, rest)


def _inner(layer: BlockLayer, name: str) -> Node | None:
    """The node in a block whose weight has that name; None when the block has none any more."""
    named = (node for node in layer.inside.nodes.values() if name.startswith(f"{node.name}."))
    return max(named, key=lambda node: len(node.name), default=None)


def counts_only(weight: Weight) -> bool:
    """Whether it is a counter such as `num_batches_tracked`, which older files lack."""
    return weight.kind == "buffer" and weight.dtype == "int64" and weight.shape == ()


def fitting(kept: Kept | None, node: Node, facts: NodeFacts) -> dict[str, Place]:
    """Of what a node has, that which fits its layer as it stands now, by the weight's name."""
    if kept is None or not _same_kind(kept, node):
        return {}
    found = ((weight, _stored(kept, node, weight.name)) for weight in facts.weights)
    return {
        weight.name: Place(stored.file, stored.key)
        for weight, stored in found
        if stored is not None and stored.shape == weight.shape
    }


def _stored(kept: Kept, node: Node, name: str) -> Stored | None:
    """What a node has under a name; the one copy of a block is the first of several."""
    stored = kept.tensors.get(name)
    if stored is not None or not isinstance(node.layer, BlockLayer):
        return stored
    if node.layer.repeat == 1:
        return kept.tensors.get(f"0.{name}")
    return kept.tensors.get(name.removeprefix("0.")) if name.startswith("0.") else None


def _same_kind(kept: Kept, node: Node) -> bool:
    """A block may be renamed; what is in it decides."""
    return kept.kind == node.layer.kind or node.layer.category == "block"


def new_weights(network: Network, node: Node, facts: NodeFacts) -> tuple[str, ...]:
    """The names of a node's weights that it would begin with at chance."""
    there = fitting(network.weights.get(node.id), node, facts)
    return tuple(w.name for w in facts.weights if w.name not in there and not counts_only(w))


def only_measured(network: Network) -> bool:
    """Whether all weights that a design has were measured on data: what it learns begins anew."""
    return all(
        _is_measured(network.nodes[key].layer, name)
        for key, kept in network.weights.items()
        for name in kept.tensors
    )


def _is_measured(layer: Layer, name: str) -> bool:
    if not isinstance(layer, BlockLayer):
        return layer.measured
    rest = _copy(layer, name)[1]
    inner = _inner(layer, rest)
    return inner is not None and _is_measured(inner.layer, rest.removeprefix(f"{inner.name}."))


def state_of(network: Network, node: Node, facts: NodeFacts) -> State:
    """Whether a node has its weights; nothing is new where the design has measured ones alone."""
    if not network.weights or not facts.weights:
        return ""
    new = new_weights(network, node, facts)
    if not new:
        return "kept"
    if only_measured(network):
        return ""
    needed = sum(not counts_only(weight) for weight in facts.weights)
    return "new" if len(new) == needed else "partly"


def weight_line(network: Network, node: Node, facts: NodeFacts) -> str:
    """A node's weights in a few words: `from run lenet5-1`, `new`; empty where it needs none."""
    state, kept = state_of(network, node, facts), network.weights.get(node.id)
    if state == "new" or kept is None or not fitting(kept, node, facts):
        return state
    origin = kept.origin
    if state in ("", "kept"):
        return origin
    return f"{origin}; {', '.join(new_weights(network, node, facts))} new"


def places(facts: Facts) -> dict[str, Place]:
    """Where each weight lies that the design has and that fits, by its state_dict key."""
    return dict(_places(facts, unknown=False))


def places_to_save(facts: Facts) -> dict[str, Place]:
    """As `places`, with all that a node has while it may need more than it does now."""
    return dict(_places(facts, unknown=True))


def _places(facts: Facts, *, unknown: bool) -> Iterator[tuple[str, Place]]:
    network = facts.network
    for key in network.order:
        node, known, kept = network.nodes[key], facts.nodes[key], network.weights.get(key)
        found = fitting(kept, node, known)
        if unknown and kept is not None and has_more(node, known) and _same_kind(kept, node):
            found = {name: Place(each.file, each.key) for name, each in kept.tensors.items()}
        for name, place in found.items():
            yield weight_key(node, name), place


def has_more(node: Node, known: NodeFacts) -> bool:
    """Whether more weights may belong to a node than are known: a shape is, or it is bypassed."""
    return known.status != "right" or bypasses(node)


def bypasses(node: Node) -> bool:
    """Whether a node is bypassed, or one in the block that it uses."""
    if node.passes or not isinstance(node.layer, BlockLayer):
        return node.passes
    return any(map(bypasses, node.layer.block.network.nodes.values()))


def by_file(places: Mapping[str, Place]) -> dict[str, dict[str, str]]:
    """Places by file: the key in the file for each state_dict key."""
    files: dict[str, dict[str, str]] = {}
    for key, place in places.items():
        files.setdefault(place.file, {})[key] = place.key
    return files


def into_block(before: Network, after: Network, key: str) -> Network:
    """The network whose new block `key` has the weights of the nodes that it was made of."""
    layer = after.nodes[key].layer
    assert isinstance(layer, BlockLayer)
    inner = layer.block.network.nodes
    kept = {each: before.weights[each] for each in inner if each in before.weights}
    tensors = {
        f"{inner[each].name}.{name}": stored
        for each, held in kept.items()
        for name, stored in held.tensors.items()
    }
    if not tensors:
        return after
    origin = ", ".join(dict.fromkeys(held.origin for held in kept.values()))
    return replace(after, weights={**after.weights, key: Kept(origin, layer.kind, tensors)})


def out_of_block(before: Network, after: Network, key: str, ids: Mapping[str, str]) -> Network:
    """The network whose nodes have the weights of the block `key` that they were.

    ids: the nodes' names while they were unfolded, by their ids now.
    """
    kept = before.weights.get(key)
    weights = {each: held for each, held in after.weights.items() if each != key}
    if kept is None:
        return after
    stored = {weight_key(before.nodes[key], name): each for name, each in kept.tensors.items()}
    for each, name in ids.items():
        named = replace(after.nodes[each], name=name)
        found = {weight_name(named, path): tensor for path, tensor in stored.items()}
        tensors = {name: tensor for name, tensor in found.items() if name is not None}
        if tensors:
            weights[each] = Kept(kept.origin, named.layer.kind, tensors)
    return replace(after, weights=weights)


def weights_inside(network: Network, key: str) -> Mapping[str, Kept]:
    """What the nodes in a block have, by their ids there; of several copies, those of the first."""
    kept, layer = network.weights.get(key), network.nodes[key].layer
    if kept is None or not isinstance(layer, BlockLayer):
        return {}
    first = "" if layer.repeat == 1 else "0."
    found: dict[str, dict[str, Stored]] = {}
    for name, stored in kept.tensors.items():
        if name.startswith(first):
            rest = name.removeprefix(first)
            inner = _inner(layer, rest)
            if inner is not None:
                found.setdefault(inner.id, {})[rest.removeprefix(f"{inner.name}.")] = stored
    nodes = layer.inside.nodes
    return {each: Kept(kept.origin, nodes[each].layer.kind, t) for each, t in found.items()}


def renamed_inside(before: Network, after: Network) -> Network:
    """The network whose blocks keep their weights though nodes in them have other names now."""
    names = {
        (key, node.name): after.blocks[key].network.nodes[node.id].name
        for key, block in before.blocks.items()
        if key in after.blocks and after.blocks[key] is not block
        for node in block.network.nodes.values()
        if node.id in after.blocks[key].network.nodes
    }
    weights = {
        key: replace(
            kept,
            tensors={
                _renamed(before.nodes[key].layer, name, names): stored
                for name, stored in kept.tensors.items()
            },
        )
        for key, kept in after.weights.items()
        if isinstance(before.nodes[key].layer, BlockLayer)
    }
    changed = any(old[1] != new for old, new in names.items())
    return replace(after, weights={**after.weights, **weights}) if changed else after


def _renamed(layer: Layer, name: str, names: Mapping[tuple[str, str], str]) -> str:
    """A weight's name in a layer when nodes have other names, given by block and old name."""
    if not isinstance(layer, BlockLayer):
        return name
    number, rest = _copy(layer, name)
    inner = _inner(layer, rest)
    if inner is None:
        return name
    own = names.get((layer.kind, inner.name), inner.name)
    within = _renamed(inner.layer, rest.removeprefix(f"{inner.name}."), names)
    return f"{number}.{own}.{within}" if number else f"{own}.{within}"
