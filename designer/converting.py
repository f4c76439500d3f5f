"""A wire drawn through what makes it fit: the offers for a port, and the edit that takes one."""

from dataclasses import dataclass, replace

from designer.edits import ApplyRepair, Edit
from designer.growing import with_room
from designer.placing import free_place, place_below
from graphs.network import Link, Network
from graphs.propagate import Facts
from graphs.repair import Repair
from graphs.repair.converters import converters


@dataclass(frozen=True)
class Conversion:
    """A wire that does not fit: why, the edit that draws it all the same, and what would help."""

    reason: str
    as_it_is: Edit
    offers: tuple[ApplyRepair, ...]


def offers(facts: Facts, link: Link, removed: tuple[Link, ...] = ()) -> tuple[ApplyRepair, ...]:
    """The converters that make a wire fit, each as one edit that also makes room for them."""
    return tuple(
        ApplyRepair(repair.text, facts.network, _placed(facts.network, repair))
        for repair in converters(facts, link, removed)
    )


def _placed(before: Network, repair: Repair) -> Network:
    """What was put between stands behind what feeds it; what follows moves on."""
    network = repair.network
    for key in [each for each in network.order if each not in before.nodes]:
        node = network.nodes[key]
        source = network.incoming(key)[0].source
        without = network.without([key])
        x, y = free_place(without, *place_below(without, source))
        network = with_room(network.with_nodes(replace(node, x=x, y=y)), key)
    return network
