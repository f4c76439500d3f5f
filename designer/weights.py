"""A design's weights: the edits that give and take them, and how they travel and are kept."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from designer.files import atomic_writers, save
from designer.matching import Report, WrongShape
from designer.refused import Refused
from designer.tensorfiles import copy_tensors, read_header
from graphs.network import Kept, Network, Stored
from graphs.propagate import Facts
from graphs.storage import write_text
from graphs.weights import Place, bypasses, places_to_save

SUFFIX = ".safetensors"
ORIGINS = "convas.origins"
"""The key of a weights file's metadata under which the origin of each layer's weights stands.

It also says that the file is a design's, and may be written anew with it.
"""

Parts = Mapping[str, Place]


@dataclass(frozen=True, slots=True)
class KeepWeights:
    """Give nodes weights that lie in a file; what the others have stays."""

    weights: Mapping[str, Kept]
    name: str = "Load weights"

    def apply(self, network: Network) -> Network:
        known = {
            key: _beside_asleep(network, key, kept)
            for key, kept in self.weights.items()
            if key in network.nodes
        }
        if all(network.weights.get(key) == kept for key, kept in known.items()):
            return network
        return replace(network, weights={**network.weights, **known})


def _beside_asleep(network: Network, key: str, kept: Kept) -> Kept:
    """What a node is given, beside what it has for layers in it that are bypassed."""
    had = network.weights.get(key)
    if had is None or not bypasses(network.nodes[key]):
        return kept
    return replace(kept, tensors={**had.tensors, **kept.tensors})


@dataclass(frozen=True, slots=True)
class ForgetWeights:
    """Let the design begin at chance again."""

    name: str = "Forget the weights"

    def apply(self, network: Network) -> Network:
        return replace(network, weights={}) if network.weights else network


def beside(path: Path) -> Path:
    """Where the weights of a design's file lie."""
    return path.with_suffix(SUFFIX)


def save_design(facts: Facts, path: Path, saved: Parts | None) -> Parts:
    """Write a design, and its weights beside it where they are not those `saved` there.

    saved: None where another design's weights may lie there, which go with it.

    Both are whole on the disk before the first takes its place; Refused leaves both as they were.
    Returns the weights that lie there now.
    """
    parts = places_to_save(facts)
    file = beside(path)
    if parts == saved:
        save(facts.network, path)
    elif parts:
        _refuse_foreign(file, path)
        with atomic_writers(file, path) as (tensors, design):
            design.write(write_text(facts.network).encode())
            copy_tensors(tensors, parts, {"format": "pt", ORIGINS: _origins(facts.network)})
    else:
        save(facts.network, path)
        if _is_ours(file):
            file.unlink()
    return parts


def _origins(network: Network) -> str:
    return json.dumps(
        {network.nodes[key].name: kept.origin for key, kept in network.weights.items()}
    )


def _refuse_foreign(file: Path, path: Path) -> None:
    """Refuse to write over tensors that were not saved with a design."""
    if file.exists() and not _is_ours(file):
        raise Refused(
            f"{path.name} was not saved: {file.name} lies there already, is no design's weights "
            "and would be lost; choose another name"
        )


def _is_ours(file: Path) -> bool:
    try:
        return ORIGINS in read_header(file).metadata
    except Refused:
        return False


def origins_in(metadata: Mapping[str, str]) -> dict[str, str]:
    """The origin of each layer's weights by the layer's name, as a design's file says it."""
    try:
        found = json.loads(metadata.get(ORIGINS, "{}"))
    except (ValueError, RecursionError):
        return {}
    if not isinstance(found, dict):
        return {}
    return {key: value[:200] for key, value in found.items() if isinstance(value, str)}


def weights_to_json(weights: Mapping[str, Kept]) -> dict[str, Any]:
    """What nodes have, as plain data."""
    return {
        key: {
            "origin": kept.origin,
            "kind": kept.kind,
            "tensors": {name: [*each[:2], list(each.shape)] for name, each in kept.tensors.items()},
        }
        for key, kept in weights.items()
    }


def weights_from_json(data: Any) -> dict[str, Kept]:
    """The reverse; ValueError when it is something else."""
    try:
        return {key: _kept(value) for key, value in data.items()}
    except (AttributeError, KeyError, TypeError) as error:
        raise ValueError(f"these are no weights of a design: {error}") from None


def _kept(value: Any) -> Kept:
    origin, kind = value["origin"], value["kind"]
    tensors = {
        name: Stored(file, key, tuple(shape))
        for name, (file, key, shape) in value["tensors"].items()
    }
    texts = [origin, kind, *(text for stored in tensors.values() for text in stored[:2])]
    numbers = [n for stored in tensors.values() for n in stored.shape]
    if not all(type(text) is str for text in texts) or not all(type(n) is int for n in numbers):
        raise ValueError("these are no weights of a design")
    return Kept(origin, kind, tensors)


def report_to_json(report: Report) -> dict[str, Any]:
    """What of a file went where, as plain data."""
    return {
        "pairs": dict(report.pairs),
        "by_order": list(report.by_order),
        "missing": list(report.missing),
        "unexpected": list(report.unexpected),
        "wrong_shape": [list(map(_plain, each)) for each in report.wrong_shape],
    }


def report_from_json(data: Mapping[str, Any]) -> Report:
    """The reverse."""
    wrong = (WrongShape(key, tuple(one), tuple(two)) for key, one, two in data["wrong_shape"])
    by_order, missing, unexpected = (
        tuple(data[key]) for key in ("by_order", "missing", "unexpected")
    )
    return Report(data["pairs"], by_order, missing, unexpected, tuple(wrong))


def _plain(value: Any) -> Any:
    return list(value) if isinstance(value, tuple) else value
