"""Published networks that can be opened by name."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import partial

from graphs.architectures.alexnet import alexnet
from graphs.architectures.lenet import lenet5
from graphs.architectures.vgg import CONVOLUTIONS, vgg
from graphs.network import Network


@dataclass(frozen=True, slots=True)
class Architecture:
    """A published network: where it comes from, and how to draw it.

    shape, classes: what it was published for; both can be others.
    """

    key: str
    title: str
    year: int
    paper: str
    what_was_new: str
    draw: Callable[[tuple[int, ...], int], Network]
    shape: tuple[int, ...] = (3, 224, 224)
    classes: int = 1000

    def build(self, shape: tuple[int, ...] | None = None, classes: int | None = None) -> Network:
        """The network, for another input or another number of classes where they are given."""
        network = self.draw(shape or self.shape, classes or self.classes)
        return replace(network, name=self.title)


_VGG_PAPER = (
    "Simonyan & Zisserman: Very Deep Convolutional Networks for Large-Scale Image Recognition"
)


def _vgg(depth: int, batch_norm: bool) -> Architecture:
    return Architecture(
        f"vgg{depth}{'_bn' * batch_norm}",
        f"VGG-{depth}{' with batch norm' * batch_norm}",
        2014,
        _VGG_PAPER,
        "Only small 3×3 convolutions, stacked deep: two see as far as one 5×5 and cost less"
        + ("; batch norm, which came a year later, makes it easy to train" * batch_norm),
        partial(vgg, depth, batch_norm),
    )


ARCHITECTURES: Mapping[str, Architecture] = {
    each.key: each
    for each in (
        Architecture(
            "lenet5",
            "LeNet-5",
            1998,
            "LeCun, Bottou, Bengio & Haffner: Gradient-Based Learning Applied to Document "
            "Recognition",
            "Convolution and subsampling in turn, trained end to end by backpropagation",
            lenet5,
            (1, 32, 32),
            10,
        ),
        Architecture(
            "alexnet",
            "AlexNet",
            2014,
            "Krizhevsky: One Weird Trick for Parallelizing Convolutional Neural Networks",
            "ReLU, dropout and GPUs made large networks trainable; this is its one-tower form",
            alexnet,
        ),
        *(_vgg(depth, batch_norm) for depth in CONVOLUTIONS for batch_norm in (False, True)),
    )
}
"""The published networks by the name under which they are opened, oldest first."""
