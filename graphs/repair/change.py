"""What repairs are made of: small changes of a network that say what they do."""

from dataclasses import replace
from typing import Any, NamedTuple

from graphs.declare import CATALOGUE, Layer
from graphs.network import Link, Network, Node
from graphs.types import FieldError


class Repair(NamedTuple):
    """A network without the problem and what was done for it: `stride 1 → 2 in downsample`.

    way: what repairs have in common that are much alike, such as other values of one field.
    """

    text: str
    network: Network
    way: str = ""


STEP = 72
"""Pixels between a node and one inserted behind it."""


def made(kind: str, **arguments: Any) -> Layer | None:
    """A layer of a kind; None when it cannot have such a parameter, as where sizes are enormous."""
    try:
        return CATALOGUE[kind](**arguments)
    except FieldError:
        return None


def with_field(network: Network, key: str, field: str, value: Any) -> Repair | None:
    """One parameter of a node changed; None when it cannot have that value."""
    node = network.nodes[key]
    old = getattr(node.layer, field)
    if isinstance(value, tuple) and isinstance(old, int) and len(set(value)) == 1:
        value = value[0]
    try:
        layer = replace(node.layer, **{field: value})  # type: ignore[type-var]
    except FieldError:
        return None
    if layer == node.layer:
        return None
    spec = node.layer.fields[field]
    before, after = (spec.shown(each) for each in (old, value))
    text = f"Set {field} of {node.name} from {before} to {after}"
    return Repair(text, network.with_layers({key: layer}), f"{key}.{field}")


def inserted(network: Network, link: Link, layer: Layer, name: str, what: str) -> Repair:
    """A layer put into a link."""
    target = network.nodes[link.target]
    node = Node(
        network.fresh_ids(1)[0],
        layer,
        network.fresh_name(name),
        target.x,
        target.y - STEP // 2,
    )
    new = network.with_nodes(node).rewired(
        added=[
            Link(link.source, link.source_port, node.id, layer.inputs[0]),
            Link(node.id, layer.outputs[0], link.target, link.target_port),
        ]
    )
    return Repair(f"Insert {what} before {target.name}", new)


def replaced(network: Network, key: str, layer: Layer) -> Repair:
    """Another layer in a node's place."""
    node = network.nodes[key]
    text = f"Replace {node.name} by {layer.kind}"
    return Repair(text, network.with_layers({key: layer}))
