"""A network as an ONNX file: written as the options say, proven, measured, told about."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from torch import nn

from designer.exporting import Exported, refuse_difference
from designer.files import staged
from designer.inspection.exports import carried_out, module_with_weights, silent
from designer.inspection.onnx_data import IMAGES, Background
from designer.inspection.onnx_proof import Pace, Proof, paces, prove_onnx
from designer.onnx.write import LARGEST_FILE, write_onnx
from designer.onnx_options import PLAIN, OnnxOptions
from designer.protocol import Json
from designer.training.weight_files import Source
from designer.worker.jobs import Report
from graphs.amounts import bytes_text
from graphs.network import Network
from graphs.onnxio.form import formed
from graphs.onnxio.metadata import DESIGN, metadata_of
from graphs.onnxio.plan import Plan


def export_onnx(
    network: Network,
    path: Path,
    weights: Path | Source | None = None,
    report: Report = silent,
    options: OnnxOptions = PLAIN,
) -> Exported:
    """Write an ONNX file with the weights; it takes its place once it ran like the network."""
    module = module_with_weights(network, weights)
    data = Background(network, weights)
    form = options.form(data.scaling(options))
    planned = formed(network, form)
    metadata = metadata_of(network, replace(form, fold=bool(planned.folds)), data.classes(options))
    report(f"Writing {path.name}", 0, 3)
    arrays = {key: tensor.numpy() for key, tensor in module.state_dict().items()}
    largest = 0 if options.external_data else LARGEST_FILE
    with staged(path) as draft:
        written = write_onnx(draft, planned, arrays, largest, metadata)
        report(f"Checking {path.name}", 1, 3)
        images = data.images(planned.scaling, options.batch or IMAGES)
        proof = prove_onnx(draft, planned, network, module, images)
        refuse_difference("float16" if form.half else "onnx", path, worst(proof))
        measured = paces(draft, planned, network, module, data.batch)
        report(f"Saving {path.name}", 2, 3)
    drafts = (written.path, written.weights) if written.weights else (written.path,)
    files = tuple(path.with_name(each.name) for each in drafts)
    details = (
        *_of_form(planned, options, metadata),
        *_of_proof(proof, data.data),
        *map(_of_pace, measured),
        _of_memory(planned, module),
    )
    return Exported(
        files, worst(proof), weights is None, pace=_pace(measured), details=tuple(details)
    )


def worst(proof: Proof) -> float:
    """The larger difference of random and of real inputs."""
    return max(proof.difference, proof.on_images or 0.0)


def _of_form(plan: Plan, options: OnnxOptions, metadata: Mapping[str, str]) -> Sequence[str]:
    batch = "any batch" if plan.batch is None else f"batches of {plan.batch:,}"
    lines = [
        f"Opset {plan.opset}, {options.numbers}, {batch}, {len(plan.nodes):,} operators.",
        "The design is inside: Convas opens the file as it was drawn."
        if DESIGN in metadata
        else "The design is not inside, since the file holds other weights.",
    ]
    if options.fold_batch_norm:
        lines.append(f"Batch norms that were folded: {len(plan.folds):,}.")
    if plan.scaling is not None:
        mean, std = (", ".join(f"{each:.4g}" for each in numbers) for numbers in plan.scaling)
        lines.append(f"It takes pixels from 0 to 1 and normalises them: mean {mean}; std {std}.")
    return lines


def _of_proof(proof: Proof, data: str) -> Sequence[str]:
    lines = [f"Random inputs: the largest difference from the network is {proof.difference:.0e}."]
    if proof.on_images is not None:
        lines.append(
            f"{proof.images} images of {data}: the largest difference is {proof.on_images:.0e}."
        )
    if proof.same_class is not None:
        lines.append(f"Images with the same answer: {proof.same_class} of {proof.images}.")
    return lines


def _of_pace(pace: Pace) -> str:
    return (
        f"A batch of {pace.batch:,} on this machine: {_time(pace.onnx)} by onnxruntime, "
        f"{_time(pace.torch)} by PyTorch."
    )


def _of_memory(plan: Plan, module: nn.Module) -> str:
    ours = sum(weight.bytes for weight in plan.weights.values())
    theirs = sum(tensor.nbytes for tensor in module.state_dict().values())
    return f"Weights: {bytes_text(ours)} in the file, {bytes_text(theirs)} in PyTorch."


def _pace(measured: Sequence[Pace]) -> str:
    if not measured:
        return ""
    first = measured[0]
    return f"{_time(first.onnx)} here where PyTorch takes {_time(first.torch)}"


def _time(seconds: float) -> str:
    thousandth = seconds * 1000
    return f"{thousandth:.2g} ms" if thousandth < 100 else f"{thousandth:,.0f} ms"


def onnx_job(arguments: Json, report: Report) -> Json:
    """`export_onnx` as the worker is asked for it; options: settings of OnnxOptions."""
    options = OnnxOptions.from_settings(arguments.get("options", {}))
    return carried_out(partial(export_onnx, options=options), arguments, report)
