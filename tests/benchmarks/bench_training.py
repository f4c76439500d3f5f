"""Images per second against a plain hand-written PyTorch loop with the data in memory.

Both train the same network on the same images, in turns, on as many threads; ratios of medians.
Run from the repository's root: OMP_WAIT_POLICY=PASSIVE python -m tests.benchmarks.bench_training
"""

import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import torch
from torch import nn
from torch.nn import functional

from designer.data.images import Dataset, Images, scaling_of
from designer.protocol import Event, encode
from designer.recipe import Recipe
from designer.runs import Journal
from designer.training.aims import aims_of
from designer.training.learner import Learner
from designer.training.objective import objective_of
from designer.training.recorder import Recorder
from graphs.network import Network
from graphs.propagate import propagate
from tests.designer.designs import chain, lenet

IMAGES, BATCH, ROUNDS = 2048, 128, 9


def convolutions() -> Network:
    """A small network with batch norm for 32×32 colour images."""
    layers: list[tuple[str, str, dict[str, object]]] = [("input", "Input", {"shape": (3, 32, 32)})]
    for number, channels in enumerate((32, 64, 128)):
        convolution: dict[str, object] = {"out_channels": channels, "padding": 1, "bias": False}
        layers += [
            (f"conv{number}", "Conv2d", convolution),
            (f"norm{number}", "BatchNorm2d", {}),
            (f"relu{number}", "ReLU", {}),
            (f"pool{number}", "MaxPool2d", {}),
        ]
    layers += [("flatten", "Flatten", {}), ("linear", "Linear", {}), ("output", "Output", {})]
    return chain(*layers)


def lenet_by_hand() -> nn.Module:
    return nn.Sequential(
        nn.Conv2d(1, 6, 5), nn.Tanh(), nn.AvgPool2d(2),
        nn.Conv2d(6, 16, 5), nn.Tanh(), nn.AvgPool2d(2),
        nn.Conv2d(16, 120, 5), nn.Tanh(), nn.Flatten(),
        nn.Linear(120, 84), nn.Tanh(), nn.Linear(84, 10),
    )  # fmt: skip


def convolutions_by_hand() -> nn.Module:
    layers: list[nn.Module] = []
    for arriving, channels in ((3, 32), (32, 64), (64, 128)):
        layers += [nn.Conv2d(arriving, channels, 3, padding=1, bias=False)]
        layers += [nn.BatchNorm2d(channels), nn.ReLU(), nn.MaxPool2d(2)]
    return nn.Sequential(*layers, nn.Flatten(), nn.Linear(128 * 16, 10))


def some_images(channels: int) -> Images:
    pixels = torch.randint(0, 256, (IMAGES, channels, 32, 32), dtype=torch.uint8)
    return Images(pixels, torch.randint(0, 10, (IMAGES,)))


def batches() -> Iterator[torch.Tensor]:
    """An epoch's indices in chance order."""
    order = torch.randperm(IMAGES)
    return (order[start : start + BATCH] for start in range(0, IMAGES, BATCH))


def plain(module: nn.Module, images: Images) -> Callable[[], None]:
    """As one writes it by hand: floats in memory, Adam, nothing measured."""
    scaling = scaling_of(images)
    mean, std = (torch.tensor(each).view(1, -1, 1, 1) for each in scaling)
    floats, labels = (images.pixels / 255 - mean) / std, images.labels
    optimizer = torch.optim.Adam(module.parameters(), lr=1e-3)

    def epoch() -> None:
        for indices in batches():
            loss = functional.cross_entropy(module(floats[indices]), labels[indices])
            optimizer.zero_grad()
            torch.autograd.backward(loss)
            optimizer.step()

    return epoch


def ours(network: Network, images: Images, folder: Path | None) -> Callable[[], None]:
    """The engine's own steps; with a folder all live metrics are gathered, written and encoded."""
    data = Dataset(tuple("0123456789"), images, images, None)
    recipe = Recipe(learning_rate=1e-3)
    objective = objective_of(aims_of(propagate(network)), recipe, 10)
    learner = Learner(objective, data, scaling_of(images), recipe, torch.device("cpu"))
    recorder = Recorder(_send, Journal(folder), IMAGES // BATCH, 0.0) if folder else None

    def epoch() -> None:
        for number, indices in enumerate(batches()):
            stepped = learner.step(indices, 0.0)
            if recorder is not None:
                recorder.step(number, stepped, len(indices))

    return epoch


def _send(event: Event) -> None:
    encode(event)


def contest(name: str, network: Network, by_hand: nn.Module, images: Images) -> None:
    """Let all train in turns and print the ratios to the plain loop."""
    with tempfile.TemporaryDirectory() as folder:
        racers = {
            "plain": plain(by_hand, images),
            "ours": ours(network, images, None),
            "ours, live metrics": ours(network, images, Path(folder)),
        }
        times: dict[str, list[float]] = {each: [] for each in racers}
        for _ in range(ROUNDS):
            for each, epoch in racers.items():
                start = time.perf_counter()
                epoch()
                times[each].append(time.perf_counter() - start)
    base = statistics.median(times["plain"])
    for each, spent in times.items():
        rate = IMAGES / statistics.median(spent)
        print(f"{name:28} {each:20} {rate:8.0f} images/s {base / statistics.median(spent):5.2f} ×")


def main() -> None:
    for threads in (1, torch.get_num_threads()):
        torch.set_num_threads(threads)
        contest(f"LeNet-5, {threads} threads", lenet(), lenet_by_hand(), some_images(1))
        contest(
            f"small conv net, {threads} threads",
            convolutions(),
            convolutions_by_hand(),
            some_images(3),
        )


if __name__ == "__main__":
    main()
