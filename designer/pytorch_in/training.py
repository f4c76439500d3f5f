"""What a module does only while it trains: auxiliary heads, and noise on what arrives."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

import torch
from torch import nn

from designer.placing import COLUMN
from designer.pytorch_in.assemble import needed
from designer.pytorch_in.noise import noisy, with_noise
from designer.pytorch_in.record import Record
from designer.pytorch_in.samples import samples_of
from designer.pytorch_in.trace import Decides, named_results, trace
from graphs.layers.dropout import GaussianNoise
from graphs.layers.ends import Target
from graphs.layers.loss import CrossEntropyLoss
from graphs.network import Link, Network, Node

WEIGHT = 0.3
"""Share of each head in the total loss: that of GoogLeNet (Szegedy et al. 2014)."""


def run_in_training(
    module: nn.Module, record: Record, result: Any, path: Path
) -> tuple[Record, tuple[str, ...]]:
    """A run that has noise and heads too, with the names of what heads give; else the same one.

    A head gives as many numbers as the first result, beside results that are the same. Only the
    module itself is told that it trains: its layers do what they do in evaluation.
    """
    other, given = None, None
    module.training = True
    try:
        with suppress(Exception, Decides, SystemExit):
            other, given = trace(module, samples_of(record), path.parent)
    finally:
        module.training = False
    if other is None:
        return record, ()
    loud = with_noise(other)
    if noisy(loud) and len(loud.outputs) == len(record.outputs):
        return (loud, ()) if _same_beside_noise(record, loud) else (record, ())
    if not _has_heads(record, named_results(result), other, named_results(given)):
        return record, ()
    heads = tuple(
        f"head{place}" for place in range(1, len(other.outputs) - len(record.outputs) + 1)
    )
    other.outputs = dict(zip((*record.outputs, *heads), other.outputs.values(), strict=True))
    return other, heads


def _same_beside_noise(record: Record, loud: Record) -> bool:
    """Whether a run does what the one in evaluation did, but for noise and how it was made."""
    return _said(loud) == _said(record) and list(record.outputs) == list(loud.outputs)


def _said(record: Record) -> list[str]:
    """The calls that lead to an output, noise left out."""
    operations = dict(enumerate(record.operations))
    kept = (operations[number] for number in needed(record, operations))
    return [each.said for each in kept if not isinstance(each.layer, GaussianNoise)]


def _has_heads(
    record: Record,
    results: Sequence[tuple[str, torch.Tensor]],
    other: Record,
    trained: Sequence[tuple[str, torch.Tensor]],
) -> bool:
    tracked = len(record.outputs) == len(results) and len(other.outputs) == len(trained)
    if not tracked or len(trained) <= len(results):
        return False
    main = [tensor for _, tensor in results]
    first, heads = trained[: len(main)], trained[len(main) :]
    same = all(
        one.shape == tensor.shape and torch.allclose(one, tensor)
        for one, (_, tensor) in zip(main, first, strict=True)
    )
    return same and main[0].dim() == 2 and all(t.shape == main[0].shape for _, t in heads)


def with_losses(network: Network, heads: Sequence[str]) -> Network:
    """The network whose heads end in losses, each with a target, in the place of Outputs."""
    for place, name in enumerate(heads, 1):
        end = network.by_name[name]
        loss = replace(
            end, layer=CrossEntropyLoss(weight=WEIGHT), name=network.fresh_name(f"loss{place}")
        )
        key = network.fresh_ids(1)[0]
        target = network.fresh_name(f"target{place}")
        beside = Node(key, Target(), target, end.x + COLUMN, end.y)
        network = network.with_nodes(loss, beside)
        network = network.rewired(added=[Link(key, "out", loss.id, "target")])
    return network
