"""Checkpoints written whole or not at all, and the optimiser's state as plain tensors."""

import contextlib
import json
import os
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import torch
from safetensors import SafetensorError
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.optim import Optimizer

from designer.checkpoints import LEARNING, OPTIMIZER, STATE, WEIGHTS, Checkpoint, state_checksum
from designer.refused import Refused
from designer.training.average import Average
from designer.training.freezing import learned
from designer.training.tensors import write_tensors

_CPU_CHANCE, _GPU_CHANCE = "chance.cpu", "chance.cuda"


def put(
    folder: Path, name: str, state: Mapping[str, Any], files: Mapping[str, Mapping[str, Tensor]]
) -> None:
    """Write a checkpoint beside and let it take the place of `name`, which stays as `name.old`.

    On any error the old ones stand untouched and nothing is left behind.
    """
    new, current, old = (folder / f"{name}{ending}" for ending in (".new", "", ".old"))
    shutil.rmtree(new, ignore_errors=True)
    try:
        new.mkdir(parents=True)
        sums = {each: write_tensors(new / each, tensors) for each, tensors in files.items()}
        _write_state(new / STATE, {**state, "files": sums})
    except BaseException:
        shutil.rmtree(new, ignore_errors=True)
        raise
    if current.exists():
        shutil.rmtree(old, ignore_errors=True)
        current.rename(old)
    new.rename(current)
    _sync_folder(folder)


def _write_state(path: Path, state: dict[str, Any]) -> None:
    text = json.dumps({**state, "checksum": state_checksum(state)}, indent=1, allow_nan=False)
    with path.open("w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    _sync_folder(path.parent)


def _sync_folder(folder: Path) -> None:
    """Make renames last; not every system lets a folder be opened."""
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def weights_of(module: nn.Module) -> dict[str, Tensor]:
    """All weights and buffers by their names."""
    return {name: value.detach() for name, value in module.state_dict().items()}


def load_weights(module: nn.Module, path: Path) -> None:
    """Put the weights of a file into a module; Refused when they are another network's."""
    try:
        module.load_state_dict(load_file(path))
    except SafetensorError as error:
        raise Refused(f"{path} is no safetensors file: {error}.") from None
    except OSError as error:
        raise Refused(f"{path} cannot be read: {error.strerror or error}.") from None
    except RuntimeError as error:
        last = str(error).splitlines()[-1].strip()
        raise Refused(f"{path} does not fit this network: {last}") from None


def chance_and_optimizer(module: nn.Module, optimizer: Optimizer) -> dict[str, Tensor]:
    """The optimiser's state and that of the random generators, under flat names.

    A weight's number is its place among those of the module, whatever group it is in.
    """
    tensors = {_CPU_CHANCE: torch.get_rng_state()}
    if torch.cuda.is_available():
        tensors[_GPU_CHANCE] = torch.cuda.get_rng_state()
    for index, weight in enumerate(learned(module)):
        for key, value in optimizer.state.get(weight, {}).items():
            if isinstance(value, Tensor):
                tensors[f"{index}.{key}"] = value
    return tensors


def restore(
    checkpoint: Checkpoint, module: nn.Module, optimizer: Optimizer, average: Average | None = None
) -> None:
    """Bring weights, their mean, optimiser and random generators back to where they were."""
    learning = WEIGHTS
    if average is not None:
        learning = LEARNING
        if checkpoint.state["step"]:
            average.load(load_file(checkpoint.folder / WEIGHTS))
    load_weights(module, checkpoint.folder / learning)
    tensors = load_file(checkpoint.folder / OPTIMIZER)
    torch.set_rng_state(tensors.pop(_CPU_CHANCE))
    gpu_chance = tensors.pop(_GPU_CHANCE, None)
    if gpu_chance is not None and torch.cuda.is_available():
        torch.cuda.set_rng_state(gpu_chance)
    grouped = [weight for group in optimizer.param_groups for weight in group["params"]]
    places = {id(weight): place for place, weight in enumerate(grouped)}
    weights = learned(module)
    state: dict[int, dict[str, Tensor]] = {}
    for name, value in tensors.items():
        index, key = name.split(".")
        weight = weights[int(index)]
        state.setdefault(places[id(weight)], {})[key] = _laid_out_as(weight, value)
    groups = optimizer.state_dict()["param_groups"]
    optimizer.load_state_dict({"state": state, "param_groups": groups})


def _laid_out_as(weight: Tensor, value: Tensor) -> Tensor:
    """Fused optimisers walk weight and state alike, so both must lie alike in memory."""
    if value.shape != weight.shape:
        return value
    return torch.empty_like(weight, dtype=value.dtype).copy_(value)
