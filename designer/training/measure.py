"""How well a network does on images: the mean losses, the share it gets right, its error."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import NamedTuple

import torch
from torch import Tensor
from torch.nn import functional

from designer.data.images import Images, Scaling
from designer.training.objective import Objective

BATCH = 250


class Score(NamedTuple):
    """Means over images: the loss, and shares: right at once, right among the first five.

    Without classes to answer there are no shares. error: the mean squared difference of the Output
    from the image, where that is to be given again. parts: each loss by its name, where there are
    loss nodes. numbers: MSE, MAE and R², where numbers are to be given. A loss that sums over its
    batch is given for batches of some hundred.
    """

    loss: float
    accuracy: float | None = None
    top5: float | None = None
    error: float | None = None
    parts: Mapping[str, float] = MappingProxyType({})
    numbers: Mapping[str, float] = MappingProxyType({})


class Scaler:
    """Makes of samples what the network takes: floats with the data's scaling removed.

    unit: what a sample's number is divided by at first: 255 for pixels, of which the scaling says
    what they are from 0 to 1. rank: the dimensions of a batch.
    """

    def __init__(
        self,
        scaling: Scaling,
        device: torch.device,
        unit: int = 255,
        rank: int = 4,
        layout: torch.memory_format = torch.channels_last,
    ) -> None:
        std = torch.tensor(scaling.std, dtype=torch.float32)
        mean = torch.tensor(scaling.mean, dtype=torch.float32)
        channels = (1, -1, *(1,) * (rank - 2))
        self.unit, self.rank, self.layout = unit, rank, layout
        self.factor = (1 / (unit * std)).view(channels).to(device)
        self.offset = (mean / std).view(channels).to(device)

    def __call__(self, pixels: Tensor) -> Tensor:
        """A batch, ready for the network; with channels last convolutions are mostly faster."""
        floats = pixels.to(torch.float32, copy=True).mul_(self.factor).sub_(self.offset)
        if self.rank != 4:
            return floats
        return floats.contiguous(memory_format=self.layout)


def scaler_of(
    scaling: Scaling,
    images: Images,
    device: torch.device,
    layout: torch.memory_format = torch.channels_last,
) -> Scaler:
    """The scaler for samples like these."""
    unit = 1 if images.pixels.is_floating_point() else 255
    return Scaler(scaling, device, unit, images.pixels.ndim, layout)


def right(output: Tensor, labels: Tensor) -> Tensor:
    """How many answers are the image's class."""
    return (output.argmax(1) == labels).sum()


def squared_differences(output: Tensor, images: Tensor) -> Tensor:
    """The mean squared difference of what is given from each image itself."""
    distances = functional.mse_loss(output.flatten(1), images.flatten(1), reduction="none")
    return distances.mean(1)


def measure(
    objective: Objective,
    images: Images,
    scaler: Scaler,
    between: Callable[[], None] = lambda: None,
) -> Score:
    """The score on images that lie on the objective's device. `between` may raise to end it."""
    sums: list[Tensor] = []
    was_training = objective.training
    objective.eval()
    try:
        with torch.inference_mode():
            for start in range(0, len(images), BATCH):
                between()
                part = slice(start, start + BATCH)
                sums.append(_sums(objective, scaler(images.pixels[part]), images.labels[part]))
    finally:
        objective.train(was_training)
    return _score(objective, (torch.stack(sums).sum(0) / len(images)).tolist(), images.labels)


def _sums(objective: Objective, given: Tensor, labels: Tensor) -> Tensor:
    """What a batch adds to each mean, in the order in which `_score` reads them."""
    output, loss, parts = objective(given, labels)
    means = [loss, *parts]
    if objective.reconstructs:
        means.append(squared_differences(output, given).mean())
    sums = [mean * len(labels) for mean in means]
    if objective.predicts:
        apart = (output.reshape(labels.shape) - labels).to(torch.float64)
        sums += [apart.abs().mean(1).sum(), *apart.square().sum(0)]
    if objective.classifies:
        best = output.topk(min(5, output.shape[1]), dim=1).indices == labels[:, None]
        sums += [best[:, 0].sum(), best.sum()]
    return torch.stack([each.to(torch.float64) for each in sums])


def _score(objective: Objective, means: list[float], labels: Tensor) -> Score:
    loss, *rest = means
    parts = {name: rest.pop(0) for name in objective.names}
    error = rest.pop(0) if objective.reconstructs else None
    if objective.predicts:
        return Score(loss, error=error, parts=parts, numbers=_of_numbers(rest, labels))
    accuracy, top5 = rest if objective.classifies else (None, None)
    return Score(loss, accuracy, top5, error, parts)


def _of_numbers(means: list[float], labels: Tensor) -> Mapping[str, float]:
    """MSE, MAE and R²: the mean over the numbers, as scikit-learn's `r2_score` has it.

    means: the absolute difference, and for each number the squared one.
    """
    absolute, *squared = means
    shares = []
    for error, variance in zip(squared, _variances(labels), strict=True):
        even = 1.0 if error == 0 else 0.0
        shares.append(1 - error / variance if variance > 0 else even)
    count = len(squared)
    return {"MSE": sum(squared) / count, "MAE": absolute, "R²": sum(shares) / count}


def _variances(labels: Tensor) -> list[float]:
    found: list[float] = labels.double().var(0, correction=0).tolist()
    return found
