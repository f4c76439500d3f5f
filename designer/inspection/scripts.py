"""A training script written for the data of a design's recipe, and its module proven."""

import io
from collections.abc import Mapping
from pathlib import Path
from typing import get_args

import torch
from torch import Tensor, nn

from designer.data.digits import FILE
from designer.data.load import kind_of
from designer.exporting import Exported, refuse_difference
from designer.files import atomic_writer
from designer.inspection.exports import carried_out, module_with_weights
from designer.inspection.proof import prove_pytorch, renamed
from designer.inspection.script_tasks import task_of
from designer.protocol import Json
from designer.recipe import Recipe
from designer.refused import Refused
from designer.training.weight_files import Source
from designer.worker.jobs import Report
from graphs.codegen.pytorch import ModuleText
from graphs.codegen.script import DIGITS, training_script
from graphs.codegen.script_data import DataKind
from graphs.codegen.script_task import Start
from graphs.network import Network


def _silent(text: str, done: int, total: int) -> None:
    """Nobody waits for news."""


def export_script(
    network: Network, path: Path, weights: Path | Source | None = None, report: Report = _silent
) -> Exported:
    """Write a script, the weights that it begins with, and the bundled digits where it learns them.

    weights: those of the design; what they leave out, and all where there are none, is fresh.
    """
    recipe = Recipe.from_settings(network.training)
    kind = _kind(recipe.data)
    module = module_with_weights(network, weights)
    given = [module.state_dict()] if isinstance(weights, Path) else (weights or {}).values()
    own = {key for keys in given for key in keys}
    task = task_of(network, kind, own)
    beside = path.with_name(f"{path.stem}_start.pt")
    if own and beside.exists() and not path.exists():
        raise Refused(f"{beside.name} lies there already and would be lost; choose another name")
    start = Start(beside.name, own == module.state_dict().keys()) if own else None
    written = training_script(network, recipe, task, kind, path.name, start)
    report(f"Checking {path.name}", 0, 2)
    difference = prove_pytorch(written, network, module)
    refuse_difference("pytorch", path, difference)
    report(f"Writing {path.name}", 1, 2)
    files = [path]
    if own:
        _write(beside, _start(module, own, network, written))
        files.append(beside)
    if kind == "digits":
        files.append(_put_digits(path.with_name(DIGITS)))
    _write(path, written.text.encode())
    return Exported(tuple(files), difference, fresh=False)


def _start(module: nn.Module, own: set[str], network: Network, written: ModuleText) -> bytes:
    """A file as the script itself writes it: the weights under `state_dict`."""
    kept = {key: tensor for key, tensor in module.state_dict().items() if key in own}
    weights: Mapping[str, Tensor] = renamed(kept, network, written)
    buffer = io.BytesIO()
    torch.save({"state_dict": {k: each.clone() for k, each in weights.items()}}, buffer)
    return buffer.getvalue()


def _write(path: Path, data: bytes) -> None:
    with atomic_writer(path) as file:
        file.write(data)


def _kind(data: str) -> DataKind:
    """How the data of a recipe is read; a folder that is not here is taken for one of images."""
    if data != "digits" and not Path(data).expanduser().exists():
        return "folder"
    kind = kind_of(data)
    for known in get_args(DataKind):
        if kind == known:
            return known  # type: ignore[no-any-return]
    raise Refused(
        f"A training script reads the digits, IDX files and folders of images by class, but not "
        f"{data}. Train it here, or choose other data."
    )


def _put_digits(place: Path) -> Path:
    """The digits' file beside the script; another file of that name is not touched."""
    digits = FILE.read_bytes()
    if place.exists() and place.read_bytes() != digits:
        raise Refused(f"{place.name} lies there already and is another file; choose another folder")
    if not place.exists():
        _write(place, digits)
    return place


def script_job(arguments: Json, report: Report) -> Json:
    """`export_script` as the worker is asked for it: design, path, perhaps weights and origin."""
    return carried_out(export_script, arguments, report)
