"""Every published network as text: its keys, its numbers, its length, its lint."""

import json
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
import torch
from torch import Tensor, nn

from designer.inspection.proof import prove_pytorch
from designer.training.module import build
from graphs.architectures import ARCHITECTURES
from graphs.codegen.pytorch import ModuleText, module_text
from tests.conftest import REPOSITORY
from tests.graphs.test_codegen import executed

SMALL: Mapping[str, tuple[int, ...]] = {
    **{key: (3, 64, 64) for key in ARCHITECTURES if key.startswith("vgg")},
    "unet_2015": (1, 188, 188),
}
"""Images with which the widest networks compute the same in a fraction of the time."""


def written(key: str) -> ModuleText:
    return module_text(ARCHITECTURES[key].build())


@pytest.fixture(scope="module")
def published(reference: Path) -> Mapping[str, Mapping[str, list[int]]]:
    found: Mapping[str, Mapping[str, list[int]]] = json.loads(
        (reference / "state-dicts.json").read_text()
    )
    return found


def filled(module: nn.Module) -> nn.Module:
    """A module of the meta device with weights that keep signals at one scale."""
    module.to_empty(device="cpu")
    generator = torch.Generator().manual_seed(5)
    for key, tensor in module.state_dict().items():
        _fill(key, tensor, generator)
    return module


def _fill(key: str, tensor: Tensor, generator: torch.Generator) -> None:
    if not tensor.dtype.is_floating_point:
        tensor.zero_()
    elif tensor.dim() > 1:
        bound = (6 / tensor[0].numel()) ** 0.5
        tensor.uniform_(-bound, bound, generator=generator)
    else:
        tensor.uniform_(*((0.5, 1.5) if "bias" not in key else (-0.1, 0.1)), generator=generator)


@pytest.fixture(autouse=True)
def few_threads() -> Iterator[None]:
    before = torch.get_num_threads()
    torch.set_num_threads(2)
    yield
    torch.set_num_threads(before)


@pytest.mark.parametrize("key", ARCHITECTURES)
def test_the_text_has_the_published_keys_and_computes_what_the_network_does(
    key: str, published: Mapping[str, Mapping[str, list[int]]]
) -> None:
    network = ARCHITECTURES[key].build(SMALL.get(key))
    text = module_text(network)
    with torch.device("meta"):
        module = build(network)
        shapes = {name: list(each.shape) for name, each in executed(text).state_dict().items()}
    assert shapes == {name: list(each.shape) for name, each in module.state_dict().items()}
    if key in published:
        assert shapes == published[key]
    # The worker's own proof, relative to the largest output.
    assert prove_pytorch(text, network, filled(module).eval()) <= 1e-6


def test_all_texts_are_formatted_and_pass_the_projects_own_linter(tmp_path: Path) -> None:
    for key in ARCHITECTURES:
        (tmp_path / f"{key}.py").write_text(written(key).text)
    config = ["--config", str(REPOSITORY / "pyproject.toml")]
    for arguments in (["format", "--check", "--isolated"], ["check", *config]):
        command = [sys.executable, "-m", "ruff", *arguments, "--no-cache", str(tmp_path)]
        done = subprocess.run(command, capture_output=True, text=True)
        assert done.returncode == 0, done.stdout


def test_resnet_152_is_a_file_that_a_person_would_have_written() -> None:
    lines = written("resnet152").text.splitlines()
    print(f"ResNet-152: {len(lines)} lines")
    assert len(lines) <= 150
    calls = [line.strip() for line in lines if line.strip().startswith("*(")]
    assert calls == ["*(Bottleneck(width) for _ in range(blocks - 1)),"]
    assert max(len(written(key).text.splitlines()) for key in ARCHITECTURES) < 300
