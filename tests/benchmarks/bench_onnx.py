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
from functools import partial
from pathlib import Path
from typing import Any

import torch

from designer.onnx.write import write_onnx
from designer.training.module import build
from graphs.architectures import ARCHITECTURES
from graphs.flatten import flattened
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


def main() -> None:
    """Measure and print."""
    for key in ("alexnet", "resnet152"):
        compare(flattened(ARCHITECTURES[key].build()))


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
