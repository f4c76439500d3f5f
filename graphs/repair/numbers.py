"""Repairs of dtypes: an Input whose numbers the layers behind it cannot take."""

from collections.abc import Iterator

from graphs.problems import Problem
from graphs.propagate import Facts
from graphs.repair.change import Repair, with_field


def proposals(facts: Facts, problem: Problem) -> Iterator[Repair]:
    """float32 in each Input above that has something else."""
    if problem.node is None or facts.nodes[problem.node].status != "wrong":
        return
    network = facts.network
    above = network.wiring.upstream([problem.node])
    for node in network.of_kind("Input"):
        if node.id in above:
            repair = with_field(network, node.id, "dtype", "float32")
            if repair is not None:
                yield repair
