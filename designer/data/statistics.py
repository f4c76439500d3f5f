"""What layers of the input are set to from a training set: channel statistics and whitening.

Samples count as the network receives them; uint8 images as numbers from 0 to 1. Sums run in double
precision over blocks, so that a data set in memory is never copied as a whole.
"""

from collections.abc import Iterable, Iterator
from functools import reduce
from typing import Literal, NamedTuple

import torch
from torch import Tensor

from designer.refused import Refused

BLOCK = 1024
"""Samples that are looked at together."""
SMALLEST_DEVIATION = 1e-6


class ChannelStatistics(NamedTuple):
    """The fields of a ChannelNormalize: a number for each channel."""

    mean: tuple[float, ...]
    deviation: tuple[float, ...]


class Whitening(NamedTuple):
    """The buffers of a Whiten: white = matrix · (features - mean)."""

    mean: Tensor
    matrix: Tensor


def compute_channel_statistics(samples: Tensor) -> ChannelStatistics:
    """Mean and standard deviation of each channel of N×C×… samples, over samples and positions."""
    if samples.ndim < 2 or not samples.numel():
        raise Refused("There are no samples with channels to measure. Load a training set first.")
    count = samples.numel() // samples.shape[1]
    over = tuple(each for each in range(samples.ndim) if each != 1)
    mean = _total(block.sum(over) for block in _blocks(samples)) / count
    around = mean.reshape(-1, *[1] * (samples.ndim - 2))
    squares = _total(((block - around) ** 2).sum(over) for block in _blocks(samples))
    deviation = (squares / count).sqrt()
    # A channel that never changes stays as it is, as scikit-learn's StandardScaler leaves it.
    deviation[deviation < SMALLEST_DEVIATION] = 1
    return ChannelStatistics(tuple(mean.tolist()), tuple(deviation.tolist()))


def compute_whitening(
    samples: Tensor,
    kind: Literal["pca", "zca"] = "zca",
    eps: float = 1e-5,
    components: int | None = None,
) -> Whitening:
    """The mean and the matrix that make the features of samples uncorrelated with variance 1.

    pca: rows are principal axes, the strongest first, each scaled by 1/√(variance + eps). zca:
    turned back into the space of the features. https://arxiv.org/abs/1512.00809
    """
    if len(samples) < 2:
        raise Refused("Whitening needs at least two samples. Load a training set first.")
    mean = _total(block.flatten(1).sum(0) for block in _blocks(samples)) / len(samples)
    variances, axes = torch.linalg.eigh(_covariance(samples, mean))
    variances, axes = variances.flip(0).clamp(min=0), axes.flip(1).T
    matrix = axes / (variances + eps).sqrt()[:, None]
    if kind == "zca":
        matrix = axes.T @ matrix
    return Whitening(mean.float(), matrix[:components].float())


def _covariance(samples: Tensor, mean: Tensor) -> Tensor:
    total = torch.zeros(len(mean), len(mean), dtype=torch.float64)
    for block in _blocks(samples):
        centred = block.flatten(1) - mean
        total += centred.T @ centred
    return total / (len(samples) - 1)


def _total(parts: Iterable[Tensor]) -> Tensor:
    return reduce(torch.add, parts)


def _blocks(samples: Tensor) -> Iterator[Tensor]:
    """Samples in double precision, some at a time."""
    scale = 255 if samples.dtype == torch.uint8 else 1
    for start in range(0, len(samples), BLOCK):
        yield samples[start : start + BLOCK].double() / scale
