"""Max pooling in ONNX: vacant windows, and those that start in the padding, as torch has them."""

import random
from typing import Any

import numpy as np
import pytest
import torch

from designer.training.module import build
from graphs.declare import CATALOGUE
from graphs.layers.ends import Input, Output
from graphs.layers.pooling import MaxPool1d
from graphs.network import Link, Network, Node, Wiring
from graphs.propagate import examine
from graphs.types import TensorType
from tests.graphs.test_conformance import network_of, run_by_onnx

pytestmark = pytest.mark.torch


def drawn(rank: int, rng: random.Random) -> tuple[tuple[int, ...], dict[str, Any]]:
    """A small image and windows that are often wider; each dimension has its own sizes."""
    fields = {
        "kernel_size": tuple(rng.choice((2, 2, 3)) for _ in range(rank)),
        "stride": tuple(rng.choice((1, 2, 3)) for _ in range(rank)),
        "padding": tuple(rng.choice((0, 1, 1)) for _ in range(rank)),
        "dilation": tuple(rng.choice((1, 2, 3, 4)) for _ in range(rank)),
        "ceil_mode": rng.random() < 0.5,
        "return_indices": rng.random() < 0.7,
    }
    return tuple(rng.choice((1, 2, 3, 5)) for _ in range(rank)), fields


@pytest.mark.parametrize("rank", [1, 2, 3])
def test_values_and_places_are_torch_s_where_a_window_holds_padding_alone(rank: int) -> None:
    rng, vacant, full = random.Random(rank), 0, 0
    while vacant < 25 or full < 25:
        size, fields = drawn(rank, rng)
        layer = CATALOGUE[f"MaxPool{rank}d"](**fields)
        tensor = TensorType((2, *size))
        if examine(layer, (tensor,)).status != "right":
            continue
        network = network_of(layer, (tensor,))
        module, image = build(network).eval(), torch.randn(3, *tensor.shape)
        with torch.no_grad():
            expected = module(image)
        expected = expected if isinstance(expected, tuple) else (expected,)
        for found, wanted in zip(run_by_onnx(network, {}, [image]), expected, strict=True):
            assert np.array_equal(found, wanted.numpy()), (size, fields)
        vacant += bool(expected[0].isinf().any())
        full += not expected[0].isinf().any()


def test_a_window_that_would_start_in_the_padding_hinders_nothing_behind() -> None:
    """onnxruntime takes 3 windows for sure where it makes 2, and refused what met the 2."""
    pool = MaxPool1d(kernel_size=2, padding=1, ceil_mode=True, return_indices=True)
    ends = {"i": Input((2, 3)), "j": Input((2, 2)), "o": Output(), "p": Output()}
    layers = {**ends, "n": pool, "add": CATALOGUE["Add"]()}
    nodes = {key: Node(key, layer, f"name_{key}") for key, layer in layers.items()}
    wires = ("i.out n.in", "n.out add.in1", "j.out add.in2", "add.out o.in", "n.indices p.in")
    links = [Link(*f"{a}.{b}".split(".")) for a, b in map(str.split, wires)]
    network = Network("meeting", nodes, Wiring(links))
    module, samples = build(network).eval(), [torch.randn(3, 2, 3), torch.randn(3, 2, 2)]
    with torch.no_grad():
        expected = module(*samples)
    for found, wanted in zip(run_by_onnx(network, {}, samples), expected, strict=True):
        assert np.array_equal(found, wanted.numpy())
