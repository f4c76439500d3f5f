"""How a network's blocks are used: the distinct uses of each, and where repeats are drawn out."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import pairwise
from typing import Any, NamedTuple

from graphs.blocks import BlockLayer, arriving_in, copy_names, is_repeated
from graphs.bypass import acting
from graphs.codegen.forward import Unit, reading_order
from graphs.codegen.tree import Group, module_tree
from graphs.network import Link, Network, Node
from graphs.propagate import Facts, propagate

UseKey = tuple[str, tuple[Any, ...], tuple[Any, ...]]


class Use(NamedTuple):
    """A block with arguments and with what arrives, or a whole network without any."""

    block: str
    arguments: Mapping[str, Any]
    facts: Facts

    @property
    def key(self) -> UseKey:
        """What tells uses apart; copies of a repeated block share it when nothing differs."""
        return self.block, tuple(self.arguments.values()), arriving_in(self.facts)


def copies_of(layer: BlockLayer, facts: Facts, node: str) -> tuple[Use, ...]:
    """The uses that a node makes of its block: one for each copy."""
    arguments = {name: getattr(layer, name) for name in layer.block.parameters}
    found = layer.copies(*facts.nodes[node].inputs)
    return tuple(Use(layer.kind, arguments, drawn_out(copy)) for copy in found)


def uses_in(facts: Facts) -> Mapping[str, Mapping[UseKey, Use]]:
    """The distinct uses of each block in a network, those inside others as well."""
    found: dict[str, dict[UseKey, Use]] = {name: {} for name in facts.network.blocks}
    waiting = [facts]
    while waiting:
        for use in _uses_at(waiting.pop()):
            known = found.setdefault(use.block, {})
            if use.key not in known:
                known[use.key] = use
                waiting.append(use.facts)
    return found


def _uses_at(facts: Facts) -> Iterator[Use]:
    for key, node in facts.network.nodes.items():
        if isinstance(node.layer, BlockLayer):
            yield from copies_of(node.layer, facts, key)


def drawn_out(facts: Facts) -> Facts:
    """The facts of a network's acting form in which each copy that no sequence can hold is a node.

    A sequence hands on one tensor; its members' names are 0, 1, 2 … and those of the copies alone,
    or the copies' names continue those of the members before them.
    """
    network, tree = acting(facts.network), None
    for node in tuple(network.nodes.values()):
        if isinstance(node.layer, BlockLayer) and is_repeated(node, node.layer):
            tree = tree or module_tree(network, module_names(facts))
            one = len(node.layer.inputs) == len(node.layer.outputs) == 1
            if not one or (node.name.rpartition(".")[2].isdigit() and not _in_chain(tree, node.id)):
                network = _with_copies(network, node, node.layer)
    return facts if network is facts.network else propagate(network)


def module_names(facts: Facts) -> dict[str, str]:
    """The names of the nodes that are modules, in the order in which they are called."""
    network = facts.network
    inputs = [node.id for node in network.of_kind("Input")]
    units = reading_order(network, [Unit((key,)) for key in network.nodes], inputs)
    nodes = (network.nodes[unit.nodes[0]] for unit in units)
    return {node.id: node.name for node in nodes if is_module(node, facts)}


def is_module(node: Node, facts: Facts) -> bool:
    """Whether a node is a module in code."""
    if isinstance(node.layer, BlockLayer):
        return True
    if node.layer.category in ("io", "loss"):
        return False
    return node.layer.module(*facts.nodes[node.id].inputs) is not None


def _in_chain(group: Group, node: str) -> bool:
    """Whether a node is a member of a group that is an nn.Sequential."""
    for member in group.members.values():
        if member == node:
            return group.chain
        if isinstance(member, Group) and _in_chain(member, node):
            return True
    return False


def _with_copies(network: Network, node: Node, layer: BlockLayer) -> Network:
    one = replace(layer, repeat=1)
    plain = {name: text for name, text in node.expressions.items() if name != "repeat"}
    copies = [
        replace(node, id=f"{node.id}/{number}", layer=one, name=name, expressions=plain)
        for number, name in enumerate(copy_names(node, layer))
    ]
    arriving, leaving = network.incoming(node.id), network.outgoing(node.id)
    new = network.without([node.id]).with_nodes(*copies)
    if not copies:
        sources = {k.target_port: k for k in arriving}
        ports = dict(zip(layer.outputs, layer.inputs, strict=True))
        passed = ((sources[ports[k.source_port]], k) for k in leaving)
        return new.rewired(added=[k._replace(source=s[0], source_port=s[1]) for s, k in passed])
    first, last = copies[0].id, copies[-1].id
    links = [k._replace(target=first) for k in arriving]
    links += [k._replace(source=last) for k in leaving]
    for before, after in pairwise(copies):
        ends = zip(layer.outputs, layer.inputs, strict=True)
        links += [Link(before.id, given, after.id, taken) for given, taken in ends]
    return new.rewired(added=links)
