"""ONNX with weights, some 240 MB: our stream against torch.onnx.export, legacy and dynamo.

AlexNet has few layers and large weights, ResNet-152 has 516 layers.

Run by hand: `python -m tests.benchmarks.bench_onnx`. Prints ratios measured in one run.
"""

import contextlib
import importlib.util
import io
import os
import statistics
import sys
import tempfile
import time
import warnings
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import torch

from designer.onnx.write import write_onnx
from designer.training.module import build
from graphs.architectures import ARCHITECTURES
from graphs.architectures.build import Step, wired
from graphs.declare import Layer
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
from graphs.onnxio.plan import plan

ROUNDS = 5


def measured(work: Callable[[], object], rounds: int = ROUNDS) -> float:
    """The median of some runs, in seconds, after one that warms up."""
    work()
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def plain_write(path: Path, size: int) -> None:
    """What writing that many bytes to this disk costs, flushed as our file is."""
    block = bytes(1 << 20)
    with path.open("wb") as file:
        for _ in range(size >> 20):
            file.write(block)
        file.flush()
        os.fsync(file.fileno())


def torch_export(module: torch.nn.Module, path: Path, sample: Any, dynamo: bool) -> None:
    quiet = io.StringIO()
    with warnings.catch_warnings(), contextlib.redirect_stdout(quiet):
        warnings.simplefilter("ignore")
        options: dict[str, Any] = {"dynamo": dynamo, "opset_version": 18 if dynamo else 17}
        if dynamo:
            options |= {"external_data": False, "verbose": False}
        torch.onnx.export(module, (sample,), str(path), **options)


def resnet152() -> Network:
    """ResNet-152's layers, wired as He et al. have it."""
    steps = [Step("input", Input((3, 224, 224)))]

    def add(name: str, layer: Layer, *sources: str) -> str:
        steps.append(Step(name, layer, sources or (steps[-1].name,)))
        return name

    add("conv1", Conv2d(64, 7, stride=2, padding=3, bias=False))
    add("bn1", BatchNorm2d())
    add("relu", ReLU())
    add("maxpool", MaxPool2d(3, stride=2, padding=1))
    for stage, (width, blocks) in enumerate(
        zip((64, 128, 256, 512), (3, 8, 36, 3), strict=True), 1
    ):
        for block in range(blocks):
            _bottleneck(add, f"layer{stage}.{block}", steps[-1].name, width, stage, block)
    add("avgpool", AdaptiveAvgPool2d(1))
    add("flatten", Flatten())
    add("fc", Linear(1000))
    add("output", Output())
    return replace(wired(steps), name="ResNet-152")


def _bottleneck(
    add: Callable[..., str], at: str, arriving: str, width: int, stage: int, block: int
) -> None:
    stride = 2 if stage > 1 and block == 0 else 1
    shortcut = arriving
    if block == 0:
        add(f"{at}.downsample.0", Conv2d(4 * width, 1, stride=stride, bias=False), arriving)
        shortcut = add(f"{at}.downsample.1", BatchNorm2d())
    add(f"{at}.conv1", Conv2d(width, 1, bias=False), arriving)
    add(f"{at}.bn1", BatchNorm2d())
    add(f"{at}.relu1", ReLU())
    add(f"{at}.conv2", Conv2d(width, 3, stride=stride, padding=1, bias=False))
    add(f"{at}.bn2", BatchNorm2d())
    add(f"{at}.relu2", ReLU())
    add(f"{at}.conv3", Conv2d(4 * width, 1, bias=False))
    last = add(f"{at}.bn3", BatchNorm2d())
    add(f"{at}.add", Add(), last, shortcut)
    add(f"{at}.relu3", ReLU())


def main() -> None:
    """Measure and print."""
    for network in (ARCHITECTURES["alexnet"].build(), resnet152()):
        compare(network)


def compare(network: Network) -> None:
    """One network exported by all."""
    module = build(network).eval()
    weights = {key: tensor.numpy() for key, tensor in module.state_dict().items()}
    sample = torch.rand(1, 3, 224, 224)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "net.onnx"
        ours = measured(lambda: write_onnx(path, plan(network), weights))
        size = path.stat().st_size
        peers = {"writing as many zeros, flushed": measured(lambda: plain_write(path, size))}
        work = {"torch.onnx.export, legacy": False}
        if importlib.util.find_spec("onnxscript"):
            work["torch.onnx.export, dynamo"] = True
        for name, dynamo in work.items():
            peers[name] = measured(partial(torch_export, module, path, sample, dynamo), 3)
    layers = len(network.nodes)
    print(f"{network.name}, {layers} nodes, {size / 1e6:.0f} MB: {ours:.3f} s, flushed to the disk")
    for name, seconds in peers.items():
        print(f"  {ours / seconds:.2f} × {name} ({seconds:.3f} s)")
    if "torch.onnx.export, dynamo" not in peers:
        print("  dynamo was not measured: onnxscript is not installed", file=sys.stderr)


if __name__ == "__main__":
    main()
