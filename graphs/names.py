"""Names that are still free, for one node or for thousands that come at once."""

from collections.abc import Iterable

from graphs.declare import Layer

_PLAIN = Layer()


class Names:
    """Names that are taken; each that is given out is taken from then on."""

    def __init__(self, taken: Iterable[str]) -> None:
        self._taken = set(taken)
        self._next: dict[str, int] = {}
        """The first number after a stem that may be free."""

    def take(self, wanted: str, layer: Layer = _PLAIN) -> str:
        """`wanted`, or `wanted2`, `wanted3` …, whichever is free for a layer."""
        stem, name = wanted.rstrip("0123456789") or wanted, wanted
        number = first = self._next.get(stem, 2)
        while not self._taken.isdisjoint(layer.names(name)):
            name, number = f"{stem}{number}", number + 1
        names = layer.names(name)
        if number > first and len(names) == 1:
            self._next[stem] = number  # a layer of several names passes numbers over
        self._taken.update(names)
        return name
