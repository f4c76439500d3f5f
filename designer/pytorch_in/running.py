"""Tensors in arguments and results, and layers run on them to see that they do the same."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import torch
from torch import Tensor, nn

from designer.training.module import by_ports, callable_of
from graphs.declare import Layer
from graphs.types import DTYPE_BYTES, TensorType

BATCH = 2
"""Samples that a module is run on: more than one, so that it shows what mixes them."""


def leaves(part: Any) -> Iterator[Tensor | None]:
    """The tensors in nested tuples, lists and mappings; None stands for a result left out."""
    if part is None or isinstance(part, Tensor):
        yield part
    elif isinstance(part, Mapping):
        for each in part.values():
            yield from leaves(each)
    elif isinstance(part, (tuple, list)):
        for each in part:
            yield from leaves(each)


def tensors_in(part: Any) -> list[Tensor]:
    """The tensors in nested tuples, lists and mappings."""
    return [each for each in leaves(part) if each is not None]


def type_of(tensor: Tensor) -> TensorType | None:
    """What flows for one sample; None where the first dimension is not the batch."""
    dtype = str(tensor.dtype).removeprefix("torch.")
    if not tensor.ndim or tensor.shape[0] != BATCH or dtype not in DTYPE_BYTES:
        return None
    return TensorType(tuple(tensor.shape[1:]), dtype)


def run(layer: Layer, tensors: Sequence[Tensor], module: nn.Module | None = None) -> list[Tensor]:
    """What a layer gives at its ports for batches, with the weights of a module that has some."""
    types = tuple(TensorType(tuple(each.shape[1:]), type_text(each)) for each in tensors)
    call = callable_of(layer, types)
    if isinstance(call, nn.Module):
        call.eval()
        if module is not None:
            call.load_state_dict(module.state_dict())
    return tensors_in(by_ports(layer, types, call)(*tensors))


def type_text(tensor: Tensor) -> str:
    """A tensor's type of numbers as designs call it."""
    return str(tensor.dtype).removeprefix("torch.")


def same_numbers(one: Tensor, other: Tensor) -> bool:
    """Whether two tensors are the same but for rounding."""
    if one.shape != other.shape or one.dtype != other.dtype:
        return False
    if not one.is_floating_point():
        return torch.equal(one, other)
    return torch.allclose(one, other, rtol=1e-4, atol=1e-5, equal_nan=True)
