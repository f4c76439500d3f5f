"""Every architecture goes out as PyTorch text, is run, and comes back as the same network."""

import sys
from dataclasses import replace
from pathlib import Path

import pytest
import torch

from designer.pytorch_in.perform import bring_in
from graphs.architectures import ARCHITECTURES
from graphs.codegen.pytorch import ModuleText, module_text
from graphs.flatten import flattened
from graphs.network import Network
from graphs.same import difference

SMALLER = {"unet_2015": (1, 188, 188)}
"""The smallest image that every one of its levels can halve."""


def written_out(network: Network, text: ModuleText) -> Network:
    """What a module's text says of a network: all but its targets and losses.

    Names that code cannot have are those of the text.
    """
    flat = without_losses(flattened(network))
    named = (replace(n, name=text.paths.get(n.id, n.name)) for n in flat.nodes.values())
    return flat.with_nodes(*named)


def without_losses(flat: Network) -> Network:
    ends = [n.id for n in flat.nodes.values() if n.layer.category == "loss"]
    return flat.without([*ends, *(node.id for node in flat.of_kind("Target"))])


@pytest.mark.parametrize("key", ARCHITECTURES)
def test_an_architecture_comes_back_as_it_went(
    key: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "path", [*sys.path])
    monkeypatch.setattr(sys, "argv", sys.argv)
    shape = SMALLER.get(key, ARCHITECTURES[key].shape)
    network = ARCHITECTURES[key].build(shape)
    written = module_text(network)
    file = tmp_path / f"{key}_net.py"
    file.write_text(written.text, encoding="utf-8")
    torch.manual_seed(0)
    found = bring_in(file, written.class_name, (shape,))
    del sys.modules[f"{key}_net"]
    again = flattened(found.network)
    assert difference(written_out(network, written), without_losses(again)) == ""
    losses = [n for n in again.nodes.values() if n.layer.category == "loss"]
    assert len(losses) == sum(
        n.layer.category == "loss" for n in network.nodes.values()
    ) * key.endswith("_aux")
    assert found.difference is not None and found.difference < 1e-6
    count = {0: [], 1: ["1 result is given only while"], 2: ["2 results are given only while"]}
    told = count[len(losses)]
    assert [note[: len(start)] for note, start in zip(found.notes, told, strict=True)] == told


@pytest.mark.parametrize("key", ["resnet152", "googlenet", "inception_v4", "mobilenet_v2"])
def test_a_deep_network_comes_back_as_a_few_nodes(
    key: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "path", [*sys.path])
    monkeypatch.setattr(sys, "argv", sys.argv)
    network = ARCHITECTURES[key].build((3, 96, 96))
    written = module_text(network)
    file = tmp_path / f"{key}_net.py"
    file.write_text(written.text, encoding="utf-8")
    found = bring_in(file, written.class_name, ((3, 96, 96),))
    del sys.modules[f"{key}_net"]
    assert len(found.network.nodes) <= len(network.nodes) + 4
    assert len(found.network.blocks) >= len(network.blocks) - 1
