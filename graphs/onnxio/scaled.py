"""Normalising inside the graph: what arrives are pixels from 0 to 1, as a program reads them."""

from collections.abc import Sequence
from dataclasses import replace

from graphs.onnxio.plan import Plan, PlanNode, PlanTensor
from graphs.operators import Constant
from graphs.types import GraphError, shape_text


def normalising(plan: Plan, mean: Sequence[float], std: Sequence[float]) -> Plan:
    """The graph with `(pixels - mean) / std` before it, for each channel or one number for all.

    GraphError where there is not one Input of channels, or not one number for each.
    """
    means, stds = _for_each(plan, mean, "mean"), _for_each(plan, std, "std")
    if not all(each > 0 for each in stds):
        raise GraphError("normalising divides by the deviation: every std must be above 0")
    start = plan.inputs[0]
    shape = (1, len(means), *(1,) * (len(start.type.shape) - 1))
    names = {part: plan.free(f"{start.name}/{part}") for part in _PARTS}
    nodes = (
        PlanNode(
            "Sub",
            names["centred"],
            (start.name, names["mean"]),
            (names["centred"],),
            {},
        ),
        PlanNode(
            "Div",
            names["normalised"],
            (names["centred"], names["std"]),
            (names["normalised"],),
            {},
        ),
    )
    numbers = {
        names["mean"]: Constant("float32", shape, means),
        names["std"]: Constant("float32", shape, stds),
    }
    return replace(
        plan,
        nodes=(*nodes, *(_after(node, start.name, names["normalised"]) for node in plan.nodes)),
        constants={**numbers, **plan.constants},
        given=(PlanTensor(names["normalised"], start.type), *plan.given),
        scaling=(means, stds),
    )


_PARTS = ("mean", "std", "centred", "normalised")


def _after(node: PlanNode, before: str, after: str) -> PlanNode:
    return replace(node, inputs=tuple(after if each == before else each for each in node.inputs))


def _for_each(plan: Plan, numbers: Sequence[float], what: str) -> tuple[float, ...]:
    if len(plan.inputs) != 1:
        raise GraphError(
            f"normalising needs one Input; {plan.name} has {len(plan.inputs)}: export without it"
        )
    (start,) = plan.inputs
    if not start.type.shape or start.type.dtype != "float32":
        raise GraphError(
            f"normalising needs channels of float32 but {start.name} is "
            f"{shape_text(start.type.shape)} of {start.type.dtype}: export without it"
        )
    channels = start.type.shape[0]
    if len(numbers) not in (1, channels):
        raise GraphError(
            f"normalising needs a {what} for each of the {channels} channels of {start.name}, or "
            f"one for all; {len(numbers)} are given"
        )
    return tuple(numbers) if len(numbers) == channels else tuple(numbers) * channels
