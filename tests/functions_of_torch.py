"""What plain functions compute, by torch itself on one sample after the other: no batch at all."""

from collections.abc import Callable
from functools import reduce
from typing import Any

import torch
from torch import Tensor
from torch.nn import functional

from graphs.declare import Layer
from tests.graphs.torch_calls import COMPUTED


def by_torch(layer: Any, samples: list[Tensor]) -> tuple[Tensor, ...]:
    """The outputs for a batch; torch's own error where it refuses a sample."""
    compute = FUNCTIONS[layer.kind]
    each = [compute(layer, *one) for one in zip(*samples, strict=True)]
    several = [one if isinstance(one, (tuple, list)) else (one,) for one in each]
    return tuple(torch.stack(parts) for parts in zip(*several, strict=True))


def own(dim: int, rank: int) -> int:
    """A sample's dimension, of one that counts the batch as 0."""
    if not -rank <= dim <= rank or dim == 0:
        raise IndexError(dim)
    return dim - 1 if dim > 0 else dim


def _dims(layer: Any, x: Tensor) -> tuple[int, ...]:
    return tuple(own(dim, x.dim()) for dim in layer.dim)


def _along(compute: Callable[..., Any]) -> Callable[..., Any]:
    """A function with a `dim`."""
    return lambda layer, x: compute(layer, x, own(layer.dim, x.dim()))


def _reducing(compute: Callable[..., Tensor]) -> Callable[..., Tensor]:
    def run(layer: Any, x: Tensor) -> Tensor:
        dims = tuple(range(x.dim())) if layer.dim is None else _dims(layer, x)
        if not x.dim():
            raise IndexError("a single number has no dimension")
        return compute(x, dim=dims, keepdim=layer.keepdim)

    return run


def _folding(compute: Callable[[Tensor, Tensor], Tensor]) -> Callable[..., Tensor]:
    return lambda layer, *tensors: reduce(compute, tensors)


def _permuted(layer: Any, x: Tensor) -> Tensor:
    first, *dims = layer.dims
    if first % (x.dim() + 1):
        raise IndexError(first)
    return x.permute([own(dim, x.dim()) for dim in dims])


def _squeezed(layer: Any, x: Tensor) -> Tensor:
    return x.squeeze() if layer.dim is None else torch.squeeze(x, _dims(layer, x))


def _sliced(layer: Any, x: Tensor, dim: int) -> Tensor:
    index = [slice(None)] * x.dim()
    index[dim] = slice(layer.start, layer.end, layer.step)
    return x[tuple(index)]


def _stacked(layer: Any, *tensors: Tensor) -> Tensor:
    return torch.stack(tensors, dim=own(layer.dim, tensors[0].dim() + 1))


def _joined(layer: Any, *tensors: Tensor) -> Tensor:
    if tensors[0].dim() == 0:
        raise IndexError("a single number has no dimension")
    return torch.cat(tensors, dim=own(layer.dim, tensors[0].dim()))


def _matrices(layer: Layer, left: Tensor, right: Tensor) -> Tensor:
    return torch.bmm(left[None], right[None])[0]


def _largest(layer: Any, x: Tensor) -> Tensor:
    if not x.dim():
        raise IndexError("a single number has no dimension")
    dim = None if layer.dim is None else own(layer.dim, x.dim())
    return torch.argmax(x, dim=dim, keepdim=layer.keepdim)


FUNCTIONS: dict[str, Callable[..., Any]] = {
    **COMPUTED,
    "Add": _folding(torch.add),
    "Subtract": _folding(torch.sub),
    "Multiply": _folding(torch.mul),
    "Divide": _folding(torch.div),
    "Maximum": _folding(torch.maximum),
    "Minimum": _folding(torch.minimum),
    "Power": _folding(torch.pow),
    "MatMul": _folding(torch.matmul),
    "BatchMatMul": _matrices,
    "Concat": _joined,
    "Stack": _stacked,
    "Reshape": lambda layer, x: x.reshape(layer.shape),
    "Permute": _permuted,
    "Transpose": lambda layer, x: x.transpose(own(layer.dim0, x.dim()), own(layer.dim1, x.dim())),
    "Squeeze": _squeezed,
    "Unsqueeze": lambda layer, x: x.unsqueeze(own(layer.dim, x.dim() + 1)),
    "Expand": lambda layer, x: x.expand(layer.size),
    "Repeat": lambda layer, x: x.repeat(layer.repeats),
    "Chunk": _along(lambda layer, x, dim: torch.chunk(x, layer.chunks, dim)),
    "Split": _along(lambda layer, x, dim: torch.split(x, list(layer.sections), dim)),
    "Narrow": _along(lambda layer, x, dim: torch.narrow(x, dim, layer.start, layer.length)),
    "Select": _along(lambda layer, x, dim: torch.select(x, dim, layer.index)),
    "Slice": _along(_sliced),
    "Flip": lambda layer, x: torch.flip(x, [own(dim, x.dim()) for dim in layer.dims]),
    "Sum": _reducing(torch.sum),
    "Mean": _reducing(torch.mean),
    "Amax": _reducing(torch.amax),
    "Amin": _reducing(torch.amin),
    "Std": _reducing(torch.std),
    "ArgMax": _largest,
    "Normalize": _along(
        lambda layer, x, dim: functional.normalize(x, p=layer.p, dim=dim, eps=layer.eps)
    ),
    "GaussianNoise": lambda layer, x: x,
}
