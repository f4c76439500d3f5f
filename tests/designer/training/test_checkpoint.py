"""Checkpoints: whole or not at all, damage noticed, the one before used."""

import copy
import json
import resource
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
import torch
from safetensors.torch import load_file
from torch import nn
from torch.optim import Optimizer

from designer.checkpoints import OPTIMIZER, STATE, WEIGHTS, find
from designer.protocol import Notice, State, Validation
from designer.recipe import Recipe
from designer.refused import Refused
from designer.runs import CHECKPOINTS, open_run
from designer.training.checkpoint import (
    chance_and_optimizer,
    load_weights,
    put,
    restore,
    weights_of,
)
from designer.training.module import build
from designer.training.optimizing import make_optimizer
from designer.training.tensors import write_tensors
from graphs.optimizers import OPTIMIZERS
from tests.designer.designs import small
from tests.designer.engine import only, perform, resume

pytestmark = pytest.mark.torch
RECIPE = Recipe(epochs=2, batch_size=100, threads=1)


def test_tensors_of_every_kind_come_back_from_their_file(tmp_path: Path) -> None:
    tensors = {
        "turned": torch.randn(3, 4).t(),
        "last": torch.randn(2, 3, 4, 5).to(memory_format=torch.channels_last),
        "scalar": torch.tensor(7),
        "empty": torch.zeros(0, 3),
        "half": torch.randn(5).to(torch.bfloat16),
        "bytes": torch.arange(9, dtype=torch.uint8),
    }
    write_tensors(tmp_path / "file", tensors)
    loaded = load_file(tmp_path / "file")
    assert loaded.keys() == tensors.keys()
    assert all(torch.equal(loaded[name], tensors[name]) for name in tensors)


def three(folder: Path) -> None:
    """Checkpoints of steps 1 and 2, and 3 on top."""
    for step in (1, 2, 3):
        weights = {"w": torch.full((40,), float(step))}
        put(folder, "last", {"step": step}, {WEIGHTS: weights, OPTIMIZER: weights})


def damage_by(kind: str, path: Path) -> None:
    data = bytearray(path.read_bytes())
    if kind == "flip":
        data[len(data) // 2] ^= 1
    elif kind == "cut":
        del data[-1:]
    else:
        data = bytearray()
    path.write_bytes(data)


@pytest.mark.parametrize("name", [WEIGHTS, OPTIMIZER, STATE])
@pytest.mark.parametrize("kind", ["flip", "cut", "empty"])
def test_damage_is_noticed_and_the_one_before_is_used(tmp_path: Path, name: str, kind: str) -> None:
    three(tmp_path)
    damage_by(kind, tmp_path / "last" / name)
    found = find(tmp_path, "last")
    assert found is not None
    assert found.state["step"] == 2
    assert len(found.damaged) == 1 and found.damaged[0].startswith("last: ")


def test_every_single_bit_of_a_state_is_watched(tmp_path: Path) -> None:
    three(tmp_path)
    path = tmp_path / "last" / STATE
    data = path.read_bytes()
    for place in range(0, len(data), 7):
        path.write_bytes(data[:place] + bytes((data[place] ^ 4,)) + data[place + 1 :])
        found = find(tmp_path, "last")
        assert found is not None
        assert found.state["step"] == 2 or found.state == json.loads(data)


def test_swapped_and_missing_files_are_noticed(tmp_path: Path) -> None:
    three(tmp_path)
    (tmp_path / "last.old" / WEIGHTS).replace(tmp_path / "last" / WEIGHTS)
    assert find(tmp_path, "last") is None


def test_a_kill_between_the_renames_loses_nothing(tmp_path: Path) -> None:
    three(tmp_path)
    shutil.rmtree(tmp_path / "last.old")
    (tmp_path / "last").rename(tmp_path / "last.old")
    weights = {"w": torch.zeros(4)}
    put(tmp_path / "other", "last", {"step": 4}, {WEIGHTS: weights})
    (tmp_path / "other" / "last").rename(tmp_path / "last.new")
    found = find(tmp_path, "last")
    assert found is not None and found.state["step"] == 4 and not found.damaged


def test_a_training_goes_on_from_the_one_before_and_says_so(tmp_path: Path) -> None:
    perform(small(), RECIPE, tmp_path / "run")
    damage_by("flip", tmp_path / "run" / CHECKPOINTS / "last" / WEIGHTS)
    events = resume(tmp_path / "run")
    (notice,) = only(Notice, events)
    assert "A checkpoint is damaged (last: weights.safetensors is not" in notice.text
    assert [each.epoch for each in only(Validation, events)] == [2]
    assert only(State, events)[-1].state == "finished"


def test_nothing_whole_is_refused(tmp_path: Path) -> None:
    perform(small(), RECIPE, tmp_path / "run")
    for name in ("last", "last.old"):
        damage_by("cut", tmp_path / "run" / CHECKPOINTS / name / OPTIMIZER)
    with pytest.raises(Refused, match="holds no checkpoint that is whole"):
        resume(tmp_path / "run")


@contextmanager
def files_limited_to(size: int) -> Iterator[None]:
    """No file can grow beyond a size, as on a disk that is full."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def test_a_full_disk_leaves_the_old_checkpoint_and_no_rest(tmp_path: Path) -> None:
    three(tmp_path)
    big = {"w": torch.zeros(5000)}
    with files_limited_to(8000), pytest.raises(OSError):
        put(tmp_path, "last", {"step": 4}, {WEIGHTS: big})
    found = find(tmp_path, "last")
    assert found is not None and found.state["step"] == 3
    assert sorted(path.name for path in tmp_path.iterdir()) == ["last", "last.old"]


def test_training_goes_on_beside_a_full_disk_and_says_so(tmp_path: Path) -> None:
    with files_limited_to(6000):
        events = perform(small(), replace(RECIPE, validation_share=0.2), tmp_path / "run")
    texts = [notice.text for notice in only(Notice, events)]
    assert any("The checkpoint was not saved" in text for text in texts)
    assert sum("The curves are not being saved" in text for text in texts) == 1
    assert len(only(Validation, events)) == 2
    assert only(State, events)[-1].state == "finished"
    assert open_run(tmp_path / "run").weights is None


def test_weights_that_do_not_fit_are_refused(tmp_path: Path) -> None:
    module = build(small())
    write_tensors(tmp_path / "other", {"conv.weight": torch.zeros(2)})
    (tmp_path / "text").write_text("no tensors")
    for name, sentence in (
        ("other", "does not fit this network"),
        ("text", "is no safetensors file"),
        ("nowhere", "cannot be read"),
    ):
        with pytest.raises(Refused, match=sentence):
            load_weights(module, tmp_path / name)


@pytest.mark.parametrize("kind", list(OPTIMIZERS))
def test_an_optimiser_goes_on_exactly_with_weights_that_lie_channels_last(
    tmp_path: Path, kind: str
) -> None:
    convolution = nn.Conv2d(4, 8, 3).to(memory_format=torch.channels_last)  # type: ignore[call-overload]
    images = torch.randn(2, 4, 8, 8)

    def step(module: nn.Module, optimizer: Optimizer) -> None:
        optimizer.zero_grad()
        torch.autograd.backward(module(images).square().mean())
        optimizer.step()

    recipe = Recipe(optimizer=kind)
    optimizer = make_optimizer(recipe, convolution)
    step(convolution, optimizer)
    files = {
        WEIGHTS: weights_of(convolution),
        OPTIMIZER: chance_and_optimizer(convolution, optimizer),
    }
    put(tmp_path, "last", {"step": 1}, files)
    again = copy.deepcopy(convolution)
    other = make_optimizer(recipe, again)
    found = find(tmp_path, "last")
    assert found is not None
    restore(found, again, other)
    step(convolution, optimizer)
    step(again, other)
    assert torch.equal(again.weight, convolution.weight)
