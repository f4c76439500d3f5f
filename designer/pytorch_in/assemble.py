"""What a traced run wrote down as a network: nodes under the names of their modules, wired."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from torch import nn

from designer.arranging import flowing_places
from designer.pytorch_in.record import Operation, Record, Value
from graphs.declare import Layer
from graphs.layers.arithmetic import Folded, Infix
from graphs.layers.ends import Input, Output
from graphs.layers.merge import Add
from graphs.network import Link, Network, Node, Wiring
from graphs.paths import free_path, groups, path_of
from graphs.recover import with_hierarchy


@dataclass(frozen=True, slots=True)
class Assembled:
    """A network, its flat form, and for the names in that the operations they came from."""

    network: Network
    flat: Network
    operations: dict[str, Operation]

    @property
    def modules(self) -> dict[str, nn.Module]:
        """The modules with their weights, by the names of their nodes."""
        return {name: op.module for name, op in self.operations.items() if op.module is not None}


def assembled(record: Record, name: str) -> Assembled:
    """The network of a run; what no output needs is left out."""
    operations = _folded(record)
    kept = needed(record, operations)
    names = _named(record, {number: operations[number] for number in kept})
    nodes, links = _Nodes(), _Links()
    for number, tensor in enumerate(record.inputs.values(), 1):
        nodes.add(-number, Input(tensor.shape, tensor.dtype), names[-number])
    for number in kept:
        nodes.add(number, operations[number].layer, names[number])
        links.arrive(nodes, number, operations[number].sources)
    for number, value in enumerate(record.outputs.values(), len(record.operations)):
        nodes.add(number, Output(), names[number])
        links.arrive(nodes, number, (value,))
    flat = Network(name, nodes.by_id, Wiring(links.links))
    once = {path_of(p): each for p, each in record.classes.items() if record.calls[p] == 1}
    found = {names[number]: operations[number] for number in kept}
    return Assembled(with_hierarchy(flat, once, _placed), flat, found)


def _placed(network: Network) -> Network:
    places = flowing_places(network)
    nodes = (replace(n, x=places[n.id][0], y=places[n.id][1]) for n in network.nodes.values())
    return network.with_nodes(*nodes)


class _Nodes:
    """The nodes by id, and their ids by the numbers of the operations."""

    def __init__(self) -> None:
        self.by_id: dict[str, Node] = {}
        self.ids: dict[int, str] = {}

    def add(self, number: int, layer: Layer, name: str) -> None:
        key = self.ids[number] = f"n{len(self.by_id) + 1}"
        self.by_id[key] = Node(key, layer, name)


class _Links:
    def __init__(self) -> None:
        self.links: list[Link] = []

    def arrive(self, nodes: _Nodes, number: int, sources: Sequence[Value]) -> None:
        target = nodes.by_id[nodes.ids[number]]
        for index, source in enumerate(sources):
            giver = nodes.by_id[nodes.ids[source.operation]]
            layer = target.layer
            port = f"in{index + 1}" if layer.variadic else layer.inputs[index]
            self.links.append(Link(giver.id, giver.layer.outputs[source.port], target.id, port))


def _folded(record: Record) -> dict[int, Operation]:
    """The operations, `a + b + c` in one statement being one of three inputs."""
    operations = dict(enumerate(record.operations))
    uses: dict[int, int] = {}
    values = [*record.outputs.values(), *(s for op in record.operations for s in op.sources)]
    for value in values:
        uses[value.operation] = uses.get(value.operation, 0) + 1
    for number, operation in enumerate(record.operations):
        before = operations.get(operation.sources[0].operation) if operation.sources else None
        if before is None or uses[operation.sources[0].operation] != 1:
            continue
        if isinstance(operation.layer, (Add, Infix, Folded)) and _one_statement(before, operation):
            del operations[operation.sources[0].operation]
            sources = (*before.sources, *operation.sources[1:])
            operations[number] = replace(operation, sources=sources)
    return operations


def _one_statement(one: Operation, other: Operation) -> bool:
    same = one.layer == other.layer and one.scope == other.scope
    return same and one.line == other.line != ""


def needed(record: Record, operations: Mapping[int, Operation]) -> list[int]:
    """The operations that lead to an output, in their order."""
    waiting = [value.operation for value in record.outputs.values()]
    found: set[int] = set()
    while waiting:
        number = waiting.pop()
        if number >= 0 and number not in found:
            found.add(number)
            waiting += [source.operation for source in operations[number].sources]
    return sorted(found)


def _named(record: Record, operations: dict[int, Operation]) -> dict[int, str]:
    """A name for each node, inputs by their negative numbers, outputs behind the operations."""
    taken = {path for op in operations.values() for path in groups(path_of(op.scope))}
    names: dict[int, str] = {}
    used: set[str] = set()

    def choose(wanted: str, *, own: bool) -> str:
        free = wanted if own and wanted not in used else free_path(wanted, taken | used)
        used.add(free)
        return free

    for number, operation in operations.items():
        path = path_of(".".join(filter(None, (operation.scope, operation.word))))
        names[number] = choose(path, own=not operation.word)
    for number, name in enumerate(record.inputs, 1):
        names[-number] = choose(path_of(name), own=False)
    for number, name in enumerate(record.outputs, len(record.operations)):
        names[number] = choose(path_of(name), own=False)
    return names
