"""The generator of a DCGAN: Radford, Metz & Chintala 2015, as PyTorch's own example has it."""

from collections.abc import Iterator

from graphs.architectures.build import chain, sequence
from graphs.architectures.card import Architecture
from graphs.declare import Layer
from graphs.layers.activation import ReLU, Tanh
from graphs.layers.normalization import BatchNorm2d
from graphs.layers.transposed import ConvTranspose2d
from graphs.network import Network

WIDTHS = (512, 256, 128, 64)
COLOURS = 3


def generator(shape: tuple[int, ...], classes: int) -> Network:
    """Numbers drawn by chance grow into an image: each transposed convolution doubles it."""
    return chain(shape, sequence("", _layers()))


def _layers() -> Iterator[Layer]:
    first, *others = WIDTHS
    yield from (ConvTranspose2d(first, 4, bias=False), BatchNorm2d(), ReLU())
    for width in others:
        yield from (_doubled(width), BatchNorm2d(), ReLU())
    yield from (_doubled(COLOURS), Tanh())


def _doubled(channels: int) -> ConvTranspose2d:
    return ConvTranspose2d(channels, 4, stride=2, padding=1, bias=False)


DCGANS = (
    Architecture(
        "dcgan_generator",
        "DCGAN’s generator",
        2015,
        "Radford, Metz & Chintala: Unsupervised Representation Learning with Deep Convolutional "
        "Generative Adversarial Networks",
        "Transposed convolutions with batch norm and no pooling: adversarial training became "
        "stable",
        generator,
        (100, 1, 1),
        0,
        family="Generators",
        published={
            "CIFAR-10 by its features": "82.8 % (the paper, table 1, from its discriminator)"
        },
    ),
)
