"""An ONNX file as a network in its places, and its weights in a file."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from designer.arranging import flowing_places
from designer.onnx.load import Array, Loaded, check_outside, load
from designer.onnx.own import Own, held_arrays, own_design, weights_of
from designer.onnx.plain import Opened, opened
from designer.onnx.take import taken
from designer.refused import Refused
from designer.tensorfiles import header_bytes
from graphs.network import Network
from graphs.onnxio.form import Form
from graphs.onnxio.read import Reading, read
from graphs.parts import Weight
from graphs.propagate import Facts, propagate
from graphs.recover import with_hierarchy
from graphs.types import GraphError

_DTYPES = {"float32": "F32", "int64": "I64"}
_SINGLE = 1
"""A batch that files have baked in which leave it open by mistake."""


@dataclass(frozen=True, slots=True)
class Brought:
    """A file's network with its blocks. notes: what a person should know. batch: of the file.

    opaque: how many nodes stay opaque. inputs, outputs: the names in the file. own: how it was
    written, where Convas wrote it from this very network.
    """

    network: Network
    notes: list[str]
    opaque: int
    inputs: tuple[str, ...]
    outputs: tuple[str, ...]
    own: Form | None = None


def bring_in(path: Path, weights: Path, shapes: Sequence[tuple[int, ...]] | None = None) -> Brought:
    """Read a file; its weights are written to another one. Refused says what is wrong with it.

    shapes: what one sample of each input has, where the file leaves it open.
    """
    loaded = load(path)
    check_outside(loaded)
    own = own_design(loaded)
    if own is not None:
        return _as_it_was(own, loaded, weights)
    file = opened(loaded, shapes)
    reading = _read(file, path)
    if reading.opaque and file.graph.batch_open:
        other = opened(loaded, shapes, _SINGLE)
        again = _read(other, path)
        if len(again.opaque) < len(reading.opaque):
            file, reading = other, again
    flat = replace(reading.network, name=_name(loaded))
    write_weights(weights, file, reading, propagate(flat))
    network = with_hierarchy(flat, reading.classes, _placed)
    return Brought(
        network, reading.notes, len(reading.opaque), file.graph.inputs, file.graph.outputs
    )


def _as_it_was(own: Own, loaded: Loaded, weights: Path) -> Brought:
    """The design from which Convas wrote the file."""
    shapes = {key: own.wanted[key] for key in own.wanted if key in own.held}
    _write(weights, shapes, held_arrays(own, loaded))
    inputs, outputs = (tuple(t.name for t in e) for e in (own.plan.inputs, own.plan.outputs))
    return Brought(own.network, own.notes, 0, inputs, outputs, own.form)


def _name(loaded: Loaded) -> str:
    """The name that a network had in Convas, else that of the file: graphs are called anything."""
    if loaded.model.producer_name == "Convas" and loaded.graph.doc_string:
        return loaded.graph.doc_string[:60]
    return loaded.path.stem


def _read(file: Opened, path: Path) -> Reading:
    try:
        return read(file.graph)
    except GraphError as error:
        raise Refused(f"{path.name} cannot be read as a network: {error}") from None


def _placed(network: Network) -> Network:
    places = flowing_places(network)
    nodes = (replace(n, x=places[n.id][0], y=places[n.id][1]) for n in network.nodes.values())
    return network.with_nodes(*nodes)


def arrays(file: Opened, reading: Reading, facts: Facts) -> dict[str, Array]:
    """The weights of what was read, by their state_dict keys."""
    return taken(file.constants, reading.weights, weights_of(facts))


def write_weights(to: Path, file: Opened, reading: Reading, facts: Facts) -> None:
    """Write the weights one after the other, so that only one of them is in memory."""
    wanted = weights_of(facts)
    sources = {key: each for key, each in reading.weights.items() if key in wanted}
    arrays = (taken(file.constants, {key: source}, wanted) for key, source in sources.items())
    _write(to, {key: wanted[key] for key in sources}, (i for each in arrays for i in each.items()))


def _write(to: Path, wanted: Mapping[str, Weight], arrays: Iterable[tuple[str, Array]]) -> None:
    entries = {key: (_DTYPES[weight.dtype], weight.shape) for key, weight in wanted.items()}
    with to.open("wb") as out:
        out.write(header_bytes(entries, {"format": "pt"}))
        for _, array in arrays:
            out.write(np.ascontiguousarray(array).reshape(-1).view(np.uint8).data)
