"""A flaw of a network: where it is, what must be said, whether a repair exists."""

from typing import NamedTuple

from graphs.network import Network
from tests.graphs.drawn import Row
from tests.graphs.drawn import layer as a

IMAGE: Row = ("input", a("Input", shape=(3, 32, 32)))
SEQUENCE: Row = ("input", a("Input", shape=(4, 50)))
VOLUME: Row = ("input", a("Input", shape=(2, 8, 16, 16)))
VECTOR: Row = ("input", a("Input", shape=(64,)))
END: Row = ("output", a("Output"))


class Flaw(NamedTuple):
    """A network, the node to blame (None: the whole), words of the sentence, words of a repair."""

    network: Network
    node: str | None
    words: str
    repair: str = ""


def conv(**fields: object) -> Row:
    return ("conv", a("Conv2d", **fields))
