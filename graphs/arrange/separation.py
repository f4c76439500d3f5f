"""Numbers as near as possible to where they want to be, yet a given distance apart.

Variables that push each other form a cluster, which stands at the weighted mean of what its
members want; a cluster whose halves would rather part is cut again (Dwyer, Marriott and Stuckey,
"Fast node overlap removal", 2005).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from heapq import heapify, heappop, heappush, heapreplace

GRID = 8
NEGLIGIBLE = 1e-6
WEAK = (
    1e-4  # a pull that is left alone; smaller than what the lightest variable exerts over a pixel
)
EFFORT = 20_000  # members of clusters to cut: far more than networks need, enough for a tangle

Gaps = Mapping[tuple[int, int], int]  # (left, right) -> least distance, a multiple of GRID


@dataclass(slots=True)
class Cluster:
    """Variables at fixed offsets from one another."""

    members: list[int]
    weight: float
    moment: float  # sum of weight * (wanted - offset)
    # What pushes from the left: (-where the cluster's origin must at least be, left, right).
    pushes: list[tuple[float, int, int]] = field(default_factory=list)

    @property
    def origin(self) -> float:
        return self.moment / self.weight


class Separation:
    """Places variables again and again under the same least distances."""

    def __init__(self, count: int, gaps: Gaps) -> None:
        self._gaps = gaps
        self._lefts: list[list[int]] = [[] for _ in range(count)]
        self._rights: list[list[int]] = [[] for _ in range(count)]
        for left, right in gaps:
            self._lefts[right].append(left)
            self._rights[left].append(right)
        self._order = _sorted_by(self._lefts, self._rights)
        self._wanted: Sequence[float] = []
        self._weights: Sequence[float] = []
        self._offsets: list[int] = []
        self._clusters: list[Cluster] = []
        self._held: list[list[int]] = []  # the neighbours that hold a variable in its cluster

    def place(self, wanted: Sequence[float], weights: Sequence[float]) -> list[int]:
        """Positions on the grid with about the least weighted sum of squared distances."""
        self._wanted, self._weights = wanted, weights
        self._offsets = [0] * len(wanted)
        self._held = [[] for _ in wanted]
        self._clusters = [self._cluster([each]) for each in range(len(wanted))]
        for variable in self._order:
            self._settle(variable)
        self._cut()
        return self._on_the_grid()

    def _cluster(self, members: list[int]) -> Cluster:
        weight = sum(self._weights[each] for each in members)
        return Cluster(members, weight, -sum(self._pull(each, 0.0) for each in members))

    def _pull(self, variable: int, origin: float) -> float:
        """How strongly a variable wants to go left when its cluster stands at `origin`."""
        at = origin + self._offsets[variable]
        return self._weights[variable] * (at - self._wanted[variable])

    def _at(self, variable: int) -> float:
        return self._clusters[variable].origin + self._offsets[variable]

    def _settle(self, variable: int) -> None:
        """Add one variable to those left of it, joining the clusters that push it."""
        cluster = self._clusters[variable]
        cluster.pushes = [
            (-self._at(left) - self._gaps[left, variable], left, variable)
            for left in self._lefts[variable]
        ]
        heapify(cluster.pushes)
        while self._is_pushed(cluster):
            _, left, right = heappop(cluster.pushes)
            cluster = self._join(left, right)

    def _is_pushed(self, cluster: Cluster) -> bool:
        """Bring the strongest push to the front; whether it moves the cluster.

        Clusters that were settled only ever move left, so that an old push is never too weak.
        """
        while cluster.pushes:
            known, left, right = cluster.pushes[0]
            if self._clusters[left] is cluster:
                heappop(cluster.pushes)
                continue
            now = -self._at(left) - self._gaps[left, right] + self._offsets[right]
            if now <= known + NEGLIGIBLE:
                return -now > cluster.origin + NEGLIGIBLE
            heapreplace(cluster.pushes, (now, left, right))
        return False

    def _join(self, left: int, right: int) -> Cluster:
        """Make one cluster of two, moving the smaller one's members into the larger one."""
        large, small = self._clusters[left], self._clusters[right]
        shift = self._offsets[left] + self._gaps[left, right] - self._offsets[right]
        if len(small.members) > len(large.members):
            small, large, shift = large, small, -shift
        for member in small.members:
            self._offsets[member] += shift
            self._clusters[member] = large
        for known, before, after in small.pushes:
            heappush(large.pushes, (known + shift, before, after))
        large.members += small.members
        large.moment += small.moment - small.weight * shift
        large.weight += small.weight
        self._held[left].append(right)
        self._held[right].append(left)
        return large

    def _cut(self) -> None:
        """Part the halves of clusters that are kept together without being pushed."""
        waiting, effort = self._joined(self._order), EFFORT
        while waiting and effort > 0:
            pair = self._loosest(waiting[-1])
            if not pair:
                waiting.pop()
                continue
            effort -= len(waiting[-1].members)
            self._part(*pair)
            left, right = pair
            waiting = self._joined([*(each.members[0] for each in waiting), left, right])

    def _part(self, left: int, right: int) -> None:
        """Cut a cluster between two members and let both halves find their places."""
        self._held[left].remove(right)
        self._held[right].remove(left)
        for end in (left, right):
            half = self._cluster([each for each, _ in self._walk(end)])
            for member in half.members:
                self._clusters[member] = half
        self._unpush(left)
        self._unpush(right)

    def _joined(self, variables: Sequence[int]) -> list[Cluster]:
        """The clusters of some variables that have several members."""
        clusters = {id(each): each for each in (self._clusters[v] for v in variables)}
        return [each for each in clusters.values() if len(each.members) > 1]

    def _walk(self, start: int) -> list[tuple[int, int]]:
        """A cluster's members from one on, each with the one that it was reached from."""
        reached = [(start, -1)]
        for member, origin in reached:
            reached += [(each, member) for each in self._held[member] if each != origin]
        return reached

    def _loosest(self, cluster: Cluster) -> tuple[int, int] | None:
        """The left and right member that most want to part, if any do."""
        heaviest = max(cluster.members, key=self._weights.__getitem__)
        pulls = {each: self._pull(each, cluster.origin) for each in cluster.members}
        loosest, pair = -WEAK, None
        for member, origin in reversed(self._walk(heaviest)[1:]):
            pulls[origin] += pulls[member]
            is_right = (origin, member) in self._gaps
            force = pulls[member] if is_right else -pulls[member]
            if force < loosest:
                loosest, pair = force, (origin, member) if is_right else (member, origin)
        return pair

    def _unpush(self, variable: int) -> None:
        """Join a variable's cluster with those that it overlaps, the worst first."""
        while True:
            cluster = self._clusters[variable]
            touching = [(left, each) for each in cluster.members for left in self._lefts[each]]
            touching += [(each, right) for each in cluster.members for right in self._rights[each]]
            overlaps = [
                (self._gaps[pair] - self._at(pair[1]) + self._at(pair[0]), pair)
                for pair in touching
                if self._clusters[pair[0]] is not self._clusters[pair[1]]
            ]
            worst, pair = max(overlaps, default=(0.0, (0, 0)))
            if worst <= NEGLIGIBLE:
                break
            self._join(*pair)

    def _on_the_grid(self) -> list[int]:
        """Round whole clusters, which keeps their members' distances."""
        placed = [0] * len(self._order)
        for variable in self._order:
            origin = round(self._clusters[variable].origin, 3)
            place = int((origin + GRID / 2) // GRID) * GRID + self._offsets[variable]
            pushed = (placed[left] + self._gaps[left, variable] for left in self._lefts[variable])
            # A distance that holds by a hair could be lost by rounding apart.
            placed[variable] = max([place, *pushed])
        return placed


def _sorted_by(lefts: Sequence[Sequence[int]], rights: Sequence[Sequence[int]]) -> list[int]:
    """Every variable after all that are left of it."""
    waiting = [len(each) for each in lefts]
    order = [each for each, count in enumerate(waiting) if not count]
    for variable in order:
        for right in rights[variable]:
            waiting[right] -= 1
            if not waiting[right]:
                order.append(right)
    assert len(order) == len(lefts), "columns cross"
    return order
