"""Wires that may have a better way since something beside them went or came: found by turns."""

from collections.abc import Callable, Container

from graphs.network import Link
from widgets.steps import AT_ONCE


class BetterWays:
    """Wires that wait for another look. Few are looked at once, many when there is time."""

    def __init__(self, there: Container[Link], look: Callable[[set[Link]], None]) -> None:
        self._there, self._look = there, look
        self._links: set[Link] = set()

    def __bool__(self) -> bool:
        return bool(self._links)

    def note(self, links: set[Link]) -> None:
        """Some wires may have a better way now."""
        self._links = {link for link in self._links if link in self._there} | links
        if len(self._links) <= AT_ONCE:
            self.find(AT_ONCE)

    def find(self, count: int) -> None:
        """Look for the ways of so many of them."""
        some = {self._links.pop() for _ in range(min(count, len(self._links)))}
        if some:
            self._look(some)
