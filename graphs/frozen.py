"""How much of a network training leaves as it is."""

from graphs.blocks import BlockLayer
from graphs.network import Network, Node
from graphs.propagate import Facts, NodeFacts


def has_frozen(network: Network) -> bool:
    """Whether a node is frozen, or one in a block that is used."""
    return any(
        node.frozen or (isinstance(node.layer, BlockLayer) and has_frozen(node.layer.block.network))
        for node in network.nodes.values()
    )


def frozen_parameters(facts: Facts) -> int:
    """Learned numbers in frozen nodes, those in blocks too."""
    nodes = facts.network.nodes
    marked = [key for key, n in nodes.items() if n.frozen or n.layer.category == "block"]
    return sum(_frozen_in(nodes[key], facts.nodes[key]) for key in marked)


def _frozen_in(node: Node, facts: NodeFacts) -> int:
    if node.frozen:
        return facts.parameters
    layer = node.layer
    assert isinstance(layer, BlockLayer)
    if not facts.parameters or not has_frozen(layer.block.network):
        return 0
    return sum(map(frozen_parameters, layer.copies(*facts.inputs)))


def trainable_parameters(facts: Facts) -> int:
    """Learned numbers that training changes."""
    return facts.totals.parameters - frozen_parameters(facts)
