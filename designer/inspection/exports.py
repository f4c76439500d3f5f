"""The exports carried out: weights found, files written, and both run to prove them equal."""

import pickle
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

import torch
from safetensors import SafetensorError
from safetensors.torch import load_file, save
from torch import Tensor, nn

from designer.exporting import SEED, Exported, refuse_difference
from designer.files import atomic_writer, staged
from designer.inspection.proof import prove_onnx, prove_pytorch, renamed
from designer.onnx.write import write_onnx
from designer.protocol import Json
from designer.refused import Refused
from designer.training.module import build
from designer.worker.jobs import Report
from graphs.codegen.pytorch import module_text
from graphs.network import Network
from graphs.onnxio.plan import plan
from graphs.storage import network_from_json


def _silent(text: str, done: int, total: int) -> None:
    """Nobody waits for news."""


def export_pytorch(
    network: Network, path: Path, weights: Path | None = None, report: Report = _silent
) -> Exported:
    """Run a module's text against the network, then write it, and its weights beside it."""
    beside = path.with_suffix(".safetensors")
    if beside.exists() and not path.exists():
        raise Refused(f"{beside.name} lies there already and would be lost; choose another name")
    module = module_with_weights(network, weights)
    written = module_text(network, weights=beside.name)
    report(f"Checking {path.name}", 0, 2)
    difference = prove_pytorch(written, network, module)
    refuse_difference("pytorch", path, difference)
    report(f"Writing {path.name}", 1, 2)
    with atomic_writer(path) as file, atomic_writer(beside) as data:
        data.write(save(_contiguous(renamed(module.state_dict(), network, written))))
        file.write(written.text.encode())
    return Exported((path, beside), difference, weights is None)


def export_onnx(
    network: Network, path: Path, weights: Path | None = None, report: Report = _silent
) -> Exported:
    """Write an ONNX file with the weights; it takes its place once it ran like the network."""
    module = module_with_weights(network, weights)
    planned = plan(network)
    report(f"Writing {path.name}", 0, 3)
    arrays = {key: tensor.numpy() for key, tensor in module.state_dict().items()}
    with staged(path) as draft:
        written = write_onnx(draft, planned, arrays)
        report(f"Checking {path.name}", 1, 3)
        difference = prove_onnx(draft, planned, network, module)
        refuse_difference("onnx", path, difference)
        report(f"Saving {path.name}", 2, 3)
    drafts = (written.path, written.weights) if written.weights else (written.path,)
    files = tuple(path.with_name(each.name) for each in drafts)
    return Exported(files, difference, weights is None)


def module_with_weights(network: Network, weights: Path | None) -> nn.Module:
    """The network's module with weights from a file, or with fresh ones of a known seed."""
    with torch.random.fork_rng():
        torch.manual_seed(SEED)
        module = build(network).eval()
    if weights is not None:
        _load(module, weights)
    return module


def _load(module: nn.Module, path: Path) -> None:
    found = _read(path)
    wanted = module.state_dict()
    for key in wanted.keys() - found.keys():
        raise Refused(f"{path.name} has no weights named {key}: it belongs to another network")
    for key in found.keys() - wanted.keys():
        raise Refused(f"{path.name} has weights named {key}, which this network has not")
    for key, tensor in wanted.items():
        if found[key].shape != tensor.shape:
            sizes = f"{tuple(found[key].shape)} but this network needs {tuple(tensor.shape)}"
            raise Refused(f"{key} in {path.name} is {sizes}")
    module.load_state_dict(found)


def _read(path: Path) -> Mapping[str, Tensor]:
    """The tensors of a .safetensors file, or of a .pth file, of which only tensors are read."""
    if not path.is_file():
        raise Refused(f"there is no weights file {path}")
    try:
        if path.suffix == ".safetensors":
            return load_file(path)
        found = torch.load(path, map_location="cpu", weights_only=True)
    except (SafetensorError, RuntimeError, ValueError, EOFError, pickle.UnpicklingError) as error:
        raise Refused(f"{path.name} cannot be read as weights: {_first_line(error)}") from error
    held = found.get("state_dict", found) if isinstance(found, dict) else found
    if not isinstance(held, dict) or not all(isinstance(each, Tensor) for each in held.values()):
        raise Refused(f"{path.name} holds no state_dict; save net.state_dict() into it")
    return held


def _first_line(error: Exception) -> str:
    return str(error).partition("\n")[0][:200]


def _contiguous(weights: Mapping[str, Tensor]) -> dict[str, Tensor]:
    return {key: tensor.contiguous() for key, tensor in weights.items()}


def pytorch_job(arguments: Json, report: Report) -> Json:
    """`export_pytorch` as the worker is asked for it: design, path, perhaps weights and origin."""
    return _job(export_pytorch, arguments, report)


def onnx_job(arguments: Json, report: Report) -> Json:
    """`export_onnx` as the worker is asked for it: design, path, perhaps weights and origin."""
    return _job(export_onnx, arguments, report)


def _job(carry_out: Callable[..., Exported], arguments: Json, report: Report) -> Json:
    network = network_from_json(arguments["design"])
    weights = arguments.get("weights")
    path = Path(arguments["path"])
    done = carry_out(network, path, Path(weights) if weights else None, report)
    done = replace(done, origin=arguments.get("origin", ""))
    files = [str(file) for file in done.files]
    return {"sentence": done.sentence, "files": files, "difference": done.difference}
