"""Batch norm taken into the convolution or the linear layer before it: one operator less, equal.

In evaluation a batch norm is a factor and an offset for each channel, which the layer's own weights
and bias can be multiplied with once and for all.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from graphs.onnxio.plan import Fold, Plan, PlanNode
from graphs.parts import Weight

_LAYERS = ("Conv", "ConvTranspose", "Gemm")


class _Pair(NamedTuple):
    """A layer and the batch norm behind it, with what is folded."""

    layer: PlanNode
    norm: PlanNode
    fold: Fold


def folded(plan: Plan) -> Plan:
    """The graph without the batch norms that follow a layer of weights, and nothing else does."""
    pairs = list(_pairs(plan))
    if not pairs:
        return plan
    gone = {pair.norm.name for pair in pairs}
    made = {pair.layer.name: _taking_in(pair) for pair in pairs}
    nodes = tuple(made.get(node.name, node) for node in plan.nodes if node.name not in gone)
    weights = dict(plan.weights)
    for pair in pairs:
        channels = weights[pair.fold.mean].shape
        weights.setdefault(pair.fold.bias, Weight(pair.fold.bias.rpartition(".")[2], channels))
    used = {name for node in nodes for name in node.inputs}
    inner = {pair.layer.outputs[0] for pair in pairs}
    return replace(
        plan,
        nodes=nodes,
        weights={name: each for name, each in weights.items() if name in used},
        constants={name: each for name, each in plan.constants.items() if name in used},
        given=tuple(each for each in plan.given if each.name not in inner),
        folds=tuple(pair.fold for pair in pairs),
    )


def _taking_in(pair: _Pair) -> PlanNode:
    inputs = (*pair.layer.inputs[:2], pair.fold.bias)
    return replace(pair.layer, inputs=inputs, outputs=pair.norm.outputs)


def _pairs(plan: Plan) -> Iterator[_Pair]:
    uses = Counter(name for node in plan.nodes for name in node.inputs)
    ends = {tensor.name for tensor in plan.outputs}
    made = {node.outputs[0]: node for node in plan.nodes if node.type in _LAYERS}
    for norm in plan.nodes:
        layer = made.get(norm.inputs[0]) if norm.type == "BatchNormalization" else None
        if layer is None or uses[norm.inputs[0]] > 1 or norm.inputs[0] in ends:
            continue
        own = layer.inputs[1:]
        if all(name in plan.weights and uses[name] == 1 for name in own):
            yield _Pair(layer, norm, _fold(plan, layer, norm))


def _fold(plan: Plan, layer: PlanNode, norm: PlanNode) -> Fold:
    weight = layer.inputs[1]
    shape = plan.weights[weight].shape
    bias = layer.inputs[2] if len(layer.inputs) > 2 else plan.free(f"{layer.name}.bias")
    grouped, spread = shape, (shape[0], *(1,) * (len(shape) - 1))
    if layer.type == "ConvTranspose":
        # The weights of a transposed convolution have the input's channels first.
        groups = layer.attributes.get("group", 1)
        grouped = (groups, shape[0] // groups, *shape[1:])
        spread = (groups, 1, shape[1], *(1,) * (len(shape) - 2))
    gamma: str | None
    beta: str | None
    gamma, beta, mean, variance = norm.inputs[1:5]
    if gamma in plan.constants:
        gamma = beta = None  # A batch norm without weights of its own.
    return Fold(
        weight, bias, grouped, spread, gamma, beta, mean, variance, norm.attributes["epsilon"]
    )
