"""What is said of a published network: where it comes from, what was new, and how it is drawn."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from graphs.definitions import blocks_in
from graphs.network import Block, Network
from graphs.types import ShapeError, shape_text

FAMILIES = (
    *("LeNet", "AlexNet", "VGG", "Inception", "ResNet"),
    *("Efficient", "Dense prediction", "Baselines", "Generators"),
)
"""What the networks are grouped by, in the order in which a person looks through them."""


@dataclass(frozen=True, slots=True)
class Architecture:
    """A published network: where it comes from, and how to draw it.

    shape, classes: what it was published for; both can be others. classes is 0 where it tells
    none apart. family: one of `FAMILIES`. published: its figures as others gave them, each with
    its source in brackets behind it.
    """

    key: str
    title: str
    year: int
    paper: str
    what_was_new: str
    draw: Callable[[tuple[int, ...], int], Network]
    shape: tuple[int, ...] = (3, 224, 224)
    classes: int = 1000
    family: str = field(kw_only=True)
    published: Mapping[str, str] = field(default_factory=dict, kw_only=True)

    def build(self, shape: tuple[int, ...] | None = None, classes: int | None = None) -> Network:
        """The network, for another input or another number of classes where they are given.

        ShapeError when the input is no image of channels, height and width.
        """
        if shape is not None and len(shape) != len(self.shape):
            raise ShapeError(f"{self.title} takes channels×height×width, not {shape_text(shape)}")
        network = self.draw(shape or self.shape, classes or self.classes)
        return replace(network, name=self.title, blocks=_definitions(network))


def _definitions(network: Network) -> dict[str, Block]:
    """The blocks that a network is made of, each after those that it uses itself."""
    found: dict[str, Block] = {}
    for block in blocks_in(network):
        if block.name not in found:
            found |= _definitions(block.network)
            found[block.name] = block
    return found


def torchvision(parameters: str, macs: str, top_1: str, top_5: str) -> dict[str, str]:
    """Figures as torchvision's documentation gives them, one crop of ImageNet's validation set."""
    return sourced("torchvision", parameters, macs, top_1, top_5)


def sourced(source: str, parameters: str, macs: str, top_1: str, top_5: str) -> dict[str, str]:
    """The figures that most papers give, accuracy on ImageNet's validation set; "" for none."""
    figures = {"Parameters": parameters, "MACs": macs, "Top-1": top_1, "Top-5": top_5}
    return {label: f"{figure} ({source})" for label, figure in figures.items() if figure}
