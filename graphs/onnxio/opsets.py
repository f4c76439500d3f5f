"""Versions of ONNX: layers say their operators as opset 17 has them; later forms are made here.

Between 17 and the highest only these have another form; others gained attributes whose defaults
mean what was meant before. https://onnx.ai/onnx/operators/
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import NamedTuple

from graphs.operators import Constant, Operator

LOWEST = 17
HIGHEST = 26
"""The last one that onnxruntime runs."""


class Change(NamedTuple):
    """From an opset on an operator is written in another way."""

    since: int
    made: Callable[[Operator], Operator]


def _axes_arrive(operator: Operator) -> Operator:
    """What a reduction goes over arrives as numbers and is no attribute any more."""
    attributes = dict(operator.attributes)
    axes = attributes.pop("axes", None)
    if axes is None:
        return operator
    name = f"{operator.outputs[0]}_axes"
    over = Constant("int64", (len(axes),), tuple(axes))
    return replace(
        operator,
        inputs=(*operator.inputs, name),
        attributes=attributes,
        constants={**operator.constants, name: over},
    )


def _parts_counted(operator: Operator) -> Operator:
    """A split into equal parts says how many."""
    if len(operator.inputs) > 1:
        return operator
    return replace(
        operator, attributes={**operator.attributes, "num_outputs": len(operator.outputs)}
    )


_REDUCTIONS = ("L1", "L2", "LogSum", "LogSumExp", "Max", "Mean", "Min", "Prod", "SumSquare")
CHANGES: Mapping[str, Change] = {
    **{f"Reduce{each}": Change(18, _axes_arrive) for each in _REDUCTIONS},
    "Split": Change(18, _parts_counted),
}


def at_opset(operator: Operator, opset: int) -> Operator:
    """An operator of opset 17 in the form that it has in another one."""
    change = CHANGES.get(operator.type)
    return operator if change is None or opset < change.since else change.made(operator)
