"""Amounts and figures as people read them."""

import pytest

from graphs.amounts import bytes_text, compact
from graphs.architectures import ARCHITECTURES
from graphs.figures import depth
from graphs.flatten import flattened
from graphs.network import Network


@pytest.mark.parametrize(
    ("amount", "text"),
    [
        (0, "0"),
        (9_408, "9,408"),
        (10_000, "10.00 K"),
        (118_013_952, "118.0 M"),
        (1_814_000_000, "1.814 G"),
        (5 * 10**15, "5,000 T"),
    ],
)
def test_a_count_has_four_digits(amount: int, text: str) -> None:
    assert compact(amount) == text


@pytest.mark.parametrize(
    ("amount", "text"),
    [(512, "512 B"), (2048, "2.0 KB"), (2_147_483_648, "2.0 GB"), (200 * 2**20, "200 MB")],
)
def test_memory_is_said_in_its_unit(amount: int, text: str) -> None:
    assert bytes_text(amount) == text


def test_a_chain_is_as_deep_as_it_has_layers() -> None:
    network = ARCHITECTURES["lenet5"].build()
    assert depth(network) == len(network.nodes)
    assert depth(Network()) == 0


@pytest.mark.parametrize("key", ["resnet50", "googlenet", "mobilenet_v2"])
def test_blocks_are_as_deep_as_what_is_in_them(key: str) -> None:
    network = ARCHITECTURES[key].build()
    assert depth(network) == depth(flattened(network)) > len(network.nodes)
