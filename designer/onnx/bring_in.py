"""An ONNX file as a network in its places, and its weights in a file."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from designer.arranging import flowing_places
from designer.onnx.load import Array, Loaded, check_outside, load
from designer.onnx.plain import Opened, opened
from designer.onnx.take import taken
from designer.refused import Refused
from designer.tensorfiles import header_bytes
from graphs.network import Network
from graphs.onnxio.read import Reading, read
from graphs.parts import Weight
from graphs.propagate import Facts, propagate
from graphs.recover import with_hierarchy
from graphs.types import GraphError
from graphs.weights import weight_key

_DTYPES = {"float32": "F32", "int64": "I64"}
_SINGLE = 1
"""A batch that files have baked in which leave it open by mistake."""


@dataclass(frozen=True, slots=True)
class Brought:
    """A file's network with its blocks. notes: what a person should know. batch: of the file.

    opaque: how many nodes stay opaque. inputs, outputs: the names in the file.
    """

    network: Network
    notes: list[str]
    opaque: int
    inputs: tuple[str, ...]
    outputs: tuple[str, ...]


def bring_in(path: Path, weights: Path, shapes: Sequence[tuple[int, ...]] | None = None) -> Brought:
    """Read a file; its weights are written to another one. Refused says what is wrong with it.

    shapes: what one sample of each input has, where the file leaves it open.
    """
    loaded = load(path)
    check_outside(loaded)
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
    return taken(file.constants, reading.weights, _wanted(facts))


def _wanted(facts: Facts) -> dict[str, Weight]:
    """The weights that the layers have; those behind opaque nodes may not be known."""
    return {
        weight_key(node, weight.name): weight
        for node in facts.network.nodes.values()
        for weight in facts.nodes[node.id].weights
    }


def write_weights(to: Path, file: Opened, reading: Reading, facts: Facts) -> None:
    """Write the weights one after the other, so that only one of them is in memory."""
    wanted = _wanted(facts)
    sources = {key: each for key, each in reading.weights.items() if key in wanted}
    entries = {key: (_DTYPES[wanted[key].dtype], wanted[key].shape) for key in sources}
    with to.open("wb") as out:
        out.write(header_bytes(entries, {"format": "pt"}))
        for key, source in sources.items():
            (array,) = taken(file.constants, {key: source}, wanted).values()
            out.write(np.ascontiguousarray(array).reshape(-1).view(np.uint8).data)
