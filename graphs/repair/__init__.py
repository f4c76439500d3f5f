"""Repairs: what would remove a problem. Each is tried on a copy and offered only if it works."""

from collections import Counter
from collections.abc import Callable, Iterator
from itertools import islice

from graphs.network import Network
from graphs.problems import Problem
from graphs.propagate import Facts, propagate
from graphs.repair import geometry, inside, meeting, numbers, ranks, wiring
from graphs.repair.change import Repair

__all__ = ["MOST_OFFERED", "Repair", "repairs", "without_problem"]

MOST_OFFERED = 4
MOST_ALIKE = 2
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
    """Try after try, for those who must pause between: a repair, or None for what did not work.

    Those that only move the problem on, to a node behind, come last; of those that are much alike
    come the first two.
    """
    seen: list[Network] = []
    alike: Counter[str] = Counter()
    moving: list[Repair] = []
    for repair in _proposals(facts, problem):
        tried = repair is not None and alike[repair.way] < MOST_ALIKE and repair.network not in seen
        after = without_problem(facts, problem, repair.network) if repair and tried else None
        if repair is None or after is None:
            yield None
            continue
        seen.append(repair.network)
        if _moves_on(facts, after):
            moving.append(repair)
            yield None
        else:
            alike.update([repair.way] if repair.way else [])
            yield repair
    yield from moving


def _proposals(facts: Facts, problem: Problem) -> Iterator[Repair | None]:
    yield from inside.proposals(facts, problem, attempts)
    for propose in _SOURCES:
        yield from propose(facts, problem)


def without_problem(facts: Facts, problem: Problem, network: Network) -> Facts | None:
    """The facts of a repaired network; None if the problem stays or what was right is not now."""
    after = propagate(network, facts)
    if problem.node is None:
        gone = bool(network.of_kind(problem.message.split()[-1]))
    else:
        node = after.nodes.get(problem.node)
        gone = node is None or node.status == "right"
    return after if gone and "right" not in _failing(facts, after) else None


def _moves_on(before: Facts, after: Facts) -> bool:
    """Whether something that nothing was known of turns out to be wrong."""
    return "unknown" in _failing(before, after)


def _failing(before: Facts, after: Facts) -> set[str]:
    """What the nodes that fail after a repair were before it; new ones should have been right."""
    found: set[str] = set()
    for key, node in after.nodes.items():
        if node.status in ("wrong", "open"):
            old = before.nodes.get(key)
            found.add("right" if old is None else old.status)
    return found
