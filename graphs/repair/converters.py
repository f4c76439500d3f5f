"""Converters: layers that, put into a wire, make what it carries fit where it leads."""

from collections.abc import Iterable, Iterator

from graphs.network import Link
from graphs.problems import Problem
from graphs.propagate import Facts, propagate
from graphs.repair import MOST_OFFERED, without_problem
from graphs.repair.change import Repair, inserted, made
from graphs.repair.geometry import COUNTED
from graphs.repair.meeting import between, goals
from graphs.repair.ranks import before
from graphs.types import GraphError, TensorType


def converters(facts: Facts, link: Link, removed: Iterable[Link] = ()) -> tuple[Repair, ...]:
    """Up to four networks in which a wire that would not fit leads through what makes it fit.

    facts: of the network without the wire. removed: wires that go when it comes. Each is tried on a
    copy: the target is right there, and nothing that was right before is wrong.
    """
    removed = tuple(removed)
    if removed:
        facts = propagate(facts.network.rewired(removed), facts)
    try:
        wired = propagate(facts.network.rewired(added=[link]), facts)
    except GraphError:
        return ()
    target = wired.nodes[link.target]
    if target.status != "wrong" or target.error is None:
        return ()
    problem = Problem(link.target, target.error.message)
    found: list[Repair] = []
    for repair in _candidates(wired, link):
        if len(found) == MOST_OFFERED:
            break
        fresh = all(each.text != repair.text for each in found)
        if fresh and without_problem(facts, problem, repair.network) is not None:
            found.append(repair)
    return tuple(found)


def _candidates(wired: Facts, link: Link) -> Iterator[Repair]:
    tensor = wired.type_on(link)
    if tensor is None:
        return
    arriving = [(each, wired.type_on(each)) for each in wired.network.incoming(link.target)]
    known = [(each, there) for each, there in arriving if there is not None]
    for goal in goals(link, known):
        if goal.shape != tensor.shape:
            yield from between(wired, link, tensor, goal)
    yield from before(wired, link, wired.network.nodes[link.target].layer, tensor)
    yield from _counted(wired, link, tensor)


def _counted(wired: Facts, link: Link, tensor: TensorType) -> Iterator[Repair]:
    """As many channels or features as the target says that must arrive."""
    layer = wired.network.nodes[link.target].layer
    counts = [getattr(layer, name) for name in COUNTED if getattr(layer, name, None)]
    rank = len(tensor.shape) - 1
    for count in counts:
        if rank in (1, 2, 3):
            conv = made(f"Conv{rank}d", out_channels=count, kernel_size=1, bias=False)
            text = f"a projection ({count} × {'×'.join('1' * rank)})"
        else:
            conv, text = made("Linear", out_features=count), f"a Linear projection to {count}"
        if conv is not None:
            yield inserted(wired.network, link, conv, "projection", text)
