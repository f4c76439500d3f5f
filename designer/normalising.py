"""Layers that are measured on data, not learned; and the edit that gives them what was found."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from designer.refused import Refused
from graphs.definitions import with_blocks
from graphs.flatten import definition_of, unfolded
from graphs.network import Kept, Network, Node
from graphs.propagate import Facts

Definition = tuple[str, str]
"""The block in which a node is defined, empty outside all, and its id there."""


def measurable(facts: Facts) -> tuple[Node, ...]:
    """The normalising layers with nothing learned before them, in the order of the flow.

    Behind what is learned there is nothing to measure: what arrives changes with every step.
    """
    network = facts.network
    found = []
    for key in network.order:
        node = network.nodes[key]
        if node.layer.measured and facts.nodes[key].status == "right":
            before = network.wiring.upstream([key])
            if not any(facts.nodes[each].parameters for each in before):
                found.append(node)
    return tuple(found)


def refuse_unmeasurable(facts: Facts, wanted: Iterable[str]) -> None:
    """Refuse to measure a layer at which what arrives is learned, or is not known."""
    possible = {node.id for node in measurable(facts)}
    for key in wanted:
        if key not in possible:
            raise Refused(
                f"{facts.network.nodes[key].name} cannot be measured: what arrives there follows "
                "from layers that learn, or from nothing. Put it right behind the Input."
            )


def to_measure(
    facts: Facts, place: tuple[str, ...], selected: Collection[str]
) -> dict[str, Definition]:
    """The unfolded layers to measure for nodes selected in a design, or in the block at `place`.

    Copies of a repeated block are measured each. Refused where one cannot be, or where one layer's
    fields stand for several.
    """
    flat = unfolded(facts)
    wanted = {
        key: definition_of(facts.network, key)
        for key, node in flat.network.nodes.items()
        if node.layer.measured and _stands_in(key, place, selected)
    }
    if not wanted:
        raise Refused("There is nothing to measure: the block stands nowhere in the network.")
    refuse_unmeasurable(flat, wanted)
    for key, definition in wanted.items():
        _refuse_shared(facts.network, flat, key, definition)
    return wanted


def _stands_in(key: str, place: tuple[str, ...], selected: Collection[str]) -> bool:
    *uses, own = key.split("/")[::2]
    return own in selected and tuple(uses) == place


def _refuse_shared(network: Network, flat: Facts, key: str, definition: Definition) -> None:
    """What is kept in fields is one for all places; weights are each place's own."""
    nodes = flat.network.nodes
    node, names = nodes[key], {weight.name for weight in flat.nodes[key].weights}
    if not definition[0] or names.isdisjoint(node.layer.fields):
        return
    kind = node.layer.kind
    alike = (each for each, other in nodes.items() if other.layer.kind == kind)
    count = sum(definition_of(network, each) == definition for each in alike)
    if count > 1:
        raise Refused(
            f"{node.name} cannot be measured: it stands {count} times in the network with one "
            f"mean and deviation. Make this use of {definition[0]} unique, or measure before it."
        )


@dataclass(frozen=True)
class TakeMeasured:
    """Give layers what was measured, wherever they are defined; those that are gone stay so.

    fields: by definition. weights: what nodes of the design have now, beside what they had.
    forgotten: names of weights that fields now say.
    """

    data: str
    fields: Mapping[Definition, Mapping[str, Any]]
    weights: Mapping[str, Kept]
    forgotten: Mapping[str, Collection[str]]

    @property
    def name(self) -> str:
        return f"Measure on {self.data}"

    def apply(self, network: Network) -> Network:
        for (block, key), values in self.fields.items():
            network = _with_fields(network, block, key, values)
        weights = dict(network.weights)
        for key, names in self.forgotten.items():
            if key in weights:
                kept = weights.pop(key)
                left = {n: stored for n, stored in kept.tensors.items() if n not in names}
                weights |= {key: replace(kept, tensors=left)} if left else {}
        for key, kept in self.weights.items():
            if key in network.nodes:
                weights[key] = _joined(weights.get(key), kept)
        return network if weights == network.weights else replace(network, weights=weights)


def _with_fields(network: Network, block: str, key: str, values: Mapping[str, Any]) -> Network:
    inner = network
    if block:
        if block not in network.blocks:
            return network
        inner = network.blocks[block].network
    node = inner.nodes.get(key)
    if node is None or not values.keys() <= node.layer.fields.keys():
        return network
    texts = {name: text for name, text in node.expressions.items() if name not in values}
    layer = replace(node.layer, **values)  # type: ignore[type-var]
    inner = inner.with_nodes(replace(node, layer=layer, expressions=texts))
    if not block:
        return inner
    return with_blocks(network, replace(network.blocks[block], network=inner))


def _joined(before: Kept | None, kept: Kept) -> Kept:
    """What a node had and what was measured; a block may have both."""
    if before is None or before.tensors.keys() <= kept.tensors.keys():
        return kept
    origins = dict.fromkeys((*before.origin.split("; "), kept.origin))
    return Kept("; ".join(origins), kept.kind, {**before.tensors, **kept.tensors})
