"""How much of what ONNX can say is read: all of what the tests take samples of, with figures.

Run by hand: `python -m tests.benchmarks.bench_onnx_read`. Every architecture out and back with
the time that reading takes beside onnx.load and its shape inference; 300 random graphs; all cases
that ONNX has for operators in the catalogue.
"""

import tempfile
import time
import warnings
from collections import Counter
from pathlib import Path

import numpy as np
import onnx
import torch

from graphs.architectures import ARCHITECTURES
from graphs.flatten import flattened
from tests.designer.onnx_in.reading import read_back
from tests.designer.onnx_in.test_node_cases import cases, results
from tests.designer.onnx_in.test_own_layers import SMALL, check_network, check_random

GRAPHS = 300


def architectures(path: Path) -> None:
    """Each of them written, read, compared."""
    ratios = []
    for key, each in ARCHITECTURES.items():
        check_network(flattened(each.build(SMALL.get(key))), path)
        began = time.perf_counter()
        read_back(path)
        ours = time.perf_counter() - began
        began = time.perf_counter()
        onnx.shape_inference.infer_shapes(onnx.load(path))
        ratios.append(ours / (time.perf_counter() - began))
    print(
        f"{len(ratios)} architectures come back with equal weights and numbers; reading takes "
        f"{np.median(ratios):.1f} × onnx.load with infer_shapes (median)"
    )


def random_graphs(path: Path) -> None:
    """What becomes of them."""
    found = Counter(check_random(seed, path).partition(" (")[0] for seed in range(GRAPHS))
    print(f"{GRAPHS} random graphs: {dict(found.most_common())}")


def main() -> None:
    """Print all of it."""
    torch.set_num_threads(1)
    warnings.simplefilter("ignore")
    with tempfile.TemporaryDirectory() as folder, np.errstate(all="ignore"):
        path = Path(folder) / "net.onnx"
        architectures(path)
        random_graphs(path)
        results(cases(), path)


if __name__ == "__main__":
    main()
