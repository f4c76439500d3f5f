"""Repairs of dimensions: vectors where images are needed and images where vectors are."""

import re
from collections.abc import Iterator

from graphs.declare import Layer
from graphs.layers import CATALOGUE
from graphs.network import Link
from graphs.problems import Problem
from graphs.propagate import Facts
from graphs.repair.change import Repair, inserted, made, replaced
from graphs.types import FieldError, TensorType


def proposals(facts: Facts, problem: Problem) -> Iterator[Repair]:
    """A sibling of the right rank, or a layer before it that changes the rank."""
    node = facts.nodes.get(problem.node or "")
    if problem.node is None or node is None or node.status != "wrong" or not node.inputs:
        return
    network = facts.network
    layer = network.nodes[problem.node].layer
    tensor = node.inputs[0]
    sibling = _sibling(layer, len(tensor.shape) - 1)
    if sibling is not None:
        yield replaced(network, problem.node, sibling)
    for link in network.incoming(problem.node):
        arriving = facts.type_on(link)
        if arriving is not None:
            yield from before(facts, link, layer, arriving)


def _sibling(layer: Layer, rank: int) -> Layer | None:
    """Conv1d for Conv2d and so on, with the parameters that both have."""
    name = re.sub("[123]d$", f"{min(max(rank, 1), 3)}d", layer.kind)
    cls = CATALOGUE.get(name)
    if cls is None or name == layer.kind:
        return None
    arguments = {
        key: value
        for key, value in layer.arguments().items()
        if key in cls.fields and not isinstance(value, tuple)
    }
    try:
        return cls(**arguments)
    except FieldError:
        return None


def before(facts: Facts, link: Link, layer: Layer, tensor: TensorType) -> Iterator[Repair]:
    """What a wire may lead through to give a layer the rank that it needs."""
    network = facts.network
    rank = len(tensor.shape)
    if rank > 1:
        yield inserted(network, link, CATALOGUE["Flatten"](), "flatten", "a Flatten")
    pool = CATALOGUE.get(f"AdaptiveAvgPool{rank - 1}d")
    if pool is not None:
        pooled = inserted(network, link, pool(), "gap", "a global average pooling")
        yield pooled
        yield _flattened(pooled, link)
    if rank == 1 and layer.rank and "Unflatten" in CATALOGUE:
        for shape in _images(tensor.shape[0], layer):
            text = "×".join(map(str, shape))
            unflatten = made("Unflatten", dim=1, unflattened_size=shape)
            if unflatten is not None:
                yield inserted(network, link, unflatten, "unflatten", f"an Unflatten to {text}")


def _flattened(pooled: Repair, link: Link) -> Repair:
    """The pooled network with a Flatten behind the pooling."""
    network = pooled.network
    last = next(k for k in network.incoming(link.target) if k.target_port == link.target_port)
    both = inserted(network, last, CATALOGUE["Flatten"](), "flatten", "a Flatten")
    return Repair(f"{pooled.text} with a Flatten", both.network)


def _images(features: int, layer: Layer) -> Iterator[tuple[int, ...]]:
    """Square images that so many features can be, those with the wanted channels first."""
    wanted = getattr(layer, "in_channels", None)
    shapes = [
        (features // side**layer.rank, *(side,) * layer.rank)
        for side in range(2, 65)
        if features % side**layer.rank == 0
    ]
    yield from sorted(shapes, key=lambda shape: (shape[0] != wanted, abs(shape[1] - 7)))[:3]
