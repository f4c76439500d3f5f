"""Replacing nodes: another layer in their places, with wires, names and shared fields kept."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from designer.document import Document
from designer.offers import offered_blocks
from designer.refused import Refused
from graphs.declare import Layer, offered
from graphs.definitions import declared_layer
from graphs.network import Network, Node, can_pass
from graphs.propagate import Facts, examine, propagate
from graphs.types import FieldError, TensorType
from graphs.weights import fitting


@dataclass(frozen=True, slots=True)
class ReplaceLayers:
    """Put another kind of layer in the places of nodes.

    They keep id, name, place, the fields of the same names, and their wires: a wire at a port that
    the new layer lacks moves to a free one, or is cut.
    """

    ids: frozenset[str]
    kind: str

    @property
    def name(self) -> str:
        if len(self.ids) > 1:
            return f"Replace {len(self.ids)} nodes by {self.kind}"
        return f"Replace by {self.kind}"

    def apply(self, network: Network) -> Network:
        declared = declared_layer(network, self.kind)
        made = {}
        for key in sorted(self.ids & network.nodes.keys()):
            node = network.nodes[key]
            layer = standing_in(node.layer, declared)
            if layer != node.layer:
                made[key] = layer
                network = network.with_nodes(_prepared(node, layer))
        return network.with_layers(made) if made else network


def _prepared(node: Node, layer: Layer) -> Node:
    """A node without what has no meaning for its next layer."""
    texts = {
        name: text
        for name, text in node.expressions.items()
        if name in layer.fields and getattr(layer, name) == getattr(node.layer, name)
    }
    return replace(node, expressions=texts, bypassed=node.bypassed and can_pass(layer))


def standing_in(layer: Layer, declared: type[Layer]) -> Layer:
    """A layer of another kind, with the values of all fields that both have under one name.

    A value that the other layer does not take gives way to its default.
    """
    shared = {name: getattr(layer, name) for name in layer.fields if name in declared.fields}
    while True:
        try:
            return declared(**shared)
        except FieldError as error:
            if error.field not in shared:
                raise Refused(f"{declared.kind} cannot stand here: {error}") from None
            del shared[error.field]


class Standing(NamedTuple):
    """A layer that could stand in the places of nodes.

    gives: what the first of them would give; empty while it is unknown what arrives. refusal: why
    it could not stand there as it is; empty where it can.
    """

    declared: type[Layer]
    gives: tuple[TensorType, ...] = ()
    refusal: str = ""


def candidates(document: Document, ids: Sequence[str]) -> list[Standing]:
    """What could stand in the places of nodes of one kind: first what takes what arrives there."""
    found = [
        _tried(document.facts, ids, each)
        for each in (*offered(), *offered_blocks(document))
        if _could_stand(document.network, ids, each)
    ]
    own = document.network.nodes[ids[0]].layer.category
    return sorted(found, key=lambda one: (bool(one.refusal), one.declared.category != own))


def _could_stand(network: Network, ids: Sequence[str], declared: type[Layer]) -> bool:
    """Whether it is another kind with ends on the sides on which the nodes have some."""
    layer = network.nodes[ids[0]].layer
    sides = bool(layer.inputs or layer.variadic), bool(layer.outputs)
    theirs = bool(declared.inputs or declared.variadic), bool(declared.outputs)
    return declared.kind != layer.kind and sides == theirs


def _tried(facts: Facts, ids: Sequence[str], declared: type[Layer]) -> Standing:
    """What the layer makes of what arrives at the nodes: the first refusal counts for all."""
    gives: tuple[TensorType, ...] = ()
    for key in ids:
        try:
            layer = standing_in(facts.network.nodes[key].layer, declared)
        except Refused as error:
            return Standing(declared, refusal=str(error))
        links = facts.network.incoming(key)
        arriving = [facts.type_on(link) for link in links]
        known = tuple(each for each in arriving if each is not None)
        if len(known) < len(links) or not links:
            continue
        fewest = len(layer.inputs) - len(layer.optional)
        if len(known) < fewest:
            return Standing(declared, refusal=f"takes {fewest}, {len(known)} arrives")
        most = len(known) if layer.variadic else len(layer.inputs)
        tried = examine(layer, known[:most])
        if tried.error is not None:
            return Standing(declared, refusal=tried.error.message)
        gives = gives or tried.outputs
    return Standing(declared, gives)


def lost(before: Network, after: Network, ids: Sequence[str]) -> str:
    """What a replacement could not keep, in a sentence; empty where all was kept."""
    return " ".join((*_cut_wires(before, after), *_lost_weights(before, after, ids)))


def _cut_wires(before: Network, after: Network) -> Iterator[str]:
    kept = {(link.source, link.target) for link in after.wiring}
    gone = [link for link in before.wiring if (link.source, link.target) not in kept]
    names = [f"{before.nodes[k.source].name} → {before.nodes[k.target].name}" for k in gone]
    if len(names) == 1:
        yield f"The wire {names[0]} has no port any more and was cut."
    elif names:
        yield f"{len(names)} wires have no port any more and were cut: {', '.join(names)}."


def _lost_weights(before: Network, after: Network, ids: Sequence[str]) -> Iterator[str]:
    if not before.weights:
        return
    facts = propagate(before), propagate(after)
    names = [
        before.nodes[key].name
        for key in ids
        if _fits(before, facts[0], key) > _fits(after, facts[1], key)
    ]
    if len(names) == 1:
        yield f"The weights of {names[0]} do not fit any more; it begins at chance."
    elif names:
        yield f"The weights of {', '.join(names)} do not fit any more; they begin at chance."


def _fits(network: Network, facts: Facts, key: str) -> int:
    return len(fitting(network.weights.get(key), network.nodes[key], facts.nodes[key]))


def replace_selected(document: Document, ids: frozenset[str], kind: str) -> str:
    """Replace nodes in one step; what could not be kept, in a sentence."""
    before = document.network
    document.perform(ReplaceLayers(ids, kind))
    return lost(before, document.network, sorted(ids))
