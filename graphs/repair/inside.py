"""Repairs for a block in which something is wrong: made in its definition, for all its uses."""

from collections.abc import Callable, Iterator

from graphs.blocks import BlockLayer, with_defaults, with_inputs
from graphs.carry import carried
from graphs.definitions import with_blocks
from graphs.network import Network
from graphs.problems import Problem, problems
from graphs.propagate import Facts, propagate
from graphs.repair.change import Repair
from graphs.types import GraphError, ShapeError

Attempts = Callable[[Facts, Problem], Iterator[Repair | None]]


def proposals(facts: Facts, problem: Problem, attempts: Attempts) -> Iterator[Repair | None]:
    """What would remove the first problem inside; None for what did not work there."""
    layer = facts.network.nodes[problem.node].layer if problem.node is not None else None
    if problem.node is None or not isinstance(layer, BlockLayer):
        return
    try:
        inner = propagate(with_inputs(layer.inside, facts.nodes[problem.node].inputs))
    except (ShapeError, ValueError):
        return
    for cause in problems(inner)[:1]:
        for repair in attempts(inner, cause):
            yield repair and _lifted(facts.network, layer, inner.network, repair)


def _lifted(network: Network, layer: BlockLayer, inner: Network, repair: Repair) -> Repair | None:
    block = network.blocks[layer.kind]
    try:
        changed = with_blocks(network, with_defaults(carried(block, inner, repair.network)))
    except GraphError:
        return None
    text = repair.text[:1].lower() + repair.text[1:]
    return Repair(f"In {layer.kind}, {text}", changed, repair.way)
