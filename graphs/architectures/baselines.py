"""What the others are measured against: a fully connected net and two convolutional autoencoders.

The fully connected net is LeNet-300-100 of LeCun et al. 1998. The autoencoders follow Masci et al.
2011 with strided convolutions in the place of pooling; the denoising one is given noisy images and
learns to give them back clean (Vincent et al. 2008).
"""

from collections.abc import Iterator
from functools import partial

from graphs.architectures.build import Part, Step, chain, chained, sequence, wired
from graphs.architectures.card import Architecture
from graphs.declare import Layer
from graphs.layers.activation import ReLU, Tanh
from graphs.layers.convolution import Conv2d
from graphs.layers.dense import Linear
from graphs.layers.dropout import GaussianNoise
from graphs.layers.ends import Input, Output, Target
from graphs.layers.loss import MSELoss
from graphs.layers.reshape import Flatten
from graphs.layers.transposed import ConvTranspose2d
from graphs.network import Network

WIDTHS = (16, 32, 8)
"""Channels of the encoder's convolutions; the last are the code, an eighth of the sides."""
NOISE = 0.5


def mlp(shape: tuple[int, ...], classes: int) -> Network:
    """Every pixel wired to 300 units, these to 100, these to the classes."""
    hidden = [("fc1", Linear(300)), ("a1", Tanh()), ("fc2", Linear(100)), ("a2", Tanh())]
    return chain(shape, [("flatten", Flatten()), *hidden, ("fc3", Linear(classes))])


def autoencoder(noise: float, shape: tuple[int, ...], classes: int) -> Network:
    """Three strided convolutions down to a code, three transposed ones back, and their error."""
    image: Part = ("input", Input(shape))
    noisy: list[Part] = [("noise", GaussianNoise(noise))] if noise else []
    encoder = sequence("encoder", list(_encoder()))
    decoder = sequence("decoder", list(_decoder(shape)))
    last = decoder[-1][0]
    ends = [
        Step("target", Target(shape, "float32"), aside=(1, 0)),
        Step("loss", MSELoss(), (last, "target"), aside=(1, 1)),
        Step("output", Output(), (last,)),
    ]
    return wired([*chained("", image, *noisy, *encoder, *decoder), *ends])


def _encoder() -> Iterator[Layer]:
    for width in WIDTHS:
        yield from (Conv2d(width, 3, stride=2, padding=1), ReLU())


def _decoder(shape: tuple[int, ...]) -> Iterator[Layer]:
    """Each size is met exactly. The end is linear: a sigmoid gets stuck, most pixels being 0."""
    halves = zip(WIDTHS, _halved(shape[1:]), strict=True)
    given = [shape, *((width, *sizes) for width, sizes in halves)]
    last, *inner = given[:-1]
    for each in reversed(inner):
        yield from (_back_to(each), ReLU())
    yield _back_to(last)


def _back_to(shape: tuple[int, ...]) -> ConvTranspose2d:
    channels, *sizes = shape
    return ConvTranspose2d(channels, 3, stride=2, padding=1, output_size=tuple(sizes))


def _halved(sizes: tuple[int, ...]) -> Iterator[tuple[int, ...]]:
    """What each strided convolution leaves of an image."""
    for _ in WIDTHS:
        sizes = tuple(-(-size // 2) for size in sizes)
        yield sizes


BASELINES = (
    Architecture(
        "mlp",
        "Fully connected net",
        1998,
        "LeCun, Bottou, Bengio & Haffner: Gradient-Based Learning Applied to Document Recognition",
        "What convolution is measured against: no pixel knows which others are near it",
        mlp,
        (1, 28, 28),
        10,
        family="Baselines",
        published={
            "Parameters": "267,000 (Han et al. 2015, as LeNet-300-100)",
            "Test error": "3.05 % (the paper, MNIST)",
        },
    ),
    Architecture(
        "autoencoder",
        "Convolutional autoencoder",
        2011,
        "Masci, Meier, Cireşan & Schmidhuber: Stacked Convolutional Auto-Encoders for "
        "Hierarchical Feature Extraction",
        "Learns without labels: an image must pass through a narrow code and come back",
        partial(autoencoder, 0.0),
        (1, 28, 28),
        0,
        family="Baselines",
    ),
    Architecture(
        "denoising_autoencoder",
        "Denoising autoencoder",
        2008,
        "Vincent, Larochelle, Bengio & Manzagol: Extracting and Composing Robust Features with "
        "Denoising Autoencoders",
        "Noise on the way in, the clean image as the target: the code must know what is likely",
        partial(autoencoder, NOISE),
        (1, 28, 28),
        0,
        family="Baselines",
    ),
)
