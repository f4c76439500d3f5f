"""The exports carried out: weights found, files written, and both run to prove them equal."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

import torch
from safetensors.torch import save
from torch import Tensor, nn

from designer.exporting import SEED, Exported, refuse_difference
from designer.files import SUFFIX, atomic_writer
from designer.inspection.proof import prove_pytorch, renamed
from designer.matching import refuse_incomplete
from designer.protocol import Json
from designer.refused import Refused
from designer.training.module import build
from designer.training.weight_files import Source, load_source, matched
from designer.worker.jobs import Report
from graphs.codegen.pytorch import module_text
from graphs.network import Network
from graphs.propagate import propagate
from graphs.storage import network_from_json


def silent(text: str, done: int, total: int) -> None:
    """Nobody waits for news."""


def export_pytorch(
    network: Network, path: Path, weights: Path | Source | None = None, report: Report = silent
) -> Exported:
    """Run a module's text against the network, then write it, and its weights beside it."""
    beside = _beside(path)
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


def _beside(path: Path) -> Path:
    """Where a module's weights go; beside a design of that name lie the design's own."""
    end = "-weights.safetensors" if path.with_suffix(SUFFIX).exists() else ".safetensors"
    return path.with_name(f"{path.stem}{end}")


def module_with_weights(network: Network, weights: Path | Source | None) -> nn.Module:
    """The network's module with weights from files, or with fresh ones of a known seed.

    A path must hold all of the network's weights; what a source leaves out is fresh.
    """
    facts = propagate(network)
    with torch.random.fork_rng():
        torch.manual_seed(SEED)
        module = build(network, facts).eval()
    if isinstance(weights, Path):
        _, report = matched(facts, weights)
        refuse_incomplete(report, weights)
        weights = {str(weights): report.pairs}
    load_source(module, weights or {})
    return module


def _contiguous(weights: Mapping[str, Tensor]) -> dict[str, Tensor]:
    return {key: tensor.contiguous() for key, tensor in weights.items()}


def pytorch_job(arguments: Json, report: Report) -> Json:
    """`export_pytorch` as the worker is asked for it: design, path, perhaps weights and origin."""
    return carried_out(export_pytorch, arguments, report)


def carried_out(carry_out: Callable[..., Exported], arguments: Json, report: Report) -> Json:
    """An export as the worker is asked for it: design, path, perhaps weights and origin."""
    network = network_from_json(arguments["design"])
    weights: Path | Source | None = arguments.get("source")
    if "weights" in arguments:
        weights = Path(arguments["weights"])
    path = Path(arguments["path"])
    done = carry_out(network, path, weights, report)
    done = replace(done, origin=arguments.get("origin", ""))
    files = [str(file) for file in done.files]
    return {
        "sentence": done.sentence,
        "files": files,
        "difference": done.difference,
        "details": list(done.details),
    }
