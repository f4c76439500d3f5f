"""How much of a network training leaves as it is."""

from graphs.blocks import BlockLayer
from graphs.network import Network
from graphs.propagate import Facts


def has_frozen(network: Network) -> bool:
    """Whether a node is frozen, or one in a block that is used."""
    return any(
        node.frozen or (isinstance(node.layer, BlockLayer) and has_frozen(node.layer.block.network))
        for node in network.nodes.values()
    )


def frozen_parameters(facts: Facts) -> int:
    """Learned numbers in frozen nodes, those in blocks too."""
    total = 0
    for key, node in facts.network.nodes.items():
        known = facts.nodes[key]
        if node.frozen:
            total += known.parameters
        elif (
            isinstance(node.layer, BlockLayer)
            and known.parameters
            and has_frozen(node.layer.block.network)
        ):
            total += sum(map(frozen_parameters, node.layer.copies(*known.inputs)))
    return total


def trainable_parameters(facts: Facts) -> int:
    """Learned numbers that training changes."""
    return facts.totals.parameters - frozen_parameters(facts)
