"""Normalising layers measured on images, as these arrive there: as pixels from 0 to 1 at first."""

from collections.abc import Collection, Mapping
from functools import partial

import torch
from torch import Tensor, nn

from designer.data.images import Images, Report
from designer.data.statistics import (
    ChannelStatistics,
    Whitening,
    compute_channel_statistics,
    compute_whitening,
)
from designer.normalising import measurable, refuse_unmeasurable
from designer.training.module import Builder
from graphs.layers.whitening import Whiten
from graphs.network import Node
from graphs.propagate import Facts

Measured = Mapping[str, ChannelStatistics | Whitening]
"""What was found, by node."""


def whitening(facts: Facts, given: Collection[str]) -> tuple[str, ...]:
    """The layers that a training measures: no field holds what they need, and no weights do.

    given: the state_dict keys of the weights that it begins with.
    """
    return tuple(
        node.id
        for node in measurable(facts)
        if isinstance(node.layer, Whiten)
        and not {f"{node.name}.{weight.name}" for weight in facts.nodes[node.id].weights}
        <= set(given)
    )


def measure(facts: Facts, images: Images, wanted: Collection[str], report: Report) -> Measured:
    """Measure layers on all images, each on what those before it then give.

    Refused where something learned stands before one. `report` may raise to end it.
    """
    refuse_unmeasurable(facts, wanted)
    with torch.random.fork_rng(devices=[]), torch.inference_mode():
        measuring = _Measuring(facts, images, report)
        return {node.id: measuring.found(node) for node in measurable(facts) if node.id in wanted}


class _Measuring:
    """The layers before those that are measured, made once."""

    def __init__(self, facts: Facts, images: Images, report: Report) -> None:
        self._network, self._images, self._report = facts.network, images, report
        self._builder = Builder(facts.network, facts)

    def found(self, node: Node) -> ChannelStatistics | Whitening:
        """What a layer is to have; those behind it then see what it gives."""
        (link,) = self._network.incoming(node.id)
        (start,) = self._network.of_kind("Input")
        through = self._builder.program([(start.id, "out")], [(link.source, link.source_port)])
        for key in self._network.wiring.upstream([node.id]) - {start.id}:
            call = self._builder.call_of(self._network.nodes[key])
            if isinstance(call, nn.Module):
                call.eval()
        tell = partial(self._report, f"Measuring {node.name}")
        result: ChannelStatistics | Whitening
        if isinstance(node.layer, Whiten):
            method, kept = node.layer.method, node.layer.components
            result = compute_whitening(
                self._images.pixels, method, components=kept, through=through, tell=tell
            )
        else:
            result = compute_channel_statistics(self._images.pixels, through, tell)
        _put(self._builder.call_of(node), result)
        return result


def put_in(module: nn.Module, facts: Facts, measured: Measured) -> None:
    """Put what was measured into a network's module."""
    for key, found in measured.items():
        _put(module.get_submodule(facts.network.nodes[key].name), found)


def _put(layer: object, found: ChannelStatistics | Whitening) -> None:
    assert isinstance(layer, nn.Module)
    for name, value in found._asdict().items():
        buffer = layer.get_buffer(name)
        numbers = value if isinstance(value, Tensor) else torch.tensor(value)
        with torch.no_grad():
            buffer.copy_(numbers.reshape(buffer.shape))
