"""What else is meant: nodes found from the selected ones by wires, kind or size."""

from collections.abc import Iterable

from graphs.network import Network
from graphs.propagate import Facts, NodeFacts
from graphs.types import TensorType


def upstream(network: Network, ids: Iterable[str]) -> set[str]:
    """Some nodes and all from which something flows to them."""
    return network.wiring.upstream(ids) & network.nodes.keys()


def downstream(network: Network, ids: Iterable[str]) -> set[str]:
    """Some nodes and all to which something flows from them."""
    return network.wiring.downstream(ids) & network.nodes.keys()


def chain(network: Network, ids: Iterable[str]) -> set[str]:
    """Some nodes and what stands in a row with them, up to where it branches or meets."""
    found: set[str] = set()
    for key in ids:
        found |= {key, *_row(network, key, forward=True), *_row(network, key, forward=False)}
    return found


def _row(network: Network, key: str, *, forward: bool) -> list[str]:
    row: list[str] = []
    ways, back = network.wiring.outgoing, network.wiring.incoming
    if not forward:
        ways, back = back, ways
    while len(ways.get(key, ())) == 1:
        (link,) = ways[key]
        key = link.target if forward else link.source
        if len(back[key]) > 1:
            break
        row.append(key)
    return row


def same_type(network: Network, ids: Iterable[str]) -> set[str]:
    """All nodes of the kinds that some are of."""
    kinds = {network.nodes[key].layer.kind for key in ids}
    return {key for key, node in network.nodes.items() if node.layer.kind in kinds}


def same_stage(facts: Facts, ids: Iterable[str]) -> set[str]:
    """Some nodes and all that give pictures of their sizes: H×W, or what stands for it.

    Nodes that give nothing, such as an Output, count by what arrives. Features without a picture
    are a stage of their own. A node of which nothing is known has none.
    """
    ids = set(ids)
    stages = {found for key in ids if (found := _stage(facts.nodes[key])) is not None}
    return ids | {key for key, known in facts.nodes.items() if _stage(known) in stages}


def _stage(known: NodeFacts) -> tuple[int, ...] | None:
    tensors: tuple[TensorType, ...] = known.outputs or known.inputs
    return tensors[0].shape[1:] if tensors else None


def others(network: Network, ids: Iterable[str]) -> set[str]:
    """All nodes but some."""
    return network.nodes.keys() - set(ids)
