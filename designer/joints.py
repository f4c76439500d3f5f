"""Wires without a mouse: which ports fit a node, and which wires it has."""

from collections.abc import Iterator
from typing import NamedTuple

from designer.canvas.fits import Fits
from designer.canvas.ports import Port
from graphs.network import Link, Network
from graphs.propagate import Facts


class Joint(NamedTuple):
    """A wire that could be drawn, and the one that would give way to it."""

    link: Link
    replaced: Link | None


def joints(facts: Facts, node: str) -> list[Joint]:
    """The wires from or to a node that fit: to free inputs first, then those that replace one."""
    found = [*_outwards(facts, node), *_inwards(facts, node)]
    there = facts.network.wiring.links
    made = [Joint(link, there.get((link.target, link.target_port))) for link in found]
    fresh = [each for each in made if each.replaced != each.link]
    return sorted(fresh, key=lambda each: each.replaced is not None)


def _outwards(facts: Facts, node: str) -> Iterator[Link]:
    network = facts.network
    for name in network.nodes[node].layer.outputs:
        fits = Fits(facts, Port(node, "out", name))
        for other in _from(network, node):
            for port in _inputs(network, other):
                end = Port(other, "in", port)
                if fits.fits(end):
                    yield Link(node, name, other, port)


def _inwards(facts: Facts, node: str) -> Iterator[Link]:
    network = facts.network
    for name in _inputs(network, node):
        fits = Fits(facts, Port(node, "in", name))
        for other in reversed(_from(network, node)):
            for port in network.nodes[other].layer.outputs:
                if fits.fits(Port(other, "out", port)):
                    yield Link(other, port, node, name)


def _inputs(network: Network, node: str) -> tuple[str, ...]:
    wired = [link.target_port for link in network.incoming(node)]
    return network.nodes[node].layer.input_ports(wired)


def _from(network: Network, node: str) -> list[str]:
    """All nodes in the flow's order, those behind a node first."""
    order = network.order
    at = order.index(node)
    return [*order[at + 1 :], *order[:at]]


def joint_text(network: Network, node: str, link: Link) -> str:
    """What a wire is called beside one of its nodes: `to add1, in2`."""
    if link.source == node:
        target = network.nodes[link.target]
        port = f", {link.target_port}" if len(_inputs(network, link.target)) > 1 else ""
        return f"to {target.name}{port}"
    source, own = network.nodes[link.source], _inputs(network, node)
    port = f", at {link.target_port}" if len(own) > 1 else ""
    return f"from {source.name}{port}"


def wires_at(network: Network, nodes: frozenset[str]) -> list[Link]:
    """The wires at some nodes in the flow's order, each once."""
    found: dict[Link, None] = {}
    for key in (key for key in network.order if key in nodes):
        found |= dict.fromkeys((*network.incoming(key), *network.outgoing(key)))
    return list(found)
