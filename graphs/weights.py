"""The weights that a design has: which node owns which, and where they lie. Tensors stay in files.

Nothing is thrown away by an edit: what a node has fits it or does not, as its layer stands now.
"""

from collections.abc import Iterator, Mapping
from typing import Literal, NamedTuple

from graphs.blocks import BlockLayer, copy_name
from graphs.declare import Weight
from graphs.network import Kept, Network, Node
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
    repeat = node.layer.repeat if isinstance(node.layer, BlockLayer) else 1
    if repeat == 1:
        return f"{node.name}.{name}"
    number, _, rest = name.partition(".")
    return f"{copy_name(node.name, int(number), repeat)}.{rest}"


def counts_only(weight: Weight) -> bool:
    """Whether it is a counter such as `num_batches_tracked`, which older files lack."""
    return weight.kind == "buffer" and weight.dtype == "int64" and weight.shape == ()


def fitting(kept: Kept | None, node: Node, facts: NodeFacts) -> dict[str, Place]:
    """Of what a node has, that which fits its layer as it stands now, by the weight's name."""
    if kept is None or not _same_kind(kept, node):
        return {}
    return {
        weight.name: Place(kept.file, kept.tensors[weight.name].key)
        for weight in facts.weights
        if weight.name in kept.tensors and kept.tensors[weight.name].shape == weight.shape
    }


def _same_kind(kept: Kept, node: Node) -> bool:
    """A block may be renamed; what is in it decides."""
    return kept.kind == node.layer.kind or node.layer.category == "block"


def new_weights(network: Network, node: Node, facts: NodeFacts) -> tuple[str, ...]:
    """The names of a node's weights that it would begin with at chance."""
    there = fitting(network.weights.get(node.id), node, facts)
    return tuple(w.name for w in facts.weights if w.name not in there and not counts_only(w))


def state_of(network: Network, node: Node, facts: NodeFacts) -> State:
    """Whether a node has its weights."""
    if not network.weights or not facts.weights:
        return ""
    new = new_weights(network, node, facts)
    if not new:
        return "kept"
    needed = sum(not counts_only(weight) for weight in facts.weights)
    return "new" if len(new) == needed else "partly"


def weight_line(network: Network, node: Node, facts: NodeFacts) -> str:
    """A node's weights in a few words: `from run lenet5-1`, `new`; empty where it needs none."""
    state = state_of(network, node, facts)
    if state in ("", "new"):
        return state
    origin = network.weights[node.id].origin
    if state == "kept":
        return origin
    return f"{origin}; {', '.join(new_weights(network, node, facts))} new"


def places(facts: Facts) -> dict[str, Place]:
    """Where each weight lies that the design has and that fits, by its state_dict key."""
    return dict(_places(facts))


def _places(facts: Facts) -> Iterator[tuple[str, Place]]:
    network = facts.network
    for key in network.order:
        node = network.nodes[key]
        for name, place in fitting(network.weights.get(key), node, facts.nodes[key]).items():
            yield weight_key(node, name), place


def by_file(places: Mapping[str, Place]) -> dict[str, dict[str, str]]:
    """Places by file: the key in the file for each state_dict key."""
    files: dict[str, dict[str, str]] = {}
    for key, place in places.items():
        files.setdefault(place.file, {})[key] = place.key
    return files
