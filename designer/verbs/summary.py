"""`summary`: a network's layers, shapes, parameters, MACs, memory and receptive fields."""

import json
from argparse import Namespace
from typing import Any

from designer.opening import open_what
from designer.refused import Refused
from designer.tables import aligned, printable
from graphs.network import Network
from graphs.problems import problems
from graphs.propagate import propagate
from graphs.summary import Row, Summary, summarise
from graphs.types import TensorType, shape_text


def run(options: Namespace) -> None:
    """Print the summary as a table or as one JSON object; Refused names each problem."""
    summary = summary_of(open_what(options.what, options.input).network)
    print(json.dumps(as_json(summary), indent=2) if options.json else as_table(summary))


def summary_of(network: Network) -> Summary:
    """The summary of a network that works; Refused says why one does not."""
    facts = propagate(network)
    found = problems(facts)
    if found:
        raise Refused("\n".join(map(str, found)))
    if not network.nodes:
        raise Refused("the network is empty")
    return summarise(facts)


def as_json(summary: Summary) -> dict[str, Any]:
    """The summary as plain data."""
    return {
        "name": summary.name,
        "input": _shapes(summary.inputs),
        "output": _shapes(summary.outputs),
        "parameters": summary.totals.parameters,
        "trainable_parameters": summary.trainable,
        "macs": summary.totals.macs,
        "operations": summary.totals.operations,
        "nodes": [_node(row) for row in summary.rows],
    }


def _node(row: Row) -> dict[str, Any]:
    # What an Input receives is what it gives, and an Output gives what it receives.
    return {
        "id": row.node.id,
        "path": row.node.name,
        "layer": row.node.layer.kind,
        "input": _shapes(row.inputs or row.outputs),
        "output": _shapes(row.outputs or row.inputs),
        "parameters": row.parameters,
        "macs": row.macs,
        "operations": row.operations,
        "receptive_field": list(row.receptive_field),
        **({"bypassed": True} if row.node.passes else {}),
    }


def _shapes(types: tuple[TensorType, ...]) -> list[Any]:
    """A shape as a list; a list of them where there are several."""
    shapes = [list(each.shape) for each in types]
    return shapes[0] if len(shapes) == 1 else shapes


def as_table(summary: Summary) -> str:
    """The summary as people read it."""
    heads = ("name", "layer", "output", "parameters", "MACs", "operations", "sees")
    table = aligned([heads, *map(_cells, summary.rows)], right=(3, 4, 5))
    totals = summary.totals
    trainable = "all" if summary.trainable == totals.parameters else f"{summary.trainable:,}"
    memory = f"{_megabytes(summary.weight_bytes)} of weights, "
    memory += f"{_megabytes(summary.activation_bytes)} of activations for one sample"
    lines = [
        printable(summary.name),
        "",
        table,
        "",
        f"parameters  {totals.parameters:,}, {trainable} of them trainable",
        f"MACs        {totals.macs:,}",
        f"operations  {totals.operations:,}, a MAC counted as 2",
        f"memory      {memory}",
    ]
    return "\n".join(lines)


def _cells(row: Row) -> tuple[str, ...]:
    layer, outputs = row.node.layer, row.outputs or row.inputs
    return (
        row.node.name,
        "bypassed" if row.node.passes else f"{layer.kind} {layer.detail()}".strip(),
        ", ".join(map(str, outputs)),
        f"{row.parameters:,}" if row.parameters else "",
        f"{row.macs:,}" if row.macs else "",
        f"{row.operations:,}" if row.operations else "",
        shape_text(row.receptive_field) if row.receptive_field else "",
    )


def _megabytes(size: int) -> str:
    return f"{size / 2**20:,.2f} MB"
