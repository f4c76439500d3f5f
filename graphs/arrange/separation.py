"""Numbers as near as possible to where they want to be, yet a given distance apart.

Variables that push each other form a cluster, which stands at the weighted mean of what its
members want (the satisfying half of Dwyer, Marriott and Stuckey's VPSC).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from heapq import heapify, heappop, heappush, heapreplace

GRID = 8
NEGLIGIBLE = 1e-6

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
        self._incoming: list[list[tuple[int, int]]] = [[] for _ in range(count)]
        for (left, right), gap in gaps.items():
            self._incoming[right].append((left, gap))
        self._order = _sorted_by(count, gaps)
        self._gaps = gaps
        self._clusters: list[Cluster] = []
        self._offsets: list[int] = []

    def place(self, wanted: Sequence[float], weights: Sequence[float]) -> list[int]:
        """Positions on the grid, near the least weighted sum of squared distances."""
        self._offsets = [0] * len(wanted)
        self._clusters = [
            Cluster([each], weight, weight * want)
            for each, (want, weight) in enumerate(zip(wanted, weights, strict=True))
        ]
        for variable in self._order:
            self._settle(variable)
        return self._on_the_grid()

    def _settle(self, variable: int) -> None:
        """Add one variable to those left of it, joining the clusters that push it."""
        cluster = self._clusters[variable]
        cluster.pushes = [
            (-self._at(left) - gap, left, variable) for left, gap in self._incoming[variable]
        ]
        heapify(cluster.pushes)
        while self._is_pushed(cluster):
            _, left, right = heappop(cluster.pushes)
            cluster = self._join(self._clusters[left], cluster, left, right)

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

    def _join(self, left_one: Cluster, right_one: Cluster, left: int, right: int) -> Cluster:
        """Make one cluster of two, moving the smaller one's members into the larger one."""
        shift = self._offsets[left] + self._gaps[left, right] - self._offsets[right]
        small, large = right_one, left_one
        if len(small.members) > len(large.members):
            small, large, shift = left_one, right_one, -shift
        for member in small.members:
            self._offsets[member] += shift
            self._clusters[member] = large
        for known, before, after in small.pushes:
            heappush(large.pushes, (known + shift, before, after))
        large.members += small.members
        large.moment += small.moment - small.weight * shift
        large.weight += small.weight
        return large

    def _at(self, variable: int) -> float:
        return self._clusters[variable].origin + self._offsets[variable]

    def _on_the_grid(self) -> list[int]:
        """Round whole clusters, which keeps their members' distances."""
        placed = [0] * len(self._order)
        for variable in self._order:
            origin = round(self._clusters[variable].origin, 3)
            place = int((origin + GRID / 2) // GRID) * GRID + self._offsets[variable]
            pushed = (placed[left] + gap for left, gap in self._incoming[variable])
            placed[variable] = max(place, *pushed, place)
        return placed


def _sorted_by(count: int, gaps: Gaps) -> list[int]:
    """Every variable after all that are left of it."""
    rights: list[list[int]] = [[] for _ in range(count)]
    waiting = [0] * count
    for left, right in gaps:
        rights[left].append(right)
        waiting[right] += 1
    order = [each for each in range(count) if not waiting[each]]
    for variable in order:
        for right in rights[variable]:
            waiting[right] -= 1
            if not waiting[right]:
                order.append(right)
    assert len(order) == count, "columns cross"
    return order
