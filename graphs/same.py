"""Whether two flat networks are one network drawn twice: places and ids do not count."""

from collections.abc import Iterator, Mapping

from graphs.declare import Layer
from graphs.network import Link, Network, Node
from graphs.propagate import Facts, propagate

Named = Mapping[str, str]


def difference(one: Network, other: Network) -> str:
    """The first thing in which two networks differ, in words; empty where they are the same.

    Nodes that are modules are known by their names, which are keys of weights. Inputs and outputs
    are known by their order, functions by what arrives at them, since code has no names for them.
    """
    facts = propagate(one), propagate(other)
    left, right = (_named(each) for each in facts)
    for name in [*left, *right]:
        if name not in left or name not in right:
            lacking = "second" if name in left else "first"
            return f"the {lacking} network has no {_shown(name)}"
        if left[name] != right[name]:
            return f"{_shown(name)} is {left[name]} in the first and {right[name]} in the second"
    wires = [
        set(_wires(network, _names(each)))
        for network, each in zip((one, other), facts, strict=True)
    ]
    for index, word in enumerate(("second", "first")):
        for wire in sorted(wires[index] - wires[1 - index]):
            return f"the {word} network has no wire {' '.join(map(_shown, wire))}"
    return ""


def _shown(name: str) -> str:
    return name if len(name) <= 80 else f"{name[:80]}…"


def _named(facts: Facts) -> dict[str, object]:
    network = facts.network
    return {
        name: _said(network.nodes[key].layer, facts, key) for key, name in _names(facts).items()
    }


def _said(layer: Layer, facts: Facts, key: str) -> object:
    """What a node computes, as PyTorch is told: one thing may be said in several ways by fields."""
    known = facts.nodes[key]
    if known.status != "right" or layer.category == "io":
        return layer
    return layer.module(*known.inputs) or layer.function(*known.inputs)


def _names(facts: Facts) -> dict[str, str]:
    """A name for each node that does not depend on its id, nor on what a person called it."""
    network = facts.network
    names: dict[str, str] = {}
    for kind in ("Input", "Output"):
        for number, node in enumerate(network.of_kind(kind), 1):
            names[node.id] = f"{kind} {number}"
    for key in network.order:
        if key not in names:
            names[key] = _name_of(network.nodes[key], facts, names)
    return _told_apart(names)


def _name_of(node: Node, facts: Facts, names: Named) -> str:
    if _is_module(node.layer, facts, node.id):
        return node.name
    arriving = facts.network.incoming(node.id)
    sources = ", ".join(f"{names[k.source]}:{k.source_port}" for k in arriving)
    return f"{_said(node.layer, facts, node.id)} of {sources}"


def _is_module(layer: Layer, facts: Facts, key: str) -> bool:
    known = facts.nodes[key]
    return known.status == "right" and layer.module(*known.inputs) is not None


def _told_apart(names: Named) -> dict[str, str]:
    """Functions that compute the same of the same are the first, the second … of their kind."""
    counts: dict[str, int] = {}
    told = {}
    for key, name in names.items():
        counts[name] = counts.get(name, 0) + 1
        told[key] = name if counts[name] == 1 else f"{name} again {counts[name]}"
    return told


def _wires(network: Network, names: Named) -> Iterator[tuple[str, str, str, str]]:
    for link in network.wiring:
        yield _wire(link, names)


def _wire(link: Link, names: Named) -> tuple[str, str, str, str]:
    return names[link.source], link.source_port, names[link.target], link.target_port
