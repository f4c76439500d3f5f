"""The tree of modules behind the nodes' names, and which groups are plain chains."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import pairwise

from graphs.blocks import BlockLayer
from graphs.codegen.names import folded, identifier
from graphs.network import Network


@dataclass(frozen=True, slots=True)
class Group:
    """A module that holds others, by their names in code. node ids are leaves.

    numbered: its members are named 0, 1, 2 … in this order, a repeated block by its first copy.
    chain: they follow one another too, and nothing else enters or leaves between them.
    """

    members: dict[str, "Group | str"] = field(default_factory=dict)
    numbered: bool = False
    chain: bool = False

    def leaves(self) -> Iterator[str]:
        """The node ids in it, in order."""
        for member in self.members.values():
            if isinstance(member, Group):
                yield from member.leaves()
            else:
                yield member


def module_tree(network: Network, modules: Mapping[str, str]) -> Group:
    """The tree for nodes that are modules, node ids with their names; it may be one sequence."""
    by_path = {tuple(name.split(".")): node for node, name in modules.items()}
    if by_path and all(path[0].isdigit() for path in by_path):
        whole = _with_chains(network, _grouped(by_path, top=False))
        if isinstance(whole, Group) and whole.chain and _is_all(network, list(whole.leaves())):
            return whole
    top = _grouped(by_path, top=True)
    return Group({name: _with_chains(network, each) for name, each in top.members.items()})


def _is_all(network: Network, nodes: list[str]) -> bool:
    """Whether a chain of nodes leads from a network's one Input to its one Output."""
    inputs, outputs = network.of_kind("Input"), network.of_kind("Output")
    if len(inputs) != 1 or len(outputs) != 1 or len(network.nodes) != len(nodes) + 2:
        return False
    (arriving,) = network.incoming(nodes[0])
    return arriving.source == inputs[0].id and len(network.outgoing(inputs[0].id)) == 1


def _grouped(by_path: Mapping[tuple[str, ...], str], *, top: bool) -> Group:
    """Groups keep their names before single layers do, so that `a.b` stays beside a layer `a`."""
    groups: dict[str, dict[tuple[str, ...], str]] = {}
    order: list[tuple[str, str]] = []
    for path, node in by_path.items():
        if len(path) == 1:
            order.append((path[0], node))
            continue
        if path[0] not in groups:
            groups[path[0]] = {}
            order.append((path[0], ""))
        groups[path[0]][path[1:]] = node
    names = _code_names(order, top=top)
    members: dict[str, Group | str] = {}
    for segment, node in _in_order(order):
        name = names[segment, node]
        members[name] = node or _grouped(groups[segment], top=False)
    return Group(members)


def _in_order(order: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Numbered members stand in the order of their numbers, whenever they were drawn."""
    if all(segment.isdigit() for segment, _ in order):
        return sorted(order, key=lambda each: int(each[0]))
    return order


def _code_names(order: list[tuple[str, str]], *, top: bool) -> dict[tuple[str, str], str]:
    taken: set[str] = set()
    names = {}
    for segment, node in sorted(order, key=lambda each: bool(each[1])):
        number = segment.isdigit() and not top and segment not in taken
        name = segment if number else identifier(segment, taken)
        taken.add(folded(name))
        names[segment, node] = name
    return names


def _with_chains(network: Network, member: Group | str) -> Group | str:
    if isinstance(member, str):
        return member
    inner = {name: _with_chains(network, each) for name, each in member.members.items()}
    whole = all(isinstance(each, str) or each.chain for each in inner.values())
    numbered = _is_numbered(network, inner)
    nodes = list(Group(inner).leaves())
    return Group(inner, numbered, numbered and whole and _follow_one_another(network, nodes))


def _is_numbered(network: Network, members: Mapping[str, Group | str]) -> bool:
    place = 0
    for name, member in members.items():
        if name != str(place):
            return False
        place += _copies(network, member)
    return True


def _copies(network: Network, member: Group | str) -> int:
    layer = network.nodes[member].layer if isinstance(member, str) else None
    return layer.repeat if isinstance(layer, BlockLayer) else 1


def _follow_one_another(network: Network, nodes: list[str]) -> bool:
    if len(network.incoming(nodes[0])) != 1:
        return False
    for before, after in pairwise(nodes):
        leaving, arriving = network.outgoing(before), network.incoming(after)
        several = len(network.nodes[before].layer.outputs) > 1
        if several or len(leaving) != 1 or len(arriving) != 1 or leaving != arriving:
            return False
    return True


def paths(tree: Group) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Each node id with its module's path in code."""
    for name, member in tree.members.items():
        if isinstance(member, str):
            yield member, (name,)
        else:
            for node, rest in paths(member):
                yield node, (name, *rest)
