"""The operators of a graph in an order in which they can be carried out."""

from collections.abc import Mapping, Sequence

from onnx import GraphProto, NodeProto, ValueInfoProto

from designer.onnx.load import Loaded
from designer.refused import Refused


def ordered(loaded: Loaded, inputs: Sequence[ValueInfoProto]) -> list[NodeProto]:
    """The operators, each behind those that feed it; Refused for a loop or a missing value."""
    graph = loaded.graph
    ready = {each.name for each in (*graph.initializer, *inputs)} | {""}
    made = {name for node in graph.node for name in node.output}
    nodes = list(graph.node)
    needed = {id(node): _needs(node) for node in nodes}
    for node in nodes:
        for name in sorted(needed[id(node)] - ready - made):
            raise Refused(
                f"{loaded.path.name}: {_word(node)} takes {name[:60]}, which nothing gives"
            )
    for value in graph.output:
        if value.name not in made | ready:
            raise Refused(f"{loaded.path.name}: nothing gives the output {value.name[:60]}")
    return _sorted(loaded, nodes, needed, ready)


def _sorted(
    loaded: Loaded, nodes: list[NodeProto], needed: Mapping[int, set[str]], ready: set[str]
) -> list[NodeProto]:
    found: list[NodeProto] = []
    waiting: dict[str, list[NodeProto]] = {}
    missing = {id(node): len(needed[id(node)] - ready) for node in nodes}
    for node in nodes:
        for name in needed[id(node)] - ready:
            waiting.setdefault(name, []).append(node)
    free = [node for node in nodes if not missing[id(node)]]
    for node in free:
        found.append(node)
        for name in dict.fromkeys(node.output):
            for each in waiting.get(name, ()) if name not in ready else ():
                missing[id(each)] -= 1
                if not missing[id(each)]:
                    free.append(each)
    if len(found) < len(nodes):
        stuck = next(node for node in nodes if missing[id(node)])
        raise Refused(f"{loaded.path.name}: the operators run in a circle at {_word(stuck)}")
    place = {id(node): number for number, node in enumerate(nodes)}
    kept = sorted(found, key=lambda node: place[id(node)])
    seen = set(ready)
    for node in kept:
        if not needed[id(node)] <= seen:
            return found
        seen.update(node.output)
    return kept


def _word(node: NodeProto) -> str:
    return f"{node.op_type[:40]} {node.name[:60] or (node.output[0][:60] if node.output else '')}"


def _needs(node: NodeProto) -> set[str]:
    """What an operator takes, also for the graphs inside it."""
    names = {name for name in node.input if name}
    for attribute in node.attribute:
        for graph in (*attribute.graphs, *((attribute.g,) if attribute.HasField("g") else ())):
            names |= _taken(graph)
    return names


def _taken(graph: GraphProto) -> set[str]:
    """What a graph inside another one takes from around it."""
    own = {each.name for each in (*graph.input, *graph.initializer)}
    own |= {name for node in graph.node for name in node.output}
    asked = {each.name for each in graph.output}
    for node in graph.node:
        asked |= _needs(node)
    return {name for name in asked - own if name}
