"""What propagation remembers: facts by layer and inputs, a bounded number of them."""

from collections.abc import Hashable
from typing import Any

Memo = dict[Any, Any]


class Memory:
    """The memos of layers, one for equal layers; all are emptied when they hold too much."""

    def __init__(self, most: int) -> None:
        self.most = most
        self.held = 0
        self._shared: dict[Hashable, Memo] = {}
        self._filled: list[Memo] = []

    def memo_of(self, layer: Hashable) -> Memo:
        """The memo that a layer shares with its equals."""
        found = self._shared.get(layer)
        if found is None:
            found = self._shared[layer] = {}
        return found

    def keep(self, memo: Memo, inputs: Hashable, facts: object) -> None:
        """Put facts into a memo that came from here."""
        if self.held >= self.most:
            self._forget()
        if not memo:
            self._filled.append(memo)
        memo[inputs] = facts
        self.held += 1

    def _forget(self) -> None:
        """Layers that live on keep their memos, emptied, so that each is found again here."""
        for memo in self._filled:
            memo.clear()
        self._filled.clear()
        self._shared.clear()
        self.held = 0


MEMORY = Memory(2048)
"""Scrubbing through sizes for hours must not hoard."""
