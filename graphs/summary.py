"""The facts of a network as rows: what the command line prints and the summary panel shows."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from graphs.figures import model_totals
from graphs.flatten import unfolded
from graphs.frozen import trainable_parameters
from graphs.network import Node
from graphs.propagate import Facts, Totals
from graphs.receptive import Receptive, receptive_fields
from graphs.types import TensorType


class Row(NamedTuple):
    """One node: what arrives, what it gives, what it holds and costs, what it sees.

    receptive_field: sizes per dimension of the input; () where there is none.
    """

    node: Node
    inputs: tuple[TensorType, ...]
    outputs: tuple[TensorType, ...]
    parameters: int
    macs: int
    receptive_field: tuple[int, ...]
    operations: int


@dataclass(frozen=True, slots=True)
class Summary:
    """A network in rows, upstream first, with its totals and memory for one sample in bytes.

    The totals' MACs and operations are the model's: heads that only training has cost nothing
    afterwards.
    """

    name: str
    rows: tuple[Row, ...]
    inputs: tuple[TensorType, ...]
    outputs: tuple[TensorType, ...]
    totals: Totals
    trainable: int
    weight_bytes: int
    activation_bytes: int


def summarise(facts: Facts) -> Summary:
    """The summary of a network, its blocks unfolded."""
    facts = unfolded(facts)
    fields = receptive_fields(facts)
    rows = tuple(_row(facts, key, fields) for key in facts.network.order)
    weights = (weight for node in facts.nodes.values() for weight in node.weights)
    return Summary(
        facts.network.name,
        rows,
        tuple(kind for row in rows if row.node.layer.kind == "Input" for kind in row.outputs),
        tuple(kind for row in rows if row.node.layer.kind == "Output" for kind in row.inputs),
        model_totals(facts),
        trainable_parameters(facts),
        sum(weight.bytes for weight in weights),
        sum(output.bytes for row in rows for output in row.outputs),
    )


def _row(facts: Facts, key: str, fields: Mapping[str, tuple[Receptive, ...]]) -> Row:
    known = facts.nodes[key]
    sizes = tuple(int(field.size) for field in fields.get(key, ()))
    node = facts.network.nodes[key]
    return Row(
        node, known.inputs, known.outputs, known.parameters, known.macs, sizes, known.operations
    )
