"""The sample that a module is run on: of the shapes that a person gives, else of likely ones."""

import inspect
from collections.abc import Iterator

import torch
from torch import Tensor, nn

from designer.pytorch_in.record import Record
from designer.pytorch_in.running import BATCH
from designer.refused import Refused

SEED = 20240229
Shapes = tuple[tuple[int, ...], ...]

_SIDES = (224, 32, 28, 64, 128, 256, 299)
_LENGTHS = (128, 64, 1024)
_PICTURES = {784: (1, 28, 28), 1024: (1, 32, 32), 3072: (3, 32, 32)}


def argument_names(module: nn.Module, shapes: Shapes | None) -> list[str]:
    """The arguments of `forward` that get a tensor: those needed, and as many as shapes are."""
    parameters = list(inspect.signature(module.forward).parameters.values())
    named = [p for p in parameters if p.kind not in (p.VAR_KEYWORD, p.KEYWORD_ONLY)]
    needed = [p for p in named if p.default is p.empty and p.kind is not p.VAR_POSITIONAL]
    count = len(shapes) if shapes else max(len(needed), 1)
    several = any(p.kind is p.VAR_POSITIONAL for p in named)
    if count < len(needed) or (count > len(named) and not several):
        names = ", ".join(p.name for p in needed) or "nothing"
        raise Refused(f"forward takes {names}: give a shape for each, as 3x32x32,10")
    given = [p.name for p in named if p.kind is not p.VAR_POSITIONAL][:count]
    return [*given, *(f"x{number}" for number in range(len(given) + 1, count + 1))]


def samples(names: list[str], shapes: Shapes, dtype: torch.dtype) -> dict[str, Tensor]:
    """A batch for each argument, the same each time."""
    generator = torch.Generator().manual_seed(SEED)
    made = {}
    for name, shape in zip(names, shapes, strict=True):
        drawn = torch.rand(BATCH, *shape, generator=generator)
        made[name] = drawn if dtype.is_floating_point else (drawn * 2).to(dtype)
    return made


def samples_of(record: Record) -> dict[str, Tensor]:
    """The samples that a run was given."""
    (dtype,) = {getattr(torch, each.dtype) for each in record.inputs.values()}
    return samples(list(record.inputs), tuple(t.shape for t in record.inputs.values()), dtype)


def likely_shapes(module: nn.Module, count: int) -> Iterator[Shapes]:
    """Shapes that a module may be made for, by its first layer with weights."""
    for each in module.modules():
        found = list(_for_layer(each))
        if found:
            yield from ((shape,) * count for shape in found)
            return
    yield from (((3, side, side),) * count for side in _SIDES[:2])


def _for_layer(module: nn.Module) -> Iterator[tuple[int, ...]]:
    if isinstance(module, (nn.Conv2d, nn.ConvTranspose2d)):
        yield from ((module.in_channels, side, side) for side in _SIDES)
        yield from ((module.in_channels, side, side) for side in (1, 4, 7, 8, 16))
    elif isinstance(module, nn.BatchNorm2d):
        yield from ((module.num_features, side, side) for side in _SIDES)
    elif isinstance(module, (nn.Conv1d, nn.ConvTranspose1d)):
        yield from ((module.in_channels, length) for length in _LENGTHS)
    elif isinstance(module, nn.Conv3d):
        yield from ((module.in_channels, side, side, side) for side in (32, 16, 64))
    elif isinstance(module, nn.Linear):
        if module.in_features in _PICTURES:
            yield _PICTURES[module.in_features]
        yield (module.in_features,)
        yield (16, module.in_features)
    elif isinstance(module, nn.RNNBase):
        yield (16, module.input_size)
    elif isinstance(module, (nn.MultiheadAttention, nn.TransformerEncoderLayer)):
        yield (16, next(module.parameters()).shape[-1])
    elif isinstance(module, (nn.Embedding, nn.EmbeddingBag)):
        yield (16,)
