"""Parts of a network with what is known of the whole: what is shown of it while it comes in."""

from collections.abc import Iterable
from dataclasses import replace
from itertools import islice

from graphs.network import Wiring
from graphs.propagate import Facts


def part_of(whole: Facts, keys: Iterable[str]) -> Facts:
    """Some nodes of a network and the links among them, each with the facts that it has there."""
    wanted, network = set(keys), whole.network
    nodes = {key: node for key, node in network.nodes.items() if key in wanted}
    if len(nodes) == len(network.nodes):
        return whole
    links = (k for k in network.wiring if k.source in nodes and k.target in nodes)
    part = replace(network, nodes=nodes, wiring=Wiring(links))
    return Facts(part, {key: whole.nodes[key] for key in nodes}, whole.totals)


def grown(part: Facts, whole: Facts, count: int) -> Facts:
    """The part with so many more nodes of the whole; the whole itself once none is missing."""
    here, network = part.network, whole.network
    missing = (key for key in network.nodes if key not in here.nodes)
    come = list(islice(missing, count))
    if len(here.nodes) + len(come) == len(network.nodes):
        return whole
    nodes = {**here.nodes, **{key: network.nodes[key] for key in come}}
    around = {k for key in come for k in (*network.incoming(key), *network.outgoing(key))}
    links = [k for k in around if k.source in nodes and k.target in nodes]
    larger = replace(here, nodes=nodes, wiring=here.wiring.changed(added=links))
    known = {**part.nodes, **{key: whole.nodes[key] for key in come}}
    return Facts(larger, known, whole.totals)


def shrunk(there: Facts, whole: Facts, count: int) -> Facts:
    """What is there without so many of the nodes that the whole has not; the others as they are."""
    gone = islice((key for key in there.nodes if key not in whole.nodes), count)
    network = there.network.without(gone)
    known = {key: facts for key, facts in there.nodes.items() if key in network.nodes}
    return Facts(network, known, there.totals)
