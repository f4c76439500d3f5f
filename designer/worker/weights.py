"""The job that reads weights for a design: out of a file of anybody's into one of its own."""

from collections.abc import Mapping
from pathlib import Path

import torch
from torch import Tensor

from designer.matching import Report as Matched
from designer.protocol import Json
from designer.refused import Refused
from designer.tensorfiles import read_header
from designer.training.tensors import write_tensors
from designer.training.weight_files import TensorFile, matched
from designer.weights import origins_in, report_to_json, weights_to_json
from designer.worker.jobs import Report
from graphs.network import Kept, Stored
from graphs.propagate import Facts, propagate
from graphs.storage import network_from_json
from graphs.weights import has_more, weight_key, weight_name


def read_weights(arguments: Json, report: Report) -> Json:
    """Match a file's tensors with a design's weights and copy what fits.

    arguments: design, file, origin, `to`, the file to write, and named, whether only names count.
    Gives report and weights, both as `designer.weights` makes them plain.
    """
    path, to = Path(arguments["file"]), Path(arguments["to"])
    facts = propagate(network_from_json(arguments["design"]))
    report(f"Reading {path.name}", 0, 2)
    file, found = matched(facts, path, by_order=not arguments.get("named"))
    report(f"Reading {path.name}", 1, 2)
    write_kept(to, _tensors(facts, file, found))
    origins = origins_in(read_header(path).metadata) if path.suffix == to.suffix else {}
    weights = _kept(facts, found, file.shapes, to, origins, arguments["origin"])
    return {"report": report_to_json(found), "weights": weights_to_json(weights)}


def write_kept(to: Path, tensors: Mapping[str, Tensor]) -> None:
    """Write the tensors that a design is to have; Refused when there is no room for them."""
    try:
        write_tensors(to, tensors)
    except OSError as error:
        to.unlink(missing_ok=True)
        raise Refused(f"The weights cannot be kept: {error.strerror or error}. Make room") from None


def _tensors(facts: Facts, file: TensorFile, found: Matched) -> dict[str, Tensor]:
    """What fits, in the kinds of numbers that the design has, by its keys there."""
    dtypes: dict[str, torch.dtype] = {
        weight_key(node, weight.name): getattr(torch, weight.dtype)
        for key, node in facts.network.nodes.items()
        for weight in facts.nodes[key].weights
    }
    tensors = file.tensors(found.pairs)
    return {key: tensor.to(dtypes.get(key, tensor.dtype)) for key, tensor in tensors.items()}


def _kept(
    facts: Facts,
    found: Matched,
    shapes: Mapping[str, tuple[int, ...]],
    to: Path,
    origins: Mapping[str, str],
    origin: str,
) -> dict[str, Kept]:
    weights = {}
    for key, node in facts.network.nodes.items():
        named = {w.name: weight_key(node, w.name) for w in facts.nodes[key].weights}
        if has_more(node, facts.nodes[key]):
            names = ((weight_name(node, path), path) for path in found.pairs)
            named = {name: path for name, path in names if name is not None}
        tensors = {
            name: Stored(str(to), path, shapes[found.pairs[path]])
            for name, path in named.items()
            if path in found.pairs
        }
        if tensors:
            told = origins.get(node.name, origin)
            weights[key] = Kept(told, node.layer.kind, tensors)
    return weights
