"""History: the values that the document has been. Undo is going back to one of them."""

from dataclasses import dataclass

from graphs.network import Network


@dataclass(frozen=True, slots=True)
class Step:
    """What the document became, and the edit's name."""

    name: str
    network: Network


@dataclass(frozen=True, slots=True)
class History:
    """An immutable list of steps and where in it the document stands.

    Old values share almost everything with new ones, so keeping `limit` of them is cheap.
    """

    steps: tuple[Step, ...]
    at: int = 0
    limit: int = 500

    @property
    def network(self) -> Network:
        """The value at which the document stands."""
        return self.steps[self.at].network

    @property
    def can_undo(self) -> bool:
        """Whether there is an older value."""
        return self.at > 0

    @property
    def can_redo(self) -> bool:
        """Whether there is a newer value."""
        return self.at < len(self.steps) - 1

    def done(self, name: str, network: Network) -> "History":
        """The history after an edit: what had been undone is gone."""
        steps = (*self.steps[: self.at + 1], Step(name, network))
        steps = steps[-self.limit :]
        return History(steps, len(steps) - 1, self.limit)

    def moved_to(self, at: int) -> "History":
        """The same history, standing elsewhere."""
        assert 0 <= at < len(self.steps)
        return History(self.steps, at, self.limit)
