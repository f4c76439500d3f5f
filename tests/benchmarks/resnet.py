"""ResNet-152's layers, drawn: what propagation is measured on. Needs no torch."""

import time
from collections.abc import Iterator

from graphs.architectures.build import Step, wired
from graphs.layers.activation import ReLU
from graphs.layers.adaptive import AdaptiveAvgPool2d
from graphs.layers.convolution import Conv2d
from graphs.layers.dense import Linear
from graphs.layers.ends import Input, Output
from graphs.layers.merge import Add
from graphs.layers.normalization import BatchNorm2d
from graphs.layers.pooling import MaxPool2d
from graphs.layers.reshape import Flatten
from graphs.network import Network
from graphs.propagate import propagate

STAGES = ((64, 3), (128, 8), (256, 36), (512, 3))
IMAGE = (3, 224, 224)


def ours(stages: tuple[tuple[int, int], ...] = STAGES) -> Network:
    """ResNet-152's layers, drawn."""
    steps = [
        Step("input", Input(IMAGE)),
        Step("conv1", Conv2d(64, 7, stride=2, padding=3, bias=False), ("input",)),
        Step("bn1", BatchNorm2d(), ("conv1",)),
        Step("relu", ReLU(), ("bn1",)),
        Step("maxpool", MaxPool2d(3, stride=2, padding=1), ("relu",)),
    ]
    for stage, (width, blocks) in enumerate(stages, 1):
        for block in range(blocks):
            stride = 2 if stage > 1 and block == 0 else 1
            steps += _bottleneck(f"layer{stage}.{block}", steps[-1].name, width, stride, not block)
    steps += [
        Step("avgpool", AdaptiveAvgPool2d(1), (steps[-1].name,)),
        Step("flatten", Flatten(), ("avgpool",)),
        Step("fc", Linear(1000), ("flatten",)),
        Step("output", Output(), ("fc",)),
    ]
    return wired(steps)


def _bottleneck(at: str, source: str, width: int, stride: int, widens: bool) -> Iterator[Step]:
    shortcut = source
    convolutions = ((width, 1, 1), (width, 3, stride), (4 * width, 1, 1))
    last = source
    for number, (channels, kernel, step) in enumerate(convolutions, 1):
        layer = Conv2d(channels, kernel, stride=step, padding=kernel // 2, bias=False)
        yield Step(f"{at}.conv{number}", layer, (last,))
        yield Step(f"{at}.bn{number}", BatchNorm2d(), (f"{at}.conv{number}",))
        last = f"{at}.bn{number}"
        if number < 3:
            yield Step(f"{at}.relu{number}", ReLU(), (last,))
            last = f"{at}.relu{number}"
    if widens:
        shortcut = f"{at}.downsample.1"
        layer = Conv2d(4 * width, 1, stride=stride, bias=False)
        yield Step(f"{at}.downsample.0", layer, (source,))
        yield Step(shortcut, BatchNorm2d(), (f"{at}.downsample.0",))
    yield Step(f"{at}.add", Add(), (last, shortcut))
    yield Step(f"{at}.relu3", ReLU(), (f"{at}.add",))


if __name__ == "__main__":
    network = ours()
    start = time.perf_counter()
    propagate(network)
    print(time.perf_counter() - start)
