"""A graph in float16: half the bytes, three decimal digits. Its inputs and outputs stay float32.

So the programs that use the file need not change; a Cast stands at either end.
"""

import math
from collections.abc import Mapping
from dataclasses import replace

from graphs.onnxio.plan import Plan, PlanNode, PlanTensor
from graphs.operators import Constant
from graphs.parts import Weight

SINGLE, HALF = "float32", "float16"
LARGEST, SMALLEST = 65504.0, 2.0**-24
"""The largest number that float16 has, and the smallest above 0."""
_SINGLE, _HALF = 1, 10
"""Their numbers in ONNX's TensorProto.DataType."""
_STAY = {"Resize": (1, 2)}
"""Inputs that must be float32 whatever flows: a Resize's region and scales."""


def in_half(plan: Plan) -> Plan:
    """The graph with float16 in the place of float32, but for its inputs and outputs."""
    names: dict[str, str] = {}
    starts, ends = [], []
    for tensor in plan.inputs:
        if tensor.type.dtype == SINGLE:
            names[tensor.name] = plan.free(f"{tensor.name}/{HALF}")
            starts.append(_cast(plan, tensor.name, tensor.name, names[tensor.name], _HALF))
    for tensor in plan.outputs:
        if tensor.type.dtype == SINGLE:
            names[tensor.name] = plan.free(f"{tensor.name}/{HALF}")
            ends.append(_cast(plan, tensor.name, names[tensor.name], tensor.name, _SINGLE))
    stay = {
        node.inputs[place]
        for node in plan.nodes
        for place in _STAY.get(node.type, ())
        if place < len(node.inputs)
    }
    return replace(
        plan,
        nodes=(*starts, *(_renamed(node, names) for node in plan.nodes), *ends),
        weights={name: _half_weight(each) for name, each in plan.weights.items()},
        constants={k: each if k in stay else _half(each) for k, each in plan.constants.items()},
        given=tuple(_half_tensor(each, names) for each in plan.given),
    )


def _cast(plan: Plan, name: str, source: str, target: str, to: int) -> PlanNode:
    return PlanNode("Cast", plan.free(f"{name}/cast"), (source,), (target,), {"to": to})


def _renamed(node: PlanNode, names: Mapping[str, str]) -> PlanNode:
    attributes = node.attributes
    if node.type == "Cast" and attributes["to"] == _SINGLE:
        attributes = {**attributes, "to": _HALF}
    return replace(
        node,
        inputs=tuple(names.get(name, name) for name in node.inputs),
        outputs=tuple(names.get(name, name) for name in node.outputs),
        attributes=attributes,
    )


def _half_weight(weight: Weight) -> Weight:
    return weight._replace(dtype=HALF) if weight.dtype == SINGLE else weight


def _half_tensor(tensor: PlanTensor, names: Mapping[str, str]) -> PlanTensor:
    if tensor.type.dtype != SINGLE:
        return tensor
    return PlanTensor(names.get(tensor.name, tensor.name), tensor.type._replace(dtype=HALF))


def _half(constant: Constant) -> Constant:
    if constant.dtype != SINGLE:
        return constant
    return constant._replace(dtype=HALF, values=tuple(map(half_number, constant.values)))


def half_number(value: float) -> float:
    """A number as near as float16 comes without becoming infinite, or 0 where it was none."""
    if not math.isfinite(value) or value == 0:
        return value
    return math.copysign(min(max(abs(value), SMALLEST), LARGEST), value)
