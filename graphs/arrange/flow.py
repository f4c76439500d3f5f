"""The graph to be drawn, one connected part at a time, and where its main flow runs."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

Neighbours = list[list[int]]


@dataclass(frozen=True, slots=True)
class Flow:
    """A connected acyclic graph over 0 … n-1 with what is asked about it again and again."""

    successors: Neighbours
    predecessors: Neighbours
    order: list[int]  # topological
    depth: list[int]  # links on the longest way from a source
    height: list[int]  # links on the longest way to a sink
    main: list[bool]  # lies between the sources and sinks that are farthest apart

    def __len__(self) -> int:
        return len(self.successors)


def neighbours(count: int, links: Iterable[tuple[int, int]]) -> tuple[Neighbours, Neighbours]:
    """Successors and predecessors of every node; parallel links count once."""
    successors: Neighbours = [[] for _ in range(count)]
    predecessors: Neighbours = [[] for _ in range(count)]
    for source, target in dict.fromkeys(links):
        successors[source].append(target)
        predecessors[target].append(source)
    for each in (*successors, *predecessors):
        each.sort()
    return successors, predecessors


def topological(successors: Neighbours, predecessors: Neighbours) -> list[int]:
    """Sources first; shorter than the graph if there is a cycle."""
    waiting = [len(each) for each in predecessors]
    order = [node for node, count in enumerate(waiting) if not count]
    for node in order:
        for target in successors[node]:
            waiting[target] -= 1
            if not waiting[target]:
                order.append(target)
    return order


def on_a_cycle(order: Sequence[int], predecessors: Neighbours) -> int:
    """A node on a cycle, where `order` is all that could be sorted."""
    left = set(range(len(predecessors))).difference(order)
    node, seen = min(left), set[int]()
    while node not in seen:
        seen.add(node)
        node = next(each for each in predecessors[node] if each in left)
    return node


def parts(successors: Neighbours, predecessors: Neighbours) -> list[list[int]]:
    """The connected parts, each sorted, by their first node."""
    seen = [False] * len(successors)
    found = []
    for start in range(len(successors)):
        if not seen[start]:
            seen[start] = True
            part = [start]
            for node in part:
                for each in (*successors[node], *predecessors[node]):
                    if not seen[each]:
                        seen[each] = True
                        part.append(each)
            found.append(sorted(part))
    return found


def flow_of(successors: Neighbours, predecessors: Neighbours) -> Flow:
    """Depths, heights and the main flow of an acyclic graph."""
    order = topological(successors, predecessors)
    depth = _longest(order, predecessors)
    height = _longest(order[::-1], successors)
    from_top = _spread(order, predecessors, height)
    to_bottom = _spread(order[::-1], successors, depth)
    main = [above and below for above, below in zip(from_top, to_bottom, strict=True)]
    return Flow(successors, predecessors, order, depth, height, main)


def alone_rows(flow: Flow, row: Sequence[int]) -> list[bool]:
    """The rows in which all of the main flow runs through one node."""
    change = [0] * (max(row) + 2)
    for source, targets in enumerate(flow.successors):
        if not flow.main[source]:
            continue
        change[row[source]] += 1
        change[row[source] + 1] -= 1
        for target in targets:
            if flow.main[target]:
                change[row[source] + 1] += 1
                change[row[target]] -= 1
    running, alone = 0, []
    for each in change[:-1]:
        running += each
        alone.append(running == 1)
    return alone


def _longest(order: Sequence[int], before: Neighbours) -> list[int]:
    length = [0] * len(order)
    for node in order:
        length[node] = max((length[each] + 1 for each in before[node]), default=0)
    return length


def _spread(order: Sequence[int], before: Neighbours, length: Sequence[int]) -> list[bool]:
    """What is reached from the ends that have the longest way before them."""
    longest = max(length)
    reached = [False] * len(order)
    for node in order:
        ways = before[node]
        reached[node] = any(reached[each] for each in ways) if ways else length[node] == longest
    return reached
