"""Random networks that can be written: what is wrong, or has no ONNX form, is taken out."""

import random
from collections.abc import Iterator
from dataclasses import replace

from graphs.layers.ends import Output
from graphs.network import Link, Network, Node
from graphs.propagate import Facts, propagate
from graphs.types import ShapeError
from tests.graphs.random_graphs import grown


def sound(seed: int) -> Network:
    """A network of some twenty layers, an Output for all that leads nowhere, some bypassed."""
    rng = random.Random(seed)
    network = grown(3 + seed % 22, seed)
    while gone := list(_impossible(propagate(network))):
        network = network.without(gone)
    layers = [n for n in network.nodes.values() if n.layer.category != "io"]
    some = [n for n in layers if rng.random() < 0.05 and _hands_on(propagate(network), n)]
    return _ended(network.with_nodes(*(replace(node, bypassed=True) for node in some)))


def _impossible(facts: Facts) -> Iterator[str]:
    for key, known in facts.nodes.items():
        node = facts.network.nodes[key]
        if known.status != "right":
            yield key
        elif node.layer.category != "io":
            try:
                node.layer.onnx(*known.inputs)
            except ShapeError:
                yield key


def _hands_on(facts: Facts, node: Node) -> bool:
    """Whether nothing behind a node sees a difference in shape when it is bypassed."""
    known = facts.nodes[node.id]
    return len(known.outputs) == 1 and known.outputs[0] == known.inputs[0]


def _ended(network: Network) -> Network:
    taken = {(link.source, link.source_port) for link in network.wiring}
    loose = [(k, p) for k, n in network.nodes.items() for p in n.layer.outputs]
    ends = [Link(k, p, f"o{n}", "in") for n, (k, p) in enumerate(loose) if (k, p) not in taken]
    nodes = [Node(link.target, Output(), f"end_{link.target}") for link in ends]
    return network.with_nodes(*nodes).rewired(added=ends)
