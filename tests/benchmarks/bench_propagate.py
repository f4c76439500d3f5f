"""Propagation of a network as large as ResNet-152 against torchinfo on the meta device."""

import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest
import torch
import torchinfo
from torch import nn

from graphs.layers.activation import ReLU
from graphs.layers.convolution import Conv2d
from graphs.layers.ends import Input
from graphs.network import Link, Network, Node, Wiring
from graphs.propagate import Facts, propagate
from tests.benchmarks.resnet import IMAGE, STAGES, ours


class Bottleneck(nn.Module):
    """The peer's block: torchvision's."""

    def __init__(self, channels: int, width: int, stride: int) -> None:
        super().__init__()
        self.conv1 = nn.Conv2d(channels, width, 1, bias=False)
        self.bn1 = nn.BatchNorm2d(width)
        self.relu1 = nn.ReLU()
        self.conv2 = nn.Conv2d(width, width, 3, stride=stride, padding=1, bias=False)
        self.bn2 = nn.BatchNorm2d(width)
        self.relu2 = nn.ReLU()
        self.conv3 = nn.Conv2d(width, 4 * width, 1, bias=False)
        self.bn3 = nn.BatchNorm2d(4 * width)
        self.relu3 = nn.ReLU()
        self.downsample = nn.Sequential()
        if channels != 4 * width:
            shortcut = nn.Conv2d(channels, 4 * width, 1, stride=stride, bias=False)
            self.downsample = nn.Sequential(shortcut, nn.BatchNorm2d(4 * width))

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        y = self.relu1(self.bn1(self.conv1(x)))
        y = self.bn3(self.conv3(self.relu2(self.bn2(self.conv2(y)))))
        result: torch.Tensor = self.relu3(y + self.downsample(x))
        return result


def theirs() -> nn.Module:
    """The same network in torch, on the meta device."""
    with torch.device("meta"):
        layers: list[nn.Module] = [
            nn.Conv2d(3, 64, 7, stride=2, padding=3, bias=False),
            nn.BatchNorm2d(64),
            nn.ReLU(),
            nn.MaxPool2d(3, stride=2, padding=1),
        ]
        channels = 64
        for stage, (width, blocks) in enumerate(STAGES, 1):
            for block in range(blocks):
                stride = 2 if stage > 1 and block == 0 else 1
                layers.append(Bottleneck(channels, width, stride))
                channels = 4 * width
        return nn.Sequential(
            *layers, nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(channels, 1000)
        )


def summarise(model: nn.Module) -> torchinfo.ModelStatistics:
    """What torchinfo says of it, without printing."""
    return torchinfo.summary(model, input_size=(1, *IMAGE), device="meta", verbose=0)


def seconds(action: Callable[[], object], repeats: int) -> float:
    """The median of some runs."""
    times = []
    for _ in range(repeats):
        start = time.perf_counter()
        action()
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def anew(network: Network) -> Network:
    """The same network as if just read: nothing of its wiring is known yet."""
    return replace(network, wiring=Wiring(network.wiring))


def show(what: str, own: float, peer: float, target: float) -> None:
    """One line a ratio."""
    print(f"{what}: {own * 1000:.3f} ms against {peer * 1000:.1f} ms, 1/{peer / own:.0f}", end="")
    print(f" (target 1/{1 / target:.0f})")


def first_in_a_process() -> float:
    """The median of some processes that propagate once, without torch as the window is."""
    command = [sys.executable, "-m", "tests.benchmarks.resnet"]
    said = [subprocess.run(command, capture_output=True, check=True).stdout for _ in range(15)]
    return statistics.median(map(float, said))


@pytest.fixture(scope="module")
def peer() -> float:
    """Seconds that torchinfo takes for the built model."""
    model = theirs()
    summarise(model)
    return seconds(lambda: summarise(model), 7)


@pytest.fixture(scope="module")
def peer_rebuilt() -> float:
    """Seconds that rebuilding the model and torchinfo take: what an edit costs there."""
    return seconds(lambda: summarise(theirs()), 7)


def test_both_count_the_same() -> None:
    totals, found = propagate(ours()).totals, summarise(theirs())
    assert totals.parameters == found.total_params == 60_192_808


def test_a_whole_propagation(peer: float) -> None:
    network = ours()

    shapes = iter(range(256, 10_000, 32))

    def cold() -> None:
        first = Input((3, 224, next(shapes)))
        propagate(anew(network.with_nodes(replace(network.by_name["input"], layer=first))))

    show("all, the very first in a process", first_in_a_process(), peer, 1 / 200)
    show("all, for shapes never seen", seconds(cold, 30), peer, 1 / 200)
    show("all, as just read", seconds(lambda: propagate(anew(network)), 100), peer, 1 / 200)
    show("all, wiring known", seconds(lambda: propagate(network), 100), peer, 1 / 200)


def edits(facts: Facts, name: str, layers: Sequence[Conv2d]) -> Callable[[], None]:
    """An action that gives a node another layer each time and propagates that."""
    node = facts.network.by_name[name]
    state = [facts]

    def edit() -> None:
        old = state[0].network
        layer = layers[old.nodes[node.id].layer is layers[0]]
        state[0] = propagate(old.with_nodes(replace(node, layer=layer)), state[0])

    return edit


def insert(facts: Facts, name: str) -> None:
    """Put a layer into the wire that leads to a node, and propagate that."""
    network = facts.network
    (wire,) = network.incoming(network.by_name[name].id)
    network = network.with_nodes(Node("new", ReLU(), "new"))
    halves = [Link(wire.source, "out", "new", "in"), Link("new", "out", wire.target, "in")]
    propagate(network.rewired([wire], halves), facts)


def test_one_edit(peer_rebuilt: float) -> None:
    facts = propagate(ours())
    dilated = tuple(Conv2d(64, 3, padding=p, dilation=p, bias=False) for p in (2, 3))
    local = edits(facts, "layer1.1.conv2", dilated)
    show("an edit without effect downstream", seconds(local, 200), peer_rebuilt, 1 / 500)
    strided = tuple(Conv2d(64, 7, stride=s, padding=3, bias=False) for s in (1, 2))
    whole = edits(facts, "conv1", strided)
    show("an edit that changes every shape", seconds(whole, 100), peer_rebuilt, 1 / 500)


def test_one_edit_in_5000_layers() -> None:
    facts = propagate(ours(((64, 500), (128, 1))))
    size = len(facts.nodes)
    dilated = tuple(Conv2d(64, 3, padding=p, dilation=p, bias=False) for p in (2, 3))
    local = edits(facts, "layer1.250.conv2", dilated)
    strided = tuple(Conv2d(64, 7, stride=s, padding=3, bias=False) for s in (1, 2))
    whole = edits(facts, "conv1", strided)
    for what, action in (
        ("no effect downstream", local),
        ("a layer put into a wire", lambda: insert(facts, "layer1.250.conv2")),
        ("every shape changes", whole),
    ):
        took = seconds(action, 50)
        print(f"{size:,} layers, {what}: {took * 1000:.2f} ms, {took / 0.016:.2f} of a frame")


if __name__ == "__main__":
    sys.exit(pytest.main(["-q", "-s", __file__]))
