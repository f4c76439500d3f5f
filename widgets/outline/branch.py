"""A branch of the outline: the rows of one network, and how they become those of another."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property

from designer.inside import facts_inside
from graphs.blocks import BlockLayer
from graphs.propagate import Facts

Span = tuple[int, int]
"""The first and the last of some rows that stand together."""

MOST_SPANS = 32
"""More places than these are drawn as one from the first to the last."""


@dataclass(eq=False)
class Branch:
    """The nodes of a network in the flow's order; `inner` holds the branches opened below them.

    number: by which an index names it. node: whose inside it is, in the branch `parent`.
    """

    number: int
    facts: Facts
    order: list[str]
    parent: "Branch | None" = None
    node: str = ""
    inner: "dict[str, Branch]" = field(default_factory=dict)

    @cached_property
    def rows(self) -> dict[str, int]:
        """The row of each node."""
        return {key: row for row, key in enumerate(self.order)}

    def set_order(self, order: Iterable[str]) -> None:
        """Let the rows be others."""
        self.order = list(order)
        self.__dict__.pop("rows", None)

    @property
    def path(self) -> tuple[str, ...]:
        """The uses of blocks that lead here, the outermost first."""
        return () if self.parent is None else (*self.parent.path, self.node)

    def is_block(self, key: str) -> bool:
        """Whether a node has an inside to show."""
        layer = self.facts.network.nodes[key].layer
        return isinstance(layer, BlockLayer) and bool(layer.block.network.nodes)

    def facts_in(self, key: str) -> Facts:
        """The facts inside a node that is a block."""
        layer = self.facts.network.nodes[key].layer
        assert isinstance(layer, BlockLayer)
        return facts_inside(layer, self.facts.nodes[key])

    def differs(self, key: str, before: Facts) -> bool:
        """Whether a node is drawn otherwise than it was."""
        return (
            before.nodes[key] is not self.facts.nodes[key]
            or before.network.nodes[key] is not self.facts.network.nodes[key]
        )


def spans(rows: Iterable[int]) -> list[Span]:
    """Rows that stand together, joined; the rows must ascend."""
    found: list[Span] = []
    for row in rows:
        if found and found[-1][1] == row - 1:
            found[-1] = (found[-1][0], row)
        else:
            found.append((row, row))
    return found
