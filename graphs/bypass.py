"""Bypass: a node that hands on the first thing that arrives, as if it were not there.

What runs, writes or measures a network works on its acting form, in which such a node is an
Identity under the same id and name; so no rule for layers needs to know of it.
"""

from collections.abc import Collection
from dataclasses import replace

from graphs.layers.dense import Identity
from graphs.network import Link, Network, Wiring

PASSING = Identity()
"""The layer that acts in a bypassed node's place."""


def acting(network: Network) -> Network:
    """The network in which bypassed nodes are Identity layers; the same one where there is none.

    Of their wires stays the first that arrives; all that leave them leave the Identity. Blocks are
    not looked into.
    """
    nodes = (network.nodes[key] for key in network.bypassed)
    passing = {
        node.id: replace(node, layer=PASSING, expressions={})
        for node in nodes
        if node.layer is not PASSING
    }
    if not passing:
        return network
    known: Network | None = network.__dict__.get("_acting")
    if known is None:
        links = (_kept(network, link, passing.keys()) for link in network.wiring)
        wiring = Wiring(link for link in links if link is not None)
        made = replace(network.with_nodes(*passing.values()), wiring=wiring)
        known = network.__dict__["_acting"] = made
    return known


def _kept(network: Network, link: Link, passing: Collection[str]) -> Link | None:
    if link.target in passing:
        if network.incoming(link.target)[0] != link:
            return None
        link = link._replace(target_port=PASSING.inputs[0])
    if link.source in passing:
        link = link._replace(source_port=PASSING.outputs[0])
    return link
