"""The numbers of weights that batch norms are folded into, computed in double precision."""

from collections.abc import Mapping
from typing import Any

import numpy as np

from graphs.onnxio.plan import Fold, Plan

Array = np.ndarray[Any, np.dtype[Any]]


def with_folds(plan: Plan, weights: Mapping[str, Array]) -> Mapping[str, Array]:
    """The weights with those that a plan folds computed; all others are the same arrays."""
    found = dict(weights)
    for fold in plan.folds:
        found[fold.weight], found[fold.bias] = _folded(fold, weights)
    return found


def _folded(fold: Fold, weights: Mapping[str, Array]) -> tuple[Array, Array]:
    def numbers(name: str | None, default: float) -> Any:
        held = weights.get(name) if name is not None else None
        return default if held is None else held.astype(np.float64)

    deviation = np.sqrt(numbers(fold.variance, 1) + fold.eps)
    factor = numbers(fold.gamma, 1) / deviation
    offset = (numbers(fold.bias, 0) - numbers(fold.mean, 0)) * factor + numbers(fold.beta, 0)
    weight = weights[fold.weight]
    scaled = weight.reshape(fold.grouped) * factor.reshape(fold.spread)
    return scaled.reshape(weight.shape).astype(weight.dtype), offset.astype(weight.dtype)
