"""ONNX files read within the test's own process, and run beside onnxruntime."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime
import torch

from designer.onnx.bring_in import arrays
from designer.onnx.load import load
from designer.onnx.plain import Opened, opened
from designer.onnx.write import write_onnx
from designer.training.module import build
from graphs.network import Network
from graphs.onnxio.plan import plan
from graphs.onnxio.read import Reading, read
from graphs.propagate import propagate
from tests.graphs.test_conformance import randomise, several

Tensors = tuple[torch.Tensor, ...]


@dataclass(frozen=True)
class Back:
    """A file that was read."""

    file: Opened
    reading: Reading

    @property
    def network(self) -> Network:
        """The flat network."""
        return self.reading.network

    def module(self) -> torch.nn.Module:
        """It with the file's weights."""
        facts = propagate(self.network)
        module = build(self.network, facts).eval()
        state = {k: torch.from_numpy(v.copy()) for k, v in self.state().items()}
        module.load_state_dict(state, strict=True)
        return module

    def state(self) -> dict[str, Any]:
        """The file's weights by their keys in the network."""
        return arrays(self.file, self.reading, propagate(self.network))


def read_back(path: Path, shapes: Sequence[tuple[int, ...]] | None = None) -> Back:
    """What a file is read as."""
    file = opened(load(path), shapes)
    return Back(file, read(file.graph))


def written(network: Network, path: Path) -> torch.nn.Module:
    """Write a network with weights at random; the module with them."""
    torch.manual_seed(1)
    module = build(network).eval()
    randomise(module)
    weights = {key: tensor.numpy() for key, tensor in module.state_dict().items()}
    write_onnx(path, plan(network), weights)
    return module


def session(path: Path) -> Any:
    """onnxruntime's own view of a file."""
    options = onnxruntime.SessionOptions()
    options.log_severity_level = 4
    return onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])


def gives(module: torch.nn.Module, samples: Sequence[torch.Tensor]) -> Tensors:
    """What a network gives for batches."""
    with torch.no_grad():
        return several(module(*samples))


def difference(expected: Sequence[Any], found: Sequence[Any]) -> float:
    """The largest difference relative to the largest number; infinite where one is no number."""
    largest = 0.0
    for one, other in zip(expected, found, strict=True):
        a, b = np.asarray(one, np.float64), np.asarray(other, np.float64)
        if a.shape != b.shape or not np.array_equal(np.isfinite(a), np.isfinite(b)):
            return float("inf")
        numbers = np.isfinite(a)
        if numbers.any():
            scale = float(np.abs(a[numbers]).max()) or 1.0
            largest = max(largest, float(np.abs(a - b)[numbers].max()) / scale)
    return largest
