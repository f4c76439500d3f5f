"""What layers of the input are set to from a training set: channel statistics and whitening.

Samples count as the network receives them; uint8 images as numbers from 0 to 1. Sums run in double
precision over blocks, so that a data set in memory is never copied as a whole.
"""

from collections.abc import Callable, Iterable, Iterator
from functools import reduce
from typing import NamedTuple

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


Through = Callable[[Tensor], Tensor]
"""What is done to a batch before it is measured: the layers that stand before."""
Tell = Callable[[int, int], None]
"""Told how many samples of how many have been looked at; may raise to end it."""


def _as_they_are(batch: Tensor) -> Tensor:
    return batch


def _silent(done: int, total: int) -> None:
    """Nobody waits for news."""


def compute_channel_statistics(
    samples: Tensor, through: Through = _as_they_are, tell: Tell = _silent
) -> ChannelStatistics:
    """Mean and standard deviation of each channel of N×C×… samples, over samples and positions."""
    if samples.ndim < 2 or not samples.numel():
        raise Refused("There are no samples with channels to measure. Load a training set first.")
    seen = _Samples(samples, through, tell)
    sums = _total(_sums_of(block) for block in seen.blocks(0))
    mean = sums[0] / sums[1]
    squares = _total(
        _sums_of((block - mean.reshape(-1, *[1] * (block.ndim - 2))) ** 2)
        for block in seen.blocks(1)
    )
    deviation = (squares[0] / squares[1]).sqrt()
    # A channel that never changes stays as it is, as scikit-learn's StandardScaler leaves it.
    deviation[deviation < SMALLEST_DEVIATION] = 1
    return ChannelStatistics(tuple(mean.tolist()), tuple(deviation.tolist()))


def compute_whitening(
    samples: Tensor,
    kind: str = "zca",
    eps: float = 1e-5,
    components: int | None = None,
    through: Through = _as_they_are,
    tell: Tell = _silent,
) -> Whitening:
    """The mean and the matrix that make the features of samples uncorrelated with variance 1.

    pca: rows are principal axes, the strongest first, each scaled by 1/√(variance + eps). zca:
    turned back into the space of the features. https://arxiv.org/abs/1512.00809
    """
    if len(samples) < 2:
        raise Refused("Whitening needs at least two samples. Load a training set first.")
    seen = _Samples(samples, through, tell)
    mean = _total(block.flatten(1).sum(0) for block in seen.blocks(0)) / len(samples)
    total = _total(_products(block.flatten(1) - mean) for block in seen.blocks(1))
    variances, axes = torch.linalg.eigh(total / (len(samples) - 1))
    variances, axes = variances.flip(0).clamp(min=0), axes.flip(1).T
    matrix = axes / (variances + eps).sqrt()[:, None]
    if kind == "zca":
        matrix = axes.T @ matrix
    return Whitening(mean.float(), matrix[:components].float())


def _sums_of(block: Tensor) -> Tensor:
    """Each channel's sum, and of how many numbers it is."""
    sums = block.sum(tuple(each for each in range(block.ndim) if each != 1))
    return torch.stack([sums, torch.full_like(sums, block.numel() // block.shape[1])])


def _products(centred: Tensor) -> Tensor:
    return centred.T @ centred


def _total(parts: Iterable[Tensor]) -> Tensor:
    return reduce(torch.add, parts)


class _Samples:
    """Samples as they are measured, looked at twice."""

    def __init__(self, samples: Tensor, through: Through, tell: Tell) -> None:
        self._samples, self._through, self._tell = samples, through, tell

    def blocks(self, times: int) -> Iterator[Tensor]:
        """Some at a time in double precision; times: how often they have been looked at before."""
        samples, count = self._samples, len(self._samples)
        scale = 255 if samples.dtype == torch.uint8 else 1
        for start in range(0, count, BLOCK):
            self._tell(times * count + start, 2 * count)
            floats = samples[start : start + BLOCK]
            floats = floats if floats.dtype == torch.float64 else floats.float()
            yield self._through(floats / scale).double()
