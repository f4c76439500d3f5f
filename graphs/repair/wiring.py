"""Repairs of what is missing: ends of the network and wires."""

from collections.abc import Iterator

from graphs.layers import CATALOGUE
from graphs.network import Link, Network, Node
from graphs.problems import Problem
from graphs.propagate import Facts
from graphs.repair.change import STEP, Repair
from graphs.types import GraphError


def proposals(facts: Facts, problem: Problem) -> Iterator[Repair]:
    """An Input or Output where there is none; a wire to an open port from the node above."""
    if problem.node is None:
        yield from _ends(facts, problem)
    elif facts.nodes[problem.node].status == "open":
        yield from _wires(facts, problem.node)


def _ends(facts: Facts, problem: Problem) -> Iterator[Repair]:
    network = facts.network
    if "Input" in problem.message:
        for key in network.order:
            if facts.nodes[key].status == "open":
                yield _with_input(network, key)
    else:
        last = [key for key in network.order if not network.outgoing(key)]
        for key in reversed(last):
            if network.nodes[key].layer.outputs:
                yield _with_output(network, key)


def _with_input(network: Network, key: str) -> Repair:
    node = network.nodes[key]
    taken = {link.target_port for link in network.incoming(key)}
    port = next(port for port in node.layer.inputs if port not in taken)
    made = Node(
        network.fresh_ids(1)[0],
        CATALOGUE["Input"](),
        network.fresh_name("input"),
        node.x,
        node.y - STEP,
    )
    new = network.with_nodes(made).rewired(added=[Link(made.id, "out", key, port)])
    return Repair(f"Add an Input before {node.name}", new)


def _with_output(network: Network, key: str) -> Repair:
    node = network.nodes[key]
    made = Node(
        network.fresh_ids(1)[0],
        CATALOGUE["Output"](),
        network.fresh_name("output"),
        node.x,
        node.y + STEP,
    )
    port = node.layer.outputs[0]
    new = network.with_nodes(made).rewired(added=[Link(key, port, made.id, "in")])
    return Repair(f"Add an Output behind {node.name}", new)


def _wires(facts: Facts, key: str) -> Iterator[Repair]:
    """Wires from nodes above it whose output goes nowhere yet, the nearest first."""
    network = facts.network
    node = network.nodes[key]
    taken = {link.target_port for link in network.incoming(key)}
    open_ports = [port for port in node.layer.inputs if port not in taken]
    free = [
        other
        for other in network.nodes.values()
        if other.id != key and other.layer.outputs and not network.outgoing(other.id)
    ]
    free.sort(key=lambda other: (other.y > node.y, abs(other.y - node.y) + abs(other.x - node.x)))
    for other in free[:3]:
        link = Link(other.id, other.layer.outputs[0], key, open_ports[0])
        try:
            yield Repair(f"Wire {other.name} to {node.name}", network.rewired(added=[link]))
        except GraphError:
            continue
