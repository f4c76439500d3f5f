"""The tree of modules behind the nodes' names, and which groups are plain chains."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import pairwise

from graphs.codegen.names import folded, identifier
from graphs.network import Network


@dataclass(frozen=True, slots=True)
class Group:
    """A module that holds others, by their names in code. node ids are leaves.

    chain: its members follow one another and nothing else enters or leaves between them.
    """

    members: dict[str, "Group | str"] = field(default_factory=dict)
    chain: bool = False

    @property
    def numbered(self) -> bool:
        """Whether its members are named 0, 1, 2 … in this order."""
        return list(self.members) == [str(index) for index in range(len(self.members))]

    def leaves(self) -> Iterator[str]:
        """The node ids in it, in order."""
        for member in self.members.values():
            if isinstance(member, Group):
                yield from member.leaves()
            else:
                yield member


def module_tree(network: Network, modules: Mapping[str, str]) -> Group:
    """The tree for nodes that are modules: node ids with their names."""
    by_path = {tuple(name.split(".")): node for node, name in modules.items()}
    top = _grouped(by_path, top=True)
    return Group({name: _with_chains(network, each) for name, each in top.members.items()})


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
    group = Group(inner)
    chain = group.numbered and whole and _follow_one_another(network, list(group.leaves()))
    return Group(inner, chain)


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
