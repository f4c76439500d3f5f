"""A file that Convas wrote, opened as the design that it was written from."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np

from designer.onnx.load import Array, Loaded, array_of
from graphs.flatten import unfolded
from graphs.network import Network
from graphs.onnxio.form import Form
from graphs.onnxio.metadata import Line, form_in, network_in
from graphs.onnxio.plan import Plan
from graphs.parts import Weight
from graphs.propagate import Facts, propagate
from graphs.weights import counts_only, weight_key


@dataclass(frozen=True)
class Own:
    """A design, what its file was written as, and the weights of its layers by their keys."""

    network: Network
    form: Form
    plan: Plan
    wanted: Mapping[str, Weight]
    held: frozenset[str]

    @property
    def notes(self) -> list[str]:
        """What a person should know."""
        found = []
        if self.form.half:
            found.append("the weights were written as float16: they have three decimal digits")
        if self.plan.scaling is not None:
            mean, std = (", ".join(f"{n:.4g}" for n in each) for each in self.plan.scaling)
            found.append(
                f"the file normalises its pixels before the network: mean {mean}; std {std}"
            )
        new = {key.rpartition(".")[0] for key in self.wanted.keys() - self.held}
        if new:
            found.append(
                f"layers that only training has are not in the file, and begin anew: {len(new):,}"
            )
        return found


def own_design(loaded: Loaded) -> Own | None:
    """The design in a file; None where there is none, or where the graph is no longer its own."""
    metadata = {each.key: each.value for each in loaded.model.metadata_props}
    found, form = network_in(metadata, _lines(loaded)), form_in(metadata)
    if found is None or form is None:
        return None
    network, plan = found
    wanted = weights_of(unfolded(propagate(network)))
    there = {tensor.name: tuple(tensor.dims) for tensor in loaded.graph.initializer}
    if any(there.get(key) != weight.shape for key, weight in plan.weights.items()):
        return None
    counters = {key for key, weight in wanted.items() if counts_only(weight)}
    return Own(network, form, plan, wanted, frozenset({*plan.weights, *counters}))


def _lines(loaded: Loaded) -> Iterator[Line]:
    for node in loaded.graph.node:
        yield node.op_type, node.name, tuple(node.input), tuple(node.output)


def weights_of(facts: Facts) -> dict[str, Weight]:
    """The weights that the layers have; those behind opaque nodes may not be known."""
    return {
        weight_key(node, weight.name): weight
        for node in facts.network.nodes.values()
        for weight in facts.nodes[node.id].weights
    }


def held_arrays(own: Own, loaded: Loaded) -> Iterator[tuple[str, Array]]:
    """The weights that the file holds, one after the other; counters, which it lacks, are 0."""
    tensors = {tensor.name: tensor for tensor in loaded.graph.initializer}
    for key, weight in own.wanted.items():
        if key in own.plan.weights:
            yield key, array_of(loaded, tensors[key]).astype(weight.dtype, copy=False)
        elif key in own.held:
            yield key, np.zeros(weight.shape, weight.dtype)
