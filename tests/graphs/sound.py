"""Networks that are right and meant as they are: no problem, no advice."""

from collections.abc import Callable

from graphs.network import Network
from tests.graphs.drawn import Row, drawn
from tests.graphs.drawn import layer as a

END: Row = ("output", a("Output"))


def image(side: int, channels: int = 3) -> Row:
    return ("input", a("Input", shape=(channels, side, side)))


def normed(name: str, channels: int, above: str = "", **fields: object) -> list[Row]:
    """A convolution without bias, batch norm and ReLU, named after the first."""
    conv = a("Conv2d", **{"padding": 1, "bias": False, "out_channels": channels, **fields})
    first: Row = (f"{name}_conv", conv, above) if above else (f"{name}_conv", conv)
    return [first, (f"{name}_bn", a("BatchNorm2d")), (name, a("ReLU"))]


def head(classes: int = 10) -> list[Row]:
    return [
        ("gap", a("AdaptiveAvgPool2d")),
        ("flatten", a("Flatten")),
        ("fc", a("Linear", out_features=classes)),
        END,
    ]


def stack(side: int) -> Network:
    return drawn(image(side), *normed("a", 8), ("pool", a("MaxPool2d")), *normed("b", 16), *head())


def residual(width: int) -> Network:
    block = [
        *normed("a", width),
        ("b_conv", a("Conv2d", out_channels=width, padding=1, bias=False)),
        ("b_bn", a("BatchNorm2d")),
        ("add", a("Add"), "b_bn stem"),
        ("relu", a("ReLU")),
    ]
    return drawn(image(64), *normed("stem", width), *block, *head())


def projected(width: int) -> Network:
    block = [
        *normed("a", 2 * width, stride=2),
        ("b_conv", a("Conv2d", out_channels=2 * width, padding=1, bias=False)),
        ("b_bn", a("BatchNorm2d")),
        ("skip", a("Conv2d", out_channels=2 * width, kernel_size=1, stride=2, bias=False), "stem"),
        ("skip_bn", a("BatchNorm2d")),
        ("add", a("Add"), "b_bn skip_bn"),
        ("relu", a("ReLU")),
    ]
    return drawn(image(64), *normed("stem", width), *block, *head())


def inception(width: int) -> Network:
    return drawn(
        image(96),
        *normed("stem", 16),
        *normed("one", width, "stem", kernel_size=1, padding=0),
        *normed("three", width, "stem"),
        *normed("five", width, "stem", kernel_size=5, padding=2),
        ("pool", a("MaxPool2d", kernel_size=3, stride=1, padding=1), "stem"),
        ("cat", a("Concat"), "one three five pool"),
        *head(),
    )


def autoencoder(width: int) -> Network:
    return drawn(
        image(32, 1),
        ("down1", a("Conv2d", out_channels=width, stride=2, padding=1)),
        ("relu1", a("ReLU")),
        ("down2", a("Conv2d", out_channels=2 * width, stride=2, padding=1)),
        ("relu2", a("ReLU")),
        ("up1", a("ConvTranspose2d", out_channels=width, stride=2)),
        ("relu3", a("ReLU")),
        ("up2", a("ConvTranspose2d", out_channels=1, stride=2)),
        ("sigmoid", a("Sigmoid")),
        END,
    )


def unet(width: int) -> Network:
    return drawn(
        image(64, 1),
        *normed("down", width),
        ("pool", a("MaxPool2d")),
        *normed("mid", 2 * width),
        ("up", a("ConvTranspose2d", out_channels=width, stride=2)),
        ("act", a("ReLU")),
        ("cat", a("Concat"), "act down"),
        *normed("last", width),
        ("classes", a("Conv2d", out_channels=2, kernel_size=1)),
        END,
    )


def perceptron(features: int) -> Network:
    return drawn(
        image(8, 1),
        ("flatten", a("Flatten")),
        ("fc1", a("Linear", out_features=features)),
        ("relu", a("ReLU")),
        ("drop", a("Dropout")),
        ("fc2", a("Linear", out_features=10)),
        END,
    )


def lenet(side: int) -> Network:
    return drawn(
        image(side, 1),
        ("c1", a("Conv2d", out_channels=6, kernel_size=5)),
        ("a1", a("Tanh")),
        ("s2", a("AvgPool2d")),
        ("c3", a("Conv2d", out_channels=16, kernel_size=5)),
        ("a3", a("Tanh")),
        ("s4", a("AvgPool2d")),
        ("flatten", a("Flatten")),
        ("c5", a("Linear", out_features=120)),
        ("a5", a("Tanh")),
        ("out", a("Linear", out_features=10)),
        END,
    )


def sequence(length: int) -> Network:
    return drawn(
        ("input", a("Input", shape=(4, length))),
        ("conv", a("Conv1d", out_channels=16, kernel_size=5, bias=False)),
        ("bn", a("BatchNorm1d")),
        ("relu", a("ReLU")),
        ("pool", a("MaxPool1d")),
        ("gap", a("AdaptiveAvgPool1d")),
        ("flatten", a("Flatten")),
        ("fc", a("Linear", out_features=3)),
        END,
    )


def volume(side: int) -> Network:
    return drawn(
        ("input", a("Input", shape=(1, side, side, side))),
        ("conv", a("Conv3d", out_channels=8, bias=False)),
        ("bn", a("BatchNorm3d")),
        ("relu", a("ReLU")),
        ("pool", a("AvgPool3d")),
        ("gap", a("AdaptiveAvgPool3d")),
        ("flatten", a("Flatten")),
        ("fc", a("Linear", out_features=2)),
        END,
    )


def depthwise(channels: int) -> Network:
    return drawn(
        image(48),
        *normed("stem", channels),
        ("depth", a("Conv2d", out_channels=channels, groups=channels, padding=1, bias=False)),
        ("point", a("Conv2d", out_channels=2 * channels, kernel_size=1, bias=False)),
        ("bn", a("BatchNorm2d")),
        ("relu", a("ReLU")),
        *head(),
    )


def two_inputs(features: int) -> Network:
    return drawn(
        ("left", a("Input", shape=(3, 16, 16)), ""),
        ("right", a("Input", shape=(3, 16, 16)), ""),
        ("a", a("Conv2d", out_channels=features), "left"),
        ("b", a("Conv2d", out_channels=features), "right"),
        ("cat", a("Concat"), "a b"),
        ("relu", a("ReLU")),
        *head(2),
    )


BUILDERS: dict[Callable[[int], Network], tuple[int, ...]] = {
    stack: (24, 28, 32, 64, 97),
    residual: (4, 8, 16, 24, 64),
    projected: (4, 8, 16, 24, 32),
    inception: (4, 8, 16, 24, 32),
    autoencoder: (4, 8, 16, 24, 32),
    unet: (4, 8, 16, 24, 32),
    perceptron: (8, 30, 64, 100, 300),
    lenet: (28, 32, 36, 40, 48),
    sequence: (20, 33, 50, 100, 1000),
    volume: (8, 9, 12, 16, 20),
    depthwise: (8, 16, 24, 32, 48),
    two_inputs: (2, 4, 8, 16, 32),
}
SOUND = {
    f"{build.__name__} {number}": build(number)
    for build, numbers in BUILDERS.items()
    for number in numbers
}
