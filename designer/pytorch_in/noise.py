"""Noise in code that is added only while a module trains: `x + 0.5 * torch.randn_like(x)`."""

from collections.abc import Iterator
from dataclasses import replace

from designer.pytorch_in.record import Operation, Record, Value
from graphs.layers.dropout import GaussianNoise
from graphs.layers.merge import Add
from graphs.types import FieldError


def with_noise(record: Record) -> Record:
    """The run with additions of noise as layers of their own; what made the noise is left over."""
    operations = list(record.operations)
    for number, operation in enumerate(operations):
        found = _noise(record, operation) if isinstance(operation.layer, Add) else None
        if found is not None:
            operations[number] = replace(operation, layer=found[0], sources=found[1:], word="noise")
    return replace(record, operations=operations)


def noisy(record: Record) -> bool:
    """Whether a run has layers of noise."""
    return any(isinstance(each.layer, GaussianNoise) for each in record.operations)


def _noise(record: Record, added: Operation) -> tuple[GaussianNoise, Value] | None:
    """The layer that an addition is, and what it is added to; None where nothing drawn is added."""
    for source, other in _both_ways(added.sources):
        drawn, deviation = _drawn(record, other)
        if drawn is not None and drawn.sources == (source,):
            try:
                return GaussianNoise(std=deviation), source
            except FieldError:
                return None
    return None


def _both_ways(sources: tuple[Value, ...]) -> Iterator[tuple[Value, Value]]:
    if len(sources) == 2:
        yield sources[0], sources[1]
        yield sources[1], sources[0]


def _drawn(record: Record, value: Value) -> tuple[Operation | None, float]:
    """The call that drew a value, and the number that it was multiplied by."""
    operation = record.operations[value.operation] if value.operation >= 0 else None
    factor = 1.0
    if operation is not None and operation.called == "mul" and len(operation.sources) == 1:
        (number,) = operation.settings.values() or (None,)
        if not isinstance(number, (int, float)):
            return None, factor
        factor, before = float(number), operation.sources[0].operation
        operation = record.operations[before] if before >= 0 else None
    plain = operation is not None and operation.called == "randn_like" and not operation.settings
    return (operation if plain else None), factor
