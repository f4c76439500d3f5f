"""What is said of a published network: where it comes from, what was new, and how it is drawn."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from graphs.network import Network


@dataclass(frozen=True, slots=True)
class Architecture:
    """A published network: where it comes from, and how to draw it.

    shape, classes: what it was published for; both can be others. classes is 0 where it tells
    none apart. published: figures by what they measure, each with its source. family: by which
    they are grouped.
    """

    key: str
    title: str
    year: int
    paper: str
    what_was_new: str
    draw: Callable[[tuple[int, ...], int], Network]
    shape: tuple[int, ...] = (3, 224, 224)
    classes: int = 1000
    published: Mapping[str, str] = field(default_factory=dict)
    family: str = ""

    def build(self, shape: tuple[int, ...] | None = None, classes: int | None = None) -> Network:
        """The network, for another input or another number of classes where they are given."""
        network = self.draw(shape or self.shape, classes or self.classes)
        return replace(network, name=self.title)
