"""Repairs: what would remove a problem. Each is tried on a copy and offered only if it works."""

from collections.abc import Callable, Iterator
from itertools import islice

from graphs.network import Network
from graphs.problems import Problem
from graphs.propagate import Facts, propagate
from graphs.repair import geometry, inside, meeting, numbers, ranks, wiring
from graphs.repair.change import Repair

__all__ = ["MOST_OFFERED", "Repair", "repairs"]

MOST_OFFERED = 4
_SOURCES: tuple[Callable[[Facts, Problem], Iterator[Repair]], ...] = (
    wiring.proposals,
    meeting.proposals,
    geometry.proposals,
    ranks.proposals,
    numbers.proposals,
)


def repairs(facts: Facts, problem: Problem) -> tuple[Repair, ...]:
    """Up to four networks without the problem, the least intrusive first, each with its name."""
    working = (each for each in attempts(facts, problem) if each is not None)
    return tuple(islice(working, MOST_OFFERED))


def attempts(facts: Facts, problem: Problem) -> Iterator[Repair | None]:
    """Try after try, for those who must pause between: a repair, or None for what did not work."""
    seen: list[Network] = []
    for repair in _proposals(facts, problem):
        if repair is None or repair.network in seen or not works(facts, problem, repair.network):
            yield None
        else:
            seen.append(repair.network)
            yield repair


def _proposals(facts: Facts, problem: Problem) -> Iterator[Repair | None]:
    yield from inside.proposals(facts, problem, attempts)
    for propose in _SOURCES:
        yield from propose(facts, problem)


def works(facts: Facts, problem: Problem, network: Network) -> bool:
    """Whether the problem is gone and nothing that was right has become wrong."""
    after = propagate(network, facts)
    if problem.node is None:
        kind = problem.message.split()[-1]
        return bool(network.of_kind(kind)) and _harmless(facts, after)
    node = after.nodes.get(problem.node)
    return (node is None or node.status == "right") and _harmless(facts, after)


def _harmless(before: Facts, after: Facts) -> bool:
    for key, node in after.nodes.items():
        old = before.nodes.get(key)
        if node.status in ("wrong", "open") and (old is None or old.status == "right"):
            return False
    return True
